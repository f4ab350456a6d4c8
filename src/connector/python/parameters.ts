import { childrenOf, type PythonFile, type SyntaxNode } from "../../text/python.ts";
import { type Arguments, list, type Scope, unknown, type Value } from "./value.ts";

/** A parameter of a function or lambda. */
export interface Parameter {
  name: string;
  /** `list` is `*name`, `dict` is `**name`, `keyword` can only be given by its name. */
  kind: "plain" | "keyword" | "list" | "dict";
  /** Its default. */
  fallback?: SyntaxNode;
}

/** The parameters of a `FunctionDefinition` or `LambdaExpression`, in their order. */
export function parametersOf(code: SyntaxNode, file: PythonFile): Parameter[] {
  const nodes = childrenOf(code.getChild("ParamList") ?? code);
  if (!code.getChild("ParamList")) return [];
  const parameters: Parameter[] = [];
  let isKeyword = false;
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]?.name;
    if (node.name === "*") isKeyword = true;
    if (node.name !== "VariableName" || before === "AssignOp") {
      const last = parameters.at(-1);
      if (before === "AssignOp" && last) last.fallback = node;
      continue;
    }
    const kind = before === "*" ? "list" : before === "**" ? "dict" : isKeyword ? "keyword" : "plain";
    parameters.push({ name: file.text(node).normalize("NFKC"), kind });
  }
  return parameters;
}

/**
 * Gives a function's parameters their values in its scope; those that a call leaves out are not known.
 * @param evaluate gives a default's value
 */
export function bindParameters(
  parameters: readonly Parameter[],
  { positional, named, isOpen }: Arguments,
  scope: Scope,
  evaluate: (fallback: SyntaxNode) => Value,
): void {
  const rest = [...positional];
  for (const { name, kind, fallback } of parameters) {
    const given = named.get(name) ?? (kind === "plain" ? rest.shift() : undefined);
    const missing = () => (fallback && !isOpen ? evaluate(fallback) : unknown(`the parameter \`${name}\``));
    if (kind === "list") scope.names.set(name, list(rest.splice(0), isOpen));
    else if (kind === "dict") scope.names.set(name, { kind: "dict", entries: new Map(named), isOpen: true });
    else scope.names.set(name, given ?? missing());
  }
}
