import type { CheckState, Lookups, WantedCheck } from "../model/lookups.ts";
import { type GitHubApi, type GitHubRepository, trouble } from "../repository/github-api.ts";
import { isRecord } from "../text/record.ts";
import { isSameName, PAGE, partOf, whole, wholeList, whyOf } from "./answers.ts";

/** Whose results are asked for. */
export interface ChecksQuestion {
  api: GitHubApi;
  repository: GitHubRepository;
  /** The commit that CI runs on, in full. */
  sha: string;
  own: Own;
}

/** What is the gate's own, so that it does not wait for itself. */
export interface Own {
  /** Names of its commit status and of its check runs. */
  names: readonly string[];
  /** Where the run is found; its jobs are checks, too. Empty when it is not known. */
  runUrl: string;
}

/** A check run or a commit status. */
interface Result {
  name: string;
  /** The slug of the App that reports it, where that is known. */
  app: string | undefined;
  /** Grows with time among the results of one kind. */
  order: number;
  isRun: boolean;
  isOwn: boolean;
  state: CheckState["state"];
  said?: string;
}

/** Reads the results of checks on a commit: all of them once, whatever is asked for. */
export function checksLookup(question: ChecksQuestion): Lookups["checks"] {
  let reading: Promise<Result[]> | undefined;
  return async (wanted) => {
    try {
      reading ??= readResults(question);
      const results = await reading;
      return { ok: true, value: wanted.map((check) => stateOf(check, results, question.own)) };
    } catch (error) {
      const why = whyOf(error);
      const advice = '. The token needs the permissions "checks: read" and "statuses: read"';
      return { ok: false, why: /not accessible/i.test(why) ? why + advice : why };
    }
  };
}

/** The worst first: where several have a name, all of them have to succeed, as for GitHub's own required checks. */
const STATES: CheckState["state"][] = ["failure", "skipped", "pending", "success"];

function stateOf({ name, app }: WantedCheck, results: readonly Result[], own: Own): CheckState {
  if (own.names.includes(name)) return { name, state: "own" };
  const named = results.filter(
    (result) => result.name === name && (app === undefined || isSameName(result.app ?? "", app)),
  );
  if (named.length > 0 && named.every(({ isOwn }) => isOwn)) return { name, state: "own" };
  const newest = new Map<string, Result>();
  for (const result of named.filter(({ isOwn }) => !isOwn)) {
    const key = `${result.isRun} ${result.app}`;
    if (result.order >= (newest.get(key)?.order ?? 0)) newest.set(key, result);
  }
  const worst = STATES.flatMap((state) => [...newest.values()].filter((result) => result.state === state))[0];
  if (!worst) return { name, state: "missing" };
  return { name, state: worst.state, ...(worst.said !== undefined && { said: worst.said }) };
}

const CONTEXTS = `contexts(first:100,after:$after){${PAGE} nodes{__typename
...on CheckRun{databaseId name status conclusion detailsUrl checkSuite{app{slug}}}
...on StatusContext{context state createdAt creator{__typename login}}}}`;

/** https://docs.github.com/en/graphql/reference/objects#statuscheckrollup: statuses are the newest of their contexts. */
async function readResults({ api, repository, sha, own }: ChecksQuestion): Promise<Result[]> {
  const page = async (after: string | null) => {
    const query = `query($owner:String!,$name:String!,$sha:GitObjectID!,$after:String){
repository(owner:$owner,name:$name){object(oid:$sha){...on Commit{oid statusCheckRollup{${CONTEXTS}}}}}}`;
    const commit = partOf(await whole(api, repository, query, { sha, after }), "repository", "object");
    if (!isRecord(commit) || commit.oid !== sha) throw trouble(`there is no commit ${sha}`);
    return commit.statusCheckRollup === null ? undefined : partOf(commit.statusCheckRollup, "contexts");
  };
  const first = await page(null);
  // A commit without any result has no rollup.
  if (first === undefined) return [];
  return (await wholeList(first, page, "checks")).map((node) => resultIn(node, own));
}

function resultIn(node: Record<string, unknown>, { runUrl }: Own): Result {
  if (node.__typename === "StatusContext") {
    const { context, createdAt, creator } = node;
    const order = Date.parse(String(createdAt));
    if (typeof context !== "string" || Number.isNaN(order)) throw trouble("a commit status arrived incomplete");
    const app = isRecord(creator) && creator.__typename === "Bot" ? String(creator.login) : undefined;
    return { name: context, app, order, isRun: false, isOwn: false, ...judged(STATUS_STATES, node.state) };
  }
  const { databaseId, name, status, conclusion, detailsUrl } = node;
  if (typeof name !== "string" || typeof databaseId !== "number" || typeof status !== "string")
    throw trouble("a check run arrived incomplete");
  const slug = partOf(node, "checkSuite", "app", "slug");
  return {
    name,
    app: typeof slug === "string" ? slug : undefined,
    order: databaseId,
    isRun: true,
    isOwn: runUrl !== "" && String(detailsUrl).startsWith(`${runUrl}/`),
    ...(status === "COMPLETED" ? judged(CONCLUSIONS, conclusion) : { state: "pending" }),
  };
}

const STATUS_STATES: Record<string, CheckState["state"]> = {
  SUCCESS: "success",
  PENDING: "pending",
  EXPECTED: "pending",
};
/** A check that was skipped, or is neutral, has not tested anything. */
const CONCLUSIONS: Record<string, CheckState["state"]> = {
  SUCCESS: "success",
  NEUTRAL: "skipped",
  SKIPPED: "skipped",
};

/** What is not known to be anything else is a failure. */
function judged(states: Record<string, CheckState["state"]>, word: unknown): Pick<Result, "state" | "said"> {
  const said = String(word).toLowerCase().replaceAll("_", " ");
  return { state: states[String(word)] ?? "failure", said };
}
