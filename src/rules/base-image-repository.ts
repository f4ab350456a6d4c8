import { type ConnectorRule, NOT_APPLICABLE } from "./rule.ts";

/** Criterion 2: look-alikes and other registries are not official. */
export const baseImageRepository: ConnectorRule = {
  id: "base-image-repository",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "The base image is the official one for the connector's language.",
  check(change, { policy, expected, held, image }) {
    if (!image?.reference.ok) return NOT_APPLICABLE;
    const { repository } = image.reference.value;
    const official = expected.repository === undefined ? Object.values(policy["base-images"]) : [expected.repository];
    if (official.includes(repository)) return [];
    const { language } = change.after;
    return [
      {
        effect: held.state,
        message:
          expected.repository === undefined
            ? `The base image is from ${repository}, which is none of the official images: ${[...new Set(official)].join(", ")}.`
            : `The base image is from ${repository}. Expected for a ${language} connector: ${expected.repository}.`,
        at: image.at,
        ...(image.fix && { fix: image.fix }),
      },
    ];
  },
};
