import { beforeAll, describe, expect, it } from 'vitest';
import { InputError, QuerySyntaxError, RefusedError, TimeoutError } from '../../../server/model/errors.ts';
import { isGraphNode, isGraphPath, isGraphRelationship, type Cell } from '../../../server/model/values.ts';
import type { GraphStore } from '../../../server/store/port.ts';

/** Work for which any engine needs far longer than a test. */
export const ENDLESS = 'MATCH (a:Row), (b:Row), (c:Row), (d:Row) WHERE a.n + b.n + c.n + d.n = -1 RETURN count(*) AS n';

/** Reading: shapes of answers, limits, cancelling, streams, plans, searching. */
export function reading(get: () => GraphStore): void {
  beforeAll(async () => {
    await get().write([
      { text: 'MATCH (n:Entity) DETACH DELETE n' },
      {
        text: `CREATE (a:Entity:Country {id: 'country:in', name: 'India', code: 'IN', iso3: 'IND'}),
          (b:Entity:Person {id: 'person:m', name: 'Jürgen Müller-O’Brien', aliases: ['J. Müller', 'Mueller']}),
          (c:Entity:Organization {id: 'organization:asean', name: 'ASEAN', fullName: 'Association of Southeast Asian Nations'}),
          (d:Document {id: 'document:x', key: 'x', name: 'Talks', title: 'Indian minister hails 2+2 talks with U.S.'}),
          (e:Entity:Organization {id: 'organization:in-forum', name: 'India Forum'}),
          (k:Block {key: 'block:1'}),
          (b)-[:SERVES {id: 'serves:1', claims: ['c1', 'c2']}]->(a), (k)-[:HOLDS]->(a)`,
      },
      { text: 'UNWIND range(1, 3000) AS i CREATE (:Row {n: i})' },
    ]);
  });
  const rows = async (text: string, parameters = {}, options = {}): Promise<Cell[][]> =>
    (await get().read(text, parameters, options)).rows;

  describe('shapes', () => {
    const NODE = {
      id: 'country:in',
      labels: ['Country', 'Entity'],
      properties: { code: 'IN', id: 'country:in', iso3: 'IND', name: 'India' },
    };
    const TIE = {
      id: 'serves:1',
      type: 'SERVES',
      from: 'person:m',
      to: 'country:in',
      properties: { claims: ['c1', 'c2'], id: 'serves:1' },
    };
    it('gives a node', async () => {
      const [[node]] = (await rows('MATCH (n:Country) RETURN n')) as [[Cell]];
      expect(node).toEqual(NODE);
      expect(isGraphNode(node)).toBe(true);
    });
    it('gives a relationship with our ids, though its ends are not asked for', async () => {
      const [[tie]] = (await rows('MATCH ()-[r:SERVES]->() RETURN r')) as [[Cell]];
      expect(tie).toEqual(TIE);
      expect(isGraphRelationship(tie)).toBe(true);
    });
    it('names a relationship without an id by type and ends', async () => {
      expect(await rows('MATCH ()-[r:HOLDS]->() RETURN r')).toEqual([
        [{ id: 'HOLDS:block:1->country:in', type: 'HOLDS', from: 'block:1', to: 'country:in', properties: {} }],
      ]);
    });
    it('gives a path', async () => {
      const [[path]] = (await rows('MATCH p = (:Person)-[:SERVES]->(:Country) RETURN p')) as [[Cell]];
      expect(path).toMatchObject({ nodes: [{ id: 'person:m' }, NODE], relationships: [TIE] });
      expect(isGraphPath(path)).toBe(true);
    });
    it('gives them inside lists and maps', async () => {
      expect(await rows('MATCH (n:Country)<-[r:SERVES]-() RETURN [n] AS list, {tie: r} AS map')).toEqual([
        [[NODE], { tie: TIE }],
      ]);
    });
    it('keeps nulls, booleans, empty lists and maps, and the order of columns', async () => {
      const answer = await get().read('RETURN null AS z, true AS a, [] AS m, {} AS b, [1, null] AS c');
      expect(answer.columns).toEqual(['z', 'a', 'm', 'b', 'c']);
      expect(answer.rows).toEqual([[null, true, [], {}, [1, null]]]);
      expect(answer).toMatchObject({ truncated: null, notices: [] });
      expect(answer.ms).toBeGreaterThanOrEqual(0);
    });
    it('gives no rows and the columns for nothing found', async () => {
      expect(await get().read('MATCH (n:Nobody) RETURN n.id AS id')).toMatchObject({
        columns: ['id'],
        rows: [],
        truncated: null,
      });
    });
  });

  describe('limits', () => {
    const ALL = 'MATCH (r:Row) RETURN r.n AS n ORDER BY n';
    it('says that rows were cut, and only then', async () => {
      const cut = await get().read(ALL, {}, { limits: { rows: 7 } });
      expect(cut.rows.flat()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(cut.truncated).toEqual({ by: 'rows', returned: 7 });
      expect((await get().read(ALL, {}, { limits: { rows: 3000 } })).truncated).toBeNull();
    });
    it('says that bytes were cut, and keeps within them', async () => {
      const cut = await get().read(ALL, {}, { limits: { bytes: 500 } });
      expect(cut.truncated).toEqual({ by: 'bytes', returned: cut.rows.length });
      expect(cut.rows.length).toBeGreaterThan(10);
      expect(JSON.stringify(cut.rows).length).toBeLessThanOrEqual(500);
    });
    it('counts shared values each time they are written out', async () => {
      const text = "WITH reduce(s = 'x', i IN range(1, 10) | s + s) AS s RETURN [i IN range(1, 5000) | s] AS big";
      expect(await get().read(text, {}, { limits: { bytes: 1_000_000 } })).toMatchObject({
        rows: [],
        truncated: { by: 'bytes', returned: 0 },
      });
    });
    it('stops at the deadline and answers the next', async () => {
      await expect(get().read(ENDLESS, {}, { limits: { ms: 300 } })).rejects.toBeInstanceOf(TimeoutError);
      expect(await rows('RETURN 1 AS one')).toEqual([[1]]);
    });
    it('stops when the caller cancels', async () => {
      const controller = new AbortController();
      const read = get().read(ENDLESS, {}, { signal: controller.signal });
      setTimeout(() => controller.abort(), 100);
      await expect(read).rejects.toBeInstanceOf(TimeoutError);
      await expect(get().read('RETURN 1 AS one', {}, { signal: controller.signal })).rejects.toBeInstanceOf(TimeoutError);
      expect(await rows('RETURN 1 AS one')).toEqual([[1]]);
    });
    it('lets other readers live when one runs into its deadline', async () => {
      const late = get().read(ENDLESS, {}, { limits: { ms: 300 } });
      const others = Promise.all(Array.from({ length: 5 }, () => rows('MATCH (r:Row) RETURN count(r) AS n')));
      await expect(late).rejects.toBeInstanceOf(TimeoutError);
      expect(await others).toEqual(Array.from({ length: 5 }, () => [[3000]]));
    });
  });

  describe('streams', () => {
    const streamed = async (text: string, options = {}): Promise<Cell[][]> => {
      const out: Cell[][] = [];
      for await (const batch of get().stream(text, {}, options)) {
        expect(batch.length).toBeGreaterThan(0);
        out.push(...batch);
      }
      return out;
    };
    it('gives every row once, in order', async () => {
      const all = await streamed('MATCH (r:Row) RETURN r.n AS n ORDER BY n');
      expect(all.flat()).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
    });
    it('gives relationships with our ids', async () => {
      expect(await streamed('MATCH ()-[r:SERVES]->() RETURN r')).toMatchObject([[{ from: 'person:m', to: 'country:in' }]]);
    });
    it('gives nothing for nothing, and keeps to a limit', async () => {
      expect(await streamed('MATCH (n:Nobody) RETURN n')).toEqual([]);
      expect(await streamed('MATCH (r:Row) RETURN r.n AS n ORDER BY n', { limits: { rows: 1500 } })).toHaveLength(1500);
    });
    it('can be left in the middle', async () => {
      for await (const batch of get().stream('MATCH (r:Row) RETURN r.n AS n')) {
        expect(batch.length).toBeLessThan(3000);
        break;
      }
      expect(await rows('RETURN 1 AS one')).toEqual([[1]]);
    });
    it('fails as reading does', async () => {
      await expect(streamed('MATCH (r:Row RETURN r')).rejects.toBeInstanceOf(QuerySyntaxError);
      await expect(streamed('CREATE (r:Row) RETURN r', { guest: true })).rejects.toBeInstanceOf(RefusedError);
    });
  });

  describe('wrong texts', () => {
    it.each(['MATCH (n RETURN n', 'MATCH (n)\nRETRUN n', 'RETURN missing AS x', 'RETURN nofunction(1) AS x', ''])(
      '%j',
      async (text) => {
        await expect(get().read(text)).rejects.toBeInstanceOf(QuerySyntaxError);
        await expect(get().read(text, {}, { guest: true })).rejects.toBeInstanceOf(QuerySyntaxError);
      },
    );
    it('says the line', async () => {
      await expect(get().read('MATCH (n:Row)\nRETRUN n')).rejects.toMatchObject({ line: 2 });
    });
    it('says a missing parameter', async () => {
      await expect(get().read('RETURN $absent AS x')).rejects.toThrow(/absent/);
    });
    it('never writes', async () => {
      await expect(get().read('CREATE (n:Row {n: -1}) RETURN n')).rejects.toBeInstanceOf(InputError);
      expect(await rows('MATCH (r:Row) RETURN count(r) AS n')).toEqual([[3000]]);
    });
  });

  describe('plans', () => {
    it('tells reading from writing', async () => {
      expect(await get().explain('MATCH (n:Row) RETURN n')).toMatchObject({ allowed: true, reason: null });
      const write = await get().explain('MATCH (n:Row) SET n.x = 1');
      expect(write.allowed).toBe(false);
      expect(write.reason).toMatch(/would change the graph/);
      expect(write.operators.length).toBeGreaterThan(0);
    });
  });

  describe('searching', () => {
    const ids = async (text: string, kinds: Parameters<GraphStore['search']>[1] = null, limit = 10) =>
      (await get().search(text, kinds, limit)).map((hit) => hit.id);
    it.each([
      ['India', ['country:in', 'organization:in-forum', 'document:x']],
      ['INDIA', ['country:in', 'organization:in-forum', 'document:x']],
      ['in', ['country:in', 'organization:in-forum', 'document:x']],
      ['ind', ['country:in', 'organization:in-forum', 'document:x']],
      ['muller', ['person:m']],
      ['Müll', ['person:m']],
      ['mueller', ['person:m']],
      ['brien', ['person:m']],
      ['o’brien jurgen', ['person:m']],
      ['southeast asia', ['organization:asean']],
      ['2+2', ['document:x']],
      ['u.s. talks', ['document:x']],
      ['india nobody', []],
    ])('%j', async (text, expected) => {
      const found = await ids(text);
      // The document's word is "Indian": a beginning is enough, but for the whole word "India" it comes last.
      expect(found).toEqual(expected);
    });
    it('says what matched, as what, how well', async () => {
      expect(await get().search('association of southeast asian nations', null, 5)).toEqual([
        {
          id: 'organization:asean',
          label: 'Organization',
          name: 'ASEAN',
          score: 0.98,
          matched: 'Association of Southeast Asian Nations',
        },
      ]);
    });
    it('keeps to kinds and limit', async () => {
      expect(await ids('ind', ['Organization'])).toEqual(['organization:in-forum']);
      expect(await ids('ind', ['Document', 'Country'])).toEqual(['country:in', 'document:x']);
      expect(await ids('ind', null, 1)).toEqual(['country:in']);
      expect(await ids('ind', [], 5)).toEqual([]);
    });
    it.each([
      '',
      ' ',
      '*',
      '"',
      'a AND',
      '+-&|!(){}[]^~?:\\/',
      "'; DROP",
      '\u0000',
      '\uD800',
      'name:India~',
      'x'.repeat(5000),
      '🇮🇳',
      '.*',
      '(?',
    ])('takes %j without an error', async (text) => expect(Array.isArray(await get().search(text, null, 5))).toBe(true));
  });
}
