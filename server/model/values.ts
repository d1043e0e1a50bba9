/** What may be stored as a property: Neo4j's scalars and flat lists of one type, never null inside a list. */
export type Scalar = string | number | boolean;
export type Properties = Record<string, Scalar | string[] | number[]>;

/** A node as every answer shows it; `id` is ours. */
export interface GraphNode {
  id: string;
  labels: string[];
  properties: Record<string, Cell>;
}
/** A relationship as every answer shows it; `from` and `to` are our node ids. */
export interface GraphRelationship {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, Cell>;
}
export interface GraphPath {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
}

/** One cell of an answer. Integers beyond 2^53 are strings. */
export type Cell =
  | null
  | boolean
  | number
  | string
  | Cell[]
  | GraphNode
  | GraphRelationship
  | GraphPath
  | { [key: string]: Cell };

/** A named query's, the console's and the API's answer. */
export interface Answer {
  columns: string[];
  rows: Cell[][];
  graph: { nodes: GraphNode[]; relationships: GraphRelationship[] };
  truncated: null | { by: 'rows' | 'bytes' | 'time'; returned: number };
  notices: string[];
  /** Milliseconds the store took. */
  ms: number;
}

/** A node in an answer: has id, labels and properties. */
export function isGraphNode(value: unknown): value is GraphNode {
  return typeof value === 'object' && value !== null && 'labels' in value && 'properties' in value && 'id' in value;
}
/** A relationship in an answer: has id, type, ends and properties. */
export function isGraphRelationship(value: unknown): value is GraphRelationship {
  return (
    typeof value === 'object' && value !== null && 'type' in value && 'from' in value && 'to' in value && 'properties' in value
  );
}
/** A path in an answer: nodes and relationships, nothing else. */
export function isGraphPath(value: unknown): value is GraphPath {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'relationships' in value && !('id' in value);
}
