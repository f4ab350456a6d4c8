import type { Blob, FileChange } from "../model/tree.ts";

/** How many versions back can be read. */
export const KEPT_VERSIONS = 128;

/** What stands at a path since a version, and what stood there before it. */
interface FileVersion {
  since: number;
  /** Absent where the file was removed. */
  blob: Blob | undefined;
  older: FileVersion | undefined;
}

/** A folder since a version: everything at its path and below it is as it was then. */
interface FolderVersion {
  since: number;
  /** The names in it, sorted; found out when they are asked for. Empty where nothing is left. */
  names: string[] | undefined;
  older: FolderVersion | undefined;
}

/** A path at which a file or a folder stands in some version that can be read; one after the other, maybe. */
class Place {
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** Absent at the top. */
  readonly parent: Place | undefined;
  file: FileVersion | undefined;
  folder: FolderVersion | undefined;
  /** What is in the folder. */
  inside: Set<Place> | undefined;

  constructor(path: string, parent?: Place) {
    this.path = path;
    this.name = path.slice(path.lastIndexOf("/") + 1);
    this.parent = parent;
  }
}

/**
 * The files of a line of commits, each commit a version, counted from 0. A version is what it changes, so that a commit
 * of a repository with thirty thousand files costs only the few that it touches. Only the last {@link KEPT_VERSIONS}
 * can be read.
 */
export class TreeVersions {
  readonly #places = new Map<string, Place>([["", new Place("")]]);
  /** What each of the last versions changed, the oldest first. */
  readonly #changed: { files: Place[]; folders: Place[] }[] = [];
  #current = 0;

  /** @param files the files of version 0 */
  constructor(files: Iterable<[path: string, blob: Blob]>) {
    for (const [path, blob] of files) {
      const place = this.#placeOf(path);
      place.file = { since: 0, blob, older: undefined };
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
      place.file = { since, blob: change.kind === "removed" ? undefined : change.after, older };
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

  /**
   * An object that stands for all that is at and below the path of a folder, the same as long as nothing there changes;
   * `undefined` where no folder stood lately.
   */
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
      .filter((place) => this.#hasFiles(place, version))
      .map(({ name }) => name)
      .sort();
    return found.names.length > 0 ? found.names : undefined;
  }

  /** Whether a file stands at a place or below it. Paths may be deeper than functions can call themselves. */
  #hasFiles(place: Place, version: number): boolean {
    const open = [place];
    for (let next = open.pop(); next; next = open.pop()) {
      if (this.#at(next.file, version)?.blob) return true;
      for (const below of next.inside ?? []) open.push(below);
    }
    return false;
  }

  /** The place at a path; a new one is put into its folder, which may be new as well. */
  #placeOf(path: string): Place {
    const missing: string[] = [];
    let known = this.#places.get(path);
    for (let at = path; !known; known = this.#places.get(at)) {
      missing.push(at);
      at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
    }
    for (const at of missing.reverse()) {
      const place: Place = new Place(at, known);
      known.inside ??= new Set();
      known.inside.add(place);
      this.#places.set(at, place);
      known = place;
    }
    return known;
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

  /** Forgets the folder of a place in which nothing is left, and the place itself where no file stands there either. */
  #remove(empty: Place): void {
    for (let place = empty; place.parent && !place.inside?.size; place = place.parent) {
      place.folder = undefined;
      if (place.file) return;
      place.parent.inside?.delete(place);
      this.#places.delete(place.path);
    }
  }
}

/**
 * Gives the folders above a place a new version, and one that stood at the place itself, and adds them to `touched`, the
 * innermost first.
 * @param keepsNames whether a file stands there before and after, so that no folder gets other names
 */
function touchFolders(changed: Place, since: number, touched: Place[], keepsNames: boolean): void {
  for (let place = changed.folder ? changed : changed.parent; place; place = place.parent) {
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
