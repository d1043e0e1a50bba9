import { UnavailableError } from '../model/errors.ts';

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
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= this.#mayWait)
        throw new UnavailableError('Too many queries are waiting; try again in a moment.');
      // Whoever ends hands its place on, so nobody slips in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running++;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
