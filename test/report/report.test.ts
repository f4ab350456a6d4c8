import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { sample } from "../../src/commands/sample.ts";
import { CRITERIA } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { jsonReport } from "../../src/report/json.ts";
import { textReport } from "../../src/report/text.ts";
import { connector, judge, pinned, row, upgrade } from "../fixtures/monorepo.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema/report.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allowUnionTypes: true, strict: true }).compile(schema);

const demo = async () => {
  const { before, after, day, pullRequest } = sample();
  return judge({ before, after, now: new Date(`${day}T00:00:00Z`), pullRequest });
};
const text = (report: Report, color = false) => textReport(report, { color, program: "base-image-gate" });

test("the report of the demo, as people see it", async () => {
  await expect(text(await demo())).toMatchFileSnapshot("demo.txt");
});

describe("the last line says what to do", () => {
  test.each([
    [
      "fail",
      upgrade({ version: "1.2.3", rows: ["1.2.3"] }),
      /`base-image-gate explain version-bump` says why and how\.\n$/,
    ],
    [
      "unknown",
      upgrade({ image: pinned("4.0.2").replace("4.0.2", "4.0.9") }),
      /`base-image-gate explain base-image-latest` says what could not be verified/,
    ],
    ["review", upgrade({ files: { "build_customization.py": "# hook\n" } }), /ask the reviewers named above/],
    ["pass", upgrade(), /Nothing to do\.\n$/],
    [
      "pass",
      { before: connector(), after: { ...connector(), "docs/x.md": "x" } },
      /^No connector is touched: nothing to do\. Only commits are judged, not what is uncommitted\.\n$/,
    ],
  ])("%s", async (outcome, change, last) => {
    const report = await judge(change);
    expect(report.outcome).toBe(outcome);
    expect(text(report).trimEnd().split("\n").at(-1)?.concat("\n")).toMatch(last);
  });
});

test("the last lines say what was compared, the outcome, and what to do", async () => {
  const last = (report: Report) => text(report).trimEnd().split("\n").slice(-3);
  const report = await judge(upgrade());
  expect(last(report)).toEqual([
    "Compared bbbbbbbbbb … aaaaaaaaaa, as of 2025-08-15, with the embedded catalog, which ends 2026-02-25.",
    "pass (1 connector)",
    "Nothing to do.",
  ]);
  const nothing = { ...report, connectors: [], findings: [], head: report.base };
  expect(last(nothing).slice(1)).toEqual([
    "pass (0 connectors)",
    "The head is the base itself, so there is nothing to compare. Name other revisions with --base and --head.",
  ]);
});

test("a heading says what is out of scope, and the states are one space apart", async () => {
  const community = { supportLevel: "community" };
  const lines = text(await judge(upgrade(community, community))).split("\n");
  expect(lines[0]).toBe("source-demo  community python, upgrade, out of scope");
  expect(lines[1]).toMatch(new RegExp(`^ ${CRITERIA.map((name) => ` [✓·] ${name}`).join("")}$`));
  expect(text(await judge(upgrade())).split("\n")[0]).toBe("source-demo  certified python, upgrade");
});

test("what is about no connector is under a heading of its own", async () => {
  const report = await judge({ ...upgrade(), policy: "", policyAfter: "version-bump: patch\n" });
  expect(text(report)).toMatch(/\n\nPolicy, workflow and base image library\n\n {2}needs review /);
});

test("colours only where they are wanted", async () => {
  const report = await demo();
  expect(text(report)).not.toContain("\u001b");
  expect(text(report, true)).toContain("\u001b[31m✗ dockerfile\u001b[39m");
});

test("folders without metadata.yaml are named, not judged", async () => {
  const folder = "airbyte-integrations/connectors/source-tutorial/main.py";
  const report = await judge({ before: {}, after: { [folder]: "# x\n" } });
  expect(report).toMatchObject({
    outcome: "pass",
    connectors: [],
    notConnectors: ["airbyte-integrations/connectors/source-tutorial"],
  });
  expect(text(report)).toContain(
    "Not judged, because no metadata.yaml stands there: airbyte-integrations/connectors/source-tutorial",
  );
  expect(text(report)).toMatch(/\nNo connector was judged\. A folder is one as soon as it has a metadata\.yaml\.\n$/);
});

describe("a screen of some width", () => {
  test.each([40, 80, 120])("%i columns: no line is wider, unless it is one word", async (columns) => {
    const shown = textReport(await demo(), { color: false, program: "base-image-gate", columns });
    const wide = shown.split("\n").filter((line) => line.length > columns && line.trim().includes(" "));
    expect(wide).toEqual([]);
    const flat = (form: string) => form.replace(/^ +\d* │.*$/gm, "").replace(/\s+/g, " ");
    expect(flat(shown)).toBe(flat(text(await demo())));
  });

  test.each([false, true])("a sign stays with its word; coloured: %s", async (color) => {
    const shown = textReport(await demo(), { color, program: "x", columns: 70 });
    expect(stripVTControlCharacters(shown)).toMatch(/. ci\n {4}. build-customization\n/);
  });

  test("colours take no room, and what continues a line is indented", async () => {
    const options = { program: "base-image-gate", columns: 60 };
    const [plain, coloured] = [false, true].map(async (color) => textReport(await demo(), { ...options, color }));
    expect(stripVTControlCharacters((await coloured) ?? "")).toBe(await plain);
    expect(await plain).toContain(
      "  error The version is not bumped: 0.4.0 is already the\n    version on the base branch. Expected: 0.4.1.\n    [version-bump]\n",
    );
  });

  test("a wide one shows a line whole; in a narrow one the place stays in sight", async () => {
    const report = await judge(upgrade({ rows: [row("1.2.4", "TBD"), "1.2.3"], image: pinned("4.0.0") }));
    const image = async (columns: number) =>
      textReport(report, { color: false, program: "x", columns })
        .split("\n")
        .filter((line) => /│/.test(line))
        .slice(0, 2);
    const value = pinned("4.0.0");
    const indent = " ".repeat("         │     baseImage: ".length);
    expect(await image(200)).toEqual([
      `       3 │     baseImage: ${value}`,
      `         │${indent.slice(10)}${"^".repeat(value.length)}`,
    ]);
    expect(await image(40)).toEqual([
      "       3 │   baseImage: docker.io/airbyt",
      `         │${" ".repeat(14)}${"^".repeat(16)}`,
    ]);
  });
});

describe("JSON", () => {
  test.each([
    ["the demo", demo],
    ["a new connector", () => judge({ before: {}, after: connector({ image: pinned("4.0.2") }) })],
    ["a removed connector", () => judge({ before: connector(), after: {} })],
    ["broken metadata", () => judge({ before: connector(), after: connector({ files: { "metadata.yaml": "a: [" } }) })],
    ["a policy that becomes wrong", () => judge({ ...upgrade(), policy: "", policyAfter: "x: 1" })],
  ])("%s fits the published schema", async (_, report) => {
    const json = JSON.parse(JSON.stringify(jsonReport(await report())));
    expect(validate(json) ? [] : validate.errors).toEqual([]);
  });

  test("facts, states and a fix, under the names that the design gives", async () => {
    const report = jsonReport(await judge(upgrade({ version: "1.2.3", rows: ["1.2.3"] })));
    expect(report).toMatchObject({
      schema: 1,
      outcome: "fail",
      pullRequest: 512,
      connectors: [
        {
          name: "source-demo",
          change: "modified",
          intent: "upgrade",
          language: "python",
          supportLevel: "certified",
          facts: {
            dockerfile: { before: false, after: false },
            baseImage: { before: pinned("4.0.1"), after: pinned("4.0.2") },
            version: { before: "1.2.3", after: "1.2.3", bump: "none" },
            pyprojectVersion: "1.2.3",
            docsPath: "docs/integrations/sources/demo.md",
            changelogRows: { before: 1, after: 1 },
            buildCustomization: { before: false, after: false, changed: false },
          },
          criteria: { dockerfile: "pass", "base-image": "pass", version: "fail", ci: expect.any(String) },
        },
      ],
      findings: [
        {
          rule: "version-bump",
          severity: "error",
          connector: "source-demo",
          path: "airbyte-integrations/connectors/source-demo/metadata.yaml",
          start: { line: 4, column: 19 },
          end: { line: 4, column: 24 },
          fix: { title: "Bump the version to 1.2.4" },
          help: "docs/rules/version-bump.md",
        },
        { rule: "changelog-entry", severity: "notice" },
      ],
    });
  });
});

describe("hostile text", () => {
  const nasty = "\u001b[2J\u202e::error::x\u0007";
  test.each([
    ["a base image", { image: `"docker.io/x\\e[2J\\u202ey:1"` }],
    ["a version", { version: `"1.2.4\\e]0;owned\\a"` }],
    ["a row", { rows: [row("1.2.4", `TBD${nasty}`), "1.2.3"] }],
    ["an address", { documentationUrl: `"https://evil.example/\\e[31m"` }],
    ["a file name", { files: { [`build_customization.py/${nasty}.py`]: "x" } }],
    ["a very long line", { image: "x".repeat(100_000) }],
  ])("%s cannot steer the terminal", async (_, options) => {
    const shown = text(await judge(upgrade(options)));
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThan(2000);
  });

  test("a folder name cannot either", async () => {
    const report = await judge({
      before: {},
      after: { [`airbyte-integrations/connectors/${nasty}/metadata.yaml`]: "data:\n" },
    });
    expect(text(report)).not.toMatch(/[\u001b\u202e]/);
  });
});
