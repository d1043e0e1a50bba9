import { hasFlag } from 'country-flag-icons';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Target } from '../draw/pointer.ts';
import { Stage, type Shown } from '../draw/stage.ts';
import { BAND_LABELS, BANDS } from '../graph/palette.ts';
import { buildScene, lineEnds, lineId } from '../graph/scene.ts';
import { Icon } from '../parts/Icon.tsx';
import { pictureAt } from '../parts/pictures.ts';
import { useScheme } from '../parts/useScheme.ts';
import { factsBehind, type Book } from './data.ts';
import css from './Picture.module.css';

/** What is chosen on the picture. */
export type Chosen = { node: string } | { line: [string, string]; facts: string[] } | null;

declare global {
  interface Window {
    entente?: { positionOf: (id: string) => { x: number; y: number } | null };
  }
}

/** The graph. `drawn`: the facts that the filter lets through, or null for all; lines without any are hidden. */
export function Picture({
  book,
  chosen,
  choose,
  drawn,
}: {
  book: Book;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  drawn: ReadonlySet<string> | null;
}) {
  const { palette } = useScheme();
  const ground = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const scene = useMemo(() => {
    return buildScene(book.graph, []);
  }, [book]);
  const shown = useMemo<Shown>(() => {
    const hiddenLines = new Set<string>();
    if (drawn)
      scene.forEachEdge((id, line) => {
        if (!factsBehind(book, lineEnds(id), line.facts).some((fact) => drawn.has(fact.id))) hiddenLines.add(id);
      });
    const hiddenNodes = new Set<string>();
    if (drawn)
      scene.forEachNode((id) => {
        if (scene.everyEdge(id, (line) => hiddenLines.has(line))) hiddenNodes.add(id);
      });
    return {
      palette,
      selectedNode: chosen && 'node' in chosen ? chosen.node : null,
      selectedLine: chosen && 'line' in chosen ? lineId(...chosen.line) : null,
      hiddenNodes,
      hiddenLines,
    };
  }, [book, scene, palette, chosen, drawn]);

  const make = useEffectEvent((holder: HTMLElement): Stage | null => {
    const pick = (target: Target): void =>
      choose(
        target && 'line' in target
          ? { line: lineEnds(target.line), facts: scene.getEdgeAttribute(target.line, 'facts') }
          : target,
      );
    const quiet = (): void => {};
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const picture = (path: string): string | null => (pictureAt(path) === path ? null : pictureAt(path));
    const events = { pick, expand: (node: string) => choose({ node }), hover: quiet, menu: quiet };
    try {
      return new Stage(holder, scene, shown, events, { hasFlag, calm, covered: 0, picture });
    } catch (error) {
      // A browser without WebGL still has the list.
      setFailure(error instanceof Error ? error.message : String(error));
      return null;
    }
  });
  useLayoutEffect(() => {
    const made = ground.current && make(ground.current);
    if (!made) return;
    window.entente = { positionOf: (id) => made.positionOf(id) };
    setStage(made);
    return () => {
      made.kill();
      setStage(null);
      delete window.entente;
    };
  }, []);
  useEffect(() => stage?.show(shown), [stage, shown]);

  const { nodes, edges } = book.graph;
  const bands = new Set(scene.mapEdges((_, line) => line.band));
  return (
    <section className={css['picture']} aria-label="Graph">
      <div
        ref={ground}
        className={css['stage']}
        role="img"
        aria-label={`Graph of ${nodes.length} nodes and ${edges.length} lines. The list of facts says the same in words.`}
      />
      {failure !== null && (
        <p className={css['failure']} role="status">
          This browser cannot draw the graph ({failure}). The list holds everything that it shows.
        </p>
      )}
      <div className={css['tools']}>
        <button type="button" aria-label="Zoom in" onClick={() => stage?.zoom(1.5)}>
          <Icon name="plus" size={16} />
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => stage?.zoom(1 / 1.5)}>
          <Icon name="minus" size={16} />
        </button>
        <button type="button" aria-label="Show the whole graph" onClick={() => stage?.fit()}>
          <Icon name="fit" size={16} />
        </button>
      </div>
      <details className={css['legend']}>
        <summary>What the lines mean</summary>
        <ul>
          {BANDS.filter((band) => bands.has(band)).map((band) => (
            <li key={band}>
              <Stroke color={palette.bands[band]} /> {BAND_LABELS[band]}
            </li>
          ))}
          <li>
            <Stroke color={palette.ink} dash="6 4" /> Planned or proposed
          </li>
          <li>
            <Stroke color={palette.ink} dash="2 2.5" /> Ended or cancelled
          </li>
        </ul>
      </details>
    </section>
  );
}

function Stroke({ color, dash }: { color: string; dash?: string }) {
  return (
    <svg width="26" height="10" aria-hidden="true" focusable="false">
      <line x1="1" y1="5" x2="25" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
}
