import type { UndirectedGraph } from 'graphology';
import type { Sigma } from 'sigma';
import { animateNodes } from 'sigma/utils';
import type { Scene } from '../graph/scene.ts';

/** Beyond this many nodes the step to another layout is made at once. */
export const MOST_MOVED = 3000;

/** Lets nodes wander from where they were seen (pixels of the viewport) to where the scene has them. Gives the way to end it. */
export function wander(sigma: Sigma, live: Scene, seen: ReadonlyMap<string, { x: number; y: number }>): () => void {
  const targets: Record<string, { x: number; y: number }> = {};
  live.forEachNode((id, { x, y }) => (targets[id] = { x, y }));
  for (const [id, at] of seen) if (live.hasNode(id)) live.mergeNodeAttributes(id, sigma.viewportToGraph(at));
  const graph: UndirectedGraph = live;
  const stop = animateNodes(graph, targets, { duration: 700, easing: 'cubicInOut' });
  return () => {
    stop();
    for (const [id, at] of Object.entries(targets)) if (live.hasNode(id)) live.mergeNodeAttributes(id, at);
  };
}
