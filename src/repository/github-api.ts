import { UserError } from "../model/errors.ts";
import { isRecord } from "../text/record.ts";

/**
 * The two ways to ask GitHub, as Octokit has them: `octokit.graphql` and `octokit.request`. Both reject on HTTP errors with
 * `status` and `response.headers`, `graphql` also with `errors` and what `data` there is; with a UserError when nothing more
 * may be asked. Retries and waiting are theirs.
 */
export interface GitHubApi {
  graphql(query: string, variables: Record<string, unknown>): Promise<unknown>;
  rest(route: string, parameters: Record<string, unknown>): Promise<{ data: unknown }>;
}

/** The repository that is read. */
export interface GitHubRepository {
  owner: string;
  name: string;
}

/** What came back of a GraphQL query. Fields of `data` can be null because of an error, so errors are never left out. */
export interface GraphqlAnswer {
  /** The repository's part. */
  data: Record<string, unknown> | undefined;
  /** All of it. */
  root?: Record<string, unknown>;
  errors: GraphqlError[];
}

/** An error in a GraphQL answer (https://spec.graphql.org/October2021/#sec-Errors), as far as it is used. */
export interface GraphqlError {
  type?: string;
  message: string;
  path?: (string | number)[];
}

/** Errors that would come again however little is asked for. */
const HARD_TYPES = new Set(["FORBIDDEN", "INSUFFICIENT_SCOPES", "NOT_FOUND", "RATE_LIMIT", "RATE_LIMITED"]);
/** What a server says that is overloaded or broken for the moment, or that a query was too much for. */
const SOFT_STATUSES = new Set([500, 502, 503, 504]);

/**
 * Sends a query and gives what can be used of the answer.
 * @throws UserError for what a smaller query would not mend: no permission, no quota, no repository
 */
export async function ask(api: GitHubApi, query: string, variables: Record<string, unknown>): Promise<GraphqlAnswer> {
  let answer: unknown;
  let errors: GraphqlError[] = [];
  try {
    answer = await api.graphql(query, variables);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const partly = error as { errors?: unknown; data?: unknown };
    if (!Array.isArray(partly.errors)) return { data: undefined, errors: [softProblem(error)] };
    answer = partly.data;
    errors = partly.errors.map(graphqlError);
    const hard = errors.find(({ type = "" }) => HARD_TYPES.has(type));
    if (hard) throw trouble(`it says "${hard.message}"`);
  }
  const data = (answer as { repository?: unknown } | null | undefined)?.repository;
  if (isRecord(data)) return { data, root: answer as Record<string, unknown>, errors };
  return { data: undefined, errors: errors.length > 0 ? errors : [{ message: NO_JSON }] };
}

/** Octokit hands a cut body and a page of HTML on as text, without an error. */
export const NO_JSON = "its answer was cut off or is no JSON";

/**
 * Gets one thing by REST.
 * @throws UserError with the cause where it cannot be had
 */
export async function get(
  api: GitHubApi,
  route: string,
  parameters: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  let answer: { data: unknown };
  try {
    answer = await api.rest(route, parameters);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw trouble(causeOf(error), error);
  }
  if (!isRecord(answer?.data)) throw trouble(NO_JSON);
  return answer.data;
}

/** Why GitHub could not be read; whoever runs the gate reads it. `status` is that of the answer. */
export class GitHubTrouble extends UserError {
  /** The cause alone, as the end of a sentence. */
  readonly why: string;
  readonly status: number | undefined;

  constructor(why: string, status?: number) {
    super(`The repository cannot be read from GitHub: ${why}.`, 3);
    this.why = why;
    this.status = status;
  }
}

/** @param error what the request was rejected with */
export function trouble(why: string, error?: unknown): GitHubTrouble {
  const { status } = (error ?? {}) as { status?: unknown };
  return new GitHubTrouble(why, typeof status === "number" ? status : undefined);
}

function softProblem(error: unknown): GraphqlError {
  const { status } = error as { status?: unknown };
  if (typeof status === "number" && !SOFT_STATUSES.has(status)) throw trouble(causeOf(error), error);
  return { message: causeOf(error) };
}

/**
 * The cause of a failed request, with what to do about it; no full stop.
 * @param permission what the request needs
 */
export function causeOf(error: unknown, permission = "contents: read"): string {
  const { status, message, response } = error as {
    status?: number;
    message?: string;
    response?: { headers?: Record<string, string | undefined> };
  };
  const said = oneLine(message ?? String(error));
  // Octokit calls it a 500 when there was no answer at all.
  if (!response) return `there was no answer: ${said}`;
  const { headers = {} } = response;
  if (headers["retry-after"] !== undefined)
    return `it wants to be asked again in ${headers["retry-after"]} seconds (${status}: ${said})`;
  if (headers["x-ratelimit-remaining"] === "0" && (status === 403 || status === 429))
    return `the token's requests are used up until ${timeOf(headers["x-ratelimit-reset"])} (${status}: ${said})`;
  if (status === 401) return `it does not accept the token (401: ${said})`;
  if (status === 403) return `the token needs the permission "${permission}" (403: ${said})`;
  if (status === 404) return `there is no such thing, or the token may not see it (404: ${said})`;
  return `it answered ${status}: ${said}`;
}

function timeOf(seconds: string | undefined): string {
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? "an unknown time" : time.toISOString();
}

function graphqlError(error: unknown): GraphqlError {
  const { type, message, path } = (error ?? {}) as Record<string, unknown>;
  return {
    message: oneLine(String(message)),
    ...(typeof type === "string" && { type }),
    ...(Array.isArray(path) && { path }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(/\.$/, "").slice(0, 300);
}
