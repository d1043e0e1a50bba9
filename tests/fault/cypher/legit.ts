import type { Cell } from '../../../server/model/values.ts';

/** A reading text with the rows that it gives on either store; the graph is that of world.ts. */
export interface Question {
  text: string;
  rows: Cell[][];
  parameters?: Record<string, unknown>;
}
const q = (text: string, rows: Cell[][], parameters?: Record<string, unknown>): Question =>
  parameters ? { text, rows, parameters } : { text, rows };
const one = (value: Cell): Cell[][] => [[value]];

/** What may stand in strings, comments and names, and how texts may end. */
const WORDS: readonly Question[] = [
  q("RETURN 'CREATE (n) SET n.x = 1 DELETE n' AS x", one('CREATE (n) SET n.x = 1 DELETE n')),
  q('RETURN "MERGE; DROP INDEX x; REMOVE n.y" AS x', one('MERGE; DROP INDEX x; REMOVE n.y')),
  q('RETURN \'LOAD CSV FROM "file:///x" AS row\' AS x', one('LOAD CSV FROM "file:///x" AS row')),
  q("RETURN 'CALL dbms.listConfig()' AS x", one('CALL dbms.listConfig()')),
  q('RETURN 1 AS x // CREATE (:Evil)', one(1)),
  q('RETURN 1 AS x /* MERGE (:Evil) */', one(1)),
  q('/* DROP CONSTRAINT x */ RETURN 1 AS x', one(1)),
  q('// SET n.x = 1\nRETURN 1 AS x', one(1)),
  q('RETURN /* here */ 1 /* and\nthere */ AS x', one(1)),
  q('RETURN 1 AS x // the last line has no end', one(1)),
  q('RETURN 1 AS x;', one(1)),
  q('RETURN 1 AS x ; \n', one(1)),
  q('RETURN 1 AS x;\n// done', one(1)),
  q('RETURN 1 AS x; /* done */', one(1)),
  q("RETURN ';' AS x;", one(';')),
  q("RETURN '//' AS x, '/*' AS y, '*/' AS z", [['//', '/*', '*/']]),
  q("RETURN 'it\\'s' AS x, \"a \\\"b\\\"\" AS y, 'back\\\\slash' AS z", [["it's", 'a "b"', 'back\\slash']]),
  q("RETURN 'caf\\u00e9' AS x, 'Łódź' AS y, '東京' AS z, '🕊' AS w", [['café', 'Łódź', '東京', '🕊']]),
  q('RETURN 1 AS `create`, 2 AS `set`, 3 AS `delete from`', [[1, 2, 3]]),
  q('WITH 1 AS created, 2 AS settled, 3 AS removed RETURN created + settled + removed AS merged', one(6)),
  q('MATCH (offset:Country {code: "NO"}) RETURN offset.created AS created, offset.`set` AS x', [[null, null]]),
  q('MATCH (n:`Country` {`code`: "NO"}) RETURN n.`name` AS `the name`', one('Norway')),
  q('match (n:Country) where n.code = "NO" return n.name as name', one('Norway')),
  q('MATCH (n:Country)\r\nWHERE n.code = "NO"\r\nRETURN n.name AS name\r\n', one('Norway')),
  q('\n\t MATCH (n:Country {code: "NO"})\n\t RETURN n.name AS name', one('Norway')),
  q('MATCH (n:Nothing)-[:DELETED|CREATED]->(m) RETURN n', []),
  q('RETURN {create: 1, merge: {delete: 2}} AS x', one({ create: 1, merge: { delete: 2 } })),
  q('EXPLAIN RETURN 1 AS x', [] as Cell[][]),
];

const VALUES: readonly Question[] = [
  q('RETURN $x AS x, $y AS y, $z AS z', [['text', 5, [1, 2]]], { x: 'text', y: 5, z: [1, 2] }),
  q('RETURN $m.a.b AS x', one(7), { m: { a: { b: 7 } } }),
  q('RETURN $`a b` AS x', one(1), { 'a b': 1 }),
  q(
    'UNWIND $rows AS row RETURN row.a AS a, row.b AS b',
    [
      [1, 'x'],
      [2, null],
    ],
    { rows: [{ a: 1, b: 'x' }, { a: 2 }] },
  ),
  q('RETURN 7 / 2 AS a, 7.0 / 2 AS b, 7 % 3 AS c, 2 ^ 3 AS d, -3 AS e', [[3, 3.5, 1, 8, -3]]),
  q('RETURN 1 < 2 AND NOT 3 > 4 OR false XOR true AS x', one(true)),
  q('RETURN null = null AS a, null IS NULL AS b, null AND false AS c, null OR true AS d', [[null, true, false, true]]),
  q("RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'c' AS b, 'abc' CONTAINS 'x' AS c", [[true, true, false]]),
  q("RETURN 'Oslo' =~ '(?i)o.*' AS x", one(true)),
  q("RETURN toUpper('a') AS a, toLower('B') AS b, trim(' c ') AS c, size('four') AS d, reverse('ab') AS e", [
    ['A', 'b', 'c', 4, 'ba'],
  ]),
  q("RETURN substring('hello', 1, 3) AS a, left('hello', 2) AS b, right('hello', 2) AS c, replace('aab', 'a', 'x') AS d", [
    ['ell', 'he', 'lo', 'xxb'],
  ]),
  q("RETURN split('a,b', ',') AS a, toString(5) AS b, toInteger('5') AS c, toFloat('2.5') AS d, toBoolean('true') AS e", [
    [['a', 'b'], '5', 5, 2.5, true],
  ]),
  q('RETURN abs(-2) AS a, ceil(1.2) AS b, floor(1.8) AS c, round(1.4) AS d, sign(-3) AS e', [[2, 2, 1, 1, -1]]),
  q('RETURN coalesce(null, 1, 2) AS a, head([1, 2]) AS b, last([1, 2]) AS c, tail([1, 2, 3]) AS d', [[1, 1, 2, [2, 3]]]),
  q('RETURN range(1, 5) AS a, range(5, 1, -2) AS b, size([1, 2]) AS c, [1, 2, 3][1] AS d, [1, 2, 3][1..] AS e', [
    [[1, 2, 3, 4, 5], [5, 3, 1], 2, 2, [2, 3]],
  ]),
  q('RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 10] AS a, [x IN [1, 2] | x] AS b', [
    [
      [20, 30],
      [1, 2],
    ],
  ]),
  q('RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS x', one(6)),
  q(
    'RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1, 2] WHERE x > 1) AS b, none(x IN [1] WHERE x > 1) AS c, single(x IN [1, 2] WHERE x = 1) AS d',
    [[true, true, true, true]],
  ),
  q("RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END AS x, CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' END AS y", [['b', 'two']]),
  q('RETURN [1, [2, [3]]] AS x, {a: {b: [1]}} AS y, [] AS z, {} AS w', [[[1, [2, [3]]], { a: { b: [1] } }, [], {}]]),
  q("RETURN date('2025-05-02') < date('2025-05-03') AS x, toString(date('2025-05-02')) AS y", [[true, '2025-05-02']]),
  q("RETURN 2 IN [1, 2] AS a, 'x' IN ['y'] AS b, 3 IN [] AS c", [[true, false, false]]),
  q("RETURN 'a' + 'b' + 1 AS a, [1] + [2] AS b, [1] + 2 AS c", [['ab1', [1, 2], [1, 2]]]),
  q('UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1', one(2)),
  q('UNWIND [1, 1, 2] AS x RETURN DISTINCT x ORDER BY x', [[1], [2]]),
  q(
    'UNWIND [1, 2, 2, null] AS x RETURN count(*) AS a, count(x) AS b, count(DISTINCT x) AS c, sum(x) AS d, max(x) AS e, collect(x) AS f',
    [[4, 3, 2, 5, 2, [1, 2, 2]]],
  ),
  q('UNWIND [] AS x RETURN x', []),
  q('RETURN 1 AS x UNION RETURN 1 AS x', one(1)),
  q('RETURN 1 AS x UNION ALL RETURN 1 AS x', [[1], [1]]),
  q('WITH [1, 2] AS l UNWIND l AS x WITH x WHERE x > 1 RETURN x', one(2)),
  q('RETURN 9007199254740993 AS x', one('9007199254740993')),
  q('RETURN $skip + 1 AS x', one(2), { skip: 1 }),
  q('UNWIND [1, 2, 3] AS x RETURN x ORDER BY x SKIP $skip LIMIT $limit', [[2]], { skip: 1, limit: 1 }),
];

const GRAPH: readonly Question[] = [
  q("MATCH (c:Country) WHERE c.code IN ['NO', 'JP'] RETURN c.name AS name ORDER BY name", [['Japan'], ['Norway']]),
  q('MATCH (c:Country {code: $code}) RETURN c.iso3 AS iso3', one('NOR'), { code: 'NO' }),
  q(
    "MATCH (c:Country {code: 'NO'})-[:TOOK_PART_IN]->(m:Meeting)<-[:TOOK_PART_IN]-(d:Country) RETURN d.code AS code, m.date AS date",
    [['JP', '2025-05-02']],
  ),
  q("MATCH (m:Meeting) WHERE m.date >= '2025-06-01' RETURN m.date AS date", one('2025-06-10')),
  q("MATCH (m:Meeting) WHERE '2025-05-01' <= m.earliest <= '2025-05-31' RETURN m.date AS date", one('2025-05-02')),
  q('MATCH (m:Meeting) RETURN left(m.date, 7) AS month, count(*) AS n ORDER BY month', [
    ['2025-05', 1],
    ['2025-06', 1],
  ]),
  q('MATCH (c:Country)-[:TOOK_PART_IN]->(m) WITH c, count(m) AS n WHERE n > 0 RETURN c.code AS code, n ORDER BY code', [
    ['AU', 1],
    ['JP', 1],
    ['NO', 1],
    ['PH', 1],
  ]),
  q("MATCH (p:Person)-[:SERVES]->(c:Country {code: 'NO'}) RETURN p.name AS name", one('Tore Sandvik')),
  q(
    "MATCH (p:Person)-[:ATTENDED]->(m:Meeting)-[:HELD_AT]->(x:Place) WHERE x.name STARTS WITH 'Oslo' RETURN p.name AS name ORDER BY name",
    [['Nakatani'], ['Tore Sandvik']],
  ),
  q(
    'MATCH (c:Country)-[:PARTY_TO]->(a:Agreement) RETURN a.kind AS kind, a.status AS status, collect(c.code) AS codes ORDER BY kind LIMIT 1',
    [['mou', 'signed', ['JP', 'NO']]],
  ),
  q("MATCH (c:Country {code: 'NO'}) OPTIONAL MATCH (c)-[:MEMBERSHIP_OF]-(x:Nothing) RETURN c.code AS code, x", [['NO', null]]),
  q('MATCH (c:Country) WHERE EXISTS { (c)-[:PARTY_TO]->(:Agreement) } RETURN c.code AS code ORDER BY code', [['JP'], ['NO']]),
  q("MATCH (c:Country) WHERE c.code IN ['NO', 'AU'] RETURN c.code AS code, COUNT { (c)-[:PARTY_TO]->() } AS n ORDER BY code", [
    ['AU', 0],
    ['NO', 1],
  ]),
  q("MATCH (c:Country) WHERE c.code IN ['NO', 'AU'] AND NOT (c)-[:PARTY_TO]->(:Agreement) RETURN c.code AS code", one('AU')),
  q("MATCH (c:Country {code: 'NO'}) RETURN [(c)-[:TOOK_PART_IN]->(m) | m.date] AS dates", one(['2025-05-02'])),
  q(
    "MATCH (c:Country {code: 'NO'}) RETURN c {.code, .name, meetings: [(c)-[:TOOK_PART_IN]->(m) | m.status]} AS c",
    one({ code: 'NO', name: 'Norway', meetings: ['held'] }),
  ),
  q("MATCH (c:Country {code: 'NO'}) CALL { WITH c MATCH (c)-[:TOOK_PART_IN]->(m) RETURN count(m) AS n } RETURN n", one(1)),
  q(
    "MATCH p = shortestPath((a:Country {code: 'NO'})-[:TOOK_PART_IN*..4]-(b:Country {code: 'JP'})) RETURN length(p) AS n",
    one(2),
  ),
  q(
    "MATCH p = (a:Country {code: 'NO'})-[:TOOK_PART_IN*2]-(b:Country) RETURN [n IN nodes(p) | n.code] AS codes",
    one(['NO', null, 'JP']),
  ),
  q("MATCH (a:Country {code: 'NO'})-[r]->(m:Meeting) RETURN type(r) AS type, startNode(r).code AS code", [
    ['TOOK_PART_IN', 'NO'],
  ]),
  q(
    "MATCH (k:Claim)-[:STATED_IN]->(d:Document {key: 'visit-canberra'}) WHERE k.kind = 'meeting' RETURN d.title AS title, k.quote CONTAINS 'Marles' AS x",
    [['A visit to Canberra', true]],
  ),
  q(
    "MATCH (m:Meeting {date: '2025-06-10'})<-[:SUPPORTS]-(k:Claim)-[:STATED_IN]->(d) RETURN d.publisher AS publisher",
    one('The Post'),
  ),
  q('MATCH (m:Meeting) RETURN labels(m) AS l LIMIT 1', one(['Entity', 'Meeting'])),
  q('MATCH (x) WHERE x:Meeting OR x:Exercise RETURN count(x) AS n', one(2)),
  q('MATCH (c:Country) WITH count(c) AS n RETURN n > 190 AS x', one(true)),
  q("MATCH (c:Country) WHERE c.name =~ '(?i)nor.*' RETURN c.code AS code ORDER BY code", [
    ['KP'],
    ['MK'],
    ['MP'],
    ['NF'],
    ['NO'],
  ]),
  q('CALL db.labels() YIELD label WITH label WHERE label = "Meeting" RETURN label', one('Meeting')),
  q(
    'MATCH (m:Meeting) WITH m ORDER BY m.date DESC LIMIT 1 MATCH (m)<-[:TOOK_PART_IN]-(c) RETURN collect(c.code) AS codes',
    one(['AU', 'PH']),
  ),
];

export const QUESTIONS: Readonly<Record<string, readonly Question[]>> = { words: WORDS, values: VALUES, graph: GRAPH };
