import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FixedFile, type SuggestionComment, suggestionsFor } from "../../src/report/suggestions.ts";
import { linesWithEnds } from "../../src/text/diff.ts";
import { FOLDER, findingsOf, mended, PAGE, row, textAt, upgrade } from "../fixtures/monorepo.ts";
import { judged } from "./judged.ts";

const NOTHING = { open: [], findings: [] };
const suggest = (file: FixedFile, options: Partial<Parameters<typeof suggestionsFor>[1]> = {}) =>
  suggestionsFor(new Map([["a.txt", file]]), { ...NOTHING, ...options });

/** What GitHub makes of a body: the lines between the fences of its one suggestion. */
function suggested(body: string): string {
  const [, fence, text] = /^(`{3,})suggestion\r?\n([\s\S]*?)^\1$/m.exec(body) ?? [];
  if (fence === undefined || text === undefined) throw new Error(`no suggestion in ${body}`);
  return text;
}

/** The file after all suggestions are accepted. */
function accepted(text: string, comments: readonly SuggestionComment[]): string {
  const lines = linesWithEnds(text);
  for (const { start_line, line, body } of [...comments].sort((a, b) => b.line - a.line)) {
    const start = start_line ?? line;
    lines.splice(start - 1, line - start + 1, suggested(body));
  }
  return lines.join("");
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`);
const replaced = (lines: string[], changes: Record<number, string>) =>
  lines.map((line, index) => changes[index + 1] ?? line).join("");
const lines = numbered(40);
const before = lines.join("");
/** The pull request changes line 20, so that lines 17 to 23 are shown. */
const after = replaced(lines, { 20: "changed\n" });
const now = linesWithEnds(after);

test("the fixes of a change become one review", async () => {
  const change = upgrade({
    version: "1.2.3",
    rows: ["1.2.3"],
    page: `# Demo\n\n## Changelog\n\n| Version | Date | Pull Request | Subject |\n| --- | --- | --- | --- |\n${row("1.2.3")}\nnew\n`,
  });
  const { report } = await judged(change);
  const path = `${FOLDER}/metadata.yaml`;
  const fixed = report.findings.reduce((files, { fix }) => mended(files, fix), change.after);
  const files = new Map(
    [path, PAGE].map((name) => [
      name,
      { before: textAt(change.before, name), after: textAt(change.after, name), fixed: textAt(fixed, name) },
    ]),
  );
  const { comments, rest } = suggestionsFor(files, { open: [], findings: report.findings });
  expect(rest).toEqual([]);
  expect(comments).toEqual([
    {
      path,
      line: 4,
      side: "RIGHT",
      body: expect.stringMatching(
        /^\*\*Fix:\*\* Bump the version to `1\.2\.4` \(`version-bump`\)\n\n```suggestion\n {2}dockerImageTag: 1\.2\.4\n```\n\n<!-- base-image-gate:[0-9a-f]{16} -->$/,
      ),
    },
    expect.objectContaining({
      path: PAGE,
      line: 6,
      body: expect.stringContaining("Add the changelog row for `1.2.4`"),
    }),
  ]);
  expect(findingsOf(report, "version-bump")).toHaveLength(1);
});

describe("where a suggestion stands", () => {
  test.each<[string, string, number[][]]>([
    ["one line", replaced(now, { 18: "x\n" }), [[18]]],
    ["several lines", replaced(now, { 18: "x\n", 19: "y\n" }), [[18, 19]]],
    ["two places", replaced(now, { 18: "x\n", 23: "y\n" }), [[18], [23]]],
    ["lines that go", replaced(now, { 18: "", 19: "" }), [[18, 19]]],
    ["an insertion takes the line before it", replaced(now, { 18: "line 18\nx\n" }), [[18]]],
    ["or the one after it, where only that is shown", replaced(now, { 17: "x\nline 17\n" }), [[17]]],
  ])("%s", (_, fixed, places) => {
    const { comments, rest } = suggest({ before, after, fixed });
    expect(rest).toEqual([]);
    expect(comments.map(({ start_line, line }) => (start_line === undefined ? [line] : [start_line, line]))).toEqual(
      places,
    );
    expect(
      comments.every(
        ({ side, start_line, start_side }) =>
          side === "RIGHT" && (start_line === undefined) === (start_side === undefined),
      ),
    ).toBe(true);
    expect(accepted(after, comments)).toBe(fixed);
  });

  test("two insertions around the first line hold on to it together", () => {
    const { comments } = suggest({ before: undefined, after: "a\nb\n", fixed: "x\na\ny\nb\n" });
    expect(comments.map(({ line }) => line)).toEqual([1]);
    expect(accepted("a\nb\n", comments)).toBe("x\na\ny\nb\n");
  });

  test("the end of a file without a line end", () => {
    const { comments } = suggest({ before: undefined, after: "a\nb", fixed: "a\nb\nc" });
    expect(suggested(comments[0]?.body ?? "")).toBe("b\nc\n");
  });
});

describe("what does not fit is left to the summary", () => {
  test.each<[string, FixedFile, string[]]>([
    ["a line outside the diff", { before, after, fixed: replaced(now, { 3: "x\n" }) }, ["-line 3", "+x"]],
    [
      "lines that are partly outside",
      { before, after, fixed: replaced(now, { 16: "x\n", 17: "y\n" }) },
      ["-line 16", "-line 17", "+x", "+y"],
    ],
    [
      "a file that the pull request leaves alone",
      { before, after: before, fixed: replaced(lines, { 3: "x\n" }) },
      ["-line 3", "+x"],
    ],
    ["a new file", { before: undefined, after: undefined, fixed: "x\n" }, ["+x"]],
    ["a file that goes", { before, after, fixed: undefined }, []],
    [
      "what cannot be seen",
      { before, after, fixed: replaced(now, { 20: "a\u202eb\n" }) },
      ["-changed", "+a\\u{202E}b"],
    ],
    [
      "what a bot takes for a command",
      { before, after, fixed: replaced(now, { 20: " /approve\n" }) },
      ["-changed", "+ /approve"],
    ],
  ])("%s", (_, file, patch) => {
    const { comments, rest } = suggest(file);
    expect(comments).toEqual([]);
    expect(rest.map(({ path }) => path)).toEqual(["a.txt"]);
    expect(rest[0]?.patch.filter((line) => /^[+-](?![+-]{2} )/.test(line))).toEqual(patch);
  });

  test("what fits beside it is suggested all the same", () => {
    const { comments, rest } = suggest({ before, after, fixed: replaced(now, { 3: "x\n", 20: "y\n" }) });
    expect(comments.map(({ line }) => line)).toEqual([20]);
    expect(rest[0]?.patch.join("\n")).toContain("+x");
    expect(rest[0]?.patch.join("\n")).not.toContain("+y");
  });

  test("more than a review should have", () => {
    const files = new Map(
      Array.from({ length: 40 }, (_, index) => [`${index}.txt`, { before: undefined, after: "a\n", fixed: "b\n" }]),
    );
    const { comments, rest } = suggestionsFor(files, NOTHING);
    expect([comments.length, rest.length]).toEqual([30, 10]);
  });

  test("nothing to fix is nothing to say", () => {
    expect(suggest({ before, after, fixed: after })).toEqual({ comments: [], rest: [] });
  });
});

describe("text as it is", () => {
  test("backticks get a longer fence", () => {
    const fixed = replaced(now, { 19: "```suggestion\n", 20: "````\n" });
    const { comments } = suggest({ before, after, fixed });
    expect(comments[0]?.body).toContain("`````suggestion\n```suggestion\n````\n`````");
    expect(accepted(after, comments)).toBe(fixed);
  });

  test("CRLF stays", () => {
    const dos = (text: string) => text.replaceAll("\n", "\r\n");
    const fixed = dos(replaced(now, { 19: "x\n" }));
    const { comments } = suggest({ before: dos(before), after: dos(after), fixed });
    expect(comments[0]?.body).toContain("```suggestion\r\nx\r\n```");
    expect(accepted(dos(after), comments)).toBe(fixed);
  });
});

describe("a second run", () => {
  const file = { before, after, fixed: replaced(now, { 18: "x\n", 22: "y\n" }) };

  test("repeats nothing that is open, wherever its lines are now", () => {
    const { comments } = suggest(file);
    const open = comments.map(({ body }) => body);
    expect(suggest(file, { open })).toEqual({ comments: [], rest: [] });
    expect(suggest(file, { open: open.slice(1) }).comments).toEqual(comments.slice(0, 1));
    const down = (text: string) => `one more line\n${text}`;
    const moved = { before: down(before), after: down(after), fixed: down(file.fixed) };
    expect(suggest(moved, { open })).toEqual({ comments: [], rest: [] });
    expect(suggestionsFor(new Map([["b.txt", file]]), { ...NOTHING, open }).comments).toHaveLength(2);
  });

  test("suggests the same for each of two equal places", () => {
    const twice = { before: undefined, after: "a\nb\na\n", fixed: "x\nb\nx\n" };
    const { comments } = suggest(twice);
    expect(comments).toHaveLength(2);
    expect(suggest(twice, { open: [comments[0]?.body ?? ""] }).comments).toHaveLength(1);
  });

  test("is not misled by a marker in a suggested line", () => {
    const marker = /<!-- .* -->$/.exec(suggest(file).comments[0]?.body ?? "")?.[0];
    const other = suggest({ before, after, fixed: replaced(now, { 20: `${marker}\n` }) });
    expect(suggest(file, { open: other.comments.map(({ body }) => body) }).comments).toHaveLength(2);
  });
});

test("accepting all suggestions of a new file is the fix, whatever it is", () => {
  const text = fc.array(fc.constantFrom("a\n", "b\n", "\n", "```\n", "c\n"), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(text, text, (head, fix) => {
      const { comments, rest } = suggest(
        { before: undefined, after: head.join(""), fixed: fix.join("") },
        { limit: 100 },
      );
      expect(rest).toEqual([]);
      expect(accepted(head.join(""), comments)).toBe(fix.join(""));
    }),
    { numRuns: 500 },
  );
});
