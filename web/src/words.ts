import type { FactSummary } from '../../server/contract/index.ts';

/** Plural names of kinds, as headings. */
const PLURALS: Record<string, string> = {
  Country: 'Countries',
  Person: 'People',
  Office: 'Offices',
  Tenure: 'Terms of office',
  Organization: 'Organizations',
  Membership: 'Memberships',
  Meeting: 'Meetings',
  Agreement: 'Agreements',
  Exercise: 'Exercises',
  Place: 'Places',
  Document: 'Documents',
  Claim: 'Claims',
};
/** Singular names of kinds that differ from their label. */
const SINGULARS: Record<string, string> = { Tenure: 'Term of office' };

export function pluralOf(kind: string): string {
  return PLURALS[kind] ?? `${kind}s`;
}
export function singularOf(kind: string): string {
  return SINGULARS[kind] ?? kind;
}

/** `12 meetings`, `1 meeting`, with thousands told apart. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const TYPES: Record<string, string> = {
  mou: 'memorandum of understanding',
  'letter-of-intent': 'letter of intent',
  'joint-statement': 'joint statement',
  'access-basing': 'access and basing',
  'mutual-defence': 'mutual defence',
  'visiting-forces': 'visiting forces',
  'training-exercises': 'training and exercises',
  'general-cooperation': 'general cooperation',
  'head-of-state': 'head of state',
  'head-of-government': 'head of government',
};

/** A value of the data in words: `mutual-defence` → `mutual defence`. */
export function wordsOf(value: string): string {
  return TYPES[value] ?? value.replaceAll('-', ' ');
}

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const RELATIONS: Record<string, string> = {
  PARTY_TO: 'party to',
  TOOK_PART_IN: 'took part in',
  ATTENDED: 'attended',
  REPRESENTED_AT: 'represented at',
  HELD_AT: 'held at',
  SESSION_OF: 'session of',
  ON_SIDELINES_OF: 'on the sidelines of',
  SIGNED: 'signed',
  CONCLUDED_AT: 'concluded at',
  SIGNED_AT: 'signed at',
  AMENDS: 'amends',
  REPLACES: 'replaces',
  EXERCISED_IN: 'exercised in',
  SERVES: 'serves',
  OFFICE_OF: 'office of',
  OF_PERSON: 'held by',
  OF_OFFICE: 'office',
  PART_OF: 'part of',
  MEMBERSHIP_OF: 'membership of',
  MEMBERSHIP_IN: 'membership in',
  LOCATED_IN: 'located in',
};

/** The same relations told from the other end. */
const INVERSE: Record<string, string> = {
  PARTY_TO: 'parties',
  TOOK_PART_IN: 'took part',
  ATTENDED: 'attended by',
  REPRESENTED_AT: 'represented',
  SIGNED: 'signed by',
  CONCLUDED_AT: 'concluded there',
  SESSION_OF: 'sessions',
  ON_SIDELINES_OF: 'on its sidelines',
  AMENDS: 'amended by',
  REPLACES: 'replaced by',
  EXERCISED_IN: 'took part',
  SERVES: 'served by',
  OFFICE_OF: 'offices',
  PART_OF: 'has as part',
};

/** A relationship type in words; `outgoing` is false where it is told from the end that it leads to. */
export function relationOf(type: string, outgoing = true): string {
  return (outgoing ? undefined : INVERSE[type]) ?? RELATIONS[type] ?? type.toLowerCase().replaceAll('_', ' ');
}

const FIELDS: Record<string, string> = {
  signedOn: 'signed',
  proposedOn: 'proposed',
  inForceOn: 'in force',
  renewedOn: 'renewed',
  endedOn: 'ended',
  endDate: 'until',
  durationYears: 'duration (years)',
  hostCountry: 'host',
  sidelinesOf: 'on the sidelines of',
  shortName: 'short name',
  termBasis: 'term counts from',
  lastConfirmed: 'last confirmed',
  from: 'since',
  to: 'until',
};
/** A field of a claim in words. */
export function fieldOf(name: string): string {
  return FIELDS[name] ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
/** The usual English name of a country code. */
export function countryName(code: string): string {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The code in the id of a country's node: `country:in` → `IN`. */
export function codeOf(id: string): string {
  return id.replace(/^country:/, '').toUpperCase();
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as precise as it is known: `31 October 2025`, `October 2025`, `2025`. With `brief`, months are cut to three letters. */
export function dateWords(date: string, brief = false): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return [day ? String(Number(day)) : null, brief ? name.slice(0, 3) : name, year].filter(Boolean).join(' ');
}

/** A span of dates: `31 Oct – 2 Nov 2025`, `2019–2023`, `since 2019`, `until 2023`; null where both are unknown. */
export function spanWords(from: string | null, to: string | null): string | null {
  if (from && to && from !== to) return `${dateWords(from, true)} – ${dateWords(to, true)}`;
  if (from) return dateWords(from, true);
  return to ? `until ${dateWords(to, true)}` : null;
}

/** Any cell of an answer, or field of a claim, as text. */
export function cellWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellWords).join(', ');
  if (typeof value === 'object') {
    if ('properties' in value && typeof value.properties === 'object' && value.properties !== null) {
      const { name, title } = value.properties as { name?: unknown; title?: unknown };
      if (typeof name === 'string') return name;
      if (typeof title === 'string') return title;
    }
    if ('type' in value && 'from' in value && 'to' in value) return relationOf(String(value.type));
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Fields whose values are words of our own vocabulary, not of a text. */
const CODED: ReadonlySet<string> = new Set(['kind', 'status', 'obligation', 'role', 'continuation', 'termBasis', 'subject']);
const COUNTRIES: ReadonlySet<string> = new Set(['country', 'countries', 'parties', 'hostCountry']);

/** An office that a claim names without its holder. */
function isOffice(value: unknown): value is { country: string; role: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { country, role } = value as { country?: unknown; role?: unknown };
  return typeof country === 'string' && typeof role === 'string';
}

/** The value of a claim's field for readers: dates and countries by name, our own words in plain ones, quoted words as they are. */
export function valueWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join(', ');
  if (isOffice(value)) return `${wordsOf(value.role)} of ${countryName(value.country)}`;
  if (typeof value !== 'string') return cellWords(value);
  if (CODED.has(field)) return wordsOf(value);
  if (COUNTRIES.has(field) && /^[A-Z]{2}$/.test(value)) return countryName(value);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? dateWords(value) : value;
}

/** `4 reports, 2 independent sources; 1 record`: what texts tell, and apart from it the records that report it. */
export function supportOf({ reports, sources, records }: Pick<FactSummary, 'reports' | 'sources' | 'records'>): string {
  const [told, independent] = [reports - records, sources - records];
  const texts = told > 0 ? [counted(told, 'report'), independent < told ? counted(independent, 'independent source') : ''] : [];
  const parts = [texts.filter(Boolean).join(', '), records > 0 ? counted(records, 'record') : ''].filter(Boolean);
  return parts.join('; ') || 'Evidence';
}

/** `a, b and c`; what is null or empty is left out. */
export function listed(items: readonly (string | null)[]): string {
  const given = items.filter(Boolean);
  const last = given.pop() ?? '';
  return given.length > 0 ? `${given.join(', ')} and ${last}` : last;
}

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small counts as words, others as figures, as prose has them. */
export function numberWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en');
}

/** Names that English puts an article before. */
const WITH_ARTICLE =
  /^(United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Central African|European Union)|( Islands| Republic| Territory| Emirates)$/;

/** A country's name as it stands in a sentence: `the Philippines`, `Japan`. */
export function inProse(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
