import type { Context } from '../context.ts';
import type { Operations } from '../operations.ts';
import { openRemote } from '../remote.ts';
import { findRunning } from '../running.ts';

/**
 * Operations for a process that stays: each call goes through the running server where there is one at that moment, else through a
 * store opened here, which is closed when nobody asked for `idleMs`, so that other commands find it free.
 */
export class Held {
  private local: Promise<Operations> | null = null;
  private closing: Promise<void> = Promise.resolve();
  private busy = 0;
  private readonly under = new Set<Promise<unknown>>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly context: Pick<Context, 'config' | 'openHere'>,
    private readonly idleMs = 10_000,
  ) {}

  /** Runs `work` with the operations of this moment. */
  async use<T>(work: (operations: Operations) => Promise<T>): Promise<T> {
    const running = this.run(work);
    this.under.add(running);
    try {
      return await running;
    } finally {
      this.under.delete(running);
    }
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.under);
  }

  private async run<T>(work: (operations: Operations) => Promise<T>): Promise<T> {
    await this.closing;
    // While a store is open here nobody else can serve it.
    const running = this.local === null ? await findRunning(this.context.config.dataFolder) : null;
    if (running) return work(openRemote(running));
    if (this.timer) clearTimeout(this.timer);
    this.busy++;
    try {
      this.local ??= this.context.openHere().catch((error: unknown) => {
        this.local = null;
        throw error;
      });
      return await work(await this.local);
    } finally {
      this.busy--;
      if (this.busy === 0) this.timer = setTimeout(() => void this.close(), this.idleMs);
    }
  }

  /** Closes the store where one is open here. */
  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    const { local } = this;
    this.local = null;
    if (local) this.closing = local.then(async (operations) => operations.close()).catch(() => {});
    return this.closing;
  }
}
