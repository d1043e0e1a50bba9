import { type Annotated, endsAt } from './annotate.ts';
import { CONNECT, LEFT, PRAISE } from './paper-words.ts';

/** A name inside quotation marks around the noun. */
export function quotedAround(
  doc: Annotated,
  from: number,
  to: number,
  start: number,
  limit: number,
): { from: number; to: number } | null {
  let a = -1;
  for (let i = from - 1; i >= Math.max(start, from - 10); i--) {
    const t = doc.tokens[i];
    if ((t?.norm === '"' || t?.norm === "'") && !(t.glued && doc.tokens[i - 1]?.kind === 'word')) {
      a = i + 1;
      break;
    }
    if (t?.norm === '"' || (t?.norm === "'" && !(doc.tokens[i - 1]?.norm ?? '').endsWith('s'))) return null;
  }
  if (a < 0) return null;
  // A name is written with capitals, or is a noun phrase short enough to be one; the rest is what somebody said.
  if (!quotedName(doc, a, from)) return null;
  for (let i = a; i < from; i++) if (/^(will|we|i|it|has|have|would)$/.test(doc.tokens[i]?.norm ?? '')) return null;
  for (let i = to; i < Math.min(limit, to + 16); i++) {
    const t = doc.tokens[i];
    if (
      t?.norm === '"' ||
      (t?.norm === "'" &&
        t.glued &&
        !(doc.tokens[i + 1]?.glued && doc.tokens[i + 1]?.kind === 'word') &&
        !(doc.tokens[i - 1]?.norm ?? '').endsWith('s'))
    )
      return i - a <= 20 ? { from: a, to: doc.tokens[i - 1]?.norm === ',' || doc.tokens[i - 1]?.norm === '.' ? i - 1 : i } : null;
    if (
      t?.norm === "'" &&
      t.glued &&
      (doc.tokens[i - 1]?.norm ?? '').endsWith('s') &&
      /^[,.]?$/.test(doc.tokens[i + 1]?.kind === 'mark' ? (doc.tokens[i + 1]?.norm ?? '') : 'x')
    )
      return { from: a, to: i };
    if (t?.kind === 'word' && /^(is|was|were|will|we|i|it|has|have|marks|provides|advances|establishes|would|are)$/.test(t.norm))
      return null;
  }
  return null;
}

/** What stands in quotation marks before the noun reads as a name: capitals, or only words that names of papers are made of. */
function quotedName(doc: Annotated, open: number, noun: number): boolean {
  let lower = 0;
  for (let i = open; i < noun; i++) {
    const t = doc.tokens[i];
    if (!t || t.kind !== 'word' || CONNECT.has(t.norm)) continue;
    if (t.cap === 0 && !descriptive(doc, i)) lower++;
  }
  return lower === 0 || (lower <= 1 && (doc.tokens[open]?.cap ?? 0) > 0);
}

/** A word that descriptions of defence papers are made of: listed in `LEFT`, or one that shows defence ("howitzer contract"). */
export const descriptive = (doc: Annotated, i: number): boolean => {
  const w = doc.tokens[i]?.norm ?? '';
  return LEFT.has(w) || doc.compiled.lexicon.words.defenceWords.has(w);
};

export function extendLeft(doc: Annotated, from: number, start: number, covered: Int32Array): number {
  let i = from;
  const capital = (doc.tokens[from]?.cap ?? 0) > 0;
  while (i > start && from - i < 14) {
    const t = doc.tokens[i - 1];
    // A new paragraph begins at the phrase so far.
    if (!t || (doc.tokens[i]?.lines ?? 0) > 1 || covered[i - 1]) break;
    const w = t.norm;
    // "US and Japan Sign Pact": a heading's verb.
    if (t.cap > 0 && !LEFT.has(w) && doc.compiled.lexicon.words.signVerbs.has(w)) break;
    if (t.kind === 'mark' && w === '-' && t.glued) {
      // "cost-sharing", "burden-sharing": one word whatever its first half.
      const half = doc.tokens[i - 2];
      const whole = doc.tokens[i]?.norm === 'sharing' && half?.kind === 'word' && half.cap === 0 && i - 2 >= start;
      i -= whole ? 2 : 1;
      continue;
    }
    if (t.kind === 'mark' && (w === "'" || w === '&') && i - 1 > start) {
      i--;
      continue;
    }
    if (
      t.kind === 'mark' &&
      w === ',' &&
      capital &&
      (doc.tokens[i]?.cap ?? 0) > 0 &&
      (doc.tokens[i - 2]?.cap ?? 0) > 0 &&
      !(doc.at.country[i - 2] ?? 0) &&
      !(doc.at.place[i - 2] ?? 0) &&
      seriesComma(doc, i - 1, from)
    ) {
      i--;
      continue;
    }
    if (w === "'s") break;
    const country = endsAt(doc.countries, doc.at.country, i);
    if (
      country &&
      (country.entry.adjective || doc.tokens[i]?.norm === '-' || (doc.tokens[i]?.cap ?? 0) > 0) &&
      country.from >= start
    ) {
      i = country.from;
      continue;
    }
    if (t.kind === 'number' && capital && /^(19|20)\d\d$/.test(w)) break;
    if (doc.at.date[i - 1]) break;
    if (
      t.kind === 'word' &&
      t.cap > 0 &&
      !/^(the|a|an|this|in|on|under|at|and|but|after|with|its|his|while|both|when|first|second|also|that|their|it|last|signed)$/.test(
        w,
      ) &&
      (capital || LEFT.has(w) || t.cap === 2)
    ) {
      if (doc.at.office[i - 1] && !LEFT.has(w)) break;
      // At the start of a sentence a capital proves nothing.
      if (i - 1 === start && !capital && !LEFT.has(w)) break;
      i--;
      continue;
    }
    if (
      t.kind === 'word' &&
      t.cap === 0 &&
      descriptive(doc, i - 1) &&
      !(capital && i === from && w !== 'defence' && w !== 'defense')
    ) {
      i--;
      continue;
    }
    if (
      (w === 'and' || w === 'of' || w === 'on' || w === 'for' || w === 'in') &&
      capital &&
      i > start + 1 &&
      (doc.tokens[i - 2]?.cap ?? 0) > 0 &&
      w !== 'in' &&
      (doc.tokens[i]?.cap ?? 0) > 0 &&
      !(doc.at.country[i - 2] ?? 0)
    ) {
      if (w === 'and' && (doc.at.agreement[i - 2] ?? 0)) break;
      if (w === 'on' && (doc.at.date[i - 2] ?? 0)) break;
      i--;
      continue;
    }
    // "status of forces", "status of visiting forces"
    if (w === 'of' && !capital && doc.tokens[i - 2]?.norm === 'status') {
      i--;
      continue;
    }
    if (w === 'and' && !capital && descriptive(doc, i - 2) && descriptive(doc, i)) {
      i--;
      continue;
    }
    break;
  }
  while (
    i < from &&
    ((PRAISE.has(doc.tokens[i]?.norm ?? '') && (doc.tokens[i]?.cap ?? 0) === 0) ||
      /^(and|of|on|for|-|,|&|')$/.test(doc.tokens[i]?.norm ?? ''))
  )
    i++;
  return i;
}

/** "Research, Development, Test and Evaluation": a comma inside a name has a later "and" before the noun. */
function seriesComma(doc: Annotated, comma: number, from: number): boolean {
  for (let i = comma + 1; i < from; i++) if (doc.tokens[i]?.norm === 'and' && (doc.tokens[i + 1]?.cap ?? 0) > 0) return true;
  return false;
}
