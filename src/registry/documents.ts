import { DAY } from "../text/day.ts";
import { isRecord } from "../text/record.ts";

/** The media types of indexes, https://github.com/opencontainers/image-spec/blob/v1.1.1/media-types.md and Docker's. */
export const INDEX_TYPES: readonly string[] = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
];
const CONFIG_TYPES: readonly unknown[] = [
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json",
];
/** The media types of the manifest of one image. */
export const MANIFEST_TYPES: readonly string[] = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/** One platform's image in an index. */
export interface PlatformEntry {
  digest: string;
  /** Such as `linux/amd64` or `linux/arm/v7`. */
  platform: string;
}

/** An index of images for several platforms, or the manifest of one image. */
export type Manifest =
  | { kind: "index"; entries: PlatformEntry[]; created?: string }
  /** `config` is absent where it is none of an image: a signature, a chart. */
  | { kind: "manifest"; config?: string; created?: string };

/** What an image says about itself. */
export interface ImageConfig {
  platform: string;
  /** RFC 3339, in UTC; absent where the image does not tell it, or tells what cannot be. */
  created?: string;
  python?: string;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/** Whether something is a sha256 digest, as registries write it. */
export function isDigest(text: unknown): text is string {
  return typeof text === "string" && DIGEST.test(text);
}

/** The tags of one page of a listing; `undefined` for anything else. A repository without tags may have `null`. */
export function parseTags(body: Uint8Array): string[] | undefined {
  const { tags } = parseObject(body) ?? {};
  if (tags === null) return [];
  return Array.isArray(tags) && tags.every((tag) => typeof tag === "string" && TAG.test(tag)) ? tags : undefined;
}

/** A token and the seconds for which it holds (60 unless it says otherwise); `undefined` for anything else. */
export function parseToken(body: Uint8Array): { value: string; seconds: number } | undefined {
  const { token, access_token, expires_in } = parseObject(body) ?? {};
  const value = typeof token === "string" && token !== "" ? token : access_token;
  if (typeof value !== "string" || !/^[\x21-\x7E]{1,16384}$/.test(value)) return undefined;
  return { value, seconds: typeof expires_in === "number" && expires_in > 0 ? expires_in : 60 };
}

/**
 * An index or manifest (https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md). `undefined` for
 * anything else, and for what could be taken for both (CVE-2021-41190).
 */
export function parseManifest(body: Uint8Array, contentType: string): Manifest | undefined {
  const document = parseObject(body);
  if (document?.schemaVersion !== 2) return undefined;
  const { mediaType = contentType, manifests, config, layers } = document;
  const created = moment(object(document.annotations)?.["org.opencontainers.image.created"]);
  if (INDEX_TYPES.includes(mediaType as string)) {
    if (!Array.isArray(manifests) || config !== undefined || layers !== undefined) return undefined;
    return { kind: "index", entries: manifests.flatMap(platformEntry), ...(created !== undefined && { created }) };
  }
  const { digest, mediaType: type } = object(config) ?? {};
  if (!MANIFEST_TYPES.includes(mediaType as string) || manifests !== undefined || !isDigest(digest)) return undefined;
  const image = CONFIG_TYPES.includes(type);
  return { kind: "manifest", ...(image && { config: digest }), ...(created !== undefined && { created }) };
}

/** Only images for a platform: no attestations, which are for `unknown/unknown`, and no index in the index. */
function platformEntry(entry: unknown): PlatformEntry[] {
  const { digest, mediaType, platform } = object(entry) ?? {};
  const name = platformName(platform);
  return isDigest(digest) && MANIFEST_TYPES.includes(mediaType as string) && name ? [{ digest, platform: name }] : [];
}

/** `linux/arm64`, without the variant where there is only one of it, as people write it. */
function platformName(platform: unknown): string | undefined {
  const { os, architecture, variant } = object(platform) ?? {};
  if (![os, architecture].every((part) => typeof part === "string" && /^[a-z0-9_.-]{1,30}$/.test(part)))
    return undefined;
  if (os === "unknown" || architecture === "unknown") return undefined;
  const told = architecture === "arm" && typeof variant === "string" && /^v\d{1,2}$/.test(variant);
  return told ? `${os}/${architecture}/${variant}` : `${os}/${architecture}`;
}

/** An image's configuration (https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md), or `undefined`. */
export function parseConfig(body: Uint8Array): ImageConfig | undefined {
  const document = parseObject(body);
  const platform = platformName(document);
  if (!document || platform === undefined) return undefined;
  const environment = object(document.config)?.Env;
  const created = moment(document.created);
  const python = (Array.isArray(environment) ? environment : [])
    .map((variable) => /^PYTHON_VERSION=(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)$/.exec(String(variable))?.[1])
    .find((version) => version !== undefined);
  return { platform, ...(created !== undefined && { created }), ...(python !== undefined && { python }) };
}

/** Before containers or in the future: a fixed date of a reproducible build, which says nothing about publishing. */
function moment(text: unknown): string | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text))
    return undefined;
  const time = Date.parse(text);
  const known = time >= Date.UTC(2013, 0, 1) && time <= Date.now() + DAY;
  return known ? new Date(time).toISOString() : undefined;
}

function parseObject(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    return object(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch {
    return undefined;
  }
}

function object(value: unknown): Record<string, unknown> | undefined {
  return isRecord(value) ? value : undefined;
}
