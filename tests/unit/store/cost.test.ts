import { describe, expect, it } from 'vitest';
import { LimitError } from '../../../server/model/errors.ts';
import { meant, noticesOf } from '../../../server/store/meaning/index.ts';

const DOUBLING = `WITH 'a' AS s ${'WITH s + s AS s '.repeat(40)}RETURN size(s) AS n`;

describe('what nobody could stop', () => {
  it.each([
    "RETURN size(reduce(s = 'ab', i IN range(1, 50) | s + s)) AS n",
    "RETURN reduce(s = 'a', i IN range(1, 40) | replace(s, 'a', 'aa')) AS s",
    DOUBLING,
    'RETURN all(x IN range(1, 2000000000) WHERE x > 0) AS a',
    'WITH 2000000000 AS b RETURN range(1, b) AS r',
    "WITH toInteger('2000000000') AS b RETURN range(1, b) AS r",
    'RETURN range(2000000000, 1, -1) AS r',
    'WITH range(1, 5000) AS r RETURN any(x IN r WHERE any(y IN r WHERE x = y)) AS a',
    'RETURN [x IN range(1, 10000) | range(1, 10000)] AS a',
    "RETURN 'aaaa!' =~ '(a+)+' AS a",
    "RETURN 'aaaa!' =~ ('(a+' + ')+') AS a",
    "RETURN 'aaaa!' =~ '((((a*)*)*)*)b' AS a",
    "RETURN 'aaaa!' =~ '((?:a|b+){2,})+' AS a",
    'MATCH (n) WHERE n.name =~ n.title RETURN n',
    // Not understood, and with something endless in it.
    'MATCH ((a)-->(b)){1,3} RETURN reduce(s = 0, x IN a | s + 1) AS n',
  ])('%s', (text) => {
    expect(() => noticesOf(text, {})).toThrow(LimitError);
  });

  it('counts what parameters hold', () => {
    const text = 'RETURN [x IN $a | [y IN $a | [z IN $a | x]]] AS l';
    expect(noticesOf(text, { a: [1, 2, 3] })).toEqual([]);
    expect(() => noticesOf(text, { a: Array.from({ length: 1000 }, () => 1) })).toThrow(LimitError);
    expect(() => noticesOf('RETURN range(1, $n) AS l', { n: 1e9 })).toThrow(LimitError);
    expect(() => noticesOf('RETURN $x =~ $p AS m', { x: 'a', p: '(a*)*' })).toThrow(LimitError);
  });
});

describe('what an analyst writes', () => {
  it.each([
    'UNWIND range(2000, 2030) AS year RETURN year',
    "MATCH (m:Meeting) RETURN reduce(s = '', x IN collect(m.name) | s + ', ' + x) AS names",
    'MATCH (m:Meeting) WITH toInteger(left(m.date, 4)) AS y RETURN [i IN range(y, y + 3) | toString(i)] AS years',
    'RETURN [i IN range(0, size($list) - 1) | $list[i]] AS l',
    "MATCH (c:Country) WHERE c.name =~ '(?i).*(nor|swe|den).*' RETURN c",
    "MATCH (c:Country) WHERE c.name =~ ('(?i)' + $name + '.*') RETURN c",
    'MATCH p = (a)-[*..3]-(b) WHERE all(n IN nodes(p) WHERE any(l IN labels(n) WHERE l = "Country")) RETURN p',
    'MATCH (c) RETURN reduce(m = null, x IN c.claims | CASE WHEN m IS NULL OR x > m THEN x ELSE m END) AS last',
    'MATCH (a)-->(b) WITH a, collect(b) AS bs RETURN [x IN bs | [y IN bs WHERE x <> y | y.name]] AS pairs',
  ])('%s', (text) => {
    expect(noticesOf(text, { list: [1, 2, 3], name: 'nor' })).toEqual([]);
    expect(meant(text, { list: [1, 2, 3], name: 'nor' })).not.toBeNull();
  });
});
