import type { ConnectorFolder } from "./connector/read.ts";
import { UserError } from "./model/errors.ts";
import type { Problem } from "./model/location.ts";
import type { Tree } from "./model/tree.ts";
import { DEFAULT_POLICY, POLICY_PATH, type Policy } from "./policy/policy.ts";
import { connectorNames, connectorsRoot } from "./policy/scope.ts";

/** Some times what the largest monorepo has. */
const MAX_FOLDERS = 10_000;

/** The policy of a commit and the folders that it takes for connectors. */
export interface Inventory {
  policy: Policy;
  /** What is wrong with the policy at the commit, so that the built-in one counts. */
  policyProblems: Problem[];
  /** Sorted by name; some may have no `metadata.yaml`. */
  folders: ConnectorFolder[];
}

/**
 * Reads what stands at a commit before any connector is read.
 * @param given counts instead of the policy at the commit
 * @param path where the policy file stands
 * @throws UserError where the connectors' folder is not there or cannot be read
 */
export async function inventory(tree: Tree, given?: Policy, path = POLICY_PATH): Promise<Inventory> {
  const { policy, policyProblems } = given ? { policy: given, policyProblems: [] } : await policyAt(tree, path);
  return { policy, policyProblems, folders: await connectorFolders(tree, policy) };
}

/** Loading and validating a policy needs much code, and most repositories have none: it is loaded when there is one. */
async function policyAt(tree: Tree, path: string): Promise<Omit<Inventory, "folders">> {
  const entry = (await tree.read([path])).get(path);
  if (!entry || entry.kind === "absent") return { policy: DEFAULT_POLICY, policyProblems: [] };
  const { policyIn } = await import("./policy/change.ts");
  const { RULE_IDS } = await import("./rules/index.ts");
  const loaded = await policyIn(entry, RULE_IDS);
  if (loaded?.ok) return { policy: loaded.policy, policyProblems: [] };
  return { policy: DEFAULT_POLICY, policyProblems: loaded?.problems ?? [] };
}

/** The sentence about a policy that is not valid, for those who are not there to judge it. */
export function policyNote({ policyProblems: [problem] }: Inventory): string[] {
  return problem ? [`The policy at the commit is not valid, so the built-in one counts: ${problem.message}.`] : [];
}

/** @throws UserError where the folder of the connectors is not there, cannot be read, or has too many entries */
export async function connectorFolders(tree: Tree, policy: Policy): Promise<ConnectorFolder[]> {
  const root = connectorsRoot(policy);
  const entry = (await tree.read([root])).get(root);
  if (entry?.kind === "folder") {
    const names = connectorNames(entry.names, policy);
    if (names.length <= MAX_FOLDERS) return names.map((name) => ({ name, path: `${root}/${name}` }));
    throw new UserError(`The folder ${root} has ${names.length} entries; at most ${MAX_FOLDERS} are read.`, 3);
  }
  if (entry?.kind === "unreadable") throw new UserError(`The folder ${root} cannot be read: ${entry.why}`, 3);
  const found = entry === undefined || entry.kind === "absent" ? "does not exist" : `is a ${entry.kind}`;
  throw new UserError(
    `The folder ${root} ${found} at commit ${tree.commit.slice(0, 10)}. Expected: the folder of the connectors; a ` +
      "policy can name another one.",
  );
}
