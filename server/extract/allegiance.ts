import { endsAt, startsAt, type Annotated } from './annotate.ts';
import type { PersonMention } from './mentions.ts';
import type { People, Person } from './people.ts';
import { firstFrom } from './when.ts';

/** Longest way in tokens from a person to what a clause says about whose they are. */
const NEAR = 30;

/** "A and B represented Peru", "A signed for Fiji", "On behalf of India, A signed", "Peru was represented by A": whose they are. */
export function represented(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  if (!s) return null;
  for (let i = m.nameTo; i < Math.min(s.to, m.nameTo + NEAR); i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (w === ';') break;
    const next = doc.tokens[i + 1]?.norm ?? '';
    let j = -1;
    if (w === 'represented' || w === 'representing') j = i + 1;
    else if (/^(signed|signing|did|so|speaking|spoke|acted)$/.test(w) && next === 'for') j = i + 2;
    else if (w === 'behalf' && next === 'of') j = i + 2;
    else if (w === 'for' && doc.tokens[i - 1]?.norm === ',') j = i + 1;
    if (j < 0) continue;
    const code = countryNoun(doc, j, true);
    if (code) return code;
    if (/^(signed|represented|behalf)$/.test(w)) break;
  }
  for (let i = m.from - 1; i >= Math.max(s.from, m.from - NEAR); i--) {
    const w = doc.tokens[i]?.norm ?? '';
    if (w === 'by' && doc.tokens[i - 1]?.norm === 'represented') {
      for (let k = i - 2; k >= Math.max(s.from, i - 8); k--) {
        const c = endsAt(doc.countries, doc.at.country, k + 1);
        if (c) return c.entry.code;
      }
    }
    // "Japan was represented by A, and Australia by B"
    if (w === 'by' && i >= m.from - 4) {
      const c = endsAt(doc.countries, doc.at.country, i);
      if (
        c &&
        !c.entry.adjective &&
        /^(and|,|;)$/.test(doc.tokens[c.from - 1]?.norm ?? '') &&
        doc.tokens.slice(s.from, c.from).some((t) => t.norm === 'represented' || t.norm === 'signed')
      )
        return c.entry.code;
    }
    // "a delegation of the Peruvian Ministry of Defence led by A"
    if (w === 'by' && i >= m.from - 3 && /^(led|headed)$/.test(doc.tokens[i - 1]?.norm ?? '')) {
      for (let k = i - 2; k >= Math.max(s.from, i - 14); k--) {
        const c = endsAt(doc.countries, doc.at.country, k + 1);
        if (c && doc.tokens.slice(Math.max(s.from, c.from - 8), i).some((t) => /^(delegation|team|party|mission)$/.test(t.norm)))
          return c.entry.code;
      }
    }
    if (w === 'behalf' || (w === 'for' && i === s.from)) {
      const code = countryNoun(doc, w === 'for' ? i + 1 : i + 2, true);
      // Nobody stands between.
      if (code && !doc.tokens.slice(i, m.from).some((t) => /^(signed|met|and)$/.test(t.norm))) return code;
    }
  }
  return null;
}

function countryNoun(doc: Annotated, i: number, side: boolean): string | null {
  const j = doc.tokens[i]?.norm === 'the' || doc.tokens[i]?.norm === 'both' ? i + 1 : i;
  const c = startsAt(doc.countries, doc.at.country, j);
  if (!c) return null;
  if (!c.entry.adjective) return doc.tokens[c.to]?.norm === 'and' && doc.at.country[c.to + 1] ? null : c.entry.code;
  return side &&
    /^(side|government|party|delegation|ministry|defence|defense|army|armed|navy)$/.test(doc.tokens[c.to]?.norm ?? '')
    ? c.entry.code
    : null;
}

/** "the visit to Japan by Minister A": not whose A is. */
function visitedBy(doc: Annotated, m: PersonMention): string | null {
  if (doc.tokens[m.from - 1]?.norm !== 'by') return null;
  const c = endsAt(doc.countries, doc.at.country, m.from - 1);
  const k = c ? (doc.tokens[c.from - 1]?.norm === 'the' ? c.from - 2 : c.from - 1) : -1;
  return c && /^(to|of)$/.test(doc.tokens[k]?.norm ?? '') && /^(visit|trip|tour)$/.test(doc.tokens[k - 1]?.norm ?? '')
    ? c.entry.code
    : null;
}

/** "the chief's visit to India was approved by A", "leaves for New Delhi, said A": where somebody of A's country goes. */
export function goneTo(doc: Annotated, from: number, to: number): string[] {
  const out: string[] = [];
  for (let i = Math.max(from, to - 2 * NEAR); i + 2 < to; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    const next = doc.tokens[i + 1]?.norm ?? '';
    const goes =
      (/^(visit|trip)$/.test(w) && next === 'to') || (/^(leave|leaves|left|depart|departs|departed)$/.test(w) && next === 'for');
    const verb = /^(visit|visits|visited|visiting)$/.test(w) && (doc.at.country[i + 1] ?? 0) > 0;
    // "leaves tomorrow for X"
    const later = /^(leave|leaves|left|depart|departs|departed)$/.test(w)
      ? [2, 3].find((n) => doc.tokens[i + n]?.norm === 'for')
      : undefined;
    if (!goes && !verb && later === undefined) continue;
    let k = verb ? i + 1 : i + (goes ? 2 : (later ?? 1) + 1);
    // "for X and for Y"
    for (let n = 0; n < 4; n++) {
      while (/^(the|and|for|to|,)$/.test(doc.tokens[k]?.norm ?? '') && k < to) k++;
      const country = startsAt(doc.countries, doc.at.country, k);
      const place = country ? null : startsAt(doc.places, doc.at.place, k);
      const code = country?.entry.code ?? place?.entry.country;
      if (!code) break;
      out.push(code);
      k = country?.to ?? place?.to ?? to;
      if (!/^(and|,)$/.test(doc.tokens[k]?.norm ?? '')) break;
    }
  }
  return out;
}

/** The country that is the subject of a person's sentence or of the one before: "Chad ended its pact. Foreign Minister A said". */
export function topicOf(doc: Annotated, m: PersonMention): string | null {
  const index = doc.sentenceOf[m.from] ?? 0;
  const own = doc.sentences[index];
  const before = doc.sentences[index - 1];
  if (!own || doc.blocks[own.block]?.kind === 'heading') return null;
  const subject = (i: number): string | null => {
    const k = doc.tokens[i]?.norm === 'the' ? i + 1 : i;
    const c = startsAt(doc.countries, doc.at.country, k);
    const next = c ? doc.tokens[c.to] : undefined;
    return c && !c.entry.adjective && next?.kind === 'word' && next.cap === 0 && !/^(and|or)$/.test(next.norm)
      ? c.entry.code
      : null;
  };
  // The person opens the sentence: it goes on about the one before.
  if (m.from > own.from + 2) return null;
  if (!before || before.block !== own.block) return null;
  const opening = subject(before.from);
  if (opening) return opening;
  // "On 28 November, Chad ended its pact."
  for (let i = before.from + 1; i < Math.min(before.to, before.from + 12); i++)
    if (doc.tokens[i]?.norm === ',') return subject(i + 1);
  return null;
}

/** Countries that a sentence sets over against the person: "with Japan", "buy arms from South Korea". */
export function others(doc: Annotated, m: PersonMention): string[] {
  const s = doc.sentences[doc.sentenceOf[m.nameFrom] ?? 0];
  const out: string[] = [];
  if (!s) return out;
  const seen = visitedBy(doc, m);
  if (seen) out.push(seen, seen, seen);
  out.push(...goneTo(doc, s.from, m.from));
  for (let k = firstFrom(doc.countries, m.to); k < doc.countries.length; k++) {
    const c = doc.countries[k];
    if (!c || c.from >= Math.min(s.to, m.to + NEAR)) break;
    // "A and the French President B, who is on a visit to X": said of B.
    if (doc.tokens.slice(m.to + 2, c.from).some((t) => t.norm === 'who')) break;
    if (c.entry.adjective) continue;
    const before = doc.tokens[c.from - 1]?.norm === 'the' ? doc.tokens[c.from - 2] : doc.tokens[c.from - 1];
    if (/^(with|from|against|versus|visited|thanked|invited|urged|praised)$/.test(before?.norm ?? '')) out.push(c.entry.code);
    // "has left for X", "will visit X"
    const left =
      before?.norm === 'for' &&
      /^(left|leave|leaves|leaving|departed|departs|depart|bound|headed|heads)$/.test(
        doc.tokens[c.from - (before === doc.tokens[c.from - 1] ? 2 : 3)]?.norm ?? '',
      );
    if (left || /^(visit|visits|visiting)$/.test(before?.norm ?? '')) out.push(c.entry.code, c.entry.code, c.entry.code);
    // "concluded his visit to X", "arrived in X"
    const i = c.from - (before === doc.tokens[c.from - 1] ? 2 : 3);
    const w = doc.tokens[i]?.norm ?? '';
    if (
      /^(to|in)$/.test(before?.norm ?? '') &&
      /^(visit|visits|trip|tour|travelled|traveled|flew|arrived|landed|journey)$/.test(w)
    )
      out.push(c.entry.code, c.entry.code, c.entry.code);
  }
  return out;
}

const WITH = /^(accompanied|flanked|joined|assisted|aided|escorted)$/;

/** "A was accompanied by B": the person before, whose country they most likely serve too. */
export function companion(doc: Annotated, people: People, m: PersonMention): Person | null {
  const s = doc.sentences[doc.sentenceOf[m.from] ?? 0];
  if (!s) return null;
  for (let i = m.from - 1; i >= Math.max(s.from, m.from - NEAR); i--) {
    const w = doc.tokens[i]?.norm ?? '';
    if (w === ';') return null;
    if (w !== 'by' || !WITH.test(doc.tokens[i - 1]?.norm ?? '')) continue;
    const k = firstFrom(people.mentions, i) - 1;
    const q = people.mentions[k];
    if (!q || q.from < s.from - 60) return null;
    return people.persons[q.person] ?? null;
  }
  return null;
}

const MET =
  /^(met|meets|meet|meeting|hosted|hosts|received|receives|welcomed|welcomes|talks|discussions|spoke|talked|conversation)$/;

/** Countries of those whom the same sentence sets on the other side of a meeting: "A called on B", "A held talks with B and C". */
export function opposite(doc: Annotated, people: People, m: PersonMention): string[] {
  const s = doc.sentences[doc.sentenceOf[m.from] ?? 0];
  if (!s) return [];
  const out: string[] = [];
  const verbAt = (i: number): boolean =>
    MET.test(doc.tokens[i]?.norm ?? '') || (/^call(ed|s)?$/.test(doc.tokens[i]?.norm ?? '') && doc.tokens[i + 1]?.norm === 'on');
  const take = (k: number): void => {
    const q = people.persons[people.mentions[k]?.person ?? -1];
    if (q?.country && q.countryAt >= 0 && !out.includes(q.country)) out.push(q.country);
  };
  const at = firstFrom(people.mentions, m.from);
  for (let i = m.from - 1; i >= Math.max(s.from, m.from - NEAR); i--) {
    if (!verbAt(i)) continue;
    const k = firstFrom(people.mentions, i) - 1;
    // "A met B and called on C": B is no subject.
    const object = (from: number): boolean => doc.tokens.slice(s.from, from).some((_, j) => verbAt(s.from + j));
    const subjects = [k, k - 1, k - 2].filter(
      (x) => (people.mentions[x]?.from ?? -1) >= s.from && !object(people.mentions[x]?.from ?? -1),
    );
    const told = subjects.find((x) => (people.persons[people.mentions[x]?.person ?? -1]?.countryAt ?? -1) >= 0);
    if (told !== undefined) take(told);
    else if (k >= 0 && doc.tokens.slice(s.from, i).some((t) => /^(he|she|they)$/.test(t.norm))) {
      // "He then met with B": the pronoun is whoever opened the sentence before.
      const before = doc.sentences[(doc.sentenceOf[m.from] ?? 0) - 1];
      const first = before ? firstFrom(people.mentions, before.from) : -1;
      if (before && (people.mentions[first]?.from ?? Infinity) < Math.min(before.to, before.from + 12)) take(first);
    }
    return out;
  }
  // "A left the capital after an hour with B": A is of another country.
  if (doc.tokens[m.from - 1]?.norm === 'with') {
    const k = firstFrom(people.mentions, s.from);
    if (
      (people.mentions[k]?.from ?? Infinity) < m.from - 1 &&
      /^(hour|hours|minutes|dinner|lunch|breakfast|audience|alone)$/.test(doc.tokens[m.from - 2]?.norm ?? '')
    )
      take(k);
    if (out.length) return out;
  }
  for (let i = m.to; i < Math.min(s.to, m.to + NEAR); i++) {
    if (!verbAt(i)) continue;
    // Somebody else stands before the verb: the subject.
    const next = people.mentions[at + 1];
    if (next && next.from < i) return out;
    const k = firstFrom(people.mentions, i);
    if ((people.mentions[k]?.from ?? s.to) < s.to) take(k);
    return out;
  }
  return out;
}

/** "called on B at the ministry in Lima", "told a press conference in Lima": the country of the town where somebody is at home. */
export function atHome(doc: Annotated, m: PersonMention): string | null {
  const s = doc.sentences[doc.sentenceOf[m.from] ?? 0];
  if (!s) return null;
  const words = doc.tokens
    .slice(Math.max(s.from, m.from - 8), m.from)
    .map((t) => t.norm)
    .join(' ');
  // "who is on a visit to X, also called on A": A is at home in X.
  const host = /\b(call(ed|s)? on|(received|hosted|welcomed|greeted) by)\b/.test(words);
  if (host)
    for (let k = firstFrom(doc.countries, Math.max(s.from, m.from - 2 * NEAR)); k < doc.countries.length; k++) {
      const c = doc.countries[k];
      if (!c || c.from >= m.from) break;
      const i = doc.tokens[c.from - 1]?.norm === 'the' ? c.from - 2 : c.from - 1;
      if (doc.tokens[i]?.norm === 'to' && /^(visit|trip)$/.test(doc.tokens[i - 1]?.norm ?? '')) return c.entry.code;
    }
  for (let k = firstFrom(doc.places, Math.max(s.from, m.from - 2 * NEAR)); k < doc.places.length; k++) {
    const p = doc.places[k];
    if (!p || p.from >= Math.min(s.to, m.to + 2 * NEAR)) return null;
    if (!p.entry.country) continue;
    const before = doc.tokens
      .slice(Math.max(s.from, p.from - 4), p.from)
      .map((t) => t.norm)
      .join(' ');
    if (/\b(press|news) (conference|briefing) in$|\breporters in$|\bjournalists in$/.test(before)) return p.entry.country;
    if (host && p.from > m.to && p.from < m.to + 18 && /(\bin|,)$/.test(before)) return p.entry.country;
  }
  return null;
}
