import grafeo from '@grafeo-db/js';
import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import { ConflictError, InputError, RefusedError } from '../../model/errors.ts';
import type { Cell } from '../../model/values.ts';
import { Budget, Collector } from '../budget.ts';
import type { Parameters, Plan, Statement } from '../port.ts';
import { isWriteConflict, toSent } from './errors.ts';
import type { Answers, Census } from './messages.ts';
import { readPlan } from './plan.ts';
import { nodeId, toCell, type IdOf } from './values.ts';

const CHECKPOINT = { intervalMs: 60_000, walBytes: 64 * 1024 * 1024 };
const WRITE_TRIES = 5;
const BATCH = 1000;
/** The engine answers EXPLAIN with the values written out, so a plan is asked once a text and remembered. */
const REMEMBERED = 2000;

interface Cursor {
  result: QueryResult;
  at: number;
}

/** The database inside its own process. Methods are what the parent may ask; nothing here limits time or memory. */
export class Engine {
  readonly #db: GrafeoDB;
  readonly #reading = new Set<string>();
  readonly #cursors = new Map<number, Cursor>();
  #lastCursor = 0;
  /** Rows written since the log was last folded into the file. */
  #loose = 0;

  /** Opens or creates the file. Throws the engine's error when another process holds it. */
  constructor(file: string) {
    this.#db = grafeo.GrafeoDB.create(file);
    this.#db.setCheckpointTriggers(CHECKPOINT);
  }

  async read(
    text: string,
    parameters: Parameters,
    options: { guest: boolean; rows?: number | undefined; bytes?: number | undefined },
  ): Promise<Answers['read']> {
    const result = await this.#run(text, parameters, options.guest);
    const columns = result.columns;
    const budget = new Budget(options.bytes);
    const rows = new Collector<Cell[]>(options.rows);
    const idOf = this.#ids();
    const length = result.length;
    for (let i = 0; i < length; i++) {
      if (!rows.add(() => this.#row(result, columns, i, budget, idOf))) break;
    }
    return { columns, ...rows.done() };
  }

  async openCursor(text: string, parameters: Parameters, guest: boolean): Promise<number> {
    const result = await this.#run(text, parameters, guest);
    this.#cursors.set(++this.#lastCursor, { result, at: 0 });
    return this.#lastCursor;
  }

  next(id: number): Answers['next'] {
    const cursor = this.#cursors.get(id);
    if (!cursor) return { rows: [], done: true };
    const { result } = cursor;
    const columns = result.columns;
    const budget = new Budget(undefined);
    const idOf = this.#ids();
    const end = Math.min(result.length, cursor.at + BATCH);
    const rows: Cell[][] = [];
    for (; cursor.at < end; cursor.at++) rows.push(this.#row(result, columns, cursor.at, budget, idOf));
    const done = end === result.length;
    if (done) this.#cursors.delete(id);
    return { rows, done };
  }

  drop(id: number): void {
    this.#cursors.delete(id);
  }

  /** All or nothing; conflicts with the engine's own background work are tried again. */
  async write(statements: readonly Statement[]): Promise<Cell[][][]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#writeOnce(statements);
      } catch (error) {
        if (!isWriteConflict(error) || attempt === WRITE_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * attempt));
      }
    }
  }

  async #writeOnce(statements: readonly Statement[]): Promise<Cell[][][]> {
    const transaction = this.#db.beginTransaction();
    const results: QueryResult[] = [];
    try {
      for (const statement of statements) results.push(await this.#step(transaction, statement));
      transaction.commit();
      for (const { parameters } of statements) this.#loose += rowsIn(parameters);
    } catch (error) {
      giveUp(transaction);
      throw error;
    }
    const budget = new Budget(undefined);
    const idOf = this.#ids();
    return results.map((r) => Array.from({ length: r.length }, (_, i) => this.#row(r, r.columns, i, budget, idOf)));
  }

  async #step(transaction: Transaction, statement: Statement): Promise<QueryResult> {
    const result = await transaction.executeCypher(statement.text, statement.parameters ?? {});
    if (statement.expectRows !== undefined && result.length !== statement.expectRows) {
      throw new ConflictError(
        `A write expected ${statement.expectRows} rows and found ${result.length}: what it rests on has changed. Nothing was written.`,
      );
    }
    return result;
  }

  /** What the text would do. Throws what the engine says of a wrong text; schema commands are refused, not thrown. */
  async explain(text: string, parameters: Parameters, own = false): Promise<Plan> {
    let plan: unknown;
    try {
      const result = await this.#db.executeCypher(`EXPLAIN ${text}`, parameters);
      plan = result.columns.length === 1 && result.columns[0] === 'plan' ? result.scalar() : null;
    } catch (error) {
      if (toSent(error).message.includes('Schema commands'))
        return {
          operators: ['SchemaCommand'],
          allowed: false,
          reason: 'The query changes or lists the schema, which queries here may not.',
          steps: [],
        };
      throw error;
    }
    return readPlan(typeof plan === 'string' ? plan : '', own);
  }

  /** Runs schema commands one by one: the engine keeps them out of transactions. */
  async define(statements: readonly string[]): Promise<void> {
    for (const text of statements) await this.#db.executeCypher(text);
  }

  census(): Census {
    const schema = this.#db.schema() as { labels?: { name: string; count: number }[] };
    const labels = (schema.labels ?? []).filter((l) => l.count > 0).map((l) => l.name);
    return { nodes: this.#db.nodeCount(), labels: labels.sort(), version: this.#db.version() };
  }

  /**
   * Folds the log into the file where as many rows were written since the last time as the graph has nodes. Folding costs as much as the
   * whole graph is large: so it stays a fixed share of a load's work, and one more document pays nothing.
   */
  checkpoint(): void {
    if (this.#loose < this.#db.nodeCount()) return;
    this.#db.walCheckpoint();
    this.#loose = 0;
  }

  close(): void {
    this.#cursors.clear();
    this.#db.close();
  }

  async #run(text: string, parameters: Parameters, guest: boolean): Promise<QueryResult> {
    if (guest) {
      const plan = await this.explain(text, parameters);
      if (!plan.allowed) throw new RefusedError(plan.reason ?? 'The query is not run here.');
      const transaction = this.#db.beginTransaction();
      try {
        return await transaction.executeCypher(text, parameters);
      } finally {
        giveUp(transaction);
      }
    }
    if (!this.#reading.has(text)) {
      const plan = await this.explain(text, parameters, true);
      if (!plan.allowed) throw new InputError(`A reading statement must not write. ${plan.reason ?? ''}`.trim());
      if (this.#reading.size >= REMEMBERED) this.#reading.clear();
      this.#reading.add(text);
    }
    return this.#db.executeCypher(text, parameters);
  }

  #row(result: QueryResult, columns: readonly string[], index: number, budget: Budget, idOf: IdOf): Cell[] {
    const row = result.get(index);
    return columns.map((column) => toCell(row[column], budget, idOf));
  }

  #ids(): IdOf {
    const known = new Map<number, string>();
    return (internal) => {
      let id = known.get(internal);
      if (id === undefined) {
        const node = this.#db.getNode(internal);
        id = node ? nodeId({ id: node.get('id'), key: node.get('key') }, internal) : `~${internal}`;
        known.set(internal, id);
      }
      return id;
    };
  }
}

/** How much a statement writes, by the rows that it is given. */
const rowsIn = (parameters: Parameters = {}): number =>
  Object.values(parameters).reduce((most: number, value) => (Array.isArray(value) ? Math.max(most, value.length) : most), 1);

/**
 * Rolls a transaction back where it is still open: else the statements before the failed one would be committed all the same. One that the
 * engine gave up itself, as it does when its log cannot be written, says it is active and cannot be rolled back; what failed first is the news.
 */
function giveUp(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // See above.
  }
}
