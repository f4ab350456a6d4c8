import { type GitHubApi, type GitHubRepository, trouble } from "../repository/github-api.ts";
import { isId } from "../repository/github-query.ts";
import { isRecord } from "../text/record.ts";
import { type Account, accountIn, PAGE, partOf, whole, wholeList } from "./answers.ts";
import type { PullRequest } from "./pull.ts";

/** What somebody thinks of a pull request: the newest review with an opinion. Comments are none. */
export interface Opinion {
  by: Account;
  isApproval: boolean;
  /** The commit that was reviewed; absent when GitHub does not have it any more. */
  commit?: string;
}

/** A commit of a pull request, and who made it, as far as GitHub knows them. */
export interface PullCommit {
  oid: string;
  parents: string[];
  /** Author, co-authors and committer. */
  logins: string[];
}

/** What people think of a pull request, and what they did in it. */
export interface Discussion {
  opinions: Opinion[];
  commits: PullCommit[];
}

const REVIEWS = `reviews(states:[APPROVED,CHANGES_REQUESTED,DISMISSED],first:100,after:$reviews){${PAGE}
nodes{state submittedAt author{__typename login} commit{oid}}}`;
const COMMITS = `commits(first:100,after:$commits){${PAGE}
nodes{commit{oid parents(first:20){totalCount nodes{oid}} authors(first:50){totalCount nodes{user{login}}} committer{user{login}}}}}`;

/**
 * Reads all reviews and commits of a pull request.
 * @throws UserError where GitHub does not tell all of them, or tells them of another head
 */
export async function readDiscussion(
  api: GitHubApi,
  repository: GitHubRepository,
  { number, headSha }: PullRequest,
): Promise<Discussion> {
  const read = async (parameters: string, fields: string, variables: Record<string, unknown>) => {
    const query = `query($owner:String!,$name:String!,$number:Int!,${parameters}){
repository(owner:$owner,name:$name){pullRequest(number:$number){headRefOid ${fields}}}}`;
    const root = await whole(api, repository, query, { number, ...variables });
    const pull = partOf(root, "repository", "pullRequest");
    if (!isRecord(pull) || pull.headRefOid !== headSha) throw trouble("the pull request was pushed to meanwhile");
    return pull;
  };
  const first = await read("$reviews:String,$commits:String", `${REVIEWS} ${COMMITS}`, {});
  const [reviews, commits] = await Promise.all([
    wholeList(
      first.reviews,
      async (after) => (await read("$reviews:String", REVIEWS, { reviews: after })).reviews,
      "reviews",
    ),
    wholeList(
      first.commits,
      async (after) => (await read("$commits:String", COMMITS, { commits: after })).commits,
      "commits",
    ),
  ]);
  return { opinions: opinionsIn(reviews), commits: commits.map(commitIn) };
}

/** Reviews are listed as they were begun, but count from when they were submitted. */
function opinionsIn(reviews: readonly Record<string, unknown>[]): Opinion[] {
  const newest = new Map<string, Opinion>();
  for (const review of [...reviews].sort((a, b) => timeOf(a) - timeOf(b))) {
    const by = accountIn(review.author);
    if (!by) continue;
    const commit = partOf(review, "commit", "oid");
    newest.set(by.login.toLowerCase(), {
      by,
      isApproval: review.state === "APPROVED",
      ...(isId(commit) && { commit }),
    });
  }
  return [...newest.values()];
}

function timeOf({ submittedAt }: Record<string, unknown>): number {
  const time = Date.parse(String(submittedAt));
  if (Number.isNaN(time)) throw trouble("a review has no time");
  return time;
}

function commitIn(node: Record<string, unknown>): PullCommit {
  const { oid, parents, authors, committer } = isRecord(node.commit) ? node.commit : {};
  const ids = nodesIn(parents).map((parent) => parent.oid);
  if (!isId(oid) || !ids.every(isId)) throw trouble("a commit arrived incomplete");
  const users = [...nodesIn(authors).map(({ user }) => user), partOf(committer, "user")];
  return { oid, parents: ids, logins: users.flatMap((user) => accountIn(user)?.login ?? []) };
}

/** A short list of which one page has to hold all. */
function nodesIn(list: unknown): Record<string, unknown>[] {
  const { totalCount, nodes } = isRecord(list) ? list : {};
  if (!Array.isArray(nodes) || !nodes.every(isRecord) || nodes.length !== totalCount)
    throw trouble("a commit arrived incomplete");
  return nodes;
}
