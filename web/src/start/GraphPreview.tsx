import { bandOf } from '../graph/palette.ts';
import { useScheme } from '../parts/useScheme.ts';
import type { Overview } from '../../../server/contract/index.ts';
import css from './StartPage.module.css';

/** More lines than this are no picture any more; the widest are drawn. */
const MOST = 400;
const WIDTH = 1200;
const HEIGHT = 420;
const MARGIN = 24;

/** A still picture of the graph of all countries, drawn from the overview that the graph page shows. */
export function GraphPreview({ overview }: { overview: Overview | null }) {
  const { palette } = useScheme();
  if (!overview || overview.nodes.length === 0) return <span className={css['preview']} aria-hidden="true" />;
  const xs = overview.nodes.map((node) => node.x);
  const ys = overview.nodes.map((node) => node.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  // The picture is wider than the layout: each axis has its own scale, as only who is joined to whom is to be seen.
  const place = (value: number, from: number, to: number, room: number): number =>
    MARGIN + ((value - from) / Math.max(1e-9, to - from)) * (room - 2 * MARGIN);
  const at = new Map(
    overview.nodes.map((node) => [
      node.id,
      { x: place(node.x, left, right, WIDTH), y: HEIGHT - place(node.y, low, high, HEIGHT) },
    ]),
  );
  const lines = overview.edges.toSorted((a, b) => a.width - b.width).slice(-MOST);
  return (
    <svg className={css['preview']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {lines.map((line) => {
        const [from, to] = [at.get(line.from), at.get(line.to)];
        if (!from || !to) return null;
        return (
          <line
            key={line.id}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke={palette.bands[bandOf(line.obligation)]}
            strokeWidth={Math.max(0.6, line.width * 0.8)}
            strokeDasharray={line.status === 'proposed' ? '6 5' : undefined}
            opacity={line.obligation ? 0.8 : 0.35}
          />
        );
      })}
      {overview.nodes.map((node) => (
        <circle key={node.id} cx={at.get(node.id)?.x} cy={at.get(node.id)?.y} r={Math.max(2, node.size * 0.45)} />
      ))}
    </svg>
  );
}
