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

/** A path at which a file or a folder stands in some version that can be read; one after the other, maybe. */
interface Place {
  path: string;
  /** The last part of the path. */
  name: string;
  /** Absent at the top. */
  parent?: Place;
  file?: FileVersion | undefined;
  folder?: FolderVersion;
  /** What is in the folder. */
  inside?: Set<Place>;
}

/**
 * The files of a line of commits, each commit a version, counted from 0. A version is what it changes, so that a commit
 * of a repository with thirty thousand files costs only the few that it touches. Only the last {@link KEPT_VERSIONS}
 * can be read.
 */
export class TreeVersions {
  readonly #places = new Map<string, Place>([["", { path: "", name: "" }]]);
  /** What each of the last versions changed, the oldest first. */
  readonly #changed: { files: Place[]; folders: Place[] }[] = [];
  #current = 0;

  /** @param files the files of version 0 */
  constructor(files: Iterable<[path: string, blob: Blob]>) {
    for (const [path, blob] of files) {
      const place = this.#placeOf(path);
      place.file = { since: 0, blob };
      touchFolders(place, 0, [], true);
    }
  }

  /** Makes the next version from the newest, and returns its number. */
  add(changes: readonly FileChange[]): number {
    const since = ++this.#current;
    const folders: Place[] = [];
    const files = changes.map((change) => {
      const place = this.#placeOf(change.path);
      const older = place.file;
      place.file = change.kind === "removed" ? { since, older } : { since, blob: change.after, older };
      touchFolders(place, since, folders, change.kind === "modified");
      return place;
    });
    this.#changed.push({ files, folders });
    if (this.#changed.length > KEPT_VERSIONS) this.#forget(since - KEPT_VERSIONS);
    return since;
  }

  /** The file at a path; `undefined` where a folder or nothing stands. */
  file(path: string, version: number): Blob | undefined {
    return this.#at(this.#places.get(path)?.file, version)?.blob;
  }

  /** The names in a folder, sorted; `undefined` where there is no folder. */
  folder(path: string, version: number): readonly string[] | undefined {
    const place = this.#places.get(path);
    return place && this.#names(place, version);
  }

  /** An object that stands for all that is below a folder, the same as long as nothing there changes. */
  identity(folder: string, version: number): object | undefined {
    return this.#at(this.#places.get(folder)?.folder, version);
  }

  #at<V extends FileVersion | FolderVersion>(newest: V | undefined, version: number): V | undefined {
    if (version < this.#current - KEPT_VERSIONS) throw new RangeError(`version ${version} is forgotten`);
    let found: FileVersion | FolderVersion | undefined = newest;
    while (found && found.since > version) found = found.older;
    return found as V | undefined;
  }

  #names({ folder, inside }: Place, version: number): readonly string[] | undefined {
    const found = this.#at(folder, version);
    if (!found) return undefined;
    found.names ??= [...(inside ?? [])]
      .filter((place) => this.#at(place.file, version)?.blob || this.#names(place, version))
      .map(({ name }) => name)
      .sort();
    return found.names.length > 0 ? found.names : undefined;
  }

  /** The place at a path; a new one is put into its folder. */
  #placeOf(path: string): Place {
    const known = this.#places.get(path);
    if (known) return known;
    const end = path.lastIndexOf("/");
    const parent = this.#placeOf(path.slice(0, Math.max(0, end)));
    const place: Place = { path, name: path.slice(end + 1), parent };
    parent.inside ??= new Set();
    parent.inside.add(place);
    this.#places.set(path, place);
    return place;
  }

  /** Drops what was replaced by the oldest version that was added and can be read from now on. */
  #forget(oldest: number): void {
    const { files, folders } = this.#changed.shift() as { files: Place[]; folders: Place[] };
    for (const place of files) {
      const newest = place.file;
      if (newest && forgetOlder(newest, oldest) && !newest.blob) {
        place.file = undefined;
        this.#remove(place);
      }
    }
    for (const { folder } of folders) if (folder) forgetOlder(folder, oldest);
  }

  /** Takes a place with nothing at it out of its folder, and folders in which nothing is left out of theirs. */
  #remove(empty: Place): void {
    for (let place = empty; place.parent && !place.file && !place.inside?.size; place = place.parent) {
      place.parent.inside?.delete(place);
      this.#places.delete(place.path);
    }
  }
}

/**
 * Gives the folders above a place a new version, and adds them to `touched`, the innermost first.
 * @param keepsNames whether a file stands there before and after, so that no folder gets other names
 */
function touchFolders({ parent }: Place, since: number, touched: Place[], keepsNames: boolean): void {
  for (let place = parent; place; place = place.parent) {
    const older = place.folder;
    if (older?.since !== since) {
      place.folder = { since, names: keepsNames ? older?.names : undefined, older };
      touched.push(place);
    } else if (keepsNames)
      return; // and so are the folders above it
    else older.names = undefined;
  }
}

/** Drops what is older than the version that stood at `oldest`; whether that one is the newest. */
function forgetOlder(newest: FileVersion | FolderVersion, oldest: number): boolean {
  let found: FileVersion | FolderVersion | undefined = newest;
  while (found && found.since > oldest) found = found.older;
  if (!found) return false;
  found.older = undefined;
  return found === newest;
}
