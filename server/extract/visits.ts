import type { VerbForm } from '../lexicon/types.ts';
import {
  countriesMeant,
  datelineHost,
  type Goal,
  goalsAfter,
  hostSpeaks,
  invitedBy,
  sameCountry,
  stateVisitHost,
  stopDate,
  visitDate,
} from './journeys.ts';
import { modalityAt } from './modality.ts';
import { resolveDate } from './resolve-dates.ts';
import { firstFrom } from './when.ts';
import { castOf, subjectOf } from './participants.ts';
import { emptyCast, type Line, type MeetingDraft, type Range, type Scene } from './scene.ts';
import { rankedVisit, stopsOf } from './tours.ts';
import { staysUntil, toldBefore } from './visit-again.ts';
import { REACH, GO_VERBS, journeyGoals, nounGoals, otherSubject, paidTo, sameCountryWord, siteAbroad } from './visit-goals.ts';
import { bodyBefore, onlySpokenOf, type Visitor, visitorOf } from './visitors.ts';
import { placesIn } from './where.ts';

/** Words that make a journey an official one. */
const OFFICIAL =
  /^(visit|trip|official|delegation|talks|meet|meeting|meetings|tour|invitation|invited|bilateral|counterpart|counterparts|received|welcomed|reception|hosted)$/;

const VISIT_NOUNS = /^(visit|visits|trip|tour|journey|stopover|stop|swing)$/;

/** Official visits that one sentence tells. */
export function readVisits(scene: Scene, line: Line): void {
  const { doc } = scene;
  const { visitVerbs } = doc.compiled.lexicon.words;
  const before = scene.meetings.length;
  for (let i = line.from; i < line.to; i++) {
    const w = doc.tokens[i]?.norm ?? '';
    if (scene.covered[i]) continue;
    if (visitVerbs.has(w) && (w !== 'visit' || /^(will|to|also|would)$/.test(doc.tokens[i - 1]?.norm ?? ''))) {
      if (w === 'visits' && visitNoun(scene, line, i, before)) continue;
      const form = w === 'visit' ? (rankedVisit(scene, line, i) ? 'past' : 'base') : (visitVerbs.get(w) ?? null);
      visitVerb(scene, line, i, form, before);
    } else if (VISIT_NOUNS.test(w)) visitNoun(scene, line, i, before);
    else if (GO_VERBS.has(w)) journey(scene, line, i, before);
    else if (/^(is|was|were|are|be)$/.test(w)) stay(scene, line, i, before);
  }
  staysUntil(scene, line);
}

function visitNoun(scene: Scene, line: Line, i: number, before: number): boolean {
  const { doc } = scene;
  const w = doc.tokens[i]?.norm ?? '';
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  // "port visit", "ship visit", "field visit" are no journeys of officials.
  if (/^(port|ship|field|site|courtesy|reciprocal|return|future|familiarisation|familiarization|port-of-call)$/.test(word(i - 1)))
    return false;
  const stops = stopsOf(scene, line, i);
  if (w === 'stop' && (word(i + 1) !== 'in' || !/^(a|his|her|their|planned|brief)$/.test(word(i - 1)))) return false;
  if (/^(visits|tour)$/.test(w) && word(i + 1) === 'of' && !goalsAfter(scene, line, i + 2).length && !stops.length) return false;
  if (word(i + 1) === 'to' && doc.tokens[i + 2]?.kind === 'word' && !goalsAfter(scene, line, i + 2).length) {
    // "his visit to the country", "a trip to Europe, including A and B"
    if (!sameCountryWord(scene, i + 2, line.to) && !stops.length && !countriesMeant(scene, line, i + 2, emptyCast()).length)
      return false;
  }
  const { goals: direct, end } = nounGoals(scene, line, i);
  if (w === 'stop' && !direct.length) return false;
  const goals = [...direct, ...stops.filter((g) => !direct.some((d) => d.code === g.code))];
  const codes = new Set(goals.map((g) => g.code));
  const visitor = visitorOf(scene, line, i, end, codes);
  if (!visitor || (!visitor.cast.people.size && !visitor.cast.countries.size)) return toldBefore(scene, line, i);
  let host = goals;
  if (!host.length && word(i + 1) === 'to') host = sameCountry(scene, line, i + 2, visitor.cast);
  if (!host.length && word(i + 1) === 'to') host = countriesMeant(scene, line, i + 2, visitor.cast);
  if (!host.length) {
    // "a U.S. visit", "a two-day visit" after "arrived in Malaysia"
    const country = doc.countries[(doc.at.country[i - 1] ?? 0) - 1];
    if (country && country.to === i && w === 'visit')
      host = [{ code: country.entry.code, at: { from: country.from, to: country.to }, place: null, date: null }];
    else host = paidTo(scene, line, i) ?? journeyGoals(scene, line, i);
  }
  if (!host.length && toldBefore(scene, line, i)) return true;
  if (!host.length) {
    const only =
      invitedBy(scene, line, i, visitor.cast) ??
      (visitor.named ? hostSpeaks(scene, line, i, visitor.cast) : null) ??
      stateVisitHost(scene, i) ??
      datelineHost(scene, i, visitor.cast, visitor.named);
    if (!only) return false;
    host = [only];
  }
  return addVisits(scene, line, { from: i, to: i + 1 }, null, host, visitor, 'visit', before);
}

function visitVerb(scene: Scene, line: Line, i: number, form: VerbForm | null, before: number): boolean {
  if (form === 'ing' && !/^(is|was|are|were|after|while|been|before|be)$/.test(scene.doc.tokens[i - 1]?.norm ?? '')) return false;
  const group = subjectOf(scene, line, i);
  if (!(form === 'past' && scene.doc.tokens[i]?.norm === 'visit') && otherSubject(scene, line, i, group?.to ?? line.from))
    return false;
  const visitor: Visitor = (group ? null : bodyBefore(scene, line, i)) ?? {
    cast: castOf(scene, line, [group]),
    body: group?.actors.some((a) => a.bodies) ?? false,
  };
  let goals = goalsAfter(scene, line, i + 1);
  if (!goals.length) goals = sameCountry(scene, line, i + 1, visitor.cast);
  if (!goals.length) goals = countriesMeant(scene, line, i + 1, visitor.cast);
  if (!goals.length && form !== 'base') goals = siteAbroad(scene, line, i, visitor);
  const at = { from: i, to: i + 1 };
  return addVisits(scene, line, at, form === 'participle' ? 'past' : form, goals, visitor, 'visited', before);
}

/** "was in the Philippines from Monday to Wednesday": somebody's days in a country. */
function stay(scene: Scene, line: Line, i: number, before: number): boolean {
  const { doc } = scene;
  if (doc.tokens[i + 1]?.norm !== 'in') return false;
  const group = subjectOf(scene, line, i);
  if (!group || i - group.to > 3) return false;
  const goals = goalsAfter(scene, line, i + 2).slice(0, 1);
  const end = goals[0]?.at.to ?? line.to;
  const d = doc.dates[firstFrom(doc.dates, end)];
  if (!d || d.from - end > 2 || d.to > line.to) return false;
  const when = resolveDate(d.spec, scene.context.ref, doc.tokens[i]?.norm === 'be' ? 'future' : 'past', scene.memory.date);
  if (!when?.endDate) return false;
  const visitor: Visitor = { cast: castOf(scene, line, [group]), body: false };
  const form = doc.tokens[i]?.norm === 'be' ? 'base' : 'past';
  return addVisits(scene, line, { from: i, to: i + 2 }, form, goals, visitor, 'stayed', before);
}

/** "arrived in Malaysia for a two-day visit", "will go on from India to Sri Lanka and Indonesia". */
function journey(scene: Scene, line: Line, i: number, before: number): boolean {
  const { doc } = scene;
  const w = doc.tokens[i]?.norm ?? '';
  const verb = GO_VERBS.get(w) ?? null;
  const be = doc.tokens[i - 1]?.norm ?? '';
  if (verb === 'ing' && !/^(is|are|was|were|be)$/.test(be)) return false;
  // "is leaving for Warsaw today": a journey to come.
  const form = verb === 'ing' ? (/^(was|were)$/.test(be) ? 'past' : 'base') : verb;
  const perfect = w === 'come' && /^(has|have|had)$/.test(doc.tokens[i - 1]?.norm ?? '');
  if (verb === 'base' && !perfect && !/^(will|to|also|would|shall)$/.test(doc.tokens[i - 1]?.norm ?? '')) return false;
  const group = subjectOf(scene, line, i);
  if (otherSubject(scene, line, i, group?.to ?? line.from)) return false;
  const subject: Visitor = { cast: castOf(scene, line, [group]), body: false };
  let goals: Goal[] = [];
  for (let k = i + 1; k < Math.min(line.to, i + 8); k++) {
    // "left Paris for Stockholm": where one leaves from is no goal.
    if (
      (/^(left|leave|leaves|leaving|departed|departs)$/.test(w) ? /^(for|to)$/ : /^(in|to|for|at|into)$/).test(
        doc.tokens[k]?.norm ?? '',
      )
    ) {
      goals = goalsAfter(scene, line, k + 1);
      if (!goals.length) goals = sameCountry(scene, line, k + 1, subject.cast);
      if (goals.length) break;
    }
    if (/^[,;]$/.test(doc.tokens[k]?.norm ?? '')) break;
  }
  if (!goals.length) return false;
  const official = doc.tokens
    .slice(Math.max(line.from, i - REACH), Math.min(line.to, i + REACH))
    .some((t) => OFFICIAL.test(t.norm));
  if (
    !subject.cast.people.size ||
    (!official && form !== 'base' && !w.startsWith('arriv') && !travelsInOffice(scene, line, i, subject))
  )
    return false;
  return addVisits(scene, line, { from: i, to: i + 1 }, perfect ? 'past' : form, goals, subject, 'travelled', before);
}

/** A minister or chief who goes abroad goes there in office; who goes to a gathering is no guest of the country. */
function travelsInOffice(scene: Scene, line: Line, i: number, visitor: Visitor): boolean {
  const roles = /^(head-of-state|head-of-government|defence-minister|deputy-defence-minister|foreign-minister|military-chief)$/;
  if (![...visitor.cast.people.keys()].every((p) => p.role !== null && roles.test(p.role) && !p.former)) return false;
  for (let k = i + 1; k < Math.min(line.to, i + 16); k++)
    if (
      /^(summit|forum|conference|exile|attend|funeral|holiday|ministerial|dialogue|games)$/.test(
        scene.doc.tokens[k]?.norm ?? '',
      ) ||
      (scene.doc.at.organization[k] ?? 0) > 0
    )
      return false;
  return true;
}

/** A verb that has the visit happen. */
function begun(scene: Scene, line: Line, i: number): boolean {
  for (let k = Math.max(line.from, i - 8); k < Math.min(line.to, i + 12); k++)
    if (
      /^(paid|made|began|begun|started|concluded|completed|ended|arrived|is|was|wrapped|during|undertook|after)$/.test(
        scene.doc.tokens[k]?.norm ?? '',
      )
    )
      return !/^(approved|announced|agreed|scheduled|planned|expected|due|going)$/.test(scene.doc.tokens[k + 1]?.norm ?? '');
  return false;
}

function addVisits(
  scene: Scene,
  line: Line,
  at: Range,
  form: VerbForm | null,
  goals: Goal[],
  visitor: Visitor,
  rule: string,
  before: number,
): boolean {
  const { doc, context } = scene;
  const { cast } = visitor;
  const homes = [...cast.countries.keys()];
  if (!goals.length || !homes.length || homes.length > 4) return false;
  if (!cast.people.size && !cast.offices.length && !visitor.body) return false;
  const modality = modalityAt(doc, at.from, line.from, line.to, form);
  if (modality === 'negated' || modality === 'vague') {
    const why = modality === 'negated' ? 'the sentence denies it' : 'only wished, possible or habitual';
    scene.trace?.add('dropped', 'visit', rule, at, why);
    return false;
  }
  const soon =
    form === 'present' &&
    doc.tokens
      .slice(Math.max(line.from, at.from - REACH), Math.min(line.to, at.from + REACH))
      .some((t, k, all) => t.norm === 'tomorrow' || (t.norm === 'next' && /^(week|month|year)$/.test(all[k + 1]?.norm ?? '')));
  const planned = modality === 'planned' || soon || (form === 'base' && modality !== 'cancelled');
  // "On the last day of his visit": the day is not the visit's.
  const within = doc.tokens
    .slice(Math.max(line.from, at.from - 7), at.from)
    .some((t, k, all) => t.norm === 'day' && all[k + 1]?.norm === 'of');
  const tense = planned ? 'future' : 'past';
  const status = modality === 'cancelled' ? 'cancelled' : planned ? 'planned' : 'held';
  let added = false;
  for (const goal of goals) {
    if (homes.includes(goal.code)) continue;
    // "The visit to A was approved": a journey told as planned is not held for being spoken of again.
    const again =
      rule === 'visit' &&
      status === 'held' &&
      scene.meetings
        .slice(-12)
        .find(
          (m) =>
            m.kind === 'visit' &&
            m.status !== 'held' &&
            m.host?.code === goal.code &&
            [...cast.people.keys()].every((p) => m.people.has(p)),
        );
    if (again && !begun(scene, line, at.from)) {
      again.sentences.add(line.index);
      added = true;
      continue;
    }
    // "arrived in A for a visit to A": one visit.
    if (
      scene.meetings
        .slice(Math.max(before, scene.meetings.length - 40))
        .some((m) => m.kind === 'visit' && m.host?.code === goal.code)
    )
      continue;
    const near = within ? null : visitDate(scene, line, at, tense);
    const whole = near && near.to <= at.from && onlySpokenOf(scene, near.to, at.from) ? null : near;
    // One day of a tour is not the day of each of its stops.
    const day = rule === 'visit' && goals.length > 1 && whole?.date.length === 10 && !whole.endDate;
    const when = stopDate(scene, goal, tense) ?? (day ? null : whole);
    const draft: MeetingDraft = {
      kind: 'visit',
      status,
      people: cast.people,
      offices: cast.offices,
      countries: new Map([...cast.countries, [goal.code, goal.at]]),
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
    if (draft.place?.city) scene.memory.place = draft.place;
    if (when) scene.memory.date ??= when.date;
    added = true;
  }
  return added;
}
