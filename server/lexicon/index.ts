import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SINGLE_HOLDER_ROLES, type Obligation } from '../model/claims.ts';
import { InputError } from '../model/errors.ts';
import { slug } from '../model/ids.ts';
import { foldText, nameTokens } from '../model/names.ts';
import { AGREEMENT_ACRONYMS, AGREEMENT_NOUNS, GENERIC_AGREEMENT_WORDS, OBLIGATION_WORDS } from './agreements.ts';
import { BODIES } from './bodies.ts';
import { MONTHS, NUMBERS, WEEKDAYS } from './calendar.ts';
import { EXERCISES } from './exercises.ts';
import { FAIRS } from './fairs.ts';
import { FORUMS } from './forums.ts';
import { HONORIFICS, PARTICLES, POST_NOMINALS, RANKS, SUFFIXES } from './honorifics.ts';
import { GIVEN_NAMES, NAME_LIKE_PLACES, NOT_NAMES } from './names.ts';
import { NAMESAKES } from './namesakes.ts';
import { OFFICE_STYLES, OFFICES } from './offices.ts';
import { NOT_COUNTRIES, SEATS } from './seats.ts';
import { CIVIL_WORDS, DEFENCE_WORDS } from './topics.ts';
import type { CountryEntry, KnownPlace, Lexicon, OrganizationEntry, PlaceEntry } from './types.ts';
import {
  HOLD_VERBS,
  MEET_VERBS,
  PERSON_VERBS,
  PHONE_WORDS,
  RECEIVE_VERBS,
  SIGN_VERBS,
  TALK_NOUNS,
  VISIT_VERBS,
} from './verbs.ts';

export type * from './types.ts';

/**
 * Reads `reference/countries.csv`, `places.csv` and `organizations.csv` under `root` and joins them with the tables beside
 * this file. Throws InputError naming the file that is missing or malformed.
 */
export function loadLexicon(root: string): Lexicon {
  const countries = readCountries(join(root, 'reference', 'countries.csv'));
  const places = readPlaces(join(root, 'reference', 'places.csv'));
  const organizations = joinOrganizations(join(root, 'reference', 'organizations.csv'));
  return buildLexicon(countries, places, organizations, readHolders(join(root, 'reference', 'ministers.csv')));
}

function buildLexicon(
  countries: CountryEntry[],
  places: PlaceEntry[],
  organizations: OrganizationEntry[],
  holders: ReadonlyMap<string, readonly string[]>,
): Lexicon {
  const names = new Map(countries.map((c) => [c.code, c.name]));
  const codes = countryIndex(countries);
  const organizationIds = new Map<string, string>();
  for (const o of organizations) {
    for (const n of [o.id, o.name, ...o.aliases]) {
      const key = n ? organizationKey(n) : '';
      if (key && !organizationIds.has(key)) organizationIds.set(key, o.id);
    }
  }
  const placeIndex = new Map<string, PlaceEntry[]>();
  for (const p of places) {
    for (const n of new Set([p.name, ...p.aliases].map(placeKey))) placeIndex.set(n, [...(placeIndex.get(n) ?? []), p]);
  }
  return {
    countries,
    places,
    organizations,
    exercises: EXERCISES,
    offices: OFFICES,
    officeStyles: OFFICE_STYLES,
    agreementNouns: [...AGREEMENT_NOUNS, ...AGREEMENT_ACRONYMS.map(({ acronym, kind }) => ({ phrase: acronym, kind }))],
    seats: SEATS,
    notCountries: [...NOT_COUNTRIES, ...NAMESAKES],
    words: WORDS,
    countryName: (code) => names.get(code) ?? code,
    countryCode: (name) => codes.get(name) ?? codes.get(countryKey(name)) ?? null,
    organizationId: (name) => {
      const key = organizationKey(name);
      return organizationIds.get(key) ?? organizationIds.get(key.replace(GATHERING, '')) ?? null;
    },
    placeOf: (name, country) => {
      const found = placeIndex.get(placeKey(name));
      const entry = country ? found?.find((p) => p.country === country) : found?.[0];
      return entry ? knownPlace(entry) : null;
    },
    genericAgreementWords: new Set(GENERIC_AGREEMENT_WORDS),
    countryWords: countryWordsOf(countries),
    obligationOf,
    singleHolderRoles: SINGLE_HOLDER_ROLES,
    holders,
  };
}

const fold = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((w) => foldText(w).replace(/\./g, '')));

const WORDS: Lexicon['words'] = {
  honorifics: fold(HONORIFICS),
  ranks: fold(RANKS),
  postNominals: fold(POST_NOMINALS),
  particles: fold(PARTICLES),
  suffixes: fold(SUFFIXES),
  givenNames: fold(GIVEN_NAMES),
  notNames: fold(NOT_NAMES),
  nameLikePlaces: fold(NAME_LIKE_PLACES),
  personVerbs: fold(PERSON_VERBS),
  meetVerbs: MEET_VERBS,
  receiveVerbs: RECEIVE_VERBS,
  holdVerbs: HOLD_VERBS,
  talkNouns: fold(TALK_NOUNS),
  signVerbs: SIGN_VERBS,
  visitVerbs: VISIT_VERBS,
  phoneWords: fold(PHONE_WORDS),
  defenceWords: fold(DEFENCE_WORDS),
  civilWords: fold(CIVIL_WORDS),
  months: MONTHS,
  weekdays: WEEKDAYS,
  numbers: NUMBERS,
};

function obligationOf(name: string): Obligation | null {
  const text = ` ${foldText(name)
    .replace(/[^a-z0-9&-]+/g, ' ')
    .trim()} `;
  for (const [obligation, phrases] of OBLIGATION_WORDS) {
    if (phrases.some((p) => text.includes(` ${p} `) || text.includes(` ${p}-`))) return obligation;
  }
  return null;
}

const countryKey = (s: string): string =>
  foldText(s)
    .replace(/\./g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^(?:the) /, '')
    .trim();
const placeKey = countryKey;
/** What a body's name may end in where its ministers meet: "2+2 Ministerial Dialogue" is a 2+2. */
const GATHERING = /(?: (?:ministerial|ministers|dialogue|meeting|consultations))+$/;
const organizationKey = (s: string): string =>
  foldText(s)
    .replace(/\+/g, ' plus ')
    .replace(/\./g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ s /g, ' ')
    .replace(/^the /, '')
    .trim();

function countryIndex(countries: CountryEntry[]): Map<string, string> {
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

function countryWordsOf(countries: CountryEntry[]): ReadonlySet<string> {
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

function knownPlace(p: PlaceEntry): KnownPlace {
  return { id: p.id, name: p.name, country: p.country, latitude: p.latitude, longitude: p.longitude };
}

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

function readCountries(file: string): CountryEntry[] {
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

function readHolders(file: string): ReadonlyMap<string, readonly string[]> {
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

function readPlaces(file: string): PlaceEntry[] {
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

function joinOrganizations(file: string): OrganizationEntry[] {
  const byId = new Map<string, OrganizationEntry>();
  for (const r of rows(file)) {
    const id = r['id'] ?? '';
    byId.set(id, {
      id,
      name: text(r['name']),
      kind: text(r['kind']),
      parent: text(r['parent']),
      aliases: [],
      shaky: [],
      twoCountry: id.endsWith('2+2'),
      members: [],
      listed: true,
    });
  }
  for (const f of FORUMS) {
    const known = byId.get(f.id);
    byId.set(f.id, {
      id: f.id,
      name: known?.name ?? f.name ?? null,
      kind: known?.kind ?? f.kind ?? null,
      parent: f.parent ?? known?.parent ?? null,
      aliases: [...(f.aliases ?? [])],
      shaky: f.shaky ?? [],
      twoCountry: f.twoCountry ?? known?.twoCountry ?? false,
      members: f.members ?? [],
      listed: f.listed ?? true,
    });
  }
  for (const b of BODIES)
    if (!byId.has(b.id))
      byId.set(b.id, {
        id: b.id,
        name: b.names[0] ?? b.id,
        kind: b.kind,
        parent: b.parent,
        aliases: [...b.names],
        shaky: [...b.shaky],
        twoCountry: false,
        members: [],
        listed: b.listed,
      });
  for (const [id, ...aliases] of FAIRS)
    if (!byId.has(id))
      byId.set(id, {
        id,
        name: aliases[0] ?? id,
        kind: 'fair',
        parent: null,
        aliases: [...aliases],
        shaky: [],
        twoCountry: false,
        members: [],
        listed: false,
      });
  return [...byId.values()];
}
