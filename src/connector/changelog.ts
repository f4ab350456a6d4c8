import type { Range } from "../model/location.ts";
import { endOfLine, Lines, lineEnd, lineIn } from "../text/lines.ts";

/** A row of a changelog table. Its cells are read when they are needed: {@link cellsOfRow}. */
export interface Row {
  /** 1-based. */
  line: number;
  /** The 0-based offset of its line in the page. */
  start: number;
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
  table: ChangelogTable | undefined;
}

/** The changelog of a documentation page. */
export class Changelog {
  readonly sections: readonly ChangelogSection[];
  readonly #page: { readonly text: string };
  #lines: Lines | undefined;

  /** @param sections what was parsed of the page, which may be known without its text */
  constructor(page: { readonly text: string }, sections: readonly ChangelogSection[]) {
    this.#page = page;
    this.sections = sections;
  }

  /** The lines of the page. */
  get lines(): Lines {
    this.#lines ??= new Lines(this.#page.text);
    return this.#lines;
  }
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
export function rowText(changelog: Changelog, table: ChangelogTable, row: NewRow): string {
  const [newest] = table.rows;
  const inBackticks = newest !== undefined && /^\s*\|?\s*`/.test(lineOf(changelog, newest));
  const cells: string[] = table.columns.map(() => "");
  cells[cells.length - 1] = row.subject;
  cells[dateColumn(table)] = row.date;
  cells[pullRequestColumn(table)] = row.pullRequest;
  cells[0] = inBackticks ? `\`${row.version}\`` : row.version;
  return `| ${cells.slice(0, table.columns.length).join(" | ")} |${lineEnd(changelog.lines.text)}`;
}

/** The cells of a row of the page, comments included. */
export function cellsOfRow(changelog: Changelog, row: Row): Cells {
  return cellsOf(lineOf(changelog, row));
}

/** A row as it stands in the page. Its offset spares counting the lines of each page of a history. */
function lineOf({ lines: { text } }: Changelog, { start }: Row): string {
  return lineIn(text, start, endOfLine(text, start));
}

/** The cells of a line of a table. A `\|` is no border. */
export function cellsOf(line: string): Cells {
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

/** The range of a row's line. */
export function rangeOfRow({ lines }: Changelog, { line }: Row): Range {
  return lines.lineRange(line);
}
