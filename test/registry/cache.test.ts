import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cacheFolder, fileCache } from "../../src/registry/cache.ts";
import type { DigestFacts } from "../../src/registry/facts.ts";

const digest = `sha256:${"a".repeat(64)}`;
const facts: DigestFacts = {
  digest,
  kind: "index",
  entries: [{ digest: `sha256:${"b".repeat(64)}`, platform: "linux/amd64" }],
  platforms: ["linux/amd64"],
  published: "2025-07-15T10:00:00.000Z",
  python: "3.11.13",
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fact-cache-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("what was written is read, and nothing else lies about", async () => {
  const cache = fileCache(join(folder, "digests"));
  expect(await cache.read(digest)).toBeUndefined();
  await Promise.all([cache.write(facts), cache.write(facts)]);
  expect(await cache.read(digest)).toEqual(facts);
  expect(await readdir(join(folder, "digests"))).toEqual([`${digest.replace(":", "-")}.json`]);
});

test.each([
  ["cut", (text: string) => text.slice(0, 40)],
  ["empty", () => ""],
  ["null", () => "null"],
  ["of another version", (text: string) => text.replace('"version":1', '"version":0')],
  ["another digest's", (text: string) => text.replaceAll("a".repeat(64), "c".repeat(64))],
  ["damaged", (text: string) => text.replace('"linux/amd64"}', "7}")],
  ["without a kind", (text: string) => text.replace('"index"', '"tree"')],
  ["with a date that is none", (text: string) => text.replace("2025-07-15", "2025-77-15")],
])("an entry that is %s is as good as none", async (_, damage) => {
  const cache = fileCache(folder);
  await cache.write(facts);
  const [file] = (await readdir(folder)).map((name) => join(folder, name)) as [string];
  const text = await readFile(file, "utf8");
  expect(damage(text)).not.toBe(text);
  await writeFile(file, damage(text));
  expect(await cache.read(digest)).toBeUndefined();
});

test("a folder that cannot be written is no trouble", async () => {
  await writeFile(join(folder, "file"), "");
  const cache = fileCache(join(folder, "file", "digests"));
  await cache.write(facts);
  expect(await cache.read(digest)).toBeUndefined();
});

test.each([
  [{ HOME: "/home/me" }, "linux", "/home/me/.cache"],
  [{ HOME: "/home/me", XDG_CACHE_HOME: "/caches" }, "linux", "/caches"],
  [{ HOME: "/Users/me" }, "darwin", "/Users/me/Library/Caches"],
  [{ HOME: "C:", LOCALAPPDATA: "/local" }, "win32", "/local"],
] as const)("with %j on %s it belongs below %s", (environment, platform, expected) =>
  expect(cacheFolder(environment, platform)).toBe(join(expected, "base-image-gate", "digests")),
);
