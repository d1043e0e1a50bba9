import type { Annotated } from './annotate.ts';

/** How real an event is as told. `vague` covers hopes, proposals, hypotheses and bare counts; `negated` what did not happen. */
export type Modality = 'real' | 'planned' | 'cancelled' | 'negated' | 'vague';

const NEGATIONS = new Set([
  'not',
  'never',
  'no',
  'refused',
  'refuses',
  'declined',
  'declines',
  'nor',
  'neither',
  'without',
  'rejected',
  'ruled',
  "didn't",
  "won't",
  "hasn't",
  "haven't",
  'denied',
  'nobody',
  'none',
  'snubbed',
  'rebuffed',
  'unable',
  'failed',
]);
const VAGUE = new Set([
  ...'if would could might may should hope hopes hoped hoping wants wanted want wish wishes wished propose proposed proposes offered offers invited invites invite inviting invitation urged urges suggested suggests'.split(
    ' ',
  ),
  ...'imagine suppose supposed asked asks keen ready willing unlikely likely whether unless possibility possible seeking seeks sought request requested requests considering mulling mulls opportunity wanting'.split(
    ' ',
  ),
  ...'forward eager readiness desire interest'.split(' '),
]);
const CANCELLED = new Set([
  'postponed',
  'postponing',
  'postpone',
  'postpones',
  'cancelled',
  'canceled',
  'cancels',
  'cancel',
  'cancelling',
  'canceling',
  'scrapped',
  'shelved',
  'deferred',
  'postponement',
  'cancellation',
  'suspended',
]);
const FUTURE = new Set([
  'will',
  'shall',
  'upcoming',
  'forthcoming',
  "'ll",
  'tomorrow',
  'planned',
  'plans',
  'planning',
  'plan',
  'scheduled',
  'slated',
  'expected',
  'due',
  'intend',
  'intends',
  'going',
  'expects',
  'ahead',
  'preparing',
  'prepares',
  'prepare',
  'soon',
  'set',
  'poised',
  'gear',
  'gearing',
  'agreed',
]);
const HABIT = new Set(['every', 'annually', 'regularly', 'usually', 'often', 'routinely', 'biennially']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', "'s", "'re"]);
const STOPS = new Set([';', ':', '—', 'while', 'but', 'after', 'which', 'who', 'that', 'where', 'when', 'before']);

/** Index where the clause of token `i` begins: after the last strong boundary. */
export function clauseStart(doc: Annotated, i: number, from: number): number {
  for (let k = i - 1; k >= from; k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (STOPS.has(w) && !(w === 'before' && doc.tokens[k - 1]?.norm === 'never')) return k + 1;
  }
  return from;
}

/**
 * Modality of the verb or noun at token `at`, from the words of its clause before it and the few after it.
 * `form` is the verb's form; nouns have none.
 */
export function modalityAt(doc: Annotated, at: number, from: number, to: number, form: string | null): Modality {
  const start = Math.max(clauseStart(doc, at, from), at - 14);
  let future = false;
  let pastPlan = false;
  let vague = false;
  let negated = false;
  let infinitive = false;
  for (let k = at - 1; k >= start; k--) {
    const w = doc.tokens[k]?.norm ?? '';
    const near = at - k;
    if (CANCELLED.has(w) && near <= 8) return 'cancelled';
    if ((w === 'called' && doc.tokens[k + 1]?.norm === 'off') || (w === 'put' && doc.tokens[k + 1]?.norm === 'off'))
      return 'cancelled';
    if (
      NEGATIONS.has(w) &&
      near <= 4 &&
      !(w === 'no' && doc.tokens[k + 1]?.norm === 'longer') &&
      !(w === 'not' && doc.tokens[k + 1]?.norm === 'only') &&
      !(w === 'without' && near > 2)
    )
      negated = true;
    if (
      VAGUE.has(w) &&
      near <= 7 &&
      !(w === 'may' && (doc.tokens[k]?.cap ?? 0) > 0) &&
      !(w === 'ready' || (w === 'forward' && doc.tokens[k - 1]?.norm?.slice(0, 4) !== 'look'))
    )
      vague = true;
    if (
      FUTURE.has(w) &&
      near <= 9 &&
      !(w === 'set' && doc.tokens[k + 1]?.norm === 'up') &&
      !(w === 'due' && doc.tokens[k + 1]?.norm === 'to' && near > 2 && form === null)
    ) {
      future = true;
      if (
        /^(was|were|had)$/.test(doc.tokens[k - 1]?.norm ?? '') ||
        (doc.tokens[k - 1]?.norm === 'also' && /^(was|were)$/.test(doc.tokens[k - 2]?.norm ?? ''))
      )
        pastPlan = true;
    }
    if (w === 'to' && near <= 3 && (form === 'base' || form === 'participle')) {
      infinitive = true;
      const b = doc.tokens[k - 1]?.norm ?? '';
      if (BE.has(b)) future = true;
      // "a pact, to be signed in 2026"
      if (doc.tokens[k + 1]?.norm === 'be') future = true;
    }
    if (HABIT.has(w)) vague = true;
    // "were to have flown out": a plan that came to nothing.
    if (w === 'have' && doc.tokens[k - 1]?.norm === 'to' && /^(was|were)$/.test(doc.tokens[k - 2]?.norm ?? ''))
      return 'cancelled';
  }
  if (form === 'base' || form === 'present' || form === null) {
    for (let k = at + 1; k < Math.min(to, at + (form === null ? 24 : 8)); k++) {
      const w = doc.tokens[k]?.norm ?? '';
      if (HABIT.has(w) && k < at + 8) return 'vague';
      if (STOPS.has(w) || w === ',') break;
      if (form === null && CANCELLED.has(w)) return 'cancelled';
      if (form === null && (w === 'called' || w === 'put') && doc.tokens[k + 1]?.norm === 'off') return 'cancelled';
      if (w === 'will' && /^(be|take)$/.test(doc.tokens[k + 1]?.norm ?? '')) future = true;
      if (form === null && BE.has(w) && /^(scheduled|planned|due|expected)$/.test(doc.tokens[k + 1]?.norm ?? '') && /^(is|are)$/.test(w)) future = true;
      if (k >= at + 8) continue;
      if (form === null && (w === 'will' || w === 'planned' || w === 'scheduled')) future = true;
      if (
        form === null &&
        (w === 'is' || w === 'are') &&
        /^(to|planned|scheduled|expected|due|set)$/.test(doc.tokens[k + 1]?.norm ?? '')
      )
        future = true;
    }
  }
  // "would be signed when they meet this year"
  if (
    (form === 'base' || form === 'present') &&
    !future &&
    doc.tokens.slice(Math.max(from, start - 1), at).some((t) => t.norm === 'when' || t.norm === 'once') &&
    doc.tokens.slice(from, start).some((t) => t.norm === 'would' || t.norm === 'will')
  )
    return 'planned';
  if (negated) return 'negated';
  if (vague) return 'vague';
  if (future) return pastPlan && form !== 'base' ? 'real' : 'planned';
  // A bare infinitive: "Singh to meet Hegseth" in a heading is a plan, "in time to meet" tells what happened.
  if (infinitive) {
    for (let k = at - 3; k >= Math.max(from, at - 34); k--)
      if (/^(is|are|was|were)$/.test(doc.tokens[k]?.norm ?? '') && doc.tokens[k + 1]?.norm === 'to') return 'planned';
    for (let k = at - 1; k >= Math.max(from, at - 34); k--)
      if (/^(will|shall|expected|scheduled|ready|agreed|plans|intends|set|due)$/.test(doc.tokens[k]?.norm ?? ''))
        return 'planned';
    return isHeading(doc, at) ? 'planned' : 'real';
  }
  return 'real';
}

function isHeading(doc: Annotated, i: number): boolean {
  return doc.blocks[doc.sentences[doc.sentenceOf[i] ?? 0]?.block ?? 0]?.kind === 'heading';
}
