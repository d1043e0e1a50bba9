import { NotReadError } from './lexer.ts';
import { neverNull, temporalRefusal, wholeDay } from './rules.ts';
import type { Expression, Item, Reading } from './tree.ts';
import { elementOf, isRaw, type Type } from './types.ts';

/** Longest text that the rules may make. */
const MAX_LENGTH = 80_000;
const ORDERING: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);
const MIXED: ReadonlySet<Type['is']> = new Set(['string', 'number', 'unknown']);

/** Writes a text anew so that the embedded engine means by it what Neo4j means. */
export class Rewriter {
  readonly #text: string;
  readonly #reading: Reading;
  #names = 0;
  constructor(text: string, reading: Reading) {
    this.#text = text;
    this.#reading = reading;
  }

  /** The text for the engine; what cannot be put right goes into the reading's refusals. Throws NotReadError when it grows too long. */
  whole(): string {
    const returned = new Map(this.#reading.returned.map((item) => [item.value, item]));
    const written = this.#splice(0, this.#text.length, this.#reading.expressions, (part) => {
      const item = returned.get(part);
      return item ? this.#item(item) : this.#emit(part);
    });
    return written;
  }

  /** A column of the answer: nodes that the engine holds by number are laid out, and the name stays. */
  #item({ value, alias }: Item): string {
    const plain = this.#text.slice(value.start, value.end);
    const collected = value.kind === 'call' && value.name === 'collect' && isRaw(value.type);
    let written = collected ? this.#laidOutParts(value) : this.#emit(value);
    if (isRaw(value.type) && !collected && value.aggregates) this.#refuse(value, 'put it into a WITH … AS … before the RETURN');
    else if (isRaw(value.type) && !collected) written = this.#laidOut(value.type, written, plain);
    const renamed = alias === null && (written !== plain || !['variable', 'property'].includes(value.kind));
    return renamed && !plain.includes('`') ? `${written} AS \`${plain}\`` : written;
  }

  #emit(e: Expression): string {
    const written = this.#ruled(e);
    if (written.length > MAX_LENGTH) throw new NotReadError('too long for the embedded store');
    return written;
  }

  #splice(start: number, end: number, parts: readonly Expression[], write: (part: Expression) => string): string {
    let out = '';
    let at = start;
    for (const part of [...parts].sort((a, b) => a.start - b.start)) {
      out += this.#text.slice(at, part.start) + write(part);
      at = part.end;
    }
    return out + this.#text.slice(at, end);
  }

  /** As it stands, with its parts rewritten. */
  #plain(e: Expression): string {
    return this.#splice(e.start, e.end, e.parts, (part) => this.#emit(part));
  }

  #ruled(e: Expression): string {
    const [left, right] = e.parts;
    switch (e.kind) {
      case 'binary':
        if (!left || !right) break;
        if (e.name === '+') return this.#plus(e, left, right);
        if (e.name === 'in') return this.#in(e, left, right);
        if (['=', '<>', ...ORDERING].includes(e.name)) return this.#compared(e, e.name, left, right);
        break;
      case 'chain':
        if (e.parts.some((part) => part.type.is !== left?.type.is || part.type.is === 'unknown'))
          this.#refuse(e, 'write the comparisons one by one, as in a < b AND b < c');
        break;
      case 'call':
        return this.#call(e);
      case 'slice':
        return this.#slice(e);
      case 'quantifier':
        return this.#quantifier(e);
      case 'case':
        return this.#case(e);
      case 'list':
      case 'map':
        return this.#laidOutParts(e);
      default:
    }
    return this.#plain(e);
  }

  #refuse(e: Expression, form: string): void {
    const text = this.#text.slice(e.start, e.end);
    const shown = text.length > 80 ? `${text.slice(0, 77)}…` : text;
    this.#reading.refusals.push(`The embedded store takes ${shown} otherwise than Neo4j: ${form}.`);
  }

  #name(): string {
    return `entente_${++this.#names}`;
  }

  /** Gives two values names, so that a rule may use each more than once. */
  #bound(left: Expression, right: Expression, use: (left: string, right: string) => string): string {
    const [l, r] = [this.#emit(left), this.#emit(right)];
    if (simple(left) && simple(right)) return `(${use(l, r)})`;
    if (left.aggregates || right.aggregates) {
      this.#refuse(left.aggregates ? left : right, 'put the aggregate into a WITH … AS … before');
      return l;
    }
    const [a, b] = [this.#name(), this.#name()];
    return `reduce(${a} = ${l}, ${b} IN [${r}] | ${use(a, b)})`;
  }

  #plus(e: Expression, left: Expression, right: Expression): string {
    const [l, r] = [left.type.is, right.type.is];
    if (l === 'null' || r === 'null') return this.#plain(e);
    const told = l !== 'unknown' && r !== 'unknown';
    if (told && (l === 'list') === (r === 'list')) {
      if (r === 'string' && (l === 'number' || l === 'boolean')) return `toString(${this.#emit(left)}) + ${this.#emit(right)}`;
      return this.#plain(e);
    }
    const ways =
      l === 'list'
        ? (a: string, b: string) => [`${a} + ${b}`, `${a} + [${b}]`]
        : r === 'list'
          ? (a: string, b: string) => [`${a} + ${b}`, `[${a}] + ${b}`]
          : (a: string, b: string) => [`${a} + ${b}`, `${a} + [${b}]`, `[${a}] + ${b}`, `toString(${a}) + toString(${b})`];
    return this.#bound(left, right, (a, b) => {
      const sums = ways(a, b).slice(told ? 1 : 0);
      return `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN null ELSE ${sums.length > 1 ? `coalesce(${sums.join(', ')})` : sums[0]} END`;
    });
  }

  /** Whether text and number could meet, which the engine takes for each other. */
  #mayMix(left: Type, right: Type): boolean {
    return MIXED.has(left.is) && MIXED.has(right.is) && (left.is !== right.is || left.is === 'unknown');
  }

  #compared(e: Expression, sign: string, left: Expression, right: Expression): string {
    return this.#mayMix(left.type, right.type) ? this.#comparison(sign, left, right) : this.#plain(e);
  }

  #comparison(sign: string, left: Expression, right: Expression): string {
    const apart = ORDERING.has(sign) ? 'null' : sign === '=' ? 'false' : 'true';
    return this.#bound(
      left,
      right,
      (a, b) =>
        `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN null WHEN ${isText(a, left.type)} <> ${isText(b, right.type)} THEN ${apart} ELSE ${a} ${sign} ${b} END`,
    );
  }

  #in(e: Expression, left: Expression, right: Expression): string {
    const of = elementOf(right.type);
    const mixed = this.#mayMix(left.type, of);
    const filled = Array.isArray(right.value) && right.value.length > 0;
    const present = left.value !== undefined && left.value !== null;
    if (!mixed && (filled || present)) return this.#plain(e);
    return this.#bound(left, right, (a, b) => {
      const x = this.#name();
      const alike = mixed ? `[${x} IN ${b} WHERE ${x} IS NULL OR ${isText(x, of)} = ${isText(a, left.type)}]` : b;
      return `CASE WHEN size(${b}) = 0 THEN false WHEN ${a} IS NULL OR ${b} IS NULL THEN null ELSE ${a} IN ${alike} END`;
    });
  }

  #call(e: Expression): string {
    const [only] = e.parts;
    const plain = this.#plain(e);
    if (e.name === 'sum' || e.name === 'stdev' || e.name === 'stdevp') return `coalesce(${plain}, 0)`;
    if (e.name === 'tointeger' && only && only.type.is !== 'number') {
      const x = this.#emit(only);
      if (simple(only) || only.aggregates) return `coalesce(toInteger(${x}), toInteger(toFloat(${x})))`;
      const [a, b] = [this.#name(), this.#name()];
      return `reduce(${a} = ${x}, ${b} IN [0] | coalesce(toInteger(${a}), toInteger(toFloat(${a}))))`;
    }
    const day = wholeDay(e);
    if (day !== null) return `date('${day}')`;
    const form = temporalRefusal(e);
    if (form !== null) this.#refuse(e, form);
    return plain;
  }

  #slice(e: Expression): string {
    const { list, from, to } = e.roles ?? {};
    const open = [from, to].filter((bound) => bound && !(typeof bound.value === 'number' && bound.value >= 0));
    if (!list || open.length === 0) return this.#plain(e);
    if ([from, to, list].some((part) => part?.aggregates)) {
      this.#refuse(e, 'put the aggregate into a WITH … AS … before');
      return this.#plain(e);
    }
    const a = simple(list) ? this.#emit(list) : this.#name();
    const bound = (part: Expression | undefined): string => {
      if (!part) return '';
      const b = this.#emit(part);
      if (!open.includes(part)) return b;
      return `CASE WHEN ${b} >= 0 THEN ${b} WHEN size(${a}) + ${b} < 0 THEN 0 ELSE size(${a}) + ${b} END`;
    };
    const slice = `${a}[${bound(from)}..${bound(to)}]`;
    return simple(list) ? slice : `reduce(${a} = ${this.#emit(list)}, ${this.#name()} IN [0] | ${slice})`;
  }

  /** True, false or null, as any, all, none and single are defined where the condition may be null. */
  #quantifier(e: Expression): string {
    const { list, where } = e.roles ?? {};
    if (!list || !where || neverNull(where, e.binds ?? '', list)) return this.#plain(e);
    const [l, w] = [this.#emit(list), this.#emit(where)];
    const binds = this.#text.slice(list.start - 200 < e.start ? e.start : list.start - 200, list.start);
    const x = /\(\s*(`[^`]*`|[^\s`]+)\s+in\s*$/i.exec(binds)?.[1] ?? e.binds ?? '';
    const some = (condition: string): string => `any(${x} IN ${l} WHERE ${condition})`;
    const unknown = some(`(${w}) IS NULL`);
    if (e.name === 'any') return `(CASE WHEN ${some(w)} THEN true WHEN ${l} IS NULL OR ${unknown} THEN null ELSE false END)`;
    if (e.name === 'none') return `(CASE WHEN ${some(w)} THEN false WHEN ${l} IS NULL OR ${unknown} THEN null ELSE true END)`;
    if (e.name === 'all')
      return `(CASE WHEN ${some(`NOT (${w})`)} THEN false WHEN ${l} IS NULL OR ${unknown} THEN null ELSE true END)`;
    const hits = `size([${x} IN ${l} WHERE ${w}])`;
    return `(CASE WHEN ${hits} > 1 THEN false WHEN ${l} IS NULL OR ${unknown} THEN null ELSE ${hits} = 1 END)`;
  }

  /** CASE x WHEN 5: the engine takes '5' for it, too. */
  #case(e: Expression): string {
    const subject = e.roles?.subject;
    const whens = e.whens ?? [];
    if (!subject || !whens.some((when) => this.#mayMix(subject.type, when.type))) return this.#plain(e);
    if (!simple(subject)) {
      this.#refuse(e, 'write CASE WHEN x = … THEN …');
      return this.#plain(e);
    }
    return this.#splice(e.start, e.end, e.parts, (part) =>
      part === subject ? '' : whens.includes(part) ? this.#comparison('=', subject, part) : this.#emit(part),
    );
  }

  #laidOutParts(e: Expression): string {
    return this.#splice(e.start, e.end, e.parts, (part) =>
      isRaw(part.type) ? this.#laidOut(part.type, this.#emit(part), this.#text.slice(part.start, part.end)) : this.#emit(part),
    );
  }

  /** Nodes that the engine would show as numbers, in the shape in which it shows nodes. */
  #laidOut(type: Type, written: string, plain: string): string {
    const x = this.#name();
    const of = type.is === 'list' ? elementOf(type) : type;
    if (of.is !== 'node') {
      this.#reading.refusals.push(
        `The embedded store would show numbers for ${plain}: project to maps first, as in coalesce(n {.*}, m {.*}) or r {.*, type: type(r)}.`,
      );
      return written;
    }
    const node = `CASE WHEN ${x} IS NULL THEN null ELSE ${x} {.*, _id: id(${x}), _labels: labels(${x})} END`;
    if (type.is === 'list') return `[${x} IN ${written} | ${node}]`;
    return `reduce(${this.#name()} = null, ${x} IN [${written}] | ${node})`;
  }
}

/** Cheap and the same each time it is asked: may stand more than once. */
const simple = (e: Expression): boolean =>
  ['literal', 'parameter', 'variable'].includes(e.kind) ||
  (e.kind === 'property' && e.parts[0]?.kind === 'variable') ||
  (e.kind === 'list' && Array.isArray(e.value));

/** An expression that tells whether a value is text: nothing else begins with ''. */
function isText(value: string, type: Type): string {
  if (type.is === 'string') return 'true';
  return type.is === 'unknown' ? `coalesce(${value} STARTS WITH '', false)` : 'false';
}
