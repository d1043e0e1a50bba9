import type { FactSummary } from '../../contract/facts.ts';
import { spanOf, isPartialDate } from '../../model/dates.ts';
import { InputError, NotFoundError } from '../../model/errors.ts';
import type { Cell } from '../../model/values.ts';
import { foldedRow } from '../known.ts';
import type { Asker } from './asker.ts';
import { factSummary } from './brief.ts';

type Values = Readonly<Record<string, Cell | undefined>>;

/**
 * A fact and its values as the claims recorded by the end of a day have them; as they stand where no day is given. Throws
 * NotFoundError where no such claim tells of it, InputError for a day that is none.
 */
export async function factKnown(
  ask: Asker,
  fact: FactSummary,
  values: Values,
  knownAt: string | undefined,
): Promise<{ fact: FactSummary; values: Values }> {
  if (!knownAt) return { fact, values };
  const exists: boolean = isPartialDate(knownAt);
  if (!exists) throw new InputError(`"knownAt" is "${knownAt}": expected a day, month or year that exists.`);
  const day = spanOf(knownAt).latest;
  const known = (await ask.options.known?.([fact.id], day)) ?? new Map<string, null>();
  const then = known.get(fact.id);
  if (then === undefined) throw new NotFoundError(`Nothing that was recorded by ${day} tells of "${fact.id}".`);
  if (then === null) return { fact, values };
  return { fact: factSummary(foldedRow(fact, then)), values: then };
}
