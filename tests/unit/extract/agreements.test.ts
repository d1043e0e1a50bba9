import { describe, expect, it } from 'vitest';
import { read, values } from './helper.ts';

const A = 'Polish Defence Minister Jan Wolski';
const B = 'Swedish Defence Minister Nils Berg';
const one = (text: string) => values('agreement', text);

describe('signings', () => {
  it.each<[string, object]>([
    [
      `${A} and ${B} signed a defence cooperation agreement in Warsaw on Monday.`,
      {
        name: 'defence cooperation agreement',
        kind: 'agreement',
        status: 'signed',
        signedOn: '2024-05-13',
        place: 'Warsaw',
        signatories: ['Jan Wolski', 'Nils Berg'],
      },
    ],
    [
      `A Memorandum of Understanding on Maritime Security was signed by ${A} and ${B} on 2 April 2024.`,
      {
        name: 'Memorandum of Understanding on Maritime Security',
        kind: 'mou',
        status: 'signed',
        signedOn: '2024-04-02',
        signatories: ['Jan Wolski', 'Nils Berg'],
      },
    ],
    [
      'Poland and Sweden inked a logistics pact on Monday.',
      { name: 'logistics pact', kind: 'agreement', status: 'signed', signedOn: '2024-05-13', signatories: [] },
    ],
    [
      'Poland and Sweden signed the Baltic Defence Treaty (BDT) in 2019.',
      { name: 'Baltic Defence Treaty', shortName: 'BDT', kind: 'treaty', status: 'signed', signedOn: '2019' },
    ],
    [
      'Poland and Sweden have signed a letter of intent on submarines.',
      { kind: 'letter-of-intent', status: 'signed', signedOn: null },
    ],
    [
      'The statement of intent on air defence between Poland and Sweden was signed in May 2023.',
      { kind: 'letter-of-intent', status: 'signed', signedOn: '2023-05' },
    ],
    [
      `${A} and ${B} put their signatures to the Visby Defence Declaration on Monday.`,
      { kind: 'joint-statement', status: 'signed', signatories: ['Jan Wolski', 'Nils Berg'] },
    ],
  ])('%s', (text, expected) => expect(one(text)).toMatchObject([{ parties: ['PL', 'SE'], ...expected }]));
});

describe('not signed, no longer, or again', () => {
  it.each<[string, object]>([
    [
      'Poland and Sweden will sign a defence cooperation agreement on Friday.',
      { status: 'proposed', signedOn: null, signatories: [] },
    ],
    [`${A} and ${B} are due to sign a defence cooperation agreement.`, { status: 'proposed', signatories: [] }],
    ['A visiting forces agreement between Poland and Sweden is being negotiated.', { status: 'proposed' }],
    ['Poland proposed a defence pact with Sweden.', { status: 'proposed' }],
    [
      'A defence pact between Poland and Sweden, to be signed next year, is nearly ready.',
      { status: 'proposed', signedOn: null },
    ],
    [
      'The Baltic Defence Treaty between Poland and Sweden entered into force on 1 March 2023.',
      { status: 'in-force', inForceOn: '2023-03-01' },
    ],
    ['Poland and Sweden renewed the Baltic Defence Treaty on Monday.', { status: 'renewed' }],
    ['The Baltic Defence Treaty between Poland and Sweden was terminated in 2021.', { status: 'ended', endedOn: '2021' }],
  ])('%s', (text, expected) => expect(one(text)).toMatchObject([expected]));

  it.each([
    'No defence agreement between Poland and Sweden was signed.',
    'Imagine that Poland and Sweden sign a defence treaty.',
    'Poland and Sweden signed a free trade agreement.',
    'Poland and Sweden signed a climate accord.',
    'Sweden has never signed a defence pact with Poland.',
    'Poland and Sweden maintain a strategic partnership.',
  ])('none: %s', (text) => expect(one(text)).toEqual([]));
});

describe('names and what stands for them', () => {
  it('knows an agreement again by its acronym and by "the agreement"', () => {
    const text =
      'Poland and Sweden signed the Status of Forces Agreement (SOFA) on Monday. The SOFA covers training. The agreement will last for ten years.';
    expect(one(text)).toMatchObject([
      {
        name: 'Status of Forces Agreement',
        shortName: 'SOFA',
        signedOn: '2024-05-13',
        durationYears: 10,
        obligation: 'visiting-forces',
      },
    ]);
  });

  it('joins a description to the name that follows', () => {
    const text = `${A} and ${B} signed a defence pact in Warsaw on Monday. The Visby Defence Agreement is the first between Poland and Sweden.`;
    expect(one(text)).toMatchObject([{ name: 'Visby Defence Agreement', status: 'signed', signedOn: '2024-05-13' }]);
  });

  it('takes a name in quotation marks whole', () => {
    expect(one('Poland and Sweden signed the “Framework for the Poland-Sweden Defence Partnership” on Monday.')).toMatchObject([
      { name: 'Framework for the Poland-Sweden Defence Partnership', kind: 'framework' },
    ]);
  });

  it('keeps two papers of one day apart', () => {
    const text =
      'Poland and Sweden signed a memorandum of understanding on cyber defence and a letter of intent on submarines on Monday.';
    expect(one(text).map((a) => a.kind)).toEqual(['mou', 'letter-of-intent']);
  });

  it('refers to the meeting at which it was signed', () => {
    const x = read(`${A} met ${B} in Warsaw on Monday. They signed a defence cooperation agreement.`);
    const meeting = x.claims.find((c) => c.kind === 'meeting');
    const agreement = x.claims.find((c) => c.kind === 'agreement');
    expect(agreement?.refs).toEqual({ concludedAt: meeting?.id });
    expect(agreement?.value).toMatchObject({ signedOn: '2024-05-13', signatories: ['Jan Wolski', 'Nils Berg'] });
  });
});

describe('terms', () => {
  it.each<[string, number | null]>([
    ['Poland and Sweden signed a ten-year defence agreement.', 10],
    ['Poland and Sweden signed a 10-year defence framework agreement.', 10],
    ['Poland and Sweden signed a defence agreement for five years.', 5],
    ['Poland and Sweden signed a defence agreement that runs for 15 years.', 15],
    ['Poland and Sweden signed a defence agreement valid for twenty-five years.', 25],
    ['Poland and Sweden signed a defence agreement. It will last for ten years.', 10],
    ['Poland and Sweden signed a defence agreement that covers the years 2024 to 2030.', 6],
    ['Poland and Sweden signed a defence agreement, the first for ten years.', null],
    ['Poland and Sweden signed a defence agreement after five years of talks.', null],
    ['Poland and Sweden signed a defence agreement and will spend 3 billion dollars over 25 years.', null],
  ])('%s', (text, years) => expect(one(text)).toMatchObject([{ durationYears: years }]));

  it('never makes up an end or a sequel', () => {
    expect(one('Poland and Sweden signed a ten-year defence agreement.')).toMatchObject([
      { continuation: 'unknown', termBasis: null, endedOn: null },
    ]);
    expect(
      one('Poland and Sweden signed a defence agreement. It will last for ten years and be renewed automatically.'),
    ).toMatchObject([{ durationYears: 10, continuation: 'automatic' }]);
    expect(one('Poland and Sweden signed a defence agreement. It will last indefinitely.')).toMatchObject([
      { durationYears: null },
    ]);
  });
});

it('tells what the parties mainly owe each other', () => {
  const of = (name: string) => one(`Poland and Sweden signed the ${name} on Monday.`)[0]?.obligation;
  expect(of('Mutual Defence Treaty')).toBe('mutual-defence');
  expect(of('Reciprocal Access Agreement')).toBe('visiting-forces');
  expect(of('Acquisition and Cross-Servicing Agreement')).toBe('logistics');
  expect(of('Defence Information Sharing Agreement')).toBe('information');
  expect(of('Defence Cooperation Agreement')).toBe('general-cooperation');
});
