import {
  columnsOf,
  daysOf,
  edgesCsv,
  gexf,
  graphml,
  nodesCsv,
  type ExportEdge,
  type ExportGraph,
  type ExportNode,
  type Spell,
} from '../../../server/graph/export/index.ts';
import { isPartialDate, spanOf } from '../../../server/model/dates.ts';
import type { Palette } from './palette.ts';
import { isOver, type Scene, type SceneLine } from './scene.ts';
import type { Selection } from './view.ts';

/** Parts of a scene, by their ids. */
export interface Parts {
  nodes: ReadonlySet<string>;
  lines: ReadonlySet<string>;
}

/** What of a scene is in sight. */
export function partsInSight(scene: Scene, hidden: Parts): Parts {
  const nodes = new Set(scene.filterNodes((id) => !hidden.nodes.has(id)));
  const lines = scene.filterEdges((id, _, from, to) => !hidden.lines.has(id) && nodes.has(from) && nodes.has(to));
  return { nodes, lines: new Set(lines) };
}

/** What is selected, of what is in sight: a node with its neighbours and the lines between them, or a line with its ends. */
export function partsSelected(scene: Scene, inSight: Parts, selection: Selection): Parts | null {
  if (!selection) return null;
  const wanted = new Set<string>();
  if ('line' in selection) for (const end of selection.line) wanted.add(end);
  else {
    if (!inSight.nodes.has(selection.node)) return null;
    wanted.add(selection.node);
    scene.forEachEdge(selection.node, (id, _, from, to) => {
      if (inSight.lines.has(id)) wanted.add(from).add(to);
    });
  }
  const nodes = new Set([...wanted].filter((id) => inSight.nodes.has(id)));
  const lines = [...inSight.lines].filter((id) => scene.extremities(id).every((end) => nodes.has(end)));
  return nodes.size > 0 ? { nodes, lines: new Set(lines) } : null;
}

/** Parts of a scene as a graph for other programs: with places, sizes, colours and times. */
export function exportOf(
  scene: Scene,
  parts: Parts,
  palette: Palette,
  about: Pick<ExportGraph, 'title' | 'horizon'>,
): ExportGraph {
  const nodes = [...parts.nodes].map((id) => nodeOf(scene, id, palette));
  const edges = [...parts.lines].map((id) => lineOf(scene, id, palette));
  return { ...about, nodes, edges, nodeColumns: columnsOf(nodes), edgeColumns: columnsOf(edges), directed: false };
}

/** The formats that a graph can be taken away in. */
export const FORMATS = ['gexf', 'graphml', 'nodes.csv', 'lines.csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A graph as a file of that format. `link`: where it can be looked at again. */
export async function fileOf(format: Format, graph: ExportGraph, link: string): Promise<string> {
  if (format === 'json') {
    const { title, horizon, nodes, edges } = graph;
    return `${JSON.stringify({ title, horizon, link, nodes, edges }, null, 1)}\n`;
  }
  const write = { gexf, graphml, 'nodes.csv': nodesCsv, 'lines.csv': edgesCsv }[format];
  const pieces: string[] = [];
  for await (const piece of write(graph)) pieces.push(piece);
  return pieces.join('');
}

/** Kinds of node that have a time of their own. */
const TIMED: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise', 'Tenure', 'Membership']);

function nodeOf(scene: Scene, id: string, palette: Palette): ExportNode {
  const node = scene.getNodeAttributes(id);
  const values: Record<string, string | number> = { type: node.kind };
  if (node.code) values['code'] = node.code;
  if (node.status) values['status'] = node.status;
  return {
    id,
    label: node.name,
    // A fact's lines all carry its days.
    spell: TIMED.has(node.kind) ? (scene.mapEdges(id, (_, line) => spellOf(line)).find((spell) => spell !== null) ?? null) : null,
    values,
    look: { x: node.x, y: node.y, size: node.size, color: palette.kinds[node.kind] ?? palette.ink },
  };
}

function lineOf(scene: Scene, id: string, palette: Palette): ExportEdge {
  const line = scene.getEdgeAttributes(id);
  const [from, to] = scene.extremities(id);
  const { agreements, meetings, exercises } = line;
  return {
    id: `${from}>${to}`,
    from,
    to,
    relation: line.types.length > 0 ? line.types.join('; ') : line.kind,
    weight: line.count,
    spell: spellOf(line),
    values: {
      strongest: line.band,
      status: line.status,
      ...(line.kind === 'tie' ? { agreements, meetings, exercises } : {}),
      ...(line.facts.length > 0 ? { facts: line.facts.join('; ') } : {}),
    },
    color: palette.bands[line.band],
  };
}

/** A line's days: from its first; to its last where nothing binds on, else without an end. */
function spellOf(line: SceneLine): Spell | null {
  const day = (date: string | null, end: 'earliest' | 'latest'): string | null =>
    date !== null && isPartialDate(date) ? spanOf(date)[end] : null;
  const binds = !isOver(line) && line.status !== 'contact' && line.status !== 'held';
  return daysOf(day(line.first, 'earliest'), binds ? null : day(line.last, 'latest'));
}
