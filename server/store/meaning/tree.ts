import type { Cost } from './cost.ts';
import type { Type } from './types.ts';

/** A part of an expression: where it stands, what is in it, what kind of value it gives. */
export interface Expression {
  kind:
    | 'literal'
    | 'parameter'
    | 'variable'
    | 'property'
    | 'index'
    | 'slice'
    | 'unary'
    | 'binary'
    | 'chain'
    | 'is'
    | 'list'
    | 'map'
    | 'projection'
    | 'comprehension'
    | 'quantifier'
    | 'reduce'
    | 'call'
    | 'case'
    | 'group'
    | 'pattern'
    | 'subquery';
  start: number;
  end: number;
  /** Everything in it that a rule may rewrite, in the order of the text. */
  parts: Expression[];
  type: Type;
  cost: Cost;
  /** Operator, function, property, variable or parameter; in lower case where case does not matter. */
  name: string;
  /** Of a literal or parameter: its value. */
  value?: unknown;
  /** Holds an aggregate outside of subqueries. */
  aggregates?: boolean;
  /** Of a simple CASE: the expression that is compared; of a quantifier, comprehension or reduce: list, condition, result. */
  roles?: Partial<Record<'subject' | 'list' | 'where' | 'result' | 'start' | 'from' | 'to', Expression>>;
  /** Of a CASE: what stands behind each WHEN. */
  whens?: Expression[];
  /** Bound by it: the variable of a quantifier and the like. */
  binds?: string;
}

/** One thing that RETURN or WITH gives. */
export interface Item {
  value: Expression;
  /** Its own name, or null where it is named by its text. */
  alias: string | null;
}

/** What of a text matters for its meaning: every outermost expression, and what is projected. */
export interface Reading {
  expressions: Expression[];
  /** The items of every RETURN that gives the answer's columns. */
  returned: Item[];
  /** Where words stand as names that the embedded engine takes for keywords unless they are quoted. */
  keywords: Set<number>;
  /** Findings that no rewriting helps: words for people. */
  refusals: string[];
}
