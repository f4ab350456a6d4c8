import type { YamlMap, YamlNode, YamlScalar, YamlText } from "../text/yaml-node.ts";
import { PyDate, PyDateTime } from "./dates.ts";
import { fail } from "./failure.ts";
import { MAX_DIGITS } from "./text.ts";
import { PyDict, PyList, typeOf, type Value } from "./values.ts";

/** Merge keys can multiply what a text says; this many keys are more than any metadata has. */
const MAX_PAIRS = 50_000;

/**
 * The value of a document as PyYAML's `safe_load` makes it (YAML 1.1, https://yaml.org/type/): `on` is True, `010` is
 * 8, `2024-01-31` a date, merge keys are merged, of keys that stand twice the last counts.
 * @throws QueryFailure for what `safe_load` refuses, and for tags of other types than text, lists and maps
 */
export function yamlValue({ root }: YamlText): Value {
  return root === null ? null : new Constructor().value(root);
}

type Anchored = Exclude<YamlNode, { kind: "alias" }>;

class Constructor {
  readonly #anchors = new Map<string, Anchored>();
  /** Values of nodes with an anchor, so that an alias leads to the same object. */
  readonly #values = new Map<YamlNode, Value>();
  readonly #open = new Set<YamlNode>();
  #pairs = 0;

  value(node: YamlNode | null): Value {
    if (node === null) return null;
    if (node.kind === "alias") return this.#aliased(node.name);
    this.#remember(node);
    if (this.#open.has(node)) fail("ConstructorError", "a part contains itself");
    this.#open.add(node);
    const value = this.#construct(node);
    this.#open.delete(node);
    if (node.anchor !== undefined) this.#values.set(node, value);
    return value;
  }

  #aliased(name: string): Value {
    const node = this.#anchor(name);
    const known = this.#values.get(node);
    return known === undefined ? this.value(node) : known;
  }

  #remember(node: Anchored): void {
    if (node.anchor === undefined) return;
    if ((this.#anchors.get(node.anchor) ?? node) !== node)
      fail("ComposerError", `the anchor "&${node.anchor}" stands twice`);
    this.#anchors.set(node.anchor, node);
  }

  #anchor(name: string): Anchored {
    return this.#anchors.get(name) ?? fail("ComposerError", `the alias "*${name}" has no anchor before it`);
  }

  #construct(node: Anchored): Value {
    const tag = node.tag?.replace("tag:yaml.org,2002:", "");
    if (node.kind === "scalar") return scalarValue(node, tag);
    if (tag !== undefined && tag !== node.kind)
      fail("ConstructorError", `the tag "${node.tag}" is none that a query understands`);
    if (node.kind === "seq") return new PyList(node.items.map((item) => this.value(item)));
    const dict = new PyDict();
    for (const [key, value] of this.#flattened(node, new Set())) dict.set(key, value);
    return dict;
  }

  /** The pairs of a map in the order in which PyYAML puts them into a dict: those that are merged come first. */
  #flattened(map: YamlMap, merging: Set<YamlMap>): [Value, Value][] {
    if (merging.has(map)) fail("ConstructorError", "a part merges itself");
    merging.add(map);
    const own: [Value, Value][] = [];
    const merged: [Value, Value][] = [];
    for (const { key, value } of map.pairs) {
      if (++this.#pairs > MAX_PAIRS) fail("Limit", `more than ${MAX_PAIRS} keys`);
      const isMerge = key?.kind === "scalar" && key.style === "plain" && key.text === "<<" && key.tag === undefined;
      if (isMerge) merged.push(...this.#sources(value).flatMap((source) => this.#flattened(source, merging)));
      else own.push([this.#key(key), this.value(value)]);
    }
    merging.delete(map);
    return [...merged, ...own];
  }

  /** The maps that a merge key names. Of several in a list the first wins, so it comes last. */
  #sources(node: YamlNode | null): YamlMap[] {
    const target = node?.kind === "alias" ? this.#anchor(node.name) : node;
    if (target) this.#remember(target);
    const sources = target?.kind === "seq" ? target.items.toReversed() : [target];
    return sources.map((source) => {
      const map = source?.kind === "alias" ? this.#anchor(source.name) : source;
      return map?.kind === "map" ? map : fail("ConstructorError", "a merge key leads to something else than keys");
    });
  }

  /** A plain `=` is text where it is a key. */
  #key(node: YamlNode | null): Value {
    const isEquals = node?.kind === "scalar" && node.style === "plain" && node.text === "=";
    const key = isEquals ? "=" : this.value(node);
    return key instanceof PyList || key instanceof PyDict
      ? fail("ConstructorError", `found unhashable key: a ${typeOf(key)}`)
      : key;
  }
}

const NULL = /^(~|null|Null|NULL|)$/;
const TRUE = /^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const INT = /^[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)$/;
const FLOAT =
  /^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?$/;

/** What a scalar is, by its tag or else by how it is written. */
function scalarValue({ text, style }: YamlScalar, tag: string | undefined): Value {
  if (tag === undefined) return style === "plain" ? plainValue(text) : text;
  if (tag === "str" || tag === "!") return text;
  const value = ["null", "bool", "int", "float", "timestamp"].includes(tag) ? plainValue(text) : undefined;
  const names: Record<string, string[]> = {
    null: ["NoneType"],
    bool: ["bool"],
    int: ["int"],
    float: ["float"],
    timestamp: ["datetime.date", "datetime.datetime"],
  };
  if (value !== undefined && names[tag]?.includes(typeOf(value))) return value;
  return fail("ConstructorError", `the tag "${tag}" is none that a query understands at "${text.slice(0, 40)}"`);
}

function plainValue(text: string): Value {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (INT.test(text)) return intValue(text.replaceAll("_", ""));
  if (FLOAT.test(text)) return floatValue(text.replaceAll("_", "").toLowerCase());
  if (DAY.test(text)) return new PyDate(...(text.split("-").map(Number) as [number, number, number]));
  if (text === "=" || text === "<<") fail("ConstructorError", `PyYAML does not read "${text}" as a value`);
  return timeValue(text) ?? text;
}

function intValue(text: string): bigint {
  const digits = text.replace(/^[-+]/, "");
  const sign = text.startsWith("-") ? -1n : 1n;
  if (digits.length > MAX_DIGITS || /^0[bx]$/.test(digits)) fail("ValueError", "a whole number that cannot be read");
  if (digits.includes(":")) return sign * digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n);
  const isOctal = /^0\d/.test(digits);
  return sign * BigInt(isOctal ? `0o${digits}` : digits);
}

function floatValue(text: string): number {
  const digits = text.replace(/^[-+]/, "");
  const sign = text.startsWith("-") ? -1 : 1;
  if (digits === ".inf") return sign * Number.POSITIVE_INFINITY;
  if (digits === ".nan") return Number.NaN;
  const parts = digits.split(":").reverse();
  return sign * parts.reduce((sum, part, place) => sum + Number(part) * 60 ** place, 0);
}

function timeValue(text: string): PyDateTime | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const microsecond = Number((match[7] ?? "").slice(0, 6).padEnd(6, "0"));
  const [zone, sign, hours, minutes = "0"] = match.slice(8);
  const offset = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes));
  const time = { hour, minute, second, microsecond, ...(zone !== undefined && { offset }) };
  return new PyDateTime(new PyDate(year, month, day), time);
}
