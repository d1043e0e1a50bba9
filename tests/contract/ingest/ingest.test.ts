import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { openStore } from '../../../server/store/index.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { countriesOf, difference, lines, Player, storedFacts } from './history.ts';
import { holders, step, told } from './universe.ts';

const lexicon = loadLexicon(packageRoot());

describe('ingest on embedded', () => {
  let store: GraphStore;
  let dir: string;
  const fresh = async (): Promise<void> => {
    dir = mkdtempSync(join(tmpdir(), 'entente-ingest-'));
    store = await openStore({ dataFolder: dir });
    await store.prepare();
  };
  const drop = async (): Promise<void> => { await store.close(); rmSync(dir, { recursive: true, force: true }); };

  it('any history leads to what its inputs resolve to in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.option(fc.integer({ min: 1, max: 6 }), { nil: null })), { minLength: 1, maxLength: 12 }), async (history) => {
        await fresh();
        try {
          const player = new Player(store, lexicon);
          await player.add([holders()]);
          player.model.documents.set('holders', holders());
          for (const [s, stop] of history) await player.take(s, stop);
          expect(difference(lines(await storedFacts(store)), lines(player.model.facts(lexicon, await countriesOf(store))))).toEqual({ onlyStored: [], onlyWanted: [] });
        } finally { await drop(); }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 15) },
    );
  }, 600_000);
});
