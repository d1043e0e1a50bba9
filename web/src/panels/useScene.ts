import { useMemo } from 'react';
import { api, type Period } from '../api.ts';
import { MOST_AT_ONCE, OF_EACH, readStep, WITHOUT_ASKING } from '../graph/explore.ts';
import { filtered, passes, withUndated, type Filter } from '../graph/filter.ts';
import { onMap } from '../graph/map.ts';
import { buildScene, type Scene } from '../graph/scene.ts';
import type { View } from '../graph/view.ts';
import { yearsOf, type Years } from '../graph/years.ts';
import { useLoad } from '../load.ts';
import type { EntityKind, Neighbours, Overview } from '../../../server/contract/index.ts';

export interface SceneState {
  scene: Scene | null;
  /** What the filter left of the overview, and all of it. */
  overview: Overview | null;
  whole: Overview | null;
  /** The facts of all times that pass the filter, by year. */
  years: Years;
  /** What each step of expanding added. */
  neighbours: readonly Neighbours[];
  error: Error | null;
  loading: boolean;
  retry: () => void;
}

const NONE: readonly Neighbours[] = [];

/** What expanding by all kinds at once shows; terms of office and memberships are read in the panel. */
const AT_ONCE: readonly EntityKind[] = ['Country', 'Person', 'Organization', 'Meeting', 'Agreement', 'Exercise'];

/**
 * The graph that a view shows: the overview of its time, with the neighbours of what was expanded. Countries stand where the
 * overview of all times has them, so that changing the dates moves nothing. `version` changes when documents were added.
 */
export function useScene(view: View, version: number): SceneState {
  const { from, to, asOf, expanded, pins, filter, layout } = view;
  const time = { from, to, asOf };
  const all = useLoad(`overview ${version}`, (signal) => api.overview({ from: null, to: null, asOf: null }, signal), true);
  const timed = from !== null || to !== null || asOf !== null;
  const part = useLoad(timed ? `overview ${version} ${from} ${to} ${asOf}` : null, (signal) => api.overview(time, signal), true);
  const more = useLoad(
    expanded.length > 0 ? `neighbours ${version} ${from} ${to} ${asOf} ${expanded.join(' ')}` : null,
    (signal) => neighboursOf(expanded, (step) => ask(step, time, signal)),
    true,
  );
  const undated = filter.undated === true && asOf === null;
  const whole = useMemo(() => {
    if (!timed || !part.value || !all.value) return all.value;
    const home = new Map(all.value.nodes.map((node) => [node.id, node]));
    const nodes = part.value.nodes.map((node) => {
      const there = home.get(node.id);
      return there ? { ...node, x: there.x, y: there.y } : node;
    });
    const placed = { ...part.value, nodes };
    return undated ? withUndated(placed, all.value) : placed;
  }, [timed, undated, all.value, part.value]);
  const overview = useMemo(() => whole && filtered(whole, filter), [whole, filter]);
  const years = useMemo(
    () => yearsOf(all.value ? filtered(all.value, { ...filter, undated: null }).facts : []),
    [all.value, filter],
  );
  const neighbours = useMemo(
    () => (expanded.length > 0 ? (more.value ?? NONE).map((one) => passing(one, filter)) : NONE),
    [expanded.length, more.value, filter],
  );
  const scene = useMemo(
    () => (overview ? buildScene(layout === 'map' ? onMap(overview) : overview, neighbours, pins) : null),
    [overview, neighbours, pins, layout],
  );
  return {
    scene,
    overview,
    whole,
    years,
    neighbours,
    error: all.error ?? part.error ?? more.error,
    loading: all.loading || part.loading || more.loading,
    retry: () => {
      all.retry();
      part.retry();
      more.retry();
    },
  };
}

const FACTS: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise', 'Membership']);

/** What a step added, without the facts that the filter leaves out. */
function passing(more: Neighbours, filter: Filter): Neighbours {
  const nodes = more.graph.nodes.filter((node) => node.id === more.center || !FACTS.has(node.kind) || passes(node, filter));
  return nodes.length === more.graph.nodes.length ? more : { ...more, graph: { ...more.graph, nodes } };
}

/** What a step of expanding asks for. */
async function ask(text: string, time: Period, signal: AbortSignal): Promise<Neighbours> {
  const { node, kind, all } = readStep(text);
  const limit = kind === null ? OF_EACH : all ? MOST_AT_ONCE : WITHOUT_ASKING;
  return api.neighbours(node, time, { kinds: kind === null ? AT_ONCE : [kind], limit }, signal);
}

/** The answers to several steps, in their order. A node that is gone costs only itself. */
async function neighboursOf(steps: readonly string[], ask: (step: string) => Promise<Neighbours>): Promise<Neighbours[]> {
  const answers = await Promise.allSettled(steps.map(ask));
  const bad = answers.find((answer) => answer.status === 'rejected');
  if (bad && answers.every((answer) => answer.status === 'rejected')) throw bad.reason;
  return answers.map((answer, i) =>
    answer.status === 'fulfilled'
      ? answer.value
      : { center: readStep(steps[i] ?? '').node, graph: { nodes: [], edges: [] }, counts: [], truncated: false },
  );
}
