import { bumpOf, coreOf } from "../connector/bump.ts";
import type { ConnectorChange } from "../connector/change.ts";
import { type Changelog, type ChangelogSection, type Row, sectionFor } from "../connector/changelog.ts";
import { metadataOf, type Reading } from "../connector/connector.ts";
import type { Policy } from "../policy/policy.ts";
import type { Held } from "./rule.ts";
import { isWrongBump, judgeBump } from "./version.ts";

/** The changelog row that a change needs. */
export interface NeededRow {
  /** The version that the row is for. */
  version: string;
  /** A row for this version counts as well: the release that a candidate leads to. */
  orVersion?: string;
  /** The version itself is wrong, so that a missing row only follows from it. */
  follows: boolean;
  /** The row may have come with an earlier release candidate of the same release. */
  mayBeOlder: boolean;
}

/** The row that a change needs; `undefined` where the version neither changed nor must change (DESIGN §3.2). */
export function neededRow(
  change: ConnectorChange,
  expectedVersion: string | undefined,
  held: Held,
  policy: Policy,
): NeededRow | undefined {
  const version = metadataOf(change.after)?.version?.text;
  if (version === undefined || change.change === "removed") return undefined;
  const bump = judgeBump(change, held, policy);
  if (bump && isWrongBump(bump)) {
    return { version: expectedVersion ?? version, follows: true, mayBeOlder: false };
  }
  const moved = bumpOf(metadataOf(change.before)?.version?.text, version);
  if (moved === "none" || !["absent", "valid"].includes(change.before.metadata.kind)) return undefined;
  const core = coreOf(version);
  return { version, ...(core !== undefined && { orVersion: core }), follows: false, mayBeOlder: moved === "promote" };
}

/** The connector's own changelog on a page that could be read. */
export function sectionOf(page: Reading<Changelog>, connector: string): ChangelogSection | undefined {
  return page.kind === "valid" ? sectionFor(page.value, connector) : undefined;
}

/** The rows of a version that stand on the page after the change and did not before, the newest first. */
export function newRows(change: ConnectorChange, version: string): { rows: Row[]; all: Row[] } {
  const { after, before, name } = change;
  if (!after.page?.ok) return { rows: [], all: [] };
  const rowsOn = (page: Reading<Changelog>) =>
    sectionOf(page, name)?.table?.rows.filter((row) => row.version === version) ?? [];
  const all = rowsOn(after.page.value.changelog);
  const oldPage = before.page?.ok ? rowsOn(before.page.value.changelog).length : 0;
  const known = Math.max(oldPage, rowsOn(change.pageBefore).length);
  return { rows: all.slice(0, Math.max(0, all.length - known)), all };
}

/** The numbers of the pull requests that a cell names, by link or as text. */
export function pullRequestsIn(cell: string): number[] {
  const links = [...cell.matchAll(/\/(?:pull|issues)\/(\d+)/g)].map(([, number]) => Number(number));
  if (links.length > 0) return links;
  return [...cell.matchAll(/(?<![\w.])#?(\d+)(?![\w.])/g)].map(([, number]) => Number(number));
}

/** The index of the column that names the pull request; -1 where a table has none. */
export function pullRequestColumn(columns: readonly string[]): number {
  return columns.findIndex((column) => /^(pr|pull[ -]?requests?)\b/.test(column));
}
