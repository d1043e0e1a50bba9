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
      if (w(k) === '-' || w(k) === 'more') k++;
      if (/^(year|years)$/.test(w(k)) && lasting(doc, i, k + 1, from, to, at)) {
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
    if (w(i) === 'indefinitely' || w(i) === 'indefinite') {
      term.continuation = 'indefinite';
      term.continuationAt = { from: i, to: i + 1 };
    }
    if (w(i) === 'from' || w(i) === 'after') {
      if (w(i + 1) === 'the' && w(i + 2) === 'date' && w(i + 4) === 'signing') setBasis(term, 'signing', i, i + 5);
      if (w(i + 1) === 'its' && /^(signing|signature)$/.test(w(i + 2))) setBasis(term, 'signing', i, i + 3);
      if (/^(entry|entering)$/.test(w(i + 1)) || /^(entry|entering)$/.test(w(i + 2)))
        setBasis(term, 'entry-into-force', i, i + 3);
    }
  }
  if (term.years !== null && term.continuation === null) {
    term.continuation = 'unknown';
    term.continuationAt = term.at;
  }
  return term;
}

function setBasis(term: Term, basis: 'signing' | 'entry-into-force', from: number, to: number): void {
  term.basis = basis;
  term.basisAt = { from, to };
}

function numberAt(doc: Annotated, i: number, numbers: ReadonlyMap<string, number>): { value: number; length: number } | null {
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
  if (to <= at.to && from >= at.from - 10 && (doc.tokens[to - 1]?.norm === 'year' || w(to - 1) === 'years'))
    return !/^(old)$/.test(w(to + 1));
  const before = w(from - 1);
  if (before === ':' || before === ',') return false;
  if (/^(for|another|further|additional|of|next|least|to|initial|by)$/.test(before)) {
    if (before === 'by' && w(from - 2) !== 'prolonged' && w(from - 2) !== 'extended') return false;
    if (before === 'next' && !/^(over|for|the)$/.test(w(from - 2))) return false;
    if (before === 'of' && !/^(period|term|duration|validity)$/.test(w(from - 2))) return false;
    if (before === 'to') return false;
    if (/^(first|over|after|more|nearly|almost|about|than)$/.test(w(from - 2)) && before !== 'next') return false;
    for (let k = from - 2; k >= Math.max(start, from - 26); k--)
      if (LASTING.test(w(k)) || (k >= at.from && k < at.to)) return !outside(doc, k, from);
    return before === 'another' || before === 'next';
  }
  return false;
}

/** Another noun than the agreement governs the years: "the first in Britain for ten years". */
function outside(doc: Annotated, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(first|worked|served|prison|jail|pounds|billion|million|plant|ban|tenure)$/.test(doc.tokens[i]?.norm ?? ''))
      return true;
  return false;
}
