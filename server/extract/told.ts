import { codesOf } from './participants.ts';
import { type Line, type MeetingDraft, type Range, remember, type Scene } from './scene.ts';
import type { Trigger } from './triggers.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

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
  fillIn(scene, line, told, t.at);
  told.sentences.add(line.index);
  // "the two ministers" now means these.
  remember(scene, t.cast.people.keys(), codes);
  return null;
}

/** The day and the town that a later sentence gives for a meeting told without them. */
export function fillIn(scene: Scene, line: Line, told: MeetingDraft, at: Range): void {
  const { doc, context, memory } = scene;
  if (told.status === 'cancelled') return;
  told.when ??= dateNear(doc, context, memory, at.from, line.from, line.to, told.status === 'planned' ? 'future' : 'past');
  if (told.kind !== 'call') told.place ??= placeNear(doc, scene.covered, context, memory, at.from, line.from, line.to);
}
