import { isOver, isPlanned, type Scene } from '../graph/scene.ts';
import { BAND_LABELS } from '../graph/palette.ts';
import type { Target } from '../draw/stage.ts';
import { capital, counted, relationOf, singularOf, spanWords, wordsOf } from '../words.ts';
import css from './Hint.module.css';

/** What is under the pointer, in words, beside it. The panel and the table say the same to those without a pointer. */
export function Hint({ scene, target, x, y }: { scene: Scene; target: NonNullable<Target>; x: number; y: number }) {
  const lines = 'node' in target ? nodeLines(scene, target.node) : edgeLines(scene, target.line);
  if (!lines) return null;
  const [title, ...rest] = lines;
  return (
    <div
      className={css['hint']}
      style={{ left: `min(${x + 14}px, calc(100% - 18.5rem))`, top: `min(${y + 16}px, calc(100% - 6.5rem))` }}
      aria-hidden="true"
    >
      <strong>{title}</strong>
      {rest.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </div>
  );
}

function nodeLines(scene: Scene, id: string): string[] | null {
  if (!scene.hasNode(id)) return null;
  const node = scene.getNodeAttributes(id);
  const lines = [node.name];
  if (node.kind !== 'Country') lines.push(singularOf(node.kind) + (node.status ? `, ${wordsOf(node.status)}` : ''));
  lines.push(counted(scene.degree(id), 'line'));
  return lines;
}

function edgeLines(scene: Scene, id: string): string[] | null {
  if (!scene.hasEdge(id)) return null;
  const line = scene.getEdgeAttributes(id);
  const names = scene.extremities(id).map((end) => scene.getNodeAttribute(end, 'name'));
  const lines = [names.join(' – ')];
  if (line.kind === 'tie') {
    lines.push(capital(BAND_LABELS[line.band].toLowerCase()) + (isPlanned(line) ? ', proposed' : isOver(line) ? ', ended' : ''));
    const parts = [
      line.agreements && counted(line.agreements, 'agreement'),
      line.meetings && counted(line.meetings, 'meeting'),
      line.exercises && counted(line.exercises, 'exercise'),
    ].filter(Boolean);
    lines.push(parts.join(', '));
  } else {
    lines.push(
      line.kind === 'member'
        ? 'Member'
        : line.kind === 'party'
          ? 'Party'
          : capital(line.types.map((type) => relationOf(type)).join(', ')),
    );
  }
  const span = spanWords(line.first, line.last);
  if (span) lines.push(span);
  return lines.filter(Boolean);
}
