import { Tinypool } from 'tinypool';
import { LimitError } from '../../model/errors.ts';
import type { DocumentFields } from '../metadata.ts';
import type { ReadLimits } from '../settings.ts';
import { fail } from '../words.ts';
import type { Parsed, ParseTask } from './task.ts';

/** How often the memory of a running task is looked at, in milliseconds. */
const WATCH_MS = 50;

/**
 * Parses HTML and PDF in a thread of its own, one file at a time, and ends the thread when a file takes too long or too
 * much memory. The thread starts with the first file that needs it.
 */
export class ParseWorker {
  readonly #limits: ReadLimits;
  #pool: Tinypool | null = null;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  /** What the parser found. Throws InputError with its reason, LimitError where time or memory ran out. */
  async parse(task: ParseTask): Promise<DocumentFields> {
    const { seconds, memoryMb } = this.#limits;
    const outOfMemory = new LimitError(`reading it took more than ${memoryMb} MB of memory, the limit (ENTENTE_READ_MEMORY_MB)`);
    const outOfTime = new LimitError(`reading it took longer than ${seconds} s, the limit (ENTENTE_READ_SECONDS)`);
    const abort = new AbortController();
    let stopped: LimitError | null = null;
    const stop = (reason: LimitError): void => {
      stopped ??= reason;
      abort.abort();
    };
    const timer = setTimeout(() => stop(outOfTime), seconds * 1000);
    // A thread's own limit covers its objects, not the buffers that a compressed PDF unfolds into: those show in the process.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryMb * 1_048_576) stop(outOfMemory);
    }, WATCH_MS);
    let parsed: Parsed;
    try {
      parsed = await this.#run(task, abort.signal);
    } catch (error) {
      if (stopped !== null) throw stopped as LimitError;
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') throw outOfMemory;
      throw error;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
    return 'fields' in parsed ? parsed.fields : fail(parsed.reason);
  }

  async #run(task: ParseTask, signal: AbortSignal): Promise<Parsed> {
    const pool = (this.#pool ??= newPool(this.#limits.memoryMb));
    // A thread that cannot start leaves its task waiting and is reported here alone.
    let broken: (error: Error) => void = () => undefined;
    const failed = new Promise<never>((_resolve, reject) => {
      broken = reject;
    });
    pool.on('error', broken);
    try {
      return (await Promise.race([pool.run(task, { signal }), failed])) as Parsed;
    } finally {
      pool.off('error', broken);
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }
}

function newPool(memoryMb: number): Tinypool {
  const entry = import.meta.url.endsWith('.ts') ? './from-source.mjs' : './parse.js';
  return new Tinypool({
    filename: new URL(entry, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
