import type { Neighbours } from '../../../server/contract/index.ts';
import type { Explore } from './explore.ts';
import { isOver, isPlanned, type Scene } from './scene.ts';
import type { Hideable } from './view.ts';

/** Ids of the nodes and lines of a scene that are not drawn. */
export interface Concealed {
  nodes: Set<string>;
  lines: Set<string>;
}

/** What the legend hides: ids of nodes and lines. A node of the overview goes with its last line. */
export function hiddenParts(scene: Scene, hidden: readonly Hideable[]): { nodes: Set<string>; lines: Set<string> } {
  const off = new Set<string>(hidden);
  const nodes = new Set<string>();
  const lines = new Set<string>();
  if (off.size === 0) return { nodes, lines };
  scene.forEachNode((id, node) => {
    if (!node.hub) return;
    if (off.has(node.kind === 'Organization' ? 'alliances' : 'papers')) nodes.add(id);
  });
  scene.forEachEdge((id, line, from, to) => {
    const away =
      nodes.has(from) ||
      nodes.has(to) ||
      (off.has('planned') && isPlanned(line)) ||
      (off.has('ended') && isOver(line)) ||
      ((line.kind === 'tie' || line.kind === 'party') && off.has(line.band));
    if (away) lines.add(id);
  });
  scene.forEachNode((id, node) => {
    if (nodes.has(id) || node.added || scene.degree(id) === 0) return;
    if (scene.everyEdge(id, (edge) => lines.has(edge))) nodes.add(id);
  });
  return { nodes, lines };
}

/** Everything that is not drawn: what the legend switches off, what was hidden by hand, what was left out by keeping something. */
export function concealed(
  scene: Scene,
  view: Pick<Explore, 'removed' | 'only' | 'around' | 'keptAt'> & { hidden: readonly Hideable[] },
  neighbours: readonly Neighbours[] = [],
): Concealed {
  const out = hiddenParts(scene, view.hidden);
  for (const id of view.removed) {
    if (scene.hasNode(id)) out.nodes.add(id);
    else if (scene.hasEdge(id)) out.lines.add(id);
  }
  const kept = keptNodes(scene, view, neighbours, out);
  if (kept) scene.forEachNode((id) => kept.has(id) || out.nodes.add(id));
  return out;
}

/** The nodes that were kept, with what was added about them since; null where nothing was. */
function keptNodes(
  scene: Scene,
  view: Pick<Explore, 'only' | 'around' | 'keptAt'>,
  neighbours: readonly Neighbours[],
  away: Concealed,
): Set<string> | null {
  const kept = new Set([...view.only, ...view.around].filter((id) => scene.hasNode(id)));
  if (kept.size === 0) return null;
  for (const id of view.around) {
    if (!scene.hasNode(id)) continue;
    scene.forEachEdge(id, (line, _, from, to) => {
      if (!away.lines.has(line)) kept.add(from).add(to);
    });
  }
  for (const more of neighbours.slice(view.keptAt)) {
    if (kept.has(more.center)) for (const node of more.graph.nodes) kept.add(node.id);
  }
  return kept;
}
