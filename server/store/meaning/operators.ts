import { Cursor } from './cursor.ts';
import type { Expression } from './tree.ts';
import { BOOLEAN, either, elementOf, listOf, NUMBER, propertyType, raw, STRING, UNKNOWN, type Type } from './types.ts';

const COMPARING = ['=', '<>', '<', '>', '<=', '>=', '!='];

/** Reads what stands between the atoms of an expression, as openCypher ranks it. */
export abstract class Operators extends Cursor {
  protected abstract atom(): Expression;

  /** An expression that stands in no other. */
  protected outermost(): Expression {
    const found = this.expression();
    this.reading.expressions.push(found);
    return found;
  }

  protected expression(): Expression {
    return this.deeper(() => this.logic(0));
  }

  private logic(level: number): Expression {
    const word = ['OR', 'XOR', 'AND'][level];
    if (word === undefined) return this.not();
    const { start } = this.next;
    let left = this.logic(level + 1);
    while (this.takes(word)) {
      const right = this.logic(level + 1);
      left = this.make('binary', start, { parts: [left, right], name: word.toLowerCase(), type: BOOLEAN });
    }
    return left;
  }

  private not(): Expression {
    const { start } = this.next;
    if (!this.takes('NOT')) return this.comparison();
    return this.make('unary', start, { parts: [this.deeper(() => this.not())], name: 'not', type: BOOLEAN });
  }

  private comparison(): Expression {
    const { start } = this.next;
    const parts = [this.predicate()];
    const signs: string[] = [];
    while (COMPARING.some((sign) => this.isSign(sign))) {
      signs.push(this.take().text);
      parts.push(this.predicate());
    }
    const [first] = parts as [Expression];
    if (signs.length === 0) return first;
    if (signs.length > 1) return this.make('chain', start, { parts, name: signs.join(' '), type: BOOLEAN });
    return this.make('binary', start, { parts, name: signs[0] as string, type: BOOLEAN });
  }

  private predicate(): Expression {
    const { start } = this.next;
    let left = this.sum();
    for (;;) {
      const name = this.predicateName();
      if (name === null) return left;
      if (name === 'is') left = this.make('is', start, { parts: [left], type: BOOLEAN });
      else left = this.make('binary', start, { parts: [left, this.sum()], name, type: BOOLEAN });
    }
  }

  private predicateName(): string | null {
    if (this.takes('IS', 'NOT', 'NULL') || this.takes('IS', 'NULL')) return 'is';
    if (this.takes('IN')) return 'in';
    if (this.takes('STARTS', 'WITH') || this.takes('ENDS', 'WITH') || this.takes('CONTAINS')) return 'text';
    if (this.takes('=~')) return '=~';
    return null;
  }

  private sum(): Expression {
    const { start } = this.next;
    let left = this.product();
    while (this.isSign('+') || this.isSign('-') || this.isSign('||')) {
      const name = this.take().text;
      const right = this.product();
      left = this.make('binary', start, { parts: [left, right], name, type: sumType(name, left.type, right.type) });
    }
    return left;
  }

  private product(): Expression {
    const { start } = this.next;
    let left = this.power();
    while (this.isSign('*') || this.isSign('/') || this.isSign('%')) {
      const name = this.take().text;
      const right = this.power();
      // Durations may be multiplied.
      const type = [left, right].every((one) => one.type.is === 'number') ? NUMBER : UNKNOWN;
      left = this.make('binary', start, { parts: [left, right], name, type });
    }
    return left;
  }

  private power(): Expression {
    const { start } = this.next;
    let left = this.signed();
    while (this.takes('^')) left = this.make('binary', start, { parts: [left, this.signed()], name: '^', type: NUMBER });
    return left;
  }

  private signed(): Expression {
    const { start } = this.next;
    if (!this.isSign('-') && !this.isSign('+')) return this.postfix();
    const name = this.take().text;
    const inner = this.deeper(() => this.signed());
    const value = name === '-' && typeof inner.value === 'number' ? { value: -inner.value } : {};
    return this.make('unary', start, { parts: [inner], name, type: NUMBER, ...value });
  }

  private postfix(): Expression {
    const { start } = this.next;
    let left = this.atom();
    for (;;) {
      if (this.takes('.')) {
        const name = this.name();
        const { is } = left.type;
        const type = is === 'map' || is === 'temporal' ? UNKNOWN : propertyType(name);
        left = this.make('property', start, { parts: [left], name, type: is === 'map' ? UNKNOWN : type });
      } else if (this.takes('[')) left = this.subscript(start, left);
      else if (left.kind === 'variable' && this.isSign(':') && !this.isSign(':', 1)) {
        // A label as a predicate: n:Country, n:A|B, n:A&!B.
        while ([':', '|', '&', '!'].some((sign) => this.isSign(sign))) {
          this.take();
          if (this.next.kind === 'word' || this.next.kind === 'name') this.take();
        }
        left = this.make('unary', start, { parts: [left], name: 'label', type: BOOLEAN });
      } else return left;
    }
  }

  private subscript(start: number, left: Expression): Expression {
    const from = this.isSign('..') ? null : this.expression();
    if (!this.takes('..')) {
      this.needs(']');
      const parts = from ? [left, from] : [left];
      const node = left.type.is === 'node' || left.type.is === 'relationship';
      return this.make('index', start, {
        parts,
        type: node ? UNKNOWN : left.type.is === 'string' ? STRING : elementOf(left.type),
      });
    }
    const to = this.isSign(']') ? null : this.expression();
    this.needs(']');
    const parts = [left, ...(from ? [from] : []), ...(to ? [to] : [])];
    const roles = { list: left, ...(from ? { from } : {}), ...(to ? { to } : {}) };
    return this.make('slice', start, { parts, type: left.type, roles });
  }
}

/** What the sum of two values is. */
function sumType(name: string, left: Type, right: Type): Type {
  const is = (what: Type['is']): boolean => left.is === what || right.is === what;
  if (name === '-') return is('temporal') ? { is: 'temporal' } : left.is === 'number' && right.is === 'number' ? NUMBER : UNKNOWN;
  if (is('unknown') && !is('list')) return UNKNOWN;
  if (is('list')) {
    if (is('unknown') || is('null')) return listOf(UNKNOWN);
    const of = either([left.is === 'list' ? elementOf(left) : left, right.is === 'list' ? elementOf(right) : right]);
    return raw(listOf(of));
  }
  if (is('string')) return STRING;
  if (is('temporal')) return { is: 'temporal' };
  return left.is === 'number' && right.is === 'number' ? NUMBER : UNKNOWN;
}
