import type { Entry, FileEntry, Tree } from "../model/tree.ts";
import { parseQuickly } from "../text/plain-yaml.ts";
import type { ParsedYaml } from "../text/yaml-node.ts";
import { type Connector, isConnector, metadataPath, namesIn, type Reading } from "./connector.ts";
import { languageOf, packageName } from "./language.ts";
import { type Metadata, READ_KEYS, readMetadata } from "./metadata.ts";
import type { ConnectorFolder } from "./read.ts";
import { readingOf } from "./reading.ts";

/** A connector as far as a list of all of them needs it: without its page, and without the texts of its hooks. */
export type SurveyedConnector = Pick<Connector, "name" | "path" | "folder" | "metadata" | "language" | "unread"> & {
  /** What stands at its `pyproject.toml`, where the survey was to read that. */
  pyproject?: Entry;
};

/** What a survey reads and remembers. */
export interface SurveyOptions {
  pyprojects?: boolean;
  /** Metadata that was parsed before, by object id; what is parsed now is added. */
  known?: Map<string, Reading<Metadata>>;
}

/** Connectors that are read together, and how many such parts are under way, so that parsing one overlaps with reading the next. */
const IN_PART = 50;
const PARTS = 4;

/**
 * Reads those of the folders that are connectors, in their order, in two rounds: each folder, and then its metadata and
 * the folders below that tell its language. Rejects only where the tree's `read` does.
 */
export async function survey(
  tree: Tree,
  folders: readonly ConnectorFolder[],
  options: SurveyOptions = {},
): Promise<SurveyedConnector[]> {
  const surveyed: SurveyedConnector[][] = [];
  let next = 0;
  const workOn = async () => {
    while (next * IN_PART < folders.length) {
      const part = next++;
      surveyed[part] = await surveyPart(tree, folders.slice(part * IN_PART, (part + 1) * IN_PART), options);
    }
  };
  await Promise.all(Array.from({ length: PARTS }, workOn));
  return surveyed.flat();
}

async function surveyPart(
  tree: Tree,
  places: readonly ConnectorFolder[],
  { pyprojects = false, known = new Map() }: SurveyOptions,
): Promise<SurveyedConnector[]> {
  const first = await tree.read(places.map(({ path }) => path));
  const drafts = places.map(({ name, path }) => {
    const folder = entryIn(first, path);
    const clues = cluesOf(name, path, folder);
    return { name, path, folder, clues, pyproject: pyprojects && has(folder, "pyproject.toml") };
  });
  const second = await tree.read(
    drafts.flatMap(({ path, clues, pyproject }) => [
      metadataPath({ path }),
      ...clues,
      ...(pyproject ? [`${path}/pyproject.toml`] : []),
    ]),
  );
  const parse = await metadataReader(
    drafts.map(({ path }) => entryIn(second, metadataPath({ path }))),
    known,
  );
  return drafts.flatMap(({ name, path, folder, clues, pyproject }): SurveyedConnector[] => {
    const metadata = parse(entryIn(second, metadataPath({ path })));
    if (!isConnector({ metadata, folder })) return [];
    const language = languageOf({
      folder,
      package: entryIn(second, `${path}/${packageName(name)}`),
      main: entryIn(second, `${path}/src/main`),
      tags: metadata.kind === "valid" ? metadata.value.tags : [],
    });
    const unread = [path, ...clues].flatMap((place) => {
      const entry = place === path ? folder : entryIn(second, place);
      return entry.kind === "unreadable" ? [{ path: place, why: entry.why }] : [];
    });
    const draft = { name, path, folder, metadata, language, unread };
    return [pyproject ? { ...draft, pyproject: entryIn(second, `${path}/pyproject.toml`) } : draft];
  });
}

/** What was read; what was not is not there. */
function entryIn(entries: Map<string, Entry>, path: string): Entry {
  return entries.get(path) ?? { kind: "absent" };
}

/** The folders below that tell the language, where the connector's own folder does not. */
function cluesOf(name: string, path: string, folder: Entry): string[] {
  if (!has(folder, "metadata.yaml") || has(folder, "manifest.yaml")) return [];
  const packaged = has(folder, packageName(name)) ? [`${path}/${packageName(name)}`] : [];
  const isPython = has(folder, "setup.py") || has(folder, "pyproject.toml");
  return !isPython && has(folder, "src") ? [...packaged, `${path}/src/main`] : packaged;
}

function has(folder: Entry, name: string): boolean {
  return namesIn(folder).includes(name);
}

/** Reads metadata from entries, all of which are given first: the YAML library is loaded only where a text needs it. */
async function metadataReader(
  entries: readonly Entry[],
  known: Map<string, Reading<Metadata>>,
): Promise<(entry: Entry) => Reading<Metadata>> {
  const left: FileEntry[] = [];
  const remember = (entry: FileEntry, yaml: ParsedYaml) =>
    known.set(
      entry.oid,
      readingOf(entry, () => readMetadata(yaml)),
    );
  for (const entry of entries) {
    if (entry.kind !== "file" || known.has(entry.oid)) continue;
    const quick = parseQuickly(entry.text, READ_KEYS);
    if (quick) remember(entry, quick);
    else left.push(entry);
  }
  if (left.length > 0) {
    const { parseWholeYaml } = await import("../text/yaml.ts");
    for (const entry of left) remember(entry, parseWholeYaml(entry.text));
  }
  return (entry) => {
    const reading = entry.kind === "file" ? known.get(entry.oid) : undefined;
    return reading ?? readingOf(entry, () => ({ ok: false, problems: [] }));
  };
}
