import { isRecord } from "../text/record.ts";
import { folderBytes, isObject } from "./git-ids.ts";

/** A git object to ask GitHub for: by its id, or by where it stands at a commit. */
export type Wanted =
  | { kind: "commit" | "tree"; oid: string }
  /** `size` is in bytes, as the folder's entry tells it. */
  | { kind: "blob"; oid: string; size: number }
  | { kind: "path"; commit: string; path: string };

/** An object as it arrived, checked against its id. */
export type Arrived =
  | { kind: "commit"; oid: string; tree: string; parents: string[] }
  /** `data` is the folder in git's binary form; `sizes` those of its files, by id. */
  | { kind: "tree"; oid: string; data: Buffer; sizes: Map<string, number> }
  | { kind: "blob"; oid: string; data: Buffer };

/** What a query found: an object, that there is none, or nothing that can be used. */
export type Found = Arrived[] | "none" | "unusable";

/** The name under which two wishes are the same. */
export function keyOf(wanted: Wanted): string {
  return wanted.kind === "path" ? `${wanted.commit}:${wanted.path}` : wanted.oid;
}

const ENTRIES = "entries{nameRaw mode oid size}";
const FRAGMENT =
  `fragment O on GitObject{__typename oid ...on Tree{${ENTRIES}}...on Blob{isTruncated text}` +
  `...on Commit{tree{oid ${ENTRIES}}parents(first:3){nodes{oid}}}}`;

/**
 * One query for many objects, with its variables; the answer has them as `o0`, `o1`, … in the order of the wishes. Paths
 * are variables, because they can hold anything.
 */
export function queryFor(wanted: readonly Wanted[]): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const fields = wanted.map((one, index) => {
    if (one.kind !== "path") return `o${index}:object(oid:"${one.oid}"){...O}`;
    variables[`e${index}`] = keyOf(one);
    return `o${index}:object(expression:$e${index}){...O}`;
  });
  const types = ["$owner:String!", "$name:String!", ...Object.keys(variables).map((name) => `$${name}:String!`)];
  const repository = `repository(owner:$owner,name:$name){${fields.join(" ")}}`;
  return { query: `query(${types.join(",")}){${repository}}${FRAGMENT}`, variables };
}

/**
 * Takes an answer's object. What is not exactly the object that its id names is unusable: text in another encoding or cut
 * off, a folder with entries left out.
 */
export function foundIn(value: unknown, wanted: Wanted): Found {
  if (value === null) return "none";
  if (!isRecord(value)) return "unusable";
  const { __typename: type, oid } = value;
  if (typeof oid !== "string" || !isId(oid)) return "unusable";
  if (wanted.kind !== "path" && wanted.oid !== oid) return "unusable";
  if (type === "Commit") return commitIn(oid, value);
  if (type === "Tree") return folderIn(oid, value.entries) ?? "unusable";
  if (type !== "Blob" || typeof value.text !== "string" || value.isTruncated !== false) return "unusable";
  const data = Buffer.from(value.text, "utf8");
  return isObject(oid, "blob", data) ? [{ kind: "blob", oid, data }] : "unusable";
}

function commitIn(oid: string, { tree, parents }: Record<string, unknown>): Found {
  const nodes = isRecord(parents) && Array.isArray(parents.nodes) ? parents.nodes : [undefined];
  const ids = nodes.map((node) => (isRecord(node) ? node.oid : undefined));
  if (!isRecord(tree) || typeof tree.oid !== "string" || !isId(tree.oid) || !ids.every(isId)) return "unusable";
  const commit: Arrived = { kind: "commit", oid, tree: tree.oid, parents: ids };
  return [commit, ...(folderIn(tree.oid, tree.entries) ?? [])];
}

function folderIn(oid: string, entries: unknown): Arrived[] | undefined {
  if (!Array.isArray(entries)) return undefined;
  const sizes = new Map<string, number>();
  const known = entries.map((entry) => {
    const { nameRaw, mode, oid: id, size } = isRecord(entry) ? entry : {};
    if (typeof nameRaw !== "string" || typeof mode !== "number" || !isId(id)) return undefined;
    if (typeof size === "number") sizes.set(id, size);
    return { name: Buffer.from(nameRaw, "base64"), mode: mode.toString(8), oid: id };
  });
  return folderOf(oid, known, sizes);
}

/** Takes an object from REST's answer (https://docs.github.com/en/rest/git); `undefined` for anything but that object. */
export function fromRest(
  { kind, oid }: Exclude<Wanted, { kind: "path" }>,
  body: Record<string, unknown>,
): Arrived | undefined {
  if (kind === "tree") return folderFromRest(oid, body.tree);
  if (kind === "blob") {
    if (body.encoding !== "base64" || typeof body.content !== "string") return undefined;
    const data = Buffer.from(body.content, "base64");
    return isObject(oid, "blob", data) ? { kind, oid, data } : undefined;
  }
  const parents = Array.isArray(body.parents) ? body.parents.map((one) => isRecord(one) && one.sha) : [undefined];
  if (body.sha !== oid || !isRecord(body.tree) || !isId(body.tree.sha) || !parents.every(isId)) return undefined;
  return { kind, oid, tree: body.tree.sha, parents };
}

function folderFromRest(oid: string, tree: unknown): Arrived | undefined {
  if (!Array.isArray(tree)) return undefined;
  const sizes = new Map<string, number>();
  const known = tree.map((entry) => {
    const { path, mode, sha, size } = isRecord(entry) ? entry : {};
    if (typeof path !== "string" || typeof mode !== "string" || !isId(sha)) return undefined;
    if (typeof size === "number") sizes.set(sha, size);
    return { name: Buffer.from(path), mode: mode.replace(/^0+/, ""), oid: sha };
  });
  return folderOf(oid, known, sizes)?.[0];
}

function folderOf(
  oid: string,
  entries: readonly (Parameters<typeof folderBytes>[0][number] | undefined)[],
  sizes: Map<string, number>,
): Arrived[] | undefined {
  const complete = entries.filter((entry) => entry !== undefined);
  if (complete.length < entries.length) return undefined;
  const data = folderBytes(complete);
  return isObject(oid, "tree", data) ? [{ kind: "tree", oid, data, sizes }] : undefined;
}

/** A full object id. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
