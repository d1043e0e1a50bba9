import { OBLIGATIONS, type AgreementValue } from '../model/claims.ts';
import { representative, sayings } from './fold.ts';
import type { LiveClaim } from './types.ts';

/** A field without a notion of contradiction: the best-standing claim that fills it speaks. */
export function pickPlain(
  lives: readonly LiveClaim[],
  field: 'kind' | 'subject' | 'termBasis' | 'continuation' | 'shortName',
): string | null {
  const said = sayings(lives, (l) => (l.claim.value as AgreementValue)[field] ?? null);
  const settled = said.filter((s) => s.claim.settledFields.has(field));
  const from = settled.length ? settled : said;
  return from.length ? ((representative(from.map((s) => s.claim)).claim.value as AgreementValue)[field] ?? null) : null;
}

/** The record's word on the obligation, else the strongest that a text states. */
export function strongest(lives: readonly LiveClaim[]): string | null {
  const said = sayings(lives, (l) => (l.claim.value as AgreementValue).obligation ?? null);
  const record = said.filter((s) => s.claim.doc.kind === 'dataset');
  const values = new Set((record.length ? record : said).map((s) => s.value));
  return OBLIGATIONS.find((o) => values.has(o)) ?? null;
}
