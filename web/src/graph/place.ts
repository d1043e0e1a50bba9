import type { DrawEdge, DrawNode } from '../../../server/contract/index.ts';
import type { Scene } from './scene.ts';

interface Point {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** The usual distance between neighbours on the overview: the middle of each node's distance to its nearest. */
function spacing(scene: Scene): number {
  const points = scene.mapNodes((_, node) => node);
  const sample = points.slice(0, 120);
  const nearest = sample.map((p) => {
    let best = Infinity;
    for (const q of points) if (q !== p) best = Math.min(best, Math.hypot(p.x - q.x, p.y - q.y));
    return best;
  });
  nearest.sort((a, b) => a - b);
  return nearest[Math.floor(nearest.length / 2)] || 1;
}

/**
 * Positions of the neighbours that expanding a node adds. A neighbour that is also tied to others already drawn goes between
 * them; the rest fan out round the node. Each is moved along a spiral until it is clear of what is drawn, so the same steps
 * always give the same picture, and nothing that was there moves.
 */
export function place(scene: Scene, center: string, fresh: readonly DrawNode[], edges: readonly DrawEdge[]): Map<string, Point> {
  const out = new Map<string, Point>();
  if (!scene.hasNode(center) && !fresh.some((node) => node.id === center)) return out;
  const gap = scene.order > 1 ? spacing(scene) : 1;
  const clear = gap * 0.62;
  const taken: Point[] = scene.mapNodes((_, node) => ({ x: node.x, y: node.y }));
  const isFree = (p: Point): boolean => taken.every((q) => Math.hypot(p.x - q.x, p.y - q.y) >= clear);
  const settle = (id: string, wish: Point, turn: number): void => {
    let at = wish;
    for (let step = 0; step < 400 && !isFree(at); step++) {
      const angle = turn + step * GOLDEN;
      const reach = clear * 0.35 * Math.sqrt(step + 1);
      at = { x: wish.x + Math.cos(angle) * reach, y: wish.y + Math.sin(angle) * reach };
    }
    taken.push(at);
    out.set(id, at);
  };

  if (!scene.hasNode(center)) settle(center, middle(taken), 0);
  const home = scene.hasNode(center) ? scene.getNodeAttributes(center) : (out.get(center) ?? { x: 0, y: 0 });
  const drawn = new Map<string, Point[]>();
  for (const edge of edges) {
    for (const [id, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const) {
      if (other === center || !scene.hasNode(other)) continue;
      const list = drawn.get(id) ?? [];
      list.push(scene.getNodeAttributes(other));
      drawn.set(id, list);
    }
  }
  const rest = fresh.filter((node) => node.id !== center);
  rest.forEach((node, i) => {
    const others = drawn.get(node.id);
    if (others) {
      const far = middle(others);
      settle(node.id, { x: home.x * 0.62 + far.x * 0.38, y: home.y * 0.62 + far.y * 0.38 }, i);
    } else {
      const angle = i * GOLDEN;
      const reach = gap * (1.1 + 0.34 * Math.sqrt(i));
      settle(node.id, { x: home.x + Math.cos(angle) * reach, y: home.y + Math.sin(angle) * reach }, angle);
    }
  });
  return out;
}

function middle(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((a, p) => ({ x: a.x + p.x, y: a.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
