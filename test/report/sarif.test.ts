import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { type SarifOptions, sarifReport } from "../../src/report/sarif.ts";
import { RULE_IDS } from "../../src/rules/index.ts";
import { applyReplacements } from "../../src/text/edits.ts";
import { connector, judge, pinned, textAt, upgrade } from "../fixtures/monorepo.ts";
import { demo } from "./judged.ts";

const {
  $schema: _draft4,
  id: _,
  ...schema
} = JSON.parse(readFileSync(new URL("../fixtures/sarif/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"));
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text) => URL.canParse(text),
    "uri-reference": (text) => /^[\w.~!$&'()*+,;=:@/?#%-]*$/.test(text) && URL.canParse(text, "https://e.x/"),
    "date-time": (text) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);

const pages = new URL("../../docs/rules/", import.meta.url);
const help = new Map(RULE_IDS.map((id) => [id, readFileSync(new URL(`${id}.md`, pages), "utf8")]));
const HOME = "https://github.com/o/gate/blob/v1/docs/rules/";
const sarif = (report: Report, options: Partial<SarifOptions> = {}) =>
  sarifReport(report, { version: "1.2.3", help, pages: HOME, ...options });
/** The one run of a log, after the log was found to be valid. */
function runOf(text: string) {
  const log = JSON.parse(text);
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}
const run = async (report: Report | Promise<Report>, options: Partial<SarifOptions> = {}) =>
  runOf(sarif(await report, options));
const forgetful = upgrade({ version: "1.2.3", rows: ["1.2.3"] });

describe("the log is valid", () => {
  test.each([
    ["the demo", async () => (await demo()).report],
    ["nothing to say", () => judge(upgrade())],
    ["no connector", () => judge({ before: {}, after: {} })],
    ["broken metadata", () => judge({ before: connector(), after: connector({ files: { "metadata.yaml": "a: [" } }) })],
    ["a policy that becomes wrong", () => judge({ ...upgrade(), policy: "", policyAfter: "x: 1" })],
    ["a file with an odd name", () => judge(upgrade({ files: { "build_customization.py/a b#%?:é\ud800.py": "x" } }))],
  ])("%s", async (_, report) => {
    await run(report());
    await run(report(), { pages: undefined, help: new Map() });
  });
});

test("every rule is described, with its page", async () => {
  const { rules } = (await run(judge(upgrade()))).tool.driver;
  expect(rules.map(({ id }: { id: string }) => `${id}.md`).sort()).toEqual(
    readdirSync(pages)
      .filter((name) => name !== "README.md")
      .sort(),
  );
  expect(rules.find(({ id }: { id: string }) => id === "version-bump")).toEqual({
    id: "version-bump",
    name: "VersionBump",
    shortDescription: { text: "A change of the base image comes with a patch bump of the connector's version." },
    fullDescription: { text: "A change of the base image comes with a patch bump of the connector's version." },
    help: {
      text: "A change of the base image comes with a patch bump of the connector's version.",
      markdown: expect.stringContaining(`Add the [changelog row](${HOME}changelog-entry.md) for it`),
    },
    helpUri: `${HOME}version-bump.md`,
    defaultConfiguration: { level: "error" },
    properties: { tags: ["version"] },
  });
  const homeless = (await run(judge(upgrade()), { pages: undefined })).tool.driver.rules;
  expect(JSON.stringify(homeless)).not.toMatch(/helpUri|\]\([\w-]+\.md/);
  expect(JSON.stringify(homeless)).toContain("Add the changelog row for it");
});

test("levels and kinds, the most severe first", async () => {
  const { results } = await run((await demo()).report);
  const said = results.map(({ ruleId, level, kind, suppressions }: Record<string, unknown>) =>
    [ruleId, kind, level ?? "-", suppressions ? "suppressed" : ""].join(" ").trim(),
  );
  expect(said).toEqual([
    "dockerfile-removed fail error",
    "base-image-pinned fail error",
    "version-bump fail error",
    "base-image-latest open -",
    "build-customization-review review -",
    "version-bump fail warning",
    "changelog-entry fail note",
    "customization-ported fail note",
    "base-image-latest fail note suppressed",
  ]);
  expect(results.at(-1).suppressions).toEqual([
    {
      kind: "external",
      status: "accepted",
      justification: "Until 2025-12-31: waits for a driver that works with Python 3.11",
    },
  ]);
});

test("a result has its place and its fix, which does what it says", async () => {
  const { results, tool } = await run(judge(forgetful));
  const [result] = results;
  const path = "airbyte-integrations/connectors/source-demo/metadata.yaml";
  expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(result.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: path, uriBaseId: "%SRCROOT%" },
        region: { startLine: 4, startColumn: 19, endLine: 4, endColumn: 24 },
      },
      logicalLocations: [{ name: "source-demo", kind: "module" }],
    },
  ]);
  const [fix] = result.fixes;
  expect(fix.description).toEqual({ text: "Bump the version to 1.2.4" });
  for (const { artifactLocation, replacements } of fix.artifactChanges) {
    const edits = replacements.map(({ deletedRegion: r, insertedContent }: Record<string, Record<string, never>>) => ({
      range: {
        start: { line: r?.startLine, column: r?.startColumn },
        end: { line: r?.endLine, column: r?.endColumn },
      },
      text: insertedContent?.text,
    }));
    const text = textAt(forgetful.after, artifactLocation.uri);
    expect(applyReplacements(text, edits)).toBe(text.replace("1.2.3", "1.2.4"));
  }
});

test("what SARIF cannot say is no fix: a file that goes", async () => {
  const { results } = await run(judge(upgrade({ files: { Dockerfile: "FROM x\n" } })));
  expect(results[0]).toMatchObject({ ruleId: "dockerfile-removed" });
  expect(results[0].fixes).toBeUndefined();
});

describe("a finding is the same", () => {
  const fingerprints = async (change: Parameters<typeof judge>[0]) =>
    (await run(judge(change))).results.map(({ partialFingerprints }: never) => partialFingerprints);

  test("when its line moves, and when a newer version is expected", async () => {
    const down = upgrade({ version: "1.2.3", rows: ["1.2.3"] });
    const file = "airbyte-integrations/connectors/source-demo/metadata.yaml";
    const moved = { ...down, after: { ...down.after, [file]: `# one more line\n${textAt(down.after, file)}` } };
    expect((await fingerprints(moved))[0]).toEqual((await fingerprints(down))[0]);
    const old = upgrade({ image: pinned("4.0.0") });
    const later = { ...old, now: new Date("2025-08-16T00:00:00Z") };
    const [first] = await fingerprints(old);
    expect(first).toEqual({ primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) });
    expect((await fingerprints(later))[0]).toEqual(first);
  });

  test("but none is another's", async () => {
    const all = (await fingerprints((await import("../../src/commands/sample.ts")).sample())).map(JSON.stringify);
    expect(new Set(all).size).toBe(all.length);
  });

  test("nor are two of a rule on one line", async () => {
    const report = await judge(forgetful);
    const [finding] = report.findings;
    if (!finding) throw new Error("there is no finding");
    const { results } = await run({ ...report, findings: [finding, { ...finding, message: "Another." }] });
    const [one, two] = results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
    expect([one.endsWith(":1"), two]).toEqual([true, one.replace(":1", ":2")]);
  });
});

describe("the limits", () => {
  async function many(count: number, message: (index: number) => string): Promise<Report> {
    const report = await judge(forgetful);
    const [finding] = report.findings;
    if (!finding) throw new Error("there is no finding");
    const findings = Array.from({ length: count }, (_, index) => ({
      ...finding,
      effect: index === count - 1 ? ("error" as const) : ("notice" as const),
      message: message(index),
    }));
    return { ...report, findings };
  }

  test("25,000 results: the least severe are left out and counted", async () => {
    const { results, invocations } = await run(many(25_010, (index) => `Number ${index}.`));
    expect(results).toHaveLength(25_000);
    expect(results[0].message.text).toBe("Number 25009.");
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^10 more findings are left out/);
  });

  test("so many bytes when it is compressed", async () => {
    // Text that does not compress well.
    const noise = (index: number) =>
      Array.from({ length: 60 }, (_, at) => ((index + 1) * (at + 7) ** 3 * 2_654_435_761) % 9_999_991).join("");
    const text = sarif(await many(2000, noise), { limits: { results: 25_000, compressed: 100_000 } });
    const { results, invocations } = runOf(text);
    expect(gzipSync(text).length).toBeLessThanOrEqual(100_000);
    expect(gzipSync(text).length).toBeGreaterThan(70_000);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain(
      `${2000 - results.length} more findings`,
    );
  });
});

test("a message has no links and placeholders of its own", async () => {
  const report = await judge(forgetful);
  const [finding] = report.findings;
  if (!finding) throw new Error("there is no finding");
  const { results } = await run({
    ...report,
    findings: [{ ...finding, message: "See [x](https://e.x) {0} \u202e\n##[error]" }],
  });
  expect(results[0].message.text).toBe("See [x] (https://e.x) { 0 } \\u{202E}\\u{A}#\\u{ 23 }[error]");
});
