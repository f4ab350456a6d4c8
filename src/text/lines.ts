import type { Position, Range } from "../model/location.ts";

/** Turns offsets of one text into positions and back. A line ends with `\n`; a `\r` before it belongs to the line. */
export class Lines {
  readonly text: string;
  #computed: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the lines start; found out when that is asked for, which of most texts it is not. */
  get #starts(): readonly number[] {
    this.#computed ??= startsOf(this.text);
    return this.#computed;
  }

  /** The number of lines; a text that ends with `\n` has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** The position of a 0-based offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] as number) + 1 };
  }

  /** The range between two 0-based offsets. */
  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The 0-based offset of a position; positions outside the text are moved to the nearest one inside. */
  offset({ line, column }: Position): number {
    const inside = Math.max(1, Math.min(line, this.count));
    const start = this.#starts[inside - 1] as number;
    return Math.min(start + Math.max(0, column - 1), this.#end(inside));
  }

  /** The text of a 1-based line without its line end; empty for a line that is not there. */
  line(number: number): string {
    if (!(number >= 1 && number <= this.count)) return "";
    return lineIn(this.text, this.#starts[number - 1] as number, this.#end(number));
  }

  /** The range of a 1-based line, without its line end. */
  lineRange(number: number): Range {
    return { start: { line: number, column: 1 }, end: { line: number, column: this.line(number).length + 1 } };
  }

  /** The 0-based offset of the end of a line that is there, before its `\n`. */
  #end(number: number): number {
    return number < this.count ? (this.#starts[number] as number) - 1 : this.text.length;
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Where a line of a text ends, before its `\n`. Offsets are 0-based. */
export function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** A line of a text, by the offsets of its start and its `\n`, without its line end. */
export function lineIn(text: string, start: number, end: number): string {
  return text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end);
}

/** The line end that a text uses: that of its first line, `\n` for a text of one line. */
export function lineEnd(text: string): "\n" | "\r\n" {
  const at = text.indexOf("\n");
  return at > 0 && text[at - 1] === "\r" ? "\r\n" : "\n";
}
