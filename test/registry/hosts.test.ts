import { readFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isSpecialAddress } from "../../src/registry/addresses.ts";
import { RegistryClient, type RegistryOptions } from "../../src/registry/client.ts";
import { hostsOf } from "../../src/registry/hosts.ts";
import { nextPage } from "../../src/registry/pages.ts";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { makeImage, push, sha256 } from "./images.ts";
import { type Auth, type Listening, listen, startRegistry, status, type TestRegistry } from "./server.ts";
import { pushToken, startTokenServer, type TokenServer } from "./token-server.ts";

/** Where requests and credentials go, and where they must not, with servers that have to stay silent. */
const path = "airbyte/base";
const login = { username: "pusher", password: "s3cret" };
let certificate: Certificate;
let tokens: TokenServer;
let stranger: Listening;
let open: AsyncDisposable[];

beforeAll(() => {
  certificate = makeCertificate("localhost");
});
beforeEach(async () => {
  tokens = await startTokenServer(certificate);
  stranger = await listen();
  open = [tokens, stranger];
});
afterEach(() => Promise.all(open.map((server) => server[Symbol.asyncDispose]())));

async function registryWith(auth: Auth = { kind: "none" }): Promise<TestRegistry> {
  const registry = await startRegistry({ auth });
  open.push(registry);
  const headers = {
    none: "",
    basic: `Basic ${btoa("pusher:s3cret")}`,
    bearer: `Bearer ${pushToken(certificate, path)}`,
  };
  await push(registry.base, path, "1.0.0", {}, { authorization: headers[auth.kind] });
  registry.seen.length = 0;
  return registry;
}

function clientOf(
  registry: TestRegistry,
  options: RegistryOptions = {},
): { client: RegistryClient; repository: string } {
  const repository = `${registry.host}/${path}`;
  const client = new RegistryClient([repository], {
    // The stranger may be spoken to in plain HTTP: what protects it must not be the missing encryption.
    insecureHosts: [registry.host, tokens.host, stranger.host],
    credentials: { [registry.host]: login },
    limits: { attempts: 1 },
    ...options,
  });
  return { client, repository };
}

/** Writes something down and answers. */
function noting<T, A>(list: T[], value: T, answer: A): A {
  list.push(value);
  return answer;
}

describe("repositories and hosts", () => {
  test("a repository that was not given is not asked for", async () => {
    const registry = await registryWith();
    const { client } = clientOf(registry);
    for (const other of [`${registry.host}/airbyte/other`, `${stranger.host}/${path}`]) {
      const answer = await client.tags(other);
      expect(answer.ok || answer.why).toMatch(/is no repository that the policy names/);
    }
    expect([...registry.seen, ...stranger.seen]).toEqual([]);
  });

  test.each(["127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "172.31.0.1", "100.64.0.1", "0.0.0.0"])(
    "the private address %s is not contacted",
    async (address) => {
      const repository = `${address}/${path}`;
      const fetched: unknown[] = [];
      const fetch = async (url: URL) => noting(fetched, url, new Response());
      const answer = await new RegistryClient([repository], { fetch }).tags(repository);
      expect(answer.ok || answer.why).toContain(`${address} is at the private address ${address}`);
      expect(fetched).toEqual([]);
    },
  );

  test("a name with a private address among its addresses is not contacted", async () => {
    const names: string[] = [];
    const fetched: string[] = [];
    const options: RegistryOptions = {
      resolver: async (name) => noting(names, name, ["8.8.8.8", "::ffff:10.0.0.1"]),
      fetch: async (url) => noting(fetched, url.href, new Response('{"tags":[]}')),
      limits: { attempts: 1 },
    };
    const repository = `registry.example/${path}`;
    const client = new RegistryClient([repository], options);
    const answer = await client.tags(repository);
    expect(answer.ok || answer.why).toContain("registry.example is at the private address ::ffff:10.0.0.1");
    expect(fetched).toEqual([]);

    const own = new RegistryClient([repository], { ...options, privateHosts: ["registry.example"] });
    expect(await own.tags(repository)).toEqual({ ok: true, value: [] });
    expect(fetched).toEqual([`https://registry.example/v2/${path}/tags/list?n=1000`]);
    expect(names).toEqual(["registry.example"]);
  });

  test("docker.io is registry-1.docker.io, always with encryption", async () => {
    const fetched: string[] = [];
    const fetch = async (url: URL) => noting(fetched, url.href, new Response('{"tags":["1.0.0"]}'));
    const repository = "docker.io/airbyte/base";
    const client = new RegistryClient([repository], { fetch, resolver: async () => ["8.8.8.8"] });
    expect(await client.tags(repository)).toEqual({ ok: true, value: ["1.0.0"] });
    expect(fetched).toEqual(["https://registry-1.docker.io/v2/airbyte/base/tags/list?n=1000"]);
  });

  test.each([
    ["8.8.8.8", false],
    ["2606:4700::6810:84e5", false],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["::ffff:8.8.8.8", false],
    ["fd00::1", true],
    ["fe80::1", true],
    ["255.255.255.255", true],
    ["nonsense", true],
  ])("%s is special: %s", (address, special) => expect(isSpecialAddress(address)).toBe(special));

  test("hosts of a registry", () => {
    expect(hostsOf("docker.io").realms).toEqual(["registry-1.docker.io", "auth.docker.io"]);
    expect(hostsOf("europe-docker.pkg.dev")).toEqual({
      api: "europe-docker.pkg.dev",
      realms: ["europe-docker.pkg.dev"],
      content: ["europe-docker.pkg.dev", "storage.googleapis.com"],
    });
    expect(hostsOf("docker.io", { "docker.io": { api: "mirror.example" } })).toEqual({
      api: "mirror.example",
      realms: ["mirror.example"],
      content: ["mirror.example"],
    });
    expect(hostsOf("constructor").api).toBe("constructor");
  });
});

test.each(["docker.io", "ghcr.io", "quay.io", "public.ecr.aws", "gcr.io"])(
  "the page about images has every host of %s, for who has to let them through",
  (registry) => {
    const page = readFileSync(new URL("../../docs/images.md", import.meta.url), "utf8");
    const row = page.split("\n").find((line) => line.startsWith(`| \`${registry}\``)) ?? "";
    const { api, realms, content } = hostsOf(registry);
    for (const host of [api, ...realms, ...content].filter((host) => host !== registry))
      expect(row).toContain(`\`${host}\``);
  },
);

describe("tokens", () => {
  test("the credentials go to the token server of the list, the token to the registry", async () => {
    const registry = await registryWith({ kind: "bearer", realm: tokens.realm });
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { realms: [tokens.host] } } });
    expect(await client.tags(repository)).toEqual({ ok: true, value: ["1.0.0"] });
    expect(tokens.seen).toEqual([
      {
        line: `GET /token?service=test-registry&scope=${encodeURIComponent(`repository:${path}:pull`)}`,
        authorization: `Basic ${btoa("pusher:s3cret")}`,
      },
    ]);
    expect(registry.seen.map(({ authorization }) => authorization?.slice(0, 7))).toEqual([undefined, "Bearer "]);
  });

  test("a realm on another host is not asked", async () => {
    const registry = await registryWith({ kind: "bearer", realm: `${stranger.base}/token` });
    const { client, repository } = clientOf(registry);
    expect(await client.tags(repository)).toEqual({
      ok: false,
      why: `${registry.host} asks for a token (HTTP 401) of ${stranger.base}, which is none of the registry's hosts, when asked for the tags of ${repository} (1 attempt)`,
    });
    expect(stranger.seen).toEqual([]);
  });

  test("a second realm in the challenge does not count", async () => {
    const registry = await registryWith({ kind: "bearer", realm: tokens.realm, extra: `,realm="${stranger.base}"` });
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { realms: [tokens.host] } } });
    expect((await client.tags(repository)).ok).toBe(true);
    expect(stranger.seen).toEqual([]);
  });

  test.each([
    "http://auth.docker.io/token",
    "ftp://auth.docker.io/token",
    "https://auth.docker.io.evil.example/token",
    "nonsense",
  ])("the realm %s is refused for docker.io", async (realm) => {
    const fetched: string[] = [];
    const fetch = async (url: URL) =>
      noting(
        fetched,
        url.host,
        new Response("", { status: 401, headers: { "www-authenticate": `Bearer realm="${realm}"` } }),
      );
    const repository = "docker.io/airbyte/base";
    const client = new RegistryClient([repository], {
      fetch,
      resolver: async () => ["8.8.8.8"],
      credentials: { "docker.io": login },
    });
    expect((await client.tags(repository)).ok).toBe(false);
    expect(fetched).toEqual(["registry-1.docker.io"]);
  });

  test("a token server that is down is asked once, with its host in the message", async () => {
    const registry = await registryWith({ kind: "bearer", realm: tokens.realm });
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { realms: [tokens.host] } } });
    await tokens[Symbol.asyncDispose]();
    open.splice(open.indexOf(tokens), 1);
    const answers = await Promise.all([client.tags(repository), client.resolve(repository, "1.0.0")]);
    for (const answer of answers)
      expect(answer.ok || answer.why).toBe(
        `${tokens.host} could not be reached (ECONNREFUSED) when asked for a token for ${path} (1 attempt)`,
      );
    expect(registry.lines()).toHaveLength(1);
  });

  test("a token server's redirect is not followed", async () => {
    const registry = await registryWith();
    registry.fail(/tags/, status(401, { "www-authenticate": `Bearer realm="${registry.base}/token"` }));
    registry.fail(/token/, status(307, { location: `${stranger.base}/token` }));
    const { client, repository } = clientOf(registry);
    const answer = await client.tags(repository);
    expect(answer.ok || answer.why).toMatch(/redirected to 127\.0\.0\.1:\d+, which is none of the registry's hosts/);
    expect(stranger.seen).toEqual([]);
  });

  test("a token that ran out is renewed", async () => {
    const registry = await registryWith({ kind: "bearer", realm: tokens.realm });
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { realms: [tokens.host] } } });
    await client.tags(repository);
    registry.fail(/manifests/, status(401, { "www-authenticate": `Bearer realm="${tokens.realm}"` }), 1);
    expect((await client.resolve(repository, "1.0.0")).ok).toBe(true);
    expect(tokens.seen).toHaveLength(2);
    registry.fail(/manifests/, status(401, { "www-authenticate": `Bearer realm="${tokens.realm}"` }));
    const denied = await client.resolve(repository, "1.0.0");
    expect(denied.ok || denied.why).toMatch(/answered HTTP 401 to the configured login when asked/);
    expect(tokens.seen).toHaveLength(3);
  });

  test("a repository that is denied does not ask for tokens again and again", async () => {
    const registry = await registryWith({ kind: "bearer", realm: tokens.realm });
    registry.fail(/v2/, status(401, { "www-authenticate": `Bearer realm="${tokens.realm}"` }));
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { realms: [tokens.host] } } });
    await Promise.all([client.tags(repository), ...["1", "2", "3"].map((tag) => client.resolve(repository, tag))]);
    expect(tokens.seen).toHaveLength(1);
  });
});

describe("redirects", () => {
  const config = makeImage().blobs[1] as { digest: string; bytes: Buffer };
  const blob = new RegExp(`blobs/${config.digest}`);

  test("content is fetched from a host of the list, without the credentials", async () => {
    const cdn = await listen((_, response) => void response.end(config.bytes));
    open.push(cdn);
    const registry = await registryWith({ kind: "basic", login: "pusher:s3cret" });
    registry.fail(blob, status(307, { location: `${cdn.base}/content?signature=1` }));
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { content: [cdn.host] } } });
    await client.tags(repository);
    // The options of clientOf name the stranger, not the content host.
    const refused = await client.config(repository, config.digest);
    expect(refused.ok).toBe(false);
    expect(cdn.seen).toEqual([]);

    const insecureHosts = [registry.host, cdn.host];
    const right = clientOf(registry, { insecureHosts, aliases: { [registry.host]: { content: [cdn.host] } } });
    await right.client.tags(repository);
    expect(await right.client.config(repository, config.digest)).toMatchObject({
      ok: true,
      value: { platform: "linux/amd64" },
    });
    expect(cdn.seen).toEqual([{ line: "GET /content?signature=1" }]);
    expect(registry.seen.at(-1)?.authorization).toBeDefined();
  });

  test("what the other host serves has to have the digest", async () => {
    const registry = await registryWith();
    registry.fail(blob, status(302, { location: stranger.base }));
    const { client, repository } = clientOf(registry, { aliases: { [registry.host]: { content: [stranger.host] } } });
    const answer = await client.config(repository, config.digest);
    expect(answer.ok || answer.why).toMatch(/sent a body with another digest/);
    expect(sha256(Buffer.from("{}"))).not.toBe(config.digest);
  });

  test("a host that is not of the list is not asked", async () => {
    const registry = await registryWith({ kind: "basic", login: "pusher:s3cret" });
    registry.fail(/./, status(307, { location: `${stranger.base}/v2/` }));
    const { client, repository } = clientOf(registry);
    const answers = [
      await client.tags(repository),
      await client.resolve(repository, "1.0.0"),
      await client.config(repository, config.digest),
    ];
    for (const answer of answers)
      expect(answer.ok || answer.why).toMatch(/redirected to 127\.0\.0\.1:\d+, which is none of the registry's hosts,/);
    expect(stranger.seen).toEqual([]);
  });

  test("a loop ends", async () => {
    const registry = await registryWith();
    registry.fail(/tags/, status(301, { location: `/v2/${path}/tags/list?again` }));
    const { client, repository } = clientOf(registry, { limits: { attempts: 4 } });
    const answer = await client.tags(repository);
    expect(answer.ok || answer.why).toMatch(
      /redirected more than 5 times when asked for the tags of \S+ \(1 attempt\)$/,
    );
    expect(registry.lines()).toHaveLength(6);
  });

  test.each([{}, { location: "http://" }])("a redirect to nowhere: %j", async (headers) => {
    const registry = await registryWith();
    registry.fail(/tags/, status(302, headers));
    const { client, repository } = clientOf(registry);
    const answer = await client.tags(repository);
    expect(answer.ok || answer.why).toMatch(/redirected to nowhere/);
  });

  test("a login in a redirect's URL is not followed", async () => {
    const registry = await registryWith();
    registry.fail(/tags/, status(302, { location: `http://user:secret@${registry.host}/` }));
    const { client, repository } = clientOf(registry);
    const answer = await client.tags(repository);
    expect(answer.ok || answer.why).toMatch(/has a login in it/);
    expect(answer.ok || answer.why).not.toContain("secret");
  });
});

describe("the next page", () => {
  const list = `/v2/${path}/tags/list`;
  test.each([
    [null, undefined],
    [`<${list}?last=a&n=2>; rel="next"`, "tags/list?last=a&n=2"],
    [`<?last=b>; rel=next`, "tags/list?last=b"],
    [`<http://registry.example${list}?last=c>; foo="bar"; rel="next"`, "tags/list?last=c"],
    [`<${list}?p=0>; rel="prev", <${list}?p=2>; rel="next"`, "tags/list?p=2"],
    [`<https://evil.example${list}?last=c>; rel="next"`, /another host/],
    [`<//evil.example${list}?last=c>; rel="next"`, /another host/],
    [`</v2/airbyte/other/tags/list?last=c>; rel="next"`, /another host or path/],
    [`<http://[>; rel="next"`, /broken link/],
  ])("of %s is %s", (link, expected) => {
    const answer = nextPage(link, path, "registry.example");
    if (expected instanceof RegExp) expect(answer.ok || answer.why).toMatch(expected);
    else expect(answer).toEqual({ ok: true, value: expected });
  });
});
