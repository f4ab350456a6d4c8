import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RegistryClient, type RegistryOptions } from "../../src/registry/client.ts";
import { makeImage, push } from "./images.ts";
import { type Fault, startRegistry, status, type TestRegistry } from "./server.ts";

const path = "airbyte/base";
let registry: TestRegistry;
let repository: string;
let sleeps: number[];
let time: number;

beforeEach(async () => {
  registry = await startRegistry({ pageSize: 100 });
  repository = `${registry.host}/${path}`;
  sleeps = [];
  time = 0;
});
afterEach(() => registry[Symbol.asyncDispose]());

/** A clock that runs only while somebody sleeps, so that no test waits. */
const clock = {
  now: () => time,
  sleep: async (milliseconds: number) => {
    sleeps.push(milliseconds);
    time += milliseconds;
  },
  random: () => 1,
};

const client = (options: RegistryOptions = {}) =>
  new RegistryClient([repository], { insecureHosts: [registry.host], clock, ...options });

describe("passing trouble", () => {
  const cut: Fault = (response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"tags":');
    setImmediate(() => response.destroy());
  };
  const passing: [name: string, fault: Fault, said: RegExp][] = [
    ["HTTP 500", status(500), /^127\.0\.0\.1:\d+ answered HTTP 500 when asked for the tags of \S+ \(4 attempts\)$/],
    [
      "HTTP 429",
      status(429, {}, '{"errors":[{"code":"TOOMANYREQUESTS"}]}'),
      /answered HTTP 429 \(TOOMANYREQUESTS\) .* \(4 attempts\)$/,
    ],
    [
      "a closed connection",
      (response) => void response.destroy(),
      /could not be reached \([A-Z_]+\) .* \(4 attempts\)$/,
    ],
    ["a cut body", cut, /could not be reached \([A-Z_]+\) .* \(4 attempts\)$/],
  ];

  test.each(passing)("%s is tried again, and an answer counts", async (_, fault) => {
    await push(registry.base, path, "1.0.0");
    registry.fail(/tags/, fault, 2);
    expect(await client().tags(repository)).toEqual({ ok: true, value: ["1.0.0"] });
    expect(registry.lines()).toHaveLength(3);
    expect(sleeps).toEqual([300, 600]);
  });

  test.each(passing)("%s that lasts is told with the number of attempts", async (_, fault, said) => {
    registry.fail(/tags/, fault);
    const answer = await client().tags(repository);
    expect(answer.ok || answer.why).toMatch(said);
    expect(registry.lines()).toHaveLength(4);
  });

  test("a slow answer is given up", async () => {
    registry.fail(/tags/, () => {});
    const answer = await client({ limits: { requestTimeout: 50, attempts: 2 } }).tags(repository);
    expect(answer.ok || answer.why).toMatch(/did not answer within 0\.1 s .* \(2 attempts\)$/);
  });

  test("a body that never ends within its time is given up", async () => {
    registry.fail(/tags/, (response) => void response.writeHead(200).write("{"));
    const answer = await client({ limits: { requestTimeout: 50, attempts: 1 } }).tags(repository);
    expect(answer.ok || answer.why).toMatch(/did not answer within 0\.1 s/);
  });

  test("retry-after is honoured", async () => {
    await push(registry.base, path, "1.0.0");
    registry.fail(/tags/, status(429, { "retry-after": "7" }), 1);
    registry.fail(
      /tags/,
      status(503, { "retry-after": "Wed, 21 Oct 2026 07:28:09 GMT", date: "Wed, 21 Oct 2026 07:28:00 GMT" }),
      1,
    );
    expect((await client().tags(repository)).ok).toBe(true);
    expect(sleeps).toEqual([9000, 7000]);
  });

  test("retry-after beyond the deadline is not waited for", async () => {
    registry.fail(/tags/, status(429, { "retry-after": "3600" }));
    const answer = await client().tags(repository);
    expect(answer.ok || answer.why).toMatch(
      /answered HTTP 429 .* \(1 attempt\), asked to wait 3600 s; there is no time left for another attempt$/,
    );
    expect(sleeps).toEqual([]);
  });

  test("past the deadline nothing is asked", async () => {
    const late = client({ limits: { deadline: 1000 } });
    await late.tags(repository);
    time = 1000;
    const answer = await late.tags(repository);
    expect(answer.ok || answer.why).toMatch(/^there was no time left for 127/);
    expect(registry.lines()).toHaveLength(1);
  });

  test("a registry that could not be reached is not asked again", async () => {
    registry.fail(/./, status(503));
    const down = client();
    await Promise.all(["1", "2", "3"].map((tag) => down.resolve(repository, tag)));
    expect(registry.lines()).toHaveLength(4);
  });
});

describe("limits", () => {
  test("8,000 tags come in 80 pages", async () => {
    const tags = Array.from({ length: 8000 }, (_, i) => `1.0.${i}`);
    await fillWithTags(tags);
    expect(await client().tags(repository)).toEqual({ ok: true, value: tags });
    expect(registry.lines()).toHaveLength(80);
  });

  test("pages are bounded", async () => {
    await fillWithTags(Array.from({ length: 1000 }, (_, i) => `1.0.${i}`));
    const answer = await client({ limits: { pages: 5 } }).tags(repository);
    expect(answer.ok || answer.why).toMatch(/sent a list without end \(5 pages\)/);
    expect(registry.lines()).toHaveLength(5);
  });

  test("a page that is its own next one ends the listing", async () => {
    registry.fail(/tags/, status(200, { link: `</v2/${path}/tags/list?last=x>; rel="next"` }, '{"tags":["1.0.0"]}'));
    const answer = await client().tags(repository);
    expect(answer.ok || answer.why).toMatch(/sent a list without end \(2 pages\)/);
  });

  test("requests at a time and in all are bounded", async () => {
    let now = 0;
    let most = 0;
    const counting: RegistryOptions["fetch"] = async (url, init) => {
      most = Math.max(most, ++now);
      try {
        return await fetch(url, init);
      } finally {
        now--;
      }
    };
    await push(registry.base, path, "1.0.0");
    const bounded = client({ fetch: counting, limits: { concurrent: 3, requests: 12 } });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => bounded.resolve(repository, `${i}`)));
    expect(most).toBe(3);
    expect(registry.lines()).toHaveLength(12);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
    expect(JSON.stringify(answers.at(-1))).toContain("a run may send 12 requests at most");
  });

  test("a body that is too large is not read to its end", async () => {
    let sent = 0;
    registry.fail(/tags/, (response) => {
      response.writeHead(200);
      const more = () => {
        sent += 1 << 20;
        if (!response.destroyed) response.write(Buffer.alloc(1 << 20, " "), more);
      };
      more();
    });
    const answer = await client().tags(repository);
    expect(answer.ok || answer.why).toMatch(/sent more than 8388608 bytes .* \(1 attempt\)$/);
    expect(sent).toBeLessThan(64 << 20);
  });

  /** Pages of tags without images, as the listing alone is asked for. */
  async function fillWithTags(tags: string[]): Promise<void> {
    registry.fail(/tags/, (response, request) => {
      const url = new URL(request.url ?? "", registry.base);
      const from = tags.indexOf(url.searchParams.get("last") ?? "") + 1;
      const page = tags.slice(from, from + 100);
      const next = `<${url.pathname}?last=${page.at(-1)}&n=100>; rel="next"`;
      if (from + 100 < tags.length) response.setHeader("link", next);
      response.end(JSON.stringify({ name: path, tags: page }));
    });
  }
});

describe("lies", () => {
  const digest = makeImage().digest;
  beforeEach(async () => {
    await push(registry.base, path, "1.0.0");
  });

  const html = status(200, { "content-type": "text/html" }, "<html>Please log in</html>");
  const lists: [name: string, fault: Fault][] = [
    ["HTML", html],
    ["an empty body", status(200)],
    ["a list of something else", status(200, {}, '{"tags":[{"name":"1.0.0"}]}')],
    ["a tag that cannot be one", status(200, {}, '{"tags":["../../x"]}')],
    ["invalid UTF-8", (response) => void response.end(Buffer.from('{"tags":["\xff"]}', "latin1"))],
  ];
  test.each(lists)("%s is no tag list", async (_, fault) => {
    registry.fail(/tags/, fault);
    const answer = await client().tags(repository);
    expect(answer.ok || answer.why).toMatch(
      /sent (a web page|something else) instead of a list of tags when asked for the tags of \S+ \(1 attempt\)$/,
    );
  });

  test("a repository whose tags are all deleted has none", async () => {
    registry.fail(/tags/, status(200, {}, '{"name":"x","tags":null}'));
    expect(await client().tags(repository)).toEqual({ ok: true, value: [] });
  });

  test("a digest header that the body does not have", async () => {
    registry.lie(/^GET .*manifests/, { "docker-content-digest": `sha256:${"0".repeat(64)}` });
    const answer = await client().manifest(repository, "1.0.0");
    expect(answer.ok || answer.why).toMatch(/sent a body with another digest when asked for the manifest/);
  });

  test("another manifest than the digest that was asked for", async () => {
    registry.fail(/manifests/, status(200, {}, JSON.stringify({ schemaVersion: 2, manifests: [] })));
    const answer = await client().manifest(repository, digest);
    expect(answer.ok || answer.why).toMatch(/sent a body with another digest/);
  });

  test("another blob than the digest that was asked for", async () => {
    registry.fail(/blobs/, status(200, {}, "{}"));
    const answer = await client().config(repository, digest);
    expect(answer.ok || answer.why).toMatch(/sent a body with another digest when asked for the configuration/);
  });

  test("HEAD without a digest is followed by one GET, whose digest is computed", async () => {
    registry.lie(/manifests/, { "docker-content-digest": undefined });
    expect(await client().resolve(repository, "1.0.0")).toEqual({ ok: true, value: { digest, kind: "index" } });
    expect(registry.lines()).toEqual([`HEAD /v2/${path}/manifests/1.0.0`, `GET /v2/${path}/manifests/1.0.0`]);
  });

  test.each([
    ["HTML", html],
    ["an old schema", status(200, { "content-type": "application/json" }, '{"schemaVersion":1,"tag":"1.0.0"}')],
    [
      "an index that is a manifest as well",
      status(200, { "content-type": makeImage().type }, '{"schemaVersion":2,"manifests":[],"config":{}}'),
    ],
  ])("%s is no manifest", async (_, fault) => {
    registry.fail(/manifests/, fault);
    const answer = await client().resolve(repository, "1.0.0");
    expect(answer.ok || answer.why).toMatch(
      /sent (a web page|something else) instead of a manifest of an image when asked for the manifest/,
    );
  });
});
