import type { AgreementKind, Role } from '../model/claims.ts';
import type { Lexicon, OrganizationEntry } from '../lexicon/types.ts';
import { TokenTrie } from './trie.ts';

/** What a phrase of the lexicon stands for. */
export type Entry =
  | { type: 'country'; code: string; adjective: boolean }
  | { type: 'place'; name: string; country: string | null; kind: string; rank: number }
  | { type: 'seat'; name: string; country: string; place: boolean }
  | { type: 'organization'; entry: OrganizationEntry; shaky: boolean }
  | { type: 'office'; role: Role; country: string | null; plural: boolean }
  | { type: 'agreement'; kind: AgreementKind; weak: boolean; loose: boolean; plural: boolean; acronym: boolean }
  | { type: 'exercise'; name: string; beside: boolean }
  | { type: 'not-country' };
export type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** The lexicon as tries, one look-up a token. */
export interface Compiled {
  lexicon: Lexicon;
  trie: TokenTrie<Entry>;
}

const cache = new WeakMap<Lexicon, Compiled>();

/** Compiles a lexicon; the result is kept with it, so that many documents share one. */
export function compile(lexicon: Lexicon): Compiled {
  const known = cache.get(lexicon);
  if (known) return known;
  const trie = new TokenTrie<Entry>();
  for (const c of lexicon.countries) {
    // A continent with a code of its own is no country that meets or signs.
    if (c.code === 'AQ') continue;
    for (const n of new Set([c.name, c.officialName ?? c.name, ...c.names]))
      trie.add(n, { type: 'country', code: c.code, adjective: false });
    for (const a of c.adjectives) trie.add(a, { type: 'country', code: c.code, adjective: true });
  }
  for (const phrase of lexicon.notCountries) trie.add(phrase, { type: 'not-country' });
  lexicon.places.forEach((p, rank) => {
    const name = p.name.replace(/, (?:D\.C\.|[A-Z]\p{L}+)$/u, '');
    for (const n of new Set([p.name, name, ...p.aliases]))
      trie.add(n, { type: 'place', name, country: p.country, kind: p.kind, rank });
  });
  for (const s of lexicon.seats) trie.add(s.phrase, { type: 'seat', name: s.phrase, country: s.country, place: s.place });
  for (const entry of lexicon.organizations) {
    const names = new Set(
      [entry.id, ...(entry.name ? [entry.name] : []), ...entry.aliases].filter((n) => !entry.shaky.includes(n)),
    );
    for (const n of entry.shaky) trie.add(n, { type: 'organization', entry, shaky: true });
    for (const n of names) trie.add(n, { type: 'organization', entry, shaky: false }, n.includes(' ') && n === n.toLowerCase());
    // Spelled-out forum names may be written in any case ("Asean defence ministers' meeting").
    for (const n of names)
      if (n.split(' ').length >= 3 && (entry.kind === 'forum' || entry.twoCountry))
        trie.add(n, { type: 'organization', entry, shaky: false }, true);
  }
  for (const o of lexicon.offices) {
    const country = o.country ?? null;
    trie.add(o.phrase, { type: 'office', role: o.role, country, plural: false });
    const many = plural(o.phrase);
    if (many) trie.add(many, { type: 'office', role: o.role, country, plural: true });
  }
  for (const n of lexicon.agreementNouns) {
    const acronym = n.phrase === n.phrase.toUpperCase();
    const many =
      (n.phrase.endsWith('s') && !/terms of reference/.test(n.phrase)) ||
      /^(?:memoranda|memorandums|letters|statements|declarations|protocols) /.test(n.phrase);
    trie.add(
      n.phrase,
      { type: 'agreement', kind: n.kind, weak: n.weak ?? false, loose: n.loose ?? false, plural: many && !acronym, acronym },
      !acronym,
    );
  }
  for (const e of lexicon.exercises)
    for (const n of [e.name, ...e.aliases]) trie.add(n, { type: 'exercise', name: e.name, beside: e.beside });
  const compiled = { lexicon, trie };
  cache.set(lexicon, compiled);
  return compiled;
}

function plural(phrase: string): string | null {
  const words = phrase.split(' ');
  const head = words.findIndex((w) =>
    /^(minister|president|secretary|chief|ambassador|commander|premier|leader|king|head)$/.test(w),
  );
  const last = words.length - 1;
  const at =
    /^(minister|president|secretary|chief|premier|ambassador|commander|adviser|advisor|head|legislator|lawmaker|senator|parliamentarian|undersecretary|director|spokesperson|analyst|expert|researcher|envoy|attache|speaker)$/.test(
      words[last] ?? '',
    )
      ? last
      : head;
  const word = words[at];
  if (!word) return null;
  words[at] = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
  return words.join(' ');
}
