import { beforeAll, describe, expect, it } from 'vitest';
import { exportJsonl, loadCatalogue, runQuery } from '../../server/queries/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import { packageRoot } from '../../server/store/root.ts';
import { namedStatements } from '../../server/store/texts.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { byCodeUnit } from '../../server/model/compare.ts';
import { hash12 } from '../../server/model/ids.ts';
import { WORLD, writeWorld } from '../world/world.ts';
import { onEveryStore, usePrepared } from './harness.ts';

const catalogue = loadCatalogue();
const resolver = loadLexicon(packageRoot());

/** What each named query is asked on the small world. What it must give stands in queries/NAME.json, for every store. */
const CALLS: Record<string, Record<string, unknown>[]> = {
  overview: [{}, { countries: 'PH' }, { asOf: '2000' }, { from: '2025-06', to: '2025-10' }],
  hubs: [{}, { asOf: '1992' }, { countries: ['Malaysia'] }],
  neighbourhood: [
    { id: 'IN', limit: 2 },
    { id: WORLD.klTalks },
    { id: 'IN', kinds: 'Meeting', asOf: '2025-10-31' },
    { id: 'GB', kinds: 'Meeting' },
  ],
  entity: [
    { id: WORLD.klTalks },
    { id: WORLD.framework },
    { id: 'GB' },
    { id: WORLD.framework, asOf: '2025-10-30' },
    { id: 'nothing:here' },
  ],
  'facts-of': [
    { id: 'India' },
    { id: 'IN', from: '2019', limit: 1 },
    { id: WORLD.admmPlus, asOf: '2020' },
    { id: 'place:kuala-lumpur-my' },
  ],
  tie: [
    { a: 'IN', b: 'US' },
    { a: 'US', b: 'IN', asOf: '2024' },
    { a: 'GB', b: 'US' },
    { a: 'IN', b: 'IN' },
  ],
  'tie-strength': [
    { country: 'IN', partner: 'US' },
    { limit: 4 },
    { partner: 'JP', asOf: '2000' },
    { country: 'IN', partner: 'US', cooperation: 50, trust: 100, contactHalfLife: 1 },
    { country: 'US', from: '2025' },
  ],
  path: [
    { a: 'PH', b: WORLD.singh },
    { a: 'PH', b: 'place:kuala-lumpur-my', limit: 2 },
    { a: 'IN', b: 'US', asOf: '2020' },
    { a: 'GB', b: 'organization:asean' },
  ],
  search: [{ text: 'india' }, { text: 'framework', kinds: 'Agreement,Document' }, { text: 'zzz' }],
  timeline: [{}, { countries: 'IN,US' }, { kinds: 'Meeting', from: '2025', limit: 2 }],
  'agreements-of': [
    { country: 'IN' },
    { country: 'in', partner: 'Japan' },
    { country: 'AU', status: 'proposed' },
    { country: 'JP', obligation: 'visiting-forces' },
    { country: 'AU', asOf: '2000' },
    { country: 'JP', status: 'in-force', asOf: '2009' },
    { country: 'AU', asOf: '2025-12-31' },
  ],
  'meetings-of': [{ country: 'IN' }, { country: 'IN', partner: 'US', status: 'held' }, { country: 'IN', asOf: '2026' }],
  'ministers-of': [
    { country: 'IN' },
    { country: 'IN', asOf: '2026' },
    { country: 'IN', asOf: '2018' },
    { country: 'JP', asOf: '2024-01-01' },
    { country: 'JP', role: 'defence-minister', from: '2025' },
  ],
  'sessions-of': [{ organization: 'ADMM-Plus' }, { organization: '2+2', to: '2017' }],
  'exercises-of': [{ country: 'US' }, { country: 'US', partner: 'IN', from: '2025' }],
  'memberships-of': [{ country: 'MY' }, { country: 'GB', asOf: '1992' }],
  'members-of': [{ organization: 'Quad' }, { organization: 'organization:2-plus-2', asOf: '2020' }],
  'evidence-of': [{ id: WORLD.framework }, { id: WORLD.klTalks, limit: 1 }],
  'quotes-of': [{ facts: [WORLD.klTalks, WORLD.framework, 'nothing:here'] }, { facts: WORLD.framework, each: 50 }],
  documents: [{}, { text: 'FRAMEWORK', kind: 'article' }, { limit: 2 }],
  document: [{ id: 'press-2' }, { id: WORLD.press }, { id: WORLD.retracted }, { id: 'none' }],
  'claims-of': [{ id: WORLD.press }, { id: WORLD.retracted }],
  'mentions-of': [{ id: WORLD.press }],
  coverage: [{}, { country: 'JP' }, { country: 'IN', partner: 'JP' }],
  'announced-and-signed': [{}, { country: 'IN', asOf: '2025' }, { country: 'JP', to: '2020' }],
  webs: [{}, { obligation: 'general-cooperation', years: 100 }, { asOf: '2020' }],
  'busiest-years': [{ least: 1 }, { country: 'AU', least: 1, from: '2000' }, { least: 1, asOf: '2020', limit: 2 }],
  'best-quotes': [{ facts: [WORLD.access, WORLD.framework, 'agreement:none', WORLD.klTalks] }],
  delegations: [
    { country: 'IN', partner: 'US' },
    { fact: WORLD.klTalks },
    { country: 'JP', asOf: '2024-12-31' },
    { fact: 'meeting:none' },
  ],
  terms: [
    { months: 120 },
    { asOf: '2036', country: 'US' },
    { asOf: '2036', past: false },
    { months: 120, country: 'US', partner: 'JP' },
  ],
  promises: [{}, { country: 'AU' }],
  changes: [{ from: '2025-10' }, { country: 'JP', to: '2026', limit: 4 }, { country: 'AU', partner: 'US', asOf: '2012' }],
  conflicts: [{}, { country: 'JP' }, { country: 'IN', partner: 'US' }],
  judgements: [{}, { withdrawn: true, limit: 2 }],
  corrections: [{}, { withdrawn: 'true' }],
  entities: [{ kinds: 'Exercise,Country', limit: 8 }, { kinds: 'Meeting' }],
};

/** What the small statements of the API are asked. */
const PARTS: Record<string, Record<string, unknown>> = {
  meta: {},
  counts: {},
  horizon: {},
  samples: {},
  freshness: {},
  waiting: {},
  'places-on-the-map': {},
  weight: { id: 'country:in' },
  'tie-coverage': { a: 'country:in', b: 'country:us' },
  'entity-node': { id: WORLD.framework },
  moved: { hash: hash12(`${WORLD.press.slice('document:'.length)}#agreement:15.0`) },
  'document-count': { origin: null, kind: 'article', text: null },
  'evidence-count': { id: WORLD.framework },
  'corrections-of': { ids: [WORLD.claims.secondAgreement, WORLD.claims.pressAgreement] },
  asking: {},
  'put-off': {},
  'event-claims': { ids: [WORLD.claims.secondAgreement, WORLD.claims.pressMeeting, 'none'], most: 2 },
  'form-claims': { forms: ['IN|rajnath singh', 'IN|singh'], most: 3 },
  briefs: { ids: [WORLD.framework, 'none'] },
  'schema-nodes': {},
  'schema-relationships': {},
};

it('asks every named query and every small statement', () => {
  expect(Object.keys(CALLS).sort()).toEqual([...catalogue.keys()].sort());
  expect(Object.keys(PARTS).sort()).toEqual([...namedStatements('read/parts', 'about').keys()].sort());
});

onEveryStore('queries', (kind) => {
  const prepared = usePrepared(kind);
  let store: GraphStore;
  beforeAll(async () => {
    store = prepared();
    await writeWorld(store);
  });

  describe.each(Object.keys(CALLS))('%s', (name) => {
    it('gives on the small world what stands written', async () => {
      const answers: unknown[] = [];
      for (const given of CALLS[name] ?? []) {
        const { columns, rows, graph, truncated, notices } = await runQuery(store, catalogue, name, given, { resolver });
        expect(truncated).toBeNull();
        answers.push({ given, columns, rows, graph, ...(notices.length ? { notices } : {}) });
      }
      await expect(lines(answers)).toMatchFileSnapshot(`queries/${name}.json`);
    });
  });

  it.each(Object.keys(PARTS))('the small statement %s gives what stands written', async (name) => {
    const text = namedStatements('read/parts', 'about').get(name) as string;
    const { columns, rows } = await store.read(text, PARTS[name] ?? {});
    await expect(lines([{ columns, rows: withSortedLabels(rows) }])).toMatchFileSnapshot(`queries/part-${name}.json`);
  });

  it('exports the same lines', async () => {
    for (const history of [false, true]) {
      const all: string[] = [];
      for await (const line of exportJsonl(store, { history })) all.push(line);
      await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(`queries/export${history ? '-history' : ''}.jsonl`);
    }
  });

  it('leaves a query that is stopped', async () => {
    await expect(runQuery(store, catalogue, 'overview', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'timeout',
    });
  });
});

/** A value a line for each row, so that a change shows where it is. */
function lines(answers: readonly unknown[]): string {
  return `${answers
    .map((answer) => {
      const { rows, ...rest } = answer as { rows: unknown[] };
      return [JSON.stringify(sorted(rest)), ...rows.map((row) => `  ${JSON.stringify(sorted(row))}`)].join('\n');
    })
    .join('\n')}\n`;
}

/** The engines give the keys of maps in different orders, which mean nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}

function withSortedLabels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedLabels);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [
      k,
      k === 'labels' && Array.isArray(v) ? (v as string[]).toSorted(byCodeUnit) : withSortedLabels(v),
    ]),
  );
}
