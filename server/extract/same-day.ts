import type { Ledger } from './ledger.ts';
import type { Line, MeetingDraft, Scene } from './scene.ts';
import { dateNear, type When } from './when.ts';
import { placeNear } from './where.ts';

// Days and towns that talks take from what is told beside them.

/** How many sentences back the event may lie that "afterwards" means. */
const REACH = 3;

/** "… and held talks afterwards", "just before the ceremony", "was also received there": the day of the signing or talks told last. */
export function readSameDay(scene: Scene, line: Line, drafts: readonly MeetingDraft[], ledger: Ledger): void {
  const open = drafts.filter((d) => d.when === null && d.status === 'held' && d.kind !== 'visit' && d.kind !== 'call');
  if (!open.length || !beside(scene, line)) return;
  for (const d of open) d.when = eventBefore(scene, line, d, ledger);
}

function beside(scene: Scene, line: Line): boolean {
  const word = (k: number): string => scene.doc.tokens[k]?.norm ?? '';
  for (let i = line.from; i < line.to; i++) {
    const w = word(i);
    if (/^(afterwards|afterward|beforehand|thereafter)$/.test(w)) return true;
    if (/^(before|after)$/.test(w) && word(i + 1) === 'the' && /^(ceremony|signing|reception|banquet|dinner)$/.test(word(i + 2)))
      return true;
    if (w === 'also' && scene.doc.tokens.slice(i, Math.min(line.to, i + 6)).some((t) => t.norm === 'there')) return true;
  }
  return false;
}

function eventBefore(scene: Scene, line: Line, d: MeetingDraft, ledger: Ledger): When | null {
  let found: When | null = null;
  let at = line.index - REACH - 1;
  const take = (when: When | null, sentences: ReadonlySet<number>): void => {
    const last = Math.max(...sentences);
    if (when?.date.length !== 10 || when.endDate || last <= at || last > line.index) return;
    at = last;
    found = when;
  };
  for (const a of ledger.drafts.slice(-6)) if ([...d.countries.keys()].some((c) => a.parties.has(c))) take(a.signed, a.sentences);
  for (const m of scene.meetings.slice(-8))
    if (m !== d && [...d.people.keys()].some((p) => m.people.has(p))) take(m.when, m.sentences);
  return found;
}

/** "In Brussels, the minister:" above a list: the town, and the day, of what its entries tell without them. */
export function readLead(scene: Scene, lead: number, drafts: readonly MeetingDraft[]): void {
  const { doc, context, memory } = scene;
  const s = doc.sentences[lead];
  if (!s) return;
  for (const d of drafts) {
    if (d.kind === 'visit' || d.kind === 'call') continue;
    d.place ??= placeNear(doc, scene.covered, context, { ...memory, place: null }, s.from, s.from, s.to);
    d.when ??= dateNear(doc, context, memory, s.from, s.from, s.to, d.status === 'planned' ? 'future' : 'past');
  }
}
