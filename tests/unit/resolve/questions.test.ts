import { describe, expect, it } from 'vitest';
import type { Question } from '../../../server/model/questions.ts';
import { allFacts, resolveAll } from '../../../server/resolve/all.ts';
import type { Judgement } from '../../../server/resolve/types.ts';
import { agreement, inputs, lexicon, meeting, person, tenure, type Doc } from './helpers.ts';

const told = (key: string, on: string | null, ...claims: Doc['claims']): Doc => ({ key, on, claims });
const asked = (docs: Doc[], judgements: Judgement[] = []): Question[] =>
  allFacts(resolveAll(inputs(docs, judgements), lexicon)).questions ?? [];
const pairs = (questions: Question[]): string[] => questions.map((q) => `${q.kind} ${q.a} ${q.b}`);
const judged = (verdict: 'same' | 'different', a: string, b: string): Judgement => ({
  id: `j:${a}${b}`,
  verdict,
  a,
  b,
  on: '2025-01-01',
});

describe('what is asked about meetings', () => {
  const first = told('a', '2024-03-04', meeting({ date: '2024-03-03' }));
  const second = told('b', '2024-03-20', meeting({ date: '2024-03-15' }));
  const vague = told('c', '2024-04-01', meeting({ date: '2024-03' }));

  it('is which of two a month fits, and nothing where only one does', () => {
    expect(asked([first, vague])).toEqual([]);
    const questions = asked([first, second, vague]);
    expect(pairs(questions)).toEqual(['fits-several c#meeting:0.0 a#meeting:0.0', 'fits-several c#meeting:0.0 b#meeting:0.0']);
    // Four in five that it is one of them, shared alike.
    expect(questions.map((q) => [q.score, q.among])).toEqual([
      [0.4, 2],
      [0.4, 2],
    ]);
  });

  it('ends with an answer: same joins, different leaves the other, which is then the only one that fits', () => {
    const ends = ['c#meeting:0.0', 'a#meeting:0.0'] as const;
    expect(asked([first, second, vague], [judged('same', ...ends)])).toEqual([]);
    expect(asked([first, second, vague], [judged('different', ...ends)])).toEqual([]);
  });

  it('is whether a rule was wrong, where one alone keeps two apart', () => {
    const day = '2024-03-01';
    const one = told('a', day, meeting({ date: day, hostCountry: 'IN' }));
    const other = told('b', day, meeting({ date: day, hostCountry: 'US' }));
    expect(asked([one, other])).toMatchObject([
      { kind: 'one-short', a: 'a#meeting:0.0', b: 'b#meeting:0.0', why: 'same day, same countries, but: different hosts' },
    ]);
    const forums = told('b', day, meeting({ date: day, hostCountry: 'US', forum: 'ADMM-Plus' }));
    const others = told('a', day, meeting({ date: day, hostCountry: 'IN', forum: 'Shangri-La Dialogue' }));
    // Two rules against it are no near miss.
    expect(asked([others, forums])).toEqual([]);
    expect(asked([one, other], [judged('different', 'a#meeting:0.0', 'b#meeting:0.0')])).toEqual([]);
  });

  it('is a day apart with nothing else to speak for it, not a week, and never what one document lists', () => {
    const on = (key: string, date: string): Doc => told(key, '2024-03-09', meeting({ date }));
    expect(pairs(asked([on('a', '2024-03-01'), on('b', '2024-03-02')]))).toEqual(['one-short a#meeting:0.0 b#meeting:0.0']);
    expect(asked([on('a', '2024-03-01'), on('b', '2024-03-08')])).toEqual([]);
    expect(asked([told('a', null, meeting({ date: '2024-03-01' }), meeting({ date: '2024-03-02' }))])).toEqual([]);
  });
});

describe('what is asked about agreements', () => {
  it('is one name at two dates too far apart to be a slip, and two names on one day', () => {
    const signed = (key: string, signedOn: string, name = 'Falcon Logistics Agreement'): Doc =>
      told(key, signedOn, agreement({ signedOn, name }));
    expect(asked([signed('a', '2024-01-01'), signed('b', '2024-03-31')])).toMatchObject([
      { kind: 'one-short', why: 'same parties and name, but: signed 90 days apart' },
    ]);
    expect(asked([signed('a', '2023-01-01'), signed('b', '2024-03-31')])).toEqual([]);
    expect(asked([signed('a', '2024-01-01'), signed('b', '2024-01-01', 'Harbour Treaty')])).toMatchObject([
      { kind: 'one-short', why: 'same parties, kind and day, but: different names' },
    ]);
  });
});

describe('what is asked about names', () => {
  const people = [
    told('a', null, person('John Carter', 'US', 'defence-minister')),
    told('b', null, person('James Carter', 'US', 'defence-minister')),
    told('c', null, person('Carter', 'US', 'defence-minister')),
  ];

  it('is whose a name is that two people bear', () => {
    expect(pairs(asked(people))).toEqual(['name US|carter US|carter james', 'name US|carter US|carter john']);
    expect(asked(people.slice(1))).toEqual([]);
    expect(asked(people, [judged('same', 'US|carter', 'US|carter john')])).toEqual([]);
    expect(asked(people, [judged('different', 'US|carter', 'US|carter john')])).toEqual([]);
  });

  it('is whether an office was wrong, where it alone keeps a name from its only bearer', () => {
    const minister = told('a', null, tenure({ person: 'Arun Mehta' }));
    const chief = told('b', null, person('Mehta', 'IN', 'military-chief'));
    expect(asked([{ ...minister, dataset: true }, chief])).toMatchObject([
      { kind: 'one-short', a: 'IN|mehta', b: 'IN|arun mehta', why: expect.stringContaining('another office') },
    ]);
  });
});
