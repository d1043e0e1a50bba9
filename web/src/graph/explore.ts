import type { EntityKind } from '../../../server/contract/index.ts';
import type { Layout } from './map.ts';
import { formatFilter, NO_FILTER, parseFilter, type Filter } from './filter.ts';

/** The kinds that a node can be expanded by, in the order in which they are offered. */
export const EXPAND_KINDS = [
  'Agreement',
  'Meeting',
  'Exercise',
  'Country',
  'Person',
  'Organization',
  'Membership',
  'Tenure',
  'Office',
  'Place',
] as const satisfies readonly EntityKind[];

/** A node that stays where it was put, in the overview's units. */
export interface Pin {
  id: string;
  x: number;
  y: number;
}

/** What was done to the graph: every part of it can be undone, and stands in the address. */
export interface Explore {
  /** Steps of expanding, in their order; see `expandStep`. */
  expanded: string[];
  /** Nodes and lines hidden by hand: ids, of a line both ends. */
  removed: string[];
  pins: Pin[];
  /** Kept alone: these nodes (`only`), and these with their neighbours (`around`). Both empty: everything. */
  only: string[];
  around: string[];
  /** How many steps of expanding there were when something was kept: what later ones add is shown. */
  keptAt: number;
  /** The ends of the ways that are looked for; one end alone while the other is being chosen. */
  path: string[];
  filter: Filter;
  layout: Layout;
}

export const NOTHING_DONE: Explore = {
  expanded: [],
  removed: [],
  pins: [],
  only: [],
  around: [],
  keptAt: 0,
  path: [],
  filter: NO_FILTER,
  layout: 'force',
};

/** Most nodes that one step adds without asking, and the most it adds at all. */
export const WITHOUT_ASKING = 100;
export const MOST_AT_ONCE = 500;
/** Most of each kind where a node is expanded by all kinds together. */
export const OF_EACH = 12;

/** One step of expanding: a node by all kinds, or by one; `all` where the reader agreed to more than a hundred. */
export interface Step {
  node: string;
  kind: EntityKind | null;
  all: boolean;
}

const STEP = new RegExp(`^(${EXPAND_KINDS.join('|')})(\\*?)@(.+)$`, 's');

/** A step as it stands in the address: `country:in`, `Meeting@country:in`, `Place*@country:in`. */
export function expandStep({ node, kind, all }: Step): string {
  return kind ? `${kind}${all ? '*' : ''}@${node}` : node;
}
export function readStep(text: string): Step {
  const [, kind, all, node] = STEP.exec(text) ?? [];
  return { node: node ?? text, kind: (kind as EntityKind | undefined) ?? null, all: all === '*' };
}

/** Reads what was done from the parameters of an address. */
export function parseExplore(given: URLSearchParams): Explore {
  const list = (name: string): string[] => [...new Set(given.getAll(name).filter(Boolean))];
  const pins = new Map<string, Pin>();
  for (const text of given.getAll('pin')) {
    const [, x, y, id] = /^(-?\d{1,5}),(-?\d{1,5}),(.+)$/s.exec(text) ?? [];
    if (id) pins.set(id, { id, x: Number(x), y: Number(y) });
  }
  return {
    expanded: list('expand'),
    removed: list('off'),
    pins: [...pins.values()],
    only: list('only'),
    around: list('around'),
    keptAt: /^\d{1,4}$/.test(given.get('kept') ?? '') ? Number(given.get('kept')) : 0,
    path: list('path').slice(0, 2),
    filter: parseFilter(given),
    layout: given.get('layout') === 'map' ? 'map' : 'force',
  };
}

/** Adds what was done to the parameters of an address. */
export function formatExplore(out: URLSearchParams, done: Explore): void {
  for (const step of done.expanded) out.append('expand', step);
  for (const id of done.removed) out.append('off', id);
  for (const { id, x, y } of done.pins) out.append('pin', `${x},${y},${id}`);
  for (const id of done.only) out.append('only', id);
  for (const id of done.around) out.append('around', id);
  if (done.keptAt > 0) out.set('kept', String(done.keptAt));
  for (const id of done.path) out.append('path', id);
  formatFilter(out, done.filter);
  if (done.layout !== 'force') out.set('layout', done.layout);
}

/** Whether a node's neighbours were added, of any kind. */
export function isExpanded(done: Explore, id: string): boolean {
  return done.expanded.some((step) => readStep(step).node === id);
}

/** Adds one step; a step that is there already changes nothing. */
export function expand<T extends Explore>(done: T, step: Step): T {
  const text = expandStep(step);
  return done.expanded.includes(text) ? done : { ...done, expanded: [...done.expanded, text] };
}

/** Takes back what was added about a node: everything, or one kind. */
export function fold<T extends Explore>(done: T, id: string, kind: EntityKind | null = null): T {
  const stays = (text: string): boolean => {
    const step = readStep(text);
    return step.node !== id || (kind !== null && step.kind !== kind);
  };
  const before = done.expanded.slice(0, done.keptAt).filter(stays).length;
  return { ...done, expanded: done.expanded.filter(stays), keptAt: before };
}

/** A view with a node's neighbours added, or all of them taken away again. */
export function toggleExpanded<T extends Explore>(done: T, id: string): T {
  return isExpanded(done, id) ? fold(done, id) : expand(done, { node: id, kind: null, all: false });
}

/** Hides a node or a line. What is hidden is neither pinned nor an end of a path. */
export function hide<T extends Explore>(done: T, id: string): T {
  if (done.removed.includes(id)) return done;
  return {
    ...done,
    removed: [...done.removed, id],
    pins: done.pins.filter((pin) => pin.id !== id),
    path: done.path.includes(id) ? [] : done.path,
  };
}

/** Pins a node at a place; whole units are exact enough. */
export function pin<T extends Explore>(done: T, id: string, at: { x: number; y: number }): T {
  const put = { id, x: Math.round(at.x) + 0, y: Math.round(at.y) + 0 };
  return { ...done, pins: [...done.pins.filter((other) => other.id !== id), put] };
}
export function unpin<T extends Explore>(done: T, id: string): T {
  return { ...done, pins: done.pins.filter((pin) => pin.id !== id) };
}

/** Keeps a node with its neighbours, or the given nodes alone; what was hidden by hand stays hidden. */
export function keepAround<T extends Explore>(done: T, id: string): T {
  return { ...done, only: [], around: [id], keptAt: done.expanded.length };
}
export function keepOnly<T extends Explore>(done: T, ids: readonly string[]): T {
  return { ...done, only: [...ids], around: [], keptAt: done.expanded.length };
}

/** Everything back that was hidden by hand or left out by keeping. */
export function showAll<T extends Explore>(done: T): T {
  return { ...done, removed: [], only: [], around: [], keptAt: 0 };
}
