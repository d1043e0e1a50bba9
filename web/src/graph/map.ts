import type { Overview, OverviewEdge, OverviewNode } from '../../../server/contract/index.ts';

/** How the graph is laid out: by its lines, or with countries where they lie. */
export const LAYOUTS = ['force', 'map'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Half the width of the world, in the overview's units, so that both layouts are of one size. */
const HALF = 500;

const A = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const M = Math.sqrt(3) / 2;
/** Half the width of Equal Earth on a globe of radius 1. */
const SPAN = (2 * Math.sqrt(3) * Math.PI) / (3 * A[0]);

/** A place on the map in the overview's units: Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas, north up. */
export function project(longitude: number, latitude: number): { x: number; y: number } {
  const theta = Math.asin(M * Math.sin((latitude * Math.PI) / 180));
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  const lambda = (longitude * Math.PI) / 180;
  const x = (lambda * Math.cos(theta)) / (M * (A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2)));
  const y = theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
  return { x: (x / SPAN) * HALF, y: (y / SPAN) * HALF };
}

/** Nodes are drawn smaller where they lie close together. */
const SMALLER = 0.62;
/** Least distance between a hub and anything else. */
const CLEAR = 9;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * The overview with countries at their places. What has no place (organizations, papers of many parties) goes amid its members,
 * moved along a spiral until it is clear of the rest, so that equal overviews give equal maps.
 */
export function onMap(overview: Overview): Overview {
  const at = new Map<string, { x: number; y: number }>();
  for (const node of overview.nodes) {
    if (node.latitude !== null && node.longitude !== null) at.set(node.id, project(node.longitude, node.latitude));
  }
  const ends = endsOf(overview.edges);
  for (const node of overview.nodes) if (!at.has(node.id)) at.set(node.id, amid(node, ends, at));
  return {
    ...overview,
    nodes: overview.nodes.map((node) => ({ ...node, ...(at.get(node.id) ?? { x: 0, y: 0 }), size: node.size * SMALLER })),
  };
}

function endsOf(edges: readonly OverviewEdge[]): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const { from, to } of edges)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      ends.set(a, [...(ends.get(a) ?? []), b]);
  return ends;
}

function amid(
  node: OverviewNode,
  ends: ReadonlyMap<string, readonly string[]>,
  at: ReadonlyMap<string, { x: number; y: number }>,
): { x: number; y: number } {
  const others = (ends.get(node.id) ?? []).flatMap((id) => at.get(id) ?? []);
  const mean = (pick: (p: { x: number; y: number }) => number): number =>
    others.length === 0 ? 0 : others.reduce((sum, p) => sum + pick(p), 0) / others.length;
  const wish = { x: mean((p) => p.x), y: mean((p) => p.y) };
  const taken = [...at.values()];
  let spot = wish;
  for (let step = 0; step < 400 && taken.some((p) => Math.hypot(p.x - spot.x, p.y - spot.y) < CLEAR); step++) {
    const reach = CLEAR * 0.4 * Math.sqrt(step + 1);
    spot = { x: wish.x + Math.cos(step * GOLDEN) * reach, y: wish.y + Math.sin(step * GOLDEN) * reach };
  }
  return spot;
}
