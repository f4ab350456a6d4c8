import { UserError } from "../model/errors.ts";
import { type Blob, type Comparison, type Entry, MAX_FILE_BYTES, type Store, type Tree } from "../model/tree.ts";
import { isRecord } from "../text/record.ts";
import { diffTrees, FOLDER_MODE, type Folder } from "./diff.ts";
import { fileEntry, tooLarge } from "./entries.ts";
import { GitFolder } from "./git-folder.ts";
import { type GitHubApi, type GitHubRepository, GitHubTrouble, get, trouble } from "./github-api.ts";
import { type Foresight, foreseen, missing } from "./github-foresight.ts";
import { GITHUB_LIMITS, type GitHubLimits, GitHubObjects } from "./github-objects.ts";
import { isId } from "./github-query.ts";
import { find, type Objects, readPaths, Unreadable } from "./walk.ts";

/** The largest folder that is read, in bytes; as from local git. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
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
  readonly #readers: Objects = {
    folder: (oid) => this.#folder(oid),
    file: (oid, mode) => this.#file(oid, mode),
  };

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
    const early = this.#objects.load([base, head].flatMap((commit) => foreseen(fullId(commit), foresight)));
    const [before] = await Promise.all([this.mergeBase(base, head), early]);
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
    await this.#objects.load(commits.flatMap((commit) => foreseen(commit, foresight)));
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
  async tree(commit: string, foresight: Foresight = {}): Promise<Tree> {
    await this.#objects.load(foreseen(fullId(commit), foresight));
    return this.#treeAt(commit, await this.#rootOf(commit));
  }

  /**
   * The ids and modes of files at a commit, whose id is full, without their content; `undefined` where there is no file or
   * link. What is asked of several commits at once comes in one round.
   */
  async blobs(commit: string, paths: readonly string[]): Promise<Map<string, Blob | undefined>> {
    await this.#objects.load(foreseen(fullId(commit), { changed: paths }));
    const root = await this.#rootOf(commit);
    const found = await Promise.all(paths.map((path) => find(root, path, this.#readers)));
    return new Map(paths.map((path, index) => [path, found[index]?.mode === FOLDER_MODE ? undefined : found[index]]));
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
    // The files come with the first page only.
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
    return {
      commit,
      read: async (paths) => {
        await this.#objects.load(missing(commit, root, paths, (oid) => this.#objects.known(oid)));
        return readPaths(root, paths, this.#readers);
      },
    };
  }
}

function fullId(commit: string): string {
  if (isId(commit)) return commit;
  throw new UserError(`"${commit}" is not a commit's id. Expected: all of its 40 or 64 hexadecimal digits.`);
}
