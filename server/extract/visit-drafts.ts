import type { VerbForm } from '../lexicon/types.ts';
import { type Goal, stopDate, visitDate } from './journeys.ts';
import { modalityAt } from './modality.ts';
import { castFor } from './participants.ts';
import type { Line, MeetingDraft, Range, Scene } from './scene.ts';
import { REACH } from './visit-goals.ts';
import { onlySpokenOf, type Visitor } from './visitors.ts';
import { firstFrom } from './when.ts';
import { placesIn } from './where.ts';

// Visits as they come out of a sentence: whether held, planned or called off, when and where.

/** A minister or chief who goes abroad goes there in office; who goes to a gathering is no guest of the country. */
export function travelsInOffice(scene: Scene, line: Line, i: number, visitor: Visitor): boolean {
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

/** A weekday or day to come beside a verb in the present: "leaves for A on Friday". */
export function comingDay(scene: Scene, line: Line, at: Range): boolean {
  const d = scene.doc.dates[firstFrom(scene.doc.dates, at.from)];
  return d !== undefined && d.to <= line.to && d.from - at.to <= 10 && d.spec.kind === 'weekday';
}

/** Adds a visit for each goal that is not the visitors' own country; true where one was told. */
export function addVisits(
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
  // Officials of several countries who travel together: a visit of each.
  if (homes.length > 1 && cast.people.size > 1 && homes.every((c) => [...cast.people.keys()].some((p) => p.country === c))) {
    const told = homes
      .filter((c) => !goals.some((g) => g.code === c))
      .map((c) => addVisits(scene, line, at, form, goals, { ...visitor, cast: castFor(cast, c) }, rule, scene.meetings.length));
    return told.some(Boolean);
  }
  if (!goals.length || !homes.length || homes.length > 4) return false;
  if (!cast.people.size && !cast.offices.length && !visitor.body) return false;
  const modality = modalityAt(doc, at.from, line.from, line.to, form);
  if (modality === 'negated' || modality === 'vague') {
    const why = modality === 'negated' ? 'the sentence denies it' : 'only wished, possible or habitual';
    scene.trace?.add('dropped', 'visit', rule, at, why);
    return false;
  }
  // "will end his visit on Thursday": it is under way.
  const underWay = doc.tokens
    .slice(Math.max(line.from, at.from - 5), at.from)
    .some((t) => /^(end|conclude|wrap|finish|complete|continue|extend)$/.test(t.norm));
  const soon =
    form === 'present' &&
    doc.tokens
      .slice(Math.max(line.from, at.from - REACH), Math.min(line.to, at.from + REACH))
      .some((t, k, all) => t.norm === 'tomorrow' || (t.norm === 'next' && /^(week|month|year)$/.test(all[k + 1]?.norm ?? '')));
  const heading = doc.blocks[doc.sentences[line.index]?.block ?? 0]?.kind === 'heading';
  const headed =
    rule === 'visit' &&
    heading &&
    doc.tokens
      .slice(Math.max(line.from, at.from - 5), at.from)
      .some((t, k, all) => t.norm === 'to' && /^(pay|make|begin|start|embark|undertake)$/.test(all[k + 1]?.norm ?? ''));
  const leaves =
    form === 'present' &&
    /^(leaves|departs|heads|arrives|flies|travels)$/.test(doc.tokens[at.from]?.norm ?? '') &&
    comingDay(scene, line, at);
  const planned =
    !underWay && (modality === 'planned' || soon || headed || leaves || (form === 'base' && modality !== 'cancelled'));
  // "On the last day of his visit": the day is not the visit's.
  const within = doc.tokens
    .slice(Math.max(line.from, at.from - 7), at.from)
    .some((t, k, all) => t.norm === 'day' && all[k + 1]?.norm === 'of');
  // "postponed a visit that was to begin on Wednesday"
  const due =
    modality === 'cancelled' &&
    doc.tokens
      .slice(at.to, Math.min(line.to, at.to + 14))
      .some((t, k, all) => /^(was|were)$/.test(t.norm) && /^(to|due|scheduled|set)$/.test(all[k + 1]?.norm ?? ''));
  const weekday = doc.dates.slice(firstFrom(doc.dates, at.from)).find((d) => d.to <= line.to)?.spec.kind === 'weekday';
  const tense = planned || (due && weekday) ? 'future' : 'past';
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
