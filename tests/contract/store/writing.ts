import { beforeEach, describe, expect, it } from 'vitest';
import { ConflictError, InputError, LimitError, QuerySyntaxError } from '../../../server/model/errors.ts';
import type { Cell } from '../../../server/model/values.ts';
import type { GraphStore } from '../../../server/store/port.ts';

const PEOPLE = 'UNWIND $rows AS r MERGE (n:Entity {id: r.id}) SET n:Person, n += r.props';
const COUNT = 'MATCH (n:Entity) RETURN count(n) AS n';
const one = async (store: GraphStore, text: string, parameters = {}): Promise<Cell | undefined> =>
  (await store.read(text, parameters)).rows[0]?.[0];

/** Writing transactions: idempotent, whole or not at all, values kept as they were given. */
export function writing(get: () => GraphStore): void {
  beforeEach(async () => {
    await get().write([{ text: 'MATCH (n:Entity) DETACH DELETE n' }]);
  });

  it('writes twice what is there once', async () => {
    const rows = [
      { id: 'person:a', props: { name: 'A' } },
      { id: 'person:b', props: { name: 'B' } },
    ];
    const tie = {
      text: 'MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) MERGE (a)-[r:KNOWS {id: $id}]->(b) SET r.since = $since',
      parameters: { a: 'person:a', b: 'person:b', id: 'k1', since: 2020 },
    };
    for (let i = 0; i < 2; i++) await get().write([{ text: PEOPLE, parameters: { rows } }, tie]);
    expect((await get().read('MATCH (a:Person)-[r:KNOWS]->(b) RETURN a.name AS a, r.since AS since, b.name AS b')).rows).toEqual([
      ['A', 2020, 'B'],
    ]);
    expect(await one(get(), COUNT)).toBe(2);
  });

  it('gives the rows of each statement', async () => {
    const results = await get().write([
      { text: 'CREATE (n:Entity {id: $id}) RETURN n.id AS id', parameters: { id: 'x' } },
      { text: 'MATCH (n:Entity) SET n.seen = true' },
      { text: 'MATCH (n:Entity) RETURN n.id AS id, n.seen AS seen' },
    ]);
    expect(results).toEqual([[['x']], [], [['x', true]]]);
  });

  it('rolls everything back when a row is missing', async () => {
    const write = get().write([
      { text: 'CREATE (n:Entity {id: "first"})' },
      { text: 'MATCH (n:Entity {id: "nobody"}) RETURN n.id AS id', expectRows: 1 },
      { text: 'CREATE (n:Entity {id: "last"})' },
    ]);
    await expect(write).rejects.toBeInstanceOf(ConflictError);
    expect(await one(get(), COUNT)).toBe(0);
    await get().write([{ text: 'CREATE (n:Entity {id: "x"}) RETURN n.id AS id', expectRows: 1 }]);
    expect(await one(get(), COUNT)).toBe(1);
  });

  it('rolls everything back when a statement is wrong, and goes on', async () => {
    const write = get().write([{ text: 'CREATE (n:Entity {id: "first"})' }, { text: 'MATCH (n:Entity RETURN n' }]);
    await expect(write).rejects.toBeInstanceOf(QuerySyntaxError);
    expect(await one(get(), COUNT)).toBe(0);
  });

  it('refuses a second node under one key', async () => {
    const text = 'CREATE (n:Entity {id: "twice"})';
    await get().write([{ text }]);
    await expect(get().write([{ text }])).rejects.toBeInstanceOf(ConflictError);
    expect(await one(get(), COUNT)).toBe(1);
  });

  it('lets many write at once and loses none', async () => {
    await get().write([{ text: 'CREATE (n:Entity {id: "counter", value: 0})' }]);
    const add = () => get().write([{ text: 'MATCH (n:Entity {id: "counter"}) SET n.lock = 1 WITH n SET n.value = n.value + 1' }]);
    await Promise.all(Array.from({ length: 12 }, add));
    expect(await one(get(), 'MATCH (n:Entity {id: "counter"}) RETURN n.value AS v')).toBe(12);
  });

  it('takes ten thousand rows in one statement', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      id: `person:${i}`,
      props: { name: `Name ${i}`, aliases: [`N${i}`], rank: i },
    }));
    await get().write([{ text: PEOPLE, parameters: { rows } }]);
    await get().write([{ text: PEOPLE, parameters: { rows } }]);
    expect((await get().read('MATCH (n:Person) RETURN count(n) AS n, sum(n.rank) AS s')).rows).toEqual([[10_000, 49_995_000]]);
  });

  describe('values', () => {
    const back = async (value: unknown): Promise<Cell | undefined> => {
      await get().write([{ text: 'MERGE (n:Entity {id: "v"}) SET n.value = $value', parameters: { value } }]);
      return one(get(), 'MATCH (n:Entity {id: "v"}) RETURN n.value AS v');
    };
    const texts = [
      '',
      ' ',
      'Ünïcode ß ığ',
      '日本国防衛省',
      '👩🏽‍🚀🇮🇳',
      'e\u0301 é',
      'line\r\nbreak\ttab',
      '\u202Eright to left',
      '2025-10',
      '2025',
      'O\'Brien "x" `y` \\ $z {} \\u0041',
    ];
    it.each(texts)('keeps the text %j', async (text) => expect(await back(text)).toBe(text));
    it.each([0, 1, -1, 2 ** 31, -(2 ** 40), Number.MAX_SAFE_INTEGER, 0.5, -1.25e-7, 1e300])('keeps the number %d', async (n) =>
      expect(await back(n)).toBe(n),
    );
    it.each([[['a', 'b']], [[1, 2, 3]], [[0.5, 2]], [[]], [[true, false]], [['']]])('keeps the list %j', async (list) =>
      expect(await back(list)).toEqual(list),
    );
    it('gives integers beyond 2^53 as text', async () => {
      expect(await back(9007199254740993n)).toBe('9007199254740993');
      expect(await back(-9223372036854775808n)).toBe('-9223372036854775808');
      expect(await one(get(), 'RETURN 9007199254740993 AS big')).toBe('9007199254740993');
    });
    it('sends whole numbers as integers', async () => {
      expect(await one(get(), 'RETURN $n / 2 AS half', { n: 7 })).toBe(3);
      expect(await one(get(), 'RETURN $n / 2 AS half', { n: 7.5 })).toBe(3.75);
    });
    it('takes a null for the absence of a property', async () => {
      await get().write([{ text: PEOPLE, parameters: { rows: [{ id: 'p', props: { name: 'P', wikidata: 'Q1' } }] } }]);
      await get().write([{ text: PEOPLE, parameters: { rows: [{ id: 'p', props: { wikidata: null } }] } }]);
      expect(await one(get(), 'MATCH (n:Entity {id: "p"}) RETURN n.wikidata AS w')).toBeNull();
      expect(await one(get(), 'MATCH (n:Entity {id: "p"}) RETURN n{.*} AS n')).toEqual({ id: 'p', name: 'P' });
    });
    it('orders partial dates as text', async () => {
      const rows = ['2025-11-01', '2025', '2024-12-31', '2025-10', '2025-10-31'].map((date, i) => ({
        id: `d${i}`,
        props: { date },
      }));
      await get().write([{ text: PEOPLE, parameters: { rows } }]);
      const { rows: sorted } = await get().read('MATCH (n:Person) WHERE n.date >= "2025" RETURN n.date AS d ORDER BY d');
      expect(sorted.flat()).toEqual(['2025', '2025-10', '2025-10-31', '2025-11-01']);
    });
    const injections = [
      "'}) DETACH DELETE n //",
      '"}) RETURN 1 UNION MATCH (n) DETACH DELETE n RETURN 1; //',
      '`',
      "\\' OR 1=1 //",
      '$id',
      '*/ MATCH (n) DELETE n /*',
      '\\u0027',
    ];
    it.each(injections)('takes %j for nothing but a text', async (text) => {
      expect(await back(text)).toBe(text);
      expect((await get().read('MATCH (n:Entity) WHERE n.value = $text RETURN n.id AS id', { text })).rows).toEqual([['v']]);
      expect(await one(get(), COUNT)).toBe(1);
    });
  });

  describe('what is refused before anything is sent', () => {
    const write = (parameters: Record<string, unknown>) =>
      get().write([{ text: 'MERGE (n:Entity {id: "x"}) SET n.value = $value', parameters }]);
    const refused: [string, unknown][] = [
      ['undefined', undefined],
      ['a function', () => 1],
      ['not a number', Number.NaN],
      ['infinity', Number.POSITIVE_INFINITY],
      ['an integer of 65 bits', 2n ** 63n],
      ['a date object', new Date(0)],
      ['a map object', new Map()],
      ['a null in a list', ['a', null]],
      ['a list of two types', ['a', 1]],
      ['half a character', 'x\uD800'],
      ['a NUL', 'a\0b'],
      ['a null key', [{ id: null }]],
      ['a nested property', [{ id: 'x', props: { a: { b: 1 } } }]],
      ['a nested property list', [{ id: 'x', props: { a: [[1]] } }]],
    ];
    it.each(refused)('%s', async (_, value) => {
      await expect(write({ value })).rejects.toBeInstanceOf(InputError);
      expect(await one(get(), COUNT)).toBe(0);
    });
    it.each([100, 100_000])('a value nested %d levels deep', async (levels) => {
      let value: unknown = 1;
      for (let i = 0; i < levels; i++) value = i % 2 ? { a: value } : [value];
      await expect(write({ value })).rejects.toBeInstanceOf(LimitError);
      await expect(get().read('RETURN $value AS v', { value })).rejects.toBeInstanceOf(LimitError);
    });
  });
}
