import { INSTITUTION_ADJECTIVES, INSTITUTION_WORDS } from '../lexicon/institutions.ts';
import { startsAt, type Annotated } from './annotate.ts';

const WORDS: ReadonlySet<string> = new Set(INSTITUTION_WORDS);
const ADJECTIVES: ReadonlySet<string> = new Set(INSTITUTION_ADJECTIVES);
const SMALL = new Set(['of', 'for', 'and', '&', 'the', "'s", "'", 'in', 'at', 'on', 'to', '-']);
/** Short names of armed forces. */
const FORCES = /^(pla|tni|kdf|updf|sandf|tpdf|nzdf|rfmf|pngdf|rbaf|endf|idf|bundeswehr|tatmadaw)$/;
const REGIONS = new Set(
  'americas america asia africa europe eurasia oceania pacific caribbean hemisphere balkans caucasus mediterranean arctic sahel maghreb gulf levant'.split(
    ' ',
  ),
);
const UNIONS = new Set([
  'eu',
  'european',
  'nato',
  'un',
  'united nations',
  'african union',
  'asean',
  'unifil',
  'au',
  'iaea',
  'osce',
]);

/** What follows the noun of a post and says which: "of the Armed Forces Division of Bangladesh". */
export interface Complement {
  to: number;
  /** End without a country that only stands last ("of Bangladesh"). */
  titleTo: number;
  /** Country that the institution belongs to; not one that it deals with or lies in. */
  country: string | null;
  countryAt: number;
  /** An institution of several countries. */
  international: boolean;
  /** Lies somewhere ("in Djibouti"). */
  abroad: boolean;
  /** Its words, folded, without countries and small words. */
  words: string[];
}

/** Most tokens of a complement; no title is longer. */
const LONGEST = 30;

/** True for a word that names an institution, a part or a field of one. */
export const isInstitution = (norm: string): boolean => WORDS.has(norm);

/** True for a word that stands in a body's name before that ("General", "Armed"). */
export const isBodyAdjective = (norm: string): boolean => ADJECTIVES.has(norm);

/** Reads the complement that starts at token `i` (a preposition, or a comma before a body's name); null for none. */
export function complementAt(doc: Annotated, i: number, limit: number): Complement | null {
  const opener = doc.tokens[i]?.norm ?? '';
  if (!/^(of|for|at|in|on|,|to|commanding)$/.test(opener)) return null;
  // "Chief of the Naval Staff, at Naval Headquarters": where they met, no part of the title.
  if (opener === ',' && /^(at|in|on|to|for)$/.test(doc.tokens[i + 1]?.norm ?? '')) return null;
  const out: Complement = { to: i, titleTo: i, country: null, countryAt: -1, international: false, abroad: false, words: [] };
  const stop = Math.min(limit, i + LONGEST);
  let small = opener;
  let waiting = 0;
  let trailing = -1;
  let k = i + 1;
  const accept = (to: number): void => {
    out.to = out.titleTo = to;
    trailing = -1;
    waiting = 0;
  };
  while (k < stop) {
    const t = doc.tokens[k];
    if (!t || t.lines > 1) break;
    const country = startsAt(doc.countries, doc.at.country, k);
    const seat = startsAt(doc.seats, doc.at.seat, k);
    const union = startsAt(doc.organizations, doc.at.organization, k);
    if (country && !waiting) {
      const owns =
        country.entry.adjective || isOwner(doc, country.to) || small === 'of' || WORDS.has(doc.tokens[country.to]?.norm ?? '');
      if (owns && !out.country && opener !== 'to') {
        out.country = country.entry.code;
        out.countryAt = k;
      } else if (small === 'in') out.abroad = true;
      const before = out.titleTo;
      const last = small === 'of' && !country.entry.adjective && out.words.length > 0;
      // An adjective needs its noun ("of the Ethiopian National Defence Force").
      if (country.entry.adjective) waiting++;
      else accept(country.to);
      if (last) {
        out.titleTo = before;
        trailing = before;
      }
      k = country.to;
      small = '';
      continue;
    }
    if (union && !waiting) {
      if (small !== 'for') out.international = out.international || !union.entry.entry.twoCountry;
      for (let n = union.from; n < union.to; n++) out.words.push(doc.tokens[n]?.norm ?? '');
      accept(union.to);
      k = union.to;
      small = '';
      continue;
    }
    if (seat && !waiting) {
      out.country ??= seat.entry.country;
      if (out.countryAt < 0) out.countryAt = k;
      out.words.push(...(FORCES.test(t.norm) ? ['armed', 'forces'] : doc.tokens.slice(seat.from, seat.to).map((x) => x.norm)));
      accept(seat.to);
      k = seat.to;
      continue;
    }
    // "(ENDF)"
    if (t.norm === '(' && k === out.to && doc.tokens[k + 2]?.norm === ')' && (doc.tokens[k + 1]?.cap ?? 0) > 0) {
      const title = trailing;
      accept(k + 3);
      if (title >= 0) out.titleTo = title;
      k += 3;
      continue;
    }
    if (SMALL.has(t.norm) && t.cap === 0) {
      // "the PLA's Xinjiang Military Area Command": an owner that no table knows.
      if (
        waiting &&
        t.norm !== "'s" &&
        !(t.norm === '-' && t.glued) &&
        !(t.norm === 'and' && ADJECTIVES.has(doc.tokens[k - 1]?.norm ?? ''))
      )
        break;
      if (/^(and|&)$/.test(t.norm) && !goesOn(doc, k + 1, stop)) break;
      if (t.norm === "'" && doc.tokens[k - 1]?.norm.endsWith('s') === false) break;
      // "Pensioners' Affairs"
      if (/^(of|for|in|at|on|to)$/.test(t.norm)) small = t.norm;
      k++;
      continue;
    }
    if (t.norm === ',' && !waiting && small !== 'at' && listed(doc, k, stop)) {
      k++;
      continue;
    }
    if (t.kind === 'number') {
      waiting++;
      k++;
      continue;
    }
    if (t.kind !== 'word') break;
    // "Executive Director for the Americas", "Assistant Secretary for Latin America"
    if (REGIONS.has(t.norm) && t.cap > 0 && small === 'for' && !WORDS.has(doc.tokens[k + 1]?.norm ?? '')) {
      accept(k + 1);
      k++;
      continue;
    }
    if (WORDS.has(t.norm)) {
      if (opener === ',' && t.cap === 0) break;
      out.words.push(t.norm);
      if (UNIONS.has(t.norm) && small !== 'for') out.international = true;
      accept(k + 1);
      k++;
      small = '';
      continue;
    }
    if (UNIONS.has(t.norm) && small !== 'for') out.international = true;
    // "of the President", "U.S. Army Pacific"
    const holder =
      /^(president|king|minister|sultan|emir)$/.test(t.norm) &&
      doc.tokens[k - 1]?.norm === 'the' &&
      !waiting &&
      !(doc.tokens[k + 1]?.cap ?? 0);
    const far =
      /^(pacific|europe|africa|atlantic|south|north|central)$/.test(t.norm) &&
      k === out.to &&
      t.cap > 0 &&
      /^[,.]$/.test(doc.tokens[k + 1]?.norm ?? '.');
    if (holder || far) {
      out.words.push(t.norm);
      accept(k + 1);
      k++;
      continue;
    }
    const inside = ADJECTIVES.has(t.norm);
    // "head of the land systems business division": a field in small letters.
    if (t.cap === 0 && !inside && !fieldAhead(doc, k)) break;
    if (t.cap > 0 && isRank(doc, k)) break;
    if (waiting > 4) break;
    if (inside) out.words.push(t.norm);
    waiting++;
    k++;
  }
  if (out.to === i) return null;
  if (out.country) out.international = false;
  return out;
}

const isOwner = (doc: Annotated, i: number): boolean =>
  doc.tokens[i]?.norm === "'s" || (doc.tokens[i]?.norm === "'" && (doc.tokens[i]?.glued ?? false));

/** Up to two unknown small words before an institution's word in small letters. */
function fieldAhead(doc: Annotated, i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const t = doc.tokens[k];
    if (!t || t.kind !== 'word' || t.cap > 0 || SMALL.has(t.norm) || /(ed|ing|ly)$/.test(t.norm) || VERBS.test(t.norm))
      return false;
    if (k > i && /^(division|department|unit|business|directorate|branch|office|section|committee|agency|bureau)$/.test(t.norm))
      return true;
  }
  return false;
}
const VERBS = /^(is|was|has|had|will|who|which|that|said|met|told|and|or|by|with|from|he|she|they|it|as|a|an|his|her|their|its)$/;

/** After "and": another institution's word or country of the same post, not the next person. */
function goesOn(doc: Annotated, i: number, stop: number): boolean {
  let k = i;
  if (doc.tokens[k]?.norm === 'the') k++;
  for (let steps = 0; steps < 3 && k < stop; steps++, k++) {
    const t = doc.tokens[k];
    if (!t || t.kind !== 'word') return false;
    if (doc.at.country[k] && !steps) {
      const c = startsAt(doc.countries, doc.at.country, k);
      return c !== null && !c.entry.adjective;
    }
    if (doc.at.organization[k]) return true;
    if (WORDS.has(t.norm)) return !(t.cap > 0 && isRank(doc, k + 1) && steps === 0 && isRank(doc, k));
    if (!ADJECTIVES.has(t.norm) && t.cap === 0) return false;
    if (isRank(doc, k) || doc.at.office[k]) return false;
  }
  return false;
}

/** A comma inside a list that ends in "and": "for Operations, Plans, Doctrine and Training". */
function listed(doc: Annotated, comma: number, stop: number): boolean {
  let k = comma + 1;
  for (let steps = 0; steps < 12 && k < stop; steps++) {
    const t = doc.tokens[k];
    if (!t) return false;
    if (t.norm === 'and' || t.norm === '&') return steps > 0 && goesOn(doc, k + 1, stop);
    if (t.norm === ',') {
      k++;
      continue;
    }
    const c = startsAt(doc.countries, doc.at.country, k);
    if (c && !c.entry.adjective) k = c.to;
    else if (t.cap > 0 && (WORDS.has(t.norm) || ADJECTIVES.has(t.norm))) k++;
    else return false;
  }
  return false;
}

/** A rank that opens a name, not the first word of a body ("General Staff", "Air Force"). */
function isRank(doc: Annotated, i: number): boolean {
  const t = doc.tokens[i];
  if (!t || !doc.compiled.lexicon.words.ranks.has(t.norm) || WORDS.has(t.norm)) return false;
  const next = doc.tokens[i + 1];
  return !(next && WORDS.has(next.norm));
}
