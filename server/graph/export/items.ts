import { ENTITY_KINDS } from '../../contract/facts.ts';
import { byCodeUnit } from '../../model/compare.ts';
import { isPartialDate, spanOf } from '../../model/dates.ts';
import type { Cell, GraphNode, GraphRelationship } from '../../model/values.ts';

/** What a column holds. */
export type ColumnType = 'string' | 'integer' | 'double' | 'boolean';
export interface Column {
  name: string;
  type: ColumnType;
}
export type Scalar = string | number | boolean;

/** The full days from which and until which something holds, both inclusive; null is open. */
export interface Spell {
  start: string | null;
  end: string | null;
}

/** How a thing is drawn, where it is. */
export interface NodeLook {
  x: number;
  y: number;
  /** Radius. */
  size: number;
  /** `#rrggbb`. */
  color: string;
}

export interface ExportNode {
  id: string;
  label: string;
  /** Null for what has no time of its own: it is always there. */
  spell: Spell | null;
  values: Readonly<Record<string, Scalar>>;
  look?: NodeLook;
}

export interface ExportEdge {
  id: string;
  from: string;
  to: string;
  /** Relationship type, or `tie`. */
  relation: string;
  /** How many facts stand behind it. */
  weight: number;
  spell: Spell | null;
  values: Readonly<Record<string, Scalar>>;
  /** `#rrggbb`. */
  color?: string;
}

/**
 * A graph on its way out. The formats read nodes and edges once, nodes first, and keep none of them, so that a stream of any
 * length takes no more memory than one item.
 */
export interface ExportGraph {
  nodes: Iterable<ExportNode> | AsyncIterable<ExportNode>;
  edges: Iterable<ExportEdge> | AsyncIterable<ExportEdge>;
  nodeColumns: readonly Column[];
  edgeColumns: readonly Column[];
  directed: boolean;
  /** What it shows, in a sentence. */
  title: string;
  /** ISO day up to which the documents speak; null where nothing is dated. */
  horizon: string | null;
}

/** The properties of the graph's own nodes, as docs/graph.md lists them. Lists are texts, joined by `; `. */
export const GRAPH_NODE_COLUMNS: readonly Column[] = [
  ...strings('type', 'code', 'iso3', 'cow', 'wikidata', 'region', 'shortName', 'fullName', 'officialName', 'aliases'),
  ...strings('kind', 'role', 'title', 'obligation', 'subject', 'status', 'date', 'endDate', 'startDate', 'confirmedUntil'),
  ...strings('announcedOn', 'cancelledOn', 'proposedOn', 'signedOn', 'inForceOn', 'renewedOn', 'endedOn'),
  ...strings('initialTermEndsOn', 'termBasis', 'continuation', 'countries', 'parties', 'earliest', 'latest', 'conflicts'),
  ...(['latitude', 'longitude', 'durationYears'] as const).map((name): Column => ({ name, type: 'double' })),
  ...(['edition', 'reports', 'sources', 'records'] as const).map((name): Column => ({ name, type: 'integer' })),
];

/** The properties of the graph's own relationships. */
export const GRAPH_EDGE_COLUMNS: readonly Column[] = [
  ...strings('role', 'country', 'earliest', 'latest'),
  { name: 'claims', type: 'integer' },
];

function strings(...names: string[]): Column[] {
  return names.map((name) => ({ name, type: 'string' }));
}

/** A node of the store or of an answer. `type` is its label; properties that are no scalar or list of scalars are left out. */
export function exportNode(node: GraphNode): ExportNode {
  const { id: _, name, ...properties } = node.properties;
  const type = ENTITY_KINDS.find((kind) => node.labels.includes(kind)) ?? node.labels[0] ?? '';
  const label = [name, properties['title'], properties['quote']].find((text) => typeof text === 'string' && text !== '');
  return {
    id: node.id,
    label: typeof label === 'string' ? label : node.id,
    spell: spellOf(type, node.properties),
    values: { type, ...scalars(properties) },
  };
}

/** A relationship of the store or of an answer; of the claims behind it the number. */
export function exportEdge(edge: GraphRelationship): ExportEdge {
  const { id: _, claims, ...properties } = edge.properties;
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    relation: edge.type,
    weight: 1,
    spell: daysOf(properties['earliest'], properties['latest']),
    values: { ...scalars(properties), ...(Array.isArray(claims) ? { claims: claims.length } : {}) },
  };
}

/** The columns that some items fill, by name; numbers only where every value is one. */
export function columnsOf(items: Iterable<Pick<ExportNode, 'values'>>): Column[] {
  const types = new Map<string, ColumnType>();
  for (const { values } of items)
    for (const [name, value] of Object.entries(values)) {
      const type = typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'double') : typeOf(value);
      const before = types.get(name) ?? type;
      const bothNumbers = before !== type && [before, type].every((one) => one === 'integer' || one === 'double');
      types.set(name, before === type ? type : bothNumbers ? 'double' : 'string');
    }
  return [...types].map(([name, type]) => ({ name, type })).sort((a, b) => byCodeUnit(a.name, b.name));
}

function typeOf(value: string | boolean): ColumnType {
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

/** A value in its column's type, or undefined where it has none or another: what is declared a number is one. */
export function inColumn(values: Readonly<Record<string, Scalar>>, { name, type }: Column): Scalar | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined || value === '') return undefined;
  if (type === 'string') return String(value);
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'number' && Number.isFinite(value) && (type === 'double' || Number.isInteger(value))
    ? value
    : undefined;
}

function scalars(properties: Readonly<Record<string, Cell>>): Record<string, Scalar> {
  const out: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') out[name] = value;
    else if (Array.isArray(value) && value.length > 0 && value.every((one) => one !== null && typeof one !== 'object'))
      out[name] = value.join('; ');
  }
  return out;
}

/**
 * The time of a node: an agreement from its first day until it ended (open while no source says so), a membership likewise, a
 * meeting and a term of office for their days. What has no date, and countries, people, organizations and places, have none.
 */
function spellOf(type: string, p: Readonly<Record<string, Cell>>): Spell | null {
  if (type === 'Agreement' || type === 'Membership') {
    const end = p[type === 'Agreement' ? 'endedOn' : 'endDate'];
    const days = daysOf(p['earliest'], isPartialDate(end) ? spanOf(end).latest : null);
    return days?.start == null ? null : days;
  }
  return type === 'Meeting' || type === 'Tenure' ? daysOf(p['earliest'], p['latest']) : null;
}

/** A spell of full days; null where neither is one, or where the second comes first. */
export function daysOf(start: Cell | undefined, end: Cell | undefined): Spell | null {
  const day = (cell: Cell | undefined): string | null =>
    typeof cell === 'string' && cell.length === 10 && isPartialDate(cell) ? cell : null;
  const spell = { start: day(start), end: day(end) };
  if (spell.start === null && spell.end === null) return null;
  return spell.start !== null && spell.end !== null && spell.end < spell.start ? null : spell;
}
