import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../server/extract/index.ts';
import type { ClaimValues } from '../../../../server/model/claims.ts';
import { documentOf } from '../../../../server/read/index.ts';
import { packageRoot } from '../../../../server/store/root.ts';
import { agreement, claimIdOf, edgesOf, factsOf, lexicon, meeting, person, type Doc } from '../helpers.ts';
import { ONE_PAPER, TWO_PAPERS, type Paper } from './agreements.ts';
import { NOT_THAT_COUNTRY, ONE_COUNTRY, TWO_COUNTRIES } from './countries.ts';
import { ATTENDING, ONE_MEETING, TWO_MEETINGS, type Telling } from './meetings.ts';
import { OFFICES_AT_A_DATE, type OfficeCase } from './offices.ts';
import { ONE_PERSON, TWO_PEOPLE, type Named } from './people.ts';

const doc = (key: string, on: string | null, ...claims: Doc['claims']): Doc => ({ key, on, claims });

/** The facts of a label that the first claims of the documents `a` and `b` support. */
function factsOfPair(label: 'Person' | 'Agreement' | 'Meeting', docs: Doc[]): [string | undefined, string | undefined] {
  const found = factsOf(label, docs);
  const kind = label.toLowerCase();
  const of = (key: string): string | undefined =>
    found.find((f) => f.claims.some((c) => c.startsWith(`${key}#${kind}:`)))?.node.id;
  return [of('a'), of('b')];
}

describe('countries', () => {
  it.each(TWO_COUNTRIES)('%s and %s are two', (a, b) => {
    const [x, y] = [lexicon.countryCode(a), lexicon.countryCode(b)];
    expect(x, a).toMatch(/^[A-Z]{2}$/);
    expect(y, b).toMatch(/^[A-Z]{2}$/);
    expect(x).not.toBe(y);
  });
  it.each(ONE_COUNTRY)('%s and %s are one', (a, b) => {
    expect(lexicon.countryCode(a), a).toMatch(/^[A-Z]{2}$/);
    expect(lexicon.countryCode(b)).toBe(lexicon.countryCode(a));
  });
  it.each(NOT_THAT_COUNTRY)('a text about %s does not name %s', (words, not, named) => {
    const text = `On Monday the two sides spoke at some length about ${words}, and both said that they would come back to it.`;
    const { mentions } = extract(documentOf({ id: 'x', text, publishedOn: '2025-05-05' }, null).document, lexicon);
    const countries = [...new Set(mentions.filter((m) => m.kind === 'country').map((m) => m.ref))].sort();
    expect(countries).not.toContain(not);
    expect(countries).toEqual(named);
  });
});

describe('people', () => {
  const named = (key: string, [name, country, role]: Named): Doc => doc(key, '2024-01-01', person(name, country, role ?? null));
  it.each(TWO_PEOPLE)('$a.0 and $b.0 are two: $why', ({ a, b, known }) => {
    const docs = [named('a', a), named('b', b), ...(known ?? []).map((n, i) => named(`k${i}`, n))];
    for (const order of [docs, [...docs].reverse()]) {
      const [x, y] = factsOfPair('Person', order);
      expect(x && y).toBeTruthy();
      expect(x).not.toBe(y);
    }
  });
  it.each(ONE_PERSON)('$a.0 and $b.0 are one: $why', ({ a, b }) => {
    const found = factsOf('Person', [named('a', a), named('b', b)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.reasons.every(Boolean)).toBe(true);
  });
});

describe('agreements', () => {
  const told = (key: string, { told: on, ...value }: Paper): Doc => doc(key, on ?? '2026-06-01', agreement(value));
  it.each(TWO_PAPERS)('$a.name ($a.signedOn) and $b.name ($b.signedOn) are two: $why', ({ a, b }) => {
    const [x, y] = factsOfPair('Agreement', [told('a', a), told('b', b)]);
    expect(x && y).toBeTruthy();
    expect(x).not.toBe(y);
  });
  it.each(ONE_PAPER)('$a.name ($a.signedOn) and $b.name ($b.signedOn) are one: $why', ({ a, b }) => {
    const found = factsOf('Agreement', [told('a', a), told('b', b)]);
    expect(found.map((f) => f.claims)).toHaveLength(1);
    expect(found[0]?.reasons.every((r) => /same|only/.test(r))).toBe(true);
  });
});

describe('meetings', () => {
  const known: Doc[] = [
    doc('k0', '2024-01-01', ...ATTENDING.IN.slice(0, 2).map((n) => person(n, 'IN'))),
    doc('k1', '2024-01-01', ...ATTENDING.US.slice(0, 2).map((n) => person(n, 'US'))),
  ];
  const countryOf = (name: string): string => ((ATTENDING.IN as readonly string[]).includes(name) ? 'IN' : 'US');
  const told = (key: string, { told: on, ...value }: Telling): Doc =>
    doc(key, on ?? '2026-06-01', meeting(value), ...(value.people ?? []).map((n) => person(n, countryOf(n))));
  it.each(TWO_MEETINGS)('$why: $a.date and $b.date', ({ a, b }) => {
    const [x, y] = factsOfPair('Meeting', [...known, told('a', a), told('b', b)]);
    expect(x && y).toBeTruthy();
    expect(x).not.toBe(y);
  });
  it.each(ONE_MEETING)('one: $why: $a.date and $b.date', ({ a, b }) => {
    const found = factsOf('Meeting', [...known, told('a', a), told('b', b)]);
    expect(found.map((f) => f.claims)).toHaveLength(1);
    expect(found[0]?.reasons.every((r) => /same|only/.test(r))).toBe(true);
  });
});

describe('offices at a date', () => {
  const rows = parse<Record<string, string>>(readFileSync(join(packageRoot(), 'reference', 'ministers.csv'), 'utf8'), {
    columns: true,
    bom: true,
  });
  const orNull = (v: string | undefined): string | null => v || null;
  const record = (country: string): Doc => ({
    key: 'ministers',
    on: null,
    dataset: true,
    claims: rows
      .filter((r) => r['country'] === country)
      .map((r) => [
        'tenure',
        {
          person: r['person'],
          country,
          role: r['role'],
          title: r['title'],
          from: orNull(r['from']),
          to: orNull(r['to']),
          lastConfirmed: orNull(r['last_confirmed']),
          aliases: (r['aliases'] ?? '').split(';').filter(Boolean),
          wikidata: orNull(r['wikidata']),
        } as ClaimValues['tenure'],
      ]),
  });
  const other = (country: string): string => (country === 'SG' ? 'MY' : 'SG');
  const asked = (c: OfficeCase, key = 'a'): Doc =>
    doc(
      key,
      c.told,
      meeting({
        date: c.on,
        endDate: c.until ?? null,
        status: c.status ?? 'held',
        countries: [c.country, other(c.country)].sort(),
        offices: [{ country: c.country, role: c.role }],
      }),
    );

  it.each(OFFICES_AT_A_DATE)('$country $role on $on, told on $told: $holder ($why)', (c) => {
    const docs = [record(c.country), asked(c)];
    const edges = edgesOf(docs).filter((e) => e.properties['claims']?.toString().includes(claimIdOf('a', 0, 'meeting')));
    const names = new Map(factsOf('Person', docs).map((f) => [f.node.id, f.node.properties['name']]));
    const attended = edges.filter((e) => e.type === 'ATTENDED').map((e) => names.get(e.from));
    const represented = edges.filter((e) => e.type === 'REPRESENTED_AT').map((e) => e.from);
    expect(attended).toEqual(c.holder ? [c.holder] : []);
    // The office itself, unnamed, where nobody can know who held it; never both.
    expect(represented).toEqual(c.holder ? [] : [`office:${c.country.toLowerCase()}-${c.role}`]);
  });

  it.each(OFFICES_AT_A_DATE.filter((c) => c.holder && c.on?.length === 10))(
    'a telling that names $holder is of that meeting on $on, one that names somebody else is not',
    (c) => {
      const naming = (name: string): Doc =>
        doc(
          'b',
          c.told,
          meeting({ date: c.on, countries: [c.country, other(c.country)].sort(), people: [name] }),
          person(name, c.country),
        );
      expect(factsOf('Meeting', [record(c.country), asked(c), naming(c.holder as string)])).toHaveLength(1);
      const successor = rows.find((r) => r['country'] === c.country && r['role'] === c.role && r['person'] !== c.holder)?.[
        'person'
      ];
      expect(factsOf('Meeting', [record(c.country), asked(c), naming(successor as string)])).toHaveLength(2);
    },
  );

  it('is nobody where a document names another holder whom the reference does not know', () => {
    const c: OfficeCase = {
      why: '',
      country: 'IN',
      role: 'defence-minister',
      on: '2021-03-03',
      told: '2021-03-04',
      holder: null,
    };
    const rival = doc('r', '2021-03-01', person('Somebody Else', 'IN', 'defence-minister'));
    const type = (docs: Doc[]): string[] =>
      edgesOf(docs)
        .filter((e) => (e.type === 'ATTENDED' || e.type === 'REPRESENTED_AT') && e.to.startsWith('meeting:'))
        .map((e) => e.type);
    expect(type([record('IN'), asked(c)])).toEqual(['ATTENDED']);
    expect(type([record('IN'), asked(c), rival])).toEqual(['REPRESENTED_AT']);
  });
});

describe('the suite', () => {
  const unnamed = OFFICES_AT_A_DATE.filter((c) => !c.holder).length;
  const named = OFFICES_AT_A_DATE.filter((c) => c.holder).length;
  it('has 150 pairs and more that must stay apart', () => {
    expect(
      TWO_COUNTRIES.length + NOT_THAT_COUNTRY.length + TWO_PEOPLE.length + TWO_PAPERS.length + TWO_MEETINGS.length + unnamed,
    ).toBeGreaterThanOrEqual(150);
  });
  it('has 150 pairs and more that must join', () => {
    expect(ONE_COUNTRY.length + ONE_PERSON.length + ONE_PAPER.length + ONE_MEETING.length + named).toBeGreaterThanOrEqual(150);
  });
  it('tells no pair twice', () => {
    const all: unknown[] = [TWO_COUNTRIES, NOT_THAT_COUNTRY, ONE_COUNTRY, TWO_PEOPLE, ONE_PERSON, TWO_PAPERS, ONE_PAPER];
    const texts = [...all, TWO_MEETINGS, ONE_MEETING].flatMap((list) => (list as unknown[]).map((x) => JSON.stringify(x)));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
