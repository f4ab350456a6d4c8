import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { Changelog, countRows, rowText, sectionFor } from "../../src/connector/changelog.ts";
import { parseChangelog } from "../../src/connector/parse-changelog.ts";

const HEADER = "| Version | Date | Pull Request | Subject |";
const DELIMITER = "| :--- | --- | :-: | ---: |";
const row = (version: string) => `| ${version} | 2025-01-01 | [1](https://github.com/o/r/pull/1) | Text |`;

const changelogOf = (text: string) => new Changelog({ text }, parseChangelog(text));

/** The versions of the section that belongs to `source-x`. */
function versions(page: string, connector = "source-x"): string[] | undefined {
  return sectionFor(changelogOf(page), connector)?.table?.rows.map(({ version }) => version);
}

describe("pages as they are", () => {
  test.each<[string, string[], string[] | undefined]>([
    ["a plain table", ["## Changelog", "", HEADER, DELIMITER, row("2.0.0"), row("1.0.0")], ["2.0.0", "1.0.0"]],
    ["another case of the heading", ["## CHANGELOG", HEADER, DELIMITER, row("1.0.0")], ["1.0.0"]],
    ["a heading of two words", ["## Change Log", HEADER, DELIMITER, row("1.0.0")], ["1.0.0"]],
    ["a border behind a backslash's end", ["## Changelog", HEADER, DELIMITER, "| 1.0.0 \\"], ["1.0.0 \\"]],
    [
      "inside details, closed directly below",
      ["## Changelog", "<details>", "", HEADER, DELIMITER, row("1.0.0"), "</details>"],
      ["1.0.0"],
    ],
    ["no delimiter row", ["## Changelog", HEADER, row("1.0.0")], ["1.0.0"]],
    ["a delimiter row of another length", ["## Changelog", HEADER, "| --- | --- |", row("1.0.0")], ["1.0.0"]],
    [
      "a row between the header and a second delimiter row",
      ["## Changelog", HEADER, row("2.0.0"), DELIMITER, row("1.0.0")],
      ["2.0.0", "1.0.0"],
    ],
    ["an empty line below the delimiter row", ["## Changelog", HEADER, DELIMITER, "", row("1.0.0")], ["1.0.0"]],
    [
      "backticks and bold",
      ["## Changelog", HEADER, DELIMITER, "| `1.0.0` | a | b | c |", "| **0.9.0** | a | b | c |"],
      ["1.0.0", "0.9.0"],
    ],
    [
      "no last pipe, no first pipe",
      ["## Changelog", HEADER, DELIMITER, "| 1.0.0 | a | b | c", "0.9.0 | a | b | c |"],
      ["1.0.0", "0.9.0"],
    ],
    [
      "rows that are indented, and one that has a comment",
      [
        "## Changelog",
        HEADER,
        `  ${DELIMITER}`,
        `  ${row("1.0.0")}`,
        "| 0.9.0 <!-- x --> | a | b | c |",
        ` ${row("0.8.0")}`,
      ],
      ["1.0.0", "0.9.0", "0.8.0"],
    ],
    [
      "hidden right below a row, and seen again",
      [
        "## Changelog",
        HEADER,
        DELIMITER,
        row("1.0.0"),
        "<!--",
        row("0.9.0"),
        "-->",
        "{/*",
        "*/}",
        "## Changelog",
        HEADER,
        row("0.8.0"),
      ],
      ["1.0.0"],
    ],
    [
      "a heading that is underlined below plain text",
      ["Text", "Changelog", "===", HEADER, DELIMITER, row("1.0.0")],
      ["1.0.0"],
    ],
    ["a pipe in the text", ["## Changelog", HEADER, DELIMITER, "| 1.0.0 | a | b | one \\| two | three |"], ["1.0.0"]],
    ["an empty version", ["## Changelog", HEADER, DELIMITER, "| | a | b | c |"], [""]],
    ["two columns", ["## Changelog", "| Version | Changes |", "| - | - |", "| 1.0.0 | x |"], ["1.0.0"]],
    [
      "an unfinished comment in a row is text",
      ["## Changelog", HEADER, DELIMITER, "| 1.0.0 | a | b | <!-- |", row("0.9.0")],
      ["1.0.0", "0.9.0"],
    ],
    ["no table at all", ["## Changelog", "", "- 1.0.0"], undefined],
    ["no heading", [HEADER, DELIMITER, row("1.0.0")], undefined],
  ])("%s", (_, lines, expected) => {
    expect(versions(`# Page\n\n${lines.join("\n")}\n`)).toEqual(expected);
    expect(versions(`# Page\r\n\r\n${lines.join("\r\n")}`)).toEqual(expected);
  });

  test("the connector's own section is taken where a page has several", () => {
    const page = [
      "## Changelog",
      HEADER,
      DELIMITER,
      row("1.0.0"),
      "## Changelog: source-x-strict",
      HEADER,
      DELIMITER,
      row("2.0.0"),
    ].join("\n");
    expect(versions(page, "source-x-strict")).toEqual(["2.0.0"]);
    expect(versions(page, "source-x")).toEqual(["1.0.0"]);
    expect(countRows(changelogOf(page), "2.0.0")).toBe(1);
  });
});

describe("what does not count", () => {
  test.each([
    [
      "a table before the heading",
      [HEADER, DELIMITER, row("9.9.9"), "", "## Changelog", "", HEADER, DELIMITER, row("1.0.0")],
    ],
    [
      "a table after the section",
      ["## Changelog", HEADER, DELIMITER, row("1.0.0"), "## More", HEADER, DELIMITER, row("9.9.9")],
    ],
    [
      "a second table in the section",
      ["## Changelog", HEADER, DELIMITER, row("1.0.0"), "", "text", "", HEADER, DELIMITER, row("9.9.9")],
    ],
    [
      "a table of something else",
      ["## Changelog", "| Stream | Since |", "| - | - |", "| 9.9.9 | x |", "", HEADER, DELIMITER, row("1.0.0")],
    ],
    [
      "a code fence",
      ["## Changelog", "```md", HEADER, DELIMITER, row("9.9.9"), "```", HEADER, DELIMITER, row("1.0.0")],
    ],
    [
      "a longer code fence with a shorter one inside",
      ["## Changelog", "~~~~", "~~~", HEADER, DELIMITER, row("9.9.9"), "~~~~", HEADER, DELIMITER, row("1.0.0")],
    ],
    ["indented code", ["## Changelog", "", HEADER, DELIMITER, row("1.0.0"), `    ${row("9.9.9")}`]],
    ["an HTML comment", ["## Changelog", HEADER, DELIMITER, row("1.0.0"), `<!-- ${row("9.9.9")} -->`]],
    ["an HTML comment of many lines", ["## Changelog", HEADER, DELIMITER, row("1.0.0"), "<!--", row("9.9.9"), "-->"]],
    ["a comment that never ends", ["## Changelog", HEADER, DELIMITER, row("1.0.0"), "<!--", row("9.9.9")]],
    ["an MDX comment", ["## Changelog", HEADER, DELIMITER, row("1.0.0"), "{/*", row("9.9.9"), "*/}"]],
    [
      "a heading inside a code fence",
      ["```", "## Changelog", HEADER, DELIMITER, row("9.9.9"), "```", "## Changelog", HEADER, DELIMITER, row("1.0.0")],
    ],
  ])("%s", (_, lines) => {
    expect(versions(`${lines.join("\n")}\n`)).toEqual(["1.0.0"]);
  });
});

describe("new rows", () => {
  const link = "[7](https://github.com/o/r/pull/7)";
  const fresh = { version: "1.0.1", date: "2025-02-03", pullRequest: link, subject: "Update" };

  test.each([
    ["the usual columns", HEADER, "| 1.0.0 | a | b | c |", `| 1.0.1 | 2025-02-03 | ${link} | Update |\n`],
    [
      "another name of the column",
      "| Version | Date | PR | Subject |",
      "| 1.0.0 | a | b | c |",
      `| 1.0.1 | 2025-02-03 | ${link} | Update |\n`,
    ],
    [
      "no pull request column",
      "| Version | Date | Subject |",
      "| 1.0.0 | a | c |",
      "| 1.0.1 | 2025-02-03 | Update |\n",
    ],
    ["backticks", HEADER, "| `1.0.0` | a | b | c |", `| \`1.0.1\` | 2025-02-03 | ${link} | Update |\n`],
  ])("%s", (_, header, old, expected) => {
    const page = `## Changelog\n\n${header}\n${DELIMITER}\n${old}\n`;
    const changelog = changelogOf(page);
    const table = changelog.sections[0]?.table;
    expect(table && rowText(changelog, table, fresh)).toBe(expected);
    expect(table?.insertAt).toBe(5);
  });
});

/** What GitHub's own rules make of a page: the first cells of the first table below each heading "Changelog". */
function versionsByMarkdownIt(page: string): string[] {
  const tokens = new MarkdownIt({ html: true }).parse(page, {});
  const isHeading = (i: number) => tokens[i]?.type === "heading_open" && tokens[i]?.tag === "h2";
  const start = tokens.findIndex((_, i) => isHeading(i) && /^changelog/i.test(tokens[i + 1]?.content ?? ""));
  const next = tokens.findIndex((_, i) => i > start && isHeading(i));
  const section = tokens.slice(start, next);
  const body = section.slice(section.findIndex(({ type }) => type === "tbody_open") + 1 || section.length);
  return body.flatMap((token, i) => (token.type === "tr_open" ? [body[i + 2]?.content ?? ""] : []));
}

test("well-formed pages are read as markdown-it reads them", () => {
  const block = fc.constantFrom(
    "Some text.",
    "```js\n| 9.9.9 | a | b | c |\n```",
    "~~~\n## Changelog\n~~~",
    "<!-- hidden | text -->",
    "<!--\n## Changelog\n| 9.9.9 | a |\n-->",
    "### Streams\n\n| Stream | Mode |\n| --- | --- |\n| users | full |",
    "- a list\n- of things",
    "    indented | code",
    "> quoted | text",
  );
  const cell = fc.constantFrom("a", "`code`", "[1](https://x/pull/1)", "one \\| two", "");
  const rows = fc.array(fc.tuple(fc.nat(9), fc.nat(9), cell), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), rows, fc.array(block, { maxLength: 3 }), (above, body, below) => {
      const lines = body.map(([minor, patch, text]) => `| 1.${minor}.${patch} | 2025-01-01 | ${text} | Text |`);
      const page = [...above, "## Changelog", [HEADER, DELIMITER, ...lines].join("\n"), "## After", ...below].join(
        "\n\n",
      );
      expect(versions(page)).toEqual(versionsByMarkdownIt(page));
    }),
    { numRuns: 500 },
  );
});

test("no text makes the reader throw", () => {
  const piece = fc.constantFrom(
    "## Changelog",
    HEADER,
    DELIMITER,
    "|",
    "```",
    "<!--",
    "-->",
    "{/*",
    "*/}",
    "\r",
    "\n",
    "\\|",
    "\u0000",
    "\uFEFF",
    "1.0.0",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("\n");
      const { sections, lines } = changelogOf(text);
      for (const { table } of sections)
        for (const { line, start } of table?.rows ?? []) {
          expect(line).toBeLessThanOrEqual(lines.count);
          expect(start).toBe(lines.offset({ line, column: 1 }));
        }
    }),
    { numRuns: 2000 },
  );
});
