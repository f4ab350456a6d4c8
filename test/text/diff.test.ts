import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffLines, linesWithEnds } from "../../src/text/diff.ts";

/** The changes, each as `line-count+line+count`. */
const short = (before: string, after: string) =>
  diffLines(linesWithEnds(before), linesWithEnds(after)).changes.map(
    ({ before: b, after: a }) => `-${b.start},${b.count} +${a.start},${a.count}`,
  );

test.each([
  ["nothing", "a\nb\n", "a\nb\n", []],
  ["a line", "a\nb\nc\n", "a\nx\nc\n", ["-2,1 +2,1"]],
  ["an insertion", "a\nb\n", "a\nx\nb\n", ["-2,0 +2,1"]],
  ["a removal", "a\nb\nc\n", "a\nc\n", ["-2,1 +2,0"]],
  ["two places", "a\nb\nc\nd\n", "x\nb\nc\ny\nz\n", ["-1,1 +1,1", "-4,1 +4,2"]],
  ["the line end at the end", "a\nb", "a\nb\n", ["-2,1 +2,1"]],
  ["all line ends", "a\nb\n", "a\r\nb\r\n", ["-1,2 +1,2"]],
  ["a new file", "", "a\nb", ["-1,0 +1,2"]],
  ["an emptied file", "a\nb", "", ["-1,2 +1,0"]],
])("%s", (_, before, after, expected) => {
  expect(short(before, after)).toEqual(expected);
});

describe("whatever the texts", () => {
  const lines = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "d\n"), { maxLength: 30 });

  test("the changes lead from one to the other, and nothing smaller does", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { changes, minimal } = diffLines(before, after);
        const result = [...before];
        for (const change of [...changes].reverse())
          result.splice(
            change.before.start - 1,
            change.before.count,
            ...after.slice(change.after.start - 1, change.after.start - 1 + change.after.count),
          );
        expect(result).toEqual(after);
        const size = changes.reduce((sum, { before, after }) => sum + before.count + after.count, 0);
        expect([minimal, size]).toEqual([true, before.length + after.length - 2 * longestCommon(before, after)]);
      }),
      { numRuns: 500 },
    );
  });
});

/** By dynamic programming, as textbooks have it. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(
        line === other ? (row[index] as number) + 1 : Math.max(next[index] as number, row[index + 1] as number),
      );
    row = next;
  }
  return row.at(-1) as number;
}

test("texts that have nothing in common are compared by their ends, in bounded time", () => {
  const text = (word: string) => ["same\n", ...Array.from({ length: 20_000 }, (_, line) => `${word}${line}\n`), "end"];
  const { changes, minimal } = diffLines(text("a"), text("b"));
  expect(minimal).toBe(false);
  expect(changes).toEqual([{ before: { start: 2, count: 20_000 }, after: { start: 2, count: 20_000 } }]);
});
