import { isDeepStrictEqual } from "node:util";
import { type CheckOptions, check } from "./check.ts";
import { createReader } from "./connector/read.ts";
import type { Edit, Finding, Fix } from "./model/finding.ts";
import type { Comparison, Entry, Tree } from "./model/tree.ts";
import type { Policy } from "./policy/policy.ts";
import { connectorsRoot } from "./policy/scope.ts";
import { blobId } from "./repository/git-ids.ts";
import { type NewFile, overlaid, overlaidTree } from "./repository/overlay.ts";
import { applyReplacements } from "./text/edits.ts";
import { isBelow } from "./text/paths.ts";

/** More rounds than any fix needs: each brings at least one finding to its end. */
const MAX_ROUNDS = 20;
/** What these warnings tell of is lost with the file that the fix deletes, so none of them may be left. */
const LOSSES: ReadonlySet<string> = new Set(["customization-ported"]);

/** What fixing needs beside the comparison. */
export interface FixOptions extends Omit<CheckOptions, "asked" | "policy"> {
  policy: Policy;
  /** Brings the connectors up to date, even where the change leaves them alone; without it only what `check` says is mended. */
  upgrade: boolean;
  /** Why a file must not be edited, as the end of a sentence about it: a work tree has edits of its owner and links. */
  obstacle?: (path: string) => Promise<string | undefined>;
}

/** What became of one connector. */
export interface FixedConnector {
  name: string;
  /** `refused`: not all can be mended, so nothing of the connector is changed. */
  result: "fixed" | "fine" | "refused";
  /** What was done, or would have been: the titles of the fixes. */
  titles: string[];
  /** The findings, as they are after the fixes; where it is refused those that hold it back. */
  left: Finding[];
  /** What else holds it back, as sentences without a full stop: files that must not be edited. */
  obstacles: string[];
}

/** What files become, by path. */
export type FixedFiles = Map<string, NewFile>;

/**
 * Applies the fixes of a connector's findings to an overlay of the tree and checks again, until nothing is left or
 * nothing changes. One connector after the other, because some share a page; each gets all of its fixes or none.
 * @param files gets the new texts
 */
export async function* fixConnectors(
  comparison: Comparison,
  names: readonly string[],
  options: FixOptions,
  files: FixedFiles,
): AsyncGenerator<FixedConnector> {
  const { reader = createReader() } = options;
  for (const name of names) {
    const { draft, ...fixed } = await fixConnector(comparison, name, { ...options, reader }, files);
    if (fixed.result === "fixed") for (const [path, file] of draft) files.set(path, file);
    yield fixed;
  }
}

async function fixConnector(
  comparison: Comparison,
  name: string,
  { upgrade, obstacle, ...options }: FixOptions,
  files: FixedFiles,
): Promise<FixedConnector & { draft: FixedFiles }> {
  const checkOptions: CheckOptions = { ...options, ...(upgrade && { asked: new Set([name]) }) };
  const own = { ...onlyOf(name, comparison, options.policy), after: overlaidTree(comparison.after, files) };
  const draft: FixedFiles = new Map();
  const titles: string[] = [];
  let left: Finding[] = [];
  let isSettled = false;
  for (let round = 0; round < MAX_ROUNDS && !isSettled; round++) {
    const current = await overlaid(own, draft);
    const { findings } = await check(current, checkOptions);
    left = findings.filter(({ subject }) => subject === name);
    const mended = await applyFixes(
      current.after,
      left.filter(isHeld).flatMap(({ fix }) => fix ?? []),
    );
    isSettled = mended.files.size === 0;
    for (const [path, file] of mended.files) draft.set(path, file);
    titles.push(...mended.titles);
  }
  const isLoss = ({ rule }: Finding) => titles.length > 0 && LOSSES.has(rule);
  const held = left.filter((finding) => isHeld(finding) && (isBlocking(finding) || isLoss(finding)));
  const reasons = await Promise.all([...draft.keys()].map(async (path) => ({ path, why: await obstacle?.(path) })));
  const obstacles = reasons.flatMap(({ path, why }) => (why === undefined ? [] : [`${path} ${why}`]));
  if (!isSettled) obstacles.push("Its fixes undo one another, so that none of them can be made");
  const result = held.length + obstacles.length > 0 ? "refused" : draft.size > 0 ? "fixed" : "fine";
  return { name, result, titles: [...new Set(titles)], left: held.length > 0 ? held : left, obstacles, draft };
}

/** The same comparison, with only one connector's changed files: nothing else is judged. */
function onlyOf(name: string, comparison: Comparison, policy: Policy): Comparison {
  const folder = `${connectorsRoot(policy)}/${name}`;
  return { ...comparison, changes: comparison.changes.filter(({ path }) => isBelow(path, folder)) };
}

/** Whether a finding is to be mended: it is more than a notice, and the policy does not allow it. */
function isHeld({ effect, exemption }: Finding): boolean {
  return effect !== "notice" && !exemption;
}

function isBlocking({ effect }: Finding): boolean {
  return effect === "error" || effect === "unverified";
}

/**
 * Applies fixes to the files of a tree, each fix as a whole or not at all: one that does not go together with those
 * before it is left out, and so is what changes nothing.
 */
export async function applyFixes(tree: Tree, fixes: readonly Fix[]): Promise<{ files: FixedFiles; titles: string[] }> {
  const entries = await tree.read([...new Set(fixes.flatMap(({ edits }) => edits.map(({ path }) => path)))]);
  let edits: Edit[] = [];
  let files: FixedFiles = new Map();
  const titles: string[] = [];
  for (const fix of fixes) {
    const fresh = fix.edits.filter((edit) => !edits.some((known) => isDeepStrictEqual(known, edit)));
    const tried = fresh.length > 0 ? edited(entries, [...edits, ...fresh]) : undefined;
    if (!tried) continue;
    edits = [...edits, ...fresh];
    files = tried;
    titles.push(fix.title);
  }
  for (const [path, file] of files) if (isSame(entries.get(path), file)) files.delete(path);
  return { files, titles: files.size > 0 ? titles : [] };
}

/** The files after edits; `undefined` where one of them is not possible. */
function edited(entries: ReadonlyMap<string, Entry>, edits: readonly Edit[]): FixedFiles | undefined {
  const files: FixedFiles = new Map();
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const file = editedFile(
      entries.get(path),
      edits.filter((edit) => edit.path === path),
    );
    if (!file) return undefined;
    files.set(path, file);
  }
  return files;
}

function editedFile(entry: Entry | undefined, edits: readonly Edit[]): NewFile | undefined {
  const [first] = edits;
  if (first?.kind === "create")
    return edits.length === 1 && entry?.kind === "absent" ? fileOf(first.text, "100644") : undefined;
  if (first?.kind === "delete")
    return edits.length === 1 && (entry?.kind === "file" || entry?.kind === "symlink") ? { kind: "absent" } : undefined;
  const replacements = edits.flatMap((edit) => (edit.kind === "replace" ? [edit] : []));
  if (entry?.kind !== "file" || replacements.length < edits.length) return undefined;
  const text = applyReplacements(entry.text, replacements);
  return text === undefined ? undefined : fileOf(text, entry.mode);
}

function fileOf(text: string, mode: string): NewFile {
  return { kind: "file", oid: blobId(Buffer.from(text)), mode, text };
}

function isSame(before: Entry | undefined, after: Entry): boolean {
  return before?.kind === "file" && after.kind === "file" && before.text === after.text;
}
