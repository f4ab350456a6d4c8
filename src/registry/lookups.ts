import { OFF_GITHUB } from "../image/catalog.ts";
import type { TaggedImage } from "../model/image.ts";
import type { Answer, ImageFacts, Lookups, PublishedVersion } from "../model/lookups.ts";
import { isoDay, startOfNextDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import { type KnowingOptions, Registry } from "./registry.ts";

/** How registries are asked, and as of when. */
export interface RegistryLookupsOptions extends KnowingOptions {
  /**
   * Versions published after this day do not exist yet. A registry tells what it has today, so for a day long ago, with
   * more than `newest` versions since then, a catalog answers better.
   */
  asOf?: Date;
}

/** {@link Lookups} that ask registries. */
export interface RegistryLookups extends Lookups {
  /** The same as of another day; what was asked is not asked again. */
  on(day: Date | undefined): RegistryLookups;
}

/**
 * Answers questions about images from their registries, for these repositories only. Each question is asked once, and
 * nothing before the first question.
 *
 * What `known` tells about a digest is not asked again. The requests are, besides one for a registry's first 401 and one
 * for a token per repository:
 * - `published`: one per page of tags, and at most four for each unknown version that matters (HEAD of the tag; index,
 *   manifest, configuration unless `known` has the digest under another tag);
 * - `image`: one HEAD per tag; three more if its digest is unknown; one more, for the index, if the reference has a digest
 *   that is neither the tag's nor a known one.
 */
export function registryLookups(
  repositories: readonly string[],
  { asOf, ...options }: RegistryLookupsOptions = {},
): RegistryLookups {
  return lookupsOn(asOf, new Registry(repositories, options));
}

/** More than a policy has languages. */
const MAX_REPOSITORIES = 100;

function lookupsOn(day: Date | undefined, registry: Registry): RegistryLookups {
  const end = day && startOfNextDay(day).getTime();
  const exists = ({ published }: PublishedVersion) =>
    end === undefined || published === undefined || Date.parse(published) < end;
  const catalog = registry.source();
  if (day) catalog.asOf = isoDay(day);
  const published = async (repository: string): Promise<Answer<PublishedVersion[]>> => {
    const answer = await registry.published(repository);
    return answer.ok ? { ok: true, value: answer.value.filter(exists) } : answer;
  };
  return {
    catalog,
    on: (other) => lookupsOn(other, registry),
    // The same list for every connector, so that what is made from it is made once.
    known: memoized((repository) => registry.known(repository).filter(exists), MAX_REPOSITORIES),
    published: memoized(published, MAX_REPOSITORIES),
    async image(image) {
      const facts = await imageFacts(registry, image);
      return facts.ok && facts.value && !exists(facts.value) ? { ok: true, value: undefined } : facts;
    },
    ...OFF_GITHUB,
  };
}

async function imageFacts(
  registry: Registry,
  { repository, tag, digest }: TaggedImage,
): Promise<Answer<ImageFacts | undefined>> {
  const facts = await registry.describe(repository, tag);
  if (!facts.ok) return facts;
  if (!facts.value) return absent(registry, repository, tag);
  const { entries, ...value } = facts.value;
  if (digest === undefined || digest === value.digest || value.kind === "manifest") return { ok: true, value };
  const isKnown = registry.known(repository).some((other) => other.digest === digest);
  const images =
    entries || isKnown ? { ok: true as const, value: entries ?? [] } : await registry.entries(repository, value.digest);
  // That the digest is wrong is certain by now; an index that cannot be read only leaves open whose it is.
  const platformOfPin = images.ok ? images.value.find((entry) => entry.digest === digest)?.platform : undefined;
  return { ok: true, value: { ...value, ...(platformOfPin !== undefined && { platformOfPin }) } };
}

/** That there is no such tag is a violation, so a lone 404 is not enough: the listing has to agree. */
async function absent(registry: Registry, repository: string, tag: string): Promise<Answer<undefined>> {
  const tags = await registry.tags(repository);
  if (!tags.ok) return tags;
  if (!tags.value.includes(tag)) return { ok: true, value: undefined };
  return {
    ok: false,
    why: `the registry of ${repository} lists the tag ${tag} and answers HTTP 404 when asked for it`,
  };
}
