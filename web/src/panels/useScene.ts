import { useMemo } from 'react';
import { api } from '../api.ts';
import { buildScene, type Scene } from '../graph/scene.ts';
import type { View } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import type { Neighbours, Overview } from '../../../server/contract/index.ts';

export interface SceneState {
  scene: Scene | null;
  overview: Overview | null;
  /** Counts of what expanding a node could show and did. */
  neighbours: readonly Neighbours[];
  error: Error | null;
  loading: boolean;
  retry: () => void;
}

const NONE: readonly Neighbours[] = [];

/**
 * The graph that a view shows: the overview of its time, with the neighbours of what was expanded. Countries stand where the
 * overview of all times has them, so that changing the dates moves nothing. `version` changes when documents were added.
 */
export function useScene(view: View, version: number): SceneState {
  const { from, to, asOf, expanded } = view;
  const time = { from, to, asOf };
  const all = useLoad(`overview ${version}`, (signal) => api.overview({ from: null, to: null, asOf: null }, signal), true);
  const timed = from !== null || to !== null || asOf !== null;
  const part = useLoad(timed ? `overview ${version} ${from} ${to} ${asOf}` : null, (signal) => api.overview(time, signal), true);
  const more = useLoad(
    expanded.length > 0 ? `neighbours ${version} ${from} ${to} ${asOf} ${expanded.join(' ')}` : null,
    (signal) => neighboursOf(expanded, (id) => api.neighbours(id, time, signal)),
    true,
  );
  const overview = useMemo(() => {
    if (!timed) return all.value;
    if (!part.value || !all.value) return all.value;
    const home = new Map(all.value.nodes.map((node) => [node.id, node]));
    const nodes = part.value.nodes.map((node) => {
      const there = home.get(node.id);
      return there ? { ...node, x: there.x, y: there.y } : node;
    });
    return { ...part.value, nodes };
  }, [timed, all.value, part.value]);
  const neighbours = expanded.length > 0 ? (more.value ?? NONE) : NONE;
  const scene = useMemo(() => (overview ? buildScene(overview, neighbours) : null), [overview, neighbours]);
  return {
    scene,
    overview,
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

/** Neighbours of several nodes, in their order. A node that is gone costs only itself. */
async function neighboursOf(ids: readonly string[], ask: (id: string) => Promise<Neighbours>): Promise<Neighbours[]> {
  const answers = await Promise.allSettled(ids.map(ask));
  const good = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const bad = answers.find((answer) => answer.status === 'rejected');
  if (good.length === 0 && bad) throw bad.reason;
  return good;
}
