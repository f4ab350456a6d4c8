import type { MemoryFiles } from "../../src/repository/memory.ts";
import type { GitHub } from "./github.ts";
import type { Pull } from "./state.ts";

/** What can happen to a pull request while it is judged. */
export const MUTATIONS = ["push", "base move", "retarget", "approval", "dismissal", "second pull request"] as const;
export type Mutation = (typeof MUTATIONS)[number];

/**
 * Lets something happen to a pull request.
 * @param files what is pushed to its branch, or to the base
 */
export async function mutate(github: GitHub, pull: Pull, mutation: Mutation, files: MemoryFiles): Promise<void> {
  switch (mutation) {
    case "push":
      github.pushTo(pull, files);
      return;
    case "base move":
      github.push(pull.base, files);
      return;
    case "retarget":
      // The branch `release` has to be there.
      return github.retarget(pull, "release");
    case "approval":
      await github.review(pull, "owner", "APPROVE");
      return;
    case "dismissal":
      for (const review of await github.reviewsOf(pull))
        if (review.state === "APPROVED") await github.dismiss(pull, review);
      return;
    case "second pull request":
      await github.openPull({ commit: github.state.head(pull), branch: `${pull.headBranch}-again`, base: "release" });
      return;
  }
}
