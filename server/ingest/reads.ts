import type { Cell } from '../model/values.ts';
import type { GraphStore, Parameters } from '../store/port.ts';
import { statementText } from './texts.ts';

/** The rows of a named reading statement as objects by column. */
export async function readRows<T>(store: GraphStore, name: string, parameters: Parameters = {}): Promise<T[]> {
  const { columns, rows } = await store.read(statementText(name), parameters, {
    limits: { rows: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER },
  });
  return rows.map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i] as Cell])) as T);
}

const BATCH = 5000;

/** The same over a list parameter in batches, so that no one question grows without bound. */
export async function readMany<T>(
  store: GraphStore,
  name: string,
  parameter: string,
  values: readonly unknown[],
  more: Parameters = {},
): Promise<T[]> {
  const out: T[] = [];
  for (let i = 0; i < values.length; i += BATCH)
    out.push(...(await readRows<T>(store, name, { ...more, [parameter]: values.slice(i, i + BATCH) })));
  return out;
}
