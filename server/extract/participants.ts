import type { Group } from './groups.ts';
import { addActor, emptyCast, type Cast, type Line, type Range, type Scene } from './scene.ts';

const PREPOSITIONS = new Set([
  'of',
  'by',
  'with',
  'from',
  'to',
  'for',
  'in',
  'at',
  'on',
  'under',
  'between',
  'before',
  'after',
  'against',
  'about',
  'over',
  'into',
  'near',
  'including',
  'than',
  'during',
  'as',
  'via',
  'among',
  'toward',
  'towards',
  'concerning',
  'regarding',
  'following',
  'since',
  'inside',
  'like',
  'alongside',
  'said',
  'told',
]);
const OBJECT_STOPS = new Set([
  'and',
  'that',
  'which',
  'who',
  'whom',
  'said',
  'after',
  'before',
  'when',
  'while',
  'where',
  'but',
  ';',
  'to',
  'where',
  'signed',
  'agreed',
  'discussed',
  'because',
  'if',
  'than',
  'as',
  'during',
  'since',
]);

/** The group a verb at `at` has as its subject: the nearest one before it that no preposition governs. */
export function subjectOf(scene: Scene, line: Line, at: number): Group | null {
  const aside = beforeAside(scene, line, at) ?? beforeWho(scene, line, at) ?? coordinated(scene, line, at);
  if (aside) return aside;
  for (let k = line.groups.length - 1; k >= 0; k--) {
    const g = line.groups[k];
    if (!g || g.to > at) continue;
    if (insideRelative(scene, g, at, line.from)) continue;
    if (g.actors.every((a) => a.kind === 'country') && at - g.to > 6) continue;
    // "after the two had met": a conjunction, not a preposition, when the verb follows at once.
    const clause = /^(was|were|is|are|has|had|have|will)$/.test(scene.doc.tokens[g.to]?.norm ?? '');
    if (!PREPOSITIONS.has(g.before) || (/^(after|before|since|as)$/.test(g.before) && (at - g.to <= 2 || clause))) return g;
  }
  return null;
}

/** "Austin, on the last leg of a tour of A and B, called on C": a verb right after a comma goes with who stood before the aside. */
function beforeAside(scene: Scene, line: Line, at: number): Group | null {
  const { tokens } = scene.doc;
  let k = at - 1;
  while (
    k > line.from &&
    /^(also|then|later|has|have|had|will|would|was|were|is|earlier|separately)$/.test(tokens[k]?.norm ?? '')
  )
    k--;
  if (tokens[k]?.norm !== ',') return null;
  for (const g of line.groups) {
    if (g.to >= k) return null;
    if (PREPOSITIONS.has(g.before) || !g.actors.some((a) => a.person ?? a.office)) continue;
    const opens =
      tokens[g.to]?.norm === ',' &&
      /^(who|whose|on|in|at|now|currently|which|where|after|during|accompanied|fresh|here)$/.test(tokens[g.to + 1]?.norm ?? '');
    // A clause of its own between them has its own subject.
    return opens && !line.groups.some((h) => h.from > g.to && h.to < k && h.before === ',' && h.actors.some((a) => a.person))
      ? g
      : null;
  }
  return null;
}

/** "He met B of X in Y on Monday and will travel to Z": a second verb after "and" has the subject of the first. */
function coordinated(scene: Scene, line: Line, at: number): Group | null {
  const { tokens } = scene.doc;
  let k = at - 1;
  while (k > line.from && /^(will|would|also|then|later|is|are|has|have|had)$/.test(tokens[k]?.norm ?? '')) k--;
  if (tokens[k]?.norm !== 'and' || k === at - 1) return null;
  const first = line.groups[0];
  const near = line.groups.findLast((g) => g.to <= k);
  if (!first || !near || first === near || PREPOSITIONS.has(first.before) || first.from - line.from > 6) return null;
  // A clause of its own ("A said B would stay and will travel") keeps its subject.
  for (let i = first.to; i < k; i++)
    if (/^(said|says|that|who|which|while|but|;|where)$/.test(tokens[i]?.norm ?? '')) return null;
  return first.actors.some((a) => a.person ?? a.office ?? (a.kind === 'single' ? a : null)) ? first : null;
}

/** "Presidents A and B, who had conferred": those before the comma, whatever governs them there. */
function beforeWho(scene: Scene, line: Line, at: number): Group | null {
  const { tokens } = scene.doc;
  let k = at - 1;
  while (
    k > line.from &&
    /^(has|have|had|will|would|was|were|is|are|both|also|earlier|later|recently|are|to|all)$/.test(tokens[k]?.norm ?? '')
  )
    k--;
  const who = tokens[k]?.norm ?? '';
  if (who !== 'who' && who !== 'which') return null;
  const end = tokens[k - 1]?.norm === ',' ? k - 1 : k;
  const g = line.groups.findLast((x) => x.to <= k);
  if (!g) return null;
  // "Presidents A of X and B of Y, who"
  for (let n = g.to; n < end; n++) if (!/^(of|the|,)$/.test(tokens[n]?.norm ?? '') && !scene.doc.at.country[n]) return null;
  return who === 'who' ? (g.actors.length > 1 ? g : null) : g.actors.every((a) => a.kind === 'country') ? g : null;
}

/** "A, who met B last week, held talks": B stands inside the clause between "who" and the next comma. */
function insideRelative(scene: Scene, g: Group, at: number, from: number): boolean {
  for (let i = g.from - 1; i >= Math.max(from, g.from - 12); i--) {
    const w = scene.doc.tokens[i]?.norm ?? '';
    if (w === 'who' || w === 'which' || w === 'whom' || w === 'where') {
      for (let k = g.to; k < at; k++) if (scene.doc.tokens[k]?.norm === ',') return true;
      return false;
    }
    if (w === ',' || w === ';' || w === ')') return false;
  }
  return false;
}

/** The group right after a trigger, reached over `gap` tokens at most and no clause boundary. */
export function objectOf(scene: Scene, line: Line, at: number, allowed: ReadonlySet<string>, gap = 9): Group | null {
  for (const g of line.groups) {
    if (g.from < at) continue;
    if (g.from - at > gap) return null;
    for (let i = at; i < g.from; i++) {
      const w = scene.doc.tokens[i]?.norm ?? '';
      if (OBJECT_STOPS.has(w) && !allowed.has(w)) return null;
    }
    if (PREPOSITIONS.has(g.before) && !allowed.has(g.before)) continue;
    return g;
  }
  return null;
}

/** The cast of one or more groups. */
export function castOf(scene: Scene, line: Line, groups: readonly (Group | null)[]): Cast {
  const cast = emptyCast();
  for (const g of groups) for (const a of g?.actors ?? []) addActor(scene, cast, a, line);
  return cast;
}

/** The countries a cast stands for. */
export const codesOf = (cast: Cast): string[] => [...cast.countries.keys()];

/** Casts joined. */
export function joinCasts(...casts: Cast[]): Cast {
  const out = emptyCast();
  for (const c of casts) {
    for (const [p, at] of c.people) out.people.set(p, out.people.get(p) ?? at);
    out.offices.push(...c.offices);
    for (const [code, at] of c.countries) out.countries.set(code, out.countries.get(code) ?? at);
  }
  return out;
}

/** Part of a cast that serves one country (people whose country is unknown go with every part). */
export function castFor(cast: Cast, code: string): Cast {
  const out = emptyCast();
  for (const [p, at] of cast.people) if (p.country === code || p.country === null) out.people.set(p, at);
  out.offices.push(...cast.offices.filter((o) => o.ref.country === code));
  const at: Range | undefined = cast.countries.get(code);
  if (at) out.countries.set(code, at);
  return out;
}
