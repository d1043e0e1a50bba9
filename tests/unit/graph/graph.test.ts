import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverviewRows, SpotRow, TieFact, TieRow } from '../../../server/contract/overview-rows.ts';
import { OverviewEdge, OverviewNode } from '../../../server/contract/graph.ts';
import {
  buildOverview,
  drawGraph,
  layout,
  obligationRank,
  shortLabel,
  strongest,
  tieStrength,
  toGraphology,
  widthOf,
} from '../../../server/graph/index.ts';
import { OBLIGATIONS } from '../../../server/model/claims.ts';

const fact = (kind: TieFact['kind'], status: string | null, obligation: TieFact['obligation'] = null): TieFact => ({
  id: 'f',
  kind,
  status,
  obligation,
  earliest: null,
  latest: null,
  sources: 1,
});

describe('the strength of a tie', () => {
  it('is the strongest obligation among what is active', () => {
    expect(strongest(['logistics', null, 'mutual-defence', 'other'])).toBe('mutual-defence');
    expect(strongest([null])).toBeNull();
    expect(OBLIGATIONS.map(obligationRank)).toEqual(OBLIGATIONS.map((_, i) => i));
    const facts = [
      fact('Agreement', 'in-force', 'logistics'),
      fact('Agreement', 'proposed', 'mutual-defence'),
      fact('Agreement', 'ended', 'mutual-defence'),
    ];
    expect(tieStrength(facts)).toEqual({ status: 'active', obligation: 'logistics' });
  });

  it('never draws what is proposed, planned or ended as active', () => {
    expect(tieStrength([fact('Agreement', 'proposed', 'logistics'), fact('Meeting', 'held')])).toEqual({
      status: 'proposed',
      obligation: 'logistics',
    });
    expect(tieStrength([fact('Agreement', 'ended', 'logistics')])).toEqual({ status: 'ended', obligation: 'logistics' });
    expect(tieStrength([fact('Meeting', 'planned')])).toEqual({ status: 'proposed', obligation: null });
    expect(tieStrength([fact('Meeting', 'planned'), fact('Exercise', null)])).toEqual({ status: 'contact', obligation: null });
    expect(tieStrength([fact('Meeting', 'held')])).toEqual({ status: 'contact', obligation: null });
  });
});

describe('the layout', () => {
  const graphs = fc
    .record({
      nodes: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 30 }),
      edges: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 })), { maxLength: 60 }),
    })
    .map(({ nodes, edges }) => ({
      nodes: nodes.map((id, i) => ({
        id,
        size: 4 + (i % 5),
        start: i % 3 === 0 ? null : { x: (i * 37) % 180, y: (i * 17) % 90 },
      })),
      edges: edges.map(([a, b, weight]) => ({
        from: nodes[a % nodes.length] as string,
        to: nodes[b % nodes.length] as string,
        weight,
      })),
    }));

  it('depends on nothing but its input, not even its order', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const one = layout(nodes, edges);
        expect([...layout(nodes.toReversed(), edges.toReversed())]).toEqual([...one]);
        expect(one.size).toBe(nodes.length);
        for (const { x, y } of one.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps nodes apart and what is joined together', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const nodes = ids.map((id) => ({ id, size: 8, start: null }));
    // Two rings of twenty that nothing joins.
    const edges = ids.map((id, i) => ({ from: id, to: ids[i < 20 ? (i + 1) % 20 : 20 + ((i - 19) % 20)] as string, weight: 1 }));
    const placed = layout(nodes, edges);
    const at = (id: string): { x: number; y: number } => placed.get(id) as { x: number; y: number };
    const distance = (a: string, b: string): number => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    for (const a of ids) for (const b of ids) if (a < b) expect(distance(a, b)).toBeGreaterThan(8);
    const mean = (of: number[]): number => of.reduce((sum, n) => sum + n, 0) / of.length;
    const joined = mean(edges.map((e) => distance(e.from, e.to)));
    expect(joined).toBeLessThan(mean(ids.flatMap((a) => ids.map((b) => distance(a, b)))));
  });

  it('of nothing is empty', () => {
    expect(layout([], []).size).toBe(0);
  });
});

describe('the overview', () => {
  const spot = (id: string, kind: SpotRow['kind'] = 'Country'): SpotRow => ({
    id,
    kind,
    name: id,
    code: kind === 'Country' ? id.slice(-2).toUpperCase() : null,
    type: null,
    region: null,
    latitude: 1,
    longitude: 2,
    reports: 0,
    sources: 0,
    conflicts: 0,
    documents: 0,
  });
  const tie = (a: string, b: string, facts: TieFact[]): TieRow => ({
    a,
    b,
    agreements: facts.length,
    meetings: 0,
    exercises: 0,
    first: null,
    last: null,
    facts,
  });
  const hub = {
    id: 'organization:o',
    kind: 'Organization' as const,
    name: 'O',
    shortName: null,
    type: 'forum',
    status: null,
    obligation: null,
    earliest: null,
    latest: null,
    reports: 1,
    sources: 1,
    conflicts: 0,
    members: ['country:aa', 'country:bb', 'country:cc', 'country:gone'],
  };
  const rows: OverviewRows = {
    spots: [
      spot('country:aa'),
      spot('country:bb'),
      spot('country:cc'),
      spot('country:dd'),
      spot('organization:o', 'Organization'),
    ],
    ties: [tie('country:aa', 'country:bb', [fact('Agreement', 'signed', 'logistics')]), tie('country:aa', 'country:zz', [])],
    hubs: [hub],
  };

  it('draws each hub once with a line to each member that is there, and no country without a line', () => {
    const { nodes, edges } = buildOverview(rows);
    expect(nodes.map((n) => [n.id, n.hub, n.ties])).toEqual([
      ['country:aa', false, 2],
      ['country:bb', false, 2],
      ['country:cc', false, 1],
      ['organization:o', true, 3],
    ]);
    expect(edges.map((e) => e.id)).toEqual([
      'MEMBER:country:aa>organization:o',
      'MEMBER:country:bb>organization:o',
      'MEMBER:country:cc>organization:o',
      'tie:AA-BB',
    ]);
    for (const node of nodes) expect(OverviewNode.strict().safeParse(node).error?.issues ?? []).toEqual([]);
    for (const edge of edges) expect(OverviewEdge.strict().safeParse(edge).error?.issues ?? []).toEqual([]);
  });

  it('widens lines slowly', () => {
    expect([1, 2, 8, 10_000].map(widthOf)).toEqual([1, 2, 4, 7]);
  });
});

describe('drawing', () => {
  it('takes the things of the world and the relationships between them', () => {
    const node = (
      id: string,
      labels: string[],
      properties = {},
    ): { id: string; labels: string[]; properties: Record<string, never> } => ({ id, labels, properties });
    const view = drawGraph({
      nodes: [
        node('b', ['Entity', 'Meeting'], { name: 'Talks', kind: 'call', date: '2025', conflicts: ['date'] }),
        node('a', ['Country', 'Entity'], { name: 'A', code: 'AA' }),
        node('d', ['Document']),
      ],
      relationships: [
        { id: 'r', type: 'TOOK_PART_IN', from: 'a', to: 'b', properties: { id: 'r', claims: ['c'], role: 'host' } },
        { id: 's', type: 'MENTIONS', from: 'd', to: 'a', properties: {} },
      ],
    });
    expect(view.nodes.map((n) => [n.id, n.kind, n.type, n.code, n.conflicts])).toEqual([
      ['a', 'Country', null, 'AA', 0],
      ['b', 'Meeting', 'call', null, 1],
    ]);
    expect(view.edges).toEqual([{ id: 'r', from: 'a', to: 'b', type: 'TOOK_PART_IN', properties: { role: 'host' } }]);
    const graph = toGraphology(view.nodes, view.edges);
    toGraphology(view.nodes, [...view.edges, { id: 'x', from: 'a', to: 'nobody', type: 'T', properties: {} }], graph);
    expect([graph.order, graph.size, graph.getNodeAttribute('a', 'code')]).toEqual([2, 1, 'AA']);
  });

  it('cuts long names at a word', () => {
    expect(shortLabel('Framework for the US–India Major Defence Partnership')).toBe('Framework for the US–India…');
    expect(shortLabel('Short')).toBe('Short');
    expect(shortLabel('x'.repeat(60))).toHaveLength(32);
  });
});
