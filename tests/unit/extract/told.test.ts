import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Meetings of a text as "kind status countries people", visits left out. */
const meetings = (text: string): string[] =>
  values('meeting', text)
    .filter((m) => m.kind !== 'visit')
    .map((m) => `${m.kind} ${m.status} ${m.countries.join('-')} ${m.people.length}`);

const PL = 'Polish Defence Minister Jan Wolski';
const SE = 'Swedish Defence Minister Nils Berg';
const FI = 'Finnish Defence Minister Matti Aho';

describe('calls', () => {
  it.each([
    [`${PL} spoke with ${SE} on Tuesday about drones.`, ['call held PL-SE 2']],
    [`${PL} and ${SE} spoke for an hour on Tuesday, their second call in a week.`, ['call held PL-SE 2']],
    [`${PL} spoke by phone with ${SE} and ${FI}.`, ['call held PL-SE 2', 'call held FI-PL 2']],
    [`${PL} held telephone talks with ${SE} and ${FI}.`, ['call held PL-SE 2', 'call held FI-PL 2']],
    [`${PL}'s call to ${SE} lasted an hour.`, ['call held PL-SE 2']],
    [`${PL} dialled his Swedish counterpart Nils Berg on Tuesday.`, ['call held PL-SE 2']],
    [`${PL} and ${SE} agreed in a telephone call on Tuesday to train together.`, ['call held PL-SE 2']],
    [`${PL} spoke by phone with ${SE}. In his conversation with Berg, Wolski asked for trucks.`, ['call held PL-SE 2']],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  it('is a meeting where a place or an occasion says that they sat together', () => {
    expect(meetings(`${PL} spoke with ${SE} in Warsaw on Tuesday.`)).toEqual(['bilateral held PL-SE 2']);
    expect(meetings(`${PL} spoke with ${SE} on the sidelines of the summit.`)).toEqual(['bilateral held PL-SE 2']);
  });

  it('keeps the days of calls recalled apart', () => {
    const days = values('meeting', `${PL} spoke with ${SE} on 10 May 2024. The ministers' last call was on 2 April 2024.`).map(
      (m) => m.date,
    );
    expect(days).toEqual(['2024-05-10', '2024-04-02']);
  });
});

describe('meetings told beside the main thing', () => {
  it.each([
    [
      'On the sidelines, Nils Berg, Swedish Defence Minister, met leaders of several ministries, including ' + PL + '.',
      ['bilateral held PL-SE 2'],
    ],
    [`${PL} told his Swedish counterpart Nils Berg during talks in Warsaw that the plan stands.`, ['bilateral held PL-SE 2']],
    [`${PL} conveyed his thanks to ${SE} on the margins of the summit.`, ['bilateral held PL-SE 2']],
    [`${PL}, on the last leg of a tour of Finland and Norway, called on ${SE}.`, ['bilateral held PL-SE 2']],
    [
      `${PL} met in Brussels with his peers from Sweden and Finland, Nils Berg and Matti Aho.`,
      ['bilateral held PL-SE 2', 'bilateral held FI-PL 2'],
    ],
    [
      `The Polish Armed Forces held discussions in Warsaw with a Swedish military delegation led by General Nils Berg.`,
      ['bilateral held PL-SE 1'],
    ],
    [`Joint training was discussed on Tuesday. The trucks were discussed by ${PL} and ${SE}.`, ['bilateral held PL-SE 2']],
    [`${PL} received a courtesy call from Swedish Ambassador Karin Holm.`, ['bilateral held PL-SE 2']],
    [`${PL} and ${SE} held a working lunch in Warsaw.`, ['bilateral held PL-SE 2']],
    [`${PL} met with each of his counterparts from Sweden and Finland.`, ['bilateral held PL-SE 1', 'bilateral held FI-PL 1']],
    [`${PL} met ${SE} and ${FI} in Warsaw. The three ministers signed nothing.`, ['multilateral held FI-PL-SE 3']],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  it.each([
    `${PL} and ${SE} exchanged instruments of ratification.`,
    `${PL} and ${SE} exchanged letters on Tuesday.`,
    `${PL} turned down an offer of talks from ${SE}.`,
    `${PL} spoke of a conversation with reporters about ${SE}.`,
    `Poland wants to speed up negotiations with Sweden.`,
    `${PL} agreed to open talks on a pact with Sweden.`,
    `${PL} and ${SE} attended the opening dinner on Friday.`,
  ])('tells of no meeting: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('a visit called off', () => {
  it('is one with what had been planned of it', () => {
    const visits = values(
      'meeting',
      'A visit by Swedish Defence Minister Nils Berg to Warsaw on 27 May has been cancelled. Berg had been due to travel to Warsaw next week.',
    ).filter((m) => m.kind === 'visit');
    expect(visits.map((v) => `${v.status} ${v.countries.join('-')}`)).toEqual(['cancelled PL-SE']);
  });
});

describe('lines that break in mid-sentence', () => {
  it('go on in small letters', () => {
    expect(meetings(`${PL} met ${SE}\nover lunch\nin Warsaw.`)).toEqual(['bilateral held PL-SE 2']);
  });
});

describe('whose the people are', () => {
  const who = (text: string): string[] => values('person', text).map((p) => `${p.name} ${p.country}`);

  it.each<[string, string[]]>([
    [
      'The Beijing trip came after Wolski had hosted Swedish top military official General Nils Berg.',
      ['Wolski', 'Nils Berg SE'],
    ],
    [
      'A military delegation of the Republic of Kazakhstan with Minister of Defence Lieutenant-General Timur Aliev at its head arrived in Uzbekistan on Monday. Uzbekistan welcomed it.',
      ['Timur Aliev KZ'],
    ],
    [
      "Peru's Defence Minister Ana Lopez was in Santiago for talks with the government of Chile. She then met with President Juan Soto.",
      ['Ana Lopez PE', 'Juan Soto CL'],
    ],
  ])('%s', (text, expected) => {
    const found = who(text);
    for (const e of expected) if (/ [A-Z]{2}$/.test(e)) expect(found).toContain(e);
  });

  it('no headline is a label of the paragraphs below it', () => {
    const text =
      'Business News\n\nMozambique to talk about aid request\n\nPretoria: Defence Minister Sipho Dube has left for Mozambique, where he is to have talks on the aid that it has asked of South Africa. South Africa signed an accord with Mozambique last year.';
    expect(who(text)).toContain('Sipho Dube ZA');
  });
});
