import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Comparison } from "../../src/model/tree.ts";
import { GitStore } from "../../src/repository/git.ts";
import { type MemoryFiles, memoryComparison } from "../../src/repository/memory.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";

const folderFor = () => temporaryFolder(onTestFinished);

function open(folder: string): GitStore {
  const store = new GitStore(folder);
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

const BEFORE: MemoryFiles = { "a/one.txt": "1\n", "a/two.txt": "2\n", "b/c/deep.txt": "x\n", same: "same\n" };
const AFTER: MemoryFiles = {
  "a/one.txt": "1!\n",
  "b/c": "now a file\n",
  same: "same\n",
  link: { symlink: "same" },
  module: { submodule: "1".repeat(40) },
  binary: Buffer.from([1, 0, 2]),
  latin: Buffer.from([0x66, 0xfc]),
  bom: "\uFEFFtext\r\n",
  huge: "x".repeat(1024 * 1024 + 1),
  enormous: "y".repeat(5 * 1024 * 1024),
  "ünï/cödé.txt": "u\n",
};
const PATHS = [...Object.keys(AFTER), "a", "a/two.txt", "none", "a/one.txt/below", "link/below", "module/below", "ünï"];

const ALWAYS = { since: new Date(0), until: new Date("2100-01-01") };

async function everything({ before, after, changes }: Comparison): Promise<unknown> {
  const sorted = async (tree: typeof before) => {
    const entries = await tree.read(PATHS);
    return Object.fromEntries(
      [...entries].map(([path, entry]) => {
        if (entry.kind === "folder") return [path, { ...entry, names: [...entry.names].sort() }];
        return [path, entry.kind === "file" ? { ...entry, text: entry.text } : entry];
      }),
    );
  };
  return { before: await sorted(before), after: await sorted(after), changes };
}

test("git says of the same files what the tree in memory says", async () => {
  const folder = repository(folderFor());
  const base = commit(folder, BEFORE);
  const head = commit(folder, AFTER);
  const store = open(folder);
  expect(await everything(await store.compare(base, head))).toEqual(await everything(memoryComparison(BEFORE, AFTER)));
});

/** Each of those that come several at once. */
async function* each<T>(all: AsyncIterable<Iterable<T>>): AsyncGenerator<T> {
  for await (const some of all) yield* some;
}

test("the commits of a line are compared as each is alone, be they empty, merges, or with odd names in them", async () => {
  const folder = repository(folderFor());
  const odd: MemoryFiles = { ...BEFORE, "a/:two\n1 2\nlines": "odd\n" };
  commit(folder, BEFORE, "The start");
  for (const files of [BEFORE, BEFORE, odd, odd, AFTER, { ...AFTER, same: "other\n" }])
    commit(folder, files, "Zeile 🐛 (#7)");
  git(folder, "checkout", "--quiet", "-fb", "side", "HEAD~1");
  commit(folder, { ...AFTER, side: "1\n" });
  git(folder, "checkout", "--quiet", "-f", "main");
  git(folder, "merge", "--quiet", "--no-ff", "-m", "Merge", "side");
  rmSync(join(folder, "b"), { recursive: true });
  commit(folder, BEFORE);
  commit(folder, BEFORE);
  const store = open(folder);
  const changes = await store.history("main", ALWAYS);
  expect(changes.map(({ subject }) => subject)).toEqual([
    ...Array(6).fill("Zeile 🐛 (#7)"),
    "Merge",
    "change",
    "change",
  ]);
  const compared: unknown[] = [];
  for await (const { comparison } of each(store.compareEach(changes))) compared.push(await everything(comparison));
  const alone = changes.map(async ({ parent, commit }) => everything(await store.compare(parent, commit)));
  expect(compared).toEqual(await Promise.all(alone));
  // The commits of a window need not stand in a row.
  const some = changes.filter((_, index) => index % 3 !== 1);
  const apart: unknown[] = [];
  for await (const { comparison } of each(store.compareEach(some))) apart.push(await everything(comparison));
  expect(apart).toEqual(compared.filter((_, index) => index % 3 !== 1));
});

test("a folder that is asked for many names knows them all", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `n${index}`).concat("n", "n1.x", "ünï", "n100");
  const files = Object.fromEntries(names.map((name) => [`a/${name}`, `${name}\n`]));
  const asked = [...names, "n99", "N1", "un", "n1."].map((name) => `a/${name}`);
  const folder = repository(folderFor());
  const tree = await open(folder).tree(commit(folder, files));
  expect(await tree.read(asked)).toEqual(await memoryComparison({}, files).after.read(asked));
});

test("what is no text is what it is, never absent", async () => {
  const entries = await memoryComparison({}, AFTER).after.read(PATHS);
  expect(
    Object.fromEntries(
      [...entries].map(([path, entry]) => [path, entry.kind === "unreadable" ? entry.why : entry.kind]),
    ),
  ).toMatchObject({
    link: "symlink",
    module: "submodule",
    binary: "it is a binary file",
    latin: "it is not valid UTF-8",
    huge: "it has 1.0 MB; at most 1.0 MB are read",
    enormous: "it has 5.0 MB; at most 1.0 MB are read",
    none: "absent",
    a: "folder",
  });
});

describe("a history", () => {
  /** Writes a commit as it is given, with `HEAD` as its parent, and moves the branch there. */
  function literally(folder: string, headers: string[], message: string | Buffer): string {
    const tree = git(folder, "rev-parse", "HEAD^{tree}");
    const head = [`tree ${tree}`, `parent ${git(folder, "rev-parse", "HEAD")}`, "author a <a@b.c> 1 +0000", ...headers];
    const input = Buffer.concat([Buffer.from(`${head.join("\n")}\n\n`), Buffer.from(message)]);
    const args = ["-C", folder, "hash-object", "-t", "commit", "-w", "--literally", "--stdin"];
    const commit = execFileSync("git", args, { input, encoding: "utf8" }).trim();
    git(folder, "update-ref", "refs/heads/main", commit);
    return commit;
  }

  /** Letters, digits and a few others in the encoding of mainframes. */
  const inIbm037 = (text: string) => {
    const rows: [number, string][] = [
      [0x81, "abcdefghi"],
      [0x91, "jklmnopqr"],
      [0xa2, "stuvwxyz"],
      [0xf0, "0123456789"],
      [0x4b, ".<(+"],
      [0x5d, ")"],
      [0x6e, ">"],
      [0x7b, "#@"],
      [0x40, " "],
      [0x25, "\n"],
    ];
    const codes = rows.flatMap(([first, all]) => [...all].map((character, at) => [character, first + at] as const));
    const known = new Map(codes);
    return Buffer.from([...text].map((character) => known.get(character) as number));
  };

  const committed = (seconds: number | string) => `committer c <c@d.e> ${seconds} +0000`;

  const DAY = Date.UTC(2024, 0, 5) / 1000;

  test("encodings, signatures and settings of the user change nothing", async () => {
    const folder = repository(folderFor());
    commit(folder, BEFORE);
    literally(folder, [committed(DAY), "encoding ISO-8859-1"], Buffer.from("\xfcber (#1)\n", "latin1"));
    const signature = ["gpgsig -----BEGIN PGP SIGNATURE-----", " x", " -----END PGP SIGNATURE-----"];
    literally(folder, [committed(DAY + 1), ...signature], "two (#2)\n");
    commit(folder, AFTER, "three");
    writeFileSync(join(folder, "gpg"), "#!/bin/sh\necho a line >&2\necho '[GNUPG:] GOODSIG 1 2'\n", { mode: 0o755 });
    for (const [name, value] of Object.entries({
      "log.showSignature": "true",
      "gpg.program": join(folder, "gpg"),
      "i18n.logOutputEncoding": "IBM037",
    }))
      git(folder, "config", name, value);
    const changes = await open(folder).history("main", ALWAYS);
    expect(changes.map(({ subject, pullRequest }) => [subject, pullRequest])).toEqual([
      ["über (#1)", 1],
      ["two (#2)", 2],
      ["three", undefined],
    ]);
    expect(changes.slice(0, 2).map(({ date }) => date.getTime() / 1000 - DAY)).toEqual([0, 1]);
  });

  describe.each([
    ["alone", () => {}],
    ["in a commit-graph", (folder: string) => void git(folder, "commit-graph", "write", "--reachable")],
  ])("a commit that does not tell its day is refused, %s", (_, prepare) => {
    test.each<[string, string[]]>([
      ["a time that no number holds", [committed("99999999999999999999")]],
      ["a time that no calendar holds", [committed("8640000000001")]],
      ["a time before 1970", [committed(-5)]],
      ["no time", ["committer c <c@d.e>"]],
      ["no committer", []],
    ])("%s", async (_, headers) => {
      const folder = repository(folderFor());
      commit(folder, BEFORE);
      const id = literally(folder, headers, "odd\n");
      prepare(folder);
      await expect(open(folder).history("main", ALWAYS)).rejects.toThrow(`The commit ${id} does not tell its day.`);
    });

    // What git makes of these depends on its version and on the encodings that it knows.
    test.each<[string, string[], (string | Buffer)?]>([
      ["a time behind a second bracket", [`committer c <c@d.e>> ${DAY} +0000`]],
      ["no committer in its own encoding", [committed(DAY), "encoding IBM037"]],
      [
        "another committer in its own encoding",
        [committed(DAY), "encoding IBM037"],
        inIbm037(`\n${committed(1e9)}\n\nx (#9)\n`),
      ],
    ])("or read as it was meant: %s", async (_, headers, message = "odd\n") => {
      const folder = repository(folderFor());
      commit(folder, BEFORE);
      literally(folder, headers, message);
      prepare(folder);
      const found = await open(folder)
        .history("main", ALWAYS)
        .catch((error: Error) => error);
      if (found instanceof Error) expect(found.message).toContain("does not tell its day");
      else expect(found.map(({ date }) => date.getTime() / 1000)).toEqual([DAY]);
    });
  });

  test("a commit-graph, which holds no more than 34 bits of a time, is left aside", async () => {
    const folder = repository(folderFor());
    commit(folder, BEFORE);
    literally(folder, [committed(DAY + 2 ** 34)], "far (#1)\n");
    git(folder, "commit-graph", "write", "--reachable");
    const changes = await open(folder).history("main", { since: new Date(0), until: new Date("3000-01-01") });
    expect(changes.map(({ date }) => date.getTime() / 1000)).toEqual([DAY + 2 ** 34]);
  });

  test("of a shallow clone only what is there is told, and a window that begins before it is refused", async () => {
    const origin = repository(join(folderFor(), "origin"));
    commit(origin, BEFORE);
    for (const day of [0, 1, 2]) literally(origin, [committed(DAY + day * 86_400)], `day ${day}\n`);
    const clone = join(folderFor(), "clone");
    git(origin, "clone", "--quiet", "--depth=2", `file://${origin}`, clone);
    const store = open(clone);
    const on = (since: string) => store.history("HEAD", { since: new Date(since), until: new Date("2024-01-31") });
    expect((await on("2024-01-07")).map(({ subject }) => subject)).toEqual(["day 2"]);
    await expect(on("2024-01-06")).rejects.toThrow(
      "The clone is shallow: its history begins on 2024-01-06, and changes from 2024-01-06 on are asked for. " +
        "`git fetch --unshallow` brings the rest.",
    );
    git(clone, "fetch", "--quiet", "--unshallow");
    expect((await on("2024-01-05")).map(({ subject }) => subject)).toEqual(["day 0", "day 1", "day 2"]);
  });

  test.each([1, 2, 3])("a tree that is missing stops it, be it the last of %i", async (count) => {
    const folder = repository(folderFor());
    for (let number = 0; number <= count; number++) commit(folder, { ...BEFORE, same: `${number}\n` });
    const tree = git(folder, "rev-parse", "HEAD^{tree}");
    rmSync(join(folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    const store = open(folder);
    const changes = await store.history("main", ALWAYS);
    const all = async () => {
      for await (const { comparison } of each(store.compareEach(changes))) await comparison.after.read(["same"]);
    };
    await expect(all()).rejects.toThrow("git stopped before it had listed all changes. `git fsck` tells more.");
  });
});

test("one object is a file at one path, a program and a link at others, whichever is read first", async () => {
  const folder = repository(folderFor());
  commit(folder, { start: "1" });
  commit(folder, { file: "target", link: { symlink: "target" }, program: "target" });
  git(folder, "update-index", "--chmod=+x", "program");
  git(folder, "-c", "commit.gpgsign=false", "commit", "--quiet", "--amend", "--no-edit");
  const alone = async (store: GitStore) => store.tree(await store.commit("main"));
  const inLine = async (store: GitStore) => {
    const changes = await store.history("main", ALWAYS);
    for await (const { comparison } of each(store.compareEach(changes))) return comparison.after;
    throw new Error("There is a change.");
  };
  for (const treeOf of [alone, inLine])
    for (const paths of [
      ["file", "link", "program"],
      ["link", "program", "file"],
    ]) {
      const tree = await treeOf(open(folder));
      const found: unknown[] = [];
      for (const path of paths) found.push([...(await tree.read([path])).values()][0]);
      expect(found).toMatchObject(
        paths.map((path) =>
          path === "link" ? { kind: "symlink" } : { kind: "file", mode: path === "file" ? "100644" : "100755" },
        ),
      );
    }
});

describe("the base of a comparison", () => {
  test("before is the merge base, the tip is the base branch", async () => {
    const folder = repository(folderFor());
    const start = commit(folder, { a: "1" });
    git(folder, "checkout", "--quiet", "-b", "feature");
    const head = commit(folder, { a: "1", b: "2" });
    git(folder, "checkout", "--quiet", "main");
    const tip = commit(folder, { a: "1", c: "3" });
    const comparison = await open(folder).compare("main", "feature");
    expect([comparison.before.commit, comparison.tip.commit, comparison.after.commit]).toEqual([start, tip, head]);
    expect(comparison.changes.map(({ path, kind }) => `${kind} ${path}`)).toEqual(["added b"]);
  });

  test("no common history", async () => {
    const folder = repository(folderFor());
    commit(folder, { a: "1" });
    git(folder, "checkout", "--quiet", "--orphan", "other");
    commit(folder, { b: "1" });
    await expect(open(folder).compare("main", "other")).rejects.toThrow("share no history");
  });

  test("a shallow clone without the base", async () => {
    const origin = repository(join(folderFor(), "origin"));
    commit(origin, { a: "1" });
    git(origin, "checkout", "--quiet", "-b", "feature");
    commit(origin, { a: "1", b: "1" });
    git(origin, "checkout", "--quiet", "main");
    commit(origin, { a: "2" });
    const clone = join(folderFor(), "clone");
    git(origin, "clone", "--quiet", "--depth=1", "--no-single-branch", `file://${origin}`, clone);
    await expect(open(clone).compare("origin/main", "origin/feature")).rejects.toThrow(
      /The clone is shallow: .* `git fetch --unshallow`/,
    );
  });

  test.each([
    ["nonsense", 'There is no commit "nonsense"'],
    ["HEAD:a", 'There is no commit "HEAD:a"'],
    ["HEAD\nHEAD", "There is no commit"],
    ["--help", 'There is no commit "--help"'],
  ])("the unknown revision %j", async (revision, message) => {
    const folder = repository(folderFor());
    commit(folder, { a: "1" });
    await expect(open(folder).compare("main", revision)).rejects.toThrow(message);
  });

  test("no repository, no folder", async () => {
    await expect(open(folderFor()).compare("a", "b")).rejects.toThrow("is not a git repository");
    await expect(open("/nowhere/at/all").compare("a", "b")).rejects.toThrow("is not a git repository");
  });
});

describe("kinds of clones", () => {
  test("a bare clone", async () => {
    const origin = repository(join(folderFor(), "origin"));
    const base = commit(origin, BEFORE);
    const head = commit(origin, AFTER);
    const clone = join(folderFor(), "bare.git");
    git(origin, "clone", "--quiet", "--bare", `file://${origin}`, clone);
    expect((await open(clone).compare(base, head)).changes).toHaveLength(12);
  });

  test("a partial clone fetches what it lacks, and says so when it cannot", async () => {
    const origin = repository(join(folderFor(), "origin"));
    git(origin, "config", "uploadpack.allowFilter", "true");
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
    const base = commit(origin, { a: "1", b: "1" });
    const head = commit(origin, { a: "2", b: "1" });
    const clone = join(folderFor(), "partial");
    git(origin, "clone", "--quiet", "--bare", "--filter=blob:none", `file://${origin}`, clone);
    const online = await open(clone).compare(base, head);
    expect((await online.after.read(["a"])).get("a")).toMatchObject({ kind: "file", text: "2" });

    rmSync(origin, { recursive: true });
    const offline = await open(clone).compare(base, head);
    const entries = await offline.before.read(["a", "b", "none"]);
    expect(entries.get("none")).toEqual({ kind: "absent" });
    expect(entries.get("a")).toMatchObject({ kind: "unreadable" });
    expect(entries.get("b")).toMatchObject({ kind: "unreadable" });
  });

  test("an object that is missing is unreadable, and the others are still read", async () => {
    const folder = repository(folderFor());
    const base = commit(folder, { a: "1", b: "2", c: "3" });
    const blob = git(folder, "rev-parse", "HEAD:b");
    const file = join(folder, ".git", "objects", blob.slice(0, 2), blob.slice(2));
    expect(existsSync(file)).toBe(true);
    rmSync(file);
    const entries = await (await open(folder).tree(base)).read(["a", "b", "c"]);
    expect([...entries.values()].map(({ kind }) => kind)).toEqual(["file", "unreadable", "file"]);
  });

  test("a git that knows no --batch-command is asked the old way", async () => {
    const bin = folderFor();
    const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    const old = `#!/bin/sh\ncase "$*" in *--batch-command*) echo "error: unknown option" >&2; exit 129;; esac\nexec ${real} "$@"\n`;
    writeFileSync(join(bin, "git"), old, { mode: 0o755 });
    vi.stubEnv("PATH", `${bin}:${process.env.PATH}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = repository(folderFor());
    const base = commit(folder, { a: "1", b: "2" });
    const entries = await (await open(folder).tree(base)).read(["a", "b", "c"]);
    expect([...entries.values()].map(({ kind }) => kind)).toEqual(["file", "file", "absent"]);
  });

  test("a folder that is missing stops the comparison", async () => {
    const folder = repository(folderFor());
    const base = commit(folder, { "d/a": "1" });
    const head = commit(folder, { "d/a": "2" });
    const tree = git(folder, "rev-parse", "HEAD:d");
    rmSync(join(folder, ".git", "objects", tree.slice(0, 2), tree.slice(2)));
    await expect(open(folder).compare(base, head)).rejects.toThrow(/cannot be read.*incomplete/s);
  });

  test("SHA-256 repositories", async () => {
    const folder = folderFor();
    git(folder, "init", "--quiet", "--initial-branch=main", "--object-format=sha256");
    const base = commit(folder, { "a/b": "1" });
    const head = commit(folder, { "a/b": "2" });
    const { changes, after } = await open(folder).compare(base, head);
    expect(changes.map(({ path }) => path)).toEqual(["a/b"]);
    expect((await after.read(["a/b"])).get("a/b")).toMatchObject({ text: "2" });
  });
});

test("nothing is written into the repository", async () => {
  const folder = repository(folderFor());
  const base = commit(folder, BEFORE);
  const head = commit(folder, AFTER);
  const before = readdirSync(join(folder, ".git"), { recursive: true }).sort();
  await everything(await open(folder).compare(base, head));
  expect(readdirSync(join(folder, ".git"), { recursive: true }).sort()).toEqual(before);
});
