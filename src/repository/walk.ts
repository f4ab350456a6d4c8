import { UserError } from "../model/errors.ts";
import type { Entry } from "../model/tree.ts";
import { FOLDER_MODE, type Folder } from "./diff.ts";

/** An object that is there and cannot be read for what it is; everything else that fails stops the run. */
export class Unreadable extends UserError {
  constructor(message: string) {
    super(message, 3);
  }
}

/** Where folders and files come from, by their ids. */
export interface Objects {
  /** @throws Unreadable where the folder itself is the reason */
  folder(oid: string): Promise<Folder>;
  file(oid: string, mode: string): Promise<Entry>;
}

/**
 * What stands at paths below a folder. Every path is followed folder by folder, so that links and submodules are what they
 * are and nothing is ever read through them.
 */
export async function readPaths(root: string, paths: readonly string[], objects: Objects): Promise<Map<string, Entry>> {
  const folders = new Map<string, Promise<Folder | undefined>>([["", objects.folder(root)]]);
  const unique = [...new Set(paths)];
  const entries = await Promise.all(unique.map((path) => entryAt(path, folders, objects)));
  return new Map(unique.map((path, index) => [path, entries[index] as Entry]));
}

async function entryAt(
  path: string,
  folders: Map<string, Promise<Folder | undefined>>,
  objects: Objects,
): Promise<Entry> {
  try {
    const found = (await folderAt(parentOf(path), folders, objects))?.get(nameOf(path));
    if (!found) return { kind: "absent" };
    if (found.mode === FOLDER_MODE) return { kind: "folder", names: (await objects.folder(found.oid)).names() };
    if (found.mode === "120000") return { kind: "symlink", oid: found.oid };
    if (found.mode === "160000") return { kind: "submodule", oid: found.oid };
    return await objects.file(found.oid, found.mode);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable", why: error.message };
    throw error;
  }
}

/** The folder at a path, `undefined` where something else or nothing stands. */
function folderAt(
  path: string,
  known: Map<string, Promise<Folder | undefined>>,
  objects: Objects,
): Promise<Folder | undefined> {
  const found = known.get(path);
  if (found) return found;
  const folder = folderAt(parentOf(path), known, objects).then((parent) => {
    const entry = parent?.get(nameOf(path));
    return entry?.mode === FOLDER_MODE ? objects.folder(entry.oid) : undefined;
  });
  known.set(path, folder);
  folder.catch(() => {}); // whoever asks for something below it is told
  return folder;
}

/** The folder that a path is in; that of a name at the root is the empty text. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
