import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../server/contract/index.ts';
import rings from '../../../web/src/draw/coast.json' with { type: 'json' };
import { onMap, project } from '../../../web/src/graph/map.ts';
import { COVER_RINGS, coverOf } from '../../../web/src/graph/styles.ts';

describe('the map', () => {
  it('puts places where Equal Earth does', () => {
    expect(project(0, 0)).toEqual({ x: 0, y: 0 });
    expect(project(180, 0).x).toBeCloseTo(500, 9);
    // The pole is a line 0.59 as long as the equator; the world is 2.05 times as wide as it is high (Šavrič et al. 2018).
    expect(project(180, 90).x / 500).toBeCloseTo(0.59, 1);
    expect(500 / project(0, 90).y).toBeCloseTo(2.05, 2);
    expect(project(-77, 38.9).x).toBeCloseTo(-project(77, -38.9).x, 9);
    expect(project(10, 60).y).toBeGreaterThan(project(10, 50).y);
  });

  it('gives each country its place, and what has none a place amid its members, clear of the rest', () => {
    const node = (id: string, at: [number, number] | null) =>
      ({ id, size: 10, x: 9, y: 9, longitude: at?.[0] ?? null, latitude: at?.[1] ?? null }) as Overview['nodes'][number];
    const edge = (from: string, to: string) => ({ from, to }) as Overview['edges'][number];
    const overview = {
      nodes: [node('a', [0, 50]), node('b', [20, 50]), node('c', [10, 50]), node('club', null), node('pact', null)],
      edges: [edge('a', 'club'), edge('b', 'club'), edge('a', 'pact'), edge('b', 'pact')],
    } as Overview;
    const at = new Map(onMap(overview).nodes.map((one) => [one.id, one]));
    expect(at.get('a')).toMatchObject(project(0, 50));
    expect(at.get('a')?.size).toBeLessThan(10);
    const places = [...at.values()];
    for (const p of places)
      for (const q of places) if (p !== q) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThanOrEqual(9);
    expect(at.get('club')?.x).toBeGreaterThan(project(0, 50).x);
    expect(at.get('club')?.x).toBeLessThan(project(20, 50).x);
    expect(onMap(overview)).toEqual(onMap(overview));
  });

  it('has coastlines that close, lie on the globe and never cross the whole map', () => {
    expect(rings.length).toBeGreaterThan(100);
    for (const ring of rings) {
      const steps = ring.split(' ').map((step) => step.split(',').map(Number) as [number, number]);
      let [longitude, latitude] = [0, 0];
      for (const [i, [east, north]] of steps.entries()) {
        longitude += east;
        latitude += north;
        expect(Math.abs(longitude)).toBeLessThanOrEqual(1800);
        expect(Math.abs(latitude)).toBeLessThanOrEqual(900);
        if (i > 0) expect(Math.abs(east)).toBeLessThan(900);
      }
      const [first] = steps;
      expect([longitude, latitude]).toEqual(first);
    }
  });

  it('rings a country the thicker the more documents name it', () => {
    expect([null, 0, 1, 2, 3, 9, 10, 500].map(coverOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect([...COVER_RINGS]).toEqual([...COVER_RINGS].toSorted((a, b) => a - b));
  });
});
