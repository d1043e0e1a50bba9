import type { AgreementKind, AgreementStatus } from '../model/claims.ts';
import type { Annotated } from './annotate.ts';
import type { PlaceRef } from './context.ts';
import { resolveDate } from './resolve-dates.ts';
import type { Paper } from './papers.ts';
import { castOf, subjectOf } from './participants.ts';
import { partiesOf } from './parties.ts';
import type { Person } from './people.ts';
import { type Predicate, predicateOf } from './predicates.ts';
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
      apply(scene, line, known, p, predicate, told, papers);
      ledger.last = known;
      previous = known;
      continue;
    }
    if (pointsBack(p) || !creating) continue;
    const draft = create(scene, line, p, predicate, told, papers);
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

/** "also known as ACSA", "better known as the Pukpuk Treaty", "The full name of the Geelong Treaty is …": another name of the last paper. */
function aliasOf(doc: Annotated, p: Paper): boolean {
  const w = (i: number): string => doc.tokens[i]?.norm ?? '';
  let i = p.from - 1;
  while (w(i) === '"' || w(i) === "'" || w(i) === 'the') i--;
  if (w(i) === 'as' && /^(known|dubbed|called|named)$/.test(w(i - 1)) && w(i - 2) !== 'are') return true;
  if (/^(dubbed|nicknamed|called)$/.test(w(i)) && !/^(he|she|they|also|and|has|had)$/.test(w(i - 1))) return true;
  if (w(i) !== 'is') return false;
  for (let k = i; k >= Math.max(0, i - 12); k--)
    if (w(k) === 'name' && /^(full|official|formal|proper)$/.test(w(k - 1))) return true;
  return false;
}

/** "the agreement", "this pact", "The Treaty": nothing but the noun. */
export const pointsBack = (p: Paper): boolean =>
  p.modifiers === 0 && !p.acronym && p.determiner !== 'a' && p.determiner !== 'an' && p.yearAt < 0;

export const words = (s: string): string[] =>
  s
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .map((w) => (w === 'defense' ? 'defence' : w === 'memorandum' ? 'mou' : w))
    .filter((w) => w.length > 1 && !/^(the|of|on|for|and|in|to|between|with|an|understanding)$/.test(w));

function nameOf(doc: Annotated, p: Paper): string {
  const a = doc.tokens[p.nameFrom];
  const b = doc.tokens[p.nameTo - 1];
  return a && b
    ? doc.text
        .slice(a.start, b.end)
        .replace(/\s+/g, ' ')
        .replace(/\*+/g, '')
        .replace(/\s*\([^)]*\)/g, '')
    : '';
}

function knownDraft(doc: Annotated, ledger: Ledger, p: Paper, scene: Scene): AgreementDraft | null {
  const name = nameOf(doc, p);
  const drafts = ledger.drafts.slice(-120);
  if (p.acronym && p.determiner !== 'a' && p.determiner !== 'an') {
    const same = drafts.filter((d) => d.acronyms.has(p.acronym as string) || d.name === p.acronym);
    const hit = pickByParties(doc, scene, same, p);
    if (hit) return hit;
    if (p.nameTo - p.nameFrom <= 1) return null;
  }
  if (pointsBack(p)) {
    const last = ledger.last;
    if (!last) return null;
    if (compatible(last.kind, p)) return last;
    for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - 6); i--)
      if (drafts[i] && compatible((drafts[i] as AgreementDraft).kind, p)) return drafts[i] ?? null;
    return null;
  }
  const mine = words(name);
  if (!p.named || p.determiner === 'a' || p.determiner === 'an') {
    // An indefinite phrase tells of a new paper, unless it repeats one word for word.
    return pickByParties(
      doc,
      scene,
      drafts.filter((d) => words(d.name).join(' ') === mine.join(' ') && p.determiner !== 'a' && p.determiner !== 'an'),
      p,
    );
  }
  const same = drafts.filter((d) => {
    const theirs = words(d.name);
    const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
    return (
      d.named &&
      short.length >= 2 &&
      short.every((w) => long.includes(w)) &&
      (short.length * 3 >= long.length * 2 || short.length >= 4)
    );
  });
  return pickByParties(doc, scene, same, p);
}

/** Of agreements with one name, the one between the parties that this place speaks of; none where it speaks of others. */
function pickByParties(doc: Annotated, scene: Scene, list: readonly AgreementDraft[], p: Paper): AgreementDraft | null {
  if (!list.length) return null;
  const s = doc.sentenceOf[p.from] ?? 0;
  const label = scene.context.labels[doc.sentences[s]?.block ?? -1];
  const inName = new Set<string>();
  for (let i = p.nameFrom; i < Math.min(doc.tokens.length, p.to + 4); i++) {
    const c = doc.countries[(doc.at.country[i] ?? 0) - 1];
    if (c) inName.add(c.entry.code);
  }
  const fits = list.filter(
    (d) => [...inName].every((c) => d.parties.has(c)) && (label?.countries ?? []).every((c) => d.parties.has(c)),
  );
  return fits.at(-1) ?? null;
}

function compatible(kind: AgreementKind, p: Paper): boolean {
  if (p.kind === kind) return true;
  return p.kind === 'agreement' && kind !== 'joint-statement' && kind !== 'letter-of-intent' && kind !== 'contract';
}

/** The part of a sentence that may speak of one of several papers. */
function aroundPaper(line: Line, p: Paper, papers: readonly Paper[]): [number, number] {
  const next = papers.find((q) => q.from >= p.to);
  const before = papers.findLast((q) => q.to <= p.from);
  return [before ? before.to : line.from, next ? next.from : line.to];
}

export const RANK: Record<AgreementStatus, number> = { proposed: 1, signed: 2, 'in-force': 3, renewed: 4, ended: 5 };

function apply(
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
): AgreementDraft | null {
  const { doc } = scene;
  if (p.determiner === 'no' || p.determiner === 'any') if (predicate.status !== 'proposed') return null;
  if (predicate.dropped) return null;
  if (!aboutDefence(scene, p)) return null;
  const parties = partiesOf(scene, line, p, predicate, told);
  if (parties.size < 2) return null;
  const year = yearOf(scene, p);
  let status = predicate.status;
  const told_ = status !== null;
  if (!status) {
    // A paper that is only named: with a year or a full name it exists.
    if (p.weak && !p.named) return null;
    if (p.plural) return null;
    if (
      !(
        year ||
        (p.named && (p.modifiers >= 2 || p.determiner === 'the') && p.determiner !== 'a' && p.determiner !== 'an') ||
        (p.acronym && p.determiner !== 'a')
      )
    )
      return null;
    status = 'in-force';
  }
  if (p.weak && !p.named && status !== 'signed' && !defenceWord(scene, p)) return null;
  if (p.plural && papers.length > 1 && !p.named) return null;
  // "two agreements", "such pacts": counted, not named.
  if (
    p.plural &&
    (!p.named ||
      doc.tokens[p.nameTo - 1]?.cap === 0 ||
      scene.doc.tokens[doc.nouns[(doc.at.agreement[p.nameFrom] ?? 1) - 1]?.from ?? p.nameFrom]?.cap === 0)
  )
    return null;
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

/** An agreement counts if its name, or else the text around it, is about defence or security. */
function aboutDefence(scene: Scene, p: Paper): boolean {
  const { defenceWords, civilWords } = scene.doc.compiled.lexicon.words;
  let civil = false;
  for (let i = p.nameFrom; i < p.nameTo; i++) {
    const w = scene.doc.tokens[i]?.norm ?? '';
    if (defenceWords.has(w)) return true;
    if (civilWords.has(w)) civil = true;
  }
  if (civil) return false;
  if (scene.defenceText) return true;
  return scene.doc.compiled.lexicon.obligationOf(nameOf(scene.doc, p)) !== null || defenceNear(scene, p);
}

function defenceWord(scene: Scene, p: Paper): boolean {
  for (let i = p.nameFrom; i < p.nameTo; i++)
    if (scene.doc.compiled.lexicon.words.defenceWords.has(scene.doc.tokens[i]?.norm ?? '')) return true;
  return false;
}

/** Defence words within two sentences, or a text full of them. */
function defenceNear(scene: Scene, p: Paper): boolean {
  const { doc } = scene;
  const s = doc.sentenceOf[p.from] ?? 0;
  const from = doc.sentences[Math.max(0, s - 2)]?.from ?? 0;
  const to = doc.sentences[Math.min(doc.sentences.length - 1, s + 2)]?.to ?? doc.tokens.length;
  let n = 0;
  for (let i = from; i < Math.min(to, from + 400); i++)
    if (/^(defence|defense|military|security|troops|forces|armed|army|navy)$/.test(doc.tokens[i]?.norm ?? '')) n++;
  return n >= 1;
}

/** "It was signed on …", "It will last for ten years": sentences without a paper that speak of the last one. */
function pronoun(scene: Scene, line: Line, last: AgreementDraft): void {
  const { doc } = scene;
  const near = line.index - Math.max(...last.sentences) <= 2;
  if (!near) return;
  const first = doc.tokens[line.from]?.norm;
  const opens = first === 'it' || first === 'this' || first === 'they';
  if (opens) {
    const term = termIn(doc, line.from, line.to, { from: line.from, to: line.from + 1 });
    if (term.years !== null) takeTerm(last, term, line.index);
  }
  signedFor(scene, line, last);
  for (let i = line.from; i < line.to; i++) {
    if (doc.tokens[i]?.norm !== 'it') continue;
    const fake: Paper = {
      from: i,
      to: i + 1,
      nameFrom: i,
      nameTo: i + 1,
      kind: last.kind,
      weak: false,
      plural: false,
      determiner: 'the',
      acronym: null,
      modifiers: 0,
      named: false,
      yearAt: -1,
    };
    const predicate = predicateOf(scene, line, fake, [fake]);
    if (predicate.signing || predicate.explicit) apply(scene, line, last, fake, predicate, [], [fake]);
    break;
  }
}

/** "A and B signed for the two countries", "C signed on behalf of …": who put their names to the last paper. */
function signedFor(scene: Scene, line: Line, last: AgreementDraft): void {
  const { doc } = scene;
  if (last.status === 'proposed') return;
  for (let i = line.from; i < line.to; i++) {
    if (!doc.compiled.lexicon.words.signVerbs.has(doc.tokens[i]?.norm ?? '') || !/^(for|on)$/.test(doc.tokens[i + 1]?.norm ?? ''))
      continue;
    if (doc.tokens[i + 1]?.norm === 'on' && doc.tokens[i + 2]?.norm !== 'behalf') continue;
    const cast = castOf(scene, line, [subjectOf(scene, line, i)]);
    for (const [p, at] of cast.people) if (!last.signatories.has(p)) last.signatories.set(p, at);
    if (cast.people.size) last.sentences.add(line.index);
    return;
  }
}
