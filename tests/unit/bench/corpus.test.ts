import { describe, expect, it } from 'vitest';
import { extract } from '../../../server/extract/index.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { Claim } from '../../../server/model/claims.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { documentIn, some, type Fact, type Told } from '../../bench/corpus/index.ts';
import { nameOf, PEOPLE } from '../../bench/corpus/names.ts';

const lexicon = loadLexicon(packageRoot());
const sorted = (list: readonly string[]): string => [...list].sort().join(';');

/** Whether a claim says what is true; a vague telling gives the month alone. */
function tells(claim: Claim, fact: Fact, vague: boolean): boolean {
  const day = (said: string | null, is: string): boolean => said === is || (vague && said === is.slice(0, 7));
  if (claim.kind === 'meeting' && fact.kind === 'meeting') {
    const { kind, status, countries, people, date } = claim.value;
    return (
      kind === fact.meetingKind &&
      status === fact.status &&
      sorted(countries) === sorted(fact.countries) &&
      sorted(people) === sorted(fact.people) &&
      day(date, fact.date)
    );
  }
  if (claim.kind === 'agreement' && fact.kind === 'agreement') {
    const { parties, status, signedOn, durationYears } = claim.value;
    return (
      sorted(parties) === sorted(fact.parties) &&
      status === fact.status &&
      day(signedOn, fact.signedOn) &&
      durationYears === fact.durationYears
    );
  }
  return claim.kind === 'exercise' && fact.kind === 'exercise' && claim.value.name === fact.name;
}

describe('the corpus of the figures', () => {
  const two = (seed: number): Told[] => [...some(0, 200, seed)];

  it('is the same for one seed, the beginning of a longer one, and another for another seed', () => {
    expect(two(1)).toEqual(two(1));
    expect([...some(150, 200)]).toEqual(two(1).slice(150));
    expect(two(2).map((t) => t.text)).not.toEqual(two(1).map((t) => t.text));
  });

  it('gives everybody a name of their own', () => {
    expect(new Set(Array.from({ length: PEOPLE }, (_, n) => nameOf(n))).size).toBe(PEOPLE);
  });

  it('tells what it says it tells: the extractor finds 95 of 100 true facts, and hardly any that are not', () => {
    let [all, found, claimed] = [0, 0, 0];
    for (const told of two(1)) {
      const claims = extract(documentIn(told), lexicon).claims;
      claimed += claims.filter((c) => c.kind === 'meeting' || c.kind === 'agreement' || c.kind === 'exercise').length;
      all += told.facts.length;
      found += told.facts.filter((f) => claims.some((c) => tells(c, f, told.vague))).length;
    }
    expect(all).toBeGreaterThan(200);
    expect(found / all).toBeGreaterThanOrEqual(0.95);
    expect(found / claimed).toBeGreaterThanOrEqual(0.95);
  });
});
