import type { Annotated } from './annotate.ts';
import { BE, CANCELLED, DENYING, DOUBT, MODAL, PROPOSING, SAYING, STANCE, STOPS, WISH } from './modality-words.ts';

/** How real an event is as told. `vague` covers hopes, proposals, hypotheses and bare counts; `negated` what did not happen. */
export type Modality = 'real' | 'planned' | 'cancelled' | 'negated' | 'vague';

/** Words looked at on either side: long enough for a long sentence, short enough to stay linear in a hostile one. */
const REACH = 60;

/** Index where the clause of token `i` begins: after the last strong boundary. */
export function clauseStart(doc: Annotated, i: number, from: number): number {
  for (let k = i - 1; k >= from; k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (STOPS.has(w) && !(w === 'before' && doc.tokens[k - 1]?.norm === 'never')) return afterAside(doc, k, i);
  }
  return from;
}

/** "Singh, who hopes for more, met …": past the comma that closes a clause between commas, else right after its first word. */
function afterAside(doc: Annotated, stop: number, i: number): number {
  const w = doc.tokens[stop]?.norm ?? '';
  if (/^(which|who|where)$/.test(w) ? doc.tokens[stop - 1]?.norm !== ',' : w !== 'while') return stop + 1;
  for (let k = i - 1; k > stop + 2; k--) if (doc.tokens[k]?.norm === ',') return k + 1;
  return stop + 1;
}

/** "said he would meet": a plan that somebody announced. */
export function announced(doc: Annotated, would: number, from: number): boolean {
  const next = doc.tokens[would + 1]?.norm ?? '';
  if (WISH.test(next) || (next === 'be' && STANCE.test(doc.tokens[would + 2]?.norm ?? ''))) return false;
  let said = false;
  for (let k = would - 1; k >= Math.max(from, would - REACH); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === 'if' || w === 'unless' || w === 'whether') return false;
    if (SAYING.test(w)) said = true;
  }
  return said;
}

/** A phrase of two words at `k` that takes back, or only wishes for, what follows. */
export function phraseAt(doc: Annotated, k: number): Modality | null {
  const next = doc.tokens[k + 1]?.norm ?? '';
  switch (doc.tokens[k]?.norm) {
    case 'called':
    case 'put':
      return next === 'off' ? 'cancelled' : next === 'for' ? 'vague' : null;
    case 'delayed':
      return /^(a|the|his|her|their|its|talks)$/.test(next) ? 'cancelled' : null;
    case 'close':
    case 'closer':
    case 'about':
      return next === 'to' ? 'planned' : null;
    case 'yet':
      return next === 'to' && /^(has|have|had|is|are)$/.test(doc.tokens[k - 1]?.norm ?? '') ? 'negated' : null;
    case 'no':
      return /^(date|dates|plan|plans)$/.test(next) ? 'negated' : null;
    case 'pressed':
    case 'pushed':
    case 'appealed':
    case 'pleaded':
      return next === 'for' ? 'vague' : null;
    case 'calls':
    case 'calling':
      return next === 'for' ? 'vague' : null;
    case 'open':
      return next === 'to' ? 'vague' : null;
    case 'turned':
      return next === 'down' ? 'negated' : null;
    case 'pulled':
    case 'pulls':
    case 'backed':
    case 'dropped':
      return next === 'out' ? 'cancelled' : null;
    case 'short':
    case 'instead':
      return next === 'of' ? 'negated' : null;
    case 'supposed':
      return next === 'to' && /^(was|were)$/.test(doc.tokens[k - 1]?.norm ?? '') ? 'cancelled' : null;
    default:
      return null;
  }
}

/** "denied that he had met", "proposed that they meet", "Had they met, …": what the words before the clause make of it. */
export function governedBy(doc: Annotated, start: number, from: number, to: number): Modality | null {
  if (/^(had|were)$/.test(doc.tokens[from]?.norm ?? ''))
    for (let k = from + 2; k < Math.min(to, from + REACH); k++)
      if (/^(would|could|might)$/.test(doc.tokens[k]?.norm ?? '')) return 'vague';
  if (doc.tokens[start - 1]?.norm !== 'that') return null;
  for (let k = start - 2; k >= Math.max(from, start - 6); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (DENYING.test(w)) return 'negated';
    // "Reports that they had met were false"
    if (/^(report|reports|claim|claims|rumour|rumours|rumor|rumors|allegation|allegations)$/.test(w))
      for (let n = Math.max(from, start - REACH); n < Math.min(to, start + REACH); n++)
        if (/^(false|untrue|wrong|unfounded|baseless|fabricated)$/.test(doc.tokens[n]?.norm ?? '')) return 'negated';
    if (PROPOSING.test(w)) return 'vague';
    if (STOPS.has(w)) break;
  }
  return null;
}

/**
 * A noun phrase that ends before token `end` is only thought of: "… would deter", "… could take place", "… is unlikely",
 * "… has been ruled out". Another verb in between has the word for itself.
 */
export function doubted(doc: Annotated, end: number, to: number, reach: number): boolean {
  for (let k = end; k < Math.min(to, end + reach); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (STOPS.has(w) || (doc.tokens[k]?.cap === 0 && /^(said|told|took|met|held|will|[a-z]{3,}ed)$/.test(w) && !BE.has(w)))
      return false;
    if (MODAL.test(w) && doc.tokens[k]?.cap === 0) return true;
    if (BE.has(w) && DOUBT.test(doc.tokens[k + 1]?.norm ?? '')) return true;
  }
  return false;
}

/** "had been due to meet, but the talks were put back": a plan of which the sentence tells that it came to nothing. */
export function cameToNothing(doc: Annotated, at: number, to: number): boolean {
  let but = false;
  for (let k = at + 1; k < Math.min(to, at + REACH); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === 'but') but = true;
    if (but && (CANCELLED.has(w) || calledOff(doc, k))) return true;
  }
  return false;
}

/** "called off", "put off", "put back", "fell through", "was delayed". */
export function calledOff(doc: Annotated, k: number): boolean {
  const w = doc.tokens[k]?.norm ?? '';
  const next = doc.tokens[k + 1]?.norm ?? '';
  if (w === 'called') return next === 'off';
  if (w === 'put') return next === 'off' || next === 'back';
  if (w === 'fell' || w === 'fallen') return next === 'through';
  return w === 'delayed' && BE.has(doc.tokens[k - 1]?.norm ?? '');
}

/** "The postponed meeting took place": the end of the sentence tells that it came about after all. */
export function cameAbout(doc: Annotated, at: number, to: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + REACH); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === 'took' && doc.tokens[k + 1]?.norm === 'place') return true;
    if (w === 'held' && /^(was|were|finally)$/.test(doc.tokens[k - 1]?.norm ?? '')) return true;
    if (w === 'went' && doc.tokens[k + 1]?.norm === 'ahead') return true;
  }
  return false;
}

/** Words of a coming time within the clause after a verb in the present: "meet in Oslo next week". */
export function comingTime(doc: Annotated, at: number, to: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + 18); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (STOPS.has(w)) return false;
    if (w === 'tomorrow') return true;
    if (w === 'next' && /^(week|month|year|spring|summer|autumn|winter)$/.test(doc.tokens[k + 1]?.norm ?? '')) return true;
    if (w === 'coming' && /^(days|weeks|months|week|month)$/.test(doc.tokens[k + 1]?.norm ?? '')) return true;
  }
  return false;
}
