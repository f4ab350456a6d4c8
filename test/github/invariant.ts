import type { GitHub } from "./github.ts";

/**
 * The suite's main invariant: no commit shows `success` for content that was not judged. A pull request is judged as what
 * would land: the test merge of its head and the tip of its base.
 */
export interface Guard {
  /** Sentences about commits that showed success and should not have; a test ends with none. */
  readonly breaches: string[];
  /** Looks at all open pull requests as they are now. For the end of a run after which nothing moved. */
  look(): Promise<void>;
}

/**
 * Watches every `success` that is written in a context: at the moment of the last answer before it, what would land of
 * every open pull request with that head must deserve it. What moves between that answer and the write cannot be seen by
 * anybody, so is not held against it. Make the guard before other interruptions, because they act in their order.
 *
 * @param context the commit status that branch rules require
 * @param isGood whether a merge commit deserves to pass on its base: the product's own check on local git, or a comparison
 *   with commits that the test prepared
 */
export function guardSuccess(
  github: GitHub,
  context: string,
  isGood: (base: string, merge: string) => boolean | Promise<boolean>,
): Guard {
  const { state, host } = github;
  const breaches: string[] = [];

  const lookAt = async (sha: string) => {
    const pulls = [...state.pulls.values()].filter((pull) => pull.open && state.head(pull) === sha);
    for (const { number, base: branch } of pulls) {
      const base = state.tip(branch) as string;
      const merge = host.testMerge(base, sha);
      if (!merge.clean) breaches.push(`#${number} at ${sha} shows success and cannot be merged into ${branch}`);
      else if (!(await isGood(base, merge.commit)))
        breaches.push(`#${number} at ${sha} shows success; merged into ${branch} at ${base} it deserves none`);
    }
  };
  github.before(
    ({ operation, body }) => operation === "repos/create-commit-status" && isSuccess(body, context),
    ({ path }) => lookAt(path.slice(path.lastIndexOf("/") + 1)),
  );
  return {
    breaches,
    look: async () => {
      for (const pull of state.pulls.values()) {
        const shown = state.newest(state.head(pull)).find((status) => status.context === context);
        if (shown?.state === "success") await lookAt(state.head(pull));
      }
    },
  };
}

function isSuccess(body: unknown, context: string): boolean {
  const status = body as { state?: unknown; context?: unknown };
  return status.state === "success" && status.context === context;
}

/** The commits on which success was ever written in a context, also where it was taken back. */
export function successesEver(github: GitHub, context: string): string[] {
  const written = github.state.statuses.filter((status) => status.context === context && status.state === "success");
  return [...new Set(written.map(({ sha }) => sha))];
}
