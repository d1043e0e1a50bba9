import type { Tie } from '../../contract/facts.ts';
import { InputError } from '../../model/errors.ts';
import { count, type Asker } from './asker.ts';
import { nodeBrief } from './brief.ts';
import { factNode, given, groupsOf, type Times } from './entity.ts';

/** Everything between two countries, without the judgement of its strength. InputError where both are one. */
export async function tieView(
  ask: Asker,
  a: string,
  b: string,
  times: Times,
): Promise<Omit<Tie, 'status' | 'obligation' | 'first' | 'last'>> {
  const [one, other] = await Promise.all([factNode(ask, a), factNode(ask, b)]);
  if (one.id === other.id) throw new InputError(`"a" and "b" are the same country (${one.id}).`);
  const [rows, coverage] = await Promise.all([
    ask.query('tie', { a: one.id, b: other.id, ...given(times) }),
    ask.part('tie-coverage', { a: one.id, b: other.id }),
  ]);
  return {
    a: nodeBrief(one),
    b: nodeBrief(other),
    groups: groupsOf(rows),
    coverage: { documents: count(coverage[0]?.['documents']), claims: count(coverage[0]?.['claims']) },
  };
}
