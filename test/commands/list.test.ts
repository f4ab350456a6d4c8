import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { cli } from "../fixtures/cli.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { CONNECTORS, connector, pinned } from "../fixtures/monorepo.ts";

/** The names that a list prints; what it says beside them is checked where it matters. */
const names = async (cwd: string, ...args: string[]) =>
  (await cli(cwd, ...args, "--format", "names")).out.trim().split("\n").filter(Boolean);

const FILES: MemoryFiles = {
  ...connector({ name: "source-a", data: "  ab_internal: {ql: 300}\n" }),
  ...connector({ name: "source-b", image: null, files: { Dockerfile: "FROM python:3.10\n" } }),
  ...connector({ name: "source-c", supportLevel: "community", language: "low-code" }),
  ...connector({ name: "destination-d", language: "java", image: null, data: "  connectorBuildOptions: {}\n" }),
  ...connector({ name: "source-m", language: "manifest-only", supportLevel: "community", version: "0.1.0-rc.1" }),
  ...connector({ name: "source-broken", files: { "metadata.yaml": "data:\n\tx: 1\n" } }),
  ...connector({ name: "source-rust", language: "rust", image: pinned("4.0.2") }),
  [`${CONNECTORS}/tutorial/README.md`]: "no connector\n",
  [`${CONNECTORS}/build.gradle`]: "no folder\n",
  [`${CONNECTORS}/third-party/x/source-y/metadata.yaml`]: "data: {}\n",
};

/** A clone whose one commit has FILES, for all tests that only read it. */
let shared: string;
beforeAll(() => {
  shared = repository(join(temporaryFolder(afterAll), "clone"));
  commit(shared, FILES);
});

function clone(files: MemoryFiles): string {
  const folder = repository(join(temporaryFolder(onTestFinished), "clone"));
  commit(folder, files);
  return folder;
}

const MIGRATED = "data.connectorBuildOptions.baseImage is not None";
const NOT_MIGRATED = "data.supportLevel == 'certified' and 'connectorBuildOptions' not in data.keys()";

describe("the guide's two commands", () => {
  test("migrated", async () => {
    const result = await cli(shared, "connectors", "--support-level=certified", `--metadata-query=${MIGRATED}`, "list");
    expect(result.code).toBe(0);
    expect(result.out).toBe(
      [
        "Modified  Connector    Language  Support level  Version  Folder",
        "          source-a     python    certified      1.2.3    airbyte-integrations/connectors/source-a",
        "          source-rust  rust      certified      1.2.3    airbyte-integrations/connectors/source-rust",
        "",
      ].join("\n"),
    );
    expect(result.err).toContain(
      `The query "${MIGRATED}" has no answer for 2 of 4 connectors, so they do not match:\n` +
        "  AttributeError at column 28: 'dict' has no attribute and no key 'baseImage' (2 connectors, the first is destination-d)\n",
    );
  });

  test("not migrated", async () => {
    const folder = shared;
    expect(await names(folder, "connectors", "--metadata-query", NOT_MIGRATED, "list")).toEqual(["source-b"]);
    expect(await names(folder, "list", "--metadata-query", NOT_MIGRATED)).toEqual(["source-b"]);
  });
});

describe("filters", () => {
  test.each<[string[], string[]]>([
    [
      ["--name=source-c", "--name", "source-a"],
      ["source-a", "source-c"],
    ],
    [["--language=java"], ["destination-d"]],
    [
      ["--language=low-code", "--language=manifest-only"],
      ["source-c", "source-m"],
    ],
    [["--language=rust"], ["source-rust"]],
    [["--support-level=community"], ["source-c", "source-m"]],
    [["--migrated"], ["source-a", "source-c", "source-m", "source-rust"]],
    [["--not-migrated"], ["destination-d", "source-b"]],
    [["--not-migrated", "--language=python"], ["source-b"]],
    [["--metadata-query=data.ab_internal.ql >= 300"], ["source-a"]],
    [["--metadata-query='rc' in data.dockerImageTag", "--metadata-query=data.tags"], ["source-m"]],
    [["--name=source-a", "--language=java"], []],
    [[], ["destination-d", "source-a", "source-b", "source-broken", "source-c", "source-m", "source-rust"]],
  ])("%j", async (filters, expected) => {
    expect(await names(shared, "list", ...filters)).toEqual(expected);
  });

  test("options may stand before and after the word list", async () => {
    const folder = shared;
    expect(await names(folder, "connectors", "--name=source-a", "list", "--name=source-b")).toEqual([
      "source-a",
      "source-b",
    ]);
    expect(await names(folder, "connectors", "--not-migrated", "list", "--language=python")).toEqual(["source-b"]);
  });

  test.each([
    [["--name=source-ab"], 'No connector has the name "source-ab". The nearest is "source-a".'],
    [["--language=pyhton"], 'No connector has the language "pyhton". The nearest is "python".'],
    [["--support-level=Certified"], 'No connector has the support level "Certified". The nearest is "certified".'],
    [["--support-level=gold"], 'No connector has the support level "gold". There are certified, community.'],
    [["--metadata-query=data.suportLevel == 1"], 'No connector has "suportLevel". The nearest key is "supportLevel".'],
    [["--metadata-query=False"], "No connector matches."],
  ])("%j matches nothing, and says so", async (filters, note) => {
    const { code, out, err } = await cli(shared, "list", ...filters);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain(note);
    expect(err).toMatch(/No connector matches\.\n$/);
  });

  test("metadata that is not in order matches no filter on it, and is named", async () => {
    const { err } = await cli(shared, "list", "--migrated");
    expect(err).toBe(
      "The metadata of 1 connector is not in order, so filters on it do not match:\n" +
        "  source-broken: airbyte-integrations/connectors/source-broken/metadata.yaml is not valid YAML: Tabs are not allowed as indentation\n",
    );
    const all = await cli(shared, "list");
    expect(all.err).toContain("The metadata of 1 connector is not in order, so what it would tell is left empty:");
    expect(all.out).toMatch(/^ +source-broken +python + airbyte-integrations\/connectors\/source-broken$/m);
  });

  test("a query that is not understood is an error that shows the place", async () => {
    const query = "data.supportLevel == 'certified' and (lambda: 1)";
    expect(await cli(shared, "list", "--metadata-query", query)).toEqual({
      code: 2,
      out: "",
      err:
        "error: --metadata-query is not understood at column 39: a lambda is no part of a query.\n" +
        `  ${query}\n` +
        `  ${" ".repeat(38)}^^^^^^^^^\n`,
    });
    const two = await cli(shared, "list", "--metadata-query", "(data.x and\n  open('x'))");
    expect(two.err).toContain("\n    open('x'))\n    ^^^^\n");
  });
});

describe("what is modified", () => {
  test("is told against the default branch", async () => {
    const folder = clone(FILES);
    git(folder, "checkout", "--quiet", "-b", "change");
    commit(folder, { ...FILES, ...connector({ name: "source-c", version: "1.2.4" }) });
    expect(await names(folder, "list", "--modified")).toEqual(["source-c"]);
    expect((await cli(folder, "list", "--name=source-c")).out).toMatch(/^yes {7}source-c/m);
    expect(await names(folder, "list", "--modified", "--base", "change")).toEqual([]);
    const past = JSON.parse((await cli(folder, "list", "--commit", "change~", "--format", "json")).out);
    expect(past.map(({ modified }: { modified: unknown }) => modified)).toContain(null);
  });

  test("without anything to compare with is left open, unless it is asked for", async () => {
    const folder = clone(connector());
    git(folder, "branch", "--quiet", "-m", "main", "work");
    expect((await cli(folder, "list", "--format", "json")).out).toContain('"modified": null');
    expect(await cli(folder, "list", "--modified")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Name it with --base/),
    });
  });
});

describe("output", () => {
  test("json", async () => {
    const { out } = await cli(
      shared,
      "list",
      "--name=source-a",
      "--name=source-broken",
      "--format=json",
      "--base=main",
    );
    expect(JSON.parse(out)).toEqual([
      {
        name: "source-a",
        path: `${CONNECTORS}/source-a`,
        language: "python",
        supportLevel: "certified",
        version: "1.2.3",
        baseImage: pinned("4.0.1"),
        migrated: true,
        modified: false,
      },
      {
        name: "source-broken",
        path: `${CONNECTORS}/source-broken`,
        language: "python",
        supportLevel: null,
        version: null,
        baseImage: null,
        migrated: null,
        modified: false,
      },
    ]);
  });

  test("csv, with hostile values", async () => {
    const hostile = { ...connector({ name: "source-x", supportLevel: "'=1+1, \"x\"'", version: '"\\e[31m1"' }) };
    const { out } = await cli(clone(hostile), "list", "--format", "csv", "--base", "main");
    expect(out).toBe(
      "name,language,supportLevel,version,baseImage,migrated,modified,path\r\n" +
        `source-x,python,"'=1+1, ""x""",\\u{1B}[31m1,${pinned("4.0.1")},true,false,${CONNECTORS}/source-x\r\n`,
    );
  });

  test("a file with the names", async () => {
    const folder = clone({ ...connector({ name: "source-a" }), ...connector({ name: "source-b" }) });
    const { out, err } = await cli(folder, "connectors", "--language=python", "list", "-o", "names.json");
    expect(out).toContain("source-a");
    expect(err).toMatch(/The names are in names\.json\.\n$/);
    expect(JSON.parse(readFileSync(join(folder, "names.json"), "utf8"))).toEqual(["source-a", "source-b"]);
    expect(await cli(folder, "list", "-o", "no/where.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--output no\/where\.json cannot be written/),
    });
  });

  test("a table cannot be broken by what stands in metadata", async () => {
    const hostile = connector({ name: "source-x", supportLevel: '"a\\nb\\u202E"', version: `'${"9".repeat(500)}'` });
    const { out } = await cli(clone(hostile), "list");
    expect(out.split("\n")).toHaveLength(3);
    expect(out).toContain("a\\u{A}b\\u{202E}");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(250);
  });
});

describe("where it reads", () => {
  test("any commit, and a bare repository", async () => {
    const folder = clone(connector({ name: "source-a" }));
    const first = git(folder, "rev-parse", "HEAD");
    commit(folder, connector({ name: "source-new" }));
    const bare = join(temporaryFolder(onTestFinished), "bare");
    git(folder, "clone", "--quiet", "--bare", `file://${folder}`, bare);
    expect(await names(bare, "list")).toEqual(["source-new"]);
    expect(await names(bare, "list", "--commit", first, "--name=source-a")).toEqual(["source-a"]);
    expect(await names(temporaryFolder(onTestFinished), "list", "--repo", bare)).toEqual(["source-new"]);
  });

  test("the folder that the policy names", async () => {
    const policy = "connectors: plugins/source-*\n";
    const moved = Object.fromEntries(
      Object.entries(FILES).map(([path, file]) => [path.replace(CONNECTORS, "plugins"), file]),
    );
    const folder = clone({ ...moved, ".github/base-image-policy.yml": policy });
    expect(await names(folder, "list", "--language=java")).toEqual([]);
    expect(await names(folder, "list", "--language=rust")).toEqual(["source-rust"]);
    const broken = clone({ ...FILES, ".github/base-image-policy.yml": "conectors: x\n" });
    expect((await cli(broken, "list", "--name=source-a")).err).toMatch(
      /^The policy at the commit is not valid, so the built-in one counts: "conectors" is no key of the policy/,
    );
  });

  test("a link where a connector was is listed, because it could hide one", async () => {
    const folder = clone({
      ...connector({ name: "source-a" }),
      [`${CONNECTORS}/source-link`]: { symlink: "source-a" },
    });
    const { out, err } = await cli(folder, "list");
    expect(out).toMatch(/source-link +unknown/);
    expect(err).toContain("source-link: airbyte-integrations/connectors/source-link is a symbolic link");
  });

  test.each([
    ["no repository", () => temporaryFolder(onTestFinished), [], 2, /is not a git repository/],
    ["no such commit", (folder: string) => folder, ["--commit", "nowhere"], 2, /There is no commit "nowhere"/],
    [
      "both filters",
      (folder: string) => folder,
      ["--migrated", "--not-migrated"],
      2,
      /leave nothing\. Expected: one of them/,
    ],
    [
      "an unknown format",
      (folder: string) => folder,
      ["--format", "xml"],
      2,
      /Allowed choices are table, json, csv, names/,
    ],
    [
      "a misspelt option",
      (folder: string) => folder,
      ["--langauge=x"],
      2,
      /unknown option.*\n?.*Did you mean --language/,
    ],
  ])("%s", async (_, cwd, args, code, message) => {
    const result = await cli(cwd(shared), "list", ...args);
    expect([result.code, result.err]).toEqual([code, expect.stringMatching(message)]);
  });

  test("no connectors' folder", async () => {
    const { code, err } = await cli(clone({ "README.md": "x" }), "list");
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /The folder airbyte-integrations\/connectors does not exist at commit [0-9a-f]{10}\. Expected/,
      ),
    ]);
  });
});

test("connectors alone says how to go on", async () => {
  const { code, err } = await cli(shared, "connectors");
  expect(code).toBe(2);
  expect(err).toContain("Usage: base-image-gate connectors [options] list");
});
