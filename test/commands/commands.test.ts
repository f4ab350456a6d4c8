import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { type CliOptions, cli, runCli } from "../fixtures/cli.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { connector, PAGE, pinned, upgrade } from "../fixtures/monorepo.ts";

const newFolder = () => temporaryFolder(onTestFinished);

const cliOf =
  (terminal: CliOptions) =>
  (cwd: string, ...args: string[]) =>
    runCli(cwd, args, terminal);

/** A repository whose branch `change` is checked out and goes from one set of files to the other. */
function repositoryWith({ before, after }: { before: MemoryFiles; after: MemoryFiles }): string {
  const folder = repository(join(newFolder(), "clone"));
  commit(folder, before);
  git(folder, "checkout", "--quiet", "-b", "change");
  commit(folder, after);
  return folder;
}

const AS_OF = ["--as-of", "2025-08-15"];

describe("check", () => {
  test.each([
    ["pass", upgrade(), 0],
    ["fail", upgrade({ version: "1.2.3", rows: ["1.2.3"] }), 1],
    ["unknown", upgrade({ image: pinned("4.0.2").replace("4.0.2", "4.0.9") }), 3],
    ["review", upgrade({ files: { "build_customization.py": "# hook\n" } }), 4],
  ])("%s", async (outcome, change, code) => {
    const folder = repositoryWith(change);
    const text = await cli(folder, "check", ...AS_OF);
    expect([text.code, text.err]).toEqual([code, ""]);
    expect(text.out).toContain(`${outcome}`);
    const json = await cli(folder, "check", "--format", "json", "--pr", "#512", ...AS_OF);
    expect(JSON.parse(json.out)).toMatchObject({ schema: 1, outcome, pullRequest: 512 });
  });

  test("the base is the remote's default branch, the head is HEAD", async () => {
    const origin = repositoryWith(upgrade());
    git(origin, "checkout", "--quiet", "main");
    const clone = join(newFolder(), "clone");
    git(origin, "clone", "--quiet", `file://${origin}`, clone);
    git(clone, "checkout", "--quiet", "change");
    git(clone, "branch", "--quiet", "-D", "main");
    const { code, out } = await cli(clone, "check", "--format", "json", ...AS_OF);
    expect(code).toBe(0);
    expect(JSON.parse(out).base).toBe(git(clone, "rev-parse", "origin/main"));
  });

  test("the report goes to a file when asked", async () => {
    const folder = repositoryWith(upgrade());
    const { out, err } = await cli(folder, "check", "--output", "report.json", "--format", "json", ...AS_OF);
    expect([out, err]).toEqual(["", "The report is in report.json.\n"]);
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")).outcome).toBe("pass");
  });

  test.each([
    [
      "markdown",
      /^\*\*✗ fail: something has to change\.\*\*[\s\S]*\n\+ {2}dockerImageTag: 1\.2\.4\n[\s\S]*explain version-bump` says why/,
    ],
    ["github", /^::error file=airbyte-integrations\/\S+\/metadata\.yaml,line=4,.*::The version is not bumped/],
    ["sarif", /^\{"\$schema":.*"semanticVersion":"\d+\.\d+\.\d+".*"# version-bump\\n/],
  ])("--format %s, with the texts that fixes edit and the rules' pages", async (format, start) => {
    const folder = repositoryWith(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
    const { code, out, err } = await cli(folder, "check", "--format", format, ...AS_OF);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(start);
    expect(out).toMatch(/[^\n]\n$/);
    const written = await cli(folder, "check", "--format", format, "--output", "report", ...AS_OF);
    expect([written.code, written.out]).toEqual([1, ""]);
    expect(readFileSync(join(folder, "report"), "utf8")).toBe(out);
  });

  test("places are linked where the environment tells of the repository's address", async () => {
    const folder = repositoryWith(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
    const { out } = await cliOf({ repositoryUrl: "https://github.com/o/r" })(
      folder,
      "check",
      "--format",
      "markdown",
      ...AS_OF,
    );
    expect(out).toContain(`](https://github.com/o/r/blob/${git(folder, "rev-parse", "HEAD")}/airbyte-integrations/`);
  });

  test("lines are as wide as the screen, but not in a file", async () => {
    const folder = repositoryWith(upgrade({ version: "1.2.3", rows: ["1.2.3"] }));
    const narrow = cliOf({ columns: 50 });
    expect((await narrow(folder, "check", ...AS_OF)).out).toContain(
      "error The version is not bumped: 1.2.3 is\n    already",
    );
    await narrow(folder, "check", "--output", "report", ...AS_OF);
    expect(readFileSync(join(folder, "report"), "utf8")).toContain("not bumped: 1.2.3 is already");
  });

  test("a catalog file and a policy file of the caller judge", async () => {
    const folder = repositoryWith(upgrade({ image: pinned("4.0.2").replace("4.0.2", "9.0.0") }));
    const digest = pinned("4.0.2").split("@")[1];
    writeFileSync(
      join(folder, "catalog.json"),
      JSON.stringify({ "docker.io/airbyte/python-connector-base": [{ version: "9.0.0", digest }] }),
    );
    expect((await cli(folder, "check", "--catalog", "catalog.json", ...AS_OF)).code).toBe(0);
    writeFileSync(join(folder, "policy.yml"), "latest: { when-unverifiable: warn }\n");
    expect((await cli(folder, "check", "--policy", "policy.yml", ...AS_OF)).code).toBe(0);
    expect((await cli(folder, "check", ...AS_OF)).code).toBe(3);
  });
});

describe("bad input is told what is wrong and what to do", () => {
  const bad: [string, string[], number, RegExp][] = [
    ["an unknown revision", ["--head", "nonsense"], 2, /There is no commit "nonsense".*`git fetch`/],
    [
      "a format that nobody knows",
      ["--format", "xml"],
      2,
      /--format is "xml"\. Expected: one of text, json, sarif, markdown, github\./,
    ],
    ["a day that is none", ["--as-of", "2025-02-30"], 2, /--as-of is "2025-02-30"\. Expected: a day/],
    ["a number that is none", ["--pr", "12a"], 2, /--pr is "12a"\. Expected: the number/],
    [
      "a policy that is not there",
      ["--policy", "none.yml"],
      2,
      /--policy .*none\.yml does not exist\. Expected: a policy file/,
    ],
    ["a catalog that is a folder", ["--catalog", "."], 2, /--catalog .* is a folder\. Expected: a catalog file/],
    [
      "a place that cannot be written",
      ["--output", "no/such/folder/x"],
      2,
      /--output no\/such\/folder\/x cannot be written/,
    ],
    [
      "a repository that is none",
      ["--repo", tmpdir()],
      2,
      /is not a git repository\. Run the command inside a clone, or name one with --repo/,
    ],
  ];
  test.each(bad)("%s", async (_, args, code, message) => {
    const result = await cli(repositoryWith(upgrade()), "check", ...args);
    expect(result.code).toBe(code);
    expect(result.err).toMatch(message);
    expect(result.err).not.toMatch(/^\s+at /m);
  });

  test.each([
    [["chek"], /unknown command 'chek'/],
    [["check", "--formt", "json"], /unknown option '--formt'[\s\S]*Did you mean --format/],
    [["check", "extra"], /too many arguments/],
    [["explain", "version-bum"], /There is no rule "version-bum"\. Did you mean "version-bump"\?/],
  ])("%j", async (args, message) => {
    const result = await cli(newFolder(), ...args);
    expect(result.code).toBe(2);
    expect(result.err).toMatch(message);
  });

  test("a policy of the caller that is wrong lists every problem with its place", async () => {
    const folder = repositoryWith(upgrade());
    writeFileSync(join(folder, "policy.yml"), "enforced: {}\nci:\n  required: maybe\n");
    const { code, err } = await cli(folder, "check", "--policy", "policy.yml");
    expect(code).toBe(2);
    expect(err).toContain('policy.yml:1:1 "enforced" is no key of the policy; the nearest is "enforce"');
    expect(err).toContain('policy.yml:3:13 "ci › required" is wrong');
  });

  test("a catalog file that is wrong", async () => {
    const folder = repositoryWith(upgrade());
    writeFileSync(join(folder, "catalog.json"), '{"a/b": [{"version": "1.0.0"}]}');
    const { code, err } = await cli(folder, "check", "--catalog", "catalog.json");
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /The catalog catalog\.json is wrong at "a\/b › 0 › digest".*Expected: \{ "host\/repository"/,
      ),
    ]);
  });

  const inPullRequest: [string, { before: MemoryFiles; after: MemoryFiles }, number, RegExp][] = [
    [
      "a base policy that does not parse",
      {
        before: { ...upgrade().before, ".github/base-image-policy.yml": "a: [" },
        after: { ...upgrade().after, ".github/base-image-policy.yml": "a: [" },
      },
      1,
      /The policy on the base branch is not valid, so the built-in one judged: it is not valid YAML/,
    ],
    [
      "a connector without metadata",
      { before: connector(), after: connector({ files: { "metadata.yaml": null } }) },
      1,
      /metadata\.yaml is deleted, but .* is still there/,
    ],
    [
      "metadata that does not parse",
      { before: connector(), after: connector({ files: { "metadata.yaml": "data:\n\tx: 1\n" } }) },
      1,
      /metadata\.yaml is not valid YAML: Tabs are not allowed/,
    ],
    [
      "a page that is missing",
      upgrade({ page: null }),
      1,
      /The documentation page docs\/integrations\/sources\/demo\.md does not exist/,
    ],
    [
      "a page of 5 MB",
      upgrade({ page: "x".repeat(5 * 1024 * 1024) }),
      3,
      /demo\.md cannot be read: it has 5\.0 MB; at most 1\.0 MB are read/,
    ],
  ];
  test.each(inPullRequest)("%s", async (_, change, code, message) => {
    const result = await cli(repositoryWith(change), "check", ...AS_OF);
    expect(result.out).toMatch(message);
    expect([result.code, result.err]).toEqual([code, ""]);
  });

  test("a shallow clone without the base", async () => {
    const origin = repositoryWith(upgrade());
    git(origin, "checkout", "--quiet", "main");
    commit(origin, { ...upgrade().before, more: "x" });
    const clone = join(newFolder(), "clone");
    git(origin, "clone", "--quiet", "--depth=1", "--no-single-branch", `file://${origin}`, clone);
    const { code, err } = await cli(clone, "check", "--head", "origin/change");
    expect([code, err]).toEqual([3, expect.stringMatching(/^error: The clone is shallow: .* `git fetch --unshallow`/)]);
  });

  test("no base to compare with", async () => {
    const folder = repository(join(newFolder(), "clone"));
    commit(folder, { a: "1" });
    git(folder, "branch", "--quiet", "-m", "main", "work");
    expect(await cli(folder, "check")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/No base to compare with.*Name it with --base/),
    });
  });

  test("a stack trace comes only with --debug", async () => {
    expect((await cli(newFolder(), "check", "--debug")).err).toMatch(/\n {4}at /);
    expect((await cli(newFolder(), "check")).err).not.toMatch(/\n {4}at /);
  });
});

describe("explain", () => {
  test("lists the rules, and prints a rule's page", async () => {
    const list = await cli(newFolder(), "explain");
    expect(list.out).toMatch(/^metadata-valid +error +`?metadata\.yaml/m);
    const page = await cli(newFolder(), "explain", "version-bump");
    expect([page.code, page.out.split("\n")[0]]).toEqual([0, "# version-bump"]);
  });
});

describe("demo", () => {
  test("shows every state, says how to go on, and leaves nothing behind", async () => {
    // A place of its own: other tests run the demo at the same time.
    const [cwd, place] = [newFolder(), newFolder()];
    vi.stubEnv("TMPDIR", place);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, out } = await cli(cwd, "demo");
    expect(code).toBe(0);
    for (const sign of ["✗ ", "? ", "◉ ", "! ", "~ ", "✓ ", "· "]) expect(out).toContain(sign);
    expect(out).toContain("base-image-gate check --base REV --pr N");
    expect(out).toContain("`base-image-gate demo --keep ../sample` leaves it in a folder");
    expect(readdirSync(place)).toEqual([]);
  });

  test("--keep leaves a repository that the same check works on", async () => {
    const folder = newFolder();
    const { out } = await cli(folder, "demo", "--keep", "sample");
    expect(existsSync(join(folder, "sample", PAGE.replace("demo", "weather")))).toBe(true);
    const command = /`base-image-gate (check .*? --repo sample)`/.exec(out)?.[1]?.split(" ") ?? [];
    expect((await cli(folder, ...command)).code).toBe(1);
    expect(await cli(folder, "demo", "--keep", "sample")).toMatchObject({
      code: 2,
      err: expect.stringContaining("exists already"),
    });
  });
});

test("--help is there for every command", async () => {
  for (const args of [
    ["--help"],
    ["check", "--help"],
    ["fix", "--help"],
    ["catalog", "--help"],
    ["demo", "--help"],
    ["explain", "--help"],
    ["list", "--help"],
    ["connectors", "--help"],
    ["connectors", "list", "--help"],
    ["audit", "--help"],
  ]) {
    const { code, out } = await cli(newFolder(), ...args);
    expect([code, out]).toEqual([0, expect.stringContaining("Usage: base-image-gate")]);
  }
});
