import { describe, expect, it } from 'vitest';
import type { Overview, OverviewEdge, OverviewFact } from '../../../server/contract/index.ts';
import { filtered, filtersSet, NO_FILTER, withUndated, type Filter } from '../../../web/src/graph/filter.ts';
import { nextPeriod, shareOf, yearAt, yearsOf } from '../../../web/src/graph/years.ts';

const fact = (id: string, more: Partial<OverviewFact> = {}): OverviewFact => ({
  id,
  kind: 'Agreement',
  status: 'signed',
  obligation: 'logistics',
  earliest: '2020-05-01',
  latest: '2020-05-31',
  sources: 1,
  ...more,
});
const edge = (from: string, to: string, facts: string[], more: Partial<OverviewEdge> = {}): OverviewEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'tie',
  status: 'active',
  obligation: 'logistics',
  count: facts.length,
  agreements: facts.length,
  meetings: 0,
  exercises: 0,
  width: 1,
  first: null,
  last: null,
  facts,
  ...more,
});
const node = (id: string, kind: string, hub = false) => ({ id, kind, hub, x: 1, y: 2 }) as Overview['nodes'][number];

/** a–b rest on a strong old treaty and two meetings, b–c on an undated paper; a, b belong to the club, a, c to a treaty of many. */
const overview: Overview = {
  nodes: [
    node('a', 'Country'),
    node('b', 'Country'),
    node('c', 'Country'),
    node('club', 'Organization', true),
    node('many', 'Agreement', true),
  ],
  edges: [
    edge('a', 'b', ['treaty', 'talks', 'visit'], { obligation: 'mutual-defence', status: 'active' }),
    edge('b', 'c', ['paper']),
    edge('a', 'club', ['club'], { kind: 'member', obligation: null }),
    edge('b', 'club', ['club'], { kind: 'member', obligation: null }),
    edge('a', 'many', ['many'], { kind: 'party' }),
    edge('c', 'many', ['many'], { kind: 'party' }),
  ],
  facts: [
    fact('treaty', { obligation: 'mutual-defence', earliest: '1951-09-08', latest: '1951-09-08', sources: 3 }),
    fact('talks', { kind: 'Meeting', status: 'held', obligation: null }),
    fact('visit', { kind: 'Meeting', status: 'planned', obligation: null, earliest: '2026-01-01', latest: '2026-12-31' }),
    fact('paper', { earliest: null, latest: null, sources: 2 }),
    fact('many', { status: 'in-force', earliest: '1990-01-01', latest: '1990-12-31' }),
  ],
  graphVersion: '1',
  horizon: null,
  notices: [],
  ms: 0,
};
const by = (filter: Partial<Filter>): Overview => filtered(overview, { ...NO_FILTER, ...filter });
const lines = (of: Overview): string[] => of.edges.map((one) => one.id);

describe('the filter', () => {
  it('that asks for nothing leaves the overview as it is', () => {
    expect(by({})).toBe(overview);
    expect(filtersSet({ ...NO_FILTER, undated: false })).toBe(0);
  });

  it('weighs a line anew by the facts that pass', () => {
    const tie = by({ withoutKinds: ['Agreement'] }).edges[0];
    expect(tie).toMatchObject({ id: 'a-b', status: 'contact', obligation: null, count: 2, agreements: 0, meetings: 2 });
    expect(tie).toMatchObject({ first: '2020-05-01', last: '2026-12-31', width: 2, facts: ['talks', 'visit'] });
    const planned = by({ withoutKinds: ['Agreement'], withoutStatuses: ['held'] }).edges[0];
    expect(planned).toMatchObject({ status: 'proposed', count: 1, width: 1 });
  });

  it('drops lines with their last fact, and nodes with their last line', () => {
    const strong = by({ sources: 2 });
    expect(lines(strong)).toEqual(['a-b', 'b-c']);
    expect(strong.nodes.map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(lines(by({ withoutKinds: ['Membership'] }))).toEqual(['a-b', 'b-c', 'a-many', 'c-many']);
    expect(lines(by({ undated: false }))).not.toContain('b-c');
  });

  it('keeps to the members of an organization and what ties them to each other', () => {
    const club = by({ organization: 'club' });
    expect(lines(club)).toEqual(['a-b', 'a-club', 'b-club']);
    // The treaty of many has one member left: it ties no two of them.
    expect(club.nodes.map((one) => one.id)).toEqual(['a', 'b', 'club']);
  });

  it('adds what has no date to a period', () => {
    const part: Overview = { ...overview, nodes: [], edges: [], facts: [] };
    const both = withUndated(part, overview);
    expect(lines(both)).toEqual(['b-c']);
    expect(both.nodes.map((one) => one.id)).toEqual(['b', 'c']);
    const dated = { ...overview, edges: [edge('b', 'c', ['talks'])] };
    expect(withUndated(dated, overview).edges[0]).toMatchObject({ count: 2, agreements: 1, meetings: 1 });
  });
});

describe('facts by year', () => {
  const years = yearsOf(overview.facts);

  it('have a bar for every year and a bin for those without a date', () => {
    expect(years.bars[0]).toEqual({ year: 1951, count: 1 });
    expect(years.bars.at(-1)).toEqual({ year: 2026, count: 1 });
    expect(years.bars).toHaveLength(76);
    expect(years.undated).toBe(1);
    expect(years.most).toBe(1);
    expect(yearsOf([])).toEqual({ bars: [], undated: 0, most: 0 });
  });

  it('turn dates to places on the axis and back', () => {
    for (const { year } of years.bars) {
      const middle = (shareOf(String(year), years, false) + shareOf(String(year), years, true)) / 2;
      expect(yearAt(middle, years)).toBe(year);
    }
    expect(shareOf('1951', years, false)).toBe(0);
    expect(shareOf('2026', years, true)).toBe(1);
    expect(shareOf('2000-07', years, false)).toBeGreaterThan(shareOf('2000-01-31', years, true));
  });

  it('play on year by year to the end', () => {
    expect(nextPeriod(null, null, years)).toEqual({ from: null, to: '1951' });
    expect(nextPeriod(null, '1951', years)).toEqual({ from: null, to: '1952' });
    expect(nextPeriod('2019-03', '2021', years)).toEqual({ from: '2020', to: '2022' });
    expect(nextPeriod('2020', '2026', years)).toBeNull();
    expect(nextPeriod(null, null, yearsOf([]))).toBeNull();
  });
});
