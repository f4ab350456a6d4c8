import { type Catalog, EMBEDDED_CATALOG } from "../image/catalog.ts";
import type { Answer, CatalogSource, ImageFacts, PublishedVersion } from "../model/lookups.ts";
import { RegistryClient, type RegistryOptions, type Target } from "./client.ts";
import type { PlatformEntry } from "./documents.ts";
import { type DigestFacts, digestFacts, type FactCache } from "./facts.ts";
import { hostsOf, repositoryName } from "./hosts.ts";
import { mayHide, unknownAbove } from "./unknown.ts";

/** How registries are asked, and what need not be asked. */
export interface KnowingOptions extends RegistryOptions {
  /** What is known already; the catalog in the package if not given. */
  known?: Catalog;
  /** How many of the newest stable versions that `known` does not have are looked at closely; 10 if not given. */
  newest?: number;
  cache?: FactCache;
}

const NEWEST = 10;

/** The facts of a tag. `entries` are there if they were read. */
export type Described = ImageFacts & { kind: "index" | "manifest"; entries?: PlatformEntry[] };

/**
 * Asks registries about these repositories and no others; each question once. A digest never changes, so what `known`
 * or the cache tell about it is taken from there.
 */
export class Registry {
  readonly #client: RegistryClient;
  readonly #options: KnowingOptions;
  readonly #hosts: readonly string[];
  readonly #answers = new Map<string, Promise<unknown>>();
  #asked: Date | undefined;

  constructor(repositories: readonly string[], options: KnowingOptions) {
    this.#client = new RegistryClient(repositories, options);
    this.#options = options;
    const hosts = repositories.map((repository) => hostsOf(repositoryName(repository).registry, options.aliases).api);
    this.#hosts = [...new Set(hosts)];
  }

  /** How reports call it. When it was first asked is told from then on, also by an earlier answer. */
  source(): CatalogSource {
    const askedAt = () => this.#asked?.toISOString();
    return {
      kind: "registry",
      name: `the ${this.#hosts.length > 1 ? "registries" : "registry"} ${this.#hosts.join(" and ")}`.trim(),
      get asked() {
        return askedAt();
      },
    };
  }

  /** What was known of a repository before it was asked. */
  known(repository: string): readonly PublishedVersion[] {
    const { known = EMBEDDED_CATALOG } = this.#options;
    return Object.hasOwn(known, repository) ? (known[repository] ?? []) : [];
  }

  /** What was known of a digest: by this tag, or else by another that has it. */
  knownAs(repository: string, digest: string, tag: string): PublishedVersion | undefined {
    const same = this.known(repository).filter((version) => version.digest === digest);
    return same.find(({ version }) => version === tag) ?? same[0];
  }

  /** All tags, in the registry's order. */
  tags(repository: string): Promise<Answer<string[]>> {
    return this.#once(`tags ${repository}`, () => this.#client.tags(repository));
  }

  /** What a tag or a digest stands for; `undefined` where there is no such. */
  resolve(repository: string, reference: string): Promise<Answer<Target | undefined>> {
    return this.#once(`resolve ${repository}:${reference}`, () => this.#client.resolve(repository, reference));
  }

  /**
   * The versions that "latest" and the grace period can turn on: those known that are still listed, and the unknown
   * stable ones that are newer, or the newest for their line of Python. Of more than the `newest` (10) unknown ones, the
   * oldest has no publish time, so that whatever is older counts as outdated, not as having nothing newer. A version's
   * digest is the known one where there is one: only `resolve` finds out that a tag was moved.
   */
  published(repository: string): Promise<Answer<PublishedVersion[]>> {
    return this.#once(`published ${repository}`, async () => {
      const listed = await this.tags(repository);
      if (!listed.ok) return listed;
      const known = this.known(repository).filter(({ version }) => listed.value.includes(version));
      const tags = new Set(listed.value.filter((tag) => known.every(({ version }) => version !== tag)));
      const found: PublishedVersion[] = [];
      const above = unknownAbove([...tags], known);
      const close = above.slice(0, this.#options.newest ?? NEWEST);
      // Where nothing is known, what hides is between the newest and the oldest.
      const oldest = known.length === 0 ? above.slice(close.length).slice(-1) : [];
      const hidden = () => mayHide([...tags], [...known, ...found]);
      for (let next = [...close, ...oldest, ...hidden()]; next.length > 0; next = hidden()) {
        const answers = await Promise.all(next.map((tag) => this.describe(repository, tag)));
        for (const [index, answer] of answers.entries()) {
          if (!answer.ok) return answer;
          const tag = next[index] as string;
          tags.delete(tag);
          // A tag that was deleted since it was listed is none.
          if (answer.value) found.push(publishedVersion(answer.value, tag !== close.at(-1) || tag === above.at(-1)));
        }
      }
      return { ok: true, value: [...known, ...found] };
    });
  }

  /** The facts of a tag's digest, from what is known or from the registry. */
  describe(repository: string, tag: string): Promise<Answer<Described | undefined>> {
    return this.#once(`describe ${repository}:${tag}`, async () => {
      const target = await this.resolve(repository, tag);
      if (!target.ok || !target.value) return target as Answer<undefined>;
      const { digest, kind } = target.value;
      const known = this.knownAs(repository, digest, tag);
      if (known) return { ok: true, value: { ...known, version: tag, kind } };
      const facts = await this.facts(repository, target.value);
      return facts.ok ? { ok: true, value: { version: tag, ...facts.value } } : facts;
    });
  }

  /** What the registry, or an earlier answer of it, tells about a digest. Tags can share one. */
  facts(repository: string, target: Target): Promise<Answer<DigestFacts>> {
    return this.#once(`facts ${repository}@${target.digest}`, async () => {
      const kept = await this.#options.cache?.read(target.digest);
      if (kept) return { ok: true, value: kept };
      const facts = await digestFacts(this.#client, repository, target);
      if (facts.ok) await this.#options.cache?.write(facts.value);
      return facts;
    });
  }

  /** The images of an index; none of what is no index. */
  entries(repository: string, digest: string): Promise<Answer<PlatformEntry[]>> {
    return this.#once(`entries ${repository}@${digest}`, async () => {
      const read = await this.#client.manifest(repository, digest);
      if (!read.ok) return read;
      return { ok: true, value: read.value?.manifest.kind === "index" ? read.value.manifest.entries : [] };
    });
  }

  /** The keys tell the questions apart, and with them the types of the answers. */
  #once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    this.#asked ??= new Date();
    const asked = this.#answers.get(key) as Promise<T> | undefined;
    const answer = asked ?? ask();
    if (!asked) this.#answers.set(key, answer);
    return answer;
  }
}

function publishedVersion(
  { version, digest, published, platforms, python }: Described,
  isTimeCertain: boolean,
): PublishedVersion {
  return {
    version,
    digest,
    ...(published !== undefined && isTimeCertain && { published }),
    ...(platforms !== undefined && { platforms }),
    ...(python !== undefined && { python }),
  };
}
