import type { Answer, ImageFacts, Lookups } from "../model/lookups.ts";
import { isHeldTo } from "../policy/apply.ts";
import {
  byKnown,
  fixTo,
  knownVersion,
  notPublished,
  type OfficialImage,
  officialImage,
  unanswered,
} from "./base-image.ts";
import { type ConnectorContext, type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 2: tag and digest are judged together, because one digest can belong to several tags and to none. */
export const baseImageDigest: ConnectorRule = {
  id: "base-image-digest",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "The digest is the one that the registry has for the tag, and covers the required platforms.",
  async check(change, context) {
    const { held, lookups, policy, now } = context;
    const image = officialImage(context);
    if (!image?.official.digest) return NOT_APPLICABLE;
    const { at } = image;
    const facts = await lookups.image(image.official);
    const told = facts.ok ? facts.value : disagreeing(image, lookups);
    if (!told) {
      // That the catalog cannot tell is said once, by base-image-latest, unless that holds nobody back.
      if (isHeldTo("base-image-latest", change.name, policy, now)) return NOT_APPLICABLE;
      return [untold(image, facts, context)];
    }
    const remarks: Remark[] = [];
    if (told.digest !== image.official.digest) {
      const { message, isMoved = false } = await mismatch(image, told, lookups);
      const fix = fixOf(image, told, isMoved, context);
      remarks.push({ effect: held.aged, message: message + byKnown(facts), at, ...(fix && { fix }) });
    }
    const problem = platformProblem(told, policy.latest.platforms);
    if (problem !== undefined)
      remarks.push({
        effect: held.aged,
        message: `${told.version} ${problem}`,
        at,
        ...(image.fix && { fix: image.fix }),
      });
    return remarks;
  },
};

/** What was known of the tag before the catalog was asked in vain, where that proves the digest to be wrong. */
function disagreeing(image: OfficialImage, lookups: Lookups): ImageFacts | undefined {
  const known = knownVersion(image, lookups);
  return known && known.digest !== image.official.digest ? known : undefined;
}

function untold(
  image: OfficialImage,
  facts: Answer<ImageFacts | undefined>,
  { held, lookups }: ConnectorContext,
): Remark {
  const { repository, tag } = image.official;
  if (!facts.ok) return unanswered(`The digest of ${tag} cannot be looked up: ${facts.why}.`, image, held);
  if (lookups.catalog.kind === "registry")
    return { effect: held.aged, message: notPublished(image, lookups), at: image.at };
  return unanswered(
    `The digest of ${repository}:${tag} cannot be looked up: ${lookups.catalog.name} does not know that version.`,
    image,
    held,
  );
}

const MOVED = "A published version should never change, so find out why before you take the new one.";

/** Whose digest it is instead of the tag's, as far as that is known. */
async function mismatch(
  image: OfficialImage,
  { digest, platformOfPin, platforms }: ImageFacts,
  lookups: Lookups,
): Promise<{ message: string; isMoved?: boolean }> {
  const { repository, tag, digest: pin } = image.official;
  if (platformOfPin !== undefined) {
    const all = platforms && platforms.length > 1 ? ` for ${platforms.join(" and ")}` : "";
    return {
      message: `The digest is that of ${tag} for ${platformOfPin} alone. Expected its index${all}: \`${repository}:${tag}@${digest}\`.`,
    };
  }
  const expectedDigest = `Expected for ${tag}: \`${digest}\`.`;
  const before = knownVersion(image, lookups)?.digest;
  if (before === pin)
    return {
      message:
        `The tag ${tag} was moved: it had this digest when the embedded catalog was made, and has another one now. ` +
        `${MOVED} ${expectedDigest}`,
      isMoved: true,
    };
  const published = await lookups.published(repository);
  const versions = published.ok ? published.value : lookups.known?.(repository);
  const owner = versions?.find((other) => other.digest === pin)?.version;
  if (owner !== undefined) return { message: `The digest is not that of ${tag} but of ${owner}. ${expectedDigest}` };
  if (before !== undefined && before !== digest)
    return {
      message:
        `The digest is not that of ${tag}, neither now nor before its tag was moved, when it had \`${before}\`. ` +
        `${MOVED} ${expectedDigest}`,
      isMoved: true,
    };
  return { message: `The digest is not that of ${tag}. ${expectedDigest}` };
}

/**
 * Sets the latest image; where its tag stands there already, or it is not known, only the digest of the tag. Not that of
 * a tag that was moved: why it was is for people to find out before anybody takes it.
 */
function fixOf(
  image: OfficialImage,
  { digest }: ImageFacts,
  isMoved: boolean,
  { expected }: ConnectorContext,
): Remark["fix"] {
  const { repository, tag } = image.official;
  const latest = expected.image?.ok ? expected.image.value.latest?.version : undefined;
  if (latest !== undefined && latest !== tag) return image.fix;
  return isMoved ? undefined : fixTo({ version: tag, reference: `${repository}:${tag}@${digest}` }, image);
}

/** What an image lacks to run on the required platforms; where it does not tell its platforms nothing is judged. */
function platformProblem({ kind, platforms }: ImageFacts, required: readonly string[]): string | undefined {
  const missing = platforms ? required.filter((platform) => !platforms.includes(platform)) : [];
  const listed = required.join(" and ");
  if (kind === "manifest" && (missing.length > 0 || (!platforms && required.length > 1)))
    return `is one image${platforms?.length ? ` for ${platforms.join(" and ")}` : ""}, not an index of images for ${listed}, which connectors have to run on.`;
  return missing.length > 0
    ? `is not published for ${missing.join(" and ")}, which connectors have to run on.`
    : undefined;
}
