import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../world/world.ts';
import { faultsOf, missing, panel, placeOf, useWorld } from './site.ts';

/** What the explorer hands out as files and texts. */
describe.skipIf(missing !== null)('taking away', () => {
  const { go } = useWorld();
  const saved = async (page: Page, name: string | RegExp): Promise<{ name: string; text: string; bytes: Buffer }> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name }).click();
    const download = await waiting;
    const bytes = readFileSync(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  };

  it('gives the view as a picture, what is drawn and what is selected as data, all of it from the server', async () => {
    const page = await go('/?node=country:jp');
    await placeOf(page, 'country:jp');
    await page.getByRole('button', { name: 'Take away', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Take away' });
    await dialog.getByText(/^\d+ nodes, \d+ lines\./).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const svg = await saved(page, 'SVG');
    expect(svg.name).toBe('entente-view-2025-10-31.svg');
    const parsed = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = (name: string): Element[] => [...read.querySelectorAll(name)];
      return {
        broken: all('parsererror').length,
        words: all('text').map((one) => one.textContent),
        images: all('image').map((one) => (one.getAttribute('href') ?? '').slice(0, 20)),
        lines: all('svg > svg line').length,
      };
    }, svg.text);
    expect(parsed.broken).toBe(0);
    expect(parsed.words).toEqual(expect.arrayContaining(['Japan', 'Philippines', 'Visiting forces', 'Planned or proposed']));
    expect(parsed.words.join(' ')).toMatch(/what documents say up to 31 October 2025.*1 document behind it is a sample/);
    expect(parsed.words.at(-1)).toContain('?node=country:jp');
    expect(new Set(parsed.images)).toEqual(new Set(['data:image/svg+xml,%']));
    expect(parsed.lines).toBeGreaterThan(5);

    const png = await saved(page, 'PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    // Twice as many pixels as the view has, and more than one colour among them.
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(2 * 1000);
    expect(png.bytes.length).toBeGreaterThan(20_000);

    const gexf = await saved(page, /^GEXF/);
    expect(gexf.text).toContain('mode="dynamic" timeformat="date"');
    expect(gexf.text).toMatch(/<edge [^>]*start="\d{4}-\d\d-\d\d"/);
    const drawn = gexf.text.match(/<node /g)?.length ?? 0;
    await dialog.getByText('The selection', { exact: true }).click();
    const graphml = await saved(page, /^GraphML/);
    expect(graphml.name).toBe('entente-selection-2025-10-31.graphml');
    const selected = graphml.text.match(/<node /g)?.length ?? 0;
    expect(selected).toBeGreaterThan(1);
    expect(selected).toBeLessThan(drawn);
    const csv = await saved(page, /^CSV of nodes/);
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(selected + 1);
    expect((await saved(page, /^CSV of lines/)).text).toMatch(/^Source,Target,/);
    const json = JSON.parse((await saved(page, /^JSON/)).text) as { nodes: { id: string }[]; link: string };
    expect(json.nodes.map((node) => node.id)).toContain('country:jp');
    expect(json.link).toBe(page.url());

    await dialog.getByText('The whole graph', { exact: true }).click();
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('link', { name: /JSON lines/ }).click();
    const whole = readFileSync(await (await waiting).path(), 'utf8');
    expect(whole).toContain(`"id":"${WORLD.framework}"`);
    expect(whole).toContain('"labels":["Claim"]');
  });

  it('gives a fact as a citation, with samples named as samples, to be copied', async () => {
    const page = await go(`/?node=${WORLD.access}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await panel(page).getByRole('button', { name: 'Cite' }).click();
    const words = panel(page).getByRole('group', { name: 'Citation' });
    await expect.poll(() => words.textContent()).toContain('what documents say up to');
    expect((await words.textContent())?.split('\n')).toEqual([
      expect.stringMatching(/^Reciprocal Access Agreement \(signed 8 July 2024\b/),
      'Sources: Entente sample digest, “Access agreement signed in Manila”, 8 July 2024 [sample].',
      'All of these are sample documents, written to show how Entente works: not to be cited as evidence.',
      `Entente, what documents say up to 31 October 2025: ${new URL(`/?node=${WORLD.access}`, page.url()).href}`,
    ]);
    await panel(page).getByRole('button', { name: 'Copy' }).click();
    await panel(page).getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await words.textContent());
  });
});
