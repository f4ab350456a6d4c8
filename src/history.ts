import type { MergedChange } from "./repository/git-log.ts";

/** How many changes are judged at once, so that reading one overlaps with judging another. */
const CONCURRENCY = 24;

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
