import type { Range } from "../model/location.ts";
import { Lines, lineEnd } from "../text/lines.ts";

/** A row of a changelog table. */
export interface Row {
  /** 1-based. */
  line: number;
  range: Range;
  /** The version cell, without backticks. */
  version: string;
  /** All cells, trimmed, the version first. */
  cells: string[];
}

/** A table of versions. */
export interface ChangelogTable {
  /** The names of the columns, lower case. */
  columns: string[];
  /** Newest first, as they stand. */
  rows: Row[];
  /** The 1-based line in front of which a new row belongs. */
  insertAt: number;
  /** The 1-based line of the header. */
  headerLine: number;
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

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
const DELIMITER_CELL = /^:?-+:?$/;

/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row or with one of another length, with more than one, rows
 * without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
export function parseChangelog(text: string): Changelog {
  const lines = new Lines(text);
  const changelog: Changelog = { lines, sections: [] };
  if (!/changelog/i.test(text)) return changelog;
  let section: ChangelogSection | undefined;
  let sectionLevel = 0;
  let table: ChangelogTable | undefined;
  for (const { number, line } of visibleLines(lines)) {
    const heading = HEADING.exec(line);
    if (heading) {
      const level = (heading[1] as string).length;
      const title = /^change ?log\b:?\s*(.*)$/i.exec((heading[2] as string).replace(/[*_]/g, ""));
      if (title) {
        section = { qualifier: title[1] as string, headingLine: number };
        sectionLevel = level;
        changelog.sections.push(section);
      } else if (level <= sectionLevel) section = undefined;
      table = undefined;
      continue;
    }
    const cells = section && cellsOf(line);
    if (!section || !cells) table = undefined;
    else if (table) addLine(table, cells, lines, number);
    else if (!section.table && /^versions?$/i.test(plain(cells[0] as string))) {
      table = {
        columns: cells.map((cell) => plain(cell).toLowerCase()),
        rows: [],
        insertAt: number + 1,
        headerLine: number,
      };
      section.table = table;
    }
  }
  return changelog;
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

/** The number of rows of a version. */
export function countRows(table: ChangelogTable | undefined, version: string): number {
  return table?.rows.filter((row) => row.version === version).length ?? 0;
}

/** What a new row says; `pullRequest` is a link or a placeholder. */
export interface NewRow {
  version: string;
  date: string;
  pullRequest: string;
  subject: string;
}

/** The text of a new row, with its line end, in the columns that the table has. */
export function rowText(table: ChangelogTable, row: NewRow, text: string): string {
  const cells = table.columns.map((column, index) => {
    if (index === 0) return table.rows[0]?.cells[0]?.startsWith("`") ? `\`${row.version}\`` : row.version;
    if (/date/.test(column)) return row.date;
    if (/^(pr|pull request|pull-request|pull requests)$/.test(column)) return row.pullRequest;
    return index === table.columns.length - 1 ? row.subject : "";
  });
  return `| ${cells.join(" | ")} |${lineEnd(text)}`;
}

function addLine(table: ChangelogTable, cells: string[], lines: Lines, number: number): void {
  if (cells.every((cell) => DELIMITER_CELL.test(cell))) {
    if (table.rows.length === 0) table.insertAt = number + 1;
    return;
  }
  table.rows.push({ line: number, range: lines.lineRange(number), version: plain(cells[0] as string), cells });
}

/** The trimmed cells of a table row, or `undefined` for a line that is none. A `\|` is no border. */
function cellsOf(line: string): string[] | undefined {
  if (!line.includes("|") || /^( {4}|\t)/.test(line)) return undefined;
  const cells = line.trim().split(/(?<!\\)\|/);
  if (cells[0]?.trim() === "") cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

function plain(cell: string): string {
  return cell.replace(/^[`*_\s]+|[`*_\s]+$/g, "");
}

/** The lines that a reader of the page sees: none of a fenced code block, nothing of a comment. */
function* visibleLines(lines: Lines): Generator<{ number: number; line: string }> {
  let fence: string | undefined;
  let comment: string | undefined;
  for (let number = 1; number <= lines.count; number++) {
    const raw = lines.line(number);
    if (fence !== undefined) {
      const close = FENCE.exec(raw);
      if (close && (close[1] as string).startsWith(fence) && (close[2] as string).trim() === "") fence = undefined;
      continue;
    }
    const visible = withoutComments(raw, comment);
    comment = visible.open;
    const open = FENCE.exec(visible.line);
    if (open && !(open[1]?.startsWith("`") && open[2]?.includes("`"))) fence = open[1];
    else yield { number, line: visible.line };
  }
}

const COMMENTS: Record<string, string> = { "<!--": "-->", "{/*": "*/}" };

/**
 * Cuts HTML and MDX comments out of a line; `open` is the end mark that an unfinished one waits for. A comment that
 * starts in a table row must end there, or it is just text.
 */
function withoutComments(raw: string, waitingFor: string | undefined): { line: string; open: string | undefined } {
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
    const start = /<!--|\{\/\*/.exec(rest);
    const end = COMMENTS[start?.[0] ?? ""];
    if (!start || end === undefined || (raw.trimStart().startsWith("|") && !rest.includes(end, start.index)))
      return { line: line + rest, open: undefined };
    line += rest.slice(0, start.index);
    rest = rest.slice(start.index + start[0].length);
    open = end;
  }
}
