import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useView } from '../address.ts';
import type { Target } from '../draw/pointer.ts';
import type { Shown } from '../draw/stage.ts';
import { concealed } from '../graph/conceal.ts';
import { filtersSet } from '../graph/filter.ts';
import { lineId } from '../graph/scene.ts';
import { shortestPaths } from '../graph/paths.ts';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useScheme } from '../parts/useScheme.ts';
import { DoneBar } from './DoneBar.tsx';
import { FilterBox } from './FilterBox.tsx';
import css from './GraphPage.module.css';
import { GraphTools } from './GraphTools.tsx';
import { Hint } from './Hint.tsx';
import { HowMany } from './HowMany.tsx';
import { Legend } from './Legend.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import { SceneHere } from './sceneContext.ts';
import { SidePanel } from './SidePanel.tsx';
import { TimeBar } from './TimeBar.tsx';
import type { SceneState } from './useScene.ts';
import { useStage } from './useStage.ts';

const SceneTable = lazy(() => import('./SceneTable.tsx'));
const TakeAway = lazy(() => import('./TakeAway.tsx'));

/** The graph with its legend, time bar, panel and table. */
export function GraphPage({ state }: { state: SceneState }) {
  const [view] = useView();
  const { palette } = useScheme();
  const { scene, overview, error, loading, retry, neighbours } = state;
  const [hover, setHover] = useState<{ target: NonNullable<Target>; x: number; y: number } | null>(null);
  const [taking, setTaking] = useState(false);
  const [menu, setMenu] = useState<{ node: string; x: number; y: number } | null>(null);
  const { selection, hidden, removed, only, around, keptAt, path } = view;

  const away = useMemo(
    () =>
      scene
        ? concealed(scene, { hidden, removed, only, around, keptAt }, neighbours)
        : { nodes: new Set<string>(), lines: new Set<string>() },
    [scene, neighbours, hidden, removed, only, around, keptAt],
  );
  const paths = useMemo(() => {
    const [from, to] = path;
    return scene && from !== undefined && to !== undefined ? shortestPaths(scene, from, to, away) : null;
  }, [scene, path, away]);
  const shown = useMemo<Shown>(
    () => ({
      palette,
      selectedNode: selection && 'node' in selection && scene?.hasNode(selection.node) ? selection.node : null,
      selectedLine:
        selection && 'line' in selection && selection.line.every((end) => scene?.hasNode(end)) ? lineId(...selection.line) : null,
      hiddenNodes: away.nodes,
      hiddenLines: away.lines,
      paths: paths && paths.length > 0 ? new Set(paths.flatMap((path) => path.lines)) : null,
    }),
    [palette, scene, away, selection, paths],
  );
  const { holder, stage } = useStage(scene, shown, {
    hover: (target, x, y) => setHover(target && { target, x, y }),
    menu: (node, x, y) => setMenu({ node, x, y }),
  });
  const { selectedNode } = shown;
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      const at = selectedNode === null ? null : stage?.positionOf(selectedNode);
      if (!at || selectedNode === null || (event.target instanceof HTMLElement && event.target.closest('input, textarea')))
        return;
      event.preventDefault();
      setMenu({ node: selectedNode, ...at });
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [stage, selectedNode]);

  const line = selection && 'line' in selection && scene?.hasEdge(lineId(...selection.line)) ? lineId(...selection.line) : null;
  const panel = selection !== null || paths !== null;
  return (
    <SceneHere value={scene}>
      <main className={css['page']} data-selected={panel || undefined}>
        <h1 className="unseen">Who is tied to whom in defence</h1>
        <div className={css['ground']}>
          <div
            ref={holder}
            className={css['stage']}
            role="img"
            aria-label={overview ? describe(state) : 'The graph is loading'}
          />
          <States
            state={state}
            timed={view.from !== null || view.to !== null || view.asOf !== null}
            filtered={filtersSet(view.filter) > 0}
          />
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
              key={menu.node}
              {...menu}
              name={scene?.hasNode(menu.node) ? scene.getNodeAttribute(menu.node, 'name') : menu.node}
              close={() => setMenu(null)}
            />
          )}
          <GraphTools stage={stage} taking={taking} takeAway={() => setTaking(true)} />
          {view.table && scene && (
            <Suspense fallback={<Waiting label="Loading the table" />}>
              <SceneTable scene={scene} hiddenNodes={shown.hiddenNodes} hiddenLines={shown.hiddenLines} />
            </Suspense>
          )}
          <DoneBar scene={scene}>
            <FilterBox whole={state.whole} />
          </DoneBar>
          {panel && (
            <SidePanel
              view={view}
              scene={scene}
              facts={line && scene ? scene.getEdgeAttribute(line, 'facts') : []}
              drawn={selectedNode !== null && !away.nodes.has(selectedNode)}
              paths={paths}
            />
          )}
          <HowMany />
          <Suspense>
            {taking && scene && stage && (
              <TakeAway
                scene={scene}
                hidden={away}
                selection={selection}
                stage={stage}
                horizon={overview?.horizon ?? null}
                close={() => setTaking(false)}
              />
            )}
          </Suspense>
        </div>
        <TimeBar state={state} busy={loading && scene !== null} />
      </main>
    </SceneHere>
  );
}

/** What stands in the graph's place while there is none. */
function States({
  state: { scene, error, loading, retry },
  timed,
  filtered,
}: {
  state: SceneState;
  timed: boolean;
  filtered: boolean;
}) {
  if (!scene && error)
    return (
      <div className={css['middle']}>
        <Failed error={error} retry={retry} what="The graph" />
      </div>
    );
  if (!scene)
    return loading ? (
      <div className={css['middle']}>
        <Waiting label="Loading the graph" lines={3} />
      </div>
    ) : null;
  if (scene.order > 0) return null;
  return (
    <div className={css['middle']}>
      <Empty title="Nothing to draw">
        {filtered
          ? 'No tie passes the filter' + (timed ? ' in this time. Widen one of them.' : '. Widen it above.')
          : timed
            ? 'No tie is known in this time. Widen the dates below.'
            : 'The graph is empty. Add a document, or load the samples with “entente ingest”.'}
      </Empty>
    </div>
  );
}

/** Whether a thing is the selected one, of which the panel says all. */
function isChosen(target: NonNullable<Target>, shown: Shown): boolean {
  return 'node' in target ? target.node === shown.selectedNode : target.line === shown.selectedLine;
}

function describe({ overview, scene }: SceneState): string {
  const countries = overview?.nodes.filter((node) => node.kind === 'Country').length ?? 0;
  const ties = overview?.edges.filter((edge) => edge.kind === 'tie').length ?? 0;
  return `Graph of ${countries} countries and ${ties} ties, ${scene?.order ?? 0} nodes in all. The table view lists them.`;
}
