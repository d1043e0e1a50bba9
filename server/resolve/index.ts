import type { BlockFacts } from '../model/facts.ts';
import { resolveAgreements } from './agreement.ts';
import { blockKind } from './blocks.ts';
import { collect } from './fold.ts';
import { resolveMeetings } from './meeting.ts';
import { resolvePerson } from './person.ts';
import { resolveCountry, resolveExercise, resolveMembership, resolveOrganization, resolvePlace } from './tables.ts';
import { resolveTenure } from './tenure.ts';
import type { Answers, Judgement, LiveClaim, ResolveTables } from './types.ts';

/** One block, or several of one kind that judgements tie together: keys with their claims. */
export interface BlockInput {
  keys: readonly string[];
  claims: readonly LiveClaim[];
  judgements: readonly Judgement[];
}

/**
 * The facts of one block: a pure function of the set of its claims, the judgements on them and what earlier stages answered.
 * `names` and `mentions` blocks yield no facts (see `ownersOf`, `mentionsOf`).
 */
export function resolveBlock(input: BlockInput, answers: Answers, tables: ResolveTables): BlockFacts {
  const key = input.keys[0];
  return collect(key === undefined ? [] : [factsOf(key, input, answers, tables)]);
}

function factsOf(key: string, input: BlockInput, answers: Answers, tables: ResolveTables): BlockFacts {
  switch (blockKind(key)) {
    case 'country':
      return resolveCountry(input.claims);
    case 'organization':
      return resolveOrganization(input.claims, key, tables);
    case 'place':
      return resolvePlace(input.claims, key, tables);
    case 'person':
      return resolvePerson(input.claims);
    case 'membership':
      return resolveMembership(input.claims, tables);
    case 'tenure':
      return resolveTenure(input.claims, key, answers, tables);
    case 'meeting':
      return resolveMeetings(input.claims, input.judgements, answers, tables);
    case 'agreement':
      return resolveAgreements(input.claims, input.judgements, answers, tables);
    case 'exercise':
      return resolveExercise(input.claims);
    case 'mentions':
    case 'names':
      return collect([]);
  }
}
