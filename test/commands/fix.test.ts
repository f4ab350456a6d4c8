import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { cli } from "../fixtures/cli.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { CONNECTORS, connector, FOLDER, NAME, PAGE, pinned, upgrade } from "../fixtures/monorepo.ts";

const newFolder = () => temporaryFolder(onTestFinished);
const AS_OF = ["--as-of", "2025-08-15"];
const METADATA = `${FOLDER}/metadata.yaml`;

/** Runs `fix` in this process, on the day that the fixtures play on. */
const fix = (cwd: string, ...args: string[]) => cli(cwd, "fix", ...args, ...AS_OF);

/** A clone with one commit on main. */
function clone(files: MemoryFiles): string {
  const folder = repository(join(newFolder(), "clone"));
  commit(folder, files);
  return folder;
}

/** A clone on a branch that goes from one set of files to the other. */
function branch({ before, after }: { before: MemoryFiles; after: MemoryFiles }): string {
  const folder = clone(before);
  git(folder, "checkout", "--quiet", "-b", "change");
  commit(folder, after);
  return folder;
}

const textOf = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
const status = (folder: string) => git(folder, "status", "--porcelain", "-uall");
const changed = (folder: string) => git(folder, "diff", "--name-only").split("\n");

describe("in a work tree", () => {
  test("a named connector is migrated on a clean clone; the second time there is nothing to do", async () => {
    const folder = clone(connector({ image: null, files: { Dockerfile: "FROM python:3.11\n" } }));
    const { code, out, err } = await fix(folder, NAME, "--pr", "77");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      `${NAME}\n  ✓ Delete Dockerfile\n  ✓ Declare the base image\n  ✓ Bump the version to 1.2.4\n  ✓ Add the changelog row for 1.2.4\n` +
        "1 connector mended. Next: look at `git diff`, commit, then `base-image-gate check`.\n",
    );
    expect(changed(folder)).toEqual([`${FOLDER}/Dockerfile`, METADATA, `${FOLDER}/pyproject.toml`, PAGE]);
    expect(textOf(folder, METADATA)).toContain(`    baseImage: ${pinned("4.0.2")}\n`);
    expect(await fix(folder, NAME)).toMatchObject({ code: 0, out: `${NAME}  nothing to do\nNothing to do.\n` });
    git(folder, "checkout", "--quiet", "-b", "change");
    git(folder, "commit", "--quiet", "-am", "migrate");
    expect(await fix(folder)).toMatchObject({ code: 0, out: `${NAME}  nothing to do\nNothing to do.\n` });
    expect(readdirSync(join(folder, FOLDER)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("without names the branch's own connectors are mended, and only for what the check says", async () => {
    const folder = branch(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
    expect(await fix(folder, "--pr", "512")).toMatchObject({
      code: 0,
      out: expect.stringContaining("✓ Bump the version"),
    });
    expect(textOf(folder, PAGE)).toContain("| 1.2.4 | 2025-08-15 | [512](");
  });

  test("the number of the pull request is filled in later", async () => {
    const folder = clone(connector());
    expect((await fix(folder, NAME)).out).toContain("`base-image-gate fix --pr NUMBER` puts it into the changelog");
    git(folder, "checkout", "--quiet", "-b", "change");
    git(folder, "commit", "--quiet", "-am", "upgrade");
    expect((await fix(folder, "--pr", "77")).out).toContain("✓ Name the pull request");
    expect(textOf(folder, PAGE)).toContain(
      "| 1.2.4 | 2025-08-15 | [77](https://github.com/airbytehq/airbyte/pull/77) |",
    );
  });

  test("--dry-run prints a diff that git applies, and changes nothing", async () => {
    const folder = clone(connector({ image: null, files: { Dockerfile: "FROM python:3.11\n" } }));
    const { code, out, err } = await fix(folder, NAME, "--dry-run");
    expect([code, status(folder)]).toEqual([0, ""]);
    expect(err).toContain("1 connector would be mended");
    expect(out).toContain(`diff --git a/${FOLDER}/Dockerfile b/${FOLDER}/Dockerfile\ndeleted file mode 100644\n`);
    writeFileSync(join(folder, "x.patch"), out);
    git(folder, "apply", "x.patch");
    rmSync(join(folder, "x.patch"));
    const patched = status(folder);
    git(folder, "checkout", "--quiet", ".");
    await fix(folder, NAME);
    expect(status(folder)).toBe(patched);
  });

  test("modes stay, and so do line ends that git changes", async () => {
    const folder = clone(connector());
    chmodSync(join(folder, METADATA), 0o755);
    git(folder, "commit", "--quiet", "-am", "mode");
    git(folder, "config", "core.autocrlf", "true");
    rmSync(join(folder, PAGE));
    git(folder, "checkout", "--quiet", "--", PAGE);
    expect(textOf(folder, PAGE)).toContain("\r\n");
    expect((await fix(folder, NAME)).code).toBe(0);
    expect(statSync(join(folder, METADATA)).mode & 0o777).toBe(0o755);
    const page = textOf(folder, PAGE);
    expect(page).toMatch(/\r\n\| 1\.2\.4 /);
    expect(page.replaceAll("\r\n", "")).not.toContain("\n");
    expect(git(folder, "diff", "--numstat", "--", PAGE)).toMatch(/^1\t0\t/);
  });

  test("--all takes the connectors in scope, and no others", async () => {
    const other = (name: string, options = {}) => connector({ name, ...options });
    const files = { ...connector(), ...other("source-two"), ...other("source-mine", { supportLevel: "community" }) };
    const folder = clone(files);
    const { code, out } = await fix(folder, "--all");
    expect(code).toBe(0);
    expect(out.match(/^\S+$/gm)).toEqual([NAME, "source-two"]);
    expect(out).toContain("2 connectors mended");
    expect(status(folder)).not.toContain("source-mine");
  });
});

describe("what is not committed", () => {
  test("counts, such as a Dockerfile that nobody has added yet", async () => {
    const folder = clone(connector({ image: pinned("4.0.2") }));
    writeFileSync(join(folder, FOLDER, "Dockerfile"), "FROM x\n");
    const { code, out } = await fix(folder);
    expect([code, out]).toEqual([1, expect.stringContaining("Dockerfile has changes that are not committed")]);
    expect(existsSync(join(folder, FOLDER, "Dockerfile"))).toBe(true);
    expect((await fix(folder, "--force")).code).toBe(0);
    expect(existsSync(join(folder, FOLDER, "Dockerfile"))).toBe(false);
  });

  test("is left alone, and the rest of the connector with it; --force edits it and keeps it", async () => {
    const folder = clone(connector());
    const edited = textOf(folder, PAGE).replace("# Demo", "# Demo, my own words");
    writeFileSync(join(folder, PAGE), edited);
    const { code, out } = await fix(folder, NAME);
    expect(code).toBe(1);
    expect(out).toContain(`${PAGE} has changes that are not committed; commit them, or use --force`);
    expect(out).toContain("Nothing is changed; 1 connector left as found.");
    expect([status(folder), textOf(folder, PAGE)]).toEqual([`M ${PAGE}`, edited]);
    expect((await fix(folder, NAME, "--force")).code).toBe(0);
    expect(textOf(folder, PAGE)).toMatch(/^# Demo, my own words\n[\s\S]*\| 1\.2\.4 /);
    expect(textOf(folder, METADATA)).toContain(pinned("4.0.2"));
  });

  test("elsewhere is nobody's business", async () => {
    const folder = clone({ ...connector(), "docs/other.md": "x\n" });
    writeFileSync(join(folder, "docs/other.md"), "y\n");
    writeFileSync(join(folder, FOLDER, "notes.txt"), "n\n");
    expect((await fix(folder, NAME)).code).toBe(0);
    expect(textOf(folder, "docs/other.md")).toBe("y\n");
  });
});

describe("links lead nowhere", () => {
  test("a Dockerfile that is one is taken away, and not what it leads to", async () => {
    const outside = join(newFolder(), "outside");
    writeFileSync(outside, "FROM x\n");
    const folder = clone(connector({ files: { Dockerfile: { symlink: outside } } }));
    expect((await fix(folder, NAME)).code).toBe(0);
    expect(readdirSync(join(folder, FOLDER))).not.toContain("Dockerfile");
    expect(readFileSync(outside, "utf8")).toBe("FROM x\n");
  });

  test("a page that is one is not edited", async () => {
    const outside = join(newFolder(), "outside.md");
    const files = connector();
    writeFileSync(outside, files[PAGE] as string);
    const folder = clone({ ...files, [PAGE]: { symlink: outside } });
    expect(await fix(folder, NAME)).toMatchObject({ code: 1, out: expect.stringContaining("is a symbolic link") });
    expect([readFileSync(outside, "utf8"), status(folder)]).toEqual([files[PAGE], ""]);
  });

  test.each([[[]], [["--force"]]])("a folder that has become one is not entered %j", async (force) => {
    const outside = clone(connector());
    const folder = clone(connector());
    rmSync(join(folder, "docs"), { recursive: true });
    symlinkSync(join(outside, "docs"), join(folder, "docs"));
    const { code } = await fix(folder, NAME, ...force);
    expect([code, status(outside)]).toEqual([1, ""]);
    expect(textOf(folder, METADATA)).toContain(pinned("4.0.1"));
  });

  test("a folder on the way that git does not see as changed is not entered", async () => {
    const outside = clone(connector());
    const folder = clone(connector());
    git(folder, "update-index", "--assume-unchanged", PAGE);
    rmSync(join(folder, "docs"), { recursive: true });
    symlinkSync(join(outside, "docs"), join(folder, "docs"));
    const { code, out } = await fix(folder, NAME, "--force");
    expect([code, status(outside)]).toEqual([1, ""]);
    expect(out).toMatch(/demo\.md (is not checked out|is not in a folder that is checked out|does not exist)/);
  });
});

describe("files that are not what git has", () => {
  test("one that is not checked out keeps its connector as it is", async () => {
    const folder = clone({ ...connector(), "x/y": "z" });
    git(folder, "sparse-checkout", "set", "airbyte-integrations");
    expect(await fix(folder, NAME)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${PAGE} is not checked out`),
    });
    expect(status(folder)).toBe("");
  });

  test("one that git was told to take for unchanged is not overwritten", async () => {
    const folder = clone(connector());
    git(folder, "update-index", "--assume-unchanged", PAGE);
    writeFileSync(join(folder, PAGE), "mine\n");
    const { code, out } = await fix(folder, NAME);
    expect([code, out]).toEqual([1, expect.stringContaining(`${PAGE} is not on disk what git has for it`)]);
    expect(textOf(folder, PAGE)).toBe("mine\n");
  });
});

test("without a work tree it shows what it would do at a commit", async () => {
  const folder = clone(connector());
  const bare = join(newFolder(), "bare");
  git(folder, "clone", "--quiet", "--bare", ".", bare);
  expect(await fix(bare, NAME)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/has no work tree.*--dry-run --head/),
  });
  const { code, out } = await fix(bare, NAME, "--dry-run", "--head", "main");
  expect([code, out]).toEqual([0, expect.stringContaining(`+    baseImage: ${pinned("4.0.2")}`)]);
  execFileSync("git", ["-C", folder, "apply", "--check"], { input: out });
});

describe("exit codes", () => {
  const cases: [name: string, change: { before: MemoryFiles; after: MemoryFiles }, code: number, out: RegExp][] = [
    ["nothing to do", upgrade(), 0, /^source-demo {2}nothing to do\nNothing to do\.\n$/],
    [
      "no connector",
      { before: connector(), after: { ...connector(), x: "y" } },
      0,
      /touches no connector. Name connectors/,
    ],
    [
      "not all can be mended",
      upgrade({ page: "# Demo\n" }),
      1,
      /left as it is.*\n {2}error .*has no changelog row for 1\.2\.4/,
    ],
    [
      "unknown",
      upgrade({ image: pinned("4.0.2").replace("4.0.2", "4.0.9") }),
      3,
      /could not verify The embedded catalog/,
    ],
    ["review", upgrade({ files: { "build_customization.py": "# hook\n" } }), 4, /nothing to do\n {2}needs review/],
  ];
  test.each(cases)("%s", async (_, change, code, out) => {
    expect(await fix(branch(change))).toMatchObject({ code, out: expect.stringMatching(out), err: "" });
  });

  const bad: [args: string[], message: RegExp][] = [
    [
      ["source-dem"],
      /There is no connector "source-dem" in airbyte-integrations\/connectors\. Did you mean "source-demo"\?/,
    ],
    [[NAME, "--all"], /Name connectors, or use --all, not both/],
    [["--head", "main"], /--head is only for --dry-run/],
    [["--pr", "x"], /--pr is "x"\. Expected: the number/],
    [["--base", "nonsense"], /There is no commit "nonsense"/],
  ];
  test.each(bad)("wrong usage: %j", async (args, message) => {
    const folder = clone(connector());
    expect(await fix(folder, ...args)).toMatchObject({ code: 2, err: expect.stringMatching(message), out: "" });
    expect(status(folder)).toBe("");
  });

  test("a wrong policy on the base", async () => {
    const folder = clone({ ...connector(), ".github/base-image-policy.yml": "enforced: {}\n" });
    const { code, err } = await fix(folder, NAME);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /not valid\. Mend it, or name another with --policy:\n {2}\.github.*:1:1 "enforced" is no key/,
      ),
    ]);
    writeFileSync(join(folder, "p.yml"), "version-bump: increase\n");
    expect((await fix(folder, NAME, "--policy", "p.yml")).code).toBe(0);
  });
});

test("a connector can be named by its folder, as the shell completes it", async () => {
  const folder = clone(connector());
  expect(await fix(folder, `${CONNECTORS}/${NAME}/`)).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 connector mended"),
  });
});

describe("the last line of a failing check", () => {
  /** Runs what stands between the last line's first back quotes. */
  async function runNext(cwd: string, report: string): Promise<string> {
    const command = /^Next: `([^`]+)` mends what has a fix above; then commit/m.exec(report)?.[1] ?? "";
    const [, checkout, args] = /^(?:git checkout (\S+) && )?base-image-gate (.*)$/.exec(command) ?? [];
    if (checkout !== undefined) git(cwd, "checkout", "--quiet", checkout);
    await cli(cwd, ...(args as string).split(" "));
    git(cwd, "commit", "--quiet", "-am", "mended");
    return command;
  }
  const undone = upgrade({ version: "1.2.3", rows: ["1.2.3"], files: { Dockerfile: "FROM x\n" } });

  test("is the one command that mends it", async () => {
    const folder = branch(undone);
    const { code, out } = await cli(folder, "check", ...AS_OF, "--pr", "7");
    expect([code, await runNext(folder, out)]).toEqual([1, "base-image-gate fix --pr 7 --as-of 2025-08-15"]);
    expect((await cli(folder, "check", ...AS_OF, "--pr", "7")).code).toBe(0);
  });

  test("also where the check was told what to look at", async () => {
    const folder = branch(undone);
    git(folder, "branch", "--quiet", "-m", "main", "trunk");
    git(folder, "checkout", "--quiet", "trunk");
    const { out } = await cli(folder, "check", ...AS_OF, "--base", "trunk", "--head", "change");
    const command = await runNext(folder, out);
    expect(command).toBe("git checkout change && base-image-gate fix --base trunk --as-of 2025-08-15");
    expect((await cli(folder, "check", ...AS_OF, "--base", "trunk")).code).toBe(0);
  });

  test("does not promise what no fix can do", async () => {
    const { out } = await cli(branch(upgrade({ page: "# Demo\n" })), "check", ...AS_OF);
    expect(out).toContain("\nNext: make the changes above, commit, and run the same again.");
  });
});
