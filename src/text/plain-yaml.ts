import { Lines } from "./lines.ts";
import type { ParsedYaml, YamlMap, YamlNode, YamlPair, YamlScalar, YamlSeq } from "./yaml-node.ts";
import { closingQuote, unfolded } from "./yaml-quotes.ts";

/** A line with content: its indentation in columns and the 0-based offsets of what stands behind it. */
interface Line {
  indent: number;
  start: number;
  end: number;
}

/** The longest text that is read at all. */
export const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;

const WORD = /"[\w .-]*"|[A-Za-z_][\w.-]*/g;
const WORDS = new RegExp(`^\\[\\s*(?:(?:${WORD.source})\\s*(?:,\\s*(?:${WORD.source})\\s*)*(?:,\\s*)?)?\\]$`);

/** Parses a text as the whole language would, where {@link parsePlainYaml} takes it; without loading the library. */
export function parseQuickly(text: string): ParsedYaml | undefined {
  const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text);
  return root && { ok: true, value: { lines: new Lines(text), root } };
}

/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain, quoted,
 * literal or folded text, which may go over several lines. It takes a tenth of the time that the whole language takes.
 * Returns `undefined` for a text that has anything else in it, be it valid or not; that is the library's to judge.
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
const KEY = /[A-Za-z_0-9][\w./-]*:(?=[ \r\n]|$)/y;

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
    const below = this.#line;
    if (start < line.end && this.#text[start] !== "#") {
      const first = this.#text[start];
      if (first === "|" || first === ">") return this.#block(start, line.end, indent);
      const scalar = this.#scalar(start, line.end, indent);
      const after = this.#line;
      const isDeeper = after && (after.indent > indent || (after.indent === indent && this.#isItem(after)));
      return isDeeper ? undefined : scalar;
    }
    if (below && this.#isItem(below) && below.indent >= indent) return this.#seq(below.indent, depth + 1);
    if (!below || below.indent <= indent) return null;
    if (this.#keyAt(below.start) !== undefined) return this.map(below.indent, depth + 1);
    if (!this.#follows(line.end, below)) return undefined;
    this.#next++;
    return this.#scalar(below.start, below.end, indent);
  }

  /** Plain or quoted text; the lines below it that stand deeper than `indent` belong to it. */
  #scalar(start: number, lineEnd: number, indent: number): YamlScalar | YamlSeq | undefined {
    const first = this.#text[start] as string;
    if (first === '"' || first === "'") return this.#quoted(start, lineEnd, first, indent);
    const text = this.#text.slice(start, lineEnd);
    if (first === "[") return this.#words(start, lineEnd, indent);
    if (!PLAIN_START.test(first)) return undefined;
    const comment = text.indexOf(" #");
    let plain = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
    let end = start + plain.length;
    if (isMapping(plain)) return undefined;
    for (let line = this.#line; line && line.indent > indent; line = this.#line) {
      const more = this.#text.slice(line.start, line.end);
      if (comment >= 0 || !this.#follows(end, line) || !PLAIN_START.test(more) || more.includes(" #")) return undefined;
      if (isMapping(more)) return undefined;
      plain += ` ${more}`;
      end = line.end;
      this.#next++;
    }
    return { kind: "scalar", text: plain, style: "plain", start, end };
  }

  /** A list in brackets of nothing but words, which may stand on lines of their own. */
  #words(start: number, lineEnd: number, indent: number): YamlSeq | undefined {
    const close = this.#text.indexOf("]", start);
    const text = this.#text.slice(start, close + 1);
    if (!WORDS.test(text)) return undefined;
    if (this.#skipTo(start, close, lineEnd, indent) !== close + 1) return undefined;
    const items = [...text.matchAll(WORD)].map((match): YamlScalar => {
      const word = match[0];
      const quotes = word.startsWith('"') ? 1 : 0;
      const from = start + match.index + quotes;
      const to = start + match.index + word.length - quotes;
      const style = quotes ? "quoted" : "plain";
      return { kind: "scalar", text: this.#text.slice(from, to), style, start: from, end: to };
    });
    return { kind: "seq", items, start, end: close + 1 };
  }

  /**
   * Goes on behind the line on which a value ends, and returns where that line ends; `undefined` where a line of the
   * value does not stand deeper than `indent`.
   */
  #skipTo(start: number, last: number, lineEnd: number, indent: number): number | undefined {
    // A line that starts with # can be text here, so that the list of lines cannot tell how deep it stands.
    for (const [below] of this.#text.slice(start, last + 1).matchAll(/\n *(?=[^ \r\n])/g))
      if (below.length - 1 <= indent) return undefined;
    let end = lineEnd;
    for (; this.#line && this.#line.start <= last; this.#next++) end = this.#line.end;
    return end;
  }

  #quoted(start: number, lineEnd: number, quote: string, indent: number): YamlScalar | undefined {
    const text = this.#text;
    const close = closingQuote(text, start, quote);
    if (close === undefined) return undefined;
    const end = this.#skipTo(start, close, lineEnd, indent);
    if (end === undefined || close >= end || !/^( +#.*)?$/.test(text.slice(close + 1, end))) return undefined;
    const inner = unfolded(text.slice(start + 1, close), quote === '"');
    return inner === undefined
      ? undefined
      : { kind: "scalar", text: inner, style: "quoted", start: start + 1, end: close };
  }

  /** Literal or folded text (https://yaml.org/spec/1.2.2/#81-block-scalar-styles) whose lines stand below each other. */
  #block(start: number, headerEnd: number, indent: number): YamlScalar | undefined {
    const header = this.#text.slice(start, headerEnd);
    if (!/^[|>]-?$/.test(header)) return undefined;
    let at = this.#text.indexOf("\n", headerEnd) + 1;
    let column = -1;
    let text = "";
    let blank = 0;
    let isDeeper = false;
    let end = at;
    for (let next = at; at > 0 && at < this.#text.length; at = next) {
      const newline = this.#text.indexOf("\n", at);
      next = newline < 0 ? this.#text.length : newline + 1;
      const raw = this.#text.slice(at, newline < 0 ? next : newline);
      if (raw.endsWith("\r")) return undefined;
      const own = raw.search(/[^ ]/);
      if (own < 0) {
        if (column < 0 || raw.length > column) return undefined;
        blank++;
        continue;
      }
      if (own <= indent) break;
      if (column < 0) column = own;
      else {
        // Lines that stand deeper keep their line breaks.
        const isFolded = header[0] === ">" && own === column && !isDeeper;
        text += isFolded && blank === 0 ? " " : "\n".repeat(isFolded ? blank : blank + 1);
      }
      if (own < column) return undefined;
      text += raw.slice(column);
      isDeeper = own > column;
      blank = 0;
      end = next;
    }
    if (column < 0) return undefined;
    while (this.#line && this.#line.start < end) this.#next++;
    return { kind: "scalar", text: header.endsWith("-") ? text : `${text}\n`, style: "block", start, end };
  }

  /** Whether a line stands directly below a text, without an empty line or a comment between them. */
  #follows(end: number, line: Line): boolean {
    const second = this.#text.indexOf("\n", this.#text.indexOf("\n", end) + 1);
    return second < 0 || second >= line.start;
  }

  /** A search that makes no match object takes half the time. */
  #keyAt(offset: number): string | undefined {
    KEY.lastIndex = offset;
    return KEY.test(this.#text) ? this.#text.slice(offset, KEY.lastIndex - 1) : undefined;
  }

  get #line(): Line | undefined {
    return this.#lines[this.#next];
  }

  #isItem(line: Line): boolean {
    return this.#text[line.start] === "-" && (line.start + 1 === line.end || this.#text[line.start + 1] === " ");
  }
}

/** Whether a plain text would be read as a key with a value. */
function isMapping(plain: string): boolean {
  return plain.includes(": ") || plain.endsWith(":");
}
