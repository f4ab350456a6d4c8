import { UserError } from "../model/errors.ts";
import { startOfNextDay } from "../text/day.ts";
import { gitProblem, runGit } from "./git-objects.ts";

/** A merged change: a commit on the first-parent line of a branch. */
export interface MergedChange {
  commit: string;
  parent: string;
  /** When it was committed. */
  date: Date;
  subject: string;
  /** The number in the last `(#N)` of the subject. */
  pullRequest?: number;
}

/** Two days, both inclusive, as starts of days in UTC. */
export interface Window {
  since: Date;
  until: Date;
}

/**
 * The merged changes of a branch that were committed inside the window, or all of them, the oldest first. A commit
 * without a parent is none. The whole line is listed and then filtered: git's own `--since` stops at the first commit with
 * an older clock.
 * @throws UserError when git cannot list them
 */
export async function mergedChanges(repository: string, head: string, window?: Window): Promise<MergedChange[]> {
  const format = "--format=%H%x09%P%x09%ct%x09%s";
  const { code, out, err } = await runGit(repository, ["log", "--first-parent", "--reverse", format, head, "--"]);
  if (code !== 0)
    throw new UserError(`The history of ${head} cannot be read: ${gitProblem(err)}. \`git fsck\` tells more.`, 3);
  const [start, end] = window ? [window.since, startOfNextDay(window.until)] : [];
  return out.split("\n").flatMap((line) => {
    const [commit, parents, seconds, ...subject] = line.split("\t");
    const parent = parents?.split(" ")[0];
    if (!commit || !parent) return [];
    const date = new Date(Number(seconds) * 1000);
    return (start && date < start) || (end && date >= end) ? [] : [changeOf(commit, parent, date, subject.join("\t"))];
  });
}

function changeOf(commit: string, parent: string, date: Date, subject: string): MergedChange {
  const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
  return { commit, parent, date, subject, ...(number !== undefined && { pullRequest: Number(number) }) };
}
