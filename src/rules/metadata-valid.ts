import { isTouched } from "../connector/change.ts";
import { metadataPath } from "../connector/connector.ts";
import type { Effect } from "../model/finding.ts";
import { START_OF_FILE } from "../model/location.ts";
import type { ConnectorRule } from "./rule.ts";

const LIGHT = /^(readme.*|.*\.(md|svg|png))$/i;

/** Without readable metadata nothing else can be judged, so this rule can be neither softened nor exempted. */
export const metadataValid: ConnectorRule = {
  id: "metadata-valid",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "`metadata.yaml` is a regular file, parses, is unambiguous and has a version.",
  check(change) {
    const { before, after, name } = change;
    const path = metadataPath(change);
    const at = { path, range: START_OF_FILE };
    const { metadata, folder } = after;
    const link = { symlink: "symbolic link", submodule: "submodule" }[folder.kind as string];
    if (link)
      return [
        {
          effect: "error",
          message: `${name} is a ${link}, not a folder, so what the build would read cannot be judged. Put the connector's own files there.`,
          at: { path: change.path, range: START_OF_FILE },
        },
      ];
    switch (metadata.kind) {
      case "absent": {
        const archived = before.metadata.kind === "valid" && before.metadata.value.supportLevel?.text === "archived";
        const left = folder.kind === "folder" ? folder.names.filter((file) => !LIGHT.test(file)) : [];
        if (archived || left.length === 0) return [];
        const message = `metadata.yaml is deleted, but ${left[0]} is still there. Keep metadata.yaml, or delete the whole folder.`;
        return [{ effect: "error", message, at }];
      }
      case "irregular":
        return [
          {
            effect: "error",
            message: `metadata.yaml is a ${metadata.what}. Expected is a regular file with the connector's own metadata.`,
            at,
          },
        ];
      case "unreadable":
        return [{ effect: "unverified", message: `metadata.yaml cannot be read: ${metadata.why}.`, at }];
      case "invalid": {
        // What was broken before and is not touched shall not redden a change that has nothing to do with it.
        const effect: Effect = isTouched(change, "metadata.yaml") ? "error" : "warning";
        return metadata.problems.map(({ message, range }) => ({
          effect,
          message: `metadata.yaml ${message}. The build cannot be told what to do until it is mended.`,
          at: { path, range },
        }));
      }
      case "valid":
        if (metadata.value.version) return [];
        return [
          {
            effect: isTouched(change, "metadata.yaml") ? "error" : "warning",
            message:
              "metadata.yaml has no `data.dockerImageTag`. Expected is the connector's version there, such as 1.2.3.",
            at: { path, range: metadata.value.dataRange },
          },
        ];
    }
  },
};
