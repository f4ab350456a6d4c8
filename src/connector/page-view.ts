import { lineIn } from "../text/lines.ts";

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
/** What hides the lines behind it (https://spec.commonmark.org/0.31.2/#html-blocks), and what ends that. */
const HIDING: [start: RegExp, end: RegExp][] = [
  [/^ {0,3}<(pre|script|style|textarea)\b/i, /<\/(pre|script|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

const FRONT_MATTER = /^---\s*$/;
/** Longer lines are no table rows; the longest real one has 2,000 characters. */
const MAX_LINE = 20_000;
/** What a line starts with that may be a heading, or hide something; any other line is text or a row. */
const SPECIAL: ReadonlySet<number> = new Set(Array.from("#<=-`~", (character) => character.charCodeAt(0)));
const COMMENT_START = /<!--|\{\s*\/\*/;
const COMMENTS: Record<string, string> = { "<!--": "-->", "{/*": "*/}" };
const TAB = 9;
const SPACE = 32;

/** What a reader of a page sees, line by line: nothing of front matter, code blocks, comments and the like. */
export class PageView {
  readonly #text: string;
  /** The next places that may start a comment; most pages have none. */
  #brace = -1;
  #tag = -1;
  /** The end mark of the comment, the fence of the code and the end of the block that hide the next line. */
  #comment: string | undefined;
  #fence: string | undefined;
  #hidden: RegExp | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether all of the next line is seen, and hides nothing of those behind it; false where that takes a closer look. */
  isPlain(start: number, end: number): boolean {
    if (this.#comment !== undefined || this.#fence !== undefined || this.#hidden || end - start > MAX_LINE)
      return false;
    return !SPECIAL.has(this.#text.charCodeAt(indent(this.#text, start))) && !this.#hasMark(start, end);
  }

  /** What is seen of the next line, by the offsets of its start and its `\n`; `undefined` where it is hidden. */
  line(start: number, end: number): string | undefined {
    const raw = lineIn(this.#text, start, end);
    if (start === 0 && FRONT_MATTER.test(raw)) this.#hidden = FRONT_MATTER;
    else if (this.#hidden) {
      if (this.#hidden.test(raw)) this.#hidden = undefined;
    } else if (this.#fence !== undefined) {
      const close = FENCE.exec(raw);
      if (close?.[1]?.startsWith(this.#fence) && close[2]?.trim() === "") this.#fence = undefined;
    } else {
      if (raw.length > MAX_LINE) return "";
      const isWhole = this.#comment === undefined && !this.#hasMark(start, end);
      return this.#unlessHiding(isWhole ? raw : this.#withoutComments(raw));
    }
    return undefined;
  }

  /** Whether a comment may start in the next line. */
  #hasMark(start: number, end: number): boolean {
    if (this.#brace < start) this.#brace = this.#find("{", start);
    if (this.#tag < start) this.#tag = this.#find("<!--", start);
    return this.#brace < end || this.#tag < end;
  }

  #find(mark: string, start: number): number {
    const at = this.#text.indexOf(mark, start);
    return at < 0 ? this.#text.length : at;
  }

  #unlessHiding(line: string): string | undefined {
    const first = line.charAt(indent(line, 0));
    if (first === "<") {
      const end = HIDING.find(([start]) => start.test(line))?.[1];
      if (end && !end.test(line)) this.#hidden = end;
      return end ? undefined : line;
    }
    const open = first === "`" || first === "~" ? FENCE.exec(line) : null;
    if (!open || (open[1]?.startsWith("`") && open[2]?.includes("`"))) return line;
    this.#fence = open[1];
    return undefined;
  }

  /** Cuts HTML and MDX comments out of a line. A comment that starts in a table row must end there, or it is just text. */
  #withoutComments(raw: string): string {
    const isRow = raw.trimStart().startsWith("|");
    let line = "";
    let rest = raw;
    for (;;) {
      if (this.#comment !== undefined) {
        const end = rest.indexOf(this.#comment);
        if (end < 0) return line;
        rest = rest.slice(end + this.#comment.length);
        this.#comment = undefined;
      }
      const start = COMMENT_START.exec(rest);
      const end = COMMENTS[start?.[0].replace(/\s/g, "") ?? ""];
      if (!start || end === undefined || (isRow && !rest.includes(end, start.index))) return line + rest;
      line += rest.slice(0, start.index);
      rest = rest.slice(start.index + start[0].length);
      this.#comment = end;
    }
  }
}

/** The offset of the first character from an offset on that is no space or tab. */
export function indent(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
