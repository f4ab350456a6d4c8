import { parseReference } from "../image/reference.ts";
import { areComparable, compareTags } from "../image/version.ts";
import type { Facts, Intent } from "../model/report.ts";
import type { FileChange } from "../model/tree.ts";
import { bumpOf } from "./bump.ts";
import { type Changelog, countRows } from "./changelog.ts";
import { type Connector, isConnector, metadataOf, namesIn, type Reading } from "./connector.ts";
import { isHookName } from "./hooks.ts";

/** One connector's folder before and after a change. */
export interface ConnectorChange {
  kind: "connector";
  name: string;
  path: string;
  /** Whether the connector appeared, stayed or went. */
  change: "added" | "modified" | "removed";
  /** At the merge base. */
  before: Connector;
  /** As it would land. */
  after: Connector;
  /** At the tip of the base branch. */
  tip: Connector;
  /** The changed files of the folder. */
  files: FileChange[];
  /** The page that the connector names after the change, as it was before it. */
  pageBefore: Reading<Changelog>;
  intent: Intent;
}

/** What the two sides of a connector are made of. */
export type ConnectorSides = Omit<ConnectorChange, "kind" | "name" | "path" | "change" | "intent">;

/** Puts the two sides of a folder together; `undefined` where neither is a connector. */
export function connectorChange(sides: ConnectorSides): ConnectorChange | undefined {
  const { before, after, tip, files, pageBefore } = sides;
  if (!isConnector(before) && !isConnector(after)) return undefined;
  const change = !isConnector(before) ? "added" : !isConnector(after) ? "removed" : "modified";
  const { name, path } = after;
  const intent = intentOf(before, after);
  return { kind: "connector", name, path, change, before, after, tip, files, pageBefore, intent };
}

/** What the change does to the base image: the first kind of its list that fits. */
function intentOf(before: Connector, after: Connector): Intent {
  if (![before, after].every(({ metadata }) => metadata.kind === "absent" || metadata.kind === "valid")) {
    return sameMetadata(before, after) ? "none" : "other";
  }
  const old = metadataOf(before)?.baseImage?.text;
  const now = metadataOf(after)?.baseImage?.text;
  if (old === now) return "none";
  if (now === undefined) return "removal";
  if (old === undefined) return "migration";
  const [from, to] = [parseReference(old), parseReference(now)];
  if (!from.ok || !to.ok) return "other";
  if (from.value.repository !== to.value.repository) return "switch";
  if (from.value.tag === to.value.tag) return from.value.digest === to.value.digest ? "other" : "repin";
  const [oldTag, newTag] = [from.value.tag, to.value.tag];
  if (oldTag === undefined || newTag === undefined || !areComparable(oldTag, newTag)) return "other";
  return compareTags(newTag, oldTag) > 0 ? "upgrade" : "downgrade";
}

/** Whether a change, or the report on it, does something to the base image of a connector that stays. */
export function touchesImage({ intent, change }: Pick<ConnectorChange, "intent" | "change">): boolean {
  return intent !== "none" && change !== "removed";
}

/** Whether the change adds or edits what stands at a name in the folder. In a folder that becomes a connector all is new. */
export function isTouched({ change, after, files, path }: ConnectorChange, name: string): boolean {
  const present = namesIn(after.folder).includes(name);
  return (
    (change === "added" && present) || files.some((file) => firstPart(file, path) === name && file.kind !== "removed")
  );
}

const TEST_FOLDERS = /^(unit_tests|integration_tests|tests?|src\/test[^/]*|acceptance-test[^/]*)(\/|$)/;
const DOCUMENTS = /^(README[^/]*|readme[^/]*|[^/]*\.(md|svg|png|jpg)|docs\/.*|acceptance-test-config\.ya?ml)$/;

/** Whether the change touches more of the connector than its documents, icons and tests. */
export function touchesCode({ files, path }: ConnectorChange): boolean {
  return files.some((file) => {
    const name = file.path.slice(path.length + 1);
    return !TEST_FOLDERS.test(name) && !DOCUMENTS.test(name);
  });
}

const IMAGE_FILES = /^(dockerfile|metadata\.yaml|pyproject\.toml|poetry\.lock|uv\.lock|readme[^/]*)$/i;

/** Whether the change does more to the connector than its image needs: code, manifests, tests. */
export function doesMoreThanImage({ files, path }: ConnectorChange): boolean {
  return files.some((file) => {
    const name = file.path.slice(path.length + 1);
    return !IMAGE_FILES.test(name) && !isHookName(firstPart(file, path));
  });
}

/** The changed files that belong to a build hook: the hooks themselves and the local modules that they import. */
export function hookFiles(change: ConnectorChange): string[] {
  const { before, after, files, path } = change;
  const modules = new Set([...before.hookModules, ...after.hookModules]);
  const touched = files
    .filter((file) => {
      const name = file.path.slice(path.length + 1);
      const first = firstPart(file, path);
      // What an imported module imports in turn is not followed: any Python file may be part of it.
      return isHookName(first) || modules.has(first) || (modules.size > 0 && /\.(py|pyc|pyd|so)$/i.test(name));
    })
    .map((file) => file.path);
  const becoming = change.change === "added" ? after.hooks.map(({ name }) => `${path}/${name}`) : [];
  return [...new Set([...touched, ...becoming])].sort();
}

/** What was read on both sides, without a judgement. */
export function factsOf({ before, after, pageBefore, files, path }: ConnectorChange): Facts {
  const [old, now] = [metadataOf(before), metadataOf(after)];
  const version = now?.version?.text;
  const rows = (reading: Reading<Changelog>) =>
    reading.kind === "valid" && version !== undefined ? countRows(reading.value, version) : 0;
  const page = after.page?.ok ? after.page.value : undefined;
  const has = ({ folder }: Connector, name: string) => namesIn(folder).includes(name);
  return {
    dockerfile: { before: has(before, "Dockerfile"), after: has(after, "Dockerfile") },
    baseImage: { before: old?.baseImage?.text ?? null, after: now?.baseImage?.text ?? null },
    version: { before: old?.version?.text ?? null, after: version ?? null, bump: bumpOf(old?.version?.text, version) },
    pyprojectVersion: after.pyproject.kind === "valid" ? (after.pyproject.value.versions[0]?.text ?? null) : null,
    docsPath: page?.path ?? null,
    changelogRows: { before: rows(pageBefore), after: page ? rows(page.changelog) : 0 },
    buildCustomization: {
      before: has(before, "build_customization.py"),
      after: has(after, "build_customization.py"),
      changed: files.some((file) => file.path === `${path}/build_customization.py`),
    },
  };
}

function sameMetadata(before: Connector, after: Connector): boolean {
  const [old, now] = [before.metadata, after.metadata];
  return old.kind === "invalid" && now.kind === "invalid" && old.file.oid === now.file.oid;
}

/** The name in the folder at which a changed file stands, or the folder that it is in. */
function firstPart(file: FileChange, folder: string): string {
  const end = file.path.indexOf("/", folder.length + 1);
  return file.path.slice(folder.length + 1, end < 0 ? undefined : end);
}
