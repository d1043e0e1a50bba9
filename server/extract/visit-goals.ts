import type { VerbForm } from '../lexicon/types.ts';
import { type Goal, goalsAfter } from './journeys.ts';
import type { Line, Scene } from './scene.ts';
import { placesIn } from './where.ts';
import { bodyBefore, type Visitor } from './visitors.ts';

// Where the words around a noun or verb of travelling say that a journey went.

/** Words looked at before a noun of travelling; a sentence without end must not cost its square. */
export const REACH = 80;

/** Verbs of going somewhere, with the forms that carry time. From general press usage. */
export const GO_VERBS: ReadonlyMap<string, VerbForm> = new Map<string, VerbForm>([
  ['arrived', 'past'],
  ['arrives', 'present'],
  ['arrive', 'base'],
  ['landed', 'past'],
  ['travelled', 'past'],
  ['traveled', 'past'],
  ['travel', 'base'],
  ['travels', 'present'],
  ['flew', 'past'],
  ['went', 'past'],
  ['go', 'base'],
  ['goes', 'present'],
  ['heads', 'present'],
  ['head', 'base'],
  ['headed', 'past'],
  ['fly', 'base'],
  ['came', 'past'],
  ['come', 'base'],
  ['left', 'past'],
  ['leaves', 'present'],
  ['departed', 'past'],
  ['departs', 'present'],
  ['touched', 'past'],
  ['journeyed', 'past'],
  ['proceeded', 'past'],
  ['leave', 'base'],
  ['leaving', 'ing'],
  ['travelling', 'ing'],
  ['traveling', 'ing'],
  ['heading', 'ing'],
  ['flying', 'ing'],
  ['arriving', 'ing'],
  ['continues', 'present'],
  ['reached', 'past'],
  ['taken', 'past'],
  ['took', 'past'],
  ['take', 'base'],
  ['takes', 'present'],
  ['continue', 'base'],
  ['stops', 'present'],
]);

/** "to the country", "to the kingdom" within the next words. */
export const sameCountryWord = (scene: Scene, from: number, to: number): boolean =>
  scene.doc.tokens
    .slice(from, Math.min(to, from + 5))
    .some((t) => /^(country|kingdom|republic|emirate|sultanate|nation|island|archipelago)$/.test(t.norm));

/** The stops that follow the noun: "visit by A to B", "visit of A to B", "visit last week to B", "visit which A had planned to pay to B". */
export function nounGoals(scene: Scene, line: Line, i: number): { goals: Goal[]; end: number } {
  const { doc } = scene;
  let k = i + 1;
  const relative =
    /^(which|that)$/.test(doc.tokens[k]?.norm ?? '') && /^(his|her|their|the|he|she|they)$/.test(doc.tokens[k + 1]?.norm ?? '');
  if (relative) k++;
  for (; k < Math.min(line.to, i + 18); k++) {
    const t = doc.tokens[k]?.norm ?? '';
    const group = line.groups.find((g) => g.from === k);
    if (group && !group.actors.every((a) => a.kind === 'country')) {
      k = group.to - 1;
      continue;
    }
    if (t === 'to' || t === 'in' || (t === 'of' && k === i + 1)) {
      const goals = goalsAfter(scene, line, k + 1);
      if (goals.length) return { goals, end: goals.at(-1)?.at.to ?? k };
    }
    if (/^[;.]$/.test(t) || /^(and|after|which|who|when|where|since|said|during|that)$/.test(t)) break;
  }
  return { goals: [], end: k };
}

/** "paying Poland an official visit": the country between verb and noun. */
export function paidTo(scene: Scene, line: Line, i: number): Goal[] | null {
  const { doc } = scene;
  for (let k = i - 1; k >= Math.max(line.from, i - 7); k--) {
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c && !c.entry.adjective)
      return /^(pay|pays|paid|paying)$/.test(doc.tokens[c.from - 1]?.norm ?? '')
        ? [{ code: c.entry.code, at: { from: c.from, to: c.to }, place: null, date: null }]
        : null;
  }
  return null;
}

export function journeyGoals(scene: Scene, line: Line, i: number): Goal[] {
  for (let k = Math.max(line.from, i - REACH); k < i; k++) {
    const w = scene.doc.tokens[k]?.norm ?? '';
    if (!GO_VERBS.has(w) && !/^(in|was|is)$/.test(w)) continue;
    const goals = goalsAfter(scene, line, k + 1);
    if (goals.length) return goals;
  }
  return [];
}

const AUXILIARY =
  /^(has|have|had|is|are|was|were|be|been|will|would|to|also|recently|then|later|who|which|earlier|first|already|reportedly|due|set|scheduled|expected|both)$/;

/** "after the Danish minister visited": somebody whom no actor stands for is the one who goes. */
export function otherSubject(scene: Scene, line: Line, verb: number, from: number): boolean {
  let k = verb - 1;
  while (k > from && AUXILIARY.test(scene.doc.tokens[k]?.norm ?? '')) k--;
  if (k < from || bodyBefore(scene, line, verb)) return false;
  return /^(ministers?|presidents?|premiers?|officials?|delegations?|teams?|troops|ships?|frigates?|vessels?|warships?|squadron|leaders?|chiefs?|generals?|admirals?|envoys?|groups?|aircraft|jets|forces|soldiers|cadets|students|experts|compan(y|ies))$/.test(
    scene.doc.tokens[k]?.norm ?? '',
  );
}

/** "visited the headquarters of the fleet in Bahrain": what was visited lies abroad, and no visit there is told yet. */
export function siteAbroad(scene: Scene, line: Line, i: number, visitor: Visitor): Goal[] {
  const { doc } = scene;
  if (visitor.cast.people.size !== 1 || !/^(the|a|an|its)$/.test(doc.tokens[i + 1]?.norm ?? '')) return [];
  for (let k = i + 2; k < Math.min(line.to, i + 14); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (/^(;|,|and|which|who|where|that|said|met)$/.test(w)) return [];
    if (w !== 'in') continue;
    const goals = goalsAfter(scene, line, k + 1).slice(0, 1);
    const known = scene.meetings.some((m) => m.kind === 'visit' && m.host && goals.some((g) => g.code === m.host?.code));
    if (known) return [];
    // "the Fjord Base in Norway": without a town the base is the place.
    const site = placesIn(doc, scene.covered, i + 1, k, scene.context).find((p) => goals.some((g) => g.code === p.country));
    return goals.map((g) => ({ ...g, place: g.place ?? site ?? null }));
  }
  return [];
}
