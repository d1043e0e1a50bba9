import { ENTITY_KINDS } from '../../contract/facts.ts';
import type { Cell, Properties } from '../../model/values.ts';
import { exportEdge, exportNode, GRAPH_EDGE_COLUMNS, GRAPH_NODE_COLUMNS, type ExportGraph } from './items.ts';

/** One end of a relationship. */
export interface RecordEnd {
  id: string;
  labels: string[];
}
/** One line of an export in the form jsonl. */
export type ExportRecord =
  | { type: 'node'; id: string; labels: string[]; properties: Properties }
  | { type: 'relationship'; id: string; label: string; start: RecordEnd; end: RecordEnd; properties: Properties };
export type NodeRecord = Extract<ExportRecord, { type: 'node' }>;
export type RelationshipRecord = Extract<ExportRecord, { type: 'relationship' }>;

/** The lines of an export as records. Throws Error naming the line that is none. */
export async function* recordsOf(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<ExportRecord> {
  let n = 0;
  for await (const line of lines) {
    n++;
    if (line !== '') yield recordOf(line, n);
  }
}

function recordOf(line: string, n: number): ExportRecord {
  let value: Partial<ExportRecord> | null;
  try {
    value = JSON.parse(line) as Partial<ExportRecord> | null;
  } catch {
    value = null;
  }
  if (value?.type !== 'node' && value?.type !== 'relationship') {
    throw new Error(`Line ${n} is no node and no relationship: expected an export in the form jsonl.`);
  }
  return value as ExportRecord;
}

/**
 * The nodes of an export and, after them, its relationships, of one reading: nodes first. What has been read of the other kind while its turn has not
 * come is one record.
 */
export function split(records: AsyncIterable<ExportRecord>): {
  nodes: AsyncIterable<NodeRecord>;
  relationships: AsyncIterable<RelationshipRecord>;
} {
  const iterator = records[Symbol.asyncIterator]();
  let first: RelationshipRecord | null = null;
  async function* nodes(): AsyncGenerator<NodeRecord> {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      if (next.value.type === 'relationship') {
        first = next.value;
        return;
      }
      yield next.value;
    }
  }
  async function* relationships(): AsyncGenerator<RelationshipRecord> {
    if (first) yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      // Past nodes of an export with history come before its relationships, too.
      if (next.value.type === 'relationship') yield next.value;
    }
  }
  return { nodes: nodes(), relationships: relationships() };
}

const isEntity = (labels: readonly string[]): boolean => labels.includes('Entity');

/** The facts of an export as a graph for tools of network analysis: entities and what joins them, without documents and claims. */
export function factGraph(records: AsyncIterable<ExportRecord>): ExportGraph {
  const { nodes, relationships } = split(records);
  async function* entities() {
    for await (const { id, labels, properties } of nodes)
      if (isEntity(labels)) yield exportNode({ id, labels: kindsFirst(labels), properties });
  }
  async function* facts() {
    for await (const { id, label, start, end, properties } of relationships)
      if (isEntity(start.labels) && isEntity(end.labels))
        yield exportEdge({ id, type: label, from: start.id, to: end.id, properties });
  }
  return {
    nodes: entities(),
    edges: facts(),
    nodeColumns: GRAPH_NODE_COLUMNS,
    edgeColumns: GRAPH_EDGE_COLUMNS,
    directed: true,
    title: 'Entente: the facts of the whole graph',
    horizon: null,
  };
}

const kindsFirst = (labels: readonly string[]): string[] => [
  ...labels.filter((label) => (ENTITY_KINDS as readonly string[]).includes(label)),
  'Entity',
];

/** A property as other programs take it: scalars and lists of them; anything else as JSON. */
export function plainProperty(value: Cell): string | number | boolean | (string | number | boolean)[] | null {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value) && value.every((one) => one !== null && typeof one !== 'object')) return value;
  return JSON.stringify(value);
}
