import { getOctokit } from "@actions/github";
import { check } from "../../src/check.ts";
import { catalogLookups, EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import type { Comparison } from "../../src/model/tree.ts";
import { likelyPaths } from "../../src/policy/likely.ts";
import { jsonReport } from "../../src/report/json.ts";
import { GitStore } from "../../src/repository/git.ts";
import { GitHubStore } from "../../src/repository/github.ts";
import type { GitHubApi } from "../../src/repository/github-api.ts";
import type { GitHubLimits } from "../../src/repository/github-objects.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { DAY } from "../fixtures/monorepo.ts";
import { GitHub } from "../github/github.ts";
import type { Actor } from "../github/wire.ts";

type OnEnd = (end: () => void | Promise<void>) => void;

/** A change on the emulated GitHub, as commits. */
export interface Change {
  github: GitHub;
  /** Where the branch began. */
  start: string;
  /** The tip of the base branch. */
  base: string;
  head: string;
  merge: string;
}

/** A pull request of a fork; with `tip` the base moves on after it was opened. */
export async function changeOf(
  onEnd: OnEnd,
  { before, after, tip }: { before: MemoryFiles; after: MemoryFiles; tip?: MemoryFiles },
): Promise<Change> {
  const github = await GitHub.start(onEnd);
  const start = github.push("main", before);
  const head = github.host.commit(after, [start], "change", "outsider");
  const base = tip ? github.push("main", tip) : start;
  const merge = github.host.testMerge(base, head);
  if (!merge.clean) throw new Error("the change cannot be merged");
  return { github, start, base, head, merge: merge.commit };
}

/** Octokit without retries. A request that GitHub leaves without an answer is given up at once, as after a limit of time. */
export function apiOf(github: GitHub, actor?: Actor): GitHubApi {
  const octokit = getOctokit(github.token(actor), { baseUrl: github.url });
  const running = new Set<AbortController>();
  github.gateway.onHang = () => {
    const reason = new DOMException("The operation was aborted due to timeout", "TimeoutError");
    for (const controller of running) controller.abort(reason);
  };
  const limited = async <T>(work: (request: { signal: AbortSignal }) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    running.add(controller);
    return work({ signal: controller.signal }).finally(() => running.delete(controller));
  };
  return {
    graphql: (query, variables) => limited((request) => octokit.graphql(query, { ...variables, request })),
    rest: (route, parameters) => limited((request) => octokit.request(route, { ...parameters, request })),
  };
}

export function storeOf(github: GitHub, limits: Partial<GitHubLimits> = {}): GitHubStore {
  return new GitHubStore(apiOf(github), { owner: github.owner, name: github.name }, limits);
}

/** What the first page of a pull request's files lets foresee. */
export function foresightOf({ github, base, head }: Change): { changed: string[]; read: string[] } {
  const from = github.host.mergeBase(base, head) as string;
  const changed = github.host
    .changes(from, head)
    .slice(0, 100)
    .map(({ path }) => path);
  return { changed, read: likelyPaths(changed) };
}

/** The JSON report on a comparison. */
export async function reportOn(comparison: Comparison): Promise<string> {
  const lookups = catalogLookups(EMBEDDED_CATALOG, { kind: "embedded", name: "the embedded catalog" }, DAY);
  return JSON.stringify(jsonReport(await check(comparison, { lookups, now: DAY, pullRequest: 512 })), null, 2);
}

/** The reports on a change by way of local git: from the merge base, and of the test merge. */
export async function localReports(change: Change): Promise<{ threeDot: string; merge: string }> {
  const { github, base, head, merge } = change;
  await using store = new GitStore(github.host.folder);
  return {
    threeDot: await reportOn(await store.compare(base, head)),
    merge: await reportOn(await store.between(base, merge)),
  };
}
