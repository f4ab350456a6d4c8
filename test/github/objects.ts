/** An entry of a git tree (https://git-scm.com/docs/gitformat-tree). */
export interface TreeEntry {
  name: string;
  rawName: Buffer;
  /** In octal, as git stores it: `40000` for a folder. */
  mode: string;
  type: "blob" | "tree" | "commit";
  oid: string;
}

/** Takes a tree object apart. */
export function parseTree(data: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space);
    const mode = data.toString("latin1", at, space);
    const rawName = data.subarray(space + 1, end);
    const type = mode === "40000" ? "tree" : mode === "160000" ? "commit" : "blob";
    entries.push({ name: rawName.toString("utf8"), rawName, mode, type, oid: data.toString("hex", end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}
