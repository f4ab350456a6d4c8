import { UserError } from "../model/errors.ts";
import type { GitStore } from "../repository/git.ts";

/** In full, so that no branch or tag of such a name is taken for the remote's. */
const DEFAULT_BASES = [
  "refs/remotes/origin/HEAD",
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
  "refs/heads/main",
  "refs/heads/master",
];

/** The remote's default branch, if there is one. */
export function knownBase(store: GitStore): Promise<string | undefined> {
  return store.firstKnown(DEFAULT_BASES);
}

/** The branch that a change most likely lands on: the remote's default branch. @throws UserError where none is there */
export async function defaultBase(store: GitStore): Promise<string> {
  const base = await knownBase(store);
  if (base !== undefined) return base;
  throw new UserError(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}
