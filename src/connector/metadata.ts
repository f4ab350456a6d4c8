import type { Edit } from "../model/finding.ts";
import type { Problem, Range } from "../model/location.ts";
import { type Lines, lineEnd } from "../text/lines.ts";
import { type ParsedYaml, pairsOf, type Wanted } from "../text/yaml-node.ts";
import { type MapAt, type Value, YamlReader } from "../text/yaml-reader.ts";

export type { Value };

/** What the gate reads of a `metadata.yaml`; a key that is absent, empty or `null` is `undefined`. */
export interface Metadata {
  lines: Lines;
  /** Keys that stand twice on the paths that are read: the value is the last one, which is what the build takes. */
  ambiguities: Problem[];
  baseImage: Value | undefined;
  /** `data.dockerImageTag`: the connector's version. */
  version: Value | undefined;
  documentationUrl: Value | undefined;
  supportLevel: Value | undefined;
  tags: string[];
  /** The value of `data.ab_internal.requireVersionIncrementsInPullRequests` where it says no. */
  versionBumpOptOut: Value | undefined;
  /** Where a `baseImage` can be written: below an existing `connectorBuildOptions` or as a new one. */
  baseImageSlot: { range: Range; prefix: string; suffix: string } | undefined;
  /** Where messages about something absent point: the `data` key. */
  dataRange: Range;
}

/** Metadata, or what keeps a reader from knowing what the build will see. */
export type ParsedMetadata = { ok: true; value: Metadata } | { ok: false; problems: Problem[] };

/** What PyYAML, which reads the file in the build, takes for "no" (https://yaml.org/type/bool.html). */
const NO = new Set(["no", "false", "off", "n"]);

/** What {@link readMetadata} looks at. */
export const READ_KEYS: Wanted = new Map([
  [
    "data",
    new Map<string, Wanted>([
      ["connectorBuildOptions", "all"],
      ["ab_internal", "all"],
      ["dockerImageTag", "all"],
      ["documentationUrl", "all"],
      ["supportLevel", "all"],
      ["tags", "all"],
    ]),
  ],
]);

/**
 * Reads the document of a `metadata.yaml`. Never throws; what keeps a reader from knowing what the build will see is a
 * problem: syntax errors, several documents, values of another type. Duplicate keys are ambiguities.
 */
export function readMetadata(yaml: ParsedYaml): ParsedMetadata {
  if (!yaml.ok) return yaml;
  const { lines } = yaml.value;
  const reader = new YamlReader(yaml.value);
  const data = reader.map(reader.root(), "data");
  if (!data) {
    if (reader.problems.length === 0) reader.problem('has no "data" section', lines.range(0, 0));
    return { ok: false, problems: reader.problems };
  }
  const build = reader.map(data, "connectorBuildOptions");
  const internal = reader.map(data, "ab_internal");
  const optOut = internal && reader.scalar(internal, "requireVersionIncrementsInPullRequests");
  const metadata: Metadata = {
    lines,
    ambiguities: reader.ambiguities,
    baseImage: build && reader.scalar(build, "baseImage"),
    version: reader.scalar(data, "dockerImageTag"),
    documentationUrl: reader.scalar(data, "documentationUrl"),
    supportLevel: reader.scalar(data, "supportLevel"),
    tags: reader.texts(data, "tags"),
    versionBumpOptOut: optOut && NO.has(optOut.text.toLowerCase()) ? optOut : undefined,
    baseImageSlot: baseImageSlot(lines, data, build),
    dataRange: reader.keyRange(data),
  };
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: metadata };
}

/** The edit that replaces a value and leaves its quotes and everything around it alone; `undefined` where that cannot be. */
export function replaceValue(path: string, value: Value, text: string): Edit | undefined {
  return value.editable ? { kind: "replace", path, range: value.range, text } : undefined;
}

/** The edit that writes a base image where none is declared. */
export function insertBaseImage(path: string, metadata: Metadata, image: string): Edit | undefined {
  const slot = metadata.baseImageSlot;
  return slot && { kind: "replace", path, range: slot.range, text: slot.prefix + image + slot.suffix };
}

/** Only block style maps that nothing else shares can take a new key. */
function baseImageSlot(lines: Lines, data: MapAt, build: MapAt | undefined): Metadata["baseImageSlot"] {
  const end = lineEnd(lines.text);
  if (data.shared || data.node.flow || build?.shared || build?.node.flow) return undefined;
  if (pairsOf(data.node, "connectorBuildOptions").length > 0 && !build) return undefined;
  const map = build ?? data;
  const keys = map.node.pairs.flatMap(({ key }) => (key?.kind === "scalar" ? [key] : []));
  const [firstKey] = keys;
  if (!firstKey) return undefined;
  const column = lines.position(firstKey.start).column - (firstKey.style === "quoted" ? 2 : 1);
  const indent = " ".repeat(column);
  const name = build ? "baseImage" : "connectorBuildOptions";
  const before = keys.find(({ text }) => text > name) ?? firstKey;
  const position = { line: lines.position(before.start).line, column: 1 };
  while (lines.line(position.line - 1).startsWith(`${indent}#`)) position.line--;
  if (lines.line(lines.position(before.start).line).slice(0, column) !== indent) return undefined;
  const step = column || 2;
  const prefix = build
    ? `${indent}baseImage: `
    : `${indent}connectorBuildOptions:${end}${indent}${" ".repeat(step)}baseImage: `;
  return { range: { start: position, end: position }, prefix, suffix: end };
}
