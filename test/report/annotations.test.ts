import { describe, expect, test } from "vitest";
import type { Report, ReportedFinding } from "../../src/model/report.ts";
import { type Annotation, annotationsOf, batches, workflowCommands } from "../../src/report/annotations.ts";
import { connector, edited, FOLDER, PAGE, row, upgrade } from "../fixtures/monorepo.ts";
import { demo, judged } from "./judged.ts";

const annotate = async (options: Parameters<typeof judged>[0]) => {
  const { report, sources } = await judged(options);
  return annotationsOf(report, sources);
};

test("the demo: the most severe first, each at its place", async () => {
  const { report, sources } = await demo();
  const short = annotationsOf(report, sources).map(
    ({ annotation_level, path, start_line, title }) =>
      `${annotation_level} ${path.split("/").at(-1)}:${start_line} ${title}`,
  );
  expect(short).toEqual([
    "failure Dockerfile:1 source-forgetful: dockerfile-removed (error)",
    "failure metadata.yaml:3 source-forgetful: base-image-pinned (error)",
    "failure metadata.yaml:5 source-forgetful: version-bump (error)",
    "failure metadata.yaml:3 source-unheard: base-image-latest (could not verify)",
    "warning build_customization.py:1 source-hooked: build-customization-review (needs review)",
    "warning metadata.yaml:5 source-hasty: version-bump (warning)",
    "notice forgetful.md:6 source-forgetful: changelog-entry (notice)",
    "notice Dockerfile:2 source-weather: customization-ported (notice)",
    "notice metadata.yaml:3 source-excused: base-image-latest (exempt)",
  ]);
});

test("one annotation, whole", async () => {
  const [first] = await annotate(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
  expect(first).toEqual({
    path: `${FOLDER}/metadata.yaml`,
    start_line: 4,
    end_line: 4,
    start_column: 19,
    end_column: 23,
    annotation_level: "failure",
    title: "source-demo: version-bump (error)",
    message: "The version is not bumped: 1.2.3 is already the version on the base branch. Expected: 1.2.4.",
    raw_details: expect.stringMatching(
      /^Fix: Bump the version to 1\.2\.4\n--- a\/airbyte[\s\S]*\n\+ {2}dockerImageTag: 1\.2\.4\n/,
    ),
  });
});

test("an exemption says until when and why", async () => {
  const { report, sources } = await demo();
  expect(annotationsOf(report, sources).at(-1)?.message).toMatch(
    / Allowed until 2025-12-31: waits for a driver that works with Python 3\.11$/,
  );
});

describe("lines and columns", () => {
  const at = async (start: [number, number], end: [number, number]): Promise<Partial<Annotation>> => {
    const { report } = await judged(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
    const [finding] = report.findings as [ReportedFinding];
    const range = { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } };
    const [{ start_line, end_line, start_column, end_column }] = annotationsOf(
      { ...report, findings: [{ ...finding, at: { path: "x", range } }] },
      new Map(),
    ) as [Annotation];
    return { start_line, end_line, ...(start_column && { start_column }), ...(end_column && { end_column }) };
  };

  test("columns only on one line; the API's are inclusive", async () => {
    expect(await at([3, 5], [3, 9])).toEqual({ start_line: 3, end_line: 3, start_column: 5, end_column: 8 });
    expect(await at([3, 5], [3, 5])).toEqual({ start_line: 3, end_line: 3, start_column: 5, end_column: 5 });
    expect(await at([3, 5], [4, 2])).toEqual({ start_line: 3, end_line: 4 });
    expect(await at([3, 5], [5, 1])).toEqual({ start_line: 3, end_line: 4 });
  });
});

describe("an annotation prefers what the pull request shows", () => {
  const filler = (count: number, text = "text") =>
    Array.from({ length: count }, (_, line) => `${text} ${line}\n`).join("");
  const page = (rows: string, end = "") =>
    `# Demo\n\n${filler(20)}\n## Changelog\n\n| Version | Date | Pull Request | Subject |\n| --- | --- | --- | --- |\n${rows}\n${filler(20)}${end}\n## Other\n\n${filler(20)}`;

  test("a line near a change stays", async () => {
    const annotations = await annotate(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
    expect(annotations.map(({ message }) => message).join()).not.toContain("About line");
  });

  test("a line far from it moves to the change in the same section, and says so", async () => {
    const change = upgrade({ page: page(row("1.2.3"), "new\n") }, { page: page(row("1.2.3")) });
    const [missing] = await annotate(change);
    expect(missing).toMatchObject({ path: PAGE, start_line: 49, end_line: 49 });
    expect(missing?.message).toMatch(/^About line 27: docs\/\S+ has no changelog row for 1\.2\.4\./);
    expect(missing).not.toHaveProperty("start_column");
  });

  test("but not into another section", async () => {
    const [missing] = await annotate(upgrade({ page: `${page(row("1.2.3"))}new\n` }, { page: page(row("1.2.3")) }));
    expect(missing).toMatchObject({ path: PAGE, start_line: 27 });
    expect(missing?.message).not.toContain("About line");
  });

  test("nor where the file is not changed at all", async () => {
    const [first] = await annotate(edited({ files: { Dockerfile: filler(30) } }, { data: "  x: y\n" }));
    expect(first).toMatchObject({ path: `${FOLDER}/Dockerfile`, start_line: 1 });
  });

  test("in YAML and TOML the part is the block or the table", async () => {
    const data = `  padding:\n${filler(30, "    - x")}`;
    const broken = { pyprojectVersion: "9.9.9", data };
    // The change is in another table of pyproject.toml and at the end of the block `data`.
    const { report, sources } = await judged({
      before: connector({ data }),
      after: connector({ ...broken, python: "^3.10,<3.13", data: `${data}    - new\n` }),
    });
    const moved = annotationsOf(
      {
        ...report,
        findings: report.findings.map((finding) => ({
          ...finding,
          at: {
            path: `${FOLDER}/metadata.yaml`,
            range: { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } },
          },
        })),
      },
      sources,
    );
    expect(moved[0]).toMatchObject({ start_line: 41 });
  });
});

/** As many findings of each effect. */
async function many(count: number): Promise<Report> {
  const { report } = await judged(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
  const [finding] = report.findings as [ReportedFinding];
  const of = (effect: ReportedFinding["effect"]) => Array.from({ length: count }, () => ({ ...finding, effect }));
  return { ...report, findings: [...of("notice"), ...of("warning"), ...of("error")] };
}

test("50 to a request, the most severe first", async () => {
  const sizes = batches(annotationsOf(await many(40), new Map())).map((batch) => [
    batch.length,
    batch[0]?.annotation_level,
  ]);
  expect(sizes).toEqual([
    [50, "failure"],
    [50, "warning"],
    [20, "notice"],
  ]);
  expect(batches([])).toEqual([]);
});

describe("workflow commands", () => {
  test("a line for each, escaped", () => {
    const [one, two] = workflowCommands([
      {
        path: "a,b:c%.py",
        start_line: 1,
        end_line: 2,
        annotation_level: "failure",
        title: "x: y, z",
        message: "100% of a::b,\r\n::error::c",
      },
      {
        path: "a.py",
        start_line: 3,
        end_line: 3,
        start_column: 4,
        end_column: 5,
        annotation_level: "notice",
        title: "t",
        message: "m",
      },
    ]).split("\n");
    expect(one).toBe(
      "::error file=a%2Cb%3Ac%25.py,line=1,endLine=2,title=x%3A y%2C z::100%25 of a::b,%0D%0A::error::c",
    );
    expect(two).toBe("::notice file=a.py,line=3,endLine=3,col=4,endColumn=5,title=t::m");
  });

  test("ten of each level; the last line counts the rest", async () => {
    const lines = workflowCommands(annotationsOf(await many(11), new Map()))
      .trimEnd()
      .split("\n");
    const levels = lines.map((line) => /^::(\w+) /.exec(line)?.[1] ?? line);
    expect(levels).toEqual([
      ...Array(10).fill("error"),
      ...Array(10).fill("warning"),
      ...Array(10).fill("notice"),
      "Not shown, because GitHub takes 10 of each kind: 1 more error, 1 more warning, 1 more notice.",
    ]);
    expect(workflowCommands([])).toBe("");
  });
});
