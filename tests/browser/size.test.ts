import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { missing, placeOf, useWorld } from './site.ts';

/** Most JavaScript that the page of the graph may load before anybody clicks, in bytes after gzip. */
const MOST = 250_000;

describe.skipIf(missing !== null)('the size of the explorer', () => {
  const { go } = useWorld();

  it('is at most 250 KB of JavaScript until the graph is there; console, exports and dialogs come when they are asked for', async () => {
    const page = await go('/?node=country:in');
    await placeOf(page, 'country:in');
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => name.endsWith('.js')),
    );
    const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await (await page.request.get(name)).body()).length));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const later = scripts.filter((name) => /Console|TakeAway|AddDialog|AboutDialog|Review|Modal/.test(name));
    expect(scripts.length).toBeGreaterThan(1);
    expect(later).toEqual([]);
    expect(total, scripts.map((name, i) => `${name}: ${sizes[i] ?? 0}`).join('\n')).toBeLessThanOrEqual(MOST);
  });
});
