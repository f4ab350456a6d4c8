import { isTouched } from "../connector/change.ts";
import { metadataOf } from "../connector/connector.ts";
import { START_OF_FILE } from "../model/location.ts";
import { type ConnectorRule, NOT_APPLICABLE } from "./rule.ts";

/** Criterion 1: only the file directly in the folder counts; those of tests stay. */
export const dockerfileRemoved: ConnectorRule = {
  id: "dockerfile-removed",
  subject: "connector",
  criterion: "dockerfile",
  severity: "error",
  summary: "No `Dockerfile`, in any letter case, stands directly in the connector's folder.",
  check(change, { held, expected }) {
    const { after, change: kind, path } = change;
    if (kind === "removed" || after.folder.kind !== "folder") return NOT_APPLICABLE;
    // Where there is no official image to move to, the Dockerfile is the only way to build.
    const hadImage = [change.before, after].some((side) => metadataOf(side)?.baseImage !== undefined);
    const hasAlternative = expected.repository !== undefined || hadImage;
    return after.dockerfiles.map(({ name }) => ({
      effect: !hasAlternative ? "notice" : isTouched(change, name) ? "error" : held.state,
      message:
        `${name} is in the connector's folder. The build uses \`baseImage\` of metadata.yaml instead: delete ${name}, ` +
        "and move what it installs or sets to build_customization.py.",
      at: { path: `${path}/${name}`, range: START_OF_FILE },
      ...(hasAlternative && {
        fix: { title: `Delete ${name}`, edits: [{ kind: "delete", path: `${path}/${name}` }] },
      }),
    }));
  },
};
