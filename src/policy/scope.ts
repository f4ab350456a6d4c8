import { type Connector, metadataOf } from "../connector/connector.ts";
import { type FileChange, LINK_MODES } from "../model/tree.ts";
import { memoized } from "../text/memo.ts";
import { compareText } from "../text/order.ts";
import { isBelow } from "../text/paths.ts";
import type { Policy } from "./policy.ts";

/** Whether the policy enforces base images for a connector as it stands at one commit. */
export function inScope(connector: Pick<Connector, "metadata" | "language">, { enforce }: Policy): boolean {
  const supportLevel = metadataOf(connector)?.supportLevel?.text;
  return (
    enforce.languages.includes(connector.language) && enforce["support-levels"].some((level) => level === supportLevel)
  );
}

/** The folder that holds the connectors: the policy's pattern without its last part. */
export function connectorsRoot(policy: Policy): string {
  return policy.connectors.slice(0, policy.connectors.lastIndexOf("/"));
}

/** Those of the names in the connectors' folder that the policy's pattern takes for connectors, sorted. */
export function connectorNames(names: readonly string[], policy: Policy): string[] {
  const matches = namePattern(policy);
  return names.filter((name) => matches.test(name)).sort(compareText);
}

/** What a list of changed files touches, as far as the policy's pattern tells. */
export interface Touched {
  /** The changed files of each folder that the pattern names, by the folder's name; the folder itself where it is a link. */
  folders: Map<string, FileChange[]>;
  /** Links and submodules that now stand where the connectors' folder, or one above it, has its place. */
  links: FileChange[];
}

/** Sorts changed files into the folders that the policy's pattern names. */
export function touchedFolders(changes: readonly FileChange[], policy: Policy): Touched {
  const root = connectorsRoot(policy);
  const inside = `${root}/`;
  const matches = namePattern(policy);
  const touched: Touched = { folders: new Map(), links: [] };
  for (const change of changes) {
    const { path } = change;
    const isLink = change.kind !== "removed" && LINK_MODES.has(change.after.mode);
    if (isLink && isBelow(root, path)) touched.links.push(change);
    if (!path.startsWith(inside)) continue;
    const end = path.indexOf("/", inside.length);
    const name = path.slice(inside.length, end < 0 ? undefined : end);
    if (!matches.test(name) || (end < 0 && !isLink)) continue;
    const files = touched.folders.get(name);
    if (files) files.push(change);
    else touched.folders.set(name, [change]);
  }
  return touched;
}

function namePattern({ connectors }: Policy): RegExp {
  return patternOf(connectors.slice(connectors.lastIndexOf("/") + 1));
}

const patternOf = memoized((pattern: string) => {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}, 8);
