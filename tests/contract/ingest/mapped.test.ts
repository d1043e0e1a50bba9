import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctor } from '../../../server/audit/index.ts';
import { createIngest } from '../../../server/ingest/index.ts';
import type { Ingest } from '../../../server/ingest/port.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { IngestReport } from '../../../server/model/reading.ts';
import { exportJsonl } from '../../../server/queries/index.ts';
import { parseMap, readPaths } from '../../../server/read/index.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { onEveryStore, usePrepared } from '../harness.ts';

const lexicon = loadLexicon(packageRoot());
const MAP = `title: Pacts
kind: agreements
countries: { codes: cow-number }
together: pact
fields:
  id: pact
  name: { text: 'Pact of {countries}' }
  kind: { value: treaty }
  parties: { columns: [member] }
  signed_on: { year: year, month: month }
  status: { value: signed }
`;
const TABLE = 'pact,member,year,month\n1,385,2019,5\n1,740,2019,5\n2,2,2020,\n2,20,2020,\n';

onEveryStore('records read by a map', (kind) => {
  const store = usePrepared(kind);
  const folder = mkdtempSync(join(tmpdir(), 'entente-map-'));
  const file = join(folder, 'pacts.csv');
  let ingest: Ingest;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    writeFileSync(file, TABLE);
    ingest = createIngest({ store: store(), lexicon, now: () => '2026-11-22T00:00:00Z' });
    await ingest.add([]);
  }, 60_000);

  const take = async (map = MAP): Promise<IngestReport['documents']> =>
    (await ingest.add(readPaths([file], { lexicon, map: parseMap(map, 'own.yml') }))).documents;
  const lines = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const line of exportJsonl(store(), { history: false })) all.push(line);
    return all;
  };
  const pacts = async (): Promise<unknown[][]> =>
    (
      await store().read(
        'MATCH (c:Claim)-[:SUPPORTS]->(a:Agreement) RETURN a.name AS name, a.signedOn AS signedOn, c.quote AS quote ORDER BY name',
      )
    ).rows;

  it('are facts with their rows as quotes, unchanged the second time, and kept by a rebuild', async () => {
    expect(await take()).toMatchObject({ added: 1, failed: 0 });
    const rows = await pacts();
    expect(rows).toEqual([
      ['Pact of Norway and Japan (2019)', '2019-05', '1,385,2019,5\n1,740,2019,5'],
      ['Pact of United States and Canada (2020)', '2020', '2,2,2020,\n2,20,2020,'],
    ]);
    expect(await take()).toMatchObject({ added: 0, unchanged: 1 });
    const before = await lines();
    await ingest.rebuild();
    expect(await lines()).toEqual(before);
    expect(await doctor(store(), { deep: true, lexicon })).toMatchObject({ ok: true, problems: [] });
  });

  it('are others by another map', async () => {
    expect(await take(MAP.replace('status: { value: signed }', 'status: { value: proposed }'))).toMatchObject({ replaced: 1 });
    const statuses = await store().read('MATCH (a:Agreement) RETURN DISTINCT a.status AS status');
    expect(statuses.rows).toEqual([['proposed']]);
  });
});
