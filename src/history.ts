/**
 * How many changes are judged at once, so that reading one overlaps with judging another. New ones are started when half
 * of them are done, so that git is asked for many objects at a time.
 */
const CONCURRENCY = 24;

/**
 * Judges items in their order, several at once, and yields each with its result as soon as all before it are done. Stops
 * where `signal` is aborted; rejects with the first error, of the items or of a judgement, after all before it.
 * @param items as many at once as there are, each taken when its turn comes
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<Iterable<T>>,
  judge: (item: T) => Promise<R>,
  signal?: AbortSignal,
): AsyncGenerator<[item: T, result: R]> {
  const source = items[Symbol.asyncIterator]();
  let batch: Iterator<T> = [][Symbol.iterator]();
  const running: { item: T; result: Promise<R> }[] = [];
  /** Why no more is started, which is told after all that was started before. */
  let failure: { error: unknown } | undefined;
  try {
    for (;;) {
      if (running.length <= CONCURRENCY / 2)
        while (running.length < CONCURRENCY && !failure && !signal?.aborted) {
          try {
            const { done, value } = batch.next();
            if (done) {
              const more = await source.next();
              if (more.done) break;
              batch = more.value[Symbol.iterator]();
              continue;
            }
            const result = judge(value);
            result.catch(() => {}); // it is reported when its turn comes
            running.push({ item: value, result });
          } catch (error) {
            failure = { error };
          }
        }
      const first = running.shift();
      if (first) yield [first.item, await first.result];
      else if (failure) throw failure.error;
      else return;
    }
  } finally {
    batch.return?.();
    await source.return?.();
  }
}
