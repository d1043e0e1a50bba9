import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import type { Neighbours } from '../../../server/contract/index.ts';
import { concealed } from '../../../web/src/graph/conceal.ts';
import { expand, fold, hide, keepAround, keepOnly, NOTHING_DONE, pin, showAll, unpin } from '../../../web/src/graph/explore.ts';
import { lineId, type Scene, type SceneLine } from '../../../web/src/graph/scene.ts';
import { drawsSame, NO_STEPS, redone, stepped, undone } from '../../../web/src/graph/steps.ts';
import { select, START, type View } from '../../../web/src/graph/view.ts';
import { shortestPaths } from '../../../web/src/graph/paths.ts';

/** A scene of countries with ties between them, each told by its ends and what differs from a plain treaty of logistics. */
function sceneOf(...ties: [string, string, Partial<SceneLine>?][]): Scene {
  const scene: Scene = new UndirectedGraph();
  const node = { x: 0, y: 0, size: 8, kind: 'Country', label: '', name: '', code: null, hub: false, status: null, ties: 1 };
  for (const [a, b, more] of ties) {
    for (const id of [a, b]) if (!scene.hasNode(id)) scene.addNode(id, { ...node, added: false, documents: null, pinned: false });
    scene.addUndirectedEdgeWithKey(lineId(a, b), a, b, {
      kind: 'tie',
      band: 'logistics',
      status: 'active',
      count: 1,
      width: 1,
      first: null,
      last: null,
      types: [],
      facts: [],
      agreements: 1,
      meetings: 0,
      exercises: 0,
      ...more,
    });
  }
  return scene;
}
const nothing = { nodes: new Set<string>(), lines: new Set<string>() };
const neighbours = (center: string, ...ids: string[]): Neighbours => ({
  center,
  graph: { nodes: ids.map((id) => ({ id }) as Neighbours['graph']['nodes'][number]), edges: [] },
  counts: [],
  truncated: false,
});

describe('what is done to the graph', () => {
  it('expands by kind once, and folds one kind or everything about a node', () => {
    const meetings = { node: 'a', kind: 'Meeting', all: false } as const;
    const done = expand(expand(expand(NOTHING_DONE, meetings), meetings), { node: 'a', kind: null, all: false });
    expect(done.expanded).toEqual(['Meeting@a', 'a']);
    expect(fold(done, 'a', 'Meeting').expanded).toEqual(['a']);
    expect(fold(done, 'a').expanded).toEqual([]);
    expect(fold(done, 'b').expanded).toEqual(done.expanded);
  });

  it('pins to whole units, once a node, and hides what was pinned', () => {
    const done = pin(pin(NOTHING_DONE, 'a', { x: 1.4, y: -0.2 }), 'a', { x: 7.6, y: 2 });
    expect(done.pins).toEqual([{ id: 'a', x: 8, y: 2 }]);
    expect(unpin(done, 'a').pins).toEqual([]);
    expect(hide({ ...done, path: ['a', 'b'] }, 'a')).toMatchObject({ removed: ['a'], pins: [], path: [] });
  });

  it('keeps a node with its neighbours, and what is added to them later', () => {
    const scene = sceneOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['a', 'x'], ['b', 'y']);
    const before = expand(NOTHING_DONE, { node: 'c', kind: null, all: false });
    const kept = keepAround(before, 'a');
    const hiddenBy = (done: typeof kept, more: Neighbours[]) =>
      [...concealed(scene, { ...done, hidden: [] }, more).nodes].toSorted();
    expect(hiddenBy(kept, [neighbours('c', 'd')])).toEqual(['c', 'd', 'y']);
    const later = expand(kept, { node: 'b', kind: 'Meeting', all: false });
    expect(hiddenBy(later, [neighbours('c', 'd'), neighbours('b', 'y')])).toEqual(['c', 'd']);
    // Folding a step from before the keeping must not let a later one be taken for an earlier.
    expect(hiddenBy(fold(later, 'c'), [neighbours('b', 'y')])).toEqual(['c', 'd']);
    expect(hiddenBy(keepOnly(before, ['c', 'd']), [neighbours('c', 'd')])).toEqual(['a', 'b', 'x', 'y']);
    expect(hiddenBy(showAll(kept), [])).toEqual([]);
  });

  it('hides nodes and lines by hand', () => {
    const scene = sceneOf(['a', 'b'], ['b', 'c']);
    const done = hide(hide(NOTHING_DONE, 'c'), lineId('a', 'b'));
    expect(concealed(scene, { ...done, hidden: [] })).toEqual({ nodes: new Set(['c']), lines: new Set([lineId('a', 'b')]) });
  });
});

describe('undo and redo', () => {
  const expanded: View = expand(START, { node: 'a', kind: null, all: false });
  const hidden: View = hide(expanded, 'b');

  it('go back and forth over every step, and keep what is selected', () => {
    const steps = stepped(stepped(NO_STEPS, START, expanded), expanded, hidden);
    const once = undone(steps, select(hidden, { node: 'n' }));
    expect(once?.view).toEqual(select(expanded, { node: 'n' }));
    const twice = once && undone(once.steps, once.view);
    expect(twice && drawsSame(twice.view, START)).toBe(true);
    expect(twice && undone(twice.steps, twice.view)).toBeNull();
    const again = twice && redone(twice.steps, twice.view);
    expect(again && drawsSame(again.view, expanded)).toBe(true);
    const last = again && redone(again.steps, again.view);
    expect(last && drawsSame(last.view, hidden)).toBe(true);
    expect(last && redone(last.steps, last.view)).toBeNull();
  });

  it('counts no step for what changes nothing that is drawn, and drops what was undone at a new one', () => {
    expect(stepped(NO_STEPS, START, select(START, { node: 'a' }))).toBe(NO_STEPS);
    const steps = stepped(NO_STEPS, START, expanded);
    const back = undone(steps, expanded);
    expect(back && stepped(back.steps, back.view, hide(back.view, 'z')).future).toEqual([]);
  });

  it('takes a change that goes on as one step', () => {
    const year = (from: string): View => ({ ...START, from });
    const begun = stepped(NO_STEPS, START, year('2019'));
    const steps = stepped(begun, year('2019'), year('2020'), true);
    expect(steps.past).toHaveLength(1);
    expect(undone(steps, year('2020'))?.view.from).toBeNull();
  });
});

describe('the paths between two nodes', () => {
  it('are the shortest simple ones, the stronger promise first among equals', () => {
    const scene = sceneOf(['a', 'b'], ['b', 'z'], ['a', 'c', { band: 'mutual-defence' }], ['c', 'z'], ['b', 'c'], ['z', 'end']);
    const paths = shortestPaths(scene, 'a', 'z', nothing);
    expect(paths.map((path) => path.nodes.join(''))).toEqual(['acz', 'abz', 'acbz']);
    expect(paths[0]?.lines).toEqual([lineId('a', 'c'), lineId('c', 'z')]);
    for (const path of paths) expect(new Set(path.nodes).size).toBe(path.nodes.length);
  });

  it('lead over what is drawn alone', () => {
    const scene = sceneOf(['a', 'b'], ['b', 'z'], ['a', 'c'], ['c', 'z']);
    const without = { nodes: new Set(['c']), lines: new Set<string>() };
    expect(shortestPaths(scene, 'a', 'z', without).map((path) => path.nodes.join(''))).toEqual(['abz']);
    const cut = { nodes: new Set(['c']), lines: new Set([lineId('a', 'b')]) };
    expect(shortestPaths(scene, 'a', 'z', cut)).toEqual([]);
    expect(shortestPaths(scene, 'a', 'a', nothing)).toEqual([]);
    expect(shortestPaths(scene, 'a', 'gone', nothing)).toEqual([]);
  });

  it('agree with trying every simple path', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 60; round++) {
      const ties = names.flatMap((a, i) =>
        names.slice(i + 1).flatMap((b) => (random() < 0.45 ? [[a, b] as [string, string]] : [])),
      );
      const scene = sceneOf(...ties, ['a', 'h'], ['g', 'i']);
      const all: number[] = [];
      const walk = (at: string, seen: string[]): void => {
        if (at === 'g') return void all.push(seen.length - 1);
        for (const next of scene.neighbors(at)) if (!seen.includes(next)) walk(next, [...seen, next]);
      };
      walk('a', ['a']);
      const lengths = shortestPaths(scene, 'a', 'g', nothing).map((path) => path.lines.length);
      expect(lengths).toEqual(all.toSorted((a, b) => a - b).slice(0, 3));
    }
  });
});
