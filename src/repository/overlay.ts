import type { Blob, Comparison, Entry, FileChange, Tree } from "../model/tree.ts";
import { compareText } from "../text/order.ts";
import { changeAt } from "./diff.ts";

/** A file as it is to be: its text, or `absent` for one that is to go. */
export type NewFile = Extract<Entry, { kind: "file" | "absent" }>;

/** What stands at some paths instead of what the tree below has; `absent` takes a file away. Folders cannot be laid over. */
export type Overlay = ReadonlyMap<string, Exclude<Entry, { kind: "folder" }>>;

/** A comparison whose `after` has other files at some paths, and whose list of changes tells of them. */
export async function overlaid(comparison: Comparison, overlay: Overlay): Promise<Comparison> {
  if (overlay.size === 0) return comparison;
  const { after, changes } = comparison;
  const below = await after.read([...overlay.keys()]);
  const byPath = new Map(changes.map((change) => [change.path, change]));
  for (const [path, entry] of overlay) {
    const known = byPath.get(path);
    const before = known ? sideBefore(known) : blobOf(below.get(path));
    const change = changeBetween(path, before, blobOf(entry));
    if (change) byPath.set(path, change);
    else byPath.delete(path);
  }
  return {
    ...comparison,
    after: overlaidTree(after, overlay),
    changes: [...byPath.values()].sort((a, b) => compareText(a.path, b.path)),
  };
}

/** A tree with other files at some paths. The folders that they stand in list them. */
export function overlaidTree(tree: Tree, overlay: Overlay): Tree {
  return {
    commit: tree.commit,
    async read(paths) {
      const entries = await tree.read(paths);
      for (const [path, entry] of entries) entries.set(path, overlay.get(path) ?? withNames(path, entry, overlay));
      return entries;
    },
  };
}

/** A folder with the names that the overlay adds to it, or without those that it takes away. */
function withNames(path: string, entry: Entry, overlay: Overlay): Entry {
  const names = new Set(entry.kind === "folder" ? entry.names : []);
  for (const [file, { kind }] of overlay) {
    const rest = file.startsWith(`${path}/`) ? file.slice(path.length + 1) : undefined;
    if (rest === undefined) continue;
    if (kind !== "absent") names.add(rest.split("/")[0] as string);
    else names.delete(rest);
  }
  return entry.kind === "folder" || names.size > 0 ? { kind: "folder", names: [...names] } : entry;
}

function sideBefore(change: FileChange): Blob | undefined {
  return change.kind === "added" ? undefined : change.before;
}

/** Where the id of something cannot be known, it is one that nothing has, so that the path counts as changed. */
const UNKNOWN = "0".repeat(40);

function blobOf(entry: Entry | undefined): Blob | undefined {
  switch (entry?.kind) {
    case "file":
      return { oid: entry.oid, mode: entry.mode };
    case "symlink":
      return { oid: entry.oid, mode: "120000" };
    case "submodule":
      return { oid: entry.oid, mode: "160000" };
    case "unreadable":
      return { oid: UNKNOWN, mode: "100644" };
    default:
      return undefined;
  }
}

function changeBetween(path: string, before: Blob | undefined, after: Blob | undefined): FileChange | undefined {
  const isSame = before?.oid === after?.oid && before?.mode === after?.mode && after?.oid !== UNKNOWN;
  return isSame ? undefined : changeAt(path, { before, after });
}
