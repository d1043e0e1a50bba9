import type { Sigma } from 'sigma';
import type { Snapshot } from '../graph/picture.ts';
import type { Scene } from '../graph/scene.ts';
import { FONT } from './settings.ts';

/** What Sigma has drawn, as plain shapes in pixels. `labels`: those of the last frame. */
export function snapshotOf(sigma: Sigma, scene: Scene, labels: Snapshot['labels']): Snapshot {
  const { width, height } = sigma.getDimensions();
  const at = (id: string): { x: number; y: number } => sigma.graphToViewport(scene.getNodeAttributes(id));
  const lines = scene.mapEdges((id, _, from, to) => {
    const data = sigma.getEdgeDisplayData(id);
    const [a, b] = [at(from), at(to)];
    const dash = data && 'dash' in data && typeof data.dash === 'number' ? data.dash : 0;
    const shape = {
      id,
      x1: a.x,
      y1: a.y,
      x2: b.x,
      y2: b.y,
      color: data?.color ?? '',
      width: sigma.scaleSize(data?.size ?? 1),
      dash,
    };
    return { shape, drawn: data !== undefined && !data.hidden, order: data?.zIndex ?? 0 };
  });
  const nodes = scene.mapNodes((id) => {
    const data = sigma.getNodeDisplayData(id) as (Record<string, unknown> & ReturnType<Sigma['getNodeDisplayData']>) | undefined;
    const { x, y } = at(id);
    const radius = sigma.scaleSize(data?.size ?? 1);
    const inside = x > -radius && y > -radius && x < width + radius && y < height + radius;
    const text = (key: string): string | null => {
      const value = data?.[key];
      return typeof value === 'string' ? value : null;
    };
    const ring = typeof data?.['ring'] === 'number' ? data['ring'] : 1;
    const shape = { id, x, y, radius, color: data?.color ?? '', border: text('border') ?? '', ring, image: text('image') };
    return { shape, drawn: data !== undefined && !data.hidden && inside, order: data?.zIndex ?? 0 };
  });
  const inOrder = <T>(all: { shape: T; drawn: boolean; order: number }[]): T[] =>
    all
      .filter((one) => one.drawn)
      .sort((a, b) => a.order - b.order)
      .map((one) => one.shape);
  return { width, height, font: FONT, lines: inOrder(lines), nodes: inOrder(nodes), labels: [...labels] };
}
