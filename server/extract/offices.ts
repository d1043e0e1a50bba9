import type { Role } from '../model/claims.ts';
import { endsAt, startsAt, textOf, type Annotated } from './annotate.ts';

/** An office as a noun phrase ("Australia's Deputy Prime Minister and Minister for Defence", "his British counterpart"). */
export interface OfficePhrase {
  from: number;
  to: number;
  /** The title's own words, without nationality. */
  titleFrom: number;
  titleTo: number;
  role: Role | null;
  country: string | null;
  /** Token of the word that gives the country, -1 for none. */
  countryAt: number;
  former: boolean;
  plural: boolean;
  counterpart: boolean;
  /** "the", "his", "a" … or null. */
  determiner: string | null;
  /** Countries of a plural office ("the Prime Ministers of India and Japan"). */
  countries: string[];
}

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
const COUNTERPARTS = new Set(['counterpart', 'counterparts', 'colleague', 'colleagues', 'peer', 'peers']);

/** More telling role first: a prime minister who also holds defence is head of government. */
const RANK: Role[] = [
  'head-of-government',
  'head-of-state',
  'defence-minister',
  'foreign-minister',
  'deputy-defence-minister',
  'military-chief',
  'other-minister',
  'organization-head',
  'defence-official',
  'ambassador',
  'military-officer',
  'other',
];

/** Every office phrase of the text, in order. */
export function officePhrases(doc: Annotated): OfficePhrase[] {
  const out: OfficePhrase[] = [];
  let done = 0;
  for (let i = 0; i < doc.tokens.length; i++) {
    if (i < done) continue;
    const phrase = officeAt(doc, i) ?? counterpartAt(doc, i) ?? ministerOf(doc, i);
    if (!phrase || phrase.from < (out.at(-1)?.to ?? 0)) continue;
    out.push(phrase);
    done = phrase.to;
  }
  return out;
}

function limitOf(doc: Annotated, i: number): number {
  return doc.sentences[doc.sentenceOf[i] ?? 0]?.to ?? doc.tokens.length;
}

function officeAt(doc: Annotated, i: number): OfficePhrase | null {
  const first = startsAt(doc.offices, doc.at.office, i);
  if (!first) return null;
  const limit = limitOf(doc, i);
  let role: Role = first.entry.role;
  let implied = first.entry.country;
  let to = Math.min(first.to, limit);
  let titleTo = to;
  const post = countryAfter(doc, to, limit) ?? (first.entry.plural ? countryAfter(doc, to, limit, 'from') : null);
  let after = post;
  if (post) to = post.to;
  // "Minister of Defence and National Security of Fiji", "Minister of Defence (Army) of …"
  if (!post && !first.entry.plural) {
    const wide = portfolio(doc, to, limit);
    if (wide > to) {
      to = wide;
      titleTo = wide;
      after = countryAfter(doc, to, limit);
      if (after) to = after.to;
    }
  }
  // "High Commissioner to Malaysia": where they serve is part of the title, not their country.
  if (!post && role === 'ambassador' && /^(to|in)$/.test(doc.tokens[to]?.norm ?? '')) {
    const j = doc.tokens[to + 1]?.norm === 'the' ? to + 2 : to + 1;
    const host =
      startsAt(doc.countries, doc.at.country, j) ??
      startsAt(doc.places, doc.at.place, j) ??
      startsAt(doc.organizations, doc.at.organization, j);
    if (host && host.to <= limit) {
      to = host.to;
      titleTo = to;
    }
  }
  // "Deputy Prime Minister and Minister for Defence", "President, Supreme Commander"
  for (;;) {
    let j = to;
    if (doc.tokens[j]?.norm === ',' && doc.tokens[j + 1]?.norm === 'and') j++;
    if (!/^(and|&|—|-|cum)$/.test(doc.tokens[j]?.norm ?? '')) break;
    j++;
    if (doc.tokens[j]?.norm === 'the') break;
    const next = startsAt(doc.offices, doc.at.office, j);
    const other = next ? null : ministerOf(doc, j);
    if (first.entry.plural || (next && next.entry.plural)) break;
    if (!next && !other) break;
    const nextRole = next?.entry.role ?? other?.role ?? 'other-minister';
    // "Defence Minister and US Secretary": two people; one person's second office has no country of its own.
    role = RANK.indexOf(nextRole) < RANK.indexOf(role) || (role === 'other-minister' && nextRole !== 'other') ? nextRole : role;
    implied ??= next?.entry.country ?? null;
    to = next?.to ?? other?.to ?? to;
    titleTo = to;
    const more = countryAfter(doc, to, limit);
    if (more) {
      after = more;
      to = more.to;
    }
  }
  const phrase: OfficePhrase = {
    from: i,
    to,
    titleFrom: i,
    titleTo,
    role:
      /^(commander|chief|head)$/.test(doc.tokens[i]?.norm ?? '') &&
      /\b(armed|defence|defense|self)\W+(forces?|defen[cs]e)\b/i.test(textOf(doc, i, to))
        ? 'military-chief'
        : role,
    country: after?.codes[0] ?? implied,
    countryAt: after?.at ?? -1,
    former: false,
    plural: first.entry.plural,
    counterpart: false,
    determiner: null,
    countries: after?.codes ?? [],
  };
  return leftOf(doc, phrase.plural && !after ? nationalities(doc, phrase) : phrase);
}

/** "Azerbaijani, Turkish and Georgian Defense Ministers": the countries of a plural office in front of it. */
function nationalities(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
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

const PORTFOLIOS = new Set(
  'security veterans military production aviation home interior internal national affairs sports war logistics support disaster public safety transport immigration industry technology sovereignty justice police energy infrastructure management preparedness reserve youth constitution women science homeland space sustainment personnel'.split(
    ' ',
  ),
);

/** End of further portfolios ("and Military Veterans") or of a bracket before "of"; `to` where there is none. */
function portfolio(doc: Annotated, to: number, limit: number): number {
  if (doc.tokens[to]?.norm === '(') {
    for (let k = to + 1; k < Math.min(limit, to + 7); k++) {
      if (doc.tokens[k]?.norm === ')') return doc.tokens[k + 1]?.norm === 'of' ? k + 1 : to;
    }
    return to;
  }
  if (doc.tokens[to]?.norm !== 'and' && doc.tokens[to]?.norm !== '&') return to;
  let k = to + 1;
  while (k < limit && PORTFOLIOS.has(doc.tokens[k]?.norm ?? '') && (doc.tokens[k]?.cap ?? 0) > 0) k++;
  return k > to + 1 ? k : to;
}

/** "Minister of Mines and Energy", "Cabinet Secretary for Trade": offices by their grammar, whatever the portfolio. */
function ministerOf(doc: Annotated, i: number): OfficePhrase | null {
  const t = doc.tokens[i];
  if (!t || t.cap === 0) return null;
  const limit = Math.min(limitOf(doc, i), i + 14);
  let to = -1;
  if ((t.norm === 'minister' || t.norm === 'secretary') && /^(of|for)$/.test(doc.tokens[i + 1]?.norm ?? '')) {
    let j = i + 2;
    if (doc.tokens[j]?.norm === 'the') j++;
    while (j < limit) {
      const w = doc.tokens[j];
      if (w?.kind === 'word' && w.cap > 0 && !(doc.at.country[j] ?? 0)) j++;
      else if (
        (w?.norm === 'and' || w?.norm === 'of' || w?.norm === ',' || w?.norm === '&' || w?.norm === '-') &&
        j > i + 2 &&
        (doc.tokens[j + 1]?.cap ?? 0) > 0 &&
        !(doc.at.country[j + 1] ?? 0) &&
        !(doc.at.office[j + 1] ?? 0) &&
        w.norm !== ','
      )
        j++;
      else break;
    }
    if (j > i + 2) to = j;
  } else if (t.kind === 'word' && !(doc.at.office[i] ?? 0) && !(doc.at.country[i] ?? 0) && /^[a-z]+$/.test(t.norm)) {
    // "Trade and Industry Minister X", "Mining Minister"
    let j = i;
    while (
      j < limit &&
      j < i + 5 &&
      doc.tokens[j]?.kind === 'word' &&
      !(doc.at.office[j] ?? 0) &&
      ((doc.tokens[j]?.cap ?? 0) > 0 || (doc.tokens[j]?.norm === 'and' && j > i)) &&
      doc.tokens[j]?.norm !== 'minister'
    )
      j++;
    if (
      j > i &&
      !(doc.at.office[j] ?? 0) &&
      doc.tokens[j]?.norm === 'minister' &&
      (doc.tokens[j]?.cap ?? 0) > 0 &&
      !/^(prime|the|mr|ms|mrs|former|this|when|as|and|but|chief|dear|shri|dr)$/.test(t.norm) &&
      !doc.compiled.lexicon.words.honorifics.has(t.norm)
    )
      to = j + 1;
  }
  if (to < 0) return null;
  const after = countryAfter(doc, to, limit);
  return leftOf(doc, {
    from: i,
    to: after?.to ?? to,
    titleFrom: i,
    titleTo: to,
    role: 'other-minister',
    country: after?.codes[0] ?? null,
    countryAt: after?.at ?? -1,
    former: false,
    plural: false,
    counterpart: false,
    determiner: null,
    countries: after?.codes ?? [],
  });
}

function counterpartAt(doc: Annotated, i: number): OfficePhrase | null {
  const t = doc.tokens[i];
  if (!t || !(COUNTERPARTS.has(t.norm) || (t.norm === 'number' && doc.tokens[i - 1]?.norm === 'opposite'))) return null;
  const plural = t.norm.endsWith('s');
  const after = countryAfter(doc, i + 1, limitOf(doc, i)) ?? countryAfter(doc, i + 1, limitOf(doc, i), 'from');
  const phrase = leftOf(doc, {
    from: t.norm === 'number' ? i - 1 : i,
    to: after?.to ?? i + 1,
    titleFrom: i,
    titleTo: i,
    role: null,
    country: after?.codes[0] ?? null,
    countryAt: after?.at ?? -1,
    former: false,
    plural,
    counterpart: true,
    determiner: null,
    countries: after?.codes ?? [],
  });
  if (/^(colleague|peer)s?$/.test(t.norm) && !phrase.country) return null;
  return phrase;
}

interface After {
  to: number;
  at: number;
  codes: string[];
}

/** "of [the] India", "of the Republic of Korea (ROK)", "of India and Japan"; also what makes an office's body national ("of the Finnish Defence Forces"). */
function countryAfter(doc: Annotated, i: number, limit: number, preposition = 'of'): After | null {
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

/** Takes in what stands before: nationality, "former", determiner. */
function leftOf(doc: Annotated, phrase: OfficePhrase): OfficePhrase {
  const start = doc.sentences[doc.sentenceOf[phrase.titleFrom] ?? 0]?.from ?? 0;
  let i = phrase.from;
  let { country, countryAt } = phrase;
  let former = false;
  let determiner: string | null = null;
  for (let steps = 0; steps < 8 && i > start; steps++) {
    const t = doc.tokens[i - 1];
    if (!t) break;
    if (t.norm === "'s" || (t.norm === "'" && doc.tokens[i - 2]?.norm.endsWith('s'))) {
      const owner = endsAt(doc.countries, doc.at.country, i - 1) ?? endsAt(doc.seats, doc.at.seat, i - 1);
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
    if (c && c.from >= start && (c.entry.adjective || doc.tokens[c.from]?.cap === 2 || c.to - c.from <= 2)) {
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
