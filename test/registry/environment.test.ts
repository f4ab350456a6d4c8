import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseChallenges } from "../../src/registry/challenge.ts";
import { RegistryClient } from "../../src/registry/client.ts";
import { dockerLogins } from "../../src/registry/credentials.ts";
import { registryOptions } from "../../src/registry/environment.ts";
import { isExempt, proxyOptions } from "../../src/registry/proxy.ts";
import { makeCertificate } from "./certificate.ts";
import { start, stop } from "./server.ts";

describe("logins", () => {
  const auth = Buffer.from("me:pass:word").toString("base64");
  const me = { username: "me", password: "pass:word" };

  test("of Docker's configuration, under the names that repositories have", () => {
    const auths = {
      "https://index.docker.io/v1/": { auth },
      "ghcr.io": { auth },
      "https://registry.example:5000/v2/": { username: "a", password: "b" },
      "helper.example": {},
      "token.example": { identitytoken: "x" },
      "broken.example": { auth: "???" },
      "empty.example": null,
    };
    expect(dockerLogins({ auths })).toEqual({
      "docker.io": me,
      "ghcr.io": me,
      "registry.example:5000": { username: "a", password: "b" },
    });
  });

  test.each([null, [], "x", { auths: [] }, { auths: null }])("none in %j", (config) =>
    expect(dockerLogins(config)).toEqual({}),
  );

  describe("of the environment", () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "docker-config-"));
    });
    afterEach(() => rm(folder, { recursive: true }));

    test("they win over the file's", async () => {
      await writeFile(
        join(folder, "config.json"),
        JSON.stringify({ auths: { "docker.io": { auth }, "ghcr.io": { auth } } }),
      );
      const { credentials } = await registryOptions({
        DOCKER_CONFIG: folder,
        BASE_IMAGE_GATE_REGISTRY_USERNAME: "you",
        BASE_IMAGE_GATE_REGISTRY_PASSWORD: "secret",
      });
      expect(credentials).toEqual({ "docker.io": { username: "you", password: "secret" }, "ghcr.io": me });
    });

    test("hosts and mirrors", async () => {
      const environment = {
        DOCKER_CONFIG: folder,
        BASE_IMAGE_GATE_INSECURE_REGISTRIES: "127.0.0.1:5000, 127.0.0.1:5001",
        BASE_IMAGE_GATE_PRIVATE_REGISTRIES: "registry.corp",
        BASE_IMAGE_GATE_REGISTRY_MIRRORS: "docker.io=127.0.0.1:5000",
      };
      expect(await registryOptions(environment)).toEqual({
        credentials: {},
        insecureHosts: ["127.0.0.1:5000", "127.0.0.1:5001"],
        privateHosts: ["registry.corp"],
        aliases: { "docker.io": { api: "127.0.0.1:5000" } },
      });
    });

    test.each([
      [
        { BASE_IMAGE_GATE_INSECURE_REGISTRIES: "http://x" },
        /^BASE_IMAGE_GATE_INSECURE_REGISTRIES has "http:\/\/x", which is no host/,
      ],
      [{ BASE_IMAGE_GATE_REGISTRY_MIRRORS: "docker.io" }, /^BASE_IMAGE_GATE_REGISTRY_MIRRORS has ""/],
      [{ HTTPS_PROXY: "http://user:secret@[" }, /^HTTPS_PROXY is not a URL; (?!.*secret)/],
    ])("%j is wrong", async (environment, message) => {
      await expect(registryOptions({ DOCKER_CONFIG: folder, ...environment })).rejects.toThrow(message);
    });
  });
});

describe("challenges", () => {
  test.each([
    ["", []],
    ["Basic", [["basic", {}]]],
    [
      'Bearer realm="https://a.example/t",service="s",scope="repository:x:pull,push"',
      [["bearer", { realm: "https://a.example/t", service: "s", scope: "repository:x:pull,push" }]],
    ],
    [
      'Basic realm="a \\"b\\"", Bearer Realm=https://a.example',
      [
        ["basic", { realm: 'a "b"' }],
        ["bearer", { realm: "https://a.example" }],
      ],
    ],
    ['Bearer realm="a",realm="b"', [["bearer", { realm: "a" }]]],
    [
      'Bearer realm="never closed',
      [
        ["bearer", {}],
        ["realm", {}],
      ],
    ],
    ['"', []],
  ])("%s", (header, expected) =>
    expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])).toEqual(
      expected,
    ),
  );
});

describe("a proxy", () => {
  test.each([
    ["", false],
    ["*", true],
    ["registry.example", true],
    [".example", true],
    ["*.example", true],
    ["example:443", true],
    ["registry.example:5000", false],
    ["try.example", false],
    ["other.example, REGISTRY.example", true],
  ])("NO_PROXY=%s exempts registry.example: %s", (noProxy, expected) =>
    expect(isExempt(new URL("https://registry.example/"), noProxy)).toBe(expected),
  );

  test("there is none without HTTPS_PROXY", () => expect(proxyOptions({ HTTP_PROXY: "http://x" })).toEqual({}));

  test("requests go through its tunnel, with TLS from end to end", async () => {
    const { keyPem, certPem } = makeCertificate("registry.example");
    const seen: string[] = [];
    const tunnels: string[] = [];
    const registry = createTlsServer({ key: keyPem, cert: certPem }, (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      if (request.method === "GET") response.end('{"tags":["1.0.0"]}');
      else response.setHeader("content-length", "5").writeHead(404).end();
    });
    const port = await start(registry);
    const proxy = createServer();
    let refuse = false;
    const sockets: { destroy(): void }[] = [];
    proxy.on("connect", (request, socket) => {
      sockets.push(socket);
      tunnels.push(`${request.url} ${request.headers["proxy-authorization"]}`);
      if (refuse) {
        socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
        return;
      }
      const through = connect(port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        socket.pipe(through).pipe(socket);
      });
      through.on("error", () => socket.destroy());
      socket.on("error", () => through.destroy());
    });
    const proxyPort = await start(proxy);
    try {
      const environment = { https_proxy: `http://me:pass@127.0.0.1:${proxyPort}` };
      const repository = "registry.example/airbyte/base";
      const client = () =>
        new RegistryClient([repository], { ...proxyOptions(environment, { ca: certPem }), limits: { attempts: 1 } });
      const one = client();
      expect(await one.tags(repository)).toEqual({ ok: true, value: ["1.0.0"] });
      expect(await one.resolve(repository, "2.0.0")).toEqual({ ok: true, value: undefined });
      expect(seen).toEqual(["GET /v2/airbyte/base/tags/list?n=1000", "HEAD /v2/airbyte/base/manifests/2.0.0"]);
      expect(tunnels).toEqual([`registry.example:443 Basic ${btoa("me:pass")}`]);

      // Whose certificate is not trusted is not spoken to.
      const distrustful = new RegistryClient([repository], { ...proxyOptions(environment), limits: { attempts: 1 } });
      const untrusted = await distrustful.tags(repository);
      expect(untrusted.ok || untrusted.why).toContain("could not be reached (DEPTH_ZERO_SELF_SIGNED_CERT)");
      refuse = true;
      const refused = await client().tags(repository);
      expect(refused.ok || refused.why).toContain("registry.example could not be reached (PROXY_HTTP_407)");
      expect(seen).toHaveLength(2);
    } finally {
      // A server does not count a tunnel among its connections.
      for (const socket of sockets) socket.destroy();
      await Promise.all([stop(registry), stop(proxy)]);
    }
  });
});
