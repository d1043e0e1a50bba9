import type { Sigma } from 'sigma';

export interface Inset {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Point {
  x: number;
  y: number;
}

/** Pixels that two nodes need about them to be seen with their labels. */
const AROUND = 60;

/**
 * The camera that shows some points of the viewport clear of what covers the stage (`inset`, in pixels), moved the least it
 * takes, and drawn back where they lie too far apart. Null where nothing need move.
 */
export function revealing(sigma: Sigma, points: readonly Point[], inset: Inset): { x: number; y: number; ratio: number } | null {
  if (points.length === 0) return null;
  const { width, height } = sigma.getDimensions();
  const [left, right, top, bottom] = [inset.left, width - inset.right, inset.top, height - inset.bottom];
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const at = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  const across = Math.max(...xs) - Math.min(...xs);
  const down = Math.max(...ys) - Math.min(...ys);
  const further = Math.max(
    1,
    (across + 2 * AROUND) / Math.max(80, right - left),
    (down + 2 * AROUND) / Math.max(80, bottom - top),
  );
  const fits = points.length === 1 || further === 1;
  const half = { x: fits ? across / 2 : (right - left) / 2, y: fits ? down / 2 : (bottom - top) / 2 };
  const to = { x: into(at.x, left + half.x, right - half.x), y: into(at.y, top + half.y, bottom - half.y) };
  if (further === 1 && Math.hypot(to.x - at.x, to.y - at.y) < 1) return null;
  const camera = sigma.getCamera();
  const middle = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
  const from = sigma.viewportToFramedGraph(at);
  const shift = sigma.viewportToFramedGraph(to);
  // Where the point between them stood from the middle of the picture must grow with the distance.
  return {
    x: from.x + (middle.x - shift.x) * further,
    y: from.y + (middle.y - shift.y) * further,
    ratio: camera.getBoundedRatio(camera.ratio * further),
  };
}

/** A coordinate brought well inside a range: a quarter of it stays free on either side, at most enough for what stands about a node. */
function into(at: number, from: number, to: number): number {
  const margin = Math.min(180, Math.max(0, to - from) / 4);
  return Math.min(Math.max(at, from + margin), Math.max(from + margin, to - margin));
}
