import { afterAll, beforeAll, expect } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { type Event, mergeGroupEvent, pullRequestEvent } from "../github/events.ts";
import type { FaultKind } from "../github/faults.ts";
import type { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { RunResult } from "../github/runner.ts";
import type { Exchange } from "../github/wire.ts";
import { actHere, startGitHub } from "./action-run.ts";

export const STATUS = "repos/create-commit-status";

/** What the log has to say of each kind of trouble. */
export const CAUSES: Record<FaultKind, RegExp> = {
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

export interface Case {
  event: Event;
  /** The commit that shows the verdict. */
  sha: string;
  token?: string;
  inputs?: Record<string, string>;
}

/** The ways in which a change is judged. */
export const WAYS: Record<string, (github: GitHub, files: MemoryFiles) => Promise<Case>> = {
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

/** Runs with a fault on the k-th request that matches, and on all like it after that. */
export async function faultyRun(
  github: GitHub,
  { event, token, inputs = {} }: Case,
  match: (request: Exchange) => boolean,
  kind: FaultKind,
  k = 1,
): Promise<{ result: RunResult; hit: Exchange[] }> {
  let seen = 0;
  const { faults, requests } = github.gateway;
  const start = requests.length;
  faults.splice(0, faults.length, { kind, match: (request) => match(request) && ++seen >= k });
  const result = await actHere(github, event, {
    inputs,
    ...(token !== undefined && { token }),
    ...(kind === "timeout" && { timeout: 250 }),
  });
  faults.length = 0;
  return { result, hit: requests.slice(start).filter(({ faulty }) => faulty) };
}

/**
 * One emulated GitHub for all tests of a suite, whose pull requests do not touch each other, with what is made there
 * once.
 */
export function sharedGitHub<T>(make: (github: GitHub) => Promise<T>): () => { github: GitHub; made: T } {
  let shared: { github: GitHub; made: T } | undefined;
  const ends: (() => void | Promise<void>)[] = [];
  beforeAll(async () => {
    const github = await startGitHub((end) => ends.push(end));
    Object.assign(github.gateway.quota, { limit: 100_000, remaining: 100_000 });
    shared = { github, made: await make(github) };
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return () => {
    if (!shared) throw new Error("it is not started yet");
    return shared;
  };
}

export function expectNoCrash({ code, log }: RunResult): void {
  expect(log).not.toMatch(/the gate itself failed|\n\s+at /);
  expect([0, 1]).toContain(code);
}
