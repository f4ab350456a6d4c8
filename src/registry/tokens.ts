import type { Answer } from "../model/lookups.ts";
import { parseChallenges } from "./challenge.ts";
import { basic, type Credentials } from "./credentials.ts";
import { parseToken } from "./documents.ts";
import type { RegistryHosts } from "./hosts.ts";
import { BODY_LIMITS } from "./limits.ts";
import { answered, type Reply, type Request, type Transport } from "./transport.ts";

/** How a registry wants to be spoken to. */
type Mode =
  | { kind: "open" }
  | { kind: "basic"; header: string }
  | { kind: "bearer"; realm: URL; service?: string }
  | { kind: "refused"; why: string };

/** A token that is held or on its way. */
interface Token {
  header: Promise<Answer<string>>;
  /** By the transport's clock; never while it is on its way. */
  expires: number;
  /** Whether the registry has taken it. A 401 then means that it ran out, else that it is no use. */
  proven: boolean;
}

/** Tokens are renewed this long before they expire, in milliseconds. */
const MARGIN = 10_000;

/**
 * Sends requests to one registry with the authorization that it wants: none, Basic, or a Bearer token for pulling from
 * one repository (https://distribution.github.io/distribution/spec/auth/token/). The first request finds out which, the
 * others wait for that; a token is asked for once per repository. A registry that cannot be reached is not asked again.
 */
export class Authenticated {
  readonly #transport: Transport;
  readonly #hosts: RegistryHosts;
  readonly #credentials: Credentials | undefined;
  readonly #tokens = new Map<string, Token>();
  #mode: Promise<Answer<Mode>> | undefined;

  constructor(transport: Transport, hosts: RegistryHosts, credentials: Credentials | undefined) {
    this.#transport = transport;
    this.#hosts = hosts;
    this.#credentials = credentials;
  }

  /** Sends a request about the repository at `path`. A 401 in the answer is final. */
  async send(path: string, request: Request): Promise<Answer<Reply>> {
    if (!this.#mode) {
      const first = this.#transport.send(request);
      this.#mode = first.then((reply) => (reply.ok ? { ok: true, value: this.#modeOf(reply.value) } : reply));
      const reply = await first;
      if (!reply.ok || reply.value.status !== 401) return reply;
    }
    const mode = await this.#mode;
    if (!mode.ok) return mode;
    const token = this.#tokens.get(path);
    const reply = await this.#sendAs(mode.value, path, request);
    const final = mode.value.kind === "bearer" ? !token?.proven : mode.value.kind !== "open";
    if (!reply.ok || reply.value.status !== 401 || final) return reply;

    // The token ran out, or the registry asks for a login for some repositories only.
    const learned = this.#modeOf(reply.value);
    this.#mode = Promise.resolve({ ok: true, value: learned });
    if (this.#tokens.get(path) === token) this.#tokens.delete(path);
    return this.#sendAs(learned, path, request);
  }

  async #sendAs(mode: Mode, path: string, request: Request): Promise<Answer<Reply>> {
    if (mode.kind === "refused") return { ok: false, why: mode.why };
    if (mode.kind === "open") return this.#transport.send(request);
    if (mode.kind === "basic") return this.#transport.send({ ...request, authorization: mode.header });
    const token = this.#token(path, mode);
    const header = await token.header;
    if (!header.ok) return header;
    const reply = await this.#transport.send({ ...request, authorization: header.value });
    if (reply.ok && reply.value.status !== 401) token.proven = true;
    return reply;
  }

  #token(path: string, mode: Mode & { kind: "bearer" }): Token {
    const held = this.#tokens.get(path);
    if (held && held.expires > this.#transport.now()) return held;
    const token: Token = {
      header: this.#fetchToken(path, mode, (at) => (token.expires = at)),
      expires: Infinity,
      proven: false,
    };
    this.#tokens.set(path, token);
    return token;
  }

  async #fetchToken(
    path: string,
    { realm, service }: Mode & { kind: "bearer" },
    expire: (at: number) => void,
  ): Promise<Answer<string>> {
    const url = new URL(realm);
    if (service !== undefined) url.searchParams.set("service", service);
    // Not the scope of the challenge: a server must not make us ask for more than to read.
    url.searchParams.set("scope", `repository:${path}:pull`);
    const reply = await this.#transport.send({
      method: "GET",
      what: `a token for ${path}`,
      url,
      accept: "application/json",
      ...(this.#credentials && { authorization: basic(this.#credentials) }),
      limit: BODY_LIMITS.token,
      content: [],
    });
    if (!reply.ok) return reply;
    if (reply.value.status !== 200)
      return reply.value.fail(`${answered(reply.value)}${this.#credentials ? " to the configured login" : ""}`);
    const token = parseToken(reply.value.body);
    if (!token) return reply.value.fail("sent none");
    expire(this.#transport.now() + token.seconds * 1000 - MARGIN);
    return { ok: true, value: `Bearer ${token.value}` };
  }

  #modeOf({ status, headers, fail }: Reply): Mode {
    if (status !== 401) return { kind: "open" };
    const refused = (wish: string): Mode => ({ kind: "refused", why: fail(`asks for a ${wish}`).why });
    const challenges = parseChallenges(headers.get("www-authenticate") ?? "");
    const bearer = challenges.find(({ scheme }) => scheme === "bearer");
    if (bearer) {
      const realm = bearer.parameters.get("realm") ?? "";
      if (!URL.canParse(realm)) return refused("token (HTTP 401) and does not say from where");
      const url = new URL(realm);
      if (!this.#hosts.realms.includes(url.host) || url.origin !== this.#transport.origin(url.host))
        return refused(`token (HTTP 401) of ${url.origin}, which is none of the registry's hosts,`);
      const service = bearer.parameters.get("service");
      return { kind: "bearer", realm: url, ...(service !== undefined && { service }) };
    }
    if (!challenges.some(({ scheme }) => scheme === "basic"))
      return refused("login (HTTP 401) of a kind that is not known here");
    return this.#credentials
      ? { kind: "basic", header: basic(this.#credentials) }
      : refused("login (HTTP 401), and none is configured for it,");
  }
}
