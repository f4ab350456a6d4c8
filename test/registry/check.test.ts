import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { check } from "../../src/check.ts";
import { EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import type { Tree } from "../../src/model/tree.ts";
import { repositoriesOf } from "../../src/policy/policy.ts";
import { registryOptions } from "../../src/registry/environment.ts";
import { registryLookups } from "../../src/registry/lookups.ts";
import { type MemoryFiles, memoryComparison } from "../../src/repository/memory.ts";
import { type CliResult, runCli } from "../fixtures/cli.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import {
  type ConnectorOptions,
  connector,
  digestOf,
  FOLDER,
  JAVA,
  MANIFEST,
  PYTHON,
  pinned,
  upgrade,
} from "../fixtures/monorepo.ts";
import { makeCertificate } from "./certificate.ts";
import { hasDockerRegistry, skippedWithout, startDockerRegistry } from "./docker-registry.ts";
import { type Image, type ImageSpec, push } from "./images.ts";
import {
  type Auth,
  type Fault,
  type Listening,
  listen,
  serveEmbedded,
  startRegistry,
  status,
  type TestRegistry,
} from "./server.ts";
import { pushToken } from "./token-server.ts";

/** `check --catalog registry` from end to end: the command line, a git repository and a registry on loopback. */

const POLICY = ".github/base-image-policy.yml";
const newFolder = () => temporaryFolder(onTestFinished);

interface Change {
  before: MemoryFiles;
  after: MemoryFiles;
}

/** The environment in which `host` stands in for Docker Hub. */
function environment(host: string): NodeJS.ProcessEnv {
  const folder = newFolder();
  return {
    HOME: folder,
    BASE_IMAGE_GATE_REGISTRY_MIRRORS: `docker.io=${host}`,
    BASE_IMAGE_GATE_INSECURE_REGISTRIES: host,
  };
}

function clone({ before, after }: Change): string {
  const folder = repository(join(newFolder(), "clone"));
  commit(folder, before);
  git(folder, "checkout", "--quiet", "-b", "change");
  commit(folder, after);
  return folder;
}

async function checked(change: Change, env: NodeJS.ProcessEnv, ...args: string[]): Promise<CliResult> {
  return runCli(clone(change), ["check", "--catalog", "registry", ...args], { env });
}

/** Outcome, and what was said beside notices, of the same check without git, which is slow. */
async function judged(change: Change, env: NodeJS.ProcessEnv, day?: string): Promise<[string, ...string[]]> {
  const asOf = day === undefined ? {} : { asOf: new Date(day) };
  const options = { ...(await registryOptions(env)), ...asOf };
  const { outcome, findings } = await check(memoryComparison(change.before, change.after), {
    lookups: (policy) => registryLookups(repositoriesOf(policy), options),
    now: asOf.asOf ?? new Date(),
  });
  const said = findings.filter(({ effect }) => effect !== "notice");
  return [outcome, ...said.map(({ effect, rule, message }) => `${effect} ${rule}: ${message}`)];
}

const withPolicy = (policy: string, { before, after }: Change, policyAfter = policy): Change => ({
  before: { ...before, [POLICY]: policy },
  after: { ...after, [POLICY]: policyAfter },
});

let registry: TestRegistry;
beforeEach(async () => {
  registry = await startRegistry();
});
afterEach(() => registry[Symbol.asyncDispose]());

async function put(tag: string, spec: ImageSpec = {}, to: { base: string } = registry): Promise<Image> {
  const image = await push(to.base, PYTHON.replace("docker.io/", ""), tag, { salt: tag, ...spec });
  registry.seen.length = 0;
  return image;
}

const short = () => registry.lines().map((line) => line.replace("/v2/airbyte/", "").replace(/sha256:\w+|\?.*/, ""));

describe("what it costs", () => {
  test("one connector on a known image: a listing and a HEAD", async () => {
    serveEmbedded(registry);
    expect(await judged(upgrade(), environment(registry.host))).toEqual(["pass"]);
    expect(short().sort()).toEqual([
      "GET python-connector-base/tags/list",
      "HEAD python-connector-base/manifests/4.0.2",
    ]);
  });

  const onImages: ConnectorOptions[] = [
    { image: pinned("4.0.2") },
    { image: pinned("4.0.2") },
    { image: pinned("4.1.0"), python: ">=3.10,<3.14" },
    { image: pinned("7.10.1", MANIFEST), language: "manifest-only" },
    { image: pinned("2.0.4", JAVA), language: "java" },
  ];
  function manyConnectors(count: number): Change {
    const all = Array.from(
      { length: count },
      (_, index): ConnectorOptions => ({
        ...onImages[index % onImages.length],
        name: `source-demo-${index}`,
      }),
    );
    return {
      before: Object.assign({}, ...all.map((options) => connector({ ...options, image: null }))),
      after: Object.assign(
        {},
        ...all.map((options) => connector({ version: "1.2.4", rows: ["1.2.4", "1.2.3"], ...options })),
      ),
    };
  }
  const needed = [
    "GET java-connector-base/tags/list",
    "GET python-connector-base/tags/list",
    "GET source-declarative-manifest/tags/list",
    "HEAD java-connector-base/manifests/2.0.4",
    "HEAD python-connector-base/manifests/4.0.2",
    "HEAD python-connector-base/manifests/4.1.0",
    "HEAD source-declarative-manifest/manifests/7.10.1",
  ];

  test("a hundred connectors on four known images: a listing per repository and a HEAD per reference", async () => {
    serveEmbedded(registry);
    expect(await judged(manyConnectors(100), environment(registry.host))).toEqual(["pass"]);
    expect(short().sort()).toEqual(needed);
  });

  test("a registry that wants tokens: one more for its first answer and a token per repository", async () => {
    const certificate = makeCertificate("localhost");
    const auth: Auth = { kind: "bearer", realm: "" };
    await using guarded = await startRegistry({ auth });
    auth.realm = `${guarded.base}/token`;
    guarded.fail(/^(GET|HEAD) \/token/, (response, request) => {
      const scope = new URL(request.url ?? "", guarded.base).searchParams.get("scope") ?? "";
      response.end(JSON.stringify({ token: pushToken(certificate, scope.split(":")[1] as string) }));
    });
    const asks = /^(GET|HEAD)/;
    serveEmbedded({
      ...guarded,
      fail: (line, fault) =>
        guarded.fail(line, (response, request) => {
          if (request.headers.authorization === undefined)
            status(401, { "www-authenticate": `Bearer realm="${auth.realm}"` })(response, request);
          else fault(response, request);
        }),
    });
    expect(await judged(manyConnectors(10), environment(guarded.host))).toEqual(["pass"]);
    const lines = guarded.seen.map(({ line }) => line).filter((line) => asks.test(line));
    expect(lines.filter((line) => line.includes("/token")).length).toBe(3);
    expect(lines).toHaveLength(needed.length + 3 + 1);
    expect(guarded.seen.filter(({ line, authorization }) => line.includes("/v2/") && !authorization)).toHaveLength(1);
  });

  test("an unknown digest costs four more, and nothing the next time", async () => {
    const image = await put("4.0.2", { python: "3.11.13", created: "2025-07-12T00:00:00Z" });
    const env = environment(registry.host);
    const change = upgrade({ image: `${PYTHON}:4.0.2@${image.digest}` });
    expect((await checked(change, env)).code).toBe(0);
    expect(short().map((line) => line.split(" ")[0])).toEqual(["GET", "HEAD", "GET", "GET", "GET"]);
    registry.seen.length = 0;
    expect((await checked(change, env)).code).toBe(0);
    expect(short()).toEqual(["GET python-connector-base/tags/list", "HEAD python-connector-base/manifests/4.0.2"]);
  });

  const nothing: [name: string, change: Change][] = [
    ["no connector", { before: connector(), after: { ...connector(), "docs/other.md": "x" } }],
    ["a folder that is no connector", { before: {}, after: { [`${FOLDER}-x/README.md`]: "x" } }],
    ["a connector that goes away", { before: connector(), after: { x: "y" } }],
    [
      "a connector without an official image",
      { before: {}, after: connector({ language: "rust", image: null, files: { "manifest.yaml": null } }) },
    ],
  ];
  test.each(nothing)("a change of %s asks nothing, and the report says so", async (_, change) => {
    const { out } = await checked(change, environment(registry.host));
    expect(registry.seen).toEqual([]);
    expect(out).toContain(`with the registry ${registry.host}, which was not asked.`);
  });
});

describe("when it asks", () => {
  /** A comparison whose reading of the connectors goes on only when the registry was asked; without that it never does. */
  function waiting(
    change: Change,
    isHeld: (paths: readonly string[]) => boolean,
    requests: { line: RegExp; answer: Fault }[],
  ) {
    const comparison = memoryComparison(change.before, change.after);
    const asked = Promise.all(
      requests.map(
        ({ line, answer }) =>
          new Promise<void>((resolve) =>
            registry.fail(line, (response, request) => {
              answer(response, request);
              resolve();
            }),
          ),
      ),
    );
    const held = (tree: Tree): Tree => ({
      commit: tree.commit,
      read: async (paths) => {
        if (isHeld(paths)) await asked;
        return tree.read(paths);
      },
    });
    const before = held(comparison.before);
    return { ...comparison, before, tip: before, after: held(comparison.after) };
  }
  const TAGS = { line: /tags/, answer: status(200, {}, '{"tags":["4.0.2"]}') };
  const HEAD = { line: /^HEAD/, answer: status(503) };
  const options = () => ({
    lookups: (policy: Parameters<typeof repositoriesOf>[0]) =>
      registryLookups(repositoriesOf(policy), {
        insecureHosts: [registry.host],
        aliases: { "docker.io": { api: registry.host } },
        limits: { attempts: 1 },
      }),
    now: new Date(),
  });

  test("a policy with one repository: before the connectors are read", async () => {
    const change = withPolicy(`base-images: { python: ${PYTHON}, low-code: ${PYTHON} }\n`, upgrade());
    const comparison = waiting(change, (paths) => paths.some((path) => path.startsWith(FOLDER)), [TAGS]);
    expect((await check(comparison, options())).connectors).toHaveLength(1);
  });

  test("any policy: before their pages are read, for the versions and the tag at once", async () => {
    const isPage = (paths: readonly string[]) => paths.some((path) => path.startsWith("docs/"));
    const comparison = waiting(upgrade(), isPage, [TAGS, HEAD]);
    expect((await check(comparison, options())).outcome).toBe("unknown");
  });
});

/** What people did wrong, with a registry in this process and, where it is installed, with a real one. */
const kinds = hasDockerRegistry ? ["in this process", "docker-registry"] : ["in this process"];
if (!hasDockerRegistry) test.skip(skippedWithout("`check`"), () => {});

describe.each(kinds)("real mistakes, with a registry %s", (kind) => {
  let host: string;
  let base: string;
  let stop: () => PromiseLike<void>;
  beforeEach(async () => {
    const server = kind === "docker-registry" ? await startDockerRegistry({ kind: "none" }) : await startRegistry();
    ({ host, base } = server);
    stop = () => server[Symbol.asyncDispose]();
  });
  afterEach(() => stop());
  const publish = (tag: string, spec: ImageSpec = {}, name = PYTHON) =>
    push(base, name.replace("docker.io/", ""), tag, { salt: tag, created: "2025-01-01T00:00:00Z", ...spec });

  test("#79143: the newest image has a Python that the connector excludes", async () => {
    const older = await publish("5.0.0", { python: "3.11.13" });
    const newest = await publish("5.1.0", { python: "3.13.9" });
    const python = "^3.9,<3.12";
    const to = (tag: string, { digest }: Image) =>
      upgrade({ python, image: `${PYTHON}:${tag}@${digest}` }, { python, image: pinned("4.0.2") });
    expect(await judged(to("5.1.0", newest), environment(host))).toEqual([
      "fail",
      `error base-image-latest: 5.1.0 has Python 3.13.9, which "^3.9,<3.12" in pyproject.toml excludes. Expected: \`${PYTHON}:5.0.0@${older.digest}\`.`,
    ]);
    expect(await judged(to("5.0.0", older), environment(host))).toEqual(["pass"]);
  });

  test("a backport for an older Python is the latest for who excludes the newest", async () => {
    const backport = await publish("4.0.3", { python: "3.11.13" });
    await publish("4.0.2", { python: "3.11.13" });
    const newest = await publish("4.1.0", { python: "3.13.9" });
    const before = { image: null };
    const narrow = upgrade({ image: `${PYTHON}:4.0.2@${digestOf("4.0.2")}` }, before);
    expect((await judged(narrow, environment(host)))[1]).toContain(
      `error base-image-latest: 4.0.2 is outdated: a newer version has been available since 2025-01-01. Expected: \`${PYTHON}:4.0.3@${backport.digest}\`.`,
    );
    const wide = { python: ">=3.10,<3.14" };
    const onNewest = upgrade({ ...wide, image: `${PYTHON}:4.1.0@${newest.digest}` }, { ...wide, ...before });
    expect(await judged(onNewest, environment(host))).toEqual(["pass"]);
  });

  test("the digest of another version, and that of none", async () => {
    const right = await publish("8.0.0", {}, MANIFEST);
    const other = await publish("8.0.1", {}, MANIFEST);
    const policy = "latest: { grace-period: 9999d }\n";
    const options: ConnectorOptions = { language: "manifest-only" };
    const said = (digest: string) => {
      const image = `${MANIFEST}:8.0.0@${digest}`;
      return judged(withPolicy(policy, upgrade({ ...options, image }, { ...options, image: null })), environment(host));
    };
    const expected = `Expected for 8.0.0: \`${right.digest}\`.`;
    expect(await said(right.digest)).toEqual(["pass"]);
    expect((await said(other.digest))[1]).toBe(
      `error base-image-digest: The digest is not that of 8.0.0 but of 8.0.1. ${expected}`,
    );
    expect((await said(`sha256:${"7".repeat(64)}`))[1]).toBe(
      `error base-image-digest: The digest is not that of 8.0.0. ${expected}`,
    );
  });

  test("#39126: the digest of one platform instead of the index", async () => {
    const image = await publish("4.0.3", { python: "3.11.13" });
    const [outcome, ...said] = await judged(
      upgrade({ image: `${PYTHON}:4.0.3@${image.children["linux/amd64"]}` }),
      environment(host),
    );
    expect([outcome, ...said]).toEqual([
      "fail",
      `error base-image-digest: The digest is that of 4.0.3 for linux/amd64 alone. Expected its index for linux/amd64 and linux/arm64: \`${PYTHON}:4.0.3@${image.digest}\`.`,
    ]);
    // #39129
    expect(await judged(upgrade({ image: `${PYTHON}:4.0.3@${image.digest}` }), environment(host))).toEqual(["pass"]);
  });

  test("an image for one platform only, as an index and as a lone manifest", async () => {
    for (const [tag, index, problem] of [
      ["4.0.3", true, "is not published for linux/arm64, which connectors have to run on."],
      [
        "4.0.4",
        false,
        "is one image for linux/amd64, not an index of images for linux/amd64 and linux/arm64, which connectors have to run on.",
      ],
    ] as const) {
      const { digest } = await publish(tag, { python: "3.11.13", platforms: ["linux/amd64"], index });
      const [outcome, ...said] = await judged(upgrade({ image: `${PYTHON}:${tag}@${digest}` }), environment(host));
      expect([outcome, said]).toEqual(["fail", [`error base-image-digest: ${tag} ${problem}`]]);
    }
  });

  test("tags that are deleted, were moved, never were", async () => {
    const moved = await publish("4.0.2", { python: "3.11.13" });
    const said = async (image: string) =>
      (await judged(upgrade({ image }, { image: null }), environment(host))).slice(1);
    expect(await said(pinned("4.0.2"))).toEqual([
      expect.stringMatching(
        new RegExp(`^error base-image-digest: The tag 4\\.0\\.2 was moved: .* \`${moved.digest}\`\\.$`),
      ),
    ]);
    expect(await said(pinned("4.0.1"))).toEqual([
      expect.stringMatching(/^error base-image-latest: \S+:4\.0\.1 is deleted: it was published once/),
    ]);
    expect(await said(`${PYTHON}:9.9.9@${moved.digest}`)).toEqual([
      expect.stringMatching(/^error base-image-latest: \S+:9\.9\.9 is not published: its registry has no such tag\./),
    ]);
  });
});

test.each([
  ["source-xkcd", "3.10.2"],
  ["source-coassemble", "5.7.3"],
  ["source-track-pms", "6.56.7"],
])("the wrong digest that %s had for %s, on the day of that version", async (name, tag) => {
  serveEmbedded(registry);
  const { digest, published = "" } = EMBEDDED_CATALOG[MANIFEST]?.find(({ version }) => version === tag) ?? {};
  const options: ConnectorOptions = { name, language: "manifest-only" };
  const to = (pin: string) =>
    upgrade({ ...options, image: `${MANIFEST}:${tag}@${pin}` }, { ...options, image: pinned("1.2.3", PYTHON) });
  expect(await judged(to(`sha256:${"7".repeat(64)}`), environment(registry.host), published)).toEqual([
    "fail",
    `error base-image-digest: The digest is not that of ${tag}. Expected for ${tag}: \`${digest}\`.`,
  ]);
  expect(await judged(to(digest as string), environment(registry.host), published)).toEqual(["pass"]);
});

describe("a registry that fails", () => {
  const PUT = "when asked for the (tags of|manifest of) docker\\.io/airbyte/python-connector-base\\S* \\(1 attempt\\)";
  const soft = "latest: { when-unverifiable: warn }\n";
  const failures: [name: string, prepare: () => void, why: string][] = [
    [
      "answers HTML",
      () => registry.fail(/./, status(200, { "content-type": "text/html" }, "<html>")),
      `sent a web page instead of a (list of tags|manifest of an image) ${PUT}`,
    ],
    ["forbids it", () => registry.fail(/./, status(403)), `answered HTTP 403, .* ${PUT}`],
    [
      "wants another login",
      () => registry.fail(/./, status(401, { "www-authenticate": "Basic realm=x" })),
      `asks for a login \\(HTTP 401\\), and none is configured for it, ${PUT}`,
    ],
    ["does not have the repository", () => registry.fail(/./, status(404)), `answered HTTP 404 ${PUT}`],
  ];
  test.each(failures)("because it %s: unknown, with the reason; softened it is a warning", async (_, prepare, why) => {
    prepare();
    const [outcome, ...said] = await judged(upgrade(), environment(registry.host));
    expect([outcome, said]).toEqual([
      "unknown",
      [expect.stringMatching(new RegExp(`^unverified base-image-latest: The .* ${registry.host} ${why}\\.$`))],
    ]);
    const warned = await judged(withPolicy(soft, upgrade()), environment(registry.host));
    expect(warned).toEqual(["pass", expect.stringMatching(/^warning base-image-latest: /)]);
  });

  test.each([
    ["an outdated image", pinned("3.0.2"), "base-image-latest"],
    ["the digest of another version", `${PYTHON}:4.0.2@${digestOf("4.0.1")}`, "base-image-digest"],
  ])("%s is a violation all the same, softened or not", async (_, image, rule) => {
    registry.fail(/./, status(403));
    for (const policy of ["{}\n", soft]) {
      const [outcome, ...said] = await judged(
        withPolicy(policy, upgrade({ image }, { image: null })),
        environment(registry.host),
      );
      expect(outcome).toBe("fail");
      expect(said).toContainEqual(
        expect.stringMatching(new RegExp(`^error ${rule}: .* This is by the embedded catalog, because `)),
      );
    }
  });

  test("a wrong password is told without the password", async () => {
    await using guarded = await startRegistry({ auth: { kind: "basic", login: "me:right" } });
    const env = {
      ...environment(guarded.host),
      BASE_IMAGE_GATE_REGISTRY: guarded.host,
      BASE_IMAGE_GATE_REGISTRY_USERNAME: "me",
      BASE_IMAGE_GATE_REGISTRY_PASSWORD: "wr0ng-s3cret",
    };
    const { code, out, err } = await checked(upgrade(), env);
    expect(code).toBe(3);
    expect(out).toMatch(
      /answered HTTP 401( \(UNAUTHORIZED\))? to the configured login when asked for the \S+ of \S+ \(1 attempt\)/,
    );
    for (const secret of ["wr0ng-s3cret", Buffer.from("me:wr0ng-s3cret").toString("base64")])
      expect(out + err).not.toContain(secret);
  });

  test("settings that are wrong are wrong usage", async () => {
    const env = { ...environment(registry.host), BASE_IMAGE_GATE_INSECURE_REGISTRIES: "http://x" };
    const { code, err } = await checked(upgrade(), env);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^error: BASE_IMAGE_GATE_INSECURE_REGISTRIES has "http:\/\/x", which is no host/),
    ]);
  });
});

describe("where a pull request cannot send it", () => {
  let stranger: Listening;
  beforeEach(async () => {
    stranger = await listen();
  });
  afterEach(() => stranger[Symbol.asyncDispose]());
  /** Everything that could protect the stranger but the base's policy is switched off, and there is a login for it. */
  const careless = () => {
    const env = environment(registry.host);
    const folder = newFolder();
    const auth = Buffer.from("me:secret").toString("base64");
    writeFileSync(
      join(folder, "config.json"),
      JSON.stringify({ auths: { [stranger.host]: { auth }, "docker.io": { auth }, [registry.host]: { auth } } }),
    );
    return { ...env, DOCKER_CONFIG: folder, BASE_IMAGE_GATE_INSECURE_REGISTRIES: `${registry.host},${stranger.host}` };
  };

  const attempts: [name: string, change: () => Change][] = [
    [
      "its image",
      () => upgrade({ image: `${stranger.host}/airbyte/python-connector-base:4.0.2@${digestOf("4.0.2")}` }),
    ],
    [
      "its policy",
      () =>
        withPolicy(
          "{}\n",
          upgrade({ image: `${stranger.host}/airbyte/x:4.0.2@${digestOf("4.0.2")}` }),
          `base-images: { python: ${stranger.host}/airbyte/x }\n`,
        ),
    ],
    [
      "a new policy",
      () => {
        const { before, after } = upgrade();
        return { before, after: { ...after, [POLICY]: `base-images: { python: ${stranger.host}/airbyte/x }\n` } };
      },
    ],
    [
      "another repository of the same registry",
      () => upgrade({ image: `docker.io/someone/else:4.0.2@${digestOf("4.0.2")}` }),
    ],
    ["a path in its tag", () => upgrade({ image: `${PYTHON}:../../../${stranger.host}/x@${digestOf("4.0.2")}` })],
    [
      "a login in its image",
      () => upgrade({ image: `${stranger.host}@docker.io/airbyte/python-connector-base:4.0.2` }),
    ],
  ];
  test.each(attempts)("by %s", async (_, change) => {
    serveEmbedded(registry);
    const { code } = await checked(change(), careless());
    expect(code).not.toBe(0);
    expect(stranger.seen).toEqual([]);
    const asked = registry.lines().filter((line) => !line.includes("/v2/airbyte/python-connector-base/"));
    expect(asked).toEqual([]);
  });

  test("by an edited policy: the base's registry is asked as ever", async () => {
    serveEmbedded(registry);
    const edited = withPolicy("{}\n", upgrade(), `base-images: { python: ${stranger.host}/airbyte/x }\n`);
    const { code } = await checked(edited, careless());
    expect([code, stranger.seen]).toEqual([4, []]);
    expect(short().sort()).toEqual([
      "GET python-connector-base/tags/list",
      "HEAD python-connector-base/manifests/4.0.2",
    ]);
  });

  test("by what the registry answers", async () => {
    registry.fail(/tags/, status(307, { location: `${stranger.base}/v2/x` }));
    registry.fail(/^HEAD/, status(401, { "www-authenticate": `Bearer realm="${stranger.base}/token"` }));
    const { code, out } = await checked(upgrade(), careless());
    expect([code, stranger.seen]).toEqual([3, []]);
    expect(out).toMatch(/which is none of the registry's hosts/);
  });

  test("but the base's policy can", async () => {
    const image = await push(stranger.base, "own/python", "1.0.0").catch(() => undefined);
    expect(image).toBeUndefined();
    stranger.seen.length = 0;
    const policy = `base-images: { python: ${stranger.host}/own/python, low-code: ${stranger.host}/own/python }\n`;
    await checked(withPolicy(policy, upgrade()), careless());
    expect(stranger.lines()).toContain("GET /v2/own/python/tags/list?n=1000");
    expect(registry.seen).toEqual([]);
  });
});

describe("the report", () => {
  test("says which registry was asked, and when", async () => {
    serveEmbedded(registry);
    const env = environment(registry.host);
    const text = await checked(upgrade(), env);
    expect(text.out).toMatch(
      new RegExp(`with the registry ${registry.host}, asked on \\d{4}-\\d\\d-\\d\\d at \\d\\d:\\d\\d UTC\\.`),
    );
    const { catalog } = JSON.parse((await checked(upgrade(), env, "--format", "json")).out);
    expect(catalog).toEqual({
      kind: "registry",
      name: `the registry ${registry.host}`,
      asked: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      asOf: expect.any(String),
    });
  });

  test("is of a day long ago where that is asked for", async () => {
    serveEmbedded(registry);
    const change = upgrade({ image: pinned("4.0.1") }, { image: pinned("4.0.0") });
    const env = environment(registry.host);
    expect((await judged(change, env, "2025-07-20"))[0]).toBe("pass");
    expect((await judged(change, env, "2025-08-15"))[0]).toBe("fail");
    const early = upgrade({ image: pinned("4.1.0"), python: ">=3.10" }, { image: null, python: ">=3.10" });
    expect(await judged(early, env, "2025-08-15")).toEqual([
      "fail",
      expect.stringContaining("4.1.0 was not published on 2025-08-15: its registry has no such tag, or got it later."),
    ]);
  });
});

test("backtest asks a registry once for all days", async () => {
  serveEmbedded(registry);
  const folder = repository(join(newFolder(), "clone"));
  const { before, after } = upgrade();
  const merge = (files: MemoryFiles, message: string, day: string) => {
    vi.stubEnv("GIT_COMMITTER_DATE", `${day}T12:00:00Z`);
    commit(folder, files, message, `${day}T12:00:00Z`);
  };
  onTestFinished(() => void vi.unstubAllEnvs());
  merge({ ...before, [POLICY]: "{}\n" }, "start", "2025-07-01");
  merge(after, "Use the base image (#7)", "2025-08-01");
  merge(
    upgrade({ version: "1.2.5", rows: ["1.2.5", "1.2.4", "1.2.3"], image: pinned("3.0.2") }).after,
    "Back (#8)",
    "2025-08-02",
  );
  const args = [
    "backtest",
    "--since",
    "2025-07-15",
    "--until",
    "2026-11-01",
    "--head",
    "main",
    "--catalog",
    "registry",
  ];
  const { code, out } = await runCli(folder, args, { env: environment(registry.host) });
  expect([code, out]).toEqual([0, expect.stringContaining("Merged changes from 2025-07-15")]);
  expect(short().sort()).toEqual([
    "GET python-connector-base/tags/list",
    "HEAD python-connector-base/manifests/3.0.2",
    "HEAD python-connector-base/manifests/4.0.2",
  ]);
});

test("the embedded catalog knows the versions that these tests play with", () => {
  expect(EMBEDDED_CATALOG[PYTHON]?.map(({ version }) => version)).toEqual(
    expect.arrayContaining(["3.0.2", "4.0.2", "4.1.0"]),
  );
});
