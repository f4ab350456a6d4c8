import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type GitObject, GitObjects } from "../../src/repository/git-objects.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";

/** One side of a changed file, as git's raw diff has it. */
export interface RawChange {
  status: "added" | "removed" | "modified" | "renamed" | "changed";
  path: string;
  previous?: string;
  /** The blob after the change, or before it where the file was removed. */
  oid: string;
}

/** What a merge of two commits gives. */
export type TestMerge = { clean: true; commit: string } | { clean: false };

/**
 * The git side of the emulated GitHub: one bare repository holds the objects of the base repository and of all its
 * forks, as GitHub's own storage does, which is why a fork's head can be read through the base repository
 * (https://docs.github.com/en/repositories/archiving-a-github-repository/referencing-and-citing-content and
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/working-with-forks/what-happens-to-forks-when-a-repository-is-deleted-or-changes-visibility#commits).
 * Branches of the base are `refs/heads/*`, those of a fork `refs/forks/<owner>/*`, pull requests `refs/pull/<n>/head`
 * and `refs/pull/<n>/merge`. The tests open the same folder with the product's own git reader.
 */
export class GitHost {
  readonly folder: string;
  readonly #objects: GitObjects;
  /** Nobody else writes into the folder, so that git need not be asked again. */
  readonly #refs = new Map<string, string>();
  readonly #known = new Set<string>();
  readonly #answers = new Map<string, string>();
  #commits = 0;

  /** @param folder an empty folder */
  constructor(folder: string) {
    this.folder = join(folder, "mono.git");
    runGit(folder, ["init", "--quiet", "--bare", "--initial-branch=main", this.folder]);
    this.#objects = new GitObjects(this.folder, 128 * 1024 * 1024);
  }

  /**
   * Commits exactly these files and returns the commit's id. Moves no branch.
   * @param author a login; `Co-authored-by: <login> <…>` lines in the message name more
   */
  commit(files: MemoryFiles, parents: readonly string[] = [], message = "change", author = "T"): string {
    const ref = `refs/commits/${this.#commits++}`;
    const who = `${author} <${author}@users.noreply.github.com> ${1754049600 + this.#commits} +0000`;
    const head = [`commit ${ref}`, "mark :1", `author ${who}`, `committer ${who}`, data(message)];
    const from = parents.map((parent, index) => `${index === 0 ? "from" : "merge"} ${parent}`);
    const input = Buffer.concat([
      lines(...head, ...from, "deleteall"),
      ...Object.entries(files).map(fileCommand),
      lines("get-mark :1"),
    ]);
    const sha = runGit(this.folder, ["fast-import", "--quiet", "--date-format=raw"], input);
    this.#known.add(sha);
    return sha;
  }

  /** Takes note of a commit that a test made with git itself. */
  adopt(commit: string): string {
    this.#known.add(commit);
    return commit;
  }

  /** Points a ref at a commit. */
  setRef(ref: string, commit: string): void {
    this.#git("update-ref", ref, commit);
    this.#refs.set(ref, commit);
  }

  /** The commit that a commit's id, a ref in full or a branch names. */
  resolve(name: string): string | undefined {
    if (this.#known.has(name)) return name;
    return this.#refs.get(name) ?? this.#refs.get(`refs/heads/${name}`);
  }

  /** Any object by its id or by `commit:path`. */
  async object(name: string): Promise<GitObject | undefined> {
    const answer = await this.#objects.read(name);
    return answer.kind === "object" ? answer.object : undefined;
  }

  /** The names of a commit's authors. */
  authors(sha: string): string[] {
    const format = "--format=%an%n%(trailers:key=Co-authored-by,valueonly)";
    const listed = this.#ask("log", "-1", format, sha).split("\n");
    return listed.map((line) => line.replace(/ <.*/, "").trim()).filter((name) => name !== "");
  }

  committer(sha: string): string {
    return this.#ask("log", "-1", "--format=%cn", sha);
  }

  /** The best common ancestor. */
  mergeBase(one: string, other: string): string | undefined {
    try {
      return this.#ask("merge-base", one, other);
    } catch {
      return undefined;
    }
  }

  /** The commits that are in one and not in the other, the oldest first. */
  commitsBetween(without: string, within: string): string[] {
    const listed = this.#ask("rev-list", "--reverse", "--topo-order", `${without}..${within}`);
    return listed === "" ? [] : listed.split("\n");
  }

  /** The commit that a merge into the base would make, with the base first among its parents. */
  testMerge(base: string, head: string): TestMerge {
    try {
      const tree = this.#ask("merge-tree", "--write-tree", "--allow-unrelated-histories", base, head);
      const message = `Merge ${head} into ${base}`;
      const commit = this.#ask("commit-tree", "-p", base, "-p", head, "-m", message, tree);
      this.#known.add(commit);
      return { clean: true, commit };
    } catch {
      return { clean: false };
    }
  }

  /** The changed files as GitHub lists them: from the merge base, renames found by likeness. */
  changes(before: string, after: string): RawChange[] {
    const raw = this.#ask("diff-tree", "-r", "-z", "-M", "-l0", "--no-commit-id", before, after);
    const fields = raw.split("\0");
    const changes: RawChange[] = [];
    for (let at = 0; at + 1 < fields.length; ) {
      const [, , old, now, letter = ""] = (fields[at++] as string).replace(/^:/, "").split(" ");
      const path = fields[at++] as string;
      if (letter.startsWith("R"))
        changes.push({ status: "renamed", previous: path, path: fields[at++] as string, oid: now as string });
      else if (letter === "D") changes.push({ status: "removed", path, oid: old as string });
      else changes.push({ status: STATUSES[letter] ?? "modified", path, oid: now as string });
    }
    return changes;
  }

  /** The hunks of one file's patch, as `git diff` prints them; empty for a binary file. */
  patch(before: string, after: string, path: string): string {
    const text = this.#ask("diff", "-M", before, after, "--", `:(literal)${path}`);
    const start = text.search(/^@@ /m);
    return start < 0 ? "" : text.slice(start);
  }

  /** The first and last lines of the parts of a file that are no more, by their numbers before. */
  goneLines(before: string, after: string, path: string): [first: number, last: number][] {
    const text = this.#ask("diff", "-U0", "--no-renames", before, after, "--", `:(literal)${path}`);
    return [...text.matchAll(/^@@ -(\d+)(?:,(\d+))? /gm)].flatMap(([, start, count = "1"]) =>
      count === "0" ? [] : [[Number(start), Number(start) + Number(count) - 1]],
    );
  }

  #git(...args: string[]): string {
    return runGit(this.folder, args);
  }

  /** For questions about commits, whose answers never change. */
  #ask(...args: string[]): string {
    const question = args.join("\0");
    const answer = this.#answers.get(question) ?? this.#git(...args);
    this.#answers.set(question, answer);
    return answer;
  }

  async close(): Promise<void> {
    await this.#objects.close();
  }
}

/** Always the same author at the same moment, so that the same content has the same ids. */
const ENVIRONMENT = {
  GIT_AUTHOR_NAME: "T",
  GIT_AUTHOR_EMAIL: "t@example.org",
  GIT_AUTHOR_DATE: "2025-08-01T12:00:00Z",
  GIT_COMMITTER_NAME: "T",
  GIT_COMMITTER_EMAIL: "t@example.org",
  GIT_COMMITTER_DATE: "2025-08-01T12:00:00Z",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
};

function runGit(folder: string, args: readonly string[], input?: Buffer): string {
  const env = { ...process.env, ...ENVIRONMENT };
  const options = { env, encoding: "utf8", stdio: "pipe", maxBuffer: 256 * 1024 * 1024 } as const;
  return execFileSync("git", ["-C", folder, ...args], { ...options, ...(input && { input }) }).trim();
}

const STATUSES: Record<string, RawChange["status"]> = { A: "added", M: "modified", T: "changed" };

/** A file in the language of `git fast-import` (https://git-scm.com/docs/git-fast-import#_filemodify). */
function fileCommand([path, file]: [string, MemoryFiles[string]]): Buffer {
  const quoted = `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
  if (typeof file === "string" || Buffer.isBuffer(file)) return blobCommand("100644", quoted, Buffer.from(file));
  if ("symlink" in file) return blobCommand("120000", quoted, Buffer.from(file.symlink));
  if ("submodule" in file) return lines(`M 160000 ${file.submodule} ${quoted}`);
  throw new Error(`${path}: git has no unreadable files`);
}

function blobCommand(mode: string, path: string, content: Buffer): Buffer {
  return Buffer.concat([lines(`M ${mode} inline ${path}`, `data ${content.length}`), content, lines("")]);
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function lines(...all: string[]): Buffer {
  return Buffer.from(all.map((line) => `${line}\n`).join(""));
}
