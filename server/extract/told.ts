import { codesOf } from './participants.ts';
import type { Line, Scene } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** What people discussed is often told after the meeting or call itself: then it is no second one. */
export function known(scene: Scene, line: Line, t: Trigger | null): Trigger | null {
  if (!t || t.each) return t;
  const codes = codesOf(t.cast);
  const told = scene.meetings
    .slice(-12)
    .findLast(
      (m) =>
        m.kind !== 'visit' &&
        codes.length === m.countries.size &&
        codes.every((c) => m.countries.has(c)) &&
        [...t.cast.people.keys()].every((p) => m.people.has(p) || p.country === null),
    );
  if (!told) return t;
  told.sentences.add(line.index);
  return null;
}
