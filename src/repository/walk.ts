import { UserError } from "../model/errors.ts";
import type { Blob, Entry } from "../model/tree.ts";
import { FOLDER_MODE, type Folder } from "./diff.ts";
import { linkEntry } from "./entries.ts";

/** An object that is there and cannot be read for what it is; everything else that fails stops the run. */
export class Unreadable extends UserError {
  constructor(message: string) {
    super(message, 3);
  }
}

/** Where folders and files come from, by their ids; each is cheap to ask for again. */
export interface Objects {
  /** @throws Unreadable where the folder itself is the reason */
  folder(oid: string): Promise<Folder>;
  file(oid: string, mode: string): Promise<Entry>;
}

/** What stands at paths below a folder. */
export async function readPaths(root: string, paths: readonly string[], objects: Objects): Promise<Map<string, Entry>> {
  const unique = [...new Set(paths)];
  const entries = await Promise.all(unique.map((path) => entryAt(root, path, objects)));
  return new Map(unique.map((path, index) => [path, entries[index] as Entry]));
}

/**
 * The object at a path, `undefined` where there is none. It is followed folder by folder, so that links and submodules
 * are what they are and nothing is ever read through them.
 */
export async function find(root: string, path: string, { folder }: Pick<Objects, "folder">): Promise<Blob | undefined> {
  let found: Blob | undefined = { oid: root, mode: FOLDER_MODE };
  for (const name of path.split("/")) {
    if (found?.mode !== FOLDER_MODE) return undefined;
    found = (await folder(found.oid)).get(name);
  }
  return found;
}

async function entryAt(root: string, path: string, objects: Objects): Promise<Entry> {
  try {
    const found = await find(root, path, objects);
    if (!found) return { kind: "absent" };
    if (found.mode === FOLDER_MODE) return { kind: "folder", names: (await objects.folder(found.oid)).names() };
    return linkEntry(found) ?? (await objects.file(found.oid, found.mode));
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable", why: error.message };
    throw error;
  }
}
