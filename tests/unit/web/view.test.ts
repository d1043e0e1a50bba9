import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPAND_KINDS, expandStep, readStep, toggleExpanded } from '../../../web/src/graph/explore.ts';
import { FACT_KINDS, FACT_STATUSES, MOST_SOURCES } from '../../../web/src/graph/filter.ts';
import { LAYOUTS } from '../../../web/src/graph/map.ts';
import { BANDS } from '../../../web/src/graph/palette.ts';
import {
  formatView,
  HOME,
  dossier,
  lead,
  LEGEND_KINDS,
  PAGE_NAMES,
  parseView,
  select,
  show,
  sortedPair,
  START,
  TIME_LISTS,
  toggleHidden,
  type View,
} from '../../../web/src/graph/view.ts';

const id = fc.oneof(
  fc.constantFrom('country:in', 'country:us', 'document:https://a.example/x?y=1&z=ü#k'),
  fc.string({ minLength: 1 }),
);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const date = fc.constantFrom('2019', '2019-05', '2019-05-31');

const views: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGE_NAMES),
  selection: orNull(
    fc.oneof(
      id.map((node) => ({ node })),
      fc
        .tuple(id, id)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ line: sortedPair(a, b) })),
    ),
  ),
  expanded: fc.uniqueArray(id, { maxLength: 5 }),
  removed: fc.uniqueArray(id, { maxLength: 3 }),
  pins: fc.uniqueArray(fc.record({ id, x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) }), {
    maxLength: 3,
    selector: (pin) => pin.id,
  }),
  only: fc.uniqueArray(id, { maxLength: 3 }),
  around: fc.uniqueArray(id, { maxLength: 2 }),
  keptAt: fc.nat(9999),
  path: fc.uniqueArray(id, { maxLength: 2 }),
  filter: fc.record({
    withoutKinds: fc.subarray([...FACT_KINDS]),
    withoutStatuses: fc.subarray([...FACT_STATUSES]),
    sources: fc.integer({ min: 1, max: MOST_SOURCES }),
    organization: orNull(id),
    undated: orNull(fc.boolean()),
  }),
  layout: fc.constantFrom(...LAYOUTS),
  from: orNull(date),
  to: orNull(date),
  asOf: orNull(date),
  list: fc.constantFrom(...TIME_LISTS),
  country: orNull(id),
  sides: fc.tuple(orNull(id), orNull(id)),
  since: orNull(date),
  hidden: fc.uniqueArray(fc.constantFrom(...BANDS, ...LEGEND_KINDS)),
  table: fc.boolean(),
  fact: orNull(id),
  document: orNull(id),
  claim: orNull(id),
  query: orNull(id),
  cypher: orNull(fc.string({ minLength: 1 })),
  given: orNull(fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), fc.string())),
});

describe('the address of a view', () => {
  it('brings back every view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  it('is empty for the start, and takes whatever stands in an address', () => {
    expect(formatView(HOME)).toBe('');
    expect(parseView('')).toEqual(HOME);
    expect(parseView('?utm_source=mail')).toEqual(HOME);
    expect(formatView(START)).toBe('?page=graph');
    expect(parseView('?node=country:in').page).toBe('graph');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(parseView(`?${text}`).expanded)).toBe(true);
      }),
    );
    expect(parseView('?page=nowhere&from=yesterday&hide=nothing&hide=talks&line=a&expand=')).toEqual({
      ...START,
      hidden: ['talks'],
    });
    expect(parseView('?line=b&line=a').selection).toEqual({ line: ['a', 'b'] });
  });

  it('closes what belonged to the old selection', () => {
    const view: View = { ...START, page: 'documents', fact: 'f', document: 'd', claim: 'c', expanded: ['x'] };
    expect(select(view, { node: 'n' })).toEqual({ ...START, selection: { node: 'n' }, expanded: ['x'] });
  });

  it('leads from the graph to the graph, from elsewhere to the page of its own', () => {
    expect(lead(START, 'meeting:m')).toEqual(select(START, { node: 'meeting:m' }));
    const read = lead({ ...START, page: 'time', fact: 'f' }, 'meeting:m');
    expect(formatView(read)).toBe('?page=profile&node=meeting:m');
    expect(formatView(dossier(read, 'country:in', 'US'))).toBe('?page=dossier&a=IN&b=US');
    expect(formatView(dossier(read, 'country:in'))).toBe('?page=dossier&a=IN');
  });

  it('names a step of expanding by node, kind and consent', () => {
    fc.assert(
      fc.property(id, orNull(fc.constantFrom(...EXPAND_KINDS)), fc.boolean(), (node, kind, all) => {
        const step = { node, kind, all: kind !== null && all };
        expect(readStep(expandStep(step))).toEqual(step);
      }),
    );
    expect(expandStep({ node: 'country:in', kind: 'Meeting', all: false })).toBe('Meeting@country:in');
  });

  it('makes the next node chosen the other end of a path that was begun', () => {
    const begun: View = { ...START, path: ['country:in'] };
    expect(select(begun, { node: 'country:us' })).toEqual({ ...START, path: ['country:in', 'country:us'] });
    expect(select(begun, { node: 'country:in' }).path).toEqual(['country:in']);
    expect(show(begun, 'meeting:m')).toMatchObject({ path: ['country:in', 'meeting:m'], expanded: ['meeting:m'] });
  });

  it('switches twice to where it was', () => {
    expect(toggleExpanded(toggleExpanded(START, 'a'), 'a')).toEqual(START);
    expect(toggleHidden(toggleHidden(START, 'talks'), 'talks')).toEqual(START);
    expect(show(show(START, 'meeting:m'), 'meeting:m').expanded).toEqual(['meeting:m']);
    expect(show(START, 'country:in').expanded).toEqual([]);
  });
});
