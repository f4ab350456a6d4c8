/**
 * What stands at a path of a commit. Absence is never confused with trouble: `absent` means that the path is
 * known not to exist, `unreadable` that something is there (or may be) whose text cannot be had.
 */
export type Entry =
  | { kind: "absent" }
  | { kind: "folder"; names: readonly string[] }
  | FileEntry
  | { kind: "symlink" | "submodule"; oid: string }
  | { kind: "unreadable"; why: string };

/** A regular file whose content is text. */
export interface FileEntry {
  readonly kind: "file";
  readonly oid: string;
  readonly mode: string;
  readonly text: string;
}

/** The files of one commit. */
export interface Tree {
  /** The commit's object id, in full. */
  readonly commit: string;
  /**
   * Reads many paths at once. The answer has an entry for every path that was asked for. It throws only when the
   * repository itself cannot be read any more.
   */
  read(paths: readonly string[]): Promise<Map<string, Entry>>;
  /**
   * Stands for all that is at and below a folder's path, where that is known without reading: wherever two trees answer
   * with the same object, the same files are there.
   */
  identity?(folder: string): object | undefined;
}

/** One side of a changed path. `mode` is git's, in octal: `100644`, `100755`, `120000` (symlink), `160000` (submodule). */
export interface Blob {
  oid: string;
  mode: string;
}

/** The modes of what leads elsewhere: a symbolic link, a submodule. */
export const LINK_MODES: ReadonlySet<string> = new Set(["120000", "160000"]);

/** A path whose object or mode differs between two commits. Renames are a removal and an addition. */
export type FileChange =
  | { path: string; kind: "added"; before?: undefined; after: Blob }
  | { path: string; kind: "modified"; before: Blob; after: Blob }
  | { path: string; kind: "removed"; before: Blob; after?: undefined };

/** What a change is judged on. */
export interface Comparison {
  /** The merge base. */
  before: Tree;
  /** What would land. */
  after: Tree;
  /** The tip of the base branch; the same commit as `before` when the change is up to date. */
  tip: Tree;
  /** All of them; a store that cannot list all throws. Sorted by path. */
  changes: FileChange[];
}

/** A repository, open for one run. */
export interface Store extends AsyncDisposable {
  /**
   * Compares a branch with the base that it is to land on.
   * @throws UserError when a revision is unknown or the two have no common history
   */
  compare(base: string, head: string): Promise<Comparison>;
}

/** The largest file that is read, in bytes. The largest page, metadata or pyproject in the real monorepo has 200 kB. */
export const MAX_FILE_BYTES = 1024 * 1024;
