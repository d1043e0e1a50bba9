import type { Annotated } from './annotate.ts';
import {
  type Modality,
  announced,
  calledOff,
  cameAbout,
  cameToNothing,
  clauseStart,
  comingTime,
  doubted,
  governedBy,
  phraseAt,
} from './clauses.ts';
import { BE, CANCELLED, FUTURE, HABIT, HAPPEN, NEGATIONS, PLANNED, STOPS, VAGUE } from './modality-words.ts';

export type { Modality } from './clauses.ts';

/**
 * Modality of the verb or noun at token `at`, from the words of its clause before it and the few after it.
 * `form` is the verb's form; nouns have none.
 */
export function modalityAt(doc: Annotated, at: number, from: number, to: number, form: string | null): Modality {
  const start = Math.max(clauseStart(doc, at, from), at - 14);
  if (doc.tokens[at]?.norm === 'open' && doc.tokens[at + 1]?.norm === 'to') return 'vague';
  let future = false;
  let pastPlan = false;
  let vague = false;
  let negated = false;
  let infinitive = false;
  // "their next meeting", "an upcoming visit": not yet held, whatever the verb.
  if (
    form === null &&
    /^(next|upcoming|forthcoming)$/.test(doc.tokens[at - 1]?.norm ?? '') &&
    !doc.tokens.slice(at + 1, Math.min(to, at + 9)).some((t) => /^(was|were|took)$/.test(t.norm))
  )
    return 'planned';
  const governed = governedBy(doc, clauseStart(doc, at, from), from, to);
  if (governed) return governed;
  for (let k = at - 1; k >= start; k--) {
    const w = doc.tokens[k]?.norm ?? '';
    const near = at - k;
    // "Despite calls to cancel, Singh met …": the comma ends what was cancelled.
    const past = form === 'past' && doc.tokens.slice(k + 1, at).some((t) => t.norm === ',');
    if (CANCELLED.has(w) && near <= 8 && !past)
      return form === null && near <= 3 && cameAbout(doc, at, to) ? 'real' : 'cancelled';
    const phrase = phraseAt(doc, k);
    if (phrase === 'cancelled') return 'cancelled';
    if (phrase === 'negated' && near <= 8) negated = true;
    if (phrase === 'vague' && near <= 7) vague = true;
    if (phrase === 'planned' && near <= 4 && form !== null) future = true;
    if (w === 'would' && form !== null && announced(doc, k, from)) {
      future = true;
      continue;
    }
    if (
      NEGATIONS.has(w) &&
      near <= 4 &&
      !(w === 'nor' && (doc.tokens[k]?.cap ?? 0) > 0) &&
      !(w === 'no' && doc.tokens[k + 1]?.norm === 'longer') &&
      !(w === 'not' && doc.tokens[k + 1]?.norm === 'only') &&
      !(w === 'without' && near > 2)
    )
      negated = true;
    if (
      VAGUE.has(w) &&
      (near <= 7 || (near <= 12 && form === 'base' && w === 'invitation' && doc.tokens[k - 1]?.norm === 'an')) &&
      !(w === 'may' && (doc.tokens[k]?.cap ?? 0) > 0) &&
      !(w === 'ready' || (w === 'forward' && doc.tokens[k - 1]?.norm?.slice(0, 4) !== 'look'))
    )
      vague = true;
    if (
      FUTURE.has(w) &&
      near <= 9 &&
      // "agreed in a call", "agreed during talks": what was agreed comes after.
      !(w === 'agreed' && /^(in|during|at|after|following|by|over)$/.test(doc.tokens[k + 1]?.norm ?? '')) &&
      !/^(as|than)$/.test(doc.tokens[k - 1]?.norm ?? '') &&
      !(w === 'set' && doc.tokens[k + 1]?.norm === 'up') &&
      !(w === 'due' && doc.tokens[k + 1]?.norm === 'to' && near > 2 && form === null)
    ) {
      future = true;
      if (
        /^(was|were|had)$/.test(doc.tokens[k - 1]?.norm ?? '') ||
        (doc.tokens[k - 1]?.norm === 'been' && doc.tokens[k - 2]?.norm === 'had') ||
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
    let aside = false;
    // "A meeting between them could take place": the noun is what the sentence speaks of.
    if (form === null && at - clauseStart(doc, at, from) <= 4 && doubted(doc, at + 1, to, 24)) return 'vague';
    for (let k = at + 1; k < Math.min(to, at + (form === null ? 24 : 8)); k++) {
      const w = doc.tokens[k]?.norm ?? '';
      if (HABIT.has(w) && k < at + 8) return 'vague';
      // "Talks, due on Friday, will not go ahead": an aside of when it was planned.
      if (w === ',' && form === null && (aside || PLANNED.test(doc.tokens[k + 1]?.norm ?? ''))) {
        aside = !aside;
        continue;
      }
      // "of Greece, Cyprus and Egypt"
      if (w === ',' && form === null && (doc.at.country[k + 1] ?? 0) > 0 && (doc.at.country[k - 1] ?? 0) > 0) continue;
      if (STOPS.has(w) || w === ',') break;
      if (form === null && CANCELLED.has(w)) return 'cancelled';
      if (form === null && w === 'not' && HAPPEN.test(doc.tokens[k + 1]?.norm ?? '')) return 'cancelled';
      if (form === null && calledOff(doc, k)) return 'cancelled';
      if (form === null && w === 'never' && doc.tokens[k + 1]?.norm === 'took') return 'cancelled';
      if (w === 'will' && /^(be|take)$/.test(doc.tokens[k + 1]?.norm ?? '')) future = true;
      if (form === null && /^(is|are)$/.test(w) && PLANNED.test(doc.tokens[k + 1]?.norm ?? '')) future = true;
      if (k >= at + 8) continue;
      if (form === null && (w === 'will' || w === 'planned' || w === 'scheduled')) future = true;
      if (form === null && (w === 'is' || w === 'are') && doc.tokens[k + 1]?.norm === 'to') future = true;
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
  if (future && pastPlan && cameToNothing(doc, at, to)) return 'cancelled';
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
  return (form === 'base' || form === 'present') && comingTime(doc, at, to) ? 'planned' : 'real';
}

/**
 * True for a thing at tokens `at` to `end` that is only thought of: "Imagine a treaty", "ruled out a pact", "a pact would deter",
 * where the sentence has no word for its being signed or in force.
 */
export function onlyThought(doc: Annotated, at: number, end: number, from: number, to: number): boolean {
  const modality = modalityAt(doc, at, from, to, null);
  if (modality === 'vague' || modality === 'negated') return true;
  return doubted(doc, end, to, 14);
}

function isHeading(doc: Annotated, i: number): boolean {
  return doc.blocks[doc.sentences[doc.sentenceOf[i] ?? 0]?.block ?? 0]?.kind === 'heading';
}
