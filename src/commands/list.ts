import { survey } from "../connector/survey.ts";
import { policyNote } from "../inventory.ts";
import { UserError } from "../model/errors.ts";
import type { Policy } from "../policy/policy.ts";
import { touchedFolders } from "../policy/scope.ts";
import { type Filters, filterConnectors } from "../query/filter.ts";
import { type ListedConnector, listCsv, listed, listNames, listTable } from "../report/list.ts";
import { painter } from "../report/style.ts";
import type { GitStore } from "../repository/git.ts";
import { printable } from "../text/printable.ts";
import { type CommitArguments, openCommit } from "./commit.ts";
import { defaultBase } from "./default-base.ts";
import { writeResult } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The options of `list` and of `connectors`, as they were typed. */
export interface ListArguments extends CommitArguments {
  name?: string[];
  language?: string[];
  supportLevel?: string[];
  modified?: true;
  base?: string;
  migrated?: true;
  notMigrated?: true;
  metadataQuery?: string[];
  format?: "table" | "json" | "csv" | "names";
  output?: string;
}

/** Lists the connectors at a commit that match the filters. Resolves with 0, also where none does. @throws UserError */
export async function listCommand(given: ListArguments, terminal: Terminal): Promise<number> {
  if (given.migrated && given.notMigrated)
    throw new UserError("--migrated and --not-migrated leave nothing. Expected: one of them, or neither.");
  const queries = await Promise.all((given.metadataQuery ?? []).map(compiled));
  await using commit = await openCommit(given, terminal);
  const [connectors, modified] = await Promise.all([
    survey(commit.tree, commit.folders),
    modifiedNames(commit.store, commit.tree.commit, commit.policy, given),
  ]);
  const filters: Filters = {
    names: given.name ?? [],
    languages: given.language ?? [],
    supportLevels: given.supportLevel ?? [],
    queries,
    ...(given.modified && modified && { modified }),
    ...((given.migrated || given.notMigrated) && { migrated: given.migrated === true }),
  };
  const { selected, notes } = filterConnectors(connectors, filters);
  notes.unshift(...policyNote(commit).map(printable));
  if (selected.length === 0) notes.push("No connector matches.");
  for (const note of notes) terminal.err(`${note}\n`);

  const list = selected.map((connector) => listed(connector, modified));
  const names = `${JSON.stringify(
    list.map(({ name }) => name),
    null,
    2,
  )}\n`;
  if (given.output !== undefined) await writeResult(names, given.output, terminal, "The names are");
  await terminal.out(rendered(list, given.format ?? "table", terminal.color));
  return 0;
}

function rendered(
  list: readonly ListedConnector[],
  format: NonNullable<ListArguments["format"]>,
  color: boolean,
): string {
  switch (format) {
    case "table":
      return listTable(list, painter(color));
    case "json":
      return `${JSON.stringify(list, null, 2)}\n`;
    case "csv":
      return listCsv(list);
    case "names":
      return listNames(list);
  }
}

/** @throws UserError that shows the place in a query that is not understood */
async function compiled(text: string): Promise<Filters["queries"][number]> {
  const { compileQuery } = await import("../query/query.ts");
  const result = compileQuery(text);
  if (result.ok) return { text, query: result.query };
  const { message, start, end } = result.problem;
  const source = text.trim();
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const line = source.slice(lineStart).split("\n")[0] as string;
  const before = printable(line.slice(0, start - lineStart));
  const mark = "^".repeat(Math.max(1, Math.min(end, lineStart + line.length) - start));
  throw new UserError(
    `--metadata-query is not understood at column ${start + 1}: ${printable(message)}.\n  ${printable(line)}\n  ${" ".repeat(before.length)}${mark}`,
  );
}

/**
 * The connectors that the commit modifies since it left the base. Without `--modified` and `--base`, where the user only
 * looks, it is not told for another commit than HEAD, and nothing is wrong where there is nothing to compare with.
 */
async function modifiedNames(
  store: GitStore,
  commit: string,
  policy: Policy,
  { modified, base, commit: revision }: ListArguments,
): Promise<ReadonlySet<string> | undefined> {
  const isAsked = modified !== undefined || base !== undefined;
  if (!isAsked && revision !== undefined) return undefined;
  try {
    const { changes } = await store.compare(base ?? (await defaultBase(store)), commit);
    return new Set(touchedFolders(changes, policy).folders.keys());
  } catch (error) {
    if (!isAsked && error instanceof UserError) return undefined;
    throw error;
  }
}
