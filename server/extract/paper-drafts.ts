import { TREATIES_OF_MANY } from '../lexicon/agreements.ts';
import { foldText } from '../model/names.ts';
import { aboutDefence, defenceWord, nameOf } from './known-papers.ts';
import { type AgreementDraft, NO_TERM, takeTerm } from './ledger.ts';
import type { Paper } from './papers.ts';
import { partiesOf } from './parties.ts';
import type { Predicate } from './predicates.ts';
import { resolveDate } from './resolve-dates.ts';
import type { Line, MeetingDraft, Range, Scene } from './scene.ts';
import { termIn } from './terms.ts';
import type { When } from './when.ts';

/** The part of a sentence that may speak of one of several papers. */
export function aroundPaper(line: Line, p: Paper, papers: readonly Paper[]): [number, number] {
  const next = papers.find((q) => q.from >= p.to);
  const before = papers.findLast((q) => q.to <= p.from);
  return [before ? before.to : line.from, next ? next.from : line.to];
}

/** "the military cooperation agreement with Sweden": a description that says what it is about and with whom tells that it exists. */
function described(scene: Scene, p: Paper, parties: ReadonlyMap<string, Range>): boolean {
  if (p.weak || p.modifiers < 1 || (!defenceWord(scene, p) && !p.acronym) || /^(no|any|such|each|another)$/.test(p.determiner))
    return false;
  const inside = [...parties.values()].filter((at) => at.from >= p.from && at.to <= p.to + 8).length;
  // "reviewed their military agreement", "have had a military agreement"
  const before = scene.doc.tokens[p.from - 1]?.norm ?? '';
  return inside >= 1 || p.determiner === 'their' || /^(has|have|had)$/.test(before);
}

/** The year or day that a paper bears in its name. */
export function yearOf(scene: Scene, p: Paper): When | null {
  const d = scene.doc.dates[p.yearAt];
  const r = d ? resolveDate(d.spec, scene.context.ref, 'past', null) : null;
  return r && d ? { ...r, from: d.from, to: d.to } : null;
}

/** A new agreement as one sentence tells it; null, with the reason noted, where it tells none. `listed` are parties found already. */
export function create(
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
  if (p.loose && (!predicate.signing || predicate.status !== 'signed' || !(defenceWord(scene, p) || scene.defenceText)))
    return no('a word for a paper only where its signing is told');
  // "Exercise Eastern Accord": a series by that name.
  if (
    /^(exercise|drill)$/.test(doc.tokens[p.nameFrom]?.norm ?? '') ||
    /^(exercise|drill)$/.test(doc.tokens[p.nameFrom - 1]?.norm ?? '')
  )
    return no('the name of an exercise');
  const folded = foldText(nameOf(doc, p));
  if (TREATIES_OF_MANY.some((name) => folded.includes(name)))
    return no('a treaty of many states, whose parties the text does not tell');
  if (!aboutDefence(scene, p)) return no('nothing says that it concerns defence or security');
  const parties = listed ?? partiesOf(scene, line, p, predicate, told);
  if (parties.size < 2) return no('fewer than two parties could be told');
  const year = yearOf(scene, p);
  let status = predicate.status;
  const told_ = status !== null;
  if (!status) {
    // A paper that is only named: with a year or a full name it exists.
    if (p.weak && !p.named && !(year && p.kind === 'contract'))
      return no('the word alone names no paper and nothing tells its state');
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
  if (p.weak && !p.named && status !== 'signed' && !(year && scene.defenceText) && !defenceWord(scene, p))
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
    replaces: null,
    sentences: new Set([line.index]),
    first: line.index,
    mentioned: line.index,
    definite: p.determiner === 'the',
    trigger: predicate.at,
    rule: predicate.rule,
  };
  if (signing)
    for (const [person, at] of predicate.signers.people)
      if (!person.country || parties.has(person.country) || parties.size < 2) draft.signatories.set(person, at);
  takeTerm(draft, termIn(doc, ...aroundPaper(line, p, papers), { from: p.from, to: p.to }), line.index);
  return draft;
}
