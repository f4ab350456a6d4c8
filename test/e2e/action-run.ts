import type { Event } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import { type RunOptions, type RunResult, runAction } from "../github/runner.ts";
import type { Pull } from "../github/state.ts";

export const CONTEXT = "Base Image Gate";

/** Runs the built Action on an event, with the embedded catalog. */
export function act(github: GitHub, event: Event, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const token = options.token ?? github.token();
  const inputs = { catalog: "embedded", ...options.inputs };
  return runAction({ event, api: github.url, repository: github.fullName, ...options, token, inputs });
}

/** What a commit shows in the gate's context: state and description, or nothing. */
export function shown(github: GitHub, on: Pull | string): string {
  const sha = typeof on === "string" ? on : github.state.head(on);
  const status = github.state.newest(sha).find(({ context }) => context === CONTEXT);
  return status ? `${status.state}: ${status.description}` : "nothing";
}
