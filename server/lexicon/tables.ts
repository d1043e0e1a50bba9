import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { InputError } from '../model/errors.ts';
import { slug } from '../model/ids.ts';
import { nameTokens } from '../model/names.ts';
import type { CountryEntry, OrganizationEntry, PlaceEntry } from './types.ts';

function rows(file: string): Record<string, string>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(
      `Cannot read ${file}: the reference tables belong to Entente and must stand in the folder "reference".`,
      { cause },
    );
  }
  try {
    return parse<Record<string, string>>(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new InputError(`${file} is not a well-formed CSV table: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

const text = (v: string | undefined): string | null => (v ? v : null);
const number = (v: string | undefined): number | null => (v && Number.isFinite(Number(v)) ? Number(v) : null);
const list = (v: string | undefined): string[] =>
  (v ?? '')
    .split(';')
    .map((s) => s.trim())
    .filter(Boolean);

/** The rows of `reference/countries.csv`. Throws InputError naming a missing or malformed file, as each reader here. */
export function readCountries(file: string): CountryEntry[] {
  return rows(file).map((r) => ({
    code: r['code'] ?? '',
    name: r['name'] ?? '',
    iso3: text(r['iso3']),
    cow: text(r['cow']),
    wikidata: text(r['wikidata']),
    region: text(r['region']),
    latitude: number(r['latitude']),
    longitude: number(r['longitude']),
    officialName: text(r['official_name']),
    names: list(r['names']),
    adjectives: list(r['adjectives']),
  }));
}

/** The rows of `reference/places.csv`. */
export function readPlaces(file: string): PlaceEntry[] {
  return rows(file).map((r) => ({
    id: r['id'] ?? slug(`${r['name'] ?? ''} ${r['country'] ?? ''}`),
    name: r['name'] ?? '',
    country: text(r['country']),
    latitude: number(r['latitude']),
    longitude: number(r['longitude']),
    kind: r['kind'] ?? 'city',
    aliases: list(r['aliases']),
  }));
}

/** Who holds office for which countries, of `reference/ministers.csv`: sorted name words -> country codes. */
export function readHolders(file: string): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const r of rows(file)) {
    for (const name of [r['person'] ?? '', ...list(r['aliases'])]) {
      const words = nameTokens(name).sort();
      const country = r['country'];
      if (words.length < 2 || !country) continue;
      const known = out.get(words.join(' ')) ?? [];
      if (!known.includes(country)) out.set(words.join(' '), [...known, country]);
    }
  }
  return out;
}

/** The rows of `reference/organizations.csv`; what texts call them stands in the tables beside this file. */
export function readOrganizations(file: string): OrganizationEntry[] {
  return rows(file).map((r) => {
    const id = r['id'] ?? '';
    return {
      id,
      name: text(r['name']),
      kind: text(r['kind']),
      parent: text(r['parent']),
      aliases: [],
      shaky: [],
      twoCountry: id.endsWith('2+2'),
      members: [],
      listed: true,
    };
  });
}
