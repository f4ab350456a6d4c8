import type { LibraryChange } from "../library/library.ts";
import { START_OF_FILE } from "../model/location.ts";
import { LINK_MODES } from "../model/tree.ts";
import { isBelow } from "../text/paths.ts";
import { isVersionFile } from "./base-image-review.ts";
import { type LibraryRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 2, at its source: connectors pin a version because it stays what it is. */
export const baseImageImmutable: LibraryRule = {
  id: "base-image-immutable",
  subject: "library",
  criterion: "base-image",
  severity: "error",
  alwaysRuns: true,
  summary:
    "No published version in the base image library is edited or deleted; a new one follows the library's steps.",
  async check(change) {
    const isTouched = change.files.some(({ path }) => isVersionFile(path));
    const tellsVersions = isTouched || change.files.some(({ path }) => path.endsWith("/README.md"));
    // Reading Python takes a parser that nothing else needs.
    const problems = tellsVersions ? (await import("../library/problems.ts")).versionProblems(change) : [];
    const retired = retiredFolders(change);
    const remarks = [
      ...linkRemarks(change),
      ...unreadRemarks(change),
      ...problems
        .filter(({ at }) => !retired.some((folder) => isBelow(at.path, folder)))
        .map(({ effect = "error", message, at }): Remark => ({ effect, message, at })),
    ];
    return remarks.length > 0 || isTouched ? remarks : NOT_APPLICABLE;
  },
};

/** The folders of which nothing is left: a library that is given up edits no version, and the review sees it. */
function retiredFolders({ folders, before, after, links }: LibraryChange): string[] {
  const hasFiles = (files: LibraryChange["before"], folder: string) =>
    [...files.keys()].some((path) => isBelow(path, folder));
  return folders.filter((folder) => hasFiles(before, folder) && !hasFiles(after, folder) && links.length === 0);
}

function linkRemarks({ files, links }: LibraryChange): Remark[] {
  const linked = files.filter((file) => file.kind !== "removed" && LINK_MODES.has(file.after.mode));
  return [...new Set([...links, ...linked])]
    .filter((file) => links.includes(file) || isVersionFile(file.path))
    .map(({ path }) => ({
      effect: "error",
      firm: true,
      message: `${path} becomes a link, so what the library is made of cannot be seen in it. Expected: the files themselves.`,
      at: { path, range: START_OF_FILE },
    }));
}

/** A file that is part of the answer and cannot be read: one that the change touches, or that versions are told in. */
function unreadRemarks({ before, after, folders, files }: LibraryChange): Remark[] {
  const touched = new Set([...folders, ...files.map(({ path }) => path)]);
  const matters = (path: string) => touched.has(path) || /\.(py|json)$/.test(path);
  for (const [path, entry] of [...after, ...before])
    if (entry.kind === "unreadable" && matters(path)) {
      const message = `${path} cannot be read: ${entry.why}. The versions of the library cannot be compared without it.`;
      return [{ effect: "unverified", message, at: { path, range: START_OF_FILE } }];
    }
  return [];
}
