import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { published } from '../../server/api/publishing.ts';
import { pageOf } from '../../server/cli/publish.ts';
import type { Published } from '../../server/contract/published.ts';
import { sha256 } from '../../server/model/ids.ts';
import { Asker, loadCatalogue } from '../../server/queries/index.ts';
import { packageRoot } from '../../server/store/root.ts';
import { lexicon, TestApp } from '../api/app.ts';
import { WORLD } from '../world/world.ts';
import { faultsOf, launch, missing, openFile, placeOf, type Visit } from './site.ts';

const HOSTILE = '</script><script>window.hit=1</script><img src=x onerror="window.hit=2"> \u202egnp.exe <!--';

/** Published pages, as a reader opens them: from the disk, with no network. */
describe.skipIf(missing !== null)('a published page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-published-'));
  let browser: Browser;
  let app: TestApp;
  let all: Published;
  let open: Visit[] = [];

  beforeAll(async () => {
    if (!existsSync(join(packageRoot(), 'dist/published/page.html')))
      throw new Error('The page is not built: run "npm run build".');
    app = await TestApp.open();
    all = await published(new Asker(app.store, loadCatalogue(), { resolver: lexicon }), { kind: 'all' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const troubles = open.flatMap((one) => one.troubles);
    await Promise.all(open.map((one) => one.close()));
    open = [];
    expect(troubles).toEqual([]);
  });
  const htmlOf = (page: Published): string => pageOf(page, packageRoot(), '0.0.0');
  const go = async (html: string, options?: Parameters<typeof openFile>[2]): Promise<Page> => {
    const file = join(folder, `${open.length}.html`);
    writeFileSync(file, html);
    const one = await openFile(browser, pathToFileURL(file).href, options);
    open.push(one);
    return one.page;
  };
  const verdict = (page: Page) => page.getByRole('status').filter({ hasText: /verified|failed/ });
  const verify = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: /^Verify/ }).click();
    return (await verdict(page).textContent()) ?? '';
  };

  it('draws, lists, filters and verifies with the network off', async () => {
    const page = await go(htmlOf(all));
    expect(await page.title()).toBe('Who is tied to whom in defence · Entente');
    expect(await verify(page)).toContain(`All ${all.claims.length} quotes verified`);
    const item = (id: string) => page.locator(`[data-fact="${id}"]`);
    await item(WORLD.framework).getByRole('button').first().click();
    await item(WORLD.framework).getByText('Stands in the text').first().waitFor();
    // A quote leads to its place in its text.
    const quote = item(WORLD.framework).locator('blockquote').first();
    const words = await quote.textContent();
    await item(WORLD.framework).getByRole('button', { name: 'Show in its text' }).first().click();
    const text = page.getByRole('dialog');
    expect(await text.locator('mark').textContent()).toBe(words);
    await text.getByText('with a sentence either side', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await text.waitFor({ state: 'detached' });
    // A node and a line of the graph narrow the list to theirs.
    const japan = await placeOf(page, 'country:jp');
    await page.mouse.click(japan.x, japan.y);
    await page.getByRole('heading', { name: 'Japan', level: 2 }).waitFor();
    await item(WORLD.access).waitFor();
    expect(await item(WORLD.framework).count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('searchbox').fill('reciprocal manila');
    await expect.poll(() => page.locator('[data-fact]').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('To').fill('2010');
    await expect.poll(() => item(WORLD.framework).count()).toBe(0);
  });

  const words = 'India and the US signed a 10-year Framework';
  it.each([
    [
      'a quote',
      (html: string) => html.replace(`"quote":"${words}`, `"quote":"${words.replace('10', '70')}`),
      /a quote|1 quote not/i,
    ],
    ['a text', (html: string) => html.replace('"text":"Japan and the', '"text":"Japan and tha'), /was changed/],
    ['a name', (html: string) => html.replace('"name":"Japan"', '"name":"Jaqan"'), /not what it was made with/],
    ['the SHA-256 of a text', (html: string) => html.replace(/"sha256":"\w/, '"sha256":"g'), /SHA-256 differs/],
  ])('turns red where a byte of %s was altered', async (_, alter, told) => {
    const html = htmlOf(all);
    expect(alter(html)).not.toBe(html);
    const page = await go(alter(html));
    expect(await verify(page)).toMatch(/^Verification failed/);
    expect(await verdict(page).textContent()).toMatch(told);
    expect(await verdict(page).locator('[data-ok]').getAttribute('data-ok')).toBe('false');
  });

  it('says in red that it is damaged where its data is no data any more', async () => {
    const page = await go(htmlOf(all).replace('{"page":', '["page":'));
    await page.getByRole('alert').getByText('This page is damaged').waitFor();
  });

  it('does not run where a byte of its program was altered, and says so', async () => {
    const html = htmlOf(all);
    const at = html.lastIndexOf('This browser cannot draw');
    expect(at).toBeGreaterThan(0);
    const page = await go(`${html.slice(0, at)}X${html.slice(at + 1)}`, { script: false });
    await page.getByText('This page has not started', { exact: false }).waitFor();
  });

  it('shows hostile names and texts as text, and long ones without breaking', async () => {
    const long = `${HOSTILE}${'long name '.repeat(1000)}`;
    const text = `They said ${HOSTILE} and signed. It was held.`;
    const first = all.facts.find((fact) => fact.kind !== 'Membership')?.id;
    const page: Published = {
      ...all,
      title: HOSTILE,
      facts: all.facts.map((fact) => ({
        ...fact,
        name: fact.id === first ? long : HOSTILE,
        place: HOSTILE,
        people: [{ name: HOSTILE, relation: 'SIGNED' }],
      })),
      graph: { ...all.graph, nodes: all.graph.nodes.map((node) => ({ ...node, name: long, label: HOSTILE })) },
      documents: all.documents.map((document) => ({
        ...document,
        title: HOSTILE,
        publisher: HOSTILE,
        url: 'javascript:window.hit=3',
        licence: HOSTILE,
        text,
        sha256: sha256(text),
        excerpts: [],
      })),
      claims: all.claims.map((claim) => ({
        ...claim,
        quote: text.slice(0, -13),
        start: 0,
        end: text.length - 13,
        reportedBy: [HOSTILE],
      })),
    };
    const shown = await go(htmlOf(page));
    expect(await shown.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE);
    expect(await verify(shown)).toContain('verified');
    expect(await shown.locator('[data-fact] h4').first().textContent()).toBe(long);
    const item = shown.locator(`[data-fact="${WORLD.framework}"]`);
    expect(await item.locator('h4').textContent()).toBe(HOSTILE);
    await item.getByRole('button').first().click();
    expect(await item.locator('blockquote').first().textContent()).toBe(text.slice(0, -13));
    await item.getByRole('button', { name: 'Show in its text' }).first().click();
    const dialog = shown.getByRole('dialog');
    expect(await dialog.textContent()).toContain(text);
    expect(await dialog.locator('a').count()).toBe(0);
    expect(await shown.evaluate(() => 'hit' in window)).toBe(false);
    expect(await shown.evaluate(() => document.querySelectorAll('#app script, #app img[onerror]').length)).toBe(0);
    expect(await shown.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await shown.keyboard.press('Escape');
    await shown.setViewportSize({ width: 390, height: 844 });
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it.each(['light', 'dark'] as const)('has no accessibility fault that axe can find, in %s colours', async (colorScheme) => {
    const page = await go(htmlOf(all), { colorScheme });
    await verify(page);
    await page.locator(`[data-fact="${WORLD.framework}"]`).getByRole('button').first().click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show in its text' }).first().click();
    expect(await faultsOf(page)).toEqual([]);
  });
});
