import type { ConnectorChange } from "../connector/change.ts";
import { metadataOf, metadataPath } from "../connector/connector.ts";
import { type Location, START_OF_FILE } from "../model/location.ts";
import type { Comparison, Entry, FileChange } from "../model/tree.ts";
import { isBelow } from "../text/paths.ts";
import { type LoadedPolicy, loadPolicy } from "./load.ts";
import { POLICY_PATH, type Policy } from "./policy.ts";

/** The policies of both sides, and the changed files that decide how pull requests are judged. */
export interface PolicySides {
  /** Where the policy file stands, if there is one. */
  path: string;
  /** What judges; absent where no policy file stands on the base, or another one was given. */
  base: LoadedPolicy | undefined;
  /** What would judge after the change, where that edits the policy. */
  head: LoadedPolicy | undefined;
  /** The changed policy file and workflows of the gate. */
  files: FileChange[];
}

/** What a change does to the gate itself: its policy, its workflow, its sight of the connectors. */
export interface PolicyChange extends PolicySides {
  kind: "policy";
  /** Links that take the place of the connectors' folder. */
  links: FileChange[];
  /** Connectors whose metadata newly says that they need no version bumps. */
  optOuts: { connector: string; at: Location }[];
}

const WORKFLOW = /^\.github\/(workflows\/[^/]+|actions\/.+)\.ya?ml$/;

/** Whether a file can be one of the gate's own: the policy, or a workflow. */
export function isGateFile(path: string, policy = POLICY_PATH): boolean {
  return isBelow(path, policy) || WORKFLOW.test(path);
}

/**
 * Reads the policy on both sides and finds the gate's own files among the changed ones: the policy, and workflows that
 * mention the gate or cannot be read.
 * @param given the policy of the command line's user, which judges instead of the base's
 * @param path where the policy file stands
 */
export async function readPolicies(
  comparison: Comparison,
  given: Policy | undefined,
  ruleIds: readonly string[],
  path = POLICY_PATH,
): Promise<PolicySides> {
  const candidates = comparison.changes.filter((change) => isGateFile(change.path, path));
  const atBase = async () => (given ? undefined : policyIn((await comparison.tip.read([path])).get(path), ruleIds));
  if (candidates.length === 0) return { path, base: await atBase(), head: undefined, files: [] };
  const [base, { head, files }] = await Promise.all([atBase(), readEdited(comparison, candidates, ruleIds, path)]);
  return { path, base, head, files };
}

async function readEdited(
  { before, after }: Comparison,
  candidates: readonly FileChange[],
  ruleIds: readonly string[],
  path: string,
): Promise<Pick<PolicySides, "head" | "files">> {
  const paths = candidates.map((change) => change.path);
  const [old, now] = await Promise.all([before.read(paths), after.read([path, ...paths])]);
  const files = candidates.filter(
    (change) => isBelow(change.path, path) || mentionsGate(old.get(change.path)) || mentionsGate(now.get(change.path)),
  );
  return { files, head: paths.some((one) => isBelow(one, path)) ? await policyIn(now.get(path), ruleIds) : undefined };
}

/** A connector that newly says that it needs no version bumps, be it a new one. */
export function optOutOf(change: ConnectorChange): PolicyChange["optOuts"] {
  const now = metadataOf(change.after)?.versionBumpOptOut;
  if (!now || metadataOf(change.before)?.versionBumpOptOut) return [];
  return [{ connector: change.name, at: { path: metadataPath(change), range: now.range } }];
}

function mentionsGate(entry: Entry = { kind: "absent" }): boolean {
  return entry.kind === "file" ? /base[\s_-]*image[\s_-]*gate/i.test(entry.text) : entry.kind !== "absent";
}

/** The policy that stands at its place in a tree; `undefined` where none does. What is no regular file is a problem. */
export async function policyIn(
  entry: Entry | undefined,
  ruleIds: readonly string[],
): Promise<LoadedPolicy | undefined> {
  if (!entry || entry.kind === "absent") return undefined;
  if (entry.kind === "file") return loadPolicy(entry.text, ruleIds);
  const message = entry.kind === "unreadable" ? entry.why : `it is a ${entry.kind}, not a regular file`;
  return { ok: false, problems: [{ message, range: START_OF_FILE }] };
}
