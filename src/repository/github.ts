import { UserError } from "../model/errors.ts";
import { type Blob, type Comparison, type Entry, MAX_FILE_BYTES, type Store, type Tree } from "../model/tree.ts";
import { diffTrees, FOLDER_MODE, type Folder } from "./diff.ts";
import { fileEntry, tooLarge } from "./entries.ts";
import { GitFolder } from "./git-folder.ts";
import { type GitHubApi, type GitHubRepository, GitHubTrouble, get, isRecord, trouble } from "./github-api.ts";
import { GITHUB_LIMITS, type GitHubLimits, GitHubObjects } from "./github-objects.ts";
import { isId, type Wanted } from "./github-query.ts";
import { parentOf, readPaths, Unreadable } from "./walk.ts";

/**
 * What a comparison will most likely need, so that it is asked for at once. It only saves time: what is not named is
 * found and read all the same, and what is named in vain does no harm.
 */
export interface Foresight {
  /** Files that probably differ. */
  changed?: readonly string[];
  /** Files and folders that will probably be read on both sides. */
  read?: readonly string[];
}

/** The largest folder that is read, in bytes; as from local git. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
/** Up to so many files are asked for by their places, in one round with their folders; more wait until their sizes are known. */
const MAX_FORESEEN_FILES = 40;
/** Places that are asked for before they are known to be there, and the parts of their paths. */
const MAX_FORESEEN = 600;
const MAX_DEPTH = 16;
const EMPTY = new GitFolder(Buffer.alloc(0), 20);

/**
 * A repository on GitHub, read by API; nothing is cloned. It answers as {@link GitStore} does for the same commits. The
 * changed files are always the difference of the two trees, folder by folder, never a list of GitHub's that could be cut
 * off: a folder's id vouches for everything below it. A fork's commits are read through the base repository.
 */
export class GitHubStore implements Store {
  readonly #api: GitHubApi;
  readonly #repository: GitHubRepository;
  readonly #objects: GitHubObjects;
  readonly #folders = new Map<string, GitFolder>();
  readonly #sizes = new Map<string, number>();

  constructor(api: GitHubApi, repository: GitHubRepository, limits: Partial<GitHubLimits> = {}) {
    this.#api = api;
    this.#repository = repository;
    this.#objects = new GitHubObjects(api, repository, { ...GITHUB_LIMITS, ...limits });
  }

  /**
   * Compares a branch with the base that it is to land on, from their merge base, as GitHub shows a pull request.
   * @param base the commit that is the tip of the base branch, in full
   * @param head the commit that is the head, in full
   * @throws UserError when GitHub does not know a commit, the two share no history, or GitHub cannot be read
   */
  async compare(base: string, head: string, foresight: Foresight = {}): Promise<Comparison> {
    // The base's tip shares most folders with the merge base, or is the same.
    const foreseen = this.#foresee([fullId(base), fullId(head)], foresight);
    const [before] = await Promise.all([this.mergeBase(base, head), foreseen]);
    return this.between(before, head, base, foresight);
  }

  /**
   * Compares the base's tip with what would land on it.
   * @param merge the test merge of the two, in full
   * @throws UserError as `compare` does, and when the merge is not one of exactly this base and this head
   */
  async compareMerge(base: string, head: string, merge: string, foresight: Foresight = {}): Promise<Comparison> {
    const [comparison, { parents }] = await Promise.all([
      this.between(base, merge, base, foresight),
      this.#objects.read({ kind: "commit", oid: fullId(merge) }),
    ]);
    if (parents.length === 2 && parents[0] === base && parents[1] === head) return comparison;
    throw new UserError(
      `The test merge ${merge} is not one of the base ${base} and the head ${head}; GitHub has yet to make it again.`,
      3,
    );
  }

  /** Compares two commits as they are; for a merge queue's group, whose base is in the payload. The ids are full. */
  async between(before: string, after: string, tip = before, foresight: Foresight = {}): Promise<Comparison> {
    const commits = [...new Set([before, after, tip].map(fullId))];
    await this.#foresee(commits, foresight);
    const trees = new Map(
      await Promise.all(commits.map(async (commit) => [commit, await this.#rootOf(commit)] as const)),
    );
    const [old, now] = [trees.get(before) as string, trees.get(after) as string];
    const changes = await diffTrees(old, now, async (oid) => (oid === undefined ? EMPTY : this.#folder(oid)));
    const beforeTree = this.#treeAt(before, old);
    return {
      before: beforeTree,
      after: this.#treeAt(after, now),
      tip: tip === before ? beforeTree : this.#treeAt(tip, trees.get(tip) as string),
      changes,
    };
  }

  /** The files of a commit, whose id is full. @throws UserError when it cannot be read */
  async tree(commit: string): Promise<Tree> {
    return this.#treeAt(commit, await this.#rootOf(fullId(commit)));
  }

  /**
   * The ids and modes of files at a commit, whose id is full, without their content; `undefined` where there is no file or
   * link. What is asked of several commits at once comes in one round.
   */
  async blobs(commit: string, paths: readonly string[]): Promise<Map<string, Blob | undefined>> {
    const places = new Set(paths.filter(isPlain).flatMap((path) => ancestorsOf(parentOf(path))));
    await this.#objects.load([
      { kind: "commit", oid: fullId(commit) },
      ...[...places].map((path): Wanted => ({ kind: "path", commit, path })),
    ]);
    const root = await this.#rootOf(commit);
    const found = await Promise.all(paths.map((path) => this.#blob(root, path)));
    return new Map(paths.map((path, index) => [path, found[index]]));
  }

  async #blob(root: string, path: string): Promise<Blob | undefined> {
    let oid = root;
    const names = path.split("/");
    for (const [index, name] of names.entries()) {
      const entry = (await this.#folder(oid)).get(name);
      if (index === names.length - 1) return entry?.mode === FOLDER_MODE ? undefined : entry;
      if (entry?.mode !== FOLDER_MODE) return undefined;
      oid = entry.oid;
    }
    return undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  /**
   * The best common ancestor of two commits, whose ids are full.
   * @throws UserError as `compare` does
   */
  async mergeBase(base: string, head: string): Promise<string> {
    if (base === head) return base;
    this.#objects.spend();
    const { owner, name: repo } = this.#repository;
    const parameters = { owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 };
    try {
      const answer = await get(this.#api, "GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
      const { sha } = isRecord(answer.merge_base_commit) ? answer.merge_base_commit : {};
      if (isId(sha)) return sha;
    } catch (error) {
      if (!(error instanceof GitHubTrouble) || error.status !== 404) throw error;
      throw new UserError(
        `GitHub cannot compare ${base} with ${head}: one of them is not in ${owner}/${repo}, or they share no history. ` +
          "Expected: commits of one repository and its forks.",
        3,
      );
    }
    throw trouble("the comparison has no merge base");
  }

  /** Asks for commits and what will be needed of them in one round. */
  async #foresee(commits: readonly string[], { changed = [], read = [] }: Foresight): Promise<void> {
    const folders = [...changed, ...read].filter(isPlain).flatMap((path) => ancestorsOf(parentOf(path)));
    const places = [...new Set([...folders, ...(isFew(read) ? read.filter(isPlain) : [])])].slice(0, MAX_FORESEEN);
    await this.#objects.load(
      commits.flatMap((commit): Wanted[] => [
        { kind: "commit", oid: commit },
        ...places.map((path): Wanted => ({ kind: "path", commit, path })),
      ]),
    );
  }

  async #rootOf(commit: string): Promise<string> {
    return (await this.#objects.read({ kind: "commit", oid: commit })).tree;
  }

  async #folder(oid: string): Promise<Folder> {
    const known = this.#folders.get(oid);
    if (known) return known;
    const { data, sizes } = await this.#objects.read({ kind: "tree", oid });
    if (data.length > MAX_FOLDER_BYTES) throw new Unreadable(`The folder ${oid} is too large to be read.`);
    for (const [id, size] of sizes) this.#sizes.set(id, size);
    const folder = new GitFolder(data, oid.length / 2);
    this.#folders.set(oid, folder);
    return folder;
  }

  async #file(oid: string, mode: string): Promise<Entry> {
    const size = this.#sizes.get(oid) ?? 0;
    if (size > MAX_FILE_BYTES) return tooLarge(size);
    return fileEntry(oid, mode, (await this.#objects.read({ kind: "blob", oid, size })).data);
  }

  #treeAt(commit: string, root: string): Tree {
    const objects = {
      folder: (oid: string) => this.#folder(oid),
      file: (oid: string, mode: string) => this.#file(oid, mode),
    };
    return {
      commit,
      read: async (paths) => {
        await this.#objects.load(paths.flatMap((path) => this.#missing(commit, root, path, isFew(paths))));
        return readPaths(root, paths, objects);
      },
    };
  }

  /**
   * What has to be asked for to tell what stands at a path: the first thing on the way that is not here yet by its id, and
   * what is below it by its place, so that all of it comes in one round.
   */
  #missing(commit: string, root: string, path: string, withFile: boolean): Wanted[] {
    const parts = path.split("/");
    let oid = root;
    for (const [depth, name] of parts.entries()) {
      const folder = this.#objects.known(oid);
      if (folder?.kind !== "tree") {
        const below = isPlain(path) ? ancestorsOf(withFile ? path : parentOf(path)).slice(depth) : [];
        return [{ kind: "tree", oid }, ...below.map((place): Wanted => ({ kind: "path", commit, path: place }))];
      }
      const entry = new GitFolder(folder.data, oid.length / 2).get(name);
      if (depth === parts.length - 1 && entry?.mode.startsWith("100")) {
        const size = folder.sizes.get(entry.oid) ?? 0;
        return size > MAX_FILE_BYTES ? [] : [{ kind: "blob", oid: entry.oid, size }];
      }
      if (entry?.mode !== FOLDER_MODE) return [];
      oid = entry.oid;
    }
    return this.#objects.known(oid) ? [] : [{ kind: "tree", oid }];
  }
}

/** Few files are asked for by their places before their sizes are known. */
function isFew(paths: readonly string[]): boolean {
  return paths.length <= MAX_FORESEEN_FILES;
}

/** `a/b/c` has `a`, `a/b` and itself; the root has none. */
function ancestorsOf(path: string): string[] {
  const parts = path === "" ? [] : path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Whether git takes `commit:path` for exactly this path; others are found folder by folder, and so are very deep ones. */
function isPlain(path: string): boolean {
  return !/(^|\/)\.{0,2}(\/|$)|[\n\0]/.test(path) && path.split("/").length <= MAX_DEPTH;
}

function fullId(commit: string): string {
  if (isId(commit)) return commit;
  throw new UserError(`"${commit}" is not a commit's id. Expected: all of its 40 or 64 hexadecimal digits.`);
}
