import type { VerbForm } from '../lexicon/types.ts';
import type { MeetingKind } from '../model/claims.ts';
import type { Annotated } from './annotate.ts';
import { gist } from './gist.ts';
import { encounterAt } from './encounters.ts';
import { occasionIn, sidelinesIn } from './sidelines.ts';
import { type Modality, modalityAt } from './modality.ts';
import { castFor, castOf, codesOf, joinCasts, objectOf, subjectOf } from './participants.ts';
import { type Cast, type Line, type MeetingDraft, type Scene, remember } from './scene.ts';
import { callOnTrigger, phoneTrigger, receiveTrigger } from './receptions.ts';
import { talkTrigger } from './talks.ts';
import { counted, pairTrigger, type Trigger, word } from './triggers.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

const WITH = new Set(['with', 'by', 'and', 'together']);

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
    if (conversed(scene, line, t)) continue;
    const casts = t.each ? codesOf(t.each).map((code) => joinCasts(t.cast, castFor(t.each as Cast, code))) : [t.cast];
    for (const cast of casts) {
      const draft = draftOf(scene, line, t, cast, modality, marks);
      if (draft) out.push(draft);
      else scene.trace?.add('dropped', 'meeting', t.rule, t.at, 'fewer than two countries could be told');
    }
  }
  if (!triggers.length) {
    const t = gist(scene, line);
    const modality = t && modalityAt(scene.doc, t.at.from, line.from, line.to, null);
    const draft =
      t && modality !== 'negated' && modality !== 'vague' && modality ? draftOf(scene, line, t, t.cast, modality, marks) : null;
    if (draft) out.push(draft);
  }
  for (const d of out) {
    scene.meetings.push(d);
    if (!longPast(d, scene.context.ref)) remember(scene, d.people.keys(), d.countries.keys());
    if (d.when) scene.memory.date = d.when.date;
    if (d.place) scene.memory.place = d.place;
  }
  return out;
}

/** "his conversation with X" of a call that was told before is that call. */
function conversed(scene: Scene, line: Line, t: Trigger): boolean {
  if (t.call || t.each || !/^(conversations?|discussions?|talks|call)$/.test(word(scene, t.at.to - 1))) return false;
  const codes = codesOf(t.cast);
  const call = scene.meetings.findLast(
    (m) =>
      m.kind === 'call' &&
      m.countries.size === codes.length &&
      codes.every((c) => m.countries.has(c)) &&
      line.index - Math.min(...m.sentences) <= 12,
  );
  const placed = scene.doc.tokens
    .slice(t.at.to, line.to)
    .some((x, k) => /^(in|at)$/.test(x.norm) && scene.doc.at.place[t.at.to + k + 1]);
  if (!call || placed) return false;
  call.sentences.add(line.index);
  return true;
}

/** A present tense deep in a text, of unnamed people and without a day: what is done as a rule. */
function habitual(scene: Scene, line: Line, t: Trigger, dated: boolean): boolean {
  if (dated || t.cast.people.size || (t.form !== 'base' && t.form !== 'present')) return false;
  const heading = scene.doc.blocks[scene.doc.sentences[line.index]?.block ?? 0]?.kind === 'heading';
  if (heading || line.index < 3) return false;
  for (let k = line.from; k < t.at.from; k++) if (/^(will|to|would|shall)$/.test(word(scene, k))) return false;
  return true;
}

/** Of another year than the one before the text: recalled, not what "the two ministers" means afterwards. */
const longPast = (d: MeetingDraft, ref: string | null): boolean =>
  [...d.people.keys()].every((p) => p.former) &&
  d.when !== null &&
  ref !== null &&
  Number(ref.slice(0, 4)) - Number(d.when.date.slice(0, 4)) > 1;

function draftOf(scene: Scene, line: Line, t: Trigger, cast: Cast, modality: Modality, marks: number[]): MeetingDraft | null {
  if (codesOf(cast).length < 2) fillOther(scene, cast);
  const codes = codesOf(cast);
  if (codes.length < 2) return null;
  const { doc, context } = scene;
  const called =
    modality === 'cancelled' && doc.tokens.slice(line.from, line.to).some((x) => /^(due|scheduled|planned)$/.test(x.norm));
  const tense = modality === 'planned' || called ? 'future' : 'past';
  const others = marks.filter((m) => m !== t.at.from);
  let when = dateNear(doc, context, scene.memory, t.at.from, line.from, line.to, tense, others);
  const label = context.labels[doc.sentences[line.index]?.block ?? -1];
  if (!when && label && label.date >= 0) {
    const d = doc.dates[label.date];
    if (d) when = dateNear(doc, context, scene.memory, d.from, label.from, label.to, tense);
  }
  // A day to come is not the day of what has happened.
  if (
    t.form === 'past' &&
    modality === 'real' &&
    when &&
    context.ref?.length === 10 &&
    when.date.length === 10 &&
    when.date > context.ref
  )
    when = null;
  // "ministers hold talks every so often": no day, no headline, no news.
  if (habitual(scene, line, t, when !== null)) return null;
  const kind: MeetingKind = t.call && codes.length < 3 ? 'call' : codes.length > 2 ? 'multilateral' : 'bilateral';
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
    sidelines: kind === 'call' ? null : (sidelinesIn(scene, line) ?? (codes.length === 2 ? occasionIn(scene, line) : null)),
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

/**
 * Every word at which one of the readers below may start; all others are passed over, which is most of a text. A word added to a reader
 * belongs here too, else the tests of its sentences fail.
 */
const TELLS: ReadonlySet<string> = new Set(
  (
    'called call calls calling sat sit sits sitting presided preside across videoconference conference teleconference talk telephoned phoned spoke speak speaks ' +
    'spoken talked talks speaking visit visits chair chaired headed led hosted opened attended with discussed discuss discusses reviewed reviews exchanged considered ' +
    'explored examined addressed tackled conferred consulted deliberated agreed went dwelt looked raised came got come gathered gather gathers convened assembled convene ' +
    'including namely like such among sidelines margins joined rang telephones dialled dialed bilaterals bilateral guest host line part turn huddled interacted interacts engaged see closeted'
  ).split(' '),
);

function mayTell(doc: Annotated, w: string): boolean {
  const { words } = doc.compiled.lexicon;
  return TELLS.has(w) || words.meetVerbs.has(w) || words.receiveVerbs.has(w) || words.talkNouns.has(w) || words.phoneWords.has(w);
}

function triggersOf(scene: Scene, line: Line): Trigger[] {
  const out: Trigger[] = [];
  const taken = (i: number): boolean => out.some((t) => i >= t.at.from && i < t.at.to);
  for (let i = line.from; i < line.to; i++) {
    if (!mayTell(scene.doc, word(scene, i)) || taken(i)) continue;
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
