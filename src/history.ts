import { UserError } from "./model/errors.ts";
import { gitProblem, runGit } from "./repository/git-objects.ts";

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

const DAY = 24 * 60 * 60 * 1000;

/** How many changes are judged at once, so that reading one overlaps with judging another. */
const CONCURRENCY = 16;

/** Two days, both inclusive, as starts of days in UTC. */
export interface Window {
  since: Date;
  until: Date;
}

/**
 * The merged changes of a branch that were committed inside the window, the oldest first. A commit without a parent is none.
 * @throws UserError when git cannot list them
 */
export async function mergedChanges(
  repository: string,
  head: string,
  { since, until }: Window,
): Promise<MergedChange[]> {
  const { code, out, err } = await runGit(repository, [
    "log",
    "--first-parent",
    "--reverse",
    "--format=%H%x09%P%x09%ct%x09%s",
    head,
    "--",
  ]);
  if (code !== 0) throw new UserError(`The history of "${head}" cannot be read: ${gitProblem(err)}.`);
  const end = new Date(until.getTime() + DAY);
  return out.split("\n").flatMap((line) => {
    const [commit, parents, seconds, ...subject] = line.split("\t");
    const parent = parents?.split(" ")[0];
    if (!commit || !parent) return [];
    const date = new Date(Number(seconds) * 1000);
    return date < since || date >= end ? [] : [changeOf(commit, parent, date, subject.join("\t"))];
  });
}

function changeOf(commit: string, parent: string, date: Date, subject: string): MergedChange {
  const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
  return { commit, parent, date, subject, ...(number !== undefined && { pullRequest: Number(number) }) };
}

/**
 * Judges changes in their order, several at once, and yields each with its result as soon as all before it are done.
 * Stops where `signal` is aborted; rejects with the first error.
 */
export async function* inOrder<T>(
  changes: readonly MergedChange[],
  judge: (change: MergedChange) => Promise<T>,
  signal?: AbortSignal,
): AsyncGenerator<{ change: MergedChange; result: T }> {
  const running: { change: MergedChange; result: Promise<T> }[] = [];
  for (let next = 0; next < changes.length || running.length > 0; ) {
    while (next < changes.length && running.length < CONCURRENCY && !signal?.aborted) {
      const change = changes[next++] as MergedChange;
      const result = judge(change);
      result.catch(() => {}); // it is reported when its turn comes
      running.push({ change, result });
    }
    const first = running.shift();
    if (!first) return;
    yield { change: first.change, result: await first.result };
  }
}
