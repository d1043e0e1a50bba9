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
 * Positions for a graph: ForceAtlas2 (Jacomy et al. 2014) from seeded starts, drawn out to the shape of a screen, then overlaps
 * moved apart with room for labels; centred on 0, the longer side about −500 to 500, two decimals.
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
  if (graph.order > 1)
    forceAtlas2.assign(graph, { iterations: iterationsFor(graph.order), settings: SETTINGS, getEdgeWeight: 'weight' });
  fit(graph);
  noverlap.assign(graph, { maxIterations: 400, settings: { margin: 8, ratio: 1.6, gridSize: 20 } });
  return positions(graph);
}

/*
 * Gravity that grows with distance keeps parts that nothing joins near the others and fills the picture evenly, so that labels
 * find room; weak influence of the weights keeps much-told pairs from lying on each other.
 */
const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  gravity: 0.4,
  scalingRatio: 80,
  strongGravityMode: true,
  slowDown: 4,
  edgeWeightInfluence: 0.25,
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

/** How wide the picture is to its height: a screen without its bars. */
const ASPECT = 16 / 9;
/** The most that one axis is drawn out against the other, so that a long chain stays a chain. */
const MOST_DRAWN_OUT = 2;

/** Centres the graph and scales it to the extent, wider than tall. */
function fit(graph: UndirectedGraph): void {
  const range = (axis: string): [number, number] => {
    const values = graph.mapNodes((_, attributes) => Number(attributes[axis]));
    return [Math.min(...values), Math.max(...values)];
  };
  const [left, right] = range('x');
  const [bottom, top] = range('y');
  const across = (2 * EXTENT) / Math.max(right - left, 1);
  const up = (2 * EXTENT) / ASPECT / Math.max(top - bottom, 1);
  const scale = { x: Math.min(across, up * MOST_DRAWN_OUT), y: Math.min(up, across * MOST_DRAWN_OUT) };
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (Number(attributes['x']) - (left + right) / 2) * scale.x,
    y: (Number(attributes['y']) - (bottom + top) / 2) * scale.y,
  }));
}

function positions(graph: UndirectedGraph): Map<string, { x: number; y: number }> {
  const out = new Map<string, { x: number; y: number }>();
  const round = (value: unknown): number => Math.round(Number(value) * 100) / 100 + 0;
  graph.forEachNode((id, attributes) => out.set(id, { x: round(attributes['x']), y: round(attributes['y']) }));
  return out;
}
