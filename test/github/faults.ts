import type { Exchange } from "./wire.ts";

/** What can go wrong with a request. `wait` is in seconds and stands in the headers that tell when to come back. */
export type FaultKind =
  | "500"
  | "502"
  | "rate-limit"
  | "permission"
  | "404"
  | "429"
  | "secondary-limit"
  | "timeout"
  | "cut-body"
  | "html"
  | "graphql-error"
  | "graphql-rate-limit"
  | "graphql-partial";

/** Every kind that a REST request can meet. */
export const REST_FAULTS: FaultKind[] = [
  "500",
  "502",
  "rate-limit",
  "permission",
  "404",
  "429",
  "secondary-limit",
  "timeout",
  "cut-body",
  "html",
];
/** Every kind that a GraphQL request can meet. */
export const GRAPHQL_FAULTS: FaultKind[] = [...REST_FAULTS, "graphql-error", "graphql-rate-limit", "graphql-partial"];

/** Faults to play on the requests that match. */
export interface Fault {
  kind: FaultKind;
  match: (request: Exchange) => boolean;
  /** How many of the matching requests fail; all of them when absent. */
  times?: number;
  /** Seconds until GitHub wants to be asked again; 60 when absent. */
  wait?: number;
}

/** How a fault answers: in full, by leaving the connection open, or by changing the right answer. */
export type Play =
  | { how: "reply"; status: number; headers: Record<string, string>; body: string }
  | { how: "hang" }
  | { how: "cut" }
  | { how: "partial" };

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

/** The way each kind of fault looks on the wire. */
export function playOf({ kind, wait = 60 }: Fault): Play {
  const reply = (status: number, message: string, headers: Record<string, string> = {}): Play => ({
    how: "reply",
    status,
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ message, documentation_url: "https://docs.github.com/rest", status: String(status) }),
  });
  const reset = String(Math.ceil(Date.now() / 1000) + wait);
  switch (kind) {
    case "500":
      return reply(500, "Server Error");
    case "502":
      return { how: "reply", status: 502, headers: { "content-type": "text/html" }, body: "<html>Unicorn!</html>" };
    // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
    case "rate-limit":
      return reply(403, "API rate limit exceeded for installation ID 1.", {
        "x-ratelimit-limit": "1000",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": reset,
      });
    case "permission":
      return reply(403, "Resource not accessible by integration");
    case "404":
      return reply(404, "Not Found");
    case "429":
      return reply(429, "Too Many Requests", { "retry-after": String(wait) });
    case "secondary-limit":
      return reply(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {
        "retry-after": String(wait),
      });
    case "timeout":
      return { how: "hang" };
    case "cut-body":
      return { how: "cut" };
    case "html":
      return {
        how: "reply",
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8" },
        body: "<!DOCTYPE html><html><body>Sign in</body></html>",
      };
    case "graphql-error":
      return graphqlErrors([{ message: "Something went wrong while executing your query on 2025-08-15T12:00:00Z." }]);
    // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api: in a 200
    case "graphql-rate-limit":
      return graphqlErrors([{ type: "RATE_LIMIT", message: "API rate limit already exceeded for installation ID 1." }]);
    case "graphql-partial":
      return { how: "partial" };
  }
}

function graphqlErrors(errors: object[]): Play {
  return { how: "reply", status: 200, headers: JSON_TYPE, body: JSON.stringify({ data: null, errors }) };
}

/**
 * Half of an answer with errors for the rest, as a query that hits a resource limit gets
 * (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#resource-limits): every
 * second field of the repository is null.
 */
export function partial(answer: unknown): unknown {
  const { data } = answer as { data?: Record<string, Record<string, unknown> | null> | null };
  const errors: object[] = [];
  const halved = Object.entries(data ?? {}).map(([name, value]) => {
    if (typeof value !== "object" || value === null) return [name, value];
    const fields = Object.entries(value).map(([field, inner], index) => {
      if (index % 2 === 0) return [field, inner];
      errors.push({
        type: "RESOURCE_LIMITS_EXCEEDED",
        path: [name, field],
        message: "Resource limits for this query exceeded.",
      });
      return [field, null];
    });
    return [name, Object.fromEntries(fields)];
  });
  if (errors.length === 0)
    return {
      data: null,
      errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits for this query exceeded." }],
    };
  return { data: Object.fromEntries(halved), errors };
}
