import type { Problem } from "../model/location.ts";
import type { Answer } from "../model/lookups.ts";
import type { Entry, FileEntry } from "../model/tree.ts";
import type { Changelog } from "./changelog.ts";
import type { Metadata } from "./metadata.ts";
import type { Pyproject } from "./pyproject.ts";

/** A file that was asked for: its parsed content, or why there is none. */
export type Reading<T> =
  | { kind: "absent" }
  /** A folder, a symlink or a submodule where a regular file belongs. */
  | { kind: "irregular"; what: "folder" | "symbolic link" | "submodule" }
  | { kind: "unreadable"; why: string }
  | { kind: "invalid"; problems: Problem[]; file: FileEntry }
  | { kind: "valid"; value: T; file: FileEntry };

/** A file that is found by its name beside `metadata.yaml`: a Dockerfile, or a hook that the build imports and runs. */
export interface NamedFile {
  /** As it is written, in any letter case. */
  name: string;
  /** Its text; absent where it cannot be read. */
  text?: string;
  /** It is a symbolic link or a submodule, so that what it leads to is not seen. */
  isLink?: true;
}

/** A documentation page. */
export interface Page {
  path: string;
  changelog: Reading<Changelog>;
}

/** One connector's folder at one commit. */
export interface Connector {
  name: string;
  /** The folder, relative to the root of the repository. */
  path: string;
  folder: Entry;
  /** The folders that its content is told by and that could not be read, and why. */
  unread: { path: string; why: string }[];
  metadata: Reading<Metadata>;
  pyproject: Reading<Pyproject>;
  language: string;
  /** The files and links in the folder that are named `Dockerfile` in some letter case. */
  dockerfiles: NamedFile[];
  hooks: NamedFile[];
  /** The files and folders beside the hooks that they import. */
  hookModules: string[];
  /** Its page, or what is wrong with its `documentationUrl`; absent where it has none. */
  page: Answer<Page> | undefined;
}

/** The metadata of a connector whose `metadata.yaml` is in order. */
export function metadataOf(connector: Pick<Connector, "metadata">): Metadata | undefined {
  return connector.metadata.kind === "valid" ? connector.metadata.value : undefined;
}

/** Whether it declares a base image, which the guide calls migrated; `undefined` where its metadata is not in order. */
export function isMigrated(connector: Pick<Connector, "metadata">): boolean | undefined {
  const metadata = metadataOf(connector);
  return metadata && metadata.baseImage !== undefined;
}

/** What stands in a folder; nothing where no folder stands. */
export function namesIn(entry: Entry): readonly string[] {
  return entry.kind === "folder" ? entry.names : [];
}

/** The file that says what a connector is. */
export function metadataPath(connector: Pick<Connector, "path">): string {
  return `${connector.path}/metadata.yaml`;
}

/** Whether the folder is a connector: it has a `metadata.yaml`, whatever its state, or is a link that could hide one. */
export function isConnector({ metadata, folder }: Pick<Connector, "metadata" | "folder">): boolean {
  return metadata.kind !== "absent" || folder.kind === "symlink" || folder.kind === "submodule";
}
