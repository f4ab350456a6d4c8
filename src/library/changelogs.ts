import { isSemver } from "../image/version.ts";
import { type Problem, type Range, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";
import { memoized } from "../text/memo.ts";
import { baseName } from "../text/paths.ts";
import { parseYaml } from "../text/yaml.ts";
import { pairsOf, type YamlNode } from "../text/yaml-node.ts";

/** One version in a generated changelog of the library's second form: `{version, changelog_entry, dockerfile_example}`. */
export interface ChangelogEntry {
  version: string;
  text: string;
  dockerfile: string;
  /** All that the entry says, the same for entries that say the same. */
  content: string;
  /** Where its version stands; found out when it is asked for. */
  readonly range: Range;
}

/** The entries of a changelog, or what is wrong with its text. */
export type ParsedEntries = { ok: true; entries: ChangelogEntry[] } | { ok: false; problem: Problem };

/** Whether a file of the library is such a changelog: `generated/changelogs/<repository>.json`. */
export function isChangelogFile(path: string): boolean {
  return /\/changelogs\/[^/]+\.json$/i.test(path);
}

/** The repository that a changelog is about: `airbyte/python-connector-base` for `airbyte_python_connector_base.json`. */
export function repositoryOf(path: string): string {
  const name = baseName(path).slice(0, -".json".length);
  return name.replace("_", "/").replaceAll("_", "-");
}

/** Reads a generated changelog. Never throws. */
export const parseEntries: (text: string) => ParsedEntries = memoized(parse, 20);

function parse(text: string): ParsedEntries {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, problem: { message: `is not JSON: ${(error as Error).message}`, range: START_OF_FILE } };
  }
  if (!Array.isArray(data))
    return { ok: false, problem: { message: "is not a list of versions", range: START_OF_FILE } };
  const rangeOf = (index: number) => rangesIn(text)[index] ?? START_OF_FILE;
  const wrong = (message: string, index: number): ParsedEntries => ({
    ok: false,
    problem: { message, range: rangeOf(index) },
  });
  const entries: ChangelogEntry[] = [];
  for (const [index, item] of data.entries()) {
    const record = typeof item === "object" && item !== null ? (item as Record<string, unknown>) : {};
    const { version, changelog_entry: entry = "", dockerfile_example: dockerfile = "" } = record;
    if (typeof version !== "string" || !isSemver(version))
      return wrong(`has ${shown(version)} where a version belongs`, index);
    if (typeof entry !== "string" || typeof dockerfile !== "string")
      return wrong(`has something else than text for ${version}`, index);
    const content = contentOf(record);
    if (content === undefined) return wrong(`is nested too deep in ${version}`, index);
    entries.push({
      version,
      text: entry,
      dockerfile,
      content,
      get range() {
        return rangeOf(index);
      },
    });
  }
  return { ok: true, entries };
}

/** The same text for records that say the same; `undefined` for one that is nested deeper than it can be written. */
function contentOf(record: Record<string, unknown>): string | undefined {
  try {
    return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return undefined;
  }
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : `\`${String(JSON.stringify(value)).slice(0, 60)}\``;
}

/**
 * Where the versions stand. JSON is YAML (https://yaml.org/spec/1.2.2/#13-terminology-and-goals), whose reader tells
 * places; it takes far longer than JSON's own, which is enough for a changelog in order.
 */
const rangesIn = memoized((text: string): (Range | undefined)[] => {
  const yaml = parseYaml(text);
  const root = yaml.ok ? yaml.value.root : null;
  if (root?.kind !== "seq") return [];
  const lines = new Lines(text);
  const rangeOf = (node: YamlNode | null) => node && lines.range(node.start, node.end);
  return root.items.map((item) => {
    const value = item?.kind === "map" ? pairsOf(item, "version").at(-1)?.value : null;
    return rangeOf(value ?? item) ?? undefined;
  });
}, 20);
