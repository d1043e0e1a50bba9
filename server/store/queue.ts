import { TimeoutError, UnavailableError } from '../model/errors.ts';

/** Runs tasks one after the other in the order they came; one that fails does not stop the next. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();
  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(task, task);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

/** Lets a few tasks run at once and a bounded number wait; more are turned away with UnavailableError. */
export class Gatekeeper {
  readonly #atOnce: number;
  readonly #mayWait: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  constructor(atOnce: number, mayWait = atOnce * 8) {
    this.#atOnce = atOnce;
    this.#mayWait = mayWait;
  }
  /** Runs a task, or waits for a place: no longer than `waitMs`, and not when the signal says that nobody wants it any more. */
  async run<T>(
    task: () => Promise<T>,
    { waitMs = 10_000, signal }: { waitMs?: number; signal?: AbortSignal | undefined } = {},
  ): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= this.#mayWait)
        throw new UnavailableError('Too many queries are waiting; try again in a moment.');
      // Whoever ends hands its place on, so nobody slips in between.
      await this.#turn(waitMs, signal);
    } else this.#running++;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #turn(waitMs: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        const at = this.#waiting.indexOf(mine);
        if (at >= 0) this.#waiting.splice(at, 1);
        then();
      };
      const mine = (): void => settle(resolve);
      const onAbort = (): void => settle(() => reject(new TimeoutError('The query was cancelled.')));
      const timer = setTimeout(
        () => settle(() => reject(new UnavailableError('No place became free for the query; try again in a moment.'))),
        waitMs,
      );
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(mine);
    });
  }
}
