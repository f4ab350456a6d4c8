import { expect, test } from "vitest";
import { upgrade } from "../fixtures/monorepo.ts";
import {
  mergeGroupEvent,
  pullRequestEvent,
  retargetedEvent,
  retitledEvent,
  workflowRunEvent,
} from "../github/events.ts";
import { TOKENS } from "../github/permissions.ts";
import { push } from "../registry/images.ts";
import { startRegistry } from "../registry/server.ts";
import { act, BAD, branchOff, counts, GOOD, HOOKED, shown, startGitHub, written } from "./action-run.ts";

const PASS = "success: pass: 1 connector in order";
const FAIL = /^failure: fail: 1 error in source-demo: The version is not bumped: 1\.2\.3 /;

test("a good change of a fork passes, within the budget of requests", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after, fork: "outsider" });
  const result = await act(github, await pullRequestEvent(github, pull, "opened"));
  expect(shown(github, pull)).toBe(PASS);
  expect(written(github, pull)).toEqual(["pending", "success"]);
  expect(result).toMatchObject({ code: 0, warnings: [], outputs: { outcome: "pass", "needs-review": "false" } });
  expect(result.summary).toContain("**✓ pass.**");
  expect(github.state.statuses.at(-1)?.target_url).toMatch(
    /^https:\/\/github\.com\/airbytehq\/airbyte\/actions\/runs\/77#\w+$/,
  );
  const { reads, writes } = counts(github);
  expect([reads <= 6, writes <= 6]).toEqual([true, true]);
  expect(github.problems).toEqual([]);
});

test("a bad change fails, in the status, the job, the summary, the outputs and the reports", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD });
  const result = await act(github, await pullRequestEvent(github, pull, "synchronize"));
  expect(shown(github, pull)).toMatch(FAIL);
  expect(written(github, pull)).toEqual(["pending", "failure"]);
  expect(result).toMatchObject({
    code: 1,
    warnings: [],
    outputs: { outcome: "fail", "connectors-fail": '["source-demo"]' },
  });
  expect(result.commands).toMatchObject([
    { name: "error", message: expect.stringMatching(/^fail: 1 error in source-demo/) },
  ]);
  expect(result.summary).toContain("The version is not bumped");
  expect(github.problems).toEqual([]);
});

test("the job need not fail with the status", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD });
  const event = await pullRequestEvent(github, pull, "opened");
  expect(await act(github, event, { inputs: { "fail-on": "none", status: "Images" } })).toMatchObject({ code: 0 });
  expect(shown(github, pull, "Images")).toMatch(FAIL);
});

test("a dry run writes nothing", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD });
  const result = await act(github, await pullRequestEvent(github, pull, "opened"), { inputs: { "dry-run": "true" } });
  expect(result).toMatchObject({ code: 1, outputs: { outcome: "fail" } });
  expect(counts(github).writes).toBe(0);
});

test("with a fork's token the job's own result stands for the status, and the log says what that is worth", async () => {
  const github = await startGitHub();
  const token = github.token(TOKENS.fork);
  const good = await github.openPull({ files: GOOD.after, fork: "outsider" });
  const bad = await github.openPull({ files: BAD, fork: "outsider" });
  const events = [good, bad].map((pull) => pullRequestEvent(github, pull, "opened", {}, "pull_request"));
  const results = [];
  for (const event of events) results.push(await act(github, await event, { token, inputs: { "fail-on": "none" } }));
  expect(results.map(({ code }) => code)).toEqual([0, 1]);
  for (const { log } of results) {
    expect(log).toMatch(/::notice::The status "Base Image Gate" cannot be written: .*"statuses: write"/);
    expect(log).toContain("It cannot guarantee");
  }
  expect([shown(github, good), shown(github, bad)]).toEqual(["nothing", "nothing"]);
  expect(github.problems).toEqual([]);
});

test("pull requests with the same head show the worst verdict", async () => {
  const github = await startGitHub();
  branchOff(github);
  const first = await github.openPull({ files: GOOD.after, fork: "outsider" });
  await act(github, await pullRequestEvent(github, first, "opened"));
  expect(shown(github, first)).toBe(PASS);
  const head = github.state.head(first);
  const second = await github.openPull({ commit: head, base: "release", branch: "other", fork: "colleague" });
  const result = await act(github, await pullRequestEvent(github, first, "reopened"));
  expect(shown(github, head)).toMatch(/^failure: fail: #2: /);
  expect(result.summary).toMatch(/## #1\n[\s\S]*## #2\n/);
  await github.closePull(second);
  await act(github, await pullRequestEvent(github, first, "reopened"));
  expect(shown(github, head)).toBe(PASS);
  expect(github.problems).toEqual([]);
});

test("a new base judges again; a new title does nothing", async () => {
  const github = await startGitHub();
  branchOff(github);
  const pull = await github.openPull({ files: GOOD.after });
  await act(github, await pullRequestEvent(github, pull, "opened"));
  const before = github.requests.length;
  const retitled = await act(github, await retitledEvent(github, pull, "Old"));
  expect(retitled).toMatchObject({ code: 0, log: expect.stringContaining('shows "pass: 1 connector in order"') });
  const asked = github.requests.slice(before).map(({ operation }) => operation);
  expect(asked.sort()).toEqual(["graphql", "repos/get-combined-status-for-ref"]);
  await github.retarget(pull, "release");
  await act(github, await retargetedEvent(github, pull, "main"));
  expect(written(github, pull)).toEqual(["pending", "success", "pending", "failure"]);
  expect(await act(github, await retitledEvent(github, pull, "Old"))).toMatchObject({ code: 1 });
  expect(github.problems).toEqual([]);
});

test("a new title is no way around a job whose result is the check", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD, fork: "outsider" });
  const event = { ...(await retitledEvent(github, pull, "Old")), name: "pull_request" };
  expect((await act(github, event, { token: github.token(TOKENS.fork) })).code).toBe(1);
});

test("a conflict is not judged", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after });
  github.push("main", BAD);
  const result = await act(github, await pullRequestEvent(github, pull, "opened"));
  expect(shown(github, pull)).toBe("failure: unknown: it conflicts with main: resolve the conflict");
  expect(result).toMatchObject({ code: 1, outputs: { outcome: "unknown" } });
  expect(result.summary).toContain("resolve the conflict");
  expect(github.problems).toEqual([]);
});

test("the test merge is waited for", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after });
  const event = await pullRequestEvent(github, pull, "opened");
  github.push("main", { ...GOOD.before, other: "file" });
  pull.mergeDelay = 1;
  await act(github, event);
  expect(shown(github, pull)).toBe(PASS);
});

test("an old payload judges the pull request as it is now", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after });
  const [event, old] = [await pullRequestEvent(github, pull, "opened"), github.state.head(pull)];
  github.pushTo(pull, BAD);
  await act(github, event);
  expect([shown(github, old), shown(github, pull)]).toEqual(["nothing", expect.stringMatching(FAIL)]);
  expect(github.problems).toEqual([]);
});

test("the merge queue's commits are judged on the ones before them", async () => {
  const github = await startGitHub();
  const one = await github.openPull({ files: GOOD.after });
  const two = await github.openPull({ files: { ...GOOD.before, "docs/other.md": "text\n" } });
  const bad = await github.openPull({ files: { ...BAD } });
  const [first, second] = github.enqueue(one, two);
  const [third] = github.enqueue(bad);
  for (const group of [first, second, third]) {
    if (!group) throw new Error("no group");
    await act(github, await mergeGroupEvent(github, group));
  }
  expect([first, second, third].map((group) => shown(github, group?.head_sha as string))).toEqual([
    PASS,
    "success: pass: no connector is touched",
    expect.stringMatching(FAIL),
  ]);
  expect(shown(github, one)).toBe("nothing");
  expect(github.problems).toEqual([]);
});

test("in the merge queue CI counts as it is on the head, because on the queue's commit it only begins", async () => {
  const github = await startGitHub();
  const policy = { ".github/base-image-policy.yml": "ci: { checks: [Connector CI], required: true }\n" };
  github.push("main", { ...GOOD.before, ...policy });
  const tested = await github.openPull({ files: { ...GOOD.after, ...policy } });
  const untested = await github.openPull({ files: { ...GOOD.after, ...policy } });
  github.checkRun(github.state.head(tested), "Connector CI", "success");
  const [first] = github.enqueue(tested);
  const [second] = github.enqueue(untested);
  for (const group of [first, second]) if (group) await act(github, await mergeGroupEvent(github, group));
  expect(shown(github, first?.head_sha as string)).toBe(PASS);
  expect(shown(github, second?.head_sha as string)).toMatch(/^failure: unknown: .*`Connector CI` has not begun/);
  expect(github.problems).toEqual([]);
});

test("another workflow's run leads to the pull request of its head, and to no other", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after, fork: "outsider", branch: "patch-1" });
  const other = await github.openPull({ files: BAD, fork: "colleague", branch: "patch-1" });
  const event = await workflowRunEvent(github, pull);
  await act(github, event);
  expect([shown(github, pull), shown(github, other)]).toEqual([PASS, "nothing"]);
  github.pushTo(pull, BAD);
  const late = await act(github, event);
  expect(late).toMatchObject({ code: 0, log: expect.stringContaining("Nothing is judged") });
  expect(shown(github, pull)).toBe("nothing");
  expect(github.problems).toEqual([]);
});

test("an approval turns a fork's pull request green by way of the relay", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: HOOKED, fork: "outsider" });
  await act(github, await pullRequestEvent(github, pull, "opened"));
  expect(shown(github, pull)).toMatch(/^failure: review: 1 missing approval in source-demo: /);
  await github.review(pull, "maintainer", "APPROVE");
  const { outputs } = await act(github, await workflowRunEvent(github, pull, { event: "pull_request_review" }));
  expect([shown(github, pull), outputs["needs-review"]]).toEqual([PASS, "false"]);
  expect(github.problems).toEqual([]);
});

test("a pull request that is not open any more is left alone", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD });
  const event = await pullRequestEvent(github, pull, "opened");
  await github.closePull(pull);
  expect(await act(github, event)).toMatchObject({
    code: 0,
    log: "The pull request is not open. Nothing is judged.\n",
  });
  expect(counts(github).writes).toBe(0);
});

test("the registry is asked unless the workflow says otherwise; without it nothing passes", async () => {
  const github = await startGitHub();
  const registry = await startRegistry();
  const name = "airbyte/python-connector-base";
  const { digest } = await push(registry.base, name, "4.0.3", { python: "3.11.13" });
  const pull = await github.openPull({ files: upgrade({ image: `docker.io/${name}:4.0.3@${digest}` }).after });
  const event = await pullRequestEvent(github, pull, "opened");
  const env = {
    BASE_IMAGE_GATE_REGISTRY_MIRRORS: `docker.io=${registry.host}`,
    BASE_IMAGE_GATE_INSECURE_REGISTRIES: registry.host,
  };
  const inputs = { catalog: "registry" };
  await act(github, event, { env, inputs });
  expect(shown(github, pull)).toBe(PASS);
  await registry[Symbol.asyncDispose]();
  const { outputs } = await act(github, event, { env, inputs });
  expect([outputs.outcome, shown(github, pull)]).toEqual(["unknown", expect.stringMatching(/^failure: unknown: /)]);
});

test("the policy and the catalog are the base's", async () => {
  const github = await startGitHub();
  const policy = { "gate/policy.yml": "rules: { version-bump: warning }\n" };
  const catalog = { "gate/images.json": JSON.stringify({ "docker.io/airbyte/python-connector-base": [] }) };
  github.push("main", { ...GOOD.before, ...policy, ...catalog });
  const pull = await github.openPull({ files: { ...BAD, ...policy, "gate/images.json": "{}" } });
  const event = await pullRequestEvent(github, pull, "opened");
  await act(github, event, { inputs: { policy: "gate/policy.yml" } });
  expect(shown(github, pull)).toBe(PASS);
  const inputs = { policy: "gate/policy.yml", catalog: "gate/images.json" };
  const { summary } = await act(github, event, { inputs });
  expect(summary).toContain("the catalog `gate/images.json`.");
  expect(shown(github, pull)).toMatch(/^failure: /);
  expect(github.problems).toEqual([]);
});
