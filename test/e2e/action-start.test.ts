import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../../src/github/inputs.ts";
import { pullRequestEvent, repositoryEvent } from "../github/events.ts";
import { runAction } from "../github/runner.ts";
import { act, BAD, shown, startGitHub } from "./action-run.ts";
import { NODE24 } from "./node24.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EVENT = { name: "pull_request_target", payload: {}, sha: "", ref: "" };
const nowhere = { event: EVENT, api: "http://127.0.0.1:9", repository: "o/r", token: "t" };

describe("a wrong input names the input, the value and what is allowed", () => {
  test.each([
    [{ token: "" }, "The input token is missing. Expected: a token such as "],
    [{ token: "a b" }, "The input token holds white space. Expected: one token, and nothing else."],
    [
      { policy: "../x.yml" },
      'The input policy is "../x.yml". Expected: a path in the repository, such as .github/base-image-policy.yml.',
    ],
    [
      { policy: "/etc/passwd" },
      'The input policy is "/etc/passwd". Expected: a path in the repository, such as .github/base-image-policy.yml.',
    ],
    [
      { catalog: "hub" },
      'The input catalog is "hub". Expected: registry, embedded, or the path of a JSON file in the repository.',
    ],
    [
      { catalog: "a//b.json" },
      'The input catalog is "a//b.json". Expected: a path in the repository, such as .github/base-image-policy.yml.',
    ],
    [
      { status: "x".repeat(101) },
      `The input status is "${"x".repeat(101)}". Expected: a text of one line and at most 100 characters.`,
    ],
    [{ label: "a\nb" }, 'The input label is "a\\nb". Expected: a text of one line and at most 50 characters.'],
    [
      { "fail-on": "fail, pass" },
      'The input fail-on is "fail, pass". Expected: none, or some of fail, unknown, review.',
    ],
    [{ annotations: "yes" }, 'The input annotations is "yes". Expected: one of on, off.'],
    [{ comment: "always" }, 'The input comment is "always". Expected: one of on-failure, on, off.'],
    [{ suggestions: "true" }, 'The input suggestions is "true". Expected: one of on, off.'],
    [{ "dry-run": "on" }, 'The input dry-run is "on". Expected: one of false, true.'],
    [{ deadline: "10" }, 'The input deadline is "10". Expected: a time such as 90s or 10m, at most 6h.'],
    [{ deadline: "7h" }, 'The input deadline is "7h". Expected: a time such as 90s or 10m, at most 6h.'],
  ])("%j", async (inputs, message) => {
    const environment = Object.entries({ token: "t", ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    expect(() => readInputs(Object.fromEntries(environment))).toThrow(message);
  });

  test("the job fails with it, before anything else is loaded or asked", async () => {
    const result = await runAction({ ...nowhere, inputs: { comment: "always\n::warning::x" } });
    expect(result).toMatchObject({ code: 1, outputs: {}, summary: "" });
    expect(result.commands).toEqual([
      {
        name: "error",
        properties: {},
        message: expect.stringMatching(/^The input comment is "always\\n::warning::x"\. Expected/),
      },
    ]);
    expect(result.log.split("\n")).toHaveLength(2);
    const entry = readFileSync(join(ROOT, "dist/index.js"), "utf8");
    expect(entry.length).toBeLessThan(60_000);
    expect(entry).not.toMatch(/octokit\.hook|GraphqlResponseError|class Octokit/);
  });
});

test("the defaults of action.yml are those of the code", () => {
  const { inputs } = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as {
    inputs: Record<string, { default: string }>;
  };
  const environment = Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default]);
  expect(readInputs({ ...Object.fromEntries(environment), INPUT_TOKEN: "t" })).toEqual(
    readInputs({ INPUT_TOKEN: "t" }),
  );
});

describe("what surrounds the Action", () => {
  test.each([
    [
      { GITHUB_EVENT_NAME: "issue_comment" },
      'The event "issue_comment" has nothing to judge. Expected: pull_request_target,',
    ],
    [
      { GITHUB_EVENT_PATH: "/nowhere.json" },
      "The event's payload cannot be read from GITHUB_EVENT_PATH (/nowhere.json).",
    ],
    [{}, "The event's payload has no pull_request.number."],
    [{ GITHUB_EVENT_NAME: "merge_group" }, "The event's payload has no merge_group.base_sha."],
    [{ GITHUB_EVENT_NAME: "workflow_run" }, "The event's payload has no workflow_run.head_sha."],
    [{ GITHUB_REPOSITORY: "airbyte" }, 'GITHUB_REPOSITORY is "airbyte". Expected: owner/name'],
  ])("%j", async (env: Record<string, string>, message) => {
    const result = await runAction({ ...nowhere, env });
    expect(result).toMatchObject({ code: 1, outputs: { outcome: "unknown" } });
    expect(result.commands).toMatchObject([{ name: "error", message: expect.stringContaining(message) }]);
    expect(result.log).not.toMatch(/\n\s+at /);
  });
});

const node24 = NODE24;
if (node24 !== undefined) describe("on the Action's own Node", () => onNode24(node24));
else {
  const message = "Node 24 is not here (npx -y -p node@24 node --version fetches it), so the Action did not run on it";
  test.skip(message, () => {});
  process.stderr.write(`SKIPPED: ${message}\n`);
}

function onNode24(program: string): void {
  test("a pull request is judged", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    const result = await act(github, await pullRequestEvent(github, pull, "opened"), { node: [program] });
    expect(result).toMatchObject({ code: 1, outputs: { outcome: "fail" }, warnings: [] });
    expect(shown(github, pull)).toMatch(/^failure: fail: /);
    expect(github.problems).toEqual([]);
  });

  test("a commit is audited", async () => {
    const github = await startGitHub();
    const result = await act(github, await repositoryEvent(github, "schedule"), { node: [program] });
    expect(result).toMatchObject({ code: 0, outputs: { outcome: "" }, warnings: [] });
    expect(result.summary).toContain("`source-demo`");
  });

  test("a wrong input is told, and no warning of Node's beside it", async () => {
    const { code, log } = await runAction({ ...nowhere, inputs: { comment: "always" }, node: [program] });
    expect([code, log]).toEqual([
      1,
      expect.stringMatching(/^::error::The input comment is "always"\. Expected: .*\n$/),
    ]);
  });
}

test("neither bundle loads what belongs to the other", () => {
  const packages = (file: string) => readFileSync(join(ROOT, file), "utf8");
  expect(packages("dist/licenses.txt")).not.toMatch(/^commander /m);
  expect(packages("dist/cli/licenses.txt")).not.toMatch(/^@(actions|octokit)\//m);
});
