import { castOf, codesOf, objectOf, subjectOf } from './participants.ts';
import type { Line, Scene } from './scene.ts';
import { known } from './told.ts';
import { pairTrigger, word, type Trigger } from './triggers.ts';

// Ways to say that people talked from afar.

/** "called his Swedish counterpart on Monday": nothing but a day, a reason or the end may follow. */
export function rang(scene: Scene, line: Line, i: number): Trigger | null {
  const object = objectOf(scene, line, i + 1, new Set<string>(), 2);
  if (!object?.actors.some((a) => a.person ?? a.office)) return null;
  const next = scene.doc.tokens[object.to];
  const dated = (scene.doc.at.date[object.to] ?? 0) > 0 || (next?.norm === 'on' && (scene.doc.at.date[object.to + 1] ?? 0) > 0);
  const ends =
    !next ||
    object.to >= line.to ||
    /^[.]$/.test(next.norm) ||
    (next.norm === 'to' && /^(discuss|express|congratulate|brief|inform)$/.test(word(scene, object.to + 1)));
  if (!dated && !ends) return null;
  const t = pairTrigger(
    scene,
    line,
    { from: i, to: i + 1 },
    word(scene, i) === 'calls' ? 'present' : 'past',
    'rang',
    subjectOf(scene, line, i),
    object,
  );
  return t && !t.each ? { ...t, call: true } : null;
}

/** "placed a call to X", "made a phone call to X". */
export function callTo(scene: Scene, line: Line, i: number): Trigger | null {
  let verb = i - 1;
  while (verb > line.from && /^(a|the|phone|telephone|video|first|brief|introductory)$/.test(word(scene, verb))) verb--;
  if (!/^(placed|made|put|places|makes|make|place)$/.test(word(scene, verb))) return null;
  const object = objectOf(scene, line, i + 1, new Set(['to']), 4);
  if (!object?.actors.some((a) => a.person ?? a.office)) return null;
  const t = pairTrigger(
    scene,
    line,
    { from: verb, to: i + 1 },
    /^(placed|made|put)$/.test(word(scene, verb)) ? 'past' : 'base',
    'call-to',
    subjectOf(scene, line, verb),
    object,
  );
  return t && !t.each ? { ...t, call: true } : null;
}

/** "had X on the line". */
export function onTheLine(scene: Scene, line: Line, i: number): Trigger | null {
  const other = line.groups.findLast(
    (g) => g.to <= i - 2 && i - 2 - g.to <= 2 && /^(had|has|have)$/.test(word(scene, g.from - 1)),
  );
  if (!other) return null;
  const t = pairTrigger(
    scene,
    line,
    { from: i - 2, to: i + 1 },
    'past',
    'on-the-line',
    subjectOf(scene, line, other.from - 1),
    other,
  );
  return t && !t.each ? { ...t, call: true } : null;
}

/** "On the telephone, A and B went through …", "By video link, …". */
export function phoneFirst(scene: Scene, line: Line, i: number): Trigger | null {
  if (!/^(on|by|over|via|in|through)$/.test(word(scene, line.from))) return null;
  const group = line.groups.find((g) => g.from > i && g.from - i <= 8);
  if (!group || line.groups.some((g) => g.to <= i) || /^(with|to|from)$/.test(group.before)) return null;
  const cast = castOf(scene, line, [group]);
  if (codesOf(cast).length !== 2 || !cast.people.size) return null;
  return known(scene, line, { at: { from: i, to: i + 1 }, rule: 'phone-first', form: 'past', cast, each: null, call: true });
}
