import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { checksLookup } from "../../src/github/checks.ts";
import type { CheckState, WantedCheck } from "../../src/model/lookups.ts";
import { apiOf } from "../repository/two-ways.ts";
import { GRAPHQL_FAULTS } from "./faults.ts";
import { GitHub } from "./github.ts";
import { GITHUB_ACTIONS, TOKENS } from "./permissions.ts";
import type { Actor } from "./wire.ts";

const BUILDKITE = { id: 99, slug: "buildkite", name: "Buildkite" };
const RUN = "https://github.com/airbytehq/airbyte/actions/runs/77";

let github: GitHub;
beforeAll(async () => {
  github = await GitHub.start(afterAll);
});
afterEach(() => {
  expect(github.problems).toEqual([]);
  github.gateway.faults.length = 0;
});

/** A commit of its own for every test. */
function commit(): string {
  return github.push("main", { "x.txt": `${github.state.id()}\n` });
}

function lookup(sha: string, actor?: Actor) {
  const own = { names: ["Base Image Gate"], runUrl: RUN };
  const repository = { owner: github.owner, name: github.name };
  return checksLookup({ api: apiOf(github, actor), repository, sha, own });
}

/** The state of each check, with GitHub's word for it. */
async function states(sha: string, wanted: WantedCheck[], actor?: Actor): Promise<string[]> {
  const answer = await lookup(sha, actor)(wanted);
  if (!answer.ok) return [answer.why];
  return (answer.value ?? []).map(({ name, state, said = "" }) => `${name} ${state} ${said}`.trim());
}

const build = { name: "build" };

describe("one check", () => {
  const runs: [conclusion: string | null, expected: string][] = [
    ["success", "build success success"],
    ["failure", "build failure failure"],
    ["cancelled", "build failure cancelled"],
    ["timed_out", "build failure timed out"],
    ["action_required", "build failure action required"],
    ["startup_failure", "build failure startup failure"],
    ["stale", "build failure stale"],
    ["neutral", "build skipped neutral"],
    ["skipped", "build skipped skipped"],
    [null, "build pending"],
  ];
  test.each(runs)("as a check run that is %s", async (conclusion, expected) => {
    const sha = commit();
    github.checkRun(sha, "build", conclusion);
    expect(await states(sha, [build])).toEqual([expected]);
  });

  const statuses: ["success" | "failure" | "error" | "pending", expected: string][] = [
    ["success", "build success success"],
    ["failure", "build failure failure"],
    ["error", "build failure error"],
    ["pending", "build pending pending"],
  ];
  test.each(statuses)("as a status that is %s", async (state, expected) => {
    const sha = commit();
    github.status(sha, "build", state);
    expect(await states(sha, [build])).toEqual([expected]);
  });

  test("that nobody has reported", async () => {
    const sha = commit();
    expect(await states(sha, [build])).toEqual(["build missing"]);
    github.checkRun(sha, "builds", "success");
    github.checkRun(sha, "Build", "success");
    github.checkRun(commit(), "build", "success");
    expect(await states(sha, [build])).toEqual(["build missing"]);
  });
});

describe("several of a name", () => {
  test("the newest counts, whatever became of those before", async () => {
    const sha = commit();
    github.checkRun(sha, "build", "failure");
    github.checkRun(sha, "build", "success");
    expect(await states(sha, [build])).toEqual(["build success success"]);
    github.checkRun(sha, "build", null);
    expect(await states(sha, [build])).toEqual(["build pending"]);
    github.status(sha, "test", "success");
    github.status(sha, "test", "failure");
    expect(await states(sha, [{ name: "test" }])).toEqual(["test failure failure"]);
  });

  test("of several Apps all have to succeed, unless the policy names one", async () => {
    const sha = commit();
    github.checkRun(sha, "build", "success", BUILDKITE);
    github.checkRun(sha, "build", "failure", GITHUB_ACTIONS);
    const named = (app: string) => ({ name: "build", app });
    expect(await states(sha, [build, named("buildkite"), named("github-actions"), named("jenkins")])).toEqual([
      "build failure failure",
      "build success success",
      "build failure failure",
      "build missing",
    ]);
  });

  test("a status and a check run have to succeed both", async () => {
    const sha = commit();
    github.checkRun(sha, "build", "success");
    github.status(sha, "build", "failure");
    expect(await states(sha, [build])).toEqual(["build failure failure"]);
  });

  test("a status is an App's when its bot wrote it", async () => {
    const sha = commit();
    github.status(sha, "build", "success", "octavia[bot]");
    expect(await states(sha, [{ name: "build", app: "octavia" }])).toEqual(["build success success"]);
    expect(await states(sha, [{ name: "build", app: "writer" }])).toEqual(["build missing"]);
    github.status(sha, "build", "success", "writer");
    expect(await states(sha, [{ name: "build", app: "writer" }])).toEqual(["build missing"]);
  });
});

describe("the gate itself is not waited for", () => {
  test("neither its status nor the job that runs it", async () => {
    const sha = commit();
    github.status(sha, "Base Image Gate", "pending");
    Object.assign(github.checkRun(sha, "gate", null), { details_url: `${RUN}/job/1` });
    expect(await states(sha, [{ name: "Base Image Gate" }, { name: "gate" }])).toEqual([
      "Base Image Gate own",
      "gate own",
    ]);
  });

  test("another run's job of the same name is", async () => {
    const sha = commit();
    Object.assign(github.checkRun(sha, "gate", null), { details_url: `${RUN}/job/1` });
    Object.assign(github.checkRun(sha, "gate", "failure", BUILDKITE), { details_url: `${RUN}1/job/1` });
    expect(await states(sha, [{ name: "gate" }])).toEqual(["gate failure failure"]);
  });
});

test("all pages are read, once", async () => {
  const sha = commit();
  github.checkRun(sha, "build", "success");
  for (let count = 0; count < 250; count++) github.checkRun(sha, `other ${count}`, "success");
  github.checkRun(sha, "build", "failure");
  const before = github.requests.length;
  const ask = lookup(sha);
  const answers = await Promise.all([ask([build]), ask([{ name: "other 249" }])]);
  expect(answers.map((answer) => answer.ok && answer.value?.map(({ state }: CheckState) => state))).toEqual([
    ["failure"],
    ["success"],
  ]);
  expect(github.requests.length - before).toBe(3);
});

describe("what goes wrong is never a success", () => {
  test.each(GRAPHQL_FAULTS)("%s", async (kind) => {
    const sha = commit();
    github.checkRun(sha, "build", "success");
    github.gateway.faults.push({ kind, match: () => true });
    const answer = await lookup(sha)([build]);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.why).toMatch(/\w/);
  });

  test("a token that may not read checks says so", async () => {
    const sha = commit();
    const { permissions, ...rest } = TOKENS.fork;
    const actor = { ...rest, permissions: { ...permissions, checks: "none" as const } };
    expect(await states(sha, [build], actor)).toEqual([
      'it says "Resource not accessible by integration". The token needs the permissions "checks: read" and "statuses: read"',
    ]);
  });
});
