import { held, heldElement } from './cost.ts';
import { Expressions } from './expressions.ts';
import type { Expression, Item } from './tree.ts';
import { elementOf, listOf, NODE, PATH, RELATIONSHIP, STRING, type Type } from './types.ts';

const PREFIXES: ReadonlySet<string> = new Set(['EXPLAIN', 'PROFILE']);

/** Reads whole statements that only read: what is not one (a write, a command) is not read, and the engine judges it. */
export class Statements extends Expressions {
  /** Reads the text to its end. Throws NotReadError where it is not understood. */
  whole(): void {
    while (PREFIXES.has(this.next.text.toUpperCase())) this.take();
    this.query(true);
    while (this.takes(';'));
    if (this.next.kind !== 'end') throw this.lost('the end');
  }

  /** Branches joined by UNION; `answers` when their columns are those of the answer. */
  private query(answers: boolean): void {
    const outer = this.scope;
    do {
      this.scope = new Map(outer);
      if (!this.takes('ALL')) this.takes('DISTINCT');
      this.clauses(answers);
    } while (this.takes('UNION'));
    this.result = this.scope;
    this.scope = outer;
  }

  /** The variables that the query read last gives. */
  private result = new Map<string, Type>();

  private clauses(answers: boolean): void {
    for (let any = false; ; any = true) {
      if (this.takes('OPTIONAL', 'MATCH') || this.takes('MATCH')) this.match();
      else if (this.takes('UNWIND')) this.unwind();
      else if (this.takes('WITH')) this.project(false, false);
      else if (this.takes('RETURN')) this.project(true, answers);
      else if (this.takes('OPTIONAL', 'CALL') || this.takes('CALL')) this.callClause();
      else if (any) return;
      else throw this.lost('a clause');
    }
  }

  private match(): void {
    const from = this.at;
    const shortest = this.patterns();
    this.hints();
    if (!this.takes('WHERE')) return;
    const start = this.at;
    this.outermost();
    if (shortest.length === 0) return;
    const told = this.all.slice(start, this.at).some((piece) => piece.kind !== 'string' && shortest.includes(piece.text));
    if (told && from < start)
      this.reading.refusals.push(
        'A WHERE on the path of shortestPath filters after the search here, so that longer paths are never found. Restrict the relationship types in the pattern, ' +
          'as in shortestPath((a)-[:TOOK_PART_IN|PARTY_TO*..4]-(b)), or put WITH before the WHERE if only the shortest is to be filtered.',
      );
  }

  private hints(): void {
    while (this.takes('USING'))
      while (
        !this.isWord('WHERE') &&
        !this.isWord('USING') &&
        !this.isWord('MATCH') &&
        this.next.kind !== 'end' &&
        !this.isWord('RETURN') &&
        !this.isWord('WITH')
      )
        this.take();
  }

  /** Patterns with commas; gives the variables of those that search a shortest path. */
  private patterns(): string[] {
    const shortest: string[] = [];
    do {
      const path = ['word', 'name'].includes(this.next.kind) && this.isSign('=', 1) ? this.name() : null;
      if (path !== null) {
        this.take();
        this.scope.set(path, PATH);
      }
      if (this.takes('SHORTESTPATH', '(') || this.takes('ALLSHORTESTPATHS', '(')) {
        this.reading.expressions.push(...this.patternHere());
        if (path !== null) shortest.push(path);
        this.needs(')');
      } else this.reading.expressions.push(...this.patternHere());
    } while (this.takes(','));
    return shortest;
  }

  /** A chain of nodes and relationships; gives the expressions in it. */
  protected patternHere(): Expression[] {
    const found = this.nodePattern();
    while (this.isSign('-') || this.isSign('<')) {
      found.push(...this.relationshipPattern());
      found.push(...this.nodePattern());
    }
    return found;
  }

  protected nodePattern(): Expression[] {
    this.needs('(');
    if (['word', 'name'].includes(this.next.kind) && !this.isWord('WHERE')) {
      const name = this.name();
      const known = this.scope.get(name);
      if (!known || known.is === 'unknown') this.scope.set(name, NODE);
    }
    this.labels();
    const found = this.inside();
    this.needs(')');
    return found;
  }

  private relationshipPattern(): Expression[] {
    this.takes('<');
    this.needs('-');
    const found: Expression[] = [];
    if (this.takes('[')) {
      const named = ['word', 'name'].includes(this.next.kind) && !this.isWord('WHERE') ? this.name() : null;
      this.labels();
      let many = false;
      if (this.takes('*')) {
        many = true;
        while (this.next.kind === 'number' || this.isSign('..')) this.take();
      }
      if (named !== null && !this.scope.has(named)) this.scope.set(named, many ? listOf(RELATIONSHIP) : RELATIONSHIP);
      found.push(...this.inside());
      this.needs(']');
    }
    this.needs('-');
    this.takes('>');
    return found;
  }

  private labels(): void {
    while ([':', '|', '&', '!', '%', '(', ')'].some((sign) => this.isSign(sign))) {
      if (this.isSign(')') || (this.isSign('(') && !this.labelled())) return;
      this.take();
      if (this.next.kind === 'word' || this.next.kind === 'name') this.take();
    }
  }

  private labelled(): boolean {
    const before = this.all[this.at - 1]?.text ?? '';
    return [':', '|', '&', '!', '('].includes(before);
  }

  /** Properties or a parameter, and a condition, inside of a node or relationship. */
  private inside(): Expression[] {
    const found: Expression[] = [];
    if (this.isSign('{') || this.next.kind === 'parameter') found.push(this.expression());
    if (this.takes('WHERE')) found.push(this.expression());
    return found;
  }

  private unwind(): void {
    const list = this.outermost();
    this.needs('AS');
    this.scope.set(this.name(), heldElement(list, elementOf(list.type)));
  }

  private project(last: boolean, answers: boolean): void {
    this.takes('DISTINCT');
    const projected = new Map<string, Type>();
    do {
      if (this.takes('*')) for (const [name, type] of this.scope) projected.set(name, type);
      else {
        const value = this.outermost();
        const alias = this.takes('AS') ? this.name() : null;
        const item: Item = { value, alias };
        if (last && answers) this.reading.returned.push(item);
        projected.set(alias ?? (value.kind === 'variable' ? value.name : this.text.slice(value.start, value.end)), held(value));
      }
    } while (this.takes(','));
    this.scope = new Map([...this.scope, ...projected]);
    if (this.takes('ORDER', 'BY'))
      do {
        this.outermost();
        ['DESC', 'DESCENDING', 'ASC', 'ASCENDING'].some((word) => this.takes(word));
      } while (this.takes(','));
    if (this.takes('SKIP') || this.takes('OFFSET')) this.outermost();
    if (this.takes('LIMIT')) this.outermost();
    if (!last && this.takes('WHERE')) this.outermost();
    this.scope = projected;
  }

  private callClause(): void {
    if (this.takes('(')) {
      while (!this.takes(')')) this.take();
      this.callBody();
    } else if (this.isSign('{')) this.callBody();
    else this.procedure();
  }

  private callBody(): void {
    this.needs('{');
    const outer = this.scope;
    this.deeper(() => this.query(false));
    const given = this.result;
    this.needs('}');
    this.scope = new Map([...outer, ...given]);
  }

  private procedure(): void {
    this.name();
    while (this.takes('.')) this.name();
    if (this.takes('(')) {
      while (!this.isSign(')')) {
        this.outermost();
        if (!this.takes(',')) break;
      }
      this.needs(')');
    }
    if (!this.takes('YIELD')) return;
    if (this.takes('*')) return;
    do {
      const name = this.name();
      this.scope.set(this.takes('AS') ? this.name() : name, STRING);
    } while (this.takes(','));
    if (this.takes('WHERE')) this.outermost();
  }

  /** The body of EXISTS, COUNT or COLLECT: a pattern with a condition, or a query. */
  protected subqueryHere(): void {
    this.needs('{');
    this.within([], () =>
      this.deeper(() => {
        if (this.isSign('(') || (this.isSign('=', 1) && this.next.kind !== 'sign')) {
          this.patterns();
          if (this.takes('WHERE')) this.outermost();
        } else this.query(false);
      }),
    );
    this.needs('}');
  }
}
