import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Invented ministers; every text is written on Wednesday, 15 May 2024. */
const A = 'Norwegian Defence Minister Odd Vik';
const B = 'Dutch Defence Minister Pim Vos';
const P = 'Norway and the Netherlands';
const told = (text: string): string[] => values('agreement', text).map((a) => a.status);

describe('signed', () => {
  it.each([
    `${P} have signed a defence agreement.`,
    `${P} concluded a defence agreement in Oslo on Monday.`,
    `A defence agreement between ${P} was signed on Monday.`,
    `${A} and ${B} signed a memorandum of understanding on mine clearance.`,
    `${A} and ${B} witnessed the signing of a defence agreement between ${P}.`,
    `The signing of a defence agreement between ${P} took place in Oslo on Monday.`,
    `After years of refusals, ${P} signed a defence agreement on Monday.`,
    `${P} did not comment, but they signed a defence agreement on Monday.`,
    `${P} signed a defence agreement on Monday that will allow joint patrols.`,
    `${P} signed a defence agreement on Monday and hope to hold an exercise.`,
    `The Fjord Defence Treaty between ${P}, signed on Monday, will enter into force once ratified.`,
    `The Fjord Defence Treaty between ${P}, signed in 2023, has yet to enter into force.`,
    `${P} finally signed a long-planned defence agreement on Monday.`,
  ])('%s', (text) => expect(told(text)).toEqual(['signed']));
});

describe('proposed: still to be signed, or in talks', () => {
  it.each([
    `${P} will sign a defence agreement next month.`,
    `${P} are to sign a defence agreement in Oslo.`,
    `${P} are expected to sign a defence agreement on Friday.`,
    `${P} are due to sign a defence agreement on Friday.`,
    `${P} plan to sign a defence agreement this year.`,
    `${P} hope to sign a defence agreement this year.`,
    `${P} intend to conclude a defence agreement this year.`,
    `${P} have agreed to sign a defence agreement.`,
    `${P} said they would sign a defence agreement on Friday.`,
    `${P} are negotiating a defence agreement.`,
    `${P} have begun negotiations on a defence agreement.`,
    `${P} have agreed in principle on a defence agreement.`,
    `${P} are working on a defence agreement.`,
    `${P} are in talks on a defence agreement.`,
    `${P} discussed a proposed defence agreement.`,
    `${P} have not yet signed the defence agreement they drafted last year.`,
    `A defence agreement between ${P} is to be signed in June.`,
    `A defence agreement between ${P} is expected to be signed in June.`,
    `A defence agreement between ${P} will be signed in June.`,
    `A defence agreement between ${P} is ready for signature.`,
    `A defence agreement between ${P} has yet to be signed.`,
    `A draft defence agreement between ${P} has been circulated.`,
    `A defence agreement between ${P} was to have been signed on Monday, but the ceremony was put off.`,
    `The signing of a defence agreement between ${P} has been postponed.`,
    `${A} proposed a defence agreement between ${P}.`,
    `${A} and ${B} will initial a defence agreement in Oslo on Friday.`,
    `Negotiations between ${P} on a defence agreement are under way.`,
  ])('%s', (text) => expect(told(text)).toEqual(['proposed']));

  it.each([
    `${A} and ${B} will sign a defence agreement on Friday.`,
    `${A} and ${B} are expected to sign a defence agreement in June.`,
    `A defence agreement between ${P} is to be signed on 3 June.`,
  ])('nobody has signed it on any day: %s', (text) =>
    expect(values('agreement', text)).toMatchObject([{ signedOn: null, signatories: [] }]),
  );
});

describe('no agreement: denied, refused or failed', () => {
  it.each([
    `${A} met ${B} in Oslo on Monday. No agreement was signed.`,
    `${A} and ${B} met in Oslo, but no defence agreement was signed.`,
    `${P} did not sign a defence agreement.`,
    `${P} failed to sign a defence agreement.`,
    `${P} stopped short of signing a defence agreement.`,
    `${P} refused to sign a defence agreement.`,
    `${P} have never signed a defence agreement.`,
    `${A} and ${B} parted without signing a defence agreement.`,
    `Norway denied that it had signed a defence agreement with the Netherlands.`,
    `Norway ruled out a defence agreement with the Netherlands.`,
    `Norway rejected a defence agreement with the Netherlands.`,
    `Norway turned down a Dutch proposal for a defence agreement.`,
    `Norway has no defence treaty with the Netherlands.`,
    `There is no defence agreement between ${P}.`,
    `Neither Norway nor the Netherlands signed a defence agreement.`,
  ])('%s', (text) => expect(told(text)).toEqual([]));
});

describe('no agreement: imagined or only wished for', () => {
  it.each([
    `If ${P} sign a defence treaty, much will change.`,
    `Suppose ${P} signed a defence treaty.`,
    `Imagine a defence treaty between ${P}.`,
    `${P} could sign a defence treaty one day.`,
    `${P} might one day sign a defence treaty.`,
    `${P} should sign a defence treaty, the columnist argues.`,
    `A defence treaty between ${P} would deter an attack, the columnist argues.`,
    `Unless ${P} sign a defence treaty, the coast lies open.`,
    `What would happen if ${P} signed a defence treaty?`,
    `Had ${P} signed a defence treaty, the coast would be safe.`,
    `It is unclear whether ${P} will ever sign a defence treaty.`,
  ])('%s', (text) => expect(told(text)).toEqual([]));
});

describe('in force, renewed, ended', () => {
  const T = `The Fjord Defence Treaty between ${P}`;
  it.each<[text: string, status: string]>([
    [`${T} entered into force on 1 March 2023.`, 'in-force'],
    [`${T} came into effect in 2023.`, 'in-force'],
    [`${T} took effect in 2023.`, 'in-force'],
    [`${T} remains in force.`, 'in-force'],
    [`${T} has been in force since 2012.`, 'in-force'],
    [`${T} is to lapse next year.`, 'in-force'],
    [`${T} will expire in 2026.`, 'in-force'],
    [`${T} expires in 2026.`, 'in-force'],
    [`${T} will be renewed next year.`, 'in-force'],
    [`${T} was never terminated.`, 'in-force'],
    [`${T} has not been renewed.`, 'in-force'],
    [`Norway threatened to terminate the Fjord Defence Treaty with the Netherlands.`, 'in-force'],
    [`Norway refused to renew the Fjord Defence Treaty with the Netherlands.`, 'in-force'],
    [`${T} was renewed in 2021.`, 'renewed'],
    [`${T} has been extended for five years.`, 'renewed'],
    [`${T} was amended in 2021.`, 'renewed'],
    [`${P} extended the Fjord Defence Treaty on Monday.`, 'renewed'],
    [`${P} have renewed the Fjord Defence Treaty for ten years.`, 'renewed'],
    [`${T} expired in 2021.`, 'ended'],
    [`${T} has lapsed.`, 'ended'],
    [`${T} was terminated in 2021.`, 'ended'],
    [`${T} has been scrapped.`, 'ended'],
    [`Norway terminated the Fjord Defence Treaty with the Netherlands in 2021.`, 'ended'],
    [`Norway withdrew from the Fjord Defence Treaty with the Netherlands in 2021.`, 'ended'],
    [`Norway has ended the Fjord Defence Treaty with the Netherlands.`, 'ended'],
  ])('%s', (text, status) => expect(told(text)).toEqual([status]));

  it.each([`${T} is to lapse in 2026.`, `${T} will expire in June.`, `${T} expires in 2026.`])('has not ended yet: %s', (text) =>
    expect(values('agreement', text)).toMatchObject([{ endedOn: null }]),
  );
});
