import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkParameters, loadCatalogue, describe as describeQuery } from '../../../server/queries/index.ts';
import { openStore } from '../../../server/store/index.ts';
import type { GraphStore, Rows } from '../../../server/store/port.ts';
import { onEveryStore, type Taken } from '../../contract/harness.ts';
import { makeWorkplace, root, run } from '../process.ts';

const TURN_MS = 900_000;

/** The questions of docs/cypher.md, as they stand there. */
const QUESTIONS = [
  ...readFileSync(join(root, 'docs/cypher.md'), 'utf8').matchAll(/^### (\d+\. .+)\n\n```cypher\n([^`]+)```$/gm),
].map((m) => [m[1] as string, m[2] as string] as const);
const SAVED = readdirSync(join(root, 'cypher/browser/saved')).map(
  (name) => [name, readFileSync(join(root, 'cypher/browser/saved', name), 'utf8')] as const,
);
/** What the store before answered, by question. */
const answered = new Map<string, unknown>();

onEveryStore('questions of analysts to the samples', (kind) => {
  const place = makeWorkplace();
  let taken: Taken | null = null;
  let store: GraphStore;
  const guest = (text: string, parameters = {}): Promise<Rows> =>
    store.read(text, parameters, { guest: true, limits: { rows: 1000, bytes: 8 << 20, ms: 60_000 } });

  beforeAll(async () => {
    taken = kind.name === 'neo4j' ? await kind.take() : null;
    const neo4j = taken?.config.neo4j;
    const env = {
      ENTENTE_DATA: place.data,
      SOURCE_DATE_EPOCH: '1761868800',
      ...(neo4j ? { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password } : {}),
    };
    const loaded = await run(['ingest', join(root, 'reference'), join(root, 'documents'), '--json'], { cwd: place.folder, env });
    if (loaded.code !== 0) throw new Error(`ingest ended with ${loaded.code}: ${loaded.stderr}`);
    store = taken?.store ?? (await openStore({ dataFolder: place.data }));
  }, TURN_MS);
  afterAll(async () => {
    await (taken ? taken.dispose() : store.close());
    place.remove();
  }, TURN_MS);

  it('are 25', () =>
    expect(QUESTIONS.map(([title]) => Number.parseInt(title, 10))).toEqual(Array.from({ length: 25 }, (_, i) => i + 1)));

  it.each(QUESTIONS)('%s', async (title, text) => {
    const { columns, rows, truncated, notices } = await guest(text);
    expect(rows.length).toBeGreaterThan(0);
    expect([truncated, notices]).toEqual([null, []]);
    // Both stores give the same rows in the same order.
    const before = answered.get(title);
    if (before !== undefined) expect({ columns, rows }).toEqual(before);
    answered.set(title, { columns, rows });
  });

  it.each(SAVED)('saved for the Browser: %s', async (name, text) => {
    expect(text.split('\n')[0]).toMatch(/^\/\/ \S.{10,}$/);
    const { columns, rows, notices } = await guest(text);
    expect(rows.length).toBeGreaterThan(0);
    expect(notices).toEqual([]);
    const before = answered.get(name);
    const found = { columns, rows: rows.length };
    if (before !== undefined) expect(found).toEqual(before);
    answered.set(name, found);
  });

  describe('named queries, copied into the console', () => {
    const catalogue = [...loadCatalogue().values()].filter(
      (query) => query.asks !== 'search' && !query.parameters.some((p) => p.required),
    );
    it.each(catalogue.map((query) => [query.name, query] as const))('%s', async (_, query) => {
      const parameters = {
        ...checkParameters(query.parameters, {}, { countryCode: () => null, organizationId: () => null }),
        horizon: '2026-02-06',
      };
      const limits = { rows: 1000, bytes: 8 << 20, ms: 60_000 };
      const own = await store.read(query.text, { ...parameters, skip: 0 }, { limits });
      const { rows, columns } = await guest(describeQuery(query).text ?? '', parameters);
      expect({ rows, columns }).toEqual({ rows: own.rows, columns: own.columns });
    });
  });
});

describe('the style sheet', () => {
  it('knows every kind of node that is drawn, and is whole', () => {
    const sheet = readFileSync(join(root, 'cypher/browser/entente.grass'), 'utf8');
    const rules = [...sheet.matchAll(/^(node|relationship)(?:\.(\w+))? \{\n((?: {2}[a-z-]+: [^;\n]+;\n)+)\}$/gm)];
    expect(rules.map((rule) => rule[0]).join('\n\n')).toBe(sheet.trim());
    const kinds = rules.filter((rule) => rule[1] === 'node').map((rule) => rule[2]);
    expect(kinds).toEqual(
      expect.arrayContaining(
        'Country Organization Agreement Meeting Exercise Person Office Tenure Membership Place Document Claim'.split(' '),
      ),
    );
  });
});
