import type { Edit, Fix } from "../model/finding.ts";
import type { Sources } from "../model/report.ts";
import { type Change, diffLines, linesWithEnds } from "../text/diff.ts";
import { applyReplacements } from "../text/edits.ts";
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
  const replacements = edits.filter((edit) => edit.kind === "replace");
  const fixed = text === undefined ? undefined : applyReplacements(text, replacements);
  return text === undefined || fixed === undefined ? undefined : patchOf(path, text, fixed);
}

/** Equal lines that are shown around a change. */
const CONTEXT = 1;

/** The difference of two texts as a patch, line by line without line ends; `before` is absent for a new file. */
export function patchOf(path: string, before: string | undefined, after: string): string[] {
  const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
  const lines = grouped(diffLines(old, now).changes).flatMap((group) => hunk(group, old, now));
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

function hunk(changes: readonly Change[], old: readonly string[], now: readonly string[]): string[] {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const lead = Math.min(CONTEXT, first.before.start - 1);
  const end = Math.min(old.length, last.before.start + last.before.count - 1 + CONTEXT);
  const start = first.before.start - lead;
  const lines: string[] = [];
  let at = start;
  for (const { before, after } of changes) {
    lines.push(...shown(" ", old, at, before.start));
    lines.push(...shown("-", old, before.start, before.start + before.count));
    lines.push(...shown("+", now, after.start, after.start + after.count));
    at = before.start + before.count;
  }
  lines.push(...shown(" ", old, at, end + 1));
  const added = changes.reduce((sum, { before, after }) => sum + after.count - before.count, 0);
  const count = end + 1 - start;
  return [`@@ -${range(start, count)} +${range(first.after.start - lead, count + added)} @@`, ...lines];
}

/** A count of 0 is written with the line before it, as git does. */
function range(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start}${count === 1 ? "" : `,${count}`}`;
}

/** The lines from one number up to, but not including, another. */
function shown(sign: string, lines: readonly string[], from: number, to: number): string[] {
  return lines.slice(from - 1, to - 1).flatMap((line) => {
    const plain = printable(line.replace(/\r?\n$/, ""));
    // Behind a mere space, a bot or a log could take it for a command.
    const text = sign + (sign === " " && /^ *(\/|::)/.test(plain) ? "…" : plain);
    return line.endsWith("\n") ? [text] : [text, "\\ No newline at end of file"];
  });
}
