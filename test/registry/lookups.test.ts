import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Catalog, EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import { parseReference } from "../../src/image/reference.ts";
import type { TaggedImage } from "../../src/model/image.ts";
import type { Answer, PublishedVersion } from "../../src/model/lookups.ts";
import type { DigestFacts } from "../../src/registry/facts.ts";
import { type RegistryLookupsOptions, registryLookups } from "../../src/registry/lookups.ts";
import { type Image, type ImageSpec, push } from "./images.ts";
import { serveEmbedded, startRegistry, status, type TestRegistry } from "./server.ts";

const PYTHON = "docker.io/airbyte/python-connector-base";
const MANIFEST_ONLY = "docker.io/airbyte/source-declarative-manifest";

let registry: TestRegistry;
beforeEach(async () => {
  registry = await startRegistry();
});
afterEach(() => registry[Symbol.asyncDispose]());

/** The test's registry in place of Docker Hub. */
function lookups(options: RegistryLookupsOptions = {}, repositories = [PYTHON, MANIFEST_ONLY]) {
  return registryLookups(repositories, {
    insecureHosts: [registry.host],
    aliases: { "docker.io": { api: registry.host } },
    limits: { attempts: 1 },
    ...options,
  });
}

async function put(tag: string, spec: ImageSpec = {}, repository = PYTHON): Promise<Image> {
  const image = await push(registry.base, repository.replace("docker.io/", ""), tag, { salt: tag, ...spec });
  registry.seen.length = 0;
  return image;
}

function reference(text: string): TaggedImage {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  const { repository, tag, digest } = parsed.value;
  if (tag === undefined) throw new Error(`${text} has no tag`);
  return { repository, tag, digest };
}

const short = () =>
  registry.lines().map((line) => line.replace(/\/v2\/airbyte\/[^/]+\//, "").replace(/sha256:\w+|\?n=1000/, ""));

describe("with the embedded catalog", () => {
  const known = EMBEDDED_CATALOG[PYTHON] ?? [];
  const pinned = (tag: string, repository = PYTHON) =>
    `${repository}:${tag}@${EMBEDDED_CATALOG[repository]?.find(({ version }) => version === tag)?.digest}`;

  test("a hundred connectors on known images cost one listing per repository and one HEAD per tag", async () => {
    serveEmbedded(registry);
    const asked = lookups();
    const texts = Array.from(
      { length: 100 },
      (_, i) => [pinned("4.0.2"), pinned("4.1.0"), pinned("7.10.1", MANIFEST_ONLY)][i % 3] as string,
    );
    const answers = await Promise.all(
      texts.flatMap((text) => [asked.published(PYTHON), asked.published(MANIFEST_ONLY), asked.image(reference(text))]),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(short().sort()).toEqual([
      "GET tags/list",
      "GET tags/list",
      "HEAD manifests/4.0.2",
      "HEAD manifests/4.1.0",
      "HEAD manifests/7.10.1",
    ]);
    expect(await asked.published(PYTHON)).toEqual({ ok: true, value: known });
    expect(await asked.image(reference(pinned("4.1.0")))).toEqual({
      ok: true,
      value: { ...known.find(({ version }) => version === "4.1.0"), kind: "index" },
    });
    expect(asked.catalog).toMatchObject({ kind: "registry", name: `the registry ${registry.host}` });
  });

  test.each([
    ["source-xkcd", "3.10.2"],
    ["source-coassemble", "5.7.3"],
    ["source-track-pms", "6.56.7"],
  ])("the wrong digest that %s had for %s: the tag's own is told, for one GET of the index", async (_, tag) => {
    serveEmbedded(registry);
    const { digest } = EMBEDDED_CATALOG[MANIFEST_ONLY]?.find(({ version }) => version === tag) ?? {};
    registry.fail(/^GET .*manifests/, status(404));
    const answer = await lookups().image(reference(`${MANIFEST_ONLY}:${tag}@sha256:${"0".repeat(64)}`));
    expect(answer).toMatchObject({ ok: true, value: { version: tag, digest, kind: "index" } });
    expect(short()).toEqual([`HEAD manifests/${tag}`, "GET manifests/"]);
  });

  test("a digest that is another tag's needs no more than the HEAD", async () => {
    serveEmbedded(registry);
    const digest = known.find(({ version }) => version === "4.0.1")?.digest;
    const answer = await lookups().image(reference(`${PYTHON}:4.0.2@${digest}`));
    expect(answer).toMatchObject({ ok: true, value: { version: "4.0.2" } });
    expect(short()).toEqual(["HEAD manifests/4.0.2"]);
  });

  test("a tag that moved has its new digest, and what was known tells the old one", async () => {
    const image = await put("4.0.2");
    const asked = lookups();
    const answer = await asked.image(reference(pinned("4.0.2")));
    expect(answer).toMatchObject({ ok: true, value: { digest: image.digest, kind: "index" } });
    expect(asked.known?.(PYTHON)).toEqual(known);
    expect(short()).toEqual(["HEAD manifests/4.0.2", "GET manifests/", "GET manifests/", "GET blobs/"]);
  });
});

describe("what a pull request pinned", () => {
  test("one platform's image instead of the index (1.2.1, #39126) is told, of a known and an unknown tag", async () => {
    const image = await put("1.2.1");
    const amd64 = image.children["linux/amd64"] as string;
    const arm64 = image.children["linux/arm64"] as string;
    const text = (digest: string) => reference(`${PYTHON}:1.2.1@${digest}`);
    const known: Catalog = { [PYTHON]: [{ version: "1.2.1", digest: image.digest, published: "2024-06-01" }] };

    const asked = lookups({ known });
    expect(await asked.image(text(amd64))).toMatchObject({
      ok: true,
      value: { digest: image.digest, platformOfPin: "linux/amd64" },
    });
    expect(await asked.image(text(arm64))).toMatchObject({ ok: true, value: { platformOfPin: "linux/arm64" } });
    expect(short()).toEqual(["HEAD manifests/1.2.1", "GET manifests/"]);

    registry.seen.length = 0;
    expect(await lookups({ known: {} }).image(text(arm64))).toMatchObject({
      ok: true,
      value: { platformOfPin: "linux/arm64" },
    });
    expect(short()).toHaveLength(4);
  });

  test("a tag with one platform's manifest only", async () => {
    const image = await put("1.0.0", { platforms: ["linux/arm64/v8"], python: "3.11.13" });
    expect(await lookups().image(reference(`${PYTHON}:1.0.0`))).toMatchObject({
      ok: true,
      value: { digest: image.digest, kind: "manifest", platforms: ["linux/arm64"], python: "3.11.13" },
    });
    expect(short()).toEqual(["HEAD manifests/1.0.0", "GET manifests/", "GET blobs/"]);
  });

  test("an unknown tag is none, once the listing agrees", async () => {
    await put("1.0.0");
    const asked = lookups();
    expect(await asked.image(reference(`${PYTHON}:9.9.9`))).toEqual({ ok: true, value: undefined });
    expect(short()).toEqual(["HEAD manifests/9.9.9", "GET tags/list"]);
    registry.fail(/^HEAD/, status(404));
    const answer = await asked.image(reference(`${PYTHON}:1.0.0`));
    expect(answer.ok || answer.why).toMatch(/lists the tag 1\.0\.0 and answers HTTP 404/);
  });

  test("an image of a repository that is not the policy's is not asked for", async () => {
    expect((await lookups().image(reference("ghcr.io/airbytehq/python-connector-base:draft"))).ok).toBe(false);
    expect((await lookups().published("docker.io/airbyte/java-connector-base")).ok).toBe(false);
    expect(registry.seen).toEqual([]);
  });
});

describe("published versions", () => {
  test("unknown stable tags newer than the newest known one are looked at, and no others", async () => {
    const old = await put("1.0.0", { salt: "old" });
    for (const tag of ["0.9.0", "1.1.0-rc.1", "latest"]) await put(tag, { salt: "old" });
    const promoted = await put("1.1.0", { salt: "candidate" });
    const fresh = await put("1.2.0", { python: "3.13.5", created: "2026-01-02T03:04:05Z" });
    const known: Catalog = {
      [PYTHON]: [
        { version: "1.0.0", digest: old.digest, published: "2025-01-01", python: "3.9.19" },
        { version: "1.1.0-rc.1", digest: promoted.digest, published: "2025-05-05", python: "3.11.13" },
        { version: "1.0.9", digest: old.digest },
      ],
    };
    expect(await lookups({ known }).published(PYTHON)).toEqual({
      ok: true,
      value: [
        known[PYTHON]?.[0],
        known[PYTHON]?.[1],
        {
          version: "1.2.0",
          digest: fresh.digest,
          published: "2026-01-02T03:04:05.000Z",
          platforms: ["linux/amd64", "linux/arm64"],
          python: "3.13.5",
        },
        { version: "1.1.0", digest: promoted.digest, published: "2025-05-05", python: "3.11.13" },
      ],
    });
    expect(short().sort()).toEqual([
      "GET blobs/",
      "GET manifests/",
      "GET manifests/",
      "GET tags/list",
      "HEAD manifests/1.1.0",
      "HEAD manifests/1.2.0",
    ]);
  });

  test("of many unknown ones the newest are described, the oldest of them without its time, so that grace is not longer than it is", async () => {
    for (let patch = 0; patch < 6; patch++) await put(`1.0.${patch}`);
    const known: Catalog = { [PYTHON]: [{ version: "1.0.0", digest: `sha256:${"0".repeat(64)}` }] };
    const answer = await lookups({ known, newest: 2 }).published(PYTHON);
    expect(answer.ok && answer.value.map(({ version, published }) => [version, published?.slice(0, 10)])).toEqual([
      ["1.0.0", undefined],
      ["1.0.5", "2025-07-15"],
      ["1.0.4", undefined],
    ]);
    expect(short()).toHaveLength(1 + 2 * 4);
  });

  const versionsOf = (answer: Answer<PublishedVersion[]>) => answer.ok && answer.value.map(({ version }) => version);

  test("a backport for an older Python, below the newest known version, is found; what a known one has overtaken is not asked for", async () => {
    const python: Record<string, string> = { "3": "3.10.14", "4.0": "3.11.13", "4.1": "3.13.9" };
    const spec = (tag: string) => ({ python: python[tag.slice(0, 3)] ?? (python[tag.slice(0, 1)] as string) });
    const tags = ["2.9.9", "3.0.0", "3.0.1", "3.0.2", "4.0.0", "4.0.1", "4.0.2", "4.0.3", "4.0.4", "4.1.0"];
    const images = new Map<string, Image>();
    for (const tag of tags) images.set(tag, await put(tag, spec(tag)));
    const known: Catalog = {
      [PYTHON]: ["3.0.0", "3.0.2", "4.0.0", "4.0.2", "4.1.0"].map((version) => ({
        version,
        digest: images.get(version)?.digest as string,
        python: spec(version).python,
      })),
    };
    expect(versionsOf(await lookups({ known }).published(PYTHON))).toEqual([
      ...["3.0.0", "3.0.2", "4.0.0", "4.0.2", "4.1.0"],
      "4.0.4",
    ]);
    expect(short().filter((line) => line.startsWith("HEAD"))).toEqual(["HEAD manifests/4.0.4"]);
  });

  test("where nothing is known, the newest version of each Python is found without a look at all of them", async () => {
    const pythons = ["3.9.1", "3.10.1", "3.11.1", "3.12.1"];
    for (let minor = 0; minor < 40; minor++)
      await put(`1.${minor}.0`, { python: pythons[Math.floor(minor / 10)] as string });
    const answer = await lookups({ known: {}, newest: 3 }).published(PYTHON);
    const found = versionsOf(answer) || [];
    for (const newest of ["1.39.0", "1.29.0", "1.19.0", "1.9.0"]) expect(found).toContain(newest);
    expect(found.length).toBeLessThan(25);
  });

  test("a tag that was deleted is not published any more", async () => {
    await put("4.0.2");
    registry.fail(/^HEAD/, status(404));
    expect(await lookups({ known: {} }).published(PYTHON)).toEqual({ ok: true, value: [] });
  });

  test("what is published after the day of the question does not exist", async () => {
    await put("1.0.0", { created: "2025-01-01T23:59:59Z" });
    await put("1.1.0", { created: "2025-01-02T00:00:00Z" });
    const asked = lookups({ known: {}, asOf: new Date("2025-01-01") });
    const answer = await asked.published(PYTHON);
    expect(answer.ok && answer.value.map(({ version }) => version)).toEqual(["1.0.0"]);
    expect(await asked.image(reference(`${PYTHON}:1.1.0`))).toEqual({ ok: true, value: undefined });
    const requests = short().length;
    expect(versionsOf(await asked.on(new Date("2025-01-02")).published(PYTHON))).toEqual(["1.1.0", "1.0.0"]);
    expect(versionsOf(await asked.on(undefined).published(PYTHON))).toEqual(["1.1.0", "1.0.0"]);
    expect(short()).toHaveLength(requests);
  });

  test("when it was first asked is told, and not before", async () => {
    const asked = lookups();
    expect(asked.catalog.asked).toBeUndefined();
    await asked.published(PYTHON);
    const first = asked.catalog.asked;
    expect(Date.now() - Date.parse(first as string)).toBeLessThan(60_000);
    await asked.image(reference(`${PYTHON}:1.0.0`));
    expect({ ...asked.on(new Date("2025-01-01")).catalog }).toEqual({
      kind: "registry",
      name: `the registry ${registry.host}`,
      asOf: "2025-01-01",
      asked: first,
    });
  });

  test.each(["1970-01-01T00:00:00Z", "9998-01-01T00:00:00Z", "yesterday"])(
    "created %s tells nothing",
    async (created) => {
      await put("1.0.0", { created });
      const answer = await lookups({ known: {} }).published(PYTHON);
      expect(answer).toMatchObject({ ok: true, value: [{ version: "1.0.0" }] });
      expect(answer.ok && answer.value[0]).not.toHaveProperty("published");
    },
  );

  test.each([/tags/, /^HEAD/, /^GET .*manifests/, /blobs/])("a failure of %s fails the answer", async (line) => {
    await put("1.0.0");
    registry.fail(line, status(503));
    const answer = await lookups({ known: {} }).published(PYTHON);
    expect(answer.ok || answer.why).toMatch(/^127\.0\.0\.1:\d+ answered HTTP 503 when asked for .* \(1 attempt\)$/);
  });

  test("facts are kept between runs by their digest", async () => {
    const kept = new Map<string, DigestFacts>();
    const cache = {
      read: async (digest: string) => kept.get(digest),
      write: async (facts: DigestFacts) => void kept.set(facts.digest, facts),
    };
    await put("1.0.0");
    const first = await lookups({ known: {}, cache }).published(PYTHON);
    expect(short()).toHaveLength(5);
    registry.seen.length = 0;
    expect(await lookups({ known: {}, cache }).published(PYTHON)).toEqual(first);
    expect(short()).toEqual(["GET tags/list", "HEAD manifests/1.0.0"]);
  });
});

test("approvals and checks are not a registry's to know", async () => {
  expect(await lookups().approvals([])).toEqual({ ok: true, value: [] });
  expect(await lookups().checks([])).toEqual({ ok: true, value: undefined });
});
