import { describe, expect, test } from "vitest";
import type { State } from "../../src/model/verdict.ts";
import type { MemoryFile, MemoryFiles } from "../../src/repository/memory.ts";
import {
  type ConnectorOptions,
  changelogPage,
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  MANIFEST,
  mended,
  PAGE,
  pinned,
  row,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "changelog-entry";
const METADATA = `${FOLDER}/metadata.yaml`;
const ROW = "| 1.2.4 | 2025-08-15 | [512](https://github.com/airbytehq/airbyte/pull/512) | Update the base image |";
const MISSING = `error: ${PAGE} has no changelog row for 1.2.4. Expected directly below this line: \`${ROW}\`.`;
const OLD = row("1.2.3", 1);
const NEW = row("1.2.4");
const HEAD = "| Version | Date | Pull Request | Subject |\n| --- | --- | --- | --- |\n";
const community = { supportLevel: "community" };

/** An upgrade whose page had only the old row and has another text afterwards. */
function onPage(page: MemoryFile | null, before: MemoryFile | null = changelogPage([OLD])): JudgeOptions {
  return upgrade({ page }, { page: before });
}

describe(rule, () => {
  /** What follows `# Demo`, and whether the row for 1.2.4 counts. */
  const pages: [name: string, text: string, counts: boolean][] = [
    ["as usual", `## Changelog\n\n${HEAD}${NEW}\n${OLD}\n`, true],
    ["with CRLF", `## Changelog\n\n${HEAD}${NEW}\n${OLD}\n`.replaceAll("\n", "\r\n"), true],
    ["under CHANGELOG", `## CHANGELOG\n\n${HEAD}${NEW}\n`, true],
    ["under a heading of another level", `#### Changelog ####\n\n${HEAD}${NEW}\n`, true],
    ["under the connector's own heading", `## Changelog: source-demo\n\n${HEAD}${NEW}\n`, true],
    [
      "inside <details>",
      `## Changelog\n\n<details>\n  <summary>Expand to review</summary>\n\n${HEAD}${NEW}\n${OLD}\n</details>\n`,
      true,
    ],
    [
      "with the version in backticks",
      `## Changelog\n\n${HEAD}| \`1.2.4\` | 2025-08-14 | [512](https://x/pull/512) | U |\n`,
      true,
    ],
    ["without the last pipe", `## Changelog\n\n${HEAD}| 1.2.4 | 2025-08-14 | [512](https://x/pull/512) | U\n`, true],
    ["without outer pipes", `## Changelog\n\n${HEAD}1.2.4 | 2025-08-14 | [512](https://x/pull/512) | U\n`, true],
    [
      "with an escaped and a bare pipe",
      `## Changelog\n\n${HEAD}| 1.2.4 | 2025-08-14 | [512](https://x/pull/512) | a \\| b | c |\n`,
      true,
    ],
    ["without a delimiter row", `## Changelog\n\n| Version | Date | Pull Request | Subject |\n${NEW}\n${OLD}\n`, true],
    [
      "with a delimiter row of another length",
      `## Changelog\n\n| Version | Date | Pull Request | Subject |\n|---|---|\n${NEW}\n`,
      true,
    ],
    [
      "between the header and a second delimiter row",
      `## Changelog\n\n${HEAD}${NEW}\n| --- | --- | --- | --- |\n${OLD}\n`,
      true,
    ],
    [
      "in a table without a column for pull requests",
      `## Changelog\n\n| Version | Changes |\n| :-- | :-: |\n| 1.2.4 | See https://github.com/airbytehq/airbyte/pull/512 |\n`,
      true,
    ],
    [
      "below other tables that mention versions",
      `## Support\n\n| Version | Supported |\n|---|---|\n| 1.0 | yes |\n\n## Changelog\n\n${HEAD}${NEW}\n`,
      true,
    ],
    ["below a sub-heading of the section", `## Changelog\n\n### 1.x\n\n${HEAD}${NEW}\n`, true],
    ["below a finished comment", `## Changelog\n\n<!-- newest first -->\n${HEAD}${NEW} <!-- ok -->\n`, true],
    ["below a finished code fence", `## Changelog\n\n~~~\n\`\`\`\n~~~\n\n${HEAD}${NEW}\n`, true],
    ["last in the file, without a line end", `## Changelog\n\n${HEAD}${OLD}\n${NEW}`, true],
    ["in a code fence", `## Changelog\n\n\`\`\`\n${HEAD}${NEW}\n\`\`\`\n\n${HEAD}${OLD}\n`, false],
    [
      "in a code fence of tildes with a shorter one inside",
      `## Changelog\n\n~~~~md\n~~~\n${HEAD}${NEW}\n~~~~\n\n${HEAD}${OLD}\n`,
      false,
    ],
    ["in a code fence that never ends", `## Changelog\n\n${HEAD}${OLD}\n\n\`\`\`\n${NEW}\n`, false],
    ["in an indented block of code", `## Changelog\n\n${HEAD}${OLD}\n\n    ${NEW}\n`, false],
    ["in an HTML comment", `## Changelog\n\n${HEAD}${OLD}\n<!--\n${NEW}\n-->\n`, false],
    ["in an HTML comment of one line", `## Changelog\n\n${HEAD}<!-- ${NEW} -->\n${OLD}\n`, false],
    ["in an HTML comment around the table", `## Changelog\n\n<!-- ${HEAD}${NEW}\n-->\n${HEAD}${OLD}\n`, false],
    ["in an MDX comment", `## Changelog\n\n${HEAD}${OLD}\n{/*\n${NEW}\n*/}\n`, false],
    ["in a table inside an MDX comment", `## Changelog\n\n{/*\n\n${HEAD}${NEW}\n\n*/}\n\n${HEAD}${OLD}\n`, false],
    ["in a table inside an HTML comment", `## Changelog\n\n<!--\n\n${HEAD}${NEW}\n\n-->\n\n${HEAD}${OLD}\n`, false],
    ["in another section's table", `## Versions\n\n${HEAD}${NEW}\n\n## Changelog\n\n${HEAD}${OLD}\n`, false],
    ["in a section after it", `## Changelog\n\n${HEAD}${OLD}\n\n## Archive\n\n${HEAD}${NEW}\n`, false],
    [
      "in a second table of the section",
      `## Changelog\n\n${HEAD}${OLD}\n\n| Version | Sha |\n|---|---|\n| 1.2.4 | abc |\n`,
      false,
    ],
    ["apart from the table", `## Changelog\n\n${HEAD}${OLD}\n\n${NEW}\n`, false],
    [
      "in a table whose first column is another",
      `## Changelog\n\n| Date | Version |\n|---|---|\n| 2025-08-14 | 1.2.4 |\n`,
      false,
    ],
    ["in prose", `## Changelog\n\n${HEAD}${OLD}\n\nVersion 1.2.4 | has | been | released\n`, false],
    ["on a page without the heading", `${HEAD}${NEW}\n`, false],
    [
      "under another connector's heading",
      `## Changelog: source-other\n\n${HEAD}${NEW}\n\n## Changelog: source-demo\n\n${HEAD}${OLD}\n`,
      false,
    ],
    ["under a heading that only starts so", `## Changelogs\n\n${HEAD}${NEW}\n`, false],
    ["with a v in front", `## Changelog\n\n${HEAD}${row("v1.2.4")}\n${OLD}\n`, false],
    [
      "of a longer version",
      `## Changelog\n\n${HEAD}${row("1.2.40")}\n${row("11.2.4")}\n${row("1.2.4.1")}\n${OLD}\n`,
      false,
    ],
    ["of a version with something behind it", `## Changelog\n\n${HEAD}${row("1.2.4 (soon)")}\n${OLD}\n`, false],
    ["with the version in another cell", `## Changelog\n\n${HEAD}| | 1.2.4 | 1.2.4 | 1.2.4 |\n${OLD}\n`, false],
    ["in a table that is a quote", `## Changelog\n\n${HEAD}${OLD}\n\n> ${NEW}\n`, false],
  ];
  test.each(pages)("a row %s", async (_, text, counts) => {
    const report = await judge(onPage(`# Demo\n\n${text}`));
    if (counts) expect(said(report, rule)).toEqual([]);
    else
      expect(said(report, rule)).toEqual([
        expect.stringMatching(/^error: docs\/integrations\/sources\/demo\.md has no changelog row for 1\.2\.4\./),
      ]);
    expect(report.connectors[0]?.criteria.changelog === "fail").toBe(!counts);
  });

  test("a missing row is told with the row to add, at the line that it belongs below", async () => {
    const report = await judge(upgrade({ rows: ["1.2.3"] }));
    expect(said(report, rule)).toEqual([MISSING]);
    expect(findingsOf(report, rule)[0]?.at).toEqual({
      path: PAGE,
      range: { start: { line: 6, column: 1 }, end: { line: 6, column: 26 } },
    });
    expect(report.connectors[0]?.criteria.changelog).toBe("fail");
  });

  test("a missing row of a table without a delimiter row belongs below the header", async () => {
    const page = `# Demo\n\n## Changelog\n\n| Version | Date | Pull Request | Subject |\n${OLD}\n`;
    const report = await judge(onPage(page, page));
    expect(said(report, rule)).toEqual([MISSING]);
    expect(findingsOf(report, rule)[0]?.at.range).toEqual({
      start: { line: 5, column: 1 },
      end: { line: 5, column: 44 },
    });
  });

  const pagesBefore: [name: string, before: MemoryFile, why: string][] = [
    ["binary", Buffer.from([0]), "it is a binary file"],
    ["too large", "#".repeat(2 ** 21), "it has 2.0 MB; at most 1.0 MB are read"],
    ["missing in the repository", { unreadable: "the object is missing" }, "the object is missing"],
  ];
  test.each(pagesBefore)("whether a row is new cannot be told where the page before is %s", async (_, before, why) => {
    const message = `Whether the changelog row in ${PAGE} is new cannot be told: the page before the change cannot be read: ${why}.`;
    for (const rows of [[NEW, OLD], [OLD]]) {
      const report = await judge(onPage(changelogPage(rows), before));
      expect(said(report, rule)).toEqual([`unverified: ${message}`]);
      expect(findingsOf(report, rule)[0]?.at).toMatchObject({ path: PAGE, range: { start: { line: 3, column: 1 } } });
      expect(report.connectors[0]?.criteria.changelog).toBe("unknown");
      expect(report.outcome).toBe("unknown");
    }
    const { before: old, after } = edited(community, { version: "1.2.4", rows: ["1.2.4", "1.2.3"] });
    const outOfScope = await judge({ before: { ...old, [PAGE]: before }, after });
    expect(said(outOfScope, rule)).toEqual([`notice: ${message}`]);
    expect(outOfScope.outcome).toBe("pass");
  });

  const news: [name: string, before: string[], after: string[], said: RegExp | undefined][] = [
    [
      "that was there before",
      [NEW, OLD],
      [NEW, OLD],
      /^error: The row for 1\.2\.4 in .* is not new\. Expected: a row of this change; if another connector took the version, take the next one\.$/,
    ],
    ["that was there before and is only edited", [row("1.2.4", 7), OLD], [NEW, OLD], /^error: .* is not new/],
    ["that only moved", [OLD, NEW], [NEW, OLD], /^error: .* is not new/],
    ["added to an older one of that version", [row("1.2.4", 7), OLD], [NEW, row("1.2.4", 7), OLD], undefined],
    ["added while old ones are deleted", [OLD, row("1.2.2", 1)], [NEW], undefined],
  ];
  test.each(news)("a row %s", async (_, before, after, expected) => {
    const report = await judge(upgrade({ rows: after }, { rows: before }));
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
  });

  const applies: [name: string, change: JudgeOptions, effects: string[], state: State][] = [
    ["the image is upgraded out of scope", upgrade({ ...community, rows: ["1.2.3"] }, community), ["error"], "fail"],
    ["only the version changes", edited({}, { version: "1.2.4", rows: ["1.2.3"] }), ["error"], "fail"],
    [
      "only the version changes, out of scope",
      edited(community, { version: "1.2.4", rows: ["1.2.3"] }),
      ["notice"],
      "pass",
    ],
    [
      "neither image nor version changes",
      edited({}, { files: { "source_demo/source.py": "#\n" } }),
      [],
      "not-applicable",
    ],
    [
      "the bump is missing as well",
      edited({ rows: ["1.2.3"] }, { image: pinned("4.0.2") }),
      ["notice"],
      "not-applicable",
    ],
    ["the version went back", upgrade({ version: "1.2.2", rows: ["1.2.3"] }), ["notice"], "not-applicable"],
    [
      "the bump is a minor one with its row",
      upgrade({ version: "1.3.0", rows: ["1.3.0", "1.2.3"], files: { "main.py": "#\n" } }),
      [],
      "pass",
    ],
    ["the connector is new", { before: {}, after: connector({ image: pinned("4.0.2"), rows: [] }) }, ["error"], "fail"],
    ["the connector is new, with its row", { before: {}, after: connector({ image: pinned("4.0.2") }) }, [], "pass"],
    ["the connector is deleted", { after: {} }, [], "not-applicable"],
    // The image has to come back, which base-image-declared says.
    ["the image is taken away", upgrade({ rows: ["1.2.3"], image: null }), [], "not-applicable"],
    ["the image is taken away without a bump", edited({}, { image: null }), [], "not-applicable"],
    ["the base asks for no bumps and there is none", optedOut("1.2.3"), [], "not-applicable"],
    ["the base asks for no bumps and there is one", optedOut("1.2.4"), ["error"], "fail"],
    [
      "the version before cannot be read",
      { before: connector({ files: { "metadata.yaml": "data: [\n" } }), after: upgrade({ rows: ["1.2.3"] }).after },
      [],
      "not-applicable",
    ],
  ];
  test.each(applies)("a missing row when %s", async (_, change, effects, state) => {
    const report = await judge({ ...change, alone: rule });
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
  });

  function optedOut(version: string): JudgeOptions {
    const data = "  ab_internal:\n    requireVersionIncrementsInPullRequests: false\n";
    return upgrade({ version, rows: ["1.2.3"], data }, { data });
  }

  test("without a bump the row is asked for the version to come", async () => {
    const report = await judge(edited({ rows: ["1.2.3"] }, { image: pinned("4.0.2") }));
    expect(said(report, rule)).toEqual([MISSING.replace("error", "notice")]);
    const withRow = await judge(edited({}, { image: pinned("4.0.2"), rows: ["1.2.4", "1.2.3"] }));
    expect(said(withRow, rule)).toEqual([]);
  });

  const candidates: [from: string, to: string, before: string[], after: string[], said: RegExp | undefined][] = [
    ["1.2.3", "1.2.4-rc.1", ["1.2.3"], ["1.2.4-rc.1", "1.2.3"], undefined],
    ["1.2.3", "1.2.4-rc.1", ["1.2.3"], ["1.2.4", "1.2.3"], undefined],
    [
      "1.2.3",
      "1.2.4-rc.1",
      ["1.2.3"],
      ["1.2.3"],
      /^notice: The release candidate 1\.2\.4-rc\.1 has no row in the changelog of .*; 1\.2\.4 will need one\.$/,
    ],
    ["1.2.4-rc.1", "1.2.4-rc.2", ["1.2.4", "1.2.3"], ["1.2.4", "1.2.3"], undefined],
    ["1.2.4-rc.1", "1.2.4-rc.2", ["1.2.4-rc.1"], ["1.2.4-rc.1"], /^notice: The release candidate 1\.2\.4-rc\.2/],
    ["1.2.4-rc.1", "1.2.4", ["1.2.3"], ["1.2.4", "1.2.3"], undefined],
    ["1.2.4-rc.1", "1.2.4", ["1.2.4", "1.2.3"], ["1.2.4", "1.2.3"], undefined],
    ["1.2.4-rc.1", "1.2.4", ["1.2.4-rc.1"], ["1.2.4-rc.1"], /^error: .* has no changelog row for 1\.2\.4\./],
    ["1.2.4-rc.1", "1.2.5", ["1.2.4", "1.2.3"], ["1.2.4", "1.2.3"], /^error: .* has no changelog row for 1\.2\.5\./],
  ];
  test.each(candidates)("%s → %s with rows %j → %j", async (from, to, before, after, expected) => {
    const report = await judge(upgrade({ version: to, rows: after }, { version: from, rows: before }));
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
  });

  const URL = "https://docs.airbyte.com/integrations/sources/demo";
  const addresses: [url: string, said: RegExp | undefined][] = [
    [`${URL}/`, undefined],
    [`${URL}?from=registry#changelog`, undefined],
    [`${URL}.md`, undefined],
    ["https://docs.airbyte.com:443/integrations/sources/demo", undefined],
    [
      "https://docs.airbyte.com/integrations/sources/nowhere",
      /^error: The documentation page docs\/integrations\/sources\/nowhere\.md does not exist\. Expected: a page with a section "Changelog" there\.$/,
    ],
    ["https://docs.airbyte.com/integrations/sources/Demo", /^error: .*Demo\.md does not exist/],
    [
      "https://docs.airbyte.com/",
      /^error: The documentationUrl `https:\/\/docs\.airbyte\.com\/` names no page\. Expected: the address of the connector's own page\.$/,
    ],
    ["https://docs.airbyte.com.evil.example/integrations/sources/demo", /is not below https:\/\/docs\.airbyte\.com\//],
    ["https://docs.airbyte.com@evil.example/integrations/sources/demo", /is not below/],
    ["https://me@docs.airbyte.com/integrations/sources/demo", /is not below/],
    ["http://docs.airbyte.com/integrations/sources/demo", /is not below/],
    ["https://docs.airbyte.com:8443/integrations/sources/demo", /is not below/],
    ["https://docs.airbyte.io/integrations/sources/demo", /is not below/],
    ["file:///docs/integrations/sources/demo", /is not below/],
    ["javascript:alert(1)", /is not below/],
    ["docs/integrations/sources/demo.md", /is not a URL/],
    [
      "https://docs.airbyte.com/../secrets/demo",
      /^error: The documentation page docs\/secrets\/demo\.md does not exist/,
    ],
    [
      "https://docs.airbyte.com/%2e%2e/secrets/demo",
      /^error: The documentation page docs\/secrets\/demo\.md does not exist/,
    ],
    [
      "https://docs.airbyte.com/integrations%2fsources%2fdemo",
      /has "integrations%2fsources%2fdemo" in its path, which is no name of a page/,
    ],
    ["https://docs.airbyte.com/..%2f..%2fdemo", /which is no name of a page/],
    ["https://docs.airbyte.com//integrations/sources/demo", /has "" in its path/],
    ["https://docs.airbyte.com/.github/demo", /has "\.github" in its path/],
  ];
  test.each(addresses)("a documentationUrl %s", async (documentationUrl, expected) => {
    const report = await judge(upgrade({ documentationUrl }, { documentationUrl }));
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
    expect(report.connectors[0]?.criteria.changelog).toBe(expected ? "fail" : "pass");
    if (expected)
      expect(findingsOf(report, rule)[0]?.at).toMatchObject({
        path: METADATA,
        range: { start: { line: 6, column: 21 } },
      });
  });

  test("a connector without a documentationUrl", async () => {
    const { before, after } = upgrade();
    const files = { ...after, [METADATA]: textAt(after, METADATA).replace(/ {2}documentationUrl.*\n/, "") };
    expect(said(await judge({ before, after: files }), rule)).toEqual([
      expect.stringMatching(/^error: metadata\.yaml has no `data\.documentationUrl`\./),
    ]);
  });

  const kinds: [name: string, page: MemoryFile | null, said: RegExp, state: State][] = [
    ["missing", null, /^error: The documentation page .* does not exist/, "fail"],
    [
      "a symbolic link",
      { symlink: "other.md" },
      /^error: The documentation page .* is a symbolic link\. Expected: a page with a section "Changelog" there\.$/,
      "fail",
    ],
    [
      "a submodule",
      { submodule: "6".repeat(40) },
      /^error: .* is a submodule\. Expected: a page with a section "Changelog" there\.$/,
      "fail",
    ],
    [
      "binary",
      Buffer.from([0]),
      /^unverified: The documentation page .* cannot be read: it is a binary file\./,
      "unknown",
    ],
    ["invalid UTF-8", Buffer.from([0xff]), /^unverified: /, "unknown"],
    ["2 MB large", "#".repeat(2 ** 21), /^unverified: .*2\.0 MB/, "unknown"],
    ["empty", "", /^error: .* has no changelog row for 1\.2\.4\. The page has no section "Changelog"\.$/, "fail"],
    [
      "without a table",
      "## Changelog\n\nNothing yet.\n",
      /^error: .* Its section "Changelog" has no table with a column "Version"\.$/,
      "fail",
    ],
  ];
  test.each(kinds)("a page that is %s", async (_, page, expected, state) => {
    const report = await judge(onPage(page));
    expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
    expect(findingsOf(report, rule)[0]?.fix).toBeUndefined();
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
  });

  const OTHER = "docs/integrations/sources/other.md";
  const other = { documentationUrl: "https://docs.airbyte.com/integrations/sources/other" };
  /** An upgrade that moves the connector to another page. */
  function moved(otherBefore: MemoryFiles, otherAfter: MemoryFiles): JudgeOptions {
    const { before, after } = upgrade(other, { rows: [OLD, row("1.2.2", 1)] });
    return { before: { ...before, ...otherBefore }, after: { ...after, ...otherAfter } };
  }
  const moves: [name: string, change: JudgeOptions, said: RegExp[]][] = [
    ["with all its rows", moved({}, { [OTHER]: changelogPage([NEW, OLD, row("1.2.2", 1)]) }), []],
    [
      "without its rows",
      moved({}, { [OTHER]: changelogPage([NEW]) }),
      [
        /^error: The documentationUrl now leads to .*other\.md, which lacks 2 changelog rows of .*demo\.md, among them 1\.2\.3\. Expected: all of them on the new page\.$/,
      ],
    ],
    [
      "without one of its rows",
      moved({}, { [OTHER]: changelogPage([NEW, OLD]) }),
      [/^error: .* lacks 1 changelog row of .*, among them 1\.2\.2\./],
    ],
    [
      "that has the row already",
      moved(
        { [OTHER]: changelogPage([NEW, OLD, row("1.2.2", 1)]) },
        { [OTHER]: changelogPage([NEW, OLD, row("1.2.2", 1)]) },
      ),
      [/^error: The row for 1\.2\.4 in .*other\.md is not new\./],
    ],
    [
      "that is another connector's",
      moved({ [OTHER]: changelogPage([row("9.0.0", 1)]) }, { [OTHER]: changelogPage([row("9.0.0", 1)]) }),
      [/lacks 2 changelog rows/, /has no changelog row for 1\.2\.4/],
    ],
  ];
  /** Moves the connector to another page and does nothing else. */
  function onlyMoved(rows: string[], options: ConnectorOptions = {}): JudgeOptions {
    const { before, after } = edited({ ...options, rows: [OLD, row("1.2.2", 1)] }, other);
    return { before, after: { ...after, [OTHER]: changelogPage(rows) } };
  }
  const onlyMoves: [name: string, change: JudgeOptions, said: RegExp[], state: State][] = [
    ["all", onlyMoved([OLD, row("1.2.2", 1)]), [], "pass"],
    ["not all", onlyMoved([OLD]), [/^error: .* lacks 1 changelog row of .*, among them 1\.2\.2\./], "fail"],
    ["not all, out of scope", onlyMoved([OLD], community), [/^notice: .* lacks 1 changelog row of /], "pass"],
  ];
  test.each(onlyMoves)("rows that move with the documentationUrl alone: %s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected.map((text) => expect.stringMatching(text)));
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
  });

  test("rows that are lost count although the bump is missing", async () => {
    const { before, after } = edited({ rows: [OLD, row("1.2.2", 1)] }, { ...other, image: pinned("4.0.2") });
    const report = await judge({ before, after: { ...after, [OTHER]: changelogPage([OLD]) } });
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/^error: .* lacks 1 changelog row of /),
      expect.stringMatching(/^notice: .* has no changelog row for 1\.2\.4\./),
    ]);
    expect(report.connectors[0]?.criteria.changelog).toBe("fail");
  });

  test.each(moves)("a documentationUrl that moves to a page %s", async (_, change, expected) => {
    expect(said(await judge(change), rule)).toEqual(expected.map((text) => expect.stringMatching(text)));
  });

  /** Two connectors on one page. */
  function twins(versions: [string, string], rows: [before: string[], after: string[]]): JudgeOptions {
    const twin = (options: ConnectorOptions): MemoryFiles =>
      connector({ ...options, name: "source-demo-strict", documentationUrl: URL, page: null });
    const after = { image: pinned("4.0.2") };
    return {
      before: { ...connector({ rows: rows[0] }), ...twin({}) },
      after: {
        ...connector({ ...after, version: versions[0], rows: rows[1] }),
        ...twin({ ...after, version: versions[1] }),
      },
    };
  }
  test("siblings share a page and one new row for one version", async () => {
    const report = await judge(twins(["1.2.4", "1.2.4"], [["1.2.3"], ["1.2.4", "1.2.3"]]));
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors.map(({ criteria }) => criteria.changelog)).toEqual(["pass", "pass"]);
  });

  test("a sibling's older row of the same version does not count", async () => {
    const change = twins(
      ["1.2.4", "1.2.3"],
      [
        ["1.2.4", "1.2.3"],
        ["1.2.4", "1.2.3"],
      ],
    );
    expect(said(await judge(change), rule)).toContainEqual(
      expect.stringMatching(/^error: The row for 1\.2\.4 .* is not new/),
    );
  });

  const TWO = (general: string[], own: string[]) =>
    `# Demo\n\n## Changelog\n\n${HEAD}${general.join("\n")}\n\n## Changelog: source-demo\n\n${HEAD}${own.join("\n")}\n`;
  test("of two changelogs on a page the one that names the connector counts", async () => {
    expect(said(await judge(onPage(TWO([OLD], [NEW, OLD]), TWO([OLD], [OLD]))), rule)).toEqual([]);
    const report = await judge(onPage(TWO([NEW, OLD], [OLD]), TWO([OLD], [OLD])));
    expect(said(report, rule)).toEqual([MISSING]);
    expect(findingsOf(report, rule)[0]?.at.range.start.line).toBe(13);
  });

  const cells: [cell: string, said: RegExp | undefined, fixed?: string][] = [
    ["[512](https://github.com/airbytehq/airbyte/pull/512)", undefined],
    ["[\\#512](https://github.com/airbytehq/airbyte/pull/512)", undefined],
    ["[#512](https://github.com/airbytehq/airbyte/issues/512)", undefined],
    ["https://github.com/airbytehq/airbyte/pull/512", undefined],
    ["[1](https://x/pull/1), [512](https://x/pull/512)", undefined],
    ["#512", undefined],
    [
      "TBD",
      /^warning: The changelog row for 1\.2\.4 has `TBD` where the pull request belongs\. Expected: `\[512\]\(https:\/\/github\.com\/airbytehq\/airbyte\/pull\/512\)`\.$/,
      "ok",
    ],
    ["TODO", /^warning: .* has `TODO`/, "ok"],
    ["-", /^warning: .* has `-`/, "ok"],
    ["xxx", /^warning: .* has `xxx`/, "ok"],
    ["*PR_NUMBER_PLACEHOLDER*", /^warning: .* has `\*PR_NUMBER_PLACEHOLDER\*`/, "ok"],
    ["[TBD](https://github.com/airbytehq/airbyte/pull/TBD)", /^warning: /, "ok"],
    ["[#xxxxx](https://github.com/airbytehq/airbyte/pull/xxxxx)", /^warning: /, "ok"],
    ["", /^warning: The changelog row for 1\.2\.4 names no pull request\./],
  ];
  test.each(cells)("the pull request cell %j", async (cell, expected, fixed) => {
    const change = upgrade({ rows: [row("1.2.4", cell), OLD] }, { rows: [OLD] });
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
    expect(report.connectors[0]?.criteria.changelog).toBe(expected ? "warn" : "pass");
    const [finding] = findingsOf(report, rule);
    if (fixed === undefined) return expect(finding?.fix).toBeUndefined();
    expect(mended(change.after, finding?.fix)).toEqual({ ...change.after, [PAGE]: changelogPage([NEW, OLD]) });
  });

  const held: [name: string, change: JudgeOptions, effect: string, state: State][] = [
    [
      "in scope, image left alone",
      edited({}, { version: "1.2.4", rows: [row("1.2.4", "TBD"), "1.2.3"] }),
      "warning",
      "warn",
    ],
    [
      "out of scope, image touched",
      upgrade({ ...community, rows: [row("1.2.4", "TBD"), "1.2.3"] }, community),
      "warning",
      "warn",
    ],
    [
      "out of scope, image left alone",
      edited(community, { version: "1.2.4", rows: [row("1.2.4", "TBD"), "1.2.3"] }),
      "notice",
      "pass",
    ],
  ];
  test.each(held)("a placeholder: %s", async (_, change, effect, state) => {
    const report = await judge(change);
    expect(findingsOf(report, rule).map((finding) => finding.effect)).toEqual([effect]);
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
  });

  test("a placeholder has no fix before the number is known", async () => {
    const report = await judge({
      ...upgrade({ rows: [row("1.2.4", "TBD"), OLD] }, { rows: [OLD] }),
      pullRequest: null,
    });
    expect(said(report, rule)).toEqual([
      "warning: The changelog row for 1.2.4 has `TBD` where the pull request belongs. Expected: a link to the pull request.",
    ]);
    expect(findingsOf(report, rule)[0]?.fix).toBeUndefined();
  });

  test("without a number the row to add has a placeholder", async () => {
    const report = await judge({ ...upgrade({ rows: ["1.2.3"] }), pullRequest: null });
    expect(said(report, rule)).toEqual([
      expect.stringContaining("| 1.2.4 | 2025-08-15 | *PR_NUMBER_PLACEHOLDER* | Update the base image |"),
    ]);
  });

  const UNLINKED = "| 1.2.4 | 2025-08-15 | #512 | Update the base image |";
  /** A page before and after the fix; the two differ in one line. */
  const fixes: [name: string, before: string, after: string][] = [
    [
      "directly under the delimiter row",
      `# Demo\n\n## Changelog\n\n${HEAD}${OLD}\n`,
      `# Demo\n\n## Changelog\n\n${HEAD}${ROW}\n${OLD}\n`,
    ],
    [
      "with the line ends of the page",
      `## Changelog\n\n${HEAD}${OLD}\n`.replaceAll("\n", "\r\n"),
      `## Changelog\n\n${HEAD}${ROW}\n${OLD}\n`.replaceAll("\n", "\r\n"),
    ],
    [
      "in a table that has no rows, so that no repository is known",
      `## Changelog\n\n${HEAD}`,
      `## Changelog\n\n${HEAD}${UNLINKED}\n`,
    ],
    ["in a table that ends the file", `## Changelog\n\n${HEAD.trimEnd()}`, `## Changelog\n\n${HEAD}${UNLINKED}\n`],
    [
      "in a table of rows that link nothing",
      `## Changelog\n\n${HEAD}${row("1.2.3", "#1")}\n`,
      `## Changelog\n\n${HEAD}${UNLINKED}\n${row("1.2.3", "#1")}\n`,
    ],
    [
      "in a table without a delimiter row",
      `## Changelog\n\n| Version | Date | Pull Request | Subject |\n${OLD}\n`,
      `## Changelog\n\n| Version | Date | Pull Request | Subject |\n${ROW}\n${OLD}\n`,
    ],
    [
      "in a table with </details> directly below",
      `## Changelog\n\n<details>\n\n${HEAD}${OLD}\n</details>\n`,
      `## Changelog\n\n<details>\n\n${HEAD}${ROW}\n${OLD}\n</details>\n`,
    ],
    [
      "in backticks where the others are",
      `## Changelog\n\n${HEAD}${row("`1.2.3`", 1)}\n`,
      `## Changelog\n\n${HEAD}${ROW.replace("1.2.4", "`1.2.4`")}\n${row("`1.2.3`", 1)}\n`,
    ],
    [
      "in the columns of the table",
      "## Changelog\n\n| Version | Changes |\n|---|---|\n| 1.2.3 | a |\n",
      "## Changelog\n\n| Version | Changes |\n|---|---|\n| 1.2.4 | Update the base image |\n| 1.2.3 | a |\n",
    ],
    [
      "with a link into the repository of the other rows",
      `## Changelog\n\n${HEAD}${OLD.replace("airbytehq/airbyte", "my-org/fork")}\n`,
      `## Changelog\n\n${HEAD}${ROW.replace("airbytehq/airbyte", "my-org/fork")}\n${OLD.replace("airbytehq/airbyte", "my-org/fork")}\n`,
    ],
    ["in the connector's own of two tables", TWO([OLD], [OLD]), TWO([OLD], [ROW, OLD])],
    [
      "below the code fence that looks like a table",
      `## Changelog\n\n\`\`\`\n${HEAD}\`\`\`\n\n${HEAD}${OLD}\n`,
      `## Changelog\n\n\`\`\`\n${HEAD}\`\`\`\n\n${HEAD}${ROW}\n${OLD}\n`,
    ],
  ];
  test.each(fixes)("the fix writes the row %s", async (_, before, expected) => {
    const change = onPage(before, before);
    const [finding] = findingsOf(await judge(change), rule);
    expect(finding?.fix?.title).toBe("Add the changelog row for 1.2.4");
    const after = mended(change.after, finding?.fix);
    expect(after).toEqual({ ...change.after, [PAGE]: expected });
    expect(said(await judge({ ...change, after }), rule).filter((text) => text.startsWith("error"))).toEqual([]);
  });

  const RUST = { language: "rust" as const };
  const subjects: [name: string, change: JudgeOptions, subject: string][] = [
    ["a migration", upgrade({ rows: ["1.2.3"] }, { image: null }), "Use the official base image"],
    [
      "a new connector",
      { before: {}, after: connector({ image: pinned("4.0.2"), version: "1.2.4", rows: ["1.2.3"] }) },
      "Use the official base image",
    ],
    ["a switch", upgrade({ rows: ["1.2.3"] }, { image: pinned("6.58.1", MANIFEST) }), "Use the official base image"],
    ["an upgrade", upgrade({ rows: ["1.2.3"] }), "Update the base image"],
    ["a downgrade", upgrade({ rows: ["1.2.3"], image: pinned("4.0.0") }), "Update the base image"],
    [
      "another digest",
      upgrade({ rows: ["1.2.3"] }, { image: pinned("4.0.2").replace(/.$/, "0") }),
      "Update the base image",
    ],
    ["an image that is no reference", upgrade({ rows: ["1.2.3"] }, { image: "???" }), "Update the base image"],
    ["a change that leaves the image alone", edited({}, { version: "1.2.4", rows: ["1.2.3"] }), "Update"],
    ["one that never had one", edited({ ...RUST, image: null }, { version: "1.2.4", rows: ["1.2.3"] }), "Update"],
  ];
  test.each(subjects)("the subject of the row of %s", async (_, change, subject) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/has no changelog row for 1\.2\.4\. Expected directly below this line: `/),
    ]);
    const [finding] = findingsOf(report, rule);
    expect(finding?.message.endsWith(` | ${subject} |\`.`)).toBe(true);
    expect(textAt(mended(change.after, finding?.fix), PAGE)).toContain(`| ${subject} |\n`);
  });

  const policies: [policy: string, effects: string[], state: State][] = [
    [`rules: { ${rule}: warning }\n`, ["warning"], "warn"],
    [`rules: { ${rule}: off }\n`, [], "not-applicable"],
    [
      `exemptions:\n  - { connector: source-demo, rules: [${rule}], until: 2025-08-15, reason: later }\n`,
      ["error"],
      "exempt",
    ],
    ["docs: { url-prefix: 'https://elsewhere.example/', root: pages }\n", ["error"], "fail"],
  ];
  test.each(policies)("a missing row under %j", async (policy, effects, state) => {
    const report = await judge({ ...upgrade({ rows: ["1.2.3"] }), policy, alone: rule });
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
  });

  test("the policy says where the pages are", async () => {
    const documentationUrl = "https://elsewhere.example/handbook/sources/demo";
    const { before, after } = upgrade({ documentationUrl }, { documentationUrl });
    const place = (files: MemoryFiles) => ({ ...files, "pages/en/sources/demo.md": files[PAGE] as string });
    const policy = "docs: { url-prefix: 'https://elsewhere.example/handbook/', root: pages/en }\n";
    expect(said(await judge({ before: place(before), after: place(after), policy }), rule)).toEqual([]);
    expect(said(await judge({ before, after, policy }), rule)).toEqual([
      expect.stringMatching(/pages\/en\/sources\/demo\.md does not exist/),
    ]);
  });

  // Work that grows faster than the text would not end before the runner gives up; nothing is measured.
  test.each([
    ["a heading", (gap: string) => `## Changelog\n\n# a${gap}b\n\n## Changelog\n\n${HEAD}${NEW}\n`, 100_000],
    ["version cells", (gap: string) => `## Changelog\n\n${HEAD}${NEW}\n${`| a${gap}b | c |\n`.repeat(50)}`, 18_000],
  ])(
    "spaces in %s cost no time",
    async (_, text, spaces) => {
      expect((await judge(onPage(text(" ".repeat(spaces))))).connectors).toHaveLength(1);
    },
    10_000,
  );
});

describe("tricky", () => {
  test("a documentationUrl that moves to no page at all loses every row", async () => {
    const documentationUrl = "https://docs.airbyte.com/integrations/sources/nowhere";
    const report = await judge(edited({}, { documentationUrl }));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^error: .*nowhere\.md/)]);
    expect(report.outcome).toBe("fail");
  });
});
