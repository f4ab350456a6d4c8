import { UserError } from "../model/errors.ts";
import type { Blob, FileChange } from "../model/tree.ts";
import { compareText } from "../text/order.ts";

/** The entries of one folder. Folders in it have the mode {@link FOLDER_MODE}. */
export interface Folder {
  get(name: string): Blob | undefined;
  names(): string[];
  /** What stands for something else in the other folder, or only in one of the two. */
  differencesTo(after: Folder): Iterable<[name: string, sides: BlobSides]>;
}

/** What stands at a name before and after. */
export interface BlobSides {
  before?: Blob | undefined;
  after?: Blob | undefined;
}

/** Gets the folder with an object id. Rejects where it cannot be read, because a difference with gaps is worse than none. */
export type ReadFolder = (oid: string | undefined) => Promise<Folder>;

/** git's mode of a folder, in the form of {@link Blob}. */
export const FOLDER_MODE = "040000";

/** More than any change of a real repository has; a tree that refers to itself ten times a level has more than memory. */
export const MAX_CHANGES = 200_000;
const MAX_FOLDERS = 50_000;

/**
 * All files that differ between two trees, in the order of their paths. Only folders that differ are read, those of one
 * level at once.
 * @throws UserError when there are more than can be judged
 * @param read for `undefined` it gives an empty folder, which stands for one that is not there
 */
export async function diffTrees(before: string, after: string, read: ReadFolder): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  let folders = 0;
  const counted: ReadFolder = (oid) => {
    if (++folders > 2 * MAX_FOLDERS || changes.length > MAX_CHANGES) throw tooManyChanges();
    return read(oid);
  };
  if (before !== after) await diffFolders("", before, after, counted, changes);
  return changes.sort((a, b) => compareText(a.path, b.path));
}

/** How a path differs, by what stands there before and after; `undefined` where nothing does. */
export function changeAt(path: string, { before, after }: BlobSides): FileChange | undefined {
  if (!before && !after) return undefined;
  return { path, kind: !before ? "added" : after ? "modified" : "removed", before, after } as FileChange;
}

/** What to tell of a change that is too large to be listed. */
export function tooManyChanges(): UserError {
  return new UserError(
    `The change touches more than ${MAX_CHANGES} files or ${MAX_FOLDERS} folders; that is more than can be judged.`,
    3,
  );
}

/** What to tell of a file whose name is not UTF-8, decoded with replacement characters. */
export function unreadableName(name: string): UserError {
  return new UserError(
    `The change touches a file whose name cannot be read (${JSON.stringify(name)}). Expected: a name in UTF-8.`,
    3,
  );
}

async function diffFolders(
  prefix: string,
  before: string | undefined,
  after: string | undefined,
  read: ReadFolder,
  changes: FileChange[],
): Promise<void> {
  const [old, now] = await Promise.all([read(before), read(after)]);
  const below: (() => Promise<void>)[] = [];
  for (const [name, sides] of old.differencesTo(now)) {
    const path = prefix + name;
    const [left, right] = [folderOf(sides.before), folderOf(sides.after)];
    if (left !== undefined || right !== undefined)
      below.push(() => diffFolders(`${path}/`, left, right, read, changes));
    const change = changeAt(path, {
      before: left === undefined ? sides.before : undefined,
      after: right === undefined ? sides.after : undefined,
    });
    if (change) changes.push(change);
  }
  await Promise.all(below.map((next) => next()));
}

function folderOf(entry: Blob | undefined): string | undefined {
  return entry?.mode === FOLDER_MODE ? entry.oid : undefined;
}
