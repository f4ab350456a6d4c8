import type { Approvals, Lookups } from "../model/lookups.ts";
import type { Blob } from "../model/tree.ts";
import type { Policy } from "../policy/policy.ts";
import type { GitHubStore } from "../repository/github.ts";
import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import { isSameName, whyOf } from "./answers.ts";
import type { PullRequest } from "./pull.ts";
import { type Right, rightsOf } from "./reviewers.ts";
import { type Discussion, type Opinion, type PullCommit, readDiscussion } from "./reviews.ts";

/** Whose approvals of what are asked for. */
export interface ApprovalQuestion {
  api: GitHubApi;
  repository: GitHubRepository;
  store: GitHubStore;
  pull: PullRequest;
  policy: Policy;
  /** The commit that would land. */
  judged: string;
}

/** Whether one approval counts for some files. `why` is a sentence about who gave it. */
type Judged = { counts: true } | { counts: false; why: string };

/**
 * Finds out who, entitled by the policy, has approved files as they would land: each of them has, in the commit that was
 * reviewed, the object id and mode that it has in what would land, and was part of the pull request's change there. A
 * reviewer's newest opinion counts. Whoever opened the pull request or made a commit that touches one of the files does
 * not count, nor do bots and accounts that are gone. An answer is given only where GitHub told all of it.
 */
export function approvalsLookup(question: ApprovalQuestion): Lookups["approvals"] {
  const { api, repository, pull, policy } = question;
  const rights = rightsOf(api, repository, policy);
  let reading: Promise<Discussion> | undefined;
  return async (paths) => {
    if (pull.approvals === 0) return { ok: true, value: [] };
    try {
      reading ??= readDiscussion(api, repository, pull);
      return await approvalsOf(paths, await reading, question, rights);
    } catch (error) {
      return { ok: false, why: whyOf(error) };
    }
  };
}

/** More approvals are looked into only when none of these counts. */
const AT_ONCE = 10;

async function approvalsOf(
  paths: readonly string[],
  discussion: Discussion,
  question: ApprovalQuestion,
  rights: (login: string) => Promise<Right>,
): Promise<Approvals> {
  const approvals = discussion.opinions.filter(({ isApproval }) => isApproval).reverse();
  const [notes, doubts]: [string[], string[]] = [[], []];
  for (let start = 0; start < approvals.length; start += AT_ONCE) {
    const some = approvals.slice(start, start + AT_ONCE);
    const answers = await Promise.allSettled(some.map((one) => judge(one, paths, discussion, question, rights)));
    const value = some.filter((_, index) => {
      const answer = answers[index];
      return answer?.status === "fulfilled" && answer.value.counts;
    });
    if (value.length > 0) return { ok: true, value: value.map(({ by }) => ({ login: by.login })) };
    for (const answer of answers) {
      if (answer.status === "rejected") doubts.push(whyOf(answer.reason));
      else if (!answer.value.counts) notes.push(answer.value.why);
    }
  }
  if (doubts.length > 0) return { ok: false, why: [...new Set(doubts)].join("; ") };
  return { ok: true, value: [], ...(notes.length > 0 && { note: notes.slice(0, 3).join(" ") }) };
}

async function judge(
  { by: { login, isPerson }, commit }: Opinion,
  paths: readonly string[],
  { commits }: Discussion,
  { store, pull, judged }: ApprovalQuestion,
  rights: (login: string) => Promise<Right>,
): Promise<Judged> {
  const not = (why: string): Judged => ({ counts: false, why });
  if (!isPerson) return not(`The approval of ${login} does not count, because it is no person's.`);
  if (isSameName(login, pull.author.login))
    return not(`The approval of ${login} does not count, because ${login} has opened the pull request.`);
  if (commit === undefined) return not(`The commit that ${login} has approved is gone.`);

  const own = commits.filter(({ logins }) => logins.some((one) => isSameName(one, login)));
  // What would land differs from the base, and so does the head, whose content that is.
  const starts = commit === pull.headSha ? [] : await startsOf(commit, commits, pull, store);
  const seen = [judged, commit, ...starts, ...own.flatMap(({ oid, parents }) => [oid, ...parents])];
  const blobs = new Map(
    await Promise.all([...new Set(seen)].map(async (id) => [id, await store.blobs(id, paths)] as const)),
  );
  const isSame = (one: string, other: string) => (path: string) =>
    isSameBlob(blobs.get(one)?.get(path), blobs.get(other)?.get(path));
  if (!paths.every(isSame(commit, judged))) return not(`${login} has approved another state of it.`);
  if (starts.some((start) => paths.some(isSame(start, commit))))
    return not(`${login} has approved a commit that leaves it as it was.`);
  const touches = ({ oid, parents }: PullCommit) =>
    paths.some((path) =>
      parents.length > 0
        ? parents.every((parent) => !isSame(parent, oid)(path))
        : blobs.get(oid)?.get(path) !== undefined,
    );
  if (own.some(touches))
    return not(`The approval of ${login} does not count, because ${login} has worked on it in this pull request.`);

  const right = await rights(login);
  if (right.entitled === undefined) throw new Error(right.why);
  return right.entitled ? { counts: true } : not(`${login} has approved it, but is not among those who can.`);
}

/**
 * Where the change that a reviewed commit shows began: the commits of the base that the pull request's commits up to it
 * stand on.
 */
async function startsOf(
  commit: string,
  commits: readonly PullCommit[],
  { baseSha }: PullRequest,
  store: GitHubStore,
): Promise<string[]> {
  const own = new Map(commits.map((one) => [one.oid, one]));
  // A commit that is not part of the pull request any more, because the branch was rewritten.
  if (!own.has(commit)) return [await store.mergeBase(baseSha, commit)];
  const [starts, seen, waiting] = [new Set<string>(), new Set([commit]), [commit]];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop())
    for (const parent of own.get(oid)?.parents ?? []) {
      if (!own.has(parent)) starts.add(parent);
      else if (!seen.has(parent)) {
        seen.add(parent);
        waiting.push(parent);
      }
    }
  return [...starts];
}

function isSameBlob(one: Blob | undefined, other: Blob | undefined): boolean {
  return one?.oid === other?.oid && one?.mode === other?.mode;
}
