import { useReducedMotion } from '@mantine/hooks';
import { hasFlag } from 'country-flag-icons';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useView } from '../address.ts';
import type { StageEvents, Target } from '../draw/pointer.ts';
import { Stage, type Shown } from '../draw/stage.ts';
import { expand, pin } from '../graph/explore.ts';
import { lineEnds, type Scene } from '../graph/scene.ts';
import { select, type Selection } from '../graph/view.ts';

/** A stage, for the tests of the page to find places by. */
declare global {
  interface Window {
    entente?: { positionOf: (id: string) => { x: number; y: number } | null };
  }
}

/** Width of the open legend with its margin, in pixels. */
const LEGEND = 200;

/** Makes the stage in its holder once there is something to draw, and keeps it up to date; null until then. */
export function useStage(
  scene: Scene | null,
  shown: Shown,
  { hover, menu }: Pick<StageEvents, 'hover' | 'menu'>,
): { holder: RefObject<HTMLDivElement | null>; stage: Stage | null } {
  const [view, go] = useView();
  const holder = useRef<HTMLDivElement>(null);
  const calm = useReducedMotion(false, { getInitialValueInEffect: false });
  const [stage, setStage] = useState<Stage | null>(null);
  const { layout } = view;
  const ready = scene !== null && scene.order > 0;
  const make = useEffectEvent((ground: HTMLElement, calm: boolean): Stage | null => {
    if (!scene) return null;
    const pick = (target: Target): void => {
      const next: Selection = target && 'line' in target ? { line: lineEnds(target.line) } : target;
      go((view) => select(view, next));
    };
    return new Stage(
      ground,
      scene,
      shown,
      {
        pick,
        expand: (node) => go((view) => expand(view, { node, kind: null, all: false })),
        hover,
        menu,
        put: (node, at) => go((view) => pin(view, node, at)),
      },
      { hasFlag, calm, covered: ground.clientWidth > 1000 ? LEGEND : 0, layout: view.layout },
    );
  });
  // A layout effect, so that the stage is gone before its ground is hidden or taken away.
  useLayoutEffect(() => {
    const made = ready && holder.current ? make(holder.current, calm) : null;
    if (!made) return;
    window.entente = { positionOf: (id) => made.positionOf(id) };
    setStage(made);
    return () => {
      made.kill();
      setStage(null);
      delete window.entente;
    };
  }, [ready, calm]);

  useEffect(() => {
    if (stage && scene) stage.setScene(scene, layout);
  }, [stage, scene, layout]);
  useEffect(() => stage?.show(shown), [stage, shown]);
  const chosen = JSON.stringify(view.selection ? endsOf(view.selection) : view.path.length === 2 ? view.path : []);
  useEffect(() => {
    stage?.reveal(JSON.parse(chosen) as string[], insetOf(holder.current));
  }, [stage, chosen]);
  return { holder, stage };
}

/** The nodes to bring into view with what is selected. */
function endsOf(selection: NonNullable<Selection>): string[] {
  return 'node' in selection ? [selection.node] : selection.line;
}

/** What covers the stage: the panel, on the right or below. */
function insetOf(holder: HTMLElement | null): { left: number; right: number; top: number; bottom: number } {
  const width = holder?.clientWidth ?? 0;
  const height = holder?.clientHeight ?? 0;
  const narrow = width <= 768;
  return narrow ? { left: 0, right: 0, top: 0, bottom: height * 0.6 } : { left: 40, right: 420, top: 20, bottom: 20 };
}
