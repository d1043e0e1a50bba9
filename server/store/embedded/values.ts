import type { Cell, GraphNode, GraphRelationship } from '../../model/values.ts';
import { checkCellDepth, type Budget } from '../budget.ts';

/** Our id of a node by the engine's number, for the ends of relationships. */
export type IdOf = (internal: number) => string;

type Raw = Record<string, unknown>;

const isNode = (v: Raw): boolean => typeof v['_id'] === 'number' && Array.isArray(v['_labels']);
const isEdge = (v: Raw): boolean =>
  typeof v['_id'] === 'number' &&
  typeof v['_type'] === 'string' &&
  typeof v['_source'] === 'number' &&
  typeof v['_target'] === 'number';

function isPath(v: Raw): boolean {
  const { nodes, edges } = v;
  return (
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    Object.keys(v).length === 2 &&
    nodes.length === edges.length + 1 &&
    isNode(nodes[0] as Raw)
  );
}

/** Our id of a node with these properties; nodes without one (blocks) are told by `key`, else by the engine's number. */
export function nodeId(properties: Raw, internal: number): string {
  const id = properties['id'] ?? properties['key'];
  return typeof id === 'string' ? id : `~${internal}`;
}

/**
 * One value as the engine's binding gives it -> a cell as every answer shows it. Takes its size as JSON from `budget`.
 * Throws OverBudget, or LimitError for values nested too deep.
 */
export function toCell(value: unknown, budget: Budget, idOf: IdOf, depth = 0): Cell {
  checkCellDepth(depth);
  switch (typeof value) {
    case 'string':
      budget.take(value.length + 3);
      return value;
    case 'number':
      budget.take(8);
      // JSON knows neither NaN nor infinities.
      return Number.isFinite(value) ? value : null;
    case 'boolean':
      budget.take(6);
      return value;
    case 'bigint':
      budget.take(20);
      return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
    case 'object':
      break;
    case 'undefined':
    case 'function':
    case 'symbol':
    default:
      budget.take(5);
      return null;
  }
  budget.take(5);
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((v: unknown) => toCell(v, budget, idOf, depth + 1));
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return toCell([...(value as Float32Array)], budget, idOf, depth + 1);
  const raw = value as Raw;
  if (isNode(raw)) return node(raw, budget, idOf, depth);
  if (isEdge(raw)) return relationship(raw, budget, idOf, depth);
  if (isPath(raw)) {
    return {
      nodes: (raw['nodes'] as Raw[]).map((n) => node(n, budget, idOf, depth + 1)),
      relationships: (raw['edges'] as Raw[]).map((e) => relationship(e, budget, idOf, depth + 1)),
    };
  }
  return map(raw, budget, idOf, depth, () => true);
}

function map(raw: Raw, budget: Budget, idOf: IdOf, depth: number, keep: (key: string) => boolean): Record<string, Cell> {
  const out: Record<string, Cell> = {};
  for (const key of Object.keys(raw)) {
    if (!keep(key)) continue;
    budget.take(key.length + 4);
    const cell = toCell(raw[key], budget, idOf, depth + 1);
    // A plain assignment to __proto__ would change the object instead of adding a key.
    if (key === '__proto__')
      Object.defineProperty(out, key, { value: cell, enumerable: true, configurable: true, writable: true });
    else out[key] = cell;
  }
  return out;
}

function node(raw: Raw, budget: Budget, idOf: IdOf, depth: number): GraphNode {
  const properties = map(raw, budget, idOf, depth, (key) => key !== '_id' && key !== '_labels');
  budget.take(40);
  return { id: nodeId(raw, raw['_id'] as number), labels: [...(raw['_labels'] as string[])].sort(), properties };
}

const EDGE_KEYS: ReadonlySet<string> = new Set(['_id', '_type', '_source', '_target']);

function relationship(raw: Raw, budget: Budget, idOf: IdOf, depth: number): GraphRelationship {
  const properties = map(raw, budget, idOf, depth, (key) => !EDGE_KEYS.has(key));
  budget.take(80);
  const type = raw['_type'] as string;
  const from = idOf(raw['_source'] as number);
  const to = idOf(raw['_target'] as number);
  const id = properties['id'];
  return { id: typeof id === 'string' ? id : `${type}:${from}->${to}`, type, from, to, properties };
}
