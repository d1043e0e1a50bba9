import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { ExtractPool } from '../ingest/index.ts';
import type { Extraction } from '../model/claims.ts';

/** One thread a core, each with a lexicon of its own; null where there is one core only. Close it when the load is done. */
export function extractPool(): (() => ExtractPool) | null {
  const threads = Math.min(8, availableParallelism());
  if (threads < 2) return null;
  return () => {
    const entry = import.meta.url.endsWith('.ts') ? './extract-task.mjs' : './extract-task.js';
    const pool = new Tinypool({
      filename: new URL(entry, import.meta.url).href,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 10_000,
    });
    return {
      extract: (document) => pool.run(document) as Promise<Extraction>,
      close: () => pool.destroy(),
    };
  };
}
