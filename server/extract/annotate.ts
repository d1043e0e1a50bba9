import type { Compiled, Entry, EntryOf } from './compile.ts';
import { findDates, type DateMention } from './dates.ts';
import { blocksOf, sentencesOf, type Block, type Sentence } from './sentences.ts';
import { tokenize, type Token } from './tokens.ts';

/** Something the tables know, at tokens `from` to `to`. */
export interface Found<T extends Entry['type']> {
  from: number;
  to: number;
  entry: EntryOf<T>;
}

/** A text with everything that look-ups alone can tell. */
export interface Annotated {
  text: string;
  tokens: Token[];
  blocks: Block[];
  sentences: Sentence[];
  /** Index of the sentence of each token. */
  sentenceOf: Int32Array;
  countries: Found<'country'>[];
  places: Found<'place'>[];
  seats: Found<'seat'>[];
  organizations: Found<'organization'>[];
  offices: Found<'office'>[];
  nouns: Found<'agreement'>[];
  exercises: Found<'exercise'>[];
  dates: DateMention[];
  /** For each token 1 + index of the thing that covers it, 0 for none. */
  at: Record<'country' | 'place' | 'organization' | 'office' | 'agreement' | 'date' | 'seat', Int32Array>;
  compiled: Compiled;
}

/** Tokenizes, splits and looks up. */
export function annotate(text: string, compiled: Compiled): Annotated {
  const tokens = tokenize(text);
  const blocks = blocksOf(text, tokens);
  const sentences = sentencesOf(tokens, blocks);
  const size = tokens.length + 1;
  const doc: Annotated = {
    text,
    tokens,
    blocks,
    sentences,
    sentenceOf: new Int32Array(size),
    countries: [],
    places: [],
    seats: [],
    organizations: [],
    offices: [],
    nouns: [],
    exercises: [],
    dates: findDates(tokens, compiled.lexicon.words),
    at: {
      country: new Int32Array(size),
      place: new Int32Array(size),
      organization: new Int32Array(size),
      office: new Int32Array(size),
      agreement: new Int32Array(size),
      date: new Int32Array(size),
      seat: new Int32Array(size),
    },
    compiled,
  };
  sentences.forEach((s, i) => doc.sentenceOf.fill(i, s.from, s.to));
  doc.dates.forEach((d, i) => doc.at.date.fill(i + 1, d.from, d.to));
  lookUp(doc);
  dropShaky(doc);
  nameSultanate(doc);
  return doc;
}

/** An acronym of many meanings is a body's name only where the text also gives another of its names. */
function dropShaky(doc: Annotated): void {
  if (!doc.organizations.some((o) => o.entry.shaky)) return;
  const sure = new Set(doc.organizations.filter((o) => !o.entry.shaky).map((o) => o.entry.entry.id));
  doc.organizations = doc.organizations.filter((o) => !o.entry.shaky || sure.has(o.entry.entry.id));
  doc.at.organization.fill(0);
  doc.organizations.forEach((o, i) => doc.at.organization.fill(i + 1, o.from, o.to));
}

/** "The Sultanate" of a text from Muscat is Oman, as "Omani" would be; Brunei's texts name Brunei. */
function nameSultanate(doc: Annotated): void {
  if (!doc.places.some((p) => p.entry.country === 'OM') && !doc.countries.some((c) => c.entry.code === 'OM')) return;
  if (doc.countries.some((c) => c.entry.code === 'BN')) return;
  const entry = { type: 'country' as const, code: 'OM', adjective: false };
  doc.tokens.forEach((t, i) => {
    if (t.norm !== 'sultanate' || !t.cap || doc.at.country[i] || doc.tokens[i + 1]?.norm === 'of') return;
    doc.countries.push({ from: i, to: i + 1, entry });
  });
  doc.countries.sort((a, b) => a.from - b.from);
  doc.at.country.fill(0);
  doc.countries.forEach((c, k) => doc.at.country.fill(k + 1, c.from, c.to));
}

function lookUp(doc: Annotated): void {
  const { tokens, compiled } = doc;
  const blockEnd = (i: number): number => doc.blocks[doc.sentences[doc.sentenceOf[i] ?? 0]?.block ?? 0]?.to ?? tokens.length;
  // Each type keeps its own cursor, so that "Singapore" may be a country and a place.
  const free = { country: 0, place: 0, seat: 0, organization: 0, office: 0, agreement: 0, exercise: 0 };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'mark') continue;
    const m = compiled.trie.longest(tokens, i, blockEnd(i));
    if (!m) continue;
    take(doc, m.from, m.to, m.values, free);
    // A shorter reading of another type may start here too ("Islamabad Declaration" holds a place).
    if (m.to - m.from > 1) {
      for (let limit = m.to - 1; limit > m.from; limit--) {
        const inner = compiled.trie.longest(tokens, i, limit);
        if (!inner) break;
        if (m.values.every((v) => v.type === 'organization' || v.type === 'not-country' || v.type === 'exercise')) break;
        const other = inner.values.filter((v) => !m.values.some((w) => w.type === v.type));
        if (other.length) take(doc, inner.from, inner.to, other, free);
        limit = inner.to;
      }
    }
  }
}

type Cursor = Record<'country' | 'place' | 'seat' | 'organization' | 'office' | 'agreement' | 'exercise', number>;

function take(doc: Annotated, from: number, to: number, values: Entry[], free: Cursor): void {
  if (values.some((v) => v.type === 'not-country')) {
    free.country = Math.max(free.country, to);
    free.place = Math.max(free.place, to);
    return;
  }
  const add = <T extends keyof Cursor>(
    type: T,
    list: { from: number; to: number; entry: EntryOf<T> }[],
    at: Int32Array | null,
  ): void => {
    const all = values.filter((v): v is EntryOf<T> => v.type === type);
    const entry = type === 'place' ? bestPlace(all as EntryOf<'place'>[]) : all[0];
    if (!entry || from < free[type] || ('loose' in entry && entry.loose && !saysWhat(doc, from, to))) return;
    list.push({ from, to, entry: entry as EntryOf<T> });
    at?.fill(list.length, from, to);
    free[type] = to;
  };
  add('organization', doc.organizations, doc.at.organization);
  if (values.some((v) => v.type === 'organization')) {
    // A country inside a forum's name is not named by it.
    free.country = Math.max(free.country, to);
    free.office = Math.max(free.office, to);
    free.agreement = Math.max(free.agreement, to);
    return;
  }
  if (!money(doc, from, to)) add('country', doc.countries, doc.at.country);
  add('place', doc.places, doc.at.place);
  add('seat', doc.seats, doc.at.seat);
  add('office', doc.offices, doc.at.office);
  add('agreement', doc.nouns, doc.at.agreement);
  add('exercise', doc.exercises, null);
}

/** "US$24 million" and "the inter-American system" name no country. */
function money(doc: Annotated, from: number, to: number): boolean {
  const next = doc.tokens[to];
  if (next?.norm === '$' && next.glued) return true;
  const before = doc.tokens[from - 1];
  return before?.norm === '-' && before.glued && /^(inter|pan|latin|trans|afro)$/.test(doc.tokens[from - 2]?.norm ?? '');
}

/** A word for a paper only where it is said what the paper is about: "a document on defence", "the cooperation plan". */
function saysWhat(doc: Annotated, from: number, to: number): boolean {
  const w = (i: number): string => doc.tokens[i]?.norm ?? '';
  if (w(to) === ':' || w(from - 1) === 'following') return true;
  if (/^(of|on|concerning|regarding|between)$/.test(w(to))) return true;
  // "an amendment to the treaty", "the annex for 2025", but "plans for a treaty"
  if (w(to) === 'to') return w(from) !== 'plan' && /^(the|its|their)$/.test(w(to + 1));
  return /^(cooperation|operation|military|defence|defense|implementing)$/.test(w(from - 1));
}

function bestPlace(all: EntryOf<'place'>[]): EntryOf<'place'> | undefined {
  return [...all].sort((a, b) => Number(b.kind === 'capital') - Number(a.kind === 'capital') || a.rank - b.rank)[0];
}

/** The text of tokens `from` to `to`. */
export function textOf(doc: Annotated, from: number, to: number): string {
  const a = doc.tokens[from];
  const b = doc.tokens[to - 1];
  return a && b ? doc.text.slice(a.start, b.end) : '';
}

/** The thing of one type that starts at a token. */
export function startsAt<F extends { from: number }>(list: readonly F[], at: Int32Array, i: number): F | null {
  const found = list[(at[i] ?? 0) - 1];
  return found && found.from === i ? found : null;
}

/** The thing of one type that ends right before token `i`. */
export function endsAt<F extends { to: number }>(list: readonly F[], at: Int32Array, i: number): F | null {
  const found = i > 0 ? list[(at[i - 1] ?? 0) - 1] : undefined;
  return found && found.to === i ? found : null;
}
