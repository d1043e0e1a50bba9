import { surnames } from './surnames.ts';
import type { Role } from '../model/claims.ts';
import type { Annotated } from './annotate.ts';
import { type PersonMention, findMentions } from './mentions.ts';
import type { OfficePhrase } from './offices.ts';
import { mononyms } from './mononyms.ts';
import { settleUnnamed } from './described.ts';
import { settleCounted, settleDescribed } from './predicated.ts';
import { settleAppositions, settleCaptions, settleGroups, settlePlurals, subjectRole } from './person-lists.ts';

/** A person as the whole document names them. */
export interface Person {
  index: number;
  name: string;
  words: string[];
  role: Role | null;
  country: string | null;
  /** Token that shows the country; -1 where it was concluded from the context. */
  countryAt: number;
  office: OfficePhrase | null;
  former: boolean;
  mentions: PersonMention[];
}

/** Everybody a document names. */
export interface People {
  persons: Person[];
  /** In order of the text, each with its person. */
  mentions: PersonMention[];
  /** For each token 1 + index of the mention that covers it. */
  at: Int32Array;
  usedOffices: Set<OfficePhrase>;
}

const SINGLE = new Set<Role>(['head-of-state', 'head-of-government', 'defence-minister', 'foreign-minister']);

/** Finds all people: full names first, then surnames that point back (or forward) to them. */
export function findPeople(doc: Annotated, phrases: readonly OfficePhrase[]): People {
  const found = findMentions(doc, phrases);
  const { usedOffices } = found;
  const mentions = [...found.mentions, ...mononyms(doc, found.mentions)].sort((a, b) => a.nameFrom - b.nameFrom);
  const persons: Person[] = [];
  const byWord = new Map<string, Person[]>();
  for (const m of mentions) if (m.words.length > 1) attach(persons, byWord, m, findFull(sharing(byWord, m), m));
  for (const m of mentions) if (m.words.length === 1) attach(persons, byWord, m, findShort(sharing(byWord, m), m));
  mergeLate(persons);
  const all = [...mentions, ...surnames(doc, persons, mentions)].sort((a, b) => a.nameFrom - b.nameFrom);
  const at = new Int32Array(doc.tokens.length + 1);
  all.forEach((m, i) => at.fill(i + 1, m.from, m.to));
  persons.forEach((p, i) => (p.index = i));
  for (const p of persons) for (const m of p.mentions) m.person = p.index;
  settleGroups(doc, persons, all, phrases);
  settleCounterparts(doc, persons, all, phrases);
  settleAppositions(doc, persons, all, phrases);
  settlePlurals(persons, all, phrases);
  settleCaptions(doc, persons, phrases);
  settleCounted(doc, persons, all, phrases);
  settleDescribed(doc, persons, all, phrases, usedOffices);
  settleUnnamed(doc, persons, phrases, usedOffices);
  for (const p of persons) {
    // Officers in civilian posts stay officers.
    if (p.mentions.some((m) => m.rank) && (p.role === null || p.role === 'defence-official' || p.role === 'other'))
      p.role = 'military-officer';
  }
  return { persons, mentions: all, at, usedOffices };
}

/** Most people of one word that are looked at; a text with more of them is no news. */
export const MOST = 300;

/** People who share a word with a mention. */
function sharing(byWord: ReadonlyMap<string, Person[]>, m: PersonMention): Person[] {
  const out = new Set<Person>();
  for (const w of m.words) for (const p of (byWord.get(w) ?? []).slice(0, MOST)) out.add(p);
  return [...out].sort((a, b) => a.index - b.index);
}

function index(byWord: Map<string, Person[]>, p: Person): void {
  for (const w of p.words) {
    const list = byWord.get(w);
    if (!list) byWord.set(w, [p]);
    else if (!list.includes(p) && list.length < MOST) list.push(p);
  }
}

function attach(persons: Person[], byWord: Map<string, Person[]>, m: PersonMention, known: Person | null): void {
  if (!known) {
    persons.push({
      index: persons.length,
      name: m.name,
      words: m.words,
      role: m.role,
      country: m.country,
      countryAt: m.countryAt,
      office: m.office,
      former: m.former,
      mentions: [m],
    });
    m.person = persons.length - 1;
    index(byWord, persons[m.person] as Person);
    return;
  }
  m.person = known.index;
  known.mentions.push(m);
  if (better(m, known)) {
    known.name = m.name;
    known.words = m.words;
    index(byWord, known);
  }
  if (m.role && !known.role) known.role = m.role;
  if (m.office && (!known.office || known.office.counterpart) && !m.office.counterpart) {
    known.office = m.office;
    if (m.role) known.role = m.role;
  }
  if (m.country && !known.country) {
    known.country = m.country;
    known.countryAt = m.countryAt;
  }
}

const better = (m: PersonMention, p: Person): boolean =>
  m.words.length > p.words.length || (m.words.length === p.words.length && m.name.length > p.name.length && m.words.length > 1);

function clash(m: PersonMention, p: Person): boolean {
  if (m.country && p.country && m.country !== p.country) return true;
  return (
    m.role !== null && p.role !== null && m.role !== p.role && SINGLE.has(m.role) && SINGLE.has(p.role) && !m.former && !p.former
  );
}

/** The consonants of a name, each once. */
const bones = (w: string): string => w.replace(/[aeiouy'-]/g, '').replace(/(.)\1+/g, '$1');

/** True for two word lists that may be one name: equal sets, initials, a nickname, one longer form. */
function sameName(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const near = (x: string, y: string): boolean =>
    x === y ||
    // Ahmed and Ahmad, Mohammed and Mohamed, Hussain and Hussein: one name in other letters, where more of it is equal.
    ((short.length > 2 || x.length > 5) &&
      x.length > 3 &&
      y.length > 3 &&
      x.charAt(0) === y.charAt(0) &&
      bones(x) === bones(y)) ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y));
  if (!short.every((w) => long.some((v) => near(w, v)))) {
    // Ash and Ashton Carter, Mike and Michael Pompeo
    const nick = (x: string, y: string): boolean => x.length >= 3 && y.length >= 3 && x.slice(0, 2) === y.slice(0, 2);
    return short.length === 2 && short.at(-1) === long.at(-1) && nick(short[0] ?? '', long[0] ?? '');
  }
  const sameFirst = near(short[0] ?? '', long[0] ?? '');
  const sameLast = near(short.at(-1) ?? '', long.at(-1) ?? '');
  if (sameFirst || (short.length === long.length && short.every((w) => long.includes(w)))) return true;
  // "dos Santos", "bin Salman": the tail of a longer name.
  if (
    /^(dos|da|de|del|van|von|bin|al|el|ben|le|la)$/.test(short[0] ?? '') &&
    short.every((w, i) => near(w, long[long.length - short.length + i] ?? ''))
  )
    return true;
  // "Shehbaz Sharif" in "Muhammad Shehbaz Sharif", but not "Salman bin X" in "Mohammed bin Salman bin X"
  // and "Garcia Belaunde" in "Jose Antonio Garcia Belaunde".
  const tail = short.length > 1 && short.every((w, i) => near(w, long[long.length - short.length + i] ?? ''));
  return sameLast && (long.length === short.length + 1 || tail) && !long.includes('bin');
}

function findFull(persons: Person[], m: PersonMention): Person | null {
  return persons.find((p) => p.words.length > 1 && sameName(p.words, m.words) && !clash(m, p)) ?? null;
}

export function findShort(persons: Person[], m: PersonMention): Person | null {
  const word = m.words[0] ?? '';
  let best: Person | null = null;
  let bestScore = 0;
  for (const p of persons) {
    const at = p.words.indexOf(word);
    if (at < 0 || clash(m, p)) continue;
    const before = Math.min(
      6,
      p.mentions.findIndex((x) => x.nameFrom >= m.nameFrom) < 0
        ? p.mentions.length
        : p.mentions.findIndex((x) => x.nameFrom >= m.nameFrom),
    );
    const score =
      (at === p.words.length - 1 ? 4 : at === 0 ? 2 : 1) +
      (before > 0 ? 2 : 0) +
      Math.min(before, 6) / 10 +
      (m.role && m.role === p.role ? 3 : 0) +
      (m.country && m.country === p.country ? 2 : 0);
    if (score > bestScore) {
      best = p;
      bestScore = score;
    }
  }
  return best;
}

/** A person first named by one word, whose full name only another spelling gives, stays apart; equal words join. */
function mergeLate(persons: Person[]): void {
  const byName = new Map<string, Person[]>();
  const gone = new Set<Person>();
  for (const p of persons) {
    const key = p.words.join(' ');
    const same = byName.get(key) ?? [];
    const earlier = same.find((q) => !q.country || !p.country || q.country === p.country);
    if (!earlier) {
      if (same.length < 20) byName.set(key, [...same, p]);
      continue;
    }
    earlier.mentions.push(...p.mentions);
    earlier.role ??= p.role;
    earlier.office ??= p.office;
    if (!earlier.country && p.country) {
      earlier.country = p.country;
      earlier.countryAt = p.countryAt;
    }
    gone.add(p);
  }
  if (gone.size) persons.splice(0, persons.length, ...persons.filter((p) => !gone.has(p)));
}

/** "His counterpart X": the role follows from the person named before. */
function settleCounterparts(
  doc: Annotated,
  persons: Person[],
  mentions: readonly PersonMention[],
  phrases: readonly OfficePhrase[],
): void {
  mentions.forEach((m, i) => {
    const p = persons[m.person];
    if (!m.counterpart || !p || p.role) return;
    if (/^(his|her)$/.test(m.office?.determiner ?? '')) p.role = subjectRole(doc, persons, mentions, phrases, i);
    if (p.role) return;
    for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
      const other = persons[mentions[k]?.person ?? -1];
      if (!other || other === p || !other.role) continue;
      p.role = other.role;
      break;
    }
    if (!p.role) {
      const next = persons[mentions[i + 1]?.person ?? -1];
      if (next?.role && doc.sentenceOf[m.from] === doc.sentenceOf[mentions[i + 1]?.from ?? 0]) p.role = next.role;
    }
  });
}
