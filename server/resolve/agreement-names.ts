import type { AgreementValue } from '../model/claims.ts';
import { sortedUnique } from '../model/compare.ts';
import { foldText } from '../model/names.ts';
import type { ResolveTables } from './types.ts';

/** What of an agreement's name tells it from others of the same parties. */
export interface AgreementName {
  /** Folded words that are neither generic nor a party's name. */
  words: ReadonlySet<string>;
  /** Folded acronyms as written ("lemoa"). */
  acronyms: ReadonlySet<string>;
  /** Whether it is written as a name ("Trinity House Agreement", "LEMOA"), not as a description ("military communications pact"). */
  proper: boolean;
  /** Initials of the long name, with and without its small words; they match written acronyms only. */
  initials: ReadonlySet<string>;
  /** Which of several: "Annex II", "Protocol No. 2", "second contract". */
  numbers: ReadonlySet<number>;
}

const JOINERS = new Set([
  'the',
  'of',
  'on',
  'for',
  'and',
  'a',
  'an',
  'in',
  'to',
  'between',
  'with',
  'its',
  'concerning',
  'regarding',
  'by',
  'at',
  'from',
]);

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The numbers by which a name tells one of several papers; years and amounts are none. */
function numbersIn(name: string): Set<number> {
  const out = new Set<number>();
  const words = name.split(/[^\p{L}\p{N}]+/u);
  for (const [i, w] of words.entries()) {
    if (/^years?$/i.test(words[i + 1] ?? '')) continue;
    const roman = ROMAN.indexOf(w) + 1;
    const ordinal = ORDINALS.indexOf(w.toLowerCase()) + 1;
    const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(w);
    const n = roman || ordinal || Number(digits?.[1] ?? 0);
    if (n) out.add(n);
  }
  return out;
}

/** Takes an agreement's name and short name apart. */
export function agreementName(value: AgreementValue, tables: ResolveTables): AgreementName {
  const words = new Set<string>();
  const acronyms = new Set<string>();
  const initials = new Set<string>();
  for (const text of [value.name, value.shortName ?? '']) {
    for (const m of text.matchAll(/\b(?:[A-Z]{3,}|[A-Z]{2,}[-/&+][A-Z]{1,}|[A-Z]+&[A-Z]+)\b/g)) {
      const acronym = foldText(m[0]);
      if (!tables.countryWords.has(acronym) && !tables.genericAgreementWords.has(acronym)) acronyms.add(acronym);
    }
    const all = foldText(text)
      .replace(/'s\b/g, '')
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    for (const w of all) {
      if (
        w.length > 1 &&
        !JOINERS.has(w) &&
        !tables.genericAgreementWords.has(w) &&
        !tables.countryWords.has(w) &&
        !acronyms.has(w)
      )
        words.add(w);
    }
    const own = all.filter((w) => !tables.countryWords.has(w));
    for (const long of [own, own.filter((w) => !JOINERS.has(w))])
      if (long.length >= 3) initials.add(long.map((w) => w[0]).join(''));
  }
  const written = `${value.name} ${value.shortName ?? ''}`.split(/[^\p{L}\p{N}]+/u);
  const proper = acronyms.size > 0 || written.some((w) => /^\p{Lu}/u.test(w) && words.has(foldText(w)));
  return { words, acronyms, initials, proper, numbers: numbersIn(value.name) };
}

/** True where a name holds nothing but generic words: "memorandum on defence cooperation". */
export function isGeneric(name: AgreementName): boolean {
  return name.words.size === 0 && name.acronyms.size === 0;
}

/** True where two names can be taken for one: a shared acronym, or words of which one set holds the other or half are shared. */
export function sameName(a: AgreementName, b: AgreementName): boolean {
  for (const x of a.acronyms) if (b.acronyms.has(x) || b.initials.has(x)) return true;
  for (const x of b.acronyms) if (a.initials.has(x)) return true;
  if (!a.words.size || !b.words.size) return false;
  let both = 0;
  for (const w of a.words) if (b.words.has(w)) both++;
  const smaller = Math.min(a.words.size, b.words.size);
  return both === smaller || both / (a.words.size + b.words.size - both) >= 0.5;
}

/** True where two names that can be taken for one share an acronym or hold the very same words. */
export function equalName(a: AgreementName, b: AgreementName): boolean {
  for (const x of a.acronyms) if (b.acronyms.has(x)) return true;
  return a.words.size > 0 && a.words.size === b.words.size && [...a.words].every((w) => b.words.has(w));
}

/**
 * True where both names say which of several papers they mean, and mean others; or are distinctive and cannot be taken for one. A
 * description says nothing against a name: a "military communications pact" may be any acronym.
 */
export function namesClash(a: AgreementName, b: AgreementName): boolean {
  if (a.numbers.size && b.numbers.size && ![...a.numbers].some((n) => b.numbers.has(n))) return true;
  return !isGeneric(a) && !isGeneric(b) && a.proper === b.proper && !sameName(a, b);
}

/** A key for blocks of agreements with many parties: short name if given, else the distinctive words. */
export function nameKeyOf(value: AgreementValue, tables: ResolveTables): string {
  const words = sortedUnique(agreementName({ ...value, shortName: null }, tables).words);
  const short = value.shortName ? foldText(value.shortName).replace(/[^a-z0-9]+/g, '-') : '';
  return words.join('-') || short || foldText(value.name).replace(/[^a-z0-9]+/g, '-');
}
