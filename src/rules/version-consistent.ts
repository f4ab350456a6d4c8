import { metadataOf } from "../connector/connector.ts";
import { START_OF_FILE } from "../model/location.ts";
import { type ConnectorRule, NOT_APPLICABLE } from "./rule.ts";

/** Criterion 3: the version that the package says is the version that the image is published as. */
export const versionConsistent: ConnectorRule = {
  id: "version-consistent",
  subject: "connector",
  criterion: "version",
  severity: "error",
  summary: "The version in `pyproject.toml` equals `dockerImageTag`.",
  check(change, { held }) {
    const { after } = change;
    const version = metadataOf(after)?.version?.text;
    const path = `${after.path}/pyproject.toml`;
    const at = { path, range: START_OF_FILE };
    const { pyproject } = after;
    if (version === undefined || change.change === "removed" || pyproject.kind === "absent") return NOT_APPLICABLE;
    switch (pyproject.kind) {
      case "irregular":
        return [
          { effect: held.state, message: `pyproject.toml is a ${pyproject.what}. Expected: a regular file.`, at },
        ];
      case "unreadable":
        return [
          {
            effect: held.state === "notice" ? "notice" : "unverified",
            message: `pyproject.toml cannot be read: ${pyproject.why}.`,
            at,
          },
        ];
      case "invalid":
        return pyproject.problems.map(({ message, range }) => ({
          effect: held.state,
          message: `pyproject.toml ${message}.`,
          at: { path, range },
        }));
      case "valid": {
        const { versions } = pyproject.value;
        if (versions.length === 0) return NOT_APPLICABLE;
        return versions
          .filter(({ text }) => text !== version)
          .map(({ key, text, range }) => ({
            effect: held.state,
            message: `\`${key}\` is ${text}, but \`dockerImageTag\` in metadata.yaml is ${version}. Expected: the same version in both.`,
            at: { path, range: range ?? START_OF_FILE },
            ...(range && {
              fix: { title: `Set ${key} to ${version}`, edits: [{ kind: "replace", path, range, text: version }] },
            }),
          }));
      }
    }
  },
};
