import type { ClaimKind, ClaimOf } from '../model/claims.ts';
import type { DocFacts } from '../model/inputs.ts';

export type { Correction, DocFacts, Judgement } from '../model/inputs.ts';

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
