import type { Annotated } from './annotate.ts';
import type { Range } from './scene.ts';

/** How long an agreement is to last, from when that counts, and what follows. */
export interface Term {
  years: number | null;
  at: Range | null;
  basis: 'signing' | 'entry-into-force' | 'stated-end' | null;
  basisAt: Range | null;
  continuation: 'automatic' | 'indefinite' | 'none' | 'unknown' | null;
  continuationAt: Range | null;
}

const LASTING =
  /^(last|lasts|lasting|run|runs|running|valid|good|remain|remains|extend|extends|extended|renew|renews|renewed|signed|sign|force|effect|effective|commits|commit|period|term|another|further|additional|prolonged|concluded|bases|inked|agreement|pact|treaty|mou|arrangement|framework|next|duration|likewise|again|spans|spanning|covers|facilities)$/;

/** Reads a term from a sentence that speaks of an agreement at tokens `at`. */
export function termIn(doc: Annotated, from: number, to: number, at: Range): Term {
  const term: Term = { years: null, at: null, basis: null, basisAt: null, continuation: null, continuationAt: null };
  const { numbers } = doc.compiled.lexicon.words;
  const w = (i: number): string => (i >= from && i < to ? (doc.tokens[i]?.norm ?? '') : '');
  for (let i = from; i < to; i++) {
    const n = numberAt(doc, i, numbers);
    if (n && term.years === null) {
      let k = i + n.length;
      // "three (3) years"
      if (w(k) === '(' && w(k + 2) === ')') k += 3;
      if (w(k) === '-' || w(k) === 'more') k++;
      if (
        /^(year|years)$/.test(w(k)) &&
        !/^(periods|terms|intervals|increments)$/.test(w(k + 1)) &&
        lasting(doc, i, k + 1, from, to, at)
      ) {
        term.years = n.value;
        term.at = { from: i, to: k + 1 };
      }
      if (w(k) === 'decades' && lasting(doc, i, k + 1, from, to, at)) {
        term.years = n.value * 10;
        term.at = { from: i, to: k + 1 };
      }
    }
    if (
      term.years === null &&
      w(i) === 'decade' &&
      /^(a|one|another)$/.test(w(i - 1)) &&
      /^(for|another|over)$/.test(w(i - 1) === 'a' || w(i - 1) === 'one' ? w(i - 2) : w(i - 1)) &&
      lasting(doc, i - 1, i + 1, from, to, at)
    ) {
      term.years = 10;
      term.at = { from: i - 1, to: i + 1 };
    }
    if (term.years === null && w(i) === 'decade' && w(i - 1) === 'next' && w(i - 2) === 'the' && /^(for|over)$/.test(w(i - 3))) {
      if (lasting(doc, i, i + 1, from, to, at)) {
        term.years = 10;
        term.at = { from: i - 1, to: i + 1 };
      }
    }
    if (term.years === null && w(i) === 'decade' && w(i + 1) === '-' && w(i + 2) === 'long') {
      term.years = 10;
      term.at = { from: i, to: i + 3 };
    }
    // "commits both to half a century of joint work"
    if (term.years === null && w(i) === 'half' && w(i + 1) === 'a' && w(i + 2) === 'century') {
      for (let k = i - 1; k >= Math.max(from, i - 14); k--) {
        if (!/^(commits|commit|binds|lasts|last|runs|run|for)$/.test(w(k))) continue;
        term.years = 50;
        term.at = { from: i, to: i + 3 };
        break;
      }
    }
    // "covers the years 2023 to 2028"
    if (
      term.years === null &&
      w(i) === 'years' &&
      /^\d{4}$/.test(w(i + 1)) &&
      /^(to|-|—|until|through)$/.test(w(i + 2)) &&
      /^\d{4}$/.test(w(i + 3))
    ) {
      const years = Number(w(i + 3)) - Number(w(i + 1));
      if (years > 0 && years <= 100) {
        term.years = years;
        term.at = { from: i + 1, to: i + 4 };
        term.basis = 'stated-end';
        term.basisAt = { from: i + 1, to: i + 4 };
      }
    }
    if (w(i) === 'automatically' || w(i) === 'automatic' || (w(i) === 'each' && w(i + 1) === 'time')) {
      if (
        /^(renew|renews|renewed|renewal|extend|extended|extends|prolonged|extension)$/.test(
          [w(i - 1), w(i + 1), w(i - 2), w(i - 5), w(i - 4), w(i - 3)].find((x) => /^(renew|exten|prolong)/.test(x)) ?? '',
        )
      ) {
        term.continuation = 'automatic';
        term.continuationAt = { from: i, to: i + 1 };
      }
    }
    const sequel = sequelAt(w, i);
    if (sequel) {
      term.continuation = sequel.continuation;
      term.continuationAt = sequel.at;
    }
    if (/^(from|after|upon)$/.test(w(i))) {
      let k = i + 1;
      while (k < i + 6 && /^(the|its|their|date|day|moment|of)$/.test(w(k))) k++;
      if (/^(signing|signature)$/.test(w(k))) setBasis(term, 'signing', i, k + 1);
      if (/^(entry|entering)$/.test(w(k))) setBasis(term, 'entry-into-force', i, k + 1);
    }
    if (statedEnd(doc, i, from, at)) setBasis(term, 'stated-end', i, i + 2);
  }
  // "takes effect a month after its signing": when it begins, not from when its length counts.
  if (term.years === null && term.basis !== 'stated-end') setBasis(term, null, 0, 0);
  if (term.years !== null && term.continuation === null) {
    term.continuation = 'unknown';
    term.continuationAt = term.at;
  }
  return term;
}

function setBasis(term: Term, basis: Term['basis'], from: number, to: number): void {
  term.basis = basis;
  term.basisAt = basis && { from, to };
}

/** "indefinitely", "unless terminated", "not renewable": what the words at `i` say of the time after the term. */
function sequelAt(w: (i: number) => string, i: number): { continuation: Term['continuation']; at: Range } | null {
  const found = (continuation: Term['continuation'], to: number) => ({ continuation, at: { from: i, to } });
  // "postponed indefinitely" is no term: a word of lasting stands near.
  if (/^(indefinitely|indefinite|perpetuity)$/.test(w(i)))
    for (let k = i - 8; k <= i + 2; k++)
      if (
        /^(last|lasts|lasting|remain|remains|force|effect|valid|run|runs|continue|continues|stay|stays|renewed|extended|duration|period|term)$/.test(
          w(k),
        )
      )
        return found('indefinite', i + 1);
  if (w(i) === 'open' && w(i + 1) === '-' && w(i + 2) === 'ended') return found('indefinite', i + 3);
  // "remains in force until terminated", but "for ten years unless terminated" tells nothing of the time after.
  if (/^(unless|until)$/.test(w(i)) && /^(terminated|denounced|revoked|cancelled|canceled)$/.test(w(i + 1))) {
    for (let k = i - 1; k > i - 8 && w(k); k--) {
      if (/^(year|years)$/.test(w(k))) return null;
      if (/^(force|effect|valid)$/.test(w(k))) return found('indefinite', i + 2);
    }
  }
  if (/^(not|cannot|never)$/.test(w(i))) {
    const k = w(i + 1) === 'be' ? i + 2 : i + 1;
    if (w(k) === 'renewable' || (w(k - 1) === 'be' && /^(renewed|extended|prolonged)$/.test(w(k)))) return found('none', k + 1);
  }
  if (w(i) === 'non' && w(i + 1) === '-' && w(i + 2) === 'renewable') return found('none', i + 3);
  return null;
}

/** "runs until 2032", "valid until 31 December 2030": a day or year at which it ends. */
function statedEnd(doc: Annotated, i: number, from: number, at: Range): boolean {
  if (!/^(until|till|through)$/.test(doc.tokens[i]?.norm ?? '') || !(doc.at.date[i + 1] ?? 0)) return false;
  for (let k = i - 1; k >= Math.max(from, i - 8); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (/^(valid|force|effect|effective|runs|run|last|lasts|remain|remains|extend|extends|extended|renewed|prolonged)$/.test(w))
      return true;
    if (k >= at.from && k < at.to) return k === i - 1 && at.to === i;
    if (/^(;|who|which|signed)$/.test(w)) return false;
  }
  return false;
}

/** A number in words or digits at token `i`, with how many tokens it takes; null for none. */
export function numberAt(
  doc: Annotated,
  i: number,
  numbers: ReadonlyMap<string, number>,
): { value: number; length: number } | null {
  const t = doc.tokens[i];
  if (!t) return null;
  if (t.kind === 'number') return /^\d{1,3}$/.test(t.norm) ? { value: Number(t.norm), length: 1 } : null;
  const n = numbers.get(t.norm);
  if (n === undefined || n === 0) return null;
  if (n >= 20 && n < 100 && doc.tokens[i + 1]?.norm === '-') {
    const unit = numbers.get(doc.tokens[i + 2]?.norm ?? '');
    if (unit && unit < 10) return { value: n + unit, length: 3 };
  }
  if (t.norm === 'hundred') return { value: 100, length: 1 };
  return { value: n, length: 1 };
}

/** True where a number of years is the term and not an age, a distance in time or a spending plan. */
function lasting(doc: Annotated, from: number, to: number, start: number, limit: number, at: Range): boolean {
  const w = (i: number): string => (i >= start && i < limit ? (doc.tokens[i]?.norm ?? '') : '');
  if (
    /^(old|ago|later|earlier|before|after|since|in|time|from)$/.test(w(to)) &&
    !(w(to) === 'in' || w(to) === 'from' || w(to) === 'after')
  )
    return false;
  if (/^(ago|later|earlier)$/.test(w(to + 1))) return false;
  // "a ten-year framework": the number stands before the noun.
  if (to <= at.to && from >= at.from - 10 && (doc.tokens[to - 1]?.norm === 'year' || w(to - 1) === 'years')) {
    for (let k = to; k < at.from; k++) if (/^(,|and)$/.test(w(k)) || doc.compiled.lexicon.words.signVerbs.has(w(k))) return false;
    return w(to) !== 'of' && !/^(old)$/.test(w(to + 1));
  }
  const before = w(from - 1);
  if (before === ':' || before === ',') return false;
  // "its term is seven years", "the duration of the pact is ten years"
  if (/^(is|was|be|of)$/.test(before))
    for (let k = from - 2; k >= Math.max(start, from - 7); k--) if (/^(term|duration|validity|lifetime)$/.test(w(k))) return true;
  // "expires after ten years"
  if (before === 'after' && /^(expire|expires|lapse|lapses|ends|end)$/.test(w(from - 2))) return true;
  // "will last ten years", but "in the last ten years".
  if (/^(last|lasts|lasted|run|runs|ran)$/.test(before)) return !/^(the|past|over|in)$/.test(w(from - 2));
  if (/^(for|another|further|additional|of|next|least|to|initial|by)$/.test(before)) {
    if (before === 'by') return lengthened(w, from - 2);
    // "extended from five to ten years"
    if (before === 'to' && w(from - 3) === 'from' && lengthened(w, from - 4)) return true;
    if (before === 'next' && !/^(over|for|the)$/.test(w(from - 2))) return false;
    if (before === 'of' && !/^(period|term|duration|validity)$/.test(w(from - 2))) return false;
    if (before === 'to') return false;
    if (/^(first|over|after|more|nearly|almost|about|than)$/.test(w(from - 2)) && before !== 'next') return false;
    for (let k = from - 2; k >= Math.max(start, from - 26); k--)
      if (LASTING.test(w(k)) || (k >= at.from && k < at.to)) {
        // "has been in force for ten years": its age.
        if (/^(force|effect|effective|valid)$/.test(w(k)) && [w(k - 1), w(k - 2), w(k - 3)].includes('been')) return false;
        return !outside(doc, k, from);
      }
    return before === 'another' || before === 'next';
  }
  return false;
}

/** A verb of making longer stands a few words before token `i`. */
function lengthened(w: (i: number) => string, i: number): boolean {
  for (let k = i; k > i - 9; k--)
    if (/^(extend|extends|extended|extending|prolong|prolongs|prolonged|prolonging|lengthened|renewed)$/.test(w(k))) return true;
  return false;
}

/** Another noun than the agreement governs the years: "the first in Britain for ten years". */
function outside(doc: Annotated, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^(first|worked|served|prison|jail|pounds|billion|million|plant|ban|tenure|delivered|delivery|deliveries|spent|spend|invest|invested|paid|worth|produced)$/.test(
        doc.tokens[i]?.norm ?? '',
      )
    )
      return true;
  return false;
}
