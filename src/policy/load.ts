import type { Problem } from "../model/location.ts";
import type { Lines } from "../text/lines.ts";
import { nearest } from "../text/nearest.ts";
import { parseYaml } from "../text/yaml.ts";
import { pairsOf, type YamlNode } from "../text/yaml-node.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";

/** A policy, or what is wrong with its text. */
export type LoadedPolicy = { ok: true; policy: Policy } | { ok: false; problems: Problem[] };

/**
 * Reads the text of a policy file. An empty file is the default policy. Every problem says where it is, what was found
 * and what is expected; an unknown key or value is told its nearest known name.
 * @param ruleIds the rules that the policy can name
 */
export async function loadPolicy(text: string, ruleIds: readonly string[]): Promise<LoadedPolicy> {
  const yaml = parseYaml(text);
  if (!yaml.ok)
    return { ok: false, problems: yaml.problems.map(({ message, range }) => ({ message: `it ${message}`, range })) };
  const { root, lines } = yaml.value;
  if (root === null) return { ok: true, policy: DEFAULT_POLICY };
  const problems: Problem[] = [];
  const data = plainValue(root, lines, problems);
  const { FIXED_RULES, validatePolicy } = await import("./schema.ts");
  const validated = validatePolicy(data, ruleIds);
  if (validated.ok) return problems.length > 0 ? { ok: false, problems } : validated;
  const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
  for (const issue of validated.issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys)
        problems.push({
          message: unknownKey([...issue.path, key], ruleIds, settable),
          range: keyRange(root, [...issue.path, key], lines),
        });
    else
      problems.push({
        message: messageOf(issue, valueAt(data, issue.path)),
        range: valueRange(root, issue.path, lines),
      });
  }
  return { ok: false, problems };
}

/** A validation issue, as far as messages need it. */
interface Issue {
  code: string;
  message: string;
  path: PropertyKey[];
  values?: unknown[] | undefined;
}

function messageOf({ code, message, path, values }: Issue, found: unknown): string {
  const name = path.length === 0 ? "it" : `"${path.map(String).join(" › ")}"`;
  if (found === undefined) return `${name} is missing`;
  if (code === "invalid_value" && values) {
    const isRule = path[0] === "exemptions" && path[2] === "rules";
    const what = isRule
      ? found === "metadata-valid"
        ? "cannot be exempted"
        : "is not a rule"
      : `is ${JSON.stringify(found)}`;
    const subject = isRule ? `${name}: ${JSON.stringify(found)}` : name;
    return `${subject} ${what}${suggestion(String(found), values.map(String))}`;
  }
  if (code === "too_small") return `${name} is empty`;
  return `${name} is wrong: ${message.replace(/^Invalid input: /, "")}`;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function unknownKey(path: PropertyKey[], ruleIds: readonly string[], settableRules: readonly string[]): string {
  const name = path.map(String).join(" › ");
  const key = String(path.at(-1));
  if (path[0] === "rules" && ruleIds.includes(key)) return `"${name}" can be neither softened nor exempted`;
  if (path[0] === "rules") return `"${name}" is not a rule${suggestion(key, settableRules)}`;
  return `"${name}" is no key of the policy${suggestion(key, knownKeys(path.slice(0, -1)))}`;
}

function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const all = known.length > 0 && known.length <= 6 ? `; known are ${known.map((key) => `"${key}"`).join(", ")}` : "";
  return `${near === undefined ? "" : `; the nearest is "${near}"`}${all}`;
}

/** The keys that the policy has at a path; the defaults have them all. */
function knownKeys(path: PropertyKey[]): string[] {
  if (path[0] === "ci" && path[1] === "checks") return ["name", "app"];
  if (path[0] === "exemptions") return ["connector", "rules", "until", "reason"];
  const section = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    DEFAULT_POLICY,
  );
  return typeof section === "object" && section !== null ? Object.keys(section) : [];
}

const CORE_VALUES = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["~", null],
  ["", null],
]);

/** The values as YAML's core schema has them (true, false, null); aliases, tags and duplicate keys are problems. */
function plainValue(node: YamlNode | null, lines: Lines, problems: Problem[]): unknown {
  if (node === null) return null;
  if (node.tag !== undefined)
    problems.push({ message: `the tag "${node.tag}" is not allowed in the policy`, range: rangeOf(node, lines) });
  if (node.kind === "scalar")
    return node.style === "plain" && CORE_VALUES.has(node.text) ? CORE_VALUES.get(node.text) : node.text;
  if (node.kind === "seq") return node.items.map((item) => plainValue(item, lines, problems));
  if (node.kind === "alias") {
    problems.push({ message: "aliases are not allowed in the policy", range: rangeOf(node, lines) });
    return null;
  }
  const result: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.pairs) {
    const name = key?.kind === "scalar" ? key.text : "";
    if (key) plainValue(key, lines, problems);
    if (Object.hasOwn(result, name))
      problems.push({ message: `"${name}" appears twice`, range: rangeOf(key ?? node, lines) });
    result[name] = plainValue(value, lines, problems);
  }
  return { ...result };
}

/** The range of the key at the end of a path. */
function keyRange(root: YamlNode, path: PropertyKey[], lines: Lines): Problem["range"] {
  const parent = deepest(root, path.slice(0, -1));
  const [pair] = parent.kind === "map" ? pairsOf(parent, String(path.at(-1))) : [];
  return rangeOf(pair?.key ?? parent, lines);
}

/** The range of the value at a path, or of the start of what should have it. */
function valueRange(root: YamlNode, path: PropertyKey[], lines: Lines): Problem["range"] {
  const node = deepest(root, path);
  const { start, end } = rangeOf(node, lines);
  return node.kind === "scalar" ? { start, end } : { start, end: start };
}

/** Follows a path as far as it goes. */
function deepest(root: YamlNode, path: PropertyKey[]): YamlNode {
  let node = root;
  for (const part of path) {
    const next =
      node.kind === "map"
        ? pairsOf(node, String(part))[0]?.value
        : node.kind === "seq"
          ? node.items[Number(part)]
          : null;
    if (!next) break;
    node = next;
  }
  return node;
}

function rangeOf(node: YamlNode, lines: Lines): Problem["range"] {
  return lines.range(node.start, node.end);
}
