import { describe, expect, test } from "vitest";
import { connector, edited, findingsOf, judge, pinned, said, upgrade } from "../fixtures/monorepo.ts";

const rule = "version-bump";

/** From, to, and what is said; nothing for a pass. */
const bumps: [from: string, to: string, expected: RegExp | undefined][] = [
  ["1.2.3", "1.2.4", undefined],
  ["1.2.9", "1.2.10", undefined],
  ["1.2.3", "1.2.4-rc.1", undefined],
  ["1.2.4-rc.1", "1.2.4-rc.2", undefined],
  ["1.2.4-rc1", "1.2.4-rc2", undefined],
  ["1.2.4-rc.1", "1.2.4", undefined],
  ["1.2.4-rc.1", "1.2.5", undefined],
  [
    "1.2.3",
    "1.2.3",
    /^error: The version is not bumped: 1\.2\.3 is already the version on the base branch\. Expected: 1\.2\.4\.$/,
  ],
  ["1.2.3", "1.2.2", /^error: The version went back from 1\.2\.3 to 1\.2\.2\. Expected: 1\.2\.4\.$/],
  ["1.2.3", "1.2.3-rc.1", /^error: The version went back/],
  [
    "1.2.3",
    "1.2.3+build.7",
    /^error: The version is not bumped: 1\.2\.3\+build\.7 differs from 1\.2\.3 in build metadata only/,
  ],
  ["1.2.3", "1.2.5", /^warning: The version goes from 1\.2\.3 to 1\.2\.5 instead of 1\.2\.4\.$/],
  ["1.2.3", "1.2.23", /^warning: /],
  ["1.2.3", "1.2.24", /^error: .* 21 patches at once/],
  ["1.2.3", "1.3.0", /^error: The version gets a minor bump .* Expected: the patch bump 1\.2\.4\.$/],
  ["1.2.3", "2.0.0", /^error: The version gets a major bump/],
  ["1.2.3", "v1.2.4", /^error: The version is "v1\.2\.4", which is not a semantic version\. Expected: 1\.2\.4\.$/],
  ["1.2.3", "latest", /^error: The version is "latest", which is not a semantic version\. Expected: 1\.2\.4\.$/],
  ["latest", "0.1.0", undefined],
  ["1.2", "1.2.1-rc.1", undefined],
  ["v1.2.3", "1.0.0", undefined],
  [
    "1.2",
    "1.3",
    /^error: The version is "1\.3", which is not a semantic version\. Expected: a version such as 1\.2\.4\.$/,
  ],
  [
    "1.2",
    "1.2",
    /^error: The version is not bumped: 1\.2 is already the version on the base branch\. Expected: a version such as 1\.2\.4\.$/,
  ],
];

describe(rule, () => {
  test.each(bumps)("an upgrade with %s → %s", async (from, to, expected) => {
    const report = await judge(upgrade({ version: to, rows: [to, from] }, { version: from }));
    expect(said(report, rule)).toEqual(expected === undefined ? [] : [expect.stringMatching(expected)]);
    expect(report.connectors[0]?.criteria.version).toBe(
      expected === undefined ? "pass" : expected.source.startsWith("^error") ? "fail" : "warn",
    );
  });

  test("the fix bumps metadata.yaml and pyproject.toml together", async () => {
    const [finding] = findingsOf(await judge(upgrade({ version: "1.2.3", rows: ["1.2.3"] })), rule);
    expect(
      finding?.fix?.edits.map((edit) => [edit.path.split("/").at(-1), edit.kind === "replace" && edit.text]),
    ).toEqual([
      ["metadata.yaml", "1.2.4"],
      ["pyproject.toml", "1.2.4"],
    ]);
  });

  test.each([
    ["is below a text of many lines", '[tool.poetry]\ndescription = """\nmine\n"""\nversion = "1.2.3"\n'],
    ["is a dotted key", 'tool.poetry.version = "1.2.3"\n'],
  ])("there is no fix where the version of pyproject.toml %s", async (_, text) => {
    const files = { "pyproject.toml": text };
    const [finding] = findingsOf(await judge(upgrade({ version: "1.2.3", rows: ["1.2.3"], files }, { files })), rule);
    expect(finding?.effect).toBe("error");
    expect(finding?.fix).toBeUndefined();
  });

  test("two pull requests that take the same number collide with the tip of the base branch", async () => {
    const { before, after } = upgrade();
    const report = await judge({ before, after, tip: connector({ version: "1.2.4" }) });
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/^error: .* 1\.2\.4 is already the version .* Expected: 1\.2\.5\.$/),
    ]);
  });

  test.each([
    ["source_demo/source.py", "# more code\n"],
    ["unit_tests/test_source.py", "# a test\n"],
  ])("a minor bump is noted when %s changes too", async (path, text) => {
    const report = await judge(upgrade({ version: "1.3.0", rows: ["1.3.0", "1.2.3"], files: { [path]: text } }));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^notice: The version gets a minor bump/)]);
    expect(report.connectors[0]?.criteria.version).toBe("pass");
  });

  test("a minor bump is noted when the connector switches to another image", async () => {
    const report = await judge(
      upgrade({
        version: "1.3.0",
        rows: ["1.3.0", "1.2.3"],
        language: "manifest-only",
        image: pinned("6.58.1", "docker.io/airbyte/source-declarative-manifest"),
      }),
    );
    expect(said(report, rule)).toEqual([expect.stringMatching(/^notice: /)]);
  });

  test("the policy can accept any increase", async () => {
    const change = upgrade({ version: "2.0.0", rows: ["2.0.0"] });
    expect(said(await judge({ ...change, policy: "version-bump: increase\n" }), rule)).toEqual([]);
  });

  test("a connector that asks for no bumps on the base is only told", async () => {
    const data = "  ab_internal:\n    requireVersionIncrementsInPullRequests: false\n";
    const report = await judge(upgrade({ version: "1.2.3", rows: ["1.2.3"], data }, { data }));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^notice: The version is not bumped/)]);
  });

  test("a change that asks for no bumps itself is not excused", async () => {
    const data = "  ab_internal:\n    requireVersionIncrementsInPullRequests: false\n";
    const report = await judge(upgrade({ version: "1.2.3", rows: ["1.2.3"], data }));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^error: The version is not bumped/)]);
  });

  test("an image that is left alone and a new connector need no bump", async () => {
    const quiet = await judge({ after: connector({ files: { "source_demo/source.py": "# new\n" } }) });
    expect(quiet.connectors[0]?.criteria.version).toBe("pass"); // of version-consistent alone
    expect(said(quiet, rule)).toEqual([]);
    expect(said(await judge({ before: {}, after: connector({ image: pinned("4.0.2") }) }), rule)).toEqual([]);
  });

  test("an image that is taken away needs no bump, because it has to come back", async () => {
    const report = await judge(edited({}, { image: null }));
    expect(report.findings.map((finding) => [finding.rule, finding.effect])).toEqual([
      ["base-image-declared", "error"],
    ]);
    expect(report.connectors[0]?.criteria.version).toBe("pass");
  });
});
