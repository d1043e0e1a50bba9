import type { AgreementKind, Obligation, Role } from '../model/claims.ts';

/** A row of `reference/countries.csv`. */
export interface CountryEntry {
  code: string;
  name: string;
  iso3: string | null;
  cow: string | null;
  wikidata: string | null;
  region: string | null;
  latitude: number | null;
  longitude: number | null;
  officialName: string | null;
  /** Every name and abbreviation besides `name` and `officialName`. */
  names: string[];
  /** Words for its people and things ("Indian", "Filipino"). */
  adjectives: string[];
}

/** A row of `reference/places.csv`. */
export interface PlaceEntry {
  /** `slug(name)-country`, the key of the place. */
  id: string;
  name: string;
  /** ISO code, null for a place that no country owns. */
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  kind: string;
  aliases: string[];
}

/** An international body: a row of `reference/organizations.csv` or a line of `forums.ts`. */
export interface OrganizationEntry {
  /** Short name, the key ("ADMM-Plus"). */
  id: string;
  name: string | null;
  kind: string | null;
  parent: string | null;
  aliases: string[];
  /** Names that mean other things too ("MSC"): they count only where another of the body's names stands in the text. */
  shaky: string[];
  /** A series of two countries (2+2): a forum of meetings, but listed nowhere as an organization. */
  twoCountry: boolean;
  /** Members that a text need not name to make them take part; only for bodies whose membership is their meaning. */
  members: string[];
  /** False for what is named but listed nowhere as an organization (an assembly of the UN, a programme). */
  listed: boolean;
}

/** An office as texts word it: a phrase in lower case and what it is. */
export interface OfficeEntry {
  phrase: string;
  role: Role;
  /** The one country that uses this wording, where there is one. */
  country?: string;
}

/** A noun phrase that names a kind of agreement. */
export interface AgreementNoun {
  phrase: string;
  kind: AgreementKind;
  /** True for words that also mean other things, taken only with a signing verb or a defence word beside them. */
  weak?: boolean;
  /** True for words that name a paper only where its signing is told and it says what it is about ("a plan of military cooperation"). */
  loose?: boolean;
}

/** Words that trigger or colour a rule, each list folded and in lower case. */
export interface WordTables {
  honorifics: ReadonlySet<string>;
  /** Titles that precede a name and are ranks ("General"). */
  ranks: ReadonlySet<string>;
  /** Letters after a name (MP, KC). */
  postNominals: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** Capitalized words that are never part of a person's name. */
  notNames: ReadonlySet<string>;
  /** Given names that are also countries or places. */
  nameLikePlaces: ReadonlySet<string>;
  personVerbs: ReadonlySet<string>;
  meetVerbs: ReadonlyMap<string, VerbForm>;
  receiveVerbs: ReadonlyMap<string, VerbForm>;
  holdVerbs: ReadonlyMap<string, VerbForm>;
  talkNouns: ReadonlySet<string>;
  signVerbs: ReadonlyMap<string, VerbForm>;
  visitVerbs: ReadonlyMap<string, VerbForm>;
  phoneWords: ReadonlySet<string>;
  defenceWords: ReadonlySet<string>;
  civilWords: ReadonlySet<string>;
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
}

/** What the form of a verb says about time. */
export type VerbForm = 'past' | 'present' | 'base' | 'ing' | 'participle';

/** Place as `placeOf` answers it. */
export interface KnownPlace {
  id: string;
  name: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** All tables a domain expert can edit, loaded once and never changed. */
export interface Lexicon {
  countries: readonly CountryEntry[];
  places: readonly PlaceEntry[];
  organizations: readonly OrganizationEntry[];
  /** `beside` asks for the noun right beside the name ("Exercise Warrior"). */
  exercises: readonly { name: string; aliases: readonly string[]; beside: boolean }[];
  offices: readonly OfficeEntry[];
  /** Which countries have, or never have, an office of a wording ("defense" folded to "defence"). */
  officeStyles: readonly { words: string; only?: readonly string[]; never?: readonly string[] }[];
  agreementNouns: readonly AgreementNoun[];
  /** Seats of power that stand for a government in texts ("Pentagon" -> US), with whether they can be a meeting's place. */
  seats: readonly { phrase: string; country: string; place: boolean }[];
  /** Capitalized phrases that hold a country's name without naming the country ("South China Sea"). */
  notCountries: readonly string[];
  words: WordTables;

  /** English short name of an ISO code; the code itself if unknown. */
  countryName(code: string): string;
  /** ISO code of any name, adjective, abbreviation or code; null if unknown. */
  countryCode(name: string): string | null;
  /** Short id of any name or acronym of an organization or forum; null if unknown. */
  organizationId(name: string): string | null;
  /** The place of that name, in `country` where it is given; the best known one of several. Null if unknown. */
  placeOf(name: string, country?: string | null): KnownPlace | null;
  /** Folded words that do not tell one agreement from another (agreement, defence, cooperation …). */
  genericAgreementWords: ReadonlySet<string>;
  /** Folded single words of country names and adjectives. */
  countryWords: ReadonlySet<string>;
  /** What the parties mainly owe each other, by an agreement's name; null if the name does not tell. */
  obligationOf(name: string): Obligation | null;
  singleHolderRoles: ReadonlySet<Role>;
  /**
   * Countries that people of a name are recorded to have served (`reference/ministers.csv`), by the folded words of the name in
   * code-unit order. It settles only which of a text's own countries an office without nationality belongs to.
   */
  holders: ReadonlyMap<string, readonly string[]>;
}
