import type { Claim } from '../model/claims.ts';
import { byCodeUnit } from '../model/compare.ts';
import type { Correction } from './types.ts';

/** A claim as people left it: null where it was rejected. */
export interface Corrected {
  claim: Claim | null;
  settledFields: Set<string>;
}

/**
 * Applies the live corrections of one claim: of several on one field the later `on` wins, then the larger id; a later rejection
 * outlives earlier words on fields. A correction of words that no longer stand in the document does nothing.
 */
export function applyCorrections(claim: Claim, corrections: readonly Correction[]): Corrected {
  const mine = corrections
    .filter((c) => c.claim === claim.id && c.quote === claim.quote)
    .sort((a, b) => byCodeUnit(a.on, b.on) || byCodeUnit(a.id, b.id));
  let value = claim.value as unknown as Record<string, unknown>;
  let rejected = false;
  const settledFields = new Set<string>();
  for (const c of mine) {
    if (c.action === 'reject') {
      rejected = true;
      continue;
    }
    rejected = false;
    if (c.action === 'replace' && c.field) value = { ...value, [c.field]: c.value };
    if (c.field) settledFields.add(c.field);
    else for (const field of Object.keys(value)) settledFields.add(field);
  }
  return { claim: rejected ? null : ({ ...claim, value } as unknown as Claim), settledFields };
}
