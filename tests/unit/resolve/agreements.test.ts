import { describe, expect, it } from 'vitest';
import { agreement, edgesOf, factsOf, meeting, person, type Doc } from './helpers.ts';

const told = (key: string, on: string | null, ...claims: Doc['claims']): Doc => ({ key, on, claims });
const groups = (docs: Doc[]): string[][] => factsOf('Agreement', docs).map((f) => f.claims);

describe('agreements', () => {
  it('of one name and day are one, by acronym too', () => {
    const long = { name: 'Basic Falcon Exchange Agreement', signedOn: '2024-03-01' };
    expect(groups([told('a', null, agreement(long)), told('b', null, agreement({ ...long, name: 'the BFEA' }))])).toHaveLength(1);
    expect(
      groups([
        told('a', null, agreement({ ...long, shortName: 'FALCON' })),
        told('b', null, agreement({ ...long, name: 'FALCON' })),
      ]),
    ).toHaveLength(1);
  });
  it('signed on two days are one with a conflict, the reference shown', () => {
    const found = factsOf('Agreement', [
      told('a', '2024-04-01', agreement({ signedOn: '2024-03-01' })),
      told('b', '2024-04-01', agreement({ signedOn: '2024-03-03' })),
      { key: 'r', on: null, dataset: true, claims: [agreement({ signedOn: '2024-03-03', name: 'Falcon Logistics Agreement' })] },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.node.properties).toMatchObject({ signedOn: '2024-03-03', conflicts: ['signedOn'], reports: 3 });
  });
  it('a coarser day is no conflict', () => {
    const found = factsOf('Agreement', [
      told('a', '2024-04-01', agreement({ signedOn: '2024-03-01' })),
      told('b', '2024-04-01', agreement({ signedOn: '2024' })),
    ]);
    expect(found.map((f) => f.node.properties)).toMatchObject([{ signedOn: '2024-03-01', conflicts: [] }]);
  });
  it('of one name and other parties, or of other names, stay apart', () => {
    const day = { signedOn: '2024-03-01' };
    expect(groups([told('a', null, agreement(day)), told('b', null, agreement({ ...day, parties: ['IN', 'MY'] }))])).toHaveLength(
      2,
    );
    expect(
      groups([told('a', null, agreement(day)), told('b', null, agreement({ ...day, name: 'Harbour Treaty', kind: 'treaty' }))]),
    ).toHaveLength(2);
  });
  it('a description of it clashes with no name, two descriptions do', () => {
    const day = '2024-03-01';
    const pact = told('a', null, agreement({ name: 'falcon communications pact', signedOn: day }));
    const named = told(
      'b',
      null,
      agreement({ name: 'Falcon Communications and Security Agreement', shortName: 'FALCSA', signedOn: day }),
    );
    const later = told('c', '2025-01-01', agreement({ name: 'FALCSA', signedOn: '2024' }));
    expect(groups([pact, named, later])).toHaveLength(1);
    expect(groups([pact, told('d', null, agreement({ name: 'harbour visits pact', signedOn: day }))])).toHaveLength(2);
  });
  it('that bear two names are one where a document gives both, in any order', () => {
    const plan = told('a', '2025-11-01', agreement({ name: 'Treaty on Common Skies', kind: 'treaty', status: 'proposed' }));
    const signed = told('b', '2026-02-07', agreement({ name: 'Treaty of Oldport', kind: 'treaty', signedOn: '2026-02-06' }));
    const both = told(
      'c',
      '2026-02-08',
      agreement({ name: 'Treaty of Oldport', shortName: 'Treaty on Common Skies', kind: 'treaty', signedOn: '2026-02-06' }),
    );
    expect(groups([plan, signed, both])).toHaveLength(1);
    expect(groups([both, signed, plan])).toHaveLength(1);
    expect(groups([plan, signed])).toHaveLength(2);
  });
  it('without a distinctive name need the same day and kind', () => {
    const mou = { name: 'Memorandum of Understanding on defence cooperation', kind: 'mou' as const };
    expect(
      groups([
        told('a', null, agreement({ ...mou, signedOn: '2024-03-01' })),
        told('b', null, agreement({ ...mou, signedOn: '2024-03-01' })),
      ]),
    ).toHaveLength(1);
    expect(
      groups([
        told('a', null, agreement({ ...mou, signedOn: '2024-03-01' })),
        told('b', null, agreement({ ...mou, signedOn: '2024-03-20' })),
      ]),
    ).toHaveLength(2);
  });
  it('a nameless paper that fits two named ones of that day joins neither', () => {
    const day = { signedOn: '2024-03-01', kind: 'mou' as const };
    const two = told(
      'a',
      null,
      agreement({ ...day, name: 'Memorandum on Falcon pilots' }),
      agreement({ ...day, name: 'Memorandum on Harbour visits' }),
    );
    expect(groups([two, told('b', null, agreement({ ...day, name: 'a memorandum of understanding' }))])).toHaveLength(3);
  });
  it('a nameless paper without a date is none of those the two have, unless one hand signed both', () => {
    const old = told('a', '2024-03-02', agreement({ name: 'Harbour Treaty', kind: 'agreement', signedOn: '2024-03-01' }));
    const vague = { name: 'an agreement', kind: 'agreement' as const };
    expect(groups([old, told('b', '2025-01-01', agreement(vague))])).toHaveLength(2);
    const hand = ['Arun Mehta'];
    const [p, day] = [person('Arun Mehta', 'IN', 'defence-minister'), '2024-03-01'];
    const signed = told('a', '2024-03-02', p, agreement({ ...vague, signedOn: day, signatories: hand }));
    expect(groups([signed, told('b', '2025-01-01', p, agreement({ ...vague, signatories: hand }))])).toHaveLength(1);
    const rao = person('Sunita Rao', 'IN', 'foreign-minister');
    expect(
      groups([signed, told('b', '2024-03-02', rao, agreement({ ...vague, signedOn: day, signatories: ['Sunita Rao'] }))]),
    ).toHaveLength(2);
  });
  it('of two papers of one document that fit, the one that bears the name is it', () => {
    const record: Doc = { key: 'r', on: null, dataset: true, claims: [agreement({ signedOn: '2024-03-01' })] };
    const both = told(
      'b',
      '2024-06-01',
      agreement({ signedOn: '2024-03' }),
      agreement({ name: 'a logistics agreement', signedOn: '2024' }),
    );
    expect(groups([record, both])).toHaveLength(2);
    expect(groups([record, both])).toContainEqual(['b#agreement:0.0', 'r#agreement:0.0']);
  });
  it('a proposal becomes the paper that is signed within three years, and splits when a day comes to it', () => {
    const proposed = told('p', '2024-01-01', agreement({ status: 'proposed' }));
    const signed = told('s', '2024-03-02', agreement({ signedOn: '2024-03-01' }));
    const found = factsOf('Agreement', [proposed, signed]);
    expect(found.map((f) => f.node.properties)).toMatchObject([
      { status: 'signed', proposedOn: '2024-01-01', signedOn: '2024-03-01' },
    ]);
    expect(groups([told('p', '2025-01-01', agreement({ status: 'proposed' })), signed])).toHaveLength(2);
  });
  it('ended is above renewed above in force above signed above proposed', () => {
    const status = (...list: ('signed' | 'renewed' | 'in-force' | 'ended')[]): unknown =>
      factsOf('Agreement', [
        told('s', '2024-03-02', agreement({ signedOn: '2024-03-01' })),
        ...list.map((s, i) => told(`x${i}`, '2025-03-02', agreement({ status: s }))),
      ])[0]?.node.properties['status'];
    expect(status('in-force')).toBe('in-force');
    expect(status('in-force', 'renewed')).toBe('renewed');
    expect(status('ended', 'renewed')).toBe('ended');
  });
  it('an initial term ends only where a source says from when it counts', () => {
    const end = (v: object): unknown =>
      factsOf('Agreement', [told('a', null, agreement({ signedOn: '2024-02-29', durationYears: 10, ...v }))])[0]?.node.properties[
        'initialTermEndsOn'
      ];
    expect(end({})).toBeUndefined();
    expect(end({ termBasis: 'signing' })).toBe('2034-02');
    expect(end({ termBasis: 'entry-into-force', inForceOn: '2024-05-01' })).toBe('2034-05-01');
  });
  it('is concluded at the meeting its document names', () => {
    const paper = agreement({ signedOn: '2024-03-01' });
    const doc = told('a', null, meeting({ date: '2024-03-01' }), [paper[0], paper[1], { concludedAt: 'a#meeting:0.0' }]);
    const linked = edgesOf([doc, told('b', null, meeting({ date: '2024-03-01' }))]).filter((e) => e.type === 'CONCLUDED_AT');
    expect(linked).toHaveLength(1);
    expect(linked[0]?.from).toMatch(/^agreement:/);
    expect(linked[0]?.to).toMatch(/^meeting:/);
  });
  it('many hands of one agency are one source, near-identical texts are one source', () => {
    const grams = Array.from({ length: 100 }, (_, i) => i);
    const one = (key: string, publisher: string | null, sketch: number[] = []): Doc => ({
      key,
      on: null,
      publisher,
      sketch,
      claims: [agreement({ signedOn: '2024-03-01' })],
    });
    const sources = (...docs: Doc[]): unknown => factsOf('Agreement', docs)[0]?.node.properties['sources'];
    expect(sources(one('a', 'Gazette'), one('b', 'gazette'), one('c', 'Courier'))).toBe(2);
    expect(sources(one('a', 'Gazette', grams), one('b', 'Courier', grams.slice(0, 90)), one('c', null, [500, 501]))).toBe(2);
  });
  it('four reports, two independent: one agency text under three mastheads, and a text of its own; a record is counted apart', () => {
    const grams = Array.from({ length: 100 }, (_, i) => i);
    const paper = agreement({ signedOn: '2024-03-01' });
    const report = (key: string, publisher: string, sketch: number[]): Doc => ({
      key,
      on: null,
      publisher,
      sketch,
      claims: [paper],
    });
    const docs = [
      report('wire', 'Wire', grams),
      report('post', 'Post', grams.slice(5)),
      report('courier', 'Courier', grams.slice(0, 90)),
      report('own', 'Ledger', [500, 501, 502]),
    ];
    expect(factsOf('Agreement', docs)[0]?.node.properties).toMatchObject({ reports: 4, sources: 2, records: 0 });
    const record: Doc = { key: 'r', on: null, dataset: true, claims: [paper] };
    expect(factsOf('Agreement', [...docs, record])[0]?.node.properties).toMatchObject({ reports: 5, sources: 3, records: 1 });
    expect(factsOf('Agreement', [record])[0]?.node.properties).toMatchObject({ reports: 1, sources: 1, records: 1 });
  });
});
