/**
 * The hosts that one registry consists of, each as `host` or `host:port` (no port means that of the scheme). Requests
 * for its images go nowhere else, whatever a server or a pull request says.
 */
export interface RegistryHosts {
  /** Speaks the distribution protocol. */
  api: string;
  /** May hand out tokens, and so gets the credentials. */
  realms: readonly string[];
  /** May serve what `api` redirects to; never gets a credential. */
  content: readonly string[];
}

/** What is known about the hosts of public registries. A registry that is not listed consists of its own host. */
const KNOWN: ReadonlyMap<string, Partial<RegistryHosts>> = new Map([
  [
    "docker.io",
    {
      api: "registry-1.docker.io",
      realms: ["auth.docker.io"],
      // https://docs.docker.com/desktop/setup/allow-list/
      content: [
        "production.cloudflare.docker.com",
        "production.cloudfront.docker.com",
        "docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com",
      ],
    },
  ],
  ["ghcr.io", { content: ["pkg-containers.githubusercontent.com"] }],
  // https://access.redhat.com/articles/7001746
  [
    "quay.io",
    {
      content: [
        "cdn.quay.io",
        "cdn01.quay.io",
        "cdn02.quay.io",
        "cdn03.quay.io",
        "cdn04.quay.io",
        "cdn05.quay.io",
        "cdn06.quay.io",
      ],
    },
  ],
  // https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/domains/
  ["public.ecr.aws", { content: ["d5l0dvt14r5h8.cloudfront.net", "d2glxqk2uabbnd.cloudfront.net"] }],
  ["gcr.io", { content: ["storage.googleapis.com"] }],
  ["us.gcr.io", { content: ["storage.googleapis.com"] }],
  ["eu.gcr.io", { content: ["storage.googleapis.com"] }],
  ["asia.gcr.io", { content: ["storage.googleapis.com"] }],
]);

/** Artifact Registry serves content from its own host or from Google's storage; each regional host is its own registry. */
const ARTIFACT_REGISTRY = /^[a-z0-9-]+-docker\.pkg\.dev$/;

/**
 * The hosts of a registry as repositories name it (`docker.io`, `ghcr.io`, `registry.example:5000`). `aliases` adds
 * hosts to registries whose tokens or content come from elsewhere (AWS, Azure, Harbor behind a proxy); an `api` in it
 * puts another server, such as a mirror, in the place of the registry and of its known hosts.
 */
export function hostsOf(
  registry: string,
  aliases: Readonly<Record<string, Partial<RegistryHosts>>> = {},
): RegistryHosts {
  const own = Object.hasOwn(aliases, registry) ? (aliases[registry] ?? {}) : {};
  const known = own.api === undefined ? knownHosts(registry) : {};
  const api = own.api ?? known.api ?? registry;
  return {
    api,
    realms: [api, ...(known.realms ?? []), ...(own.realms ?? [])],
    content: [api, ...(known.content ?? []), ...(own.content ?? [])],
  };
}

function knownHosts(registry: string): Partial<RegistryHosts> {
  return KNOWN.get(registry) ?? (ARTIFACT_REGISTRY.test(registry) ? { content: ["storage.googleapis.com"] } : {});
}

/** A repository such as `docker.io/airbyte/base`, apart. */
export interface RepositoryName {
  /** `docker.io` */
  registry: string;
  /** `airbyte/base` */
  path: string;
}

/** Takes a repository as `ImageReference.repository` has it apart; without a `/`, its registry is empty. */
export function repositoryName(repository: string): RepositoryName {
  const slash = Math.max(0, repository.indexOf("/"));
  return { registry: repository.slice(0, slash), path: repository.slice(slash + 1) };
}
