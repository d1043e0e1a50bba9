import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Invented ministers; every text is written on Wednesday, 15 May 2024, unless it says otherwise. */
const A = 'Norwegian Defence Minister Odd Vik';
const B = 'Dutch Defence Minister Pim Vos';
const P = 'Norway and the Netherlands';
const when = (text: string, publishedOn: string | null = '2024-05-15'): (string | null)[] =>
  values('meeting', text, publishedOn).map((m) => (m.endDate ? `${m.date ?? ''}/${m.endDate}` : m.date));
const signed = (text: string, publishedOn: string | null = '2024-05-15'): (string | null)[] =>
  values('agreement', text, publishedOn).map((a) => a.signedOn);

describe('the day of a meeting', () => {
  it.each<[text: string, date: string | null]>([
    [`${A} met ${B} in Oslo today.`, '2024-05-15'],
    [`${A} met ${B} in Oslo this morning.`, '2024-05-15'],
    [`${A} met ${B} in Oslo yesterday.`, '2024-05-14'],
    [`${A} met ${B} in Oslo last night.`, '2024-05-14'],
    [`${A} met ${B} in Oslo on Wednesday.`, '2024-05-15'],
    [`${A} met ${B} in Oslo on Friday.`, '2024-05-10'],
    [`${A} met ${B} in Oslo last Friday.`, '2024-05-10'],
    [`On Tuesday, ${A} met ${B} in Oslo.`, '2024-05-14'],
    [`${A} will meet ${B} in Oslo on Friday.`, '2024-05-17'],
    [`${A} will meet ${B} in Oslo tomorrow.`, '2024-05-16'],
    [`${A} will meet ${B} in Oslo next Monday.`, '2024-05-20'],
    [`${A} met ${B} in Oslo on 3 May.`, '2024-05-03'],
    [`${A} met ${B} in Oslo on November 20.`, '2023-11-20'],
    [`${A} will meet ${B} in Oslo on 9 January.`, '2025-01-09'],
    [`${A} met ${B} in Oslo on the 7th of May.`, '2024-05-07'],
    [`${A} met ${B} in Oslo on May 6, 2023.`, '2023-05-06'],
    [`${A} met ${B} in Oslo on Tuesday, 14 May.`, '2024-05-14'],
    [`${A} met ${B} in Oslo on Tuesday (14 May).`, '2024-05-14'],
    [`${A} met ${B} in Oslo on 2021-06-30.`, '2021-06-30'],
    [`${A} met ${B} in Oslo on Dec. 5.`, '2023-12-05'],
    [`${A} met ${B} on Monday and flew home on Tuesday.`, '2024-05-13'],
    [`${A}, in office since 2022, met ${B} in Oslo.`, null],
    [`${A} met ${B} in Oslo to discuss the 2030 fleet plan.`, null],
  ])('%s', (text, date) => expect(when(text)).toEqual([date]));
});

describe('months, years and ranges', () => {
  it.each<[text: string, date: string]>([
    [`${A} met ${B} in Oslo earlier this month.`, '2024-05'],
    [`${A} met ${B} in Oslo last month.`, '2024-04'],
    [`${A} met ${B} in Oslo in March.`, '2024-03'],
    [`${A} met ${B} in Oslo in October.`, '2023-10'],
    [`${A} met ${B} in Oslo last October.`, '2023-10'],
    [`${A} met ${B} in Oslo in early April.`, '2024-04'],
    [`${A} met ${B} in Oslo in March 2019.`, '2019-03'],
    [`${A} met ${B} in Oslo last week.`, '2024-05'],
    [`${A} met ${B} in Oslo earlier this week.`, '2024-05'],
    [`${A} met ${B} in Oslo over the weekend.`, '2024-05'],
    [`${A} will meet ${B} in Oslo next week.`, '2024-05'],
    [`${A} met ${B} in Oslo in 2019.`, '2019'],
    [`${A} met ${B} in Oslo last year.`, '2023'],
    [`${A} met ${B} in Oslo earlier this year.`, '2024'],
    [`${A} will meet ${B} in Oslo next month.`, '2024-06'],
    [`${A} will meet ${B} in Oslo in February.`, '2025-02'],
    [`${A} will meet ${B} in Oslo later this year.`, '2024'],
    [`${A} held talks with ${B} in Oslo on 6 and 7 May.`, '2024-05-06/2024-05-07'],
    [`${A} held talks with ${B} in Oslo from 29 April to 2 May 2024.`, '2024-04-29/2024-05-02'],
    [`${A} held talks with ${B} in Oslo on May 6-7, 2024.`, '2024-05-06/2024-05-07'],
    [`${A} visited the Netherlands from Monday to Wednesday.`, '2024-05-13/2024-05-15'],
    [`${A} visited the Netherlands on 6–8 May.`, '2024-05-06/2024-05-08'],
    [`${A} arrived in the Netherlands on Monday for a four-day visit.`, '2024-05-13'],
  ])('%s', (text, date) => expect(when(text)).toEqual([date]));
});

describe('no day where the words give none', () => {
  it.each([
    `${A} met ${B} in Oslo.`,
    `${A} met ${B} in Oslo recently.`,
    `${A} met ${B} in Oslo a few days ago.`,
    `${A} will meet ${B} in Oslo soon.`,
    `${A} will meet ${B} in Oslo in the coming days.`,
    `${A} met ${B} in Oslo at the 12th Northern Forum.`,
    `${A} met ${B} in Oslo before 1,200 guests.`,
  ])('%s', (text) => expect(when(text)).toEqual([null]));

  it.each([
    `${A} met ${B} in Oslo today.`,
    `${A} met ${B} in Oslo on Friday.`,
    `${A} met ${B} in Oslo yesterday.`,
    `${A} met ${B} in Oslo on 3 May.`,
    `${A} met ${B} in Oslo last month.`,
    `${A} met ${B} in Oslo this year.`,
  ])('undated text: %s', (text) => expect(when(text, null)).toEqual([null]));
});

describe('datelines and dates told before', () => {
  it.each<[text: string, dates: (string | null)[]]>([
    [`OSLO, May 14 — ${A} met ${B} on Tuesday.`, ['2024-05-14']],
    [`OSLO, 14 May 2024 — ${A} met ${B} here today.`, ['2024-05-14']],
    [`OSLO, May 14 — ${A} met ${B} last week.`, ['2024-05']],
    [`${A} arrived in The Hague on Monday. The following day he met ${B}.`, ['2024-05-13', '2024-05-14']],
  ])('%s', (text, dates) => expect(when(text)).toEqual(dates));

  it.each<[text: string, date: string]>([
    [`OSLO, 14 May 2024 — ${A} met ${B} here today.`, '2024-05-14'],
    [`OSLO, June 3, 2019 — ${A} met ${B} on Monday.`, '2019-06-03'],
  ])('the dateline dates an undated text: %s', (text, date) => expect(when(text, null)).toEqual([date]));

  it.each<[text: string, publishedOn: string, date: string]>([
    [`${A} met ${B} in Oslo on 30 December.`, '2024-01-02', '2023-12-30'],
    [`${A} will meet ${B} in Oslo on 3 January.`, '2023-12-28', '2024-01-03'],
    [`${A} met ${B} in Oslo yesterday.`, '2024-03-01', '2024-02-29'],
    [`${A} met ${B} in Oslo last month.`, '2024-01-10', '2023-12'],
    [`${A} will meet ${B} in Oslo next month.`, '2023-12-28', '2024-01'],
    [`${A} met ${B} in Oslo on Monday.`, '2024-01-01', '2024-01-01'],
  ])('%s (published on %s)', (text, publishedOn, date) => expect(when(text, publishedOn)).toEqual([date]));
});

describe('the day of signing', () => {
  it.each<[text: string, date: string | null]>([
    [`${P} signed a defence agreement today.`, '2024-05-15'],
    [`${P} signed a defence agreement on Friday.`, '2024-05-10'],
    [`${P} signed a defence agreement last week.`, '2024-05'],
    [`${P} signed a defence agreement in 2016.`, '2016'],
    [`${P} signed a defence agreement in June 2016.`, '2016-06'],
    [`${P} signed a defence agreement for the years after 2030.`, null],
    [`${P} signed a defence agreement that runs until 2032.`, null],
    [`${P} signed a defence agreement, three years after talks began in 2021.`, null],
    [`${P} signed a defence agreement on 5 May, to take effect on 1 July.`, '2024-05-05'],
    [`A defence agreement between ${P} was signed on 12 March 2020 and took effect in 2021.`, '2020-03-12'],
    [`The Fjord Defence Treaty of 1994 between ${P} still stands.`, '1994'],
    [`${P} will sign a defence agreement on Friday.`, null],
  ])('%s', (text, date) => expect(signed(text)).toEqual([date]));
});
