import { describe, expect, test } from "vitest";
import type { State } from "../../src/model/verdict.ts";
import {
  changelogPage,
  connector,
  edited,
  findingsOf,
  type JudgeOptions,
  judge,
  PAGE,
  row,
  said,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "changelog-format";
const OLD = row("1.2.3", 1);
const NEW = row("1.2.4");
const community = { supportLevel: "community" };

/** An upgrade whose changelog goes from the old row to these. */
function rows(...after: string[]): JudgeOptions {
  return upgrade({ rows: after }, { rows: [OLD] });
}
const dated = (date: string) => rows(row("1.2.4", 512, date), OLD);
const linked = (cell: string) => rows(row("1.2.4", cell), OLD);

describe(rule, () => {
  const cases: [name: string, change: JudgeOptions, said: RegExp[], state: State][] = [
    ["a good row", rows(NEW, OLD), [], "pass"],
    ["an older day", dated("2023-02-28"), [], "pass"],
    ["a leap day", dated("2024-02-29"), [], "pass"],
    [
      "no leap day",
      dated("2025-02-29"),
      [/^warning: The changelog row for 1\.2\.4 has the date `2025-02-29`\. Expected: a day such as 2025-08-15\.$/],
      "warn",
    ],
    ["a month too many", dated("2025-13-01"), [/the date `2025-13-01`/], "warn"],
    ["an American day", dated("08/14/2025"), [/the date `08\/14\/2025`/], "warn"],
    ["a day without zeros", dated("2025-8-4"), [/the date `2025-8-4`/], "warn"],
    ["a time", dated("2025-08-14T10:00:00Z"), [/the date `2025-08-14T10:00:00Z`/], "warn"],
    ["a day in words", dated("August 14, 2025"), [/the date `August 14, 2025`/], "warn"],
    ["no day", dated(""), [/the date ``/], "warn"],
    [
      "a row that ends before the date",
      rows("| 1.2.4 |", OLD),
      [/^warning: The changelog row for 1\.2\.4 has the date ``\. Expected: a day such as 2025-08-15\.$/],
      "warn",
    ],
    ["a very long day", dated("9".repeat(500)), [/the date `9{40}`\./], "warn"],
    ["this pull request", linked("[512](https://github.com/airbytehq/airbyte/pull/512)"), [], "pass"],
    ["this one with a hash", linked("[#512](https://github.com/airbytehq/airbyte/pull/512)"), [], "pass"],
    ["this one with an escaped hash", linked("[\\#512](https://github.com/airbytehq/airbyte/pull/512)"), [], "pass"],
    ["this one as an address", linked("https://github.com/airbytehq/airbyte/pull/512"), [], "pass"],
    ["this one as an issue", linked("[512](https://github.com/airbytehq/airbyte/issues/512)"), [], "pass"],
    ["this one as a number", linked("512"), [], "pass"],
    ["this one among others", linked("[7](https://x/pull/7), [512](https://x/pull/512)"), [], "pass"],
    [
      "another pull request",
      linked("[511](https://github.com/airbytehq/airbyte/pull/511)"),
      [/^warning: The changelog row for 1\.2\.4 names #511\. Expected: this pull request, #512\.$/],
      "warn",
    ],
    [
      "one that only starts with the number",
      linked("[5120](https://github.com/airbytehq/airbyte/pull/5120)"),
      [/names #5120\./],
      "warn",
    ],
    ["two others", linked("[7](https://x/pull/7), [8](https://x/pull/8)"), [/names #7 and #8\./], "warn"],
    [
      "an address that is another's than the text",
      linked("[512](https://github.com/airbytehq/airbyte/pull/511)"),
      [/names #511\./],
      "warn",
    ],
    ["a placeholder, which changelog-entry tells", linked("TBD"), [], "warn"],
    [
      "the row below an older one",
      rows(OLD, NEW),
      [/^warning: The changelog row for 1\.2\.4 is below 1\.2\.3\. Expected: the newest version at the top\.$/],
      "warn",
    ],
    ["the row below a newer one, which is another connector's", rows(row("9.9.9", 1), NEW, OLD), [], "pass"],
    ["the row below its own release candidate", rows(row("1.2.4-rc.1", 1), NEW), [/is below 1\.2\.4-rc\.1\./], "warn"],
    [
      "all at once",
      rows(OLD, row("1.2.4", 511, "soon")),
      [/the date `soon`/, /names #511\./, /is below 1\.2\.3/],
      "warn",
    ],
  ];
  test.each(cases)("%s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected.map((text) => expect.stringMatching(text)));
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
    expect(report.outcome).toBe("pass");
  });

  test("the row is pointed at", async () => {
    const [finding] = findingsOf(await judge(rows(OLD, NEW)), rule);
    expect(finding?.at).toEqual({
      path: PAGE,
      range: { start: { line: 8, column: 1 }, end: { line: 8, column: NEW.length + 1 } },
    });
  });

  test("an unknown number is compared with nothing", async () => {
    const report = await judge({ ...linked("[511](https://x/pull/511)"), pullRequest: null });
    expect(said(report, rule)).toEqual([]);
  });

  test("only the new row is judged", async () => {
    const junk = "| 1.2.3 | once | [1](https://x/pull/1) | Old |";
    expect(said(await judge(upgrade({ rows: [NEW, junk] }, { rows: [junk] })), rule)).toEqual([]);
    const again = row("1.2.4", 7, "once");
    expect(said(await judge(upgrade({ rows: [NEW, again] }, { rows: [again] })), rule)).toEqual([]);
  });

  const columns: [name: string, page: string][] = [
    [
      "no dates",
      "## Changelog\n\n| Version | Pull Request | Subject |\n|---|---|---|\n| 1.2.4 | [512](https://x/pull/512) | U |\n",
    ],
    ["no pull requests", "## Changelog\n\n| Version | Date | Subject |\n|---|---|---|\n| 1.2.4 | 2025-08-14 | U |\n"],
    ["neither", "## Changelog\n\n| Version | Changes |\n|---|---|\n| 1.2.4 | U |\n"],
    [
      "other orders",
      "## Changelog\n\n| Version | PR | `Date` |\n|---|---|---|\n| 1.2.4 | [512](https://x/pull/512) | 2025-08-14 |\n",
    ],
  ];
  test.each(columns)("a table with %s", async (_, page) => {
    const report = await judge(upgrade({ page }, { page: page.replace(/\| 1\.2\.4.*\n/, "") }));
    expect(said(report, rule)).toEqual([]);
  });

  /** A header of three columns, and whether the second is taken for the date and for the pull request. */
  const headers: [header: string, isDate: boolean, isPullRequest: boolean][] = [
    ["Date", true, false],
    ["DATE", true, false],
    ["**Date**", true, false],
    ["Release Date", true, false],
    ["Date (UTC)", true, false],
    ["Updated", false, false],
    ["Dates", false, false],
    ["PR", false, true],
    ["PR link", false, true],
    ["PR(s)", false, true],
    ["Pull Request", false, true],
    ["Pull requests", false, true],
    ["Pull-Request", false, true],
    ["PullRequest", false, true],
    ["Pull Request(s)", false, true],
    ["Priority", false, false],
    ["Issue or PR", false, false],
  ];
  test.each(headers)("a column %j: a date %s, the pull request %s", async (header, isDate, isPullRequest) => {
    const page = `## Changelog\n\n| Version | ${header} | Subject |\n|---|---|---|\n| 1.2.4 | [7](https://x/pull/7) | U |\n`;
    const report = await judge(upgrade({ page }, { page: page.replace(/\| 1\.2\.4.*\n/, "") }));
    expect(said(report, rule)).toEqual([
      ...(isDate ? [expect.stringMatching(/^warning: .* has the date `\[7\]/)] : []),
      ...(isPullRequest ? [expect.stringMatching(/^warning: .* names #7\. /)] : []),
    ]);
  });

  const silent: [name: string, change: JudgeOptions][] = [
    ["there is no row", rows(OLD)],
    ["the row is not new", upgrade({ rows: [OLD, row("1.2.4", 7, "once")] }, { rows: [OLD, row("1.2.4", 7, "once")] })],
    ["the page is missing", upgrade({ page: null })],
    ["the version is left alone", edited({}, { rows: [OLD, row("1.2.4", 7, "once")] })],
    ["the bump is missing", upgrade({ version: "1.2.3", rows: [OLD, row("1.2.4", 7, "once")] }, { rows: [OLD] })],
  ];
  test.each(silent)("nothing is said where %s", async (_, change) => {
    expect(said(await judge(change), rule)).toEqual([]);
  });

  const held: [name: string, change: JudgeOptions, effect: string][] = [
    ["in scope, image left alone", edited({ rows: [OLD] }, { version: "1.2.4", rows: [OLD, NEW] }), "warning"],
    [
      "out of scope, image touched",
      upgrade({ ...community, rows: [OLD, NEW] }, { ...community, rows: [OLD] }),
      "warning",
    ],
    [
      "out of scope, image left alone",
      edited({ ...community, rows: [OLD] }, { version: "1.2.4", rows: [OLD, NEW] }),
      "notice",
    ],
    ["a new connector", { before: {}, after: connector({ rows: [OLD, row("1.2.4")], version: "1.2.4" }) }, "warning"],
  ];
  test.each(held)("a row in the wrong place: %s", async (_, change, effect) => {
    expect(findingsOf(await judge(change), rule).map((finding) => finding.effect)).toEqual([effect]);
  });

  const policies: [severity: string, effects: string[], state: State][] = [
    ["error", ["error"], "fail"],
    ["warning", ["warning"], "warn"],
    ["notice", ["notice"], "pass"],
    ["off", [], "pass"],
  ];
  test.each(policies)("the policy can make it %s", async (severity, effects, state) => {
    const report = await judge({ ...rows(OLD, NEW), policy: `rules: { ${rule}: ${severity} }\n` });
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.connectors[0]?.criteria.changelog).toBe(state);
  });

  test("a release candidate's row may stand above its release's predecessor", async () => {
    const page = changelogPage([row("1.2.4-rc.1"), OLD]);
    expect(said(await judge(upgrade({ version: "1.2.4-rc.1", page }, { rows: [OLD] })), rule)).toEqual([]);
  });
});

describe("tricky", () => {
  test("a newer row at the top does not hide that the row is below an older one", async () => {
    const report = await judge(rows(row("9.9.9", 1), OLD, NEW));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^warning: .* is below 1\.2\.3\./)]);
  });

  test("a row below a text that is no version is below no older version", async () => {
    expect(said(await judge(rows(row("Unreleased", 1), NEW, OLD)), rule)).toEqual([]);
  });
});
