import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "./fixtures/git.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const inFolder = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`);
const OWN = inFolder(".github/workflows");
const EXAMPLES = inFolder("docs/workflows");
const text = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** What GitHub's language service has against files. */
function problemsOf(files: string[]): string {
  const { stderr } = spawnSync(process.execPath, ["scripts/validate-workflows.mjs", ...files], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return stderr;
}

describe("GitHub's language service", () => {
  test("finds nothing wrong with action.yml and the workflows", () => {
    expect(problemsOf(["action.yml", ...OWN, ...EXAMPLES])).toBe("");
  });

  test("would find it", () => {
    const folder = temporaryFolder(onTestFinished);
    const wrong = [
      ["action.yml", text("action.yml").replace("using: node24", "using: node8")],
      ["key.yml", text("docs/workflows/private.yml").replace("runs-on", "runs-in")],
      ["input.yml", text("docs/workflows/app.yml").replace("token: ${{ steps", "tokn: ${{ steps")],
    ].map(([name, content]) => {
      const file = join(folder, name as string);
      writeFileSync(file, content as string);
      return file;
    });
    const problems = problemsOf(wrong);
    expect(problems).toContain("Unexpected value 'node8'");
    expect(problems).toContain("Unexpected value 'runs-in'");
    expect(problems).toContain("Invalid action input 'tokn'");
  });
});

interface Workflow {
  on: Record<string, { types?: string[]; workflows?: string[] } | null>;
  jobs: Record<string, { name?: string; steps: { uses?: string; run?: string }[] }>;
}

describe.each(EXAMPLES)("%s", (file) => {
  const workflow = parse(text(file)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test("runs nothing of a pull request, and is never left out by a filter of paths", () => {
    expect(steps.filter(({ uses }) => uses?.startsWith("actions/checkout"))).toEqual([]);
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => run !== "true")).toEqual([]);
    expect(text(file)).not.toMatch(/^\s*paths(-ignore)?:/m);
  });

  test("its job has another name than the status, and the relay's name is the one that is waited for", () => {
    expect(Object.entries(workflow.jobs).flatMap(([id, { name }]) => [id, name])).not.toContain("Base Image Gate");
    const relay = (parse(text("docs/workflows/review-relay.yml")) as { name: string }).name;
    const { workflows } = workflow.on.workflow_run ?? {};
    if (workflows) expect(workflows).toContain(relay);
  });

  test("judges a new base, and other people's actions are pinned", () => {
    const types = (workflow.on.pull_request_target ?? workflow.on.pull_request)?.types;
    if (types) expect(types).toEqual(["opened", "synchronize", "reopened", "edited", "ready_for_review"]);
    const others = steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !uses.startsWith("base-image-gate/"));
    for (const uses of others) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});

/** The concurrency group of a run, as GitHub works it out (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions). */
function groupOf(file: string, github: object): string {
  const { concurrency } = parse(text(file)) as { concurrency: { group: string } };
  const context = JSON.parse(JSON.stringify({ github }), data.reviver) as data.Dictionary;
  return concurrency.group.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression) => {
    const parsed = new Parser(new Lexer(expression).lex().tokens, ["github"], []).parse();
    return new Evaluator(parsed, context).evaluate().coerceString();
  });
}

describe("of the runs that wait for one another GitHub keeps the newest", () => {
  const pull = (action: string, more = {}) => ({
    event_name: "pull_request_target",
    run_id: "1",
    event: { action, pull_request: { head: { sha: "abc" } }, ...more },
  });
  const ended = (event: string) => ({
    event_name: "workflow_run",
    run_id: "2",
    event: { action: "completed", workflow_run: { event, head_sha: "abc" } },
  });

  test.each(["public", "app", "private"])(
    "%s.yml: so a commit has one queue, and what judges nothing is apart",
    (name) => {
      const file = `docs/workflows/${name}.yml`;
      const judged = [pull("synchronize"), pull("edited", { changes: { base: { ref: { from: "x" } } } })];
      const relayed = name === "private" ? [] : [ended("pull_request"), ended("pull_request_review")];
      for (const run of [...judged, ...relayed]) expect(groupOf(file, run)).toBe("base-image-gate-abc");
      expect(groupOf(file, pull("edited", { changes: { title: { from: "x" } } }))).toBe("base-image-gate-1");
      if (name !== "private") expect(groupOf(file, ended("push"))).toBe("base-image-gate-2");
      const queued = { event_name: "merge_group", run_id: "3", event: { merge_group: { head_sha: "def" } } };
      if (name !== "app") expect(groupOf(file, queued)).toBe("base-image-gate-def");
    },
  );
});

describe("the project's own workflows", () => {
  test.each(OWN)("%s: other people's actions are pinned, and jobs get rights one by one", (file) => {
    for (const [, uses = ""] of text(file).matchAll(/^[ -]*uses: (\S+)/gm))
      expect(uses).toMatch(/^\.\/|@[0-9a-f]{40}$/);
    const { permissions } = parse(text(file)) as { permissions: Record<string, string> };
    expect(Object.values(permissions).filter((right) => right !== "read")).toEqual([]);
  });

  test("what may write a release runs neither the repository's code nor its packages'", () => {
    const { jobs } = parse(text(".github/workflows/release.yml")) as {
      jobs: Record<string, { permissions: Record<string, string>; steps?: { uses?: string; run?: string }[] }>;
    };
    const writing = Object.entries(jobs).filter(([, { permissions }]) => Object.values(permissions).includes("write"));
    expect(writing.map(([name]) => name)).toEqual(["publish"]);
    const steps = jobs.publish?.steps ?? [];
    expect(steps.filter(({ uses }) => /checkout|setup-node|^\.\//.test(uses ?? ""))).toEqual([]);
    expect(steps.filter(({ run }) => /\b(npm|npx|node)\b/.test(run ?? ""))).toEqual([]);
  });

  test("updates of what is bundled come together, because dist is rebuilt for them", () => {
    const { updates } = parse(text(".github/dependabot.yml")) as {
      updates: { groups: { bundled?: { patterns: string[] } } }[];
    };
    const patterns = updates[0]?.groups.bundled?.patterns ?? [];
    const fits = (name: string) => (pattern: string) =>
      pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    const { devDependencies } = JSON.parse(text("package.json")) as { devDependencies: Record<string, string> };
    const bundled = Object.keys(JSON.parse(text("dist/packages.json")) as object);
    const direct = Object.keys(devDependencies).filter((name) => bundled.includes(name));
    expect(Object.keys(devDependencies).filter((name) => patterns.some(fits(name)))).toEqual(direct);
  });
});

test("the package has what the Action needs", () => {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT, encoding: "utf8" }),
  ) as { files: { path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["action.yml", "dist/index.js", "dist/package.json"]));
});
