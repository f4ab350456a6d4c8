import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { commit, repository, temporaryFolder } from "./fixtures/git.ts";

const SCRIPT = fileURLToPath(new URL("../scripts/release-dry-run.mjs", import.meta.url));

const LOCK = (version: string) => ({
  ...{ name: "small", version, lockfileVersion: 3, requires: true },
  packages: {
    "": { name: "small", version, devDependencies: { bundled: "1.0.0", tool: "2.0.0" } },
    "node_modules/bundled": { version: "1.0.0", dev: true, license: "MIT" },
    "node_modules/tool": { version: "2.0.0", dev: true, license: "MIT" },
  },
});

const FILES = {
  "package.json": JSON.stringify({
    ...{ name: "small", version: "1.2.3", files: ["dist"] },
    scripts: { build: "node build.cjs" },
    devDependencies: { bundled: "1.0.0", tool: "2.0.0" },
  }),
  "package-lock.json": JSON.stringify(LOCK("1.2.3")),
  "build.cjs": `require("node:fs").writeFileSync("dist/index.js", "built\\n");\n`,
  "dist/index.js": "built\n",
  "dist/packages.json": JSON.stringify({ bundled: { version: "1.0.0" } }),
  "CHANGELOG.md": "# Changelog\n\n## 1.2.4\n\nNot yet.\n\n## 1.2.3\n\n- New.\n\n## 1.2.2\n\n- Old.\n",
};

/** Rehearses the release of a small package. */
function rehearse(files: Record<string, string>, ...args: string[]) {
  const folder = temporaryFolder(onTestFinished);
  commit(repository(folder), { ...FILES, ...files }, "Files");
  const out = join(temporaryFolder(onTestFinished), "out");
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, "--out", out, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr, out };
}

test("a release is made whole, and nothing is published", () => {
  const { status, stdout, stderr, out } = rehearse({}, "--tag", "v1.2.3");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("move the branch v1 to it. Nothing was published.");
  expect(readdirSync(out).sort()).toEqual(["SHA256SUMS", "notes.md", "small-1.2.3.cdx.json", "small-1.2.3.tgz"]);
  expect(readFileSync(join(out, "notes.md"), "utf8")).toBe("- New.\n");
  const { components, metadata } = JSON.parse(readFileSync(join(out, "small-1.2.3.cdx.json"), "utf8"));
  expect(metadata.component).toMatchObject({ name: "small", version: "1.2.3" });
  expect(components).toMatchObject([{ name: "bundled", version: "1.0.0", scope: "required" }]);
  expect(execFileSync("sha256sum", ["--check", "SHA256SUMS"], { cwd: out, encoding: "utf8" })).toContain(".tgz: OK");
});

test("a candidate moves no branch", () => {
  const files = Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [path, text.replaceAll("1.2.3", "1.2.3-rc.1")]),
  );
  expect(rehearse(files).stdout).toMatch(/Would publish v1\.2\.3-rc\.1 from \S+ Nothing was published/);
});

describe("what is not right stops it", () => {
  test.each<[string, Record<string, string>, string[], string]>([
    ["another tag", {}, ["--tag", "v1.2.4"], "The tag is v1.2.4, package.json has 1.2.3. Expected: the tag v1.2.3."],
    [
      "another version in the lock file",
      { "package-lock.json": JSON.stringify(LOCK("1.2.2")) },
      [],
      "package-lock.json has 1.2.2",
    ],
    ["no changelog", { "CHANGELOG.md": "# Changelog\n\n## 1.2.2\n\n- Old.\n" }, [], 'no text under "## 1.2.3"'],
    ["a dist of other sources", { "dist/index.js": "edited\n" }, [], "dist is not what the sources build"],
    [
      "a bundled package that is not in the lock file",
      { "dist/packages.json": '{ "lost": { "version": "1.0.0" } }' },
      [],
      "It lacks lost.",
    ],
  ])("%s", (_, files, args, message) => {
    const { status, stderr } = rehearse(files, ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  test("changes that are not committed", () => {
    const folder = temporaryFolder(onTestFinished);
    commit(repository(folder), FILES, "Files");
    writeFileSync(join(folder, "new"), "");
    expect(spawnSync(process.execPath, [SCRIPT], { cwd: folder, encoding: "utf8" }).stderr).toContain("?? new");
  });
});

test("the changelog has the version that would be released", () => {
  const root = new URL("../", import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  expect(readFileSync(new URL("CHANGELOG.md", root), "utf8")).toContain(`\n## ${version}\n\n`);
});
