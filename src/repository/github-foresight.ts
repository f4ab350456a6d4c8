import { MAX_FILE_BYTES } from "../model/tree.ts";
import { FOLDER_MODE } from "./diff.ts";
import { GitFolder } from "./git-folder.ts";
import type { Arrived, Wanted } from "./github-query.ts";

/**
 * What a comparison will most likely need, so that it is asked for at once. It only saves time: what is not named is
 * found and read all the same, and what is named in vain does no harm.
 */
export interface Foresight {
  /** Files that probably differ. */
  changed?: readonly string[];
  /** Files and folders that will probably be read on both sides. */
  read?: readonly string[];
}

/** Up to so many files are asked for by their places, in one round with their folders; more wait until their sizes are known. */
const MAX_FILES = 40;
/** Places that are asked for before they are known to be there, and the parts of their paths. */
const MAX_PLACES = 600;
const MAX_DEPTH = 16;

/** A commit and what will probably be needed of it. */
export function foreseen(commit: string, { changed = [], read = [] }: Foresight): Wanted[] {
  const folders = [...changed, ...read].filter(isPlain).flatMap(foldersAbove);
  const files = read.length <= MAX_FILES ? read.filter(isPlain) : [];
  const places = [...new Set([...folders, ...files])].slice(0, MAX_PLACES);
  return [{ kind: "commit", oid: commit }, ...places.map((path): Wanted => ({ kind: "path", commit, path }))];
}

/**
 * What has to be asked for to tell what stands at paths of a commit: on the way to each the first object that is not here
 * yet, and what is below that by its place, so that all of it comes in one round.
 * @param root the id of the commit's folder
 * @param known gives the objects that are here
 */
export function missing(
  commit: string,
  root: string,
  paths: readonly string[],
  known: (oid: string) => Arrived | undefined,
): Wanted[] {
  return paths.flatMap((path) => missingFor(commit, root, path, paths.length <= MAX_FILES, known));
}

function missingFor(
  commit: string,
  root: string,
  path: string,
  withFile: boolean,
  known: (oid: string) => Arrived | undefined,
): Wanted[] {
  const parts = path.split("/");
  let oid = root;
  for (const [depth, name] of parts.entries()) {
    const folder = known(oid);
    if (folder?.kind !== "tree") {
      const below = isPlain(path) ? [...foldersAbove(path), ...(withFile ? [path] : [])].slice(depth) : [];
      return [{ kind: "tree", oid }, ...below.map((place): Wanted => ({ kind: "path", commit, path: place }))];
    }
    const entry = new GitFolder(folder.data, oid.length / 2).get(name);
    if (depth === parts.length - 1 && entry?.mode.startsWith("100")) {
      const size = folder.sizes.get(entry.oid) ?? 0;
      return size > MAX_FILE_BYTES ? [] : [{ kind: "blob", oid: entry.oid, size }];
    }
    if (entry?.mode !== FOLDER_MODE) return [];
    oid = entry.oid;
  }
  return known(oid) ? [] : [{ kind: "tree", oid }];
}

/** `a/b/c` has `a` and `a/b`. */
function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Whether git takes `commit:path` for exactly this path; others are found folder by folder, and so are very deep ones. */
function isPlain(path: string): boolean {
  return !/(^|\/)\.{0,2}(\/|$)|[\n\0]/.test(path) && path.split("/").length <= MAX_DEPTH;
}
