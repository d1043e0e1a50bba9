import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offersAt, type Known } from '../../../web/src/console/complete.ts';
import { explained, parametersIn, tokensOf, typeOf, valueTyped } from '../../../web/src/console/text.ts';

const kinds = (text: string): string[] => tokensOf(text).map((t) => `${t.kind} ${text.slice(t.start, t.end)}`);

describe('the tokens of Cypher', () => {
  it('tell labels, types, parameters, properties and map keys apart', () => {
    expect(kinds("MATCH (c:Country {code: $code})-[r:PARTY_TO|SIGNED]->(:`A b`) // x 'y'")).toEqual([
      'keyword MATCH',
      'sign (',
      'name c',
      'sign :',
      'label Country',
      'sign {',
      'name code',
      'sign :',
      'parameter $code',
      'sign }',
      'sign )',
      'sign -',
      'sign [',
      'name r',
      'sign :',
      'label PARTY_TO',
      'sign |',
      'label SIGNED',
      'sign ]',
      'sign -',
      'sign >',
      'sign (',
      'sign :',
      'label `A b`',
      'sign )',
      "comment // x 'y'",
    ]);
    expect(kinds('RETURN c.limit, count(*), size')).toEqual([
      'keyword RETURN',
      'name c',
      'sign .',
      'name limit',
      'sign ,',
      'function count',
      'sign (',
      'sign *',
      'sign )',
      'sign ,',
      'name size',
    ]);
  });

  it('run to the end where a text or comment is left open', () => {
    expect(kinds("RETURN 'a\\' b")).toEqual(['keyword RETURN', "string 'a\\' b"]);
    expect(kinds('1 /* 2\n3')).toEqual(['number 1', 'comment /* 2\n3']);
  });

  it('cover every sign of any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aM:|([{}])$\'"`/*\n\\.1 é'.split('')) }), (text) => {
        const tokens = tokensOf(text);
        const kept = tokens.map((t) => text.slice(t.start, t.end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(tokens.every((t, i) => t.end > t.start && t.start >= (tokens[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the parameters of a text', () => {
  it('are those outside of texts and comments, once each', () => {
    expect(parametersIn("RETURN $a, '$b', $c, $a // $d\n, $`e f`, $")).toEqual(['a', 'c', 'e f']);
  });

  it.each([
    ['', null, 'null'],
    ['IN', 'IN', 'text'],
    ['"5"', '5', 'text'],
    ['5', 5, 'number'],
    ['true', true, 'boolean'],
    ['[1, "a"]', [1, 'a'], 'list'],
    ['{"a": 1}', { a: 1 }, 'map'],
  ])('%j is read as what it looks like', (typed, value, type) => {
    expect(valueTyped(typed)).toEqual(value);
    expect(typeOf(value)).toBe(type);
  });

  it('EXPLAIN goes, and every line stays where it was', () => {
    expect(explained('// why\n explain MATCH (n)\nRETURN n')).toEqual({
      text: `// why\n ${' '.repeat(7)} MATCH (n)\nRETURN n`,
      explain: true,
    });
    expect(explained('MATCH (explain) RETURN 1').explain).toBe(false);
  });
});

const KNOWN: Known = {
  schema: {
    labels: [
      { label: 'Country', count: 250, properties: ['code', 'name'] },
      { label: 'Agreement', count: 2, properties: ['name', 'signedOn'] },
    ],
    relationships: [
      { type: 'HELD_AT', count: 1, from: ['Meeting'], to: ['Place'] },
      { type: 'PARTY_TO', count: 3, from: ['Country'], to: ['Agreement'] },
    ],
  },
  queries: [
    {
      name: 'tie',
      title: 'Between two',
      description: '',
      parameters: [],
      phrases: [],
      returns: 'rows',
      paged: true,
      text: 'RETURN 1',
    },
    { name: 'search', title: 'Search', description: '', parameters: [], phrases: [], returns: 'rows', paged: false, text: null },
  ],
};
/** What is offered where | stands. */
const offered = (marked: string): string[] | null => {
  const at = marked.indexOf('¦');
  return offersAt(marked.replace('¦', ''), at, KNOWN)?.offers.map((o) => o.label) ?? null;
};

describe('completion', () => {
  it('offers labels after a colon and the types that fit the label before', () => {
    expect(offered('MATCH (a:¦')).toEqual(['Country', 'Agreement']);
    expect(offered('MATCH (a:Country)-[:¦')).toEqual(['PARTY_TO', 'HELD_AT']);
    expect(offered('MATCH (a)-[r:PARTY_TO|H¦')).toEqual(['HELD_AT', 'PARTY_TO']);
    expect(offered('MATCH (a) WHERE a:Cou¦ RETURN a')).toEqual(['Country', 'Agreement']);
  });

  it('offers the properties of what a variable is', () => {
    expect(offered('MATCH (a:Agreement) RETURN a.¦')).toEqual(['name', 'signedOn']);
    expect(offered('MATCH (a:Agreement)-[]-(x) RETURN x.¦')).toEqual(['code', 'name', 'signedOn']);
    expect(offered('MATCH (:Country {¦')).toEqual(['code', 'name']);
    expect(offered("MATCH (:Country {code: 'IN', ¦")).toEqual(['code', 'name']);
  });

  it('offers parameters that the text has elsewhere', () => {
    expect(offered('WITH $code AS c RETURN $¦')).toEqual(['code']);
  });

  it('offers named queries at the start alone, and variables and keywords elsewhere', () => {
    expect(offered('t¦')).toContain('tie');
    expect(offered('t¦')).not.toContain('search');
    const later = offered('MATCH (land:Country) RETURN ¦') ?? [];
    expect(later).toEqual(expect.arrayContaining(['land', 'ORDER BY', 'count']));
    expect(later).not.toContain('tie');
  });

  it('offers nothing inside of texts and comments', () => {
    expect(offered("RETURN 'a.¦")).toBeNull();
    expect(offered('// MATCH (a:¦')).toBeNull();
  });
});
