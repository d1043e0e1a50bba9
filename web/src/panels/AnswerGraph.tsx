import { useReducedMotion } from '@mantine/hooks';
import { hasFlag } from 'country-flag-icons';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useView } from '../address.ts';
import type { Target } from '../draw/pointer.ts';
import { Stage } from '../draw/stage.ts';
import { answerScene, MOST_NODES } from '../graph/answer.ts';
import { show } from '../graph/view.ts';
import { useScheme } from '../parts/useScheme.ts';
import type { AnswerValue } from '../../../server/contract/index.ts';
import { Hint } from './Hint.tsx';
import css from './ConsolePage.module.css';

const NOTHING: ReadonlySet<string> = new Set();

/** The graph of an answer, drawn alone. A click on a thing opens it on the graph of all. */
export function AnswerGraph({ answer }: { answer: AnswerValue }) {
  const [, go] = useView();
  const { palette } = useScheme();
  const calm = useReducedMotion(false, { getInitialValueInEffect: false });
  const holder = useRef<HTMLDivElement>(null);
  const scene = useMemo(() => answerScene(answer), [answer]);
  const [hover, setHover] = useState<{ target: NonNullable<Target>; x: number; y: number } | null>(null);
  useLayoutEffect(() => {
    if (!holder.current || scene.order === 0) return;
    const entities = new Set(answer.graph.nodes.filter((node) => node.labels.includes('Entity')).map((node) => node.id));
    const open = (node: string): void => {
      if (entities.has(node)) go((view) => show(view, node));
    };
    const shown = { palette, selectedNode: null, selectedLine: null, hiddenNodes: NOTHING, hiddenLines: NOTHING };
    const stage = new Stage(
      holder.current,
      scene,
      shown,
      {
        pick: (target) => target && 'node' in target && open(target.node),
        expand: open,
        hover: (target, x, y) => setHover(target && { target, x, y }),
        menu: open,
      },
      { hasFlag, calm, covered: 0 },
    );
    return () => stage.kill();
  }, [scene, answer, palette, calm, go]);
  return (
    <div className={css['graph']}>
      <div
        ref={holder}
        className={css['canvas']}
        role="img"
        aria-label={`Graph of ${scene.order} nodes and ${scene.size} lines; the rows say the same`}
      />
      {hover && <Hint scene={scene} target={hover.target} x={hover.x} y={hover.y} />}
      {answer.graph.nodes.length > MOST_NODES && <p className={css['small']}>The first {MOST_NODES} nodes are drawn.</p>}
    </div>
  );
}
