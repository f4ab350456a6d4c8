import { Lines } from "./lines.ts";
import {
  type ParsedYaml,
  UNWANTED,
  type Wanted,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
  type YamlSeq,
} from "./yaml-node.ts";
import { closingQuote, unfolded } from "./yaml-quotes.ts";

/** The longest text that is read at all. */
export const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;

const WORD = /"[\w .-]*"|[A-Za-z_][\w.-]*/g;
const WORDS = new RegExp(`^\\[\\s*(?:(?:${WORD.source})\\s*(?:,\\s*(?:${WORD.source})\\s*)*(?:,\\s*)?)?\\]$`);

/** Parses a text as the whole language would, where {@link parsePlainYaml} takes it; without loading the library. */
export function parseQuickly(text: string, wanted?: Wanted): ParsedYaml | undefined {
  const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text, wanted);
  return root && { ok: true, value: { lines: new Lines(text), root, hasAnchors: false } };
}

/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain, quoted,
 * literal or folded text, which may go over several lines. It takes a tenth of the time that the whole language takes.
 * Returns `undefined` for a text that has anything else in it, be it valid or not; that is the library's to judge.
 */
export function parsePlainYaml(text: string, wanted: Wanted = "all"): YamlMap | undefined {
  if (/[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\uFEFF]|\r(?!\n)/.test(text)) return undefined;
  const reader = new PlainReader(text);
  const root = reader.startsAtMargin ? reader.map(0, 0, wanted) : undefined;
  return root && reader.isDone ? root : undefined;
}

const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;

/** Made once: a class would compile it for every text. */
const KEY = /[A-Za-z_0-9][\w./-]*:(?=[ \r\n]|$)/y;

/** Text up to the end of its line that is nothing but itself. */
const SIMPLE = new RegExp(`${PLAIN_START.source}[^:#\\r\\n]*(?:\\r?\\n|$)`, "y");

class PlainReader {
  readonly #text: string;
  /**
   * The line with content that is read next: its indentation in columns, -1 behind the last, and the 0-based offsets of
   * what stands behind it.
   */
  #indent = -1;
  #start = 0;
  #end = 0;
  /** Where the line below it starts, and where the last one that was read ended. */
  #below = 0;
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
    this.#advance();
  }

  get startsAtMargin(): boolean {
    return this.#indent === 0;
  }

  get isDone(): boolean {
    return this.#indent < 0;
  }

  /** Goes on to the next line that has content. */
  #advance(): void {
    const text = this.#text;
    this.#lastEnd = this.#end;
    for (let at = this.#below; at < text.length; at = this.#below) {
      const newline = text.indexOf("\n", at);
      let end = newline < 0 ? text.length : newline;
      this.#below = end + 1;
      while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
      let start = at;
      while (start < end && text.charCodeAt(start) === SPACE) start++;
      if (start === end || text.charCodeAt(start) === HASH) continue;
      this.#indent = start - at;
      this.#start = start;
      this.#end = end;
      return;
    }
    this.#indent = -1;
  }

  /** The map whose keys stand at a column; `undefined` gives up. What is not wanted is read and not kept. */
  map(indent: number, depth: number, wanted?: Wanted): YamlMap | undefined {
    const pairs: YamlPair[] = [];
    const start = this.#start;
    while (this.#indent >= indent && !this.#isItem()) {
      if (this.#indent > indent || depth > MAX_DEPTH) return undefined;
      const at = this.#start;
      const key = this.#keyAt(at);
      if (key === undefined) return undefined;
      const end = at + key.length;
      const value = this.#value(end + 1, indent, depth, wanted === "all" ? wanted : wanted?.get(key));
      if (value === undefined) return undefined;
      if (wanted) pairs.push({ key: { kind: "scalar", text: key, style: "plain", start: at, end }, value });
    }
    return wanted ? { kind: "map", pairs, flow: false, start, end: this.#lastEnd } : UNWANTED;
  }

  /** The list whose dashes stand at a column. */
  #seq(indent: number, depth: number, wanted?: Wanted): YamlNode | undefined {
    const items: (YamlNode | null)[] = [];
    const start = this.#start;
    const inside = wanted && "all";
    while (this.#indent === indent && this.#isItem()) {
      if (depth > MAX_DEPTH) return undefined;
      const end = this.#end;
      let content = this.#start + 1;
      while (this.#text.charCodeAt(content) === SPACE) content++;
      let item: YamlNode | null | undefined;
      if (content < end && this.#keyAt(content) !== undefined) {
        this.#indent += content - this.#start;
        this.#start = content;
        item = this.map(this.#indent, depth + 1, inside);
      } else {
        this.#advance();
        item = content < end ? this.#scalar(content, end, indent, inside) : undefined;
        if (this.#indent > indent) return undefined;
      }
      if (item === undefined) return undefined;
      if (wanted) items.push(item);
    }
    return wanted ? { kind: "seq", items, start, end: this.#lastEnd } : UNWANTED;
  }

  /** What stands behind a key: text on its line, or a block below it. */
  #value(after: number, indent: number, depth: number, wanted?: Wanted): YamlNode | null | undefined {
    const end = this.#end;
    let start = after;
    while (start < end && this.#text.charCodeAt(start) === SPACE) start++;
    this.#advance();
    if (start < end && this.#text.charCodeAt(start) !== HASH) {
      const first = this.#text[start];
      if (first === "|" || first === ">") return this.#block(start, end, indent);
      const scalar = this.#scalar(start, end, indent, wanted);
      return this.#indent > indent || (this.#indent === indent && this.#isItem()) ? undefined : scalar;
    }
    if (this.#indent >= indent && this.#isItem()) return this.#seq(this.#indent, depth + 1, wanted);
    if (this.#indent <= indent) return null;
    if (this.#keyAt(this.#start) !== undefined) return this.map(this.#indent, depth + 1, wanted);
    if (!this.#follows(end)) return undefined;
    const [textStart, textEnd] = [this.#start, this.#end];
    this.#advance();
    return this.#scalar(textStart, textEnd, indent, wanted);
  }

  /** Plain or quoted text; the lines below it that stand deeper than `indent` belong to it. */
  #scalar(start: number, lineEnd: number, indent: number, wanted?: Wanted): YamlNode | undefined {
    if (!wanted && this.#indent <= indent && isAt(SIMPLE, this.#text, start)) return UNWANTED;
    const first = this.#text[start] as string;
    if (first === '"' || first === "'") return this.#quoted(start, lineEnd, first, indent);
    const text = this.#text.slice(start, lineEnd);
    if (first === "[") return this.#words(start, lineEnd, indent);
    if (!PLAIN_START.test(first)) return undefined;
    const comment = text.indexOf(" #");
    let last = comment < 0 ? text.length : comment;
    while (text.charCodeAt(last - 1) === SPACE) last--;
    let plain = text.slice(0, last);
    let end = start + plain.length;
    if (isMapping(plain)) return undefined;
    while (this.#indent > indent) {
      const more = this.#text.slice(this.#start, this.#end);
      if (comment >= 0 || !this.#follows(end) || !PLAIN_START.test(more) || more.includes(" #")) return undefined;
      if (isMapping(more)) return undefined;
      plain += ` ${more}`;
      end = this.#end;
      this.#advance();
    }
    return wanted ? { kind: "scalar", text: plain, style: "plain", start, end } : UNWANTED;
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
    if (last >= lineEnd)
      for (const [below] of this.#text.slice(start, last + 1).matchAll(/\n *(?=[^ \r\n])/g))
        if (below.length - 1 <= indent) return undefined;
    let end = lineEnd;
    for (; this.#indent >= 0 && this.#start <= last; this.#advance()) end = this.#end;
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
    while (this.#indent >= 0 && this.#start < end) this.#advance();
    return { kind: "scalar", text: header.endsWith("-") ? text : `${text}\n`, style: "block", start, end };
  }

  /** Whether the line stands directly below a text, without an empty line or a comment between them. */
  #follows(end: number): boolean {
    const second = this.#text.indexOf("\n", this.#text.indexOf("\n", end) + 1);
    return second < 0 || second >= this.#start;
  }

  #keyAt(offset: number): string | undefined {
    return isAt(KEY, this.#text, offset) ? this.#text.slice(offset, KEY.lastIndex - 1) : undefined;
  }

  #isItem(): boolean {
    const start = this.#start;
    if (this.#indent < 0 || this.#text.charCodeAt(start) !== DASH) return false;
    return start + 1 === this.#end || this.#text.charCodeAt(start + 1) === SPACE;
  }
}

/** Whether a sticky pattern matches at an offset. A search that makes no match object takes half the time. */
function isAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === CARRIAGE_RETURN;
}

/** Whether a plain text would be read as a key with a value. */
function isMapping(plain: string): boolean {
  return plain.includes(": ") || plain.endsWith(":");
}
