import { createHash } from "node:crypto";
import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import type { Judge, Judgement } from "./judge.ts";
import { type PullHint, type PullRequest, readHead, readPull } from "./pull.ts";

/** What a run judges, and the commit that shows the verdict. */
export interface Subject {
  /** Where the verdict goes when nothing can be read. */
  hint: string | undefined;
  /** How it stands now; `undefined` when there is nothing to judge any more. */
  read(): Promise<State | undefined>;
  judge(judge: Judge, pull: PullRequest): Promise<Judgement>;
  /** Whether the pull requests are told about the verdict, not only the commit. */
  isTold: boolean;
}

/** How a subject stands. */
export interface State {
  /** The commit that shows the verdict. */
  sha: string;
  pulls: PullRequest[];
  /** Another text when something that the verdict rests on has moved. */
  mark: string;
  /** Which pull requests are judged onto which branches. */
  scope: string;
  /** Whether GitHub has tried the merges that are judged. */
  isSettled: boolean;
}

/** A pull request and all others with the same head, because they show the same verdict. */
export function headSubject(api: GitHubApi, repository: GitHubRepository, hint: PullHint): Subject {
  return {
    hint: hint.headSha,
    isTold: true,
    async read() {
      const head = await readHead(api, repository, hint);
      if (!head) return undefined;
      const isSettled = head.pulls.every(
        ({ mergeable, mergeSha }) => mergeable === "conflict" || mergeSha !== undefined,
      );
      return { ...head, mark: JSON.stringify(head.pulls.map(markOf)), scope: scopeOf(head.pulls), isSettled };
    },
    judge: (judge, pull) => judge.pull(pull),
  };
}

function scopeOf(pulls: readonly PullRequest[]): string {
  const all = pulls.map(({ number, baseRef }) => [number, baseRef] as const).sort(([a], [b]) => a - b);
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 12);
}

function markOf({ number, headSha, baseSha, baseRef, reviews }: PullRequest): unknown[] {
  return [number, headSha, baseSha, baseRef, reviews];
}

/** A commit of a merge queue. It and the one below it never move; the reviews of its pull request can. */
export function groupSubject(
  api: GitHubApi,
  repository: GitHubRepository,
  group: { pull: number; base: string; head: string },
): Subject {
  return {
    hint: group.head,
    isTold: false,
    async read() {
      const pull = await readPull(api, repository, group.pull);
      return { sha: group.head, pulls: [pull], mark: pull.reviews, scope: scopeOf([pull]), isSettled: true };
    },
    judge: (judge, pull) => judge.group(pull, group.base, group.head),
  };
}
