import type { VerbForm } from '../lexicon/types.ts';
import type { Annotated } from './annotate.ts';
import { encounterAt } from './encounters.ts';
import { castOf, joinCasts, objectOf, subjectOf } from './participants.ts';
import { callOnTrigger, phoneTrigger, receiveTrigger } from './receptions.ts';
import type { Line, Scene } from './scene.ts';
import { talkTrigger } from './talks.ts';
import { counted, pairTrigger, type Trigger, word } from './triggers.ts';

const WITH = new Set(['with', 'by', 'and', 'together']);

/**
 * Every word at which one of the readers below may start; all others are passed over, which is most of a text. A word added to a reader
 * belongs here too, else the tests of its sentences fail.
 */
const TELLS: ReadonlySet<string> = new Set(
  (
    'called call calls calling sat sit sits sitting presided preside across videoconference conference teleconference talk telephoned phoned spoke speak speaks ' +
    'spoken talked talks speaking visit visits chair chaired headed led hosted opened attended with discussed discuss discusses reviewed reviews exchanged considered ' +
    'explored examined addressed tackled conferred consulted deliberated agreed went dwelt looked raised came got come gathered gather gathers convened assembled convene ' +
    'including namely like such among sidelines margins joined rang telephones dialled dialed bilaterals bilateral guest host line part turn huddled interacted interacts engaged see saw closeted'
  ).split(' '),
);

function mayTell(doc: Annotated, w: string): boolean {
  const { words } = doc.compiled.lexicon;
  return TELLS.has(w) || words.meetVerbs.has(w) || words.receiveVerbs.has(w) || words.talkNouns.has(w) || words.phoneWords.has(w);
}

/** The words of a sentence that tell of meetings, in order. */
export function triggersOf(scene: Scene, line: Line): Trigger[] {
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
  // "both deals have met with delays"
  if (
    to > i + 1 &&
    !direct &&
    scene.doc.tokens[to]?.kind === 'word' &&
    scene.doc.tokens[to]?.cap === 0 &&
    !/^(his|her|their|the|a|an|its|each|senior|top|both|other|several|two|separately|with)$/.test(word(scene, to))
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
