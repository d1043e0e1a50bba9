import type { VerbForm } from '../lexicon/types.ts';
import { type Goal, goalsAfter, sameCountry, stateVisitHost, visitDate } from './journeys.ts';
import { modalityAt } from './modality.ts';
import { castOf, subjectOf } from './participants.ts';
import { type Cast, type Line, type MeetingDraft, type Range, type Scene, emptyCast } from './scene.ts';
import { placesIn } from './where.ts';

/** Words that make a journey an official one. */
const OFFICIAL =
  /^(visit|trip|official|delegation|talks|meet|meeting|meetings|tour|invitation|invited|bilateral|counterpart|counterparts|received|welcomed|reception|hosted)$/;

const VISIT_NOUNS = /^(visit|trip|tour|journey|stopover)$/;

const GO_VERBS: ReadonlyMap<string, VerbForm> = new Map<string, VerbForm>([
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
]);

/** Official visits that one sentence tells. */
export function readVisits(scene: Scene, line: Line): void {
  const { doc } = scene;
  const { visitVerbs } = doc.compiled.lexicon.words;
  let told = false;
  for (let i = line.from; i < line.to && !told; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (scene.covered[i]) continue;
    if (VISIT_NOUNS.test(w)) told = visitNoun(scene, line, i);
    else if (visitVerbs.has(w) && w !== 'visit')
      told = visitVerb(scene, line, i, visitVerbs.get(w) ?? null, goalsAfter(scene, line, i + 1));
    else if (GO_VERBS.has(w)) told = journey(scene, line, i);
  }
  if (told) return;
  for (let i = line.from; i < line.to; i++) {
    if (doc.tokens[i]?.norm !== 'visit' || scene.covered[i] || !/^(will|to|also|would)$/.test(doc.tokens[i - 1]?.norm ?? ''))
      continue;
    if (visitVerb(scene, line, i, 'base', goalsAfter(scene, line, i + 1))) return;
  }
}

function visitNoun(scene: Scene, line: Line, i: number): boolean {
  const { doc } = scene;
  const w = doc.tokens[i]?.norm;
  if (w === 'tour' && doc.tokens[i + 1]?.norm === 'of' && !/^(the|a)$/.test(doc.tokens[i + 2]?.norm ?? '')) return false;
  // "port visit", "ship visit", "field visit" are no journeys of officials.
  if (
    /^(port|ship|field|site|courtesy|reciprocal|return|future|familiarisation|familiarization)$/.test(
      doc.tokens[i - 1]?.norm ?? '',
    )
  )
    return false;
  if (doc.tokens[i + 1]?.norm === 'to' && doc.tokens[i + 2]?.kind === 'word' && !goalsAfter(scene, line, i + 2).length)
    return false;
  const next = doc.tokens[i + 1]?.norm ?? '';
  let goals: Goal[] = [];
  let k = i + 1;
  // "visit by Morrison to India", "visit of X to Y", "visit last week to"
  for (; k < Math.min(line.to, i + 16); k++) {
    const t = doc.tokens[k]?.norm ?? '';
    if (t === 'to' || (t === 'in' && goals.length === 0)) {
      goals = goalsAfter(scene, line, k + 1);
      if (goals.length) break;
    }
    if (/^[;.]$/.test(t) || /^(and|after|which|who|when|where)$/.test(t)) break;
  }
  let host = goals;
  if (!host.length) {
    // "a U.S. visit", "a two-day visit" after "arrived in Malaysia"
    const before = doc.countries[(doc.at.country[i - 1] ?? 0) - 1];
    if (before && before.to === i && doc.tokens[i]?.norm === 'visit')
      host = [{ code: before.entry.code, at: { from: before.from, to: before.to }, place: null }];
    else host = paidTo(scene, line, i) ?? journeyGoals(scene, line, i);
  }
  const visitor = visitorOf(scene, line, i, k);
  if (visitor.people.size === 0 && visitor.countries.size === 0) return false;
  if (!host.length && next !== '') {
    const only = stateVisitHost(scene, i);
    if (!only) return false;
    host = [only];
  }
  return addVisits(scene, line, { from: i, to: i + 1 }, null, host, visitor, 'visit');
}

/** "paying Poland an official visit": the country between verb and noun. */
function paidTo(scene: Scene, line: Line, i: number): Goal[] | null {
  const { doc } = scene;
  for (let k = i - 1; k >= Math.max(line.from, i - 7); k--) {
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c && !c.entry.adjective)
      return /^(pay|pays|paid|paying)$/.test(doc.tokens[c.from - 1]?.norm ?? '')
        ? [{ code: c.entry.code, at: { from: c.from, to: c.to }, place: null }]
        : null;
  }
  return null;
}

function journeyGoals(scene: Scene, line: Line, i: number): Goal[] {
  for (let k = line.from; k < i; k++) {
    if (!GO_VERBS.has(scene.doc.tokens[k]?.norm ?? '') && !/^(in|was|is)$/.test(scene.doc.tokens[k]?.norm ?? '')) continue;
    const goals = goalsAfter(scene, line, k + 1);
    if (goals.length) return goals;
  }
  return [];
}

/** Who travels: "Morrison's visit", "his trip", "visit by Morrison", "Singh arrived … for a visit". */
function visitorOf(scene: Scene, line: Line, i: number, to: number): Cast {
  const { doc } = scene;
  for (let k = i - 1; k >= Math.max(line.from, i - 6); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === "'s" || (w === "'" && doc.tokens[k - 1]?.norm.endsWith('s'))) {
      const g = line.groups.find((x) => x.to === k || x.to === k + 1);
      if (g) return castOf(scene, line, [g]);
      break;
    }
    if (w === 'his' || w === 'her') {
      const subject = subjectOf(scene, line, k);
      if (subject?.actors.some((a) => a.person)) return castOf(scene, line, [subject]);
      // "During his visit to Warsaw, Berg …": the name comes after.
      const later = line.groups.find((g) => g.from > i && g.before === ',' && g.actors.some((a) => a.person ?? a.office));
      if (later && k <= line.from + 4 && later.from - i <= 12) return castOf(scene, line, [later]);
      const cast = emptyCast();
      if (scene.lastSubject) {
        cast.people.set(scene.lastSubject, { from: k, to: k + 1 });
        if (scene.lastSubject.country) cast.countries.set(scene.lastSubject.country, { from: k, to: k + 1 });
      }
      return cast;
    }
  }
  const by = line.groups.find(
    (g) =>
      g.from > i &&
      g.from <= to + 12 &&
      (g.before === 'by' || g.before === 'of') &&
      g.actors.some((a) => a.person) &&
      g.from - i < 14,
  );
  if (by) return castOf(scene, line, [by]);
  return castOf(scene, line, [subjectOf(scene, line, i)]);
}

function visitVerb(scene: Scene, line: Line, i: number, form: VerbForm | null, goals: Goal[]): boolean {
  if (!goals.length) return false;
  if (form === 'ing' && !/^(is|was|are|were|after|while|been|before)$/.test(scene.doc.tokens[i - 1]?.norm ?? '')) return false;
  return addVisits(
    scene,
    line,
    { from: i, to: i + 1 },
    form === 'participle' ? 'past' : form,
    goals,
    castOf(scene, line, [subjectOf(scene, line, i)]),
    'visited',
  );
}

/** "arrived in Malaysia for a two-day visit", "will go on from India to Sri Lanka and Indonesia". */
function journey(scene: Scene, line: Line, i: number): boolean {
  const { doc } = scene;
  const w = doc.tokens[i]?.norm ?? '';
  const form = GO_VERBS.get(w) ?? null;
  const perfect = w === 'come' && /^(has|have|had)$/.test(doc.tokens[i - 1]?.norm ?? '');
  if (form === 'base' && !perfect && !/^(will|to|also|would|shall)$/.test(doc.tokens[i - 1]?.norm ?? '')) return false;
  let goals: Goal[] = [];
  for (let k = i + 1; k < Math.min(line.to, i + 8); k++) {
    // "left Paris for Stockholm": where one leaves from is no goal.
    if ((/^(left|leaves|departed|departs)$/.test(w) ? /^(for|to)$/ : /^(in|to|for|at|into)$/).test(doc.tokens[k]?.norm ?? '')) {
      goals = goalsAfter(scene, line, k + 1);
      if (goals.length) break;
      goals = sameCountry(scene, line, k + 1, castOf(scene, line, [subjectOf(scene, line, i)]));
      if (goals.length) break;
    }
    if (/^[,;]$/.test(doc.tokens[k]?.norm ?? '')) break;
  }
  if (!goals.length) {
    // "had landed on Tuesday for an official visit to Vietnam"
    return false;
  }
  const official = doc.tokens.slice(line.from, line.to).some((t) => OFFICIAL.test(t.norm));
  const subject = castOf(scene, line, [subjectOf(scene, line, i)]);
  if (!subject.people.size || (!official && form !== 'base' && !w.startsWith('arriv'))) return false;
  return addVisits(scene, line, { from: i, to: i + 1 }, perfect ? 'past' : form, goals, subject, 'travelled');
}

function addVisits(
  scene: Scene,
  line: Line,
  at: Range,
  form: VerbForm | null,
  goals: Goal[],
  visitor: Cast,
  rule: string,
): boolean {
  const { doc, context } = scene;
  const homes = [...visitor.countries.keys()];
  const home = homes[0];
  if (!home || homes.length > 4 || (!visitor.people.size && !visitor.offices.length)) return false;
  const modality = modalityAt(doc, at.from, line.from, line.to, form);
  if (modality === 'negated' || modality === 'vague') {
    scene.trace?.add(
      'dropped',
      'visit',
      rule,
      at,
      modality === 'negated' ? 'the sentence denies it' : 'only wished, possible or habitual',
    );
    return false;
  }
  let added = false;
  for (const goal of goals) {
    if (homes.includes(goal.code)) continue;
    const planned =
      modality === 'planned' ||
      (form === 'present' &&
        doc.tokens
          .slice(line.from, line.to)
          .some(
            (t, k, all) => t.norm === 'tomorrow' || (t.norm === 'next' && /^(week|month|year)$/.test(all[k + 1]?.norm ?? '')),
          )) ||
      (form === 'base' && modality !== 'cancelled');
    // "On the last day of his visit": the day is not the visit's.
    const within = doc.tokens
      .slice(Math.max(line.from, at.from - 7), at.from)
      .some((t, k, all) => t.norm === 'day' && all[k + 1]?.norm === 'of');
    const when = within ? null : visitDate(scene, line, at, planned ? 'future' : 'past');
    const draft: MeetingDraft = {
      kind: 'visit',
      status: modality === 'cancelled' ? 'cancelled' : planned ? 'planned' : 'held',
      people: visitor.people,
      offices: visitor.offices,
      countries: new Map([...visitor.countries, [goal.code, goal.at]]),
      when,
      place:
        goal.place ??
        placesIn(doc, scene.covered, goal.at.to, Math.min(line.to, goal.at.to + 3), context).find(
          (p) => p.country === goal.code && doc.tokens[p.from - 1]?.norm === 'in',
        ) ??
        null,
      host: { code: goal.code, at: goal.at },
      forum: null,
      edition: null,
      sidelines: null,
      trigger: at,
      sentences: new Set([line.index]),
      rule,
    };
    scene.meetings.push(draft);
    if (when) scene.memory.date ??= when.date;
    added = true;
  }
  return added;
}
