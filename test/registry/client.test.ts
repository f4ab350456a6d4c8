import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RegistryClient, type RegistryOptions } from "../../src/registry/client.ts";
import { registryLookups } from "../../src/registry/lookups.ts";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { hasDockerRegistry, skippedWithout, startDockerRegistry } from "./docker-registry.ts";
import { type Image, push } from "./images.ts";
import { startRegistry } from "./server.ts";
import { pushToken, startTokenServer } from "./token-server.ts";

/** The same tests for the registry in this process and for a real one, with every way to ask who is there. */
const kinds = ["none", "basic", "bearer"] as const;
const path = "airbyte/python-connector-base";
const login = { username: "pusher", password: "s3cret" };

let certificate: Certificate;
beforeAll(() => {
  certificate = makeCertificate("localhost");
});

suite("a registry in this process", async (auth) => startRegistry({ auth }));

if (hasDockerRegistry)
  suite("docker-registry", async (auth) =>
    startDockerRegistry(auth.kind === "bearer" ? { ...auth, certificate } : auth));
else test.skip(skippedWithout("the client"), () => {});

type Auth = { kind: "none" } | { kind: "basic"; login: string } | { kind: "bearer"; realm: string };

function suite(name: string, start: (auth: Auth) => Promise<AsyncDisposable & { host: string; base: string }>): void {
  describe.each(kinds)(`${name}, authentication: %s`, (kind) => {
    const resources: AsyncDisposable[] = [];
    let repository: string;
    let options: RegistryOptions;
    let lines: string[];
    const images: Record<string, Image> = {};

    beforeAll(async () => {
      const tokens = await startTokenServer(certificate);
      resources.push(tokens);
      const auth: Auth =
        kind === "bearer"
          ? { kind, realm: tokens.realm }
          : kind === "basic"
            ? { kind, login: "pusher:s3cret" }
            : { kind };
      const registry = await start(auth);
      resources.push(registry);
      repository = `${registry.host}/${path}`;
      const authorization = {
        none: "",
        basic: `Basic ${btoa("pusher:s3cret")}`,
        bearer: `Bearer ${pushToken(certificate, path)}`,
      };
      const headers: Record<string, string> = kind === "none" ? {} : { authorization: authorization[kind] };
      const put = async (tag: string, spec: Parameters<typeof push>[3]) => {
        images[tag] = await push(registry.base, path, tag, spec, headers);
      };
      await put("1.0.0", { python: "3.10.14", created: "2024-12-01T00:00:00Z" });
      await put("1.1.0", { python: "3.11.13", docker: true });
      await put("1.1.1", { platforms: ["linux/amd64"], salt: "single" });
      await put("latest", { python: "3.11.13", salt: "latest" });
      options = {
        insecureHosts: [registry.host, tokens.host],
        aliases: { [registry.host]: { realms: [tokens.host] } },
        credentials: kind === "basic" ? { [registry.host]: login } : {},
        fetch: (url, init) => {
          lines.push(`${init.method} ${url.host === tokens.host ? "token" : url.pathname.replace(`/v2/${path}/`, "")}`);
          return fetch(url, init);
        },
      };
    });
    afterAll(() => Promise.all(resources.map((resource) => resource[Symbol.asyncDispose]())));

    const client = () => {
      lines = [];
      return new RegistryClient([repository], options);
    };
    /** What it takes to be let in, once for a registry and a repository. */
    const entry = (first: string) =>
      ({ none: [first], basic: [first, first], bearer: [first, "GET token", first] })[kind];

    test("lists the tags", async () => {
      const answer = await client().tags(repository);
      expect(answer.ok && answer.value.sort()).toEqual(["1.0.0", "1.1.0", "1.1.1", "latest"]);
      expect(lines).toEqual(entry("GET tags/list"));
    });

    test("tells digest and kind of a tag with one HEAD", async () => {
      const registry = client();
      const targets = [];
      for (const tag of ["1.0.0", "1.1.0", "1.1.1", "2.0.0"]) targets.push(await registry.resolve(repository, tag));
      expect(targets).toEqual([
        { ok: true, value: { digest: images["1.0.0"]?.digest, kind: "index" } },
        { ok: true, value: { digest: images["1.1.0"]?.digest, kind: "index" } },
        { ok: true, value: { digest: images["1.1.1"]?.digest, kind: "manifest" } },
        { ok: true, value: undefined },
      ]);
      const rest = ["1.1.0", "1.1.1", "2.0.0"].map((tag) => `HEAD manifests/${tag}`);
      expect(lines).toEqual([...entry("HEAD manifests/1.0.0"), ...rest]);
    });

    test("a repository that the registry does not have is a failure, not a list without tags", async () => {
      const other = `${repository.split("/")[0]}/airbyte/other`;
      const answer = await new RegistryClient([other], options).tags(other);
      expect(answer).toEqual({
        ok: false,
        why: `${repository.split("/")[0]} answered HTTP 404 (NAME_UNKNOWN) when asked for the tags of ${other} (1 attempt)`,
      });
    });

    if (kind === "basic")
      test("a wrong login and a missing one are failures", async () => {
        const host = repository.split("/")[0] as string;
        const wrong = { ...options, credentials: { [host]: { username: "pusher", password: "wrong" } } };
        const denied = await new RegistryClient([repository], wrong).tags(repository);
        expect(denied.ok || denied.why).toMatch(
          /answered HTTP 401 \(UNAUTHORIZED\) to the configured login when asked for/,
        );
        expect(JSON.stringify(denied)).not.toContain("wrong");
        const missing = await new RegistryClient([repository], { ...options, credentials: {} }).tags(repository);
        expect(missing).toEqual({
          ok: false,
          why: `${host} asks for a login (HTTP 401), and none is configured for it, when asked for the tags of ${repository} (1 attempt)`,
        });
      });

    test("what is known costs one listing and one HEAD per tag", async () => {
      lines = [];
      const known = {
        [repository]: ["1.0.0", "1.1.0", "1.1.1"].map((version) => ({
          version,
          digest: images[version]?.digest as string,
          published: "2025-01-01",
        })),
      };
      const lookups = registryLookups([repository], { ...options, known });
      const reference = (tag: string) => ({ text: tag, repository, tag, digest: images[tag]?.digest as string });
      const asked = ["1.0.0", "1.1.0", "1.0.0", "1.1.0"].map((tag) => lookups.image(reference(tag)));
      const [published, again, ...facts] = await Promise.all([
        lookups.published(repository),
        lookups.published(repository),
        ...asked,
      ]);
      expect(published).toEqual({ ok: true, value: known[repository] });
      expect(again).toBe(published);
      expect(facts.map((fact) => fact.ok && fact.value && "kind" in fact.value && fact.value.kind)).toEqual(
        Array(4).fill("index"),
      );
      expect(lines.sort()).toEqual([...entry("HEAD manifests/1.0.0"), "HEAD manifests/1.1.0", "GET tags/list"].sort());
    });

    test("what is not known costs three more: index, manifest, configuration", async () => {
      lines = [];
      const lookups = registryLookups([repository], { ...options, known: {} });
      const facts = await lookups.image({ repository, tag: "1.0.0", digest: undefined });
      expect(facts).toMatchObject({
        ok: true,
        value: {
          version: "1.0.0",
          digest: images["1.0.0"]?.digest,
          kind: "index",
          published: "2024-12-01T00:00:00.000Z",
          platforms: ["linux/amd64", "linux/arm64"],
          python: "3.10.14",
        },
      });
      const parts = lines.slice(entry("").length).map((line) => line.replace(/\/sha256:.*/, "/…"));
      expect(parts).toEqual(["GET manifests/…", "GET manifests/…", "GET blobs/…"]);

      const all = await lookups.published(repository);
      expect(all.ok && all.value.map(({ version, platforms }) => `${version} ${platforms}`)).toEqual([
        "1.1.1 linux/amd64",
        "1.1.0 linux/amd64,linux/arm64",
        "1.0.0 linux/amd64,linux/arm64",
      ]);
    });
  });
}
