import { stripVTControlCharacters } from "node:util";

/**
 * Breaks the lines that are wider than a screen at their spaces, and indents what continues a line by two more. A word
 * that is wider than the screen stays whole, so that paths can be clicked and values copied. Colours take no room.
 * @param columns in characters; without it nothing is broken
 */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split("\n")
    .map((line) => wrappedLine(line, columns))
    .join("\n");
}

/** A space, but not the one between a state's sign and its word. */
const BREAK = /(?<!(?:^|[ m])[✗?◉!~✓·]) /u;

function wrappedLine(line: string, columns: number): string {
  const start = /^ */.exec(line)?.[0] ?? "";
  if (width(line) <= columns) return line;
  const lines: string[] = [];
  let current = "";
  for (const word of line.slice(start.length).split(BREAK)) {
    const indent = lines.length === 0 ? start : `${start}  `;
    const longer = current === "" ? indent + word : `${current} ${word}`;
    // At the start of a line, "::" could be a workflow command.
    if (current === "" || width(longer) <= columns || word.startsWith("::")) current = longer;
    else {
      lines.push(current);
      current = `${start}  ${word}`;
    }
  }
  return [...lines, current].join("\n");
}

function width(text: string): number {
  return stripVTControlCharacters(text).length;
}
