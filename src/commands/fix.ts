import { resolve } from "node:path";
import { createReader } from "../connector/read.ts";
import { type FixedConnector, type FixedFiles, type FixOptions, fixConnectors } from "../fix.ts";
import { UserError } from "../model/errors.ts";
import type { Comparison, Entry } from "../model/tree.ts";
import type { Policy } from "../policy/policy.ts";
import { connectorNames, connectorsRoot, inScope, touchedFolders } from "../policy/scope.ts";
import { fixedText, fixSummary } from "../report/fix.ts";
import { painter } from "../report/style.ts";
import { GitStore } from "../repository/git.ts";
import { unifiedDiff } from "../repository/git-diff.ts";
import { type Overlay, overlaid } from "../repository/overlay.ts";
import { type FileWrite, WorkTree } from "../repository/work-tree.ts";
import { nearest } from "../text/nearest.ts";
import { EXIT_CODES, outcomeOf, stateOf } from "../verdict.ts";
import { policyAt } from "./base-policy.ts";
import { defaultBase } from "./default-base.ts";
import { catalogOption, dayOption, pullRequestOption } from "./options.ts";
import { policyOption } from "./policy-option.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** The options of `fix` as they were typed. */
export interface FixArguments {
  repo: string;
  all?: boolean;
  base?: string;
  head?: string;
  pr?: string;
  dryRun?: boolean;
  force?: boolean;
  policy?: string;
  catalog: string;
  asOf?: string;
}

/** What is fixed: a comparison, and the work tree that it ends in where there is one. */
interface Place {
  comparison: Comparison;
  uncommitted: Overlay;
  tree?: WorkTree;
}

/**
 * Edits connectors in the work tree, or shows with `--dry-run` what it would edit. Without names it mends what `check`
 * says about the connectors that the branch touches; named ones, or all in scope, are brought up to date even where the
 * branch leaves them alone. Resolves with the exit code of what is left. @throws UserError
 */
export async function fixCommand(names: readonly string[], given: FixArguments, terminal: Terminal): Promise<number> {
  if (given.all && names.length > 0) throw new UserError("Name connectors, or use --all, not both.");
  if (given.head !== undefined && !given.dryRun)
    throw new UserError("--head is only for --dry-run: what is edited are the files of the work tree.");
  const now = given.asOf === undefined ? new Date() : dayOption(given.asOf, "--as-of");
  const pullRequest = given.pr === undefined ? undefined : pullRequestOption(given.pr);
  const lookups = (await catalogOption(given.catalog, terminal))(now);
  const ownPolicy = given.policy === undefined ? undefined : await policyOption(given.policy, terminal);

  await using store = new GitStore(resolve(terminal.cwd, given.repo));
  const place = await placeOf(store, given, terminal);
  const policy = ownPolicy ?? (await policyAt(place.comparison.tip, "the base branch"));
  const { comparison, uncommitted, tree } = await withUncommitted(place, policy);
  const reader = createReader();
  const upgrade = given.all === true || names.length > 0;
  const chosen = given.all
    ? await allInScope(comparison, policy, reader)
    : names.length > 0
      ? await named(names, comparison, policy)
      : [...touchedFolders(comparison.changes, policy).folders.keys()].sort();

  const options: FixOptions = {
    lookups,
    now,
    policy,
    reader,
    upgrade,
    pullRequest,
    ...(tree && {
      obstacle: async (path) =>
        uncommitted.has(path) && !given.force
          ? "has changes that are not committed; commit them, or use --force to edit the file with them"
          : tree.obstacle(path, await entryAt(comparison, path)),
    }),
  };
  const files: FixedFiles = new Map();
  const fixed: FixedConnector[] = [];
  const paint = painter(terminal.color && !given.dryRun);
  const say = (text: string) => (given.dryRun ? terminal.err(text) : terminal.out(text));
  const progress = new Progress(terminal, chosen.length, "connectors");
  for await (const one of fixConnectors(comparison, chosen, options, files)) {
    fixed.push(one);
    progress.clear();
    await say(fixedText(one, paint));
    progress.update(fixed.length);
  }
  progress.clear();
  const writes = await Promise.all(
    [...files].map(
      async ([path, after]): Promise<FileWrite> => ({ path, before: await entryAt(comparison, path), after }),
    ),
  );
  if (given.dryRun) await terminal.out(await unifiedDiff(writes, terminal.color));
  else await tree?.write(writes);
  await say(fixSummary(fixed, { ...given, upgrade }, terminal.program, paint));
  return exitCode(fixed);
}

/** The base and what is to be fixed: with `--head` a commit, else what HEAD has checked out. */
async function placeOf(store: GitStore, given: FixArguments, terminal: Terminal): Promise<Place> {
  const tree = given.head === undefined ? await WorkTree.open(resolve(terminal.cwd, given.repo)) : undefined;
  const comparison = await store.compare(given.base ?? (await defaultBase(store)), given.head ?? "HEAD");
  return { comparison, uncommitted: new Map(), ...(tree && { tree }) };
}

/** Lays what is not committed over the commit. */
async function withUncommitted(place: Place, policy: Policy): Promise<Place> {
  const uncommitted = await place.tree?.uncommitted([connectorsRoot(policy), policy.docs.root]);
  if (!uncommitted) return place;
  return { ...place, uncommitted, comparison: await overlaid(place.comparison, uncommitted) };
}

async function entryAt({ after }: Comparison, path: string): Promise<Entry> {
  return (await after.read([path])).get(path) ?? { kind: "absent" };
}

/** The connectors that are there after the change. */
async function allNames(comparison: Comparison, policy: Policy): Promise<string[]> {
  const root = await entryAt(comparison, connectorsRoot(policy));
  if (root.kind !== "folder")
    throw new UserError(
      `There are no connectors: ${connectorsRoot(policy)} is no folder. The policy's \`connectors\` names it.`,
    );
  return connectorNames(root.names, policy);
}

async function allInScope(
  comparison: Comparison,
  policy: Policy,
  reader: ReturnType<typeof createReader>,
): Promise<string[]> {
  const root = connectorsRoot(policy);
  const folders = (await allNames(comparison, policy)).map((name) => ({ name, path: `${root}/${name}` }));
  const [read] = await reader.read([comparison.after], folders, policy.docs);
  return [...(read?.connectors.values() ?? [])].filter((one) => inScope(one, policy)).map(({ name }) => name);
}

/** The connectors that were named, by their name or by the path of their folder. @throws UserError for one that is not there */
async function named(names: readonly string[], comparison: Comparison, policy: Policy): Promise<string[]> {
  const known = await allNames(comparison, policy);
  const root = `${connectorsRoot(policy)}/`;
  const asked = names.map((name) => (name.startsWith(root) ? name.slice(root.length) : name).replace(/\/+$/, ""));
  for (const name of asked) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
    throw new UserError(`There is no connector "${name}" in ${connectorsRoot(policy)}.${hint}`);
  }
  return [...new Set(asked)];
}

/** The code of what is left, as `check` would end; a connector that could not be edited has failed. */
function exitCode(fixed: readonly FixedConnector[]): number {
  return EXIT_CODES[
    outcomeOf(fixed.map(({ left, obstacles }) => (obstacles.length > 0 ? "fail" : stateOf(left, true))))
  ];
}
