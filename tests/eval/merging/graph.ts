// What the product's own graph holds after the samples and the reference were loaded: which claim supports which fact, and why.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadSamples } from '../../../server/cli/samples.ts';
import { createIngest } from '../../../server/ingest/index.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { AgreementValue, ExerciseValue, MeetingValue, PersonValue, TenureValue } from '../../../server/model/claims.ts';
import { openStore } from '../../../server/store/index.ts';
import { root } from '../corpus.ts';

/** A live claim with the fact that it supports. */
export interface Supported {
  id: string;
  kind: string;
  /** The file without its ending, or the table. */
  document: string;
  value: PersonValue | MeetingValue | AgreementValue | ExerciseValue | TenureValue;
  fact: string;
  reason: string;
  score: number;
}

/** The fact that each kind of claim is told of; other facts that it also supports (its place, its office) are not what merges. */
const LABEL: Record<string, string> = {
  person: 'Person',
  tenure: 'Person',
  meeting: 'Meeting',
  agreement: 'Agreement',
  exercise: 'Exercise',
};

const SUPPORTS = `MATCH (d:Document)<-[:STATED_IN]-(c:Claim)-[s:SUPPORTS]->(f:Entity)
RETURN c.id, c.kind, d.file, c.value, f.id, labels(f), s.reason, s.score ORDER BY c.id, f.id`;

/** Loads samples and reference into an embedded store of its own, as `npm start` does, and reads it. */
export async function sampleGraph(): Promise<Supported[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-merging-'));
  try {
    const lexicon = loadLexicon(root);
    const store = await openStore({ dataFolder: folder });
    try {
      await store.prepare();
      const ingest = createIngest({ store, lexicon, now: () => '2026-11-22T00:00:00Z' });
      const report = await loadSamples(ingest, lexicon, {});
      if (report.failures.length) throw new Error(`Samples failed: ${JSON.stringify(report.failures)}`);
      const { rows } = await store.read(SUPPORTS, {});
      return rows
        .filter((r) => (r[5] as string[]).includes(LABEL[r[1] as string] ?? ''))
        .map((r) => ({
          id: r[0] as string,
          kind: r[1] as string,
          document: basename(r[2] as string).replace(/\.\w+$/, ''),
          value: JSON.parse(r[3] as string) as Supported['value'],
          fact: r[4] as string,
          reason: r[6] as string,
          score: r[7] as number,
        }));
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
