import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../world/world.ts';
import { addressOf, faultsOf, missing, panel, placeOf, search, useWorld } from './site.ts';

/** The explorer as built, on a small world in which every id is known. */
describe.skipIf(missing !== null)('the explorer', () => {
  const { go } = useWorld();

  it('opens on the countries, drawn and settled, and says how far the documents reach', async () => {
    const page = await go();
    const first = await placeOf(page, 'country:in');
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/6 countries, 9 ties.*31 October 2025/);
    const colours = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      return canvas ? [canvas.width, canvas.height] : null;
    });
    expect(colours?.every((side) => side > 300)).toBe(true);
    // Nothing runs on after the first paint.
    await page.waitForTimeout(400);
    expect(await placeOf(page, 'country:in')).toEqual(first);
    expect(await page.locator('[role=img]').first().getAttribute('aria-label')).toContain('6 countries and 9 ties');
  });

  it('finds a country by keyboard alone and shows its facts', async () => {
    const page = await go();
    await page.keyboard.press('Control+k');
    await expect.poll(() => search(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('japan');
    await page.getByRole('option', { name: /Japan/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'Japan', level: 2 }).waitFor();
    expect(addressOf(page).get('node')).toBe('country:jp');
    expect(await panel(page).getByText('Reciprocal Access Agreement').count()).toBeGreaterThan(0);
  });

  it('says in words when nothing is found', async () => {
    const page = await go();
    await search(page).fill('zzzzqqq');
    await page.getByText('Nothing is called “zzzzqqq”.').waitFor();
  });

  it('selects a line some pixels beside it', async () => {
    const page = await go();
    const a = await placeOf(page, 'country:jp');
    const b = await placeOf(page, 'country:ph');
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const beside = 7;
    // Not in the middle, where another line crosses.
    const along = 0.25;
    const at = {
      x: a.x + (b.x - a.x) * along - ((b.y - a.y) / length) * beside,
      y: a.y + (b.y - a.y) * along + ((b.x - a.x) / length) * beside,
    };
    await page.mouse.click(at.x, at.y);
    await panel(page).getByText('Tie between two countries').waitFor();
    expect(addressOf(page).getAll('line')).toEqual(['country:jp', 'country:ph']);
    const list = (name: string): Locator => panel(page).getByRole('region', { name });
    await list('Agreements').getByRole('link', { name: 'Reciprocal Access Agreement' }).waitFor();
    await list('Meetings').getByRole('link', { name: 'Japan–Philippines 2+2, Manila, 8 July 2024' }).waitFor();
    // Every point of its strength names its fact and how it came about.
    const strength = list('Tie strength');
    await strength.getByText('45 for visiting forces', { exact: false }).waitFor();
    await strength.getByRole('link', { name: 'Reciprocal Access Agreement' }).click();
    await panel(page).getByRole('heading', { name: 'Reciprocal Access Agreement', level: 2 }).waitFor();
  });

  it('leads from a fact to its quotes, its conflict, and the sentence in the document', async () => {
    const page = await go('/?line=country:in&line=country:us');
    const card = panel(page).locator(`[data-fact="${WORLD.framework}"]`);
    await card.getByRole('button').click();
    await card.getByText('Sources contradict each other').waitFor();
    await card.getByText('India and the US signed a 10-year Framework', { exact: false }).waitFor();
    expect(
      await card
        .getByRole('region', { name: 'Reported by' })
        .getByRole('link', { name: /gov\.example/ })
        .count(),
    ).toBe(2);
    await card.getByRole('link', { name: 'India, US sign defence framework' }).click();
    const mark = page.locator('[data-chosen]').first();
    await mark.waitFor();
    const words = (await page.locator('[data-chosen]').allTextContents()).join('');
    expect(words).toBe(
      'India and the US signed a 10-year Framework for the US-India Major Defence Partnership in Kuala Lumpur on 31 October 2025.',
    );
    await expect.poll(() => isInView(page)).toBe(true);
    // Marks have a sign and a legend beside their colour; a name leads back to the graph.
    const article = page.getByRole('article');
    await article.getByText('Quoted for').waitFor();
    const sign = article.getByRole('button', { name: /^Agreement: Framework/ });
    expect(await sign.getAttribute('aria-pressed')).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await article.locator('a[href="/?node=country:in"]').first().click();
    await panel(page).getByRole('heading', { name: 'India', level: 2 }).waitFor();
  });

  it('marks samples where their words are quoted and in their text', async () => {
    const page = await go(`/?node=${WORLD.access}`);
    const quote = panel(page).getByRole('region', { name: 'Quoted' });
    await quote.getByText('Sample', { exact: true }).waitFor();
    await quote.getByRole('link').first().click();
    await page.getByText('A sample: this text was written', { exact: false }).waitFor();
  });

  it('expands by button and by double click, which does not zoom', async () => {
    const page = await go('/?node=country:in');
    await panel(page).getByRole('button', { name: 'Expand neighbours' }).click();
    await placeOf(page, WORLD.klTalks);
    expect(addressOf(page).getAll('expand')).toEqual(['country:in']);
    await panel(page).getByRole('button', { name: 'Fold neighbours' }).click();
    await page.waitForFunction((id) => window.entente?.positionOf(id) === null, WORLD.klTalks);

    const japan = await placeOf(page, 'country:jp');
    const distance = async (): Promise<number> => {
      const a = await placeOf(page, 'country:jp');
      const b = await placeOf(page, 'country:in');
      return Math.round(Math.hypot(a.x - b.x, a.y - b.y));
    };
    const before = await distance();
    await page.mouse.dblclick(japan.x, japan.y);
    await placeOf(page, WORLD.access);
    expect(addressOf(page).getAll('expand')).toEqual(['country:jp']);
    expect(await distance()).toBe(before);
  });

  it('goes back and forward through what was done, and a link brings it all back', async () => {
    const page = await go();
    await placeOf(page, 'country:in');
    await search(page).fill('india');
    await page.getByRole('option', { name: /India/ }).first().click();
    await panel(page).getByRole('heading', { name: 'India', level: 2 }).waitFor();
    await panel(page).getByRole('button', { name: 'Expand neighbours' }).click();
    await placeOf(page, WORLD.klTalks);
    await page.goBack();
    await page.waitForFunction((id) => window.entente?.positionOf(id) === null, WORLD.klTalks);
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    await page.goForward();
    await panel(page).getByRole('heading', { name: 'India', level: 2 }).waitFor();
    await page.goForward();
    await placeOf(page, WORLD.klTalks);
    const again = await go(new URL(page.url()).search);
    await placeOf(again, WORLD.klTalks);
    await panel(again).getByRole('heading', { name: 'India', level: 2 }).waitFor();
  });

  it('hides what the legend switches off, and tells the table', async () => {
    const page = await go('/?table=1');
    const table = page.getByRole('region', { name: 'Table of what is drawn' });
    const rows = table.locator('table').first().locator('tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    expect(await table.getByRole('row', { name: /Japan.*Philippines.*Visiting forces/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Visiting forces' }).click();
    expect(addressOf(page).getAll('hide')).toEqual(['forces']);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(all);
    expect(await table.getByRole('row', { name: /Japan.*Philippines.*Visiting forces/ }).count()).toBe(0);
  });

  it('keeps to a period, with every country where it was', async () => {
    const page = await go();
    const before = await placeOf(page, 'country:jp');
    await page.getByLabel('From').fill('2024');
    await page.getByLabel('To').fill('2024');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page).toString()).toBe('from=2024&to=2024');
    await expect.poll(() => page.getByRole('status').first().textContent()).not.toMatch(/9 ties/);
    expect(await placeOf(page, 'country:jp')).toEqual(before);
  });

  it('turns dark by the system and by the switch, and remembers it', async () => {
    const page = await go('/?page=graph', { colorScheme: 'dark' });
    const scheme = () => page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
    expect(await scheme()).toBe('dark');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('button', { name: 'Light colours' }).click();
    await expect.poll(scheme).toBe('light');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await scheme()).toBe('light');
  });

  it('works on a telephone: tap a country, read its facts, no sideways scrolling', async () => {
    const page = await go('/?page=graph', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const at = await placeOf(page, 'country:jp');
    await page.touchscreen.tap(at.x, at.y);
    await panel(page).getByRole('heading', { name: 'Japan', level: 2 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = await panel(page).boundingBox();
    expect(box?.width).toBe(390);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Documents', exact: true }).click();
    await page.getByRole('link', { name: 'Fifteen years of partnership' }).click();
    await page.getByText('The 15-year framework was signed', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('says what the graph holds and whose data it is', async () => {
    const page = await go();
    await page.getByRole('button', { name: 'About' }).click();
    const dialog = page.getByRole('dialog', { name: 'About this graph' });
    await dialog.getByText('A sample, not a census.', { exact: false }).waitFor();
    await dialog.getByText('31 October 2025').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

/** Whether the chosen sentence stands within the window. */
function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.querySelector('[data-chosen]')?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
  });
}
