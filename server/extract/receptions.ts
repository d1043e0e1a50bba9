import type { VerbForm } from '../lexicon/types.ts';
import type { Group } from './groups.ts';
import { objectOf, subjectOf } from './participants.ts';
import type { Line, Scene } from './scene.ts';
import { nounVerb, verbForm } from './talk-words.ts';
import { adjoins, counted, pairTrigger, type Trigger, word } from './triggers.ts';

// Hosts and guests, courtesy calls, and those who spoke by phone.

const AND = new Set(['and']);

/** "received X", "was received by X", "received a courtesy call from X". */
export function receiveTrigger(scene: Scene, line: Line, i: number, form: VerbForm): Trigger | null {
  const at = { from: i, to: i + 1 };
  // "with the host, Admiral A": a noun.
  if (/^(host|hosts)$/.test(word(scene, i)) && /^(his|her|their|the|its|a)$/.test(word(scene, i - 1))) return null;
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
  // "received a courtesy call from X", "received the visit of X"
  const from = visitFrom(scene, line, i);
  if (from) {
    const t = pairTrigger(scene, line, at, 'past', 'received', subjectOf(scene, line, i), from);
    const rang =
      scene.callText &&
      scene.doc.tokens.slice(i, from.from).some((x, k, all) => x.norm === 'call' && all[k - 1]?.norm !== 'courtesy');
    return t && rang && !t.each ? { ...t, call: true } : t;
  }
  const object = objectOf(scene, line, i + 1, new Set<string>(), 9);
  if (object && !adjoins(scene, i + 1, object.from)) return null;
  if (
    !object?.actors.some(
      (a) => a.person ?? a.office ?? (a.bodies || a.kind === 'single' || (a.kind === 'plural' && a.countries.length) ? a : null),
    )
  )
    return null;
  const w = word(scene, i);
  if (w.startsWith('welcom')) {
    // Welcoming a person is a meeting only with the place they were welcomed to.
    const after = word(scene, object.to);
    if (!/^(to|at|in)$/.test(after)) return null;
  }
  return pairTrigger(scene, line, at, form, w.startsWith('host') ? 'hosted' : 'received', subjectOf(scene, line, i), object);
}

/** Who comes in "received a courtesy call from X". */
function visitFrom(scene: Scene, line: Line, i: number): Group | null {
  for (let k = i + 1; k < i + 6; k++) {
    const w = word(scene, k);
    if (
      /^(call|visit)$/.test(w) &&
      !/^(phone|telephone|video|telephonic)$/.test(word(scene, k - 1)) &&
      /^(from|of|by)$/.test(word(scene, k + 1))
    ) {
      const g = line.groups.find((x) => x.from > k && x.from - k <= 5);
      return g?.actors.some((a) => a.person ?? a.office) ? g : null;
    }
    if (scene.doc.at.date[k] || /^(this|morning|afternoon|evening|also|on|yesterday|today)$/.test(w)) continue;
    if (!/^(a|an|the|courtesy|introductory|farewell|official|visit|call|protocol)$/.test(w)) return null;
  }
  return null;
}

const backWord = (scene: Scene, i: number): string => {
  const w = word(scene, i - 1);
  return /^(also|warmly|earlier|later|again|then)$/.test(w) ? word(scene, i - 2) : w;
};

/** "called on X", "paid a courtesy call on X". */
export function callOnTrigger(scene: Scene, line: Line, i: number): Trigger | null {
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
export function phoneTrigger(scene: Scene, line: Line, i: number): Trigger | null {
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
  // "Having spoken to X over the phone, Y said"
  const after = word(scene, i - 1) === 'having' ? (line.groups.find((g) => g.from > i && g.before === ',') ?? null) : null;
  const t = pairTrigger(scene, line, { from: i, to: i + 1 }, form, 'spoke-by-phone', after ?? subjectOf(scene, line, i), object);
  if (t) t.call = true;
  return t;
}
