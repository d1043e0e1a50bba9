import { readFileSync } from 'node:fs';
import type { Statement } from '../../server/store/port.ts';
import type { Properties } from '../../server/model/values.ts';
import { spanOf } from '../../server/model/dates.ts';

/** Labels whose nodes are known by a key instead of an id. */
const KEYED: ReadonlySet<string> = new Set(['Block', 'Asking', 'NameForm']);

/** Collects nodes and ties of a hand-made world and turns them into statements of write.cypher. */
export class WorldBuilder {
  readonly #nodes = new Map<string, { id: string; properties: Properties }[]>();
  readonly #ties = new Map<string, { from: string; to: string; properties: Properties }[]>();

  node(label: string, id: string, properties: Record<string, Properties[string] | undefined>): string {
    const kept = Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== undefined)) as Properties;
    put(this.#nodes, label, { id, properties: KEYED.has(label) ? kept : { id, ...kept } });
    return id;
  }
  /** `type` is the relationship type, or a heading of write.cypher that stands for one. */
  tie(type: string, from: string, to: string, properties: Properties = {}): void {
    const derived =
      type === 'HAS_TEXT' || type === 'STATED_IN' || type === 'PAST_STATED_IN' ? {} : { id: `${type}:${from}>${to}` };
    put(this.#ties, type, { from, to, properties: { ...derived, ...properties } });
  }
  /** A fact node: dates get `earliest` and `latest`, counts default to one report by one source. */
  fact(
    label: string,
    id: string,
    name: string,
    date: string | null,
    properties: Record<string, Properties[string] | undefined> = {},
  ): string {
    const span = date === null ? {} : spanOf(date);
    return this.node(label, id, { name, reports: 1, sources: 1, conflicts: [], ...span, ...properties });
  }
  statements(): Statement[] {
    const texts = readTexts();
    const of = (heading: string, rows: unknown[]): Statement => {
      const text = texts.get(heading);
      if (text === undefined) throw new Error(`tests/world/write.cypher has no "${heading}"`);
      return { text, parameters: { rows } };
    };
    return [
      ...[...this.#nodes].map(([label, rows]) => of(`nodes ${label}`, rows)),
      ...[...this.#ties].map(([type, rows]) => of(`ties ${type}`, rows)),
      { text: texts.get('version') as string, parameters: { version: 7 } },
    ];
  }
}

function put<T>(into: Map<string, T[]>, key: string, value: T): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

function readTexts(): Map<string, string> {
  const parts = readFileSync(new URL('./write.cypher', import.meta.url), 'utf8')
    .split(/^\/\/: /m)
    .slice(1);
  return new Map(parts.map((p) => [p.slice(0, p.indexOf('\n')).trim(), p.slice(p.indexOf('\n') + 1).trim()]));
}
