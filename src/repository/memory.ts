import type { Blob, Comparison, Entry, FileChange, Tree } from "../model/tree.ts";
import { changeAt } from "./diff.ts";
import { fileEntry } from "./entries.ts";
import { blobId } from "./git-ids.ts";

/** What stands at a path: text, bytes, a link, a submodule, or a file that cannot be read and why. */
export type MemoryFile = string | Buffer | { symlink: string } | { submodule: string } | { unreadable: string };

/** The files of one commit by path. */
export type MemoryFiles = Record<string, MemoryFile>;

/** A commit in memory: the same answers as git gives for the same files. For tests. */
export function memoryTree(commit: string, files: MemoryFiles): Tree {
  return {
    commit,
    async read(paths) {
      return new Map(paths.map((path) => [path, entryOf(files, path)]));
    },
  };
}

/** Compares two sets of files; `tip` is the base branch's tip where it has moved on. */
export function memoryComparison(before: MemoryFiles, after: MemoryFiles, tip = before): Comparison {
  const beforeTree = memoryTree("b".repeat(40), before);
  return {
    before: beforeTree,
    after: memoryTree("a".repeat(40), after),
    tip: tip === before ? beforeTree : memoryTree("c".repeat(40), tip),
    changes: changesBetween(before, after),
  };
}

function entryOf(files: MemoryFiles, path: string): Entry {
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  if (file === undefined) {
    const below = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
    if (below.length === 0) return { kind: "absent" };
    return {
      kind: "folder",
      names: [...new Set(below.map((name) => name.slice(path.length + 1).split("/")[0] as string))],
    };
  }
  const { oid, mode } = blobOf(file);
  if (typeof file === "string" || Buffer.isBuffer(file)) return fileEntry(oid, mode, Buffer.from(file));
  if ("symlink" in file) return { kind: "symlink", oid };
  if ("submodule" in file) return { kind: "submodule", oid };
  return { kind: "unreadable", why: file.unreadable };
}

function changesBetween(before: MemoryFiles, after: MemoryFiles): FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((path): FileChange[] => {
    const old = before[path] === undefined ? undefined : blobOf(before[path]);
    const now = after[path] === undefined ? undefined : blobOf(after[path]);
    if (old?.oid === now?.oid && old?.mode === now?.mode) return [];
    const change = changeAt(path, { before: old, after: now });
    return change ? [change] : [];
  });
}

function blobOf(file: MemoryFile): Blob {
  if (typeof file === "string" || Buffer.isBuffer(file)) return { oid: blobId(Buffer.from(file)), mode: "100644" };
  if ("symlink" in file) return { oid: blobId(Buffer.from(file.symlink)), mode: "120000" };
  if ("submodule" in file) return { oid: file.submodule, mode: "160000" };
  return { oid: blobId(Buffer.from(file.unreadable)), mode: "100644" };
}
