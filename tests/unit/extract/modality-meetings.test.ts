import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Invented ministers; every text is written on Wednesday, 15 May 2024. */
const A = 'Norwegian Defence Minister Odd Vik';
const B = 'Dutch Defence Minister Pim Vos';
const told = (text: string): string[] => values('meeting', text).map((m) => `${m.kind} ${m.status}`);

describe('meetings that are still to come', () => {
  it.each<[text: string, meeting: string]>([
    [`${A} will hold talks with ${B} in Oslo on Friday.`, 'bilateral planned'],
    [`${A} is to meet ${B} in Oslo.`, 'bilateral planned'],
    [`${A} and ${B} are expected to meet in Oslo next month.`, 'bilateral planned'],
    [`${A} is due to meet ${B} in Oslo on 20 May.`, 'bilateral planned'],
    [`${A} and ${B} plan to meet in Oslo next month.`, 'bilateral planned'],
    [`${A} intends to meet ${B} in Oslo in June.`, 'bilateral planned'],
    [`${A} is scheduled to receive ${B} in Oslo tomorrow.`, 'bilateral planned'],
    [`${A} is slated to hold talks with ${B} in Oslo.`, 'bilateral planned'],
    [`${A} is going to meet ${B} on Friday.`, 'bilateral planned'],
    [`${A} is preparing to receive ${B} in Oslo.`, 'bilateral planned'],
    [`${A} was due to meet ${B} later on Wednesday.`, 'bilateral planned'],
    [`${A} meets ${B} in Oslo tomorrow.`, 'bilateral planned'],
    [`${A} and ${B} meet in Oslo next week.`, 'bilateral planned'],
    [`${A} and ${B} have agreed to meet in Oslo in September.`, 'bilateral planned'],
    [`${A} said he would meet ${B} in Oslo on Monday.`, 'bilateral planned'],
    [`The ministry in Oslo announced that ${A} would hold talks with ${B} on 20 May.`, 'bilateral planned'],
    [`Talks between ${A} and ${B} are planned for June.`, 'bilateral planned'],
    [`A meeting between ${A} and ${B} is set for Friday.`, 'bilateral planned'],
    [`A call between ${A} and ${B} is scheduled for Thursday.`, 'call planned'],
    [`The next round of talks between ${A} and ${B} will take place in The Hague in July.`, 'bilateral planned'],
    [`Ahead of his meeting with ${B} on Friday, ${A} spoke of a good climate.`, 'bilateral planned'],
    [`${A} will speak by telephone with ${B} on Thursday.`, 'call planned'],
    [`${A} will pay a three-day visit to the Netherlands from 20 May.`, 'visit planned'],
    [`${A} is to visit the Netherlands next month.`, 'visit planned'],
    [`${A} is expected to visit The Hague in July.`, 'visit planned'],
    [`The Dutch ministry said that ${A} would visit The Hague in June.`, 'visit planned'],
  ])('%s', (text, meeting) => expect(told(text)).toEqual([meeting]));
});

describe('meetings that were put off or called off', () => {
  it.each<[text: string, meeting: string]>([
    [`${A} has postponed his talks with ${B}.`, 'bilateral cancelled'],
    [`${A} cancelled a meeting with ${B} in Oslo.`, 'bilateral cancelled'],
    [`${A} called off his meeting with ${B}.`, 'bilateral cancelled'],
    [`${A} has put off his talks with ${B} until the autumn.`, 'bilateral cancelled'],
    [`${A} pulled out of talks with ${B} in Oslo.`, 'bilateral cancelled'],
    [`The meeting between ${A} and ${B} planned for Friday has been called off.`, 'bilateral cancelled'],
    [`The planned meeting between ${A} and ${B} did not take place.`, 'bilateral cancelled'],
    [`Talks between ${A} and ${B}, due on Friday, will not go ahead.`, 'bilateral cancelled'],
    [`Talks between ${A} and ${B} have been deferred to the autumn.`, 'bilateral cancelled'],
    [`${A} and ${B} were to have met in Oslo on Monday.`, 'bilateral cancelled'],
    [`${A} was to have received ${B} in Oslo on Monday.`, 'bilateral cancelled'],
    [`${A} was supposed to meet ${B} on Monday, but the meeting was cancelled.`, 'bilateral cancelled'],
    [`The Dutch ministry announced the cancellation of talks between ${A} and ${B}.`, 'bilateral cancelled'],
    [`A telephone call between ${A} and ${B} was postponed.`, 'call cancelled'],
    [`${A}'s visit to the Netherlands, scheduled for June, was shelved.`, 'visit cancelled'],
    [`${A} scrapped a planned visit to the Netherlands.`, 'visit cancelled'],
    [`A visit by ${B} to Norway has been put off.`, 'visit cancelled'],
    [`${B} postponed his visit to Norway.`, 'visit cancelled'],
  ])('%s', (text, meeting) => expect(told(text)).toEqual([meeting]));
});

describe('meetings held, whatever else the sentence hopes, plans or denies', () => {
  it.each<[text: string, meeting: string]>([
    [`${A} and ${B} met in Oslo on Monday to discuss a possible pact.`, 'bilateral held'],
    [`${A}, who hopes for closer ties, met ${B} in Oslo on Monday.`, 'bilateral held'],
    [`${A} met ${B} in Oslo on Monday and invited him to a seminar.`, 'bilateral held'],
    [`${A} not only met ${B} but also toured a shipyard.`, 'bilateral held'],
    [`${A} met ${B} on Monday after two postponements.`, 'bilateral held'],
    [`The postponed meeting between ${A} and ${B} took place in Oslo on Monday.`, 'bilateral held'],
    [`${A} met ${B} in Oslo on Monday; no agreement was signed.`, 'bilateral held'],
    [`${A} and ${B} met as planned in Oslo on Monday.`, 'bilateral held'],
    [`As scheduled, ${A} met ${B} in Oslo on Monday.`, 'bilateral held'],
    [`${A} said he had met ${B} in Oslo on Monday.`, 'bilateral held'],
    [`${A} confirmed that he met ${B} in Oslo on Monday.`, 'bilateral held'],
    [`${A} met ${B} on 3 May 2024 in Oslo.`, 'bilateral held'],
    [`While the exercise was cancelled, ${A} met ${B} in Oslo on Monday.`, 'bilateral held'],
    [`${A} did not give a press conference after he met ${B} in Oslo on Monday.`, 'bilateral held'],
    [`At the invitation of his host, ${A} visited the Netherlands last month.`, 'visit held'],
  ])('%s', (text, meeting) => expect(told(text)).toEqual([meeting]));
});

describe('no meeting: denied or refused', () => {
  it.each([
    `${A} has not met ${B}.`,
    `${A} never met ${B}.`,
    `${A} declined to meet ${B} in Oslo.`,
    `${A} refused to receive ${B}.`,
    `${A} denied that he had met ${B}.`,
    `${A} denied reports of talks with ${B}.`,
    `${A} ruled out a meeting with ${B}.`,
    `${A} rejected an offer of talks from ${B}.`,
    `${A} turned down a proposal by ${B} to hold talks.`,
    `${A} was unable to meet ${B}.`,
    `${A} failed to meet ${B} in Oslo.`,
    `${A} left The Hague without meeting ${B}.`,
    `${A} avoided meeting ${B} in Oslo.`,
    `${A} will not meet ${B} in Oslo.`,
    `No talks between ${A} and ${B} are planned.`,
    `There will be no meeting between ${A} and ${B} in Oslo.`,
    `${A} and ${B} have no plans to meet.`,
    `Neither ${A} nor ${B} held talks on Monday.`,
    `Contrary to reports, ${A} did not hold talks with ${B}.`,
  ])('%s', (text) => expect(told(text)).toEqual([]));
});

describe('no meeting: hoped for, offered or imagined', () => {
  it.each([
    `${A} invited ${B} to visit Norway.`,
    `${B} accepted an invitation to visit Norway.`,
    `${A} extended an invitation to ${B} to visit Oslo.`,
    `${A} hopes to visit the Netherlands soon.`,
    `${A} said he would like to meet ${B}.`,
    `${A} would welcome a meeting with ${B}.`,
    `${A} wants to meet ${B} before the winter.`,
    `${A} offered to meet ${B} in Oslo.`,
    `${A} requested a meeting with ${B}.`,
    `${A} called for talks with ${B}.`,
    `${A} urged ${B} to meet him in Oslo.`,
    `${A} is open to talks with ${B}.`,
    `${A} is willing to meet ${B}.`,
    `${A} suggested that he and ${B} meet in Oslo.`,
    `${A} might meet ${B} in Oslo.`,
    `${A} could meet ${B} in Oslo.`,
    `${A} should meet ${B}, an editorial said.`,
    `If ${A} meets ${B}, the matter may be settled.`,
    `Unless ${A} meets ${B} this month, the plan is dead.`,
    `Imagine ${A} meeting ${B} in Oslo.`,
    `Had ${A} met ${B}, the matter would be settled.`,
    `It is unclear whether ${A} will meet ${B}.`,
    `Nothing came of the idea of a meeting between ${A} and ${B}.`,
    `${A} and ${B} meet every year.`,
    `${A} and ${B} have spoken twice by telephone.`,
  ])('%s', (text) => expect(told(text)).toEqual([]));
});
