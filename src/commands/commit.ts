import { resolve } from "node:path";
import type { ConnectorFolder } from "../connector/read.ts";
import { UserError } from "../model/errors.ts";
import type { Problem } from "../model/location.ts";
import type { Tree } from "../model/tree.ts";
import { DEFAULT_POLICY, POLICY_PATH, type Policy } from "../policy/policy.ts";
import { connectorNames, connectorsRoot } from "../policy/scope.ts";
import { GitStore } from "../repository/git.ts";
import type { Terminal } from "./terminal.ts";

/** The options that name one commit of a repository. */
export interface CommitArguments {
  repo?: string;
  commit?: string;
  policy?: string;
}

/** A commit that is open for reading; closing it closes the repository. */
export interface OpenCommit extends AsyncDisposable {
  store: GitStore;
  tree: Tree;
  policy: Policy;
  /** What is wrong with the policy at the commit, so that the built-in one counts. */
  policyProblems: Problem[];
  /** The entries of the connectors' folder that the policy takes for connectors. */
  folders: ConnectorFolder[];
}

/**
 * Opens a commit of a repository with its policy.
 * @throws UserError for what is no repository or commit, and where the connectors' folder is not there
 */
export async function openCommit(given: CommitArguments, terminal: Terminal): Promise<OpenCommit> {
  const store = new GitStore(resolve(terminal.cwd, given.repo ?? "."));
  try {
    const tree = await store.tree(await store.commit(given.commit ?? "HEAD"));
    const { policy, problems } = await policyAt(tree, given.policy, terminal);
    return {
      store,
      tree,
      policy,
      policyProblems: problems,
      folders: await foldersAt(tree, policy),
      [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
  } catch (error) {
    await store[Symbol.asyncDispose]();
    throw error;
  }
}

/** Loading and validating a policy needs much code, and most repositories have none: it is loaded when there is one. */
async function policyAt(
  tree: Tree,
  given: string | undefined,
  terminal: Terminal,
): Promise<{ policy: Policy; problems: Problem[] }> {
  if (given !== undefined) {
    const { policyOption } = await import("./options.ts");
    return { policy: await policyOption(given, terminal), problems: [] };
  }
  const entry = (await tree.read([POLICY_PATH])).get(POLICY_PATH);
  if (!entry || entry.kind === "absent") return { policy: DEFAULT_POLICY, problems: [] };
  const { policyIn } = await import("../policy/change.ts");
  const { RULE_IDS } = await import("../rules/index.ts");
  const loaded = await policyIn(entry, RULE_IDS);
  if (loaded?.ok) return { policy: loaded.policy, problems: [] };
  return { policy: DEFAULT_POLICY, problems: loaded?.problems ?? [] };
}

async function foldersAt(tree: Tree, policy: Policy): Promise<ConnectorFolder[]> {
  const root = connectorsRoot(policy);
  const entry = (await tree.read([root])).get(root);
  if (entry?.kind === "folder")
    return connectorNames(entry.names, policy).map((name) => ({ name, path: `${root}/${name}` }));
  if (entry?.kind === "unreadable") throw new UserError(`The folder ${root} cannot be read: ${entry.why}`, 3);
  const found = entry === undefined || entry.kind === "absent" ? "does not exist" : `is a ${entry.kind}`;
  throw new UserError(
    `The folder ${root} ${found} at commit ${tree.commit.slice(0, 10)}. Expected: the folder of the connectors; a ` +
      "policy can name another one.",
  );
}
