import { isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from "yaml";
import type { Edit } from "../model/finding.ts";
import type { Problem, Range } from "../model/location.ts";
import { type Lines, lineEnd } from "../text/lines.ts";
import { pairsOf, parseYaml } from "../text/yaml.ts";

/** A text value of `metadata.yaml` and its place. */
export interface Value {
  text: string;
  range: Range;
  /** False where the value is shared through an alias or a merge key, so that an edit would change other places too. */
  editable: boolean;
}

/** What the gate reads of a `metadata.yaml`; a key that is absent, empty or `null` is `undefined`. */
export interface Metadata {
  lines: Lines;
  /** Keys that stand twice on the paths that are read: the value is the last one, which is what the build takes. */
  ambiguities: Problem[];
  baseImage?: Value;
  /** `data.dockerImageTag`: the connector's version. */
  version?: Value;
  documentationUrl?: Value;
  supportLevel?: Value;
  tags: string[];
  /** The value of `data.ab_internal.requireVersionIncrementsInPullRequests` where it says no. */
  versionBumpOptOut?: Value;
  /** Where a `baseImage` can be written: below an existing `connectorBuildOptions` or as a new one. */
  baseImageSlot?: { range: Range; prefix: string; suffix: string };
  /** Where messages about something absent point: the `data` key. */
  dataRange: Range;
}

export type ParsedMetadata = { ok: true; value: Metadata } | { ok: false; problems: Problem[] };

/** What PyYAML, which reads the file in the build, takes for "nothing" and for "no" (https://yaml.org/type/). */
const NULL = new Set(["", "~", "null", "Null", "NULL"]);
const NO = new Set(["no", "false", "off", "n"]);
const MAX_ALIASES = 16;

/**
 * Reads the text of a `metadata.yaml`. Never throws; what keeps a reader from knowing what the build will see is a
 * problem: syntax errors, several documents, values of another type. Duplicate keys are ambiguities.
 */
export function parseMetadata(text: string): ParsedMetadata {
  const yaml = parseYaml(text);
  if (!yaml.ok) return yaml;
  const { lines, root } = yaml.value;
  const reader = new Reader(lines);
  const data = reader.map(reader.root(root), "data");
  if (!data) {
    if (reader.problems.length === 0) reader.problem('has no "data" section', lines.range(0, 0));
    return { ok: false, problems: reader.problems };
  }
  const build = reader.map(data, "connectorBuildOptions");
  const internal = reader.map(data, "ab_internal");
  const optOut = internal && reader.scalar(internal, "requireVersionIncrementsInPullRequests");
  const slot = baseImageSlot(lines, data, build);
  const metadata: Metadata = {
    lines,
    ambiguities: reader.ambiguities,
    ...optional("baseImage", build && reader.scalar(build, "baseImage")),
    ...optional("version", reader.scalar(data, "dockerImageTag")),
    ...optional("documentationUrl", reader.scalar(data, "documentationUrl")),
    ...optional("supportLevel", reader.scalar(data, "supportLevel")),
    tags: reader.texts(data, "tags"),
    ...optional("versionBumpOptOut", optOut && NO.has(optOut.text.toLowerCase()) ? optOut : undefined),
    ...optional("baseImageSlot", slot),
    dataRange: data.keyRange,
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

interface Found {
  node: Node | null;
  keyRange: Range;
  shared: boolean;
}

/** A map and the place of the key that it stands under. */
interface MapAt {
  node: YAMLMap<unknown, unknown>;
  keyRange: Range;
  shared: boolean;
}

/** Looks values up by path as PyYAML would, merge keys included, and collects what stands in the way. */
class Reader {
  readonly problems: Problem[] = [];
  readonly ambiguities: Problem[] = [];
  readonly #lines: Lines;
  readonly #anchors = new Map<string, Node>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  problem(message: string, range: Range): undefined {
    this.problems.push({ message, range });
  }

  root(node: Node | null): MapAt | undefined {
    if (node && /[&*]/.test(this.#lines.text)) this.#collectAnchors(node);
    if (isMap(node)) return { node, keyRange: this.#lines.range(0, 0), shared: false };
    return this.problem("has no keys at its top level", this.#lines.range(0, 0));
  }

  map(parent: MapAt | undefined, key: string): MapAt | undefined {
    const found = parent && this.#lookup(parent, key);
    if (!found) return undefined;
    const { node, shared, keyRange } = found;
    if (isMap(node)) return { node, shared, keyRange };
    if (isEmpty(node)) return undefined;
    return this.problem(`has ${kindOf(node)} where "${key}" has its keys`, this.#rangeOf(node));
  }

  scalar(parent: MapAt, key: string): Value | undefined {
    const found = this.#lookup(parent, key);
    if (!found || isEmpty(found.node)) return undefined;
    const { node, shared, keyRange } = found;
    if (!isScalar(node) || typeof node.value !== "string")
      return this.problem(`has ${kindOf(node)} where "${key}" has its text`, this.#rangeOf(node));
    if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL)
      return this.problem(`has a block of lines where "${key}" has its text`, keyRange);
    const quotes = node.type === Scalar.PLAIN ? 0 : 1;
    const [start, end] = node.range as [number, number, number];
    const range = this.#lines.range(start + quotes, end - quotes);
    return { text: node.value, range, editable: !shared && node.anchor === undefined };
  }

  /** The scalars of a list, without those that are no text. */
  texts(parent: MapAt, key: string): string[] {
    const node = this.#lookup(parent, key)?.node;
    if (!isSeq(node)) return [];
    return node.items.flatMap((item) => (isScalar(item) && typeof item.value === "string" ? [item.value] : []));
  }

  #lookup(parent: MapAt, key: string, seen = new Set<unknown>()): Found | undefined {
    seen.add(parent.node);
    const odd = parent.node.items.find((pair) => !isScalar(pair.key));
    if (odd) return this.problem("has a key that is no plain text", this.#rangeOf(odd.key as Node | null));
    const pair = this.#last(parent.node, key);
    if (!pair) return this.#merged(parent, key, seen);
    const keyRange = parent.shared ? parent.keyRange : this.#rangeOf(pair.key);
    const { node, aliased } = this.#resolve(pair.value);
    if (node && "tag" in node && node.tag !== undefined && !/:(str|map|seq)$/.test(node.tag))
      return this.problem(`has the tag "${node.tag}" at "${key}"`, keyRange);
    return { node, keyRange, shared: parent.shared || aliased };
  }

  /** Of several pairs with one key the last, which is what PyYAML takes; that there are several is noted. */
  #last(map: YAMLMap<unknown, unknown>, key: string): ReturnType<typeof pairsOf>[number] | undefined {
    const pairs = pairsOf(map, key);
    const pair = pairs.at(-1);
    if (pair && pairs.length > 1) {
      const message = `has the key "${key}" ${pairs.length} times in the same section`;
      const range = this.#rangeOf(pair.key);
      const isKnown = this.ambiguities.some((known) => known.range.start.line === range.start.line);
      if (!isKnown) this.ambiguities.push({ message, range });
    }
    return pair;
  }

  /** https://yaml.org/type/merge.html: of the maps after one plain `<<` the first that has the key wins, of several `<<` the last. */
  #merged(parent: MapAt, key: string, seen: Set<unknown>): Found | undefined {
    this.#last(parent.node, "<<");
    for (const { key: mergeKey, value } of pairsOf(parent.node, "<<").reverse()) {
      if (!isScalar(mergeKey) || mergeKey.type !== Scalar.PLAIN) continue;
      const { node } = this.#resolve(value);
      for (const source of isSeq(node) ? (node.items as Node[]) : [node]) {
        const map = this.#resolve(source).node;
        if (!isMap(map) || seen.has(map)) continue;
        const found = this.#lookup({ node: map, keyRange: this.#rangeOf(mergeKey), shared: true }, key, seen);
        if (found) return found;
      }
    }
    return undefined;
  }

  #resolve(node: Node | null): { node: Node | null; aliased: boolean } {
    let target = node;
    for (let i = 0; i < MAX_ALIASES && isAlias(target); i++) target = this.#anchors.get(target.source) ?? null;
    return { node: isAlias(target) ? null : target, aliased: target !== node };
  }

  /** PyYAML refuses a second anchor of one name and an alias before its anchor, so no order has to be followed later. */
  #collectAnchors(node: Node): void {
    if (isAlias(node)) {
      if (!this.#anchors.has(node.source))
        this.problem(`has the alias "*${node.source}" without its anchor before it`, this.#rangeOf(node));
      return;
    }
    const anchor = "anchor" in node ? node.anchor : undefined;
    if (anchor !== undefined) {
      if (this.#anchors.has(anchor)) this.problem(`has the anchor "&${anchor}" twice`, this.#rangeOf(node));
      this.#anchors.set(anchor, node);
    }
    const children = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : isSeq(node) ? node.items : [];
    for (const child of children) if (child) this.#collectAnchors(child as Node);
  }

  #rangeOf(node: Node | null): Range {
    const [start, end] = node?.range ?? [0, 0];
    return this.#lines.range(start, end);
  }
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.type === Scalar.PLAIN && NULL.has(node.value as string));
}

function kindOf(node: Node | null): string {
  return isMap(node) ? "a section" : isSeq(node) ? "a list" : "a single value";
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

/** Only block style maps that nothing else shares can take a new key. */
function baseImageSlot(lines: Lines, data: MapAt, build: MapAt | undefined): Metadata["baseImageSlot"] {
  const end = lineEnd(lines.text);
  if (data.shared || data.node.flow || build?.shared || build?.node.flow) return undefined;
  if (pairsOf(data.node, "connectorBuildOptions").length > 0 && !build) return undefined;
  const map = build ?? data;
  const keys = map.node.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ text: String(key.value), at: key.range[0] }] : [],
  );
  const [firstKey] = keys;
  if (!firstKey) return undefined;
  const column = lines.position(firstKey.at).column - 1;
  const indent = " ".repeat(column);
  const name = build ? "baseImage" : "connectorBuildOptions";
  const before = keys.find(({ text }) => text > name) ?? firstKey;
  const position = { line: lines.position(before.at).line, column: 1 };
  while (lines.line(position.line - 1).startsWith(`${indent}#`)) position.line--;
  if (lines.line(lines.position(before.at).line).slice(0, column) !== indent) return undefined;
  const step = column || 2;
  const prefix = build
    ? `${indent}baseImage: `
    : `${indent}connectorBuildOptions:${end}${indent}${" ".repeat(step)}baseImage: `;
  return { range: { start: position, end: position }, prefix, suffix: end };
}
