import type { BlockFacts } from '../model/facts.ts';
import type { Properties } from '../model/values.ts';
import { oneAgreement } from './agreement.ts';
import { oneMeeting } from './meeting.ts';
import type { Answers, LiveClaim, ResolveTables } from './types.ts';

/** People and offices are not asked for: only a fact's own values are. */
const NOBODY: Answers = { person: () => null, holder: () => null, fact: () => null };

/**
 * The values of an agreement or a meeting as some of its claims tell them, folded by the rules of all facts. Which claims are one
 * fact is taken as given. Null for claims of other kinds. Throws Error without claims.
 */
export function valuesOf(lives: readonly LiveClaim[], tables: ResolveTables): Properties | null {
  const kind = lives[0]?.claim.kind;
  const fold: ((l: readonly LiveClaim[], a: Answers, t: ResolveTables) => BlockFacts) | null =
    kind === 'agreement' ? oneAgreement : kind === 'meeting' ? oneMeeting : null;
  return fold?.(lives, NOBODY, tables).nodes[0]?.properties ?? null;
}
