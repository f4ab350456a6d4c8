import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Edit } from "../../src/model/finding.ts";
import { fixPatch, patchOf } from "../../src/report/patch.ts";
import { temporaryFolder } from "../fixtures/git.ts";

const TEXT = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`).join("");

const replace = (line: number, from: number, to: number, text: string): Edit => ({
  kind: "replace",
  path: "a.txt",
  range: { start: { line, column: from }, end: { line, column: to } },
  text,
});

const CASES: [name: string, before: string | undefined, edits: Edit[], after: string | undefined][] = [
  ["a word", TEXT, [replace(10, 6, 8, "x")], TEXT.replace("line 10\n", "line x\n")],
  ["the first line", TEXT, [replace(1, 1, 7, "x")], TEXT.replace("line 1\n", "x\n")],
  ["the last line", TEXT, [replace(30, 1, 8, "x")], TEXT.replace("line 30\n", "x\n")],
  ["a line more", TEXT, [replace(10, 1, 1, "x\n")], TEXT.replace("line 10\n", "x\nline 10\n")],
  ["a line at the end", TEXT, [replace(31, 1, 1, "x\n")], `${TEXT}x\n`],
  [
    "two near places",
    TEXT,
    [replace(10, 6, 8, "x"), replace(12, 6, 8, "y")],
    TEXT.replace("10", "x").replace("12", "y"),
  ],
  [
    "two far places",
    TEXT,
    [replace(20, 6, 8, "y"), replace(3, 6, 7, "x")],
    TEXT.replace("20", "y").replace("3\n", "x\n"),
  ],
  ["no line end at the end", "a\nb", [replace(2, 2, 2, "\nc")], "a\nb\nc"],
  ["an empty file", "", [replace(1, 1, 1, "a\n")], "a\n"],
  ["a new file", undefined, [{ kind: "create", path: "a.txt", text: "a\nb" }], "a\nb"],
];

test.each(CASES)("git applies the patch of a fix: %s", (_, before, edits, after) => {
  const patch = fixPatch({ title: "x", edits }, new Map([["a.txt", { before: undefined, after: before }]]));
  const folder = temporaryFolder(onTestFinished);
  mkdirSync(folder, { recursive: true });
  if (before !== undefined) writeFileSync(join(folder, "a.txt"), before);
  execFileSync("git", ["apply", "-"], {
    cwd: folder,
    input: `${patch?.join("\n")}\n`,
    stdio: ["pipe", "pipe", "pipe"],
  });
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(after);
});

test("it shows one line around, and joins what is near", () => {
  const changed = TEXT.replace("line 10\n", "x\n").replace("line 13\n", "y\n").replace("line 20\n", "");
  expect(patchOf("a.txt", TEXT, changed)).toEqual([
    "--- a/a.txt",
    "+++ b/a.txt",
    "@@ -9,6 +9,6 @@",
    " line 9",
    "-line 10",
    "+x",
    " line 11",
    " line 12",
    "-line 13",
    "+y",
    " line 14",
    "@@ -19,3 +19,2 @@",
    " line 19",
    "-line 20",
    " line 21",
  ]);
});

test("a file that goes has no lines; a text that is not known has no patch", () => {
  const fix = { title: "x", edits: [{ kind: "delete" as const, path: "a.txt" }] };
  expect(fixPatch(fix, new Map())).toEqual(["--- a/a.txt", "+++ /dev/null"]);
  expect(fixPatch({ title: "x", edits: [replace(1, 1, 1, "x")] }, new Map())).toBeUndefined();
});

test("what cannot be seen, and what could be taken for a command, is not shown as it is", () => {
  expect(patchOf("\u202ea", "  /approve\na\n ::error::x\n", "  /approve\nb\u001b\n ::error::x\n")).toEqual([
    "--- a/\\u{202E}a",
    "+++ b/\\u{202E}a",
    "@@ -1,3 +1,3 @@",
    " …",
    "-a",
    "+b\\u{1B}",
    "  \\u{3A}:error::x",
  ]);
});
