import type { Scene } from '../graph/scene.ts';

/** How far from a line, in pixels, a pointer still means it. */
export const REACH = 9;

/** The distance from a point to the segment between two others. */
export function distanceToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/**
 * The line nearest to a point within reach, or null. `place` gives a node's pixels; a faint line to a hub gives way to a tie
 * nearby.
 */
export function lineNear(
  scene: Scene,
  x: number,
  y: number,
  place: (id: string) => { x: number; y: number },
  isHidden: (line: string, from: string, to: string) => boolean,
): string | null {
  const known = new Map<string, { x: number; y: number }>();
  const at = (id: string): { x: number; y: number } => {
    const point = known.get(id) ?? place(id);
    known.set(id, point);
    return point;
  };
  const best = { line: null as string | null, score: Infinity };
  scene.forEachEdge((id, line, from, to) => {
    if (isHidden(id, from, to)) return;
    const a = at(from);
    const b = at(to);
    const distance = distanceToSegment(x, y, a.x, a.y, b.x, b.y);
    const score = distance + (line.kind === 'tie' ? 0 : 3);
    if (distance <= REACH + line.width / 2 && score < best.score) Object.assign(best, { line: id, score });
  });
  return best.line;
}
