import { ActionIcon, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { hasFlag } from 'country-flag-icons';
import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useView } from '../address.ts';
import { Stage, type Shown, type Target } from '../draw/stage.ts';
import { hiddenParts, lineEnds, lineId } from '../graph/scene.ts';
import { select, toggleExpanded, type Selection } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useScheme } from '../parts/useScheme.ts';
import css from './GraphPage.module.css';
import { Hint } from './Hint.tsx';
import { Legend } from './Legend.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import { TimeBar } from './TimeBar.tsx';
import { SidePanel } from './SidePanel.tsx';
import type { SceneState } from './useScene.ts';

const SceneTable = lazy(() => import('./SceneTable.tsx'));

/** A stage, for the tests of the page to find places by. */
declare global {
  interface Window {
    entente?: { positionOf: (id: string) => { x: number; y: number } | null };
  }
}

/** Width of the open legend with its margin, in pixels. */
const LEGEND = 200;

/** The graph with its legend, time bar, panel and table. */
export function GraphPage({ state }: { state: SceneState }) {
  const [view, go] = useView();
  const { palette } = useScheme();
  const calm = useReducedMotion(false, { getInitialValueInEffect: false });
  const { scene, overview, error, loading, retry } = state;
  const holder = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [hover, setHover] = useState<{ target: NonNullable<Target>; x: number; y: number } | null>(null);
  const [menu, setMenu] = useState<{ node: string; x: number; y: number } | null>(null);
  const { selection } = view;

  const shown = useMemo<Shown>(() => {
    const hidden = scene ? hiddenParts(scene, view.hidden) : { nodes: new Set<string>(), lines: new Set<string>() };
    return {
      palette,
      selectedNode: selection && 'node' in selection && scene?.hasNode(selection.node) ? selection.node : null,
      selectedLine:
        selection && 'line' in selection && selection.line.every((end) => scene?.hasNode(end)) ? lineId(...selection.line) : null,
      hiddenNodes: hidden.nodes,
      hiddenLines: hidden.lines,
    };
  }, [palette, scene, view.hidden, selection]);

  const ready = scene !== null && scene.order > 0;
  const make = useEffectEvent((ground: HTMLElement, calm: boolean): Stage | null => {
    if (!scene) return null;
    const pick = (target: Target): void => {
      const next: Selection = target && 'line' in target ? { line: lineEnds(target.line) } : target;
      setMenu(null);
      go((view) => select(view, next));
    };
    return new Stage(
      ground,
      scene,
      shown,
      {
        pick,
        expand: (node) => go((view) => (view.expanded.includes(node) ? view : toggleExpanded(view, node))),
        hover: (target, x, y) => setHover(target && { target, x, y }),
        menu: (node, x, y) => setMenu({ node, x, y }),
      },
      { hasFlag, calm, covered: ground.clientWidth > 1000 ? LEGEND : 0 },
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
    if (stage && scene) stage.setScene(scene);
  }, [stage, scene]);
  useEffect(() => stage?.show(shown), [stage, shown]);
  const chosen = JSON.stringify(selection);
  useEffect(() => {
    const wanted = JSON.parse(chosen) as Selection;
    if (stage && wanted) stage.reveal('node' in wanted ? [wanted.node] : wanted.line, insetOf(holder.current));
  }, [stage, chosen]);

  const line = selection && 'line' in selection && scene?.hasEdge(lineId(...selection.line)) ? lineId(...selection.line) : null;
  const node = shown.selectedNode;
  const counts = state.neighbours.find((more) => more.center === node)?.counts ?? [];
  return (
    <main className={css['page']} data-selected={selection ? true : undefined}>
      <h1 className="unseen">Who is tied to whom in defence</h1>
      <div className={css['ground']}>
        <div ref={holder} className={css['stage']} role="img" aria-label={overview ? describe(state) : 'The graph is loading'} />
        {!scene && loading && (
          <div className={css['middle']}>
            <Waiting label="Loading the graph" lines={3} />
          </div>
        )}
        {error && !scene && (
          <div className={css['middle']}>
            <Failed error={error} retry={retry} what="The graph" />
          </div>
        )}
        {scene && scene.order === 0 && (
          <div className={css['middle']}>
            <Empty title="Nothing to draw">
              {view.from || view.to || view.asOf
                ? 'No tie is known in this time. Widen the dates below.'
                : 'The graph is empty. Add a document, or load the samples with “entente ingest”.'}
            </Empty>
          </div>
        )}
        {error && scene && (
          <div className={css['notice']}>
            <Failed error={error} retry={retry} what="A part of the graph" />
          </div>
        )}
        <Legend />
        {hover && !menu && scene && !isChosen(hover.target, shown) && (
          <Hint scene={scene} target={hover.target} x={hover.x} y={hover.y} />
        )}
        {menu && (
          <NodeMenu
            {...menu}
            name={scene?.hasNode(menu.node) ? scene.getNodeAttribute(menu.node, 'name') : menu.node}
            close={() => setMenu(null)}
          />
        )}
        <div className={css['tools']}>
          <Tool label="Zoom in" icon="plus" onClick={() => stage?.zoom(1.5)} />
          <Tool label="Zoom out" icon="minus" onClick={() => stage?.zoom(1 / 1.5)} />
          <Tool label="Show the whole graph" icon="fit" onClick={() => stage?.fit()} />
        </div>
        {view.table && scene && (
          <Suspense fallback={<Waiting label="Loading the table" />}>
            <SceneTable scene={scene} hiddenNodes={shown.hiddenNodes} hiddenLines={shown.hiddenLines} />
          </Suspense>
        )}
        {selection && (
          <SidePanel
            selection={selection}
            facts={line && scene ? scene.getEdgeAttribute(line, 'facts') : []}
            drawn={shown.selectedNode !== null}
            counts={counts}
          />
        )}
      </div>
      <TimeBar overview={overview} busy={loading && scene !== null} />
    </main>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: 'plus' | 'minus' | 'fit'; onClick: () => void }) {
  return (
    <Tooltip label={label} position="left" openDelay={400}>
      <ActionIcon variant="default" size={34} aria-label={label} onClick={onClick}>
        <Icon name={icon} size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Whether a thing is the selected one, of which the panel says all. */
function isChosen(target: NonNullable<Target>, shown: Shown): boolean {
  return 'node' in target ? target.node === shown.selectedNode : target.line === shown.selectedLine;
}

/** What covers the stage: the panel, on the right or below. */
function insetOf(holder: HTMLElement | null): { left: number; right: number; top: number; bottom: number } {
  const width = holder?.clientWidth ?? 0;
  const height = holder?.clientHeight ?? 0;
  const narrow = width <= 768;
  return narrow ? { left: 0, right: 0, top: 0, bottom: height * 0.6 } : { left: 40, right: 420, top: 20, bottom: 20 };
}

function describe({ overview, scene }: SceneState): string {
  const countries = overview?.nodes.filter((node) => node.kind === 'Country').length ?? 0;
  const ties = overview?.edges.filter((edge) => edge.kind === 'tie').length ?? 0;
  return `Graph of ${countries} countries and ${ties} ties, ${scene?.order ?? 0} nodes in all. The table view lists them.`;
}
