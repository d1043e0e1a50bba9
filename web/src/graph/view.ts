import { formatExplore, isExpanded, NOTHING_DONE, parseExplore, toggleExpanded, type Explore } from './explore.ts';
import { BANDS, type Band } from './palette.ts';

/** Which page of the explorer is open. */
export const PAGE_NAMES = ['start', 'graph', 'dossier', 'profile', 'time', 'documents', 'review', 'console'] as const;
export type Page = (typeof PAGE_NAMES)[number];

/** What the page of time shows. */
export const TIME_LISTS = ['promises', 'changes', 'terms'] as const;
export type TimeList = (typeof TIME_LISTS)[number];

/** What is selected on the graph: a node, or the line between two. */
export type Selection = { node: string } | { line: [string, string] } | null;

/** What the legend can switch off beside the bands. */
export const LEGEND_KINDS = ['alliances', 'papers', 'planned', 'ended'] as const;
export type LegendKind = (typeof LEGEND_KINDS)[number];
export type Hideable = Band | LegendKind;

const HIDEABLE: ReadonlySet<string> = new Set<string>([...BANDS, ...LEGEND_KINDS]);

/** The whole state of the explorer that a link reproduces. */
export interface View extends Explore {
  page: Page;
  selection: Selection;
  /** Days, months or years as typed; null for open ends. */
  from: string | null;
  to: string | null;
  /** The day on which to see how things stood; null for all that is known. */
  asOf: string | null;
  /** The list of the page of time, and the country that it is about, as typed. */
  list: TimeList;
  country: string | null;
  /** The two countries of the dossier, as typed: codes or names. */
  sides: readonly [string | null, string | null];
  /** The day from which the dossier lists changes; null for a year before the newest. */
  since: string | null;
  hidden: Hideable[];
  /** The table of what is drawn is open. */
  table: boolean;
  /** The fact whose quotes are open in the panel. */
  fact: string | null;
  /** The document that is open on the documents page, and the claim to show in it. */
  document: string | null;
  claim: string | null;
  /** What the console asks: a named query or Cypher, with what was typed as parameters; `given` is null until it was run. */
  query: string | null;
  cypher: string | null;
  given: Readonly<Record<string, string>> | null;
}

export const START: View = {
  ...NOTHING_DONE,
  page: 'graph',
  selection: null,
  from: null,
  to: null,
  asOf: null,
  list: 'promises',
  country: null,
  sides: [null, null],
  since: null,
  hidden: [],
  table: false,
  fact: null,
  document: null,
  claim: null,
  query: null,
  cypher: null,
  given: null,
};

/** The first page, to which the bare address leads. */
export const HOME: View = { ...START, page: 'start' };

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True for a day, month or year in the address; whether it exists is the server's to say. */
export function isDateText(text: string): boolean {
  return DATE.test(text);
}

/**
 * Reads a view from the query string of an address. Unknown or malformed parts are left out. Where no page is named, an address that
 * says anything is one of the graph, so that links into it pass no other page; an empty one is the start.
 */
export function parseView(search: string): View {
  const given = new URLSearchParams(search);
  const date = (name: string): string | null => {
    const value = given.get(name);
    return value !== null && isDateText(value) ? value : null;
  };
  const [a, b] = given.getAll('line');
  const node = given.get('node');
  const page = PAGE_NAMES.find((page) => page === given.get('page'));
  const view: View = {
    ...parseExplore(given),
    page: page ?? 'graph',
    selection: node ? { node } : a && b && a !== b ? { line: sortedPair(a, b) } : null,
    from: date('from'),
    to: date('to'),
    asOf: date('asOf'),
    list: TIME_LISTS.find((list) => list === given.get('list')) ?? 'promises',
    country: given.get('country') || null,
    sides: [given.get('a') || null, given.get('b') || null],
    since: date('since'),
    hidden: [...new Set(given.getAll('hide'))].filter((name): name is Hideable => HIDEABLE.has(name)),
    table: given.get('table') === '1',
    fact: given.get('fact') || null,
    document: given.get('document') || null,
    claim: given.get('claim') || null,
    query: given.get('query') || null,
    cypher: given.get('cypher') || null,
    given: given.has('p') ? pairsOf(given.getAll('p')) : null,
  };
  return page === undefined && formatView(view) === formatView(START) ? { ...view, page: 'start' } : view;
}

/** `name:value` pairs; what has no name is left out. */
function pairsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs
      .map((pair) => [pair.slice(0, Math.max(0, pair.indexOf(':'))), pair.slice(pair.indexOf(':') + 1)])
      .filter(([name]) => name),
  ) as Record<string, string>;
}

/** The query string of a view, shortest form: what nobody chose is left out. `''` or `'?…'`. */
export function formatView(view: View): string {
  const out = new URLSearchParams();
  if (view.page !== 'graph') out.set('page', view.page);
  if (view.selection && 'node' in view.selection) out.set('node', view.selection.node);
  if (view.selection && 'line' in view.selection) for (const end of view.selection.line) out.append('line', end);
  formatExplore(out, view);
  if (view.from) out.set('from', view.from);
  if (view.to) out.set('to', view.to);
  if (view.asOf) out.set('asOf', view.asOf);
  if (view.list !== 'promises') out.set('list', view.list);
  if (view.country) out.set('country', view.country);
  if (view.sides[0]) out.set('a', view.sides[0]);
  if (view.sides[1]) out.set('b', view.sides[1]);
  if (view.since) out.set('since', view.since);
  for (const name of view.hidden) out.append('hide', name);
  if (view.table) out.set('table', '1');
  if (view.fact) out.set('fact', view.fact);
  if (view.document) out.set('document', view.document);
  if (view.claim) out.set('claim', view.claim);
  if (view.query) out.set('query', view.query);
  if (view.cypher) out.set('cypher', view.cypher);
  const typed = Object.entries(view.given ?? {});
  for (const [name, value] of typed) out.append('p', `${name}:${value}`);
  if (view.given && typed.length === 0) out.append('p', '');
  const text = out.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@');
  if (view.page === 'graph' && !text) return '?page=graph';
  return text === 'page=start' ? '' : text && `?${text}`;
}

/** Two ends in the order in which a line names them. */
export function sortedPair(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/**
 * A view with one node or line selected: the open fact belongs to the old selection and closes. While the other end of a path
 * is being chosen, the node becomes that end.
 */
export function select(view: View, selection: Selection): View {
  const [from, to] = view.path;
  if (from !== undefined && to === undefined && selection && 'node' in selection && selection.node !== from)
    return select({ ...view, path: [from, selection.node] }, null);
  return { ...view, page: 'graph', selection, fact: null, document: null, claim: null };
}

/** A view with a node selected and brought onto the graph: countries are there, other nodes come with their neighbours. */
export function show(view: View, id: string): View {
  const chosen = select(view, { node: id });
  return id.startsWith('country:') || isExpanded(view, id) ? chosen : toggleExpanded(chosen, id);
}

/** A view of a node's own page. */
export function profile(view: View, id: string): View {
  return { ...view, page: 'profile', selection: { node: id }, fact: null, document: null, claim: null };
}

/** Where a name leads: on the graph it is selected there, elsewhere its own page opens. */
export function lead(view: View, id: string): View {
  return view.page === 'graph' ? select(view, { node: id }) : profile(view, id);
}

/** A view of what is between two countries, by their ids or codes; without the other, the page asks for it. */
export function dossier(view: View, a: string, b: string | null = null): View {
  const side = (id: string): string => (id.startsWith('country:') ? id.slice('country:'.length).toUpperCase() : id);
  return { ...select(view, null), page: 'dossier', sides: [side(a), b === null ? null : side(b)], since: null };
}

/** The part of a view that says what is drawn: what undo brings back. */
export function drawnPart(view: View): Partial<View> {
  const { from, to, asOf, hidden } = view;
  const done = Object.fromEntries(Object.keys(NOTHING_DONE).map((key) => [key, view[key as keyof Explore]]));
  return { ...done, from, to, asOf, hidden };
}

/** A view with one entry of the legend switched. */
export function toggleHidden(view: View, name: Hideable): View {
  const has = view.hidden.includes(name);
  return { ...view, hidden: has ? view.hidden.filter((other) => other !== name) : [...view.hidden, name] };
}

/** True where both views select the same. */
export function sameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
