import { MultiDirectedGraph } from 'graphology';
import type { DrawEdge, DrawNode } from '../contract/graph.ts';

/** A graph whose attributes are the drawn nodes and edges themselves. */
export type DrawnGraph<N extends DrawNode, E> = MultiDirectedGraph<
  N & { [key: string]: unknown },
  E & { [key: string]: unknown }
>;

/**
 * Drawn nodes and edges as a directed multigraph of graphology, keyed by their ids. What stands twice is taken once, edges
 * without both ends are left out. The parts of `into` that are there already stay as they are.
 */
export function toGraphology<N extends DrawNode, E extends Pick<DrawEdge, 'id' | 'from' | 'to'>>(
  nodes: readonly N[],
  edges: readonly E[],
  into: DrawnGraph<N, E> = new MultiDirectedGraph(),
): DrawnGraph<N, E> {
  for (const node of nodes) if (!into.hasNode(node.id)) into.addNode(node.id, { ...node });
  for (const edge of edges) {
    if (into.hasEdge(edge.id) || !into.hasNode(edge.from) || !into.hasNode(edge.to)) continue;
    into.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { ...edge });
  }
  return into;
}
