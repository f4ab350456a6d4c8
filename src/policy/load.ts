import { closest, distance } from "fastest-levenshtein";
import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Problem } from "../model/location.ts";
import type { Lines } from "../text/lines.ts";
import { pairsOf, parseYaml } from "../text/yaml.ts";
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
  if (!yaml.ok) return yaml;
  const { root, lines } = yaml.value;
  if (root === null) return { ok: true, policy: DEFAULT_POLICY };
  const problems: Problem[] = [];
  const data = plainValue(root, lines, problems);
  const { validatePolicy } = await import("./schema.ts");
  const validated = validatePolicy(data, ruleIds);
  if (validated.ok) return problems.length > 0 ? { ok: false, problems } : validated;
  for (const issue of validated.issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    for (const key of keys) {
      const path = key === undefined ? issue.path : [...issue.path, key];
      problems.push({ message: messageOf(issue, path), range: rangeAt(root, path, lines) });
    }
  }
  return { ok: false, problems };
}

/** A validation issue, as far as messages need it. */
interface Issue {
  code: string;
  message: string;
  path: PropertyKey[];
  values?: unknown[];
  input?: unknown;
}

function messageOf(issue: Issue, path: PropertyKey[]): string {
  const name = path.map(String).join(" › ");
  if (issue.code === "unrecognized_keys") {
    const key = String(path.at(-1));
    return `"${name}" is no key of the policy${suggestion(key, knownKeys(issue.path))}`;
  }
  if (issue.code === "invalid_value" && issue.values)
    return `"${name}" is none of ${issue.values.map((value) => `"${value}"`).join(", ")}`;
  if (issue.code === "invalid_key") return `"${name}" is no rule; \`explain --list\` names them all`;
  return `"${name}" is wrong: ${issue.message.replace(/^Invalid input: /, "")}`;
}

function suggestion(word: string, known: string[]): string {
  const nearest = known.length > 0 ? closest(word, known) : undefined;
  if (nearest !== undefined && distance(word, nearest) <= Math.max(2, word.length / 3))
    return `; did you mean "${nearest}"?`;
  return known.length > 0 ? `; known are ${known.map((key) => `"${key}"`).join(", ")}` : "";
}

/** The keys that the policy has at a path; the defaults have them all. */
function knownKeys(path: PropertyKey[]): string[] {
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
function plainValue(node: Node | null, lines: Lines, problems: Problem[]): unknown {
  const at = () => lines.range(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
  if (node === null) return null;
  if (isScalar(node)) {
    const text = String(node.value);
    if (node.type !== "PLAIN") return text;
    return CORE_VALUES.has(text) ? CORE_VALUES.get(text) : text;
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item as Node | null, lines, problems));
  if (!isMap(node)) {
    problems.push({ message: "aliases are not allowed in the policy", range: at() });
    return null;
  }
  const result: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const keyAt = (key as Node | null)?.range ?? [0, 0];
    if (Object.hasOwn(result, name))
      problems.push({ message: `"${name}" stands there twice`, range: lines.range(keyAt[0], keyAt[1]) });
    result[name] = plainValue(value as Node | null, lines, problems);
  }
  return { ...result };
}

/** The range of the deepest node on a path that is there: a value, or the key that nobody knows. */
function rangeAt(root: Node, path: PropertyKey[], lines: Lines): Problem["range"] {
  let node: Node | null = root;
  let range = lines.range(root.range?.[0] ?? 0, root.range?.[0] ?? 0);
  for (const part of path) {
    let next: Node | null = null;
    if (isMap(node)) {
      const [pair] = pairsOf(node, String(part));
      if (pair?.key.range) range = lines.range(pair.key.range[0], pair.key.range[1]);
      next = pair?.value ?? null;
    } else if (isSeq(node) && typeof part === "number") next = (node.items[part] as Node | undefined) ?? null;
    if (isScalar(next) && next.range) range = lines.range(next.range[0], next.range[1]);
    node = next;
  }
  return range;
}
