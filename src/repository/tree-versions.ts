import type { Blob, FileChange } from "../model/tree.ts";

/** How many versions back can be read. */
export const KEPT_VERSIONS = 128;

/** What stands at a path since a version, and what stood there before it. */
interface FileVersion {
  since: number;
  /** Absent where the file was removed. */
  blob?: Blob;
  older?: FileVersion | undefined;
}

/** A folder since a version: everything below it is as it was then. */
interface FolderVersion {
  since: number;
  /** The names in it, sorted; found out when they are asked for. Empty where nothing is left. */
  names?: string[] | undefined;
  older?: FolderVersion | undefined;
}

/**
 * The files of a line of commits, each commit a version, counted from 0. A version is what it changes, so that a commit
 * of a repository with thirty thousand files costs only the few that it touches. Only the last {@link KEPT_VERSIONS}
 * can be read.
 */
export class TreeVersions {
  readonly #files = new Map<string, FileVersion>();
  readonly #folders = new Map<string, FolderVersion>();
  /** The names that stood in each folder in any version that can be read. */
  readonly #names = new Map<string, Set<string>>();
  /** What each of the last versions changed, the oldest first. */
  readonly #changed: { files: string[]; folders: string[] }[] = [];
  #current = 0;

  /** @param files the files of version 0 */
  constructor(files: Iterable<[path: string, blob: Blob]>) {
    for (const [path, blob] of files) {
      this.#files.set(path, { since: 0, blob });
      this.#addName(path);
      this.#touchFolders(path, 0, [], true);
    }
  }

  /** Makes the next version from the newest, and returns its number. */
  add(changes: readonly FileChange[]): number {
    const since = ++this.#current;
    const folders: string[] = [];
    for (const change of changes) {
      const { path } = change;
      const older = this.#files.get(path);
      this.#files.set(path, change.kind === "removed" ? { since, older } : { since, blob: change.after, older });
      if (change.kind === "added") this.#addName(path);
      this.#touchFolders(path, since, folders, change.kind === "modified");
    }
    this.#changed.push({ files: changes.map(({ path }) => path), folders });
    if (this.#changed.length > KEPT_VERSIONS) this.#forget(since - KEPT_VERSIONS);
    return since;
  }

  /** The file at a path; `undefined` where a folder or nothing stands. */
  file(path: string, version: number): Blob | undefined {
    return this.#at(this.#files.get(path), version)?.blob;
  }

  /** The names in a folder, sorted; `undefined` where there is no folder. */
  folder(path: string, version: number): readonly string[] | undefined {
    const folder = this.#at(this.#folders.get(path), version);
    if (!folder) return undefined;
    folder.names ??= [...(this.#names.get(path) ?? [])]
      .filter((name) => this.#isThere(below(path, name), version))
      .sort();
    return folder.names.length > 0 ? folder.names : undefined;
  }

  /** An object that stands for all that is below a folder, the same as long as nothing there changes. */
  identity(folder: string, version: number): object | undefined {
    return this.#at(this.#folders.get(folder), version);
  }

  #at<V extends FileVersion | FolderVersion>(newest: V | undefined, version: number): V | undefined {
    if (version < this.#current - KEPT_VERSIONS) throw new RangeError(`version ${version} is forgotten`);
    let found: FileVersion | FolderVersion | undefined = newest;
    while (found && found.since > version) found = found.older;
    return found as V | undefined;
  }

  #isThere(path: string, version: number): boolean {
    return this.file(path, version) !== undefined || this.folder(path, version) !== undefined;
  }

  /**
   * Gives the folders above a path a new version, and adds them to `touched`, the innermost first.
   * @param keepsNames whether a file stands there before and after, so that no folder gets other names
   */
  #touchFolders(path: string, since: number, touched: string[], keepsNames: boolean): void {
    for (let folder = path; folder !== ""; ) {
      folder = above(folder);
      const known = this.#folders.get(folder);
      if (known?.since !== since) {
        this.#folders.set(folder, { since, names: keepsNames ? known?.names : undefined, older: known });
        touched.push(folder);
      } else if (keepsNames)
        return; // and so are the folders above it
      else known.names = undefined;
    }
  }

  /** Puts a name into its folder, and new folders into theirs. */
  #addName(path: string): void {
    for (let below = path; below !== ""; ) {
      const folder = above(below);
      const names = this.#names.get(folder);
      const name = folder === "" ? below : below.slice(folder.length + 1);
      if (names) {
        names.add(name);
        return;
      }
      this.#names.set(folder, new Set([name]));
      below = folder;
    }
  }

  /** Drops what was replaced by the oldest version that was added and can be read from now on. */
  #forget(oldest: number): void {
    const { files, folders } = this.#changed.shift() as { files: string[]; folders: string[] };
    for (const path of files) {
      const newest = forgetOlder(this.#files, path, oldest);
      if (newest && !newest.blob) {
        this.#files.delete(path);
        this.#forgetName(path);
      }
    }
    for (const path of folders) forgetOlder(this.#folders, path, oldest);
  }

  /** Takes a name out of its folder, and folders in which no name is left out of theirs. */
  #forgetName(path: string): void {
    for (let name = path; name !== "" && !this.#files.has(name) && !this.#names.has(name); ) {
      const folder = above(name);
      const names = this.#names.get(folder);
      names?.delete(name.slice(folder === "" ? 0 : folder.length + 1));
      if (names?.size !== 0) return;
      this.#names.delete(folder);
      this.#folders.delete(folder);
      name = folder;
    }
  }
}

/** Drops what is older than the version that stood at `oldest`; returns that one if it is the newest. */
function forgetOlder<V extends FileVersion | FolderVersion>(
  known: Map<string, V>,
  path: string,
  oldest: number,
): V | undefined {
  const newest = known.get(path);
  let found: FileVersion | FolderVersion | undefined = newest;
  while (found && found.since > oldest) found = found.older;
  if (!found) return undefined;
  found.older = undefined;
  return found === newest ? newest : undefined;
}

/** The folder that a path is in; empty at the top. */
function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function below(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
