import { expect } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { pullRequestEvent } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { RunOptions, RunResult } from "../github/runner.ts";
import type { Pull } from "../github/state.ts";
import type { Permissions } from "../github/wire.ts";
import { act, BAD, GOOD, HOOKED } from "./action-run.ts";

// What the tests of all that the Action publishes beside its status share.

export const MARKER = "<!-- base-image-gate -->";
/** The check run that carries the annotations. */
export const RUN = "Base image findings";
export const BOT = "github-actions[bot]";
/** Something to mend, and something to approve. */
export const WRONG_HOOK: MemoryFiles = { ...HOOKED, ...BAD };

/** Runs the Action on a push to the pull request; nothing is asked that GitHub would not understand. */
export async function run(github: GitHub, pull: Pull, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const result = await act(github, await pullRequestEvent(github, pull, "synchronize"), options);
  expect([result.warnings, github.problems]).toEqual([[], []]);
  return result;
}

/** What the log tells beside the verdict. */
export function notices({ commands }: RunResult): string[] {
  return commands.filter(({ name }) => name === "notice").map(({ message }) => message);
}

/** The gate's token with other permissions. */
export function tokenWith(github: GitHub, permissions: Partial<Permissions>): string {
  return github.token({ ...TOKENS.actions, permissions: { ...TOKENS.actions.permissions, ...permissions } });
}

/** The repository has this policy from now on; gives it as part of what pull requests have, too. */
export function withPolicy(github: GitHub, text: string): MemoryFiles {
  const policy = { ".github/base-image-policy.yml": text };
  github.push("main", { ...GOOD.before, ...policy });
  return policy;
}

/** The runs that the gate made. */
export const runsOf = (github: GitHub) =>
  github.state.checkRuns.filter(({ name, app }) => name === RUN && app.id === 15368);
/** The texts of the comments on a pull request. */
export const bodies = async (github: GitHub, pull: Pull) => (await github.commentsOf(pull)).map(({ body }) => body);
/** The requests of one operation, by its name in the description of GitHub's API. */
export const requestsFor = (github: GitHub, operation: string) =>
  github.requests.filter((request) => request.operation === operation);
