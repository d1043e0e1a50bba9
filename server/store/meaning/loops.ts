import { heldElement, PROBE } from './cost.ts';
import { Operators } from './operators.ts';
import type { Expression } from './tree.ts';
import { BOOLEAN, elementOf, listOf, PATH, raw, UNKNOWN, type Type } from './types.ts';

/** Reads what goes over lists and patterns with a variable of its own. */
export abstract class Loops extends Operators {
  protected abstract patternHere(): Expression[];

  protected comprehension(start: number): Expression {
    this.needs('[');
    const binds = this.name();
    this.needs('IN');
    const list = this.expression();
    return this.within([[binds, heldElement(list, elementOf(list.type))]], () => {
      const where = this.takes('WHERE') ? this.expression() : null;
      const result = this.takes('|') ? this.expression() : null;
      this.needs(']');
      const parts = [list, ...(where ? [where] : []), ...(result ? [result] : [])];
      const roles = { list, ...(where ? { where } : {}), ...(result ? { result } : {}) };
      // The embedded engine holds the elements by their numbers here.
      const type = raw(listOf(result ? result.type : elementOf(list.type)));
      return this.make('comprehension', start, { parts, roles, type, binds });
    });
  }

  protected patternComprehension(start: number): Expression {
    this.needs('[');
    return this.within([], () => {
      if (['word', 'name'].includes(this.next.kind) && this.isSign('=', 1)) {
        this.scope.set(this.name(), PATH);
        this.take();
      }
      const parts = this.patternHere();
      if (this.takes('WHERE')) parts.push(this.expression());
      this.needs('|');
      const result = this.expression();
      this.needs(']');
      return this.make('comprehension', start, { parts: [...parts, result], type: listOf(result.type), name: 'pattern' });
    });
  }

  protected quantifier(name: string): Expression {
    const { start } = this.next;
    this.take();
    this.needs('(');
    const binds = this.name();
    this.needs('IN');
    const list = this.expression();
    return this.within([[binds, heldElement(list, elementOf(list.type))]], () => {
      this.needs('WHERE');
      const where = this.expression();
      this.needs(')');
      return this.make('quantifier', start, { parts: [list, where], roles: { list, where }, name, binds, type: BOOLEAN });
    });
  }

  protected reduce(): Expression {
    const { start } = this.next;
    this.take();
    this.needs('(');
    const kept = this.name();
    this.needs('=');
    const first = this.expression();
    this.needs(',');
    const binds = this.name();
    this.needs('IN');
    const list = this.expression();
    // What is kept may change its type on the way: only what stays the same is told.
    const types: Type[] = [first.type, UNKNOWN];
    const { at } = this;
    for (const type of types) {
      this.at = at;
      const found = this.within(
        [
          [kept, { ...type, weight: type.is === 'number' ? 1 : PROBE, most: Infinity }],
          [binds, heldElement(list, elementOf(list.type))],
        ],
        () => {
          this.needs('|');
          const result = this.expression();
          this.needs(')');
          return this.make('reduce', start, {
            parts: [first, list, result],
            roles: { start: first, list, result },
            binds,
            type: raw(type),
          });
        },
      );
      if (type === UNKNOWN || found.roles?.result?.type.is === type.is) return found;
    }
    throw this.lost('reduce');
  }
}
