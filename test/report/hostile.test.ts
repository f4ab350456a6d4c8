import { describe, expect, test } from "vitest";
import type { Report, Sources } from "../../src/model/report.ts";
import { annotationsOf, workflowCommands } from "../../src/report/annotations.ts";
import { jsonReport, jsonText } from "../../src/report/json.ts";
import { markdownReport } from "../../src/report/markdown.ts";
import { MARKDOWN_LIMITS } from "../../src/report/markdown-text.ts";
import { sarifReport } from "../../src/report/sarif.ts";
import { suggestionsFor } from "../../src/report/suggestions.ts";
import { textReport } from "../../src/report/text.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import {
  CONNECTORS,
  type ConnectorOptions,
  changelogPage,
  connector,
  PAGE,
  pinned,
  row,
  upgrade,
} from "../fixtures/monorepo.ts";
import { judged } from "./judged.ts";
import { FILES, PAGES, surprises, tableOf } from "./rendered.ts";

const TEXTS: Record<string, string> = {
  "workflow commands": "::error file=x::owned ##[add-mask]a %0A::warning::b",
  "a table": "a | b \\| c || d",
  "code spans": "` `` ``` ```suggestion `x` ``",
  mentions: "@org/team, #123 and o/r#4, GH-5, 0123456789abcdef0123456789abcdef01234567",
  "a bot's command": "/approve",
  direction: "a\u202etxet\u2066 b\u200bc",
  "a terminal's commands": "\u001b[2J\u001b]0;owned\u0007\u009b31m",
  HTML: "<img src=x onerror=alert(1)> </details></summary><h1>x</h1> --> <!-- &lt;b&gt;",
  links: "[x](javascript:alert(1)) ![y](https://e.x/y.png) <https://e.x> https://e.x www.e.x [z]: https://e.x",
  markup: "# a **b** _c_ ~~d~~ $e$ :f: - [ ] > g [^1] ---",
  lines: "a\n\n# b\n/approve\n::error::c\n| d |\n```\n",
  "a megabyte": "x`|@a ".repeat(175_000),
};
/** A name that can stand in a path; the longest that a file system takes. */
const named = (text: string) => text.replaceAll("/", "∕").slice(0, 255);
const quoted = (text: string) => JSON.stringify(text);

/** Where the texts of a pull request come into a report. */
const PLACES: Record<
  string,
  (text: string) => { before?: MemoryFiles; after: MemoryFiles; policy?: string; policyAfter?: string }
> = {
  "a connector's name": (text) => ({
    before: {},
    after: { [`${CONNECTORS}/${named(text)}/metadata.yaml`]: "data:\n" },
  }),
  "an upgraded connector's name": (text) => {
    const name = `source-${named(text)}`;
    return { before: connector({ name }), after: connector({ name, image: pinned("4.0.2") }) };
  },
  "a folder that is no connector": (text) => ({ before: {}, after: { [`${CONNECTORS}/${named(text)}/main.py`]: "x" } }),
  "the base image": (text) => upgrade({ image: quoted(text) }),
  "the base image's tag": (text) => upgrade({ image: quoted(`${pinned("4.0.2").split(":")[0]}:${text}`) }),
  "the version": (text) => upgrade({ version: quoted(text) }),
  "the version before": (text) => upgrade({}, { version: quoted(text) }),
  "the support level": (text) => upgrade({ supportLevel: quoted(text), version: "1.2.3" }),
  "the language": (text) =>
    upgrade({ version: "1.2.3", data: `  tags: [${quoted(`language:${text}`)}]\n`, files: { "pyproject.toml": null } }),
  "the address of the page": (text) => upgrade({ documentationUrl: quoted(text) }),
  "a page below the root": (text) => upgrade({ documentationUrl: quoted(`https://docs.airbyte.com/${text}`) }),
  "the version in pyproject.toml": (text) => upgrade({ pyprojectVersion: text.replace(/["\\\n]/g, "'") }),
  "a changelog row": (text) => upgrade({ rows: [row("1.2.4", text), "1.2.3"] }),
  "rows around the new one": (text) =>
    upgrade({ version: "1.2.3", page: `${text}\n${changelogPage([`| 1.2.3 | ${text} |`])}${text}\n` }),
  "metadata that does not parse": (text) => upgrade({ files: { "metadata.yaml": `data: [\n${text}\n` } }),
  "a build hook's folder": (text) => upgrade({ files: { [`build_customization.py/${named(text)}.py`]: "x" } }),
  "a Dockerfile": (text) => upgrade({ files: { Dockerfile: `FROM ${text}\n` } }),
  "a policy on the base": (text) => ({ ...upgrade(), policy: `${quoted(text)}: 1\nrules: { ${quoted(text)}: off }\n` }),
  "a policy that becomes wrong": (text) => ({ ...upgrade(), policy: "", policyAfter: `${quoted(text)}: 1\n` }),
  "an exemption": (text) => ({
    ...upgrade({ version: "1.2.3", rows: ["1.2.3"] }),
    policy: `exemptions: [{ connector: source-demo, rules: [version-bump], until: 2026-01-01, reason: ${quoted(text.slice(0, 500))} }]\n`,
  }),
  "the reviewers' name": (text) => ({
    ...upgrade({ files: { "build_customization.py": "# x\n" } }),
    policy: `review: { name: ${quoted(text)} }\n`,
  }),
};

describe("what is tested does come into a report", () => {
  test.each(Object.entries(PLACES))("%s", async (_, change) => {
    const { report, sources } = await judged(change("zq@org"));
    const forms = [
      markdownReport(report, { limit: 65_536, program: "x", sources }),
      textReport(report, { color: false, program: "x" }),
      jsonText(jsonReport(report)),
    ];
    expect(forms.join()).toContain("zq@org");
  });
});

const CASES = Object.entries(PLACES).flatMap(([place, change]) =>
  Object.entries(TEXTS).map(([what, text]) => [what, place, () => judged(change(text))] as const),
);

describe.each(CASES)("%s as %s", (_what, _place, make) => {
  test("is text in every form", async () => {
    const { report, sources } = await make();
    holds(report, sources);
  });
});

function holds(report: Report, sources: Sources): void {
  const options = { program: "npx base-image-gate", files: FILES, pages: PAGES, sources };
  for (const limit of Object.values(MARKDOWN_LIMITS)) {
    const markdown = markdownReport(report, { ...options, limit });
    expect(surprises(markdown)).toEqual([]);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
    expect(tableOf(markdown)).toHaveLength(report.connectors.length === 0 ? 0 : report.connectors.length + 1);
  }

  const annotations = annotationsOf(report, sources);
  for (const { title, message, raw_details = "" } of annotations) {
    expect(isPrintable(title + (message + raw_details).replaceAll("\n", ""))).toBe(true);
    expect(Math.max(...[message, raw_details].map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(65_536);
    expect(title.length).toBeLessThanOrEqual(255);
  }
  const lines = workflowCommands(annotations).split("\n").slice(0, -1);
  expect(lines.map(parsed)).toEqual(
    annotations.map(({ path, start_line, message }) => ({ path, line: `${start_line}`, message })),
  );

  for (const columns of [undefined, 40]) {
    const text = textReport(report, { color: false, program: "npx base-image-gate", columns });
    expect(isPrintable(text.replaceAll("\n", ""))).toBe(true);
    expect(commandsIn(text)).toEqual([]);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(4000);
  }

  for (const json of [jsonText(jsonReport(report), 2), sarifReport(report, { version: "1", help: new Map() })]) {
    expect(commandsIn(json)).toEqual([]);
    expect(typeof JSON.parse(json)).toBe("object");
  }
}

/** The lines that a GitHub runner takes for commands (https://github.com/actions/runner, ActionCommand.cs). */
function commandsIn(log: string): string[] {
  return log.split(/\r?\n/).filter((line) => line.trimStart().startsWith("::") || line.includes("##["));
}

function isPrintable(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}

/** What a GitHub runner reads in a command. */
function parsed(line: string): { path?: string; line?: string; message: string } {
  const [, properties = "", data = ""] = /^::(?:error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const values = Object.fromEntries(properties.split(",").map((pair) => pair.split(/=(.*)/s, 2)));
  return { path: unescaped(values.file ?? ""), line: values.line ?? "", message: unescaped(data) };
}

describe.each(Object.entries(TEXTS))("%s around a suggestion", (_, text) => {
  test("stays in its block", () => {
    const page = changelogPage(["1.2.3"]);
    const after = `${text}\n${page}${text}\n`;
    const fixed = after.replace("| 1.2.3 |", `| 1.2.4 | ${text.replaceAll("\n", " ")} |\n| 1.2.3 |`);
    const { comments, rest } = suggestionsFor(new Map([[PAGE, { before: undefined, after, fixed }]]), {
      open: [],
      findings: [],
    });
    expect(comments.length + rest.length).toBeGreaterThan(0);
    for (const { body } of comments) {
      const [, fence = "", inside = ""] = /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(body) ?? [];
      expect(body.replace(`${fence}suggestion\n${inside}${fence}`, "")).toMatch(
        /^\*\*Fix:\*\*\n\n\n\n<!-- base-image-gate:[0-9a-f]{16} -->$/,
      );
      expect(isPrintable(inside.replaceAll("\n", ""))).toBe(true);
      expect(body).not.toMatch(/^\s*\//m);
    }
    for (const { patch } of rest)
      expect(patch.every((line) => isPrintable(line) && commandsIn(line).length === 0)).toBe(true);
  });
});

test("the name of a catalog", async () => {
  const options: ConnectorOptions = { image: pinned("4.0.2").replace("4.0.2", "9.9.9") };
  for (const text of Object.values(TEXTS)) {
    const { report, sources } = await judged({
      ...upgrade(options),
      source: { kind: "file", name: `the catalog ${text.slice(0, 255)}` },
    });
    holds(report, sources);
  }
});
