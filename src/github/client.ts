import { getOctokit } from "@actions/github";
import { defaults } from "@actions/github/lib/utils";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { type GitHubApi, trouble } from "../repository/github-api.ts";

/** How GitHub is asked. Times are in milliseconds. */
export interface ClientOptions {
  token: string;
  /** `GITHUB_API_URL` and `GITHUB_GRAPHQL_URL`. */
  apiUrl: string;
  graphqlUrl: string;
  /** Ends every request, and lets no new one begin. */
  deadline: AbortSignal;
  /** The time for one answer. */
  timeout?: number;
  /** The longest that GitHub may make us wait before it is asked again. */
  patience?: number;
  /** The wait before the first retry of a read; the next are 4 and 9 times as long. */
  pause?: number;
  /** Requests of the whole run. */
  requests?: number;
}

const RETRIES = 2;
/** Waits for one request, when GitHub says how long. */
const MAX_WAITS = 2;
/** What reading leaves of the token's requests to the other workflows, which share them, and to the verdict. */
const RESERVE = 50;
const MAX_REQUESTS = 400;

/**
 * GitHub's API for one run. Reads are tried again after errors of the server and of the network; of the writes only the
 * commit status, where a second one like the first changes nothing. When GitHub says when to come back, it is asked again
 * then.
 */
export function createClient(options: ClientOptions): GitHubApi {
  const { token, apiUrl, graphqlUrl, pause = 1000, requests = MAX_REQUESTS } = options;
  const quota = new Map<Kind, Quota>();
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      log: SILENT,
      request: { fetch: patientFetch(options, quota) },
      retry: { retryAfterBaseValue: pause, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      // The plugin would put a second between two writes, and takes queries for writes. A run makes too few to need it.
      throttle: { write: UNPACED, notifications: UNPACED, onRateLimit: () => false, onSecondaryRateLimit: () => false },
    },
    retry,
    throttling,
  );
  let count = 0;
  const spend = () => {
    if (++count > requests) throw trouble(`the run would ask GitHub more than ${requests} times`);
  };
  const beforeReading = (kind: Kind) => {
    const left = quota.get(kind);
    if (left && left.remaining < RESERVE)
      throw trouble(
        `the token has only ${left.remaining} requests left until ${left.reset}, and the gate leaves the last ${RESERVE} to others`,
      );
  };
  return {
    async graphql(query, variables) {
      const isRead = !/^\s*mutation\b/.test(query);
      spend();
      if (isRead) beforeReading("graphql");
      const request = { retries: isRead ? RETRIES : 0 };
      return octokit.graphql(query, { ...variables, baseUrl: graphqlUrl.replace(/\/graphql\/?$/, ""), request });
    },
    async rest(route, parameters) {
      const isRead = route.startsWith("GET ");
      spend();
      if (isRead) beforeReading("rest");
      return octokit.request(route, { ...parameters, request: { retries: isRead || isStatus(route) ? RETRIES : 0 } });
    },
  };
}

type Kind = "graphql" | "rest";

interface Quota {
  remaining: number;
  /** A time, for people. */
  reset: string;
}

function isStatus(route: string): boolean {
  return route === "POST /repos/{owner}/{repo}/statuses/{sha}";
}

const proxied = defaults.request?.fetch as typeof fetch;

/** Fetches with a time limit, through the proxy of the environment, and waits where GitHub asks for it. */
function patientFetch(
  { graphqlUrl, deadline, timeout = 30_000, patience = 60_000 }: ClientOptions,
  quota: Map<Kind, Quota>,
): typeof fetch {
  const once = async (url: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<Response> => {
    const limit = AbortSignal.timeout(timeout);
    try {
      return await proxied(url, { ...init, signal: AbortSignal.any([deadline, limit]) });
    } catch (error) {
      if (deadline.aborted) throw new Error("the run's deadline has passed");
      if (limit.aborted) throw new Error(`there was no answer within ${timeout / 1000} seconds`);
      throw error;
    }
  };
  return async (url, init) => {
    for (let waits = 0; ; waits++) {
      const response = await once(url, init);
      remember(response.headers, String(url) === graphqlUrl ? "graphql" : "rest", quota);
      const wait = waitOf(response);
      if (wait === undefined || wait > patience || waits === MAX_WAITS) return response;
      await response.body?.cancel();
      await slept(wait, deadline);
    }
  };
}

/** How long GitHub wants to be left alone, in milliseconds. A request that it answers so was not carried out. */
function waitOf({ status, headers }: Response): number | undefined {
  if (![403, 429, 503].includes(status)) return undefined;
  const seconds = headers.get("retry-after");
  if (seconds !== null && /^\d+$/.test(seconds)) return Number(seconds) * 1000;
  if (headers.get("x-ratelimit-remaining") !== "0") return undefined;
  // One second more, so that it is surely past the reset.
  return Math.max(0, Number(headers.get("x-ratelimit-reset")) * 1000 - Date.now()) + 1000;
}

function slept(milliseconds: number, deadline: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    deadline.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new Error("the run's deadline has passed"));
    });
  });
}

function remember(headers: Headers, kind: Kind, quota: Map<Kind, Quota>): void {
  const [remaining, reset] = [headers.get("x-ratelimit-remaining"), Number(headers.get("x-ratelimit-reset"))];
  if (remaining === null || !/^\d+$/.test(remaining)) return;
  const time = new Date(reset * 1000);
  quota.set(kind, {
    remaining: Number(remaining),
    reset: Number.isNaN(time.getTime()) ? "an unknown time" : time.toISOString(),
  });
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A limiter of plugin-throttling that lets everything through at once. */
const UNPACED = {
  key: () => ({ schedule: (_options: unknown, act: () => Promise<unknown>) => act() }),
} as unknown as NonNullable<NonNullable<Parameters<typeof throttling>[1]["throttle"]>["write"]>;
