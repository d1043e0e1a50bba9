import { ENTITY_KINDS } from '../contract/facts.ts';
import type { DrawEdge, DrawNode, GraphView } from '../contract/graph.ts';
import { OBLIGATIONS } from '../model/claims.ts';
import { byCodeUnit } from '../model/compare.ts';
import type { Cell, GraphNode, GraphRelationship } from '../model/values.ts';

/** Longest label, in UTF-16 units; longer names are cut at a word. */
const MAX_LABEL = 32;

/** A name short enough to draw. */
export function shortLabel(name: string, max = MAX_LABEL): string {
  if (name.length <= max) return name;
  const cut = name.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** A node of an answer, as it is drawn. Nodes without a kind of their own (documents, claims of a console answer) are null. */
export function drawNode(node: GraphNode): DrawNode | null {
  const kind = ENTITY_KINDS.find((k) => node.labels.includes(k));
  if (!kind) return null;
  const p = node.properties;
  const name = textOf(p['name']) ?? node.id;
  return {
    id: node.id,
    kind,
    label: shortLabel(textOf(p['shortName']) ?? name),
    name,
    code: textOf(p['code']),
    status: textOf(p['status']),
    obligation: OBLIGATIONS.find((o) => o === p['obligation']) ?? null,
    type: textOf(p['kind']) ?? textOf(p['role']),
    date: textOf(p['date']) ?? textOf(p['signedOn']) ?? textOf(p['proposedOn']) ?? textOf(p['startDate']),
    earliest: textOf(p['earliest']),
    latest: textOf(p['latest']),
    reports: numberOf(p['reports']),
    sources: numberOf(p['sources']),
    conflicts: Array.isArray(p['conflicts']) ? p['conflicts'].length : 0,
  };
}

/** A relationship of an answer, as it is drawn. */
export function drawEdge(relationship: GraphRelationship): DrawEdge {
  const { id: _, claims: __, ...properties } = relationship.properties;
  return { id: relationship.id, from: relationship.from, to: relationship.to, type: relationship.type, properties };
}

/** An answer's graph as it is drawn: only things of the world, and relationships with both ends there; in order of their ids. */
export function drawGraph(graph: { nodes: readonly GraphNode[]; relationships: readonly GraphRelationship[] }): GraphView {
  const nodes = graph.nodes.map(drawNode).filter((n) => n !== null);
  const ids = new Set(nodes.map((n) => n.id));
  const edges = graph.relationships.filter((r) => ids.has(r.from) && ids.has(r.to)).map(drawEdge);
  const byId = (a: { id: string }, b: { id: string }): number => byCodeUnit(a.id, b.id);
  return { nodes: nodes.sort(byId), edges: edges.sort(byId) };
}

function textOf(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}
function numberOf(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}
