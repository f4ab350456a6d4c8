import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import { sha256 } from "./images.ts";

/** A request as a server saw it. */
export interface Seen {
  /** `GET /v2/…`, query included. */
  line: string;
  authorization?: string;
}

/** A server on 127.0.0.1 that records what it is asked. */
export interface Listening extends AsyncDisposable {
  host: string;
  base: string;
  seen: Seen[];
  /** The request lines, without those of a push. */
  lines(): string[];
}

/** A server that answers with `listener`; by default it counts as an intruder's, which nothing should ask. */
export async function listen(listener: RequestListener = (_, response) => void response.end("{}")): Promise<Listening> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    seen.push({ line: `${request.method} ${request.url}`, ...(authorization !== undefined && { authorization }) });
    listener(request, response);
  });
  const port = await start(server);
  const host = `127.0.0.1:${port}`;
  const lines = () => seen.map(({ line }) => line).filter((line) => /^(GET|HEAD) /.test(line));
  return { host, base: `http://${host}`, seen, lines, [Symbol.asyncDispose]: () => stop(server) };
}

/** Starts a server on a free port of 127.0.0.1 that fetch does not refuse (those are all below 10081). */
export async function start(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

export async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export type Fault = (response: ServerResponse, request: IncomingMessage) => void;

/** How a registry asks who is there. */
export type Auth =
  | { kind: "none" }
  | { kind: "basic"; login: string }
  | { kind: "bearer"; realm: string; extra?: string };

export interface TestRegistry extends Listening {
  /** Answers requests whose line matches with `fault`, this many times; the newest matching one counts. */
  fail(line: RegExp, fault: Fault, times?: number): void;
  /** Changes headers of answers to matching requests; `undefined` removes one. */
  lie(line: RegExp, headers: Record<string, string | undefined>): void;
}

/** A registry in this process. `pageSize`: tags on a page, at most. */
export async function startRegistry({
  auth = { kind: "none" },
  pageSize = 1000,
}: {
  auth?: Auth;
  pageSize?: number;
} = {}): Promise<TestRegistry> {
  const repositories = new Map<
    string,
    { tags: Map<string, string>; blobs: Map<string, { bytes: Buffer; type: string }> }
  >();
  const faults: { line: RegExp; fault: Fault; left: number }[] = [];
  const lies: { line: RegExp; headers: Record<string, string | undefined> }[] = [];

  const server = await listen((request, response) => {
    const line = `${request.method} ${request.url}`;
    const fault = faults.findLast((candidate) => candidate.left > 0 && candidate.line.test(line));
    if (fault) {
      fault.left--;
      fault.fault(response, request);
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { status, headers = {}, body = Buffer.alloc(0) } = answer(request, Buffer.concat(chunks));
      const lied = lies.filter((lie) => lie.line.test(line)).map((lie) => lie.headers);
      const all = Object.assign({ "content-length": String(body.length) }, headers, ...lied);
      for (const [name, value] of Object.entries(all))
        if (value !== undefined) response.setHeader(name, value as string);
      response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
    });
  });

  function answer(
    request: IncomingMessage,
    body: Buffer,
  ): { status: number; headers?: Record<string, string>; body?: Buffer } {
    const url = new URL(request.url ?? "", server.base);
    const [, path = "", kind = "", rest = ""] = /^\/v2\/(.+?)\/(blobs|manifests|tags)\/(.*)$/.exec(url.pathname) ?? [];
    const refused = unauthorized(request.headers.authorization, path);
    if (refused !== undefined) return { ...problem(401, "UNAUTHORIZED"), headers: { "www-authenticate": refused } };
    if (["PUT", "POST"].includes(request.method ?? "") && !repositories.has(path))
      repositories.set(path, { tags: new Map(), blobs: new Map() });
    const repository = repositories.get(path);
    if (!repository) return problem(404, "NAME_UNKNOWN");
    if (request.method === "POST") return { status: 202, headers: { location: `${url.pathname}x` } };
    if (request.method === "PUT") {
      const digest = sha256(body);
      repository.blobs.set(digest, {
        bytes: body,
        type: request.headers["content-type"] ?? "application/octet-stream",
      });
      if (kind === "manifests") repository.tags.set(rest, digest);
      return { status: 201 };
    }
    if (kind === "tags")
      return listing(
        path,
        [...repository.tags.keys()].filter((tag) => !tag.includes(":")),
        url,
      );
    const digest = repository.tags.get(rest) ?? rest;
    const found = repository.blobs.get(digest);
    if (!found) return problem(404, kind === "blobs" ? "BLOB_UNKNOWN" : "MANIFEST_UNKNOWN");
    // Without the right Accept header an index does not exist.
    const wanted = request.headers.accept?.includes(found.type) || kind === "blobs";
    if (!wanted) return problem(404, "MANIFEST_UNKNOWN");
    return { status: 200, headers: { "content-type": found.type, "docker-content-digest": digest }, body: found.bytes };
  }

  function listing(path: string, tags: string[], url: URL) {
    const size = Math.min(pageSize, Number(url.searchParams.get("n") ?? pageSize));
    const from = tags.indexOf(url.searchParams.get("last") ?? "") + 1;
    const page = tags.slice(from, from + size);
    const more = from + size < tags.length;
    const link = `</v2/${path}/tags/list?last=${page.at(-1)}&n=${size}>; rel="next"`;
    return {
      status: 200,
      headers: more ? { link } : {},
      body: Buffer.from(JSON.stringify({ name: path, tags: page })),
    };
  }

  function unauthorized(authorization: string | undefined, path: string): string | undefined {
    if (auth.kind === "none") return undefined;
    if (auth.kind === "basic")
      return authorization === `Basic ${Buffer.from(auth.login).toString("base64")}` ? undefined : 'Basic realm="test"';
    const payload = authorization?.split(".")[1];
    const token = payload ? JSON.parse(Buffer.from(payload, "base64url").toString()) : undefined;
    if (
      token?.access?.some(
        ({ name, actions }: { name: string; actions: string[] }) => name === path && actions.includes("pull"),
      )
    )
      return undefined;
    return `Bearer realm="${auth.realm}",service="test-registry",scope="repository:${path}:pull,push"${auth.extra ?? ""}`;
  }

  return {
    ...server,
    fail: (line, fault, times = Number.POSITIVE_INFINITY) => void faults.push({ line, fault, left: times }),
    lie: (line, headers) => void lies.push({ line, headers }),
  };
}

function problem(status: number, code: string) {
  return { status, body: Buffer.from(JSON.stringify({ errors: [{ code, message: "a message", detail: null }] })) };
}

/** Answers with a status and headers. */
export function status(code: number, headers: Record<string, string> = {}, body = ""): Fault {
  return (response) => void response.writeHead(code, headers).end(body);
}

/**
 * Lets a registry answer for every tag of the embedded catalog, with its real digest. Such bodies cannot be made, so
 * whoever asks for more than listings and digests gets what was pushed.
 */
export function serveEmbedded(registry: TestRegistry): void {
  registry.fail(/^(GET .*tags|HEAD)/, (response, request) => {
    const [, repository = "", kind, tag = ""] = /^\/v2\/(.*)\/(tags|manifests)\/([^?]*)/.exec(request.url ?? "") ?? [];
    const versions = EMBEDDED_CATALOG[`docker.io/${repository}`] ?? [];
    const listed = kind === "tags" && JSON.stringify({ tags: versions.map(({ version }) => version) });
    const digest = versions.find(({ version }) => version === tag)?.digest;
    if (digest) response.setHeader("docker-content-digest", digest);
    response.setHeader("content-type", "application/vnd.docker.distribution.manifest.list.v2+json");
    response.writeHead(kind === "tags" || digest ? 200 : 404).end(listed || undefined);
  });
}
