import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { doctor } from '../../../server/audit/index.ts';
import { loadSamples } from '../../../server/cli/samples.ts';
import { createIngest, type Ingest } from '../../../server/ingest/index.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { IngestReport } from '../../../server/model/reading.ts';
import { documentOf, readPaths } from '../../../server/read/index.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { onEveryStore, usePrepared } from '../harness.ts';
import { difference, lines, storedFacts } from './history.ts';
import { skipped } from '../../skipped.ts';

const root = packageRoot();
const lexicon = loadLexicon(root);
const seeds = join(dirname(root), 'shared', 'seeds');
const SEEDS = [
  ['seed-000', '000_1e659a7e14e25a5e.txt', '2025-11-01'],
  ['seed-002', '002_7b2b9ad32e5a417c.txt', '2025-10-31'],
] as const;
const seedsMissing = !SEEDS.every(([, file]) => existsSync(join(seeds, file)));
const noSeeds = skipped('what the two seed texts tell', seedsMissing ? `they are not beside the checkout (${seeds})` : null);

onEveryStore('the sample documents', (kind) => {
  const store = usePrepared(kind);
  let ingest: Ingest;
  let loaded: IngestReport;
  beforeAll(async () => {
    ingest = createIngest({ store: store(), lexicon, now: () => '2026-11-22T00:00:00Z' });
    loaded = await loadSamples(ingest, lexicon, {});
  }, 300_000);
  const column = async (text: string, parameters = {}): Promise<unknown[]> =>
    (await store().read(text, parameters)).rows.map((r) => r[0]);

  it('are all taken', () => {
    expect(loaded.failures).toEqual([]);
    const [standing, past] = ['documents', 'documents-past'].map((folder) => readdirSync(join(root, folder)).length);
    // Five tables; one of the past samples is the earlier version of one that stands.
    expect(loaded.documents).toMatchObject({ added: Number(standing) + Number(past) - 1 + 5, replaced: 1 });
  });

  it('have a history: a corrected report keeps its first version as past, a withdrawn one says why and states nothing', async () => {
    const claims = 'MATCH (c:Claim) WHERE c.document STARTS WITH $key RETURN c.quote';
    const past = 'MATCH (c:PastClaim) WHERE c.document STARTS WITH $key RETURN c.quote';
    const corrected = { key: 'https://example.org/bay-ledger/2025/02/japan-defense-talks' };
    const withdrawn = { key: 'https://example.org/harbour-courier/2025/03/07/canada-agreement' };
    const signed = expect.stringMatching(/signed an agreement on the protection of military information/);
    expect(await column(claims, corrected)).not.toContainEqual(signed);
    expect(await column(past, corrected)).toContainEqual(signed);
    expect(await column(claims, withdrawn)).toEqual([]);
    expect(await column(past, withdrawn)).not.toEqual([]);
    expect(await column('MATCH (r:Retraction {document: $key}) RETURN r.why', withdrawn)).toEqual([
      expect.stringMatching(/withdrew the report/),
    ]);
    const stated = "MATCH (a:Agreement) WHERE a.signedOn = '2025-03-07' RETURN a.name";
    expect(await column(stated)).toEqual([]);
  });

  it('change nothing when they are loaded again', async () => {
    const again = await loadSamples(ingest, lexicon, {});
    expect(again.documents).toMatchObject({ added: 0, replaced: 0, unchanged: again.documents.read });
    expect(again.facts).toEqual({ added: 0, changed: 0, removed: 0 });
  }, 120_000);

  it('leave the same facts when they are read again, extracted again or previewed', async () => {
    const before = lines(await storedFacts(store()));
    const again = await ingest.add(readPaths([join(root, 'documents')], { lexicon }));
    expect(again).toMatchObject({
      documents: { added: 0, replaced: 0, unchanged: again.documents.read },
      facts: { added: 0, changed: 0, removed: 0 },
    });
    const rebuilt = await ingest.rebuild();
    expect(rebuilt.facts).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(difference(lines(await storedFacts(store())), before)).toEqual({ onlyStored: [], onlyWanted: [] });
  }, 120_000);

  it('pass the doctor, deep', async () => {
    const report = await doctor(store(), { deep: true, lexicon });
    expect(report.problems).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.quotesChecked).toBeGreaterThan(2000);
  }, 120_000);

  it('a preview says what an ingest then does, and writes nothing', async () => {
    const text =
      'Paris, 4 May 2026 - The defence ministers of France and Japan met in Paris on Monday and signed the Lantern Logistics Agreement.';
    const { document } = documentOf({ id: 'preview', text, publishedOn: '2026-05-04' }, null);
    const item = { type: 'document' as const, path: 'preview', document, notices: [] };
    const before = lines(await storedFacts(store()));
    const foreseen = await ingest.preview([item]);
    expect(lines(await storedFacts(store()))).toEqual(before);
    expect(await ingest.add([item])).toEqual(foreseen);
    expect(foreseen.facts.added).toBeGreaterThan(0);
    await ingest.retract('preview', null);
    expect(difference(lines(await storedFacts(store())), before)).toEqual({ onlyStored: [], onlyWanted: [] });
  }, 120_000);

  it.skipIf(noSeeds)(
    'and the two news texts tell of one framework and one meeting in Kuala Lumpur',
    async () => {
      for (const [id, file, publishedOn] of SEEDS)
        await ingest.add(readPaths([join(seeds, file)], { lexicon, meta: { id, publishedOn } }));
      const behind =
        'MATCH (n:Entity)<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document) WHERE n.id = $id RETURN DISTINCT d.key ORDER BY d.key';
      const frameworks = await column(
        "MATCH (a:Agreement) WHERE a.signedOn = '2025-10-31' AND 'IN' IN a.parties AND 'US' IN a.parties RETURN a.id",
      );
      expect(frameworks).toHaveLength(1);
      expect(await column(behind, { id: frameworks[0] })).toEqual(
        expect.arrayContaining(['seed-000', 'seed-002', 'agreements', expect.stringMatching(/^(?!seed|agreements)/)]),
      );
      const talks = await column(
        "MATCH (m:Meeting) WHERE m.kind = 'bilateral' AND m.date = '2025-10-31' AND m.countries = ['IN', 'US'] RETURN m.id",
      );
      expect(talks).toHaveLength(1);
      expect(await column(behind, { id: talks[0] })).toEqual(expect.arrayContaining(['seed-000', 'seed-002']));
      expect(await column('MATCH (m:Meeting {id: $id})-[:HELD_AT]->(p:Place) RETURN p.name', { id: talks[0] })).toEqual([
        'Kuala Lumpur',
      ]);
      expect(
        await column('MATCH (m:Meeting {id: $id})<-[:ATTENDED]-(p:Person) RETURN p.name ORDER BY p.name', { id: talks[0] }),
      ).toEqual(['Pete Hegseth', 'Rajnath Singh']);
    },
    120_000,
  );

  it('an edited row touches one claim', async () => {
    const stored = await column("MATCH (c:Claim) WHERE c.document = 'memberships' RETURN c.id ORDER BY c.id");
    const text = (
      await column("MATCH (d:Document {id: 'document:memberships'})-[:HAS_TEXT]->(t:Text) RETURN t.text")
    )[0] as string;
    const edited = text.replace('NATO,BE,founding-member,1949-04-04,', 'NATO,BE,founding-member,1949-04-04,2099-01-01');
    expect(edited).not.toBe(text);
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const folder = mkdtempSync(join((await import('node:os')).tmpdir(), 'entente-edit-'));
    writeFileSync(join(folder, 'memberships.csv'), edited);
    const report = await ingest.add(readPaths([join(folder, 'memberships.csv')], { lexicon }));
    expect(report.documents).toMatchObject({ replaced: 1, failed: 0 });
    expect(report.facts).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await column("MATCH (c:PastClaim) WHERE c.document = 'memberships' RETURN c.document")).toHaveLength(1);
    expect(await column("MATCH (c:Claim) WHERE c.document = 'memberships' RETURN c.id ORDER BY c.id")).toEqual(stored);
  }, 120_000);
});
