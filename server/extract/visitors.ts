import { castOf, subjectOf } from './participants.ts';
import type { Group } from './groups.ts';
import { type Cast, type Line, type Range, type Scene, emptyCast } from './scene.ts';

// Who made the journey that a noun ("visit", "trip") tells.

/** Who travelled; `body` where no one is named but a delegation of a country is. */
export interface Visitor {
  cast: Cast;
  body: boolean;
  /** Named at the noun itself, by "of" or "by". */
  named?: boolean;
}

const BODY =
  /^(delegation|delegations|personnel|officials|officers|team|experts|representatives|lawmakers|legislators|officer|official|commander)$/;

/** Verbs and nouns whose object a visit is without their subject being the visitor. */
const ABOUT =
  /^(discuss|discussed|discusses|welcomed|welcomes|praised|hailed|recalled|announced|announces|mentioned|noted|criticised|criticized|condemned|protested|slammed|denounced|reported|confirmed|about|over|regarding|concerning|against|comment|told|said|organised|organized|hosted|hosts|arranged|facilitated)$/;

const INVITED = /^(invitation|invite|request|behest|margins|sidelines|behalf|guest|leadership|end|eve|part|course|day|capital)$/;

/** "X's visit", "his trip", "a visit by X", "the visit of X to Y", "X arrived … for a visit", "a Swedish delegation's visit". */
export function visitorOf(scene: Scene, line: Line, i: number, end: number, goal: ReadonlySet<string>): Visitor | null {
  const { doc } = scene;
  for (let k = i - 1; k >= Math.max(line.from, i - 9); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (w === "'s" || (w === "'" && doc.tokens[k - 1]?.norm.endsWith('s'))) {
      const g = line.groups.find((x) => x.to === k || x.to === k + 1);
      if (g) return named(scene, castOf(scene, line, [g]), g);
      // "the minister's visit", "last week's visit"
      if (doc.at.date[k - 1]) continue;
      return /^(minister|secretary|general|admiral|chief|president|premier|leader|guest|visitor|commander)$/.test(
        doc.tokens[k - 1]?.norm ?? '',
      )
        ? antecedent(scene, k, goal)
        : null;
    }
    if (/^(his|her|their)$/.test(w)) return pronoun(scene, line, i, k, goal);
    if (/^(my|our)$/.test(w)) return speaker(scene, line, k);
    if (/^(a|an|the|of|in|on|for|to|and|by|;|,|with|this|that)$/.test(w) && !(w === ',' && doc.tokens[k + 1]?.cap === 0)) break;
  }
  const by = byOrOf(scene, line, i, end);
  if (by) return by;
  const guest = relative(scene, line, i);
  if (guest) return guest;
  if (about(scene, line, i)) return null;
  const subject = subjectOf(scene, line, i);
  if (subject) return named(scene, castOf(scene, line, [subject]), subject);
  // "On a visit to Warsaw, B of Sweden said": the speaker is no host where he is of another country.
  const after = line.groups.find((g) => g.from > i && g.from - i <= 14 && g.before === ',' && g.actors.some((a) => a.person));
  const codes = after ? castOf(scene, line, [after]).countries : null;
  if (after && codes?.size === 1 && goal.size && ![...codes.keys()].some((c) => goal.has(c)) && i - line.from <= 8)
    return named(scene, castOf(scene, line, [after]), after);
  return bodyBefore(scene, line, i);
}

/** "A received B, who is on a visit": B. */
function relative(scene: Scene, line: Line, i: number): Visitor | null {
  for (let k = i - 1; k >= Math.max(line.from, i - 9); k--) {
    const w = scene.doc.tokens[k]?.norm ?? '';
    if (/^(,|;|and|met|said|received)$/.test(w)) return null;
    if (w !== 'who') continue;
    const g = line.groups.findLast((x) => x.to <= k && k - x.to <= 24 && x.actors.some((a) => a.person ?? a.office));
    return g ? named(scene, castOf(scene, line, [g]), g) : null;
  }
  return null;
}

/** What governs the noun only speaks of the journey: its day is not the day told before it. */
export function onlySpokenOf(scene: Scene, from: number, to: number): boolean {
  return scene.doc.tokens.slice(from, to).some((t) => t.cap === 0 && ABOUT.test(t.norm) && t.norm !== 'said');
}

const named = (_scene: Scene, cast: Cast, g: Group): Visitor => ({ cast, body: g.actors.some((a) => a.bodies) });

/** "his visit": the subject, or who is named after it ("During his visit to Warsaw, Berg …"), or the subject of before. */
function pronoun(scene: Scene, line: Line, i: number, k: number, goal: ReadonlySet<string>): Visitor | null {
  const subject = subjectOf(scene, line, k);
  // Told at a dateline abroad without naming the goal: he is not the host.
  if (!goal.size && scene.context.dateline?.country) goal = new Set([scene.context.dateline.country]);
  const fits = (g: Group): boolean =>
    g.actors.some((a) => a.person !== null && !(a.person.country && goal.has(a.person.country)));
  if (subject && fits(subject)) return named(scene, castOf(scene, line, [subject]), subject);
  const other = line.groups.find((g) => g.to <= k && g.before === '' && fits(g));
  if (other) return named(scene, castOf(scene, line, [other]), other);
  const later = line.groups.find((g) => g.from > i && g.before === ',' && g.actors.some((a) => a.person ?? a.office));
  if (later && k <= line.from + 4 && later.from - i <= 14) return named(scene, castOf(scene, line, [later]), later);
  return antecedent(scene, k, goal);
}

/** The person that a pronoun or "the minister" stands for: the last subject, unless the journey goes to that person's own country. */
function antecedent(scene: Scene, k: number, goal: ReadonlySet<string>): Visitor | null {
  const p = [scene.lastSubject, ...scene.lastPeople].find((x) => x && !(x.country && goal.has(x.country)));
  if (!p) return null;
  const cast = emptyCast();
  cast.people.set(p, { from: k, to: k + 1 });
  if (p.country) cast.countries.set(p.country, { from: k, to: k + 1 });
  return { cast, body: false };
}

/** "Today I (Nils Berg; Minister for Defence) concluded my visit": who speaks is named in brackets behind "I". */
function speaker(scene: Scene, line: Line, k: number): Visitor | null {
  const g = line.groups.find(
    (x) => x.to <= k && scene.doc.tokens[x.from - 1]?.norm === '(' && scene.doc.tokens[x.from - 2]?.norm === 'i',
  );
  return g ? named(scene, castOf(scene, line, [g]), g) : null;
}

/** "a visit by X", "the visit of X to Y", "a visit to Y by X"; not "at the invitation of X". */
function byOrOf(scene: Scene, line: Line, i: number, end: number): Visitor | null {
  const { doc } = scene;
  for (let k = i + 1; k < Math.min(line.to, Math.max(end, i) + 12); k++) {
    const w = doc.tokens[k]?.norm ?? '';
    if (/^(;|which|who|that|said|after|where|when|and)$/.test(w)) break;
    if (!(/^(by|of)$/.test(w) || (w === 'from' && k === i + 1)) || INVITED.test(doc.tokens[k - 1]?.norm ?? '')) continue;
    const g = line.groups.find((x) => x.from > k && x.from - k <= 4 && (x.before === w || x.before === ''));
    if (g?.actors.some((a) => a.person ?? a.office ?? (a.bodies ? a : null)))
      return { ...named(scene, castOf(scene, line, [g]), g), named: true };
    const body = bodyAt(scene, k + 1, line.to);
    if (body) return { ...body, named: true };
  }
  return null;
}

/** "Chinese military and shipbuilding personnel", "a high-level delegation from Sweden", "a Swedish defence minister". */
function bodyAt(scene: Scene, from: number, to: number): Visitor | null {
  const { doc } = scene;
  let country: { code: string; at: Range } | null = null;
  for (let k = from; k < Math.min(to, from + 12); k++) {
    const t = doc.tokens[k];
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c && c.from === k && c.entry.adjective) country = { code: c.entry.code, at: { from: c.from, to: c.to } };
    else if (t && BODY.test(t.norm)) {
      const from2 = doc.tokens[k + 1]?.norm === 'from' || doc.tokens[k + 1]?.norm === 'of';
      const own = from2 ? doc.countries[(doc.at.country[k + 2] ?? 0) - 1] : undefined;
      if (own) country ??= { code: own.entry.code, at: { from: own.from, to: own.to } };
      if (!country) return null;
      const cast = emptyCast();
      cast.countries.set(country.code, country.at);
      return { cast, body: true };
    } else if (!t || t.kind !== 'word' ? t?.norm !== '-' : t.cap > 0 || /^(to|in|on|by|for|with)$/.test(t.norm)) {
      if (!c) return null;
    }
  }
  return null;
}

/** "A Swedish military delegation is on a visit to Poland": the body that stands before the noun as the subject. */
export function bodyBefore(scene: Scene, line: Line, i: number): Visitor | null {
  const { doc } = scene;
  for (let k = line.from; k < Math.min(i, line.from + 8); k++) {
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c?.entry.adjective && c.from === k && c.to < i) return bodyAt(scene, k, i);
  }
  return null;
}

/** "discussed the visit", "comment on a visit": what governs the noun only speaks of it. */
function about(scene: Scene, line: Line, i: number): boolean {
  const { doc } = scene;
  for (let k = i - 1; k >= Math.max(line.from, i - 8); k--) {
    const w = doc.tokens[k]?.norm ?? '';
    if (ABOUT.test(w)) return true;
    if (
      doc.tokens[k]?.kind === 'word' &&
      doc.tokens[k]?.cap === 0 &&
      /^(paid|pays|pay|paying|made|makes|make|making|is|are|was|were|began|begins|begin|ended|ends|concluded|concludes|completed|for|during|after|on)$/.test(
        w,
      )
    )
      return w === 'on' && /^(comment|commenting|commented|briefed|spoke|report|reports)$/.test(doc.tokens[k - 1]?.norm ?? '');
  }
  return false;
}
