import { resolve } from "node:path";
import { type Inventory, inventory } from "../inventory.ts";
import type { Tree } from "../model/tree.ts";
import type { Policy } from "../policy/policy.ts";
import { GitStore } from "../repository/git.ts";
import type { Terminal } from "./terminal.ts";

/** The options that name one commit of a repository. */
export interface CommitArguments {
  repo?: string;
  commit?: string;
  policy?: string;
}

/** A commit that is open for reading; closing it closes the repository. */
export interface OpenCommit extends AsyncDisposable, Inventory {
  store: GitStore;
  tree: Tree;
}

/**
 * Opens a commit of a repository with its policy.
 * @throws UserError for what is no repository or commit, and where the connectors' folder is not there
 */
export async function openCommit(given: CommitArguments, terminal: Terminal): Promise<OpenCommit> {
  const policy = given.policy === undefined ? undefined : await policyFrom(given.policy, terminal);
  const store = new GitStore(resolve(terminal.cwd, given.repo ?? "."));
  try {
    const tree = await store.tree(await store.commit(given.commit ?? "HEAD"));
    const found = await inventory(tree, policy);
    return { ...found, store, tree, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
  } catch (error) {
    await store[Symbol.asyncDispose]();
    throw error;
  }
}

async function policyFrom(file: string, terminal: Terminal): Promise<Policy> {
  const { policyOption } = await import("./policy-option.ts");
  return policyOption(file, terminal);
}
