import { metadataOf, metadataPath } from "../connector/connector.ts";
import { insertBaseImage } from "../connector/metadata.ts";
import { type ConnectorRule, NOT_APPLICABLE } from "./rule.ts";

/** Criterion 2, first part. */
export const baseImageDeclared: ConnectorRule = {
  id: "base-image-declared",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "`metadata.yaml` declares a base image at `data.connectorBuildOptions.baseImage`.",
  check(change, { expected, held }) {
    const metadata = metadataOf(change.after);
    if (!metadata || change.change === "removed") return NOT_APPLICABLE;
    if (metadata.baseImage) return [];
    const removed = change.intent === "removal";
    if (!removed && expected.repository === undefined) return NOT_APPLICABLE;
    const path = metadataPath(change);
    const before = metadataOf(change.before)?.baseImage?.text;
    const reference = (expected.image?.ok && expected.image.value.latest?.reference) || before;
    const edit = reference === undefined ? undefined : insertBaseImage(path, metadata, reference);
    const wanted = reference === undefined ? "an image of the registry, pinned by its digest" : reference;
    return [
      {
        effect: held.state,
        message: removed
          ? `The change removes the base image ${before}. Expected: \`data.connectorBuildOptions.baseImage: ${wanted}\`.`
          : `metadata.yaml declares no base image. Expected: \`data.connectorBuildOptions.baseImage: ${wanted}\`.`,
        at: { path, range: metadata.dataRange },
        ...(edit && { fix: { title: "Declare the base image", edits: [edit] } }),
      },
    ];
  },
};
