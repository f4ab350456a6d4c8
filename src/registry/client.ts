import { createHash } from "node:crypto";
import type { Answer } from "../model/lookups.ts";
import type { CredentialsByRegistry } from "./credentials.ts";
import {
  type ImageConfig,
  INDEX_TYPES,
  isDigest,
  MANIFEST_TYPES,
  type Manifest,
  parseConfig,
  parseManifest,
  parseTags,
} from "./documents.ts";
import { hostsOf, type RegistryHosts, repositoryName } from "./hosts.ts";
import { BODY_LIMITS } from "./limits.ts";
import { nextPage } from "./pages.ts";
import { Authenticated } from "./tokens.ts";
import { answered, type Reply, type Request, Transport, type TransportOptions } from "./transport.ts";

/** How registries are asked. */
export interface RegistryOptions extends TransportOptions {
  /** Hosts of a registry beside the known ones, by registry (see hosts.ts). */
  aliases?: Readonly<Record<string, Partial<RegistryHosts>>>;
  /** Logins, by registry: `docker.io`, `ghcr.io`. */
  credentials?: CredentialsByRegistry;
}

/** What a tag points at. */
export interface Target {
  digest: string;
  kind: "index" | "manifest";
}

interface KnownRegistry {
  hosts: RegistryHosts;
  server: Authenticated;
  hasLogin: boolean;
}

const TYPES = [...INDEX_TYPES, ...MANIFEST_TYPES];

/**
 * Reads registries (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pull). Repositories are
 * named with their registry: `docker.io/airbyte/base`. Only the given repositories are ever asked for. Nothing throws:
 * what fails is told with host, status and number of attempts, for people.
 */
export class RegistryClient {
  readonly #transport: Transport;
  readonly #repositories: ReadonlySet<string>;
  readonly #options: RegistryOptions;
  readonly #registries = new Map<string, KnownRegistry>();

  constructor(repositories: Iterable<string>, options: RegistryOptions = {}) {
    this.#repositories = new Set(repositories);
    this.#options = options;
    this.#transport = new Transport(options);
  }

  /** All tags, in the registry's order: one request per page (of up to 1000). */
  async tags(repository: string): Promise<Answer<string[]>> {
    const tags = new Set<string>();
    let page = "tags/list?n=1000";
    for (let pages = 1; ; pages++) {
      const reply = await this.#send("GET", repository, page, `the tags of ${repository}`, BODY_LIMITS.tags);
      if (!reply.ok) return reply;
      if (reply.value.status !== 200) return this.#unexpected(repository, reply.value);
      const found = parseTags(reply.value.body);
      if (!found) return reply.value.fail(isNo("list of tags", reply.value));
      for (const tag of found) tags.add(tag);
      const next = nextPage(reply.value.headers.get("link"), repositoryName(repository).path, reply.value.host);
      if (!next.ok) return reply.value.fail(next.why);
      if (next.value === undefined) return { ok: true, value: [...tags] };
      if (next.value === page || pages >= this.#transport.limits.pages)
        return reply.value.fail(`sent a list without end (${pages} pages)`);
      page = next.value;
    }
  }

  /**
   * What a tag points at; `undefined` where there is no such tag. One HEAD, which counts as no download; a registry
   * that does not tell enough in it is asked once more with GET.
   */
  async resolve(repository: string, tag: string): Promise<Answer<Target | undefined>> {
    const reply = await this.#sendManifest("HEAD", repository, tag);
    if (!reply.ok) return reply;
    const { status, headers } = reply.value;
    if (status === 404) return { ok: true, value: undefined };
    if (status !== 200) return this.#unexpected(repository, reply.value);
    const digest = headers.get("docker-content-digest");
    const type = mediaType(headers);
    if (isDigest(digest) && TYPES.includes(type))
      return { ok: true, value: { digest, kind: INDEX_TYPES.includes(type) ? "index" : "manifest" } };
    const read = await this.manifest(repository, tag);
    return read.ok && read.value
      ? { ok: true, value: { digest: read.value.digest, kind: read.value.manifest.kind } }
      : (read as Answer<undefined>);
  }

  /** The index or manifest of a tag or digest, its digest computed; `undefined` where there is none. One request. */
  async manifest(
    repository: string,
    reference: string,
  ): Promise<Answer<{ digest: string; manifest: Manifest } | undefined>> {
    const reply = await this.#sendManifest("GET", repository, reference);
    if (!reply.ok) return reply;
    const { status, headers, body, fail } = reply.value;
    if (status === 404) return { ok: true, value: undefined };
    if (status !== 200) return this.#unexpected(repository, reply.value);
    const digest = digestOf(body);
    const told = [isDigest(reference) ? reference : undefined, headers.get("docker-content-digest") ?? undefined];
    if (told.some((other) => other !== undefined && other !== digest)) return fail("sent a body with another digest");
    const manifest = parseManifest(body, mediaType(headers));
    if (!manifest) return fail(isNo("manifest of an image", reply.value));
    return { ok: true, value: { digest, manifest } };
  }

  /** The configuration of an image, its digest verified. One request, and what its redirects take. */
  async config(repository: string, digest: string): Promise<Answer<ImageConfig>> {
    const what = `the configuration ${digest} of ${repository}`;
    const reply = await this.#send("GET", repository, `blobs/${digest}`, what, BODY_LIMITS.config);
    if (!reply.ok) return reply;
    const { status, body, fail } = reply.value;
    if (status !== 200) return this.#unexpected(repository, reply.value);
    if (digestOf(body) !== digest) return fail("sent a body with another digest");
    const config = parseConfig(body);
    return config ? { ok: true, value: config } : fail(isNo("configuration of an image", reply.value));
  }

  #sendManifest(method: Request["method"], repository: string, reference: string): Promise<Answer<Reply>> {
    const what = `the manifest of ${repository}${isDigest(reference) ? "@" : ":"}${reference}`;
    return this.#send(method, repository, `manifests/${reference}`, what, BODY_LIMITS.manifest);
  }

  async #send(
    method: Request["method"],
    repository: string,
    rest: string,
    what: string,
    limit: number,
  ): Promise<Answer<Reply>> {
    if (!this.#repositories.has(repository))
      return { ok: false, why: `${repository} is no repository that the policy names, so its registry was not asked` };
    const { registry, path } = repositoryName(repository);
    const { hosts, server } = this.#registry(registry);
    const base = `${this.#transport.origin(hosts.api)}/v2/${path}/`;
    if (!URL.canParse(rest, base)) return { ok: false, why: `${repository} has no valid host` };
    const accept = rest.startsWith("manifests/") ? TYPES.join(", ") : "application/json, */*";
    return server.send(path, { method, what, url: new URL(rest, base), accept, limit, content: hosts.content });
  }

  #unexpected(repository: string, reply: Reply): { ok: false; why: string } {
    const denied = [401, 403].includes(reply.status);
    const { hasLogin } = this.#registry(repositoryName(repository).registry);
    const to = hasLogin ? " to the configured login" : ", as for a repository that does not exist or needs a login,";
    return reply.fail(`${answered(reply)}${denied ? to : ""}`);
  }

  #registry(registry: string): KnownRegistry {
    let known = this.#registries.get(registry);
    if (!known) {
      const { aliases, credentials = {} } = this.#options;
      const hosts = hostsOf(registry, aliases);
      // A login is for the registry that it was made for, not for what stands in its place.
      const owner = aliases && Object.hasOwn(aliases, registry) && aliases[registry]?.api ? hosts.api : registry;
      const login = Object.hasOwn(credentials, owner) ? credentials[owner] : undefined;
      known = { hosts, server: new Authenticated(this.#transport, hosts, login), hasLogin: login !== undefined };
      this.#registries.set(registry, known);
    }
    return known;
  }
}

function digestOf(body: Uint8Array): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}

function mediaType(headers: Headers): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** That the body is not what was asked for; a web page is most often that of a proxy or a login. */
function isNo(what: string, { headers }: Reply): string {
  return `sent ${mediaType(headers) === "text/html" ? "a web page" : "something else"} instead of a ${what}`;
}
