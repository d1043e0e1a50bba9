import { costOf } from './cost.ts';
import { NotReadError, pieces, type Piece } from './lexer.ts';
import type { Expression, Reading } from './tree.ts';
import { UNKNOWN, type Type } from './types.ts';

/** Deepest nesting that is read; the gate refuses such texts before. */
const MAX_DEPTH = 100;
/** Most pieces that are looked at, those tried twice counted twice: what is tried again and again could take for ever. */
const MAX_STEPS = 300_000;

const KEYWORDS: ReadonlySet<string> = new Set(
  `ALL AND AS ASC BY CALL CASE CONTAINS CREATE DELETE DESC DETACH DISTINCT DROP ELSE ENDS EXISTS FALSE FOREACH IN IS LIMIT MATCH MERGE NOT NULL
  ON OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD`.split(/\s+/),
);

/** Walks over the pieces of a text and knows which variables are in sight. */
export class Cursor {
  protected readonly all: readonly Piece[];
  protected at = 0;
  protected scope = new Map<string, Type>();
  protected depth = 0;
  #steps = 0;
  protected readonly parameters: Readonly<Record<string, unknown>>;
  readonly reading: Reading = { expressions: [], returned: [], keywords: new Set(), refusals: [] };
  protected readonly text: string;

  constructor(text: string, parameters: Readonly<Record<string, unknown>>) {
    this.text = text;
    this.parameters = parameters;
    this.all = pieces(text);
  }

  protected get next(): Piece {
    return this.all[this.at] as Piece;
  }
  protected peek(ahead: number): Piece {
    return this.all[Math.min(this.at + ahead, this.all.length - 1)] as Piece;
  }
  protected take(): Piece {
    if (++this.#steps > MAX_STEPS) throw new NotReadError('too involved');
    const piece = this.next;
    if (this.at < this.all.length - 1) this.at++;
    return piece;
  }
  /** Where the piece before ends. */
  protected get here(): number {
    return this.all[this.at - 1]?.end ?? 0;
  }
  protected isSign(sign: string, ahead = 0): boolean {
    const piece = this.peek(ahead);
    return piece.kind === 'sign' && piece.text === sign;
  }
  protected isWord(word: string, ahead = 0): boolean {
    const piece = this.peek(ahead);
    return piece.kind === 'word' && piece.text.toUpperCase() === word;
  }
  /** Takes these words or signs when they come next, all of them or none. */
  protected takes(...wanted: string[]): boolean {
    if (!wanted.every((one, i) => this.isSign(one, i) || this.isWord(one, i))) return false;
    for (let i = 0; i < wanted.length; i++) this.take();
    return true;
  }
  protected needs(one: string): Piece {
    if (!this.isSign(one) && !this.isWord(one)) throw this.lost(one);
    return this.take();
  }
  protected name(): string {
    const piece = this.next;
    if (piece.kind !== 'word' && piece.kind !== 'name') throw this.lost('a name');
    if (piece.kind === 'word' && KEYWORDS.has(piece.text.toUpperCase())) this.reading.keywords.add(piece.start);
    return this.take().text;
  }
  protected lost(wanted: string): NotReadError {
    return new NotReadError(`${wanted} is missing at ${this.next.start}`);
  }

  /** Runs a rule one level deeper; too deep a text is not read. */
  protected deeper<T>(rule: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new NotReadError('nested too deep');
    try {
      return rule();
    } finally {
      this.depth--;
    }
  }

  /** Tries a rule and comes back when it does not fit. */
  protected attempt<T>(rule: () => T): T | null {
    const { at, scope, depth } = this;
    const read = this.reading.expressions.length;
    const keywords = new Set(this.reading.keywords);
    this.scope = new Map(scope);
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof NotReadError)) throw error;
      this.at = at;
      this.scope = scope;
      this.depth = depth;
      this.reading.expressions.length = read;
      this.reading.keywords = keywords;
      return null;
    }
  }

  /** Runs a rule with more variables in sight, which are gone afterwards. */
  protected within<T>(more: readonly (readonly [string, Type])[], rule: () => T): T {
    const outer = this.scope;
    this.scope = new Map([...outer, ...more]);
    try {
      return rule();
    } finally {
      this.scope = outer;
    }
  }

  protected make(kind: Expression['kind'], start: number, more: Partial<Expression>): Expression {
    const parts = more.parts ?? [];
    const aggregates = kind !== 'subquery' && (more.aggregates ?? parts.some((part) => part.aggregates));
    const made = { kind, start, end: this.here, type: UNKNOWN, name: '', ...more, parts, aggregates };
    return { ...made, cost: costOf(made, kind === 'variable' ? this.scope.get(made.name) : undefined) };
  }
}
