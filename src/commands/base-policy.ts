import { resolve } from "node:path";
import type { Tree } from "../model/tree.ts";
import { policyIn } from "../policy/change.ts";
import { DEFAULT_POLICY, POLICY_PATH, type Policy } from "../policy/policy.ts";
import { GitStore } from "../repository/git.ts";
import { runGit } from "../repository/git-process.ts";
import { RULE_IDS } from "../rules/index.ts";
import { knownBase } from "./default-base.ts";
import { invalidPolicy, policyOption } from "./policy-option.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The policy for a command that judges no change: that of `--policy`, else that of the clone's default branch, which
 * what is checked out cannot change. Without a clone, without such a branch and without a policy there, the built-in one.
 * @throws UserError for a policy that is not valid, and for a `--repo` that is no clone
 */
export async function basePolicy(given: { policy?: string; repo?: string }, terminal: Terminal): Promise<Policy> {
  if (given.policy !== undefined) return policyOption(given.policy, terminal);
  const folder = resolve(terminal.cwd, given.repo ?? ".");
  if (given.repo === undefined && (await runGit(folder, ["rev-parse", "--git-dir"])).code !== 0) return DEFAULT_POLICY;
  await using store = new GitStore(folder);
  const base = await knownBase(store);
  if (base === undefined) return DEFAULT_POLICY;
  const tree = await store.tree(await store.commit(base));
  return await policyAt(tree, base);
}

/**
 * The policy at a base, which must be valid: what is made by a wrong one would be wrong. The built-in one where none is.
 * @param name what the base is called
 * @throws UserError for a policy that is not valid
 */
export async function policyAt(base: Tree, name: string): Promise<Policy> {
  const loaded = await policyIn((await base.read([POLICY_PATH])).get(POLICY_PATH), RULE_IDS);
  if (!loaded) return DEFAULT_POLICY;
  if (loaded.ok) return loaded.policy;
  throw invalidPolicy(
    `The policy on ${name} is not valid. Mend it, or name another with --policy:`,
    POLICY_PATH,
    loaded.problems,
  );
}
