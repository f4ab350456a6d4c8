import { describe, expect, test } from "vitest";
import { pullRequestEvent } from "../github/events.ts";
import { GRAPHQL_FAULTS, REST_FAULTS } from "../github/faults.ts";
import type { GitHub } from "../github/github.ts";
import type { Exchange } from "../github/wire.ts";
import { CAUSES, type Case, expectNoCrash, faultyRun, STATUS, sharedGitHub, WAYS } from "./action-faulty.ts";
import { act, actHere, BAD, CONTEXT, GOOD, shown, startGitHub } from "./action-run.ts";

const isQuery = ({ operation }: Exchange) => operation === "graphql";
const isStatus = ({ operation }: Exchange) => operation === STATUS;

describe.each(Object.entries(WAYS))("%s", (way, open) => {
  const shared = sharedGitHub(async (github) => ({
    good: await open(github, GOOD.after),
    bad: await open(github, BAD),
  }));

  test.each(GRAPHQL_FAULTS)("%s on every query from the k-th", async (kind) => {
    const { github, made } = shared();
    const { good, bad } = made;
    // The pull request, the contents, the pull request again; once more after a success that the commit shows.
    const runs: [k: number, one: Case][] = [
      [1, bad],
      [2, bad],
      [3, good],
    ];
    if (!good.token) runs.push([4, good]);
    // Each timeout takes its time, and the same way as a server's error.
    for (const [k, one] of kind === "timeout" ? [...runs.slice(0, 1), ...runs.slice(-1)] : runs) {
      github.status(one.sha, CONTEXT, "pending");
      const { result, hit } = await faultyRun(github, one, isQuery, kind, k);
      expectNoCrash(result);
      expect([hit.length > 0, result.code]).toEqual([true, 1]);
      expect([result.outputs.outcome, result.log]).toEqual(["unknown", expect.stringMatching(CAUSES[kind])]);
      expect(shown(github, one.sha)).not.toMatch(/^success/);
    }
    expect(github.problems).toEqual([]);
  });

  test.each(way === "a fork's own run" ? [] : REST_FAULTS)("%s on the status", async (kind) => {
    const { github, made } = shared();
    const { good, bad } = made;
    // Pending and the verdict.
    const runs: [k: number, one: Case][] = [
      [1, bad],
      [2, bad],
      [2, good],
    ];
    for (const [k, one] of kind === "timeout" ? runs.slice(1) : runs) {
      github.status(one.sha, CONTEXT, "pending");
      const { result } = await faultyRun(github, one, isStatus, kind, k);
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
