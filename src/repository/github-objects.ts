import { UserError } from "../model/errors.ts";
import { ask, type GitHubApi, type GitHubRepository, get, trouble } from "./github-api.ts";
import { type Arrived, foundIn, fromRest, keyOf, queryFor, type Wanted } from "./github-query.ts";

/** What a run may ask GitHub for; past it the run ends. */
export interface GitHubLimits {
  /** Objects in one query. */
  objects: number;
  /** Bytes of files in one query. */
  queryBytes: number;
  /** Queries under way at once. */
  parallel: number;
  /** Requests of a run. */
  requests: number;
  /** Bytes of files and folders of a run. */
  bytes: number;
  /** What to do about it where a run needs more; a sentence. */
  advice: string;
}

/** The limits of a check. */
export const GITHUB_LIMITS: GitHubLimits = {
  objects: 150,
  queryBytes: 4 * 1024 * 1024,
  parallel: 8,
  requests: 150,
  bytes: 256 * 1024 * 1024,
  advice: "Split the change.",
};

/** The largest text that GraphQL gives in full; what is larger is asked for by REST at once. */
const MAX_TEXT = 500_000;
/** Queries are never made for fewer objects because others were too large. */
const MIN_OBJECTS = 25;
/** Queries in a row that may bring nothing at all before GitHub is taken to be out of order. */
const MAX_FAILURES = 12;

/**
 * Git objects of a repository on GitHub, each asked for once. What is wanted at the same time is asked for together, in
 * rounds: the next begins when all queries of the one before are answered. A query that is too much for GitHub is halved,
 * a single object that GraphQL cannot give as it is comes by REST. Every file and folder is checked against its id.
 */
export class GitHubObjects {
  readonly #api: GitHubApi;
  readonly #repository: GitHubRepository;
  readonly #limits: GitHubLimits;
  readonly #arrived = new Map<string, Arrived>();
  readonly #waiting = new Map<string, { wanted: Wanted; done: Promise<void>; settle: (error?: unknown) => void }>();
  /** What was asked for and need not be asked for again, be it that there is none. */
  readonly #answered = new Set<string>();
  #queue: Wanted[] = [];
  /** Objects in one query; fewer once that was too many. */
  #perQuery: number;
  #isBusy = false;
  #failures = 0;
  #requests = 0;
  #bytes = 0;

  constructor(api: GitHubApi, repository: GitHubRepository, limits: GitHubLimits) {
    this.#api = api;
    this.#repository = repository;
    this.#limits = limits;
    this.#perQuery = limits.objects;
  }

  /** An object that is here already. */
  known(oid: string): Arrived | undefined {
    return this.#arrived.get(oid);
  }

  /** Asks for objects. What stands at a path can stay away; whoever needs it asks for it by its id. */
  async load(wanted: readonly Wanted[]): Promise<void> {
    await Promise.all(wanted.map((one) => this.#want(one)));
  }

  /** @throws UserError where there is no such object, or GitHub does not give it */
  async read<K extends Arrived["kind"]>(wanted: Wanted & { kind: K; oid: string }): Promise<Arrived & { kind: K }> {
    await this.#want(wanted);
    const found = this.#arrived.get(wanted.oid);
    if (found?.kind === wanted.kind) return found as Arrived & { kind: K };
    throw trouble(`there is no ${wanted.kind} ${wanted.oid}`);
  }

  /** One more request, if the run may make it. */
  spend(): void {
    if (++this.#requests > this.#limits.requests)
      throw new UserError(
        `The gate would have to ask GitHub more than ${this.#limits.requests} times; that is more than one run may. ${this.#limits.advice}`,
        3,
      );
  }

  #want(wanted: Wanted): Promise<void> {
    const key = keyOf(wanted);
    if (this.#arrived.has(key) || this.#answered.has(key)) return Promise.resolve();
    const waiting = this.#waiting.get(key);
    if (waiting) return waiting.done;
    let settle: (error?: unknown) => void = () => {};
    const done = new Promise<void>((resolve, reject) => {
      settle = (error) => {
        this.#waiting.delete(key);
        if (error === undefined) resolve();
        else reject(error);
      };
    });
    this.#waiting.set(key, { wanted, done, settle });
    this.#queue.push(wanted);
    if (!this.#isBusy) this.#start();
    return done;
  }

  #start(): void {
    this.#isBusy = true;
    setImmediate(() => void this.#round());
  }

  async #round(): Promise<void> {
    const wanted = this.#queue;
    this.#queue = [];
    const outcome = await this.#fetch(wanted).then(
      () => undefined,
      (error: unknown) => error ?? new Error("unknown"),
    );
    for (const one of wanted) {
      if (outcome === undefined) this.#answered.add(keyOf(one));
      this.#waiting.get(keyOf(one))?.settle(outcome);
    }
    if (this.#queue.length > 0) this.#start();
    else this.#isBusy = false;
  }

  async #fetch(wanted: readonly Wanted[]): Promise<void> {
    const isLarge = (one: Wanted) => one.kind === "blob" && one.size > MAX_TEXT;
    const jobs = [
      ...this.#batches(wanted.filter((one) => !isLarge(one))).map((batch) => () => this.#query(batch)),
      ...wanted.filter(isLarge).map((one) => () => this.#fetchSingly(one)),
    ];
    const workers = Array.from({ length: Math.min(this.#limits.parallel, jobs.length) }, async () => {
      for (let job = jobs.shift(); job; job = jobs.shift()) await job();
    });
    await Promise.all(workers);
  }

  /** Splits what is wanted, evenly, so that no query is larger than the limits. */
  #batches(wanted: readonly Wanted[]): Wanted[][] {
    const batches: Wanted[][] = [];
    let bytes = Number.POSITIVE_INFINITY;
    const size = Math.ceil(wanted.length / Math.ceil(wanted.length / this.#perQuery));
    for (const one of wanted) {
      const more = one.kind === "blob" ? one.size : 0;
      if (bytes + more > this.#limits.queryBytes || batches.at(-1)?.length === size) {
        batches.push([]);
        bytes = 0;
      }
      batches.at(-1)?.push(one);
      bytes += more;
    }
    return batches;
  }

  async #query(batch: readonly Wanted[]): Promise<void> {
    this.spend();
    const { owner, name } = this.#repository;
    const { query, variables } = queryFor(batch);
    const { data, errors } = await ask(this.#api, query, { ...variables, owner, name });
    const failed = new Set(errors.flatMap(({ path }) => (path?.[0] === "repository" ? [String(path[1])] : [])));
    const left: Wanted[] = [];
    const unusable: Wanted[] = [];
    for (const [index, one] of batch.entries()) {
      const value = data?.[`o${index}`];
      // A null is an absence only where nothing went wrong.
      if (value === undefined || (value === null && (failed.has(`o${index}`) || errors.length > failed.size)))
        left.push(one);
      else if (!this.#take(foundIn(value, one))) unusable.push(one);
    }
    const isVain = left.length === batch.length;
    this.#failures = isVain ? this.#failures + 1 : 0;
    await Promise.all(unusable.map((one) => this.#fetchSingly(one)));
    if (left.length === 0) return;
    if (this.#failures > MAX_FAILURES) throw trouble(errors[0]?.message ?? "no answer");
    if (batch.length === 1) return this.#fetchSingly(batch[0] as Wanted);
    const half = Math.ceil(batch.length / 2);
    this.#perQuery = Math.min(this.#perQuery, Math.max(MIN_OBJECTS, half));
    await Promise.all([left.slice(0, half), left.slice(half)].map((part) => part.length > 0 && this.#query(part)));
  }

  #take(found: ReturnType<typeof foundIn>): boolean {
    if (found === "unusable") return false;
    if (found !== "none") for (const object of found) this.#keep(object);
    return true;
  }

  #keep(object: Arrived): void {
    if (this.#arrived.has(object.oid)) return;
    this.#arrived.set(object.oid, object);
    this.#bytes += object.kind === "commit" ? 0 : object.data.length;
    if (this.#bytes > this.#limits.bytes)
      throw new UserError(
        `The gate would have to read more than ${this.#limits.bytes / 1024 / 1024} MB; that is more than one run may. ${this.#limits.advice}`,
        3,
      );
  }

  /** By REST, byte for byte. */
  async #fetchSingly(wanted: Wanted): Promise<void> {
    if (wanted.kind === "path") return;
    this.spend();
    const { owner, name: repo } = this.#repository;
    const route = `GET /repos/{owner}/{repo}/git/${wanted.kind}s/{sha}`;
    const object = fromRest(wanted, await get(this.#api, route, { owner, repo, sha: wanted.oid }));
    if (!object) throw trouble(`the ${wanted.kind} ${wanted.oid} arrived incomplete or changed`);
    this.#keep(object);
  }
}
