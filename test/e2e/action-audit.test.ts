import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { EVERY_STANDING, HOSTILE_POLICY } from "../fixtures/audit.ts";
import { runCli } from "../fixtures/cli.ts";
import { temporaryFolder } from "../fixtures/git.ts";
import { connector, pinned } from "../fixtures/monorepo.ts";
import { repositoryEvent } from "../github/events.ts";
import { GRAPHQL_FAULTS } from "../github/faults.ts";
import { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { RunOptions, RunResult } from "../github/runner.ts";
import { act, actHere, counts } from "./action-run.ts";

const POLICY = ".github/base-image-policy.yml";
/** A clone for an audit needs to read, and nothing else. */
const READER = {
  ...TOKENS.actions,
  permissions: { ...TOKENS.fork.permissions, pull_requests: "none", statuses: "none", checks: "none", issues: "none" },
} as const;

async function withFiles(files: MemoryFiles): Promise<GitHub> {
  const github = await GitHub.start(onTestFinished);
  github.push("main", files);
  return github;
}

interface Audited extends RunResult {
  /** The text of the file that an output names. */
  file(output: "json" | "html"): string;
}

/** Audits the tip of `main`; the files stay until the test is over. */
async function audited(
  github: GitHub,
  {
    run = act,
    name = "schedule" as Parameters<typeof repositoryEvent>[1],
    ...options
  }: Partial<RunOptions> & {
    run?: typeof act;
    name?: Parameters<typeof repositoryEvent>[1];
  } = {},
): Promise<Audited> {
  const env = { RUNNER_TEMP: temporaryFolder(onTestFinished), ...options.env };
  const result = await run(github, await repositoryEvent(github, name), {
    token: github.token(READER),
    ...options,
    env,
  });
  return { ...result, file: (output) => readFileSync(result.outputs[output] as string, "utf8") };
}

test.each(["workflow_dispatch", "schedule", "push"] as const)(
  "%s: every connector of the commit, in the job summary and in files, and nothing on GitHub",
  async (name) => {
    const github = await withFiles({ ...EVERY_STANDING, [POLICY]: HOSTILE_POLICY });
    const result = await audited(github, { name });
    expect(result).toMatchObject({ code: 0, warnings: [], commands: [], outputs: { outcome: "" } });
    const commit = github.state.tip("main") as string;
    expect(result.log).toBe(`14 connectors at ${commit}, 10 of them migrated.\n`);
    expect(result.summary).toContain("| `source-outdated` | `python` | `certified` | yes | ! outdated |");
    expect(result.file("html")).toContain("source-outdated");
    expect(result.file("html")).toMatch(/^<!doctype html>/);
    const { commit: told, connectors } = JSON.parse(result.file("json"));
    expect([told, connectors.length]).toEqual([commit, 14]);
    expect(counts(github).writes).toBe(0);
    expect(github.problems).toEqual([]);
  },
);

test("it says what the command line says of the same commit", async () => {
  const github = await withFiles({ ...EVERY_STANDING, [POLICY]: HOSTILE_POLICY });
  const ours = JSON.parse((await audited(github, { run: actHere })).file("json"));
  const day = ours.catalog.asOf.slice(0, 10);
  const args = ["audit", "--commit", ours.commit, "--as-of", day, "--format", "json"];
  const theirs = JSON.parse((await runCli(github.host.folder, args)).out);
  expect({ ...ours, catalog: { ...ours.catalog, asOf: "" } }).toEqual({
    ...theirs,
    catalog: { ...theirs.catalog, asOf: "" },
  });
});

test("600 connectors are read with at most 40 requests, and the summary keeps to its megabyte", async () => {
  const name = (index: number) => `source-${"long-".repeat(24)}${index}`;
  const many = Array.from({ length: 600 }, (_, index) =>
    connector({ name: name(index), image: pinned(index % 2 ? "4.0.2" : "2.0.0"), version: `1.2.${index}` }),
  );
  const github = await withFiles(Object.assign({}, ...many));
  const result = await audited(github, { run: actHere });
  expect(result).toMatchObject({ code: 0, warnings: [] });
  expect(JSON.parse(result.file("json")).connectors).toHaveLength(600);
  expect(counts(github).reads).toBeLessThanOrEqual(40);
  expect(github.problems).toEqual([]);
}, 120_000);

test("the policy and the catalog stand where the inputs say", async () => {
  const github = await withFiles({
    ...connector({ name: "source-a" }),
    "gate/policy.yml": "base-images: { python: registry.example/base }\n",
    "gate/images.json": `{ "registry.example/base": [{ "version": "4.0.1", "digest": "sha256:${"a".repeat(64)}" }] }`,
  });
  const inputs = { policy: "gate/policy.yml", catalog: "gate/images.json" };
  const result = await audited(github, { run: actHere, inputs });
  expect(result.code).toBe(0);
  expect(JSON.parse(result.file("json"))).toMatchObject({
    catalog: { kind: "file", name: "the catalog gate/images.json" },
    connectors: [{ standing: "wrong", why: "its repository is not registry.example/base" }],
  });
});

describe("what cannot be told is said, and the job fails", () => {
  test.each(GRAPHQL_FAULTS)("GitHub: %s", async (kind) => {
    const github = await withFiles(connector());
    github.gateway.faults.push({ kind, match: () => true });
    const result = await audited(github, {
      run: (...given) => actHere(given[0], given[1], { ...given[2], timeout: 250 }),
    });
    expect(result).toMatchObject({ code: 1, outputs: { outcome: "unknown" }, summary: "" });
    expect(result.outputs.json).toBeUndefined();
    expect(result.commands).toMatchObject([
      { name: "error", message: expect.stringMatching(/^The repository cannot be read from GitHub: ./) },
    ]);
  });

  test.each<[string, MemoryFiles, Partial<RunOptions>, RegExp]>([
    ["no connectors", { "README.md": "" }, {}, /^The folder airbyte-integrations\/connectors does not exist at commit/],
    ["no commit", connector(), { env: { GITHUB_SHA: "" } }, /^GITHUB_SHA is ""\. Expected: a commit's id/],
    ["another commit", connector(), { env: { GITHUB_SHA: "a".repeat(40) } }, /there is no commit a{40}/],
    ["no summary", connector(), { env: { GITHUB_STEP_SUMMARY: "/nowhere/summary" } }, /^The audit cannot be written: /],
    [
      "no catalog",
      connector(),
      { inputs: { catalog: "none.json" } },
      /^The input catalog is "none.json", which is absent/,
    ],
    ["too late", connector(), { inputs: { deadline: "1s" } }, /^The deadline of 1 seconds has passed/],
  ])("%s", async (name, files, options, message) => {
    const github = await withFiles(files);
    if (name === "too late") github.gateway.latency = 1500;
    const result = await audited(github, { run: actHere, ...options });
    expect(result).toMatchObject({ code: 1, outputs: { outcome: "unknown" } });
    expect(result.commands).toMatchObject([{ name: "error", message: expect.stringMatching(message) }]);
    expect(result.log).not.toMatch(/\n\s+at |the gate itself failed/);
  });

  test.each<[string, MemoryFiles, RegExp]>([
    [
      "a wrong policy",
      { [POLICY]: "enforce: 1\n" },
      /^The policy at the commit is not valid, so the built-in one counts: /,
    ],
    [
      "an image that the catalog does not have",
      { [POLICY]: "base-images: { python: docker.io/airbyte/other }\n" },
      /^The published versions of docker.io\/airbyte\/other cannot be told: the embedded catalog has no image /,
    ],
  ])("%s: the rest is there", async (_, files, message) => {
    const github = await withFiles({ ...connector(), ...files });
    const result = await audited(github, { run: actHere });
    expect(result).toMatchObject({ code: 1, outputs: { outcome: "unknown" } });
    expect(result.commands).toMatchObject([{ name: "error", message: expect.stringMatching(message) }]);
    expect(result.summary).toContain("`source-demo`");
    expect(result.file("html")).toContain("source-demo");
  });
});
