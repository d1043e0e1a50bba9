import { joinSession, sessionBefore } from './attendance.ts';
import { castOf, codesOf, subjectOf } from './participants.ts';
import type { Cast, Line, Range, Scene } from './scene.ts';
import { known } from './told.ts';
import { isCall, pairTrigger, word, type Trigger } from './triggers.ts';

// Who sat in the chair of a session and who took part in it.

const TALK_LIKE =
  /^(meeting|meetings|talks|dialogue|session|committee|commission|consultations|discussions|summit|round|council|group|conference|forum|board|delegation|delegations|side)$/;

/** "In the chair were X and Y": the chairs of the session told before or in this sentence. */
export function inTheChair(scene: Scene, line: Line, i: number): Trigger | null {
  const cast = castOf(
    scene,
    line,
    line.groups.filter((g) => g.from > i || g.to <= i - 2),
  );
  return together(scene, line, { from: i - 2, to: i + 1 }, cast, 'in-the-chair');
}

/** "was co-chaired by X and Y", "was led by X from the A side and by Y from the B side". */
export function chairedBy(scene: Scene, line: Line, i: number): Trigger | null {
  let talk = false;
  for (let k = line.from; k < i && !talk; k++) talk = TALK_LIKE.test(word(scene, k)) || (scene.doc.at.organization[k] ?? 0) > 0;
  if (!talk) return null;
  const cast = castOf(
    scene,
    line,
    line.groups.filter((g) => g.from > i && g.actors.some((a) => a.person ?? a.office)),
  );
  return together(scene, line, { from: i, to: i + 2 }, cast, 'chaired-by');
}

/** "Officials from A and B took part in a meeting". */
export function tookPart(scene: Scene, line: Line, i: number): Trigger | null {
  let talk = false;
  for (let k = i + 2; k < Math.min(line.to, i + 9) && !talk; k++)
    talk = /^(meeting|talks|discussions|consultations|session|dialogue)$/.test(word(scene, k));
  const subject = subjectOf(scene, line, i - 1);
  if (!talk || !subject || i - subject.to > 6) return null;
  const cast = castOf(scene, line, [subject]);
  if (codesOf(cast).length < 2 || (!cast.people.size && !cast.offices.length && !subject.actors.some((a) => a.bodies)))
    return null;
  return known(scene, line, pairTrigger(scene, line, { from: i - 1, to: i + 2 }, 'past', 'took-part', subject, null));
}

/** The noun in front of "was chaired by". */
function headBefore(scene: Scene, line: Line, i: number): string {
  for (let k = i - 1; k >= Math.max(line.from, i - 4); k--)
    if (!/^(was|is|were|being|been|which|that|,|also|-|co)$/.test(word(scene, k))) return word(scene, k);
  return '';
}

function together(scene: Scene, line: Line, at: Range, cast: Cast, rule: string): Trigger | null {
  const codes = codesOf(cast);
  const here = sessionBefore(scene, line);
  if (here?.sentences.has(line.index) && codes.length > 0) {
    joinSession(here, cast, line);
    return null;
  }
  const session = /^(it|meeting|session|council|conference|summit|sitting|gathering|ministerial)$/.test(
    headBefore(scene, line, at.from),
  )
    ? here
    : null;
  if (session && codes.length > 0) {
    joinSession(session, cast, line);
    return null;
  }
  if (codes.length < 2 || cast.people.size < 1) return null;
  // The session itself is often told in the sentence before: these are its people.
  const told = scene.meetings
    .slice(-8)
    .findLast(
      (m) =>
        m.kind !== 'visit' &&
        line.index - Math.max(...m.sentences) <= 4 &&
        codes.length === m.countries.size &&
        codes.every((c) => m.countries.has(c)),
    );
  if (told) {
    for (const [p, where] of cast.people) if (!told.people.has(p)) told.people.set(p, where);
    told.sentences.add(line.index);
    return null;
  }
  if (rule === 'chaired-by' && word(scene, at.from) === 'attended' && codes.length !== 2) return null;
  return { at, rule, form: 'past', cast, each: null, call: isCall(scene, line, at) };
}
