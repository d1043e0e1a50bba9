import type { VerbForm } from '../lexicon/types.ts';
import type { MeetingKind } from '../model/claims.ts';
import { encounterAt } from './encounters.ts';
import { occasionIn, sidelinesIn } from './sidelines.ts';
import { type Modality, modalityAt } from './modality.ts';
import { castFor, castOf, codesOf, joinCasts, objectOf, subjectOf } from './participants.ts';
import { type Cast, type Line, type MeetingDraft, type Scene, remember } from './scene.ts';
import { nounVerb, talkTrigger, verbForm } from './talks.ts';
import { adjoins, pairTrigger, type Trigger, word } from './triggers.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

const WITH = new Set(['with', 'by', 'and', 'together']);
const AND = new Set(['and']);

/** Finds the meetings that one sentence tells and adds them to the scene. */
export function readMeetings(scene: Scene, line: Line): MeetingDraft[] {
  const triggers = triggersOf(scene, line);
  const marks = triggers.map((t) => t.at.from);
  const out: MeetingDraft[] = [];
  for (const t of triggers) {
    const modality = modalityAt(scene.doc, t.at.from, line.from, line.to, t.form);
    if (modality === 'negated' || modality === 'vague') {
      scene.trace?.add(
        'dropped',
        'meeting',
        t.rule,
        t.at,
        modality === 'negated' ? 'the sentence denies it' : 'only wished, possible or habitual',
      );
      continue;
    }
    const casts = t.each ? codesOf(t.each).map((code) => joinCasts(t.cast, castFor(t.each as Cast, code))) : [t.cast];
    for (const cast of casts) {
      const draft = draftOf(scene, line, t, cast, modality, marks);
      if (draft) out.push(draft);
      else scene.trace?.add('dropped', 'meeting', t.rule, t.at, 'fewer than two countries could be told');
    }
  }
  for (const d of out) {
    scene.meetings.push(d);
    remember(scene, d.people.keys(), d.countries.keys());
    if (d.when) scene.memory.date = d.when.date;
    if (d.place) scene.memory.place = d.place;
  }
  return out;
}

function draftOf(scene: Scene, line: Line, t: Trigger, cast: Cast, modality: Modality, marks: number[]): MeetingDraft | null {
  if (codesOf(cast).length < 2) fillOther(scene, cast);
  const codes = codesOf(cast);
  if (codes.length < 2) return null;
  const { doc, context } = scene;
  const tense = modality === 'planned' ? 'future' : 'past';
  const others = marks.filter((m) => m !== t.at.from);
  let when = dateNear(doc, context, scene.memory, t.at.from, line.from, line.to, tense, others);
  const label = context.labels[doc.sentences[line.index]?.block ?? -1];
  if (!when && label && label.date >= 0) {
    const d = doc.dates[label.date];
    if (d) when = dateNear(doc, context, scene.memory, d.from, label.from, label.to, tense);
  }
  const kind: MeetingKind = t.call ? 'call' : codes.length > 2 ? 'multilateral' : 'bilateral';
  const place =
    kind === 'call' ? null : placeNear(doc, scene.covered, context, scene.memory, t.at.from, line.from, line.to, others);
  const future =
    modality === 'planned' || (when !== null && context.ref?.length === 10 && when.date.length === 10 && when.date > context.ref);
  return {
    kind,
    status: modality === 'cancelled' ? 'cancelled' : future ? 'planned' : 'held',
    people: cast.people,
    offices: cast.offices,
    countries: cast.countries,
    when,
    place,
    host: null,
    forum: null,
    edition: null,
    sidelines: sidelinesIn(scene, line) ?? (codes.length === 2 ? occasionIn(scene, line) : null),
    trigger: t.at,
    sentences: new Set([line.index]),
    rule: t.rule,
  };
}

/** One side's country is unknown: in a text about two countries it is the other one. */
function fillOther(scene: Scene, cast: Cast): void {
  const codes = codesOf(cast);
  const one = codes[0];
  if (!one || cast.people.size < 2) return;
  const stranger = [...cast.people].find(([p]) => p.country === null);
  if (!stranger) return;
  const other = scene.context.ranking.find((c) => c !== one);
  if (other && scene.context.ranking.length === 2) cast.countries.set(other, stranger[1]);
}

function triggersOf(scene: Scene, line: Line): Trigger[] {
  const out: Trigger[] = [];
  const taken = (i: number): boolean => out.some((t) => i >= t.at.from && i < t.at.to);
  for (let i = line.from; i < line.to; i++) {
    if (taken(i)) continue;
    const t =
      verbTrigger(scene, line, i) ?? talkTrigger(scene, line, i) ?? phoneTrigger(scene, line, i) ?? encounterAt(scene, line, i);
    if (t) out.push(t);
  }
  return out;
}

function verbTrigger(scene: Scene, line: Line, i: number): Trigger | null {
  const { words } = scene.doc.compiled.lexicon;
  const w = word(scene, i);
  const meet = words.meetVerbs.get(w);
  if (meet && !(w === 'meeting' && isNoun(scene, i))) return meetTrigger(scene, line, i, meet);
  const receive = words.receiveVerbs.get(w);
  if (receive) return receiveTrigger(scene, line, i, receive);
  if (/^(called|call|calls|calling)$/.test(w)) return callOnTrigger(scene, line, i);
  if (/^(sat|sit|sits|sitting)$/.test(w) && /^(down|across|with)$/.test(word(scene, i + 1))) {
    const object = objectOf(scene, line, i + 1, WITH);
    return pairTrigger(
      scene,
      line,
      { from: i, to: i + 2 },
      w === 'sat' ? 'past' : 'base',
      'sit-down',
      subjectOf(scene, line, i),
      object,
    );
  }
  if (/^(presided|preside)$/.test(w) && word(scene, i + 1) === 'over') {
    const rest = scene.doc.tokens.slice(i, i + 8).some((t) => words.talkNouns.has(t.norm));
    return rest
      ? pairTrigger(scene, line, { from: i, to: i + 2 }, 'past', 'presided-over-talks', subjectOf(scene, line, i), null)
      : null;
  }
  if (/^across$/.test(w) && word(scene, i + 1) === 'the' && word(scene, i + 2) === 'table') {
    return pairTrigger(
      scene,
      line,
      { from: i, to: i + 3 },
      'past',
      'across-the-table',
      subjectOf(scene, line, i),
      objectOf(scene, line, i + 3, new Set(['from', 'with'])),
    );
  }
  return null;
}

/** "the meeting", "a meeting with": a noun; "was meeting with", "after meeting X" are verbs. */
function isNoun(scene: Scene, i: number): boolean {
  const before = word(scene, i - 1);
  if (/^(is|are|was|were|be|been|after|before|while|upon|by|of|when)$/.test(before))
    return word(scene, i + 1) === 'with' && /^(of)$/.test(before);
  return true;
}

function meetTrigger(scene: Scene, line: Line, i: number, form: VerbForm): Trigger | null {
  // "the sixth time that the two leaders had met" is a count, not a report of a meeting.
  for (let k = i - 1; k >= Math.max(line.from, i - 24); k--)
    if (
      word(scene, k) === 'time' &&
      /^(that|the|both|they)$/.test(word(scene, k + 1)) &&
      !(word(scene, k - 1) === 'last' && (scene.doc.at.date[i + 3] ?? scene.doc.at.date[i + 2]))
    )
      return null;
  if (counted(scene, i)) return null;
  let to = i + 1;
  if (word(scene, to) === 'with') to++;
  const object = objectOf(scene, line, to, new Set(['with', 'separately', 'first', 'then', 'and']));
  const direct =
    object && (object.from - to <= 6 || object.before === 'with') && !startsVerbPhrase(scene, to, object.from) ? object : null;
  // "After meeting X, Y flew home": who met stands after the comma.
  const later =
    form === 'ing' && /^(before|after|while|on|upon)$/.test(word(scene, i - 1))
      ? line.groups.find((g) => g.from > to + 1 && g.from !== direct?.from && g.before === ',' && g.actors.some((a) => a.person))
      : undefined;
  const passiveSubject = subjectOf(scene, line, i) ?? later ?? null;
  const named = direct?.actors.some((a) => a.kind !== 'country' || a.bodies) ? direct : direct && to > i + 1 ? direct : null;
  // "to meet the danger", "met the requirements": no people.
  if (
    !named &&
    to === i + 1 &&
    /^(the|a|an|any|these|its|our|all|such|future|growing|common|new|required|their|this|that|those|every|it)$/.test(
      word(scene, to),
    ) &&
    !(scene.doc.at.date[to] ?? 0) &&
    !/^(day|week|same)$/.test(word(scene, to + 1)) &&
    !(word(scene, to) === 'this' && /^(week|month|year)$/.test(word(scene, to + 1)))
  )
    return null;
  const t = pairTrigger(scene, line, { from: i, to }, form, 'met', passiveSubject, named);
  if (!t || !named) return t;
  // "met first X, and then Y"
  const second = line.groups.find(
    (g) =>
      g.from > named.to &&
      g.from - named.to <= 6 &&
      scene.doc.tokens.slice(named.to, g.from).some((x) => x.norm === 'then') &&
      g.actors.some((a) => a.person),
  );
  if (second) t.each = joinCasts(t.each ?? castOf(scene, line, [named]), castOf(scene, line, [second]));
  if (second) t.cast = castOf(scene, line, [passiveSubject]);
  return t;
}

/** "have met three times", "spoke twice": counts are no reports. */
function counted(scene: Scene, i: number): boolean {
  for (let k = i + 1; k <= i + 4; k++) if (/^(times|twice)$/.test(word(scene, k))) return true;
  return false;
}

/** "met and signed", "met in Tokyo and": a verb between means that what follows is another verb's object. */
function startsVerbPhrase(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(and|signed|said|agreed|discussed|in|at|on)$/.test(word(scene, i)) && !/^(with)$/.test(word(scene, to - 1)))
      return word(scene, i) === 'and'
        ? scene.doc.tokens
            .slice(i + 1, to)
            .some((t) => t.kind === 'word' && t.cap === 0 && t.norm !== 'then' && t.norm !== 'the' && t.norm !== 'his')
        : /^(signed|said|agreed|discussed)$/.test(word(scene, i));
  return false;
}

function receiveTrigger(scene: Scene, line: Line, i: number, form: VerbForm): Trigger | null {
  const at = { from: i, to: i + 1 };
  const passive =
    word(scene, i + 1) === 'by' ||
    (/^(there|here|in|at|to|warmly|with|yesterday|today|separately|late|earlier)$/.test(word(scene, i + 1)) &&
      /^(is|was|were|been|be|being)$/.test(backWord(scene, i)));
  if (passive) {
    // A welcome at an airport is no meeting.
    for (let k = line.from; k < line.to; k++)
      if (
        /^(airport|airbase|airfield|arrived|arrival|arriving)$/.test(word(scene, k)) ||
        (word(scene, k) === 'air' && /^(base|force)$/.test(word(scene, k + 1)) && word(scene, k - 1) !== 'the')
      )
        return null;
    const by = line.groups.find((g) => g.from > i && g.before === 'by' && g.from - i < 14);
    if (!by || !by.actors.some((a) => a.person ?? a.office)) return null;
    // Received at the airport by an ambassador of the guest's own country: compose finds one country only.
    return pairTrigger(scene, line, at, 'past', 'received', subjectOf(scene, line, i), by);
  }
  if (form === 'participle' && /^(is|was|were|been|be|being)$/.test(backWord(scene, i))) return null;
  const object = objectOf(scene, line, i + 1, new Set<string>(), 9);
  if (object && !adjoins(scene, i + 1, object.from)) return null;
  if (!object?.actors.some((a) => a.person ?? a.office ?? (a.bodies || a.kind === 'single' ? a : null))) return null;
  const w = word(scene, i);
  if (w.startsWith('welcom')) {
    // Welcoming a person is a meeting only with the place they were welcomed to.
    const after = word(scene, object.to);
    if (!/^(to|at|in)$/.test(after)) return null;
  }
  return pairTrigger(scene, line, at, form, w.startsWith('host') ? 'hosted' : 'received', subjectOf(scene, line, i), object);
}

const backWord = (scene: Scene, i: number): string => {
  const w = word(scene, i - 1);
  return /^(also|warmly|earlier|later|again|then)$/.test(w) ? word(scene, i - 2) : w;
};

function callOnTrigger(scene: Scene, line: Line, i: number): Trigger | null {
  let k = i + 1;
  if (/^(jointly|also|separately|later|together)$/.test(word(scene, k))) k++;
  const courtesy = word(scene, i) === 'call' && word(scene, i - 1) === 'courtesy';
  if (word(scene, k) !== 'on' && !(courtesy && word(scene, k) === 'to')) return null;
  const object = objectOf(scene, line, k + 1, new Set(['on', 'to']), 4);
  if (!object?.actors.some((a) => a.person ?? a.office)) return null;
  // "called on Russia to withdraw", "called on the minister to resign": an appeal.
  if (word(scene, object.to) === 'to' && word(scene, object.to + 1) !== 'discuss') return null;
  const w = word(scene, i);
  const noun = w === 'call' && /^(courtesy|a)$/.test(word(scene, i - 1));
  const subject = subjectOf(scene, line, noun ? nounVerb(scene, line, i) : i);
  return pairTrigger(
    scene,
    line,
    { from: i, to: k + 1 },
    noun ? verbForm(scene, line, i) : w === 'called' ? 'past' : w === 'calls' ? 'present' : 'base',
    noun ? 'courtesy-call' : 'called-on',
    subject,
    object,
  );
}

/** "spoke with X by phone", "telephoned X". */
function phoneTrigger(scene: Scene, line: Line, i: number): Trigger | null {
  const w = word(scene, i);
  if (/^(telephoned|phoned)$/.test(w)) {
    const object = objectOf(scene, line, i + 1, AND, 3);
    const t = object
      ? pairTrigger(scene, line, { from: i, to: i + 1 }, 'past', 'telephoned', subjectOf(scene, line, i), object)
      : null;
    if (t) t.call = true;
    return t;
  }
  if (!/^(spoke|speak|speaks|spoken|talked|talks|talk|speaking)$/.test(w)) return null;
  let cue = false;
  for (let k = line.from; k < line.to; k++)
    if (
      /^(phone|telephone|telephonic|telephonically|videoconference|video|virtually)$/.test(word(scene, k)) &&
      Math.abs(k - i) < 20
    )
      cue = true;
  if (!cue && !scene.callText) return null;
  if (counted(scene, i)) return null;
  const object = line.groups.find((g) => g.from > i && g.from - i <= 9 && (g.before === 'with' || g.before === 'to')) ?? null;
  const form: VerbForm =
    w === 'spoke' || w === 'talked' || w === 'spoken' ? 'past' : w === 'speaking' ? 'ing' : w.endsWith('s') ? 'present' : 'base';
  const t = pairTrigger(scene, line, { from: i, to: i + 1 }, form, 'spoke-by-phone', subjectOf(scene, line, i), object);
  if (t) t.call = true;
  return t;
}
