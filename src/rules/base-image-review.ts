import { parse } from "smol-toml";
import type { LibraryChange, LibraryEntry } from "../library/library.ts";
import { START_OF_FILE } from "../model/location.ts";
import { isBelow } from "../text/paths.ts";
import { type LibraryRule, NOT_APPLICABLE, needsReview } from "./rule.ts";

/** What no image is made of: documents, their templates and pictures, and what the library's own tools depend on. */
const ASIDE = /\.(md|md\.j2|svg|png)$|(^|\/)(poetry\.lock|pyproject\.toml)$/i;
/** Files that are named in a message. */
const NAMED = 3;

/** Whether base images, or their list of versions, are made of a file of the library. */
export function isVersionFile(path: string): boolean {
  return !ASIDE.test(path);
}

/** Criterion 6, for all connectors at once: people look at what they are all built on. */
export const baseImageReview: LibraryRule = {
  id: "base-image-review",
  subject: "library",
  criterion: "build-customization",
  severity: "review",
  summary: "A change of the base image library's version files is approved by the reviewers.",
  check(change, context) {
    const { folders, files, links } = change;
    const remarks = [...folders, ...links.map(({ path }) => path)].flatMap((folder) => {
      const paths = [...files, ...links]
        .map(({ path }) => path)
        .filter((path) => isBelow(path, folder) && (isVersionFile(path) || isPackagedOtherwise(path, change)));
      const [path] = paths;
      if (path === undefined) return [];
      const message = `The change touches ${listed(paths, folder)} of the base image library in ${folder}, which connectors are built on. ${context.policy.review.name} has to approve it.`;
      return [needsReview({ message, at: { path, range: START_OF_FILE } }, paths, context)];
    });
    return remarks.length > 0 ? Promise.all(remarks) : NOT_APPLICABLE;
  },
};

function listed(paths: readonly string[], folder: string): string {
  const names = paths.slice(0, NAMED).map((path) => path.slice(folder.length + 1) || path);
  const more = paths.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more ${more === 1 ? "file" : "files"}` : ""}`;
}

/** Whether a `pyproject.toml` says that the library is made of other files, or built by something else, than before. */
function isPackagedOtherwise(path: string, { before, after }: LibraryChange): boolean {
  if (!/(^|\/)pyproject\.toml$/i.test(path)) return false;
  const [old, now] = [before, after].map((files) => packagingIn(files.get(path)));
  return old === undefined || old !== now;
}

function packagingIn(entry: LibraryEntry | undefined): string | undefined {
  if (entry?.kind !== "file") return undefined;
  try {
    const { tool, project, "build-system": build } = parse(entry.text) as Record<string, Record<string, unknown>>;
    const { dependencies: _, version: __, ...rest } = project ?? {};
    const { packages, include, exclude, scripts, plugins } = (tool?.poetry ?? {}) as Record<string, unknown>;
    return JSON.stringify([build, rest, packages, include, exclude, scripts, plugins, tool?.setuptools, tool?.hatch]);
  } catch {
    return undefined;
  }
}
