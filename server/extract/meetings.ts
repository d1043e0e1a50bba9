import type { MeetingKind } from '../model/claims.ts';
import { gist } from './gist.ts';
import { occasionIn, sidelinesIn } from './sidelines.ts';
import { type Modality, modalityAt } from './modality.ts';
import { triggersOf } from './meeting-verbs.ts';
import { castFor, codesOf, joinCasts } from './participants.ts';
import { type Cast, type Line, type MeetingDraft, type Scene, remember } from './scene.ts';
import { type Trigger, word } from './triggers.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

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
  for (const d of together(out)) {
    scene.meetings.push(d);
    if (!longPast(d, scene.context.ref)) remember(scene, d.people.keys(), d.countries.keys());
    if (d.when) scene.memory.date = d.when.date;
    if (d.place) scene.memory.place = d.place;
  }
  return out;
}

const CALLED_ON = /^(called-on|courtesy-call)$/;

/** "met the chief of staff and paid a courtesy call on the minister": calls on officials of one country told together are one meeting. */
function together(drafts: readonly MeetingDraft[]): MeetingDraft[] {
  const out: MeetingDraft[] = [];
  for (const d of drafts) {
    const same = out.find(
      (m) =>
        m.kind === 'bilateral' &&
        d.kind === 'bilateral' &&
        m.status === d.status &&
        m.countries.size === 2 &&
        [...m.countries.keys()].every((c) => d.countries.has(c)) &&
        CALLED_ON.test(d.rule) &&
        (!m.when || !d.when || m.when.date === d.when.date) &&
        [...d.people.keys()].some((p) => m.people.has(p)),
    );
    if (!same) {
      out.push(d);
      continue;
    }
    for (const [p, at] of d.people) if (!same.people.has(p)) same.people.set(p, at);
    same.offices.push(...d.offices);
    same.when ??= d.when;
    same.place ??= d.place;
  }
  return out;
}

/** "his conversation with X" of a call that was told before is that call. */
function conversed(scene: Scene, line: Line, t: Trigger): boolean {
  if (t.each && t.rule === 'meeting-with' && word(scene, t.at.to - 1).startsWith('conversation')) {
    // "In the conversations with A, B and C": the calls told before.
    const own = codesOf(t.cast);
    const each = codesOf(t.each);
    const calls = scene.meetings.filter(
      (m) => m.kind === 'call' && own.every((c) => m.countries.has(c)) && each.some((c) => m.countries.has(c)),
    );
    if (calls.length < each.length) return false;
    for (const m of calls)
      for (const [p, at] of t.each.people) if (p.country && m.countries.has(p.country) && !m.people.has(p)) m.people.set(p, at);
    return true;
  }
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
