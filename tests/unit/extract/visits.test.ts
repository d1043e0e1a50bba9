import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

const W = 'Polish Defence Minister Jan Wolski';
const B = 'Swedish Defence Minister Nils Berg';

/** Host, date and visitors of every visit a text tells. */
const visits = (text: string): string[] =>
  values('meeting', text)
    .filter((m) => m.kind === 'visit')
    .map((m) => {
      const date = m.date ? ` ${m.date}${m.endDate ? `/${m.endDate}` : ''}` : '';
      return `${m.status} ${m.hostCountry ?? '?'}${date} ${m.people.join(', ') || '-'}`;
    });

describe('a visit told by a noun', () => {
  it.each<[string, string[]]>([
    [`${B}'s visit to Poland began on Monday.`, ['held PL 2024-05-13 Nils Berg']],
    [`During ${W}'s first official visit to Sweden in March, the two agreed to buy radars.`, ['held SE 2024-03 Jan Wolski']],
    [`${W} on Monday completed a three-day visit to Sweden.`, ['held SE 2024-05-13 Jan Wolski']],
    [`${W} wound up a trip to Stockholm on Monday.`, ['held SE 2024-05-13 Jan Wolski']],
    [`${W} proceeded on a visit to Sweden from 12 to 16 May 2024.`, ['held SE 2024-05-12/2024-05-16 Jan Wolski']],
    [`The visit by ${W} to Sweden last week was short.`, ['held SE 2024-05 Jan Wolski']],
    [`${W} made his first visit to Sweden since he was appointed in December last year.`, ['held SE Jan Wolski']],
    [`During his recent visit to Sweden, ${W} criticised a 2011 defence deal with Russia.`, ['held SE Jan Wolski']],
    [`The two-day visit of ${B}, from 6 to 7 May, was his first to Poland.`, ['held PL 2024-05-06/2024-05-07 Nils Berg']],
    [
      `The deal was signed in May last year in the Polish capital Warsaw, during ${B}'s visit to the country.`,
      ['held PL 2023-05 Nils Berg'],
    ],
    [
      `The Polish defence minister, Jan Wolski, arrived here on Monday on a two-day visit at the invitation of ${B}.`,
      ['held SE 2024-05-13 Jan Wolski'],
    ],
    [`${B} discussed the recent visit of ${W} to Finland.`, ['held FI Jan Wolski']],
  ])('%s', (text, expected) => expect(visits(text)).toEqual(expected));

  it.each([
    `${B} denied reports of a visit to Poland.`,
    `${B} hopes to visit Poland.`,
    `${B} accepted an invitation to visit Poland at a convenient time.`,
    'Two Swedish frigates visited Gdynia on Monday.',
    `${B} visited troops in Kiruna.`,
    `${B} praised the visit to the museum.`,
  ])('no visit: %s', (text) => expect(visits(text)).toEqual([]));

  it('does not take the person named before for the one who went', () =>
    expect(visits(`${W} met ${B} on Monday, two days after the Danish minister visited Oslo.`)).toEqual([]));
});

describe('who went where', () => {
  it.each<[string, string[]]>([
    ['A Swedish military delegation visited Warsaw on Monday.', ['held PL 2024-05-13 -']],
    ['A high-level Swedish military delegation is on a three-day visit to Poland.', ['held PL -']],
    ['Following a visit by Swedish military officers to Warsaw last week, the ministry agreed.', ['held PL 2024-05 -']],
    [`${B} was the first Swedish minister to visit Poland since the war.`, ['held PL Nils Berg']],
    [
      `${B} signed the paper in Warsaw. Before that he had visited the headquarters of the corps in Szczecin.`,
      ['held PL Nils Berg'],
    ],
    [`${B} is leaving for Poland today.`, ['planned PL 2024-05-15 Nils Berg']],
  ])('%s', (text, expected) => expect(visits(text)).toEqual(expected));

  it('takes the dateline for the host of a guest who says "his visit" there', () =>
    expect(
      visits(
        `WARSAW, May 15 - ${B} today met his Polish counterpart Jan Wolski in the course of his introductory visit. Berg, who is to stay here till May 18, also inspected a guard of honour.`,
      ),
    ).toEqual(['held PL 2024-05-15/2024-05-18 Nils Berg']));
});

describe('tours', () => {
  it.each<[string, string[]]>([
    [
      `${B} set off on Monday on a tour that will take him to Japan, Vietnam and the Philippines.`,
      ['planned JP Nils Berg', 'planned VN Nils Berg', 'planned PH Nils Berg'],
    ],
    [`${B} will make a tour of Japan and Vietnam next month.`, ['planned JP 2024-06 Nils Berg', 'planned VN 2024-06 Nils Berg']],
    [`${B} is on an Asian trip that includes stops in Japan and Vietnam.`, ['held JP Nils Berg', 'held VN Nils Berg']],
    [
      `${B}, who is on the last stop of his tour of Asia after Japan and Vietnam, arrived in Manila on Monday.`,
      ['held JP Nils Berg', 'held VN Nils Berg', 'held PH 2024-05-13 Nils Berg'],
    ],
    [
      `${B} will travel to Poland on 30 May and to Finland on 2 June.`,
      ['planned PL 2024-05-30 Nils Berg', 'planned FI 2024-06-02 Nils Berg'],
    ],
    [
      `${B} is scheduled to visit Japan (2-3 June 2024) and South Korea (5-6 June 2024).`,
      ['planned JP 2024-06-02/2024-06-03 Nils Berg', 'planned KR 2024-06-05/2024-06-06 Nils Berg'],
    ],
  ])('%s', (text, expected) => expect(visits(text)).toEqual(expected));
});

describe('what is said of a visit later', () => {
  it('calls it off', () => {
    expect(
      visits(`${B} had been scheduled to visit Mongolia last month. But the trip was cancelled because of a storm.`),
    ).toEqual(['cancelled MN 2024-04 Nils Berg']);
    expect(visits(`"The visit of ${B} to Poland on May 27 has lost its meaning. So we cancelled the visit," he said.`)).toEqual([
      'cancelled PL 2024-05-27 Nils Berg',
    ]);
  });

  it('is no further visit', () =>
    expect(visits(`${W} concluded his visit to Sweden. He said the visit was useful.`)).toEqual(['held SE Jan Wolski']));
});

describe('guests and days', () => {
  it.each<[string, string[]]>([
    [`${W} received ${B}, who is on a visit to the country.`, ['held PL Nils Berg']],
    [`${B} was in Poland from 6 to 8 May.`, ['held PL 2024-05-06/2024-05-08 Nils Berg']],
    [`Polish officials on Monday declined to comment on a reported visit to Warsaw by ${B}.`, ['held PL Nils Berg']],
    [`${B} was in Poland on business of his own.`, []],
  ])('%s', (text, expected) => expect(visits(text)).toEqual(expected));
});

describe('visits spoken of again, and countries named before', () => {
  it.each<[string, string[]]>([
    [
      `${B} will pay a visit to India next month. He is scheduled to leave for New Delhi on June 9. The minister's visit to India was approved by the cabinet.`,
      ['planned IN 2024-06-09 Nils Berg'],
    ],
    [
      `In order to carry out what was agreed with Kazakhstan, Tajikistan and Kyrgyzstan, ${B} will pay official visits to the above-mentioned three countries from September 1 to 9, 2024.`,
      [
        'planned KZ 2024-09-01/2024-09-09 Nils Berg',
        'planned TJ 2024-09-01/2024-09-09 Nils Berg',
        'planned KG 2024-09-01/2024-09-09 Nils Berg',
      ],
    ],
    [
      `${B} signed the paper on Friday in the course of a two-day visit to Morocco, the last stop of a tour which began last week in Tunisia.`,
      ['held MA 2024-05-10 Nils Berg', 'held TN 2024-05 Nils Berg'],
    ],
    [`${B} cancelled his stop in Australia.`, ['cancelled AU Nils Berg']],
    [`The ministry said Monday that ${W} will visit Sweden.`, ['planned SE Jan Wolski']],
    [
      `MUSCAT: The visit of the Iranian military delegation ended on Thursday. Oman and Iran agreed on a plan.`,
      ['held OM 2024-05-09 -'],
    ],
  ])('%s', (text, expected) => expect(visits(text)).toEqual(expected));

  it('was on the day of the talks, where it has no date of its own', () =>
    expect(visits(`${W} met ${B} in Warsaw on Monday. Berg is on his first visit to Poland.`)).toEqual([
      'held PL 2024-05-13 Nils Berg',
    ]));
});

describe('hosts and towns told by others', () => {
  it.each<[string, string[]]>([
    [
      `During a visit by ${B} on May 6, Polish Prime Minister Ewa Lis said that the treaty was under study.`,
      ['held PL 2024-05-06 Nils Berg'],
    ],
    [`During a visit by ${B}, a bridge was opened.`, []],
  ])('%s', (text, expected) => expect(visits(text)).toEqual(expected));

  it.each<[string, unknown]>([
    [
      `${B} will travel on June 3 to Canada's capital of Ottawa for meetings.`,
      { place: 'Ottawa', hostCountry: 'CA', date: '2024-06-03' },
    ],
    [
      `${W} met ${B} in the garrison city of Rawalpindi on Monday.`,
      { place: 'Rawalpindi', hostCountry: 'PK', date: '2024-05-13' },
    ],
    [`In contrast to last year's summit, ${W} met ${B}.`, { date: null }],
  ])('%s', (text, expected) => expect(values('meeting', text)).toMatchObject([expected]));
});
