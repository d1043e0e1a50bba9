import { join } from 'node:path';
import { SINGLE_HOLDER_ROLES, type Obligation } from '../model/claims.ts';
import { foldText } from '../model/names.ts';
import { AGREEMENT_ACRONYMS, AGREEMENT_NOUNS, GENERIC_AGREEMENT_WORDS, OBLIGATION_WORDS } from './agreements.ts';
import { EXERCISES } from './exercises.ts';
import { countryIndex, countryKey, countryWordsOf, organizationIndex, organizationKey, placeIndex } from './keys.ts';
import { NAMESAKES } from './namesakes.ts';
import { OFFICE_STYLES, OFFICES } from './offices.ts';
import { joinOrganizations } from './organizations.ts';
import { NOT_COUNTRIES, SEATS } from './seats.ts';
import { readCountries, readHolders, readOrganizations, readPlaces } from './tables.ts';
import type { CountryEntry, KnownPlace, Lexicon, OrganizationEntry, PlaceEntry } from './types.ts';
import { WORDS } from './words.ts';

export type * from './types.ts';

/**
 * Reads `reference/countries.csv`, `places.csv` and `organizations.csv` under `root` and joins them with the tables beside
 * this file. Throws InputError naming the file that is missing or malformed.
 */
export function loadLexicon(root: string): Lexicon {
  const countries = readCountries(join(root, 'reference', 'countries.csv'));
  const places = readPlaces(join(root, 'reference', 'places.csv'));
  const organizations = joinOrganizations(readOrganizations(join(root, 'reference', 'organizations.csv')));
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
  const organizationIds = organizationIndex(organizations);
  const placesNamed = placeIndex(places);
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
      const found = placesNamed.get(countryKey(name));
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

/** What a body's name may end in where its ministers meet: "2+2 Ministerial Dialogue" is a 2+2. */
const GATHERING = /(?: (?:ministerial|ministers|dialogue|meeting|consultations))+$/;

function obligationOf(name: string): Obligation | null {
  const text = ` ${foldText(name)
    .replace(/[^a-z0-9&-]+/g, ' ')
    .trim()} `;
  for (const [obligation, phrases] of OBLIGATION_WORDS) {
    if (phrases.some((p) => text.includes(` ${p} `) || text.includes(` ${p}-`))) return obligation;
  }
  return null;
}

function knownPlace(p: PlaceEntry): KnownPlace {
  return { id: p.id, name: p.name, country: p.country, latitude: p.latitude, longitude: p.longitude };
}
