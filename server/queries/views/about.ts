import type { SchemaAnswer } from '../../contract/service.ts';
import { horizonOf } from '../horizon.ts';
import { count, text, textOrNull, texts, type Asker } from './asker.ts';

export interface GraphState {
  /** Goes up with every change that a reader can see. */
  graphVersion: string;
  extractorVersion: string;
  /** Which database it is; empty for one made before databases had names. */
  store: string;
}

/** What marks the state of a graph: equal versions mean equal facts. */
export async function graphState(ask: Asker): Promise<GraphState> {
  const row = (await ask.part('meta'))[0];
  return {
    graphVersion: JSON.stringify(row?.['graphVersion'] ?? null),
    extractorVersion: text(row?.['extractorVersion']),
    store: text(row?.['store']),
  };
}

/** The newest dated claim of something that was not merely planned; null in a graph without dates. */
export async function horizon(ask: Asker): Promise<string | null> {
  return horizonOf(ask.store, ask.reading());
}

/** Nodes by label, and how many documents are samples. */
export async function counts(ask: Asker): Promise<{ counts: Record<string, number>; samples: number }> {
  const [rows, samples] = await Promise.all([ask.part('counts'), ask.part('samples')]);
  return {
    counts: Object.fromEntries(rows.map((row) => [text(row['label']), count(row['n'])])),
    samples: count(samples[0]?.['n']),
  };
}

/** How new what is in the graph is, and how much of it waits to be computed anew. */
export async function freshness(
  ask: Asker,
): Promise<{ published: string | null; recorded: string | null; horizon: string | null; waiting: number }> {
  const [newest, waiting, day] = await Promise.all([ask.part('freshness'), ask.part('waiting'), horizon(ask)]);
  return {
    published: textOrNull(newest[0]?.['published']),
    recorded: textOrNull(newest[0]?.['recorded']),
    horizon: day,
    waiting: count(waiting[0]?.['n']),
  };
}

/** Labels with their properties, relationship types with their ends, as they stand in the graph. */
export async function schemaView(ask: Asker): Promise<SchemaAnswer> {
  const [nodes, relationships, labels] = await Promise.all([
    ask.part('schema-nodes'),
    ask.part('schema-relationships'),
    counts(ask),
  ]);
  const types = new Map<string, { count: number; from: Set<string>; to: Set<string> }>();
  for (const row of relationships) {
    const type = types.get(text(row['type'])) ?? { count: 0, from: new Set<string>(), to: new Set<string>() };
    type.count += count(row['n']);
    type.from.add(text(row['start']));
    type.to.add(text(row['finish']));
    types.set(text(row['type']), type);
  }
  return {
    labels: nodes.map((row) => ({
      label: text(row['label']),
      count: labels.counts[text(row['label'])] ?? 0,
      properties: texts(row['properties']),
    })),
    relationships: [...types].map(([type, { count, from, to }]) => ({ type, count, from: [...from], to: [...to] })),
  };
}
