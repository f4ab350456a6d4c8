import type { ConnectorChange } from "../connector/change.ts";
import { metadataOf, metadataPath } from "../connector/connector.ts";
import type { Expected } from "../connector/expected.ts";
import { type Metadata, replaceValue, type Value } from "../connector/metadata.ts";
import { type ParsedReference, parseReference } from "../image/reference.ts";
import type { Fix } from "../model/finding.ts";
import type { TaggedImage } from "../model/image.ts";
import type { Location } from "../model/location.ts";
import type { Answer, Lookups, PublishedVersion } from "../model/lookups.ts";
import type { ConnectorContext, Held, Remark } from "./rule.ts";

/** A declared base image with what every rule about it needs. */
export interface DeclaredImage {
  metadata: Metadata;
  value: Value;
  reference: ParsedReference;
  at: Location;
  /** Replaces the value by the expected image; absent where that is not known or stands there already. */
  fix: Fix | undefined;
}

/** The base image that a connector declares after the change; `undefined` where there is none to judge. */
export function declaredImage(change: ConnectorChange, expected: Expected): DeclaredImage | undefined {
  const metadata = metadataOf(change.after);
  const value = metadata?.baseImage;
  if (!metadata || !value || change.change === "removed") return undefined;
  const at = { path: metadataPath(change), range: value.range };
  const wanted = expected.image?.ok ? expected.image.value.latest : undefined;
  const fix = wanted && fixTo(wanted, { value, at });
  return { metadata, value, reference: parseReference(value.text), at, fix };
}

/** The fix that sets the base image to a version; `undefined` where it stands there already, or cannot be edited. */
export function fixTo(
  { version, reference }: { version: string; reference: string },
  { value, at }: Pick<DeclaredImage, "value" | "at">,
): Fix | undefined {
  const edit = reference === value.text ? undefined : replaceValue(at.path, value, reference);
  const isSameImage = value.text.split("@")[0] === reference.split("@")[0];
  const title = isSameImage ? `Pin the base image ${version} by its digest` : `Set the base image to ${version}`;
  return edit && { title, edits: [edit] };
}

/** A declared image whose tag can be looked up. */
export interface OfficialImage extends DeclaredImage {
  official: TaggedImage;
}

/** The declared image where its tag can be looked up: it names the connector's official repository and a tag. */
export function officialImage({ image, expected }: ConnectorContext): OfficialImage | undefined {
  if (!image?.reference.ok) return undefined;
  const { metadata, value, reference, at, fix } = image;
  const { repository, tag, digest } = image.reference.value;
  if (repository !== expected.repository || tag === undefined) return undefined;
  return { metadata, value, reference, at, fix, official: { repository, tag, digest } };
}

/** What was known of the image's tag before a registry was asked. */
export function knownVersion({ official }: OfficialImage, { known }: Lookups): PublishedVersion | undefined {
  return known?.(official.repository).find(({ version }) => version === official.tag);
}

/** Says that a registry has no such tag: it was deleted, or never published. */
export function notPublished(image: OfficialImage, lookups: Lookups): string {
  const { repository, tag } = image.official;
  const { asOf } = lookups.catalog;
  if (knownVersion(image, lookups))
    return `${repository}:${tag} is deleted: it was published once, and its registry no longer has it.`;
  return asOf === undefined
    ? `${repository}:${tag} is not published: its registry has no such tag.`
    : `${repository}:${tag} was not published on ${asOf}: its registry has no such tag, or got it later.`;
}

/** The sentence that says that a judgement is by what was known before, where the catalog did not answer. */
export function byKnown(answer: Answer<unknown> | undefined): string {
  return !answer || answer.ok ? "" : ` This is by the embedded catalog, because ${answer.why}.`;
}

/** A question to the catalog without an answer. It matters only where the change sets the image. */
export function unanswered(message: string, { at }: DeclaredImage, { touchesImage, asked }: Held): Remark {
  return { effect: touchesImage || asked ? "unverified" : "notice", message, at, about: "catalog" };
}
