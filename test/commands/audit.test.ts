import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { cli } from "../fixtures/cli.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { connector, digestOf, PYTHON, pinned } from "../fixtures/monorepo.ts";

const audit = async (cwd: string, ...args: string[]) =>
  JSON.parse((await cli(cwd, "audit", "--format", "json", ...args)).out);

/** Commits with their own days, in this order. */
function history(folder: string, commits: [day: string, files: MemoryFiles][]): void {
  for (const [day, files] of commits) {
    process.env.GIT_COMMITTER_DATE = `${day}T12:00:00Z`;
    commit(folder, files, `change of ${day}`, `${day}T12:00:00Z`);
  }
  delete process.env.GIT_COMMITTER_DATE;
}

const old = connector({ name: "source-a", image: null });
const migrated = connector({ name: "source-a", image: pinned("2.0.0") });
const upgraded = connector({ name: "source-a", image: pinned("4.0.1") });
const other = connector({ name: "source-b", image: null, supportLevel: "community" });
const broken = connector({ name: "source-c", files: { "metadata.yaml": "data:\n\tx: 1\n" } });

describe("a repository with a history", () => {
  let folder: string;
  beforeAll(() => {
    folder = repository(join(temporaryFolder(afterAll), "clone"));
    history(folder, [
      ["2025-01-10", { "README.md": "no connectors yet\n" }],
      ["2025-03-10", old],
      ["2025-03-20", { ...old, ...other }],
      ["2025-05-02", { ...migrated, ...other }],
      ["2025-05-30", { ...upgraded, ...other }],
      ["2025-06-15", { ...upgraded, ...other, ...broken }],
    ]);
  });

  test("a commit is audited as of its own day, HEAD as of today", async () => {
    const then = await audit(folder, "--commit", "HEAD~2");
    expect([then.commit, then.catalog.asOf]).toEqual([git(folder, "rev-parse", "HEAD~2"), "2025-05-02T12:00:00.000Z"]);
    expect(then.connectors[0]).toMatchObject({ name: "source-a", standing: "outdated", behind: 3, newest: "4.0.0" });
    const later = await audit(folder, "--commit", "HEAD~2", "--as-of", "2025-06-01");
    expect(later.connectors[0]).toMatchObject({ behind: 4, newest: "4.0.1" });
    const today = await audit(folder);
    expect(Math.abs(Date.parse(today.catalog.asOf) - Date.now())).toBeLessThan(60 * 60 * 1000);
  });

  test("the migration by month, also of months without a change", async () => {
    const { history: months, notes } = await audit(folder, "--history", "4");
    expect(
      months.map(({ month, all, inScope }: Record<string, { migrated: number; connectors: number }>) => [
        month,
        `${all?.migrated} of ${all?.connectors}`,
        `${inScope?.migrated} of ${inScope?.connectors}`,
      ]),
    ).toEqual([
      ["2025-03", "0 of 2", "0 of 1"],
      ["2025-04", "0 of 2", "0 of 1"],
      ["2025-05", "1 of 2", "1 of 1"],
      ["2025-06", "1 of 3", "1 of 1"],
    ]);
    expect(months.at(-1).all.unreadable).toBe(1);
    expect(notes).toEqual([]);
  });

  test("more months than there are", async () => {
    const { history: months, notes } = await audit(folder, "--history", "24", "--commit", "HEAD~3");
    expect(months.map(({ month }: { month: string }) => month)).toEqual(["2025-03"]);
    expect(notes).toEqual(["The history of 24 months was asked for, and the connectors of 1 were found in the clone."]);
  });

  test("every form, to a file and to the screen", async () => {
    const text = await cli(folder, "audit", "--as-of", "2025-07-01", "--history", "2");
    expect([text.code, text.err]).toEqual([0, ""]);
    expect(text.out).toMatch(/^✓ current +source-a .*\n✗ not migrated +source-b .*\n\? unreadable +source-c/m);
    expect(text.out).toContain("Migration, at the end of each month");
    const markdown = await cli(folder, "audit", "--as-of", "2025-07-01", "--format", "markdown");
    expect(markdown.out).toMatch(/^## Base images of the connectors\n/);
    const html = await cli(folder, "audit", "--as-of", "2025-07-01", "--format", "html", "--output", "audit.html");
    expect(html).toEqual({ code: 0, out: "", err: "The report is in audit.html.\n" });
    expect(readFileSync(join(folder, "audit.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  test("a policy and a catalog of the user's", async () => {
    writeFileSync(
      join(folder, "policy.yml"),
      "exemptions:\n  - { connector: source-z, rules: [version-bump], until: 2030-01-01, reason: x }\n",
    );
    writeFileSync(
      join(folder, "catalog.json"),
      JSON.stringify({ [PYTHON]: [{ version: "4.0.1", digest: digestOf("4.0.1") }] }),
    );
    const report = await audit(folder, "--policy", "policy.yml", "--catalog", "catalog.json");
    expect(report.notes).toEqual([
      expect.stringMatching(/^The exemption of source-z from version-bump is for no connector/),
    ]);
    expect(report.catalog).toMatchObject({ kind: "file", name: "the catalog catalog.json" });
    expect(report.connectors[0]).toMatchObject({ standing: "current", age: null });
  });

  test("a bare and shallow clone", async () => {
    const bare = join(temporaryFolder(onTestFinished), "bare");
    git(folder, "clone", "--quiet", "--bare", "--depth=2", `file://${folder}`, bare);
    const report = await audit(bare, "--as-of", "2025-07-01", "--history", "3");
    expect(report.connectors).toHaveLength(3);
    expect(report.notes).toEqual([
      expect.stringMatching(/^The history of 3 months was asked for, and the connectors of 1 /),
    ]);
  });

  test.each([
    [["--history", "0"], 2, /--history is "0"\. Expected: a number of months from 1 to 120/],
    [["--history", "two"], 2, /--history is "two"/],
    [["--as-of", "tomorrow"], 2, /--as-of is "tomorrow"\. Expected: a day/],
    [["--format", "pdf"], 2, /Allowed choices are text, json, markdown, html/],
    [["--commit", "HEAD~5"], 2, /The folder airbyte-integrations\/connectors does not exist at commit/],
    [["--catalog", "none.json"], 2, /none\.json does not exist/],
  ])("%j", async (args, code, message) => {
    const result = await cli(folder, "audit", ...args);
    expect([result.code, result.out, result.err]).toEqual([code, "", expect.stringMatching(message)]);
  });
});
