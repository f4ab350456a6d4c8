import { endOfLine, lineIn } from "../text/lines.ts";
import { type ChangelogSection, type ChangelogTable, cellsOf, type Row } from "./changelog.ts";
import { indent, PageView } from "./page-view.ts";

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S[^\n]*)$/;
const HTML_HEADING = /^ {0,3}<h([1-6])\b[^>]*>([^<]*)/i;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const DELIMITER_ROW = /^[\s|:]*-[\s|:-]*$/;
const BACKSLASH = 92;
const PIPE = 124;

/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row, with one of another length, with more than one, with an
 * empty line below it; rows without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
export function parseChangelog(text: string): ChangelogSection[] {
  const sections: ChangelogSection[] = [];
  if (!text.includes("Changelog") && !/change ?log/i.test(text)) return sections;
  let section: ChangelogSection | undefined;
  let sectionLevel = 0;
  let table: ChangelogTable | undefined;
  /** What is seen of the line above; where that is all of it, only where it starts. */
  let above: string | number = "";
  const view = new PageView(text);
  for (let number = 1, start = 0, end = 0; start < text.length; number++, start = end + 1) {
    end = endOfLine(text, start);
    const started = text.charCodeAt(start) === PIPE ? table : undefined;
    // Most lines are texts outside of changelogs, or rows of a table that was started.
    if ((started || !section) && view.isPlain(start, end)) {
      if (started) addRow(started, { line: number, start, version: firstCellIn(text, start, end) }, text, start, end);
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
      const named = /^change ?log\b:?/i.exec(title);
      if (named) {
        section = { qualifier: title.slice(named[0].length).trim(), headingLine: number, table: undefined };
        sectionLevel = level;
        sections.push(section);
      } else if (level <= sectionLevel) section = undefined;
      table = undefined;
      continue;
    }
    // Some pages have an empty line between the delimiter row and the first row.
    if (table?.rows.length === 0 && line.trim() === "") continue;
    const version = section && firstCell(line);
    if (!section || version === undefined) table = undefined;
    else if (table) addRow(table, { line: number, start, version }, line, 0, line.length);
    else if (!section.table && /^versions?$/i.test(version)) {
      const columns = cellsOf(line).cells.map((cell) => plain(cell, 0, cell.length).toLowerCase());
      table = { columns, rows: [], insertAt: number + 1 };
      section.table = table;
    }
  }
  return sections;
}

/** A heading in the form of {@link HEADING}, be it underlined or in HTML; most lines are none, as they start with no mark. */
function headingOf(line: string, above: string | number, text: string): readonly string[] | undefined {
  const first = line.charAt(indent(line, 0));
  if (first === "#") return HEADING.exec(line) ?? undefined;
  if (first === "<") {
    const html = HTML_HEADING.exec(line);
    return html ? [line, "#".repeat(Number(html[1])), html[2] as string] : undefined;
  }
  if ((first !== "=" && first !== "-") || !UNDERLINE.test(line)) return undefined;
  const underlined = (typeof above === "string" ? above : lineIn(text, above, endOfLine(text, above))).trim();
  if (underlined === "" || underlined.includes("|") || /^[<>#-]/.test(underlined)) return undefined;
  return [line, first === "=" ? "#" : "##", underlined];
}

/** Adds a row to a table, if it is no delimiter row. What is seen of its line stands between two offsets of a text. */
function addRow(table: ChangelogTable, row: Row, text: string, from: number, to: number): void {
  const isDelimiter = /^[\s:-]*$/.test(row.version) && DELIMITER_ROW.test(text.slice(from, to));
  if (!isDelimiter) table.rows.push(row);
  else if (table.rows.length === 0) table.insertAt = row.line + 1;
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
