import type { Problem, Range } from "../model/location.ts";
import type { Lines } from "./lines.ts";
import { pairsOf, UNWANTED, type YamlMap, type YamlNode, type YamlPair, type YamlText } from "./yaml-node.ts";

/** A text value and its place. */
export interface Value {
  text: string;
  range: Range;
  /** False where the value is shared through an alias or a merge key, so that an edit would change other places too. */
  editable: boolean;
}

/** What PyYAML takes for nothing (https://yaml.org/type/null.html). */
const NULL = new Set(["", "~", "null", "Null", "NULL"]);
const MAX_ALIASES = 16;
/** The tags that only say what a node is anyway (https://yaml.org/type/). */
const PLAIN_TAGS = new Set(["str", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`));

/** What stands under a key, which is `null` for the top level. */
interface Found<N = YamlNode | null> {
  node: N;
  key: YamlNode | null;
  shared: boolean;
}

/** A map and the key that it stands under. */
export type MapAt = Found<YamlMap>;

/**
 * Looks values up by path as PyYAML would, merge keys included. What keeps a reader from knowing what PyYAML will see is
 * collected in `problems`; keys that stand twice in `ambiguities`.
 */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly ambiguities: Problem[] = [];
  readonly #yaml: YamlText;
  readonly #lines: Lines;
  readonly #anchors = new Map<string, YamlNode>();
  /** The maps that were found to have plain keys only. */
  readonly #plain = new Set<YamlMap>();

  constructor(yaml: YamlText) {
    this.#yaml = yaml;
    this.#lines = yaml.lines;
  }

  problem(message: string, range: Range): undefined {
    this.problems.push({ message, range });
  }

  /** The top level of the document. */
  root(): MapAt | undefined {
    const { root: node, hasAnchors } = this.#yaml;
    if (node && hasAnchors) this.#collectAnchors(node);
    if (node?.kind === "map") return { node, key: null, shared: false };
    return this.problem("has no keys at its top level", this.#lines.range(0, 0));
  }

  /** The place of the key that a map stands under. */
  keyRange({ key }: MapAt): Range {
    return this.#rangeOf(key);
  }

  /** The map below a key; `undefined` where there is none, with a problem where something else stands there. */
  map(parent: MapAt | undefined, key: string): MapAt | undefined {
    const found = parent && this.#lookup(parent, key);
    if (!found) return undefined;
    const { node, shared } = found;
    if (node?.kind === "map") return { node, shared, key: found.key };
    if (isEmpty(node)) return undefined;
    return this.problem(`has ${kindOf(node)} where "${key}" has its keys`, this.#rangeOf(node));
  }

  /** The text below a key; `undefined` where there is none, with a problem where something else stands there. */
  scalar(parent: MapAt, key: string): Value | undefined {
    const found = this.#lookup(parent, key);
    if (!found || isEmpty(found.node)) return undefined;
    const { node, shared } = found;
    if (node?.kind !== "scalar")
      return this.problem(`has ${kindOf(node)} where "${key}" has its text`, this.#rangeOf(node));
    if (node.style === "block")
      return this.problem(`has a block of lines where "${key}" has its text`, this.#rangeOf(found.key));
    return { text: node.text, range: this.#rangeOf(node), editable: !shared && node.anchor === undefined };
  }

  /** The scalars of a list, without those that are no text. */
  texts(parent: MapAt, key: string): string[] {
    const node = this.#lookup(parent, key)?.node;
    if (node?.kind !== "seq") return [];
    return node.items.flatMap((item) => {
      const target = this.#resolve(item).node;
      return target?.kind === "scalar" ? [target.text] : [];
    });
  }

  #lookup(parent: MapAt, key: string, seen?: Set<unknown>): Found | undefined {
    seen?.add(parent.node);
    if (seen && seen.size > MAX_ALIASES)
      return this.problem("merges too many sections into one", this.#rangeOf(parent.key));
    if (!this.#hasPlainKeys(parent.node)) return undefined;
    const pair = this.#last(parent.node, key);
    if (!pair) return this.#merged(parent, key, seen);
    if (pair.value === UNWANTED) throw new TypeError(`"${key}" is looked at and not among the wanted keys`);
    const place = parent.shared ? parent.key : pair.key;
    const { node, aliased } = this.#resolve(pair.value);
    if (node?.tag !== undefined && !PLAIN_TAGS.has(node.tag))
      return this.problem(`has the tag "${node.tag}" at "${key}"`, this.#rangeOf(place));
    return { node, key: place, shared: parent.shared || aliased };
  }

  #hasPlainKeys(map: YamlMap): boolean {
    if (this.#plain.has(map)) return true;
    const odd = map.pairs.find(({ key }) => key?.kind !== "scalar" || key.tag !== undefined);
    if (odd) this.problem("has a key that is no plain text", this.#rangeOf(odd.key));
    else this.#plain.add(map);
    return odd === undefined;
  }

  /** Of several pairs with one key the last, which is what PyYAML takes; that there are several is noted. */
  #last(map: YamlMap, key: string): YamlPair | undefined {
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
  #merged(parent: MapAt, key: string, seen = new Set<unknown>([parent.node])): Found | undefined {
    if (!this.#last(parent.node, "<<")) return undefined;
    for (const { key: mergeKey, value } of pairsOf(parent.node, "<<").reverse()) {
      if (mergeKey.style !== "plain") continue;
      const { node } = this.#resolve(value);
      for (const source of node?.kind === "seq" ? node.items : [node]) {
        const map = this.#resolve(source).node;
        if (map?.kind !== "map" || seen.has(map)) continue;
        const found = this.#lookup({ node: map, key: mergeKey, shared: true }, key, seen);
        if (found) return found;
      }
    }
    return undefined;
  }

  #resolve(node: YamlNode | null): { node: YamlNode | null; aliased: boolean } {
    let target = node;
    for (let i = 0; i < MAX_ALIASES && target?.kind === "alias"; i++) target = this.#anchors.get(target.name) ?? null;
    return { node: target?.kind === "alias" ? null : target, aliased: target !== node };
  }

  /** PyYAML refuses a second anchor of one name and an alias before its anchor, so no order has to be followed later. */
  #collectAnchors(node: YamlNode): void {
    if (node.kind === "alias") {
      if (!this.#anchors.has(node.name))
        this.problem(`has the alias "*${node.name}" without its anchor before it`, this.#rangeOf(node));
      return;
    }
    if (node.anchor !== undefined) {
      if (this.#anchors.has(node.anchor)) this.problem(`has the anchor "&${node.anchor}" twice`, this.#rangeOf(node));
      this.#anchors.set(node.anchor, node);
    }
    for (const child of childrenOf(node)) if (child) this.#collectAnchors(child);
  }

  #rangeOf(node: YamlNode | null): Range {
    return this.#lines.range(node?.start ?? 0, node?.end ?? 0);
  }
}

function childrenOf(node: YamlNode): (YamlNode | null)[] {
  if (node.kind === "map") return node.pairs.flatMap(({ key, value }) => [key, value]);
  return node.kind === "seq" ? node.items : [];
}

function isEmpty(node: YamlNode | null): boolean {
  return node === null || (node.kind === "scalar" && node.style === "plain" && NULL.has(node.text));
}

function kindOf(node: YamlNode | null): string {
  return node?.kind === "map" ? "a section" : node?.kind === "seq" ? "a list" : "a single value";
}
