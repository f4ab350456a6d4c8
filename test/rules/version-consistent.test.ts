import { describe, expect, test } from "vitest";
import type { State } from "../../src/model/verdict.ts";
import type { MemoryFile } from "../../src/repository/memory.ts";
import {
  type ConnectorOptions,
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  mended,
  pinned,
  said,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "version-consistent";
const PYPROJECT = `${FOLDER}/pyproject.toml`;
const forgotten = (key = "tool.poetry.version", version = "1.2.3") =>
  `\`${key}\` is ${version}, but \`dockerImageTag\` in metadata.yaml is 1.2.4. Expected: the same version in both.`;

/** An upgrade to 1.2.4, done right but for pyproject.toml. */
function written(pyproject: MemoryFile): JudgeOptions {
  return upgrade({ files: { "pyproject.toml": pyproject } });
}

/** A text, what is said and where, and the text after the fixes; `undefined` where there is no fix. */
const texts: [name: string, text: string, said: string[], at: string[], fixed?: string][] = [
  [
    "Poetry's version",
    '[tool.poetry]\nversion = "1.2.3"\n',
    [forgotten()],
    ["2:12-2:17"],
    '[tool.poetry]\nversion = "1.2.4"\n',
  ],
  [
    "PEP 621's version",
    '[project]\nversion = "1.2.3"\n',
    [forgotten("project.version")],
    ["2:12-2:17"],
    '[project]\nversion = "1.2.4"\n',
  ],
  [
    "both",
    '[project]\nversion = "1.2.3"\n[tool.poetry]\nversion = "1.2.2"\n',
    [forgotten("project.version"), forgotten("tool.poetry.version", "1.2.2")],
    ["2:12-2:17", "4:12-4:17"],
    '[project]\nversion = "1.2.4"\n[tool.poetry]\nversion = "1.2.4"\n',
  ],
  [
    "one of both",
    '[project]\nversion = "1.2.4"\n[tool.poetry]\nversion = "1.2.3"\n',
    [forgotten()],
    ["4:12-4:17"],
    '[project]\nversion = "1.2.4"\n[tool.poetry]\nversion = "1.2.4"\n',
  ],
  [
    "single quotes and a comment",
    "[ tool . poetry ] # x\n  version='1.2.3'# old\n",
    [forgotten()],
    ["2:12-2:17"],
    "[ tool . poetry ] # x\n  version='1.2.4'# old\n",
  ],
  [
    "CRLF and a byte order mark",
    '\uFEFF[tool.poetry]\r\nversion = "1.2.3"\r\n',
    [forgotten()],
    ["2:12-2:17"],
    '\uFEFF[tool.poetry]\r\nversion = "1.2.4"\r\n',
  ],
  [
    "after other tables of that key",
    '[tool.other]\nversion = "1.2.3"\n[tool.poetry]\nname = "version"\nversion = "1.2.3"\n',
    [forgotten()],
    ["5:12-5:17"],
    '[tool.other]\nversion = "1.2.3"\n[tool.poetry]\nname = "version"\nversion = "1.2.4"\n',
  ],
  [
    "a commented-out right one",
    '[tool.poetry]\n# version = "1.2.4"\nversion = "1.2.3"\n',
    [forgotten()],
    ["3:12-3:17"],
    '[tool.poetry]\n# version = "1.2.4"\nversion = "1.2.4"\n',
  ],
  [
    "a trailing space in the version",
    '[tool.poetry]\nversion = "1.2.4 "\n',
    [forgotten("tool.poetry.version", "1.2.4 ")],
    ["2:12-2:18"],
    '[tool.poetry]\nversion = "1.2.4"\n',
  ],
  ["a dotted key", 'tool.poetry.version = "1.2.3"\n', [forgotten()], ["1:1-1:1"]],
  ["an inline table", '[tool]\npoetry = {version = "1.2.3"}\n', [forgotten()], ["1:1-1:1"]],
  ["an escape", '[tool.poetry]\nversion = "1.2.\\u0033"\n', [forgotten()], ["1:1-1:1"]],
  [
    "below a text of many lines that looks like it",
    '[tool.poetry]\ndescription = """\nversion = "1.2.3"\n"""\nversion = "1.2.3"\n',
    [forgotten()],
    ["1:1-1:1"],
  ],
  [
    "below a literal text of many lines that looks like its table",
    "x = '''\n[tool.poetry]\nversion = \"1.2.3\"\n'''\n[tool.poetry]\nversion = \"1.2.3\"\n",
    [forgotten()],
    ["1:1-1:1"],
  ],
  [
    "above a text of many lines",
    '[tool.poetry]\nversion = "1.2.3"\ndescription = """\nversion = "1.2.3"\n"""\n',
    [forgotten()],
    ["2:12-2:17"],
    '[tool.poetry]\nversion = "1.2.4"\ndescription = """\nversion = "1.2.3"\n"""\n',
  ],
  ["a string over lines", '[tool.poetry]\nversion = """1.2.3"""\n', [forgotten()], ["1:1-1:1"]],
];

describe(rule, () => {
  test.each(texts)("%s forgotten", async (_, text, expected, at, fixed) => {
    const change = written(text);
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected.map((message) => `error: ${message}`));
    const findings = findingsOf(report, rule);
    expect(findings.map(({ at: { path } }) => path)).toEqual(expected.map(() => PYPROJECT));
    expect(
      findings.map(
        ({ at: { range } }) => `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`,
      ),
    ).toEqual(at);
    expect(report.connectors[0]?.criteria.version).toBe("fail");
    if (fixed === undefined) return expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
    const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
    const after = mended(change.after, { title: "all", edits });
    expect(after).toEqual({ ...change.after, [PYPROJECT]: fixed });
    expect((await judge({ ...change, after })).outcome).toBe("pass");
  });

  const fine: [name: string, text: string][] = [
    ["the same version", '[tool.poetry]\nversion = "1.2.4"\n'],
    ["the same version, escaped", '[tool.poetry]\nversion = "1.2.\\u0034"\n'],
    ["a dynamic version", '[project]\nname = "x"\ndynamic = ["version"]\n'],
    ["no version", '[tool.poetry]\nname = "x"\n'],
    ["a version of a dependency", '[tool.poetry.dependencies]\nversion = "1.2.3"\nx = {version = "1.2.3"}\n'],
    ["nothing", ""],
  ];
  test.each(fine)("a pyproject.toml with %s", async (_, text) => {
    const report = await judge(written(text));
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]?.criteria.version).toBe("pass");
  });

  const kinds: [name: string, file: MemoryFile, said: RegExp, state: State][] = [
    ["no TOML", "[tool.poetry\n", /^error: pyproject\.toml is not valid TOML: /, "fail"],
    [
      "with a duplicate key",
      '[tool.poetry]\nversion = "1.2.4"\nversion = "1.2.4"\n',
      /^error: pyproject\.toml is not valid TOML: /,
      "fail",
    ],
    [
      "with a version that is a number",
      "[tool.poetry]\nversion = 1.2\n",
      /^error: pyproject\.toml has a `tool\.poetry\.version` that is not text\.$/,
      "fail",
    ],
    [
      "with a version that is a list, beside the right one",
      '[project]\nversion = ["1.2.4"]\n[tool.poetry]\nversion = "1.2.4"\n',
      /^error: pyproject\.toml has a `project\.version` that is not text\.$/,
      "fail",
    ],
    [
      "with a version that is a day",
      "[project]\nversion = 2025-08-15\n",
      /^error: pyproject\.toml has a `project\.version` that is not text\.$/,
      "fail",
    ],
    ["nested 100,000 levels deep", `x = ${"[".repeat(100_000)}`, /^error: pyproject\.toml is /, "fail"],
    [
      "a symbolic link",
      { symlink: "../x" },
      /^error: pyproject\.toml is a symbolic link\. Expected: a regular file\./,
      "fail",
    ],
    ["a submodule", { submodule: "4".repeat(40) }, /^error: pyproject\.toml is a submodule\./, "fail"],
    ["binary", Buffer.from([0]), /^unverified: pyproject\.toml cannot be read: it is a binary file\./, "unknown"],
    ["invalid UTF-8", Buffer.from([0xc3, 0x28]), /^unverified: .*not valid UTF-8/, "unknown"],
    ["2 MB large", "#".repeat(2 ** 21), /^unverified: .*2\.0 MB/, "unknown"],
  ];
  test.each(kinds)("a pyproject.toml that is %s", async (_, file, expected, state) => {
    const report = await judge(written(file));
    expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
    expect(report.connectors[0]?.criteria.version).toBe(state);
    expect(report.outcome).toBe(state);
  });

  test("a syntax error is pointed at", async () => {
    const [finding] = findingsOf(await judge(written('[tool.poetry]\nversion = "1.2.4\n')), rule);
    expect(finding?.at.range.start.line).toBe(2);
  });

  const differing = { pyprojectVersion: "1.0.0" };
  const community = { supportLevel: "community" };
  const cases: [name: string, change: JudgeOptions, effect: string | undefined, state: State][] = [
    ["forgotten in an upgrade", upgrade({ pyprojectVersion: "1.2.3" }), "error", "fail"],
    [
      "forgotten in an upgrade out of scope",
      upgrade({ ...community, pyprojectVersion: "1.2.3" }, community),
      "error",
      "fail",
    ],
    ["bumped without dockerImageTag", edited({}, { pyprojectVersion: "1.2.4" }), "error", "fail"],
    [
      "different all along, code touched",
      edited(differing, { files: { "source_demo/source.py": "#\n" } }),
      "error",
      "fail",
    ],
    ["different all along, README touched", edited(differing, { files: { "README.md": "#\n" } }), "warning", "warn"],
    [
      "different all along, out of scope",
      edited({ ...differing, ...community }, { files: { "source_demo/source.py": "#\n" } }),
      "notice",
      "pass",
    ],
    ["different in a new connector in scope", { before: {}, after: connector(differing) }, "error", "fail"],
    [
      "different in a low-code connector",
      edited({ ...differing, language: "low-code" }, { files: { "main.py": "#\n" } }),
      "error",
      "fail",
    ],
    [
      "not there",
      upgrade({ language: "manifest-only", image: null }, { language: "manifest-only", image: null }),
      undefined,
      "not-applicable",
    ],
    ["deleted with the connector", { before: connector(differing), after: {} }, undefined, "not-applicable"],
  ];
  test.each(cases)("a version that is %s", async (_, change, effect, state) => {
    const report = await judge({ ...change, alone: rule });
    expect(findingsOf(report, rule).map((finding) => finding.effect)).toEqual(effect === undefined ? [] : [effect]);
    expect(report.connectors[0]?.criteria.version).toBe(state);
  });

  const unreadable = (options: ConnectorOptions, after: ConnectorOptions): JudgeOptions =>
    edited(options, { ...after, files: { ...after.files, "pyproject.toml": Buffer.from([0]) } });
  const unread: [name: string, change: JudgeOptions, effect: string, state: State][] = [
    ["in scope, image left alone", unreadable({}, {}), "unverified", "unknown"],
    [
      "in scope, only README touched",
      edited({ files: { "pyproject.toml": Buffer.from([0]) } }, { files: { "README.md": "#\n" } }),
      "unverified",
      "unknown",
    ],
    ["out of scope, image left alone", unreadable(community, {}), "notice", "pass"],
    [
      "out of scope, image touched",
      unreadable(community, { image: pinned("4.0.2"), version: "1.2.4", rows: ["1.2.4", "1.2.3"] }),
      "unverified",
      "unknown",
    ],
  ];
  test.each(unread)("a pyproject.toml that cannot be read: %s", async (_, change, effect, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual([`${effect}: pyproject.toml cannot be read: it is a binary file.`]);
    expect(report.connectors[0]?.criteria.version).toBe(state);
    expect(report.outcome).toBe(state);
  });

  test("versions are compared as texts", async () => {
    const report = await judge(upgrade({ version: "1.2.4-rc.1", pyprojectVersion: "1.2.4rc1" }));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^error: .* is 1\.2\.4rc1, but .* is 1\.2\.4-rc\.1\./)]);
  });

  test("a version under registryOverrides is none of its business", async () => {
    const data = "  registryOverrides:\n    oss:\n      dockerImageTag: 1.0.0\n";
    expect(said(await judge(upgrade({ data })), rule)).toEqual([]);
  });

  test("the policy can soften it", async () => {
    const report = await judge({ ...upgrade({ pyprojectVersion: "1.2.3" }), policy: `rules: { ${rule}: warning }\n` });
    expect(said(report, rule)).toEqual([`warning: ${forgotten()}`]);
    expect(report.connectors[0]?.criteria.version).toBe("warn");
  });

  // Work that grows faster than the text would not end before the runner gives up; nothing is measured.
  test("a bracket with many spaces behind it costs no time", async () => {
    const change = written(`[tool.poetry]\nx = [\n[${" ".repeat(100_000)}\n1]]\nversion = "1.2.4"\n`);
    expect((await judge(change)).connectors).toHaveLength(1);
  }, 10_000);
});
