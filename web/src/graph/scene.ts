import { UndirectedGraph } from 'graphology';
import type { Neighbours, Overview } from '../../../server/contract/index.ts';
import { bandOf, type Band } from './palette.ts';
import { place } from './place.ts';
import type { Pin } from './explore.ts';
import { sortedPair } from './view.ts';

/** A node as drawn; positions in the overview's units. */
export interface SceneNode {
  x: number;
  y: number;
  /** Radius in pixels at zoom 1. */
  size: number;
  kind: string;
  label: string;
  name: string;
  code: string | null;
  hub: boolean;
  status: string | null;
  /** Lines that end here. */
  ties: number;
  /** Added by expanding, rather than part of the overview. */
  added: boolean;
  /** Documents that name it, countries only; null where that is not told. */
  documents: number | null;
  /** Stays where it was put. */
  pinned: boolean;
}

/** A line as drawn. */
export interface SceneLine {
  kind: 'tie' | 'party' | 'member' | 'relation';
  band: Band;
  /** `active`, `proposed`, `ended` or `contact`; relations carry the status of the fact they lead to. */
  status: string;
  count: number;
  width: number;
  first: string | null;
  last: string | null;
  /** Relationship types behind the line; empty for ties. */
  types: string[];
  /** Ids of the facts behind the line. */
  facts: string[];
  agreements: number;
  meetings: number;
  exercises: number;
}

export type Scene = UndirectedGraph<SceneNode, SceneLine>;

/** The id of the line between two nodes, whichever way round. */
export function lineId(a: string, b: string): string {
  return sortedPair(a, b).join('\u001f');
}

/** The two ends of a line's id. */
export function lineEnds(id: string): [string, string] {
  const [a = '', b = ''] = id.split('\u001f');
  return [a, b];
}

/** Kinds of node that are themselves told by claims about several others. */
const FACTS: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise', 'Tenure', 'Membership']);

const RADII: Record<string, number> = {
  Country: 9,
  Organization: 9,
  Agreement: 7.5,
  Meeting: 7,
  Person: 7,
  Exercise: 7,
  Place: 6,
  Office: 5.5,
  Tenure: 5,
  Membership: 5,
};

/** The overview and what was expanded, as one graph. Where both know a node or line, the overview's word stands. */
export function buildScene(
  overview: Pick<Overview, 'nodes' | 'edges'>,
  expanded: readonly Neighbours[],
  pins: readonly Pin[] = [],
): Scene {
  const scene: Scene = new UndirectedGraph();
  for (const node of overview.nodes) {
    scene.addNode(node.id, {
      x: node.x,
      y: node.y,
      size: node.size,
      kind: node.kind,
      label: node.label,
      name: node.name,
      code: node.code,
      hub: node.hub,
      status: node.status,
      ties: node.ties,
      added: false,
      documents: node.kind === 'Country' ? node.documents : null,
      pinned: false,
    });
  }
  for (const edge of overview.edges) {
    const id = lineId(edge.from, edge.to);
    if (edge.from === edge.to || scene.hasEdge(id) || !scene.hasNode(edge.from) || !scene.hasNode(edge.to)) continue;
    scene.addUndirectedEdgeWithKey(id, edge.from, edge.to, {
      kind: edge.kind,
      band: bandOf(edge.obligation),
      status: edge.status,
      count: edge.count,
      width: edge.width,
      first: edge.first,
      last: edge.last,
      types: [],
      facts: edge.facts,
      agreements: edge.agreements,
      meetings: edge.meetings,
      exercises: edge.exercises,
    });
  }
  // Pins first: what is added about a pinned node goes where that one is.
  for (const pin of pins) putPin(scene, pin);
  for (const more of expanded) {
    addNeighbours(scene, more);
    for (const pin of pins) putPin(scene, pin);
  }
  return scene;
}

function addNeighbours(scene: Scene, more: Neighbours): void {
  const fresh = more.graph.nodes.filter((node) => !scene.hasNode(node.id));
  const positions = place(scene, more.center, fresh, more.graph.edges);
  for (const node of fresh) {
    const at = positions.get(node.id);
    if (!at) continue;
    scene.addNode(node.id, {
      ...at,
      size: RADII[node.kind] ?? 6,
      kind: node.kind,
      label: node.label,
      name: node.name,
      code: node.code,
      hub: false,
      status: node.status,
      ties: 0,
      added: true,
      documents: null,
      pinned: false,
    });
  }
  const facts = new Map(more.graph.nodes.map((node) => [node.id, node]));
  for (const edge of more.graph.edges) {
    if (edge.from === edge.to || !scene.hasNode(edge.from) || !scene.hasNode(edge.to)) continue;
    const id = lineId(edge.from, edge.to);
    if (scene.hasEdge(id)) {
      const types = scene.getEdgeAttribute(id, 'types');
      if (!types.includes(edge.type)) scene.setEdgeAttribute(id, 'types', [...types, edge.type]);
      continue;
    }
    const fact = [facts.get(edge.from), facts.get(edge.to)].find((end) => end?.kind === 'Agreement' || end?.kind === 'Meeting');
    scene.addUndirectedEdgeWithKey(id, edge.from, edge.to, {
      kind: 'relation',
      band: bandOf(fact?.obligation),
      status: fact?.status ?? 'active',
      count: 1,
      width: 1.4,
      first: fact?.date ?? null,
      last: fact?.date ?? null,
      types: [edge.type],
      facts: [facts.get(edge.from), facts.get(edge.to)].flatMap((end) => (end && FACTS.has(end.kind) ? [end.id] : [])),
      agreements: 0,
      meetings: 0,
      exercises: 0,
    });
  }
}

function putPin(scene: Scene, { id, x, y }: Pin): void {
  if (scene.hasNode(id)) scene.mergeNodeAttributes(id, { x, y, pinned: true });
}

/** Makes `live`, which is being drawn, equal to `next` with the fewest changes; nodes that stay keep their identity. */
export function syncScene(live: Scene, next: Scene): void {
  for (const edge of live.edges()) if (!next.hasEdge(edge)) live.dropEdge(edge);
  for (const node of live.nodes()) if (!next.hasNode(node)) live.dropNode(node);
  next.forEachNode((id, attributes) => {
    if (live.hasNode(id)) live.replaceNodeAttributes(id, attributes);
    else live.addNode(id, attributes);
  });
  next.forEachEdge((id, attributes, from, to) => {
    if (live.hasEdge(id)) live.replaceEdgeAttributes(id, attributes);
    else live.addUndirectedEdgeWithKey(id, from, to, attributes);
  });
}

/** Statuses that are announced or in talks, but not (yet) a fact. */
const PLANNED: ReadonlySet<string> = new Set(['proposed', 'planned']);
const OVER: ReadonlySet<string> = new Set(['ended', 'cancelled']);

/** True for lines that stand for what is only planned or proposed; drawn dashed. */
export function isPlanned(line: SceneLine): boolean {
  return PLANNED.has(line.status);
}
/** True for lines whose facts are all over; drawn dotted. */
export function isOver(line: SceneLine): boolean {
  return OVER.has(line.status);
}
