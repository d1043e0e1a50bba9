import { foldText } from '../model/names.ts';
import type { CountryEntry, OrganizationEntry, PlaceEntry } from './types.ts';

/** A name of a country or place as it is compared: folded, words alone, without a leading "the". */
export const countryKey = (s: string): string =>
  foldText(s)
    .replace(/\./g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^(?:the) /, '')
    .trim();

/** A name of an organization as it is compared; "ADMM+" and "ADMM Plus" are one. */
export const organizationKey = (s: string): string =>
  foldText(s)
    .replace(/\+/g, ' plus ')
    .replace(/\./g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ s /g, ' ')
    .replace(/^the /, '')
    .trim();

/** The country code for every code, name and adjective; where two countries share a word, codes win over names over adjectives. */
export function countryIndex(countries: CountryEntry[]): Map<string, string> {
  const codes = new Map<string, string>();
  const add = (key: string, code: string): void => {
    if (key && !codes.has(key)) codes.set(key, code);
  };
  for (const c of countries) {
    add(c.code, c.code);
    if (c.iso3) add(c.iso3, c.code);
  }
  for (const c of countries) for (const n of [c.name, c.officialName, ...c.names]) if (n) add(countryKey(n), c.code);
  for (const c of countries) for (const a of c.adjectives) add(countryKey(a), c.code);
  for (const c of countries) add(c.code.toLowerCase(), c.code);
  return codes;
}

/** The single words that names of countries and peoples are made of. */
export function countryWordsOf(countries: CountryEntry[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const c of countries) {
    for (const n of [c.name, ...c.names, ...c.adjectives]) {
      for (const w of countryKey(n).split(' ')) if (w.length > 1 && !SMALL_WORDS.has(w)) words.add(w);
    }
  }
  return words;
}
const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'new',
  'north',
  'south',
  'east',
  'west',
  'republic',
  'islands',
  'island',
  'democratic',
  'people',
  'peoples',
  'saint',
  'united',
  'federation',
]);

/** The id of the organization for every key of its names; the first listed wins. */
export function organizationIndex(organizations: readonly OrganizationEntry[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const o of organizations) {
    for (const n of [o.id, o.name, ...o.aliases]) {
      const key = n ? organizationKey(n) : '';
      if (key && !ids.has(key)) ids.set(key, o.id);
    }
  }
  return ids;
}

/** The places that bear a name, by key, in the order of the table. */
export function placeIndex(places: readonly PlaceEntry[]): ReadonlyMap<string, PlaceEntry[]> {
  const index = new Map<string, PlaceEntry[]>();
  for (const p of places) {
    for (const n of new Set([p.name, ...p.aliases].map(countryKey))) index.set(n, [...(index.get(n) ?? []), p]);
  }
  return index;
}
