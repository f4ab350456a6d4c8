import { BODY_LIMITS } from "./limits.ts";

/** The part of `fetch` that is used here, so that another transport can stand in (a proxy's). */
export type Fetch = (
  url: URL,
  init: { method: "GET" | "HEAD"; headers: Record<string, string>; redirect: "manual"; signal: AbortSignal },
) => Promise<Response>;

/** What came back. The body of a failure is cut to what a message can use. */
export interface Exchanged {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** Why nothing (usable) came back; `retry` tells whether another try may help. `why` completes "<host> …". */
export interface Trouble {
  why: string;
  retry: boolean;
}

/** What is sent, and what may come back. */
export interface ExchangeOptions {
  method: "GET" | "HEAD";
  headers: Record<string, string>;
  /** Bytes of the body. */
  limit: number;
  /** In milliseconds, for all of it. */
  timeout: number;
  /** Ends it before. */
  signal?: AbortSignal | undefined;
}

/** One request and its answer. */
export async function exchange(
  fetch: Fetch,
  url: URL,
  { method, headers, limit, timeout, signal }: ExchangeOptions,
): Promise<Exchanged | Trouble> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  const ends = signal ? AbortSignal.any([abort.signal, signal]) : abort.signal;
  try {
    const response = await fetch(url, { method, headers, redirect: "manual", signal: ends });
    const body = await read(response, response.ok ? limit : BODY_LIMITS.error);
    if (body) return { status: response.status, headers: response.headers, body };
    if (!response.ok) return { status: response.status, headers: response.headers, body: new Uint8Array() };
    return { why: `sent more than ${limit} bytes`, retry: false };
  } catch (error) {
    if (signal?.aborted) return { why: "was no longer waited for, because the run was stopped", retry: false };
    if (abort.signal.aborted) return { why: `did not answer within ${Math.round(timeout / 100) / 10} s`, retry: true };
    return { why: `could not be reached (${causeOf(error)})`, retry: true };
  } finally {
    clearTimeout(timer);
  }
}

/** `undefined` when the body is longer than `limit`; the rest is not read. */
async function read(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (!response.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` hides what happened in a chain of causes; only short codes are shown, never a text from outside. */
function causeOf(error: unknown): string {
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth++) {
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code)) return code;
    if (cause.message === "bad port") return "bad port";
    cause = cause.cause;
  }
  return "connection failed";
}
