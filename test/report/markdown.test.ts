import { describe, expect, test } from "vitest";
import type { Report, ReportedFinding } from "../../src/model/report.ts";
import { type MarkdownOptions, markdownReport } from "../../src/report/markdown.ts";
import { MARKDOWN_LIMITS } from "../../src/report/markdown-text.ts";
import { connector, judge, NAME, pinned, upgrade } from "../fixtures/monorepo.ts";
import { demo, judged } from "./judged.ts";
import { FILES, PAGES, surprises, tableOf } from "./rendered.ts";

const defaults: MarkdownOptions = {
  limit: MARKDOWN_LIMITS.comment,
  program: "npx base-image-gate",
  sources: new Map(),
  files: FILES,
  pages: PAGES,
};
const markdown = (report: Report, options: Partial<MarkdownOptions> = {}) =>
  markdownReport(report, { ...defaults, ...options });
const bytes = (text: string) => Buffer.byteLength(text);

test("the report of the demo, as GitHub shows it", async () => {
  const { report, sources } = await demo();
  const text = markdown(report, { sources });
  await expect(text).toMatchFileSnapshot("demo.md");
  expect(surprises(text)).toEqual([]);
});

describe("the first line says the outcome and what to do, the last how to mend it", () => {
  test.each([
    [
      upgrade({ version: "1.2.3", rows: ["1.2.3"] }),
      "**✗ fail: something has to change.** 1 error in 1 of 1 connector: make the changes below, commit and push.",
      /`npx base-image-gate explain version-bump` says why and how\.$/,
    ],
    [
      upgrade({ image: pinned("4.0.2").replace("4.0.2", "4.0.9") }),
      "**? unknown: something could not be verified.** 1 question without an answer in 1 of 1 connector, which is never a pass: what and why is below.",
      /`npx base-image-gate explain base-image-latest` says what could not be verified/,
    ],
    [
      upgrade({ files: { "build_customization.py": "# hook\n" } }),
      "**◉ review: someone has to approve.** The reviewers named below have to; nothing else has to change.",
      /ask the reviewers named above/,
    ],
    [upgrade(), "**✓ pass.** Nothing to do.", /^Nothing to do\.$/],
    [{ before: {}, after: { "docs/x.md": "x" } }, "**✓ pass.** Nothing to do.", /^No connector is touched/],
    [
      { ...upgrade(), policy: "", policyAfter: "x: 1" },
      "**✗ fail: something has to change.** 1 error: make the changes below, commit and push.",
      /explain policy-review/,
    ],
  ])("%#", async (change, first, last) => {
    const text = markdown(await judge(change));
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toBe(first);
    expect(lines.at(-1)).toMatch(last);
    expect(surprises(text)).toEqual([]);
  });
});

test("it says which catalog was asked, and when", async () => {
  expect(markdown(await judge(upgrade()))).toContain(
    "Compared `bbbbbbbbbb` with `aaaaaaaaaa`. Published images, as of 2025-08-15 12:00 UTC: the embedded catalog, which ends 2026-02-25.",
  );
  const live = { kind: "registry", name: "the registry docker.io", asked: "2025-08-15T12:00:01Z" } as const;
  expect(markdown(await judge({ ...upgrade(), source: live }))).toMatch(
    /the registry \S*docker\.io\S*, asked on 2025-08-15 at `?12:00`? UTC\./,
  );
});

test("what is no connector is named", async () => {
  const folder = "airbyte-integrations/connectors/source-tutorial";
  const text = markdown(await judge({ before: {}, after: { [`${folder}/main.py`]: "# x\n" } }));
  expect(text).toContain(`Not judged, because no \`metadata.yaml\` stands there: \`${folder}\`.`);
});

test("a place is linked only where there is one", async () => {
  const gone = await judged({ before: connector(), after: connector({ files: { "metadata.yaml": null } }) });
  const path = `airbyte-integrations/connectors/${NAME}/metadata.yaml`;
  expect(markdown(gone.report, { sources: gone.sources })).toContain(`<br>\`${path}:1\` · [\`metadata-valid\`]`);
  const there = await judge(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
  expect(markdown(there)).toContain(
    `[\`${path}:4\`](${FILES}${path}#L4) · [\`version-bump\`](${PAGES}version-bump.md)`,
  );
  expect(markdown(there, { files: undefined, pages: undefined })).toContain(`<br>\`${path}:4\` · \`version-bump\``);
});

/** A report with many connectors, each with one error and, if asked, a patch of many lines to mend it. */
async function large(count: number, fixLines = 0): Promise<Pick<MarkdownOptions, "sources"> & { report: Report }> {
  const { report } = await judged(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
  const [one] = report.connectors;
  const finding = report.findings.find(({ effect }) => effect === "error") as ReportedFinding;
  if (!one) throw new Error("there is no connector");
  const names = Array.from({ length: count }, (_, index) => `source-${String(index).padStart(4, "0")}`);
  const text = "old\n";
  const fix = {
    title: "Add lines",
    edits: [
      {
        kind: "replace" as const,
        path: finding.at.path,
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
        text: "new\n".repeat(fixLines),
      },
    ],
  };
  return {
    report: {
      ...report,
      connectors: names.map((name) => ({ ...one, name })),
      findings: names.map((subject) => ({ ...finding, subject, ...(fixLines > 0 && { fix }) })),
    },
    sources: new Map([[finding.at.path, { before: text, after: text }]]),
  };
}

describe("what is long is folded", () => {
  test("connectors beyond twenty, and the findings of more than ten", async () => {
    const { report } = await large(25);
    const text = markdown(report, { limit: MARKDOWN_LIMITS.summary });
    expect(text).toContain("<summary>5 more connectors</summary>");
    expect(text.match(/<summary>1 finding<\/summary>/g)).toHaveLength(25);
    expect(tableOf(text).filter(([name]) => name?.startsWith("source-"))).toHaveLength(25);
    expect(surprises(text)).toEqual([]);
    expect(markdown((await large(10)).report)).not.toContain("<details>");
  });

  test("a fix of many lines; one that is far too long is only counted", async () => {
    const some = await large(1, 30);
    expect(markdown(some.report, some)).toContain("<summary>The fix in 35 lines</summary>\n\n```diff\n--- a/");
    const many = await large(1, 10_000);
    expect(markdown(many.report, many)).toContain("**Fix:** Add lines. Its 10005 lines are too long to be shown here.");
    for (const { report, sources } of [some, many]) expect(surprises(markdown(report, { sources }))).toEqual([]);
  });
});

describe("the limit", () => {
  test.each([
    [600, MARKDOWN_LIMITS.comment],
    [600, MARKDOWN_LIMITS.checkRun],
    [600, 5_000],
    [2000, MARKDOWN_LIMITS.summary],
    [2, MARKDOWN_LIMITS.comment],
    [1, 2_000],
  ])("%i connectors in %i bytes: what is missing is counted", async (count, limit) => {
    const { report, sources } = await large(count, 3);
    const text = markdown(report, { limit, sources });
    expect(bytes(text)).toBeLessThanOrEqual(limit);
    const missing = (noun: string) =>
      Number(new RegExp(`^(\\d+) more ${noun}s? left out here`, "m").exec(text)?.[1] ?? 0);
    const rows = tableOf(text).filter(([name]) => name?.startsWith("source-")).length;
    expect(rows + missing("connector")).toBe(count);
    const findings = text.match(/\*\*✗ error\*\*/g)?.length ?? 0;
    expect(findings + missing("finding")).toBe(count);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/says why and how\.$/);
    expect(surprises(text)).toEqual([]);
  });

  test("the room is used", async () => {
    const { report, sources } = await large(600, 3);
    expect(bytes(markdown(report, { sources }))).toBeGreaterThan(0.95 * MARKDOWN_LIMITS.comment);
  });
});

test("the worst connectors come first", async () => {
  const { report } = await demo();
  const names = tableOf(markdown(report)).map(([name]) => name);
  expect(names).toEqual([
    "connector",
    "source-forgetful",
    "source-unheard",
    "source-hooked",
    "source-hasty",
    "source-excused",
    "source-weather",
  ]);
});
