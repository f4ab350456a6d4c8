import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import type { Problem, Range } from "../model/location.ts";
import { Lines } from "./lines.ts";
import { memoized } from "./memo.ts";

export type { SyntaxNode };

/** A Python file, parsed and never run. */
export interface PythonFile {
  lines: Lines;
  root: SyntaxNode;
  /** The source of a node. */
  text(node: SyntaxNode): string;
  range(node: SyntaxNode): Range;
}

/** A file, or the first thing that is wrong with it. */
export type ParsedPython = { ok: true; value: PythonFile } | { ok: false; problems: [Problem, ...Problem[]] };

const MAX_CHARACTERS = 64 * 1024;
/** The deepest of 1,925 files of the real monorepo has 46 levels. Far deeper trees are flattened by the library. */
const MAX_DEPTH = 250;

/** It stops at the first error, so that no text takes longer than its length. */
const strict = parser.configure({ strict: true });

/**
 * Parses Python 3 (https://docs.python.org/3/reference/grammar.html). Never throws: the first syntax error, texts of more
 * than 64 kB and nesting of more than 250 levels are returned as a problem, whose message completes "line 3 …".
 */
export const parsePython: (text: string) => ParsedPython = memoized(parse, 200);

function parse(text: string): ParsedPython {
  const lines = new Lines(text);
  // A byte order mark may stand before a Python file; the library takes it for a letter.
  const shift = text.startsWith("\uFEFF") ? 1 : 0;
  const source = text.slice(shift);
  const refuse = (message: string, from: number, to = from + 1): ParsedPython => ({
    ok: false,
    problems: [{ message, range: lines.range(from + shift, Math.min(to, source.length) + shift) }],
  });
  if (text.length > MAX_CHARACTERS)
    return refuse(
      `is the first of ${Math.ceil(text.length / 1024)} kB; at most ${MAX_CHARACTERS / 1024} kB are read`,
      0,
      0,
    );
  let root: SyntaxNode;
  try {
    root = strict.parse(source).topNode;
  } catch (error) {
    // The library says where in a SyntaxError; whatever else it throws on hostile nesting is about the whole file.
    const at = error instanceof SyntaxError ? Number(/\d+$/.exec(error.message)?.[0] ?? 0) : 0;
    return refuse(foundAt(source, at), at);
  }
  const wrong = firstFault(root, source);
  if (wrong) return refuse(wrong.message, wrong.from, wrong.to);
  const file: PythonFile = {
    lines,
    root,
    text: ({ from, to }) => source.slice(from, to),
    range: ({ from, to }) => lines.range(from + shift, to + shift),
  };
  return { ok: true, value: file };
}

function foundAt(source: string, at: number): string {
  const found = /^[^\S\n]*(\w+|\S)?/.exec(source.slice(at, at + 40))?.[1];
  if (at >= source.trimEnd().length) return "is where the file ends in the middle of something";
  return found === undefined ? "ends in the middle of something" : `has \`${found}\` where it cannot stand`;
}

/** What the library lets pass and Python does not. */
function firstFault(root: SyntaxNode, source: string): { message: string; from: number; to: number } | undefined {
  let fault: { message: string; from: number; to: number } | undefined;
  let depth = 0;
  root.cursor().iterate(
    (node) => {
      if (fault) return false;
      if (++depth > MAX_DEPTH) fault = { message: `is nested more than ${MAX_DEPTH} levels deep`, ...spanOf(node) };
      else if (node.name === "PrintStatement")
        fault = { message: "has a print statement of Python 2", ...spanOf(node) };
      else if ((node.name === "String" || node.name === "FormatString") && !isClosed(source.slice(node.from, node.to)))
        fault = { message: "has a string that is not closed", ...spanOf(node) };
      else if (node.name === "TryStatement" && !node.node.getChild("except") && !node.node.getChild("finally"))
        fault = { message: "has a `try` without `except` or `finally`", from: node.from, to: node.from + 3 };
      return fault === undefined;
    },
    () => void depth--,
  );
  return fault;
}

function spanOf({ from, to }: { from: number; to: number }): { from: number; to: number } {
  return { from, to };
}

function isClosed(literal: string): boolean {
  const quote = /^[a-zA-Z]*("""|'''|"|')/.exec(literal);
  return quote !== null && literal.length >= quote[0].length + 1 && literal.endsWith(quote[1] as string);
}

/** The children of a node, in their order. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** A node and all below it, in the order of the source. */
export function* descendantsOf(node: SyntaxNode): Generator<SyntaxNode> {
  const cursor = node.cursor();
  do yield cursor.node;
  while (cursor.next() && cursor.from < node.to);
}

const ESCAPE = /\\(?:\r?\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])/g;
const SIMPLE: Record<string, string> = { n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f", v: "\v" };

/** Stands in a text for what is not known before it runs. */
export const HOLE = "\uFFFC";

/**
 * What a `String` node means; in a `FormatString` what stands in braces is given by `replace`, in other nodes nothing is.
 * https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 */
export function stringValue(file: PythonFile, node: SyntaxNode, replace: (node: SyntaxNode) => string): string {
  const literal = file.text(node);
  const [opening = "", prefix = "", quote = ""] = /^([a-zA-Z]*)("""|'''|"|')/.exec(literal) ?? [];
  const isFormat = /f/i.test(prefix);
  const decode = (text: string) => {
    const plain = /r/i.test(prefix) ? text : text.replace(ESCAPE, unescaped);
    return isFormat ? plain.replaceAll("{{", "{").replaceAll("}}", "}") : plain;
  };
  const end = node.to - quote.length;
  let value = "";
  let at = node.from + opening.length;
  const upTo = (to: number) => literal.slice(at - node.from, to - node.from);
  for (const child of childrenOf(node)) {
    if (child.name !== "FormatReplacement") continue;
    value += decode(upTo(child.from)) + replace(child);
    at = child.to;
  }
  return value + decode(upTo(end));
}

function unescaped(sequence: string): string {
  const kind = sequence[1] as string;
  if (kind === "\n" || kind === "\r") return "";
  if (kind === "N") return HOLE;
  if (/[xuU]/.test(kind) && sequence.length > 2) {
    const code = Number.parseInt(sequence.slice(2), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : HOLE;
  }
  if (/[0-7]/.test(kind)) return String.fromCodePoint(Number.parseInt(sequence.slice(1), 8));
  return SIMPLE[kind] ?? (/[\\'"]/.test(kind) ? kind : sequence);
}
