import { HOLE, type SyntaxNode } from "../../text/python.ts";
import type { Run } from "./interpreter.ts";

/** What is known of a value in a hook without running it. */
export type Value =
  /** A string or path; {@link HOLE} stands for what is not known, {@link SECRET} for what comes from a secret. */
  | { kind: "text"; text: string }
  /** A list, tuple or set; `isOpen` where it may have more items. */
  | { kind: "list"; items: Value[]; isOpen?: boolean }
  | { kind: "dict"; entries: Map<string, Value>; isOpen?: boolean }
  /** `given`: made from the one that the build hands to the hook; `other`: not; `replaced`: its image was. */
  | { kind: "container"; origin: "given" | "other" | "replaced" }
  | { kind: "function"; code: SyntaxNode; scope: Scope }
  /** A function that another one made, such as `functools.partial(…)`. */
  | { kind: "partial"; call: (args: Arguments, node: SyntaxNode, run: Run) => Value }
  /** What was imported or is built into Python, by its dotted name. */
  | { kind: "reference"; path: string }
  | { kind: "member"; of: Value; name: string }
  /** What an `async` function gives before it is awaited. */
  | { kind: "coroutine"; value: Value }
  /** Something that is fetched when the image is built; `pin` says that it is of one version. */
  | { kind: "remote"; url: string; pin: () => void }
  | { kind: "none" }
  /** A number, a truth value or the like. */
  | { kind: "plain" }
  | { kind: "oneOf"; values: Value[] }
  /** `why` names what could not be followed. */
  | { kind: "unknown"; why: string };

/** What a function is called with. */
export interface Arguments {
  positional: Value[];
  named: Map<string, Value>;
  /** There may be more. */
  isOpen: boolean;
}

/** The names of a module or a function. */
export interface Scope {
  names: Map<string, Value>;
  /** Names that are assigned in an outer scope. */
  outer: Set<string>;
  parent?: Scope;
}

/** Stands in a text for what comes from the builder's environment or from a secret. */
export const SECRET = "\uFFFB";
/** Whether all of a text is known: nothing of it depends on a run or on a secret. */
export function isKnown(known: string): boolean {
  return !known.includes(HOLE) && !known.includes(SECRET);
}

/** A text and the ways that a value can turn out are followed up to these numbers. */
const MAX_TEXT = 64 * 1024;
const MAX_WAYS = 8;
/** A list is followed up to so many items. */
export const MAX_ITEMS = 1000;

/** `None`. */
export const NONE: Value = { kind: "none" };
/** A number, a truth value or the like, whichever it is. */
export const PLAIN: Value = { kind: "plain" };
/** The container that the build hands to a hook. */
export const GIVEN: Value = { kind: "container", origin: "given" };
/** A container that is not made from that one. */
export const OTHER: Value = { kind: "container", origin: "other" };

/** A value that could not be followed; `why` names it in messages. */
export function unknown(why: string): Value {
  return { kind: "unknown", why };
}

/** A text; not known where it is longer than 64 kB. */
export function text(value: string): Value {
  return { kind: "text", text: value.length > MAX_TEXT ? HOLE : value };
}

/** A list; with none of its items known where there are too many. */
export function list(items: Value[], isOpen = false): Value {
  return items.length > MAX_ITEMS ? { kind: "list", items: [], isOpen: true } : { kind: "list", items, isOpen };
}

/** Every value that it can turn out to be. */
export function waysOf(value: Value): Value[] {
  return value.kind === "oneOf" ? value.values : [value];
}

/** One of several values. */
export function oneOf(...values: Value[]): Value {
  const ways = new Map<unknown, Value>();
  for (const way of values.flatMap(waysOf)) ways.set(identityOf(way), way);
  const [first, ...rest] = [...ways.values()];
  if (!first) return NONE;
  if (rest.length === 0) return first;
  if (ways.size <= MAX_WAYS) return { kind: "oneOf", values: [...ways.values()] };
  // What a container can be is never given up; there are few of those.
  const containers = [...ways.values()].filter(({ kind }) => kind === "container");
  return { kind: "oneOf", values: [...containers, unknown("a value that depends on much")] };
}

function identityOf(value: Value): unknown {
  switch (value.kind) {
    case "text":
      return `text ${value.text}`;
    case "container":
      return `container ${value.origin}`;
    case "reference":
      return `reference ${value.path}`;
    case "none":
    case "plain":
      return value.kind;
    case "unknown":
      return `unknown ${value.why}`;
    case "function":
      return value.code.from;
    default:
      return value;
  }
}

/** The text that a value is or prints as. */
export function textOf(value: Value | undefined): string {
  switch (value?.kind) {
    case "text":
      return value.text;
    case "remote":
      return value.url;
    case "coroutine":
      return textOf(value.value);
    case "oneOf":
      return value.values.some((way) => textOf(way).includes(SECRET)) ? SECRET : HOLE;
    default:
      return HOLE;
  }
}

/** The texts of several values together, one list for each way that they can turn out; only the first few. */
export function variantsOf(values: readonly Value[]): string[][] {
  let variants: string[][] = [[]];
  for (const value of values) {
    const ways = waysOf(value).map(textOf);
    const isMany = variants.length * ways.length > MAX_WAYS;
    variants = variants.flatMap((one) => (isMany ? [textOf(value)] : ways).map((way) => [...one, way]));
  }
  return variants;
}

/** The items of a value that is looped over; `undefined` where they are not all known. */
export function itemsOf(value: Value): Value[] | undefined {
  if (value.kind === "list") return value.isOpen ? undefined : value.items;
  if (value.kind === "dict") return value.isOpen ? undefined : [...value.entries.keys()].map(text);
  return undefined;
}

/** What an index or key gives. */
export function itemAt(value: Value, key: Value, index: number | undefined): Value {
  if (value.kind === "list" && index !== undefined && !value.isOpen)
    return value.items.at(index) ?? unknown("an index that is not there");
  if (value.kind === "dict") return value.entries.get(textOf(key)) ?? unknown("a key that is not known");
  if (value.kind === "oneOf") return oneOf(...value.values.map((way) => itemAt(way, key, index)));
  return value.kind === "text" ? text(HOLE) : unknown("an item of something unknown");
}

/** `a + b`, `a % b`, `a / b` for paths, `a * b`. */
export function combined(left: Value, operator: string, right: Value): Value {
  if (left.kind === "list" && right.kind === "list" && operator === "+")
    return list([...left.items, ...right.items], (left.isOpen || right.isOpen) ?? false);
  if (left.kind === "oneOf" || right.kind === "oneOf") {
    const ways = waysOf(left).flatMap((a) => waysOf(right).map((b) => combined(a, operator, b)));
    return oneOf(...ways);
  }
  if (left.kind !== "text" && right.kind !== "text")
    return left.kind === "plain" && right.kind === "plain" ? PLAIN : unknown("what an operator gives");
  switch (operator) {
    case "+":
      return text(textOf(left) + textOf(right));
    case "/":
      return text(`${textOf(left)}/${textOf(right)}`);
    case "%": {
      const values = right.kind === "list" && !right.isOpen ? right.items.map(textOf) : [textOf(right)];
      return text(textOf(left).replace(/%[sdr]/g, () => values.shift() ?? HOLE));
    }
    default:
      return text(HOLE);
  }
}
