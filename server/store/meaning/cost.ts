import type { Expression } from './tree.ts';
import type { Type } from './types.ts';

/**
 * What one expression may cost, before anything is run: a server of Neo4j looks at its clock between rows only, so an expression that
 * never ends could not be stopped. What comes out of the graph counts as small, since strangers cannot write there; what the text
 * makes by itself (ranges, doubled texts, loops in loops) is counted.
 */
export interface Cost {
  /** Characters or elements of the value, about. */
  weight: number;
  /** Steps to make it. */
  work: number;
  /** Of a number: the largest that it may be. */
  most: number;
}

/** Most that an expression may weigh or take; some tenths of a second on either engine. */
export const MOST_COST = 20_000_000;
/** What a value of the graph weighs. */
const SMALL = 50;
const COLLECTED = 100;
/** Large numbers that come out of the graph: offsets, sizes, years. */
const NUMBER_OF_GRAPH = 100_000;
/** Lists that a query has collected. */
const SIZE_OF_GRAPH = 5000;
/** What the value kept by reduce weighs while its growth is measured. */
export const PROBE = 1e6;

/** The type of a variable that holds this value, with what it costs. */
export const held = (e: Expression, type: Type = e.type): Type => ({ ...type, weight: e.cost.weight, most: e.cost.most });
/** The same for the elements of a list. */
export const heldElement = (e: Expression, type: Type): Type => ({
  ...type,
  weight: type.is === 'number' || type.is === 'boolean' ? 1 : e.cost.weight,
  most: e.cost.most,
});

/** The cost of an expression whose parts are known. `scoped` is the type of the variable that it names, if it is one. */
export function costOf(e: Omit<Expression, 'cost'>, scoped: Type | undefined): Cost {
  const work = e.parts.reduce((sum, part) => sum + part.cost.work, 1);
  const small = e.type.is === 'number' || e.type.is === 'boolean' || e.type.is === 'temporal';
  const cost = { weight: small ? 1 : weightOf(e, scoped), work, most: mostOf(e, scoped) };
  const loops = ['comprehension', 'quantifier', 'reduce'].includes(e.kind) && e.roles?.list;
  if (loops) {
    const { list, where, result } = e.roles ?? {};
    cost.work = (list?.cost.work ?? 0) + (list?.cost.weight ?? SMALL) * (1 + (where?.cost.work ?? 0) + (result?.cost.work ?? 0));
  }
  if (e.kind === 'call' && e.name === 'range') cost.work += cost.weight;
  return cost;
}

const sum = (parts: readonly Expression[]): number => parts.reduce((all, part) => all + part.cost.weight, 1);
const largest = (parts: readonly Expression[]): number => Math.max(1, ...parts.map((part) => part.cost.weight));

function weightOf(e: Omit<Expression, 'cost'>, scoped: Type | undefined): number {
  const [first, , third] = e.parts;
  switch (e.kind) {
    case 'literal':
    case 'parameter':
      return weightOfValue(e.value, 0);
    case 'variable':
      return scoped?.weight ?? SMALL;
    case 'binary':
      return e.name === '+' || e.name === '||' ? sum(e.parts) : largest(e.parts);
    case 'list':
    case 'map':
      return sum(e.parts);
    case 'comprehension':
      return e.roles?.list ? e.roles.list.cost.weight * Math.max(1, e.roles.result?.cost.weight ?? 1) : COLLECTED;
    case 'reduce':
      return grown(e);
    case 'call':
      if (e.name === 'range') return counted(e.parts);
      if (e.name === 'replace') return (first?.cost.weight ?? 1) * Math.max(1, third?.cost.weight ?? 1);
      if (e.name === 'collect') return COLLECTED;
      return Math.max(SMALL, largest(e.parts));
    case 'property':
    case 'subquery':
    case 'pattern':
    case 'projection':
      return SMALL;
    default:
      return largest(e.parts);
  }
}

function weightOfValue(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length + 1;
  if (typeof value !== 'object' || value === null || depth > 32) return 1;
  let all = 1;
  for (const one of Object.values(value)) all += weightOfValue(one, depth + 1);
  return all;
}

function counted(parts: readonly Expression[]): number {
  const [from, to, step] = parts;
  if (!from || !to) return 1;
  const known = (e: Expression): number | null => (typeof e.value === 'number' ? e.value : null);
  const by = step ? known(step) : 1;
  const reach = (known(to) ?? to.cost.most) - (known(from) ?? -from.cost.most);
  // A range that counts down is as long as one that counts up.
  return Math.abs(reach) / Math.max(1, Math.abs(by ?? 1)) + 1;
}

/** What reduce keeps in the end: each round adds to it, or multiplies it. */
function grown(e: Omit<Expression, 'cost'>): number {
  const { start, list, result } = e.roles ?? {};
  if (!start || !list || !result) return SMALL;
  const times = Math.round(result.cost.weight / PROBE);
  if (times <= 1) return start.cost.weight + list.cost.weight * (result.cost.weight % PROBE);
  return Math.min(Number.MAX_VALUE, start.cost.weight * times ** list.cost.weight);
}

function mostOf(e: Omit<Expression, 'cost'>, scoped: Type | undefined): number {
  const parts = e.parts.map((part) => part.cost.most);
  switch (e.kind) {
    case 'literal':
    case 'parameter':
      if (Array.isArray(e.value))
        return e.value.length > 1000
          ? Infinity
          : Math.max(0, ...e.value.map((one) => (typeof one === 'number' ? Math.abs(one) : 0)));
      return typeof e.value === 'number'
        ? Math.abs(e.value)
        : typeof e.value === 'string'
          ? 10 ** Math.min(300, e.value.length)
          : 0;
    case 'variable':
      return scoped?.most ?? NUMBER_OF_GRAPH;
    case 'property':
      return NUMBER_OF_GRAPH;
    case 'binary':
      if (e.name === '+' || e.name === '-') return parts.reduce((all, one) => all + one, 0);
      if (e.name === '*' || e.name === '^') return e.name === '^' ? Infinity : parts.reduce((all, one) => all * one, 1);
      return Math.max(0, ...parts);
    case 'call':
      if (e.name === 'size' || e.name === 'length' || e.name === 'count') return SIZE_OF_GRAPH;
      if (e.name === 'left' || e.name === 'substring') {
        const length = e.parts.at(-1)?.value;
        return typeof length === 'number' ? 10 ** Math.min(300, length) : Infinity;
      }
      if (
        [
          'tointeger',
          'tofloat',
          'min',
          'max',
          'abs',
          'head',
          'last',
          'coalesce',
          'round',
          'floor',
          'ceil',
          'range',
          'split',
        ].includes(e.name)
      )
        return Math.max(0, ...parts);
      return Infinity;
    default:
      return Math.max(0, ...parts);
  }
}
