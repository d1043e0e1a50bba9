import type { GraphStore, ReadOptions } from '../store/port.ts';
import { namedStatements } from '../store/texts.ts';

interface Known {
  version: string;
  day: string | null;
}
const known = new WeakMap<GraphStore, Known>();
let parts: ReadonlyMap<string, string> | null = null;

/**
 * The day that stands for today: the newest dated claim of something that was not merely planned; null in a graph without dates.
 * Asked once for each version of a store's graph. Throws what the store throws.
 */
export async function horizonOf(store: GraphStore, options: ReadOptions): Promise<string | null> {
  parts ??= namedStatements('read/parts', 'about');
  const one = async (name: string): Promise<unknown> => (await store.read(parts?.get(name) ?? '', {}, options)).rows[0]?.[0];
  const version = JSON.stringify((await one('meta')) ?? null);
  const last = known.get(store);
  if (last?.version === version) return last.day;
  const day = await one('horizon');
  const found = { version, day: typeof day === 'string' ? day : null };
  known.set(store, found);
  return found.day;
}
