import { byCodeUnit } from '../model/compare.ts';
import {
  isGraphNode,
  isGraphPath,
  isGraphRelationship,
  type Answer,
  type Cell,
  type GraphNode,
  type GraphRelationship,
} from '../model/values.ts';
import type { Rows } from '../store/port.ts';

/** A store's rows as an answer: with every node and relationship of the rows once in `graph`, in the order of their ids. */
export function toAnswer(rows: Rows): Answer {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const visit = (cell: Cell): Cell => {
    if (cell === null || typeof cell !== 'object') return cell;
    if (Array.isArray(cell)) return cell.map(visit);
    if (isGraphNode(cell) && typeof cell.id === 'string' && Array.isArray(cell.labels)) {
      // The engines give labels in different orders.
      const node = { ...cell, labels: [...cell.labels].sort(byCodeUnit) };
      nodes.set(node.id, node);
      return node;
    }
    if (isGraphRelationship(cell) && typeof cell.from === 'string' && typeof cell.to === 'string') {
      const id = typeof cell.id === 'string' ? cell.id : `${cell.type}:${cell.from}>${cell.to}`;
      const relationship = { ...cell, id };
      relationships.set(id, relationship);
      return relationship;
    }
    if (isGraphPath(cell)) return { nodes: visit(cell.nodes), relationships: visit(cell.relationships) };
    const out: Record<string, Cell> = {};
    for (const [key, value] of Object.entries(cell)) out[key] = visit(value);
    return out;
  };
  const shaped = rows.rows.map((row) => row.map(visit));
  return {
    columns: rows.columns,
    rows: shaped,
    graph: { nodes: sorted(nodes), relationships: sorted(relationships) },
    truncated: rows.truncated,
    notices: rows.notices,
    ms: rows.ms,
  };
}

function sorted<T>(byId: Map<string, T>): T[] {
  return [...byId].sort(([a], [b]) => byCodeUnit(a, b)).map(([, value]) => value);
}

/** The rows of an answer as objects by column name. */
export function objects(answer: Pick<Rows, 'columns' | 'rows'>): Record<string, Cell>[] {
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i] ?? null])));
}
