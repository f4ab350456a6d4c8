import { type Comparison, type Entry, type FileChange, LINK_MODES, type Tree } from "../model/tree.ts";
import { isBelow } from "../text/paths.ts";

/** What stands at a path of the library where no folder does. */
export type LibraryEntry = Exclude<Entry, { kind: "folder" | "absent" }>;
/** The files of the library at one commit, by path: sources, changelogs, documents and Dockerfiles, without tests. */
export type LibraryFiles = ReadonlyMap<string, LibraryEntry>;

/** What a change does to the library that the base images are published from. */
export interface LibraryChange {
  kind: "library";
  /** The library's folders, as the policy on the base names them. */
  folders: readonly string[];
  /** The changed files in them. */
  files: FileChange[];
  /** Links that take the place of such a folder, or of one above it. */
  links: FileChange[];
  before: LibraryFiles;
  after: LibraryFiles;
}

/** What is read: the rest tells nothing about versions. A name without a dot may be a folder. */
const WANTED = /^[^.]+$|\.(py|json|md|txt|toml)$|^dockerfile/i;
const TESTS = /^(tests?|unit_tests|integration_tests)$/i;
/** Ten times what the real library has. */
const MAX_FILES = 1000;

/** Reads the library on both sides of a change; `undefined` where the change leaves it alone. */
export async function readLibrary(
  { before, after, changes }: Comparison,
  folders: readonly string[],
): Promise<LibraryChange | undefined> {
  const links = changes.filter(
    (change) =>
      change.kind !== "removed" &&
      LINK_MODES.has(change.after.mode) &&
      folders.some((folder) => isBelow(folder, change.path)),
  );
  const files = changes.filter(({ path }) => folders.some((folder) => isBelow(path, folder)));
  if (files.length + links.length === 0) return undefined;
  const touched = folders.filter((folder) => files.some(({ path }) => isBelow(path, folder)));
  const [old, now] = await Promise.all([before, after].map((tree) => filesBelow(tree, touched)));
  return { kind: "library", folders, files, links, before: old as LibraryFiles, after: now as LibraryFiles };
}

/** Reads level by level, so that each takes one round. */
async function filesBelow(tree: Tree, folders: readonly string[]): Promise<LibraryFiles> {
  const files = new Map<string, LibraryEntry>();
  let asked = 0;
  for (let paths = [...folders]; paths.length > 0; ) {
    asked += paths.length;
    if (asked > MAX_FILES) {
      files.set(folders[0] as string, { kind: "unreadable", why: `the library has more than ${MAX_FILES} files` });
      break;
    }
    const below: string[] = [];
    for (const [path, entry] of await tree.read(paths)) {
      if (entry.kind === "folder")
        below.push(
          ...entry.names.filter((name) => WANTED.test(name) && !TESTS.test(name)).map((name) => `${path}/${name}`),
        );
      else if (entry.kind !== "absent") files.set(path, entry);
    }
    paths = below;
  }
  return files;
}
