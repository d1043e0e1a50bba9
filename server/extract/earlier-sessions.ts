import { editionBefore } from './forums.ts';
import { modalityAt } from './modality.ts';
import { ORDINALS } from './numbers.ts';
import type { Line, MeetingDraft, Scene } from './scene.ts';
import { dateNear } from './when.ts';
import { placeNear } from './where.ts';

// Other sessions of a series that the text has told of: "the 1st dialogue was held in Warsaw in 2019, followed by the 2nd in Oslo",
// "the last meeting, which was held in Tamale", "the next round is due in June".

const SESSION =
  /^(session|sessions|meeting|dialogue|round|edition|sitting|talks|consultations|commission|committee|conference|summit)$/;
const WHICH = /^(last|previous|preceding|first|inaugural|next|former|latest|prior|earlier)$/;
const HAPPENS =
  /^(held|hosted|convened|took|takes|take|place|scheduled|due|met|meet|organised|organized|followed|planned|occurred)$/;
const FUTURE = /^(will|due|scheduled|planned|expected|next|shall)$/;
/** How far back in sentences the series may have been told. */
const BACK = 16;
/** Meetings told last that are looked at: more than 16 sentences tell, few enough to keep a text of thousands linear. */
const NEAR = 40;

/** Adds the sessions before and after the one told that this sentence dates or places. */
export function readEarlierSessions(scene: Scene, line: Line): void {
  const known = scene.meetings
    .slice(-NEAR)
    .findLast(
      (m) =>
        (m.kind === 'bilateral' || m.kind === 'multilateral') &&
        m.countries.size >= 2 &&
        m.countries.size <= 4 &&
        (m.forum !== null || m.edition !== null) &&
        line.index - Math.max(...m.sentences) <= BACK,
    );
  if (!known) return;
  const heads = headsOf(scene, line, known);
  heads.forEach((head, n) => {
    const to = heads[n + 1]?.from ?? line.to;
    const d = sessionAt(scene, line, head, to, known);
    if (d) scene.meetings.push(d);
  });
}

interface Head {
  from: number;
  to: number;
  edition: MeetingDraft['edition'];
}

/** The words of a sentence that name another session of the series. */
function headsOf(scene: Scene, line: Line, known: MeetingDraft): Head[] {
  const { doc } = scene;
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  const acronym = known.forum && !known.forum.id.includes(' ') ? known.forum.id.toLowerCase() : null;
  const initials = known.forum?.id
    .split(/[\s-]+/)
    .map((w) => w[0] ?? '')
    .join('')
    .toLowerCase();
  const out: Head[] = [];
  for (let i = line.from; i < line.to; i++) {
    const own = word(i) === acronym || (word(i) === initials && (doc.tokens[i]?.cap ?? 0) > 1);
    // "followed by the 2nd in Oslo": the number alone.
    const bare =
      (ORDINALS.has(word(i)) || /^\d{1,2}(st|nd|rd|th)$/.test(word(i))) &&
      word(i - 1) === 'the' &&
      /^(by|and)$/.test(word(i - 2)) &&
      /^(in|at|was|took|which|,)$/.test(word(i + 1)) &&
      out.length > 0;
    if (!own && !bare && !SESSION.test(word(i))) continue;
    if (doc.at.date[i]) continue;
    const edition = bare ? editionBefore(scene, i + 1, line.from) : editionBefore(scene, i, Math.max(line.from, i - 5));
    const which = [1, 2, 3, 4].some((n) => WHICH.test(word(i - n)) && !doc.at.date[i - n]);
    const different = edition ? edition.number !== known.edition?.number : which;
    if (!different || (edition && edition.number > 60)) continue;
    if (out.length && i - (out[out.length - 1]?.to ?? 0) < 2) {
      const last = out[out.length - 1] as Head;
      last.to = i + 1;
      continue;
    }
    out.push({ from: i, to: i + 1, edition });
  }
  return out;
}

function sessionAt(scene: Scene, line: Line, head: Head, to: number, known: MeetingDraft): MeetingDraft | null {
  const { doc, context } = scene;
  const words = doc.tokens.slice(head.to, Math.min(to, head.to + 8)).map((t) => t.norm);
  const followed = doc.tokens
    .slice(Math.max(line.from, head.from - 4), head.from)
    .some((t) => t.norm === 'followed' || t.norm === 'hosted');
  if (!followed && !words.some((w) => HAPPENS.test(w)) && !words.slice(0, 2).some((w) => w === 'in' || w === ',')) return null;
  if (scene.meetings.slice(-NEAR).some((m) => m.sentences.has(line.index) && Math.abs(m.trigger.from - head.from) < 12))
    return null;
  const modality = modalityAt(doc, head.from, line.from, line.to, null);
  if (modality === 'negated' || modality === 'vague') return null;
  const ahead =
    modality === 'planned' ||
    words.slice(0, 6).some((w) => FUTURE.test(w)) ||
    doc.tokens.slice(Math.max(line.from, head.from - 3), head.from).some((t) => t.norm === 'next');
  const tense = ahead ? 'future' : 'past';
  const when = dateNear(doc, context, scene.memory, head.from, head.from, to, tense);
  const place = placeNear(doc, scene.covered, context, scene.memory, head.from, head.from, to);
  if (!when && !place) return null;
  if (when && known.when && when.date === known.when.date && !head.edition) return null;
  const at = { from: head.from, to: head.to };
  return {
    kind: known.kind,
    status: modality === 'cancelled' ? 'cancelled' : ahead ? 'planned' : 'held',
    people: new Map(),
    offices: [],
    countries: new Map([...known.countries.keys()].map((c) => [c, at])),
    when,
    place,
    host: null,
    forum: known.forum ? { id: known.forum.id, at } : null,
    edition: head.edition,
    sidelines: null,
    trigger: at,
    sentences: new Set([line.index]),
    rule: 'earlier-session',
  };
}
