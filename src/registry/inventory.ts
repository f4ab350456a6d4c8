import { compareTags, parseVersion } from "../image/version.ts";
import type { Answer, PublishedVersion } from "../model/lookups.ts";
import type { Registry } from "./registry.ts";
import { unknownAbove } from "./unknown.ts";

/** What a registry has of one repository. */
export interface Inventory {
  /** Newest first, those that were asked for. */
  versions: PublishedVersion[];
  /** How many older versions there are. */
  older: number;
  /** How many tags are no version, such as `latest`. */
  others: number;
}

/** Says how many of how many are looked up. */
export type OnStep = (done: number, total: number) => void;

/**
 * Looks up the newest `count` versions of a repository, or all of them. The newest `close` of them, and those that
 * "latest" can turn on, are described in full; of the others, what is known of their digest is told. A tag costs a HEAD,
 * and three more requests where it is described.
 */
export async function inventory(
  registry: Registry,
  repository: string,
  { count, close, onStep }: { count: number; close: number; onStep?: OnStep },
): Promise<Answer<Inventory>> {
  const [tags, decisive] = await Promise.all([registry.tags(repository), registry.published(repository)]);
  if (!tags.ok) return tags;
  if (!decisive.ok) return decisive;
  const versions = tags.value.filter((tag) => parseVersion(tag)).sort((a, b) => compareTags(b, a));
  const chosen = versions.slice(0, count);
  const known = new Set(registry.known(repository).map(({ version }) => version));
  const isDecisive = new Set(decisive.value.map(({ version }) => version).filter((version) => !known.has(version)));
  let done = 0;
  onStep?.(done, chosen.length);
  const looked = await Promise.all(
    chosen.map(async (tag, index) => {
      const found = await lookUp(registry, repository, tag, index < close || isDecisive.has(tag));
      onStep?.(++done, chosen.length);
      return found;
    }),
  );
  const failed = looked.find((answer) => !answer.ok);
  if (failed && !failed.ok) return failed;
  // A tag that was deleted since it was listed is none.
  const found = looked.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []));
  const older = versions.length - chosen.length;
  return { ok: true, value: { versions: found, older, others: tags.value.length - versions.length } };
}

/** What is known of a digest wins where it tells the publish time: checks go by it. */
async function lookUp(
  registry: Registry,
  repository: string,
  tag: string,
  isClose: boolean,
): Promise<Answer<PublishedVersion | undefined>> {
  const target = await registry.resolve(repository, tag);
  if (!target.ok || !target.value) return target as Answer<undefined>;
  const { digest } = target.value;
  const known = registry.knownAs(repository, digest, tag);
  const facts = isClose ? await registry.facts(repository, target.value) : undefined;
  if (facts && !facts.ok) return facts;
  const { published, platforms, python } = { ...known, ...facts?.value };
  const time = known?.published ?? published;
  return {
    ok: true,
    value: {
      version: tag,
      digest,
      ...(time !== undefined && { published: time }),
      ...(platforms !== undefined && { platforms }),
      ...(python !== undefined && { python }),
    },
  };
}

/** Where a catalog and a registry disagree about a version. */
export interface Difference {
  version: string;
  /**
   * `missing`: the registry has no such tag. `moved`: the tag has another digest, and the registry still has the old one.
   * `digest differs`: the registry does not have the catalog's digest at all. `new`: the catalog lacks a version that
   * "latest" can turn on.
   */
  kind: "missing" | "moved" | "digest differs" | "new";
  /** The digest in the catalog; absent for a new version. */
  catalog?: string;
  /** The digest in the registry; absent for a missing version, and for a new one that was not looked at. */
  registry?: string;
}

/** What a catalog and a registry tell differently about a repository. */
export interface Comparison {
  compared: number;
  /** By version, newest first. */
  differences: Difference[];
  /** How many more versions the registry has, on which nothing turns. */
  others: number;
}

/** Compares what the registry was told to know with what it has: a HEAD per known version, one more where they differ. */
export async function compareWithKnown(
  registry: Registry,
  repository: string,
  onStep?: OnStep,
): Promise<Answer<Comparison>> {
  const [tags, decisive] = await Promise.all([registry.tags(repository), registry.published(repository)]);
  if (!tags.ok) return tags;
  if (!decisive.ok) return decisive;
  const known = registry.known(repository);
  let done = 0;
  onStep?.(done, known.length);
  const answers = await Promise.all(
    known.map(async (version) => {
      const difference = await compareOne(registry, repository, version, tags.value.includes(version.version));
      onStep?.(++done, known.length);
      return difference;
    }),
  );
  const failed = answers.find((answer) => !answer.ok);
  if (failed && !failed.ok) return failed;

  const names = new Set(known.map(({ version }) => version));
  const unknown = tags.value.filter((tag) => parseVersion(tag) && !names.has(tag));
  const digests = new Map(decisive.value.map(({ version, digest }) => [version, digest]));
  const listed = known.filter(({ version }) => tags.value.includes(version));
  const above = new Set(unknownAbove(unknown, listed));
  const added = unknown.filter((tag) => above.has(tag) || digests.has(tag));
  const differences = [
    ...answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : [])),
    ...added.map((version): Difference => {
      const digest = digests.get(version);
      return { version, kind: "new", ...(digest !== undefined && { registry: digest }) };
    }),
  ].sort((a, b) => compareTags(b.version, a.version));
  return { ok: true, value: { compared: known.length, differences, others: unknown.length - added.length } };
}

async function compareOne(
  registry: Registry,
  repository: string,
  { version, digest }: PublishedVersion,
  isListed: boolean,
): Promise<Answer<Difference | undefined>> {
  const missing: Difference = { version, kind: "missing", catalog: digest };
  if (!isListed) return { ok: true, value: missing };
  const target = await registry.resolve(repository, version);
  if (!target.ok) return target;
  if (!target.value) return { ok: true, value: missing };
  if (target.value.digest === digest) return { ok: true, value: undefined };
  const old = await registry.resolve(repository, digest);
  if (!old.ok) return old;
  const kind = old.value ? "moved" : "digest differs";
  return { ok: true, value: { version, kind, catalog: digest, registry: target.value.digest } };
}
