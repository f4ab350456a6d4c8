import { officialImage } from "./base-image.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 2: tag and digest are judged together, because one digest can belong to several tags and to none. */
export const baseImageDigest: ConnectorRule = {
  id: "base-image-digest",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "The digest is the one that the registry has for the tag, and covers the required platforms.",
  async check(change, { expected, held, lookups, policy }) {
    const image = officialImage(change, expected);
    if (!image?.official.digest) return NOT_APPLICABLE;
    const { official, at, fix } = image;
    const facts = await lookups.image(official);
    // What the catalog does not know or tell is base-image-latest's to say.
    if (!facts.ok || !facts.value) return NOT_APPLICABLE;
    const { digest, platforms } = facts.value;
    const remarks: Remark[] = [];
    if (digest !== official.digest) {
      const published = await lookups.published(official.repository);
      const owner = published.ok
        ? published.value.find((other) => other.digest === official.digest)?.version
        : undefined;
      remarks.push({
        effect: held.aged,
        message:
          `The digest is not that of ${official.tag}${owner === undefined ? "" : ` but of ${owner}`}. ` +
          `Expected for ${official.tag}: \`${digest}\`.`,
        at,
        ...(fix && { fix }),
      });
    }
    const missing = platforms ? policy.latest.platforms.filter((platform) => !platforms.includes(platform)) : [];
    if (missing.length > 0)
      remarks.push({
        effect: held.aged,
        message: `${official.tag} is not published for ${missing.join(" and ")}, which connectors have to run on.`,
        at,
        ...(fix && { fix }),
      });
    return remarks;
  },
};
