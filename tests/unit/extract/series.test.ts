import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

const A = 'Polish Defence Minister Jan Wolski';
const B = 'Swedish Defence Minister Nils Berg';

describe('committees and dialogues of two countries', () => {
  it.each<[string, string, number | null]>([
    [
      'The 14th meeting of the Poland-Sweden Joint Military Committee was held in Warsaw on Monday.',
      'Joint Military Committee',
      14,
    ],
    ['The Joint Border Commission (JBC) of Poland and Sweden met for the third time in Warsaw on Monday.', 'JBC', 3],
    ['The fourth Poland-Sweden annual defence dialogue was held in Warsaw on Monday.', 'annual defence dialogue', 4],
  ])('%s', (text, forum, edition) =>
    expect(values('meeting', text)).toMatchObject([
      { kind: 'bilateral', countries: ['PL', 'SE'], date: '2024-05-13', forum, edition },
    ]),
  );

  it('names no session where a committee is only founded', () =>
    expect(values('meeting', 'Poland and Sweden established a Joint Military Committee in 2010.')).toEqual([]));

  it('takes the chairs from the next sentence', () =>
    expect(
      values('meeting', `The fourth Poland-Sweden annual defence dialogue was held on Monday. In the chair were ${A} and ${B}.`),
    ).toMatchObject([{ people: ['Jan Wolski', 'Nils Berg'] }]));
});

describe('where and on whose margins', () => {
  it('knows a fair as the occasion, also when it is told afterwards', () =>
    expect(values('meeting', `${A} received ${B} on Monday. The minister is in the country for IDEX.`)).toMatchObject([
      { sidelinesOf: 'IDEX' },
    ]));

  it('carries the margins over to the next talks of one official', () =>
    expect(
      values(
        'meeting',
        `${A} met ${B} on the sidelines of the Shangri-La Dialogue on Monday. He also met Danish Defence Minister Lars Dahl.`,
      ).map((m) => [m.countries.join(' '), m.sidelinesOf]),
    ).toEqual([
      ['PL SE', 'Shangri-La Dialogue'],
      ['DK PL', 'Shangri-La Dialogue'],
    ]));

  it('takes the town of the dateline for what happened on the day', () =>
    expect(values('meeting', `WARSAW, May 15 - ${A} received ${B} today.`)).toMatchObject([
      { place: 'Warsaw', hostCountry: 'PL' },
    ]));

  it('reads a town that no table knows', () =>
    expect(values('meeting', `${A} and ${B} met in Oberwalden on Monday.`)).toMatchObject([{ place: 'Oberwalden' }]));

  it('reads the place behind what it is', () =>
    expect(values('meeting', `${A} and ${B} met in the Kazakh capital Astana on Monday.`)).toMatchObject([{ place: 'Astana' }]));

  it('lets a day of a forum be no edition of it', () =>
    expect(values('meeting', `${A} met ${B} on the first day of the Shangri-La Dialogue.`).every((m) => m.edition === null)).toBe(
      true,
    ));
});

describe('lists of pacts and what is said of them', () => {
  it('gives one of several in the singular, without its partners', () =>
    expect(
      values('agreement', 'Poland has military cooperation agreements with Germany and Sweden.').map((a) => [
        a.name,
        a.parties.join(' '),
      ]),
    ).toEqual([
      ['military cooperation agreement', 'DE PL'],
      ['military cooperation agreement', 'PL SE'],
    ]));

  it('takes no day from "is in force today"', () =>
    expect(values('agreement', 'The Defence Cooperation Agreement between Poland and Sweden is in force today.')).toMatchObject([
      { status: 'in-force', inForceOn: null },
    ]));

  it('keeps the day of signing of what has ended', () =>
    expect(
      values('agreement', 'The military cooperation agreement between Poland and Sweden, signed in 2005, expired in 2015.'),
    ).toMatchObject([{ status: 'ended', signedOn: '2005', endedOn: '2015' }]));

  it('dates back', () =>
    expect(values('agreement', 'The military cooperation agreement between Poland and Sweden dates from 2009.')).toMatchObject([
      { status: 'in-force', signedOn: '2009' },
    ]));

  it('joins a description and the name of one pact', () =>
    expect(
      values(
        'agreement',
        'A military transit pact between Poland and Sweden was signed on Monday. The Military Transit Agreement (MTA) will help both armies.',
      ),
    ).toMatchObject([{ name: 'Military Transit Agreement', status: 'signed', signedOn: '2024-05-13' }]));
});
