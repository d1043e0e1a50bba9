import {
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  OBLIGATIONS,
  ROLES,
  type AgreementValue,
  type ClaimKind,
  type ClaimValues,
  type CountryValue,
  type MembershipValue,
  type OrganizationValue,
  type PlaceValue,
  type TenureValue,
} from '../../model/claims.ts';
import type { RowReader } from './row.ts';

/** A table of records that Entente knows by its header. */
export interface RecordTable {
  name: string;
  /** Title of the dataset document. */
  title: string;
  /** Columns that make a header this table. */
  columns: readonly string[];
  /** Further columns that are read or may stand there. */
  optional: readonly string[];
  /** What tells two rows apart: the end of the claim's id. */
  key(row: RowReader): string;
  /** The claim a row states; null where the rows state no fact. */
  read: null | ((row: RowReader) => RowClaim);
}
export type RowClaim = { [K in ClaimKind]: { kind: K; value: ClaimValues[K] } }[ClaimKind];

const ORGANIZATION_KINDS = ['alliance', 'union', 'grouping', 'forum', 'series', 'working-group'] as const;
const MEMBER_ROLES = ['founding-member', 'member', 'dialogue-partner', 'observer'] as const;
const TERM_BASES = ['signing', 'entry-into-force', 'stated-end'] as const;
const CONTINUATIONS = ['automatic', 'indefinite', 'none', 'unknown'] as const;
const QID = /^Q[1-9]\d*$/;

/** The tables of `reference/`, in the order in which a header is compared with them. */
export const RECORD_TABLES: readonly RecordTable[] = [
  {
    name: 'ministers',
    title: 'Defence ministers, heads of government and heads of state',
    columns: ['person', 'country', 'role', 'title', 'from', 'to'],
    optional: ['last_confirmed', 'aliases', 'wikidata', 'source'],
    key: (row) => [row.raw('person'), row.raw('country'), row.raw('role'), row.raw('from')].join('|'),
    read: (row) => ({ kind: 'tenure', value: tenure(row) }),
  },
  {
    name: 'memberships',
    title: 'Memberships of countries in organizations and forums',
    columns: ['organization', 'country', 'role', 'from', 'to'],
    optional: ['source'],
    key: (row) => [row.raw('organization'), row.raw('country'), row.raw('role'), row.raw('from')].join('|'),
    read: (row) => ({ kind: 'membership', value: membership(row) }),
  },
  {
    name: 'agreements',
    title: 'Defence agreements and treaties',
    columns: ['id', 'name', 'kind', 'parties', 'signed_on', 'status'],
    optional: [
      'short_name',
      'subject',
      'obligation',
      'place',
      'signatories',
      'duration_years',
      'term_basis',
      'continuation',
      'in_force_from',
      'ended_on',
      'source',
    ],
    key: (row) => row.required('id'),
    read: (row) => ({ kind: 'agreement', value: agreement(row) }),
  },
  {
    name: 'organizations',
    title: 'Alliances, unions, groupings and forums',
    columns: ['id', 'name', 'kind', 'founded'],
    optional: ['parent', 'wikidata', 'source'],
    key: (row) => row.required('id'),
    read: (row) => ({ kind: 'organization', value: organization(row) }),
  },
  {
    name: 'countries',
    title: 'Countries and territories',
    columns: ['code', 'name', 'iso3'],
    optional: ['cow', 'wikidata', 'region', 'latitude', 'longitude', 'official_name', 'names', 'adjectives', 'source'],
    key: (row) => row.required('code'),
    read: (row) => ({ kind: 'country', value: country(row) }),
  },
  {
    name: 'places',
    title: 'Cities, bases and other places',
    columns: ['id', 'name', 'country', 'latitude', 'longitude'],
    optional: ['kind', 'aliases', 'source'],
    key: (row) => row.required('id'),
    read: (row) => ({ kind: 'place', value: place(row) }),
  },
  {
    name: 'sources',
    title: 'Licences and attributions of the sources cited',
    columns: ['match', 'name', 'licence', 'attribution'],
    optional: ['note'],
    key: (row) => row.required('match'),
    read: null,
  },
];

function tenure(row: RowReader): TenureValue {
  const value: TenureValue = {
    person: row.required('person'),
    country: row.country('country') ?? row.required('country'),
    role: row.choice('role', ROLES),
    title: row.required('title'),
    from: row.date('from'),
    to: row.date('to'),
    lastConfirmed: row.date('last_confirmed', 'lastConfirmed'),
    aliases: row.list('aliases'),
    wikidata: wikidata(row),
  };
  row.inOrder(['from', value.from], ['to', value.to]);
  row.inOrder(['from', value.from], ['last_confirmed', value.lastConfirmed]);
  return value;
}

function membership(row: RowReader): MembershipValue {
  const value: MembershipValue = {
    organization: row.organization('organization') ?? row.required('organization'),
    country: row.country('country') ?? row.required('country'),
    role: row.choice('role', MEMBER_ROLES),
    from: row.date('from'),
    to: row.date('to'),
  };
  row.inOrder(['from', value.from], ['to', value.to]);
  return value;
}

function agreement(row: RowReader): AgreementValue {
  const value: AgreementValue = {
    name: row.required('name'),
    shortName: row.text('short_name', 'shortName'),
    kind: row.choice('kind', AGREEMENT_KINDS),
    status: row.choice('status', AGREEMENT_STATUSES),
    parties: row.parties('parties'),
    signedOn: row.date('signed_on', 'signedOn'),
    durationYears: row.number('duration_years', 0.1, 999, 'durationYears'),
    signatories: row.list('signatories'),
    place: row.text('place'),
    obligation: row.oneOf('obligation', OBLIGATIONS),
    subject: row.text('subject'),
    inForceOn: row.date('in_force_from', 'inForceOn'),
    endedOn: row.date('ended_on', 'endedOn'),
    termBasis: row.oneOf('term_basis', TERM_BASES, 'termBasis'),
    continuation: row.oneOf('continuation', CONTINUATIONS),
  };
  row.inOrder(['signed_on', value.signedOn], ['in_force_from', value.inForceOn ?? null]);
  row.inOrder(['signed_on', value.signedOn], ['ended_on', value.endedOn ?? null]);
  return value;
}

function organization(row: RowReader): OrganizationValue {
  return {
    id: row.required('id'),
    name: row.text('name'),
    kind: row.oneOf('kind', ORGANIZATION_KINDS),
    founded: row.date('founded'),
    parent: row.text('parent'),
    wikidata: wikidata(row),
  };
}

function country(row: RowReader): CountryValue {
  return {
    code: row.matching('code', /^[A-Z]{2}$/, 'two capital letters (ISO 3166-1 alpha-2)') ?? row.required('code'),
    name: row.required('name'),
    iso3: row.matching('iso3', /^[A-Z]{3}$/, 'three capital letters (ISO 3166-1 alpha-3)'),
    cow: row.text('cow'),
    wikidata: wikidata(row),
    region: row.text('region'),
    ...coordinates(row),
  };
}

function place(row: RowReader): PlaceValue {
  return {
    id: row.required('id'),
    name: row.required('name'),
    country: row.country('country'),
    ...coordinates(row),
  };
}

function wikidata(row: RowReader): string | null {
  return row.matching('wikidata', QID, 'a Wikidata item (Q and digits)');
}

function coordinates(row: RowReader): { latitude: number | null; longitude: number | null } {
  return { latitude: row.number('latitude', -90, 90), longitude: row.number('longitude', -180, 180) };
}
