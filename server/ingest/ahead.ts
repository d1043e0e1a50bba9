/** Something still to be done for an item, begun before its turn. */
export interface Begun<T, R> {
  item: T;
  result: Promise<R>;
}

/**
 * Begins work on up to `window` items ahead of the one that is taken, and gives them in their order. With a window of 1 nothing is begun
 * early. A result that fails does so when it is taken; what was begun when the taker stops is awaited and dropped.
 */
export async function* ahead<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  begin: (item: T) => Promise<R>,
  window: number,
): AsyncGenerator<Begun<T, R>> {
  const queue: Begun<T, R>[] = [];
  const start = (item: T): void => {
    const result = begin(item);
    // It is awaited at its turn; until then a failure is nobody's.
    result.catch(() => undefined);
    queue.push({ item, result });
  };
  try {
    for await (const item of items) {
      start(item);
      while (queue.length >= window) yield queue.shift() as Begun<T, R>;
    }
    while (queue.length) yield queue.shift() as Begun<T, R>;
  } finally {
    await Promise.allSettled(queue.map((q) => q.result));
  }
}
