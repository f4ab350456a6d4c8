import type { Problem } from "../model/location.ts";
import type { Lines } from "./lines.ts";

/** A text with exactly one YAML document. */
export interface YamlText {
  lines: Lines;
  /** The root; `null` for a text without content. */
  root: YamlNode | null;
  /** Whether there may be anchors and aliases in it. */
  hasAnchors: boolean;
}

/** A YAML text, or what is wrong with it. */
export type ParsedYaml = { ok: true; value: YamlText } | { ok: false; problems: Problem[] };

/** Where a node stands, as 0-based offsets into the text; `end` is exclusive. */
interface Placed {
  start: number;
  end: number;
  anchor?: string;
  tag?: string;
}

/** Text. Its place is that of the text itself, without quotes. */
export interface YamlScalar extends Placed {
  kind: "scalar";
  text: string;
  style: "plain" | "quoted" | "block";
}

/** A key with its value. */
export interface YamlPair {
  key: YamlNode | null;
  value: YamlNode | null;
}

/** Keys with values, in their order. */
export interface YamlMap extends Placed {
  kind: "map";
  pairs: YamlPair[];
  /** Written in braces. */
  flow: boolean;
}

/** A list. */
export interface YamlSeq extends Placed {
  kind: "seq";
  items: (YamlNode | null)[];
}

/** A reference to an anchor; nothing is resolved. */
export interface YamlAlias extends Placed {
  kind: "alias";
  name: string;
}

/** A part of a YAML document. Absent values are `null`; all scalars are text. */
export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

/**
 * What of a document is wanted: everything below a place, or the values of some keys. The other keys stand there, too,
 * with nothing or {@link UNWANTED}.
 */
export type Wanted = "all" | ReadonlyMap<string, Wanted>;

/** Stands for a value that is in order and was not wanted. */
export const UNWANTED: YamlMap = { kind: "map", pairs: [], flow: false, start: 0, end: 0 };

/** The pairs of a map whose key is this text, as they stand there; more than one means a duplicate key. */
export function pairsOf(map: YamlMap, key: string): (YamlPair & { key: YamlScalar })[] {
  const found: (YamlPair & { key: YamlScalar })[] = [];
  for (const pair of map.pairs) if (isNamed(pair, key)) found.push(pair);
  return found;
}

function isNamed(pair: YamlPair, name: string): pair is YamlPair & { key: YamlScalar } {
  return pair.key?.kind === "scalar" && pair.key.text === name;
}
