import { childrenOf, type SyntaxNode } from "../../text/python.ts";
import { branches, loop, match, whileLoop, withStatement } from "./branches.ts";
import { evaluateAll, tuple } from "./expressions.ts";
import type { Run } from "./interpreter.ts";
import { parametersOf } from "./parameters.ts";
import { assign, bind } from "./targets.ts";
import { combined, NONE, type Scope, unknown } from "./value.ts";

/** Follows a statement; returns whether what comes after it is never reached. */
export function statement(run: Run, node: SyntaxNode, scope: Scope): boolean {
  run.step();
  const children = childrenOf(node);
  switch (node.name) {
    case "ReturnStatement":
      run.endings.push({ value: tuple(run, children.slice(1), scope), node });
      return true;
    case "RaiseStatement":
      evaluateAll(run, children, scope);
      return true;
    case "StatementGroup":
    case "Body":
      return run.follow(children, scope);
    case "IfStatement":
    case "TryStatement":
      return branches(run, children, scope);
    case "WhileStatement":
      return whileLoop(run, node, children, scope);
    case "MatchStatement":
      return match(run, node, children, scope);
    case "WithStatement":
      return withStatement(run, children, scope);
    case "DecoratedStatement":
      for (const decorator of node.getChildren("Decorator")) decorated(run, decorator, scope);
      return run.follow(
        children.filter(({ name }) => name !== "Decorator"),
        scope,
      );
    default:
      simple(run, node, children, scope);
      return false;
  }
}

/** Statements after which the next one always follows. */
function simple(run: Run, node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
  switch (node.name) {
    case "FunctionDefinition":
      for (const { fallback } of parametersOf(node, run.file)) if (fallback) run.evaluate(fallback, scope);
      assign(run, node.getChild("VariableName"), { kind: "function", code: node, scope }, scope);
      break;
    case "ClassDefinition":
      classDefinition(run, node, children, scope);
      break;
    case "ExpressionStatement":
      run.world.unused(tuple(run, children, scope), node);
      break;
    case "AssignStatement":
      assignment(run, children, scope);
      break;
    case "UpdateStatement": {
      const [target, operator, value] = children;
      if (!target || !operator || !value) break;
      const sign = run.file.text(operator).slice(0, -1);
      assign(run, target, combined(run.evaluate(target, scope), sign, run.evaluate(value, scope)), scope);
      break;
    }
    case "ForStatement":
      loop(run, children, scope);
      break;
    case "ImportStatement":
      importStatement(run, node, children, scope);
      break;
    case "ScopeStatement":
      for (const name of node.getChildren("VariableName")) scope.outer.add(run.name(name));
      break;
    case "DeleteStatement":
      for (const name of node.getChildren("VariableName")) assign(run, name, NONE, scope);
      break;
    default:
      evaluateAll(run, children, scope);
  }
}

function classDefinition(run: Run, node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
  const body = node.getChild("Body");
  evaluateAll(
    run,
    children.filter(({ name }) => name !== "Body"),
    scope,
  );
  if (body) run.follow(childrenOf(body), { names: new Map(), outer: new Set(), parent: scope });
  assign(run, node.getChild("VariableName"), unknown("a class"), scope);
}

/** They leave the function that they stand at as it is. */
const HARMLESS = /^(functools\.)?(cache|lru_cache|wraps|staticmethod|classmethod|property|override)\b/;

function decorated(run: Run, node: SyntaxNode, scope: Scope): void {
  const words = run.file.text(node).replace(/^@\s*|\s+$/g, "");
  evaluateAll(run, childrenOf(node), scope);
  if (!HARMLESS.test(words)) run.world.unfollowed(`the decorator \`${words.slice(0, 60)}\``, node);
}

function assignment(run: Run, children: readonly SyntaxNode[], scope: Scope): void {
  const groups: SyntaxNode[][] = [[]];
  for (const node of children)
    if (node.name === "AssignOp") groups.push([]);
    else if (node.name !== "TypeDef") groups.at(-1)?.push(node);
  if (groups.length < 2) return;
  const value = tuple(run, groups.at(-1) ?? [], scope);
  for (const targets of groups.slice(0, -1))
    bind(
      run,
      targets.filter(({ name }) => name !== ","),
      value,
      scope,
    );
}

function importStatement(run: Run, node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
  const importAt = children.findIndex(({ name }) => name === "import");
  const isFrom = children[0]?.name === "from";
  const source = (nodes: readonly SyntaxNode[]) => nodes.map((part) => run.name(part)).join("");
  const module = isFrom ? source(children.slice(1, importAt)) : "";
  const names: SyntaxNode[][] = [[]];
  for (const part of children.slice(importAt + 1))
    if (part.name === ",") names.push([]);
    else if (part.name !== "(" && part.name !== ")") names.at(-1)?.push(part);
  for (const parts of names) {
    const asAt = parts.findIndex(({ name }) => name === "as");
    const path = source(asAt < 0 ? parts : parts.slice(0, asAt));
    if (path === "*") run.world.unfollowed(run.quoted(node), node);
    const [first = path] = path.split(".");
    const bound = asAt < 0 ? first : source(parts.slice(asAt + 1));
    const full = isFrom ? `${module}.${path}` : asAt < 0 ? first : path;
    scope.names.set(bound, { kind: "reference", path: full });
  }
}
