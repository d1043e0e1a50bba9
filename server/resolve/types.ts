import type { ClaimKind, ClaimOf } from '../model/claims.ts';
import type { Origin } from '../model/document.ts';

/** What resolution needs to know of a claim's document. */
export interface DocFacts {
  key: string;
  publisher: string | null;
  publishedOn: string | null;
  origin: Origin;
  kind: 'article' | 'dataset';
  /** `sketchOf` its text; empty for datasets. */
  sketch: number[];
}

/** What resolution reads of a claim: all but where its words stand. */
export type CoreClaim = { [K in ClaimKind]: Pick<ClaimOf<K>, 'id' | 'kind' | 'document' | 'value' | 'refs'> }[ClaimKind];

/** A claim that counts: not retracted, not rejected, with corrections applied. */
export interface LiveClaim {
  claim: CoreClaim;
  doc: DocFacts;
  /** Fields that a person confirmed or replaced: they outrank every other value. */
  settledFields: ReadonlySet<string>;
  /** For each name that it lists: the forms it may stand for (`linksOf`). */
  people: Links['people'];
}

/** A live judgement on two claims, or on two name forms. */
export interface Judgement {
  id: string;
  verdict: 'same' | 'different';
  a: string;
  b: string;
  on: string;
}

/** A live correction of one claim. It holds while a live claim has this id and this quote. */
export interface Correction {
  id: string;
  claim: string;
  quote: string;
  action: 'reject' | 'confirm' | 'replace';
  field: string | null;
  value: unknown;
  on: string;
}

/** The tables that resolution looks things up in: a part of the lexicon. */
export interface ResolveTables {
  countryName(code: string): string;
  organizationId(name: string): string | null;
  placeOf(
    name: string,
    country?: string | null,
  ): { id: string; name: string; country: string | null; latitude: number | null; longitude: number | null } | null;
  genericAgreementWords: ReadonlySet<string>;
  countryWords: ReadonlySet<string>;
}

/** What earlier stages answered for the claims of a block. */
export interface Answers {
  /** Fact id of the person that a name form stands for; absent where nobody is known by it. */
  person(form: string): string | null;
  /** The holder of an unnamed office at the day of the claim's event, or null. */
  holder(claim: string, country: string, role: string): string | null;
  /** The fact that a claim of an earlier stage supports. */
  fact(claim: string): string | null;
}

/** How a claim hangs in the store: its blocks and the name forms it names. */
export interface Links {
  blocks: string[];
  /** Forms that this claim is itself a claim of (person and tenure claims). */
  forms: string[];
  /** Alias -> main form, stated by a record. */
  aliases: { form: string; of: string }[];
  /** For each name that a meeting or agreement lists: the forms it may stand for. */
  people: { name: string; forms: string[] }[];
}
