import type { Answer, PublishedVersion } from "../model/lookups.ts";
import type { RegistryClient, Target } from "./client.ts";
import type { Manifest, PlatformEntry } from "./documents.ts";

/** What a digest stands for. It never changes, so it can be kept forever. */
export interface DigestFacts extends Pick<PublishedVersion, "digest" | "published" | "platforms" | "python"> {
  kind: "index" | "manifest";
  /** An index's images. */
  entries: PlatformEntry[];
}

/** Keeps the facts of digests between runs. Neither may reject; what cannot be read is `undefined`. */
export interface FactCache {
  read(digest: string): Promise<DigestFacts | undefined>;
  write(facts: DigestFacts): Promise<void>;
}

/**
 * Reads what a tag's digest stands for: at most three requests (index, one platform's manifest, its configuration) and
 * what the redirect of the last one takes. Publish time and Python version are those of linux/amd64 where there is one.
 */
export async function digestFacts(
  client: RegistryClient,
  repository: string,
  { digest }: Target,
): Promise<Answer<DigestFacts>> {
  const top = await read(client, repository, digest);
  if (!top.ok) return top;
  if (top.value.kind === "manifest") return withConfig(client, repository, digest, top.value, []);
  const { entries } = top.value;
  const entry = entries.find(({ platform }) => platform === "linux/amd64") ?? entries[0];
  // An index of other things than images, such as attestations: it runs nowhere.
  if (!entry) return { ok: true, value: { digest, kind: "index", platforms: [], entries } };
  const child = await read(client, repository, entry.digest);
  if (!child.ok) return child;
  if (child.value.kind === "index")
    return { ok: false, why: `${repository}@${digest} has an index where ${entry.platform}'s image belongs` };
  const { created = child.value.created } = top.value;
  return withConfig(client, repository, digest, { ...child.value, ...(created !== undefined && { created }) }, entries);
}

async function withConfig(
  client: RegistryClient,
  repository: string,
  digest: string,
  manifest: Manifest & { kind: "manifest" },
  entries: PlatformEntry[],
): Promise<Answer<DigestFacts>> {
  const kind = entries.length > 0 ? "index" : "manifest";
  if (manifest.config === undefined) return { ok: true, value: { digest, kind, platforms: [], entries } };
  const config = await client.config(repository, manifest.config);
  if (!config.ok) return config;
  const { platform, python, created = manifest.created } = config.value;
  const platforms = entries.length > 0 ? [...new Set(entries.map((entry) => entry.platform))] : [platform];
  return {
    ok: true,
    value: {
      digest,
      kind,
      platforms,
      entries,
      ...(created !== undefined && { published: created }),
      ...(python !== undefined && { python }),
    },
  };
}

async function read(client: RegistryClient, repository: string, digest: string): Promise<Answer<Manifest>> {
  const answer = await client.manifest(repository, digest);
  if (!answer.ok) return answer;
  if (!answer.value) return { ok: false, why: `${repository} has no manifest ${digest}, though its registry names it` };
  return { ok: true, value: answer.value.manifest };
}
