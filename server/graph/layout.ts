import { UndirectedGraph } from 'graphology';
import forceAtlas2Package from 'graphology-layout-forceatlas2';
import noverlapPackage from 'graphology-layout-noverlap';
import { byCodeUnit } from '../model/compare.ts';

/** These packages are CommonJS: bundlers and Node's own modules give their types different shapes, the value is the same. */
interface AssignedLayout {
  assign(graph: UndirectedGraph, options: object): void;
}
const forceAtlas2 = forceAtlas2Package as unknown as AssignedLayout;
const noverlap = noverlapPackage as unknown as AssignedLayout;

export interface LayoutNode {
  id: string;
  /** Radius in the units of the result. */
  size: number;
  /** Where to begin; nodes without one begin among their neighbours. */
  start: { x: number; y: number } | null;
}
export interface LayoutEdge {
  from: string;
  to: string;
  /** How strongly it draws its ends together. */
  weight: number;
}

/** Half of the longer side of the result. */
const EXTENT = 500;

/**
 * Positions for a graph: each connected part by ForceAtlas2 (Jacomy et al. 2014) from seeded starts, the smaller parts set
 * beside the largest, then overlaps moved apart; centred on 0, the longer side from −500 to 500, two decimals.
 * The same input, in any order, gives the same output: no clock, no randomness.
 */
export function layout(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Map<string, { x: number; y: number }> {
  const graph = new UndirectedGraph();
  for (const node of [...nodes].sort((a, b) => byCodeUnit(a.id, b.id))) {
    graph.addNode(node.id, { ...(node.start ?? seeded(node.id)), size: node.size, placed: node.start !== null });
  }
  const ordered = edges
    .map((edge) => (edge.from <= edge.to ? edge : { ...edge, from: edge.to, to: edge.from }))
    .sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to) || a.weight - b.weight);
  for (const { from, to, weight } of ordered) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    if (graph.hasEdge(from, to)) graph.updateEdgeAttribute(from, to, 'weight', (w: number | undefined) => (w ?? 0) + weight);
    else graph.addEdge(from, to, { weight });
  }
  if (graph.order === 0) return new Map();
  startAmongNeighbours(graph);
  packed(
    graph,
    components(graph).map((part) => settled(graph, part)),
  );
  fit(graph);
  noverlap.assign(graph, { maxIterations: 200, settings: { margin: 3, ratio: 1.15, gridSize: 20 } });
  return positions(graph);
}

/** The connected parts, the largest first, each with its ids in order. */
function components(graph: UndirectedGraph): string[][] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  graph.forEachNode((first) => {
    if (seen.has(first)) return;
    const part = [first];
    seen.add(first);
    for (const id of part) {
      graph.forEachNeighbor(id, (other) => {
        if (!seen.has(other)) part.push(other);
        seen.add(other);
      });
    }
    parts.push(part.sort(byCodeUnit));
  });
  return parts.sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''));
}

/** One connected part, laid out by itself in units of a node's usual room. */
function settled(graph: UndirectedGraph, part: readonly string[]): Map<string, { x: number; y: number }> {
  const own = new UndirectedGraph();
  for (const id of part) own.addNode(id, { ...graph.getNodeAttributes(id) });
  graph.forEachEdge((_, attributes, from, to) => {
    if (own.hasNode(from)) own.addEdge(from, to, { ...attributes });
  });
  if (own.order > 1)
    forceAtlas2.assign(own, { iterations: iterationsFor(own.order), settings: SETTINGS, getEdgeWeight: 'weight' });
  return positions(own);
}

/** Room that one node takes in the packing, so that small parts are as dense as the large one. */
const ROOM = 40;

/** Puts the largest part to the left and the others in columns beside it, no taller than it is: screens are wide. */
function packed(graph: UndirectedGraph, parts: readonly ReadonlyMap<string, { x: number; y: number }>[]): void {
  let left = 0;
  let down = 0;
  let right = 0;
  let height = 0;
  parts.forEach((part, i) => {
    const points = [...part.values()];
    const span = (axis: 'x' | 'y'): [number, number] => [
      Math.min(...points.map((p) => p[axis])),
      Math.max(...points.map((p) => p[axis])),
    ];
    const [x0, x1] = span('x');
    const [y0, y1] = span('y');
    const side = (i === 0 ? ROOM : ROOM * 0.6) * Math.sqrt(part.size);
    const scale = part.size === 1 ? 1 : side / Math.max(x1 - x0, y1 - y0, 1e-9);
    const [w, h] = [(x1 - x0) * scale, (y1 - y0) * scale];
    if (i === 0) height = h;
    else if (i === 1 || down + h > height) {
      left = right + ROOM;
      down = 0;
    }
    for (const [id, p] of part) graph.mergeNodeAttributes(id, { x: left + (p.x - x0) * scale, y: -down - (y1 - p.y) * scale });
    right = Math.max(right, left + w);
    down += h + ROOM;
  });
}

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: true,
  gravity: 5,
  scalingRatio: 18,
  strongGravityMode: false,
  slowDown: 4,
  edgeWeightInfluence: 0.6,
  barnesHutOptimize: false,
  adjustSizes: false,
} as const;

/** Enough to settle a small graph, few enough to keep a large one under some seconds. */
function iterationsFor(order: number): number {
  return Math.max(60, Math.min(600, Math.round(120_000 / order)));
}

/** A place in the square from −100 to 100 that only the id decides (FNV-1a). */
export function seeded(id: string): { x: number; y: number } {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return { x: ((hash & 0xffff) / 0xffff) * 200 - 100, y: ((hash >>> 16) / 0xffff) * 200 - 100 };
}

/** Nodes without a place of their own begin amid their neighbours that have one, off by a little that their id decides. */
function startAmongNeighbours(graph: UndirectedGraph): void {
  graph.forEachNode((id, attributes) => {
    if (attributes['placed'] === true) return;
    const placed = graph.filterNeighbors(id, (_, other) => other['placed'] === true);
    if (!placed.length) return;
    const off = seeded(id);
    const mean = (axis: string): number =>
      placed.reduce((sum, n) => sum + Number(graph.getNodeAttribute(n, axis)), 0) / placed.length;
    graph.mergeNodeAttributes(id, { x: mean('x') + off.x / 10, y: mean('y') + off.y / 10 });
  });
}

/** Centres the graph and scales its longer side to the extent. */
function fit(graph: UndirectedGraph): void {
  const range = (axis: string): [number, number] => {
    const values = graph.mapNodes((_, attributes) => Number(attributes[axis]));
    return [Math.min(...values), Math.max(...values)];
  };
  const [left, right] = range('x');
  const [bottom, top] = range('y');
  const scale = (2 * EXTENT) / Math.max(right - left, top - bottom, 1);
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (Number(attributes['x']) - (left + right) / 2) * scale,
    y: (Number(attributes['y']) - (bottom + top) / 2) * scale,
  }));
}

function positions(graph: UndirectedGraph): Map<string, { x: number; y: number }> {
  const out = new Map<string, { x: number; y: number }>();
  const round = (value: unknown): number => Math.round(Number(value) * 100) / 100 + 0;
  graph.forEachNode((id, attributes) => out.set(id, { x: round(attributes['x']), y: round(attributes['y']) }));
  return out;
}
