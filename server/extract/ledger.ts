import type { AgreementKind, AgreementStatus } from '../model/claims.ts';
import type { PlaceRef } from './context.ts';
import type { Person } from './people.ts';
import type { MeetingDraft, Range } from './scene.ts';
import type { Lead } from './paper-leads.ts';
import type { Predicate } from './predicates.ts';
import type { Term } from './terms.ts';
import type { When } from './when.ts';

/** An agreement as the document tells it so far. */
export interface AgreementDraft {
  name: string;
  nameAt: Range;
  named: boolean;
  acronyms: Set<string>;
  kind: AgreementKind;
  status: AgreementStatus;
  statusAt: Range;
  /** False while the status is only what an unqualified mention suggests. */
  told: boolean;
  parties: Map<string, Range>;
  signed: When | null;
  inForce: When | null;
  ended: When | null;
  renewed: When | null;
  place: PlaceRef | null;
  signatories: Map<Person, Range>;
  term: Term;
  meeting: MeetingDraft | null;
  amends: AgreementDraft | null;
  replaces: AgreementDraft | null;
  /** First told with "the": a paper that the text takes as known. */
  definite: boolean;
  sentences: Set<number>;
  /** Sentence of the first mention. */
  first: number;
  /** Sentence of the last mention, whatever it tells. */
  mentioned: number;
  trigger: Range;
  rule: string;
}

/** Everything about agreements that has been told so far. */
export interface Ledger {
  drafts: AgreementDraft[];
  last: AgreementDraft | null;
  /** "signed the following documents:": what the entries of the list inherit, and the sentence before the next entry. */
  list: { predicate: Predicate; parties: Map<string, Range>; sentence: number } | null;
  /** "… may go on using the bases for another 15 years": a length told before the paper it belongs to. */
  lead: Lead | null;
}

export const NO_TERM: Term = { years: null, at: null, basis: null, basisAt: null, continuation: null, continuationAt: null };

/** Later states win over earlier ones when one text tells several. */
export const RANK: Record<AgreementStatus, number> = { proposed: 1, signed: 2, 'in-force': 3, renewed: 4, ended: 5 };

/** Fills what is not yet known of a term. `sentence` is where it is told. */
export function takeTerm(d: AgreementDraft, term: Term, sentence: number): void {
  if (term.years !== null && d.term.years === null) {
    d.term = { ...d.term, years: term.years, at: term.at };
    d.sentences.add(sentence);
  }
  if (term.basis && !d.term.basis) d.term = { ...d.term, basis: term.basis, basisAt: term.basisAt };
  if (term.continuation && (!d.term.continuation || d.term.continuation === 'unknown'))
    d.term = { ...d.term, continuation: term.continuation, continuationAt: term.continuationAt };
}
