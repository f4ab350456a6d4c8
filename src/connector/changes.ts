import type { Comparison, FileChange } from "../model/tree.ts";
import { type ConnectorChange, connectorChange } from "./change.ts";
import type { Connector } from "./connector.ts";
import type { DocsSite } from "./docs.ts";
import type { ConnectorReader, Glimpse, ReadTree } from "./read.ts";
import { ABSENT } from "./reading.ts";

/** The connectors among the touched folders, and the folders that are none. */
export interface ReadChanges {
  changes: ConnectorChange[];
  others: string[];
}

/**
 * Reads the touched folders on all sides of a comparison.
 * @param root the folder that holds them
 * @param folders the changed files of each, by its name
 * @param onGlimpse is shown each folder as the change leaves it, while the rest of it is still being read
 */
export async function readChanges(
  { before, after, tip }: Comparison,
  root: string,
  folders: ReadonlyMap<string, FileChange[]>,
  docs: DocsSite,
  reader: ConnectorReader,
  onGlimpse: (connector: Glimpse) => void = () => {},
): Promise<ReadChanges> {
  if (folders.size === 0) return { changes: [], others: [] };
  const places = [...folders.keys()].sort().map((name) => ({ name, path: `${root}/${name}` }));
  const hasMoved = tip.commit !== before.commit;
  const trees = hasMoved ? [before, after, tip] : [before, after];
  const glimpse = (connector: Glimpse, tree: number) => trees[tree] === after && onGlimpse(connector);
  const [old, now, latest] = await reader.read(trees, places, docs, glimpse);
  const changes: ConnectorChange[] = [];
  const others: string[] = [];
  for (const { name, path } of places) {
    const after = connectorIn(now, path);
    const pageBefore = after.page?.ok ? old?.pages.get(after.page.value.path) : undefined;
    const change = connectorChange({
      before: connectorIn(old, path),
      after,
      tip: connectorIn(hasMoved ? latest : old, path),
      files: folders.get(name) ?? [],
      pageBefore: pageBefore ?? ABSENT,
    });
    if (change) changes.push(change);
    else others.push(path);
  }
  return { changes, others };
}

function connectorIn(read: ReadTree | undefined, path: string): Connector {
  return read?.connectors.get(path) as Connector;
}
