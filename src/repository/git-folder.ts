import type { Blob } from "../model/tree.ts";
import { type BlobSides, type Folder, unreadableName } from "./diff.ts";

const SPACE = 32;

/**
 * A folder in git's binary form: `<mode> <name>\0<object id>` for each entry, sorted
 * (https://git-scm.com/docs/gitformat-tree). Folders have up to a thousand entries of which two are asked for, so
 * nothing is taken apart before it is. An entry is known by the 0-based offset of its mode.
 */
export class GitFolder implements Folder {
  readonly #data: Buffer;
  readonly #idLength: number;

  /** @param idLength the bytes of an object id: 20, or 32 in a repository with SHA-256 */
  constructor(data: Buffer, idLength: number) {
    this.#data = data;
    this.#idLength = idLength;
  }

  get(name: string): Blob | undefined {
    const data = this.#data;
    const wanted = Buffer.from(name);
    for (let entry = 0; entry < data.length; ) {
      const start = data.indexOf(SPACE, entry) + 1;
      let length = 0;
      while (length < wanted.length && data[start + length] === wanted[length]) length++;
      if (length === wanted.length && data[start + length] === 0) return this.#blob(entry);
      entry = this.#next(start + length);
    }
    return undefined;
  }

  names(): string[] {
    const names: string[] = [];
    for (let entry = 0; entry < this.#data.length; entry = this.#next(entry)) names.push(this.#decodedName(entry));
    return names;
  }

  /**
   * Goes through both at once. git sorts a folder as if its name ended with `/`, which is not regarded here: what is the
   * same on both sides may then be met on one side after the other, and is taken out again at the end.
   * @throws UserError for a name that cannot be read
   */
  differencesTo(after: Folder): Map<string, BlobSides> {
    if (!(after instanceof GitFolder)) throw new TypeError("two folders of one repository are expected");
    const differences = new Map<string, BlobSides>();
    let [left, right] = [0, 0];
    while (left < this.#data.length || right < after.#data.length) {
      const same = this.#sameEntries(left, after.#data, right);
      left += same;
      right += same;
      const leftName = left < this.#data.length ? this.#checkedName(left) : undefined;
      const rightName = right < after.#data.length ? after.#checkedName(right) : undefined;
      if (leftName !== undefined && (rightName === undefined || leftName <= rightName)) {
        differences.set(leftName, { ...differences.get(leftName), before: this.#blob(left) });
        left = this.#next(left);
      }
      if (rightName !== undefined && (leftName === undefined || rightName <= leftName)) {
        differences.set(rightName, { ...differences.get(rightName), after: after.#blob(right) });
        right = after.#next(right);
      }
    }
    for (const [name, { before, after: now }] of differences)
      if (before?.oid === now?.oid && before?.mode === now?.mode) differences.delete(name);
    return differences;
  }

  /** The bytes of the entries that are the same from two places on. */
  #sameEntries(left: number, theirs: Buffer, right: number): number {
    const mine = this.#data;
    let [same, limit] = [0, Math.min(mine.length - left, theirs.length - right)];
    // Halving with the machine's own comparison finds the first byte that differs in a few steps.
    while (same < limit) {
      const middle = (same + limit + 1) >> 1;
      if (mine.compare(theirs, right + same, right + middle, left + same, left + middle) === 0) same = middle;
      else limit = middle - 1;
    }
    let end = left;
    for (let next = this.#next(end); end < mine.length && next <= left + same; next = this.#next(end)) end = next;
    return end - left;
  }

  /** The entry after the one that a place before or in its name belongs to. */
  #next(place: number): number {
    const zero = this.#data.indexOf(0, place);
    return zero < 0 ? this.#data.length : zero + 1 + this.#idLength;
  }

  #decodedName(entry: number): string {
    const start = this.#data.indexOf(SPACE, entry) + 1;
    return this.#data.toString("utf8", start, this.#data.indexOf(0, start));
  }

  /** Two names that are not valid UTF-8 can look the same; git itself makes neither empty ones nor any with a slash. */
  #checkedName(entry: number): string {
    const name = this.#decodedName(entry);
    if (name !== "" && !name.includes("/") && !name.includes("\uFFFD")) return name;
    throw unreadableName(name);
  }

  #blob(entry: number): Blob {
    const space = this.#data.indexOf(SPACE, entry);
    const id = this.#data.indexOf(0, space) + 1;
    return {
      mode: this.#data.toString("latin1", entry, space).padStart(6, "0"),
      oid: this.#data.toString("hex", id, id + this.#idLength),
    };
  }
}
