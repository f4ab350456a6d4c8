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
  /** The last generation of versions that changed something here. */
  generation = 0;

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
  #current = 0;
  /** Counts the versions by {@link KEPT_VERSIONS}. */
  #generation = 1;
  /** Where this generation changed something, and where the one before did; each place once. */
  #changed: Place[] = [];
  #changedBefore: Place[] = [];

  /** @param files the files of version 0 */
  constructor(files: Iterable<[path: string, blob: Blob]>) {
    for (const [path, blob] of files) {
      const place = this.#placeOf(path);
      place.file = { since: 0, blob, older: undefined };
      this.#touchFolders(place, 0, true);
    }
  }

  /** Makes the next version from the newest, and returns its number. */
  add(changes: readonly FileChange[]): number {
    const since = ++this.#current;
    for (const change of changes) {
      const place = this.#placeOf(change.path);
      place.file = { since, blob: change.after, older: place.file };
      this.#note(place);
      this.#touchFolders(place, since, change.kind === "modified");
    }
    if (since % KEPT_VERSIONS === 0) this.#forget(since - KEPT_VERSIONS);
    return since;
  }

  /** What stands at a path: a file, or the sorted names in a folder. */
  at(path: string, version: number): Blob | readonly string[] | undefined {
    const place = this.#places.get(path);
    return this.#at(place?.file, version)?.blob ?? (place && this.#names(place, version));
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

  /** Remembers that something changed at a place. */
  #note(place: Place): void {
    if (place.generation === this.#generation) return;
    place.generation = this.#generation;
    this.#changed.push(place);
  }

  /**
   * Gives the folders above a place a new version, the innermost first, and one that stood at the place itself.
   * @param keepsNames whether a file stands there before and after, so that no folder gets other names
   */
  #touchFolders(changed: Place, since: number, keepsNames: boolean): void {
    for (let place = changed.folder ? changed : changed.parent; place; place = place.parent) {
      const older = place.folder;
      if (older?.since !== since) {
        place.folder = { since, names: keepsNames ? older?.names : undefined, older };
        this.#note(place);
      } else if (keepsNames)
        return; // and so are the folders above it
      else older.names = undefined;
    }
  }

  /** Ends a generation: where the one before it changed something, what is older than `oldest` cannot be read any more. */
  #forget(oldest: number): void {
    for (const place of this.#changedBefore) {
      if (place.folder) forgetOlder(place.folder, oldest);
      if (place.file && forgetOlder(place.file, oldest) && !place.file.blob) {
        place.file = undefined;
        this.#remove(place);
      }
    }
    this.#changedBefore = this.#changed;
    this.#changed = [];
    this.#generation++;
  }

  /** Forgets a place at which no file stands and below which nothing is left, and so the folders above it. */
  #remove(empty: Place): void {
    for (let place = empty; place.parent && !place.file && !place.inside?.size; place = place.parent) {
      place.parent.inside?.delete(place);
      this.#places.delete(place.path);
    }
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
