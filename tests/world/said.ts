import { canonicalJson } from '../../server/model/compare.ts';
import type { Question } from '../../server/model/questions.ts';
import type { WorldBuilder } from './build.ts';
import { WORLD } from './ids.ts';

/** What people said in the small world, and what is left to them. */
export function said(w: WorldBuilder): void {
  const recordedAt = '2025-11-03T00:00:00.000Z';
  const { pressAgreement, pressMeeting, secondAgreement } = WORLD.claims;
  const pair = { a: secondAgreement, b: pressAgreement };
  w.node('Judgement', 'judgement:same', {
    verdict: 'same',
    ...pair,
    day: '2025-11-03',
    recordedAt,
    by: 'A. Analyst',
    why: 'one paper',
  });
  w.node('Judgement', 'judgement:later', {
    verdict: 'later',
    a: 'IN|rajnath singh',
    b: 'IN|singh',
    day: '2025-11-04',
    recordedAt,
  });
  w.node('Judgement', 'judgement:taken-back', {
    verdict: 'different',
    ...pair,
    day: '2025-11-01',
    recordedAt,
    withdrawnAt: '2025-11-02T00:00:00.000Z',
  });
  const quote = 'The 15-year framework was signed by India and the United States on Friday.';
  const correction = { claim: secondAgreement, quote, day: '2025-11-03', recordedAt };
  w.node('Correction', 'correction:years', {
    ...correction,
    action: 'replace',
    field: 'durationYears',
    value: '10',
    by: 'A. Analyst',
    why: 'ten by the text itself',
  });
  w.node('Correction', 'correction:old-words', { ...correction, quote: 'words that were once there', action: 'reject' });
  w.node('Correction', 'correction:taken-back', { ...correction, action: 'reject', withdrawnAt: '2025-11-04T00:00:00.000Z' });
  const ask = (key: string, questions: Question[]): string =>
    w.node('Asking', key, { claimsVersion: 1, resolvedVersion: 1, questions: canonicalJson(questions) });
  ask('agreement|IN;US', [
    {
      kind: 'one-short',
      a: secondAgreement,
      b: pressAgreement,
      why: 'same parties and name, but: signed 60 days apart',
      score: 0.3,
      among: 1,
    },
  ]);
  ask('names|IN', [
    { kind: 'name', a: 'IN|singh', b: 'IN|rajnath singh', why: 'a name of 2 people of that country', score: 0.4, among: 2 },
    { kind: 'name', a: 'IN|singh', b: 'IN|singh vikram', why: 'a name of 2 people of that country', score: 0.4, among: 2 },
  ]);
  w.node('NameForm', 'IN|rajnath singh', { country: 'IN', owner: 'IN|rajnath singh', person: WORLD.singh });
  w.tie('OF_FORM', pressMeeting, 'IN|rajnath singh');
}
