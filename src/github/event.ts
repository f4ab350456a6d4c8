import { UserError } from "../model/errors.ts";
import { isId } from "../repository/github-query.ts";
import { isRecord } from "../text/record.ts";
import type { PullHint } from "./pull.ts";

/** What an event asks for. Commits are hints where they are not said to be the subject itself. */
export type Occasion =
  /** Judge a pull request, and all others with the same head. */
  | { kind: "pull"; hint: PullHint }
  /** Nothing that is judged has changed, so the verdict stays as it is shown on the commit. */
  | { kind: "retitled"; hint: PullHint; sha: string }
  /** Another workflow's run is over; its pull requests are found by their head. */
  | { kind: "run"; head: { repository: string; branch: string; sha: string } }
  /** The merge queue asks about a commit on top of another one, which brings in the pull request. */
  | { kind: "group"; pull: number; base: string; head: string }
  /** The whole repository is to be looked at, at a commit. */
  | { kind: "audit"; commit: string }
  | { kind: "none"; why: string };

type Payload = Record<string, unknown>;

/**
 * Tells what an event is about (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 * @param sha `GITHUB_SHA`
 * @throws UserError for an event that the gate cannot judge, or a payload that is not GitHub's
 */
export function occasionOf(name: string, payload: Payload, sha: string): Occasion {
  switch (name) {
    case "pull_request_target":
    case "pull_request":
    case "pull_request_review":
      return pullOccasion(payload);
    case "merge_group":
      return groupOccasion(payload);
    case "workflow_run":
      return runOccasion(payload);
    case "workflow_dispatch":
    case "schedule":
    case "push":
      if (isId(sha)) return { kind: "audit", commit: sha };
      throw new UserError(`GITHUB_SHA is ${JSON.stringify(sha)}. Expected: a commit's id, as the runner sets it.`);
    default:
      throw new UserError(
        `The event ${JSON.stringify(name)} has nothing to judge. Expected: pull_request_target, pull_request, merge_group, ` +
          "workflow_run, or for an audit workflow_dispatch, schedule or push.",
      );
  }
}

function pullOccasion({ action, changes, pull_request: pull }: Payload): Occasion {
  const { number, head } = isRecord(pull) ? pull : {};
  if (typeof number !== "number") throw malformed("pull_request.number");
  const { sha, ref } = isRecord(head) ? head : {};
  const hint: PullHint = {
    number,
    ...(isId(sha) && { headSha: sha }),
    ...(typeof ref === "string" && { headRef: ref }),
  };
  if (action === "closed") return { kind: "none", why: "The pull request is closed." };
  const isRetargeted = isRecord(changes) && changes.base !== undefined;
  if (action === "edited" && !isRetargeted && isId(sha)) return { kind: "retitled", hint, sha };
  return { kind: "pull", hint };
}

function groupOccasion({ action, merge_group: group }: Payload): Occasion {
  if (action === "destroyed") return { kind: "none", why: "The merge queue has dropped the group." };
  const { base_sha: base, head_sha: head, head_ref: ref } = isRecord(group) ? group : {};
  if (!isId(base)) throw malformed("merge_group.base_sha");
  if (!isId(head)) throw malformed("merge_group.head_sha");
  // refs/heads/gh-readonly-queue/main/pr-12-<base>; the number only says whose approvals count.
  const [, number] = /\/pr-(\d{1,10})-[0-9a-f]+$/.exec(String(ref)) ?? [];
  if (number === undefined) throw malformed("merge_group.head_ref");
  return { kind: "group", pull: Number(number), base, head };
}

function runOccasion({ workflow_run: run }: Payload): Occasion {
  const { head_sha: sha, head_branch: branch, head_repository: from } = isRecord(run) ? run : {};
  const repository = isRecord(from) ? from.full_name : undefined;
  if (!isId(sha)) throw malformed("workflow_run.head_sha");
  if (typeof branch !== "string" || typeof repository !== "string")
    return { kind: "none", why: "The other workflow's run is of no branch." };
  return { kind: "run", head: { repository, branch, sha } };
}

function malformed(field: string): UserError {
  return new UserError(
    `The event's payload has no ${field}. Expected: the file of GITHUB_EVENT_PATH as GitHub wrote it.`,
  );
}
