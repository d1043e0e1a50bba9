import { byCodeUnit } from '../model/compare.ts';
import { byLikelihood, scoreOf, type Question } from '../model/questions.ts';
import { representative } from './fold.ts';
import type { Group, Member, Rules } from './group.ts';

/** A group that an event without a day might be. */
interface Candidate<T extends Member> {
  group: Group<T>;
  /** Its members before anything vague joined. */
  members: readonly T[];
  score: number;
  reason: string;
}

/** An event without a day that stayed alone: the groups that fit it, or, where none does, those that would but for what is against them. */
export interface Open<T extends Member> {
  vague: Group<T>;
  fits: Candidate<T>[];
  near: Candidate<T>[];
}

/** Candidates named for one vague claim; beyond so many nobody can tell. */
const MOST_CANDIDATES = 5;
/** How likely it is that one of the candidates of a vague claim is the event, for ranking. */
const ONE_OF_THEM = 0.8;
/** How much a rule that speaks against a pair takes from its likelihood. */
const ONE_RULE = 0.5;

/** A fit's score as a likelihood: what speaks for it against two unknown things that speak against it. */
const likelihood = (score: number): number => score / (score + 2);

const endOf = <T extends Member>(group: Group<T>): string => representative(group.members.map((m) => m.live)).claim.id;

/** The rules that keep two groups apart; null where a person or a document's own list does. */
function obstacles<T extends Member>(
  g: readonly T[],
  h: readonly T[],
  rules: Rules<T>,
  settled: (a: T, b: T) => boolean,
): Set<string> | null {
  const out = new Set<string>();
  for (const a of g) {
    for (const b of h) {
      if (settled(a, b)) return null;
      for (const rule of rules.against(a, b)) out.add(rule);
    }
  }
  return out;
}

/** Which of several groups a vague claim tells of; and the one group that a single rule keeps it from. */
export function openVague<T extends Member>(
  open: readonly Open<T>[],
  rules: Rules<T>,
  settled: (a: T, b: T) => boolean,
): Question[] {
  return open.flatMap(({ vague, fits, near }) => {
    const a = endOf(vague);
    const all = fits.reduce((sum, f) => sum + f.score, 0);
    const several = fits.map((f): Question => ({
      kind: 'fits-several',
      a,
      b: endOf(f.group),
      why: fits.length > 1 ? `one of ${fits.length} that fit in time` : 'fits, and so does another claim of the same document',
      score: scoreOf(fits.length > 1 ? (ONE_OF_THEM * f.score) / all : ONE_OF_THEM / 2),
      among: fits.length,
    }));
    if (several.length) return several.sort(byLikelihood).slice(0, MOST_CANDIDATES);
    // Without a date anything of years fits in time: a rule against it is then right.
    if (!vague.members.some(rules.timed)) return [];
    const short = near.flatMap((c): Question[] => {
      const against = obstacles(vague.members, c.members, rules, settled);
      if (against?.size !== 1) return [];
      return [
        {
          kind: 'one-short',
          a,
          b: endOf(c.group),
          why: `fits in time, but: ${[...against][0]}`,
          score: scoreOf(ONE_RULE * likelihood(c.score)),
          among: 1,
        },
      ];
    });
    return short.sort(byLikelihood).slice(0, 1);
  });
}

/** Pairs of dated groups that one rule keeps from being one. Only neighbours in time are looked at. */
export function shortPairs<T extends Member>(
  groups: readonly Group<T>[],
  rules: Rules<T>,
  settled: (a: T, b: T) => boolean,
): Question[] {
  const dated = groups
    .map((group) => {
      const days = group.members.map(rules.day).filter((d): d is number => d !== null);
      return { group, from: Math.min(...days), to: Math.max(...days), id: endOf(group) };
    })
    .filter((d) => d.to !== -Infinity)
    .sort((a, b) => a.from - b.from || byCodeUnit(a.id, b.id));
  const out: Question[] = [];
  dated.forEach((d, i) => {
    for (let k = i + 1; k < dated.length; k++) {
      const e = dated[k] as (typeof dated)[number];
      // A group's own span is days at most; sorted by its first day, nothing later can be nearer.
      if (e.from - d.to > rules.askReach) break;
      const asked = shortPair(d.group.members, e.group.members, rules, settled);
      if (asked) out.push({ kind: 'one-short', a: d.id, b: e.id, ...asked, among: 1 });
    }
  });
  return out;
}

function shortPair<T extends Member>(
  g: readonly T[],
  h: readonly T[],
  rules: Rules<T>,
  settled: (a: T, b: T) => boolean,
): { why: string; score: number } | null {
  let best: { score: number; reason: string; rule: string | null } | null = null;
  const dayOf = (m: T): boolean => rules.day(m) !== null;
  for (const a of g.filter(dayOf)) {
    for (const b of h.filter(dayOf)) {
      const fit = rules.fit(a, b);
      const found = fit.score > 0 ? { ...fit, rule: null } : rules.short(a, b);
      if (found && (!best || found.score > best.score)) best = found;
    }
  }
  if (!best) return null;
  const against = obstacles(g, h, rules, settled);
  if (!against) return null;
  if (best.rule !== null) against.add(best.rule);
  if (against.size > 1) return null;
  const rule = [...against][0] ?? 'another fits as well';
  return { why: `${best.reason}, but: ${rule}`, score: scoreOf(ONE_RULE * likelihood(best.score)) };
}
