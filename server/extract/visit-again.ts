import { modalityAt } from './modality.ts';
import { resolveDate } from './resolve-dates.ts';
import type { Line, MeetingDraft, Scene } from './scene.ts';
import { firstFrom } from './when.ts';

/** How many sentences back a visit may lie that "the visit" means. */
const REACH = 6;

/**
 * "The visit has been called off", "So he cancelled the trip", "The visit ends on Friday": what is said of a visit told before.
 * True where the noun at token `i` means such a visit.
 */
export function toldBefore(scene: Scene, line: Line, i: number): boolean {
  const { doc } = scene;
  if (!/^(the|this|his|her|that)$/.test(determiner(scene, line, i))) return false;
  const m = lastVisit(scene, line);
  if (!m) return false;
  const modality = modalityAt(doc, i, line.from, line.to, null);
  if (modality === 'cancelled') {
    m.status = 'cancelled';
    m.sentences.add(line.index);
    return true;
  }
  for (let k = i + 1; k < Math.min(line.to, i + 8); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (!/^(ends|end|ended|concludes|conclude|concluded|runs|lasts|until|till)$/.test(w)) continue;
    endOn(scene, m, k, line);
    break;
  }
  return true;
}

/** "who is to stay here till Friday": the last day of the visit told before or in this sentence. */
export function staysUntil(scene: Scene, line: Line): void {
  const { doc } = scene;
  for (let i = line.from; i < line.to; i++) {
    if (!/^(stay|stays|remain|remains|staying)$/.test(doc.tokens[i]?.norm ?? '')) continue;
    for (let k = i + 1; k < Math.min(line.to, i + 6); k++) {
      if (!/^(till|until)$/.test(doc.tokens[k]?.norm ?? '')) continue;
      const m = lastVisit(scene, line);
      if (m) endOn(scene, m, k, line);
      return;
    }
  }
}

function endOn(scene: Scene, m: MeetingDraft, k: number, line: Line): void {
  const { doc, context, memory } = scene;
  const d = doc.dates[firstFrom(doc.dates, k)];
  if (!d || d.from - k > 3 || d.to > line.to) return;
  const last = resolveDate(d.spec, context.ref, 'future', memory.date);
  if (!last || !m.when || last.date.length !== 10 || m.when.date.length !== 10 || last.date <= m.when.date) return;
  m.when = { ...m.when, endDate: m.when.endDate ?? last.date };
}

function determiner(scene: Scene, line: Line, i: number): string {
  for (let k = i - 1; k >= Math.max(line.from, i - 5); k--) {
    const t = scene.doc.tokens[k];
    if (/^(the|this|his|her|that|a|an|any)$/.test(t?.norm ?? '')) return t?.norm ?? '';
    if (t?.kind !== 'word' && t?.norm !== '-' && t?.kind !== 'number') return '';
  }
  return '';
}

function lastVisit(scene: Scene, line: Line): MeetingDraft | null {
  return scene.meetings.slice(-12).findLast((m) => m.kind === 'visit' && line.index - Math.max(...m.sentences) <= REACH) ?? null;
}
