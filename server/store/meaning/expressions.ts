import { Loops } from './loops.ts';
import type { Expression } from './tree.ts';
import {
  AGGREGATES,
  BOOLEAN,
  either,
  functionType,
  isRaw,
  listOf,
  MAP,
  NULL,
  NUMBER,
  PATH,
  raw,
  STRING,
  typeOf,
  UNKNOWN,
  type Type,
} from './types.ts';

const QUANTIFIERS: ReadonlySet<string> = new Set(['all', 'any', 'none', 'single']);
const SUBQUERIES: ReadonlySet<string> = new Set(['EXISTS', 'COUNT', 'COLLECT']);

/** Reads the atoms of expressions: values, calls, lists, CASE. Patterns and subqueries are left to whoever reads statements. */
export abstract class Expressions extends Loops {
  protected abstract nodePattern(): Expression[];
  protected abstract subqueryHere(): void;

  protected atom(): Expression {
    const piece = this.next;
    const { start } = piece;
    switch (piece.kind) {
      case 'string':
        this.take();
        return this.make('literal', start, { type: STRING, value: piece.text });
      case 'number':
        this.take();
        return this.make('literal', start, { type: NUMBER, value: Number(piece.text.replace(/_/g, '')) });
      case 'parameter': {
        this.take();
        const value = Object.hasOwn(this.parameters, piece.text) ? this.parameters[piece.text] : undefined;
        return this.make('parameter', start, { name: piece.text, value, type: value === undefined ? UNKNOWN : typeOf(value) });
      }
      case 'sign':
        if (piece.text === '[') return this.list();
        if (piece.text === '{') return this.map();
        if (piece.text === '(') return this.parenthesis();
        throw this.lost('an expression');
      case 'word':
      case 'name':
        return piece.kind === 'word' ? this.word(piece.text) : this.variableOrCall();
      case 'end':
      default:
        throw this.lost('an expression');
    }
  }

  private word(text: string): Expression {
    const { start } = this.next;
    const upper = text.toUpperCase();
    if (upper === 'CASE') return this.cases();
    if ((upper === 'TRUE' || upper === 'FALSE') && !this.isSign('(', 1)) {
      this.take();
      return this.make('literal', start, { type: BOOLEAN, value: upper === 'TRUE' });
    }
    if (upper === 'NULL') {
      this.take();
      return this.make('literal', start, { type: NULL, value: null });
    }
    if (SUBQUERIES.has(upper) && this.isSign('{', 1)) {
      this.take();
      const before = this.reading.expressions.length;
      this.subqueryHere();
      const parts = this.reading.expressions.splice(before);
      const type = upper === 'EXISTS' ? BOOLEAN : upper === 'COUNT' ? NUMBER : listOf(UNKNOWN);
      return this.make('subquery', start, { parts, type });
    }
    if (QUANTIFIERS.has(text.toLowerCase()) && this.isSign('(', 1)) {
      const found = this.attempt(() => this.quantifier(text.toLowerCase()));
      if (found) return found;
    }
    if (upper === 'REDUCE' && this.isSign('(', 1)) return this.reduce();
    if ((upper === 'SHORTESTPATH' || upper === 'ALLSHORTESTPATHS') && this.isSign('(', 1)) {
      this.take();
      this.take();
      const parts = this.patternHere();
      this.needs(')');
      return this.make('pattern', start, { parts, type: PATH, name: upper.toLowerCase() });
    }
    return this.variableOrCall();
  }

  private variableOrCall(): Expression {
    const { start } = this.next;
    for (let ahead = 1; ; ahead += 2) {
      if (this.isSign('(', ahead)) return this.call((ahead + 1) / 2);
      if (!this.isSign('.', ahead) || !['word', 'name'].includes(this.peek(ahead + 1).kind)) break;
    }
    const name = this.name();
    if (this.isSign('{')) {
      const projected = this.attempt(() => this.projection(start, name));
      if (projected) return projected;
    }
    return this.make('variable', start, { name, type: this.scope.get(name) ?? UNKNOWN });
  }

  private call(words: number): Expression {
    const { start } = this.next;
    // The name of a function is no name of the graph's: it is left as it stands.
    const names = [this.take().text];
    while (names.length < words) {
      this.needs('.');
      names.push(this.take().text);
    }
    const name = names.join('.').toLowerCase();
    this.needs('(');
    const aggregates = AGGREGATES.has(name);
    if (name === 'count' && this.takes('*')) {
      this.needs(')');
      return this.make('call', start, { name, type: NUMBER, aggregates });
    }
    if (!this.takes('DISTINCT')) this.takes('ALL');
    const parts: Expression[] = [];
    while (!this.takes(')')) {
      if (parts.length > 0) this.needs(',');
      parts.push(this.expression());
    }
    const type = functionType(
      name,
      parts.map((part) => part.type),
    );
    return this.make('call', start, { name, parts, type, ...(aggregates ? { aggregates } : {}) });
  }

  private parenthesis(): Expression {
    const { start } = this.next;
    if (this.looksLikePattern()) {
      const parts = this.attempt(() => this.patternHere());
      if (parts) return this.make('pattern', start, { parts, type: UNKNOWN });
    }
    this.needs('(');
    const inner = this.expression();
    this.needs(')');
    return this.make('group', start, { parts: [inner], type: inner.type, value: inner.value });
  }

  /** Whether the bracket that opens here is a node with a relationship behind it. */
  private looksLikePattern(): boolean {
    const { at, scope } = this;
    const keywords = new Set(this.reading.keywords);
    const found = this.attempt(() => {
      this.nodePattern();
      return (
        (this.isSign('-') && (this.isSign('-', 1) || this.isSign('[', 1))) ||
        (this.isSign('<') && this.isSign('-', 1) && (this.isSign('-', 2) || this.isSign('[', 2)))
      );
    });
    this.at = at;
    this.scope = scope;
    this.reading.keywords = keywords;
    return found === true;
  }

  private list(): Expression {
    const { start } = this.next;
    return (
      this.attempt(() => this.comprehension(start)) ??
      this.attempt(() => this.patternComprehension(start)) ??
      this.listLiteral(start)
    );
  }

  private listLiteral(start: number): Expression {
    this.needs('[');
    const parts: Expression[] = [];
    while (!this.takes(']')) {
      if (parts.length > 0) this.needs(',');
      parts.push(this.expression());
    }
    const value = parts.every((part) => part.kind === 'literal') ? { value: parts.map((part) => part.value) } : {};
    // What the embedded engine holds by number is laid out as maps here.
    const of = parts.some((part) => isRaw(part.type)) ? MAP : either(parts.map((part) => part.type));
    return this.make('list', start, { parts, type: listOf(of), ...value });
  }

  private map(): Expression {
    const { start } = this.next;
    this.needs('{');
    const parts: Expression[] = [];
    while (!this.takes('}')) {
      if (parts.length > 0) this.needs(',');
      this.name();
      this.needs(':');
      parts.push(this.expression());
    }
    return this.make('map', start, { parts, type: MAP });
  }

  private projection(start: number, name: string): Expression {
    this.needs('{');
    const parts: Expression[] = [];
    for (let first = true; !this.takes('}'); first = false) {
      if (!first) this.needs(',');
      if (this.takes('.')) {
        if (!this.takes('*')) this.name();
      } else {
        const entry = this.name();
        if (this.takes(':')) parts.push(this.expression());
        else if (isRaw(this.scope.get(entry) ?? UNKNOWN)) throw this.lost(':');
      }
    }
    return this.make('projection', start, { parts, name, type: MAP });
  }

  private cases(): Expression {
    const { start } = this.next;
    this.needs('CASE');
    const subject = this.isWord('WHEN') ? null : this.expression();
    const parts = subject ? [subject] : [];
    const results: Type[] = [];
    const whens: Expression[] = [];
    while (this.takes('WHEN')) {
      whens.push(this.expression());
      if (subject) while (this.takes(',')) whens.push(this.expression());
      parts.push(...whens.filter((when) => !parts.includes(when)));
      this.needs('THEN');
      const result = this.expression();
      parts.push(result);
      results.push(result.type);
    }
    if (this.takes('ELSE')) {
      const result = this.expression();
      parts.push(result);
      results.push(result.type);
    }
    this.needs('END');
    return this.make('case', start, { parts, type: raw(either(results)), whens, ...(subject ? { roles: { subject } } : {}) });
  }
}
