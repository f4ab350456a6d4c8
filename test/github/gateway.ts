import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerProblems, graphqlProblems, matchRest } from "./contract.ts";
import { type Fault, partial, playOf } from "./faults.ts";
import { assertPermitted } from "./permissions.ts";
import { type Actor, type Call, type Exchange, type Handler, notFound, Refusal, type Reply } from "./wire.ts";

/** What the gateway asks to answer requests. */
export interface Backend {
  handlers: Record<string, Handler>;
  forward: (call: Call & { method: string; path: string }) => Promise<Reply>;
  graphql: (query: string, variables: Record<string, unknown>, actor: Actor) => Promise<unknown>;
}

/** Something to do before a request is answered. `number` counts the matching requests from 1. */
export interface Interruption {
  match: (request: Exchange) => boolean;
  act: (request: Exchange, number: number) => unknown;
  seen: number;
}

/**
 * The door of the emulated GitHub: knows who asks, holds every request against GitHub's descriptions, plays faults and
 * keeps the record. Every violation and every path that GitHub does not have is kept in `problems`, for the test to fail.
 */
export class Gateway {
  readonly requests: Exchange[] = [];
  readonly problems: string[] = [];
  readonly faults: Fault[] = [];
  readonly interruptions: Interruption[] = [];
  /** Called when a request is left without an answer, so that a test need not wait for a limit of time. */
  onHang: () => void = () => {};
  /** Milliseconds that every request takes at least. */
  latency = 0;
  /** The primary rate limit. */
  quota = { limit: 1000, remaining: 1000, reset: Math.ceil(Date.now() / 1000) + 3600 };
  readonly #actors = new Map<string, Actor>();
  readonly #server: Server;
  readonly #start = performance.now();
  #backend: Backend | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Gateway> {
    const server = createServer();
    const gateway = new Gateway(server);
    server.on("request", (request, response) => void gateway.#serve(request, response));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return gateway;
  }

  /** The address of the REST API; GraphQL is below it at `/graphql`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  use(backend: Backend): void {
    this.#backend = backend;
  }

  /** The operations that are answered here and not by the emulator. */
  get operations(): string[] {
    return Object.keys(this.#backend?.handlers ?? {});
  }

  /** Makes a token for somebody. */
  token(actor: Actor): string {
    const token = `ghs_${this.#actors.size}${"x".repeat(30)}`;
    this.#actors.set(token, actor);
    return token;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { exchange, actor } = await this.#receive(request);
    this.requests.push(exchange);
    try {
      for (const interruption of this.interruptions)
        if (interruption.match(exchange)) await interruption.act(exchange, ++interruption.seen);
      if (this.latency > 0) await new Promise((done) => setTimeout(done, this.latency));
      await this.#answer(exchange, actor, response);
    } catch (error) {
      this.problems.push(`${exchange.method} ${exchange.path}: ${(error as Error).stack}`);
      send(response, exchange, { status: 500, body: { message: String(error) } });
    }
    exchange.finished = performance.now() - this.#start;
  }

  async #receive(request: IncomingMessage): Promise<{ exchange: Exchange; actor: Actor | undefined }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname: path, searchParams } = new URL(request.url ?? "/", "http://x");
    const actor = this.#actors.get(/^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "");
    const exchange: Exchange = {
      method: request.method ?? "GET",
      path,
      query: Object.fromEntries(searchParams),
      body: bodyOf(Buffer.concat(chunks).toString("utf8")),
      operation: "unknown",
      login: actor?.login,
      status: 0,
      violations: [],
      faulty: false,
      started: performance.now() - this.#start,
      finished: 0,
    };
    const params = await this.#match(exchange);
    for (const violation of exchange.violations) this.problems.push(`${exchange.method} ${path}: ${violation}`);
    this.#params.set(exchange, params);
    return { exchange, actor };
  }

  readonly #params = new WeakMap<Exchange, Record<string, string>>();

  /** Finds out what a request is and what GitHub's descriptions have against it. */
  async #match(exchange: Exchange): Promise<Record<string, string>> {
    const { method, path, query, body } = exchange;
    if (path === "/graphql") {
      exchange.operation = "graphql";
      exchange.violations = graphqlProblems((body as { query?: string } | undefined)?.query ?? "");
      return {};
    }
    const matched = await matchRest({ method, path, query, body });
    exchange.operation = matched?.operation ?? "unknown";
    exchange.violations = matched?.violations ?? [
      "GitHub's description (as far as it is vendored) has no such operation",
    ];
    return matched?.params ?? {};
  }

  async #answer(exchange: Exchange, actor: Actor | undefined, response: ServerResponse): Promise<void> {
    const fault = this.#fault(exchange);
    if (!fault) return send(response, exchange, await this.#reply(exchange, actor));
    exchange.faulty = true;
    const play = playOf(fault);
    if (play.how === "hang") return this.onHang();
    if (play.how === "reply") {
      exchange.status = play.status;
      response.writeHead(play.status, play.headers).end(play.body);
      return;
    }
    const reply = await this.#reply(exchange, actor);
    if (play.how === "partial") return send(response, exchange, { ...reply, body: partial(reply.body) });
    // Without content there is nothing to cut.
    if (reply.body === undefined) return send(response, exchange, reply);
    const text = Buffer.from(JSON.stringify(reply.body));
    response.writeHead(reply.status, { "content-type": JSON_TYPE, "content-length": text.length });
    response.write(text.subarray(0, text.length >> 1), () => response.destroy());
  }

  #fault(exchange: Exchange): Fault | undefined {
    const fault = this.faults.find(({ match, times }) => times !== 0 && match(exchange));
    if (fault?.times !== undefined) fault.times--;
    return fault;
  }

  async #reply(exchange: Exchange, actor: Actor | undefined): Promise<Reply> {
    const headers = this.#rate();
    try {
      const reply = await this.#handle(exchange, actor);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...error.reply, headers: { ...headers, ...error.reply.headers } };
    }
  }

  #rate(): Record<string, string> {
    const { limit, remaining, reset } = this.quota;
    if (remaining > 0) this.quota.remaining--;
    const left = Math.max(0, remaining - 1);
    return {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(left),
      "x-ratelimit-used": String(limit - left),
      "x-ratelimit-reset": String(reset),
      "x-ratelimit-resource": "core",
      "x-github-request-id": "0000:1",
    };
  }

  async #handle(exchange: Exchange, actor: Actor | undefined): Promise<Reply> {
    const { operation, method, path, query, violations } = exchange;
    if (!actor) throw new Refusal(401, "Bad credentials");
    if (this.quota.remaining <= 0) throw new Refusal(403, `API rate limit exceeded for ${actor.login}.`);
    const backend = this.#backend as Backend;
    const body = (exchange.body ?? {}) as Record<string, unknown>;
    if (operation === "graphql") {
      if (violations.length > 0) return { status: 200, body: { errors: violations.map((message) => ({ message })) } };
      const { query: text, variables = {} } = body as { query: string; variables?: Record<string, unknown> };
      return { status: 200, body: await backend.graphql(text, variables, actor) };
    }
    if (operation === "unknown") throw notFound();
    if (violations.length > 0) throw new Refusal(422, `Invalid request.\n\n${violations.join("\n")}`);
    assertPermitted(operation, actor, body);
    const params = this.#params.get(exchange) as Record<string, string>;
    const call = { operation, method, path, params, query, body, actor, url: this.url };
    const handler = backend.handlers[operation];
    const reply = await (handler ? handler(call) : backend.forward(call));
    // The test bed's answers must be such as GitHub could give.
    for (const problem of await answerProblems(operation, reply.status, reply.body))
      this.problems.push(`the answer of ${operation}: ${problem}`);
    return reply;
  }
}

const JSON_TYPE = "application/json; charset=utf-8";

function send(response: ServerResponse, exchange: Exchange, { status, body, headers = {} }: Reply): void {
  exchange.status = status;
  response.writeHead(status, { "content-type": JSON_TYPE, ...headers });
  response.end(body === undefined ? "" : JSON.stringify(body));
}

function bodyOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
