import { isHookName } from "../connector/hooks.ts";
import { firstPaths } from "../connector/read.ts";
import { baseName } from "../text/paths.ts";
import { isGateFile } from "./change.ts";
import { DEFAULT_POLICY, POLICY_PATH, type Policy } from "./policy.ts";
import { connectorsRoot } from "./scope.ts";

/**
 * The paths that judging a change will most likely read, told from the paths that probably changed. For a store that can
 * ask for many things at once; what is missing here is read all the same.
 * @param policy where the policy at the base is not known yet, the default one
 * @param policyPath where the policy file stands
 */
export function likelyPaths(
  changed: readonly string[],
  policy: Policy = DEFAULT_POLICY,
  policyPath = POLICY_PATH,
): string[] {
  const root = connectorsRoot(policy);
  const names = changed.flatMap((path) => {
    const [name, ...rest] = path.startsWith(`${root}/`) ? path.slice(root.length + 1).split("/") : [];
    return name !== undefined && rest.length > 0 ? [name] : [];
  });
  const connectors = [...new Set(names)].flatMap((name) => firstPaths(`${root}/${name}`));
  return [...new Set([policyPath, ...connectors, ...changed.filter((path) => isRead(path, policy))])];
}

/** Whether a changed file is one whose text is looked at. */
function isRead(path: string, { docs }: Policy): boolean {
  const name = baseName(path);
  const isPage = path.startsWith(`${docs.root}/`) && name.endsWith(".md");
  return isPage || isGateFile(path) || isHookName(name) || name.toLowerCase() === "dockerfile";
}
