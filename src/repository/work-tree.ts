import { randomBytes } from "node:crypto";
import { lstat, open, readFile, readlink, rename, rm, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "../model/errors.ts";
import { type Entry, type FileEntry, MAX_FILE_BYTES } from "../model/tree.ts";
import { fileEntry, tooLarge } from "./entries.ts";
import { blobId } from "./git-ids.ts";
import { gitProblem, notARepository, runGit } from "./git-process.ts";
import type { NewFile, Overlay } from "./overlay.ts";

/** A file to write: what was read, and what is to stand there instead. */
export interface FileWrite {
  path: string;
  before: Entry;
  after: NewFile;
}

/**
 * The checked-out files of a repository. Symbolic links are never followed, be it at the end of a path or on the way to
 * it, so that nothing outside of the work tree is read or written.
 */
export class WorkTree {
  /** The work tree's own folder. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** Opens the work tree that a folder is in. @throws UserError where there is none */
  static async open(folder: string): Promise<WorkTree> {
    const { code, out, err } = await runGit(folder, ["rev-parse", "--show-toplevel"]);
    if (code === 0) return new WorkTree(out.replace(/\r?\n$/, ""));
    const why = gitProblem(err);
    if (!/work tree/.test(why)) throw notARepository(folder);
    throw new UserError(
      `${folder} has no work tree, so there are no files to edit. \`fix --dry-run --head REV\` shows what it would do.`,
    );
  }

  /** The files below some folders that are not as HEAD has them, untracked ones included, as they stand on disk. */
  async uncommitted(folders: readonly string[]): Promise<Overlay> {
    const args = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"];
    const { code, out, err } = await runGit(this.root, [...args, ...folders.map((path) => `:(top,literal)${path}`)]);
    if (code !== 0) throw new UserError(`The state of the work tree cannot be read: ${gitProblem(err)}.`, 3);
    const paths = out.split("\0").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
    return new Map(await Promise.all(paths.map(async (path) => [path, await this.#entry(path)] as const)));
  }

  /** Why a file cannot be edited where it stands: it is not what was read, or not to be reached without a link. */
  async obstacle(path: string, before: Entry): Promise<string | undefined> {
    const now = await this.#entry(path);
    if (now.kind === before.kind && (now.kind !== "file" || lineEndsOnDisk(before, now) !== undefined))
      return (await this.#isReachable(path)) ? undefined : "is not in a folder that is checked out";
    return now.kind === "absent" ? "is not checked out" : "is not on disk what git has for it";
  }

  /**
   * Writes files, each as a whole or not at all, with the mode that it has; a deleted one is taken away, be it a link.
   * @throws UserError before anything is written where a file is no longer what was read, or cannot be written
   */
  async write(files: readonly FileWrite[]): Promise<void> {
    const drafts: { draft: string; path: string }[] = [];
    try {
      for (const { path, before, after } of files) {
        const why = await this.obstacle(path, before);
        if (why !== undefined) throw new UserError(`${path} ${why}. Nothing was written.`, 3);
        if (after.kind === "file") drafts.push({ draft: await this.#draft(path, before, after.text), path });
      }
      for (const { draft, path } of drafts) await rename(draft, join(this.root, path));
      for (const { path, after } of files) if (after.kind === "absent") await unlink(join(this.root, path));
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(`The work tree cannot be written: ${(error as Error).message}.`, 3);
    } finally {
      for (const { draft } of drafts) await rm(draft, { force: true });
    }
  }

  /** Writes a text beside its place. */
  async #draft(path: string, before: Entry, text: string): Promise<string> {
    const place = join(this.root, path);
    const now = await this.#entry(path);
    const toDisk = (now.kind === "file" && lineEndsOnDisk(before, now)) || ((same: string) => same);
    const draft = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString("hex")}.tmp`);
    const file = await open(draft, "wx");
    try {
      await file.writeFile(toDisk(text));
      if (now.kind === "file") await file.chmod((await lstat(place)).mode);
    } finally {
      await file.close();
    }
    return draft;
  }

  /** Whether every folder on the way to a path is one, and no link. */
  async #isReachable(path: string): Promise<boolean> {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      const state = await lstat(join(this.root, folder)).catch(() => undefined);
      if (!state?.isDirectory()) return false;
    }
    return true;
  }

  /** What stands on disk. A folder is never asked for but where a file was, so it is as unreadable as one. */
  async #entry(path: string): Promise<Exclude<Entry, { kind: "folder" }>> {
    const place = join(this.root, path);
    if (!(await this.#isReachable(path))) return { kind: "absent" };
    try {
      const state = await lstat(place);
      if (state.isSymbolicLink()) return { kind: "symlink", oid: blobId(Buffer.from(await readlink(place))) };
      if (!state.isFile()) return { kind: "unreadable", why: "it is a folder on disk" };
      if (state.size > MAX_FILE_BYTES) return tooLarge(state.size);
      const data = await readFile(place);
      return fileEntry(blobId(data), state.mode & 0o100 ? "100755" : "100644", data);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return code === "ENOENT" || code === "ENOTDIR" ? { kind: "absent" } : { kind: "unreadable", why: message };
    }
  }
}

/**
 * How a text is written so that it has the line ends on disk: as it is, or with `\r\n` where git is told to change them
 * (`core.autocrlf`). `undefined` where the file on disk has another text.
 */
function lineEndsOnDisk(before: Entry, now: FileEntry): ((text: string) => string) | undefined {
  if (before.kind !== "file") return undefined;
  const withReturns = (text: string) => text.replace(/\r?\n/g, "\r\n");
  if (now.text === before.text) return (text) => text;
  return now.text === withReturns(before.text) && !before.text.includes("\r\n") ? withReturns : undefined;
}
