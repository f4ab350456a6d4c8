import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { RULE_IDS } from "../../src/rules/index.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { classLibrary } from "../fixtures/library.ts";
import { pinned, upgrade } from "../fixtures/monorepo.ts";
import { push } from "../registry/images.ts";
import { startRegistry } from "../registry/server.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const newFolder = () => temporaryFolder(onTestFinished);
const execute = promisify(execFile);

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program without the environment of the tests. */
async function spawn(cwd: string, program: string, ...args: string[]): Promise<Result> {
  return spawnWith({}, cwd, program, ...args);
}

/** Runs a program in this environment, but for what every program needs. */
async function spawnWith(more: NodeJS.ProcessEnv, cwd: string, program: string, ...args: string[]): Promise<Result> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...more };
  try {
    return { code: 0, ...(await execute(program, args, { cwd, env })) };
  } catch (error) {
    return error as Result;
  }
}

/** What a clone has without `npm install`: the committed bundle and the pages, nothing else. */
function bareCopy(): string {
  const copy = newFolder();
  for (const part of ["dist", "docs", "package.json"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  return copy;
}

describe("the committed bundle, with nothing installed", () => {
  test("demo", async () => {
    const { code, stdout, stderr } = await spawn(bareCopy(), process.execPath, "dist/cli/index.js", "demo");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("$ node dist/cli/index.js check --base main");
    expect(stdout).toContain("fail: something has to change (6 connectors");
  });

  test("hints name the bundle as it is reached from the current folder", async () => {
    const copy = bareCopy();
    const script = join(copy, "dist/cli/index.js");
    const { stdout } = await spawn(join(copy, "docs", "rules"), process.execPath, script, "demo");
    expect(stdout).toContain("$ node ../../dist/cli/index.js check --base main");
    expect(stdout).toContain("`node ../../dist/cli/index.js demo --keep ../sample`");
  });

  test("check, with the parts that are loaded only when they are needed", async () => {
    const folder = repository(join(newFolder(), "clone"));
    const { before, after } = upgrade({ version: "1.2.3", rows: ["1.2.3"] });
    const policy = { ".github/base-image-policy.yml": "rules: { version-bump: warning }\n" };
    const catalog = JSON.stringify({
      "docker.io/airbyte/python-connector-base": [{ version: "4.0.2", digest: pinned("4.0.2").split("@")[1] }],
    });
    commit(folder, { ...before, ...policy });
    git(folder, "checkout", "--quiet", "-b", "change");
    commit(folder, { ...after, ...policy, "catalog.json": catalog });
    const { code, stdout, stderr } = await spawn(
      folder,
      process.execPath,
      join(bareCopy(), "dist/cli/index.js"),
      "check",
      "--catalog",
      "catalog.json",
      "--format",
      "json",
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "pass",
      catalog: { kind: "file" },
      connectors: [{ criteria: { version: "warn" } }],
    });
  });

  test("check and catalog, with a registry in place of Docker Hub and a login for it", async () => {
    await using registry = await startRegistry({ auth: { kind: "basic", login: "me:s3cret" } });
    const authorization = `Basic ${Buffer.from("me:s3cret").toString("base64")}`;
    const name = "airbyte/python-connector-base";
    const image = await push(registry.base, name, "4.0.3", { python: "3.11.13" }, { authorization });
    const folder = repository(join(newFolder(), "clone"));
    commit(folder, upgrade().before);
    git(folder, "checkout", "--quiet", "-b", "change");
    commit(folder, upgrade({ image: `docker.io/${name}:4.0.3@${image.digest}` }).after);
    const env = {
      XDG_CACHE_HOME: newFolder(),
      DOCKER_CONFIG: newFolder(),
      BASE_IMAGE_GATE_REGISTRY_MIRRORS: `docker.io=${registry.host}`,
      BASE_IMAGE_GATE_INSECURE_REGISTRIES: registry.host,
      BASE_IMAGE_GATE_REGISTRY: registry.host,
      BASE_IMAGE_GATE_REGISTRY_USERNAME: "me",
      BASE_IMAGE_GATE_REGISTRY_PASSWORD: "s3cret",
    };
    const bundle = [folder, process.execPath, join(bareCopy(), "dist/cli/index.js")] as const;
    const args = ["--catalog", "registry", "--format", "json"];
    const checked = await spawnWith(env, ...bundle, "check", ...args);
    expect([checked.code, checked.stderr]).toEqual([0, ""]);
    expect(JSON.parse(checked.stdout)).toMatchObject({ outcome: "pass", catalog: { kind: "registry" } });
    expect(readdirSync(join(env.XDG_CACHE_HOME, "base-image-gate", "digests"))).toHaveLength(1);
    const listed = await spawnWith(env, ...bundle, "catalog", "python", ...args);
    expect(JSON.parse(listed.stdout)).toMatchObject({ repositories: [{ latest: "4.0.3" }] });
    const denied = await spawnWith(
      { ...env, BASE_IMAGE_GATE_REGISTRY_PASSWORD: "wr0ng" },
      ...bundle,
      "catalog",
      "python",
      ...args,
    );
    expect([denied.code, denied.stderr]).toEqual([
      3,
      expect.stringMatching(/answered HTTP 401 .*to the configured login/),
    ]);
    expect(denied.stdout + denied.stderr).not.toContain("wr0ng");
  });

  test("the report forms, with the rules' pages", async () => {
    const folder = repository(join(newFolder(), "clone"));
    const { before, after } = upgrade({ version: "1.2.3", rows: ["1.2.3"] });
    commit(folder, before);
    git(folder, "checkout", "--quiet", "-b", "change");
    commit(folder, after);
    const script = join(bareCopy(), "dist/cli/index.js");
    const forms = await Promise.all(
      ["markdown", "github", "sarif"].map((format) =>
        spawn(folder, process.execPath, script, "check", "--format", format),
      ),
    );
    expect(forms.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([1, ""]));
    const [markdown = "", github = "", sarif = ""] = forms.map(({ stdout }) => stdout);
    expect(markdown).toMatch(/^\*\*✗ fail: something has to change\.\*\*/);
    expect(github).toMatch(/^::error file=/);
    expect(JSON.parse(sarif).runs[0].tool.driver.rules[0].help.markdown).toMatch(/^# metadata-valid\n/);
  });

  test("the demo's own pull request is mended by the command that its last line names", async () => {
    const copy = bareCopy();
    const { stdout } = await spawn(copy, process.execPath, "dist/cli/index.js", "demo", "--keep", "sample");
    const command = /^Next: `git checkout (\S+) && node dist\/cli\/index\.js ([^`]+)`/m.exec(stdout);
    const [, branch = "", args = ""] = command ?? [];
    const script = join(copy, "dist/cli/index.js");
    const sample = join(copy, "sample");
    git(sample, "checkout", "--quiet", branch);
    const fixed = await spawn(sample, process.execPath, script, ...args.split(" "));
    expect(fixed.stdout).toContain("source-forgetful\n  ✓ Delete Dockerfile\n");
    git(sample, "commit", "--quiet", "-am", "mended");
    const check = await spawn(
      sample,
      process.execPath,
      script,
      "check",
      ...args.split(" ").slice(1),
      "--format",
      "json",
    );
    const { findings } = JSON.parse(check.stdout) as { findings: { severity: string; exemption?: object }[] };
    const errors = findings.filter(({ severity, exemption }) => severity === "error" && !exemption);
    expect(errors).toEqual([]);
  });

  test("check of the base image library, whose parser is loaded for it alone", async () => {
    const folder = repository(join(newFolder(), "clone"));
    commit(folder, classLibrary());
    git(folder, "checkout", "--quiet", "-b", "change");
    commit(
      folder,
      classLibrary((text) => text.replace("-y ffmpeg", "-y other")),
    );
    const script = join(bareCopy(), "dist/cli/index.js");
    const { code, stdout } = await spawn(folder, process.execPath, script, "check");
    expect([code, stdout]).toEqual([1, expect.stringContaining("1.0.1 is published, and the change edits")]);
  });

  test("explain knows every rule", async () => {
    const copy = bareCopy();
    const results = await Promise.all(
      RULE_IDS.map((rule) => spawn(copy, process.execPath, "dist/cli/index.js", "explain", rule)),
    );
    expect(results.map(({ code, stdout }) => [code, stdout.split("\n")[0]])).toEqual(
      RULE_IDS.map((rule) => [0, `# ${rule}`]),
    );
  });

  test("a reader that goes away early is no error", async () => {
    const { code, stderr } = await spawn(
      bareCopy(),
      "bash",
      "-c",
      "set -o pipefail; node dist/cli/index.js explain | head -n 1",
    );
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("no stack trace, and the exit code for wrong usage", async () => {
    const { code, stderr } = await spawn(newFolder(), process.execPath, join(bareCopy(), "dist/cli/index.js"), "check");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: .* is not a git repository\..*\n$/)]);
  });

  test("the command line never loads the Actions toolkit", () => {
    const bundled = readFileSync(join(ROOT, "dist/cli/licenses.txt"), "utf8");
    expect(bundled).not.toMatch(/^@actions\//m);
  });
});

test("the package works when it is installed from its tarball", async () => {
  const folder = newFolder();
  const packed = await spawn(ROOT, "npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", folder);
  const tarball = join(folder, packed.stdout.trim());
  const { code, stdout } = await spawn(
    folder,
    "npx",
    "--yes",
    "--offline",
    "--package",
    tarball,
    "base-image-gate",
    "explain",
    "version-bump",
  );
  expect([code, stdout.split("\n")[0]]).toEqual([0, "# version-bump"]);
});
