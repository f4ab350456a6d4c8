import { type Catalog, EMBEDDED_CATALOG } from "../image/catalog.ts";
import { compareTags, isStable } from "../image/version.ts";
import type { ImageReference } from "../model/image.ts";
import type { Answer, ImageFacts, Lookups, PublishedVersion } from "../model/lookups.ts";
import { RegistryClient, type RegistryOptions, type Target } from "./client.ts";
import { type DigestFacts, digestFacts, type FactCache } from "./facts.ts";
import { hostsOf, repositoryName } from "./hosts.ts";

/** What a registry tells about a tag beyond what every catalog does. */
export interface RegistryImageFacts extends ImageFacts {
  /** Whether the tag points at an index of images for several platforms, or at the manifest of one image. */
  kind: "index" | "manifest";
  /** The platform, such as `linux/arm64`, whose image the asked digest is, where it is one of the tag's index. */
  platformOfPin?: string;
  /** The digest that the known catalog has for the tag, where the registry has another: the tag was moved. */
  movedFrom?: string;
}

/** {@link Lookups} with the additions of a registry. */
export interface RegistryLookups extends Lookups {
  image(reference: ImageReference): Promise<Answer<RegistryImageFacts | undefined>>;
}

export interface RegistryLookupsOptions extends RegistryOptions {
  /** What is known already; the catalog in the package if not given. */
  known?: Catalog;
  /**
   * Versions published after this day do not exist yet. A registry tells what it has today, so for a day long ago, with
   * more than `newest` versions since then, a catalog answers better.
   */
  asOf?: Date;
  /** How many of the newest stable versions that `known` does not have are looked at closely. */
  newest?: number;
  cache?: FactCache;
}

const NEWEST = 10;

/**
 * Answers questions about images from their registries, for these repositories only. Each question is asked once.
 *
 * A digest never changes, so what `known` tells about it is taken from there. The requests are, besides one for a
 * registry's first 401 and one for a token per repository:
 * - `published`: one per page of tags. For stable tags newer than the newest one that `known` has, which are what "latest"
 *   and the grace period can turn on: one HEAD and, unless `known` has its digest under another tag, three more (index,
 *   manifest, configuration). That is done for the `newest` (10) of them. One more gets its HEAD only: it has no
 *   publish time, so that whatever is older counts as outdated, not as having nothing newer. Other unknown tags are left
 *   out: a known version has overtaken them.
 * - `image`: one HEAD per tag; three more if its digest is unknown; one more, for the index, if the reference has a digest
 *   that is neither the tag's nor a known one.
 *
 * A version's digest in `published` is that of `known` where that has the tag; only `image` finds out that a tag moved.
 */
export function registryLookups(
  repositories: readonly string[],
  options: RegistryLookupsOptions = {},
): RegistryLookups {
  const lookups = new Registry(repositories, options);
  const hosts = repositories.map((repository) => hostsOf(repositoryName(repository).registry, options.aliases).api);
  return {
    catalog: { kind: "registry", name: [...new Set(hosts)].join(" and ") || "the registry" },
    published: (repository) => lookups.published(repository),
    image: (reference) => lookups.image(reference),
    async approvals() {
      return { ok: true, value: [] };
    },
    async checks() {
      return { ok: true, value: [] };
    },
  };
}

class Registry {
  readonly #client: RegistryClient;
  readonly #known: Catalog;
  readonly #options: RegistryLookupsOptions;
  readonly #asked = new Map<string, Promise<unknown>>();

  constructor(repositories: readonly string[], options: RegistryLookupsOptions) {
    this.#client = new RegistryClient(repositories, options);
    this.#known = options.known ?? EMBEDDED_CATALOG;
    this.#options = options;
  }

  published(repository: string): Promise<Answer<PublishedVersion[]>> {
    return this.#once(`published ${repository}`, async () => {
      const tags = await this.#tags(repository);
      if (!tags.ok) return tags;
      const listed = new Set(tags.value);
      const known = this.#knownOf(repository).filter(({ version }) => listed.has(version));
      const versions = new Set(known.map(({ version }) => version));
      const newest = [...versions].filter(isStable).sort(compareTags).at(-1);
      const unknown = tags.value
        .filter((tag) => isStable(tag) && !versions.has(tag) && (newest === undefined || compareTags(tag, newest) > 0))
        .sort((a, b) => compareTags(b, a));
      const close = this.#options.newest ?? NEWEST;
      const found = await Promise.all([
        ...unknown.slice(0, close).map((tag) => this.#describe(repository, tag)),
        ...unknown.slice(close, close + 1).map((tag) => this.#bare(repository, tag)),
      ]);
      const failed = found.find((answer) => !answer.ok);
      if (failed && !failed.ok) return failed;
      // A tag that was deleted since it was listed is none.
      const added = found.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []));
      return { ok: true, value: [...known, ...added.map(publishedVersion)].filter((version) => this.#exists(version)) };
    });
  }

  async image({ repository, tag, digest }: ImageReference): Promise<Answer<RegistryImageFacts | undefined>> {
    if (tag === undefined) return { ok: false, why: `a reference to ${repository} without a tag cannot be looked up` };
    const facts = await this.#describe(repository, tag);
    if (!facts.ok) return facts;
    if (!facts.value) return this.#absent(repository, tag);
    if (!this.#exists(facts.value)) return { ok: true, value: undefined };
    const { entries, ...value } = facts.value;
    const known = this.#knownOf(repository);
    const before = known.find(({ version }) => version === tag)?.digest;
    if (before !== undefined && before !== value.digest) value.movedFrom = before;
    const foreign = digest !== undefined && digest !== value.digest && !known.some((other) => other.digest === digest);
    if (!foreign || value.kind === "manifest") return { ok: true, value };
    const images = entries ? { ok: true as const, value: entries } : await this.#entries(repository, value.digest);
    if (!images.ok) return images;
    const platformOfPin = images.value.find((entry) => entry.digest === digest)?.platform;
    return { ok: true, value: { ...value, ...(platformOfPin !== undefined && { platformOfPin }) } };
  }

  /** That there is no such tag is a violation, so a lone 404 is not enough: the listing has to agree. */
  async #absent(repository: string, tag: string): Promise<Answer<undefined>> {
    const tags = await this.#tags(repository);
    if (!tags.ok) return tags;
    if (!tags.value.includes(tag)) return { ok: true, value: undefined };
    return {
      ok: false,
      why: `the registry of ${repository} lists the tag ${tag} and answers HTTP 404 when asked for it`,
    };
  }

  /** The facts of a tag's digest, from what is known or from the registry. `entries` are there if they were read. */
  #describe(repository: string, tag: string): Promise<Answer<Described | undefined>> {
    return this.#once(`describe ${repository}:${tag}`, async () => {
      const target = await this.#resolve(repository, tag);
      if (!target.ok || !target.value) return target as Answer<undefined>;
      const { digest, kind } = target.value;
      const same = this.#knownOf(repository).filter((known) => known.digest === digest);
      const known = same.find(({ version }) => version === tag) ?? same[0];
      if (known) return { ok: true, value: { ...known, version: tag, kind } };
      const facts = await this.#facts(repository, target.value);
      return facts.ok ? { ok: true, value: { version: tag, ...facts.value } } : facts;
    });
  }

  async #bare(repository: string, tag: string): Promise<Answer<Described | undefined>> {
    const target = await this.#resolve(repository, tag);
    return target.ok ? { ok: true, value: target.value && { version: tag, ...target.value } } : target;
  }

  /** Tags can share a digest, so this is asked once per digest. */
  #facts(repository: string, target: Target): Promise<Answer<DigestFacts>> {
    return this.#once(`facts ${repository}@${target.digest}`, async () => {
      const kept = await this.#options.cache?.read(target.digest);
      if (kept) return { ok: true, value: kept };
      const facts = await digestFacts(this.#client, repository, target);
      if (facts.ok) await this.#options.cache?.write(facts.value);
      return facts;
    });
  }

  #entries(repository: string, digest: string): Promise<Answer<DigestFacts["entries"]>> {
    return this.#once(`entries ${repository}@${digest}`, async () => {
      const read = await this.#client.manifest(repository, digest);
      if (!read.ok) return read;
      return { ok: true, value: read.value?.manifest.kind === "index" ? read.value.manifest.entries : [] };
    });
  }

  #resolve(repository: string, tag: string): Promise<Answer<Target | undefined>> {
    return this.#once(`resolve ${repository}:${tag}`, () => this.#client.resolve(repository, tag));
  }

  #tags(repository: string): Promise<Answer<string[]>> {
    return this.#once(`tags ${repository}`, () => this.#client.tags(repository));
  }

  #knownOf(repository: string): readonly PublishedVersion[] {
    return Object.hasOwn(this.#known, repository) ? (this.#known[repository] ?? []) : [];
  }

  #exists({ published }: PublishedVersion): boolean {
    const { asOf } = this.#options;
    return asOf === undefined || published === undefined || Date.parse(published) < endOfDay(asOf);
  }

  /** The keys tell the questions apart, and with them the types of the answers. */
  #once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const asked = this.#asked.get(key) as Promise<T> | undefined;
    const answer = asked ?? ask();
    if (!asked) this.#asked.set(key, answer);
    return answer;
  }
}

type Described = RegistryImageFacts & { entries?: DigestFacts["entries"] };

function publishedVersion({ version, digest, published, platforms, python }: Described): PublishedVersion {
  return {
    version,
    digest,
    ...(published !== undefined && { published }),
    ...(platforms !== undefined && { platforms }),
    ...(python !== undefined && { python }),
  };
}

/** The first moment, in milliseconds, of the UTC day after this one. */
function endOfDay(day: Date): number {
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
}
