import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { Cell, GraphNode, GraphPath, GraphRelationship } from '../../model/values.ts';
import { checkCellDepth, type Budget } from '../budget.ts';

/** Parameters -> what the driver must get so that integers arrive as integers. Input is checked already, so it nests a little only. */
export function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value === 'bigint') return neo4j.int(value);
  if (Array.isArray(value)) {
    // A list property has one type: one fraction makes them all floats.
    const fractions = value.some((v) => typeof v === 'number' && !Number.isSafeInteger(v));
    return fractions ? value.map((v: unknown) => (typeof v === 'number' ? v : toDriver(v))) : value.map(toDriver);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, v]: [string, unknown]) => [key, toDriver(v)]));
  }
  return value;
}

/** Converts the driver's values (opened with useBigInt) to cells; ends of relationships are filled in by {@link Converter.fill}. */
export class Converter {
  readonly #budget: Budget;
  readonly #known = new Map<string, string>();
  readonly #open: { cell: GraphRelationship; from: string; to: string; named: boolean }[] = [];

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Throws OverBudget, or LimitError for values nested too deep. */
  cell(value: unknown, depth = 0): Cell {
    checkCellDepth(depth);
    const budget = this.#budget;
    switch (typeof value) {
      case 'string':
        budget.take(value.length + 3);
        return value;
      case 'number':
        budget.take(8);
        // NaN and infinities: the embedded engine gives null, and JSON knows no other way.
        return Number.isFinite(value) ? value : null;
      case 'boolean':
        budget.take(6);
        return value;
      case 'bigint':
        budget.take(8);
        return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
      case 'object':
        return this.#object(value, depth);
      case 'undefined':
      case 'function':
      case 'symbol':
      default:
        budget.take(5);
        return null;
    }
  }

  #object(value: object | null, depth: number): Cell {
    this.#budget.take(5);
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((v: unknown) => this.cell(v, depth + 1));
    if (neo4j.isNode(value)) return this.#node(value, depth);
    if (neo4j.isRelationship(value)) return this.#relationship(value, depth);
    if (neo4j.isPath(value)) return this.#path(value, depth);
    if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
    const prototype: unknown = Object.getPrototypeOf(value);
    // Dates, times and durations know how to write themselves; points and vectors too.
    if (prototype !== Object.prototype && prototype !== null)
      return this.cell((value as { toString(): string }).toString(), depth);
    return this.#map(value as Record<string, unknown>, depth, Object.keys(value));
  }

  #map(value: Record<string, unknown>, depth: number, keys: readonly string[]): Record<string, Cell> {
    const out: Record<string, Cell> = {};
    for (const key of keys) {
      this.#budget.take(key.length + 4);
      const cell = this.cell(value[key], depth + 1);
      // A plain assignment to __proto__ would change the object instead of adding a key.
      if (key === '__proto__')
        Object.defineProperty(out, key, { value: cell, enumerable: true, configurable: true, writable: true });
      else out[key] = cell;
    }
    return out;
  }

  #properties(value: Record<string, unknown>, depth: number): Record<string, Cell> {
    return this.#map(value, depth, Object.keys(value).sort());
  }

  #node(node: Node, depth: number): GraphNode {
    this.#budget.take(40);
    const id = nodeId(node.properties['id'] ?? node.properties['key'], node.elementId);
    this.#known.set(node.elementId, id);
    return { id, labels: [...node.labels].sort(), properties: this.#properties(node.properties, depth) };
  }

  #relationship(relationship: Relationship, depth: number): GraphRelationship {
    this.#budget.take(80);
    const { id } = relationship.properties as { id?: unknown };
    const named = typeof id === 'string';
    const properties = this.#properties(relationship.properties, depth);
    const cell: GraphRelationship = { id: named ? id : '', type: relationship.type, from: '', to: '', properties };
    this.#open.push({ cell, from: relationship.startNodeElementId, to: relationship.endNodeElementId, named });
    return cell;
  }

  #path(path: Path, depth: number): GraphPath {
    const nodes = [path.start, ...path.segments.map((s) => s.end)].map((n) => this.#node(n, depth + 1));
    return { nodes, relationships: path.segments.map((s) => this.#relationship(s.relationship, depth + 1)) };
  }

  /** Element ids of ends that no answer has shown yet, for {@link fill}. */
  missing(): string[] {
    return [...new Set(this.#open.flatMap((o) => [o.from, o.to]).filter((id) => !this.#known.has(id)))];
  }

  /** Writes the ends into the relationships met so far. `found` are rows of element id and id for the missing ones. */
  fill(found: readonly (readonly unknown[])[]): void {
    for (const [element, id] of found) this.#known.set(String(element), nodeId(id, String(element)));
    for (const { cell, from, to, named } of this.#open.splice(0)) {
      cell.from = this.#known.get(from) ?? `~${from}`;
      cell.to = this.#known.get(to) ?? `~${to}`;
      if (!named) cell.id = `${cell.type}:${cell.from}->${cell.to}`;
    }
  }
}

const nodeId = (id: unknown, element: string): string => (typeof id === 'string' ? id : `~${element}`);
