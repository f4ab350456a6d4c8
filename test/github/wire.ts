/** One request as the emulated GitHub saw it, and how it was answered; the record that tests count and search. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  /** The parsed JSON, or the text where it is none. */
  body: unknown;
  /** The operation of GitHub's OpenAPI description, `graphql`, or `unknown`. */
  operation: string;
  /** Who asked; `undefined` without a token. */
  login: string | undefined;
  /** 0 while it is under way or where the connection was cut. */
  status: number;
  /** What is wrong with the request according to GitHub's descriptions. */
  violations: string[];
  /** A fault was played on it. */
  faulty: boolean;
  /** Milliseconds since the server was started. */
  started: number;
  finished: number;
}

/** A request on its way to whoever answers it. */
export interface Call {
  operation: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: Record<string, unknown>;
  actor: Actor;
  /** The address that links in answers begin with. */
  url: string;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;

/** Access that a token has to one part of GitHub (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps). */
export type Access = "none" | "read" | "write";

/** The parts of GitHub whose permissions differ between tokens. */
export interface Permissions {
  contents: Access;
  pull_requests: Access;
  issues: Access;
  statuses: Access;
  checks: Access;
  /** Organization permission; only an App's or a person's token can have it. */
  members: Access;
}

/** Who a token acts as. */
export interface Actor {
  login: string;
  /** The App behind a bot's token; check runs and comments name it. */
  app?: App;
  permissions: Permissions;
}

export interface App {
  id: number;
  slug: string;
  name: string;
}

/** An answer that ends a request early, as GitHub's errors do. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(status: number, message: string, more: object = {}, headers: Record<string, string> = {}) {
    super(message);
    const documentation = "https://docs.github.com/rest";
    const body = { message, ...more, documentation_url: documentation, status: String(status) };
    this.reply = { status, body, headers };
  }
}

export const notFound = (): Refusal => new Refusal(404, "Not Found");

/** Invalid values (https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed). */
export const invalid = (message: string, errors: unknown[] = []): Refusal =>
  new Refusal(422, errors.length > 0 ? "Validation Failed" : message, {
    errors: errors.length > 0 ? errors : [message],
  });

/**
 * One page of a list, with links to the others
 * (https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api): 30 a page unless asked for, 100
 * at most.
 */
export function paged<T>(all: readonly T[], call: Call, path: string): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(100, Math.max(1, Number(call.query.per_page ?? 30)));
  const page = Math.max(1, Number(call.query.page ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (target: number, rel: string) => {
    const query = new URLSearchParams({ ...call.query, per_page: String(size), page: String(target) });
    return `<${call.url}${path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
  ];
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}
