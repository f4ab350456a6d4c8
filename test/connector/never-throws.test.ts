// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Dockerfiles write variables
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Changelog, rangeOfRow } from "../../src/connector/changelog.ts";
import { commandsOf, deedsOf } from "../../src/connector/commands.ts";
import { lostSteps } from "../../src/connector/dockerfile.ts";
import { hookCodeFor } from "../../src/connector/hook-code.ts";
import { parseHooks } from "../../src/connector/hook-file.ts";
import { importsOf } from "../../src/connector/hook-imports.ts";
import { summaryOf } from "../../src/connector/hook-summary.ts";
import { parseChangelog } from "../../src/connector/parse-changelog.ts";
import { parseMetadata } from "../../src/connector/parse-metadata.ts";
import { parsePyproject } from "../../src/connector/pyproject.ts";
import { parseReference } from "../../src/image/reference.ts";
import type { Range } from "../../src/model/location.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { hookFaults } from "../../src/rules/hook-faults.ts";
import { pythonRisks } from "../../src/rules/hook-risks.ts";
import { parseShell } from "../../src/text/shell.ts";
import { pinned } from "../fixtures/monorepo.ts";

// No text of a pull request may bring a parser down or make it work longer than its length is worth. The number of runs
// can be raised for a longer search: RUNS=1000000 npx vitest run test/connector/never-throws.test.ts
const RUNS = Number(process.env.RUNS ?? 10_000);

const HOOKS = [
  'from __future__ import annotations\nimport os, helpers as h\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dagger import Container\n\nMAIN_FILE_NAME = "run.py"\n\nasync def pre_connector_install(c: Container) -> Container:\n    """Doc."""\n    return (\n        c.with_exec(["sh", "-c", f"apt-get install -y {PACKAGES}"], use_entrypoint=True)\n        .with_env_variable("A", os.environ["B"])\n    )\n',
  'ENV = {"A": "1", **more}\ndef install(c, *names, x=1, **y):\n    for k, v in ENV.items():\n        c = c.with_env_variable(k, v)\n    while x:\n        x -= 1\n    try:\n        c = c.from_("x")\n    except (A, B) as e:\n        raise\n    else:\n        return c\n    finally:\n        del x\n    return [n.strip() for n in names if n][0]\n\n@deco\nasync def post_connector_install(c):\n    match c:\n        case [a, *b] if a:\n            return await install(c, "a" "b", *ENV)\n        case _:\n            return getattr(c, "fr" + "om_")(lambda q: q if q else (z := 1))\n',
  'class Hooks:\n    async def pre_connector_install(self, c):\n        yield c\n\npre_connector_instal = lambda c: c\nwith open("x") as f, g:\n    exec(f.read())\nx = "%s/%s" % (a, b) + \'\'\'c\'\'\' + rb"d".decode()\nprint(x[1:2], x["k"], not x, -x)\n',
];
const DOCKERFILES = [
  'ARG V=3.9\nFROM --platform=linux/amd64 python:${V}-slim AS base\nENV A=1 B="two words"\nENV C three words\nRUN apt-get update && \\\n  # why\n  apt-get install -y git "$A" && rm -rf /x\nFROM base as builder\nRUN ["pip", "install", "x"]\nFROM base\nCOPY --from=builder --chown=a:b /install /usr/local\nCOPY ["a b", "./c/"]\nRUN <<EOF\nmake it\nEOF\nRUN --mount=type=cache,target=/x curl https://x | sh -s\nWORKDIR ${B}/c\nENTRYPOINT ["python", "/airbyte/integration_code/run.py"]\nLABEL io.airbyte.version=1.2.3\n',
  "# escape=`\r\nfrom alpine\r\nrun apk add `\r\n  build-base\r\ncopy <<X /y\r\nz\r\nX\r\nentrypoint exec /start.sh\r\nonbuild run x\r\n",
];
const SCRIPTS = [
  "set -e; A=1 B=$A; if [ -f x ]; then curl -fsSL \"https://x/$A\" -o /tmp/y | sh; fi\nfor x in a b; do pip install 'c==1' $x; done\n",
  "bash <(curl `echo $(x)`) && eval \"$(wget -O- https://z)\" || sudo -E sh -c 'a && b' > /c 2>&1 <<EOF\nline\nEOF\ncase $x in a) b;; esac\n",
];
const METADATA = [
  'data:\n  connectorBuildOptions:\n    baseImage: docker.io/airbyte/python-connector-base:4.0.2@sha256:9fdb1888c4264cf6fee473649ecb593f56f58e5d0096a87ee0b231777e2e3e73 # why\n  connectorType: source\n  dockerImageTag: "1.2.3"\n  documentationUrl: https://docs.airbyte.com/integrations/sources/x\n  supportLevel: certified\n  tags:\n    - language:python\n    - "cdk:low-code"\n  releases:\n    breakingChanges:\n      1.0.0: { message: >-\n        folded }\nmetadataSpecVersion: "1.0"\n',
  "%YAML 1.1\n---\nbase: &b\n  dockerImageTag: 0.1.0\ndata:\n  <<: *b\n  ? a\n  : |+\n    text\r\n    more\n  'x y': !!str 12:00\n  z: [1, {a: b}, ~, 0x1f, 1_0]\n...\n",
];
const PAGES = [
  "---\ntitle: X\n---\n# X\n\n## Changelog\n\n<details>\n<summary>Expand</summary>\n\n| Version | Date | Pull Request | Subject |\n|:--|---|:-:|--:|\n| 0.2.0 | 2025-01-01 | [2](https://x/pull/2) | a \\| `b` |\n| `0.1.0` | | | {/* c */} first\n</details>\n\n## Changelog source-y\n\n| version |\n| - |\n| 1 |\n",
  "Changelog\n=========\n\n~~~\n| Version |\n~~~\n<!-- | Version |\n-->\n\t| Version | a |\r\n| Version | a |\r\n\r\n| 1.0.0 | b |\r\n<pre>\n</pre>\n",
];
const PYPROJECTS = [
  '[build-system]\nrequires = ["poetry-core>=1.0.0"]\n\n[tool.poetry]\nversion = "1.2.3" # why\nname = "x"\n[tool.poetry.dependencies]\npython = "^3.10,<3.13"\nx = { version = "1", extras = ["a", \'b\'] }\n[[tool.poetry.source]]\nname = """\na\\u00e9\n"""\n',
  'project.version = \'0.1.0\'\n[project]\nrequires-python = ">=3.9"\nwhen = 1979-05-27T07:32:00Z\nn = [0xff, 1_000, inf, 1e3]\n"quoted.key".a = true\n',
];
const POLICIES = [
  "version: 1\nconnectors: { root: airbyte-integrations/connectors }\nrules:\n  version-bump: warning\n  base-image-latest: error\nexemptions:\n  - { connector: source-*, rules: [version-bump], until: 2025-12-31, reason: why }\nlatest:\n  grace-days: 7\n  when-unverifiable: warn\nreview: { name: Team, team: o/t, label: x }\n",
];
const TOKENS = [
  "- ",
  "---\n",
  "...",
  "? ",
  "<<: ",
  "&a ",
  "*a",
  "!!int ",
  "!<",
  ">-\n",
  "|+2\n",
  "%YAML ",
  "## Changelog\n",
  "| Version |\n",
  "|---|\n",
  "<!--",
  "-->",
  "{/*",
  "*/}",
  "~~~",
  "[[",
  "1.2.3",
  "sha256:",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  '"""',
  "\\",
  "\n",
  "\\\n",
  "\r",
  "\t",
  " ",
  ":",
  ",",
  ";",
  "#",
  "$",
  "${",
  "$(",
  "`",
  "<<",
  "<(",
  "|",
  "&&",
  "=",
  "@",
  "*",
  "**",
  "\0",
  "\uFEFF",
  "\uFFFC",
  "\uD800",
  "é",
  "f'{",
  "from_",
  "async ",
  "def ",
  "lambda ",
  "FROM ",
  "RUN ",
  "COPY --from=0 ",
  "EOF",
  "if ",
  "else:",
  "yield ",
  "await ",
  "import ",
];

interface Mutation {
  kind: "cut" | "double" | "insert" | "move";
  at: number;
  length: number;
  token: string;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("cut", "double", "insert", "move"),
  at: fc.nat(1000),
  length: fc.nat(40),
  token: fc.oneof(fc.constantFrom(...TOKENS), fc.string({ maxLength: 5, unit: "binary" })),
});

function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((now, { kind, at, length, token }) => {
    const from = Math.floor((at / 1000) * now.length);
    const part = now.slice(from, from + length);
    if (kind === "insert") return now.slice(0, from) + token + now.slice(from);
    if (kind === "double") return now.slice(0, from) + part + now.slice(from);
    const rest = now.slice(0, from) + now.slice(from + length);
    return kind === "cut" ? rest : part + rest;
  }, text);
}

/** Texts that are near to real ones, and some that are not. */
const near = (fixtures: readonly string[]) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...fixtures), fc.array(mutation, { maxLength: 6 }))
        .map(([text, list]) => mutated(text, list)),
    },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map((tokens) => tokens.join("")) },
  );

function isInside({ start, end }: Range, text: string): boolean {
  const lines = text.split("\n").length;
  const isOrdered = start.line < end.line || (start.line === end.line && start.column <= end.column);
  return start.line >= 1 && end.line <= lines && start.column >= 1 && isOrdered;
}

function placesOf(parsed: { ok: true } | { ok: false; problems: readonly { range?: Range }[] }): Range[] {
  return parsed.ok ? [] : parsed.problems.flatMap(({ range }) => range ?? []);
}

describe(`${RUNS} texts`, () => {
  const unchanged = { change: "modified", path: "x", files: [], after: { folder: { kind: "absent" } } } as never;

  test("of hooks are read without a throw, and places lie inside of them", () => {
    fc.assert(
      fc.property(near(HOOKS), (text) => {
        const parsed = parseHooks(text);
        importsOf(text);
        summaryOf("build_customization.py", text, HOOKS[0]);
        if (!parsed.ok) return parsed.problems.every(({ range }) => isInside(range, text));
        const faults = hookFaults(parsed.value, unchanged).map(({ node }) => parsed.value.file.range(node));
        const risks = (pythonRisks(text) ?? []).map(({ range }) => range);
        return [...faults, ...risks].every((range) => isInside(range, text));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("of Dockerfiles are read without a throw, and places lie inside of them", () => {
    fc.assert(
      fc.property(near(DOCKERFILES), (text) =>
        lostSteps(text, undefined, pinned("4.0.2")).every(({ range }) => isInside(range, text)),
      ),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("of Dockerfiles, a fifth of them: the hook that is written for one is Python and keeps all that it can", () => {
    fc.assert(
      fc.property(near(DOCKERFILES), fc.constantFrom(undefined, "", ...HOOKS), (text, existing) => {
        const code = hookCodeFor(lostSteps(text, existing), existing);
        if (code === (existing ?? "")) return true;
        if (!parseHooks(code).ok) return false;
        return existing ? true : lostSteps(text, code).every(({ kind }) => /^(other|copy|run|pip)$/.test(kind));
      }),
      { numRuns: RUNS / 5 },
    );
  }, 600_000);

  const documents: [string, readonly string[], (text: string) => Promise<readonly Range[]> | readonly Range[]][] = [
    ["metadata", METADATA, (text) => placesOf(parseMetadata(text))],
    ["pyproject.toml", PYPROJECTS, (text) => placesOf(parsePyproject(text))],
    ["policies", POLICIES, async (text) => placesOf(await loadPolicy(text, ["version-bump", "base-image-latest"]))],
    [
      "image references",
      [pinned("4.0.2")],
      (text) => {
        parseReference(text);
        return [];
      },
    ],
    [
      "pages",
      PAGES,
      (text) => {
        const page = new Changelog({ text }, parseChangelog(text));
        return page.sections.flatMap(({ table }) => table?.rows.map((row) => rangeOfRow(page, row)) ?? []);
      },
    ],
  ];
  test.each(documents)(
    "of %s are read without a throw, and places lie inside of them",
    async (_, fixtures, placesIn) => {
      const property = fc.asyncProperty(near(fixtures), async (text) =>
        (await placesIn(text)).every((range) => isInside(range, text)),
      );
      await fc.assert(property, { numRuns: RUNS });
    },
    600_000,
  );

  test("of shell scripts are read without a throw", () => {
    fc.assert(
      fc.property(near(SCRIPTS), (text) => {
        const commands = parseShell(text);
        deedsOf(commandsOf(text).map((command) => ({ command, at: 0 })));
        return commands.every(({ start, end }) => start >= 0 && start <= end && end <= text.length + 2);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

describe("hostile sizes", () => {
  const long = (part: string, size = 64 * 1024) => part.repeat(Math.floor(size / part.length));
  // Work that grows faster than the text would not end before the runner gives up; nothing is measured.
  const pieces = [
    "(",
    "[",
    "{",
    "()",
    "a.",
    "a+",
    "not ",
    "lambda:",
    "f'{",
    '"',
    '"""',
    "\n",
    "a,",
    "{a:",
    "a[",
    "if x:\n a\n",
    "else:",
    "@",
    "*",
    ":",
    "x = (\n",
    "def f(x):\n return x\n",
    "x=x+x\n",
    "x='a'*9\n",
    "import a\n",
    "from a import b\n",
    "pre_connector_instal=1\n",
    "def a(): a()\n",
    "c.with_exec(['a'])\n",
    "c.with_exec(['curl','x'])\n",
    "c=c.with_exec(['sh','-c','curl https://x | sh'])\n",
    "for a in b:\n a=a\n",
    "global a\n",
    "a if b else ",
    "[a for a in ",
    "# a\n",
    "\\\n",
    "\t",
    "getattr(a,'from_')\n",
    "x.from_\n",
  ];
  test.each(pieces)(
    "%j over and over in a hook",
    (piece) => {
      for (const text of [
        long(piece),
        `async def pre_connector_install(c):\n    ${long(piece)}`,
        `x = 1\n${long(piece)}x`,
      ]) {
        const parsed = parseHooks(text);
        if (parsed.ok)
          hookFaults(parsed.value, {
            change: "modified",
            path: "x",
            files: [],
            after: { folder: { kind: "absent" } },
          } as never);
        pythonRisks(text);
        importsOf(text);
        summaryOf("build_customization.py", text, "");
      }
      expect(parseHooks(long(piece).repeat(16)).ok).toBe(false);
    },
    10_000,
  );

  test.each([
    " ",
    "a ",
    "a:",
    "a: b\n",
    "- ",
    "- a\n",
    "  a:\n",
    "'",
    '"',
    "\\",
    "[a,",
    "{a: ",
    "#",
    " #",
    "|\n",
    "&a ",
    "*a ",
  ])(
    "%j over and over in metadata",
    (piece) => {
      const text = long(piece, 250 * 1024);
      for (const key of ["name", "dockerImageTag"])
        for (const value of [`a${text}x # b`, `\n${text}`]) parseMetadata(`data:\n  ${key}: ${value}\n`);
    },
    60_000, // the library needs seconds for 125,000 lines, more on a busy machine; what is quadratic needs hours
  );

  const spaces = " ".repeat(19_000);
  test.each([
    `# changelog${spaces}x\u2028y\n`,
    `<h1>changelog${spaces}x\u2028y\n`,
    `changelog${spaces}x\u2028y\n===\n`,
  ])(
    "heading %# with white space over and over in a page",
    (piece) => {
      expect(parseChangelog(long(piece, 1024 * 1024)).length).toBeGreaterThan(50);
    },
    2_000,
  );

  const lines = [
    "RUN a\n",
    "RUN a && ",
    "ENV A=$A$A\n",
    "ENV A=b\n",
    "ARG A\n",
    "FROM a AS b\n",
    "FROM b AS b\n",
    "COPY --from=b a b\n",
    "COPY a b\n",
    "RUN apt-get install a\n",
    "apt-get install a && ",
    "RUN curl x | sh\n",
    "RUN <<A\nb\nA\n",
    "<<A ",
    'RUN ["a",',
    "\\\n",
    "# a\n",
    "$(",
    "`",
    "${a:-",
    '"',
    "if ",
    "sh -c 'sh -c ",
    "a | sh ",
    "--a ",
    "\r",
  ];
  test.each(lines)(
    "%j over and over in a Dockerfile",
    (line) => {
      for (const start of ["", "FROM x\n", "FROM x\nRUN ", "FROM x\nENV A=", "FROM x\nCOPY "])
        hookCodeFor(lostSteps(start + long(line, 32_000), undefined, pinned("4.0.2")));
      expect(lostSteps(long(line).repeat(16), undefined)).toMatchObject([{ kind: "other" }]);
    },
    10_000,
  );

  test("variables that double do not blow up", () => {
    const doubling = Array.from({ length: 64 }, (_, i) => `X${i + 1}=$X${i}$X${i}`);
    commandsOf(`X0=aaaaaaaa\n${doubling.join("\n")}\necho $X64\n`);
    lostSteps(
      `FROM x\nENV X0=aaaaaaaa\n${doubling.map((one) => `ENV ${one}`).join("\n")}\nRUN echo $X64 > /x\n`,
      undefined,
    );
    const python = Array.from({ length: 64 }, (_, i) => `x${i + 1} = x${i} + x${i}`);
    expect(parseHooks(`x0 = "aaaaaaaa"\n${python.join("\n")}\n`).ok).toBe(true);
  }, 10_000);

  test("calls that multiply are given up", () => {
    const calls = Array.from({ length: 30 }, (_, i) => `def f${i + 1}(c):\n    return f${i}(c) or f${i}(c)\n`);
    const parsed = parseHooks(
      `def f0(c):\n    return c\n${calls.join("")}async def pre_connector_install(c):\n    return f30(c)\n`,
    );
    expect(parsed.ok).toBe(true);
  }, 10_000);
});
