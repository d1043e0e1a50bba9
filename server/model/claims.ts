import type { PartialDate } from './dates.ts';

/** Half-open range of UTF-16 offsets in the document's text. */
export interface Span {
  start: number;
  end: number;
}

export const ROLES = [
  'head-of-state',
  'head-of-government',
  'defence-minister',
  'deputy-defence-minister',
  'foreign-minister',
  'other-minister',
  'defence-official',
  'military-chief',
  'military-officer',
  'ambassador',
  'organization-head',
  'other',
] as const;
/** What an office is, whatever its local name (FORMAT.md). */
export type Role = (typeof ROLES)[number];

/** Roles that one person holds at a time in a country: their office is one per country and role. */
export const SINGLE_HOLDER_ROLES: ReadonlySet<Role> = new Set<Role>([
  'head-of-state',
  'head-of-government',
  'defence-minister',
  'foreign-minister',
]);

export const MEETING_KINDS = ['bilateral', 'multilateral', 'call', 'visit'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export const MEETING_STATUSES = ['held', 'planned', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const AGREEMENT_KINDS = [
  'treaty',
  'framework',
  'agreement',
  'mou',
  'arrangement',
  'letter-of-intent',
  'joint-statement',
  'roadmap',
  'contract',
  'protocol',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export const AGREEMENT_STATUSES = ['signed', 'in-force', 'renewed', 'proposed', 'ended'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** What the parties mainly owe each other, strongest first. */
export const OBLIGATIONS = [
  'mutual-defence',
  'access-basing',
  'visiting-forces',
  'logistics',
  'information',
  'industry',
  'procurement',
  'training-exercises',
  'general-cooperation',
  'other',
] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** A person as one document names them. */
export interface PersonValue {
  /** The fullest form in the text, without honorifics. */
  name: string;
  /** ISO alpha-2 code of the country served, an organization's id is not one; null if the text does not say. */
  country: string | null;
  role: Role | null;
  /** The office as the text words it. */
  title: string | null;
  /** True where the text calls them a former holder, so that the document's date proves nothing about the tenure. */
  former?: boolean;
}

/** An office that takes part without its holder being named ("India's defence minister"). */
export interface OfficeRef {
  country: string;
  role: Role;
}

export interface MeetingValue {
  kind: MeetingKind;
  status: MeetingStatus;
  date: PartialDate | null;
  endDate: PartialDate | null;
  place: string | null;
  hostCountry: string | null;
  /** ISO codes, sorted. */
  countries: string[];
  /** Names as in the document's person claims. */
  people: string[];
  forum: string | null;
  edition: number | null;
  sidelinesOf: string | null;
  /** Unnamed participants. */
  offices?: OfficeRef[];
}

export interface AgreementValue {
  /** As the text names it, else a short description in its words. */
  name: string;
  /** An acronym or short name that the text gives ("LEMOA", "Geelong Treaty"). */
  shortName?: string | null;
  kind: AgreementKind;
  status: AgreementStatus;
  /** ISO codes and organization ids, sorted. */
  parties: string[];
  signedOn: PartialDate | null;
  durationYears: number | null;
  /** Names as in the document's person claims. */
  signatories: string[];
  place?: string | null;
  obligation?: Obligation | null;
  subject?: string | null;
  /** When a text says that it is to be signed, or was proposed. */
  proposedOn?: PartialDate | null;
  inForceOn?: PartialDate | null;
  renewedOn?: PartialDate | null;
  endedOn?: PartialDate | null;
  /** From when the term counts. */
  termBasis?: 'signing' | 'entry-into-force' | 'stated-end' | null;
  /** What follows the term. */
  continuation?: 'automatic' | 'indefinite' | 'none' | 'unknown' | null;
}

export interface ExerciseValue {
  name: string;
  countries: string[];
  date?: PartialDate | null;
}

/** A row of `ministers.csv`. */
export interface TenureValue {
  person: string;
  country: string;
  role: Role;
  title: string;
  from: PartialDate | null;
  to: PartialDate | null;
  lastConfirmed: PartialDate | null;
  aliases: string[];
  wikidata: string | null;
}
export interface MembershipValue {
  organization: string;
  country: string;
  role: string;
  from: PartialDate | null;
  to: PartialDate | null;
}
export interface OrganizationValue {
  /** Short name, the key ("ADMM-Plus"). */
  id: string;
  name: string | null;
  kind: string | null;
  founded: PartialDate | null;
  parent: string | null;
  wikidata: string | null;
}
export interface CountryValue {
  code: string;
  name: string;
  iso3: string | null;
  cow: string | null;
  wikidata: string | null;
  region: string | null;
  latitude: number | null;
  longitude: number | null;
}
export interface PlaceValue {
  /** Slug of name and country (`kuala-lumpur-my`), the key. */
  id: string;
  name: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface ClaimValues {
  person: PersonValue;
  meeting: MeetingValue;
  agreement: AgreementValue;
  exercise: ExerciseValue;
  organization: OrganizationValue;
  place: PlaceValue;
  tenure: TenureValue;
  membership: MembershipValue;
  country: CountryValue;
}
/** A claim's kind is the type of fact that it states. */
export type ClaimKind = keyof ClaimValues;
export const CLAIM_KINDS: readonly ClaimKind[] = [
  'country',
  'organization',
  'place',
  'membership',
  'person',
  'tenure',
  'meeting',
  'agreement',
  'exercise',
];

/** What one version of one document states, once a fact, with the words that state it. */
export interface ClaimOf<K extends ClaimKind> {
  /** `claimId` or `rowClaimId`. */
  id: string;
  kind: K;
  /** Key of the document. */
  document: string;
  /** `text.slice(start, end)`, word for word. */
  quote: string;
  start: number;
  end: number;
  /** Where in the text each filled field stands; every non-null, non-empty field of `value` has at least one span. */
  spans: Record<string, Span[]>;
  /** Which rule made it. */
  rule: string;
  value: ClaimValues[K];
  /** Claims of the same document that this one names: the meeting at which an agreement was concluded, the agreement it amends or replaces. */
  refs?: { concludedAt?: string; amends?: string; replaces?: string; sidelinesOf?: string };
  /** What a row cites; "reported by", shown apart from quoted documents. */
  reportedBy?: string[];
}
/** A claim of any kind, told apart by `kind`. */
export type Claim = { [K in ClaimKind]: ClaimOf<K> }[ClaimKind];

/** That a document names something the tables know. */
export interface Mention {
  kind: 'country' | 'organization' | 'person';
  /** ISO code, organization id, or the name of the person claim. */
  ref: string;
  quote: string;
  start: number;
  end: number;
}

/** All that the extractor or a record reader makes of one document. Claims in order of kind, start and ordinal. */
export interface Extraction {
  claims: Claim[];
  mentions: Mention[];
  /** Things a user should know that cost no claim (dropped metadata, a passage skipped). */
  notices: string[];
}
