import { setTimeout } from "node:timers/promises";

/** What a run may cost. Times in milliseconds. */
export interface Limits {
  /** Requests of the run, redirects and retries included. */
  requests: number;
  /** Requests at the same time. */
  concurrent: number;
  /** Tries of one request, the first included. */
  attempts: number;
  /** For one try, body included. */
  requestTimeout: number;
  /** For the run, from its first request on. */
  deadline: number;
  /** Redirects that one request may follow. */
  redirects: number;
  /** Pages of one tag listing. */
  pages: number;
}

/** Enough for the check of any change, and short enough that nobody gives up waiting. */
export const DEFAULT_LIMITS: Limits = {
  requests: 2000,
  concurrent: 8,
  attempts: 4,
  requestTimeout: 15_000,
  deadline: 90_000,
  redirects: 5,
  pages: 100,
};

/** Bytes of a body. The specification asks registries to accept manifests of 4 MiB; nobody needs more. */
export const BODY_LIMITS = { tags: 8 << 20, manifest: 4 << 20, config: 4 << 20, token: 1 << 20, error: 64 << 10 };

/** Time and chance, so that tests need neither. */
export interface Clock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Ends early, and without an error, where `signal` is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to less than 1. */
  random(): number;
}

/** The machine's own time and chance. */
export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal && { signal }).catch(() => {}),
  random: Math.random,
};

const FIRST_DELAY = 300;
const LONGEST_DELAY = 10_000;

/** How long to wait before try `attempt + 1`: doubling, and half of it by chance so that runs do not fall into step. */
export function backoff(attempt: number, clock: Clock): number {
  const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  return delay / 2 + (delay / 2) * clock.random();
}

/**
 * Milliseconds that a `Retry-After` header asks for (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3): seconds or
 * a date, which is measured from the answer's own `Date`, because clocks differ. `undefined` where it says neither.
 */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - (Date.parse(headers.get("date") ?? "") || Date.now());
  return Number.isNaN(until) || value === "" ? undefined : Math.max(0, until);
}

/** Lets a number of tasks run at the same time; the others wait in the order in which they came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = Math.max(1, count);
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
