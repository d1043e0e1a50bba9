import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS } from '../../../web/src/graph/palette.ts';
import {
  formatView,
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
  toggleExpanded,
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
    expect(formatView(START)).toBe('');
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

  it('switches twice to where it was', () => {
    expect(toggleExpanded(toggleExpanded(START, 'a'), 'a')).toEqual(START);
    expect(toggleHidden(toggleHidden(START, 'talks'), 'talks')).toEqual(START);
    expect(show(show(START, 'meeting:m'), 'meeting:m').expanded).toEqual(['meeting:m']);
    expect(show(START, 'country:in').expanded).toEqual([]);
  });
});
