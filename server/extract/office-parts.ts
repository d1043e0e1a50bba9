import type { Role } from '../model/claims.ts';
import { type Annotated, endsAt, startsAt } from './annotate.ts';
import type { OfficePhrase } from './offices.ts';
import { isPortfolio, portfolio, portfolioRun } from './portfolios.ts';

const FORMER = new Set(['former', 'then', 'ex', 'late', 'outgoing', 'erstwhile', 'previous', 'founding', 'onetime', 'ousted']);

const QUALIFIERS = new Set([
  'new',
  'newly',
  'current',
  'visiting',
  'acting',
  'incumbent',
  'appointed',
  'elected',
  're',
  'own',
  'long',
  'serving',
  'longtime',
  'top',
  'caretaker',
  'interim',
  'two',
  'three',
  'four',
  'five',
  'other',
  'respective',
  'senior',
  'first',
  'union',
  'federal',
  'hon',
  'honourable',
  'honorable',
  'military',
  'de',
  'facto',
]);

const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'our', 'my']);

export function limitOf(doc: Annotated, i: number): number {
  return doc.sentences[doc.sentenceOf[i] ?? 0]?.to ?? doc.tokens.length;
}

/** "Azerbaijani, Turkish and Georgian Defense Ministers": the countries of a plural office in front of it. */
export function nationalities(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  const start = doc.sentences[doc.sentenceOf[phrase.from] ?? 0]?.from ?? 0;
  const codes: string[] = [];
  let from = phrase.from;
  let i = phrase.from;
  while (i > start) {
    const c = endsAt(doc.countries, doc.at.country, i);
    if (c) {
      codes.unshift(c.entry.code);
      i = from = c.from;
    } else if (codes.length && /^(and|,|-|&|—)$/.test(doc.tokens[i - 1]?.norm ?? '')) i--;
    else break;
  }
  return codes.length > 1 ? { ...phrase, from, countries: codes, countryAt: from } : phrase;
}

/** "Minister of Mines and Energy", "Cabinet Secretary (CS) for Trade", "High-Tech Industry Minister": end of the title at `i`, or -1. */
export function ministerEnd(doc: Annotated, i: number, limit: number): number {
  const t = doc.tokens[i];
  if (!t || t.cap === 0) return -1;
  let j = i;
  if (t.norm === 'cabinet' && doc.tokens[j + 1]?.norm === 'secretary') j++;
  if (/^(ministers?|secretary)$/.test(doc.tokens[j]?.norm ?? '')) {
    j++;
    if (doc.tokens[j]?.norm === '(' && doc.tokens[j + 2]?.norm === ')') j += 3;
    if (/^(of|for)$/.test(doc.tokens[j]?.norm ?? '')) j++;
    else if (doc.tokens[j]?.norm === 'in' && doc.tokens[j + 1]?.norm === 'charge') j += 3;
    else if (doc.tokens[j]?.norm === 'responsible') j += 2;
    else return -1;
    if (doc.tokens[j]?.norm === 'the') j++;
    let end = portfolioRun(doc, j, limit);
    if (end === j) {
      // A portfolio that no table holds: one word, more where a known one ends them.
      const first = doc.tokens[j];
      if (first?.kind !== 'word' || first.cap === 0 || doc.at.country[j] || doc.at.office[j]) return -1;
      end = j + 1;
      for (let k = j + 1; k < Math.min(limit, j + 4); k++) {
        if (isPortfolio(doc, k)) end = portfolioRun(doc, k, limit);
        else if (doc.tokens[k]?.kind !== 'word' || doc.tokens[k]?.cap === 0) break;
      }
    }
    return portfolio(doc, end, limit);
  }
  // "Trade and Industry Minister X"
  let end = i;
  for (let steps = 0; steps < 3; steps++) {
    const run = portfolioRun(doc, end, limit);
    if (run === end) return -1;
    end = run;
    if (doc.tokens[end]?.norm === 'cabinet' && doc.tokens[end + 1]?.norm === 'secretary') end++;
    const head = doc.tokens[end];
    if (head && head.cap > 0 && (head.norm === 'minister' || head.norm === 'secretary') && !doc.at.office[end]) return end + 1;
    if (!/^(and|&|,)$/.test(head?.norm ?? '')) return -1;
    end++;
  }
  return -1;
}

/** The role of a minister by the words of the portfolio; `junior` for deputies and ministers of state. */
export function ministerRole(words: string, junior: boolean): Role {
  const defence =
    /\b(defen[cs]e|armed forces|war)\b/.test(words) &&
    !/\b(production|procurement|industr(y|ies)|veterans affairs)\b/.test(words);
  if (defence) return junior ? 'deputy-defence-minister' : 'defence-minister';
  return /\b(foreign|external) (affairs|relations)\b|\bforeign minister\b/.test(words) && !junior
    ? 'foreign-minister'
    : 'other-minister';
}

interface After {
  to: number;
  at: number;
  codes: string[];
}

/** "of [the] India", "of the Republic of Korea (ROK)", "of India and Japan"; also what makes an office's body national ("of the Finnish Defence Forces"). */
export function countryAfter(doc: Annotated, i: number, limit: number, preposition = 'of'): After | null {
  let j = i;
  if (doc.tokens[j]?.norm !== preposition && !(preposition === 'of' && doc.tokens[j]?.norm === 'to')) return null;
  const to = doc.tokens[j]?.norm === 'to';
  j++;
  if (doc.tokens[j]?.norm === 'the') j++;
  const codes: string[] = [];
  const at = j;
  let end = j;
  for (;;) {
    const c = startsAt(doc.countries, doc.at.country, j);
    if (!c || c.to > limit) break;
    if (c.entry.adjective && !isNameToo(doc, j)) {
      if (codes.length) break;
      // "chief of the Joint Staff of the Brazilian armed forces"
      if (to) return null;
      let k = c.to;
      while (
        k < limit &&
        k < c.to + 4 &&
        /^(armed|defence|defense|national|air|self|forces|force|army|navy|military|joint|general|staff|people|liberation|government|cabinet|parliament|republic)$/.test(
          doc.tokens[k]?.norm ?? '',
        )
      )
        k++;
      if (k === c.to) return null;
      return { to: k, at: j, codes: [c.entry.code] };
    }
    codes.push(c.entry.code);
    end = c.to;
    j = c.to;
    // "(ROK)"
    if (doc.tokens[j]?.norm === '(' && (doc.at.country[j + 1] ?? 0) && doc.tokens[j + 2]?.norm === ')') end = j = j + 3;
    if (/^(and|,)$/.test(doc.tokens[j]?.norm ?? '')) {
      j++;
      if (doc.tokens[j]?.norm === 'and') j++;
      if (doc.tokens[j]?.norm === 'the') j++;
    } else break;
  }
  if (!codes.length) {
    const place = to ? null : startsAt(doc.places, doc.at.place, j);
    if (place && place.entry.country && doc.tokens[place.to]?.norm !== "'s")
      return { to: place.to, at: place.from, codes: [place.entry.country] };
    const seat = startsAt(doc.seats, doc.at.seat, j);
    return seat && !to ? { to: seat.to, at: j, codes: [seat.entry.country] } : null;
  }
  // "ambassador to Malaysia" serves elsewhere.
  if (to) return null;
  return { to: end, at, codes };
}

const isNameToo = (doc: Annotated, i: number): boolean => doc.tokens[i]?.norm === 'philippine';

/** Before "Army's" of "the French Army's deputy chief". */
const pastService = (doc: Annotated, i: number): number =>
  /^(army|navy|military|government|ministry)$/.test(doc.tokens[i - 1]?.norm ?? '') ? i - 1 : i;

/** Takes in what stands before: nationality, "former", determiner. */
export function leftOf(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  const start = doc.sentences[doc.sentenceOf[phrase.titleFrom] ?? 0]?.from ?? 0;
  let i = phrase.from;
  let { country, countryAt } = phrase;
  let former = false;
  let determiner: string | null = null;
  for (let steps = 0; steps < 8 && i > start; steps++) {
    const t = doc.tokens[i - 1];
    if (!t) break;
    if (t.norm === "'s" || (t.norm === "'" && doc.tokens[i - 2]?.norm.endsWith('s'))) {
      const owner = endsAt(doc.countries, doc.at.country, pastService(doc, i - 1)) ?? endsAt(doc.seats, doc.at.seat, i - 1);
      if (!owner) break;
      const code = 'code' in owner.entry ? owner.entry.code : owner.entry.country;
      if (phrase.countryAt < 0) {
        country = code;
        countryAt = owner.from;
      }
      i = owner.from;
      continue;
    }
    const c = endsAt(doc.countries, doc.at.country, i);
    // "It is a pleasure to welcome to Japan Foreign Minister X"
    if (c && doc.tokens[c.from - 1]?.norm === 'to' && /^(welcom|invit|visit)/.test(doc.tokens[c.from - 2]?.norm ?? '')) break;
    if (c && c.from >= start) {
      if (countryAt >= 0 && countryAt !== phrase.countryAt) break;
      // "New Zealand Defence Minister" is right; "in India Prime Minister Modi" is not, but names no other country either.
      if (phrase.countryAt < 0 || c.entry.adjective) {
        country = c.entry.code;
        countryAt = c.from;
      }
      i = c.from;
      continue;
    }
    if (endsAt(doc.seats, doc.at.seat, i) && phrase.countryAt < 0 && countryAt < 0) {
      const seat = endsAt(doc.seats, doc.at.seat, i);
      if (seat) {
        country ??= seat.entry.country;
        countryAt = seat.from;
        i = seat.from;
        continue;
      }
    }
    if (
      FORMER.has(t.norm) &&
      !(
        t.norm === 'then' &&
        /^(and|,|but|who|also|he|she|they)$/.test(doc.tokens[i - 2]?.norm ?? 'and') &&
        !(doc.tokens[i - 2]?.norm === ',' && doc.tokens[i]?.norm !== 'us')
      )
    ) {
      former = true;
      i--;
      continue;
    }
    if (t.norm === '-' && (FORMER.has(doc.tokens[i - 2]?.norm ?? '') || QUALIFIERS.has(doc.tokens[i - 2]?.norm ?? ''))) {
      i--;
      continue;
    }
    if (QUALIFIERS.has(t.norm)) {
      i--;
      continue;
    }
    if (DETERMINERS.has(t.norm)) {
      determiner = t.norm;
      i--;
      break;
    }
    break;
  }
  // Qualifiers alone without what they stood before are given back.
  return { ...phrase, from: i, country, countryAt, former: phrase.former || former, determiner };
}
