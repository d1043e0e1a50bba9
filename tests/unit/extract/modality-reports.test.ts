import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Longer turns of the press; invented ministers; every text is written on Wednesday, 15 May 2024. */
const A = 'Norwegian Defence Minister Odd Vik';
const B = 'Dutch Defence Minister Pim Vos';
const P = 'Norway and the Netherlands';
const T = `The Fjord Defence Treaty between ${P}`;
const met = (text: string): string[] => values('meeting', text).map((m) => `${m.kind} ${m.status}`);
const told = (text: string): string[] => values('agreement', text).map((a) => a.status);

describe('meetings in reports', () => {
  it.each<[text: string, meetings: string[]]>([
    [`${A} and ${B} had been due to meet in April, but the talks were put back to June.`, ['bilateral cancelled']],
    [`A planned visit to Norway by ${B} fell through.`, ['visit cancelled']],
    [`${A} called off a trip to the Netherlands.`, ['visit cancelled']],
    [`${A} delayed his visit to the Netherlands by a week.`, ['visit cancelled']],
    [`${A}'s trip to the Netherlands was delayed.`, ['visit cancelled']],
    [`${A} skipped a meeting with ${B}.`, []],
    [`${A} has yet to meet ${B}.`, []],
    [`${A} and ${B} are yet to meet.`, []],
    [`No date has been set for talks between ${A} and ${B}.`, []],
    [`${A} is considering a visit to the Netherlands.`, []],
    [`${A} was invited to the Netherlands by ${B}.`, []],
    [`${A} ruled out visiting the Netherlands.`, []],
    [`Asked whether he would meet ${B}, ${A} said no.`, []],
    [`${A} told reporters that he had not met ${B}.`, []],
    [`Reports that ${A} met ${B} were false.`, []],
    [`The ministry dismissed as false a report that ${A} had met ${B}.`, []],
    [`${A} refused to say whether he had met ${B}.`, []],
    [`${A} met ${B} in Oslo on Monday, a day after an exercise was cancelled.`, ['bilateral held']],
    [`${A} met ${B} in Oslo instead of travelling to Brussels.`, ['bilateral held']],
    [`${A}, who had postponed an earlier trip, visited the Netherlands on Monday.`, ['visit held']],
    [`Despite calls to cancel, ${A} met ${B} in Oslo on Monday.`, ['bilateral held']],
    [`${A} met ${B} in Oslo on Monday and said he would visit Finland in June.`, ['bilateral held', 'visit planned']],
    [`${A} met ${B} in Oslo on Monday. They agreed to meet again in June.`, ['bilateral held', 'bilateral planned']],
    [`${A} will meet ${B} in Oslo on Friday. No agreement will be signed.`, ['bilateral planned']],
  ])('%s', (text, meetings) => expect(met(text)).toEqual(meetings));
});

describe('agreements in reports', () => {
  it.each<[text: string, statuses: string[]]>([
    [`${P} are close to signing a defence agreement.`, ['proposed']],
    [`${P} have finalised the text of a defence agreement.`, ['proposed']],
    [`${P} agreed to start talks on a defence agreement.`, ['proposed']],
    [`${A} said that a defence agreement between ${P} would be signed in June.`, ['proposed']],
    [`${A} announced that ${P} had signed a defence agreement.`, ['signed']],
    [`${A} said a defence agreement between ${P} had been signed.`, ['signed']],
    [`${P} signed no defence agreement.`, []],
    [`${A} and ${B} ended their talks without a defence agreement.`, []],
    [`Norway abandoned plans for a defence agreement with the Netherlands.`, []],
    [`Critics fear that a defence agreement between ${P} would provoke an arms race.`, []],
    [`${P} will extend the Fjord Defence Treaty next year.`, ['in-force']],
    [`Norway may terminate the Fjord Defence Treaty with the Netherlands.`, ['in-force']],
    [`Norway will not renew the Fjord Defence Treaty with the Netherlands.`, ['in-force']],
    [`${T} runs out next year.`, ['in-force']],
    [`${T}, in force since 2003, covers air policing.`, ['in-force']],
    [`${T}, which expired in 2020, covered air policing.`, ['ended']],
    [`${T} was signed in 2010 and terminated in 2020.`, ['ended']],
    [`${T} was signed in 2010 and renewed in 2020.`, ['renewed']],
    [`${P} signed the Fjord Defence Treaty in 2010 and renewed it in 2020.`, ['renewed']],
  ])('%s', (text, statuses) => expect(told(text)).toEqual(statuses));
});

describe('terms in reports', () => {
  it.each<[text: string, term: { durationYears: number | null; continuation: string | null }]>([
    [`${P} signed a one-year defence agreement.`, { durationYears: 1, continuation: 'unknown' }],
    [`${P} signed a defence agreement for two years.`, { durationYears: 2, continuation: 'unknown' }],
    [`${P} signed a five-year renewable defence agreement.`, { durationYears: 5, continuation: 'unknown' }],
    [`${P} signed a defence agreement for a period of three (3) years.`, { durationYears: 3, continuation: 'unknown' }],
    [`${P} signed a defence agreement that binds both for 15 years.`, { durationYears: 15, continuation: 'unknown' }],
    [`${P} signed a defence agreement. It will expire after ten years.`, { durationYears: 10, continuation: 'unknown' }],
    [`${P} signed a defence agreement on joint work for the next decade.`, { durationYears: 10, continuation: 'unknown' }],
    [`${P} have worked together for 20 years and signed a defence agreement.`, { durationYears: null, continuation: null }],
    [`${P} signed a defence agreement worth two billion euros over five years.`, { durationYears: null, continuation: null }],
    [
      `${P} signed a defence agreement. Either party may end it at one year's notice.`,
      { durationYears: null, continuation: null },
    ],
    [`${P} signed a defence agreement on the 50th anniversary of their ties.`, { durationYears: null, continuation: null }],
    [`${P} signed a defence agreement that lasts 30 months.`, { durationYears: null, continuation: null }],
    [
      `${P} signed a defence agreement valid for five years and renewed automatically for periods of one year.`,
      { durationYears: 5, continuation: 'automatic' },
    ],
    [
      `${P} signed a defence agreement. It is extended automatically for one-year periods.`,
      { durationYears: null, continuation: 'automatic' },
    ],
  ])('%s', (text, term) => expect(values('agreement', text)).toMatchObject([term]));
});

describe('dates in reports', () => {
  it.each<[text: string, date: string | null]>([
    [`${A} met ${B} in Oslo on the morning of 6 May.`, '2024-05-06'],
    [`${A} met ${B} in Oslo on Sunday night.`, '2024-05-12'],
    [`${A} met ${B} in Oslo earlier on Wednesday.`, '2024-05-15'],
    [`${A} met ${B} in Oslo two days ago.`, '2024-05-13'],
    [`${A} met ${B} in Oslo two weeks ago.`, null],
    [`${A} met ${B} in Oslo in mid-April.`, '2024-04'],
    [`${A} met ${B} in Oslo at the end of March.`, '2024-03'],
    [`${A} met ${B} in Oslo in the first week of May.`, '2024-05'],
    [`${A} met ${B} in Oslo in late 2023.`, '2023'],
    [`${A} met ${B} in Oslo in August last year.`, '2023-08'],
    [`${A} met ${B} in Oslo in January of this year.`, '2024-01'],
    [`${A} met ${B} in Oslo in the summer.`, null],
    [`${A} met ${B} in Oslo on 31 June.`, null],
    [`${A} met ${B} in Oslo this week.`, '2024-05'],
    [`${A} will meet ${B} in Oslo this Friday.`, '2024-05-17'],
    [`${A} will meet ${B} in Oslo on Wednesday.`, '2024-05-15'],
    [`${A} held talks with ${B} in Oslo from 6 to 8 May.`, '2024-05-06/2024-05-08'],
    [`${A} held talks with ${B} in Oslo between 6 and 8 May.`, '2024-05-06/2024-05-08'],
    [`${A} held talks with ${B} in Oslo on Monday and Tuesday.`, '2024-05-13/2024-05-14'],
    [`${A} held talks with ${B} in Oslo from April 29 to May 2.`, '2024-04-29/2024-05-02'],
  ])('%s', (text, date) =>
    expect(values('meeting', text).map((m) => (m.endDate ? `${m.date ?? ''}/${m.endDate}` : m.date))).toEqual([date]),
  );

  it.each<[text: string, publishedOn: string, date: string | null]>([
    [`${A} met ${B} in Oslo on Friday.`, '2024-05', null],
    [`${A} met ${B} in Oslo last month.`, '2024-05', '2024-04'],
    [`${A} met ${B} in Oslo on 3 May.`, '2024-05', '2024-05-03'],
    [`${A} met ${B} in Oslo in March.`, '2024', '2024-03'],
    [`${A} held talks with ${B} in Oslo from December 30 to January 2.`, '2024-01-05', '2023-12-30/2024-01-02'],
  ])('%s (published %s)', (text, publishedOn, date) =>
    expect(values('meeting', text, publishedOn).map((m) => (m.endDate ? `${m.date ?? ''}/${m.endDate}` : m.date))).toEqual([
      date,
    ]),
  );

  it.each<[text: string, date: string | null]>([
    [`The 2016 defence agreement between ${P} covers air policing.`, '2016'],
    [`${P} signed the Fjord Defence Treaty in 2010 and renewed it in 2020.`, '2010'],
    [`${P} agreed on 3 May to sign a defence agreement.`, null],
    [`Since 2016 ${P} have been bound by the Fjord Defence Treaty.`, null],
    [`${P} signed a defence agreement in August of last year.`, '2023-08'],
  ])('signed: %s', (text, date) => expect(values('agreement', text).map((a) => a.signedOn)).toEqual([date]));
});
