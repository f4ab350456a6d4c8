import type { Answer } from "../model/lookups.ts";
import { publicHost, type Resolver } from "./addresses.ts";
import { type Exchanged, exchange, type Fetch, type Trouble } from "./exchange.ts";
import { backoff, type Clock, DEFAULT_LIMITS, type Limits, retryAfter, Slots, SYSTEM_CLOCK } from "./limits.ts";

/** What decides how requests travel. Everything has a default that suits public registries. */
export interface TransportOptions {
  limits?: Partial<Limits>;
  /** Hosts (`127.0.0.1:5000`) that are spoken to in plain HTTP and may have any address. For tests and development. */
  insecureHosts?: readonly string[];
  /** Hosts that may have private addresses, with HTTPS as ever: a company's own registry. */
  privateHosts?: readonly string[];
  fetch?: Fetch;
  /** Whether a URL goes through a proxy, which then resolves the name: its address cannot be checked here. */
  proxied?: (url: URL) => boolean;
  resolver?: Resolver;
  clock?: Clock;
  /** Ends all requests; those that were on their way fail. */
  signal?: AbortSignal;
}

/** A request that can be repeated without harm. */
export interface Request {
  method: "GET" | "HEAD";
  /** What is asked for, for messages: "the tags of airbyte/base". */
  what: string;
  url: URL;
  accept: string;
  /** Sent to the host of `url` and to no other. */
  authorization?: string;
  /** Bytes of the body. */
  limit: number;
  /** Hosts that a redirect may lead to. */
  content: readonly string[];
}

/** An answer that is neither a redirect nor a passing trouble. */
export interface Reply extends Exchanged {
  /** A failure that names host, request and number of attempts; `does` completes "<host> …". */
  fail(does: string): { ok: false; why: string };
  /** Where it was asked for, not where redirects led to. */
  host: string;
}

/** Sends requests within the limits of one run. Nothing a server does makes it throw. */
export class Transport {
  readonly limits: Limits;
  readonly #options: TransportOptions;
  readonly #clock: Clock;
  readonly #slots: Slots;
  readonly #checked = new Map<string, Promise<Trouble | undefined>>();
  #deadline: number | undefined;
  #requests = 0;

  constructor(options: TransportOptions = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#options = options;
    this.#clock = options.clock ?? SYSTEM_CLOCK;
    this.#slots = new Slots(this.limits.concurrent);
  }

  /** Milliseconds, for what expires. */
  now(): number {
    return this.#clock.now();
  }

  /** The beginning of a URL on a host. */
  origin(host: string): string {
    return `${this.#insecure(host) ? "http" : "https"}://${host}`;
  }

  /**
   * Tries until there is an answer that says something, for a bounded number of times and until the deadline: 5xx, 408
   * and 429 as well as failing connections are tried again, after the time that the server asks for, if it does.
   */
  async send(request: Request): Promise<Answer<Reply>> {
    const { host } = request.url;
    this.#deadline ??= this.#clock.now() + this.limits.deadline;
    for (let attempt = 1; ; attempt++) {
      const asked = `when asked for ${request.what} (${attempt === 1 ? "1 attempt" : `${attempt} attempts`})`;
      const fail = (does: string) => ({ ok: false as const, why: `${host} ${does} ${asked}` });
      const result = await this.#slots.run(() => this.#follow(request));
      const passing = "why" in result ? result.retry : isPassing(result.status);
      if (!passing && !("why" in result)) return { ok: true, value: { ...result, host, fail } };
      const failure = "why" in result ? { ok: false as const, why: `${result.why} ${asked}` } : fail(answered(result));
      if (!passing || attempt >= this.limits.attempts || this.#options.signal?.aborted) return failure;
      const pause = "why" in result ? undefined : retryAfter(result.headers);
      const wait = Math.max(pause ?? 0, backoff(attempt, this.#clock));
      if (this.#clock.now() + wait >= this.#deadline) {
        const wish = pause === undefined ? "" : `, asked to wait ${Math.ceil(pause / 1000)} s`;
        return { ok: false, why: `${failure.why}${wish}; there is no time left for another attempt` };
      }
      await this.#clock.sleep(wait, this.#options.signal);
    }
  }

  async #follow({ method, url, accept, authorization, limit, content }: Request): Promise<Exchanged | Trouble> {
    let at = url;
    let secret = authorization;
    for (let hops = 0; ; hops++) {
      const refused = await this.#refusal(at);
      if (refused) return refused;
      const left = (this.#deadline as number) - this.#clock.now();
      if (this.#options.signal?.aborted)
        return { why: `${at.host} was not asked, because the run was stopped`, retry: false };
      if (left <= 0) return { why: `there was no time left for ${at.host}`, retry: false };
      if (++this.#requests > this.limits.requests)
        return {
          why: `${at.host} was not asked, because a run may send ${this.limits.requests} requests at most`,
          retry: false,
        };
      const headers = {
        accept,
        "accept-encoding": "identity",
        "user-agent": "base-image-gate",
        ...(secret && { authorization: secret }),
      };
      const timeout = Math.min(this.limits.requestTimeout, left);
      const { fetch: send = fetch, signal } = this.#options;
      const result = await exchange(send, at, { method, headers, limit, timeout, signal });
      if ("why" in result) return { ...result, why: `${at.host} ${result.why}` };
      if (![301, 302, 303, 307, 308].includes(result.status)) return result;

      const next = target(result.headers.get("location"), at);
      if (!next) return { why: `${at.host} redirected to nowhere`, retry: false };
      if (!content.includes(next.host))
        return { why: `${at.host} redirected to ${next.host}, which is none of the registry's hosts,`, retry: false };
      if (hops >= this.limits.redirects)
        return { why: `${at.host} redirected more than ${this.limits.redirects} times`, retry: false };
      // Once gone, it does not come back: a redirect back to the first host is the other host's wish.
      if (next.origin !== at.origin) secret = undefined;
      at = next;
    }
  }

  /** Why a URL may not be asked for, whatever the server is. */
  async #refusal({ protocol, host, hostname, username, password, href }: URL): Promise<Trouble | undefined> {
    const never = (why: string) => ({ why, retry: false });
    if (username !== "" || password !== "") return never(`a URL on ${host} has a login in it, so it was not followed`);
    if (this.#insecure(host))
      return protocol === "http:" ? undefined : never(`${host} is configured for plain HTTP only`);
    if (protocol !== "https:") return never(`${host} was not asked without encryption`);
    if (this.#options.privateHosts?.includes(host) || this.#options.proxied?.(new URL(href))) return undefined;
    const check = this.#checked.get(hostname) ?? publicHost(hostname, this.#options.resolver);
    this.#checked.set(hostname, check);
    const refusal = await check;
    // A name that cannot be resolved now may be later.
    if (refusal?.retry) this.#checked.delete(hostname);
    return refusal;
  }

  #insecure(host: string): boolean {
    return this.#options.insecureHosts?.includes(host) ?? false;
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function target(location: string | null, from: URL): URL | undefined {
  return location !== null && URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
}

/** What a server did, with its code if it is a registry's error; the message is not shown, as anybody may have written it. */
export function answered({ status, body }: Exchanged): string {
  const code = /"code"\s*:\s*"([A-Z_]{1,40})"/.exec(Buffer.from(body).toString("latin1", 0, 4096))?.[1];
  return `answered HTTP ${status}${code === undefined ? "" : ` (${code})`}`;
}
