import type { Annotated } from './annotate.ts';
import type { Context, PlaceRef } from './context.ts';
import { resolveDate, type Resolved, type Tense } from './resolve-dates.ts';

/** A resolved date and the tokens that say it. */
export interface When extends Resolved {
  from: number;
  to: number;
}

/** Remembers dates and places told so far, for "the same day", "there", "that year". */
export interface Memory {
  date: string | null;
  place: PlaceRef | null;
}

const NOT_EVENT = new Set(['until', 'by', 'since', 'towards', 'toward', 'through', 'before', 'than', 'beyond', 'till']);

/** True for a date that belongs to something else than the event ("since 2016", "Vision 2030", inside a name of a paper). */
function foreign(doc: Annotated, from: number, to: number): boolean {
  const before = doc.tokens[from - 1]?.norm ?? '';
  if (NOT_EVENT.has(before)) return !(doc.tokens[to]?.norm === ',' && doc.tokens[to + 1]?.norm === 'when');
  if (before === 'early' || before === 'late') return false;
  if (before === 'of' && doc.tokens[from]?.kind === 'number' && to - from === 1 && (doc.at.agreement[from - 2] ?? 0) > 0)
    return true;
  const next = doc.tokens[to];
  return (
    to - from === 1 &&
    doc.tokens[from]?.kind === 'number' &&
    next?.kind === 'word' &&
    (next.cap > 0 || doc.at.agreement[to] !== 0) &&
    !next.lines
  );
}

/**
 * The date nearest to token `at` within its sentence, words after the event preferred a little, other triggers in between
 * avoided. Null where the sentence names none.
 */
export function dateNear(
  doc: Annotated,
  context: Context,
  memory: Memory,
  at: number,
  from: number,
  to: number,
  tense: Tense,
  blockers: readonly number[] = [],
): When | null {
  let best: When | null = null;
  let bestCost = Infinity;
  for (let k = firstFrom(doc.dates, from); k < doc.dates.length; k++) {
    const d = doc.dates[k];
    if (!d || d.to > to) break;
    if (d.from < context.datelineTo || foreign(doc, d.from, d.to) || otherClause(doc, d, at, from, tense)) continue;
    const r = resolveDate(d.spec, context.ref, tense, memory.date);
    // What is told as past cannot lie ahead: "cooperation in 2025" is its subject.
    if (
      !r ||
      (tense === 'past' &&
        context.ref &&
        r.date.length < 10 &&
        r.date.slice(0, context.ref.length) > context.ref.slice(0, r.date.length))
    )
      continue;
    const distance = d.from >= at ? d.from - at : at - d.to + 2;
    const crossed = blockers.filter((b) => (b > at && b < d.from) || (b < at && b > d.to)).length;
    const semicolon = crosses(doc, at, d.from);
    const aside = d.to <= at && inRelative(doc, d, at, from) ? 30 : 0;
    const cost = aside + distance + crossed * 12 + semicolon * 30 + (r.date.length === 4 ? 10 : r.date.length < 10 ? 3 : 0);
    if (cost < bestCost) {
      bestCost = cost;
      best = { ...r, from: d.from, to: d.to };
    }
  }
  return bestCost < 48 ? best : null;
}

/** "A, who took over last year, held talks": a date inside the clause between "who" and the comma is not the talks'. */
function inRelative(doc: Annotated, d: { from: number; to: number }, at: number, from: number): boolean {
  if (!doc.tokens.slice(d.to, at).some((t) => t.norm === ',')) return false;
  for (let k = d.from - 1; k >= Math.max(from, d.from - 12); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === ',') return false;
    if (w === 'who') return doc.tokens[k - 1]?.norm === ',';
  }
  return false;
}

/** Most words between a date and the noun it stands before ("a 2011 defence deal"). */
const ATTRIBUTE = 4;

/** A date of another clause: "since he took office in May", "a 2011 defence deal", "said on Friday that they had met". */
function otherClause(doc: Annotated, d: { from: number; to: number }, at: number, from: number, tense: Tense): boolean {
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  for (let k = d.from - 1; k >= Math.max(from, d.from - 14); k--) {
    if (word(k) === ',' || word(k) === ';') break;
    if (word(k) === 'since') return word(d.to + 1) !== 'when' && (at < k || at >= d.to);
  }
  // "last year's summit": the summit's.
  if (word(d.to) === "'s" && !(at > d.to && at - d.to <= ATTRIBUTE)) return true;
  // A year between an article and a noun belongs to that noun.
  if (
    d.to - d.from === 1 &&
    doc.tokens[d.from]?.kind === 'number' &&
    /^(a|an|the|their|its|his|her|'s)$/.test(word(d.from - 1)) &&
    doc.tokens[d.to]?.kind === 'word' &&
    doc.tokens[d.to]?.cap === 0 &&
    !(at >= d.to && at - d.to <= ATTRIBUTE)
  )
    return true;
  // What was said on a day had happened before it, or is to come.
  const on = /^(on|in)$/.test(word(d.from - 1)) ? d.from - 2 : d.from - 1;
  const said = /^(reporters|journalists|parliament|lawmakers)$/.test(word(on)) ? on - 1 : on;
  if (!/^(said|announced|reported|confirmed|told|stated|disclosed|revealed)$/.test(word(said))) return false;
  if (tense === 'future') return true;
  if (at < d.to || word(d.to) !== 'that') return false;
  for (let k = d.to; k < at + 12; k++) if (/^(will|would)$/.test(word(k))) return true;
  for (let k = at - 1; k > d.to && k >= at - 3; k--) if (word(k) === 'had') return true;
  return false;
}

/** Index of the first thing that starts at or after a token; the list is in order. */
export function firstFrom(list: readonly { from: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((list[mid]?.from ?? 0) < token) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** "…, which will take place on 12 May": still said of the noun before. */
function takesPlace(doc: Annotated, i: number): boolean {
  return (
    doc.tokens[i]?.norm === 'which' &&
    doc.tokens.slice(i + 1, i + 5).some((t) => /^(place|held|due|scheduled|planned)$/.test(t.norm))
  );
}

function crosses(doc: Annotated, a: number, b: number): number {
  let n = 0;
  for (let i = Math.min(a, b); i < Math.max(a, b); i++)
    if (
      doc.tokens[i]?.norm === ';' ||
      (b > a && /^(before|which|who|during|although|because)$/.test(doc.tokens[i]?.norm ?? '') && !takesPlace(doc, i)) ||
      (b > a &&
        doc.tokens[i]?.norm === 'after' &&
        /^(days|weeks|months|years|decades|year|decade)$/.test(doc.tokens[i - 1]?.norm ?? ''))
    )
      n++;
  return n;
}
