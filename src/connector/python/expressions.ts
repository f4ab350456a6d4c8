import { childrenOf, HOLE, type SyntaxNode, stringValue } from "../../text/python.ts";
import type { Run } from "./interpreter.ts";
import { assign, bind, elementsOf } from "./targets.ts";
import {
  type Arguments,
  combined,
  itemAt,
  itemsOf,
  list,
  NONE,
  oneOf,
  PLAIN,
  type Scope,
  text,
  textOf,
  unknown,
  type Value,
  waysOf,
} from "./value.ts";

/** How many rounds of a loop over known items are followed one by one. */
export const MAX_ROUNDS = 50;

/** What an expression gives, as far as it is known. */
export function evaluate(run: Run, node: SyntaxNode, scope: Scope): Value {
  run.step();
  const children = childrenOf(node);
  switch (node.name) {
    case "VariableName":
      return lookUp(run.name(node), scope);
    case "String":
    case "FormatString":
      return text(stringValue(run.file, node, (part) => replacement(run, part, scope)));
    case "ContinuedString":
      return text(children.map((part) => textOf(evaluate(run, part, scope))).join(""));
    case "None":
      return NONE;
    case "Number":
    case "Boolean":
      return PLAIN;
    case "ParenthesizedExpression":
      return tuple(run, elementsOf(node), scope);
    case "ArrayExpression":
    case "TupleExpression":
    case "SetExpression":
      return items(run, children.slice(1, -1), scope);
    case "DictionaryExpression":
      return dictionary(run, children.slice(1, -1), scope);
    case "ArrayComprehensionExpression":
    case "SetComprehensionExpression":
    case "ComprehensionExpression":
      return comprehension(run, children.slice(1, -1), scope);
    case "MemberExpression":
      return member(run, node, children, scope);
    case "CallExpression":
      return call(run, node, children, scope);
    case "AwaitExpression": {
      const awaited = children[1] ? evaluate(run, children[1], scope) : NONE;
      return oneOf(...waysOf(awaited).map((way) => (way.kind === "coroutine" ? way.value : way)));
    }
    case "NamedExpression": {
      const value = children[2] ? evaluate(run, children[2], scope) : NONE;
      assign(run, children[0] ?? null, value, scope);
      return value;
    }
    case "ConditionalExpression": {
      const [yes, , test, , no] = children;
      if (test) evaluate(run, test, scope);
      return oneOf(...[yes, no].flatMap((way) => (way ? [evaluate(run, way, scope)] : [])));
    }
    case "BinaryExpression":
      return binary(run, children, scope);
    case "LambdaExpression":
      return { kind: "function", code: node, scope };
    default:
      evaluateAll(run, children, scope);
      return node.name === "UnaryExpression" ? PLAIN : unknown(run.quoted(node));
  }
}

/** Follows the expressions among nodes for what they do. */
export function evaluateAll(run: Run, nodes: readonly SyntaxNode[], scope: Scope): void {
  for (const node of nodes) if (/^[A-Z]/.test(node.name)) evaluate(run, node, scope);
}

/** A value, or a tuple where several are separated by commas; `None` where there is nothing. */
export function tuple(run: Run, nodes: readonly SyntaxNode[], scope: Scope): Value {
  const [only] = nodes;
  if (!only) return NONE;
  return nodes.length === 1 ? evaluate(run, only, scope) : items(run, nodes, scope);
}

/** One of the items of a value that is looped over and not all known. */
export function someItem(value: Value): Value {
  return value.kind === "list" ? oneOf(...value.items, text(HOLE)) : unknown("an item of something unknown");
}

function lookUp(name: string, scope: Scope): Value {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const value = at.names.get(name);
    if (value) return value;
  }
  return { kind: "reference", path: name };
}

function replacement(run: Run, node: SyntaxNode, scope: Scope): string {
  const [value] = childrenOf(node).filter(({ name }) => /^[A-Z]/.test(name));
  const printed = value ? textOf(evaluate(run, value, scope)) : HOLE;
  return node.getChild("FormatSpec") ? HOLE : printed;
}

function items(run: Run, nodes: readonly SyntaxNode[], scope: Scope): Value {
  const found: Value[] = [];
  let isOpen = false;
  for (const [index, node] of nodes.entries()) {
    if (!/^[A-Z]/.test(node.name)) continue;
    const value = evaluate(run, node, scope);
    if (nodes[index - 1]?.name !== "*") found.push(value);
    else {
      const spread = itemsOf(value);
      isOpen ||= !spread;
      found.push(...(spread ?? [text(HOLE)]));
    }
  }
  return list(found, isOpen);
}

function dictionary(run: Run, nodes: readonly SyntaxNode[], scope: Scope): Value {
  const entries = new Map<string, Value>();
  let isOpen = false;
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    if (before?.name === "**") {
      const spread = evaluate(run, node, scope);
      if (spread.kind === "dict") for (const [key, value] of spread.entries) entries.set(key, value);
      isOpen ||= spread.kind !== "dict";
    }
    const after = nodes[index + 1];
    if (node.name !== ":" || !before || !after) continue;
    const key = textOf(evaluate(run, before, scope));
    entries.set(key, evaluate(run, after, scope));
    isOpen ||= key.includes(HOLE);
  }
  return { kind: "dict", entries, isOpen };
}

function comprehension(run: Run, nodes: readonly SyntaxNode[], scope: Scope): Value {
  const forAt = nodes.findIndex(({ name }) => name === "for");
  const inAt = nodes.findIndex(({ name }) => name === "in");
  const [element, source] = [nodes[0], nodes[inAt + 1]];
  if (!element || !source || forAt < 0 || inAt < forAt) {
    evaluateAll(run, nodes, scope);
    return list([], true);
  }
  const own: Scope = { names: new Map(), outer: new Set(), parent: scope };
  const targets = nodes.slice(forAt + 1, inAt).filter(({ name }) => name !== ",");
  const rest = nodes.slice(inAt + 2);
  const values = evaluate(run, source, scope);
  const known = itemsOf(values);
  const isSimple = known && known.length <= MAX_ROUNDS && rest.every(({ name }) => name !== "for" && name !== "if");
  const results = (isSimple ? known : [someItem(values)]).map((item) => {
    bind(run, targets, item, own);
    evaluateAll(run, rest, own);
    return evaluate(run, element, own);
  });
  return isSimple ? list(results) : list([], true);
}

function member(run: Run, node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): Value {
  const [object] = children;
  const property = node.getChild("PropertyName");
  if (!object) return unknown(run.quoted(node));
  const owner = evaluate(run, object, scope);
  if (property) return run.world.attribute(owner, run.name(property), node);
  const keys = children.slice(2, -1);
  const key = tuple(run, keys, scope);
  const [number] = keys.map((one) => run.file.text(one)).filter((word) => /^-?\d+$/.test(word));
  return run.world.item(owner) ?? itemAt(owner, key, number === undefined ? undefined : Number(number));
}

function call(run: Run, node: SyntaxNode, [callee, argList]: readonly SyntaxNode[], scope: Scope): Value {
  if (!callee || !argList) return unknown(run.quoted(node));
  const target = evaluate(run, callee, scope);
  return run.call(target, argumentsOf(run, childrenOf(argList).slice(1, -1), scope), node);
}

function argumentsOf(run: Run, nodes: readonly SyntaxNode[], scope: Scope): Arguments {
  if (nodes.some(({ name }) => name === "for"))
    return { positional: [comprehension(run, nodes, scope)], named: new Map(), isOpen: false };
  const named = new Map<string, Value>();
  const plain: SyntaxNode[] = [];
  let isOpen = false;
  for (const [index, node] of nodes.entries()) {
    const [before, after] = [nodes[index - 1]?.name, nodes[index + 1]?.name];
    if (before === "AssignOp") named.set(run.name(nodes[index - 2] as SyntaxNode), evaluate(run, node, scope));
    else if (before === "**") {
      const spread = evaluate(run, node, scope);
      if (spread.kind === "dict") for (const [key, value] of spread.entries) named.set(key, value);
      isOpen ||= spread.kind !== "dict" || (spread.isOpen ?? false);
    } else if (after !== "AssignOp" && node.name !== "AssignOp" && node.name !== "**") plain.push(node);
  }
  const positional = items(run, plain, scope);
  if (positional.kind !== "list") return { positional: [], named, isOpen: true };
  return { positional: positional.items, named, isOpen: isOpen || (positional.isOpen ?? false) };
}

function binary(run: Run, [left, operator, right]: readonly SyntaxNode[], scope: Scope): Value {
  if (!left || !operator || !right) return PLAIN;
  const word = run.file.text(operator);
  const [first, second] = [evaluate(run, left, scope), evaluate(run, right, scope)];
  if (word === "or" || word === "and") return oneOf(first, second);
  return /^[+%/*]$/.test(word) ? combined(first, word, second) : PLAIN;
}
