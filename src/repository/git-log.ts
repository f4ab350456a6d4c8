import { UserError } from "../model/errors.ts";
import { startOfNextDay } from "../text/day.ts";
import { streamGit } from "./git-process.ts";

/** A merged change: a commit on the first-parent line of a branch. */
export interface MergedChange {
  commit: string;
  /** The id of the commit's tree, which stands for all its files. */
  tree: string;
  parent: string;
  parentTree: string;
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
  let child: MergedChange | undefined;
  for await (const commits of listCommits(repository, head)) {
    for (const { commit, tree, parent, date, subject } of commits) {
      if (child && commit !== child.parent) throw outOfTurn(commit, child);
      if (child) child.parentTree = tree;
      child = undefined;
      const isOlder = start !== undefined && date < start;
      older = isOlder ? older + 1 : 0;
      if (older === MAX_OLDER_IN_A_ROW) return changes.reverse();
      if (parent === undefined || isOlder || (end && date >= end)) continue;
      child = { commit, tree, parent, parentTree: "", date, subject, ...numbered(subject) };
      changes.push(child);
    }
  }
  if (child) throw outOfTurn("nothing", child);
  return changes.reverse();
}

function outOfTurn(listed: string, { parent, commit }: MergedChange): UserError {
  return new UserError(`git listed ${listed} instead of ${parent}, the parent of ${commit}.`, 3);
}

/** A commit as git lists it. One without a parent has none here. */
type Listed = Pick<MergedChange, "commit" | "tree" | "date" | "subject"> & { parent: string | undefined };

/** The commits of a branch, the newest first, as many at once as git writes. */
async function* listCommits(repository: string, head: string): AsyncGenerator<Listed[]> {
  const format = "--format=%H %T %ct %P%x09%s";
  let rest: Buffer = Buffer.alloc(0);
  const failed = (problem: string) =>
    new UserError(`The history of ${head} cannot be read: ${problem}. \`git fsck\` tells more.`, 3);
  for await (const chunk of streamGit(repository, ["log", "--first-parent", format, head, "--"], failed)) {
    const data = Buffer.concat([rest, chunk]);
    const commits: Listed[] = [];
    let start = 0;
    for (let end = data.indexOf("\n"); end >= 0; end = data.indexOf("\n", start)) {
      commits.push(listedAs(data.subarray(start, end)));
      start = end + 1;
    }
    rest = data.subarray(start);
    yield commits;
  }
}

function listedAs(line: Buffer): Listed {
  const tab = line.indexOf("\t");
  // Not cut out of a text with other characters in it, ids take half the memory.
  const [commit, tree, seconds, parent] = line.toString("latin1", 0, tab).split(" ") as [
    string,
    string,
    string,
    string,
  ];
  const subject = line.toString("utf8", tab + 1);
  return { commit, tree, date: new Date(Number(seconds) * 1000), subject, parent: parent || undefined };
}

/** The number of the pull request, where the subject tells one. */
function numbered(subject: string): { pullRequest?: number } {
  const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
  return number === undefined ? {} : { pullRequest: Number(number) };
}
