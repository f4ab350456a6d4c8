import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { readInputs } from "../../src/github/inputs.ts";
import * as main from "../../src/github/main.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { upgrade } from "../fixtures/monorepo.ts";
import type { Event } from "../github/events.ts";
import { GitHub } from "../github/github.ts";
import { type RunOptions, type RunResult, runAction } from "../github/runner.ts";
import type { Pull } from "../github/state.ts";

export const CONTEXT = "Base Image Gate";

/** A change of one connector that passes, and the same without its version bump. */
export const GOOD = upgrade();
export const BAD: MemoryFiles = upgrade({ version: "1.2.3", rows: ["1.2.3"] }).after;

/** The good change, with a build hook that somebody has to approve. */
export const HOOKED: MemoryFiles = upgrade({
  files: {
    "build_customization.py":
      "async def pre_connector_install(base_image_container):\n    return base_image_container\n",
  },
}).after;

/** An emulated GitHub with the monorepo before the change on `main`, until the end of the test unless told otherwise. */
export async function startGitHub(onEnd: Parameters<typeof GitHub.start>[0] = onTestFinished): Promise<GitHub> {
  const github = await GitHub.start(onEnd);
  github.push("main", GOOD.before);
  return github;
}

/** A branch `release` off `main`, whose policy names other base images, so that nothing passes there. */
export function branchOff(github: GitHub): void {
  github.host.setRef("refs/heads/release", github.state.tip("main") as string);
  const policy = "base-images: { python: docker.io/airbyte/other }\n";
  github.push("release", { ...GOOD.before, ".github/base-image-policy.yml": policy });
}

/** Runs the built Action on an event, with the embedded catalog. */
export function act(github: GitHub, event: Event, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const token = options.token ?? github.token();
  const inputs = { catalog: "embedded", ...options.inputs };
  return runAction({ event, api: github.url, repository: github.fullName, ...options, token, inputs });
}

const FOLDER = fileURLToPath(new URL("../..", import.meta.url));
/** GitHub's wishes to be left alone are not heeded, so that tests need not wait. */
const IMPATIENT = { patience: 0, pause: 1, pauses: [1, 1] };

/** Runs the Action's sources in this process, where GitHub's troubles are not waited for. */
export function actHere(
  github: GitHub,
  event: Event,
  { timeout = 20_000, ...options }: Partial<RunOptions> & { timeout?: number } = {},
): Promise<RunResult> {
  const tuning = { ...IMPATIENT, timeout };
  const inProcess: RunOptions["inProcess"] = (environment, write) =>
    main.runAction(readInputs(environment), {
      environment,
      write,
      setOutput: (name, value) => appendFileSync(environment.GITHUB_OUTPUT as string, `${name}<<END\n${value}\nEND\n`),
      addSummary: async (markdown) => appendFileSync(environment.GITHUB_STEP_SUMMARY as string, markdown),
      folder: FOLDER,
      tuning,
    });
  return act(github, event, { inProcess, ...options });
}

/** What a commit shows in the gate's context: state and description, or nothing. */
export function shown(github: GitHub, on: Pull | string, context = CONTEXT): string {
  const sha = typeof on === "string" ? on : github.state.head(on);
  const status = github.state.newest(sha).find((one) => one.context === context);
  return status ? `${status.state}: ${status.description}` : "nothing";
}

/** The states that were written on a commit, the first first. */
export function written(github: GitHub, on: Pull | string): string[] {
  const sha = typeof on === "string" ? on : github.state.head(on);
  return github.state.statuses.filter((one) => one.sha === sha && one.context === CONTEXT).map(({ state }) => state);
}

/** Requests that read, and those that write. */
export function counts(github: GitHub): { reads: number; writes: number } {
  const isRead = ({ method, body }: GitHub["requests"][number]) =>
    method === "GET" || String((body as { query?: string } | undefined)?.query ?? "mutation").startsWith("query");
  const reads = github.requests.filter(isRead).length;
  return { reads, writes: github.requests.length - reads };
}
