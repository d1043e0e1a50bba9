import type { Cell } from '../../model/values.ts';
import type { GraphStore, Parameters, ReadOptions } from '../../store/port.ts';
import { namedStatements } from '../../store/texts.ts';
import { objects } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import { runPage, runQuery, type RunOptions } from '../run.ts';

/** One row by column names. */
export type Row = Record<string, Cell>;

/** A page of a list, how many items of it the page stands for, and whether any come after it. */
export interface Paged<T> {
  value: T;
  taken: number;
  more: boolean;
}

/** Asks named queries and the small statements of cypher/read/parts for one request. */
export class Asker {
  static #parts: ReadonlyMap<string, string> | null = null;
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly options: RunOptions;
  /** Named queries whose answers were cut by a limit. */
  readonly cut: string[] = [];

  constructor(store: GraphStore, catalogue: Catalogue, options: RunOptions) {
    this.store = store;
    this.catalogue = catalogue;
    this.options = options;
  }

  /** The same without a signal, for work that others may wait for too. */
  lasting(): Asker {
    return new Asker(this.store, this.catalogue, { ...this.options, signal: undefined });
  }

  /** The rows of a named query. */
  async query(name: string, parameters: Readonly<Record<string, unknown>>): Promise<Row[]> {
    const answer = await runQuery(this.store, this.catalogue, name, parameters, this.options);
    if (answer.truncated) this.cut.push(name);
    return objects(answer);
  }

  /** The rows of a named query from row `skip` on, and whether any come after them. */
  async page(
    name: string,
    parameters: Readonly<Record<string, unknown>>,
    skip: number,
  ): Promise<{ rows: Row[]; taken: number; more: boolean }> {
    const { answer, taken, more } = await runPage(this.store, this.catalogue, name, parameters, this.options, skip);
    if (answer.truncated) this.cut.push(name);
    return { rows: objects(answer), taken, more };
  }

  /** The rows of a statement of parts/about.cypher. */
  async part(name: string, parameters: Parameters = {}): Promise<Row[]> {
    Asker.#parts ??= namedStatements('read/parts', 'about');
    const text = Asker.#parts.get(name);
    if (text === undefined) throw new Error(`cypher/read/parts/about.cypher has no statement "${name}".`);
    return objects(await this.store.read(text, parameters, this.reading()));
  }

  /** How every question of this request is read. */
  reading(): ReadOptions {
    const { signal, limits } = this.options;
    return { ...(signal ? { signal } : {}), ...(limits ? { limits } : {}) };
  }
}

export const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
export const textOrNull = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
export const numberOrNull = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
export const count = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);
export const texts = (cell: Cell | undefined): string[] => (Array.isArray(cell) ? cell.filter((c) => typeof c === 'string') : []);
export const numbers = (cell: Cell | undefined): number[] =>
  Array.isArray(cell) ? cell.filter((c) => typeof c === 'number') : [];

/** A cell that holds JSON as text; null where it does not. */
export function parsed(cell: Cell | undefined): Cell {
  if (typeof cell !== 'string') return null;
  try {
    return JSON.parse(cell) as Cell;
  } catch {
    return null;
  }
}
