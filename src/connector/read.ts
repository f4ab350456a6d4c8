import type { Answer } from "../model/lookups.ts";
import type { Entry, Tree } from "../model/tree.ts";
import { Recent } from "../text/memo.ts";
import { type Changelog, parseChangelog } from "./changelog.ts";
import {
  type Connector,
  metadataOf,
  metadataPath,
  type NamedFile,
  namesIn,
  type Page,
  type Reading,
} from "./connector.ts";
import { type DocsSite, pagePath } from "./docs.ts";
import { importedModules, isHookName } from "./hooks.ts";
import { languageOf, packageName } from "./language.ts";
import { parseMetadata } from "./parse-metadata.ts";
import { parsePyproject } from "./pyproject.ts";
import { type Parser, readingOf } from "./reading.ts";

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
   * @param onGlimpse is shown each folder of each tree, by its index, before the pages, hooks and Dockerfiles are read
   */
  read(
    trees: readonly Tree[],
    folders: readonly ConnectorFolder[],
    docs: DocsSite,
    onGlimpse?: (connector: Glimpse, tree: number) => void,
  ): Promise<ReadTree[]>;
}

/** What is known of a connector after the first of two rounds of reading. */
export type Glimpse = Pick<Connector, "metadata" | "language">;

/** What was read at one commit. */
export interface ReadTree {
  connectors: Map<string, Connector>;
  /** The documentation pages of all commits that were read together, at this commit. */
  pages: Map<string, Reading<Changelog>>;
}

/** At most this many parsed texts of a kind are kept: twice the connectors of a large monorepo, for before and after. */
const CACHE_SIZE = 1200;

/** Makes a reader that has read nothing yet. Its `read` throws only where a tree's does. */
export function createReader(): ConnectorReader {
  const metadata = remembered(parseMetadata);
  const pyproject = remembered(parsePyproject);
  const known = new WeakMap<object, Draft>();
  const changelog = remembered<Changelog>((text) => ({ ok: true, value: parseChangelog(text) }));

  return {
    async read(trees, folders, docs, onGlimpse) {
      const drafts = await Promise.all(
        trees.map(async (tree, index) => {
          const own = await draftsOf(tree, folders, docs);
          for (const connector of own) onGlimpse?.(connector, index);
          return own;
        }),
      );
      const pagePaths = [...new Set(drafts.flat().flatMap(({ page }) => (page?.ok ? [page.value] : [])))];
      return Promise.all(
        trees.map(async (tree, index) => {
          const own = drafts[index] as Draft[];
          const second = await tree.read([...pagePaths, ...own.flatMap((connector) => connector.namedPaths)]);
          const pages = new Map(pagePaths.map((path) => [path, changelog(entryAt(second, path))]));
          return {
            pages,
            connectors: new Map(
              await Promise.all(
                own.map(async (connector) => [connector.path, await finish(connector, pages, second)] as const),
              ),
            ),
          };
        }),
      );
    },
  };

  /** What a folder had when it was read last is known as long as nothing in it has changed. */
  async function draftsOf(tree: Tree, folders: readonly ConnectorFolder[], docs: DocsSite): Promise<Draft[]> {
    const identities = folders.map(({ path }) => tree.identity?.(path));
    const isUnread = (index: number) => !known.has(identities[index] as object);
    const entries = await tree.read(folders.filter((_, index) => isUnread(index)).flatMap(firstPaths));
    return folders.map((folder, index) => {
      const identity = identities[index];
      const read = identity && known.get(identity);
      const connector = read ?? draft(folder, entries);
      if (identity && !read) known.set(identity, connector);
      const address = metadataOf(connector)?.documentationUrl?.text;
      if (address === undefined) return connector;
      const page = pagePath(address, docs);
      const answer = page.ok ? { ok: true as const, value: page.path } : { ok: false as const, why: page.problem };
      return { ...connector, page: answer };
    });
  }

  function draft({ name, path }: ConnectorFolder, entries: Map<string, Entry>): Draft {
    const folder = entryAt(entries, path);
    const names = namesIn(folder);
    const connector = { name, path, folder, metadata: metadata(entryAt(entries, metadataPath({ path }))) };
    const packagePath = `${path}/${packageName(name)}`;
    const clues = [path, packagePath, `${path}/src/main`].map((place) => ({
      path: place,
      entry: entryAt(entries, place),
    }));
    const [, packaged, main] = clues.map(({ entry }) => entry);
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
        tags: metadataOf(connector)?.tags ?? [],
      }),
      namedPaths: names.filter((file) => isHookName(file) || isDockerfile(file)).map((file) => `${path}/${file}`),
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

/** What is read of every connector's folder before anything is known of it. */
export function firstPaths({ name, path }: ConnectorFolder): string[] {
  return [path, metadataPath({ path }), `${path}/pyproject.toml`, `${path}/${packageName(name)}`, `${path}/src/main`];
}

async function finish(
  { namedPaths, page, ...connector }: Draft,
  pages: ReadTree["pages"],
  entries: Map<string, Entry>,
): Promise<Connector> {
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
  const names = namesIn(connector.folder);
  const answer: Answer<Page> | undefined = page?.ok
    ? { ok: true, value: { path: page.value, changelog: pages.get(page.value) ?? { kind: "absent" } } }
    : page;
  return {
    ...connector,
    dockerfiles,
    hooks,
    hookModules: await importedModules(hooks, names),
    ...(answer && { page: answer }),
  };
}

/** Parses files as {@link readingOf} does, each text once. */
function remembered<T>(parse: Parser<T>): (entry: Entry) => Reading<T> {
  const known = new Recent<string, Reading<T>>(CACHE_SIZE);
  return (entry) => {
    const cached = entry.kind === "file" ? known.get(entry.oid) : undefined;
    if (cached) return cached;
    const reading = readingOf(entry, parse);
    if (entry.kind === "file") known.set(entry.oid, reading);
    return reading;
  };
}

function entryAt(entries: Map<string, Entry>, path: string): Entry {
  return entries.get(path) ?? { kind: "unreadable", why: `${path} was not read` };
}
