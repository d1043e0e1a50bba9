import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Finer shades; invented ministers; every text is written on Wednesday, 15 May 2024. */
const A = 'Kenyan Defence Minister Juma Otieno';
const B = 'Italian Defence Minister Carla Neri';
const P = 'Kenya and Italy';
const T = `The Lamu Defence Treaty between ${P}`;
const met = (text: string): string[] => values('meeting', text).map((m) => `${m.kind} ${m.status}`);
const told = (text: string): string[] => values('agreement', text).map((a) => a.status);

describe('meetings: planned, put off or held', () => {
  it.each<[text: string, meeting: string]>([
    [`${A} will be received by ${B} in Rome on Friday.`, 'bilateral planned'],
    [`${A} told parliament that he intends to meet ${B}.`, 'bilateral planned'],
    [`${A} confirmed he will meet ${B} in Rome.`, 'bilateral planned'],
    [`After months of waiting, ${A} will finally meet ${B} on Friday.`, 'bilateral planned'],
    [`${A}'s planned visit to Italy will go ahead.`, 'visit planned'],
    [`${A} plans to visit Italy in June.`, 'visit planned'],
    [`${A} cancelled plans to visit Italy.`, 'visit cancelled'],
    [`${A}'s planned visit to Italy was cancelled.`, 'visit cancelled'],
    [`The meeting between ${A} and ${B} never took place.`, 'bilateral cancelled'],
    [`${A} praised his meeting with ${B} in Rome last month.`, 'bilateral held'],
    [`Before meeting ${B} in Rome on Monday, ${A} laid a wreath.`, 'bilateral held'],
    [`After meeting ${B} in Rome, ${A} flew home.`, 'bilateral held'],
    [`${A} met ${B} in Rome on Monday, but they did not sign a defence agreement.`, 'bilateral held'],
    [`${A} met ${B} in Rome on Monday and will sign a defence agreement in June.`, 'bilateral held'],
  ])('%s', (text, meeting) => expect(met(text)).toEqual([meeting]));
});

describe('no meeting', () => {
  it.each([
    `${A} is not expected to meet ${B}.`,
    `${A} is unlikely to meet ${B}.`,
    `${A} does not plan to meet ${B}.`,
    `${A} had hoped to meet ${B} in Rome.`,
    `${A} missed a meeting with ${B}.`,
    `${A} may visit Italy in June.`,
    `${A} was denied a meeting with ${B}.`,
    `${A} denied that a meeting with ${B} had taken place.`,
    `${A} demanded a meeting with ${B}.`,
    `${A} pressed for talks with ${B}.`,
    `${A} raised the possibility of a meeting with ${B}.`,
    `A meeting between ${A} and ${B} has been ruled out.`,
    `A meeting between ${A} and ${B} is unlikely.`,
    `A meeting between ${A} and ${B} is possible.`,
    `A meeting between ${A} and ${B} was proposed.`,
    `A meeting between ${A} and ${B} could take place in June.`,
    `A meeting between ${A} and ${B} would send a signal.`,
    `Only if ${A} meets ${B} can the matter be settled.`,
    `${A} received an invitation from ${B} to visit Rome.`,
    `${A} conveyed an invitation to ${B} to visit Nairobi.`,
  ])('%s', (text) => expect(met(text)).toEqual([]));
});

describe('agreements', () => {
  it.each<[text: string, statuses: string[]]>([
    [`${A} will travel to Rome on Friday to sign a defence agreement with Italy.`, ['proposed']],
    [`${A} and ${B} are about to sign a defence agreement.`, ['proposed']],
    [`"We will sign a defence agreement with Italy in June," ${A} said.`, ['proposed']],
    [`"We have not signed any defence agreement with Italy," ${A} said.`, []],
    [`A defence agreement between ${P} has been ruled out.`, []],
    [`A defence agreement between ${P} is unlikely.`, []],
    [`A defence agreement between ${P} was never signed.`, []],
    [`${P} are not negotiating a defence agreement.`, []],
    [`Kenya does not want a defence agreement with Italy.`, []],
    [`${A} left Rome without having signed a defence agreement with Italy.`, []],
    [`${P} let the Lamu Defence Treaty lapse in 2021.`, ['ended']],
    [`${P} allowed the Lamu Defence Treaty to expire in 2021.`, ['ended']],
    [`Kenya pulled out of the Lamu Defence Treaty with Italy in 2021.`, ['ended']],
    [`${T} is no longer in force.`, ['ended']],
    [`${T} ceased to apply in 2021.`, ['ended']],
    [`${T} was denounced by Kenya in 2021.`, ['ended']],
    [`${T} is still in force.`, ['in-force']],
    [`${T} may be terminated at any time.`, ['in-force']],
    [`${T} would lapse if either party left it.`, ['in-force']],
    [`${T} has not expired.`, ['in-force']],
    [`${T} can be renewed in 2030.`, ['in-force']],
    [`${P} hope to renew the Lamu Defence Treaty.`, ['in-force']],
    [`${P} failed to renew the Lamu Defence Treaty.`, ['in-force']],
  ])('%s', (text, statuses) => expect(told(text)).toEqual(statuses));
});

describe('terms', () => {
  it.each<[text: string, years: number | null]>([
    [`${P} will sign a ten-year defence agreement in June.`, 10],
    [`${P} are negotiating a defence agreement. Once signed, it will last for ten years.`, 10],
    [`${T}, signed in 2010 for 20 years, covers air policing.`, 20],
    [`${T} has been in force for ten years.`, null],
    [`${P} marked ten years of the Lamu Defence Treaty.`, null],
    [`${T} is ten years old.`, null],
  ])('%s', (text, years) => expect(values('agreement', text)).toMatchObject([{ durationYears: years }]));
});

describe('numbers that are no dates', () => {
  it.each<[text: string, meeting: object]>([
    [
      'Indian Defence Minister Ravi Menon and Malaysian Defence Minister Aziz Karim attended the 12th ADMM-Plus in Kuala Lumpur on Monday.',
      { edition: 12, date: '2024-05-13' },
    ],
    [`${A} met ${B} in Rome for the 3rd time, on 6 May.`, { date: '2024-05-06' }],
    [`${A} met ${B} in Rome over 12 cups of coffee.`, { date: null }],
    [`${A} met ${B} in Rome before the 2025 exercise.`, { date: null }],
    [`${A} met ${B} in Rome to mark the treaty of 1951.`, { date: null }],
    [`${A} met ${B} in Rome, where 1,951 soldiers are based.`, { date: null }],
  ])('%s', (text, meeting) => expect(values('meeting', text)).toMatchObject([meeting]));
});
