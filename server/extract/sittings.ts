import { textOf, type Found } from './annotate.ts';
import type { Line, Range, Scene } from './scene.ts';

// Sessions of bodies of several countries that no table lists as forums: "NATO defence ministers' meeting", "the GCC Joint
// Defence Council", "the chiefs of defence staff of ECOWAS".

/** A sitting of a body as a noun phrase tells it. */
export interface Sitting {
  /** The body's short name, with its council or committee where one is named. */
  id: string;
  /** The whole noun phrase. */
  from: number;
  to: number;
  at: Range;
}

const SITTING =
  /^(meeting|meetings|session|sessions|summit|summits|ministerial|conference|sitting|conclave|gathering|symposium|round|consultations)$/;
const COUNCIL = /^(council|committee|authority|board|assembly|commission)$/;
const OFFICIALS = /^(ministers|minister|chiefs|leaders|heads|secretaries|commanders|cdss)$/;
const WORDS =
  /^(defence|defense|foreign|military|security|joint|supreme|high|level|extraordinary|emergency|informal|annual|special|regular|staff|general|generals|army|armies|air|force|forces|armed|navy|naval|navies|state|government|states|governments|member|affairs|interior|peace|political|of|and|'s|'|-|ministerial|national|permanent|day|urgent|virtual|technical|cds|their)$/;

const MEETS = /^(meet|meets|met|gather|gathers|gathered|convene|convenes|convened|hold|holds|held|assembled|sat)$/;
const TAKES_PLACE =
  /^(held|opens|opened|begins|began|kicks|convened|convenes|concluded|starts|started|gathered|ended|ends|closes|place|met|meets|underway|way|chaired|attended)$/;
const ATTENDS =
  /^(attended|attend|attends|attending|participated|participate|participates|participating|part|hosted|hosting|hosts|chaired|chairs|chairing|presided|addressed|addresses|joined|opened|convened|inaugurated|host|chair)$/;

const part = (w: string): boolean => WORDS.test(w) || SITTING.test(w) || COUNCIL.test(w) || OFFICIALS.test(w);

/** The sitting of the body named at `o`, where the sentence says that it took place, will, or that somebody attended it; else null. */
export function sittingOf(scene: Scene, line: Line, o: Found<'organization'>): Sitting | null {
  const { doc } = scene;
  const word = (k: number): string => doc.tokens[k]?.norm ?? '';
  let to = o.to;
  // "the Northern Group's defence ministers' meeting", "ECOWAS chiefs of defence staff"
  while (to < line.to && to - o.to < 12 && part(word(to)) && !doc.at.organization[to] && !doc.tokens[to]?.lines) to++;
  while (to > o.to && /^(of|and|'s|'|-|their)$/.test(word(to - 1))) to--;
  let from = o.from;
  // "the Council of Defence Ministers of the CIS", "the meeting of NATO defence ministers"
  if (/^(of|the|by)$/.test(word(from - 1))) {
    let k = from - 1;
    if (word(k) === 'the') k--;
    if (word(k) === 'of' || word(k) === 'for') {
      while (k > line.from && from - k < 14 && (part(word(k - 1)) || word(k - 1) === 'the')) k--;
      while (k < from && /^(of|the|and|'s|'|-|their)$/.test(word(k))) k++;
      from = k;
    }
  }
  const words = [...Array(to - from).keys()].map((n) => word(from + n));
  const sits = words.some((w) => SITTING.test(w));
  const own = doc.tokens.slice(o.from, o.to).some((t) => COUNCIL.test(t.norm));
  const council = councilName(scene, o, from, to) ?? (own ? o.entry.entry.id : null);
  const officials = words.some((w) => OFFICIALS.test(w));
  if (!sits && !council && !officials) return null;
  const happens = told(scene, line, from, to, sits);
  if (!happens) return null;
  return { id: council ?? o.entry.entry.id, from, to, at: { from: o.from, to: o.to } };
}

/** What a body's sitting is called as the occasion of other talks: "G7 summit", "NATO defence ministers' meeting". */
export function occasionName(scene: Scene, o: Found<'organization'>, sitting: Sitting | null): string {
  const { id, kind } = o.entry.entry;
  if (!sitting || kind === 'forum' || sitting.id !== id) return sitting?.id ?? id;
  const { doc } = scene;
  let end = sitting.to;
  while (end > o.to && !SITTING.test(doc.tokens[end - 1]?.norm ?? '')) end--;
  return end > o.to
    ? `${id} ${textOf(doc, o.to, end)
        .replace(/^'s?\s+|\s+/g, ' ')
        .trim()}`
    : id;
}

/** "GCC Joint Defence Council", "Council of Defence Ministers of the CIS" (as "CIS Council of Defence Ministers"). */
function councilName(scene: Scene, o: Found<'organization'>, from: number, to: number): string | null {
  const { doc } = scene;
  for (let k = o.to; k < to; k++) {
    if (!COUNCIL.test(doc.tokens[k]?.norm ?? '') || !(doc.tokens[k]?.cap ?? 0)) continue;
    let end = k + 1;
    while (end < to && (doc.tokens[end]?.cap ?? 0) > 0 && !SITTING.test(doc.tokens[end]?.norm ?? '')) end++;
    if (doc.tokens[end]?.norm === 'of')
      while (
        end < to &&
        !SITTING.test(doc.tokens[end]?.norm ?? '') &&
        ((doc.tokens[end]?.cap ?? 0) > 0 || /^(of|and)$/.test(doc.tokens[end]?.norm ?? ''))
      )
        end++;
    const start = /^('s|')$/.test(doc.tokens[o.to]?.norm ?? '') ? o.to + 1 : o.to;
    return `${o.entry.entry.id} ${textOf(doc, start, end)}`.replace(/\s+/g, ' ');
  }
  for (let k = o.from - 1; k >= from; k--) {
    if (!COUNCIL.test(doc.tokens[k]?.norm ?? '') || !(doc.tokens[k]?.cap ?? 0)) continue;
    let start = k;
    while (start > from && (doc.tokens[start - 1]?.cap ?? 0) > 0) start--;
    let end = o.from;
    while (end > k + 1 && /^(of|the)$/.test(doc.tokens[end - 1]?.norm ?? '')) end--;
    return `${o.entry.entry.id} ${textOf(doc, start, end)}`.replace(/\s+/g, ' ');
  }
  return null;
}

/** The body itself meets, the meeting takes place, or somebody attends it. */
function told(scene: Scene, line: Line, from: number, to: number, sits: boolean): boolean {
  const word = (k: number): string => scene.doc.tokens[k]?.norm ?? '';
  for (let k = to; k < Math.min(line.to, to + 7); k++) {
    if (scene.doc.at.organization[k]) continue;
    if (MEETS.test(word(k))) {
      // "held an extraordinary meeting", not "held exercises"
      if (!/^(hold|holds|held)$/.test(word(k)) || sits) return true;
      return scene.doc.tokens.slice(k + 1, Math.min(line.to, k + 10)).some((t) => SITTING.test(t.norm) || t.norm === 'talks');
    }
    if (
      !/^(will|would|have|has|had|is|are|to|also|informally|\(|\)|cds|again|recently|of|its|the|member|states|countries)$/.test(
        word(k),
      )
    )
      break;
  }
  if (!sits && !scene.doc.tokens.slice(from, to).some((t) => COUNCIL.test(t.norm))) return false;
  for (let k = from - 1; k >= Math.max(line.from, from - 9); k--) {
    if (/^(;|said|that|which|who)$/.test(word(k))) break;
    if (ATTENDS.test(word(k))) return true;
  }
  if (!sits) return false;
  for (let k = to; k < Math.min(line.to, to + 14); k++) {
    if (/^(;|said|that|which|who|where)$/.test(word(k))) return false;
    if (TAKES_PLACE.test(word(k))) return true;
    if (/^(set|scheduled|due|planned)$/.test(word(k)) && /^(is|are)$/.test(word(k - 1)) && /^(for|on|in|to)$/.test(word(k + 1)))
      return true;
  }
  return false;
}
