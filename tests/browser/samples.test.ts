import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, run, serve } from '../fault/process.ts';
import { addressOf, faultsOf, launch, missing, openFile, panel, placeOf, visit, type Visit } from './site.ts';

/** The explorer as a first start serves it: the real command, the samples and the records. */
describe.skipIf(missing !== null)('the explorer on the samples', () => {
  const workplace = makeWorkplace();
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  let browser: Browser | undefined;
  let open: Visit[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(workplace, ['--sample']), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    workplace.remove();
  });
  afterEach(async () => {
    const troubles = open.flatMap((one) => one.troubles);
    await Promise.all(open.map((one) => one.close()));
    open = [];
    expect(troubles).toEqual([]);
  });
  const go = async (...args: [path?: string, options?: Parameters<typeof visit>[3]]): Promise<Page> => {
    if (!browser || !server) throw new Error('Not started');
    const one = await visit(browser, server.address, ...args);
    open.push(one);
    return one.page;
  };

  it('leads from the line between India and the United States to the sample sentence that states a fact', async () => {
    const page = await go();
    const a = await placeOf(page, 'country:in');
    const b = await placeOf(page, 'country:us');
    // The line is thick and others cross it: try along it until it is met.
    for (const along of [0.3, 0.4, 0.6, 0.7, 0.2]) {
      await page.mouse.click(a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along);
      await panel(page).waitFor();
      if (addressOf(page).getAll('line').join() === 'country:in,country:us') break;
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'detached' });
    }
    expect(addressOf(page).getAll('line')).toEqual(['country:in', 'country:us']);
    const card = panel(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: /^Framework for the US-India Major Defence Partnership/ }) })
      .first();
    await card.getByRole('button').click();
    const quoted = card.getByRole('region', { name: 'Quoted' });
    await quoted.waitFor();
    const item = quoted.getByRole('listitem').filter({ hasText: 'Weekly digest' }).first();
    expect(await item.getByText('Sample', { exact: true }).count()).toBe(1);
    const quote = (await item.locator('blockquote').textContent()) ?? '';
    await item.getByRole('link', { name: /Weekly digest/ }).click();
    await page.locator('[data-chosen]').first().waitFor();
    expect((await page.locator('[data-chosen]').allTextContents()).join('')).toBe(quote);
    expect(quote).toContain('Rajnath Singh');
    // The records' sources are told apart from quotes.
    await page.goBack();
    await card.getByRole('region', { name: 'Reported by' }).getByRole('link').first().waitFor();
  });

  it('asks before it draws more than a hundred at once', async () => {
    const page = await go('/?node=country:us');
    const drawn = async (): Promise<number> => {
      const label = await page.locator('[role=img]').first().getAttribute('aria-label');
      return Number(/(\d+) nodes/.exec(label ?? '')?.[1]);
    };
    const places = panel(page).getByRole('button', { name: /^1\d\d places$/ });
    await places.click();
    const before = await drawn();
    const dialog = page.getByRole('dialog', { name: 'How many to draw?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(addressOf(page).getAll('expand')).toEqual([]);
    await places.click();
    await dialog.getByRole('button', { name: 'The newest 100' }).click();
    await expect.poll(drawn).toBe(before + 100);
    expect(addressOf(page).getAll('expand')).toEqual(['Place@country:us']);
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(drawn).toBe(before);
  });

  it('opens with five stories, each with its quote, a link to read and one to see', async () => {
    const page = await go('/');
    const stories = page.getByRole('list', { name: 'Stories' }).getByRole('listitem');
    await stories.nth(4).waitFor();
    expect(await stories.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'India and the United States: from three pacts to a ten-year framework',
      'Whose troops may visit whom: the web round Japan and the Philippines',
      'The promises to Ukraine',
      'What did not happen',
      'Terms that end next',
    ]);
    for (const story of await stories.all()) {
      expect((await story.locator('blockquote').textContent())?.length).toBeGreaterThan(20);
      // A sentence ends where the next begins; the lead has two.
      const lead = (await story.locator('p').filter({ hasText: /\.$/ }).last().textContent()) ?? '';
      expect(lead.match(/\.(?= [A-Z0-9]|$)/g)?.length).toBe(2);
    }
    await stories
      .first()
      .getByRole('link', { name: /^Open the dossier/ })
      .click();
    await page.getByRole('heading', { name: 'India and United States', level: 1 }).waitFor();
    await page.goBack();
    await stories
      .nth(3)
      .getByRole('link', { name: /^See it in the graph/ })
      .click();
    await page.waitForFunction(() => window.entente?.positionOf('country:us') !== null);
  });

  it('says what became of promises, by country and on an earlier day', async () => {
    const page = await go('/?page=time');
    await page.getByLabel('Country').fill('Philippines');
    await page.getByLabel('Country').press('Enter');
    const raa = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /reciprocal access/i }) });
    await raa.getByText('Kept').waitFor();
    await raa.getByText('to begin work on an RAA of their own').waitFor();
    await page.getByLabel('As of').fill('2024-07-01');
    await page.getByLabel('As of').press('Enter');
    await raa.getByText('No word since').waitFor();
    expect(new URL(page.url()).searchParams.toString()).toBe('page=time&asOf=2024-07-01&country=Philippines');
    await page.getByRole('link', { name: 'Changes' }).click();
    const feed = await page.getByRole('link', { name: 'Feed (Atom)' }).getAttribute('href');
    expect(feed).toBe('/api/changes.atom?country=Philippines');
    await page.getByRole('link', { name: 'Terms' }).click();
    const edca = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Enhanced Defense Cooperation/ }) });
    await edca.getByText('May continue').waitFor();
  });

  it('publishes all of it as one file of at most 2 MB that verifies from the disk', async () => {
    const file = join(workplace.folder, 'all.html');
    const { code, stdout, stderr } = await run(['publish', '--out', file, '--json'], {
      cwd: workplace.folder,
      env: { ENTENTE_DATA: workplace.data },
    });
    expect(code, stderr).toBe(0);
    const written = JSON.parse(stdout) as { bytes: number; sha256: string; quotes: number; documents: number; whole: number };
    const bytes = readFileSync(file);
    expect(written).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(bytes.length).toBeLessThanOrEqual(2_000_000);
    expect(written.quotes).toBeGreaterThan(500);
    if (!browser) throw new Error('Not started');
    const one = await openFile(browser, pathToFileURL(file).href);
    open.push(one);
    await placeOf(one.page, 'country:in');
    await one.page.getByRole('button', { name: /^Verify/ }).click();
    await one.page.getByText(`All ${written.quotes} quotes verified`).waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility fault that axe can find, in ${colorScheme} colours`, async () => {
      const paths = [
        '/',
        '/?page=graph',
        '/?line=country:in&line=country:us',
        '/?node=country:jp&expand=country:jp&table=1',
        '/?page=time',
        '/?page=time&list=changes&country=Japan',
        '/?page=time&list=terms',
        '/?page=dossier',
        '/?page=dossier&a=IN&b=US',
        '/?page=profile&node=organization:admm-plus',
        '/?page=profile&node=agreement:in-us-lemoa-6g4bjogkylic',
        '/?page=documents',
        '/?page=documents&document=document:agreements',
        '/?page=console',
        '/?page=console&query=agreements-of',
      ];
      for (const path of paths) {
        const page = await go(path, { colorScheme });
        expect([path, ...(await faultsOf(page))]).toEqual([path]);
      }
    });
  }
});
