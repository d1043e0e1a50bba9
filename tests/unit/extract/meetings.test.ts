import { describe, expect, it } from 'vitest';
import { read, values } from './helper.ts';

/** Polish and Swedish ministers of these tests; the texts are written on Wednesday, 15 May 2024. */
const A = 'Polish Defence Minister Jan Wolski';
const B = 'Swedish Defence Minister Nils Berg';
const brief = (text: string, publishedOn: string | null = '2024-05-15') =>
  values('meeting', text, publishedOn).map((m) => [m.kind, m.status, m.date, m.place, m.countries.join(' '), m.people.length]);

describe('meetings that are told', () => {
  it.each<[string, unknown[]]>([
    [`${A} met ${B} in Warsaw on Monday.`, ['bilateral', 'held', '2024-05-13', 'Warsaw', 'PL SE', 2]],
    [`${A} and ${B} met in Warsaw on 6 May 2024.`, ['bilateral', 'held', '2024-05-06', 'Warsaw', 'PL SE', 2]],
    [`${A} held talks with ${B} in Warsaw yesterday.`, ['bilateral', 'held', '2024-05-14', 'Warsaw', 'PL SE', 2]],
    [`Talks between ${A} and ${B} took place in Warsaw on Monday.`, ['bilateral', 'held', '2024-05-13', 'Warsaw', 'PL SE', 2]],
    [`${A} received ${B} in Warsaw on Monday.`, ['bilateral', 'held', '2024-05-13', 'Warsaw', 'PL SE', 2]],
    [`${A} was received by ${B} in Stockholm on Monday.`, ['bilateral', 'held', '2024-05-13', 'Stockholm', 'PL SE', 2]],
    [`${A} paid a courtesy call on ${B} in Stockholm on Monday.`, ['bilateral', 'held', '2024-05-13', 'Stockholm', 'PL SE', 2]],
    [`${A} sat down with ${B} in Stockholm on Monday.`, ['bilateral', 'held', '2024-05-13', 'Stockholm', 'PL SE', 2]],
    [`${A} spoke by phone with ${B} on Monday.`, ['call', 'held', '2024-05-13', null, 'PL SE', 2]],
    [`${A} had a telephone conversation with ${B} on Monday.`, ['call', 'held', '2024-05-13', null, 'PL SE', 2]],
    [`${A} telephoned ${B} on Monday.`, ['call', 'held', '2024-05-13', null, 'PL SE', 2]],
    [`${A} met his Swedish counterpart in Warsaw on Monday.`, ['bilateral', 'held', '2024-05-13', 'Warsaw', 'PL SE', 1]],
    [`${A} met ${B} in Warsaw.`, ['bilateral', 'held', null, 'Warsaw', 'PL SE', 2]],
    [`${A} will meet ${B} in Warsaw on Monday.`, ['bilateral', 'planned', '2024-05-20', 'Warsaw', 'PL SE', 2]],
    [`${A} is to hold talks with ${B} in Warsaw next month.`, ['bilateral', 'planned', '2024-06', 'Warsaw', 'PL SE', 2]],
    [`${A} is expected to meet ${B} on Friday.`, ['bilateral', 'planned', '2024-05-17', null, 'PL SE', 2]],
    [`A meeting between ${A} and ${B} was postponed on Monday.`, ['bilateral', 'cancelled', '2024-05-13', null, 'PL SE', 2]],
    [`The talks between ${A} and ${B} were called off.`, ['bilateral', 'cancelled', null, null, 'PL SE', 2]],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]));
});

describe('no meeting', () => {
  it.each([
    `${A} did not meet ${B} in Warsaw.`,
    `${A} refused to meet ${B}.`,
    `${A} hopes to meet ${B} soon.`,
    `${A} invited ${B} to Warsaw.`,
    `${A} proposed a meeting with ${B}.`,
    `If ${A} met ${B}, much could be settled.`,
    `${A} and ${B} have met five times.`,
    `It was the third time that ${A} and ${B} had met.`,
    `${A} met Polish Foreign Minister Ewa Lis in Warsaw.`,
    `${A} called on Sweden to act.`,
    `Poland and Sweden will act to meet the danger.`,
    `${A} and ${B} signed a defence agreement.`,
  ])('%s', (text) => expect(values('meeting', text)).toEqual([]));
});

describe('who, where and on whose margins', () => {
  it('looks up pronouns', () => {
    const text = `${A} arrived in Stockholm. He met ${B} there on Monday.`;
    expect(values('meeting', text).filter((m) => m.kind === 'bilateral')).toMatchObject([
      { countries: ['PL', 'SE'], people: ['Jan Wolski', 'Nils Berg'] },
    ]);
  });

  it('counts a meeting told twice once, with what each sentence adds', () => {
    const text = `${A} met ${B} on Monday. Mr Wolski held talks with Mr Berg in Warsaw.`;
    expect(brief(text)).toEqual([['bilateral', 'held', '2024-05-13', 'Warsaw', 'PL SE', 2]]);
  });

  it('counts one meeting for each counterpart', () => {
    const text = `${A} met his counterparts from Norway, Finland and Latvia in Oslo on Monday.`;
    expect(
      values('meeting', text)
        .map((m) => m.countries.join(' '))
        .sort(),
    ).toEqual(['FI PL', 'LV PL', 'NO PL']);
  });

  it('takes three ministers for one multilateral meeting', () => {
    const text = `${A}, ${B} and Finnish Defence Minister Aino Salo met in Helsinki on Monday.`;
    expect(brief(text)).toEqual([['multilateral', 'held', '2024-05-13', 'Helsinki', 'FI PL SE', 3]]);
  });

  it('gives the unnamed holder of an office', () => {
    const [m] = values('meeting', "Poland's defence minister met Sweden's prime minister in Oslo on Monday.");
    expect(m).toMatchObject({
      countries: ['PL', 'SE'],
      people: [],
      offices: [
        { country: 'PL', role: 'defence-minister' },
        { country: 'SE', role: 'head-of-government' },
      ],
    });
  });

  it('reads sidelines, forum and edition', () => {
    expect(values('meeting', `${A} met ${B} on the sidelines of the Shangri-La Dialogue in Singapore.`)).toMatchObject([
      { sidelinesOf: 'Shangri-La Dialogue', forum: null, place: 'Singapore', hostCountry: 'SG' },
    ]);
    expect(
      values(
        'meeting',
        'Indian Defence Minister Vikram Rao attended the 9th ADMM-Plus in Jakarta on Monday, where Indonesia presided.',
      ),
    ).toMatchObject([{ kind: 'multilateral', forum: 'ADMM-Plus', edition: 9, place: 'Jakarta', date: '2024-05-13' }]);
  });

  it('has no weekday without a date of the document', () => {
    expect(brief(`${A} met ${B} in Warsaw on Monday.`, null)).toEqual([['bilateral', 'held', null, 'Warsaw', 'PL SE', 2]]);
  });
});

describe('visits', () => {
  it.each<[string, unknown]>([
    [`${A} visited Sweden on Monday.`, { status: 'held', date: '2024-05-13', hostCountry: 'SE', people: ['Jan Wolski'] }],
    [`${A} will visit Sweden next month.`, { status: 'planned', date: '2024-06', hostCountry: 'SE' }],
    [
      `${A} arrived in Sweden on Monday for a two-day visit.`,
      { status: 'held', date: '2024-05-13', endDate: null, hostCountry: 'SE' },
    ],
    [
      `${A} paid a visit to Stockholm from Sunday to Tuesday.`,
      { status: 'held', date: '2024-05-12', endDate: '2024-05-14', place: 'Stockholm', hostCountry: 'SE' },
    ],
    [`A visit by ${A} to Sweden has been cancelled.`, { status: 'cancelled', hostCountry: 'SE' }],
  ])('%s', (text, expected) =>
    expect(values('meeting', text)).toMatchObject([{ kind: 'visit', countries: ['PL', 'SE'], ...(expected as object) }]),
  );

  it('is no visit at home, nor a ship in port', () => {
    expect(values('meeting', `${A} visited Gdansk on Monday.`)).toEqual([]);
    expect(values('meeting', 'The frigate made a port visit to Sweden.')).toEqual([]);
  });
});

it('shows every filled field in the text', () => {
  const text = `STOCKHOLM, May 14 — ${A} met ${B} in Stockholm on Tuesday on the sidelines of the Shangri-La Dialogue.`;
  const claim = read(text).claims.find((c) => c.kind === 'meeting');
  const at = (field: string) => claim?.spans[field]?.map((s) => text.slice(s.start, s.end));
  expect(claim?.quote).toBe(text);
  expect(at('date')).toEqual(['Tuesday']);
  expect(at('place')).toEqual(['Stockholm']);
  expect(at('people')).toEqual([A, B]);
  expect(at('countries')).toEqual([A, B]);
  expect(at('sidelinesOf')).toEqual(['Shangri-La Dialogue']);
  expect(at('status')).toEqual(['met']);
});
