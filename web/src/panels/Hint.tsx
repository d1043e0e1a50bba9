import type { Scene } from '../graph/scene.ts';
import type { Target } from '../draw/pointer.ts';
import css from './Hint.module.css';
import { lineWords, nodeWords } from './sceneWords.ts';

/** What is under the pointer, in words, beside it. The panel and the table say the same to those without a pointer. */
export function Hint({ scene, target, x, y }: { scene: Scene; target: NonNullable<Target>; x: number; y: number }) {
  const lines = 'node' in target ? nodeWords(scene, target.node) : lineWords(scene, target.line);
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
