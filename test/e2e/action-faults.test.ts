import { describe, expect, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { type Event, mergeGroupEvent, pullRequestEvent } from "../github/events.ts";
import { type FaultKind, GRAPHQL_FAULTS, REST_FAULTS } from "../github/faults.ts";
import type { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { RunResult } from "../github/runner.ts";
import { act, actHere, BAD, CONTEXT, GOOD, shown, startGitHub } from "./action-run.ts";

/** What the log has to say of each kind of trouble. */
const CAUSES: Record<FaultKind, RegExp> = {
  "500": /500: Server Error/,
  "502": /502: /,
  "rate-limit": /requests are used up until|only 0 requests left/,
  permission: /the token needs the permission|token is accepted|not accessible/,
  "404": /404: Not Found/,
  "429": /asked again in 60 seconds/,
  "secondary-limit": /asked again in 60 seconds/,
  timeout: /no answer within 0\.\d+ seconds/,
  "cut-body": /cut off or is no JSON/,
  html: /cut off or is no JSON/,
  "graphql-error": /Something went wrong while executing your query/,
  "graphql-rate-limit": /API rate limit already exceeded/,
  "graphql-partial": /Resource limits for this query exceeded/,
};

interface Case {
  event: Event;
  /** The commit that shows the verdict. */
  sha: string;
  token?: string;
}

/** The ways in which a change is judged. */
const WAYS: Record<string, (github: GitHub, files: MemoryFiles) => Promise<Case>> = {
  async "pull request"(github, files) {
    const pull = await github.openPull({ files });
    return { event: await pullRequestEvent(github, pull, "opened"), sha: github.state.head(pull) };
  },
  async "a fork's own run"(github, files) {
    const pull = await github.openPull({ files, fork: "outsider" });
    const event = await pullRequestEvent(github, pull, "opened", {}, "pull_request");
    return { event, sha: github.state.head(pull), token: github.token(TOKENS.fork) };
  },
  async "merge queue"(github, files) {
    const [group] = github.enqueue(await github.openPull({ files }));
    if (!group) throw new Error("no group");
    return { event: await mergeGroupEvent(github, group), sha: group.head_sha };
  },
};

/** Runs with a fault on the k-th request of an operation, and on all like it after that. */
async function faultyRun(github: GitHub, { event, token }: Case, operation: string, k: number, kind: FaultKind) {
  let seen = 0;
  const { faults, requests } = github.gateway;
  const start = requests.length;
  const isIt = ({ operation: one }: { operation: string }) => one === operation && ++seen >= k;
  faults.splice(0, faults.length, { kind, match: isIt });
  const result = await actHere(github, event, {
    ...(token !== undefined && { token }),
    ...(kind === "timeout" && { timeout: 250 }),
  });
  faults.length = 0;
  return { result, wasHit: requests.slice(start).some(({ faulty }) => faulty) };
}

function expectNoCrash({ code, log }: RunResult): void {
  expect(log).not.toMatch(/the gate itself failed|\n\s+at /);
  expect([0, 1]).toContain(code);
}

const STATUS = "repos/create-commit-status";

describe.each(Object.entries(WAYS))("%s", (way, open) => {
  test.each(GRAPHQL_FAULTS)("%s on every query from the k-th", async (kind) => {
    const github = await startGitHub();
    const [good, bad] = [await open(github, GOOD.after), await open(github, BAD)];
    // The pull request, the contents, the pull request again; once more after a success that the commit shows.
    const runs: [k: number, one: Case][] = [
      [1, bad],
      [2, bad],
      [3, bad],
      [3, good],
    ];
    if (!good.token) runs.push([4, good]);
    for (const [k, one] of kind === "timeout" ? runs.filter(([number]) => number !== 2) : runs) {
      github.status(one.sha, CONTEXT, "pending");
      const { result, wasHit } = await faultyRun(github, one, "graphql", k, kind);
      expectNoCrash(result);
      expect([wasHit, result.code]).toEqual([true, 1]);
      expect([result.outputs.outcome, result.log]).toEqual(["unknown", expect.stringMatching(CAUSES[kind])]);
      expect(shown(github, one.sha)).not.toMatch(/^success/);
    }
    expect(github.problems).toEqual([]);
  });

  test.each(way === "a fork's own run" ? [] : REST_FAULTS)("%s on the status", async (kind) => {
    const github = await startGitHub();
    const [good, bad] = [await open(github, GOOD.after), await open(github, BAD)];
    // Pending and the verdict.
    for (const [k, one] of [
      [1, bad],
      [2, bad],
      [2, good],
    ] as const) {
      const { result } = await faultyRun(github, one, STATUS, k, kind);
      expectNoCrash(result);
      expect(result.log).toMatch(CAUSES[kind]);
      // Without permission the job's result stands; in any other trouble the job fails.
      expect(result.code).toBe(kind === "permission" && one === good ? 0 : 1);
      if (one === bad) expect(shown(github, one.sha)).not.toMatch(/^success/);
    }
    expect(github.problems).toEqual([]);
  });
});

describe("trouble that passes", () => {
  test.each(GRAPHQL_FAULTS.filter((kind) => ["500", "502", "graphql-error"].includes(kind)))(
    "%s once is no trouble",
    async (kind) => {
      const github = await startGitHub();
      const pull = await github.openPull({ files: GOOD.after });
      const event = await pullRequestEvent(github, pull, "opened");
      github.gateway.faults.push({ kind, match: ({ operation }) => operation === "graphql", times: 1 });
      expect((await actHere(github, event)).outputs.outcome).toBe("pass");
    },
  );

  test.each(["429", "secondary-limit", "rate-limit"] as const)(
    "%s is waited for as long as GitHub says",
    async (kind) => {
      const github = await startGitHub();
      const pull = await github.openPull({ files: GOOD.after });
      const event = await pullRequestEvent(github, pull, "opened");
      github.gateway.faults.push({ kind, match: () => true, times: 1, wait: 1 });
      const result = await act(github, event);
      expect([result.outputs.outcome, shown(github, pull)]).toEqual(["pass", expect.stringMatching(/^success/)]);
      const [first, second] = github.requests;
      expect((second?.started ?? 0) - (first?.finished ?? 0)).toBeGreaterThan(900);
    },
  );

  test("nothing that is created is asked for twice", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    const event = await pullRequestEvent(github, pull, "opened");
    const isCreation = ({ method, operation }: GitHub["requests"][number]) =>
      method === "POST" && operation !== "graphql" && operation !== STATUS;
    github.gateway.faults.push({ kind: "500", match: isCreation });
    await actHere(github, event);
    const created = github.requests.filter(isCreation).map(({ operation }) => operation);
    expect(created).toEqual([...new Set(created)]);
  });
});

test("past the deadline the outcome is unknown, and the commit shows it", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after });
  const event = await pullRequestEvent(github, pull, "opened");
  let count = 0;
  const isLate = ({ operation }: { operation: string }) => operation === "graphql" && ++count > 1;
  github.gateway.faults.push({ kind: "timeout", match: isLate });
  const result = await act(github, event, { inputs: { deadline: "2s" } });
  expect(result).toMatchObject({ code: 1, outputs: { outcome: "unknown" } });
  expect(shown(github, pull)).toBe(
    "failure: unknown: the deadline of 2 seconds has passed: run the gate again, or raise it",
  );
});

test("the last of the token's requests are left to others", async () => {
  const github = await startGitHub();
  const pull = await github.openPull({ files: GOOD.after });
  const event = await pullRequestEvent(github, pull, "opened");
  github.gateway.quota.remaining = 40;
  await actHere(github, event);
  expect(shown(github, pull)).toMatch(/^failure: unknown: .*the token has only 39 requests left until 20/);
  expect(github.requests.filter(({ operation }) => operation === "graphql")).toHaveLength(1);
});
