import { diffLines, linesWithEnds, type Span } from "../text/diff.ts";

/** Equal lines that GitHub shows around a change. */
const CONTEXT = 3;

/** What a pull request's diff of one file shows of the file as it becomes. Lines are 1-based. */
export interface ShownLines {
  /** Parts that surely stand in the diff, each in one hunk; a comment on a line outside is refused. */
  hunks: Span[];
  /** The lines that are new, or else those around what is gone. */
  changed: Span[];
}

/**
 * Finds the lines of a file that a pull request's diff shows. Several differences can be equally small, and git may choose
 * another than we do: only lines that are near a change in each of them count. Where the texts differ too much to be
 * sure, no line does.
 * @param before the text at the merge base; `undefined` for a new file, which is shown whole
 */
export function shownLines(before: string | undefined, after: string): ShownLines {
  const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
  const { changes, minimal } = diffLines(old, now);
  const changed = changes.map(({ after }) => inside({ start: after.start - 1, count: 2 }, now.length, after));
  if (!minimal) return { hunks: before === undefined ? [{ start: 1, count: now.length }] : [], changed };

  const forwards = near(old, now);
  // From the end, the search prefers the other one of two equal choices, and up is down.
  const backwards = near(old.toReversed(), now.toReversed()).reverse();
  return { hunks: spans(forwards.map((isNear, line) => isNear && backwards[line] === true)), changed };
}

/** The lines of a change; where lines only went, those beside the gap. */
function inside(gap: Span, count: number, after: Span): Span {
  if (after.count > 0) return after;
  const start = Math.max(1, gap.start);
  return { start, count: Math.min(count, gap.start + gap.count - 1) - start + 1 };
}

/** For each line of `now` whether a change is near, however far up among equal lines the change is said to be. */
function near(old: readonly string[], now: readonly string[]): boolean[] {
  const result = new Array<boolean>(now.length).fill(false);
  for (const { before, after } of diffLines(old, now).changes) {
    const up = after.count === 0 ? slide(old, before) : before.count === 0 ? slide(now, after) : 0;
    const from = Math.max(1, after.start - CONTEXT);
    const to = Math.min(now.length, after.start + after.count - 1 - up + CONTEXT);
    for (let line = from; line <= to; line++) result[line - 1] = true;
  }
  return result;
}

/** By how many lines an added or removed part could as well stand further up. */
function slide(lines: readonly string[], { start, count }: Span): number {
  const at = (line: number) => lines[line - 1];
  let up = 0;
  while (start - up > 1 && at(start - up - 1) === at(start + count - up - 1)) up++;
  return up;
}

/** The runs of `true`, with 1-based starts. */
function spans(flags: readonly boolean[]): Span[] {
  const result: Span[] = [];
  for (const [index, flag] of flags.entries()) {
    const last = result.at(-1);
    if (flag && last && last.start + last.count === index + 1) last.count++;
    else if (flag) result.push({ start: index + 1, count: 1 });
  }
  return result;
}
