import type { Actor } from './actors.ts';
import { type Annotated, endsAt, startsAt } from './annotate.ts';
import type { Context } from './context.ts';

// Countries that act through their bodies or by their capital.

const BODIES = new Set(
  'side negotiators officials representatives delegations delegation diplomats officers experts troops navies teams leaders ministers'.split(
    ' ',
  ),
);

/** "Washington and Doha signed", "talks between Seoul and Tokyo": a capital that stands for its government. */
export function capitalActor(doc: Annotated, i: number, limit: number, context: Context): Actor | null {
  const p = startsAt(doc.places, doc.at.place, i);
  if (!p || p.entry.kind !== 'capital' || !p.entry.country || i < context.datelineTo || p.to >= limit) return null;
  const before = doc.tokens[i - 1]?.norm ?? '';
  const next = doc.tokens[p.to];
  const isCapital = (k: number): boolean => startsAt(doc.places, doc.at.place, k)?.entry.kind === 'capital';
  const paired =
    (next?.norm === 'and' && isCapital(p.to + 1)) ||
    (before === 'and' && endsAt(doc.places, doc.at.place, i - 1)?.entry.kind === 'capital');
  const verb = /^(signed|said|refused|asked|agreed|proposed|concluded|inked|announced|notified|has|had|will)$/.test(
    next?.norm ?? '',
  );
  if (!paired && !(verb && !/^(in|at|from|to|near|of|for)$/.test(before))) return null;
  if (paired && /^(in|at|from|to|near)$/.test(before)) return null;
  return {
    from: i,
    to: p.to,
    kind: 'country',
    person: null,
    office: null,
    countries: [p.entry.country],
    count: 0,
    role: null,
    bodies: false,
  };
}

/** "India" as an actor; "Indian and Japanese officials", "negotiators from the Philippines and Japan". */
export function countryActor(
  doc: Annotated,
  from: number,
  to: number,
  limit: number,
  code: string,
  adjective: boolean,
): Actor | null {
  const next = doc.tokens[to];
  const base: Actor = {
    from,
    to,
    kind: 'country',
    person: null,
    office: null,
    countries: [code],
    count: 0,
    role: null,
    bodies: false,
  };
  // "delegations of the defence ministries of A and B"
  if (!adjective && /^(of|from)$/.test(doc.tokens[from - 1]?.norm ?? '')) {
    let k = from - 2;
    while (
      k > 0 &&
      from - k < 9 &&
      /^(of|the|defence|defense|ministries|ministry|armed|forces|general|staff|staffs|military|foreign|national)$/.test(
        doc.tokens[k]?.norm ?? '',
      )
    )
      k--;
    if (
      k < from - 2 &&
      /^(delegations|representatives|officials|teams|experts|negotiators|officers)$/.test(doc.tokens[k]?.norm ?? '')
    )
      return { ...base, from: k, bodies: true };
  }
  if (!adjective && doc.tokens[from - 1]?.norm === 'of' && /^(leaders|leadership)$/.test(doc.tokens[from - 2]?.norm ?? ''))
    return { ...base, from: from - 2, bodies: true };
  if (!adjective && doc.tokens[from - 1]?.norm === 'from' && BODIES.has(doc.tokens[from - 2]?.norm ?? ''))
    return { ...base, from: from - 2 };
  if (
    !adjective &&
    doc.tokens[from - 1]?.norm === 'the' &&
    doc.tokens[from - 2]?.norm === 'from' &&
    BODIES.has(doc.tokens[from - 3]?.norm ?? '')
  )
    return { ...base, from: from - 3 };
  if (adjective) {
    if (BODIES.has(next?.norm ?? '') && to < limit) return { ...base, to: to + 1, bodies: true };
    const end = institutionEnd(doc, to, limit);
    return end > to ? { ...base, to: end, bodies: true } : null;
  }
  if (next?.norm === "'s" || (next?.norm === "'" && next.glued)) return null;
  if (next?.norm === '-' && next.glued) return null;
  if (doc.tokens[from - 1]?.norm === '-' && doc.tokens[from - 1]?.glued) return null;
  if (doc.at.agreement[to] && !/^(and|,)$/.test(next?.norm ?? '')) return null;
  if (next?.kind === 'word' && next.cap > 0 && to < limit) return null;
  return base;
}

const INSTITUTIONS = /^(forces|army|navy|military|ministry|command|delegation|delegations|headquarters|government|guard|staffs)$/;
/** What makes the word before it no body of its own ("military delegation", "army chief"). */
const INSTITUTIONS_GO_ON =
  /^(delegation|delegations|forces|command|chief|chiefs|officer|officers|official|officials|spokesman|spokesperson|spokeswoman|base|bases|aid|ties|cooperation|exercise|exercises|aircraft|equipment|presence|exchange|exchanges|attache|headquarters|'s|relations|personnel|academy|vessel|vessels|ship|ships|hardware|staff|minister|ministry|general|generals|leaders|leader|representatives|side|team|of|-)$/;
const OF_INSTITUTION =
  /^(national|defence|defense|armed|military|high|level|-|ranking|people's|people|'s|liberation|self|air|royal|coast|general|joint|ministerial|large|visiting|senior|security|parliamentary|naval|ministry|of)$/;

/** "Kenyan military delegation", "Ethiopian National Defense Forces": the token after the body that stands for its country; `to` if none. */
function institutionEnd(doc: Annotated, to: number, limit: number): number {
  for (let k = to; k < Math.min(limit, to + 6); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    const next = doc.tokens[k + 1]?.norm ?? '';
    if (INSTITUTIONS.test(w) && !INSTITUTIONS_GO_ON.test(next)) return k + 1;
    if (!OF_INSTITUTION.test(w)) return to;
  }
  return to;
}
