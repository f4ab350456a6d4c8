import { type Blob, type Entry, MAX_FILE_BYTES } from "../model/tree.ts";
import { Recent } from "../text/memo.ts";
import { fileEntry, linkEntry, TextFile, tooLarge } from "./entries.ts";
import type { GitAnswer, GitObject, GitObjects } from "./git-objects.ts";
import { Unreadable } from "./walk.ts";

/** What is remembered, in bytes. Half of it is more than the pages, metadata and pyproject files of a large monorepo have. */
const MAX_BYTES = 24 * 1024 * 1024;

/**
 * Files by their object ids. An object never changes, so that those that were used last are remembered: as bytes, which
 * the garbage collector leaves where they are. Texts would be copied by it, twice each.
 */
export class GitFiles {
  readonly #objects: GitObjects;
  readonly #known = new Recent<string, Buffer>(MAX_BYTES, ({ length }) => length);

  constructor(objects: GitObjects) {
    this.#objects = objects;
  }

  /** What stands at a path whose object and mode are known; at once where it is remembered. Never rejects. */
  entry(blob: Blob): Entry | Promise<Entry> {
    const { oid, mode } = blob;
    const link = linkEntry(blob);
    if (link) return link;
    const known = this.#known.get(oid);
    return known ? new TextFile(oid, mode, known) : this.#read(blob);
  }

  async #read({ oid, mode }: Blob): Promise<Entry> {
    const answer = await this.#objects.read(oid);
    if (answer.kind !== "object") return { kind: "unreadable", why: problemOf(oid, answer) };
    const { data, size } = answer.object;
    if (data === undefined || size > MAX_FILE_BYTES) return tooLarge(size);
    // The bytes are part of all that git wrote at once, which would be kept with them.
    const own = Buffer.from(data);
    const entry = fileEntry(oid, mode, own);
    if (entry.kind === "file") this.#known.set(oid, own);
    return entry;
  }
}

/** Reads an object that a commit, a folder or a caller says is there. @throws Unreadable when it cannot be had */
export async function readObject(objects: GitObjects, oid: string): Promise<GitObject> {
  const answer = await objects.read(oid);
  if (answer.kind === "object") return answer.object;
  throw new Unreadable(problemOf(oid, answer));
}

/** Why an object that somebody says is there cannot be had. */
function problemOf(oid: string, answer: Exclude<GitAnswer, { kind: "object" }>): string {
  const why = answer.kind === "missing" ? "it is not in the repository" : answer.why;
  return `The object ${oid} cannot be read: ${why}. The clone is incomplete; \`git fetch\` or \`git fsck\` tells more.`;
}
