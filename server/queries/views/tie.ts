import { TieStrength, type Tie } from '../../contract/facts.ts';
import { InputError } from '../../model/errors.ts';
import { count, type Asker } from './asker.ts';
import { nodeBrief } from './brief.ts';
import { factNode, given, groupsOf, type Times } from './entity.ts';

/** Everything between two countries, without its status and strongest obligation. InputError where both are one. */
export async function tieView(
  ask: Asker,
  a: string,
  b: string,
  times: Times,
): Promise<Omit<Tie, 'status' | 'obligation' | 'first' | 'last'>> {
  const [one, other] = await Promise.all([factNode(ask, a), factNode(ask, b)]);
  if (one.id === other.id) throw new InputError(`"a" and "b" are the same country (${one.id}).`);
  const [rows, strength, coverage] = await Promise.all([
    ask.query('tie', { a: one.id, b: other.id, ...given(times) }),
    strengthOf(ask, one.id, other.id, times),
    ask.part('tie-coverage', { a: one.id, b: other.id }),
  ]);
  return {
    a: nodeBrief(one),
    b: nodeBrief(other),
    groups: groupsOf(rows),
    strength,
    coverage: { documents: count(coverage[0]?.['documents']), claims: count(coverage[0]?.['claims']) },
  };
}

/** What the query tie-strength gives for two countries; null where nothing counts, or where it cannot be asked. */
async function strengthOf(ask: Asker, a: string, b: string, times: Times): Promise<TieStrength | null> {
  const { knownAt, ...period } = times;
  if (knownAt) return null;
  const [row] = await ask.query('tie-strength', { country: a, partner: b, ...given(period) });
  return row ? TieStrength.parse({ points: row['strength'], parts: row['facts'] }) : null;
}
