/** A reference to a container image, as the OCI distribution specification and Docker write it. */
export interface ImageReference {
  /** As it was written. */
  text: string;
  /** The registry as it was written; absent where the reference leaves it to Docker's default. */
  host?: string;
  /** Registry and path with Docker's defaults filled in: `docker.io/airbyte/python-connector-base`. */
  repository: string;
  tag?: string;
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  digest?: string;
}

/** An image that a registry can be asked for: a repository, a tag in it, and the digest that it is pinned by, if any. */
export interface TaggedImage {
  repository: string;
  tag: string;
  digest: string | undefined;
}
