import { describe, expect, it } from 'vitest';
import { factsOf, person, tenure, type Doc } from './helpers.ts';

const told = (key: string, ...claims: Doc['claims']): Doc => ({ key, on: '2024-01-01', claims });
const people = (...docs: Doc[]): string[][] => factsOf('Person', docs).map((f) => f.claims);

describe('people', () => {
  it('in another name order, spelling or with Jr. are one', () => {
    expect(people(told('a', person('Kihara Minoru', 'JP')), told('b', person('Minoru Kihara', 'JP')))).toHaveLength(1);
    expect(people(told('a', person('Sergei Petrov', 'RU')), told('b', person('Sergey Petrov', 'RU')))).toHaveLength(1);
    expect(people(told('a', person('Gil Santos Jr.', 'PH')), told('b', person('Gil Santos', 'PH')))).toHaveLength(1);
  });
  it('a shorter form goes to the only fuller one', () => {
    expect(people(told('a', person('Mehta', 'IN')), told('b', person('Arun Mehta', 'IN')))).toHaveLength(1);
    expect(people(told('a', person('A. Mehta', 'IN')), told('b', person('Arun Mehta', 'IN')))).toHaveLength(1);
  });
  it('a second fuller form sets it free again', () => {
    expect(
      people(told('a', person('A. Mehta', 'IN')), told('b', person('Arun Mehta', 'IN')), told('c', person('Anil Mehta', 'IN'))),
    ).toHaveLength(3);
  });
  it('an office decides between two fuller forms, and keeps two holders apart', () => {
    const minister = person('Arun Mehta', 'IN', 'defence-minister');
    const chief = person('Anil Mehta', 'IN', 'military-chief');
    expect(people(told('a', person('Mehta', 'IN', 'defence-minister')), told('b', minister), told('c', chief))).toEqual(
      expect.arrayContaining([['a#person:0.0', 'b#person:0.0'], ['c#person:0.0']]),
    );
    expect(people(told('a', person('Mehta', 'IN', 'ambassador')), told('b', minister))).toHaveLength(2);
  });
  it('of two countries, or named side by side, are two', () => {
    expect(people(told('a', person('John Smith', 'US')), told('b', person('John Smith', 'GB')))).toHaveLength(2);
    expect(people(told('a', person('Smith', 'US'), person('John Smith', 'US')))).toHaveLength(2);
  });
  it('initials chain nobody together', () => {
    expect(
      people(told('a', person('John Smith', 'US')), told('b', person('J. Smith', 'US')), told('c', person('James Smith', 'US'))),
    ).toHaveLength(3);
  });
  it('father and son are two, and a bare name stands for either only while one is known', () => {
    const jr = told('a', person('James Carter Jr.', 'US'));
    const sr = told('b', person('James Carter Sr.', 'US'));
    const bare = told('c', person('James Carter', 'US'));
    expect(people(jr, sr)).toHaveLength(2);
    expect(people(jr, bare)).toHaveLength(1);
    expect(people(jr, sr, bare)).toHaveLength(3);
    // A longer name that does not say which it is joins neither to the other.
    expect(people(jr, sr, told('d', person('James Earl Carter', 'US')))).toHaveLength(3);
    expect(people(told('a', person('Salman bin Hamad', 'BH')), told('b', person('Isa bin Salman bin Hamad', 'BH')))).toHaveLength(
      2,
    );
  });
  it('a surname in an office joins only the holder of that time', () => {
    const record: Doc = {
      key: 'r',
      on: null,
      dataset: true,
      claims: [tenure({ person: 'Arun Mehta', from: '2019-05-30', to: '2023-03-01' })],
    };
    const at = (on: string, name: string): Doc => ({ key: `d${on}`, on, claims: [person(name, 'IN', 'defence-minister')] });
    expect(people(record, at('2021-02-03', 'Mehta'))).toHaveLength(1);
    expect(people(record, at('2011-02-03', 'Mehta'))).toHaveLength(2);
    expect(people(record, at('2025-02-03', 'A. Mehta'))).toHaveLength(2);
    // The full name is told of a former minister too, and some days before and after the term the surname is.
    expect(people(record, at('2025-02-03', 'Arun Mehta'))).toHaveLength(1);
    expect(people(record, at('2023-03-10', 'Mehta'))).toHaveLength(1);
  });
  it('an alias of a record leads to its person', () => {
    const record: Doc = {
      key: 'r',
      on: null,
      dataset: true,
      claims: [tenure({ person: 'Hamad Al Noor', country: 'QA', aliases: ['Sheikh Hamad bin Khalid'] })],
    };
    const found = factsOf('Person', [record, told('a', person('Sheikh Hamad bin Khalid', 'QA'))]);
    expect(found.map((f) => f.node.properties)).toMatchObject([
      { name: 'Hamad Al Noor', aliases: ['Sheikh Hamad bin Khalid'], reports: 2 },
    ]);
  });
});

describe('tenures', () => {
  const record: Doc = { key: 'r', on: null, dataset: true, claims: [tenure({})] };
  it('a sighting after the last confirmation confirms the term', () => {
    const later: Doc = { key: 'a', on: '2025-03-04', claims: [person('Arun Mehta', 'IN', 'defence-minister')] };
    const found = factsOf('Tenure', [record, later]);
    expect(found.map((f) => f.node.properties)).toMatchObject([
      { confirmedUntil: '2025-03-04', startDate: '2019-05-30', name: 'Arun Mehta, Defence Minister of India, 2019–' },
    ]);
  });
  it('a former holder confirms nothing', () => {
    const former: Doc = {
      key: 'a',
      on: '2025-03-04',
      claims: [['person', { name: 'Arun Mehta', country: 'IN', role: 'defence-minister', title: null, former: true }]],
    };
    expect(factsOf('Tenure', [record, former]).map((f) => f.node.properties['confirmedUntil'])).toEqual(['2024-12-31']);
  });
  it('without a record a sighting is a term of its own, without a start', () => {
    const found = factsOf('Tenure', [{ key: 'a', on: '2025-03-04', claims: [person('New Face', 'IN', 'defence-minister')] }]);
    expect(found.map((f) => f.node.properties)).toMatchObject([
      { confirmedUntil: '2025-03-04', name: 'New Face, defence minister of India, named 2025' },
    ]);
    expect(found[0]?.node.properties['startDate']).toBeUndefined();
  });
});

describe('names of fathers and sons', () => {
  it('two rows of one table are two people, however much of one name stands in the other', () => {
    const rows: Doc = {
      key: 'r',
      on: null,
      dataset: true,
      claims: [
        tenure({ person: 'Salman bin Abdulaziz Al Saud', country: 'SA', role: 'head-of-state' }),
        tenure({ person: 'Khalid bin Salman', country: 'SA', aliases: ['Khalid bin Salman bin Abdulaziz Al Saud'] }),
      ],
    };
    expect(people(rows)).toHaveLength(2);
    expect(people(rows, told('a', person('Salman bin Abdulaziz', 'SA', 'head-of-state')))).toHaveLength(2);
  });
});
