import type { Answer } from "../model/lookups.ts";
import type { Entry, FileEntry, Tree } from "../model/tree.ts";
import { memoized, Recent } from "../text/memo.ts";
import { baseName } from "../text/paths.ts";
import { Changelog } from "./changelog.ts";
import {
  type Connector,
  metadataOf,
  metadataPath,
  type NamedFile,
  namesIn,
  type Page,
  type Reading,
} from "./connector.ts";
import { type DocsSite, type PagePath, pagePath } from "./docs.ts";
import { importedModules, isHookName } from "./hooks.ts";
import { languageOf, packageName } from "./language.ts";
import { parseChangelog } from "./parse-changelog.ts";
import { parseMetadata } from "./parse-metadata.ts";
import { parsePyproject } from "./pyproject.ts";
import { ABSENT, readingOf } from "./reading.ts";

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

/**
 * At most this many parsed texts of a kind are kept, and half of them surely: twice the connectors of a large monorepo,
 * for before and after.
 */
const CACHE_SIZE = 2400;

/** Makes a reader that has read nothing yet. Its `read` throws only where a tree's does. */
export function createReader(): ConnectorReader {
  const metadata = parsedOnce(parseMetadata);
  const pyproject = parsedOnce(parsePyproject);
  const sections = parsedOnce(parseChangelog);
  const known = new WeakMap<object, Draft>();
  const pagesOf = memoized((docs: DocsSite) => memoized((address: string) => pagePath(address, docs), CACHE_SIZE), 4);

  return {
    async read(trees, folders, docs, onGlimpse) {
      const drafts = await Promise.all(
        trees.map((tree, index) => draftsOf(tree, folders, (first) => onGlimpse?.(first, index))),
      );
      const pageOf = pagesOf(docs);
      const pagePaths = new Set<string>();
      for (const own of drafts)
        for (const { address } of own) {
          const page = address === undefined ? undefined : pageOf(address);
          if (page?.ok) pagePaths.add(page.path);
        }
      return Promise.all(
        trees.map(async (tree, index) => {
          const own = drafts[index] as Draft[];
          const unread = own.filter(({ second }) => !second);
          const paths = [...pagePaths];
          for (const { namedPaths } of unread) for (const path of namedPaths) paths.push(path);
          const entries = await tree.read(paths);
          const seconds = new Map<Draft, Second>();
          for (const draft of unread) seconds.set(draft, await secondOf(draft, entries));
          if (isWhole(entries)) for (const [draft, second] of seconds) draft.second = second;
          const pages = new Map([...pagePaths].map((path) => [path, pageAt(entryAt(entries, path))]));
          const connectors = new Map<string, Connector>();
          for (const draft of own) {
            const { first, address } = draft;
            const page = address === undefined ? undefined : pageIn(pages, pageOf(address));
            connectors.set(first.path, connectorOf(first, draft.second ?? (seconds.get(draft) as Second), page));
          }
          return { pages, connectors };
        }),
      );
    },
  };

  /** What a folder had when it was read last is known as long as nothing in it has changed, if all could be read. */
  async function draftsOf(
    tree: Tree,
    folders: readonly ConnectorFolder[],
    onDraft: (first: Draft["first"]) => void,
  ): Promise<Draft[]> {
    const asked = folders.map((folder) => {
      const identity = tree.identity?.(folder.path);
      return { folder, identity, remembered: identity && known.get(identity) };
    });
    const unread: string[] = [];
    for (const { folder, remembered } of asked) if (!remembered) unread.push(...firstPaths(folder.path));
    const entries = unread.length > 0 ? await tree.read(unread) : NO_ENTRIES;
    const areWhole = isWhole(entries);
    return asked.map(({ folder, identity, remembered }) => {
      const draft = remembered ?? draftOf(folder, entries);
      if (identity && !remembered && areWhole) known.set(identity, draft);
      onDraft(draft.first);
      return draft;
    });
  }

  function pageAt(entry: Entry): Reading<Changelog> {
    return readingOf(entry, (file) => ({ ok: true, value: new Changelog(file, sections(file)) }));
  }

  function draftOf({ name, path }: ConnectorFolder, entries: ReadonlyMap<string, Entry>): Draft {
    const paths = pathsOf(path);
    const folder = entryAt(entries, path);
    const reading = readingOf(entryAt(entries, paths.metadata), metadata);
    const declared = metadataOf({ metadata: reading });
    const named = namesIn(folder).filter((file) => isHookName(file) || isDockerfile(file));
    const unread: Connector["unread"] = [];
    for (const place of [path, paths.packaged, paths.main]) {
      const entry = entryAt(entries, place);
      if (entry.kind === "unreadable") unread.push({ path: place, why: entry.why });
    }
    return {
      first: {
        name,
        path,
        folder,
        unread,
        metadata: reading,
        pyproject: readingOf(entryAt(entries, paths.pyproject), pyproject),
        language: languageOf({
          folder,
          package: entryAt(entries, paths.packaged),
          main: entryAt(entries, paths.main),
          tags: declared?.tags ?? [],
        }),
      },
      address: declared?.documentationUrl?.text,
      namedPaths: named.map((file) => `${path}/${file}`),
      second: named.length === 0 ? { dockerfiles: [], hooks: [], hookModules: [] } : undefined,
    };
  }
}

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/** A connector's folder as it is read, in two rounds. */
interface Draft {
  first: Omit<Connector, "page" | keyof Second>;
  /** Of its page, which is no part of the folder. */
  address: string | undefined;
  /** The hooks and Dockerfiles to read. */
  namedPaths: string[];
  second: Second | undefined;
}

/** What the second round brings. */
type Second = Pick<Connector, "dockerfiles" | "hooks" | "hookModules">;

function isLink({ kind }: Entry): boolean {
  return kind === "symlink" || kind === "submodule";
}

function isDockerfile(name: string): boolean {
  return name.length === 10 && name.toLowerCase() === "dockerfile";
}

/** What is read of every connector's folder before anything is known of it. */
export function firstPaths(folder: string): string[] {
  return Object.values(pathsOf(folder));
}

/** The places in a connector's folder that tell what it is. The same strings each time, whose hashes are known. */
const pathsOf = memoized((path: string) => {
  const packaged = `${path}/${packageName(baseName(path))}`;
  return {
    path,
    metadata: metadataPath({ path }),
    pyproject: `${path}/pyproject.toml`,
    packaged,
    main: `${path}/src/main`,
  };
}, CACHE_SIZE);

/** Whether all that was asked for could be read; what could not may be there the next time. */
function isWhole(entries: ReadonlyMap<string, Entry>): boolean {
  for (const { kind } of entries.values()) if (kind === "unreadable") return false;
  return true;
}

async function secondOf({ first, namedPaths }: Draft, entries: Map<string, Entry>): Promise<Second> {
  const named = namedPaths.map((path) => ({ name: path.slice(first.path.length + 1), entry: entryAt(entries, path) }));
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
  return { dockerfiles, hooks, hookModules: await importedModules(hooks, namesIn(first.folder)) };
}

/** Written out, because copying the parts with `...` takes several times as long, and a history has many connectors. */
function connectorOf(first: Draft["first"], second: Second, page: Connector["page"]): Connector {
  const { name, path, folder, unread, metadata, pyproject, language } = first;
  const { dockerfiles, hooks, hookModules } = second;
  return { name, path, folder, unread, metadata, pyproject, language, dockerfiles, hooks, hookModules, page };
}

function pageIn(pages: ReadTree["pages"], page: PagePath): Answer<Page> {
  if (!page.ok) return { ok: false, why: page.problem };
  return { ok: true, value: { path: page.path, changelog: pages.get(page.path) ?? ABSENT } };
}

/**
 * Parses the text of files, each text once. What is parsed of a page mostly does not hold its text, which may be long: V8
 * copies what is shorter than 13 characters.
 */
function parsedOnce<T extends object>(parse: (text: string) => T): (file: FileEntry) => T {
  const known = new Recent<string, T>(CACHE_SIZE);
  return (file) => {
    const before = known.get(file.oid);
    if (before) return before;
    const parsed = parse(file.text);
    known.set(file.oid, parsed);
    return parsed;
  };
}

function entryAt(entries: ReadonlyMap<string, Entry>, path: string): Entry {
  return entries.get(path) ?? { kind: "unreadable", why: `${path} was not read` };
}
