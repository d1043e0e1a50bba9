import { LimitError } from '../model/errors.ts';

/** Values of an answer may nest this deep; deeper ones break whoever writes them out. */
const MAX_CELL_DEPTH = 100;

/** Thrown by a {@link Budget} when the bytes are used up; the answer is cut before the row at hand. */
export class OverBudget extends Error {}

/** Counts what an answer weighs as JSON while it is converted, so that small shared values cannot explode. */
export class Budget {
  #left: number;
  constructor(bytes: number | undefined) {
    this.#left = bytes ?? Number.POSITIVE_INFINITY;
  }
  /** Takes `bytes` (about what they take as JSON); throws OverBudget when none are left. */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new OverBudget();
  }
}

/** Refuses values nested beyond what an answer may hold. */
export function checkCellDepth(depth: number): void {
  if (depth > MAX_CELL_DEPTH) throw new LimitError(`The answer holds a value nested more than ${MAX_CELL_DEPTH} levels deep.`);
}

/** An answer cut by rows or bytes: what was kept and why it ends. */
export interface Collected<T> {
  rows: T[];
  truncated: null | { by: 'rows' | 'bytes'; returned: number };
}

/** Keeps rows until a limit is met. `add` answers whether more are wanted. */
export class Collector<T> {
  readonly #limit: number;
  readonly #rows: T[] = [];
  #cut: 'rows' | 'bytes' | null = null;
  constructor(rows: number | undefined) {
    this.#limit = rows ?? Number.POSITIVE_INFINITY;
  }
  /** Converts and keeps one row; false when the answer is cut here. Errors other than OverBudget pass. */
  add(convert: () => T): boolean {
    if (this.#rows.length >= this.#limit) this.#cut = 'rows';
    else {
      try {
        this.#rows.push(convert());
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error;
        this.#cut = 'bytes';
      }
    }
    return this.#cut === null;
  }
  done(): Collected<T> {
    return { rows: this.#rows, truncated: this.#cut === null ? null : { by: this.#cut, returned: this.#rows.length } };
  }
}
