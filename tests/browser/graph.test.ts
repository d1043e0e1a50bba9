import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../world/world.ts';
import { addressOf, faultsOf, missing, panel, placeOf, search, useWorld } from './site.ts';

/** Waits until a node is gone from the graph. */
const goneFrom = async (page: Page, id: string): Promise<void> => {
  await page.waitForFunction((wanted) => window.entente?.positionOf(wanted) === null, id);
};
const rowsOf = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Table of what is drawn' }).locator('table').last().getByRole('row', { name });

/** What can be done with the graph itself. */
describe.skipIf(missing !== null)('exploring the graph', () => {
  const { go } = useWorld();

  it('expands by kind with its count, undoes and redoes by keys and buttons', async () => {
    const page = await go('/?node=country:in');
    const kinds = panel(page).getByRole('list', { name: 'Expand by kind' });
    // India: the framework, the ended treaty, the memorandum with Japan, the proposed agreement.
    await kinds.getByRole('button', { name: '4 agreements' }).click();
    await placeOf(page, WORLD.framework);
    expect(addressOf(page).getAll('expand')).toEqual(['Agreement@country:in']);
    await kinds.getByRole('button', { name: /meetings$/ }).click();
    await placeOf(page, WORLD.klTalks);

    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    await page.keyboard.press('Control+z');
    await goneFrom(page, WORLD.klTalks);
    await placeOf(page, WORLD.framework);
    await undo.click();
    await goneFrom(page, WORLD.framework);
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+Shift+z');
    await placeOf(page, WORLD.framework);
    await redo.click();
    await placeOf(page, WORLD.klTalks);
    expect(await redo.getAttribute('aria-disabled')).toBe('true');
    // What is selected is no step: it stays through all of this.
    expect(addressOf(page).get('node')).toBe('country:in');
    await kinds.getByRole('button', { name: '4 agreements', pressed: true }).click();
    await goneFrom(page, WORLD.framework);
  });

  it('hides, keeps and shows all again by the menu at the pointer, which says what is hidden', async () => {
    const page = await go();
    const japan = await placeOf(page, 'country:jp');
    await page.mouse.click(japan.x, japan.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide' }).click();
    await page.getByText('1 hidden').waitFor();
    expect(addressOf(page).getAll('off')).toEqual(['country:jp']);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await rowsOf(page, /India/).first().waitFor();
    expect(await rowsOf(page, /Japan/).count()).toBe(0);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(addressOf(page).getAll('off')).toEqual([]);

    const philippines = await placeOf(page, 'country:ph');
    await page.mouse.click(philippines.x, philippines.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Keep only this and its neighbours' }).click();
    await page.getByText('Philippines and neighbours only').waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await rowsOf(page, /Japan/).first().waitFor();
    expect(await rowsOf(page, /India/).count()).toBe(0);
  });

  it('opens the same menu by keyboard at the selected node, and returns to where it was', async () => {
    const page = await go('/?node=country:in');
    await placeOf(page, 'country:in');
    await panel(page).getByRole('heading', { name: 'India', level: 2 }).waitFor();
    await page.keyboard.press('Shift+F10');
    const item = page.getByRole('menuitem', { name: 'Show the facts of India' });
    await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await placeOf(page, WORLD.framework);
    expect(addressOf(page).getAll('expand')).toEqual(['country:in']);
  });

  it('pins by dragging: the node stays where it was put, in a link too, until it is unpinned', async () => {
    const page = await go();
    const at = await placeOf(page, 'country:jp');
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 30, at.y + 40, { steps: 4 });
    await page.mouse.move(at.x - 60, at.y + 70, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => addressOf(page).get('pin')).toMatch(/^-?\d+,-?\d+,country:jp$/);
    const put = await placeOf(page, 'country:jp');
    expect(Math.hypot(put.x - at.x + 60, put.y - at.y - 70)).toBeLessThan(4);
    // Dragging is not selecting.
    expect(addressOf(page).get('node')).toBeNull();
    const again = await go(new URL(page.url()).search);
    const there = await placeOf(again, 'country:jp');
    expect(Math.hypot(there.x - put.x, there.y - put.y)).toBeLessThan(60);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await placeOf(page, 'country:jp')).x).toBeCloseTo(at.x, 0);
  });

  it('finds three paths between two nodes, each line with its claims', async () => {
    const page = await go('/?node=country:ph');
    await panel(page).getByRole('button', { name: 'Path from here' }).click();
    await page.getByText('Choose the other end').waitFor();
    await search(page).fill('india');
    await page
      .getByRole('option', { name: /^India/ })
      .first()
      .click();
    const paths = panel(page);
    await paths.getByRole('heading', { name: 'Philippines to India' }).waitFor();
    expect(addressOf(page).getAll('path')).toEqual(['country:ph', 'country:in']);
    await paths.getByRole('heading', { name: 'Path 3: 2 lines' }).waitFor();
    expect(await paths.getByRole('heading', { name: /^Path \d/ }).allTextContents()).toEqual([
      'Path 1: 2 lines',
      'Path 2: 2 lines',
      'Path 3: 2 lines',
    ]);
    const japan = paths.getByRole('listitem').filter({ hasText: 'Path' }).filter({ hasText: 'Japan' }).first();
    await japan.getByRole('button', { name: 'Show the claims' }).first().click();
    await japan.getByRole('region', { name: 'Reciprocal Access Agreement' }).waitFor();
    // Paths respect the time: with the year 2024 alone, the paper of 2025 joins nobody.
    await page.getByLabel('From').fill('2024');
    await page.getByLabel('To').fill('2024');
    await page.keyboard.press('Enter');
    await expect.poll(() => paths.getByRole('heading', { name: /^Path \d/ }).count()).toBeLessThan(4);
    await paths.getByRole('button', { name: 'Close the panel' }).click();
    await panel(page).waitFor({ state: 'detached' });
    expect(addressOf(page).getAll('path')).toEqual([]);
  });

  it('filters by kind, status, sources and organization, and a link brings the filter back', async () => {
    const page = await go();
    const ties = () => page.getByRole('status').first().textContent();
    await expect.poll(ties).toMatch(/9 ties/);
    await page.getByRole('button', { name: /^Filter/ }).click();
    const box = page.getByRole('dialog', { name: /Filter/ });
    await box.getByLabel('Agreements').uncheck();
    // Without papers: India–US talks and Japan–Philippines talks, those planned between Australia and India, Balikatan.
    await expect.poll(ties).toMatch(/4 ties/);
    await box.getByLabel('Planned').uncheck();
    await expect.poll(ties).toMatch(/3 ties/);
    await box.getByLabel('Independent sources').selectOption('2');
    await expect.poll(ties).toMatch(/2 countries, 1 tie/);
    expect(addressOf(page).toString()).toBe('nokind=Agreement&nostatus=planned&sources=2');
    const again = await go(new URL(page.url()).search);
    await expect.poll(() => again.getByRole('status').first().textContent()).toMatch(/2 countries, 1 tie/);
    await box.getByRole('button', { name: 'Clear the filter' }).click();
    await expect.poll(ties).toMatch(/9 ties/);
    await box.getByLabel('Among members of').selectOption({ label: 'Quad' });
    await expect.poll(ties).toMatch(/4 countries/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(ties).toMatch(/6 countries, 9 ties/);
  });

  it('chooses a period on the bars, adds what has no date, and plays when asked', async () => {
    const page = await go();
    const brush = page.getByRole('img', { name: /^Facts by year, 1990–2026/ });
    const box = await brush.boundingBox();
    if (!box) throw new Error('The bars are not drawn');
    const years = 2026 - 1990 + 1;
    const at = (year: number): number => box.x + ((year - 1990 + 0.5) / years) * box.width;
    await page.mouse.move(at(2023), box.y + 15);
    await page.mouse.down();
    await page.mouse.move(at(2024), box.y + 15, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => addressOf(page).toString()).toBe('from=2023&to=2024');
    expect(await page.getByLabel('From').inputValue()).toBe('2023');
    const ties = () => page.getByRole('status').first().textContent();
    await expect.poll(ties).toMatch(/[^9] ties/);
    const before = Number(/(\d+) ties?/.exec((await ties()) ?? '')?.[1]);
    // The memorandum of India and Japan has no date.
    await page.getByRole('button', { name: '1 undated', pressed: false }).click();
    await expect.poll(async () => Number(/(\d+) ties?/.exec((await ties()) ?? '')?.[1])).toBe(before + 1);
    await page.getByRole('button', { name: '1 undated', pressed: true }).click();
    await page.getByRole('button', { name: 'Play the years' }).click();
    await expect.poll(() => addressOf(page).toString()).toBe('from=2025&to=2026');
    await page.getByRole('button', { name: 'Play the years' }).waitFor();
    // All of playing is one step.
    await page.keyboard.press('Control+z');
    await expect.poll(() => addressOf(page).toString()).toBe('from=2023&to=2024');
    await page.getByRole('button', { name: 'All times' }).click();
    await expect.poll(ties).toMatch(/9 ties/);
  });

  it('lays countries out where they lie, over coastlines, and back', async () => {
    const page = await go();
    const before = await placeOf(page, 'country:jp');
    await page.getByRole('button', { name: 'Lay out on the map' }).click();
    expect(addressOf(page).get('layout')).toBe('map');
    const onMap = async (on: Page): Promise<boolean> => {
      const [us, philippines, india, japan, australia] = await Promise.all(
        ['us', 'ph', 'in', 'jp', 'au'].map((code) => placeOf(on, `country:${code}`)),
      );
      if (!us || !philippines || !india || !japan || !australia) return false;
      return (
        us.x < india.x &&
        india.x < philippines.x &&
        philippines.x < japan.x &&
        japan.y < philippines.y &&
        philippines.y < australia.y
      );
    };
    await expect.poll(() => onMap(page)).toBe(true);
    const land = (on: Page): Promise<number> =>
      on.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-coast');
        const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let inked = 0;
        for (let i = 3; i < data.length; i += 4) if (data[i]) inked++;
        return inked;
      });
    await expect.poll(() => land(page)).toBeGreaterThan(10_000);
    // With motion, nodes wander there and arrive.
    const again = await go(new URL(page.url()).search, { reducedMotion: 'no-preference' });
    await expect.poll(() => onMap(again)).toBe(true);
    const there = await placeOf(again, 'country:us');
    await again.getByRole('button', { name: 'Lay out by ties' }).click();
    await again.getByRole('button', { name: 'Lay out on the map' }).click();
    await expect.poll(async () => (await placeOf(again, 'country:us')).x).toBeCloseTo(there.x, 0);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => Math.abs((await placeOf(page, 'country:jp')).x - before.x)).toBeLessThan(2);
    expect(await land(page)).toBe(0);
  });

  it('tells what is drawn as a table that sorts and shares the selection', async () => {
    const page = await go('/?table=1&node=country:jp');
    const table = page.getByRole('region', { name: 'Table of what is drawn' });
    const nodes = table.locator('table').last();
    await nodes.getByRole('row', { name: /Japan/ }).waitFor();
    expect(await nodes.locator('tr[aria-current]').textContent()).toContain('Japan');
    await nodes.getByRole('button', { name: 'Name', exact: true }).click();
    const names = async (): Promise<string[]> => (await nodes.locator('tbody th').allTextContents()).map((name) => name.trim());
    const up = await names();
    expect(up).toEqual(up.toSorted((a, b) => a.localeCompare(b, 'en')));
    await nodes.getByRole('button', { name: 'Name', exact: true }).click();
    expect(await names()).toEqual(up.toReversed());
    expect(await nodes.getByRole('columnheader', { name: 'Name', exact: true }).getAttribute('aria-sort')).toBe('descending');
    const lines = table.locator('table').first();
    await lines
      .getByRole('row', { name: /Japan.*Philippines/ })
      .getByRole('link')
      .click();
    await panel(page).getByText('Tie between two countries').waitFor();
    expect(await lines.locator('tr[aria-current]').textContent()).toMatch(/Japan.*Philippines|Philippines.*Japan/);
    expect(await nodes.locator('tr[aria-current]').count()).toBe(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility fault that axe can find in any state of the graph, in ${colorScheme} colours`, async () => {
      const page = await go('/?path=country:ph&path=country:in', { colorScheme });
      await panel(page).getByRole('heading', { name: 'Philippines to India' }).waitFor();
      const faults = async (state: string): Promise<string[]> => (await faultsOf(page)).map((fault) => `${state}: ${fault}`);
      expect(await faults('paths')).toEqual([]);
      await page.getByRole('button', { name: 'Lay out on the map' }).click();
      await page.getByRole('button', { name: /^Filter/ }).click();
      await page
        .getByRole('dialog', { name: /Filter/ })
        .getByLabel('Exercises')
        .uncheck();
      expect(await faults('map and filter')).toEqual([]);
      await page.keyboard.press('Escape');
      const at = await placeOf(page, 'country:us');
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Hide' }).waitFor();
      expect(await faults('menu')).toEqual([]);
      await page.getByRole('menuitem', { name: 'Hide' }).click();
      await page.getByText('1 hidden').waitFor();
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('region', { name: 'Table of what is drawn' }).waitFor();
      expect(await faults('table with hidden nodes')).toEqual([]);
    });
  }

  it('does by touch what the mouse does: a finger held opens the menu, a double tap expands', async () => {
    const page = await go('/?page=graph', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const at = await placeOf(page, 'country:jp');
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await page.getByRole('menuitem', { name: 'Hide' }).waitFor();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(addressOf(page).get('node')).toBeNull();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'Hide' }).waitFor({ state: 'detached' });
    await page.touchscreen.tap(at.x, at.y);
    await page.touchscreen.tap(at.x, at.y);
    await placeOf(page, WORLD.access);
    expect(addressOf(page).getAll('expand')).toEqual(['country:jp']);
  });
});
