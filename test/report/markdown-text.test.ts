import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cell, code, codeBlock, place, prose } from "../../src/report/markdown-text.ts";
import { patchOf } from "../../src/report/patch.ts";
import { printable } from "../../src/text/printable.ts";
import { codeSpans, FILES, surprises } from "./rendered.ts";

describe("code", () => {
  test.each([
    ["a name", "source-x", "`source-x`"],
    ["a backtick", "a`b", "`` a`b ``"],
    ["more of them", "``a```", "```` ``a``` ````"],
    ["spaces at both ends", " a ", "`  a  `"],
    ["nothing", "", "`(empty)`"],
    ["nothing that is seen", "  ", "`(empty)`"],
    ["a line break", "a\nb", "`a\\u{A}b`"],
    ["a change of direction", "a\u202eb", "`a\\u{202E}b`"],
    ["an escape sequence", "\u001b[31m", "`\\u{1B}[31m`"],
    ["half a character", "a\ud83d", "`a\\u{D83D}`"],
    ["a workflow command of the old form", "##[error]x", "`#\\u{23}[error]x`"],
    ["a very long text", "x".repeat(1_000_000), `\`${"x".repeat(299)}…\``],
  ])("%s", (_, text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test("a cell has no pipe", () => {
    expect(cell("a|b\\|c")).toBe("`a\\u{7C}b\\\\u{7C}c`");
  });
});

describe("prose", () => {
  test.each([
    [
      "plain words",
      "The version is not bumped, is it? Expected: a patch.",
      "The version is not bumped, is it? Expected: a patch.",
    ],
    ["versions and files", "metadata.yaml has 1.2.3 (not 1.2.4).", "`metadata.yaml` has `1.2.3` (not `1.2.4`)."],
    ["what is code already", '`data.x` is "`y z`".', '`data.x` is "`y z`".'],
    [
      "days, numbers, possessives",
      "On 2026-01-31 the policy's 14 rules – all of them",
      "On 2026-01-31 the policy's 14 rules – all of them",
    ],
    [
      "mentions and references",
      "by @org/team, see #123, GH-1, o/r#5, a@b.c",
      "by `@org/team`, see `#123`, `GH-1`, `o/r#5`, `a@b.c`",
    ],
    [
      "links",
      "[x](javascript:alert(1)) <http://e.x> www.e.x https://e.x.",
      "`[x](javascript:alert(1`)) `<http://e.x>` `www.e.x` `https://e.x`.",
    ],
    ["HTML", "<b>x</b> <!-- y --> &amp;", "`<b>x</b>` `<!--` y `-->` `&amp`;"],
    ["markup", "**a** _b_ ~~c~~ $d$ :e: [^1] # | ---", "`**a**` `_b_` `~~c~~` `$d$` `:e`: `[^1]` `#` `|` `---`"],
    ["a commit", "defaced and 1234567 are, decade is not", "`defaced` and `1234567` are, decade is not"],
    ["a backtick alone", "a ` @b", "a ` @b`"],
    ["code beside code", "`a`b@c``d``", "`ab@c`d"],
    ["two spans that would become one", "`a``b`", "`ab`"],
    ["lines", "a\n/approve\n::error::b", "`a\\u{A}/approve\\u{A}::error::b`"],
    ["other letters", "naïve señor", "`naïve` `señor`"],
  ])("%s", (_, text, expected) => {
    expect(prose(text)).toBe(expected);
  });
});

describe("a place", () => {
  test.each([
    ["a/b.py", `[\`a/b.py:7\`](${FILES}a/b.py#L7)`],
    ["docs/x.md", `[\`docs/x.md:7\`](${FILES}docs/x.md?plain=1#L7)`],
    ["a b/(c)]%?#.py", `[\`a b/(c)]%?#.py:7\`](${FILES}a%20b/%28c%29%5D%25%3F%23.py#L7)`],
    ["a\ud800", `[\`a\\u{D800}:7\`](${FILES}a%EF%BF%BD#L7)`],
  ])("%s", (path, expected) => {
    expect(place(path, 7, FILES)).toBe(expected);
  });

  test("without anywhere to lead, and too long to lead there", () => {
    expect(place("a.py", 7, undefined)).toBe("`a.py:7`");
    expect(place(`${"x/".repeat(1000)}y.py`, 7, FILES)).toMatch(/^`….{200}:7`$/);
  });
});

test("a code block has a longer fence than its lines", () => {
  expect(codeBlock("diff", [" ```", "+````x"])).toBe("`````diff\n ```\n+````x\n`````");
  expect(codeBlock("diff", ["+a"])).toBe("```diff\n+a\n```");
});

describe("whatever the text", () => {
  const nasty = fc.constantFrom(
    ..."` `` ``` | \\ \\| \\` @org/team #123 GH-12 http://e.x https://e.x www.e.x javascript:x [a](b) ![a](b) [a]: <b> </b> <br> </details> <!-- --> &lt; &#64; * ** _ __ ~ ~~ $ :x: - + > # 1. === --- ```x ~~~ /approve ::error:: ##[error] word 0a1b2c3d \u202e \u001b[2J \u0007 \n \r\n \t \u2028 \u00a0 \ud800 é 漢".split(
      " ",
    ),
    "\n",
    " ",
    "\n\n",
    "a",
  );
  const text = fc.oneof(
    fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );

  test("it stays text", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const page = [
          `**Fix:** ${prose(a)} and ${code(b)}<br>\n${place(a, 1, FILES)} · ${code(b)}`,
          `#### ${code(a)}: ${prose(b)}, upgrade`,
          `| c${" | c".repeat(6)} |\n|${" --- |".repeat(7)}\n| ${cell(a)}${" | x".repeat(5)} | ${cell(b)} |`,
          codeBlock("diff", patchOf(a, `${a}\n${b}\nx`, `${a}\n${b}\ny${a}`)),
          "end",
        ].join("\n\n");
        expect(surprises(page)).toEqual([]);
        expect(page.split("\n").at(-1)).toBe("end");
      }),
      { numRuns: 1000 },
    );
  });

  test("code shows it whole", () => {
    fc.assert(
      fc.property(text, (a) => {
        const shown = printable(a);
        fc.pre(shown.trim() !== "" && shown.length <= 300);
        expect(codeSpans(`x ${code(a)} y`)).toEqual([shown]);
      }),
    );
  });

  test("prose loses no word of it", () => {
    fc.assert(
      fc.property(text, (a) => {
        fc.pre(printable(a).length <= 300);
        const bare = (shown: string) => shown.replace(/[`\s]/g, "");
        expect(bare(prose(a))).toBe(bare(printable(a)));
      }),
    );
  });
});
