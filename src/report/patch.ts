import type { Edit, Fix } from "../model/finding.ts";
import type { Range } from "../model/location.ts";
import type { Sources } from "../model/report.ts";
import { type Change, diffLines, linesWithEnds } from "../text/diff.ts";
import { applyReplacements } from "../text/edits.ts";
import { Lines } from "../text/lines.ts";
import { memoized } from "../text/memo.ts";
import { printable } from "../text/printable.ts";

/**
 * What a fix does, as a patch in git's form whose lines can be shown; `undefined` where the texts that it edits are not
 * known. A file that is deleted has no lines in it.
 */
export function fixPatch({ edits }: Fix, sources: Sources): string[] | undefined {
  const patches = [...new Set(edits.map(({ path }) => path))].map((path) => {
    const own = edits.filter((edit) => edit.path === path);
    return filePatch(path, sources.get(path)?.after, own);
  });
  return patches.every((patch) => patch !== undefined) ? patches.flat() : undefined;
}

function filePatch(path: string, text: string | undefined, edits: readonly Edit[]): string[] | undefined {
  const [first] = edits;
  if (first?.kind === "delete") return [`--- a/${printable(path)}`, "+++ /dev/null"];
  if (first?.kind === "create") return patchOf(path, undefined, first.text);
  if (text === undefined) return undefined;
  const replacements = edits.filter((edit) => edit.kind === "replace");
  const { part, skipped } = partAround(text, replacements);
  const moved = replacements.map(({ text, range }) => ({ text, range: up(range, skipped) }));
  const fixed = applyReplacements(part, moved);
  return fixed === undefined ? undefined : patchOf(path, part, fixed, skipped);
}

/** Equal lines that are shown around a change. */
const CONTEXT = 1;

/** The lines that edits are in, with their context: the rest of a long page need not be compared. */
function partAround(text: string, edits: readonly { range: Range }[]): { part: string; skipped: number } {
  const lines = linesOf(text);
  const first = edits.reduce((line, { range }) => Math.min(line, range.start.line), lines.count);
  const last = edits.reduce((line, { range }) => Math.max(line, range.end.line), 1);
  const skipped = Math.max(0, first - 1 - CONTEXT);
  const end = last + CONTEXT < lines.count ? lines.offset({ line: last + CONTEXT + 1, column: 1 }) : text.length;
  return { part: text.slice(lines.offset({ line: skipped + 1, column: 1 }), end), skipped };
}

/** Several fixes edit the same page. */
const linesOf = memoized((text: string) => new Lines(text), 16);

function up({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line - lines }, end: { ...end, line: end.line - lines } };
}

/**
 * The difference of two texts as a patch, line by line without line ends.
 * @param before absent for a new file
 * @param skipped the lines of the file before both texts
 */
export function patchOf(path: string, before: string | undefined, after: string, skipped = 0): string[] {
  const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
  const lines = grouped(diffLines(old, now).changes).flatMap((group) => hunk(group, old, now, skipped));
  const from = before === undefined ? "/dev/null" : `a/${printable(path)}`;
  return [`--- ${from}`, `+++ b/${printable(path)}`, ...lines];
}

/** Changes whose context touches stand in one hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1)?.before;
    if (last && change.before.start - (last.start + last.count) <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(changes: readonly Change[], old: readonly string[], now: readonly string[], skipped: number): string[] {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const lead = Math.min(CONTEXT, first.before.start - 1);
  const end = Math.min(old.length, last.before.start + last.before.count - 1 + CONTEXT);
  const start = first.before.start - lead;
  let at = start;
  const parts = changes.flatMap(({ before, after }) => {
    const equal = shown(" ", old, at, before.start);
    at = before.start + before.count;
    return [equal, shown("-", old, before.start, at), shown("+", now, after.start, after.start + after.count)];
  });
  const lines = [...parts, shown(" ", old, at, end + 1)].flat();
  const added = changes.reduce((sum, { before, after }) => sum + after.count - before.count, 0);
  const count = end + 1 - start;
  const from = first.after.start - lead + skipped;
  return [`@@ -${span(start + skipped, count)} +${span(from, count + added)} @@`, ...lines];
}

/** A count of 0 is written with the line before it, as git does. */
function span(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start}${count === 1 ? "" : `,${count}`}`;
}

/** The lines from one number up to, but not including, another. */
function shown(sign: string, lines: readonly string[], from: number, to: number): string[] {
  return lines.slice(from - 1, to - 1).flatMap((line) => {
    const plain = printable(line.replace(/\r?\n$/, ""));
    // Behind a mere space, a bot could take it for a command.
    const text = sign + (sign === " " && /^\s*\//.test(plain) ? "…" : plain);
    return line.endsWith("\n") ? [text] : [text, "\\ No newline at end of file"];
  });
}
