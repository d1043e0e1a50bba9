import { startsAt, type Annotated } from './annotate.ts';
import { mention, type PersonMention } from './mentions.ts';
import { readName } from './names.ts';
import { readPrefix } from './prefixes.ts';
import type { OfficePhrase } from './offices.ts';
import type { Person } from './people.ts';
import { firstFrom } from './when.ts';

/** Countries whose officials a text names together ("the foreign ministers of Mali and Niger"). */
export function pluralCountries(phrases: readonly OfficePhrase[]): ReadonlySet<string> {
  return new Set(phrases.flatMap((p) => (p.plural ? p.countries : [])));
}

/** "the presidents of Turkey and Azerbaijan, Recep Tayyip Erdogan and Ilham Aliyev": names matched to countries in order. */
export function listAfterPlural(doc: Annotated, phrase: OfficePhrase, limit: number): PersonMention[] {
  let j = phrase.to;
  const owned = phrase.countries.length === 1 && doc.tokens[j]?.norm === ',' ? ownedList(doc, phrase, limit) : [];
  if (owned.length) return owned;
  if (/^[,:—(]$/.test(doc.tokens[j]?.norm ?? '')) j++;
  else if (phrase.countries.length && phrase.to !== phrase.titleTo) return [];
  const out: PersonMention[] = [];
  while (j < limit && out.length < 12) {
    const prefix = readPrefix(doc, j, limit);
    const name = readName(doc, prefix.to, limit, true);
    if (!name) break;
    out.push({
      ...mention(doc, j, name, null, prefix.honorific || prefix.rank),
      rank: prefix.rank,
      role: phrase.role,
      former: phrase.former,
      office: { ...phrase, country: null },
      counterpart: phrase.counterpart,
    });
    j = name.end;
    // "X of Malaysia and Y of Singapore"
    if (/^(of|\()$/.test(doc.tokens[j]?.norm ?? '')) {
      let k = j + 1;
      if (doc.tokens[k]?.norm === 'the') k++;
      const c = startsAt(doc.countries, doc.at.country, k);
      const last = out.at(-1);
      if (c && last) {
        last.country = c.entry.code;
        last.countryAt = k;
        j = c.to;
        if (doc.tokens[j]?.norm === ')') j++;
        last.to = j;
      }
    }
    const w = doc.tokens[j]?.norm;
    if (w === ',' && doc.tokens[j + 1]?.norm === 'and') j += 2;
    else if (w === ',' || w === 'and') j++;
    else break;
  }
  if (out.length < 2) return [];
  // "their Bolivian counterparts, A and B"
  if (phrase.counterpart && phrase.countries.length < 2 && phrase.country)
    for (const m of out) {
      m.country ??= phrase.country;
      if (m.countryAt < 0) m.countryAt = phrase.countryAt;
    }
  // "the Venezuelan lawmakers A and B"
  if (!phrase.counterpart && phrase.countries.length < 2 && phrase.country)
    for (const m of out) {
      m.country ??= phrase.country;
      if (m.countryAt < 0) m.countryAt = phrase.countryAt;
    }
  const first = out[0];
  if (first) first.from = phrase.from;
  if (!phrase.counterpart && !phrase.country && !phrase.countries.length) inOrder(doc, phrase, out);
  if (phrase.countries.length === out.length) {
    out.forEach((m, k) => {
      const code = phrase.countries[k] ?? null;
      if (m.country) return;
      m.country = code;
      const at = doc.countries.find((c) => c.entry.code === code && c.from >= phrase.from && c.to <= phrase.to);
      m.countryAt = at?.from ?? phrase.countryAt;
    });
  }
  return out;
}

/** "the Presidents of Peru, A; and Canada, B": a country before each name. */
function ownedList(doc: Annotated, phrase: OfficePhrase, limit: number): PersonMention[] {
  const out: PersonMention[] = [];
  let j = phrase.to;
  let code = phrase.countries[0] ?? null;
  let at = phrase.countryAt;
  while (j < limit && out.length < 12 && doc.tokens[j]?.norm === ',') {
    const prefix = readPrefix(doc, j + 1, limit);
    const name = readName(doc, prefix.to, limit, true);
    if (!name) break;
    out.push({
      ...mention(doc, j + 1, name, null, prefix.honorific || prefix.rank),
      rank: prefix.rank,
      role: phrase.role,
      office: { ...phrase, country: null },
      country: code,
      countryAt: at,
    });
    j = name.end;
    while (/^[;,]$|^and$|^the$/.test(doc.tokens[j]?.norm ?? '')) j++;
    const c = startsAt(doc.countries, doc.at.country, j);
    if (!c || c.entry.adjective) break;
    code = c.entry.code;
    at = c.from;
    j = c.to;
  }
  const first = out[0];
  if (out.length < 2 || !first) return [];
  first.from = phrase.from;
  return out;
}

/**
 * "the first visit of a Danish minister to Chile since the then defence ministers A and B met": as many countries before as
 * people, so they are theirs in order.
 */
function inOrder(doc: Annotated, phrase: OfficePhrase, group: PersonMention[]): void {
  if (group.some((m) => m.country)) return;
  const start = doc.sentences[doc.sentenceOf[phrase.from] ?? 0]?.from ?? 0;
  const codes: string[] = [];
  for (let k = firstFrom(doc.countries, Math.max(start, phrase.from - 80)); k < doc.countries.length; k++) {
    const c = doc.countries[k];
    if (!c || c.from >= phrase.from) break;
    if (!codes.includes(c.entry.code)) codes.push(c.entry.code);
  }
  if (codes.length !== group.length) return;
  group.forEach((m, k) => (m.country = codes[k] ?? null));
}

/** "The Nordic defence ministers: (from left) A (Sweden), B (Denmark)": the plural's office is theirs whom the sentence lists by country. */
export function settleCaptions(doc: Annotated, persons: readonly Person[], phrases: readonly OfficePhrase[]): void {
  for (const phrase of phrases
    .filter((x) => x.plural && x.role && !x.counterpart && !x.countries.length)
    .slice(0, MOST_PLURALS)) {
    const sentence = doc.sentenceOf[phrase.from] ?? 0;
    const group = persons.filter((p) => {
      const m = p.mentions[0];
      return m && !p.role && !p.office && p.countryAt >= 0 && m.from > phrase.from && doc.sentenceOf[m.from] === sentence;
    });
    if (group.length > 1) for (const p of group) p.role = phrase.role;
  }
}

/** Most plural offices of a text that are matched to people. */
const MOST_PLURALS = 100;

/**
 * People of whom the text says only the country: "the ministers of Mali and Niger … A of Mali", "his Romanian and Lithuanian
 * counterparts … Romania's A". The office of that plural phrase is theirs.
 */
export function settlePlurals(
  persons: readonly Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
): void {
  const plurals = phrases.filter((p) => p.plural && p.countries.length > 0).slice(0, MOST_PLURALS);
  if (!plurals.length) return;
  for (const p of persons) {
    if (p.role || !p.country || p.office) continue;
    const at = p.mentions[0]?.from ?? 0;
    const fitting = plurals.filter((x) => p.country !== null && x.countries.includes(p.country));
    const phrase = fitting.findLast((x) => x.from < at) ?? fitting[0];
    if (!phrase) continue;
    p.role = phrase.role ?? roleBefore(persons, mentions, phrase.from, p);
  }
}

function roleBefore(persons: readonly Person[], mentions: readonly PersonMention[], at: number, not: Person): Person['role'] {
  const k = firstFrom(mentions, at) - 1;
  for (let i = k; i >= Math.max(0, k - 6); i--) {
    const q = persons[mentions[i]?.person ?? -1];
    if (q && q !== not && q.role) return q.role;
  }
  return null;
}

/** "A and B met their counterparts, C and D": the offices of A and B in their order, where they differ. */
export function settleGroups(
  doc: Annotated,
  persons: readonly Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
): void {
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i];
    if (!m?.counterpart || !m.office?.plural) continue;
    let n = i + 1;
    while (n < mentions.length && mentions[n]?.counterpart && mentions[n]?.office?.titleFrom === m.office.titleFrom) n++;
    const group = mentions.slice(i, n).map((x) => persons[x.person]);
    const before: Person[] = [];
    for (let k = i - 1; k >= Math.max(0, i - 8) && before.length < group.length; k--) {
      const q = persons[mentions[k]?.person ?? -1];
      if (q?.role && !before.includes(q) && !group.includes(q)) before.unshift(q);
    }
    // "he met his peers C and D": all of his own office.
    const alone = /^(his|her)$/.test(m.office.determiner ?? '');
    if (alone) {
      const role = subjectRole(doc, persons, mentions, phrases, i) ?? before.findLast((q) => q.role)?.role ?? null;
      for (const p of group) if (p) p.role ??= role;
      i = n - 1;
      continue;
    }
    const differ = new Set(before.map((q) => q.role)).size === before.length && before.length === group.length;
    group.forEach((p, k) => {
      if (p && !p.role) p.role = (differ ? before[k]?.role : before.at(-1)?.role) ?? null;
    });
    i = n - 1;
  }
}

/** The office of whom a sentence speaks first before mention `i`: a person, or a bare "the President". */
export function subjectRole(
  doc: Annotated,
  persons: readonly Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
  i: number,
): Person['role'] {
  const m = mentions[i];
  const start = m && doc.sentences[doc.sentenceOf[m.from] ?? 0]?.from;
  if (m === undefined || start === undefined) return null;
  const k = firstFrom(mentions, start);
  const person = k < i ? persons[mentions[k]?.person ?? -1] : undefined;
  const office = phrases[firstFrom(phrases, start)];
  const bare = office && office.from < m.from && !office.plural && !office.counterpart ? office : undefined;
  if (person?.role && !(bare && bare.from < (mentions[k]?.from ?? 0))) return person.role;
  return bare?.role ?? null;
}

/** "A and B, the defence ministers of Chile and Peru": the offices that follow a list of names, in order. */
export function settleAppositions(
  doc: Annotated,
  persons: readonly Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
): void {
  for (const phrase of phrases) {
    if (!phrase.plural || phrase.counterpart || !/^[,(—]$/.test(doc.tokens[phrase.from - 1]?.norm ?? '')) continue;
    const group: PersonMention[] = [];
    let end = phrase.from - 1;
    for (let k = firstFrom(mentions, phrase.from) - 1; k >= 0 && group.length < 8; k--) {
      const m = mentions[k];
      if (!m || end - m.to > 2 || m.office) break;
      if (m.to < end && !doc.tokens.slice(m.to, end).every((t) => /^(and|,|&)$/.test(t.norm))) break;
      group.unshift(m);
      end = m.from;
    }
    if (group.length < 2) continue;
    group.forEach((m, k) => {
      const p = persons[m.person];
      if (!p) return;
      p.role ??= phrase.role;
      p.office ??= { ...phrase, country: null };
      const code =
        phrase.countries.length === group.length
          ? phrase.countries[k]
          : phrase.countries.length === 1
            ? phrase.countries[0]
            : null;
      if (p.country || !code) return;
      p.country = code;
      p.countryAt = phrase.countryAt;
    });
  }
}
