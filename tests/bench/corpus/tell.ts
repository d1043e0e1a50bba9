import type { Event } from './events.ts';
import type { Dice } from './random.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const WORDS: Record<number, string> = { 3: 'three', 5: 'five', 10: 'ten' };

/** A day as papers write it. */
export const written = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const ofMonth = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** The sentences that tell of an event; a vague telling gives the month alone. */
export function sentencesOf(e: Event, dice: Dice, vague: boolean): string[] {
  const when = vague ? `in ${ofMonth(e.day)}` : `on ${written(e.day)}`;
  const { host, guest, hostMinister: h, guestMinister: g } = e;
  const city = host.capital;
  if (e.type === 'exercise') {
    return [
      dice.pick([
        `${host.name} and ${guest.name} held the joint exercise ${e.exercise} ${when}.`,
        `The joint exercise ${e.exercise} of ${host.name} and ${guest.name} took place ${when}.`,
      ]),
    ];
  }
  if (e.type === 'call') {
    return [
      dice.pick([
        `${host.name}'s Defence Minister ${h} spoke by telephone with ${guest.name}'s Defence Minister ${g} ${when}.`,
        `Defence Minister ${h} of ${host.name} held a telephone call with Defence Minister ${g} of ${guest.name} ${when}.`,
      ]),
    ];
  }
  const met = dice.pick([
    `${host.name}'s Defence Minister ${h} met ${guest.name}'s Defence Minister ${g} in ${city} ${when}.`,
    `Defence Minister ${h} of ${host.name} held talks with Defence Minister ${g} of ${guest.name} in ${city} ${when}.`,
    `Defence Minister ${g} of ${guest.name} met Defence Minister ${h} of ${host.name} in ${city} ${when}.`,
  ]);
  if (e.type === 'talks') return [met];
  const years = e.years === null ? '' : `, valid for ${WORDS[e.years]} years,`;
  return [
    met,
    dice.pick([
      `${host.name} and ${guest.name} signed a memorandum of understanding on ${e.subject}${years} ${when}.`,
      `${h} and ${g} signed a memorandum of understanding on ${e.subject}${years} between ${host.name} and ${guest.name} ${when}.`,
    ]),
  ];
}

const FILLERS: readonly ((e: Event) => string)[] = [
  (e) => `Officials described the mood as businesslike, and said that work on ${e.subject} would go on at the level of experts.`,
  (e) => `Trade between the two sides has grown for some years, though observers in ${e.host.capital} point out that it began from little.`,
  () => 'No figures were given, and questions about cost were left to a later briefing.',
  (e) => `A spokeswoman in ${e.guest.capital} said that the public would be told more in due course.`,
  () => 'Analysts disagree on how much this changes; most of them see continuity rather than a turn.',
  () => 'The weather kept the honour guard indoors, which the hosts took with good humour.',
  (e) => `Local papers in ${e.host.capital} gave the news a few lines beside the football results.`,
  () => 'Budgets remain tight, and parliaments on both sides have asked for yearly reports.',
  () => 'Several retired officers warned against expecting too much from words on paper.',
]; // prettier-ignore

/** Sentences around the news, about nothing that counts as a fact. */
export function fillerOf(e: Event, dice: Dice, n: number): string[] {
  const left = [...FILLERS];
  return Array.from({ length: n }, () => (left.splice(dice.below(left.length), 1)[0] as (typeof FILLERS)[number])(e));
}
