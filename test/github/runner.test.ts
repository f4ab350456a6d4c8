import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../fixtures/git.ts";
import {
  mergeGroupEvent,
  pullRequestEvent,
  repositoryEvent,
  retargetedEvent,
  reviewEvent,
  workflowRunEvent,
} from "./events.ts";
import { GitHub } from "./github.ts";
import { runAction } from "./runner.ts";
import { commandsIn } from "./workflow-commands.ts";

const MANIFEST = `
name: Fake
inputs:
  token: { default: "\${{ github.token }}" }
  status context: { default: Gate }
  empty: {}
outputs:
  outcome: {}
runs: { using: node24, main: dist/index.cjs }
`;

/** Prints its environment, asks the API who the pull request is by, uses every file command. */
const MAIN = `
const fs = require("node:fs");
const event = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));
const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, INPUT_TOKEN: token } = process.env;
const number = event.pull_request.number;
fetch(api + "/repos/" + repository + "/pulls/" + number, { headers: { authorization: "token " + token } })
  .then((response) => response.json())
  .then((pull) => {
    fs.appendFileSync(process.env.GITHUB_OUTPUT, "outcome<<EOF_1\\nfail\\nagain\\nEOF_1\\nextra=1\\n");
    fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, "# " + pull.user.login + "\\n");
    console.log("::error file=a%2Cb.txt,line=3,title=No%3A::found%0Abad 100%25");
    console.log("::stop-commands::pause\\n::error::not a command\\n::pause::");
    console.log(JSON.stringify(Object.keys(process.env)));
    console.error("on stderr " + process.env["INPUT_STATUS_CONTEXT"] + process.env.INPUT_EMPTY);
    process.exitCode = 3;
  });
`;

test("an Action is run as the runner does", async () => {
  const github = await GitHub.start(onTestFinished);
  github.push("main", { a: "1" });
  const pull = await github.openPull({ files: { a: "2" }, fork: "outsider" });
  const action = temporaryFolder(onTestFinished);
  mkdirSync(join(action, "dist"));
  writeFileSync(join(action, "action.yml"), MANIFEST);
  writeFileSync(join(action, "dist/index.cjs"), MAIN);
  const result = await runAction({
    action,
    event: await pullRequestEvent(github, pull, "opened"),
    api: github.url,
    token: github.token(),
    repository: github.fullName,
    inputs: { wrong: "x" },
  });
  expect(result).toMatchObject({ code: 3, outputs: { outcome: "fail\nagain", extra: "1" }, summary: "# outsider\n" });
  expect(result.commands).toEqual([
    { name: "error", properties: { file: "a,b.txt", line: "3", title: "No:" }, message: "found\nbad 100%" },
  ]);
  expect(result.warnings).toEqual(["Unexpected input 'wrong'", "Undeclared output 'extra'"]);
  expect(result.log).toContain("on stderr Gate\n");
  expect(result.log).not.toContain("npm_");
  expect(github.requests.map(({ operation, login }) => [operation, login])).toEqual([
    ["pulls/get", "github-actions[bot]"],
  ]);
  expect(github.problems).toEqual([]);
});

test("text in the output becomes a command wherever the runner would take it for one", () => {
  expect(
    commandsIn("x ::error::no\n  ::warning::yes\r\n::notice title=a::b:c::d\nx ##[error]old ##[nothing]\n"),
  ).toEqual([
    { name: "warning", properties: {}, message: "yes" },
    { name: "notice", properties: { title: "a" }, message: "b:c::d" },
    { name: "error", properties: {}, message: "old ##[nothing]" },
  ]);
});

test("events say what GitHub's do", async () => {
  const github = await GitHub.start(onTestFinished);
  github.push("main", { a: "1" });
  github.push("release", { a: "1" });
  const pull = await github.openPull({ files: { a: "2" }, fork: "outsider" });
  const tip = github.state.tip("main");
  const head = { sha: github.state.head(pull), repo: { full_name: "outsider/airbyte" } };
  const repository = { full_name: "airbytehq/airbyte" };
  expect(await pullRequestEvent(github, pull, "synchronize")).toMatchObject({
    name: "pull_request_target",
    sha: tip,
    ref: "refs/heads/main",
    payload: { action: "synchronize", number: pull.number, pull_request: { head, base: { sha: tip } }, repository },
  });
  expect(await reviewEvent(github, pull, "maintainer", "approved")).toMatchObject({
    ref: `refs/pull/${pull.number}/merge`,
    payload: {
      action: "submitted",
      review: { state: "approved", user: { login: "maintainer" } },
      pull_request: { head },
    },
  });
  expect(await workflowRunEvent(github, pull, { event: "pull_request_review" })).toMatchObject({
    sha: tip,
    payload: {
      workflow_run: { head_sha: head.sha, head_branch: "feature-1", pull_requests: [], head_repository: head.repo },
    },
  });
  const [group] = github.enqueue(pull);
  expect(await mergeGroupEvent(github, group as NonNullable<typeof group>)).toMatchObject({
    name: "merge_group",
    sha: group?.head_sha,
    payload: { action: "checks_requested", merge_group: { base_sha: tip } },
  });
  await github.retarget(pull, "release");
  expect(await retargetedEvent(github, pull, "main")).toMatchObject({
    payload: {
      action: "edited",
      changes: { base: { ref: { from: "main" } } },
      pull_request: { base: { ref: "release" } },
    },
  });
  expect(await repositoryEvent(github, "schedule")).toMatchObject({ sha: tip, payload: { repository } });
  expect(await repositoryEvent(github, "workflow_dispatch")).toMatchObject({ payload: { inputs: {} } });
  expect(await repositoryEvent(github, "push")).toMatchObject({ payload: { after: tip } });
});
