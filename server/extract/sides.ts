import { SHARED_BODIES } from '../lexicon/publishers.ts';
import { SHIP_PREFIXES } from '../lexicon/ships.ts';
import { endsAt, startsAt, type Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import type { People } from './people.ts';
import { firstFrom } from './when.ts';

/** Longest way in tokens from the word of a side to a person of it. */
const LIST = 60;
const SIDE = /^(side|delegation|team|contingent|deputation)$/;
/** Whoever stands after one of these is met by the side, and is not of it. */
const TURNS =
  /^(met|meets|meet|with|received|receives|told|tells|thanked|hosted|welcomed|visited|between|counterpart|counterparts|opposite|paid|tribute|called|toured)$/;
const LEADS = /^(led|leads|leading|headed|heads|heading|represented|represents|representing)$/;

/** The country before the word of a side: "the Malawian delegation", "Zambia's delegation". */
function sideAt(doc: Annotated, i: number): string | null {
  if (!SIDE.test(doc.tokens[i]?.norm ?? '')) return null;
  for (let k = i; k >= i - 2; k--) {
    const c = endsAt(doc.countries, doc.at.country, k);
    if (c) return c.entry.code;
  }
  return null;
}

/**
 * The country on whose side a sentence lists a person: "On the Omani side A took part", "The Zambian delegation was led by A and included B",
 * "A led the Zambian side".
 */
export function sideOf(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s) return null;
  for (let i = m.nameTo; i < Math.min(s.to, m.nameTo + 16); i++) {
    if (!LEADS.test(doc.tokens[i]?.norm ?? '')) continue;
    for (let k = i + 1; k < Math.min(s.to, i + 5); k++) {
      const code = sideAt(doc, k);
      if (code) return code;
    }
    break;
  }
  for (let i = m.from - 1; i >= Math.max(s.from, m.from - LIST); i--) {
    const code = sideAt(doc, i);
    if (code) {
      // "A, who led the Zambian delegation, B …": the list of the side comes after "by", "included" or the side itself opens the clause.
      const between = doc.tokens.slice(i + 1, m.from).map((t) => t.norm);
      const before = doc.tokens[i - 1] && doc.tokens[Math.max(s.from, i - 4)] ? doc.tokens.slice(Math.max(s.from, i - 5), i) : [];
      return between.some((w) => TURNS.test(w)) || before.some((t) => LEADS.test(t.norm)) ? null : code;
    }
  }
  return null;
}

const SAYS = /^(said|says|told|tells|announced|announces|added|confirmed|stated|declared|explained|noted|stressed)$/;
/** "said France must go": what is asked of somebody else. */
const ASKED = /^(must|should|needs|ought)$/;
const PREPOSITION = /^(in|at|on|with|from|to|for|of|by|after|before|during|since|while|against|as)$/;

/** The country that opens a run of tokens as its subject: a noun followed by a verb in small letters. */
function subjectAt(doc: Annotated, i: number, to: number): string | null {
  const k = doc.tokens[i]?.norm === 'the' ? i + 1 : i;
  const c = startsAt(doc.countries, doc.at.country, k);
  const next = c && c.to < to ? doc.tokens[c.to] : undefined;
  return c &&
    !c.entry.adjective &&
    next?.kind === 'word' &&
    next.cap === 0 &&
    !/^(and|or)$/.test(next.norm) &&
    !PREPOSITION.test(next.norm) &&
    !ASKED.test(next.norm)
    ? c.entry.code
    : null;
}

/**
 * The country somebody speaks for by the shape of the sentence: "Kenya would send police, President A said", "Minister A said Norway has",
 * "Senegal ended it, with President A saying", "In Dakar, President A announced".
 */
export function speaksFor(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s || doc.blocks[s.block]?.kind === 'heading') return null;
  const after = doc.tokens[m.to];
  if (after && SAYS.test(after.norm)) {
    // "A said that Norway has"
    let k = m.to + 1;
    while (k < m.to + 4 && /^(that|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(doc.tokens[k]?.norm ?? ''))
      k++;
    const said = subjectAt(doc, k, s.to);
    if (said) return said;
  }
  const opener = doc.tokens[m.from - 1]?.norm ?? '';
  const speech = (after && SAYS.test(after.norm)) || (opener === 'with' && (after?.norm ?? '').endsWith('ing'));
  if (!speech) return null;
  if (m.from <= s.from + 2) return null;
  const subject = subjectAt(doc, s.from, m.from);
  if (subject) return subject;
  // "In Dakar, President A announced"
  if (doc.tokens[s.from]?.norm !== 'in' || m.from > s.from + 6) return null;
  return startsAt(doc.places, doc.at.place, s.from + 1)?.entry.country ?? null;
}

/** The country that a journey told in a sentence leads to: "visit to X", "is in X on a visit", "arrived in X". */
function journeyTo(doc: Annotated, from: number, to: number): string | null {
  let found: string | null = null;
  for (let i = from; i + 2 < to; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    const next = doc.tokens[i + 1]?.norm ?? '';
    const goes =
      (/^(visit|trip|journey)$/.test(w) && next === 'to') ||
      (/^(arrived|landed|arrives)$/.test(w) && /^(in|at)$/.test(next)) ||
      (/^(is|was|are|were)$/.test(w) &&
        next === 'in' &&
        doc.tokens.slice(i, Math.min(to, i + 14)).some((t) => /^(visit|trip|tour)$/.test(t.norm))) ||
      (/^(visited|visits|visiting)$/.test(w) && i + 1 < to);
    if (!goes) continue;
    let k = /^visit(ed|s|ing)$/.test(w) && next !== 'to' ? i + 1 : i + 2;
    if (doc.tokens[k]?.norm === 'the') k++;
    found =
      startsAt(doc.countries, doc.at.country, k)?.entry.code ?? startsAt(doc.places, doc.at.place, k)?.entry.country ?? found;
  }
  return found;
}

const HOSTS =
  /\b(call(ed|s)? on|call to|(received|hosted|welcomed|greeted|met on arrival)( warmly)?( (at|in)( [a-z']+){1,8})? by)\b/;
const THANKED = /^(reception|welcome|hospitality|hosting)$/;

/**
 * The country of somebody whom a traveller called on, was greeted by, or thanked for the reception: where the journey led that this sentence or one of
 * the two before tells of.
 */
export function hostOf(doc: Annotated, people: People, m: PersonMention): string | null {
  const index = doc.sentenceOf[m.nameFrom] ?? 0;
  const s = doc.sentences[index];
  if (!s) return null;
  const words = doc.tokens
    .slice(Math.max(s.from, m.from - 22), m.from)
    .map((t) => t.norm)
    .join(' ');
  const thanked =
    /\bthank(ed|s|ing)( his| her| the)?( counterpart)?$/.test(words) &&
    doc.tokens.slice(m.to, Math.min(s.to, m.to + 8)).some((t) => THANKED.test(t.norm));
  if (!thanked && !HOSTS.test(words)) return null;
  // "was received at the ministry in Amman by B"
  if (doc.tokens[m.from - 1]?.norm === 'by')
    for (let i = m.from - 2; i > Math.max(s.from, m.from - 14); i--) {
      if (/^(received|hosted|welcomed|greeted)$/.test(doc.tokens[i]?.norm ?? '')) break;
      const place = startsAt(doc.places, doc.at.place, i);
      if (place?.entry.country && doc.tokens[i - 1]?.norm === 'in') return place.entry.country;
    }
  const own = journeyTo(doc, s.from, m.from);
  if (own) return own;
  for (let k = index - 1; k >= Math.max(0, index - 2); k--) {
    const before = doc.sentences[k];
    if (!before) break;
    const code = journeyTo(doc, before.from, before.to);
    if (code) {
      const first = people.mentions[firstFrom(people.mentions, before.from)];
      const traveller = first && first.from < before.to ? people.persons[first.person] : undefined;
      return traveller?.country === code && traveller.countryAt >= 0 ? null : code;
    }
  }
  return null;
}

/** "A left Kathmandu for India": where somebody set out from. */
export function leftFrom(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s) return null;
  for (let i = m.nameTo; i < Math.min(s.to, m.nameTo + 4); i++) {
    if (!/^(left|leaves|departed|departs)$/.test(doc.tokens[i]?.norm ?? '')) continue;
    const place = startsAt(doc.places, doc.at.place, i + 1) ?? startsAt(doc.places, doc.at.place, i + 2);
    const on = doc.tokens.slice(i + 1, Math.min(s.to, i + 7)).some((t) => t.norm === 'for');
    return on ? (place?.entry.country ?? null) : null;
  }
  return null;
}

/** "A received in Abu Dhabi the ambassador", "in Suva, B and his host, A": who receives there is at home. */
export function hostsAt(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s) return null;
  const host = doc.tokens
    .slice(Math.max(s.from, m.from - 4), m.from)
    .some((t, k, all) => t.norm === 'host' && /^(his|her|their|the)$/.test(all[k - 1]?.norm ?? ''));
  for (let i = m.to; i < Math.min(s.to, m.to + 14); i++) {
    if (!/^(received|receives|hosted|welcomed)$/.test(doc.tokens[i]?.norm ?? '')) continue;
    if (doc.tokens[i + 1]?.norm === 'by' || /^(was|were|is|been|be)$/.test(doc.tokens[i - 1]?.norm ?? '')) return null;
    const place = doc.tokens[i + 1]?.norm === 'in' ? startsAt(doc.places, doc.at.place, i + 2) : null;
    if (place?.entry.country) return place.entry.country;
    // "hosted B at the Pentagon"
    for (let k = i + 1; k < Math.min(s.to, i + 16); k++) {
      if (doc.tokens[k]?.norm !== 'at') continue;
      const seat = startsAt(doc.seats, doc.at.seat, k + 1) ?? startsAt(doc.seats, doc.at.seat, k + 2);
      const house = startsAt(doc.places, doc.at.place, k + 1) ?? startsAt(doc.places, doc.at.place, k + 2);
      return seat?.entry.country ?? (house?.entry.kind === 'building' ? house.entry.country : null);
    }
    return null;
  }
  if (!host) return null;
  for (let i = s.from; i < m.from; i++) {
    const place = startsAt(doc.places, doc.at.place, i);
    if (place?.entry.country && doc.tokens[i - 1]?.norm === 'in') return place.entry.country;
  }
  return null;
}

/** "Gen A of the UPDF", "Capt. B, commanding officer, USS Shiloh": whose force or ship somebody serves in. */
export function servesIn(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s) return null;
  if (doc.tokens[m.nameTo]?.norm === 'of') {
    const at = doc.tokens[m.nameTo + 1]?.norm === 'the' ? m.nameTo + 2 : m.nameTo + 1;
    const seat = startsAt(doc.seats, doc.at.seat, at);
    if (seat) return seat.entry.country;
    const codes =
      (doc.tokens[at]?.cap ?? 0) > 1 ? (SHARED_BODIES.find(([word]) => word === doc.tokens[at]?.norm)?.[1] ?? []) : [];
    if (codes.length === 1) return codes[0] ?? null;
  }
  for (let i = m.nameTo; i < Math.min(s.to, m.nameTo + 12); i++) {
    const t = doc.tokens[i];
    if (/^(and|said|met|;)$/.test(t?.norm ?? '')) return null;
    const code = t && t.cap > 1 ? SHIP_PREFIXES.get(t.norm) : undefined;
    if (code && (doc.tokens[i + 1]?.cap ?? 0) > 0) return code;
  }
  return null;
}
