import { bumpOf, coreOf } from "../connector/bump.ts";
import type { ConnectorChange } from "../connector/change.ts";
import {
  type Cells,
  type Changelog,
  type ChangelogSection,
  cellsOfRow,
  type Row,
  sectionFor,
} from "../connector/changelog.ts";
import { metadataOf, type Reading } from "../connector/connector.ts";
import type { Policy } from "../policy/policy.ts";
import type { Held } from "./rule.ts";
import { isMissing, judgeBump } from "./version.ts";

/** The changelog row that a change needs. */
export interface NeededRow {
  /** The version that the row is for. */
  version: string;
  /** A row for this version counts as well: the release that a candidate leads to. */
  orVersion: string | undefined;
  /** The version still has to be bumped, so that a missing row only follows from it. */
  follows: boolean;
  /** The row may have come with an earlier release candidate of the same release. */
  mayBeOlder: boolean;
  /** Those that stand in the connector's changelog. */
  rows: Rows;
}

/** The rows of a version after the change. */
export interface Rows {
  /** The newest first. */
  all: Row[];
  /** The newest that did not stand there before. */
  fresh: (Cells & { row: Row }) | undefined;
}

const NO_ROWS: Rows = { all: [], fresh: undefined };

/** The row that a change needs; `undefined` where the version neither changed nor must change. */
export function neededRow(
  change: ConnectorChange,
  own: OwnChangelog | undefined,
  expectedVersion: string | undefined,
  held: Held,
  policy: Policy,
): NeededRow | undefined {
  const version = metadataOf(change.after)?.version?.text;
  if (version === undefined || change.change === "removed" || change.intent === "removal") return undefined;
  const bump = judgeBump(change, held, policy);
  const rows = (wanted: string) => (own ? rowsOf(change, own, wanted) : NO_ROWS);
  if (bump && isMissing(bump)) {
    const next = expectedVersion ?? version;
    return { version: next, orVersion: undefined, follows: true, mayBeOlder: false, rows: rows(next) };
  }
  const moved = bumpOf(metadataOf(change.before)?.version?.text, version);
  if (moved === "none" || !["absent", "valid"].includes(change.before.metadata.kind)) return undefined;
  const mayBeOlder = moved === "promote";
  return { version, orVersion: coreOf(version), follows: false, mayBeOlder, rows: rows(version) };
}

/** A connector's own changelog on a page that could be read. */
export interface OwnChangelog {
  path: string;
  changelog: Changelog;
  section: ChangelogSection | undefined;
}

/** The connector's changelog after the change; `undefined` where its page cannot be read. */
export function ownChangelog({ after, name }: ConnectorChange): OwnChangelog | undefined {
  if (!after.page?.ok || after.page.value.changelog.kind !== "valid") return undefined;
  const { path, changelog } = after.page.value;
  return { path, changelog: changelog.value, section: sectionOf(changelog, name) };
}

/** The connector's section of a page that could be read. */
export function sectionOf(page: Reading<Changelog>, connector: string): ChangelogSection | undefined {
  return page.kind === "valid" ? sectionFor(page.value, connector) : undefined;
}

/** The rows of a version in a connector's changelog. */
export function rowsOf(change: ConnectorChange, { changelog, section }: OwnChangelog, version: string): Rows {
  const ofVersion = (found: ChangelogSection | undefined) =>
    found?.table?.rows.filter((row) => row.version === version) ?? [];
  const all = ofVersion(section);
  const { page } = change.before;
  const known = [page?.ok ? page.value.changelog : undefined, change.pageBefore].map(
    (reading) => ofVersion(reading && sectionOf(reading, change.name)).length,
  );
  const row = all.length > Math.max(...known) ? all[0] : undefined;
  return { all, fresh: row && { row, ...cellsOfRow(changelog, row) } };
}

/** The numbers of the pull requests that a text links. */
export function linkedIn(text: string): number[] {
  return text.includes("/") ? numbersIn(text, /\/(?:pull|issues)\/(\d+)/g) : [];
}

/** The numbers of the pull requests that a cell names, by link or as text. */
export function namedIn(cell: string): number[] {
  const links = linkedIn(cell);
  if (links.length > 0) return links;
  return numbersIn(cell, /(?<![\w.])#?(\d+)(?![\w.])/g);
}

/** What a pattern captures wherever it matches, as numbers. `matchAll` makes several objects for each. */
function numbersIn(text: string, pattern: RegExp): number[] {
  const numbers: number[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) numbers.push(Number(match[1]));
  return numbers;
}
