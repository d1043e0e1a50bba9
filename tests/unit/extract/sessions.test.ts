import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

const W = 'Polish Defence Minister Jan Wolski';
const B = 'Swedish Defence Minister Nils Berg';
const all = (text: string): string[] =>
  values('meeting', text).map((m) =>
    [
      m.kind,
      m.status,
      m.forum ?? '-',
      m.edition ?? '-',
      m.date ?? '-',
      m.place ?? '-',
      m.countries.join('+'),
      m.people.join(', '),
    ].join(' | '),
  );

describe('sessions of bodies that no table lists as forums', () => {
  it.each<[string, string]>([
    [
      `${B} is taking part in the Northern Group's defence ministers' meeting in Reykjavik on Tuesday.`,
      'multilateral | held | Northern Group | - | 2024-05-14 | Reykjavik | SE | Nils Berg',
    ],
    [
      `${B} attended the meeting of NATO defence ministers in Brussels on Thursday.`,
      'multilateral | held | NATO | - | 2024-05-09 | Brussels | SE | Nils Berg',
    ],
    [
      'The chiefs of defence staff of ECOWAS met in Accra on Monday.',
      'multilateral | held | ECOWAS | - | 2024-05-13 | Accra |  | ',
    ],
    [
      'The GCC Joint Defence Council held an extraordinary meeting in Doha on Monday.',
      'multilateral | held | GCC Joint Defence Council | - | 2024-05-13 | Doha |  | ',
    ],
    [
      'The 75th meeting of the CIS Council of Defence Ministers, chaired by Russian Defence Minister Igor Petrov, took place in Tashkent on May 13.',
      'multilateral | held | CIS Council of Defence Ministers | 75 | 2024-05-13 | Tashkent | RU | Igor Petrov',
    ],
    [
      `${B} will attend the NATO summit in Washington in July.`,
      'multilateral | planned | NATO | - | 2024-07 | Washington | SE | Nils Berg',
    ],
    [
      'The Council of Defence Ministers of the CIS met in Tashkent on Monday. Kazakhstan, Belarus and Uzbekistan took part in it.',
      'multilateral | held | CIS Council of Defence Ministers | - | 2024-05-13 | Tashkent | BY+KZ+UZ | ',
    ],
    [
      `The GCC Joint Defence Council held an extraordinary meeting in Doha on Monday. The meeting was chaired by Qatari Defence Minister Salem Nasser and attended by Omani Defence Minister Badr Hilal.`,
      'multilateral | held | GCC Joint Defence Council | - | 2024-05-13 | Doha | OM+QA | Salem Nasser, Badr Hilal',
    ],
    [
      'Canadian Defence Minister Anna Wood hosted a Northern Coast Dialogue on Defence on May 12 with partners including Denmark, Finland and Norway.',
      'multilateral | held | Northern Coast Dialogue on Defence | - | 2024-05-12 | - | CA+DK+FI+NO | Anna Wood',
    ],
  ])('%s', (text, expected) => expect(all(text)).toEqual([expected]));

  it.each([
    `${B} said that NATO had met its targets.`,
    `${B} told a NATO meeting in Brussels on Monday that more was needed.`,
    'The minister had briefed the NATO Council about the pact.',
    'The ECOWAS chiefs of defence staff held exercises in Accra on Monday.',
  ])('no session: %s', (text) => expect(all(text)).toEqual([]));

  it('reads the list of those present below the sentence that opens it', () =>
    expect(
      values(
        'meeting',
        'The GCC Joint Defence Council held a meeting in Doha on Monday, with the attendance of:\n\nMr Badr Hilal\nMinister of Defence of Oman.\n\nMr Fahad Jaber\nMinister of Defence of Kuwait.\n\nThe ministers agreed on a plan.',
      )[0]?.people,
    ).toEqual(['Badr Hilal', 'Fahad Jaber']));
});

describe('series of two countries', () => {
  it('takes the edition behind the verb and drops the countries from the name', () =>
    expect(
      all('The Poland-Sweden Joint Commission on Defence and Security held its fifth session in Gdansk from 6 to 8 May 2024.'),
    ).toEqual(['bilateral | held | Joint Commission on Defence and Security | 5 | 2024-05-06 | Gdansk | PL+SE | ']));

  it('knows an earlier session of the series by its number', () =>
    expect(
      all(
        'The Poland-Sweden Joint Commission on Defence and Security held its fifth session in Gdansk on Monday. It looked back at the fourth session of the Commission, held in Stockholm on 9 November 2022.',
      ),
    ).toEqual([
      'bilateral | held | Joint Commission on Defence and Security | 5 | 2024-05-13 | Gdansk | PL+SE | ',
      'bilateral | held | Joint Commission on Defence and Security | 4 | 2022-11-09 | Stockholm | PL+SE | ',
    ]));
});

describe('the occasion of talks', () => {
  const sidelines = (text: string): (string | null)[] => values('meeting', text).map((m) => m.sidelinesOf);
  it.each<[string, (string | null)[]]>([
    [`At the Shangri-La Dialogue in Singapore, ${W} met ${B}.`, ['Shangri-La Dialogue']],
    [`Attending the Shangri-La Dialogue, ${W} held talks with ${B} on Saturday.`, ['Shangri-La Dialogue']],
    [
      `In Lima, where he had come to take part in the VIII Summit of the Lakes, ${W} met ${B} on Monday.`,
      ['Summit of the Lakes'],
    ],
    [`${W} attended a lecture in Oslo and met ${B} on Monday.`, [null]],
  ])('%s', (text, expected) => expect(sidelines(text)).toEqual(expected));
});

describe('where and when talks were, told in a later sentence', () => {
  it.each<[string, string | null, string | null]>([
    [
      `${W} met ${B} on Monday. At the meeting, held at General Headquarters, Rawalpindi, the two discussed training.`,
      '2024-05-13',
      'Rawalpindi',
    ],
    [`${W} met ${B}. The meeting took place in Gdansk on Monday.`, '2024-05-13', 'Gdansk'],
    [
      `${W} met ${B} on Sunday. In a meeting that lasted 40 minutes in New York, the two agreed on a plan.`,
      '2024-05-12',
      'New York',
    ],
    [`On Monday, ${W} arrived in Stockholm. He met ${B} the next day.`, '2024-05-14', 'Stockholm'],
    [`The General Staff said on May 13 that ${W} had held talks with ${B}.`, null, null],
  ])('%s', (text, date, place) =>
    expect(values('meeting', text).find((m) => m.kind === 'bilateral')).toMatchObject({ date, place }),
  );
});

describe('the day and the town beside the talks', () => {
  const first = (text: string): unknown => {
    const m = values('meeting', text).find((x) => x.kind === 'bilateral');
    return [m?.date, m?.place];
  };
  it.each<[string, unknown]>([
    [
      `${W} and ${B} signed a defence agreement in Warsaw on Monday. The two afterwards held talks in Gdansk.`,
      ['2024-05-13', 'Gdansk'],
    ],
    [
      `${W} and ${B} signed a defence agreement in Warsaw on Monday. Berg met Prime Minister Ewa Lis of Poland just before the ceremony.`,
      ['2024-05-13', 'Warsaw'],
    ],
    [`In Brussels on Monday, ${W}:\n\n- met ${B} to discuss exercises.\n- visited a school.`, ['2024-05-13', 'Brussels']],
  ])('%s', (text, expected) => expect(first(text)).toEqual(expected));

  it('keeps talks on the margins of a forum in its town', () =>
    expect(
      values(
        'meeting',
        `${B} attended the Shangri-La Dialogue in Singapore on Saturday. On the sidelines of the dialogue, ${W} met Danish Defence Minister Lars Dahl.`,
      ).find((m) => m.kind === 'bilateral'),
    ).toMatchObject({ sidelinesOf: 'Shangri-La Dialogue', place: 'Singapore' }));

  it('takes only those who send somebody for participants', () =>
    expect(all('The ECOWAS chiefs of defence staff met in Accra on Monday over the crisis in Mali.')).toEqual([
      'multilateral | held | ECOWAS | - | 2024-05-13 | Accra |  | ',
    ]));
});

describe('buildings, plans and calls of several', () => {
  it.each<[string, string | null]>([
    [`${W} met ${B} at the Ministry of Defence on Monday.`, 'Ministry of Defence'],
    [`${W} met ${B} at Fort Bema on Monday.`, 'Fort Bema'],
    [`${W} met ${B} at the Grand Hotel in Gdansk on Monday.`, 'Gdansk'],
    [`${W} met ${B} at noon on Monday.`, null],
  ])('%s', (text, place) => expect(values('meeting', text)).toMatchObject([{ place }]));

  it.each<[string, string[]]>([
    [
      'Sessions of the CSTO Council of Defence Ministers are due to be held in Dushanbe on June 27.',
      ['multilateral | planned | CSTO Council of Defence Ministers | - | 2024-06-27 | Dushanbe |  | '],
    ],
    [
      'Ministers of defence from Australia, New Zealand and Fiji met via videoconference on Monday.',
      ['multilateral | held | - | - | 2024-05-13 | - | AU+FJ+NZ | '],
    ],
    [
      'The 14th meeting of the India-Nepal Bilateral Consultative Group on Security Issues (BCGSI) was held in Bengaluru on Monday.',
      ['bilateral | held | BCGSI | 14 | 2024-05-13 | Bengaluru | IN+NP | '],
    ],
    [`The declaration was adopted on the eve of the NATO Summit held in June 2022 in Madrid by ${W}.`, []],
  ])('%s', (text, expected) => expect(all(text)).toEqual(expected));
});
