import type { Problem } from "../model/location.ts";
import type { Answer } from "../model/lookups.ts";
import type { Entry, Tree } from "../model/tree.ts";
import { type Changelog, parseChangelog } from "./changelog.ts";
import { type Connector, metadataOf, metadataPath, type NamedFile, type Page, type Reading } from "./connector.ts";
import { type DocsSite, pagePath } from "./docs.ts";
import { importedModules, isHookName } from "./hooks.ts";
import { languageOf, packageName } from "./language.ts";
import { parseMetadata } from "./parse-metadata.ts";
import { parsePyproject } from "./pyproject.ts";

/** A connector's folder to read. */
export interface ConnectorFolder {
  name: string;
  path: string;
}

/** Reads connectors of many commits; remembers what it parsed by object id, so that each text is parsed once. */
export interface ConnectorReader {
  /**
   * Reads the same folders at several commits. A page that one of the commits names is read at all of them. The answers
   * are in the order of the trees, by folder path; no folder is left out.
   */
  read(trees: readonly Tree[], folders: readonly ConnectorFolder[], docs: DocsSite): Promise<ReadTree[]>;
}

/** What was read at one commit. */
export interface ReadTree {
  connectors: Map<string, Connector>;
  /** The documentation pages of all commits that were read together, at this commit. */
  pages: Map<string, Reading<Changelog>>;
}

type Parser<T> = (text: string) => { ok: true; value: T } | { ok: false; problems: Problem[] };

/** At most this many parsed texts of a kind are kept: twice the connectors of a large monorepo, for before and after. */
const CACHE_SIZE = 1200;

/** Makes a reader that has read nothing yet. Its `read` throws only where a tree's does. */
export function createReader(): ConnectorReader {
  const metadata = remembered(parseMetadata);
  const pyproject = remembered(parsePyproject);
  const changelog = remembered<Changelog>((text) => ({ ok: true, value: parseChangelog(text) }));

  return {
    async read(trees, folders, docs) {
      const first = await Promise.all(trees.map((tree) => tree.read(folders.flatMap(firstPaths))));
      const drafts = first.map((entries) => folders.map((folder) => draft(folder, entries, docs)));
      const pagePaths = [...new Set(drafts.flat().flatMap(({ page }) => (page?.ok ? [page.value] : [])))];
      return Promise.all(
        trees.map(async (tree, index) => {
          const own = drafts[index] as Draft[];
          const second = await tree.read([...pagePaths, ...own.flatMap((connector) => connector.namedPaths)]);
          const pages = new Map(pagePaths.map((path) => [path, changelog(entryAt(second, path))]));
          return {
            pages,
            connectors: new Map(own.map((connector) => [connector.path, finish(connector, pages, second)])),
          };
        }),
      );
    },
  };

  function draft({ name, path }: ConnectorFolder, entries: Map<string, Entry>, docs: DocsSite): Draft {
    const folder = entryAt(entries, path);
    const names = folder.kind === "folder" ? folder.names : [];
    const connector = { name, path, folder, metadata: metadata(entryAt(entries, metadataPath({ path }))) };
    const known = metadataOf(connector);
    const packagePath = `${path}/${packageName(name)}`;
    const clues = [path, packagePath, `${path}/src/main`].map((place) => ({
      path: place,
      entry: entryAt(entries, place),
    }));
    const [, packaged, main] = clues.map(({ entry }) => entry);
    const address = known?.documentationUrl?.text;
    const page = address === undefined ? undefined : pagePath(address, docs);
    return {
      ...connector,
      unread: clues.flatMap(({ path: place, entry }) =>
        entry.kind === "unreadable" ? [{ path: place, why: entry.why }] : [],
      ),
      pyproject: pyproject(entryAt(entries, `${path}/pyproject.toml`)),
      language: languageOf({
        folder,
        package: packaged as Entry,
        main: main as Entry,
        tags: known?.tags ?? [],
      }),
      namedPaths: names.filter((file) => isHookName(file) || isDockerfile(file)).map((file) => `${path}/${file}`),
      ...(page && {
        page: page.ok ? { ok: true as const, value: page.path } : { ok: false as const, why: page.problem },
      }),
    };
  }
}

/** A connector after the first round of reading: which page, hooks and Dockerfiles to read is known. */
type Draft = Omit<Connector, "page" | "dockerfiles" | "hooks" | "hookModules"> & {
  page?: Answer<string>;
  namedPaths: string[];
};

function isLink({ kind }: Entry): boolean {
  return kind === "symlink" || kind === "submodule";
}

function isDockerfile(name: string): boolean {
  return name.toLowerCase() === "dockerfile";
}

function firstPaths({ name, path }: ConnectorFolder): string[] {
  return [path, metadataPath({ path }), `${path}/pyproject.toml`, `${path}/${packageName(name)}`, `${path}/src/main`];
}

function finish(
  { namedPaths, page, ...connector }: Draft,
  pages: ReadTree["pages"],
  entries: Map<string, Entry>,
): Connector {
  const named = namedPaths.map((path) => ({
    name: path.slice(connector.path.length + 1),
    entry: entryAt(entries, path),
  }));
  const files = (isWanted: (name: string) => boolean): NamedFile[] =>
    named
      .filter(({ name }) => isWanted(name))
      .map(({ name, entry }) => ({
        name,
        ...(entry.kind === "file" && { text: entry.text }),
        ...(isLink(entry) && { isLink: true as const }),
      }));
  const hooks = files(isHookName);
  const dockerfiles = files(isDockerfile).filter(({ name }) =>
    named.some((file) => file.name === name && file.entry.kind !== "folder"),
  );
  const names = connector.folder.kind === "folder" ? connector.folder.names : [];
  const answer: Answer<Page> | undefined = page?.ok
    ? { ok: true, value: { path: page.value, changelog: pages.get(page.value) ?? { kind: "absent" } } }
    : page;
  return {
    ...connector,
    dockerfiles,
    hooks,
    hookModules: importedModules(hooks, names),
    ...(answer && { page: answer }),
  };
}

/** Parses regular files, each text once; what is no regular file is told apart. */
function remembered<T>(parse: Parser<T>): (entry: Entry) => Reading<T> {
  const known = new Map<string, Reading<T>>();
  return (entry) => {
    if (entry.kind === "absent" || entry.kind === "unreadable") return entry;
    if (entry.kind !== "file")
      return { kind: "irregular", what: entry.kind === "symlink" ? "symbolic link" : entry.kind };
    const cached = known.get(entry.oid);
    if (cached) {
      known.delete(entry.oid);
      known.set(entry.oid, cached);
      return cached;
    }
    const { text } = entry;
    const parsed = parse(text);
    const reading: Reading<T> = parsed.ok
      ? { kind: "valid", value: parsed.value, text }
      : { kind: "invalid", problems: parsed.problems, text };
    known.set(entry.oid, reading);
    if (known.size > CACHE_SIZE) known.delete(known.keys().next().value as string);
    return reading;
  };
}

function entryAt(entries: Map<string, Entry>, path: string): Entry {
  return entries.get(path) ?? { kind: "unreadable", why: `${path} was not read` };
}
