import { causeOf, type GitHubApi, type GitHubRepository, NO_JSON } from "../repository/github-api.ts";
import { isRecord } from "../text/record.ts";
import { isSameName, nodesOf, PAGE, partOf, wholeList, whyOf } from "./answers.ts";

/** A comment of the gate's own. */
export interface OwnComment {
  /** For REST. */
  id: number;
  /** For GraphQL. */
  nodeId: string;
  body: string;
  isFolded: boolean;
}

/**
 * What lies on a pull request already, as far as it matters to the gate. What GitHub does not tell is `undefined`, so
 * that nothing is written twice and nothing of somebody else's is taken away.
 */
export interface Desk {
  labels: string[] | undefined;
  /** Whether the repository has the label. */
  hasLabel: boolean;
  /** Whether it was the gate that put the label there. */
  isLabelOwn: boolean;
  /** The gate's comments, the oldest first. */
  comments: OwnComment[] | undefined;
  /** Bodies of the gate's review comments that are still there to be accepted, or were turned down. */
  suggestions: string[] | undefined;
  /** The slugs of teams whose review is, or was once, requested. */
  teams: string[] | undefined;
  /** The external id of the gate's newest check run for the pull request on the head; `null` where there is none. */
  run: string | null | undefined;
  /** Why some of it is not known; the end of a sentence. */
  trouble?: string;
}

/** Which desk is read. */
export interface DeskQuestion {
  api: GitHubApi;
  repository: GitHubRepository;
  number: number;
  /** The head commit. */
  sha: string;
  label: string;
  /** The name of the check run. */
  run: string;
  /** What every comment of the gate begins with. */
  marker: string;
}

const COMMENTS = `comments(first:100,after:$comments){${PAGE} nodes{id databaseId body isMinimized viewerDidAuthor}}`;
const THREADS = `reviewThreads(first:100,after:$threads){${PAGE}
nodes{isResolved isOutdated comments(first:1){nodes{body viewerDidAuthor}}}}`;
const EVENTS = `timelineItems(itemTypes:[LABELED_EVENT,UNLABELED_EVENT,REVIEW_REQUESTED_EVENT],last:100){nodes{__typename
...on LabeledEvent{label{name} actor{__typename login}} ...on UnlabeledEvent{label{name}}
...on ReviewRequestedEvent{requestedReviewer{...on Team{slug}}}}}`;
const FIELDS = `viewer{login} repository(owner:$owner,name:$name){label(name:$label){name} pullRequest(number:$number){
labels(first:100){nodes{name}} ${COMMENTS} ${THREADS} ${EVENTS}}
object(oid:$sha){...on Commit{checkSuites(first:100,filterBy:{checkName:$run}){nodes{app{slug}
checkRuns(first:100,filterBy:{checkName:$run}){nodes{databaseId externalId}}}}}}}`;

/** Reads what lies there. Never throws. */
export async function readDesk(question: DeskQuestion): Promise<Desk> {
  const { api, repository, number, sha, label, run, marker } = question;
  const { owner, name } = repository;
  const read = async (parameters: string, fields: string, variables: Record<string, unknown>) => {
    const query = `query($owner:String!,$name:String!,$number:Int!,${parameters}){${fields}}`;
    return partly(api, query, { owner, name, number, ...variables });
  };
  const more = (list: string, fields: string, field: string) => async (after: string) => {
    const { data } = await read(
      `$${list}:String`,
      `repository(owner:$owner,name:$name){pullRequest(number:$number){${fields}}}`,
      { [list]: after },
    );
    return partOf(data, "repository", "pullRequest", field);
  };
  const parameters = "$sha:GitObjectID!,$label:String!,$run:String!,$comments:String,$threads:String";
  const { data, why } = await read(parameters, FIELDS, { sha, label, run });
  const pull = partOf(data, "repository", "pullRequest");
  const [comments, threads] = await Promise.all([
    known(wholeList(partOf(pull, "comments"), more("comments", COMMENTS, "comments"), "comments")),
    known(wholeList(partOf(pull, "reviewThreads"), more("threads", THREADS, "reviewThreads"), "review comments")),
  ]);
  const viewer = String(partOf(data, "viewer", "login"));
  const events = isRecord(partOf(pull, "timelineItems")) ? nodesOf(partOf(pull, "timelineItems")) : undefined;
  const trouble = why ?? comments.why ?? threads.why;
  return {
    labels: isRecord(partOf(pull, "labels"))
      ? nodesOf(partOf(pull, "labels")).map((one) => String(one.name))
      : undefined,
    hasLabel: isRecord(partOf(data, "repository", "label")),
    isLabelOwn: isLabelOf(viewer, label, events ?? []),
    comments: comments.value?.flatMap((comment) => ownComment(comment, marker)),
    suggestions: threads.value?.flatMap(suggestionIn),
    teams: events?.flatMap((event) => textOf(partOf(event, "requestedReviewer", "slug"))),
    run: runOf(viewer, number, partOf(data, "repository", "object", "checkSuites")),
    ...(trouble !== undefined && { trouble }),
  };
}

/** An answer of which parts may be missing, and why they are. */
async function partly(
  api: GitHubApi,
  query: string,
  variables: Record<string, unknown>,
): Promise<{ data: unknown; why?: string }> {
  try {
    const data = await api.graphql(query, variables);
    return isRecord(data) ? { data } : { data: {}, why: NO_JSON };
  } catch (error) {
    const { data, errors } = error as { data?: unknown; errors?: unknown };
    const said = Array.isArray(errors) ? partOf(errors[0], "message") : undefined;
    return { data: data ?? {}, why: said === undefined ? causeOf(error, "pull-requests: read") : `it says "${said}"` };
  }
}

async function known<T>(list: Promise<T>): Promise<{ value?: T; why?: string }> {
  try {
    return { value: await list };
  } catch (error) {
    return { why: whyOf(error) };
  }
}

/** Whether the label's newest event is that this account has added it. */
function isLabelOf(viewer: string, label: string, events: readonly Record<string, unknown>[]): boolean {
  const isIt = (event: Record<string, unknown>) => isSameName(String(partOf(event, "label", "name")), label);
  const newest = events.filter(isIt).at(-1);
  if (newest?.__typename !== "LabeledEvent") return false;
  const type = partOf(newest, "actor", "__typename");
  // An App's account is `name[bot]` as the viewer, and a bot called `name` as an actor.
  return (
    partOf(newest, "actor", "login") === viewer.replace(/\[bot\]$/, "") && (type === "Bot") === viewer.endsWith("[bot]")
  );
}

function ownComment(comment: Record<string, unknown>, marker: string): OwnComment[] {
  const { id, databaseId, body, isMinimized, viewerDidAuthor } = comment;
  if (viewerDidAuthor !== true || typeof body !== "string" || !body.startsWith(marker)) return [];
  if (typeof id !== "string" || typeof databaseId !== "number") return [];
  return [{ id: databaseId, nodeId: id, body, isFolded: isMinimized === true }];
}

/** What is outdated cannot be accepted any more; what was resolved was taken or turned down. */
function suggestionIn(thread: Record<string, unknown>): string[] {
  const [first] = nodesOf(thread.comments);
  if (first?.viewerDidAuthor !== true) return [];
  return thread.isOutdated === true && thread.isResolved !== true ? [] : textOf(first.body);
}

/** What the external id of a pull request's check runs begins with. */
export function runPrefix(pull: number): string {
  return `base-image-gate:${pull}:`;
}

/**
 * The gate's own is the newest of its App with an id of this pull request: a workflow can give a job the same name, and
 * other pull requests can have the same head.
 */
function runOf(viewer: string, pull: number, suites: unknown): string | null | undefined {
  if (!isRecord(suites)) return undefined;
  const runs = nodesOf(suites)
    .filter((suite) => partOf(suite, "app", "slug") === viewer.replace(/\[bot\]$/, ""))
    .flatMap((suite) => nodesOf(suite.checkRuns))
    .filter(({ externalId }) => String(externalId).startsWith(runPrefix(pull)));
  const newest = runs.sort((a, b) => Number(a.databaseId) - Number(b.databaseId)).at(-1);
  return newest ? String(newest.externalId) : null;
}

function textOf(value: unknown): string[] {
  return typeof value === "string" ? [value] : [];
}
