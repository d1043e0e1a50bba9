import type { AgreementKind, AgreementStatus } from '../model/claims.ts';
import type { PlaceRef } from './context.ts';
import { aboutDefence, aliasOf, defenceWord, knownDraft, nameOf, pointsBack } from './known-papers.ts';
import { partnersOf, singular } from './pact-lists.ts';
import { pronoun } from './paper-pronouns.ts';
import type { Paper } from './papers.ts';
import { partiesOf } from './parties.ts';
import type { Person } from './people.ts';
import { type Predicate, predicateOf } from './predicates.ts';
import { resolveDate } from './resolve-dates.ts';
import { type Line, type MeetingDraft, type Range, type Scene, remember } from './scene.ts';
import { type Term, termIn } from './terms.ts';
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
  sentences: Set<number>;
  /** Sentence of the first mention. */
  first: number;
  trigger: Range;
  rule: string;
}

/** Everything about agreements that has been told so far. */
export interface Ledger {
  drafts: AgreementDraft[];
  last: AgreementDraft | null;
}

const NO_TERM: Term = { years: null, at: null, basis: null, basisAt: null, continuation: null, continuationAt: null };

/** Reads the agreements of one sentence into the ledger. `told` are the meetings of the same sentence. */
export function readAgreements(
  scene: Scene,
  line: Line,
  papers: readonly Paper[],
  ledger: Ledger,
  told: readonly MeetingDraft[],
  creating: boolean,
): void {
  const { doc } = scene;
  let previous: AgreementDraft | null = null;
  for (const p of papers) {
    const predicate = predicateOf(scene, line, p, papers);
    const alias = ledger.last && aliasOf(doc, p) && p.named ? ledger.last : null;
    if (alias) {
      alias.acronyms.add(nameOf(doc, p));
      if (!alias.named) {
        alias.name = nameOf(doc, p);
        alias.nameAt = { from: p.nameFrom, to: p.nameTo };
        alias.named = true;
      }
      alias.sentences.add(line.index);
      continue;
    }
    const known = knownDraft(doc, ledger, p, scene);
    if (known) {
      scene.trace?.add('joined', 'agreement', predicate.rule, p, `"${known.name}" of sentence ${known.first + 1}`);
      apply(scene, line, known, p, predicate, told, papers);
      ledger.last = known;
      previous = known;
      continue;
    }
    // "The agreement, signed by A and B, …" as a text's first words on it.
    const opens = pointsBack(p) && !ledger.last && !p.plural && predicate.signing && predicate.signers.countries.size > 1;
    if ((pointsBack(p) && !opens && !p.plural) || !creating) {
      scene.trace?.add(
        'dropped',
        'agreement',
        predicate.rule,
        p,
        creating ? 'points back to a paper that was not told' : 'a heading tells no new paper',
      );
      continue;
    }
    const lists = predicate.dropped || p.determiner === 'no' ? [] : partnersOf(scene, line, p, predicate);
    for (const parties of lists) {
      const one = create(scene, line, p, predicate, told, papers, parties);
      if (!one) continue;
      one.name = singular(one.name);
      const same = ledger.drafts
        .slice(-60)
        .find((d) => d.kind === one.kind && d.parties.size === 2 && [...parties.keys()].every((c) => d.parties.has(c)));
      if (same) same.sentences.add(line.index);
      else ledger.drafts.push(one);
    }
    if (lists.length) continue;
    const draft = create(scene, line, p, predicate, told, papers, null);
    if (!draft) continue;
    if (previous && predicate.amends) draft.amends = previous;
    ledger.drafts.push(draft);
    ledger.last = draft;
    previous = draft;
    remember(
      scene,
      predicate.signers.people.size > 1 ? predicate.signers.people.keys() : draft.signatories.keys(),
      draft.parties.keys(),
    );
    if (draft.signed && predicate.when) scene.memory.date = draft.signed.date;
    if (draft.place) scene.memory.place = draft.place;
  }
  if (!papers.length && ledger.last) pronoun(scene, line, ledger.last);
}

/** The part of a sentence that may speak of one of several papers. */
function aroundPaper(line: Line, p: Paper, papers: readonly Paper[]): [number, number] {
  const next = papers.find((q) => q.from >= p.to);
  const before = papers.findLast((q) => q.to <= p.from);
  return [before ? before.to : line.from, next ? next.from : line.to];
}

export const RANK: Record<AgreementStatus, number> = { proposed: 1, signed: 2, 'in-force': 3, renewed: 4, ended: 5 };

export function apply(
  scene: Scene,
  line: Line,
  d: AgreementDraft,
  p: Paper,
  predicate: Predicate,
  told: readonly MeetingDraft[],
  papers: readonly Paper[],
): void {
  if (p.acronym && p.nameTo - p.nameFrom > 0) d.acronyms.add(p.acronym);
  if (p.named && !d.named) {
    d.name = nameOf(scene.doc, p);
    d.nameAt = { from: p.nameFrom, to: p.nameTo };
    d.named = true;
  }
  if (predicate.status && (!d.told || RANK[predicate.status] > RANK[d.status])) {
    if (!(predicate.status === 'in-force' && !predicate.explicit)) {
      d.status = predicate.status;
      d.statusAt = predicate.at;
      d.told = true;
      d.sentences.add(line.index);
    }
  }
  if (predicate.signing && predicate.status !== 'proposed') {
    for (const [person, at] of predicate.signers.people)
      if (!d.signatories.has(person) && d.signatories.size < 8 && (!person.country || d.parties.has(person.country)))
        d.signatories.set(person, at);
    if (predicate.when && (!d.signed || d.signed.date.length < predicate.when.date.length)) d.signed = predicate.when;
    d.place ??= predicate.place;
    d.sentences.add(line.index);
    d.meeting ??= told[0] ?? null;
  }
  if (predicate.inForce) d.inForce ??= predicate.inForce;
  if (predicate.ended) d.ended ??= predicate.ended;
  if (!d.signed && p.yearAt >= 0) d.signed = yearOf(scene, p);
  takeTerm(d, termIn(scene.doc, ...aroundPaper(line, p, papers), { from: p.from, to: p.to }), line.index);
}

export function takeTerm(d: AgreementDraft, term: Term, sentence: number): void {
  if (term.years !== null && d.term.years === null) {
    d.term = { ...d.term, years: term.years, at: term.at };
    d.sentences.add(sentence);
  }
  if (term.basis && !d.term.basis) d.term = { ...d.term, basis: term.basis, basisAt: term.basisAt };
  if (term.continuation && (!d.term.continuation || d.term.continuation === 'unknown'))
    d.term = { ...d.term, continuation: term.continuation, continuationAt: term.continuationAt };
}

/** "the military cooperation agreement with Sweden": a description that says what it is about and with whom tells that it exists. */
function described(scene: Scene, p: Paper, parties: ReadonlyMap<string, Range>): boolean {
  if (p.weak || p.modifiers < 1 || !defenceWord(scene, p) || /^(no|any|such|each|another)$/.test(p.determiner)) return false;
  const inside = [...parties.values()].filter((at) => at.from >= p.from && at.to <= p.to + 8).length;
  // "reviewed their military agreement", "have had a military agreement"
  const before = scene.doc.tokens[p.from - 1]?.norm ?? '';
  return inside >= 1 || p.determiner === 'their' || /^(has|have|had)$/.test(before);
}

function yearOf(scene: Scene, p: Paper): When | null {
  const d = scene.doc.dates[p.yearAt];
  const r = d ? resolveDate(d.spec, scene.context.ref, 'past', null) : null;
  return r && d ? { ...r, from: d.from, to: d.to } : null;
}

function create(
  scene: Scene,
  line: Line,
  p: Paper,
  predicate: Predicate,
  told: readonly MeetingDraft[],
  papers: readonly Paper[],
  listed: Map<string, Range> | null,
): AgreementDraft | null {
  const { doc } = scene;
  const no = (why: string): null => {
    scene.trace?.add('dropped', 'agreement', predicate.rule, p, why);
    return null;
  };
  if (p.determiner === 'no' || p.determiner === 'any') if (predicate.status !== 'proposed') return no('the sentence denies it');
  if (predicate.dropped) return no('denied, refused or only imagined');
  if (!aboutDefence(scene, p)) return no('nothing says that it concerns defence or security');
  const parties = listed ?? partiesOf(scene, line, p, predicate, told);
  if (parties.size < 2) return no('fewer than two parties could be told');
  const year = yearOf(scene, p);
  let status = predicate.status;
  const told_ = status !== null;
  if (!status) {
    // A paper that is only named: with a year or a full name it exists.
    if (p.weak && !p.named) return no('the word alone names no paper and nothing tells its state');
    if (p.plural && !listed) return no('several papers, none of them named');
    if (
      !(
        year ||
        listed ||
        described(scene, p, parties) ||
        (p.named && (p.modifiers >= 2 || p.determiner === 'the') && p.determiner !== 'a' && p.determiner !== 'an') ||
        (p.acronym && p.determiner !== 'a')
      )
    )
      return no('only mentioned, without name, year or partner');
    status = 'in-force';
  }
  if (p.weak && !p.named && status !== 'signed' && !defenceWord(scene, p))
    return no('the word alone names no paper and nothing beside it speaks of defence');
  if (p.plural && papers.length > 1 && !p.named && !listed) return no('a plural beside the papers it counts');
  // "two agreements", "such pacts": counted, not named.
  if (
    p.plural &&
    !listed &&
    (!p.named ||
      doc.tokens[p.nameTo - 1]?.cap === 0 ||
      scene.doc.tokens[doc.nouns[(doc.at.agreement[p.nameFrom] ?? 1) - 1]?.from ?? p.nameFrom]?.cap === 0)
  )
    return no('counted, not named');
  const signing = status !== 'proposed' && predicate.signing;
  const meeting =
    told.find((m) => [...parties.keys()].every((c) => m.countries.has(c))) ??
    (predicate.follows
      ? (scene.meetings
          .slice(-12)
          .findLast(
            (m) =>
              m.kind !== 'visit' &&
              m.kind !== 'call' &&
              m.status === 'held' &&
              line.index - Math.max(...m.sentences) <= 4 &&
              [...parties.keys()].every((c) => m.countries.has(c)),
          ) ?? null)
      : null);
  const draft: AgreementDraft = {
    name: nameOf(doc, p),
    nameAt: { from: p.nameFrom, to: p.nameTo },
    named: p.named,
    acronyms: new Set(p.acronym ? [p.acronym] : []),
    kind: p.kind,
    status,
    statusAt: predicate.at,
    told: told_,
    parties,
    signed:
      status === 'proposed'
        ? null
        : (predicate.when ?? (predicate.renewed ? null : year) ?? (signing && meeting?.when ? meeting.when : null) ?? year),
    inForce: predicate.inForce,
    ended: predicate.ended,
    renewed: predicate.renewed,
    place: signing ? (predicate.place ?? meeting?.place ?? null) : null,
    signatories: new Map(),
    term: NO_TERM,
    meeting: signing ? meeting : null,
    amends: null,
    sentences: new Set([line.index]),
    first: line.index,
    trigger: predicate.at,
    rule: predicate.rule,
  };
  if (signing)
    for (const [person, at] of predicate.signers.people)
      if (!person.country || parties.has(person.country) || parties.size < 2) draft.signatories.set(person, at);
  takeTerm(draft, termIn(doc, ...aroundPaper(line, p, papers), { from: p.from, to: p.to }), line.index);
  return draft;
}
