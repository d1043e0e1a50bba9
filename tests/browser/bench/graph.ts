import type { Overview, OverviewEdge, OverviewNode } from '../../../server/contract/graph.ts';
import { OBLIGATIONS } from '../../../server/model/claims.ts';

const CODES = 'AU BR CA CN DE EG ES FI FR GB ID IN IT JP KR MX MY NG NO NZ PH PL SA SE SG TH TR UA US VN'.split(' ');
const KINDS = ['Country', 'Country', 'Organization', 'Agreement'] as const;
const STATUSES = ['active', 'active', 'proposed', 'ended', 'contact'] as const;

/** Numbers from 0 to 1 that are the same in every run (a linear congruence modulo 2^32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A made-up overview of that many nodes and lines, scattered evenly. */
export function overviewOf(order: number, size: number): Overview {
  const next = numbers(order * 31 + size);
  const side = 40 * Math.sqrt(order);
  const nodes = Array.from({ length: order }, (_, i): OverviewNode => {
    const kind = KINDS[i % KINDS.length] ?? 'Country';
    return {
      id: `${kind.toLowerCase()}:${i}`,
      kind,
      label: `${kind} ${i}`,
      name: `${kind} number ${i}`,
      code: kind === 'Country' ? (CODES[i % CODES.length] ?? null) : null,
      status: null,
      obligation: null,
      type: null,
      date: null,
      earliest: null,
      latest: null,
      reports: 1,
      sources: 1,
      conflicts: 0,
      x: Math.round(next() * side * 100) / 100,
      y: Math.round(next() * side * 100) / 100,
      size: 4 + Math.round(next() * 8),
      hub: kind !== 'Country',
      members: 0,
      ties: 0,
      region: null,
      latitude: null,
      longitude: null,
      documents: 1,
    };
  });
  const taken = new Set<number>();
  const edges: OverviewEdge[] = [];
  const facts: Overview['facts'] = [];
  while (edges.length < size) {
    const a = Math.floor(next() * order);
    const b = Math.floor(next() * order);
    const key = Math.min(a, b) * order + Math.max(a, b);
    if (a === b || taken.has(key)) continue;
    taken.add(key);
    facts.push({
      id: `agreement:${edges.length}`,
      kind: 'Agreement',
      status: 'signed',
      obligation: OBLIGATIONS[edges.length % OBLIGATIONS.length] ?? null,
      earliest: '2016-08-29',
      latest: '2025-10-31',
      sources: 1,
    });
    const count = 1 + Math.floor(next() * 6);
    edges.push({
      id: `tie:${a}-${b}`,
      from: nodes[a]?.id ?? '',
      to: nodes[b]?.id ?? '',
      kind: 'tie',
      status: STATUSES[edges.length % STATUSES.length] ?? 'active',
      obligation: OBLIGATIONS[edges.length % OBLIGATIONS.length] ?? null,
      count,
      agreements: count,
      meetings: 0,
      exercises: 0,
      width: 1 + Math.log2(count),
      first: '2016-08-29',
      last: '2025-10-31',
      facts: [`agreement:${edges.length}`],
    });
  }
  return { nodes, edges, facts, graphVersion: 'bench', horizon: '2025-10-31', notices: [], ms: 0 };
}
