import { isAscii, isUtf8 } from "node:buffer";
import { type Blob, type Entry, type FileEntry, MAX_FILE_BYTES } from "../model/tree.ts";

/** A file's content as an entry: text, or why it is none. A byte order mark stays part of the text. */
export function fileEntry(oid: string, mode: string, data: Buffer): Extract<Entry, { kind: "file" | "unreadable" }> {
  if (data.length > MAX_FILE_BYTES) return tooLarge(data.length);
  if (data.includes(0)) return { kind: "unreadable", why: "it is a binary file" };
  if (!isUtf8(data)) return { kind: "unreadable", why: "it is not valid UTF-8" };
  return new TextFile(oid, mode, data);
}

/** A regular file, whose text is made of its bytes when it is asked for. */
export class TextFile implements FileEntry {
  readonly kind = "file";
  readonly oid: string;
  readonly mode: string;
  #content: Buffer | string;

  /** @param data valid UTF-8 */
  constructor(oid: string, mode: string, data: Buffer) {
    this.oid = oid;
    this.mode = mode;
    this.#content = data;
  }

  get text(): string {
    if (typeof this.#content !== "string") this.#content = decoded(this.#content);
    return this.#content;
  }
}

/** Most texts are ASCII, which decodes several times faster as what it also is. */
function decoded(data: Buffer): string {
  return data.toString(isAscii(data) ? "latin1" : "utf8");
}

/** The entry for a file of more than {@link MAX_FILE_BYTES}. `size` is in bytes. */
export function tooLarge(size: number): Extract<Entry, { kind: "unreadable" }> {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return { kind: "unreadable", why: `it has ${megabytes(size)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read` };
}

/** The entry for a link or a submodule; `undefined` for another mode. */
export function linkEntry({ oid, mode }: Blob): Entry | undefined {
  if (mode === "120000") return { kind: "symlink", oid };
  return mode === "160000" ? { kind: "submodule", oid } : undefined;
}
