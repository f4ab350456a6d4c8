import { UserError } from "../model/errors.ts";
import { isoDay, startOfNextDay } from "../text/day.ts";
import { isShallow, outOfTurn, streamGit } from "./git-process.ts";

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
  pullRequest: number | undefined;
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
 * @throws UserError when git cannot list them, and where the clone is shallow and begins inside the window
 */
export async function mergedChanges(repository: string, head: string, window?: Window): Promise<MergedChange[]> {
  const [start, end] = window ? [window.since, startOfNextDay(window.until)] : [];
  const changes: MergedChange[] = [];
  let older = 0;
  let oldest: Date | undefined;
  /** Inside the window, and listed before its parent. */
  let child: Listed | undefined;
  for await (const commits of listCommits(repository, head)) {
    for (const listed of commits) {
      const { commit, date, parent } = listed;
      if (child && child.parent !== commit) throw outOfTurn(commit);
      if (child) changes.push(mergedChange(child, listed));
      oldest = date;
      const isOlder = start !== undefined && date < start;
      older = isOlder ? older + 1 : 0;
      if (older === MAX_OLDER_IN_A_ROW) return changes.reverse();
      child = parent === undefined || isOlder || (end && date >= end) ? undefined : listed;
    }
  }
  if (child) throw outOfTurn("nothing more");
  if (start && oldest && oldest >= start && (await isShallow(repository)))
    throw new UserError(
      `The clone is shallow: its history begins on ${isoDay(oldest)}, and changes from ${isoDay(start)} on are asked for. ` +
        "`git fetch --unshallow` brings the rest.",
      3,
    );
  return changes.reverse();
}

/** A commit as git lists it. One without a parent has none here. */
type Listed = Pick<MergedChange, "commit" | "tree" | "date" | "subject"> & { parent: string | undefined };

/**
 * The commits of a branch, the newest first, as many at once as git writes: each a line with its time, its id and its
 * parents, and one with its time again, its tree and its subject (https://git-scm.com/docs/git-rev-list). No setting of
 * the user changes them. A commit-graph is left aside: it is not compared with the commits when it is read.
 */
async function* listCommits(repository: string, head: string): AsyncGenerator<Listed[]> {
  const options = ["--first-parent", "--timestamp", "--parents", "--encoding=UTF-8", "--format=%ct %T%x09%s"];
  const args = ["-c", "core.commitGraph=false", "rev-list", ...options, head, "--"];
  const failed = (problem: string) =>
    new UserError(`The history of ${head} cannot be read: ${problem}. \`git fsck\` tells more.`, 3);
  let rest: Buffer = Buffer.alloc(0);
  let header: string | undefined;
  for await (const chunk of streamGit(repository, args, failed)) {
    const data = Buffer.concat([rest, chunk]);
    const commits: Listed[] = [];
    let start = 0;
    for (let end = data.indexOf("\n"); end >= 0; end = data.indexOf("\n", start)) {
      const line = data.subarray(start, end);
      if (header !== undefined) commits.push(listedAs(header, line));
      header = header === undefined ? line.toString("latin1") : undefined;
      start = end + 1;
    }
    rest = data.subarray(start);
    yield commits;
  }
}

function mergedChange({ commit, tree, date, subject }: Listed, parent: Listed): MergedChange {
  const pullRequest = numberIn(subject);
  return { commit, tree, parent: parent.commit, parentTree: parent.tree, date, subject, pullRequest };
}

function listedAs(header: string, line: Buffer): Listed {
  const [, seconds, commit, parent] = /^(\d+) commit (\w+)(?: (\w+))?/.exec(header) ?? [];
  if (commit === undefined) throw outOfTurn(header);
  const tab = line.indexOf("\t");
  // Not cut out of a text with other characters in it, ids take half the memory.
  const [again, tree] = line.toString("latin1", 0, tab).split(" ") as [string, string];
  const date = new Date(Number(seconds) * 1000);
  // git reads the time in two ways, the second one in the commit's own encoding; a commit can be made to differ in them.
  if (again === "" || Number(again) !== Number(seconds) || Number.isNaN(date.getTime()))
    throw new UserError(
      `The commit ${commit} does not tell its day. Expected: one committer with a time from 1970 on; \`git cat-file -p\` shows it.`,
      3,
    );
  return { commit, tree, parent, date, subject: line.toString("utf8", tab + 1) };
}

/** The number of the pull request, where the subject tells one. */
function numberIn(subject: string): number | undefined {
  const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
  return number === undefined ? undefined : Number(number);
}
