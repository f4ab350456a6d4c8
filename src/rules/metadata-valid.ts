import { type ConnectorChange, isTouched } from "../connector/change.ts";
import { metadataPath, namesIn } from "../connector/connector.ts";
import { type Problem, START_OF_FILE } from "../model/location.ts";
import type { ConnectorRule, Held, Remark } from "./rule.ts";

/** What may stay of a connector whose metadata is deleted. */
const LIGHT = /^(readme\.md|icon\.(svg|png))$/i;

/** Without readable metadata nothing else can be judged, so this rule can be neither softened nor exempted. */
export const metadataValid: ConnectorRule = {
  id: "metadata-valid",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "`metadata.yaml` is a regular file, parses, is unambiguous and has a version.",
  check(change, { held }) {
    return [...unreadRemarks(change), ...remarksOn(change, held)].map((remark) => ({ ...remark, firm: true }));
  },
};

function remarksOn(change: ConnectorChange, held: Held): Remark[] {
  const { before, after, name } = change;
  const path = metadataPath(change);
  const at = { path, range: START_OF_FILE };
  const { metadata, folder } = after;
  if (folder.kind === "symlink" || folder.kind === "submodule") {
    const what = folder.kind === "symlink" ? "symbolic link" : "submodule";
    const message = `${name} is a ${what}, not a folder, so what the build would read cannot be judged. Put the connector's own files there.`;
    return [{ effect: "error", message, at: { path: change.path, range: START_OF_FILE } }];
  }
  switch (metadata.kind) {
    case "absent": {
      const archived = before.metadata.kind === "valid" && before.metadata.value.supportLevel?.text === "archived";
      const [left] = namesIn(folder).filter((file) => !LIGHT.test(file));
      if (archived || left === undefined) return [];
      const message = `metadata.yaml is deleted, but ${left} is still there. Keep metadata.yaml, or delete the whole folder.`;
      return [{ effect: "error", message, at }];
    }
    case "irregular": {
      const message = `metadata.yaml is a ${metadata.what}. Expected: a regular file with the connector's own metadata.`;
      return [{ effect: "error", message, at }];
    }
    case "unreadable":
      return [{ effect: "unverified", message: `metadata.yaml cannot be read: ${metadata.why}.`, at }];
    case "invalid":
      return problemRemarks(
        change,
        held,
        metadata.problems,
        "The build cannot be told what to do until that is mended.",
      );
    case "valid": {
      const { ambiguities, version, dataRange } = metadata.value;
      const noVersion = version ? [] : [{ message: "has no `data.dockerImageTag`", range: dataRange }];
      return [
        ...problemRemarks(change, held, ambiguities, "Keep the one that is meant and delete the other."),
        ...problemRemarks(change, held, noVersion, "Expected: the connector's version there, such as 1.2.3."),
      ];
    }
  }
}

/** What the judgement of all rules rests on and nobody could read. */
function unreadRemarks(change: ConnectorChange): Remark[] {
  const { before, after, tip } = change;
  if (after.metadata.kind === "unreadable") return []; // which is said anyway
  const unread = [...before.unread, ...after.unread, ...tip.unread];
  for (const { metadata } of [before, tip])
    if (metadata.kind === "unreadable")
      unread.push({ path: `${metadataPath(change)} on the base branch`, why: metadata.why });
  const [first] = unread;
  if (!first) return [];
  const at = { path: metadataPath(change), range: START_OF_FILE };
  return [
    {
      effect: "unverified",
      message: `${first.path} cannot be read: ${first.why}. Nothing can be judged without it.`,
      at,
    },
  ];
}

/** What was broken before and is not touched shall not redden a change that has nothing to do with it. */
function problemRemarks(change: ConnectorChange, held: Held, problems: readonly Problem[], whatToDo: string): Remark[] {
  return problems.map(({ message, range }) => ({
    effect: held.asked || isTouched(change, "metadata.yaml") ? "error" : "warning",
    message: `metadata.yaml ${message}. ${whatToDo}`,
    at: { path: metadataPath(change), range },
  }));
}
