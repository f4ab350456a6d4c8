import { createHash } from "node:crypto";

/** An entry of a folder as git stores it. */
export interface FolderEntry {
  /** The name's bytes; git knows no encoding. */
  name: Buffer;
  /** In octal without leading zeros, as in the object: `40000` is a folder. */
  mode: string;
  oid: string;
}

/** The kinds of objects whose content is checked. */
export type ObjectType = "blob" | "tree";

/** Whether bytes are the object that an id names, with SHA-1 or, where the id has 64 digits, SHA-256. */
export function isObject(oid: string, type: ObjectType, data: Buffer): boolean {
  return idOf(type, data, oid.length === 64 ? "sha256" : "sha1") === oid;
}

/** git's id of a file's content, with SHA-1. */
export function blobId(data: Buffer): string {
  return idOf("blob", data, "sha1");
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: an id is a hash of the object. */
function idOf(type: ObjectType, data: Buffer, algorithm: "sha1" | "sha256"): string {
  return createHash(algorithm).update(`${type} ${data.length}\0`).update(data).digest("hex");
}

/** The bytes of a folder's object (https://git-scm.com/docs/gitformat-tree): sorted as if names of folders ended with `/`. */
export function folderBytes(entries: readonly FolderEntry[]): Buffer {
  const sorted = entries.map((entry) => ({
    ...entry,
    key: entry.mode === "40000" ? withSlash(entry.name) : entry.name,
  }));
  sorted.sort((a, b) => a.key.compare(b.key));
  return Buffer.concat(
    sorted.flatMap(({ name, mode, oid }) => [Buffer.from(`${mode} `), name, Buffer.of(0), Buffer.from(oid, "hex")]),
  );
}

function withSlash(name: Buffer): Buffer {
  return Buffer.concat([name, Buffer.from("/")]);
}
