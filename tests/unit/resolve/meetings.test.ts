import { describe, expect, it } from 'vitest';
import { claimIdOf, edgesOf, factsOf, meeting, person, tenure, type Doc } from './helpers.ts';

const told = (key: string, on: string | null, ...claims: Doc['claims']): Doc => ({ key, on, claims });
const groups = (docs: Doc[]): string[][] => factsOf('Meeting', docs).map((f) => f.claims);

describe('meetings', () => {
  it('of one day, pair and kind told by two documents are one', () => {
    const docs = [
      told('a', '2024-03-02', meeting({ date: '2024-03-01' })),
      told('b', '2024-03-03', meeting({ date: '2024-03-01', place: 'New Delhi', hostCountry: 'IN' })),
    ];
    expect(groups(docs)).toEqual([['a#meeting:0.0', 'b#meeting:0.0']]);
    expect(factsOf('Meeting', docs)[0]?.node.properties).toMatchObject({
      status: 'held',
      date: '2024-03-01',
      reports: 2,
      sources: 2,
      conflicts: [],
      name: 'India – United States talks, New Delhi, 2024-03-01',
    });
  });
  it('that one document tells apart stay apart', () => {
    expect(groups([told('a', '2024-03-02', meeting({ date: '2024-03-01' }), meeting({ date: '2024-03-01' }))])).toHaveLength(2);
  });
  it('a telling that fits two meetings of one document equally joins neither', () => {
    const both = told('a', '2024-03-02', meeting({ date: '2024-03-01' }), meeting({ date: '2024-03-01' }));
    expect(groups([both, told('b', '2024-03-02', meeting({ date: '2024-03-01' }))])).toHaveLength(3);
  });
  it('of different kinds, countries or hosts never join', () => {
    const day = { date: '2024-03-01' };
    expect(
      groups([
        told('a', null, meeting(day)),
        told('b', null, meeting({ ...day, kind: 'call' })),
        told('c', null, meeting({ ...day, countries: ['IN', 'MY'] })),
      ]),
    ).toHaveLength(3);
    expect(
      groups([told('a', null, meeting({ ...day, hostCountry: 'IN' })), told('b', null, meeting({ ...day, hostCountry: 'US' }))]),
    ).toHaveLength(2);
  });
  it('with other people are others, a shorter list is the same', () => {
    const rao = person('Sunita Rao', 'IN', 'foreign-minister');
    const mehta = person('Arun Mehta', 'IN', 'defence-minister');
    const day = '2024-03-01';
    const a = told('a', day, mehta, meeting({ date: day, people: ['Arun Mehta'] }));
    const b = told('b', day, rao, meeting({ date: day, people: ['Sunita Rao'] }));
    const c = told('c', day, mehta, rao, meeting({ date: day, people: ['Arun Mehta', 'Sunita Rao'] }));
    expect(groups([a, b])).toHaveLength(2);
    expect(groups([a, c])).toHaveLength(1);
  });
  it('a session of a series is not the talks of some of its people', () => {
    const [mehta, rao] = [person('Arun Mehta', 'IN', 'defence-minister'), person('Sunita Rao', 'IN', 'foreign-minister')];
    const day = '2024-03-01';
    const all = ['Arun Mehta', 'Sunita Rao'];
    const session = told('a', day, mehta, rao, meeting({ date: day, forum: '2+2', place: 'New Delhi', people: all }));
    const talks = told('b', day, mehta, meeting({ date: day, place: 'New Delhi', people: ['Arun Mehta'] }));
    const undated = told('c', day, mehta, meeting({ place: 'New Delhi', people: ['Arun Mehta'] }));
    const nameless = told('d', day, mehta, rao, meeting({ date: day, place: 'New Delhi', people: all }));
    expect(groups([session, talks])).toHaveLength(2);
    expect(groups([session, undated])).toHaveLength(2);
    expect(groups([session, nameless])).toHaveLength(1);
  });
  it('undated tellings of the same people are one where they are news of the same days', () => {
    const mehta = person('Arun Mehta', 'IN', 'defence-minister');
    const cole = person('Adam Cole', 'US', 'defence-minister');
    const met = (key: string, on: string | null, place: string | null): Doc =>
      told(key, on, mehta, cole, meeting({ place, people: ['Arun Mehta', 'Adam Cole'] }));
    expect(groups([met('a', '2024-03-02', 'New Delhi'), met('b', '2024-03-04', null)])).toHaveLength(1);
    expect(groups([met('a', '2024-03-02', 'New Delhi'), met('b', '2025-06-04', 'New Delhi')])).toHaveLength(2);
    expect(groups([met('a', '2024-03-02', 'New Delhi'), met('b', null, 'New Delhi')])).toHaveLength(2);
    expect(groups([met('a', '2024-03-02', 'New Delhi'), met('b', '2024-03-02', 'Washington')])).toHaveLength(2);
  });
  it('a day apart with the same people are one with a conflict over the date', () => {
    const mehta = person('Arun Mehta', 'IN', 'defence-minister');
    const found = factsOf('Meeting', [
      told('a', '2024-03-02', mehta, meeting({ date: '2024-03-01', people: ['Arun Mehta'] })),
      told('b', '2024-03-02', mehta, meeting({ date: '2024-03-02', people: ['Arun Mehta'] })),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.node.properties).toMatchObject({ conflicts: ['date'] });
  });
  it('held wins over planned, whatever the order of reports, and the day may come from the plan', () => {
    const plan = told('a', '2024-02-01', meeting({ status: 'planned', date: '2024-03-01', place: 'New Delhi' }));
    const held = told('b', '2024-04-01', meeting({ date: '2024-03', place: 'New Delhi' }));
    for (const docs of [
      [plan, held],
      [held, plan],
    ]) {
      const found = factsOf('Meeting', docs);
      expect(found).toHaveLength(1);
      expect(found[0]?.node.properties).toMatchObject({
        status: 'held',
        date: '2024-03-01',
        announcedOn: '2024-02-01',
        conflicts: [],
      });
    }
  });
  it('called off and held on another day are two; on one day a conflict', () => {
    expect(
      groups([
        told('a', '2024-03-01', meeting({ status: 'cancelled', date: '2024-07-06' })),
        told('b', '2024-09-07', meeting({ date: '2024-07-07' })),
      ]),
    ).toHaveLength(2);
    const found = factsOf('Meeting', [
      told('a', '2024-07-07', meeting({ status: 'cancelled', date: '2024-07-06' })),
      told('b', '2024-07-07', meeting({ date: '2024-07-06' })),
    ]);
    expect(found.map((f) => f.node.properties['conflicts'])).toEqual([['status']]);
    expect(found[0]?.node.properties['status']).toBe('held');
  });
  it('a vague telling joins the only meeting that fits, and leaves it when a second one comes', () => {
    const place = { place: 'New Delhi' };
    const vague = told('v', '2024-06-01', meeting({ ...place, date: null }));
    const first = told('a', '2024-03-02', meeting({ ...place, date: '2024-03-01' }));
    const second = told('b', '2024-05-02', meeting({ ...place, date: '2024-05-01' }));
    expect(groups([vague, first])).toEqual([['a#meeting:0.0', 'v#meeting:0.0']]);
    expect(groups([vague, first, second])).toHaveLength(3);
  });
  it('a telling is not put before its own report', () => {
    expect(
      groups([
        told('v', '2024-01-01', meeting({ place: 'New Delhi' })),
        told('a', '2024-03-02', meeting({ place: 'New Delhi', date: '2024-03-01' })),
      ]),
    ).toHaveLength(2);
  });
  it('an unnamed office is its holder of that day, by the reference only', () => {
    const holders: Doc = {
      key: 'h',
      on: null,
      dataset: true,
      claims: [tenure({}), tenure({ person: 'Old Hand', from: '2014-01-01', to: '2019-05-30', lastConfirmed: null })],
    };
    const asks = (date: string): Doc =>
      told('m', '2025-01-01', meeting({ date, offices: [{ country: 'IN', role: 'defence-minister' }] }));
    const who = (date: string): string[] =>
      edgesOf([holders, asks(date)])
        .filter((e) => e.type === 'ATTENDED' || e.type === 'REPRESENTED_AT')
        .map((e) => e.from);
    expect(who('2020-01-01')).toEqual([expect.stringMatching(/^person:arun-mehta-/)]);
    expect(who('2019-05-30')).toEqual(['office:in-defence-minister']);
    expect(who('2025-06-01')).toEqual(['office:in-defence-minister']);
  });
  it('judgements join what rules keep apart and part what they join, and the later one wins', () => {
    const docs = [
      told('a', null, meeting({ date: '2024-03-01' })),
      told('b', null, meeting({ date: '2024-05-01' })),
      told('c', null, meeting({ date: '2024-03-01' })),
    ];
    const [a, b, c] = ['a', 'b', 'c'].map((k) => claimIdOf(k, 0, 'meeting')) as [string, string, string];
    const same = { id: 'j1', verdict: 'same' as const, a, b, on: '2025-01-01' };
    const different = { id: 'j2', verdict: 'different' as const, a, b: c, on: '2025-01-01' };
    expect(factsOf('Meeting', docs, [same]).map((f) => f.claims)).toContainEqual([a, b, c]);
    expect(factsOf('Meeting', docs, [different]).map((f) => f.claims)).toHaveLength(3);
    expect(
      factsOf('Meeting', docs, [same, { id: 'j3', verdict: 'different', a, b, on: '2025-02-01' }]).map((f) => f.claims),
    ).toHaveLength(2);
  });
});

describe('places of one meeting', () => {
  const at = (...places: (string | null)[]): unknown =>
    factsOf(
      'Meeting',
      places.map((place, i) =>
        told(`d${i}`, '2024-03-02', meeting({ date: '2024-03-01', place, hostCountry: 'PH', countries: ['IN', 'PH'] })),
      ),
    )[0]?.node.properties['conflicts'];
  it('a building and its city do not contradict, two cities do', () => {
    expect(at('Manila', 'Malacañang')).toEqual([]);
    expect(at('Manila', 'Some Unlisted Palace')).toEqual([]);
    expect(at('Manila', 'Davao City')).toEqual(['place']);
  });
});
