import type { ImageReference } from "./image.ts";

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

/** What a catalog knows about one tag of an image. */
export interface ImageFacts extends PublishedVersion {}

/** An approval of a pull request. */
export interface Approval {
  login: string;
}

/** The newest result of a named check on the head commit. */
export interface CheckState {
  name: string;
  state: "success" | "failure" | "pending" | "missing";
}

/** Where the published versions come from. */
export interface CatalogSource {
  kind: "embedded" | "file" | "registry";
  /** For messages: "the embedded catalog", "the catalog images.json", "registry-1.docker.io". */
  name: string;
  /** The day of the newest version that it tells of; absent for one that is asked live. */
  until?: string;
}

/** The only way in which a rule learns what is not in the trees. Nothing here throws. */
export interface Lookups {
  readonly catalog: CatalogSource;
  /** The versions of a repository such as `docker.io/airbyte/python-connector-base`, in no particular order. */
  published(repository: string): Promise<Answer<PublishedVersion[]>>;
  /** What the reference's tag points at; `undefined` when the catalog knows no such tag. */
  image(reference: ImageReference): Promise<Answer<ImageFacts | undefined>>;
  /** Who, entitled to it, has approved these files as they would land. */
  approvals(paths: readonly string[]): Promise<Answer<Approval[]>>;
  checks(names: readonly string[]): Promise<Answer<CheckState[]>>;
}
