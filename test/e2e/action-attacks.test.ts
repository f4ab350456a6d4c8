import { expect, test } from "vitest";
import { pullRequestEvent, retargetedEvent, retitledEvent } from "../github/events.ts";
import { TOKENS } from "../github/permissions.ts";
import { actHere, BAD, branchOff, CONTEXT, GOOD, HOOKED, shown, startGitHub } from "./action-run.ts";

// Ways to a green status on a commit that was not judged, or does not deserve it.

test("a new title right after a new base does not hide it, when the base's own run was dropped for it", async () => {
  const github = await startGitHub();
  branchOff(github);
  const pull = await github.openPull({ files: GOOD.after, fork: "outsider" });
  await actHere(github, await pullRequestEvent(github, pull, "opened"));
  expect(shown(github, pull)).toMatch(/^success/);
  await github.retarget(pull, "release");
  await actHere(github, await retitledEvent(github, pull, "Old"));
  expect(shown(github, pull)).toMatch(/^failure: fail/);
  expect(github.problems).toEqual([]);
});

test("nor a second pull request with the same head", async () => {
  const github = await startGitHub();
  branchOff(github);
  const pull = await github.openPull({ files: GOOD.after, fork: "outsider" });
  await actHere(github, await pullRequestEvent(github, pull, "opened"));
  await github.openPull({ commit: github.state.head(pull), base: "release", branch: "other", fork: "colleague" });
  await actHere(github, await retitledEvent(github, pull, "Old"));
  expect(shown(github, pull)).toMatch(/^failure: fail: #2/);
});

test("a title is no way to a verdict that another workflow has written", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD });
  github.status(github.state.head(pull), CONTEXT, "success", "contributor");
  await actHere(github, await retitledEvent(github, pull, "Old"));
  expect(shown(github, pull)).toMatch(/^failure: fail/);
});

test("a success that could not be taken back any more is not given", async () => {
  const github = await startGitHub();
  branchOff(github);
  const pull = await github.openPull({ files: GOOD.after, fork: "outsider" });
  const head = github.state.head(pull);
  // GitHub takes 1000 of a context; whoever wakes the gate often enough uses them up.
  for (let count = 0; count < 950; count++) github.status(head, CONTEXT, "pending");
  await actHere(github, await pullRequestEvent(github, pull, "reopened"));
  expect(shown(github, pull)).toBe(
    "failure: unknown: the commit has 900 or more statuses, and GitHub may soon take no more: push another commit",
  );
  for (let count = 952; count < 998; count++) github.status(head, CONTEXT, "pending");
  for (let run = 0; run < 2; run++) await actHere(github, await pullRequestEvent(github, pull, "reopened"));
  expect(github.state.statuses.filter(({ sha, state }) => sha === head && state === "success")).toEqual([]);
  await github.retarget(pull, "release");
  const last = await actHere(github, await retargetedEvent(github, pull, "main"));
  expect([last.code, shown(github, pull)]).toEqual([1, expect.stringMatching(/^failure/)]);
});

test("whether it could be taken back is asked, and no answer is no pass", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after });
  const event = await pullRequestEvent(github, pull, "opened");
  for (const kind of ["500", "404", "html", "cut-body"] as const) {
    github.gateway.faults.push({ kind, match: ({ operation }) => operation === "repos/list-commit-statuses-for-ref" });
    const result = await actHere(github, event);
    github.gateway.faults.length = 0;
    expect([kind, result.outputs.outcome, shown(github, pull)]).toEqual([
      kind,
      "unknown",
      expect.stringMatching(/^failure: unknown/),
    ]);
  }
});

test("approvals in words, by bots, by the author's other account without rights, or in the pull request's policy do not count", async () => {
  const github = await startGitHub();
  const policy = "review: { reviewers: [outsider, contributor], require-approval: false }\n";
  const pull = await github.openPull({
    files: { ...HOOKED, ".github/base-image-policy.yml": policy },
    title: "Approved by maintainer",
    fork: "outsider",
  });
  await github.comment(pull, "contributor", "/approve LGTM");
  await github.review(pull, "contributor", "APPROVE");
  await github.review(pull, "octavia[bot]", "APPROVE");
  await github.review(pull, "maintainer", "COMMENT");
  await actHere(github, await pullRequestEvent(github, pull, "synchronize"));
  expect(shown(github, pull)).toMatch(/^failure: /);
});

test("a fork's own run that cannot write never ends well with a bad change, whatever it was told to fail on", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: BAD, fork: "outsider" });
  github.status(github.state.head(pull), CONTEXT, "success", "contributor");
  const event = { ...(await pullRequestEvent(github, pull, "opened")), name: "pull_request" };
  const token = github.token(TOKENS.fork);
  expect((await actHere(github, event, { token, inputs: { "fail-on": "none" } })).code).toBe(1);
});
