import type { Reading } from "./connector/connector.ts";
import { metadataOf } from "./connector/connector.ts";
import type { Metadata } from "./connector/metadata.ts";
import { type SurveyedConnector, survey } from "./connector/survey.ts";
import { connectorFolders } from "./inventory.ts";
import type { HistoryPoint, MigrationCount } from "./model/audit.ts";
import { UserError } from "./model/errors.ts";
import type { Tree } from "./model/tree.ts";
import type { Policy } from "./policy/policy.ts";
import { inScope } from "./policy/scope.ts";
import type { MergedChange } from "./repository/git-log.ts";

/** Parsed metadata that is kept from month to month: some times what one month has. */
const MAX_KNOWN = 4000;

/** A month, `YYYY-MM`, and the last commit before its end. */
export interface MonthEnd {
  month: string;
  commit: string;
}

/**
 * The ends of so many months, the last of which is that of the last change; months before the first change are left out.
 * @param changes the oldest first
 */
export function monthEnds(changes: readonly MergedChange[], months: number): MonthEnd[] {
  const last = changes.at(-1)?.date;
  if (!last) return [];
  const ends = Array.from({ length: months }, (_, back) => {
    const start = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back, 1));
    const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back + 1, 1));
    const change = changes.findLast(({ date }) => date < end);
    return change ? [{ month: start.toISOString().slice(0, 7), commit: change.commit }] : [];
  });
  return ends.flat().reverse();
}

/**
 * How far the migration was at the ends of months, all of them by one policy, so that they can be compared. A commit
 * where the connectors' folder was not there yet is left out.
 */
export async function migrationHistory(
  ends: readonly MonthEnd[],
  treeAt: (commit: string) => Promise<Tree>,
  policy: Policy,
  done: (points: number) => void = () => {},
): Promise<HistoryPoint[]> {
  let known = new Map<string, Reading<Metadata>>();
  const points: HistoryPoint[] = [];
  for (const [index, { month, commit }] of ends.entries()) {
    const tree = await treeAt(commit);
    const connectors = await connectorsAt(tree, policy, known);
    if (connectors)
      points.push({
        month,
        commit,
        all: countOf(connectors),
        inScope: countOf(connectors.filter((connector) => inScope(connector, policy))),
      });
    if (known.size > MAX_KNOWN) known = new Map();
    done(index + 1);
  }
  return points;
}

async function connectorsAt(
  tree: Tree,
  policy: Policy,
  known: Map<string, Reading<Metadata>>,
): Promise<SurveyedConnector[] | undefined> {
  try {
    return await survey(tree, await connectorFolders(tree, policy), { known });
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 2) return undefined;
    throw error;
  }
}

function countOf(connectors: readonly SurveyedConnector[]): MigrationCount {
  const metadata = connectors.map(metadataOf);
  return {
    connectors: connectors.length,
    migrated: metadata.filter((one) => one?.baseImage !== undefined).length,
    unreadable: metadata.filter((one) => one === undefined).length,
  };
}
