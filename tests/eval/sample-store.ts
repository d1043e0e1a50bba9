// The product's own graph of the samples and the reference, for the evaluations that ask it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSamples } from '../../server/cli/samples.ts';
import { createIngest } from '../../server/ingest/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import { openStore } from '../../server/store/index.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { root } from './corpus.ts';

/** Loads samples and reference into an embedded store of its own, as `npm start` does, and gives what `read` makes of it. Throws where a sample fails. */
export async function onSampleStore<T>(read: (store: GraphStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-samples-'));
  try {
    const lexicon = loadLexicon(root);
    const store = await openStore({ dataFolder: folder });
    try {
      await store.prepare();
      const ingest = createIngest({ store, lexicon, now: () => '2026-11-22T00:00:00Z' });
      const report = await loadSamples(ingest, lexicon, {});
      if (report.failures.length) throw new Error(`Samples failed: ${JSON.stringify(report.failures)}`);
      return await read(store);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
