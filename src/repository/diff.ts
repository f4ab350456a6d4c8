import type { Blob, FileChange } from "../model/tree.ts";

/** The entries of one folder by name; folders have the mode `040000`. */
export type Folder = ReadonlyMap<string, Blob>;

/** Gets the folder with an object id. Rejects where it cannot be read, because a difference with gaps is worse than none. */
export type ReadFolder = (oid: string) => Promise<Folder>;

export const FOLDER_MODE = "040000";
const EMPTY: Folder = new Map();

/**
 * All files that differ between two trees, in the order of their paths. Only folders that differ are read, those of one
 * level at once. `undefined` stands for a folder that is not there.
 */
export async function diffTrees(
  before: string | undefined,
  after: string | undefined,
  read: ReadFolder,
): Promise<FileChange[]> {
  return (await diffFolders("", before, after, read)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function diffFolders(
  prefix: string,
  before: string | undefined,
  after: string | undefined,
  read: ReadFolder,
): Promise<FileChange[]> {
  const [old, now] = await Promise.all([before, after].map((oid) => (oid === undefined ? EMPTY : read(oid))));
  const changes: FileChange[] = [];
  const below: Promise<FileChange[]>[] = [];
  for (const name of new Set([...(old as Folder).keys(), ...(now as Folder).keys()])) {
    const left = old?.get(name);
    const right = now?.get(name);
    if (left?.oid === right?.oid && left?.mode === right?.mode) continue;
    const path = prefix + name;
    const [leftFolder, rightFolder] = [left, right].map((entry) =>
      entry?.mode === FOLDER_MODE ? entry.oid : undefined,
    );
    if (leftFolder !== undefined || rightFolder !== undefined)
      below.push(diffFolders(`${path}/`, leftFolder, rightFolder, read));
    const change = fileChange(
      path,
      leftFolder === undefined ? left : undefined,
      rightFolder === undefined ? right : undefined,
    );
    if (change) changes.push(change);
  }
  return changes.concat(...(await Promise.all(below)));
}

function fileChange(path: string, before: Blob | undefined, after: Blob | undefined): FileChange | undefined {
  if (before && after) return { path, kind: "modified", before, after };
  if (after) return { path, kind: "added", after };
  return before && { path, kind: "removed", before };
}
