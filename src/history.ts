/**
 * How many changes are judged at once, so that reading one overlaps with judging another. New ones are started when half
 * of them are done, so that git is asked for many objects at a time.
 */
const CONCURRENCY = 24;

/**
 * Judges items in their order, several at once, and yields each with its result as soon as all before it are done. Stops
 * where `signal` is aborted; rejects with the first error, of the items or of a judgement, after all before it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  judge: (item: T) => Promise<R>,
  signal?: AbortSignal,
): AsyncGenerator<[item: T, result: R]> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<[item: T, result: R]>[] = [];
  const judged = async (item: T): Promise<[T, R]> => [item, await judge(item)];
  /** Starts the next judgement; false when there is none. */
  const start = async (): Promise<boolean> => {
    let result: Promise<[T, R]>;
    try {
      const next = await source.next();
      if (next.done) return false;
      result = judged(next.value);
    } catch (error) {
      result = Promise.reject(error);
    }
    result.catch(() => {}); // it is reported when its turn comes
    running.push(result);
    return true;
  };
  try {
    for (;;) {
      if (running.length <= CONCURRENCY / 2)
        while (running.length < CONCURRENCY && !signal?.aborted && (await start())) {}
      const first = running.shift();
      if (!first) return;
      yield await first;
    }
  } finally {
    await source.return?.();
  }
}
