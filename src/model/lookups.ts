import type { TaggedImage } from "./image.ts";

/** An answer to a question that can go unanswered. `why` is a sentence for people, without a full stop. */
export type Answer<T> = { ok: true; value: T } | { ok: false; why: string };

/** A published version of a base image. */
export interface PublishedVersion {
  /** The tag. */
  version: string;
  /** `sha256:` and 64 hexadecimal digits, of what the tag points at. */
  digest: string;
  /** When it was published: a day `YYYY-MM-DD` or an RFC 3339 time. */
  published?: string;
  /** Such as `linux/amd64`. */
  platforms?: string[];
  /** The version of Python in the image, such as `3.11.13`, or only `3.11`. */
  python?: string;
}

/** What a catalog knows about one tag of an image. What it does not tell is absent, and is not judged. */
export interface ImageFacts extends PublishedVersion {
  /** Whether the tag points at an index of images for several platforms, or at the manifest of one image. */
  kind?: "index" | "manifest";
  /** The platform, such as `linux/arm64`, whose image alone the asked digest is, where it is one of the tag's index. */
  platformOfPin?: string;
}

/** An approval of a pull request. */
export interface Approval {
  login: string;
}

/** The approvals that count; `note` says in sentences why those that are there do not. */
export type Approvals = Answer<Approval[]> & { note?: string };

/** A check that a policy names: a check run or a commit status. */
export interface WantedCheck {
  name: string;
  /** The slug of the App that reports it, such as `github-actions`; without it, all that have the name count. */
  app?: string;
}

/**
 * The newest result of a check on the head commit. `skipped` is also what ended without a judgement; `own` is the gate
 * itself, which cannot wait for itself.
 */
export interface CheckState {
  name: string;
  state: "success" | "failure" | "skipped" | "pending" | "missing" | "own";
  /** The result in GitHub's word, such as "timed out". */
  said?: string;
}

/** Where the published versions come from. */
export interface CatalogSource {
  kind: "embedded" | "file" | "registry";
  /** For messages: "the embedded catalog", "the catalog images.json", "the registry registry-1.docker.io". */
  name: string;
  /** The day of the newest version that it tells of; absent for one that is asked live. */
  until?: string;
  /** The day, `YYYY-MM-DD`, that a registry is asked about, if that is a past one: what came later does not count. */
  asOf?: string;
  /** When a registry was first asked, an RFC 3339 time; absent as long as nothing was asked. */
  readonly asked?: string | undefined;
}

/** The only way in which a rule learns what is not in the trees. Nothing here throws. */
export interface Lookups {
  readonly catalog: CatalogSource;
  /** The versions of a repository such as `docker.io/airbyte/python-connector-base`, in no particular order. */
  published(repository: string): Promise<Answer<PublishedVersion[]>>;
  /** What the tag points at; `undefined` when the catalog knows no such tag. */
  image(image: TaggedImage): Promise<Answer<ImageFacts | undefined>>;
  /**
   * What was known of a repository before a registry was asked: the embedded catalog, for a registry only. It may be out
   * of date, so it can prove that something is wrong, and never that all is well.
   */
  known?(repository: string): readonly PublishedVersion[];
  /** Who, entitled to it, has approved these files as they would land. */
  approvals(paths: readonly string[]): Promise<Approvals>;
  /** The results of checks, in the same order; `undefined` where nobody can be asked, as on the command line. */
  checks(wanted: readonly WantedCheck[]): Promise<Answer<CheckState[] | undefined>>;
}
