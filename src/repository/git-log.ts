import { UserError } from "../model/errors.ts";
import { startOfNextDay } from "../text/day.ts";
import { streamGit } from "./git-process.ts";

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

/** Below so many commits in a row that are older than the window nothing is looked for, whatever single clocks say. */
const MAX_OLDER_IN_A_ROW = 1000;

/**
 * The merged changes of a branch that were committed inside the window, or all of them, the oldest first. A commit
 * without a parent is none. git's own `--since` is of no use: it stops at the first commit with an older clock.
 * @throws UserError when git cannot list them
 */
export async function mergedChanges(repository: string, head: string, window?: Window): Promise<MergedChange[]> {
  const [start, end] = window ? [window.since, startOfNextDay(window.until)] : [];
  const changes: MergedChange[] = [];
  let older = 0;
  for await (const lines of listCommits(repository, head)) {
    for (const line of lines) {
      const [commit, parents, seconds, ...subject] = line.split("\t");
      const parent = parents?.split(" ")[0];
      const date = new Date(Number(seconds) * 1000);
      const isOlder = start !== undefined && date < start;
      older = isOlder ? older + 1 : 0;
      if (older === MAX_OLDER_IN_A_ROW) return changes.reverse();
      if (!commit || !parent || isOlder || (end && date >= end)) continue;
      changes.push(changeOf(commit, parent, date, subject.join("\t")));
    }
  }
  return changes.reverse();
}

/** Lines with the id, the parents, the time and the subject of each commit of a branch, the newest first. */
async function* listCommits(repository: string, head: string): AsyncGenerator<string[]> {
  const format = "--format=%H%x09%P%x09%ct%x09%s";
  const decoder = new TextDecoder();
  let rest = "";
  const failed = (problem: string) =>
    new UserError(`The history of ${head} cannot be read: ${problem}. \`git fsck\` tells more.`, 3);
  for await (const chunk of streamGit(repository, ["log", "--first-parent", format, head, "--"], failed)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() as string;
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield [rest];
}

function changeOf(commit: string, parent: string, date: Date, subject: string): MergedChange {
  const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
  return { commit, parent, date, subject, ...(number !== undefined && { pullRequest: Number(number) }) };
}
