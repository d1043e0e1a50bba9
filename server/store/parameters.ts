import { InputError, LimitError } from '../model/errors.ts';

/** How deep parameters may nest: engines overflow their stacks on thousands. */
export const MAX_DEPTH = 32;
/** How many values one statement's parameters may hold. */
export const MAX_VALUES = 4_000_000;

const LONE_SURROGATE = /\p{Surrogate}/u;
const KEYS: ReadonlySet<string> = new Set(['id', 'key']);
const PROPERTY_MAPS: ReadonlySet<string> = new Set(['props', 'properties']);
const INT64 = 2n ** 63n;

interface Todo {
  value: unknown;
  depth: number;
  /** Name of the map entry that holds it, or of the list. */
  name: string;
  /** Inside a map that will become properties: only scalars and flat lists. */
  flat: boolean;
  inList: boolean;
}

/**
 * Refuses parameters that an engine would take differently from the other one, or not survive: `undefined`, objects that
 * are not plain, numbers that are not finite, nesting beyond {@link MAX_DEPTH}; for writing also null under `id` or `key`,
 * null and mixed types in lists, text that is not well formed, and anything nested under `props` or `properties`.
 * Iterative, so that no depth can hurt the caller. Throws InputError or LimitError that names the parameter.
 */
export function checkParameters(parameters: Record<string, unknown>, writing: boolean): void {
  const todo: Todo[] = [];
  for (const [name, value] of Object.entries(parameters)) todo.push({ value, depth: 1, name, flat: false, inList: false });
  let seen = 0;
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (++seen > MAX_VALUES)
      throw new LimitError(`The parameters hold more than ${MAX_VALUES.toLocaleString('en')} values; send them in batches.`);
    checkOne(next, writing, todo);
  }
}

function checkOne(item: Todo, writing: boolean, todo: Todo[]): void {
  const { value, name } = item;
  switch (typeof value) {
    case 'string':
      if (writing && (value.includes('\0') || LONE_SURROGATE.test(value)))
        throw new InputError(`Parameter ${name} holds a NUL or half a character; replace it before writing.`);
      return;
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new InputError(`Parameter ${name} is ${value}, which no store can hold.`);
      return;
    case 'bigint':
      if (value >= INT64 || value < -INT64) throw new InputError(`Parameter ${name} does not fit into 64 bits.`);
      return;
    case 'object':
      break;
    case 'undefined':
    case 'function':
    case 'symbol':
    default:
      throw new InputError(`Parameter ${name} is ${typeof value}; leave it out or give null.`);
  }
  if (value === null) {
    if (writing && item.inList) throw new InputError(`List ${name} holds a null, which Neo4j does not store.`);
    if (writing && KEYS.has(name)) throw new InputError(`The key "${name}" is null; nothing can be written under it.`);
    return;
  }
  if (item.depth > MAX_DEPTH) throw new LimitError(`Parameter ${name} is nested more than ${MAX_DEPTH} levels deep.`);
  if (Array.isArray(value)) checkList(value, item, writing, todo);
  else checkMap(value, item, todo);
}

function checkList(list: unknown[], item: Todo, writing: boolean, todo: Todo[]): void {
  const { name } = item;
  if (item.flat && item.inList) throw new InputError(`Property list ${name} holds a list, which Neo4j does not store.`);
  let kind: string | null = null;
  for (const value of list) {
    if (writing && value !== null) {
      const own = typeof value === 'bigint' ? 'number' : Array.isArray(value) ? 'list' : typeof value;
      if (kind !== null && own !== kind)
        throw new InputError(`List ${name} mixes ${kind} and ${own}, which Neo4j does not store.`);
      kind = own;
    }
    todo.push({ value, depth: item.depth + 1, name, flat: item.flat, inList: true });
  }
}

function checkMap(map: object, item: Todo, todo: Todo[]): void {
  const { name } = item;
  const prototype: unknown = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null)
    throw new InputError(
      `Parameter ${name} is a ${map.constructor?.name ?? 'special object'}; give text, numbers, lists or plain maps.`,
    );
  if (item.flat) throw new InputError(`Property ${name} is a map, which Neo4j does not store.`);
  const flat = PROPERTY_MAPS.has(name) && !item.inList;
  for (const [key, value] of Object.entries(map)) todo.push({ value, depth: item.depth + 1, name: key, flat, inList: false });
}
