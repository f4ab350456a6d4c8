import { childrenOf, HOLE, type SyntaxNode } from "../../text/python.ts";
import type { Run } from "./interpreter.ts";
import { itemsOf, type Scope, textOf, unknown, type Value } from "./value.ts";

/** Gives the targets on the left of an assignment their values, unpacking where there are several. */
export function bind(run: Run, targets: readonly SyntaxNode[], value: Value, scope: Scope): void {
  const [single] = targets;
  const isGroup = single?.name === "TupleExpression" || single?.name === "ArrayExpression";
  if (targets.length === 1 && single && !isGroup) {
    assign(run, single, value, scope);
    return;
  }
  const names = single && isGroup && targets.length === 1 ? elementsOf(single) : targets;
  const items = itemsOf(value);
  const isEven = items?.length === names.length && names.every(({ name }) => name !== "*");
  for (const [index, target] of names.entries())
    if (target.name !== "*")
      bind(run, [target], isEven ? (items?.[index] as Value) : unknown("a part of a value"), scope);
}

/** Gives one target its value: a name, an attribute or an item. */
export function assign(run: Run, target: SyntaxNode | null, value: Value, scope: Scope): void {
  if (target?.name === "VariableName") {
    const name = run.name(target);
    let owner = scope;
    if (scope.outer.has(name)) while (owner.parent) owner = owner.parent;
    owner.names.set(name, value);
  } else if (target?.name === "MemberExpression") assignMember(run, target, value, scope);
  else if (target)
    for (const name of target.getChildren("VariableName")) assign(run, name, unknown("a pattern"), scope);
}

function assignMember(run: Run, target: SyntaxNode, value: Value, scope: Scope): void {
  const object = target.firstChild;
  const key = target.getChild("[")?.nextSibling;
  if (!object) return;
  const owner = run.evaluate(object, scope);
  const name = key ? textOf(run.evaluate(key, scope)) : undefined;
  if (name !== undefined && owner.kind === "dict" && !name.includes(HOLE)) owner.entries.set(name, value);
  else if (name !== undefined && (owner.kind === "dict" || owner.kind === "list")) owner.isOpen = true;
  else if (key || run.file.text(object) !== "self") run.world.unfollowed(`setting ${run.quoted(target)}`, target);
}

/** The elements between the brackets of a group. */
export function elementsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => !/^[()[\]{},]$/.test(name));
}
