import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { applyFixes, type FixedConnector, type FixedFiles, type FixOptions, fixConnectors } from "../src/fix.ts";
import { catalogLookups, EMBEDDED_CATALOG } from "../src/image/catalog.ts";
import { START_OF_FILE } from "../src/model/location.ts";
import { loadPolicy } from "../src/policy/load.ts";
import { DEFAULT_POLICY } from "../src/policy/policy.ts";
import { type MemoryFiles, memoryComparison, memoryTree } from "../src/repository/memory.ts";
import { RULE_IDS, RULES } from "../src/rules/index.ts";
import type { ConnectorRule, Rule } from "../src/rules/rule.ts";
import {
  type ConnectorOptions,
  changelogPage,
  connector,
  DAY,
  FOLDER,
  judge,
  MANIFEST,
  NAME,
  PAGE,
  PULL_REQUEST,
  PYTHON,
  pinned,
  row,
  upgrade,
} from "./fixtures/monorepo.ts";

const EMBEDDED = { kind: "embedded", name: "the embedded catalog" } as const;

interface Fixing {
  before: MemoryFiles;
  after?: MemoryFiles;
  names?: string[];
  upgrade?: boolean;
  policy?: string;
  pullRequest?: number | null;
  obstacle?: FixOptions["obstacle"];
}

/** Fixes connectors in memory and gives what became of them, and all files as they would be then. */
async function fix({ before, after = before, names = [NAME], ...rest }: Fixing): Promise<{
  fixed: FixedConnector[];
  files: MemoryFiles;
}> {
  const loaded = await loadPolicy(rest.policy ?? "", RULE_IDS);
  const options: FixOptions = {
    lookups: catalogLookups(EMBEDDED_CATALOG, EMBEDDED, DAY),
    now: DAY,
    policy: loaded.ok ? loaded.policy : DEFAULT_POLICY,
    upgrade: rest.upgrade ?? true,
    ...(rest.pullRequest !== null && { pullRequest: PULL_REQUEST }),
    ...(rest.obstacle && { obstacle: rest.obstacle }),
  };
  const texts: FixedFiles = new Map();
  const fixed: FixedConnector[] = [];
  for await (const one of fixConnectors(memoryComparison(before, after), names, options, texts)) fixed.push(one);
  const files = { ...after };
  for (const [path, file] of texts) {
    if (file.kind === "file") files[path] = file.text;
    else delete files[path];
  }
  return { fixed, files };
}

const newRow = (version: string, subject = "Update the base image") =>
  row(version, PULL_REQUEST, "2025-08-15").replace("Update", subject);
const DOCKERFILE = { Dockerfile: "FROM python:3.11-slim\nRUN pip install .\n" };

describe("an untouched connector is brought up to date", () => {
  test("an upgrade: image, version, pyproject.toml and changelog", async () => {
    const before = connector();
    const { fixed, files } = await fix({ before });
    expect(fixed).toMatchObject([
      {
        result: "fixed",
        titles: ["Set the base image to 4.0.2", "Bump the version to 1.2.4", "Add the changelog row for 1.2.4"],
      },
    ]);
    const expected = connector({ version: "1.2.4", image: pinned("4.0.2"), rows: [newRow("1.2.4"), "1.2.3"] });
    expect(files).toEqual(expected);
    expect((await judge({ before, after: files })).outcome).toBe("pass");
  });

  test("a migration: the Dockerfile goes, the image is declared", async () => {
    const before = connector({ image: null, files: DOCKERFILE });
    const { fixed, files } = await fix({ before });
    expect(fixed[0]?.titles).toContain("Delete Dockerfile");
    const rows = [newRow("1.2.4", "Use the official base image"), "1.2.3"];
    expect(files).toEqual(connector({ version: "1.2.4", image: pinned("4.0.2"), rows }));
  });

  const cases: [name: string, options: ConnectorOptions, result: string, image?: string][] = [
    ["out of scope", { supportLevel: "community" }, "fixed", pinned("4.0.2")],
    ["within the grace of an older image", { image: pinned("4.0.1") }, "fixed", pinned("4.0.2")],
    ["with another language's image", { image: pinned("6.10.0", MANIFEST) }, "fixed", pinned("4.0.2")],
    ["with an image of nobody knows where", { image: "python:3.11" }, "fixed", pinned("4.0.2")],
    [
      "with a Python that the latest has not",
      { image: pinned("2.0.0"), python: "^3.9,<3.11" },
      "fixed",
      pinned("3.0.2"),
    ],
    ["that is up to date", { image: pinned("4.0.2") }, "fine"],
    ["that tries out what is to come", { image: `${PYTHON}:4.1.0-rc.1@sha256:${"0".repeat(64)}` }, "refused"],
    [
      "that has tried out what has come",
      { image: `${PYTHON}:4.0.2-rc.1@sha256:${"0".repeat(64)}` },
      "fixed",
      pinned("4.0.2"),
    ],
    ["whose image the catalog does not know", { image: pinned("4.0.2").replace("4.0.2", "4.0.9") }, "refused"],
    ["of a language without an image", { language: "rust", image: null, files: DOCKERFILE }, "fine"],
    ["whose page has no changelog", { page: "# Demo\n" }, "refused"],
    ["whose page is missing", { page: null }, "refused"],
    ["whose metadata does not parse", { files: { "metadata.yaml": "data:\n\tx: 1\n" } }, "refused"],
  ];
  test.each(cases)("one %s", async (_, options, result, image) => {
    const before = connector(options);
    const { fixed, files } = await fix({ before });
    expect(fixed[0]?.result).toBe(result);
    if (image === undefined) expect(files).toEqual(before);
    else expect(files[`${FOLDER}/metadata.yaml`]).toContain(`baseImage: ${image}\n`);
  });

  test("one that is up to date, but still has its Dockerfile", async () => {
    const before = connector({ image: pinned("4.0.2"), files: DOCKERFILE });
    const { fixed, files } = await fix({ before });
    expect(fixed[0]?.titles).toEqual(["Delete Dockerfile"]);
    expect(files).toEqual(connector({ image: pinned("4.0.2") }));
  });

  test("what the policy allows stays", async () => {
    const policy = `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], until: 2099-01-01, reason: x }\n`;
    const before = connector();
    expect(await fix({ before, policy })).toMatchObject({ fixed: [{ result: "fine" }], files: before });
  });

  test("a connector that needs no version bumps gets none", async () => {
    const data = "  ab_internal:\n    requireVersionIncrementsInPullRequests: false\n";
    const { files } = await fix({ before: connector({ data }) });
    expect(files).toEqual(connector({ data, image: pinned("4.0.2") }));
  });

  test("a release candidate is followed by the next one", async () => {
    const { files } = await fix({ before: connector({ version: "1.2.4-rc.1" }) });
    expect(files[`${FOLDER}/metadata.yaml`]).toContain("dockerImageTag: 1.2.4-rc.2\n");
  });
});

describe("a branch is mended", () => {
  test("only what the check holds against it", async () => {
    const { before, after } = upgrade({ version: "1.2.3", rows: ["1.2.3"], image: `${PYTHON}:4.0.2` });
    const { files } = await fix({ before, after, upgrade: false });
    expect(files).toEqual(connector({ version: "1.2.4", image: pinned("4.0.2"), rows: [newRow("1.2.4"), "1.2.3"] }));
  });

  test("an outdated image that the branch leaves alone stays", async () => {
    const change = { before: connector(), after: connector({ files: { "source_demo/source.py": "# new\n" } }) };
    expect(await fix({ ...change, upgrade: false })).toMatchObject({
      fixed: [{ result: "fine" }],
      files: change.after,
    });
  });

  test("without a number the row has a placeholder, which a later run fills", async () => {
    const before = connector();
    const first = await fix({ before, pullRequest: null });
    expect(first.files[PAGE]).toContain("| 1.2.4 | 2025-08-15 | *PR_NUMBER_PLACEHOLDER* | Update the base image |\n");
    expect(first.fixed[0]?.left).toMatchObject([{ rule: "changelog-entry", effect: "warning" }]);
    const later = await fix({ before, after: first.files, upgrade: false });
    expect(later.fixed).toMatchObject([{ result: "fixed", titles: ["Name the pull request"] }]);
    expect(later.files).toEqual(
      connector({ version: "1.2.4", image: pinned("4.0.2"), rows: [newRow("1.2.4"), "1.2.3"] }),
    );
  });

  test("a version that another pull request took is bumped again", async () => {
    const { before, after } = upgrade();
    const tip = connector({ version: "1.2.4", rows: ["1.2.4", "1.2.3"] });
    const texts: FixedFiles = new Map();
    const options = { lookups: catalogLookups(EMBEDDED_CATALOG, EMBEDDED, DAY), now: DAY, policy: DEFAULT_POLICY };
    const comparison = memoryComparison(before, after, tip);
    for await (const one of fixConnectors(comparison, [NAME], { ...options, upgrade: false }, texts))
      expect(one.titles[0]).toBe("Bump the version to 1.2.5");
  });
});

describe("several connectors", () => {
  const url = "https://docs.airbyte.com/integrations/sources/demo";
  const twins = (options: ConnectorOptions = {}) => ({
    ...connector(options),
    ...connector({ ...options, name: "source-demo-twin", documentationUrl: url }),
    "docs/integrations/sources/demo-twin.md": "",
    [PAGE]: changelogPage(options.rows ?? ["1.2.3"]),
  });

  test("two that share page and version share the row", async () => {
    const { files } = await fix({ before: twins(), names: [NAME, "source-demo-twin"] });
    expect(files).toEqual(twins({ version: "1.2.4", image: pinned("4.0.2"), rows: [newRow("1.2.4"), "1.2.3"] }));
  });

  test("one that cannot be mended leaves nothing on the page of the other", async () => {
    const before: MemoryFiles = { ...twins(), [`${FOLDER}/pyproject.toml`]: '[tool.poetry]\nversion = """1.2.3"""\n' };
    const { fixed, files } = await fix({ before, names: [NAME, "source-demo-twin"] });
    expect(fixed.map(({ result }) => result)).toEqual(["refused", "fixed"]);
    expect(files[`${FOLDER}/metadata.yaml`]).toBe(before[`${FOLDER}/metadata.yaml`]);
    expect(files[PAGE]).toBe(changelogPage([newRow("1.2.4"), "1.2.3"]));
  });
});

test("a file that must not be edited keeps the whole connector as it is", async () => {
  const before = connector();
  const obstacle = async (path: string) => (path === PAGE ? "is somebody else's" : undefined);
  const { fixed, files } = await fix({ before, obstacle });
  expect(fixed).toMatchObject([{ result: "refused", obstacles: [`${PAGE} is somebody else's`] }]);
  expect(files).toEqual(before);
});

describe("what a deleted Dockerfile did", () => {
  const HOOK = `${FOLDER}/build_customization.py`;
  /** A rule of the name that tells of lost steps: it wants a hook where the Dockerfile is gone. */
  const losing = (fixable: boolean) => {
    const rule: ConnectorRule = {
      id: "customization-ported",
      subject: "connector",
      criterion: "build-customization",
      severity: "warning",
      summary: "",
      check({ before, after }) {
        if (before.dockerfiles.length === 0 || after.dockerfiles.length + after.hooks.length > 0) return [];
        const at = { path: `${FOLDER}/Dockerfile`, range: START_OF_FILE };
        const edits = [{ kind: "create" as const, path: HOOK, text: "# socat\n" }];
        return [
          { effect: "warning", message: "socat is lost.", at, ...(fixable && { fix: { title: "Keep socat", edits } }) },
        ];
      },
    };
    (RULES as Rule[]).push(rule);
    onTestFinished(() => void (RULES as Rule[]).splice(RULES.indexOf(rule), 1));
  };
  const before = connector({ image: null, files: DOCKERFILE });

  test("is kept by the fix of the finding about it, and reviewed", async () => {
    losing(true);
    const { fixed, files } = await fix({ before });
    expect(files[HOOK]).toBe("# socat\n");
    expect(fixed[0]?.titles).toContain("Keep socat");
    expect(fixed[0]?.left.map(({ effect }) => effect)).toEqual(["review"]);
  });

  test("keeps the Dockerfile where it would be lost", async () => {
    losing(false);
    const { fixed, files } = await fix({ before });
    expect(fixed).toMatchObject([{ result: "refused", left: [{ message: "socat is lost." }] }]);
    expect(files).toEqual(before);
  });
});

test("fixes that undo one another are not made", async () => {
  const rule: ConnectorRule = {
    id: "flip",
    subject: "connector",
    criterion: "version",
    severity: "warning",
    summary: "",
    check({ after, path }) {
      const readme = `${path}/x.md`;
      const isThere = after.folder.kind === "folder" && after.folder.names.includes("x.md");
      const edit = isThere
        ? { kind: "delete" as const, path: readme }
        : { kind: "create" as const, path: readme, text: "" };
      return [
        { effect: "warning", message: "", at: { path, range: START_OF_FILE }, fix: { title: "flip", edits: [edit] } },
      ];
    },
  };
  (RULES as Rule[]).push(rule);
  onTestFinished(() => void (RULES as Rule[]).splice(RULES.indexOf(rule), 1));
  const before = connector();
  expect(await fix({ before })).toMatchObject({
    fixed: [{ result: "refused", obstacles: ["Its fixes undo one another, so that none of them can be made"] }],
    files: before,
  });
});

describe("fixes that do not go together", () => {
  const at = (line: number, from: number, to: number) => ({
    start: { line, column: from },
    end: { line, column: to },
  });
  const replace = (title: string, from: number, to: number, text: string) => ({
    title,
    edits: [{ kind: "replace" as const, path: "a", range: at(1, from, to), text }],
  });
  const tree = memoryTree("a", { a: "abc\n", b: "x\n" });
  const applied = async (...fixes: Parameters<typeof applyFixes>[1]) => {
    const { files, titles } = await applyFixes(tree, fixes);
    return [
      titles,
      Object.fromEntries([...files].map(([path, file]) => [path, file.kind === "file" ? file.text : null])),
    ];
  };

  test("the first wins, the others wait for the next round", async () => {
    expect(await applied(replace("one", 1, 3, "X"), replace("two", 2, 4, "Y"), replace("three", 3, 4, "Z"))).toEqual([
      ["one", "three"],
      { a: "XZ\n" },
    ]);
  });
  test("the same edit in two fixes is made once", async () => {
    expect(await applied(replace("one", 1, 1, "X"), replace("two", 1, 1, "X"))).toEqual([["one"], { a: "Xabc\n" }]);
  });
  test("a fix of several files is made as a whole or not at all", async () => {
    const both = { title: "both", edits: [...replace("", 2, 3, "Y").edits, { kind: "delete" as const, path: "b" }] };
    expect(await applied(replace("one", 1, 4, "X"), both)).toEqual([["one"], { a: "X\n" }]);
    expect(await applied(both)).toEqual([["both"], { a: "aYc\n", b: null }]);
  });
  test("what is there is not created, what is not there is not deleted", async () => {
    const create = { title: "c", edits: [{ kind: "create" as const, path: "b", text: "" }] };
    const remove = { title: "d", edits: [{ kind: "delete" as const, path: "no" }] };
    expect(await applied(create, remove)).toEqual([[], {}]);
    const made = { title: "m", edits: [{ kind: "create" as const, path: "n/x", text: "1" }] };
    expect(await applied(made)).toEqual([["m"], { "n/x": "1" }]);
  });
});

describe("whatever the connector is like", () => {
  const connectors: fc.Arbitrary<ConnectorOptions> = fc.record({
    image: fc.constantFrom(
      null,
      pinned("4.0.1"),
      pinned("4.0.2"),
      pinned("1.0.0"),
      `${PYTHON}:4.0.2`,
      "x",
      `"${pinned("3.0.0")}" # why`,
    ),
    version: fc.constantFrom("1.2.3", "0.0.9", "1.2.3-rc.1", "2.0"),
    language: fc.constantFrom("python", "low-code", "manifest-only", "java"),
    supportLevel: fc.constantFrom("certified", "community"),
    rows: fc.constantFrom(["1.2.3"], [], ["| `1.2.3` | 2024-01-01 | TBD | Update |"], ["1.2.3", "1.2.2"]),
    files: fc.constantFrom({}, DOCKERFILE, { dockerfile: "FROM x\n", "README.md": "x\n" }),
    python: fc.constantFrom("^3.10,<3.12", "^3.9,<3.11", "*"),
  }) as fc.Arbitrary<ConnectorOptions>;
  /** The files with other line ends, a byte order mark, tabs behind comments and unicode. */
  const dressed = fc
    .tuple(connectors, fc.boolean(), fc.boolean(), fc.boolean())
    .map(([options, returns, mark, remarks]) => {
      const files = connector(options);
      for (const [path, text] of Object.entries(files)) {
        let dress = text as string;
        if (remarks && path.endsWith(".yaml")) dress = dress.replace("data:\n", "data:\n  # ünïcode 🐙\t\n");
        if (returns) dress = dress.replaceAll("\n", "\r\n");
        files[path] = (mark && !path.endsWith(".toml") ? "\uFEFF" : "") + dress;
      }
      return files;
    });

  test("fixing twice is fixing once; all or nothing; no line changes that has not to", async () => {
    await fc.assert(
      fc.asyncProperty(dressed, async (before) => {
        const once = await fix({ before });
        const twice = await fix({ before, after: once.files });
        expect(twice.files).toEqual(once.files);
        if (once.fixed[0]?.result !== "fixed") expect(once.files).toEqual(before);
        else {
          expect(twice.fixed[0]?.result).toBe("fine");
          expect((await judge({ before, after: once.files })).outcome).toBe("pass");
        }
        for (const [path, text] of Object.entries(before)) {
          const now = once.files[path];
          if (now === undefined) continue;
          const lines = (now as string).split("\n");
          const gone = (text as string).split("\n").filter((line) => !lines.includes(line));
          for (const line of gone) expect(line).toMatch(/^\uFEFF?\s*(baseImage:|dockerImageTag:|version =|.*TBD)/);
          expect((now as string).includes("\r\n")).toBe((text as string).includes("\r\n"));
        }
      }),
      { numRuns: 150 },
    );
  });
});
