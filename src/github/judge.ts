import { check } from "../check.ts";
import { UserError } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import type { Comparison } from "../model/tree.ts";
import { likelyPaths } from "../policy/likely.ts";
import { DEFAULT_POLICY, type Policy } from "../policy/policy.ts";
import { GitHubStore } from "../repository/github.ts";
import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import type { Foresight } from "../repository/github-foresight.ts";
import { approvalsLookup } from "./approvals.ts";
import type { Catalog } from "./catalog.ts";
import { checksLookup, type Own } from "./checks.ts";
import type { PullRequest } from "./pull.ts";
import { reasonOf, type Verdict } from "./status.ts";

/** What came of judging one pull request. Without a mergeable commit there is nothing to report on. */
export interface Judgement extends Verdict {
  pull: PullRequest;
  judged?: { comparison: Comparison; report: Report; policy: Policy };
}

/** What is the same for all that one run judges. */
export interface JudgeOptions {
  catalog: Catalog;
  policyPath: string;
  /** What is the gate's own, so that it does not wait for itself. */
  own: Own;
  /** The moment that publish dates and exemptions are compared with. */
  now: Date;
}

/** Judges what would land; never throws. What was read once is not read again. */
export class Judge {
  readonly #api: GitHubApi;
  readonly #repository: GitHubRepository;
  readonly #store: GitHubStore;
  readonly #options: JudgeOptions;

  constructor(api: GitHubApi, repository: GitHubRepository, options: JudgeOptions) {
    this.#api = api;
    this.#repository = repository;
    this.#store = new GitHubStore(api, repository);
    this.#options = options;
  }

  /** Judges the test merge with the base's tip. */
  pull(pull: PullRequest): Promise<Judgement> {
    const { baseSha, headSha, mergeSha } = pull;
    if (pull.mergeable === "conflict") return unknown(pull, `it conflicts with ${pull.baseRef}: resolve the conflict`);
    if (mergeSha === undefined)
      return unknown(pull, `GitHub has made no test merge of it with ${pull.baseRef} yet: run the gate again`);
    return this.#judge(pull, headSha, (foresight) => this.#store.compareMerge(baseSha, headSha, mergeSha, foresight));
  }

  /**
   * Judges what a merge queue's commit adds to the one before. CI counts as it is on the pull request's head: on the
   * queue's commit it only begins now, and there the branch rules wait for it.
   */
  group(pull: PullRequest, base: string, head: string): Promise<Judgement> {
    return this.#judge(pull, pull.headSha, (foresight) => this.#store.between(base, head, base, foresight));
  }

  async #judge(
    pull: PullRequest,
    checked: string,
    compare: (foresight: Foresight) => Promise<Comparison>,
  ): Promise<Judgement> {
    const { catalog, policyPath, own, now } = this.#options;
    const [api, repository, store] = [this.#api, this.#repository, this.#store];
    try {
      const read = likelyPaths(pull.files, DEFAULT_POLICY, policyPath);
      const comparison = await compare({ changed: pull.files, read });
      const images = await catalog(comparison.tip, now);
      let policy = DEFAULT_POLICY;
      const report = await check(comparison, {
        now,
        policyPath,
        pullRequest: pull.number,
        lookups: (judging) => {
          policy = judging;
          return {
            ...images(judging),
            approvals: approvalsLookup({
              api,
              repository,
              store,
              pull,
              policy: judging,
              judged: comparison.after.commit,
            }),
            checks: checksLookup({ api, repository, sha: checked, own }),
          };
        },
      });
      return { pull, outcome: report.outcome, reason: reasonOf(report), judged: { comparison, report, policy } };
    } catch (error) {
      return unknown(pull, whyOf(error));
    }
  }
}

async function unknown(pull: PullRequest, reason: string): Promise<Judgement> {
  return { pull, outcome: "unknown", reason };
}

/** An error in one sentence; what is no user's error is the gate's own. */
export function whyOf(error: unknown): string {
  const { message, stack } = error as Error;
  if (error instanceof UserError) return message;
  return `the gate itself failed, please report it: ${message} ${String(stack).split("\n")[1]?.trim() ?? ""}`;
}
