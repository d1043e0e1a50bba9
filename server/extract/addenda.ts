import type { Line, MeetingDraft, Scene } from './scene.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

// What a later sentence says of talks told before: where and when they were.

const TALKS =
  /^(meeting|talks|session|discussions|consultations|dialogue|encounter|conversation|audience|conference|summit|council|sitting|ministerial)$/;
const WAS_HELD = /^(held|took|takes|place|lasted|hosted|way|began|opened)$/;

/** How many sentences back the talks may lie. */
const REACH = 2;

/**
 * "At the meeting, held at Government House, …", "The talks took place in Gdansk on Monday", "In a meeting that lasted 40 minutes
 * in New York, …": the place, and the day where the phrase itself gives it, of the talks told last without them.
 */
export function readAddenda(scene: Scene, line: Line): void {
  const { doc, context, memory } = scene;
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  for (let i = line.from; i < Math.min(line.to, line.from + 12); i++) {
    // "It took place in Naples on Saturday."
    const it = i === line.from && word(i) === 'it' && /^(took|was|is|will)$/.test(word(i + 1));
    if (!it && !TALKS.test(word(i))) continue;
    const first = it ? 'a' : firstWord(scene, line, i);
    // "the meeting of their experts" is another one.
    if (!first || /^(of|between|with|among)$/.test(word(i + 1))) continue;
    const m = talksBefore(scene, line, /^(conference|summit|council|sitting|ministerial)$/.test(word(i)));
    if (!m) return;
    const end = clauseEnd(line, i);
    const held = doc.tokens.slice(i + 1, end).some((t) => WAS_HELD.test(t.norm));
    if (first !== 'the' && !held) return;
    m.place ??= placeNear(doc, scene.covered, context, memory, i, i, end);
    if (held) m.when ??= dateNear(doc, context, memory, i, i, end, m.status === 'planned' ? 'future' : 'past');
    return;
  }
}

/** The article of the noun, where it opens the sentence or stands behind a preposition that does. */
function firstWord(scene: Scene, line: Line, i: number): string | null {
  let k = i - 1;
  while (
    k > line.from &&
    /^(two|hour|minute|long|-|bilateral|closed|door|brief|defence|defense|ministerial|day|one|first|second|third|fourth|fifth|extraordinary|\d+(?:st|nd|rd|th)?)$/.test(
      scene.doc.tokens[k]?.norm ?? '',
    )
  )
    k--;
  const w = scene.doc.tokens[k]?.norm ?? '';
  if (!/^(the|their|a|this)$/.test(w) || k - line.from > 3) return null;
  const lead = k === line.from || /^(at|during|in|following|after)$/.test(scene.doc.tokens[k - 1]?.norm ?? '');
  return lead ? (w === 'a' ? 'a' : 'the') : null;
}

/** The clause that speaks of the talks ends where people begin to act. */
function clauseEnd(line: Line, i: number): number {
  const next = line.groups.find((g) => g.from > i && !/^(at|in|of|by|with|between)$/.test(g.before));
  return Math.min(line.to, next ? next.from : line.to, i + 24);
}

function talksBefore(scene: Scene, line: Line, session: boolean): MeetingDraft | null {
  const m = scene.meetings
    .slice(-6)
    .findLast((x) => x.kind !== 'visit' && x.kind !== 'call' && line.index - Math.max(...x.sentences) <= REACH);
  if (session && !m?.forum) return null;
  return m && m.status !== 'cancelled' ? m : null;
}
