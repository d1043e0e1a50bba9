import type { Span } from '../model/claims.ts';
import { dateContains, spanOf } from '../model/dates.ts';
import { byCodeUnit, canonicalJson, sortedUnique } from '../model/compare.ts';
import type { BlockFacts, EdgeType, FactEdge, FactLabel, FactNode, Support } from '../model/facts.ts';
import { byLikelihood } from '../model/questions.ts';
import type { Properties, Scalar } from '../model/values.ts';
import { documentsOf, independentSources } from './sources.ts';
import type { LiveClaim } from './types.ts';

/** One claim's word on a single-valued field. */
export interface Saying<T extends Scalar> {
  value: T;
  claim: LiveClaim;
}
/** What a fact shows for a field, and whether its claims contradict one another. */
export interface Shown<T extends Scalar> {
  value: T | null;
  conflict: boolean;
}

/** Date values contradict unless one contains the other; other values unless they are equal. */
const compatible = (a: Scalar, b: Scalar, dates: boolean): boolean =>
  a === b || (dates && (dateContains(String(a), String(b)) || dateContains(String(b), String(a))));

/**
 * The value shown: a person's correction, else the reference row, else the finest value that nothing contradicts, else the
 * one with most independent sources, else the smallest (DESIGN section 3).
 */
export function foldSingle<T extends Scalar>(
  sayings: readonly Saying<T>[],
  options: { dates?: boolean; field: string; alike?: (a: T, b: T) => boolean },
): Shown<T> {
  if (!sayings.length) return { value: null, conflict: false };
  const dates = options.dates ?? false;
  const conflict = sayings.some((a) =>
    sayings.some((b) => !compatible(a.value, b.value, dates) && !options.alike?.(a.value, b.value)),
  );
  const settled = sayings.filter((s) => s.claim.settledFields.has(options.field));
  const record = sayings.filter((s) => s.claim.doc.kind === 'dataset');
  for (const ranked of [settled, record]) {
    const best = finest(ranked, dates);
    if (best !== null) return { value: refine(best, sayings, dates), conflict };
  }
  const peaceful = sayings.filter((a) => sayings.every((b) => compatible(a.value, b.value, dates)));
  const best = finest(peaceful, dates);
  return { value: best ?? mostSources(sayings), conflict };
}

/** A coarse date of the first rank takes the finer value that another source gives within it. */
function refine<T extends Scalar>(value: T, sayings: readonly Saying<T>[], dates: boolean): T {
  if (!dates) return value;
  const finer = sayings.filter((s) => dateContains(String(value), String(s.value)));
  const peaceful = finer.filter((a) => finer.every((b) => compatible(a.value, b.value, true)));
  return finest(peaceful, true) ?? value;
}

function finest<T extends Scalar>(sayings: readonly Saying<T>[], dates: boolean): T | null {
  const sorted = sayings
    .map((s) => s.value)
    .sort((a, b) => (dates ? String(b).length - String(a).length : 0) || compareScalars(a, b));
  return sorted[0] ?? null;
}

function mostSources<T extends Scalar>(sayings: readonly Saying<T>[]): T {
  const byValue = new Map<T, LiveClaim[]>();
  for (const s of sayings) byValue.set(s.value, [...(byValue.get(s.value) ?? []), s.claim]);
  const ranked = [...byValue].map(([value, claims]) => ({ value, n: independentSources(documentsOf(claims)) }));
  ranked.sort((a, b) => b.n - a.n || compareScalars(a.value, b.value));
  return (ranked[0] as { value: T }).value;
}

function compareScalars(a: Scalar, b: Scalar): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodeUnit(String(a), String(b));
}

/** The sayings of those claims that fill a field. */
export function sayings<T extends Scalar>(
  claims: readonly LiveClaim[],
  pick: (claim: LiveClaim) => T | null | undefined,
): Saying<T>[] {
  const out: Saying<T>[] = [];
  for (const claim of claims) {
    const value = pick(claim);
    if (value !== null && value !== undefined && value !== '') out.push({ value, claim });
  }
  return out;
}

/** Earliest first: reference rows, then smallest publishedOn (undated last), then claim id. */
export function byStanding(a: LiveClaim, b: LiveClaim): number {
  const rank = (c: LiveClaim): string => `${c.doc.kind === 'dataset' ? 0 : 1}${c.doc.publishedOn ?? '9999'}`;
  return byCodeUnit(rank(a), rank(b)) || byCodeUnit(a.claim.id, b.claim.id);
}

/** The claim that gives a fact its id. */
export function representative(claims: readonly LiveClaim[]): LiveClaim {
  const first = [...claims].sort(byStanding)[0];
  if (!first) throw new Error('A fact without claims was asked for its representative.');
  return first;
}

/**
 * What every fact node carries: its documents, the independent sources among them, how many of them are records (each a source of its own,
 * so that reports and sources without records are what texts tell), and the fields that contradict.
 */
export function standing(claims: readonly LiveClaim[], conflicts: readonly string[], compare = true): Properties {
  const docs = documentsOf(claims);
  const texts = docs.filter((d) => d.kind !== 'dataset');
  const records = docs.length - texts.length;
  return {
    reports: docs.length,
    sources: independentSources(texts, { texts: compare || texts.length <= COMPARED }) + records,
    records,
    conflicts: sortedUnique(conflicts),
  };
}

/** Documents on one thing up to which their texts are compared with one another. */
const COMPARED = 64;

/**
 * The same for what many documents only name (places, people, offices, bodies, series): where there are more than 64, their texts are not
 * compared, and each publisher is one source. That a wire's words are printed twice says nothing of whether there is such a city.
 */
export const standingOfNamed = (claims: readonly LiveClaim[], conflicts: readonly string[]): Properties =>
  standing(claims, conflicts, false);

/** Properties without the absent ones. */
export function present(values: Record<string, Scalar | string[] | number[] | null | undefined>): Properties {
  const out: Properties = {};
  for (const [key, value] of Object.entries(values)) if (value !== null && value !== undefined && value !== '') out[key] = value;
  return out;
}

/** First and last full day of a dated fact, or nothing. */
export function window(date: string | null, endDate: string | null = null): Properties {
  if (!date) return {};
  return { earliest: spanOf(date).earliest, latest: spanOf(endDate ?? date).latest };
}

/** A relationship with its id and the claims that state it. */
export function edge(type: EdgeType, from: string, to: string, claims: readonly LiveClaim[], more: Properties = {}): FactEdge {
  const id = `${type}:${from}>${to}`;
  return { id, type, from, to, properties: { ...more, id, claims: sortedUnique(claims.map((c) => c.claim.id)) } };
}

/** A node of the graph; `id` stands among its properties too. */
export function node(label: FactLabel, id: string, properties: Properties): FactNode {
  return { id, label, properties: { ...properties, id } };
}

/** The parts of several facts as one, sorted and without repeats. */
export function collect(parts: readonly BlockFacts[]): BlockFacts {
  const nodes = new Map<string, FactNode>();
  const edges = new Map<string, FactEdge>();
  const supports = new Map<string, Support>();
  for (const part of parts) {
    for (const n of part.nodes) nodes.set(n.id, n);
    for (const e of part.edges) {
      const other = edges.get(e.id);
      const claims = sortedUnique([
        ...((other?.properties['claims'] as string[] | undefined) ?? []),
        ...(e.properties['claims'] as string[]),
      ]);
      edges.set(e.id, { ...e, properties: { ...e.properties, claims } });
    }
    for (const s of part.supports) supports.set(`${s.claim} ${s.fact}`, s);
  }
  const sorted = <T>(m: Map<string, T>): T[] => [...m].sort(([a], [b]) => byCodeUnit(a, b)).map(([, v]) => v);
  const questions = parts.flatMap((p) => p.questions ?? []).sort(byLikelihood);
  return { nodes: sorted(nodes), edges: sorted(edges), supports: sorted(supports), ...(questions.length ? { questions } : {}) };
}

/** Values joined by some key that equals only for equal values. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The first span of a field, for those who point at it. */
export function firstSpan(spans: Record<string, Span[]>, field: string): Span | null {
  return spans[field]?.[0] ?? null;
}
