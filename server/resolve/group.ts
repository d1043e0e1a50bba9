import { byCodeUnit } from '../model/compare.ts';
import type { Question } from '../model/questions.ts';
import { openVague, shortPairs, type Open } from './open.ts';
import type { Judgement, LiveClaim } from './types.ts';

/** Claims taken for one event, with why each joined. */
export interface Group<T extends Member> {
  members: T[];
}
/** A live claim with what its kind's rules read off it once. */
export interface Member {
  live: LiveClaim;
  reason: string;
  score: number;
}

/** The rules by which claims of one kind are grouped. */
export interface Rules<T extends Member> {
  /** What makes two claims never one event, whatever else speaks for it: the rules that keep them apart, in words. */
  against: (a: T, b: T) => readonly string[];
  /** Day-precise, or a row of the reference: what others are held against. */
  anchor: (a: T) => boolean;
  /** Whether it says anything of when. */
  timed: (a: T) => boolean;
  /** Day number of a day-precise claim, else null. */
  day: (a: T) => number | null;
  /** Days beyond which two day-precise claims never fit. */
  reach: number;
  /** Between two anchored groups: how well they fit, 0 for not at all, and why. */
  fit: (a: T, b: T) => { score: number; reason: string };
  /** A claim against an anchored group's member: whether it may be that event. */
  attach: (vague: T, anchored: T) => { score: number; reason: string };
  /** Claims with equal keys may tell the same without a day; null never equals. */
  equalKey: (a: T) => string | null;
  /** Whether two claims of one key do, or only use the same words at other times or places. */
  equal: (a: T, b: T) => boolean;
  /** Days beyond which two day-precise claims are not even asked about. */
  askReach: number;
  /**
   * Between two claims that do not fit: what would fit them if one rule did not stand in the way, and that rule in words, which may be
   * one of `against` too. Null for a pair that nobody need look at.
   */
  short: (a: T, b: T) => { score: number; reason: string; rule: string } | null;
}

/**
 * Groups the claims of one block (notes on resolving, steps 2 to 4): judgements, anchors joined best first while nothing
 * keeps them apart, then each vague claim to the only group that fits. What was nearly joined is asked about. A function of the set
 * of claims and judgements.
 */
export function groupClaims<T extends Member>(
  members: readonly T[],
  judgements: readonly Judgement[],
  rules: Rules<T>,
): { groups: Group<T>[]; questions: Question[] } {
  const sorted = [...members].sort((a, b) => byCodeUnit(a.live.claim.id, b.live.claim.id));
  const { linked, parted } = judgedPairs(sorted, judgements);
  const oneDocument = (a: T, b: T): boolean => a.live.claim.document === b.live.claim.document;
  const apart = (a: T, b: T): boolean =>
    parted.has(pairKey(a, b)) || (!linked.has(pairKey(a, b)) && (oneDocument(a, b) || rules.against(a, b).length > 0));
  const together = (g: Group<T>, h: Group<T>): boolean => !g.members.some((a) => h.members.some((b) => apart(a, b)));
  // A person's word and the list of one document settle it: neither is a rule that might be wrong by one.
  const settled = (a: T, b: T): boolean => linked.has(pairKey(a, b)) || parted.has(pairKey(a, b)) || oneDocument(a, b);

  const anchored = joinAnchors(joinJudged(sorted, linked, parted), rules, together);
  const { groups, open } = attachVague(anchored, rules, together);
  return { groups, questions: [...openVague(open, rules, settled), ...shortPairs(groups, rules, settled)] };
}

/** Stands in no id: readers replace NUL. */
const SEP = '\0';

const pairKey = (a: Member, b: Member): string => {
  const [x, y] = [a.live.claim.id, b.live.claim.id].sort(byCodeUnit);
  return `${x}${SEP}${y}`;
};

/** Later judgements win; of two of one day that contradict, `different` (joining is the worse error). */
function judgedPairs(members: readonly Member[], judgements: readonly Judgement[]): { linked: Set<string>; parted: Set<string> } {
  const here = new Set(members.map((m) => m.live.claim.id));
  const linked = new Set<string>();
  const parted = new Set<string>();
  const order = [...judgements].sort(
    (a, b) => byCodeUnit(b.on, a.on) || byCodeUnit(a.verdict, b.verdict) || byCodeUnit(a.id, b.id),
  );
  for (const j of order) {
    if (!here.has(j.a) || !here.has(j.b)) continue;
    const key = [j.a, j.b].sort(byCodeUnit).join(SEP);
    if (linked.has(key) || parted.has(key)) continue;
    (j.verdict === 'same' ? linked : parted).add(key);
  }
  return { linked, parted };
}

function joinJudged<T extends Member>(members: readonly T[], linked: Set<string>, parted: Set<string>): Group<T>[] {
  const groups: Group<T>[] = members.map((m) => ({ members: [m] }));
  const of = (id: string): Group<T> => groups.find((g) => g.members.some((m) => m.live.claim.id === id)) as Group<T>;
  for (const key of [...linked].sort(byCodeUnit)) {
    const [a, b] = key.split(SEP) as [string, string];
    const g = of(a);
    const h = of(b);
    if (g === h || g.members.some((x) => h.members.some((y) => parted.has(pairKey(x, y))))) continue;
    g.members.push(...h.members.map((m) => ({ ...m, reason: 'judged the same', score: 1 })));
    groups.splice(groups.indexOf(h), 1);
  }
  return groups;
}

interface Pair<T extends Member> {
  g: Group<T>;
  h: Group<T>;
  score: number;
  reason: string;
  key: string;
}

const groupKey = <T extends Member>(g: Group<T>): string =>
  g.members.map((m) => m.live.claim.id).reduce((a, b) => (byCodeUnit(a, b) <= 0 ? a : b));

function bestFit<T extends Member>(
  g: Group<T>,
  h: Group<T>,
  fit: Rules<T>['fit'],
  anchor: Rules<T>['anchor'],
): { score: number; reason: string } {
  let best = { score: 0, reason: '' };
  for (const a of g.members) {
    for (const b of h.members) {
      if (!anchor(a) || !anchor(b)) continue;
      const f = fit(a, b);
      if (f.score > best.score) best = f;
    }
  }
  return best;
}

function joinAnchors<T extends Member>(
  groups: Group<T>[],
  rules: Rules<T>,
  together: (g: Group<T>, h: Group<T>) => boolean,
): Group<T>[] {
  const anchored = groups.filter((g) => g.members.some(rules.anchor));
  const rest = groups.filter((g) => !g.members.some(rules.anchor));
  return [...windows(anchored, rules).flatMap((near) => joinNear(near, rules, together)), ...rest];
}

/** Anchored groups parted wherever no two can be within reach, so that long blocks are not compared pair by pair. */
function windows<T extends Member>(groups: Group<T>[], rules: Rules<T>): Group<T>[][] {
  const dated = groups.map((group) => {
    const days = group.members.map(rules.day).filter((d): d is number => d !== null);
    return { group, from: Math.min(...days), to: Math.max(...days) };
  });
  const out: Group<T>[][] = dated.filter((d) => d.to === -Infinity).map((d) => [d.group]);
  const sorted = dated
    .filter((d) => d.to !== -Infinity)
    .sort((a, b) => a.from - b.from || byCodeUnit(groupKey(a.group), groupKey(b.group)));
  let last = -Infinity;
  for (const { group, from, to } of sorted) {
    if (from - last > rules.reach) out.push([]);
    (out.at(-1) as Group<T>[]).push(group);
    last = Math.max(last, to);
  }
  return out;
}

function joinNear<T extends Member>(
  anchored: Group<T>[],
  rules: Rules<T>,
  together: (g: Group<T>, h: Group<T>) => boolean,
): Group<T>[] {
  for (;;) {
    const pairs: Pair<T>[] = [];
    for (let i = 0; i < anchored.length; i++) {
      for (let k = i + 1; k < anchored.length; k++) {
        const g = anchored[i] as Group<T>;
        const h = anchored[k] as Group<T>;
        const { score, reason } = bestFit(g, h, rules.fit, rules.anchor);
        if (score > 0 && together(g, h))
          pairs.push({ g, h, score, reason, key: [groupKey(g), groupKey(h)].sort(byCodeUnit).join(SEP) });
      }
    }
    pairs.sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key));
    const pick = pairs.find((p) => !pairs.some((q) => rivals(p, q, together)));
    if (!pick) return anchored;
    absorb(pick.g, pick.h, pick.reason, pick.score);
    anchored.splice(anchored.indexOf(pick.h), 1);
  }
}

/** A group that fits two others equally well, which are not one another, belongs to neither. */
function rivals<T extends Member>(p: Pair<T>, q: Pair<T>, together: (g: Group<T>, h: Group<T>) => boolean): boolean {
  if (p === q || q.score < p.score) return false;
  const shared = [p.g, p.h].find((x) => x === q.g || x === q.h);
  if (!shared) return false;
  const a = p.g === shared ? p.h : p.g;
  const b = q.g === shared ? q.h : q.g;
  return a !== b && !together(a, b);
}

function absorb<T extends Member>(into: Group<T>, from: Group<T>, reason: string, score: number): void {
  for (const m of [...into.members, ...from.members]) {
    if (!m.reason) {
      m.reason = reason;
      m.score = score;
    }
  }
  into.members.push(...from.members);
}

function attachVague<T extends Member>(
  groups: Group<T>[],
  rules: Rules<T>,
  together: (g: Group<T>, h: Group<T>) => boolean,
): { groups: Group<T>[]; open: Open<T>[] } {
  const anchored = groups.filter((g) => g.members.some(rules.anchor));
  const vague = groups.filter((g) => !anchored.includes(g));
  const before = anchored.map((g) => ({ group: g, members: [...g.members] }));
  const joins: { vague: Group<T>; into: Group<T>; score: number; reason: string }[] = [];
  const alone: Group<T>[] = [];
  const open: Open<T>[] = [];
  for (const v of vague) {
    const near = before
      .map(({ group, members }) => {
        let best = { score: 0, reason: '' };
        for (const a of v.members) {
          for (const b of members) {
            const f = rules.anchor(b) ? rules.attach(a, b) : { score: 0, reason: '' };
            if (f.score > best.score) best = f;
          }
        }
        return { group, members, ...best };
      })
      .filter((f) => f.score > 0);
    const fits = near.filter((f) => together(v, f));
    const only = fits.length === 1 ? fits[0] : undefined;
    if (only) joins.push({ vague: v, into: only.group, score: only.score, reason: only.reason });
    else {
      alone.push(v);
      open.push({ vague: v, fits, near: fits.length ? [] : near });
    }
  }
  // Two claims of one document may each fit the same group: the one that fits better is it, and of equals neither is known to be.
  const contested = joins.filter((j) =>
    joins.some((k) => k !== j && k.into === j.into && k.score >= j.score && !together(j.vague, k.vague)),
  );
  for (const j of joins) {
    if (contested.includes(j)) {
      alone.push(j.vague);
      const into = before.find((b) => b.group === j.into) as (typeof before)[number];
      open.push({ vague: j.vague, fits: [{ ...into, score: j.score, reason: j.reason }], near: [] });
    } else absorb(j.into, j.vague, j.reason, j.score);
  }
  return { groups: [...anchored, ...joinEquals(alone, rules, together)], open };
}

function joinEquals<T extends Member>(
  groups: Group<T>[],
  rules: Rules<T>,
  together: (g: Group<T>, h: Group<T>) => boolean,
): Group<T>[] {
  const out: Group<T>[] = [];
  const byKey = new Map<string, Group<T>[]>();
  // By publication, so that a series of like tellings is parted where time passed, not where an id falls.
  const told = (g: Group<T>): string => g.members[0]?.live.doc.publishedOn ?? '9999';
  const sorted = [...groups].sort((a, b) => byCodeUnit(told(a), told(b)) || byCodeUnit(groupKey(a), groupKey(b)));
  // A key told twice by one document stands for two things, so it joins nobody.
  const perDocument = new Map<string, number>();
  const tellingsOf = (m: T, key: string): string => `${m.live.claim.document}${SEP}${key}`;
  for (const g of sorted) {
    for (const m of g.members) {
      const key = rules.equalKey(m);
      if (key !== null) perDocument.set(tellingsOf(m, key), (perDocument.get(tellingsOf(m, key)) ?? 0) + 1);
    }
  }
  const ambiguous = new Set([...perDocument].filter(([, n]) => n > 1).map(([k]) => k.slice(k.indexOf(SEP) + 1)));
  for (const g of sorted) {
    const first = g.members[0] as T;
    const key = g.members.length === 1 ? rules.equalKey(first) : null;
    if (key === null || ambiguous.has(key)) {
      out.push(g);
      continue;
    }
    const alike = byKey.get(key) ?? [];
    const other = alike.find((o) => o.members.every((m) => rules.equal(m, first)) && together(o, g));
    if (other) absorb(other, g, 'tells the same, without a day', 0.5);
    else {
      out.push(g);
      byKey.set(key, [...alike, g]);
    }
  }
  return out;
}
