import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../corpus.ts';
import { onSampleStore } from '../sample-store.ts';
import { figures, figureTable, yardstick } from './compare.ts';
import { ranks, spearman } from './spearman.ts';

describe("Spearman's rank correlation", () => {
  it('is that of the textbooks', () => {
    // The much printed example of ten people's IQ and hours of television: −29/165.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12);
    expect(spearman([1, 2, 3], [10, 20, 90])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  });

  it('shares the mean rank among ties', () => {
    expect(ranks([5, 1, 5, 5, 9])).toEqual([3, 1, 3, 3, 5]);
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: products from the mean 4.5, squares 4.5 and 5.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
    // The short formula, 1 − 6 Σd² / n(n² − 1) = 0.95, is wrong where there are ties.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).not.toBeCloseTo(0.95, 4);
  });

  it('says nothing of lists that say nothing', () => {
    expect(spearman([1, 1], [1, 2])).toBeNaN();
    expect(spearman([], [])).toBeNaN();
    expect(() => spearman([1], [1, 2])).toThrow(RangeError);
  });

  it('knows order only, and no direction', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const rho = spearman(xs, ys);
        fc.pre(!Number.isNaN(rho));
        expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12);
        expect(spearman(ys, xs)).toBeCloseTo(rho, 10);
        expect(
          spearman(
            xs.map((x) => x ** 3 + 7),
            ys,
          ),
        ).toBeCloseTo(rho, 10);
        expect(
          spearman(
            xs.map((x) => -x),
            ys,
          ),
        ).toBeCloseTo(-rho, 10);
      }),
    );
  });
});

describe('the strength of ties beside a yardstick from outside', () => {
  it('is compared for at least 40 pairs on more than two levels', () => {
    const pairs = yardstick();
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    expect(new Set(pairs.map((p) => p.level)).size).toBe(6);
  });

  it('is what docs/tie-strength.md says (npm run ties -- --write)', async () => {
    const page = readFileSync(join(root, 'docs/tie-strength.md'), 'utf8');
    const { pairs, figures: list } = await onSampleStore(figures);
    expect(/<!-- figures -->\n([\s\S]*?)\n<!-- end -->/.exec(page)?.[1]).toBe(figureTable(list));
    expect(page).toContain(`each of ${pairs.length} pairs`);
  });
});
