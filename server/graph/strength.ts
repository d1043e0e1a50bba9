import type { TieFact } from '../contract/overview-rows.ts';
import type { TieStatus } from '../contract/facts.ts';
import { OBLIGATIONS, type Obligation } from '../model/claims.ts';

/** How strongly an obligation binds: 0 is the strongest; the same for null and for the last. */
export function obligationRank(obligation: Obligation | null): number {
  return obligation === null ? OBLIGATIONS.length - 1 : OBLIGATIONS.indexOf(obligation);
}

/** The strongest of some obligations; null where all are null or there are none. */
export function strongest(obligations: Iterable<Obligation | null>): Obligation | null {
  let best: Obligation | null = null;
  for (const obligation of obligations) {
    if (obligation !== null && (best === null || obligationRank(obligation) < obligationRank(best))) best = obligation;
  }
  return best;
}

const ACTIVE: ReadonlySet<string> = new Set(['signed', 'in-force', 'renewed']);

/**
 * What facts say of a tie: active over proposed over ended over mere contact, and the strongest obligation among the
 * agreements of that status. So "will sign" never colours a line as "signed", nor does what has ended.
 */
export function tieStrength(facts: readonly Pick<TieFact, 'kind' | 'status' | 'obligation'>[]): {
  status: TieStatus;
  obligation: Obligation | null;
} {
  const agreements = facts.filter((fact) => fact.kind === 'Agreement');
  const classes: [TieStatus, typeof agreements][] = [
    ['active', agreements.filter((a) => a.status !== null && ACTIVE.has(a.status))],
    ['proposed', agreements.filter((a) => a.status === 'proposed')],
    ['ended', agreements.filter((a) => a.status === 'ended')],
  ];
  for (const [status, own] of classes) {
    if (own.length) return { status, obligation: strongest(own.map((a) => a.obligation)) };
  }
  // Talks that are only planned are no contact yet.
  const planned = facts.length > 0 && facts.every((fact) => fact.kind === 'Meeting' && fact.status === 'planned');
  return { status: planned ? 'proposed' : 'contact', obligation: null };
}

/** How wide a line of so many facts is drawn, in pixels: 1 for one fact, 4 for eight, at most 7. */
export function widthOf(count: number): number {
  return Math.round(Math.min(7, 1 + Math.log2(Math.max(1, count))) * 100) / 100;
}
