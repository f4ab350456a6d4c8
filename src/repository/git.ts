import { UserError } from "../model/errors.ts";
import type { Comparison, Store, Tree } from "../model/tree.ts";
import { memoized, Recent } from "../text/memo.ts";
import { diffTrees, type Folder } from "./diff.ts";
import { GitFiles, readObject } from "./git-files.ts";
import { GitFolder } from "./git-folder.ts";
import { type ComparedChange, comparedChanges } from "./git-history.ts";
import { type MergedChange, mergedChanges, type Window } from "./git-log.ts";
import { GitObjects } from "./git-objects.ts";
import { gitProblem, isShallow, notARepository, runGit } from "./git-process.ts";
import { type Objects, readPaths, Unreadable } from "./walk.ts";

/** The largest folder that is read, in bytes; the monorepo's largest has 40 kB. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
/** Folders and commits that are remembered; the history of a branch mostly goes on where it was. */
const MAX_FOLDERS = 512;
const MAX_ROOTS = 64;

/**
 * A repository on this machine, read through git; it may be bare, partial or without a work tree. Nothing is checked
 * out. A partial clone may make git fetch what it lacks.
 */
export class GitStore implements Store {
  readonly #repository: string;
  readonly #objects: GitObjects;
  readonly #files: GitFiles;
  readonly #folders = new Recent<string, Promise<Folder>>(MAX_FOLDERS);
  readonly #roots = memoized((commit: string) => this.#readRoot(commit), MAX_ROOTS);

  /** @param repository a folder inside the repository, or a bare repository */
  constructor(repository: string) {
    this.#repository = repository;
    this.#objects = new GitObjects(repository, MAX_FOLDER_BYTES);
    this.#files = new GitFiles(this.#objects);
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const [tip, after] = await Promise.all([this.commit(base), this.commit(head)]);
    const before = await this.#mergeBase(tip, after, base, head);
    return this.between(before, after, tip);
  }

  /** The merged changes of a branch inside the window. @throws UserError when git cannot list them */
  async history(revision: string, window: Window): Promise<MergedChange[]> {
    return mergedChanges(this.#repository, await this.commit(revision), window);
  }

  /** Each of them, in their order, compared with its parent. @throws UserError when git cannot list what they change */
  compareEach(changes: readonly MergedChange[]): AsyncIterable<Iterable<ComparedChange>> {
    return comparedChanges(this.#repository, changes, this.#files);
  }

  /** Compares two commits as they are. The ids are full. @throws UserError when they cannot be read */
  async between(before: string, after: string, tip = before): Promise<Comparison> {
    const [old, now] = await Promise.all([before, after].map((oid) => this.#roots(oid)));
    const changes = await diffTrees(old as string, now as string, async (oid) =>
      oid === undefined ? new GitFolder(Buffer.alloc(0), 0) : this.#folder(oid),
    );
    const beforeTree = this.#treeAt(before, old as string);
    return {
      before: beforeTree,
      after: this.#treeAt(after, now as string),
      tip: tip === before ? beforeTree : this.#treeAt(tip, await this.#roots(tip)),
      changes,
    };
  }

  /** The files of a commit. `commit` is a full object id. @throws UserError when the commit cannot be read */
  async tree(commit: string): Promise<Tree> {
    return this.#treeAt(commit, await this.#roots(commit));
  }

  /**
   * The id of the commit that a revision names.
   * @throws UserError for an unknown revision, one that is no commit, and where there is no repository
   */
  async commit(revision: string): Promise<string> {
    const oid = await this.#find(revision);
    if (oid !== undefined) return oid;
    throw new UserError(
      `There is no commit "${revision}" in ${this.#repository}. Expected: a branch, a tag or a commit that is there; ` +
        "`git fetch` brings what is missing.",
    );
  }

  /** The first of the revisions that names a commit. */
  async firstKnown(revisions: readonly string[]): Promise<string | undefined> {
    for (const revision of revisions) if ((await this.#find(revision)) !== undefined) return revision;
    return undefined;
  }

  /** When a commit was committed. `commit` is a full object id. @throws UserError when it cannot be read */
  async date(commit: string): Promise<Date> {
    const data = (await readObject(this.#objects, commit)).data?.toString("latin1") ?? "";
    const seconds = /^committer .* (-?\d+) [+-]\d{4}$/m.exec(data)?.[1];
    if (seconds === undefined) throw new UserError(`The commit ${commit} does not tell its day.`, 3);
    return new Date(Number(seconds) * 1000);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#objects.close();
  }

  /** The id of the commit that a revision names, if there is one. */
  async #find(revision: string): Promise<string | undefined> {
    const answer = await this.#objects.read(`${revision}^{commit}`);
    if (answer.kind === "failed") throw repositoryError(this.#repository, answer.why);
    return answer.kind === "object" ? answer.object.oid : undefined;
  }

  async #mergeBase(tip: string, after: string, base: string, head: string): Promise<string> {
    const { code, out, err } = await runGit(this.#repository, ["merge-base", "--all", tip, after]);
    const [mergeBase, another] = out.trim().split("\n");
    if (code === 0 && mergeBase && another === undefined) return mergeBase;
    if (code === 0)
      throw new UserError(
        `"${base}" and "${head}" were merged crosswise, so there is no single commit to compare with. Merge "${base}" into "${head}" first.`,
        3,
      );
    if (code !== 1) throw repositoryError(this.#repository, gitProblem(err));
    throw new UserError(
      (await isShallow(this.#repository))
        ? `The clone is shallow: the commit that "${base}" and "${head}" share is not in it. \`git fetch --unshallow\` or ` +
            "`git fetch --deepen=100` brings it."
        : `"${base}" and "${head}" share no history, so there is nothing to compare. Expected: the branch that "${head}" is to land on.`,
      3,
    );
  }

  /** The id of a commit's tree. A commit that cannot be read stops the run: nothing could be said about its files. */
  async #readRoot(commit: string): Promise<string> {
    const data = (await readObject(this.#objects, commit)).data?.toString("latin1") ?? "";
    const tree = /^tree ([0-9a-f]+)$/m.exec(data)?.[1];
    if (tree === undefined) throw new UserError(`The commit ${commit} cannot be read.`, 3);
    return tree;
  }

  #folder(oid: string): Promise<Folder> {
    const known = this.#folders.get(oid);
    if (known) return known;
    const folder = readObject(this.#objects, oid).then(({ data }) => {
      if (data) return new GitFolder(Buffer.from(data), oid.length / 2);
      throw new Unreadable(`The folder ${oid} is too large to be read.`);
    });
    this.#folders.set(oid, folder);
    folder.catch(() => this.#folders.delete(oid));
    return folder;
  }

  #treeAt(commit: string, root: string): Tree {
    const objects: Objects = {
      folder: (oid) => this.#folder(oid),
      file: async (oid, mode) => this.#files.entry({ oid, mode }),
    };
    return { commit, read: (paths) => readPaths(root, paths, objects) };
  }
}

function repositoryError(repository: string, why: string): UserError {
  if (/not a git repository|cannot change to/i.test(why)) return notARepository(repository);
  return new UserError(`The repository ${repository} cannot be read: ${why}.`, 3);
}
