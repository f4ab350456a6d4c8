import type { Range } from "../model/location.ts";
import { Lines, lineEnd } from "../text/lines.ts";

/** A row of a changelog table. Its cells are read when they are needed: {@link cellsOfRow}. */
export interface Row {
  /** 1-based. */
  line: number;
  /** The version cell, without backticks. */
  version: string;
}

/** The cells of a table row. */
export interface Cells {
  /** Trimmed, the version first. */
  cells: string[];
  /** The 1-based column at which each cell's text starts. */
  columns: number[];
}

/** A table of versions. */
export interface ChangelogTable {
  /** The names of the columns, lower case. */
  columns: string[];
  /** Newest first, as they stand. */
  rows: Row[];
  /** The 1-based line in front of which a new row belongs. */
  insertAt: number;
}

/** A section headed "Changelog". `table` is absent where no table of versions stands in it. */
export interface ChangelogSection {
  /** What follows "Changelog" in the heading, such as the name of a connector; mostly empty. */
  qualifier: string;
  /** 1-based. */
  headingLine: number;
  table?: ChangelogTable;
}

/** The changelog of a documentation page. */
export interface Changelog {
  lines: Lines;
  sections: ChangelogSection[];
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S[^\n]*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
const TAB = 9;
const SPACE = 32;
const BACKSLASH = 92;
const PIPE = 124;
const DELIMITER_ROW = /^[\s|:]*-[\s|:-]*$/;

/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row, with one of another length, with more than one, with an
 * empty line below it; rows without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
export function parseChangelog(text: string): Changelog {
  const changelog: Changelog = { lines: new Lines(text), sections: [] };
  if (!text.includes("Changelog") && !/change ?log/i.test(text)) return changelog;
  let section: ChangelogSection | undefined;
  let sectionLevel = 0;
  let table: ChangelogTable | undefined;
  /** What is seen of the line above; where that is all of it, only where it starts. */
  let above: string | number = "";
  const view = new View(text);
  for (let number = 1, start = 0, end = 0; start <= text.length; number++, start = end + 1) {
    end = endOfLine(text, start);
    const started = text.charCodeAt(start) === PIPE ? table : undefined;
    // Most lines are texts outside of changelogs, or rows of a table that was started.
    if ((started || !section) && view.isPlain(start, end)) {
      if (started) addRow(started, firstCellIn(text, start, end), number, text, start, end);
      above = start;
      continue;
    }
    const line = view.line(start, end);
    if (line === undefined) continue;
    const heading = headingOf(line, above, text);
    above = line;
    if (heading) {
      const level = (heading[1] as string).length;
      const title = (heading[2] as string).replace(/[*_#]/g, "").trim();
      const start = /^change ?log\b:?/i.exec(title);
      if (start) {
        section = { qualifier: title.slice(start[0].length).trim(), headingLine: number };
        sectionLevel = level;
        changelog.sections.push(section);
      } else if (level <= sectionLevel) section = undefined;
      table = undefined;
      continue;
    }
    // Some pages have an empty line between the delimiter row and the first row.
    if (table?.rows.length === 0 && line.trim() === "") continue;
    const version = section && firstCell(line);
    if (!section || version === undefined) table = undefined;
    else if (table) addRow(table, version, number, line, 0, line.length);
    else if (!section.table && /^versions?$/i.test(version)) {
      const columns = cellsOf(line).cells.map((cell) => plain(cell, 0, cell.length).toLowerCase());
      table = { columns, rows: [], insertAt: number + 1 };
      section.table = table;
    }
  }
  return changelog;
}

/** Where a line of a text ends, before its `\n`. Offsets are 0-based. */
function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** A line of a text, by the offsets of its start and its `\n`, without its line end. */
function lineIn(text: string, start: number, end: number): string {
  return text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end);
}

/** A heading's line, the marks of its level and its text. Most lines are none, which their first character tells. */
function headingOf(line: string, above: string | number, text: string): readonly string[] | undefined {
  const first = line[indent(line, 0)];
  if (first === "#") return HEADING.exec(line) ?? undefined;
  if (first !== "<" && first !== "=" && first !== "-") return undefined;
  return otherHeading(line, typeof above === "string" ? above : lineIn(text, above, endOfLine(text, above)));
}

/** The offset of the first character from an offset on that is no space or tab. */
function indent(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === SPACE || code === TAB; code = text.charCodeAt(at)) at++;
  return at;
}

/** A heading that is underlined or written in HTML, in the form of {@link HEADING}: marks of its level, then its text. */
function otherHeading(line: string, above: string): [string, string, string] | undefined {
  const html = /^ {0,3}<h([1-6])\b[^>]*>([^<]*)/i.exec(line);
  if (html) return [line, "#".repeat(Number(html[1])), html[2] as string];
  const isUnderline =
    /^ {0,3}(=+|-+)\s*$/.test(line) && /\S/.test(above) && !above.includes("|") && !/^\s*[<>#-]/.test(above);
  return isUnderline ? [line, line.includes("=") ? "#" : "##", above.trim()] : undefined;
}

/** The section that is a connector's own: the one that names it, or else the first that names none. */
export function sectionFor(changelog: Changelog, connector: string): ChangelogSection | undefined {
  const names = (qualifier: string) =>
    qualifier
      .toLowerCase()
      .split(/[^a-z0-9-]+/)
      .includes(connector.toLowerCase());
  return (
    changelog.sections.find(({ qualifier }) => names(qualifier)) ??
    changelog.sections.find(({ qualifier }) => qualifier === "") ??
    changelog.sections[0]
  );
}

/** The number of rows of a version in all changelogs of a page. */
export function countRows({ sections }: Changelog, version: string): number {
  let count = 0;
  for (const { table } of sections) for (const row of table?.rows ?? []) if (row.version === version) count++;
  return count;
}

/** What a new row says; `pullRequest` is a link or a placeholder. */
export interface NewRow {
  version: string;
  date: string;
  pullRequest: string;
  subject: string;
}

/** The index of the column that names the pull request; -1 where a table has none. */
export function pullRequestColumn({ columns }: ChangelogTable): number {
  return columns.findIndex((column) => /^(pr|pull[ -]?requests?)\b/.test(column));
}

/** The index of the column with the date; -1 where a table has none. */
export function dateColumn({ columns }: ChangelogTable): number {
  return columns.findIndex((column) => /\bdate\b/.test(column));
}

/** The text of a new row of a page's table, with its line end, in the columns that the table has. */
export function rowText({ lines }: Changelog, table: ChangelogTable, row: NewRow): string {
  const [newest] = table.rows;
  const inBackticks = newest !== undefined && /^\s*\|?\s*`/.test(lines.line(newest.line));
  const cells: string[] = table.columns.map(() => "");
  cells[cells.length - 1] = row.subject;
  cells[dateColumn(table)] = row.date;
  cells[pullRequestColumn(table)] = row.pullRequest;
  cells[0] = inBackticks ? `\`${row.version}\`` : row.version;
  return `| ${cells.slice(0, table.columns.length).join(" | ")} |${lineEnd(lines.text)}`;
}

/** The cells of a row of the page, comments included. */
export function cellsOfRow({ lines }: Changelog, { line }: Row): Cells {
  return cellsOf(lines.line(line));
}

/** The range of a row's line. */
export function rangeOfRow({ lines }: Changelog, { line }: Row): Range {
  return lines.lineRange(line);
}

/** Adds a row to a table, if it is no delimiter row. The row's line stands between two offsets of a text. */
function addRow(table: ChangelogTable, version: string, line: number, text: string, start: number, end: number): void {
  const isDelimiter = /^[\s:-]*$/.test(version) && DELIMITER_ROW.test(text.slice(start, end));
  if (!isDelimiter) table.rows.push({ line, version });
  else if (table.rows.length === 0) table.insertAt = line + 1;
}

/** The version cell of a table row, or `undefined` for a line that is none. */
function firstCell(line: string): string | undefined {
  if (!line.includes("|") || line.startsWith("    ") || line.startsWith("\t")) return undefined;
  return firstCellIn(line, line.length - line.trimStart().length, line.length);
}

/** The text of the first cell of the row that stands between two offsets. A `\|` is no border. */
function firstCellIn(text: string, from: number, to: number): string {
  const start = text.charCodeAt(from) === PIPE ? from + 1 : from;
  let end = start;
  for (let code = text.charCodeAt(end); end < to && code !== PIPE; code = text.charCodeAt(end))
    end += code === BACKSLASH ? 2 : 1;
  return plain(text, start, Math.min(end, to));
}

function cellsOf(line: string): Cells {
  const parts = line.split(/(?<!\\)\|/);
  const cells: string[] = [];
  const columns: number[] = [];
  let column = 1;
  for (const [index, part] of parts.entries()) {
    const text = part.trim();
    const isBorder = text === "" && (index === 0 || (index === parts.length - 1 && cells.length > 0));
    if (!isBorder) {
      cells.push(text);
      columns.push(column + (part.length - part.trimStart().length));
    }
    column += part.length + 1;
  }
  return { cells, columns };
}

/** What stands between two offsets, without white space, backticks and emphasis around it. */
function plain(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isDecoration(text, start)) start++;
  while (end > start && isDecoration(text, end - 1)) end--;
  return text.slice(start, end);
}

function isDecoration(text: string, at: number): boolean {
  const character = text[at] as string;
  return character === " " || character === "`" || character === "*" || character === "_" || character.trim() === "";
}

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

/** What a reader of a page sees, line by line: nothing of front matter, code blocks, comments and the like. */
class View {
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
    const first = line[indent(line, 0)];
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
