import { beforeAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../server/model/errors.ts';
import type { Cell } from '../../server/model/values.ts';
import { onEveryStore, usePrepared } from './harness.ts';

/*
 * Where the embedded engine by itself would answer something else than Neo4j, without a word: each case is a guest's text with
 * what Neo4j answers. On the embedded store it gives the same, or (`form`) is refused with what to write.
 */
interface Case {
  text: string;
  rows: Cell[][];
  parameters?: Record<string, unknown>;
  /** What the embedded store names in refusing it. */
  form?: RegExp;
}
const same = (text: string, rows: Cell[][], parameters: Record<string, unknown> = {}): Case => ({ text, rows, parameters });
const refused = (text: string, rows: Cell[][], form: RegExp, parameters: Record<string, unknown> = {}): Case => ({
  text,
  rows,
  form,
  parameters,
});

const A = { id: 'a', labels: ['Country', 'Entity'], properties: { aliases: ['x', 'y'], code: 'A', id: 'a', n: 5, name: 'Asia' } };
const B = { id: 'b', labels: ['Country', 'Entity'], properties: { code: 'B', id: 'b', name: 'Bora' } };
const R = { id: 'r', type: 'TOOK_PART_IN', from: 'a', to: 'm', properties: { id: 'r', role: 'host' } };

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'list + $scalar': [
    same('RETURN [1, 2] + $x AS x', [[[1, 2, 3]]], { x: 3 }),
    same('RETURN $x + [1, 2] AS x', [[[3, 1, 2]]], { x: 3 }),
    same('RETURN [1] + 2 + 3 AS x', [[[1, 2, 3]]]),
    same("MATCH (c:Country) RETURN c.aliases + 'z' AS x ORDER BY c.id", [[['x', 'y', 'z']], [null]]),
    same('MATCH (c:Country) RETURN c.aliases + c.name AS x ORDER BY c.id', [[['x', 'y', 'Asia']], [null]]),
    same('MATCH (c:Country) RETURN c.aliases + c.nothing AS x ORDER BY c.id', [[null], [null]]),
    same('WITH [1] AS l, 2 AS x RETURN l + x AS y, x + l AS z', [
      [
        [1, 2],
        [2, 1],
      ],
    ]),
    same('UNWIND [[1], [2]] AS l RETURN l + 3 AS x', [[[1, 3]], [[2, 3]]]),
    same('RETURN reduce(l = [], x IN [1, 2] | l + x) AS x', [[[1, 2]]]),
    same('RETURN [1] + [[2]] AS x, [1] + null AS y', [[[1, [2]], null]]),
  ],
  'RETURN n, count(x)': [
    same('MATCH (n:Country)-[:TOOK_PART_IN]->(x) RETURN n, count(x) AS c', [[A, 1]]),
    same('MATCH (n:Country)-[r:TOOK_PART_IN]->(x) RETURN r, count(n) AS c', [[R, 1]]),
    same('MATCH (n:Country)-[:TOOK_PART_IN]->(x) WITH n, count(x) AS c WHERE c > 0 RETURN n, c', [[A, 1]]),
  ],
  'coalesce, CASE and lists of nodes': [
    same('MATCH (n:Country) OPTIONAL MATCH (n)-[:NO]->(k) RETURN coalesce(k, n) AS x ORDER BY n.id', [[A], [B]]),
    same('MATCH (n:Country) OPTIONAL MATCH (n)-[:NO]->(k) WITH coalesce(k, n) AS x RETURN x, x.name AS y ORDER BY y', [
      [A, 'Asia'],
      [B, 'Bora'],
    ]),
    same("MATCH (n:Country) RETURN CASE WHEN n.code = 'A' THEN n END AS x ORDER BY n.id", [[A], [null]]),
    refused('MATCH (n:Country {id: "a"}) RETURN collect(n) + collect(n) AS x', [[[A, A]]], /WITH … AS …/),
    same('MATCH (n:Country {id: "a"}) WITH collect(n) + collect(n) AS x RETURN x', [[[A, A]]]),
    same('MATCH (n:Country) WITH n ORDER BY n.id WITH collect(n) AS l RETURN [x IN l WHERE x.n > 1] AS x', [[[A]]]),
    same('MATCH (n:Country) WITH n ORDER BY n.id WITH collect(n) AS l RETURN l[..1] AS x, l + l[0] AS y, head(l) AS z', [
      [[A], [A, B, A], A],
    ]),
    same('MATCH (n:Country {id: "a"}) WITH coalesce(null, n) AS m RETURN [m] AS x, {m: m} AS y, collect(m) AS z', [
      [[A], { m: A }, [A]],
    ]),
    same('MATCH (n:Country {id: "a"}) WITH CASE WHEN true THEN n END AS m MATCH (m)-[:TOOK_PART_IN]->(x) RETURN x.id AS id', [
      ['m'],
    ]),
    refused('MATCH ()-[r:TOOK_PART_IN]->() RETURN coalesce(r, null) AS x', [[R]], /r \{\.\*, type: type\(r\)\}/),
  ],
  'text beside numbers': [
    same("RETURN '5' = 5 AS a, '5' <> 5 AS b, 5 = '5' AS c", [[false, true, false]]),
    same("RETURN '5' < 6 AS a, 6 >= '5' AS b", [[null, null]]),
    same('RETURN $x = 5 AS a, $y = $x AS b', [[false, false]], { x: '5', y: 5 }),
    same("RETURN '5' IN [5] AS a, 5 IN ['5', 5] AS b, 5 IN ['5', null] AS c", [[false, true, null]]),
    same("MATCH (n:Country) WHERE n.n = '5' RETURN n.id AS id", []),
    same('MATCH (n:Country) WHERE n.n = 5 RETURN n.id AS id', [['a']]),
    same("MATCH (n:Country) WHERE n.n < '6' RETURN n.id AS id", []),
    same("RETURN CASE 5 WHEN '5' THEN 'text' WHEN 5 THEN 'number' END AS x", [['number']]),
    same("UNWIND ['5', 5] AS x WITH x WHERE x = 5 RETURN x", [[5]]),
    same("UNWIND ['5', 5] AS x WITH x WHERE x = '5' RETURN x", [['5']]),
  ],
  'dates that are none': [
    same("RETURN toString(date('2025')) AS a, toString(date('2025-10')) AS b", [['2025-01-01', '2025-10-01']]),
    same("RETURN date('2025-10-31') > date('2025-10') AS a", [[true]]),
    refused("MATCH (m:Meeting) RETURN date(m.date) = date('2025-10-31') AS a", [[true]], /dates are texts in this graph/),
    refused("RETURN toString(date('20251031')) AS a", [['2025-10-31']], /date\('2025-10-31'\)/),
    refused('RETURN toString(date($x)) AS a', [['2025-10-01']], /date\('2025-10-31'\)/, { x: '2025-10' }),
    refused("RETURN toString(localdatetime('2025-10-31T10:00:00')) AS a", [['2025-10-31T10:00:00']], /compare the texts/),
  ],
  'negative bounds': [
    same('RETURN [1, 2, 3, 4][-2..] AS a, [1, 2, 3, 4][..-1] AS b, [1, 2][-1] AS c', [[[3, 4], [1, 2, 3], 2]]),
    same('RETURN [1][-3..] AS a, [1, 2, 3][-2..-1] AS b', [[[1], [2]]]),
    same('RETURN $l[$x..] AS a', [[[3]]], { l: [1, 2, 3], x: -1 }),
    same('MATCH (c:Country {id: "a"}) RETURN c.aliases[-1..] AS a, split("a b c", " ")[..-1] AS b', [[['y'], ['a', 'b']]]),
    same('UNWIND [-1, 1] AS i RETURN [1, 2, 3][i..] AS a', [[[3]], [[2, 3]]]),
  ],
  'sums of nothing': [
    same('MATCH (x:Nowhere) RETURN sum(x.n) AS a, count(x) AS b, avg(x.n) AS c', [[0, 0, null]]),
    same('MATCH (n:Country) RETURN n.id AS id, sum(n.n) AS a ORDER BY a DESC, id', [
      ['a', 5],
      ['b', 0],
    ]),
    same('MATCH (n:Country) RETURN n.id AS id, sum(n.n) + 1 AS a ORDER BY a, id', [
      ['b', 1],
      ['a', 6],
    ]),
    same('UNWIND [null] AS x WITH sum(x) AS s RETURN s', [[0]]),
    same('UNWIND [1] AS x RETURN stDev(x) AS s', [[0]]),
  ],
  'numbers from texts, sums of both': [
    same("RETURN toInteger('12.7') AS a, toInteger('9007199254740993') AS b, toInteger('x') AS c", [
      [12, '9007199254740993', null],
    ]),
    same("RETURN 1 + 'a' AS a, 'a' + 1 AS b, 1.5 + 'a' AS c", [['1a', 'a1', '1.5a']]),
    same('MATCH (c:Country) RETURN c.n + c.name AS a ORDER BY c.id', [['5Asia'], [null]]),
    same('UNWIND [1, "a", [2]] AS x RETURN x + "b" AS a', [['1b'], ['ab'], [[2, 'b']]]),
    same('UNWIND $l AS x RETURN (x) + 1 AS a', [[2], [['x', 1]]], { l: [1, ['x']] }),
    same('UNWIND [1, 2.5] AS x RETURN x + 1 AS a', [[2], [3.5]]),
  ],
  'null IN []': [
    same('RETURN null IN [] AS a, 1 IN [] AS b, null IN [1] AS c, 1 IN [null] AS d, 1 IN null AS e', [
      [false, false, null, null, null],
    ]),
    same('MATCH (c:Country) WHERE NOT c.n IN $l RETURN c.id AS id ORDER BY id', [['a'], ['b']], { l: [] }),
    same("MATCH (c:Country) WHERE 'x' IN c.aliases RETURN c.id AS id", [['a']]),
  ],
  'WHERE after shortestPath': [
    refused(
      'MATCH (a:Country {id: "a"}), (m:Meeting {id: "m"}) MATCH p = shortestPath((a)-[*..4]-(m)) WHERE all(r IN relationships(p) WHERE r.role IS NULL) RETURN length(p) AS n',
      [[2]],
      /Restrict the relationship types/,
    ),
    same(
      'MATCH p = shortestPath((a:Country {id: "a"})-[:KNOWS|SEES*..4]-(m:Meeting {id: "m"})) WHERE a.name = "Asia" RETURN length(p) AS n',
      [[2]],
    ),
    same(
      'MATCH p = shortestPath((a:Country {id: "a"})-[*..4]-(m:Meeting {id: "m"})) WITH p WHERE length(p) > 1 RETURN length(p) AS n',
      [],
    ),
  ],
  'conditions on lists with nulls': [
    same('RETURN any(x IN [null] WHERE x > 1) AS a, any(x IN [null, 2] WHERE x > 1) AS b, any(x IN [] WHERE x > 1) AS c', [
      [null, true, false],
    ]),
    same('RETURN all(x IN [null, 2] WHERE x > 1) AS a, all(x IN [null, 0] WHERE x > 1) AS b, all(x IN [] WHERE x > 1) AS c', [
      [null, false, true],
    ]),
    same('RETURN none(x IN [null] WHERE x > 1) AS a, none(x IN [null, 2] WHERE x > 1) AS b, none(x IN [0] WHERE x > 1) AS c', [
      [null, false, true],
    ]),
    same(
      'RETURN single(x IN [null, 2] WHERE x > 1) AS a, single(x IN [2, 3, null] WHERE x > 1) AS b, single(x IN [2, 0] WHERE x > 1) AS c',
      [[null, false, true]],
    ),
    same('MATCH (c:Country) RETURN any(x IN c.aliases WHERE x = "x") AS a ORDER BY c.id', [[true], [null]]),
  ],
};

onEveryStore('what Neo4j means', (kind) => {
  const get = usePrepared(kind);
  const guest = async (text: string, parameters = {}) => get().read(text, parameters, { guest: true, limits: { ms: 20_000 } });
  beforeAll(async () => {
    await get().write([
      {
        text: `CREATE (a:Entity:Country {id: 'a', name: 'Asia', code: 'A', aliases: ['x', 'y'], n: 5}), (b:Entity:Country {id: 'b', name: 'Bora', code: 'B'}),
          (m:Entity:Meeting {id: 'm', name: 'Talks', date: '2025-10-31'}), (a)-[:TOOK_PART_IN {id: 'r', role: 'host'}]->(m),
          (a)-[:KNOWS {id: 'k'}]->(b), (b)-[:SEES {id: 's'}]->(m)`,
      },
    ]);
  });

  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    it.each(cases.map((one) => [one.text, one] as const))('%s', async (text, { rows, parameters, form }) => {
      if (form && kind.name === 'embedded') {
        await expect(guest(text, parameters)).rejects.toThrow(form);
        await expect(guest(text, parameters)).rejects.toBeInstanceOf(RefusedError);
      } else expect((await guest(text, parameters)).rows).toEqual(rows);
    });
  });

  it('names columns by their text, as it was typed', async () => {
    const { columns } = await guest("MATCH (c:Country) RETURN c.name, 1+2, count(*), sum(c.n), c.n + 'x'");
    expect(columns).toEqual(['c.name', '1+2', 'count(*)', 'sum(c.n)', "c.n + 'x'"]);
  });

  it('takes words as names that the engine takes for keywords', async () => {
    const { rows, columns } = await guest(
      'WITH {create: 1, in: 2} AS set RETURN set.create AS merge, set.in AS delete, [null, true] AS list',
    );
    expect([columns, rows]).toEqual([['merge', 'delete', 'list'], [[1, 2, [null, true]]]]);
  });

  describe('a text compared with a date', () => {
    it.each([
      ["MATCH (m:Meeting) WHERE m.date > date('2025-01-01') RETURN m.id AS id", "m.date >= '2025-01-01'"],
      ["MATCH (m:Meeting) WHERE date('2025-10-31') = m.date RETURN m.id AS id", "m.date >= '2025-01-01'"],
      ["MATCH (m:Meeting) WHERE m.date IN [date('2025-10-31')] RETURN m.id AS id", "m.date >= '2025-01-01'"],
      [
        "WITH date('2025-10-31') AS day MATCH (m:Meeting) WHERE m.earliest <= day RETURN m.id AS id",
        "m.earliest >= '2025-01-01'",
      ],
      [
        "MATCH (m:Meeting) WHERE EXISTS { (m)--() WHERE m.date = date('2025-10-31') } RETURN m.id AS id",
        "m.date >= '2025-01-01'",
      ],
    ])('%s', async (text, form) => {
      const answer = await guest(text);
      expect(answer.rows).toEqual([]);
      expect(answer.notices).toEqual([expect.stringContaining(form)]);
    });
    it('is not told where dates meet dates or texts meet texts', async () => {
      const answer = await guest(
        "MATCH (m:Meeting) WHERE m.date >= '2025-01-01' AND date('2025-10-31') > date('2025-01-01') RETURN m.id AS id",
      );
      expect([answer.rows, answer.notices]).toEqual([[['m']], []]);
    });
  });

  it('tells that a text is compared with a number', async () => {
    expect((await guest('MATCH (c:Country) WHERE c.code = 5 RETURN c')).notices).toEqual([
      expect.stringMatching(/c\.code = 5.*never equal/),
    ]);
  });
});
