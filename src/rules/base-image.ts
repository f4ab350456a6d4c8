import type { ConnectorChange } from "../connector/change.ts";
import { metadataOf, metadataPath } from "../connector/connector.ts";
import type { Expected } from "../connector/expected.ts";
import { type Metadata, replaceValue, type Value } from "../connector/metadata.ts";
import { type ParsedReference, parseReference } from "../image/reference.ts";
import type { Fix } from "../model/finding.ts";
import type { ImageReference } from "../model/image.ts";
import type { Location } from "../model/location.ts";

/** A declared base image with what every rule about it needs. */
export interface DeclaredImage {
  metadata: Metadata;
  value: Value;
  reference: ParsedReference;
  at: Location;
  /** Replaces the value by the expected image; absent where that is not known or stands there already. */
  fix?: Fix;
}

/** The base image that a connector declares after the change; `undefined` where there is none to judge. */
export function declaredImage(change: ConnectorChange, expected: Expected): DeclaredImage | undefined {
  const metadata = metadataOf(change.after);
  const value = metadata?.baseImage;
  if (!metadata || !value || change.change === "removed") return undefined;
  const path = metadataPath(change);
  const wanted = expected.image?.ok ? expected.image.value.latest : undefined;
  const edit = wanted && wanted.reference !== value.text ? replaceValue(path, value, wanted.reference) : undefined;
  return {
    metadata,
    value,
    reference: parseReference(value.text),
    at: { path, range: value.range },
    ...(edit && { fix: { title: titleOf(value.text, wanted), edits: [edit] } }),
  };
}

function titleOf(
  text: string,
  { version = "", reference = "" }: { version?: string; reference?: string } = {},
): string {
  const isSameImage = text.split("@")[0] === reference.split("@")[0];
  return isSameImage ? `Pin the base image ${version} by its digest` : `Set the base image to ${version}`;
}

/** The declared image where its tag can be looked up: it names the connector's official repository and a tag. */
export function officialImage(
  change: ConnectorChange,
  expected: Expected,
): (DeclaredImage & { official: ImageReference & { tag: string } }) | undefined {
  const image = declaredImage(change, expected);
  if (!image?.reference.ok) return undefined;
  const { value } = image.reference;
  if (value.repository !== expected.repository || value.tag === undefined) return undefined;
  return { ...image, official: { ...value, tag: value.tag } };
}
