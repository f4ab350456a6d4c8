import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import { type Change, diffLines, linesWithEnds, type Span } from "../text/diff.ts";
import { lineEnd } from "../text/lines.ts";
import { printable } from "../text/printable.ts";
import { shownLines } from "./hunks.ts";
import { code, fenceAround, prose } from "./markdown-text.ts";
import { patchOf } from "./patch.ts";

/** A file that fixes change. The texts are those of the pull request's own commits, not of a test merge. */
export interface FixedFile {
  /** At the merge base; `undefined` for a file that the pull request adds, never for one that could not be read. */
  before: string | undefined;
  /** At the pull request's head; `undefined` for a file that is not there. */
  after: string | undefined;
  /** With all fixes; `undefined` for a file that they delete. */
  fixed: string | undefined;
  /** The lines of `after` that GitHub's own diff shows, where it is known; else they are told from the texts. */
  hunks?: readonly Span[];
}

/** A comment of a review, as GitHub's API takes it: POST /repos/{owner}/{repo}/pulls/{number}/reviews. */
export interface SuggestionComment {
  path: string;
  /** The last line that is replaced. */
  line: number;
  side: "RIGHT";
  /** The first line that is replaced, where there are several. */
  start_line?: number;
  start_side?: "RIGHT";
  body: string;
}

/** What can be suggested, and what cannot. */
export interface Suggestions {
  /** One review's worth. */
  comments: SuggestionComment[];
  /** What does not fit into the pull request's diff, or is too much for a review, as patches to show. */
  rest: { path: string; patch: string[] }[];
}

/** What suggestions are made for. */
export interface SuggestionOptions {
  /** The bodies of our own review comments that are still open; what they suggest is not suggested again. */
  open: readonly string[];
  /** The findings whose fixes were applied: their titles introduce the suggestions. */
  findings: readonly Finding[];
  /** The most comments of one review; the others come into the rest. */
  limit?: number;
}

/** More than this nobody clicks through. */
const MAX_COMMENTS = 30;
/** The longest body that GitHub takes, in characters. */
const MAX_BODY = 65_536;

/**
 * Turns the fixes of a change into suggestions that are accepted with one click: the fixed files are split at the lines
 * that stay, and each part becomes a comment if all of its lines stand in one hunk of the pull request's diff. GitHub
 * refuses a whole review for one comment outside.
 */
export function suggestionsFor(
  files: ReadonlyMap<string, FixedFile>,
  { open, findings, limit = MAX_COMMENTS }: SuggestionOptions,
): Suggestions {
  const known = new Set(open.flatMap((body) => MARKER.exec(body)?.[1] ?? []));
  const result: Suggestions = { comments: [], rest: [] };
  for (const [path, file] of files) {
    const { after, fixed } = file;
    if (after === fixed) continue;
    if (after === undefined || fixed === undefined) {
      result.rest.push({ path, patch: fixed === undefined ? [] : patchOf(path, after, fixed) });
      continue;
    }
    const hunks = file.hunks ?? shownLines(file.before, after).hunks;
    const unfit: Replacement[] = [];
    const seen = new Map<string, number>();
    for (const part of replacements(after, fixed, hunks)) {
      const count = seen.get(keyOf(part)) ?? 0;
      seen.set(keyOf(part), count + 1);
      const id = createHash("sha256")
        .update(JSON.stringify([path, keyOf(part), count]))
        .digest("hex")
        .slice(0, 16);
      const body = `${introduction(part, path, findings)}\n\n${block(part, after)}\n\n<!-- base-image-gate:${id} -->`;
      const fits =
        hunks.some((hunk) => contains(hunk, part.lines)) && body.length <= MAX_BODY && part.new.every(isHarmless);
      if (fits && known.has(id)) continue;
      if (!fits || result.comments.length >= limit) unfit.push(part);
      else result.comments.push(comment(path, part.lines, body));
    }
    if (unfit.length > 0) result.rest.push({ path, patch: patchOf(path, after, applied(after, unfit)) });
  }
  return result;
}

/** Stands at the end, where no suggested line can. */
const MARKER = /<!-- base-image-gate:([0-9a-f]{16}) -->\s*$/;

/** Lines of a text, at least one, and what replaces them. */
interface Replacement {
  lines: Span;
  old: string[];
  new: string[];
}

/**
 * The parts of a text that a fix replaces. A comment needs a line to hold on to, so what is only inserted takes along
 * the line before it, or the one after it where only that is shown.
 */
function replacements(after: string, fixed: string, hunks: readonly Span[]): Replacement[] {
  const [old, now] = [linesWithEnds(after), linesWithEnds(fixed)];
  const result: Change[] = [];
  for (const change of diffLines(old, now).changes) {
    const widened = change.before.count > 0 ? change : anchored(change, old.length, hunks);
    const last = result.at(-1);
    if (last && widened.before.start < last.before.start + last.before.count)
      result[result.length - 1] = joined(last, widened);
    else result.push(widened);
  }
  const slice = (lines: readonly string[], { start, count }: Span) => lines.slice(start - 1, start - 1 + count);
  return result.map(({ before, after }) => ({ lines: before, old: slice(old, before), new: slice(now, after) }));
}

function anchored({ before, after }: Change, count: number, hunks: readonly Span[]): Change {
  const isShown = (line: number) => hunks.some((hunk) => contains(hunk, { start: line, count: 1 }));
  const above = before.start > 1 && (isShown(before.start - 1) || !isShown(before.start) || before.start > count);
  const grown = { ...after, count: after.count + 1 };
  return above
    ? { before: { start: before.start - 1, count: 1 }, after: { ...grown, start: after.start - 1 } }
    : { before: { start: before.start, count: 1 }, after: grown };
}

/** Two changes that hold on to the same line. */
function joined(a: Change, b: Change): Change {
  const span = (one: Span, other: Span) => ({ start: one.start, count: other.start + other.count - one.start });
  return { before: span(a.before, b.before), after: span(a.after, b.after) };
}

/**
 * Whether a line can stand in a comment as it is: people can see all of it, for nobody should accept with a click what
 * cannot be seen, and no bot takes it for a command.
 */
function isHarmless(line: string): boolean {
  const text = line.replace(/\r?\n$/, "").replaceAll("\t", " ");
  return printable(text) === text && !/^\s*\//.test(text);
}

function contains(hunk: Span, lines: Span): boolean {
  return hunk.start <= lines.start && lines.start + lines.count <= hunk.start + hunk.count;
}

function keyOf(part: Replacement): string {
  return JSON.stringify([part.old, part.new]);
}

/** The suggested lines, in a block whose fence is longer than any in them; their line ends are those of the file. */
function block(part: Replacement, text: string): string {
  const lines = part.new.join("");
  const fence = fenceAround(lines, 3);
  const end = lineEnd(text);
  return `${fence}suggestion${end}${lines}${lines === "" || lines.endsWith("\n") ? "" : end}${fence}`;
}

/** Says which rules' fixes meet in these lines. */
function introduction({ lines }: Replacement, path: string, findings: readonly Finding[]): string {
  const meets = (finding: Finding) =>
    finding.fix?.edits.some(
      (edit) =>
        edit.kind === "replace" &&
        edit.path === path &&
        edit.range.start.line <= lines.start + lines.count &&
        edit.range.end.line >= lines.start,
    );
  const titles = findings.filter(meets).map(({ rule, fix }) => `${prose(fix?.title ?? "")} (${code(rule)})`);
  return titles.length === 0 ? "**Fix:**" : `**Fix:** ${[...new Set(titles)].join("; ")}`;
}

function comment(path: string, { start, count }: Span, body: string): SuggestionComment {
  const common = { path, line: start + count - 1, side: "RIGHT" as const, body };
  return count === 1 ? common : { ...common, start_line: start, start_side: "RIGHT" };
}

function applied(text: string, parts: readonly Replacement[]): string {
  const lines = linesWithEnds(text);
  const pieces: string[] = [];
  let at = 1;
  for (const { lines: span, new: replacement } of parts) {
    pieces.push(lines.slice(at - 1, span.start - 1).join(""), replacement.join(""));
    at = span.start + span.count;
  }
  return [...pieces, lines.slice(at - 1).join("")].join("");
}
