import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Comparison } from "../../src/model/tree.ts";
import { GitStore } from "../../src/repository/git.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { CONNECTORS, connector, FOLDER, PAGE, pinned, upgrade } from "../fixtures/monorepo.ts";
import { GitHub } from "../github/github.ts";
import { type Change, changeOf, foresightOf, localReports, reportOn, storeOf } from "./two-ways.ts";

interface Shape {
  before: MemoryFiles;
  after: MemoryFiles;
  tip?: MemoryFiles;
}

const DOCKERFILE = "FROM python:3.11-slim\nRUN apt-get install -y socat\n";
const LATIN = Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0x20, 0xfc, 0x0a]);
const BINARY = Buffer.from([0x64, 0x00, 0x01, 0xff]);
/** More than GraphQL gives in full, less than what is read. */
const LONG = `${"a line of a page\n".repeat(40_000)}`;
const MORE = { ".github/workflows/ci.yml": "on: push\n", "README.md": "# Mono\n", "docs/other.md": "other\n" };

function with_(files: MemoryFiles, more: Record<string, MemoryFiles[string] | null>): MemoryFiles {
  const result = { ...files, ...more };
  return Object.fromEntries(
    Object.entries(result).filter((entry): entry is [string, MemoryFiles[string]] => entry[1] !== null),
  );
}

const { before, after } = upgrade();
const page = before[PAGE] as string;

const SHAPES: Record<string, Shape> = {
  "an upgrade": { before, after },
  "an upgrade in a larger repository": { before: { ...MORE, ...before }, after: { ...MORE, ...after } },
  "an upgrade without its changelog entry": { before, after: { ...after, [PAGE]: page } },
  "a migration": {
    before: connector({ image: null, files: { Dockerfile: DOCKERFILE } }),
    after: connector({ version: "1.2.4", image: pinned("4.0.2"), rows: ["1.2.4", "1.2.3"] }),
  },
  "a migration that leaves the Dockerfile and adds a hook": {
    before: connector({ image: null, files: { Dockerfile: DOCKERFILE } }),
    after: connector({
      version: "1.2.4",
      image: pinned("4.0.2"),
      rows: ["1.2.4", "1.2.3"],
      files: { Dockerfile: DOCKERFILE, "build_customization.py": "import helper\n", "helper.py": "x = 1\n" },
    }),
  },
  "a base that moved on with the same version": { before, after, tip: { ...after, "README.md": "x\n" } },
  "a base that moved on elsewhere": { before, after, tip: { ...before, "other/new.txt": "new\n" } },
  "a new connector": { before: MORE, after: { ...MORE, ...before } },
  "a deleted connector": { before: { ...MORE, ...before }, after: { ...MORE, [PAGE]: page } },
  "a renamed connector": { before, after: with_({ ...connector({ name: "source-other" }) }, {}) },
  "a page only": { before, after: { ...before, [PAGE]: `${page}\nmore\n` } },
  "nothing that concerns the gate": {
    before: { ...MORE, ...before },
    after: { ...MORE, ...before, "README.md": "# New\n" },
  },
  "a policy that is edited": {
    before: { ...before, ".github/base-image-policy.yml": "version-bump: increase\n" },
    after: { ...after, ".github/base-image-policy.yml": "rules: { version-bump: off }\n" },
  },
  "a policy for other folders": {
    before: {
      ...before,
      "lib/source-x/metadata.yaml": "data: {}\n",
      ".github/base-image-policy.yml": "connectors: lib/*\n",
    },
    after: {
      ...after,
      "lib/source-x/metadata.yaml": "data: 1\n",
      ".github/base-image-policy.yml": "connectors: lib/*\n",
    },
  },
  "a workflow of the gate that is edited": {
    before: { ...before, ".github/workflows/gate.yml": "uses: x/base-image-gate@v1\n" },
    after: { ...before, ".github/workflows/gate.yml": "uses: x/other@v1\n", ".github/actions/a/b.yaml": "x: 1\n" },
  },
  "links in place of files": {
    before,
    after: with_(after, {
      [`${FOLDER}/Dockerfile`]: { symlink: "../other/Dockerfile" },
      [`${FOLDER}/pyproject.toml`]: { symlink: "metadata.yaml" },
    }),
  },
  "metadata that is a link": { before, after: { ...after, [`${FOLDER}/metadata.yaml`]: { symlink: "README.md" } } },
  "a connector that becomes a link": {
    before: { ...before, "elsewhere/metadata.yaml": "data: {}\n" },
    after: { [FOLDER]: { symlink: "../../elsewhere" }, [PAGE]: page, "elsewhere/metadata.yaml": "data: {}\n" },
  },
  "the connectors' folder becomes a link": {
    before,
    after: { [CONNECTORS]: { symlink: "../elsewhere" }, [PAGE]: page },
  },
  "a connector that becomes a submodule": { before, after: { [FOLDER]: { submodule: "1".repeat(40) }, [PAGE]: page } },
  "a submodule beside": {
    before: { ...before, lib: { submodule: "1".repeat(40) } },
    after: { ...after, lib: { submodule: "2".repeat(40) } },
  },
  "binary metadata": { before, after: { ...after, [`${FOLDER}/metadata.yaml`]: BINARY } },
  "metadata that is no UTF-8": { before, after: { ...after, [`${FOLDER}/metadata.yaml`]: LATIN } },
  "metadata that was no UTF-8": { before: { ...before, [`${FOLDER}/metadata.yaml`]: LATIN }, after },
  "text that holds the sign for what is no UTF-8": {
    before,
    after: { ...after, [`${FOLDER}/metadata.yaml`]: `${after[`${FOLDER}/metadata.yaml`]}# \uFFFD \u0000end` },
  },
  "a page that is no UTF-8": {
    before,
    after: { ...after, [PAGE]: Buffer.concat([Buffer.from(after[PAGE] as string), LATIN]) },
  },
  "a byte order mark and other ends of lines": {
    before,
    after: {
      ...after,
      [`${FOLDER}/metadata.yaml`]: `\uFEFF${(after[`${FOLDER}/metadata.yaml`] as string).replaceAll("\n", "\r\n")}`,
    },
  },
  "an empty file": { before, after: { ...after, [`${FOLDER}/metadata.yaml`]: "" } },
  "a long page": { before, after: { ...after, [PAGE]: `${LONG}${after[PAGE]}` } },
  "a page that is too long": { before, after: { ...after, [PAGE]: `${LONG}${LONG}${after[PAGE]}` } },
  "a file that becomes a folder, and the other way round": {
    before: { ...before, [`${FOLDER}/a`]: "x\n", [`${FOLDER}/b/c`]: "x\n" },
    after: { ...after, [`${FOLDER}/a/c`]: "x\n", [`${FOLDER}/b`]: "x\n", [`${FOLDER}/Dockerfile/x`]: "a folder\n" },
  },
  "odd names": {
    before: { ...before, 'a "quoted"/x': "1\n", "back\\slash": "1\n" },
    after: {
      ...after,
      'a "quoted"/x': "2\n",
      "back\\slash": "2\n",
      "new\nline/x\n.md": "1\n",
      "co:lon/a:b": "1\n",
      "ünï/cödé 🙂.md": "1\n",
      "-dash/--x": "1\n",
      " space /  ": "1\n",
      "$HOME/${x}": "1\n",
      [`${FOLDER}/it's {a} "b".py`]: "1\n",
      "docs/a b/@{u}.md": "1\n",
    },
  },
  "names that look like revisions": {
    before,
    after: {
      ...after,
      "HEAD^{tree}": "1\n",
      "docs/main~1.md": "1\n",
      "docs/:(top)x.md": "1\n",
      "docs/a:b/x.md": "1\n",
    },
  },
};

/** Both kinds of comparison, with and without foresight, against those of local git. */
async function expectSame(change: Change): Promise<void> {
  const local = await localReports(change);
  const { github, base, head, merge } = change;
  for (const foresight of [foresightOf(change), {}]) {
    const threeDot = await storeOf(github).compare(base, head, foresight);
    expect(await reportOn(threeDot)).toBe(local.threeDot);
    const landed = await storeOf(github).compareMerge(base, head, merge, foresight);
    expect(await reportOn(landed)).toBe(local.merge);
  }
  expect(github.problems).toEqual([]);
}

describe("GitHub and local git give the same report, byte for byte", () => {
  test.each(Object.entries(SHAPES))("%s", async (_, shape) => {
    await expectSame(await changeOf(onTestFinished, shape));
  });

  test("every kind of entry, at every path", async () => {
    const files: MemoryFiles = {
      "a/one.txt": "1!\n",
      "b/c": "a file\n",
      link: { symlink: "a" },
      module: { submodule: "1".repeat(40) },
      binary: BINARY,
      latin: LATIN,
      bom: "\uFEFFtext\r\n",
      truncated: "x".repeat(700_000),
      huge: "x".repeat(1024 * 1024 + 1),
      enormous: "y".repeat(5 * 1024 * 1024),
      "ünï/cödé.txt": "u\n",
      "new\nline": "n\n",
      "deep/er/and/deep/er/x": "x\n",
    };
    const change = await changeOf(onTestFinished, { before: { same: "1" }, after: files });
    const paths = [
      ...Object.keys(files),
      "a",
      "none",
      "none/at/all",
      "a/one.txt/below",
      "link/one.txt",
      "module/below",
      "ünï",
      "deep/er",
      "",
      ".",
      "a/",
      "a/../a/one.txt",
    ];
    const all = async ({ before, after, changes }: Comparison) => ({
      before: [...(await before.read(paths))],
      after: [...(await after.read(paths))],
      changes,
    });
    await using local = new GitStore(change.github.host.folder);
    const expected = await all(await local.compare(change.base, change.head));
    expect(await all(await storeOf(change.github).compare(change.base, change.head))).toEqual(expected);
    const tree = await storeOf(change.github).tree(change.head);
    expect([...(await tree.read(paths))]).toEqual(expected.after);
    expect(change.github.problems).toEqual([]);
  });

  test("any two sets of files", async () => {
    const name = fc.constantFrom("a", "b", "c", "a.b", "a-b", "a0", "B", "ä");
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    const content = fc.oneof(
      fc.constantFrom("1\n", "2\n", "", "\uFEFF"),
      fc.constantFrom({ symlink: "a" }, { symlink: "b" }, { submodule: "1".repeat(40) }, { submodule: "2".repeat(40) }),
      fc.constantFrom(BINARY, LATIN),
    );
    /** No file stands where another one's folder is. */
    const files = fc.dictionary(path, content, { maxKeys: 12 }).map((all) => {
      const paths = Object.keys(all);
      return Object.fromEntries(
        Object.entries(all).filter(([one]) => !paths.some((other) => other.startsWith(`${one}/`))),
      );
    });
    const github = await GitHub.start(onTestFinished);
    await using local = new GitStore(github.host.folder);
    const everything = async ({ before, after, changes }: Comparison, paths: string[]) => ({
      changes,
      before: [...(await before.read(paths))],
      after: [...(await after.read(paths))],
    });
    await fc.assert(
      fc.asyncProperty(files, files, fc.array(path, { maxLength: 6 }), async (old, now, more) => {
        const start = github.host.commit(old);
        const head = github.host.commit(now, [start]);
        const paths = [...Object.keys(old), ...Object.keys(now), ...more];
        const expected = await everything(await local.compare(start, head), paths);
        const foresight = { changed: more, read: more };
        expect(await everything(await storeOf(github).compare(start, head), paths)).toEqual(expected);
        expect(await everything(await storeOf(github).compare(start, head, foresight), paths)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
    expect(github.problems).toEqual([]);
  }, 120_000);

  test("ids and modes of files at several commits, in one request", async () => {
    const { github, base, head } = await changeOf(onTestFinished, {
      before,
      after: { ...after, [`${FOLDER}/build_customization.py`]: LATIN, [`${FOLDER}/link`]: { symlink: "x" } },
    });
    const paths = [`${FOLDER}/build_customization.py`, `${FOLDER}/metadata.yaml`, `${FOLDER}/link`, FOLDER, "none/x"];
    const store = storeOf(github);
    const [old, now] = await Promise.all([store.blobs(base, paths), store.blobs(head, paths)]);
    const listed = (commit: string) =>
      execFileSync("git", ["-C", github.host.folder, "ls-tree", commit, "--", ...paths.slice(0, 3)], {
        encoding: "utf8",
      });
    const shown = (blobs: typeof old) =>
      [...blobs].flatMap(([path, blob]) => (blob ? [`${blob.mode} blob ${blob.oid}\t${path}`] : [])).sort();
    expect(shown(old)).toEqual(listed(base).trim().split("\n").sort());
    expect(shown(now)).toEqual(listed(head).trim().split("\n").sort());
    expect(github.requests).toHaveLength(1);
  });

  test("a name that is no UTF-8: clear where it differs, no matter where it does not", async () => {
    const change = await changeOf(onTestFinished, { before, after });
    const { host } = change.github;
    const git = (input: Buffer | undefined, ...args: string[]) =>
      execFileSync("git", ["-C", host.folder, ...args], { ...(input && { input }), encoding: "utf8" }).trim();
    const blob = git(Buffer.from("x"), "hash-object", "-w", "--stdin");
    const withOdd = (commit: string, content: string, parents: string[] = []): string => {
      const listed = git(undefined, "ls-tree", "-z", commit);
      const odd = Buffer.concat([Buffer.from(`100644 blob ${content}\t`), Buffer.from([0xff, 0xfe]), Buffer.of(0)]);
      const tree = git(Buffer.concat([Buffer.from(listed), odd]), "mktree", "-z");
      const who = ["-c", "user.name=T", "-c", "user.email=t@example.org"];
      return host.adopt(git(undefined, ...who, "commit-tree", "-m", "odd", ...parents, tree));
    };
    const start = withOdd(change.base, blob);
    const head = withOdd(change.head, blob, ["-p", start]);
    await using local = new GitStore(host.folder);
    expect(await reportOn(await storeOf(change.github).compare(start, head))).toBe(
      await reportOn(await local.compare(start, head)),
    );
    const differs = withOdd(change.head, git(Buffer.from("y"), "hash-object", "-w", "--stdin"), ["-p", start]);
    const why = "touches a file whose name cannot be read";
    await expect(local.compare(start, differs)).rejects.toThrow(why);
    await expect(storeOf(change.github).compare(start, differs)).rejects.toThrow(why);
  });
});
