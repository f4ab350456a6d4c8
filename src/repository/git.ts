import { UserError } from "../model/errors.ts";
import { type Comparison, type Entry, MAX_FILE_BYTES, type Store, type Tree } from "../model/tree.ts";
import { diffTrees, FOLDER_MODE, type Folder } from "./diff.ts";
import { fileEntry, tooLarge } from "./entries.ts";
import { type GitObject, GitObjects, gitProblem, runGit } from "./git-objects.ts";

/** The largest folder that is read, in bytes; the monorepo's largest has 40 kB. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
const MAX_FOLDERS = 512;

/**
 * A repository on this machine, read through git; it may be bare, partial or without a work tree. Nothing is checked
 * out. A partial clone may make git fetch what it lacks.
 */
export class GitStore implements Store {
  readonly #repository: string;
  readonly #objects: GitObjects;
  readonly #folders = new Map<string, Promise<Folder>>();

  /** @param repository a folder inside the repository, or a bare repository */
  constructor(repository: string) {
    this.#repository = repository;
    this.#objects = new GitObjects(repository, MAX_FOLDER_BYTES);
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const [tip, after] = await Promise.all([this.commit(base), this.commit(head)]);
    const before = await this.#mergeBase(tip, after, base, head);
    return this.between(before, after, tip);
  }

  /** Compares two commits as they are; for history, where the base is the parent. The ids are full. */
  async between(before: string, after: string, tip = before): Promise<Comparison> {
    const [old, now] = await Promise.all([before, after].map((oid) => this.#rootOf(oid)));
    const changes = await diffTrees(old, now, (oid) => this.#folder(oid));
    const beforeTree = this.tree(before);
    return { before: beforeTree, after: this.tree(after), tip: tip === before ? beforeTree : this.tree(tip), changes };
  }

  /** The files of a commit. `commit` is a full object id. */
  tree(commit: string): Tree {
    return { commit, read: (paths) => this.#read(commit, paths) };
  }

  /**
   * The id of the commit that a revision names.
   * @throws UserError for an unknown revision, one that is no commit, and where there is no repository
   */
  async commit(revision: string): Promise<string> {
    const answer = await this.#objects.read(`${revision}^{commit}`);
    if (answer.kind === "object") return answer.object.oid;
    if (answer.kind === "failed") throw repositoryError(this.#repository, answer.why);
    throw new UserError(
      `There is no commit "${revision}" in ${this.#repository}. Expected is a branch, a tag or a commit that is there; ` +
        "`git fetch` brings what is missing.",
    );
  }

  /** The first of the revisions that names a commit. */
  async firstKnown(revisions: readonly string[]): Promise<string | undefined> {
    for (const revision of revisions) {
      const answer = await this.#objects.read(`${revision}^{commit}`);
      if (answer.kind === "object") return revision;
      if (answer.kind === "failed") throw repositoryError(this.#repository, answer.why);
    }
    return undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#objects.close();
  }

  async #mergeBase(tip: string, after: string, base: string, head: string): Promise<string> {
    const { code, out, err } = await runGit(this.#repository, ["merge-base", tip, after]);
    if (code === 0) return out.trim();
    if (code !== 1) throw repositoryError(this.#repository, gitProblem(err));
    const shallow = (await runGit(this.#repository, ["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
    throw new UserError(
      shallow
        ? `The clone is shallow: the commit that "${base}" and "${head}" share is not in it. \`git fetch --unshallow\` or ` +
            "`git fetch --deepen=100` brings it."
        : `"${base}" and "${head}" share no history, so there is nothing to compare. Expected is the branch that "${head}" is to land on.`,
      3,
    );
  }

  /** The id of a commit's tree. A commit that cannot be read stops the run: nothing could be said about its files. */
  async #rootOf(commit: string): Promise<string> {
    const data = (await this.#object(commit)).data?.toString("latin1") ?? "";
    const tree = /^tree ([0-9a-f]+)$/m.exec(data)?.[1];
    if (tree === undefined) throw new UserError(`The commit ${commit} cannot be read.`, 3);
    return tree;
  }

  #folder(oid: string): Promise<Folder> {
    const known = this.#folders.get(oid);
    if (known) {
      this.#folders.delete(oid);
      this.#folders.set(oid, known);
      return known;
    }
    const folder = this.#object(oid).then(parseFolder);
    this.#folders.set(oid, folder);
    folder.catch(() => this.#folders.delete(oid));
    if (this.#folders.size > MAX_FOLDERS) this.#folders.delete(this.#folders.keys().next().value as string);
    return folder;
  }

  async #object(oid: string): Promise<GitObject> {
    const answer = await this.#objects.read(oid);
    if (answer.kind === "object") return answer.object;
    const why = answer.kind === "missing" ? "it is not in the repository" : answer.why;
    throw new UserError(
      `The object ${oid} cannot be read: ${why}. The clone is incomplete; \`git fetch\` or \`git fsck\` tells more.`,
      3,
    );
  }

  async #read(commit: string, paths: readonly string[]): Promise<Map<string, Entry>> {
    const root = await this.#rootOf(commit);
    const unique = [...new Set(paths)];
    return new Map(await Promise.all(unique.map(async (path) => [path, await this.#entry(root, path)] as const)));
  }

  async #entry(root: string, path: string): Promise<Entry> {
    try {
      return await this.#walk(root, path.split("/"));
    } catch (error) {
      if (error instanceof UserError) return { kind: "unreadable", why: error.message };
      throw error;
    }
  }

  /** Goes down folder by folder: what git's `commit:path` cannot tell apart (links, submodules) is seen on the way. */
  async #walk(root: string, parts: string[]): Promise<Entry> {
    let folder = await this.#folder(root);
    for (const [depth, part] of parts.entries()) {
      const found = folder.get(part);
      if (!found) return { kind: "absent" };
      const last = depth === parts.length - 1;
      if (found.mode === FOLDER_MODE) {
        folder = await this.#folder(found.oid);
        if (last) return { kind: "folder", names: [...folder.keys()] };
      } else if (!last) return { kind: "absent" };
      else if (found.mode === "120000") return { kind: "symlink", oid: found.oid };
      else if (found.mode === "160000") return { kind: "submodule", oid: found.oid };
      else return this.#file(found.oid, found.mode);
    }
    return { kind: "absent" };
  }

  async #file(oid: string, mode: string): Promise<Entry> {
    const { data, size } = await this.#object(oid);
    return data === undefined || size > MAX_FILE_BYTES ? tooLarge(size) : fileEntry(oid, mode, data);
  }
}

/** Reads git's binary form of a folder: `<mode> <name>\0<object id>` for each entry (https://git-scm.com/docs/gitformat-tree). */
function parseFolder({ oid, data }: GitObject): Folder {
  if (!data) throw new UserError(`The folder ${oid} is too large to be read.`, 3);
  const idLength = oid.length / 2;
  const folder = new Map<string, { oid: string; mode: string }>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const zero = data.indexOf(0, space);
    const id = data.toString("hex", zero + 1, zero + 1 + idLength);
    folder.set(data.toString("utf8", space + 1, zero), {
      mode: data.toString("latin1", at, space).padStart(6, "0"),
      oid: id,
    });
    at = zero + 1 + idLength;
  }
  return folder;
}

function repositoryError(repository: string, why: string): UserError {
  if (/not a git repository|cannot change to/i.test(why))
    return new UserError(
      `${repository} is no git repository. Run the command inside a clone, or name one with --repo.`,
    );
  return new UserError(`The repository ${repository} cannot be read: ${why}.`, 3);
}
