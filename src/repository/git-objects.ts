import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { gitArguments, gitEnvironment, gitProblem, spawnProblem } from "./git-process.ts";

/**
 * An object of a repository. `data` is absent for one that is larger than the caller wanted; it is a part of what git
 * wrote at once, so who keeps it copies it.
 */
export interface GitObject {
  oid: string;
  type: string;
  /** In bytes. */
  size: number;
  data?: Buffer;
}

/** An object; that there is none of the name; or why it cannot be had. */
export type GitAnswer = { kind: "object"; object: GitObject } | { kind: "missing" } | { kind: "failed"; why: string };

interface Request {
  name: string;
  resolve(answer: GitAnswer): void;
}

/** An object whose data is on its way. */
interface Body {
  request: Request;
  object: GitObject;
  wanted: boolean;
  /** The bytes that are still to come, without the newline behind them. */
  left: number;
}

/** Takes the place of a request that was answered, so that the answer is not kept with it. */
const ANSWERED: Request = { name: "", resolve() {} };

const MAX_RESTARTS = 8;
/** How git ends when it does not know an option. */
const USAGE = 129;
const NEWLINE = 10;

/**
 * Reads objects through one `git cat-file --batch-command` process (https://git-scm.com/docs/git-cat-file#_batch_output),
 * or `--batch` where git is older than 2.36 and answers each object on its own. When git stops over an object, as it does
 * where a partial clone cannot fetch it, that object fails and a new process goes on with the others.
 */
export class GitObjects {
  readonly #repository: string;
  readonly #maxBytes: number;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Request[] = [];
  /** The first that git has not answered, and the first that it was not asked for yet. */
  #next = 0;
  #unsent = 0;
  #restarts = 0;
  #hasCommands = true;
  #errors = "";
  #closed = false;
  #chunks: Buffer[] = [];
  #buffered = 0;
  #body: Body | undefined;

  /** @param maxBytes the largest object whose data is kept */
  constructor(repository: string, maxBytes: number) {
    this.#repository = repository;
    this.#maxBytes = maxBytes;
  }

  /** Reads the object that a revision or an object id names. Never rejects. */
  read(name: string): Promise<GitAnswer> {
    if (/[\n\0]/.test(name)) return Promise.resolve({ kind: "missing" });
    if (this.#closed) return Promise.resolve({ kind: "failed", why: "the repository is closed" });
    return new Promise((resolve) => {
      if (this.#unsent === this.#waiting.length) setImmediate(() => this.#send());
      this.#waiting.push({ name, resolve });
    });
  }

  /** Ends the process; what is still waiting fails. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (!child) return;
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.stdin.end();
    await closed;
  }

  /** What was asked for at once is written at once. */
  #send(): void {
    const unsent = this.#waiting.slice(this.#unsent);
    if (unsent.length === 0) return;
    this.#unsent = this.#waiting.length;
    const child = this.#child ?? this.#start();
    const ask = this.#hasCommands ? "contents " : "";
    const lines = unsent.map(({ name }) => `${ask}${name}\n`).join("");
    child.stdin.write(this.#hasCommands ? `${lines}flush\n` : lines);
  }

  #start(): ChildProcessWithoutNullStreams {
    // A process group of its own: Ctrl-C shall stop the gate, which then closes git in order.
    const options = { env: gitEnvironment(), detached: true };
    const batch = this.#hasCommands ? ["--batch-command", "--buffer"] : ["--batch"];
    const child = spawn("git", gitArguments(this.#repository, ["cat-file", ...batch]), options);
    this.#child = child;
    child.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-2000);
    });
    child.stdin.on("error", () => {}); // the process is gone; its end is handled below
    child.on("error", (error) => this.#ended(child, error));
    child.on("close", (code) => this.#ended(child, undefined, code === USAGE && this.#hasCommands));
    return child;
  }

  #ended(child: ChildProcessWithoutNullStreams, error?: Error, isOld = false): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const waiting = this.#pending();
    const why = error ? spawnProblem(error) : gitProblem(this.#errors);
    this.#errors = "";
    this.#body = undefined;
    this.#chunks = [];
    this.#buffered = 0;
    this.#waiting = [];
    this.#next = 0;
    this.#unsent = 0;
    if (isOld) this.#hasCommands = false;
    else this.#restarts++;
    const isLost = this.#closed || error || this.#restarts > MAX_RESTARTS;
    const failed = isLost ? waiting.length : isOld ? 0 : 1;
    for (const request of waiting.slice(0, failed)) request.resolve({ kind: "failed", why });
    this.#waiting = waiting.slice(failed);
    this.#send();
  }

  #pending(): Request[] {
    const rest = this.#waiting.slice(this.#next);
    return this.#body ? [this.#body.request, ...rest] : rest;
  }

  #shift(): Request {
    const request = this.#waiting[this.#next] as Request;
    this.#waiting[this.#next++] = ANSWERED;
    if (this.#next > 1024 && this.#next * 2 > this.#waiting.length) {
      this.#waiting = this.#waiting.slice(this.#next);
      this.#unsent -= this.#next;
      this.#next = 0;
    }
    return request;
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#body ? this.#takeBody(this.#body) : this.#takeHeader());
  }

  #takeHeader(): boolean {
    if (!this.#chunks.some((chunk) => chunk.includes(NEWLINE))) return false;
    const all = this.#join();
    const end = all.indexOf(NEWLINE);
    const line = all.toString("utf8", 0, end);
    this.#keep(all.subarray(end + 1));
    const request = this.#shift();
    const [, oid, type, digits] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
    if (oid === undefined) request.resolve({ kind: "missing" });
    else {
      const size = Number(digits);
      this.#body = { request, object: { oid, type: type as string, size }, wanted: size <= this.#maxBytes, left: size };
    }
    return true;
  }

  #takeBody(body: Body): boolean {
    if (!body.wanted) {
      const drop = Math.min(body.left, this.#buffered);
      body.left -= drop;
      this.#keep(this.#join().subarray(drop));
    }
    if (this.#buffered <= body.left) return false;
    const all = this.#join();
    if (body.wanted) body.object.data = all.subarray(0, body.left);
    this.#keep(all.subarray(body.left + 1));
    this.#body = undefined;
    body.request.resolve({ kind: "object", object: body.object });
    return true;
  }

  #join(): Buffer {
    return this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks, this.#buffered);
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#buffered = rest.length;
  }
}
