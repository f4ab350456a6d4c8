import { describe, expect, test } from "vitest";
import { pullRequestEvent } from "../github/events.ts";
import { type FaultKind, GRAPHQL_FAULTS, REST_FAULTS } from "../github/faults.ts";
import type { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { RunResult } from "../github/runner.ts";
import type { Pull } from "../github/state.ts";
import type { Exchange } from "../github/wire.ts";
import { CAUSES, type Case, expectNoCrash, faultyRun, STATUS, sharedGitHub } from "./action-faulty.ts";
import { actHere, BAD, CONTEXT, GOOD, HOOKED, shown } from "./action-run.ts";

const MARKER = "<!-- base-image-gate -->";
/** Something to mend, and something to approve: all that can be told is. */
const WRONG = { ...HOOKED, ...BAD };
/** What is written for it beside the status. */
const TOLD = ["checks/create", "issues/add-labels", "issues/create-comment", "pulls/create-review"];

const queryOf = ({ body }: Exchange) => String((body as { query?: string } | undefined)?.query ?? "");
/** What is told. A label that the repository lacks is made on the side, and nobody is told when it cannot be. */
const isTelling = (request: Exchange) =>
  request.method !== "GET" &&
  ![STATUS, "issues/create-label"].includes(request.operation) &&
  !queryOf(request).startsWith("query");
const isDesk = (request: Exchange) => queryOf(request).includes("timelineItems");

/** How the pull request of a fork or of a branch comes to be told; with what token, and what the commit then shows. */
const WAYS: Record<string, (github: GitHub, pull: Pull) => Promise<Case>> = {
  "pull request": async (github, pull) => ({
    event: await pullRequestEvent(github, pull, "synchronize"),
    sha: github.state.head(pull),
  }),
  "a fork's own run": async (github, pull) => ({
    event: await pullRequestEvent(github, pull, "synchronize", {}, "pull_request"),
    sha: github.state.head(pull),
    token: github.token(TOKENS.fork),
  }),
};

function refusals({ commands }: RunResult): string[] {
  return commands.flatMap(({ name, message }) =>
    name === "notice" && message.startsWith("The gate could not") ? [message] : [],
  );
}

/** The verdict is what it would be without a fault. */
function expectVerdict(github: GitHub, { sha, token }: Case, result: RunResult, outcome: "pass" | "fail"): void {
  expectNoCrash(result);
  expect([result.outputs.outcome, result.code]).toEqual([outcome, outcome === "pass" ? 0 : 1]);
  const state = outcome === "pass" ? "success: pass" : "failure: fail";
  expect(shown(github, sha).startsWith(token === undefined ? state : "nothing")).toBe(true);
  expect(github.problems).toEqual([]);
}

const shared = sharedGitHub(async () => undefined);

describe.each(Object.entries(WAYS))("%s", (way, caseOf) => {
  const fork = way === "pull request" ? {} : { fork: "outsider" };

  test.each(REST_FAULTS)("%s on all that is told changes no verdict, and each is said once", async (kind) => {
    const { github } = shared();
    const bad = await caseOf(github, await github.openPull({ files: WRONG, ...fork }));
    const { result, hit } = await faultyRun(github, bad, isTelling, kind);
    expectVerdict(github, bad, result, "fail");
    expect(hit.map(({ operation }) => operation).sort()).toEqual(TOLD);
    // A refusal that is cut off is one all the same.
    const cause = CAUSES[bad.token && kind === "cut-body" ? "permission" : kind];
    expect(refusals(result)).toEqual(TOLD.map(() => expect.stringMatching(cause)));
    // What check runs cannot carry is in the log.
    expect(result.log).toMatch(/::error file=.*The version is not bumped/);

    if (bad.token !== undefined) return;
    const good = await caseOf(github, await github.openPull({ files: GOOD.after, ...fork }));
    const well = await faultyRun(github, { ...good, inputs: { comment: "on" } }, isTelling, kind);
    expectVerdict(github, good, well.result, "pass");
    expect(refusals(well.result)).toHaveLength(2);
  });

  test.each(GRAPHQL_FAULTS)(
    "%s on what is there already changes no verdict, and nothing is told twice",
    async (kind) => {
      const { github } = shared();
      const start = github.requests.length;
      const [files, outcome] = way === "pull request" ? ([WRONG, "fail"] as const) : ([GOOD.after, "pass"] as const);
      const one = await caseOf(github, await github.openPull({ files, ...fork }));
      const { result, hit } = await faultyRun(github, one, isDesk, kind);
      expectVerdict(github, one, result, outcome);
      expect(hit.length).toBeGreaterThan(0);
      const told = result.commands.filter(({ message }) => message.startsWith("GitHub does not tell"));
      expect(told.map(({ message }) => message)).toEqual([
        expect.stringMatching(/leaves label, review request, comment, suggestions alone: /),
      ]);
      expect(result.log).toMatch(CAUSES[kind]);
      const written = github.requests
        .slice(start)
        .filter(isTelling)
        .map(({ operation }) => operation);
      expect(written.filter((operation) => operation !== "checks/create")).toEqual([]);
    },
  );
});

test.each(TOLD)("where %s fails, all else is told", async (operation) => {
  const { github } = shared();
  const pull = await github.openPull({ files: WRONG });
  const one = { event: await pullRequestEvent(github, pull, "opened"), sha: github.state.head(pull) };
  const start = github.requests.length;
  const { result } = await faultyRun(github, one, (request) => request.operation === operation, "500");
  expectVerdict(github, one, result, "fail");
  expect(refusals(result)).toHaveLength(1);
  const answered = github.requests
    .slice(start)
    .filter(isTelling)
    .map((request) => [request.operation, request.status >= 500]);
  expect(answered.sort()).toEqual(TOLD.map((told) => [told, told === operation]));
});

test.each(REST_FAULTS)("%s where the comment is folded away and the label removed", async (kind) => {
  const { github } = shared();
  const pull = await github.openPull({ files: HOOKED });
  await actHere(github, await pullRequestEvent(github, pull, "opened"));
  await github.comment(pull, "github-actions[bot]", `${MARKER}\na second one`);
  await github.review(pull, "owner", "APPROVE");
  const one = { event: await pullRequestEvent(github, pull, "synchronize"), sha: github.state.head(pull) };
  const { result, hit } = await faultyRun(github, one, isTelling, kind);
  expectVerdict(github, one, result, "pass");
  const operations = [
    "checks/create",
    "graphql",
    "issues/delete-comment",
    "issues/remove-label",
    "issues/update-comment",
  ];
  expect(hit.map(({ operation }) => operation).sort()).toEqual(operations);
  // What is deleted has no content that could be cut off.
  const refused = operations.filter((operation) => kind !== "cut-body" || !/delete|remove/.test(operation));
  expect(refusals(result)).toEqual(refused.map(() => expect.stringMatching(CAUSES[kind])));
});

test.each<FaultKind>(["502", "permission", "cut-body"])(
  "%s on the diff that suggestions have to fit leaves them out, and nothing else",
  async (kind) => {
    const { github } = shared();
    const pull = await github.openPull({ files: WRONG });
    const one = { event: await pullRequestEvent(github, pull, "opened"), sha: github.state.head(pull) };
    const isDiff = ({ path, query }: Exchange) => path.includes("/compare/") && query.per_page === "1";
    const { result, hit } = await faultyRun(github, one, isDiff, kind);
    expectVerdict(github, one, result, "fail");
    expect(hit.length).toBeGreaterThan(0);
    expect(refusals(result)).toEqual([expect.stringMatching(/^The gate could not suggest the fixes: /)]);
    expect(result.log).toMatch(CAUSES[kind]);
  },
);

test("a green status that somebody else wrote does not outlast a run that can read nothing", async () => {
  const { github } = shared();
  const pull = await github.openPull({ files: BAD });
  const one = { event: await pullRequestEvent(github, pull, "synchronize"), sha: github.state.head(pull) };
  github.status(one.sha, CONTEXT, "success", "contributor");
  const isQuery = ({ operation }: Exchange) => operation === "graphql";
  const { result } = await faultyRun(github, one, isQuery, "502");
  expect([result.code, shown(github, pull)]).toEqual([1, expect.stringMatching(/^failure: unknown/)]);
});

test("where a later page of the comments is missing, the gate's own may be there", async () => {
  const { github } = shared();
  const pull = await github.openPull({ files: BAD });
  for (let count = 0; count < 101; count++) await github.comment(pull, "contributor", `Comment ${count}`);
  const one = { event: await pullRequestEvent(github, pull, "opened"), sha: github.state.head(pull) };
  const isPage = (request: Exchange) => queryOf(request).includes("viewerDidAuthor") && !isDesk(request);
  const { result } = await faultyRun(github, one, isPage, "502");
  expectVerdict(github, one, result, "fail");
  expect(result.log).toMatch(/leaves comment alone: /);
  expect(await github.commentsOf(pull)).toHaveLength(101);
});
