import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { isDigest } from "./documents.ts";
import type { DigestFacts, FactCache } from "./facts.ts";

/** Entries of another version are as good as none. */
const VERSION = 1;
const MAX_LENGTH = 1 << 20;

/** Where a user's caches belong (https://specifications.freedesktop.org/basedir/latest/, and what macOS and Windows have). */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const home = environment.HOME || homedir();
  const own = platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache");
  const windows = platform === "win32" ? environment.LOCALAPPDATA : undefined;
  return join(environment.XDG_CACHE_HOME || windows || own, "base-image-gate", "digests");
}

/** Keeps facts in one file per digest. A file that is missing, damaged or of another version is as good as none. */
export function fileCache(folder: string): FactCache {
  const path = (digest: string) => join(folder, `${digest.replace(":", "-")}.json`);
  return {
    async read(digest) {
      try {
        const text = await readFile(path(digest), "utf8");
        const entry: unknown = text.length <= MAX_LENGTH ? JSON.parse(text) : undefined;
        return isEntry(entry) && entry.facts.digest === digest ? entry.facts : undefined;
      } catch {
        return undefined;
      }
    },
    async write(facts) {
      const temporary = join(folder, `${randomUUID()}.tmp`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, JSON.stringify({ version: VERSION, facts }), { flag: "wx" });
        // All or nothing, whoever else writes at the same time.
        await rename(temporary, path(facts.digest));
      } catch {
        // A cache that cannot be written costs time and nothing else.
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

function isEntry(value: unknown): value is { facts: DigestFacts } {
  const { version, facts } = (value ?? {}) as {
    version?: unknown;
    facts?: Partial<Record<keyof DigestFacts, unknown>>;
  };
  if (version !== VERSION || !facts) return false;
  const { digest, kind, entries, platforms, published, python } = facts;
  const isTextOrNone = (text: unknown) => text === undefined || typeof text === "string";
  return (
    isDigest(digest) &&
    (kind === "index" || kind === "manifest") &&
    Array.isArray(entries) &&
    entries.every((entry) => isDigest(entry?.digest) && typeof entry.platform === "string") &&
    (platforms === undefined || (Array.isArray(platforms) && platforms.every((name) => typeof name === "string"))) &&
    (published === undefined || (typeof published === "string" && !Number.isNaN(Date.parse(published)))) &&
    isTextOrNone(python)
  );
}
