import { byCodeUnit, canonicalJson } from '../model/compare.ts';
import type { Cell } from '../model/values.ts';
import type { GraphStore } from '../store/port.ts';
import { namedStatements } from '../store/texts.ts';

export interface ExportOptions {
  /** With past claims, documents without a live version, judgements, corrections and retractions. */
  history: boolean;
  signal?: AbortSignal | undefined;
}

/** Bookkeeping of ingest that means nothing outside of this store. */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  Claim: ['content', 'hanging', 'hash', 'holders', 'settledFields'],
  PastClaim: ['content', 'hanging', 'hash', 'holders', 'settledFields'],
  Document: ['contentHash', 'lock', 'updatedAt'],
  PastDocument: ['contentHash', 'lock', 'updatedAt'],
  Text: ['meta', 'mentions', 'sketch'],
};

/**
 * The graph as lines of JSON without line ends, nodes first, in the shape of apoc.export.json; the order is fixed, so equal
 * graphs give equal lines on both stores. Memory does not grow with the graph beyond what the engine needs to sort.
 */
export async function* exportJsonl(store: GraphStore, options: ExportOptions): AsyncGenerator<string> {
  const read = options.signal ? { signal: options.signal } : {};
  for (const [name, text] of namedStatements('read/parts', 'export')) {
    const past = name.startsWith('past-');
    if (past && !options.history) continue;
    const line = name.replace(/^past-/, '').startsWith('nodes') ? nodeLine : relationshipLine;
    for await (const batch of store.stream(text, {}, { ...read, limits: EXPORT_LIMITS }))
      for (const row of batch) yield line(row);
  }
}

/** The statements that a Cypher script of an export is made of. */
export const scriptTexts = (): ReadonlyMap<string, string> => namedStatements('export', 'script');

/** A whole graph takes as long as it takes. */
const EXPORT_LIMITS = { rows: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER, ms: 3_600_000 };

function nodeLine(row: readonly Cell[]): string {
  const [id, labels, properties] = row as [string, string[], Record<string, Cell>];
  const kept = { ...properties };
  for (const label of labels) for (const key of PRIVATE[label] ?? []) delete kept[key];
  return `{"type":"node","id":${json(id)},"labels":${json(sorted(labels))},"properties":${canonicalJson(kept)}}`;
}

function relationshipLine(row: readonly Cell[]): string {
  const [type, from, fromLabels, to, toLabels, properties] = row as [
    string,
    string,
    string[],
    string,
    string[],
    Record<string, Cell>,
  ];
  const id = typeof properties['id'] === 'string' ? properties['id'] : `${type}:${from}>${to}`;
  const end = (node: string, labels: string[]): string => `{"id":${json(node)},"labels":${json(sorted(labels))}}`;
  return `{"type":"relationship","id":${json(id)},"label":${json(type)},"start":${end(from, fromLabels)},"end":${end(to, toLabels)},"properties":${canonicalJson(properties)}}`;
}

const json = (value: unknown): string => JSON.stringify(value);
const sorted = (labels: readonly string[]): string[] => [...labels].sort(byCodeUnit);
