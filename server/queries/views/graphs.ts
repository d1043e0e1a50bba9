import { ENTITY_KINDS } from '../../contract/facts.ts';
import { InputError } from '../../model/errors.ts';
import { isGraphNode, isGraphRelationship, type Cell, type GraphNode, type GraphRelationship } from '../../model/values.ts';
import { count, type Asker, type Row } from './asker.ts';
import { factNode, given, type Times } from './entity.ts';

export interface FoundGraph {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
}

export interface FoundNeighbours extends FoundGraph {
  center: string;
  counts: { kind: (typeof ENTITY_KINDS)[number]; total: number; shown: number }[];
}

/** A node and the newest of its neighbours of each kind. */
export async function neighboursView(
  ask: Asker,
  id: string,
  kinds: string | undefined,
  limit: number,
  times: Times,
): Promise<FoundNeighbours> {
  const center = await factNode(ask, id);
  const rows = await ask.query('neighbourhood', { id: center.id, kinds: kinds ?? null, limit, ...given(times) });
  const found = collected([center], rows);
  return {
    center: center.id,
    ...found,
    counts: ENTITY_KINDS.flatMap((kind) => {
      const row = rows.find((r) => r['kind'] === kind);
      return row ? [{ kind, total: count(row['total']), shown: Array.isArray(row['shown']) ? row['shown'].length : 0 }] : [];
    }),
  };
}

/** The shortest paths between two nodes; no nodes but the ends where there is none. */
export async function pathView(
  ask: Asker,
  from: string,
  to: string,
  asOf: string | undefined,
): Promise<FoundGraph & { paths: number; length: number }> {
  const [a, b] = await Promise.all([factNode(ask, from), factNode(ask, to)]);
  if (a.id === b.id) throw new InputError(`"from" and "to" are the same node (${a.id}).`);
  const rows = await ask.query('path', { a: a.id, b: b.id, ...given({ asOf }) });
  return { ...collected([a, b], rows), paths: rows.length, length: count(rows[0]?.['steps']) };
}

function collected(start: readonly GraphNode[], rows: readonly Row[]): FoundGraph {
  const nodes = new Map(start.map((node) => [node.id, node]));
  const relationships = new Map<string, GraphRelationship>();
  const visit = (cell: Cell | undefined): void => {
    if (cell === null || cell === undefined || typeof cell !== 'object') return;
    if (Array.isArray(cell)) cell.forEach(visit);
    else if (isGraphNode(cell)) nodes.set(cell.id, cell);
    else if (isGraphRelationship(cell)) relationships.set(cell.id, cell);
    else Object.values(cell).forEach(visit);
  };
  for (const row of rows) Object.values(row).forEach(visit);
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}
