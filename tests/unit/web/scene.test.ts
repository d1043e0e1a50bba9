import { describe, expect, it } from 'vitest';
import type { DrawNode, Neighbours, Overview, OverviewEdge, OverviewNode } from '../../../server/contract/index.ts';
import { distanceToSegment } from '../../../web/src/draw/hit.ts';
import { discBox, LabelRoom, labelSpots } from '../../../web/src/draw/labels.ts';
import { bandOf, PALETTES } from '../../../web/src/graph/palette.ts';
import { hiddenParts } from '../../../web/src/graph/conceal.ts';
import { buildScene, lineEnds, lineId, syncScene } from '../../../web/src/graph/scene.ts';
import { lineLook, litNodes, nodeLook, type Emphasis } from '../../../web/src/graph/styles.ts';

const drawNode = (id: string, kind: DrawNode['kind'], more: Partial<DrawNode> = {}): DrawNode => ({
  id,
  kind,
  label: id,
  name: `The ${id}`,
  code: null,
  status: null,
  obligation: null,
  type: null,
  date: null,
  earliest: null,
  latest: null,
  reports: 1,
  sources: 1,
  conflicts: 0,
  ...more,
});
const spot = (id: string, x: number, y: number, more: Partial<OverviewNode> = {}): OverviewNode => ({
  ...drawNode(id, 'Country', { code: id.toUpperCase() }),
  x,
  y,
  size: 8,
  hub: false,
  members: 0,
  ties: 1,
  region: null,
  latitude: null,
  longitude: null,
  documents: 0,
  ...more,
});
const edge = (from: string, to: string, more: Partial<OverviewEdge> = {}): OverviewEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'tie',
  status: 'active',
  obligation: 'logistics',
  count: 1,
  agreements: 1,
  meetings: 0,
  exercises: 0,
  width: 2,
  first: null,
  last: null,
  facts: ['agreement:1'],
  ...more,
});
const overview: Overview = {
  nodes: [
    spot('a', 0, 0),
    spot('b', 100, 0),
    spot('c', 0, 100),
    spot('hub', 100, 100, { kind: 'Organization', hub: true, code: null }),
  ],
  edges: [
    edge('a', 'b'),
    edge('b', 'c', { obligation: 'mutual-defence', status: 'proposed' }),
    edge('c', 'hub', { kind: 'member', obligation: null }),
  ],
  facts: [],
  graphVersion: '1',
  horizon: null,
  notices: [],
  ms: 0,
};
const more: Neighbours = {
  center: 'a',
  graph: {
    nodes: [
      drawNode('a', 'Country'),
      drawNode('b', 'Country'),
      ...Array.from({ length: 40 }, (_, i) => drawNode(`m${i}`, 'Meeting', { status: i ? 'held' : 'planned' })),
    ],
    edges: Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`,
      from: 'a',
      to: `m${i}`,
      type: 'TOOK_PART_IN',
      properties: {},
    })).concat([
      { id: 'x', from: 'b', to: 'm3', type: 'TOOK_PART_IN', properties: {} },
      { id: 'y', from: 'a', to: 'b', type: 'ODD', properties: {} },
    ]),
  },
  counts: [],
  truncated: false,
};

describe('the scene', () => {
  it('holds the overview and what was expanded, each once, and leaves the overview where it is', () => {
    const scene = buildScene(overview, [more, more]);
    expect(scene.order).toBe(44);
    expect(scene.size).toBe(3 + 41);
    for (const node of overview.nodes)
      expect(scene.getNodeAttributes(node.id)).toMatchObject({ x: node.x, y: node.y, added: false });
    expect(scene.getEdgeAttributes(lineId('b', 'a'))).toMatchObject({ kind: 'tie', band: 'logistics', types: ['ODD'] });
    expect(scene.getEdgeAttributes(lineId('a', 'm0'))).toMatchObject({ status: 'planned', facts: ['m0'] });
    expect(lineEnds(lineId('z', 'a'))).toEqual(['a', 'z']);
  });

  it('places what expanding adds the same each time and apart from everything', () => {
    const scene = buildScene(overview, [more]);
    const again = buildScene(overview, [more]);
    const points = scene.mapNodes((id, node) => ({ id, x: node.x, y: node.y }));
    for (const { id, x, y } of points) expect(again.getNodeAttributes(id)).toMatchObject({ x, y });
    let nearest = Infinity;
    for (const p of points) for (const q of points) if (p !== q) nearest = Math.min(nearest, Math.hypot(p.x - q.x, p.y - q.y));
    expect(nearest).toBeGreaterThan(50);
  });

  it('is made from another by the fewest changes', () => {
    const live = buildScene(overview, []);
    const seen: string[] = [];
    live.on('nodeAdded', ({ key }) => seen.push(`+${key}`));
    live.on('nodeDropped', ({ key }) => seen.push(`-${key}`));
    syncScene(live, buildScene(overview, [more]));
    expect(live.order).toBe(44);
    expect(seen).toHaveLength(40);
    syncScene(live, buildScene(overview, []));
    expect([live.order, live.size]).toEqual([4, 3]);
    expect(seen.filter((change) => change.startsWith('-'))).toHaveLength(40);
  });

  it('hides what the legend switches off, and countries with their last line', () => {
    const scene = buildScene(overview, []);
    expect(hiddenParts(scene, [])).toEqual({ nodes: new Set(), lines: new Set() });
    expect(hiddenParts(scene, ['logistics'])).toEqual({ nodes: new Set(['a']), lines: new Set([lineId('a', 'b')]) });
    expect(hiddenParts(scene, ['alliances']).nodes).toEqual(new Set(['hub']));
    expect(hiddenParts(scene, ['planned']).lines).toEqual(new Set([lineId('b', 'c')]));
  });
});

describe('the look of things', () => {
  const on: Emphasis = {
    palette: PALETTES.light,
    selectedNode: null,
    selectedLine: null,
    hoveredNode: null,
    hoveredLine: null,
    lit: null,
    hiddenNodes: new Set(),
    hiddenLines: new Set(),
  };
  const scene = buildScene(overview, []);
  const lineOf = (a: string, b: string, emphasis = on) =>
    lineLook(lineId(a, b), scene.getEdgeAttributes(lineId(a, b)), a, b, emphasis);

  it('tells what is planned by dashes, not by colour alone', () => {
    expect(lineOf('b', 'c').dash).toBeGreaterThan(0);
    expect(lineOf('a', 'b').dash).toBe(0);
    expect(lineOf('a', 'b').color).toBe(PALETTES.light.bands.logistics);
    expect(lineOf('b', 'c').color).toBe(PALETTES.light.bands['mutual-defence']);
  });

  it('names the obligation of lines that are lit, so that colour is never the only word', () => {
    expect(lineOf('a', 'b').label).toBeNull();
    expect(lineOf('a', 'b', { ...on, hoveredNode: 'a' }).label).toBe('Logistics, information');
    expect(lineOf('b', 'c', { ...on, selectedNode: 'b' }).label).toBe('Mutual defence, proposed');
    expect(lineOf('c', 'hub', { ...on, selectedNode: 'c' }).label).toBeNull();
  });

  it('fades what has nothing to do with the selection', () => {
    const lit = litNodes((id) => scene.neighbors(id), { ...on, selectedNode: 'a' });
    expect(lit).toEqual(new Set(['a', 'b']));
    expect(litNodes((id) => scene.neighbors(id), { ...on, hoveredNode: 'a' })).toBeNull();
    const chosen = { ...on, selectedNode: 'a', lit };
    const look = (id: string) => nodeLook(id, scene.getNodeAttributes(id), chosen, () => true);
    expect(look('c')).toMatchObject({ faded: true, label: null, image: null });
    expect(look('a')).toMatchObject({ faded: false, strong: true, label: 'a' });
    expect(lineOf('b', 'c', chosen).color).toBe(PALETTES.light.faint);
    expect(lineOf('a', 'b', chosen).color).toBe(PALETTES.light.bands.logistics);
  });

  it('has a band for every obligation and for none', () => {
    expect(bandOf('access-basing')).toBe('access');
    expect(bandOf('procurement')).toBe('industry');
    expect(bandOf(null)).toBe('talks');
    expect(bandOf('something-new')).toBe('general');
  });
});

describe('labels and lines on the stage', () => {
  it('gives no two labels the same room', () => {
    const room = new LabelRoom();
    const own = discBox(100, 100, 10);
    room.claim(own);
    const spots = labelSpots(100, 100, 10, 60, 16);
    const taken = spots.filter((box) => {
      if (!room.isFree(box, own)) return false;
      room.claim(box);
      return true;
    });
    expect(taken).toHaveLength(4);
    expect(spots.some((box) => room.isFree(box, own))).toBe(false);
    expect(room.isFree({ left: 95, top: 95, right: 96, bottom: 96 })).toBe(false);
    room.clear();
    expect(room.isFree(own)).toBe(true);
  });

  it('measures to the segment, not to the line beyond it', () => {
    expect(distanceToSegment(5, 3, 0, 0, 10, 0)).toBe(3);
    expect(distanceToSegment(13, 4, 0, 0, 10, 0)).toBe(5);
    expect(distanceToSegment(3, 4, 0, 0, 0, 0)).toBe(5);
  });
});
