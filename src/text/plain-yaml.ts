import { Lines } from "./lines.ts";
import { blockScalar, longPlain, longQuoted, quotedLine, wordList } from "./plain-scalar.ts";
import type { ParsedYaml, YamlMap, YamlNode, YamlPair, YamlScalar, YamlSeq } from "./yaml-node.ts";

/** A line with content: its indentation in columns and the 0-based offsets of what stands behind it. */
interface Line {
  indent: number;
  start: number;
  end: number;
}

/** The longest text that is parsed at all. */
export const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;

/** The document of a text that {@link parsePlainYaml} takes, without loading the library; `undefined` for any other. */
export function parseQuickly(text: string): ParsedYaml | undefined {
  const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text);
  return root && { ok: true, value: { lines: new Lines(text), root } };
}

/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain or
 * simply quoted text, which may go on in further lines, and lists of words in brackets. It takes a tenth of the time that the whole language takes. Returns `undefined` for
 * a text that has anything else in it, be it valid or not; that is the library's to judge.
 */
export function parsePlainYaml(text: string): YamlMap | undefined {
  const lines = contentLines(text);
  const [first] = lines ?? [];
  if (!lines || first?.indent !== 0) return undefined;
  const reader = new PlainReader(text, lines);
  const root = reader.map(0, 0);
  return root && reader.isDone ? root : undefined;
}

const SPACE = 32;
const HASH = 35;

function isBlank(code: number): boolean {
  return code === SPACE || code === 13;
}

function contentLines(text: string): Line[] | undefined {
  if (/[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\uFEFF]|\r(?!\n)/.test(text)) return undefined;
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
    let start = at;
    while (start < end && text.charCodeAt(start) === SPACE) start++;
    if (start < end && text.charCodeAt(start) !== HASH) lines.push({ indent: start - at, start, end });
    at = next;
  }
  return lines;
}

/** Made once: a class would compile it for every text. */
const KEY = /([A-Za-z_0-9][\w./-]*):(?=[ \r\n]|$)/y;

class PlainReader {
  readonly #text: string;
  readonly #lines: Line[];
  #next = 0;

  constructor(text: string, lines: Line[]) {
    this.#text = text;
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.#next === this.#lines.length;
  }

  /** The map whose keys stand at a column; `undefined` gives up. */
  map(indent: number, depth: number): YamlMap | undefined {
    const pairs: YamlPair[] = [];
    const start = this.#line?.start ?? 0;
    for (let line = this.#line; line && line.indent >= indent; line = this.#line) {
      if (line.indent > indent || depth > MAX_DEPTH) return undefined;
      if (this.#isItem(line)) break;
      const key = this.#keyAt(line.start);
      if (key === undefined) return undefined;
      const keyNode: YamlScalar = {
        kind: "scalar",
        text: key,
        style: "plain",
        start: line.start,
        end: line.start + key.length,
      };
      const value = this.#value(line.start + key.length + 1, line, indent, depth);
      if (value === undefined) return undefined;
      pairs.push({ key: keyNode, value });
    }
    return { kind: "map", pairs, flow: false, start, end: this.#lines[this.#next - 1]?.end ?? start };
  }

  /** The list whose dashes stand at a column. */
  #seq(indent: number, depth: number): YamlSeq | undefined {
    const items: (YamlNode | null)[] = [];
    const start = this.#line?.start ?? 0;
    for (let line = this.#line; line && line.indent === indent && this.#isItem(line); line = this.#line) {
      if (depth > MAX_DEPTH) return undefined;
      let content = line.start + 1;
      while (this.#text[content] === " ") content++;
      let item: YamlNode | null | undefined;
      if (this.#keyAt(content) !== undefined && content < line.end) {
        const inner = { indent: indent + content - line.start, start: content, end: line.end };
        this.#lines[this.#next] = inner;
        item = this.map(inner.indent, depth + 1);
      } else {
        this.#next++;
        item = content < line.end ? this.#scalar(content, line.end, indent) : undefined;
        if (this.#line && this.#line.indent > indent) return undefined;
      }
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: "seq", items, start, end: this.#lines[this.#next - 1]?.end ?? start };
  }

  /** What stands behind a key: text on its line, or a block below it. */
  #value(after: number, line: Line, indent: number, depth: number): YamlNode | null | undefined {
    let start = after;
    while (start < line.end && this.#text[start] === " ") start++;
    this.#next++;
    if (start < line.end && this.#text[start] !== "#") return this.#valueText(start, line.end, indent);
    const below = this.#line;
    if (below && this.#isItem(below) && below.indent >= indent) return this.#seq(below.indent, depth + 1);
    if (!below || below.indent <= indent) return null;
    if (this.#keyAt(below.start) !== undefined) return this.map(below.indent, depth + 1);
    if (!/^ *\r?\n *$/.test(this.#text.slice(after, below.start))) return undefined;
    this.#next++;
    return this.#valueText(below.start, below.end, indent);
  }

  /** The text behind a key, where nothing else belongs to the key. */
  #valueText(start: number, lineEnd: number, indent: number): YamlNode | undefined {
    const scalar = this.#scalar(start, lineEnd, indent);
    const next = this.#line;
    return next && (next.indent > indent || (next.indent === indent && this.#isItem(next))) ? undefined : scalar;
  }

  /** What stands on a line behind a key or a dash. Whatever goes on below has to be indented further than `indent`. */
  #scalar(start: number, lineEnd: number, indent: number): YamlNode | undefined {
    const text = this.#text.slice(start, lineEnd);
    const first = text[0] as string;
    if (first === "|" || first === ">") return this.#long(blockScalar(this.#text, start, indent));
    if (first === '"' || first === "'") {
      const close = text.indexOf(first, 1);
      if (close < 0 || text[close + 1] === "'") return this.#long(longQuoted(this.#text, start, indent));
      return quotedLine(text, start);
    }
    if (first === "[") return this.#long(wordList(this.#text, start, indent));
    if (text === "{}") return { kind: "map", pairs: [], flow: true, start, end: lineEnd };
    if (!PLAIN_START.test(first)) return undefined;
    const comment = text.indexOf(" #");
    // Spaces only: to YAML a no-break space is content.
    const plain = (comment < 0 ? text : text.slice(0, comment)).replace(/ +$/, "");
    if (plain.includes(": ") || plain.endsWith(":")) return undefined;
    if (comment < 0 && this.#line && this.#line.indent > indent)
      return this.#long(longPlain(this.#text, start, lineEnd, indent));
    return { kind: "scalar", text: plain, style: "plain", start, end: start + plain.length };
  }

  /** Goes on behind what may have taken several lines. */
  #long<T>(found: { node: T; after: number } | undefined): T | undefined {
    if (found) while (this.#line && this.#line.start < found.after) this.#next++;
    return found?.node;
  }

  #keyAt(offset: number): string | undefined {
    KEY.lastIndex = offset;
    return KEY.exec(this.#text)?.[1];
  }

  get #line(): Line | undefined {
    return this.#lines[this.#next];
  }

  #isItem(line: Line): boolean {
    return this.#text[line.start] === "-" && (line.start + 1 === line.end || this.#text[line.start + 1] === " ");
  }
}
