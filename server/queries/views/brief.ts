import { ENTITY_KINDS, type DocumentBrief, type EntityKind, type FactSummary, type NodeBrief } from '../../contract/facts.ts';
import { OBLIGATIONS, type Obligation } from '../../model/claims.ts';
import type { Cell, GraphNode } from '../../model/values.ts';
import { count, text, textOrNull, texts, type Row } from './asker.ts';

/** The kind among a node's labels. */
export function kindOf(labels: readonly string[]): EntityKind {
  return ENTITY_KINDS.find((kind) => labels.includes(kind)) ?? 'Organization';
}
export function kindNamed(cell: Cell | undefined): EntityKind {
  return ENTITY_KINDS.find((kind) => kind === cell) ?? 'Organization';
}
export function obligationNamed(cell: Cell | undefined): Obligation | null {
  return OBLIGATIONS.find((o) => o === cell) ?? null;
}

export function nodeBrief(node: GraphNode): NodeBrief {
  const p = node.properties;
  return { id: node.id, kind: kindOf(node.labels), name: text(p['name']) || node.id, code: textOrNull(p['code']) };
}

/** A row of facts-of, tie, timeline …; `id` and `kind` are always there. */
export function factSummary(row: Row): FactSummary {
  return {
    id: text(row['id']),
    kind: kindNamed(row['kind']),
    name: text(row['name']) || text(row['id']),
    type: textOrNull(row['type']),
    status: textOrNull(row['status']),
    obligation: obligationNamed(row['obligation']),
    date: textOrNull(row['date']),
    endDate: textOrNull(row['endDate']),
    confirmedUntil: textOrNull(row['confirmedUntil']),
    earliest: textOrNull(row['earliest']),
    latest: textOrNull(row['latest']),
    countries: texts(row['countries']),
    place: textOrNull(row['place']),
    relation: textOrNull(row['relation']),
    title: textOrNull(row['title']),
    reports: count(row['reports']),
    sources: count(row['sources']),
    records: count(row['records']),
    conflicts: texts(row['conflicts']),
  };
}

/** The same of a node itself. */
export function factOfNode(node: GraphNode, countries: string[], place: string | null): FactSummary {
  const p = node.properties;
  const first = (...keys: string[]): Cell => keys.map((key) => p[key]).find((v) => typeof v === 'string') ?? null;
  return factSummary({
    id: node.id,
    kind: kindOf(node.labels),
    name: p['name'] ?? null,
    type: p['kind'] ?? null,
    status: p['status'] ?? null,
    obligation: p['obligation'] ?? null,
    date: first('date', 'signedOn', 'proposedOn', 'startDate'),
    endDate: first('endDate', 'endedOn'),
    confirmedUntil: p['confirmedUntil'] ?? null,
    earliest: p['earliest'] ?? null,
    latest: p['latest'] ?? null,
    countries,
    place,
    relation: null,
    title: first('title', 'role'),
    reports: p['reports'] ?? 0,
    sources: p['sources'] ?? 0,
    records: p['records'] ?? 0,
    conflicts: p['conflicts'] ?? [],
  });
}

const ORIGINS = ['press', 'official', 'record', 'sample'] as const;

/** A document as it stands in a row; `id` and `kind` under the names given. */
export function documentBrief(row: Row, id = 'id', kind = 'kind'): DocumentBrief {
  const origin = ORIGINS.find((o) => o === row['origin']) ?? 'press';
  return {
    id: text(row[id]),
    key: text(row['key']),
    title: textOrNull(row['title']),
    publisher: textOrNull(row['publisher']),
    url: textOrNull(row['url']),
    publishedOn: textOrNull(row['publishedOn']),
    origin,
    kind: row[kind] === 'dataset' ? 'dataset' : 'article',
    sample: origin === 'sample',
  };
}
