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

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
const DELIMITER_ROW = /^[\s|:]*-[\s|:-]*$/;

/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row, with one of another length, with more than one, with an
 * empty line below it; rows without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
export function parseChangelog(text: string): Changelog {
  const lines = new Lines(text);
  const changelog: Changelog = { lines, sections: [] };
  if (!/changelog/i.test(text)) return changelog;
  let section: ChangelogSection | undefined;
  let sectionLevel = 0;
  let table: ChangelogTable | undefined;
  let above = "";
  for (const { number, line } of visibleLines(lines)) {
    const heading = headingOf(line, above);
    above = line;
    if (heading) {
      const level = (heading[1] as string).length;
      const title = /^change ?log\b:?\s*(.*)$/i.exec((heading[2] as string).replace(/[*_#]/g, "").trim());
      if (title) {
        section = { qualifier: title[1] as string, headingLine: number };
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
    else if (table) addLine(table, line, version, number);
    else if (!section.table && /^versions?$/i.test(version)) {
      const columns = cellsOf(line).cells.map((cell) => plain(cell).toLowerCase());
      table = { columns, rows: [], insertAt: number + 1 };
      section.table = table;
    }
  }
  return changelog;
}

/** A heading's line, the marks of its level and its text. Most lines are none, which their first character tells. */
function headingOf(line: string, above: string): readonly string[] | undefined {
  const first = firstCharacter(line);
  if (first === "#") return HEADING.exec(line) ?? undefined;
  return first === "<" || first === "=" || first === "-" ? otherHeading(line, above) : undefined;
}

/** The first character of a line that is no space or tab; empty where there is none. */
function firstCharacter(line: string): string {
  let at = 0;
  while (line[at] === " " || line[at] === "\t") at++;
  return line[at] ?? "";
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
  return sections.flatMap(({ table }) => table?.rows ?? []).filter((row) => row.version === version).length;
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

function addLine(table: ChangelogTable, line: string, version: string, number: number): void {
  if (!DELIMITER_ROW.test(line)) table.rows.push({ line: number, version });
  else if (table.rows.length === 0) table.insertAt = number + 1;
}

/** The version cell of a table row, or `undefined` for a line that is none. A `\|` is no border. */
function firstCell(line: string): string | undefined {
  if (!line.includes("|") || /^( {4}|\t)/.test(line)) return undefined;
  return plain(/^\s*\|?((?:[^|\\]|\\.)*)/.exec(line)?.[1] ?? "");
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

/** A cell without white space, backticks and emphasis around its text. */
function plain(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isDecoration(cell[start] as string)) start++;
  while (end > start && isDecoration(cell[end - 1] as string)) end--;
  return cell.slice(start, end);
}

function isDecoration(character: string): boolean {
  return character === "`" || character === "*" || character === "_" || character.trim() === "";
}

/** What hides the lines behind it (https://spec.commonmark.org/0.31.2/#html-blocks), and what ends that. */
const HIDING: [start: RegExp, end: RegExp][] = [
  [/^ {0,3}<(pre|script|style|textarea)\b/i, /<\/(pre|script|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

/** The lines that a reader of the page sees: nothing of front matter, code blocks, comments and the like. */
function* visibleLines(lines: Lines): Generator<{ number: number; line: string }> {
  let fence: string | undefined;
  let comment: string | undefined;
  let hidden: RegExp | undefined = /^---\s*$/.test(lines.line(1)) ? /^---\s*$/ : undefined;
  for (let number = hidden ? 2 : 1; number <= lines.count; number++) {
    const raw = lines.line(number);
    if (hidden) {
      if (hidden.test(raw)) hidden = undefined;
      continue;
    }
    if (fence !== undefined) {
      const close = FENCE.exec(raw);
      if (close && (close[1] as string).startsWith(fence) && (close[2] as string).trim() === "") fence = undefined;
      continue;
    }
    const { line, open: waitingFor } = withoutComments(raw, comment);
    comment = waitingFor;
    const first = firstCharacter(line);
    const hiding = first === "<" ? HIDING.find(([start]) => start.test(line)) : undefined;
    const open = first === "`" || first === "~" ? FENCE.exec(line) : undefined;
    if (hiding) hidden = hiding[1].test(line) ? undefined : hiding[1];
    else if (open && !(open[1]?.startsWith("`") && open[2]?.includes("`"))) fence = open[1];
    else yield { number, line };
  }
}

/** Longer lines are no table rows; the longest real one has 2,000 characters. */
const MAX_LINE = 20_000;
const COMMENTS: Record<string, string> = { "<!--": "-->", "{/*": "*/}" };

/**
 * Cuts HTML and MDX comments out of a line; `open` is the end mark that an unfinished one waits for. A comment that
 * starts in a table row must end there, or it is just text.
 */
function withoutComments(raw: string, waitingFor: string | undefined): { line: string; open: string | undefined } {
  if (raw.length > MAX_LINE) return { line: "", open: waitingFor };
  if (waitingFor === undefined && !raw.includes("<!--") && !raw.includes("{")) return { line: raw, open: undefined };
  const isRow = raw.trimStart().startsWith("|");
  let line = "";
  let rest = raw;
  let open = waitingFor;
  for (;;) {
    if (open !== undefined) {
      const end = rest.indexOf(open);
      if (end < 0) return { line, open };
      rest = rest.slice(end + open.length);
      open = undefined;
    }
    const start = /<!--|\{\s*\/\*/.exec(rest);
    const end = COMMENTS[start?.[0].replace(/\s/g, "") ?? ""];
    if (!start || end === undefined || (isRow && !rest.includes(end, start.index)))
      return { line: line + rest, open: undefined };
    line += rest.slice(0, start.index);
    rest = rest.slice(start.index + start[0].length);
    open = end;
  }
}
