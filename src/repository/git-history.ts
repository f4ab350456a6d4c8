import { isAscii } from "node:buffer";
import { UserError } from "../model/errors.ts";
import type { Blob, Comparison, Entry, FileChange, Tree } from "../model/tree.ts";
import { compareText } from "../text/order.ts";
import { changeAt, MAX_CHANGES, tooManyChanges, unreadableName } from "./diff.ts";
import type { GitFiles } from "./git-files.ts";
import type { MergedChange } from "./git-log.ts";
import { gitProblem, outOfTurn, runGit, streamGit } from "./git-process.ts";
import { TreeVersions } from "./tree-versions.ts";

/** A merged change and the comparison of its commit with its parent. */
export interface ComparedChange {
  change: MergedChange;
  comparison: Comparison;
}

/**
 * Compares the commits of a line with their parents, in their order: as many at once as git lists, each when it is asked
 * for. The files of a commit are those of the one before with what git says that it changes, so that no folder is read. A
 * comparison can be read until {@link KEPT_VERSIONS} more were made, two for each change at most; those that come at once are
 * taken before the next ones are asked for.
 * @throws UserError when git cannot list them, and for a name that is not UTF-8
 */
export async function* comparedChanges(
  repository: string,
  changes: readonly MergedChange[],
  files: GitFiles,
): AsyncGenerator<Iterable<ComparedChange>> {
  const [first] = changes;
  if (!first) return;
  const steps = stepsOf(changes);
  const versions = new TreeVersions(await listFiles(repository, first.parentTree));
  let version = 0;
  let done = 0;
  function* compared(some: readonly FileChange[][]): Generator<ComparedChange> {
    for (const differences of some) {
      const { change } = steps[done++] as Step;
      const before = version;
      version = versions.add(differences);
      if (!change) continue;
      const beforeTree = new VersionedTree(change.parent, before, versions, files);
      const after = new VersionedTree(change.commit, version, versions, files);
      yield { change, comparison: { before: beforeTree, after, tip: beforeTree, changes: differences } };
    }
  }
  let listed = 0;
  for await (const some of listDifferences(repository, steps)) {
    listed += some.length;
    yield compared(some);
  }
  if (listed < steps.length)
    throw new UserError("git stopped before it had listed all changes. `git fsck` tells more.", 3);
}

/** From one tree to another. Without a change it only leads to the next change's parent. */
interface Step {
  from: string;
  to: string;
  change?: MergedChange;
}

function stepsOf(changes: readonly MergedChange[]): Step[] {
  return changes.flatMap((change, index) => {
    const { parent, parentTree, tree } = change;
    const last = changes[index - 1];
    const own = { from: parentTree, to: tree, change };
    return !last || last.commit === parent ? [own] : [{ from: last.tree, to: parentTree }, own];
  });
}

/** Has the place of an entry that is still being read. */
const LATE: Entry = { kind: "unreadable", why: "it is still being read" };

class VersionedTree implements Tree {
  readonly commit: string;
  readonly #version: number;
  readonly #versions: TreeVersions;
  readonly #files: GitFiles;

  constructor(commit: string, version: number, versions: TreeVersions, files: GitFiles) {
    this.commit = commit;
    this.#version = version;
    this.#versions = versions;
    this.#files = files;
  }

  identity(folder: string): object | undefined {
    return this.#versions.identity(folder, this.#version);
  }

  async read(paths: readonly string[]): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    const late: { path: string; entry: Promise<Entry> }[] = [];
    for (const path of paths) {
      if (found.has(path)) continue;
      const entry = this.#entry(path);
      found.set(path, entry instanceof Promise ? LATE : entry);
      if (entry instanceof Promise) late.push({ path, entry });
    }
    // All are asked for by now, so nothing is lost where one is awaited after the other.
    for (const { path, entry } of late) found.set(path, await entry);
    return found;
  }

  #entry(path: string): Entry | Promise<Entry> {
    const found = this.#versions.at(path, this.#version);
    if (!found) return { kind: "absent" };
    return "oid" in found ? this.#files.entry(found) : { kind: "folder", names: found };
  }
}

async function listFiles(repository: string, tree: string): Promise<[path: string, blob: Blob][]> {
  const { code, out, err } = await runGit(repository, ["ls-tree", "-r", "-z", "--full-tree", tree]);
  if (code !== 0) throw new UserError(`The files of the tree ${tree} cannot be listed: ${gitProblem(err)}.`, 3);
  return out.split("\0").flatMap((line): [string, Blob][] => {
    const tab = line.indexOf("\t");
    const [mode, , oid] = line.slice(0, tab).split(" ");
    return mode && oid ? [[line.slice(tab + 1), { mode, oid }]] : [];
  });
}

/**
 * The files that differ between two trees, for pair after pair, as many at once as git writes
 * (https://git-scm.com/docs/git-diff-tree, "Raw output format").
 */
async function* listDifferences(repository: string, steps: readonly Step[]): AsyncGenerator<FileChange[][]> {
  const options = ["--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--ignore-submodules=none"];
  const pairs = steps.map((step) => `${headerOf(step)}\n`).join("");
  const failed = (problem: string) => new UserError(`The changes cannot be listed: ${problem}.`, 3);
  const lines = new RawLines(steps);
  for await (const chunk of streamGit(repository, ["diff-tree", ...options], failed, pairs)) yield lines.take(chunk);
  yield lines.end();
}

/** git's raw output taken apart: for each pair a line with both trees, then a file's modes and ids and its path in turns. */
class RawLines {
  readonly #steps: readonly Step[];
  #rest: Buffer = Buffer.alloc(0);
  #next = 0;
  #meta: string | undefined;
  #changes: FileChange[] = [];

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  /** Returns what was completed with these bytes. */
  take(chunk: Buffer): FileChange[][] {
    const complete: FileChange[][] = [];
    const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let start = 0;
    const encoding = isAscii(data) ? "latin1" : "utf8";
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const line = data.toString(encoding, start, end);
      start = end + 1;
      if (this.#meta !== undefined) this.#addFile(this.#meta, line);
      else {
        this.#meta = this.#withoutHeaders(line, complete);
        if (!this.#meta.startsWith(":")) throw outOfTurn(this.#meta);
      }
    }
    this.#rest = data.subarray(start);
    return complete;
  }

  /** Returns what is completed by the end. */
  end(): FileChange[][] {
    const complete: FileChange[][] = [];
    const rest = this.#withoutHeaders(this.#rest.toString(), complete);
    if (rest !== "" || this.#meta !== undefined) throw outOfTurn(rest);
    // git says nothing at all of a tree that it cannot find.
    return this.#next > 0 ? [...complete, this.#takeChanges()] : complete;
  }

  /** What follows the lines of pairs, which are not closed by a zero; there are several where trees do not differ. */
  #withoutHeaders(text: string, complete: FileChange[][]): string {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      if (this.#next > 0) complete.push(this.#takeChanges());
      const step = this.#steps[this.#next++];
      const header = text.slice(start, end);
      if (!step || header !== headerOf(step)) throw outOfTurn(header);
      start = end + 1;
    }
    return text.slice(start);
  }

  /** The files of the last pair, in the order of their paths. */
  #takeChanges(): FileChange[] {
    const changes = this.#changes.sort((a, b) => compareText(a.path, b.path));
    this.#changes = [];
    return changes;
  }

  #addFile(meta: string, path: string): void {
    this.#meta = undefined;
    this.#changes.push(changeOf(meta, path));
    if (this.#changes.length > MAX_CHANGES) throw tooManyChanges();
  }
}

function headerOf({ from, to }: Step): string {
  return `${from} ${to}`;
}

/** `:100644 000000 <id> <id> D`: both modes and both ids; zeros stand for nothing. */
function changeOf(meta: string, path: string): FileChange {
  if (path.includes("\uFFFD")) throw unreadableName(path);
  const [oldMode, mode] = [meta.slice(1, 7), meta.slice(8, 14)];
  const middle = meta.indexOf(" ", 15);
  const before = oldMode === "000000" ? undefined : { oid: meta.slice(15, middle), mode: oldMode };
  const after = mode === "000000" ? undefined : { oid: meta.slice(middle + 1, meta.lastIndexOf(" ")), mode };
  return changeAt(path, { before, after }) as FileChange;
}
