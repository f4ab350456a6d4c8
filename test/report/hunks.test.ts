import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { shownLines } from "../../src/report/hunks.ts";
import type { Span } from "../../src/text/diff.ts";
import { temporaryFolder } from "../fixtures/git.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`);
const inLines = (lines: string[], changes: Record<number, string>) =>
  lines.map((line, index) => changes[index + 1] ?? line).join("");

describe("the lines that a diff shows", () => {
  const lines = numbered(30);
  const before = lines.join("");
  test.each([
    ["a changed line", inLines(lines, { 10: "x\n" }), [[7, 7]], [[10, 1]]],
    ["an inserted line", inLines(lines, { 10: "line 10\nx\n" }), [[8, 7]], [[11, 1]]],
    ["a line that went", inLines(lines, { 10: "" }), [[7, 6]], [[9, 2]]],
    ["the first line", inLines(lines, { 1: "x\n" }), [[1, 4]], [[1, 1]]],
    ["the last line", inLines(lines, { 30: "x" }), [[27, 4]], [[30, 1]]],
    [
      "changes whose surroundings touch are one hunk",
      inLines(lines, { 10: "x\n", 17: "y\n" }),
      [[7, 14]],
      [
        [10, 1],
        [17, 1],
      ],
    ],
    [
      "changes further apart are two",
      inLines(lines, { 10: "x\n", 18: "y\n" }),
      [
        [7, 7],
        [15, 7],
      ],
      [
        [10, 1],
        [18, 1],
      ],
    ],
    ["nothing", before, [], []],
  ])("%s", (_, after, hunks, changed) => {
    const spans = (list: number[][]) => list.map(([start, count]) => ({ start, count }));
    expect(shownLines(before, after)).toEqual({ hunks: spans(hunks), changed: spans(changed) });
  });

  test("a new file is shown whole", () => {
    expect(shownLines(undefined, "a\nb\n").hunks).toEqual([{ start: 1, count: 2 }]);
  });

  test("one of equal lines: only what is near each of them", () => {
    const rows = "a\nb\nc\nx\nx\nx\nd\ne\nf\n";
    expect(shownLines(rows, rows.replace("x\n", "x\nx\n")).hunks).toEqual([{ start: 4, count: 4 }]);
  });

  test("texts that differ too much to be sure", () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, line) => `${word}${line}\n`).join("");
    expect(shownLines(text("a"), text("b"))).toEqual({ hunks: [], changed: [{ start: 1, count: 3000 }] });
    expect(shownLines(undefined, text("b")).hunks).toEqual([{ start: 1, count: 3000 }]);
  });
});

test("git shows every line that we say it does, in one hunk", () => {
  const folder = temporaryFolder(onTestFinished);
  const pairs = [TWO_WAYS, ...pseudoRandomPairs(400)];
  for (const side of ["a", "b"]) mkdirSync(join(folder, side));
  for (const [index, [before, after]] of pairs.entries()) {
    writeFileSync(join(folder, "a", `${index}`), before);
    writeFileSync(join(folder, "b", `${index}`), after);
  }
  const { stdout } = spawnSync("git", ["diff", "--no-index", "--unified=3", "a", "b"], {
    cwd: folder,
    encoding: "utf8",
  });
  const shown = new Map<number, Span[]>();
  for (const file of stdout.split(/^diff --git /m).slice(1)) {
    const hunks = [...file.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)];
    const index = Number(/^a\/a\/(\d+)/.exec(file)?.[1]);
    shown.set(
      index,
      hunks.map(([, start, count]) => ({ start: Number(start), count: Number(count ?? 1) })),
    );
  }
  let [ours, gits] = [0, 0];
  for (const [index, [before, after]] of pairs.entries()) {
    const theirs = shown.get(index) ?? [];
    for (const hunk of shownLines(before, after).hunks) {
      expect(theirs.some(({ start, count }) => start <= hunk.start && hunk.start + hunk.count <= start + count)).toBe(
        true,
      );
      ours += hunk.count;
    }
    gits += theirs.reduce((sum, { count }) => sum + count, 0);
  }
  expect(ours / gits).toBeGreaterThan(0.9);
});

/** From b c x x to x y x x: two lines went and one came twice, or two were replaced and one came. */
const TWO_WAYS: [before: string, after: string] = ["7 21 31 4 4 8 26 9 38", "7 4 39 4 4 8 26 9 38"].map((words) =>
  `26 13 ${words}`.replaceAll(" ", "\n").concat("\n"),
) as [string, string];

/** Edited texts with many equal lines, in which a difference can be told in several ways. */
function* pseudoRandomPairs(count: number): Generator<[before: string, after: string]> {
  let state = 7;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  for (let pair = 0; pair < count; pair++) {
    const words = [3, 10, 40][pair % 3] as number;
    const line = () => `word ${random(words)}\n`;
    const before = Array.from({ length: 40 }, line);
    const after = [...before];
    for (let edit = 0; edit <= random(8); edit++)
      after.splice(random(after.length), random(2), ...(random(2) ? [line()] : []));
    yield [before.join(""), after.join("")];
  }
}
