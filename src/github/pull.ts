import { type GitHubApi, type GitHubRepository, trouble } from "../repository/github-api.ts";
import { isId } from "../repository/github-query.ts";
import { isRecord } from "../text/record.ts";
import { nodesOf, whole } from "./answers.ts";

/** A pull request as it is now. Its commits are GitHub's present ones, never those of an event's payload. */
export interface PullRequest {
  number: number;
  title: string;
  /** Without an account's `[bot]`; `ghost` for an account that is gone. */
  author: { login: string; isBot: boolean };
  isDraft: boolean;
  /** The newest commit of the branch. */
  headSha: string;
  headRef: string;
  /** `owner/name`; absent when the fork was deleted. */
  headRepository?: string;
  isFork: boolean;
  /** The tip of the branch that it is to land on. GitHub's own `base.sha` lags behind it. */
  baseSha: string;
  baseRef: string;
  labels: string[];
  /** The test merge of exactly `baseSha` and `headSha`; absent where GitHub has none. */
  mergeSha?: string;
  /** Whether base and head can be merged at all; `unknown` while GitHub tries it. */
  mergeable: "yes" | "conflict" | "unknown";
  /** How many files differ from the merge base. */
  changedFiles: number;
  /** The first of them, 100 at most. What is judged is the difference of two trees, so this only saves time. */
  files: string[];
  /** Approvals and requests for changes that count now; another text when one came or was dismissed. */
  reviews: string;
  /** How many approvals there are, whoever they are from. */
  approvals: number;
}

/** A commit and all open pull requests whose head it is. A commit status is shown by all of them. */
export interface Head {
  sha: string;
  pulls: PullRequest[];
}

/** What an event tells of a pull request. Only the number has to be right; the others save a request when they are. */
export interface PullHint {
  number: number;
  headSha?: string;
  headRef?: string;
}

/** More pull requests of one head are not judged. */
const MAX_PULLS = 20;

const PULL = `fragment P on PullRequest{number title state isDraft author{__typename login}
headRefOid headRefName headRepository{nameWithOwner} isCrossRepository
baseRefName baseRef{target{oid}} labels(first:100){nodes{name}}
mergeable potentialMergeCommit{oid parents(first:3){nodes{oid}}}
changedFiles files(first:100){nodes{path}}
approved:reviews(states:[APPROVED],last:100){totalCount nodes{id}}
refused:reviews(states:[CHANGES_REQUESTED],last:100){totalCount nodes{id}}}`;

/**
 * Who else has this head: GitHub knows a fork's commit only by its branch's name and by its search, which can lag behind;
 * an own commit by the commit itself.
 */
const SHARED = `branch:pullRequests(states:[OPEN],headRefName:$branch,first:100){nodes{number headRefOid}}
commit:object(oid:$sha){...on Commit{associatedPullRequests(first:100){nodes{number headRefOid}}}}`;
const SEARCH = "search(type:ISSUE,first:100,query:$search){nodes{...on PullRequest{number headRefOid state}}}";

/**
 * Reads a pull request and all others with the same head, the one that was asked for first. `undefined` when none of them
 * is open.
 * @throws UserError when GitHub does not tell all of it
 */
export async function readHead(
  api: GitHubApi,
  repository: GitHubRepository,
  { number, headSha = ZERO, headRef = "" }: PullHint,
): Promise<Head | undefined> {
  const query = `query($owner:String!,$name:String!,$number:Int!,$sha:GitObjectID!,$branch:String!,$search:String!){
repository(owner:$owner,name:$name){pull:pullRequest(number:$number){...P}${SHARED}}${SEARCH}}${PULL}`;
  const root = await whole(api, repository, query, { number, ...shared(repository, headSha, headRef) });
  const asked = pullIn((root.repository as Record<string, unknown>).pull);
  if (asked.headSha !== headSha || asked.headRef !== headRef)
    return readHead(api, repository, { number, headSha: asked.headSha, headRef: asked.headRef });
  const others = sharing(root, headSha).filter((one) => one !== number);
  if (others.length >= MAX_PULLS)
    throw trouble(
      `${headSha} is the head of ${others.length + 1} open pull requests, and at most ${MAX_PULLS} are judged`,
    );
  const pulls = [asked, ...(await readPulls(api, repository, others))].filter(
    (pull) => pull.isOpen && pull.headSha === headSha,
  );
  return pulls.length === 0 ? undefined : { sha: headSha, pulls };
}

/** The numbers of the open pull requests with exactly this head: repository (`owner/name`), branch and commit. */
export async function findPulls(
  api: GitHubApi,
  repository: GitHubRepository,
  head: { repository: string; branch: string; sha: string },
): Promise<number[]> {
  const query = `query($owner:String!,$name:String!,$branch:String!){repository(owner:$owner,name:$name){
branch:pullRequests(states:[OPEN],headRefName:$branch,first:100,orderBy:{field:CREATED_AT,direction:DESC}){
nodes{number headRefOid headRepository{nameWithOwner}}}}}`;
  const root = await whole(api, repository, query, { branch: head.branch });
  return nodesOf(root, "repository", "branch").flatMap(({ number, headRefOid, headRepository }) => {
    const isIt =
      headRefOid === head.sha && isRecord(headRepository) && headRepository.nameWithOwner === head.repository;
    return isIt && typeof number === "number" ? [number] : [];
  });
}

/** Reads one pull request, open or not. @throws UserError when GitHub does not tell all of it */
export async function readPull(api: GitHubApi, repository: GitHubRepository, number: number): Promise<PullRequest> {
  return (await readPulls(api, repository, [number]))[0] as PullRequest;
}

async function readPulls(
  api: GitHubApi,
  repository: GitHubRepository,
  numbers: readonly number[],
): Promise<OpenPull[]> {
  if (numbers.length === 0) return [];
  const fields = numbers.map((number) => `p${number}:pullRequest(number:${number}){...P}`).join(" ");
  const query = `query($owner:String!,$name:String!){repository(owner:$owner,name:$name){${fields}}}${PULL}`;
  const root = await whole(api, repository, query, {});
  return numbers.map((number) => pullIn((root.repository as Record<string, unknown>)[`p${number}`]));
}

const ZERO = "0".repeat(40);

function shared({ owner, name }: GitHubRepository, sha: string, branch: string): Record<string, string> {
  return { sha, branch, search: `repo:${owner}/${name} is:pr is:open ${sha}` };
}

function sharing(root: Record<string, unknown>, sha: string): number[] {
  const nodes = [
    ...nodesOf(root, "repository", "branch"),
    ...nodesOf(root, "repository", "commit", "associatedPullRequests"),
    ...nodesOf(root, "search"),
  ];
  const numbers = nodes.flatMap(({ number, headRefOid }) =>
    headRefOid === sha && typeof number === "number" ? [number] : [],
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

interface OpenPull extends PullRequest {
  isOpen: boolean;
}

function pullIn(value: unknown): OpenPull {
  const pull = isRecord(value) ? value : {};
  const author = isRecord(pull.author) ? pull.author : { login: "ghost" };
  const baseSha = isRecord(pull.baseRef) && isRecord(pull.baseRef.target) ? pull.baseRef.target.oid : undefined;
  const { number, headRefOid: headSha, baseRefName: baseRef, headRefName: headRef, changedFiles } = pull;
  const isWhole =
    typeof number === "number" &&
    isId(headSha) &&
    isId(baseSha) &&
    typeof baseRef === "string" &&
    typeof headRef === "string" &&
    typeof changedFiles === "number";
  if (!isWhole) throw trouble("the pull request arrived incomplete");
  const mergeSha = mergeOf(pull.potentialMergeCommit, baseSha, headSha);
  const headRepository = isRecord(pull.headRepository) ? String(pull.headRepository.nameWithOwner) : undefined;
  return {
    number,
    title: String(pull.title),
    author: {
      login: String(author.login).replace(/\[bot\]$/, ""),
      isBot: author.__typename === "Bot" || /\[bot\]$/.test(String(author.login)),
    },
    isOpen: pull.state === "OPEN",
    isDraft: pull.isDraft === true,
    headSha,
    headRef,
    ...(headRepository !== undefined && { headRepository }),
    isFork: pull.isCrossRepository !== false,
    baseSha,
    baseRef,
    labels: nodesOf(pull.labels).map((label) => String(label.name)),
    ...(mergeSha !== undefined && { mergeSha }),
    mergeable: pull.mergeable === "MERGEABLE" ? "yes" : pull.mergeable === "CONFLICTING" ? "conflict" : "unknown",
    changedFiles,
    files: nodesOf(pull.files).map((file) => String(file.path)),
    reviews: JSON.stringify([reviewsIn(pull.approved), reviewsIn(pull.refused)]),
    approvals: Number(reviewsIn(pull.approved)[0]),
  };
}

function mergeOf(merge: unknown, base: string, head: string): string | undefined {
  if (!isRecord(merge) || !isId(merge.oid)) return undefined;
  const parents = nodesOf(merge.parents).map(({ oid }) => oid);
  return parents.length === 2 && parents[0] === base && parents[1] === head ? merge.oid : undefined;
}

function reviewsIn(value: unknown): unknown[] {
  const { totalCount } = isRecord(value) ? value : {};
  if (typeof totalCount !== "number") throw trouble("the reviews arrived incomplete");
  return [totalCount, ...nodesOf(value).map(({ id }) => id)];
}
