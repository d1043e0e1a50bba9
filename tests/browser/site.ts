import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { packageRoot } from '../../server/store/root.ts';
import { TestApp } from '../api/app.ts';
import { found, launch } from './chromium.ts';

/** Why the browser tests cannot run here, or null. Under CI=true that is a failure, not a skip. */
export const missing: string | null = 'reason' in found ? found.reason : null;
if (missing !== null) {
  if (process.env['CI'] === 'true') throw new Error(`The browser tests need a Chromium: ${missing}`);
  console.warn(`Browser tests skipped: ${missing}`);
}

export { launch };

/** A page that keeps count of what must never happen. */
export interface Visit {
  page: Page;
  /** Console errors, uncaught exceptions, failed loads, and requests that left the origin. */
  troubles: string[];
  close(): Promise<void>;
}

/** How a page is opened. */
export interface VisitOptions extends BrowserContextOptions {
  /** The reader was never here: the hint for newcomers shows. */
  firstVisit?: boolean;
}

/** Opens an address of the explorer in a context of its own and waits until the page is quiet. */
export async function visit(
  browser: Browser,
  origin: string,
  path = '/?page=graph',
  { firstVisit = false, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
  if (!firstVisit) await context.addInitScript(() => window.localStorage.setItem('entente.first-visit', 'seen'));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol !== 'data:' && to !== origin) troubles.push(`left the origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  return { page, troubles, close: () => context.close() };
}

/** Opens pages of the explorer; see `useWorld`. */
export interface Site {
  /** Opens an address; whatever goes wrong on it fails the test that opened it. */
  go: (path?: string, options?: VisitOptions) => Promise<Page>;
  app: () => TestApp;
  /** Takes troubles that a test means to have out of the count, and gives them; a test says which it expects. */
  forgive: (pattern: RegExp) => string[];
}

/** The explorer as built over the small world, in which every id is known, or over another app, for the tests of one `describe`. */
export function useWorld(openApp: () => Promise<TestApp> = () => TestApp.open()): Site {
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  let open: Visit[] = [];
  beforeAll(async () => {
    if (!existsSync(join(packageRoot(), 'dist/web/index.html')))
      throw new Error('The explorer is not built: run "npm run build".');
    [app, browser] = await Promise.all([openApp(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  afterEach(async () => {
    const troubles = open.flatMap((one) => one.troubles);
    await Promise.all(open.map((one) => one.close()));
    open = [];
    expect(troubles).toEqual([]);
  });
  const started = (): TestApp => {
    if (!app) throw new Error('The app is not started yet.');
    return app;
  };
  return {
    app: started,
    forgive: (pattern) =>
      open.flatMap(({ troubles }) => {
        const meant = troubles.filter((trouble) => pattern.test(trouble));
        troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !pattern.test(trouble)));
        return meant;
      }),
    go: async (path, options) => {
      if (!browser) throw new Error('The browser is not started yet.');
      const one = await visit(browser, `http://127.0.0.1:${started().port}`, path, options);
      open.push(one);
      return one.page;
    },
  };
}

/** The panel of the graph. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Selection' });
/** The search box. */
export const search = (page: Page): Locator => page.getByRole('combobox', { name: /^Search/ });

/** Accessibility faults that axe finds on a page, each in a line. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

/**
 * Opens a page from the disk in a context of its own with the network off. Anything that it asks for beside itself is a trouble.
 * `script: false`: its program is expected to be refused, which browsers tell on the console.
 */
export async function openFile(
  browser: Browser,
  url: string,
  { script = true, ...options }: BrowserContextOptions & { script?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && script) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) troubles.push(`asked for: ${request.url()}`);
  });
  await page.goto(url);
  return { page, troubles, close: () => context.close() };
}

/** Waits until the graph is drawn and gives the place of a node on the page. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.waitForFunction((wanted) => Boolean(window.entente?.positionOf(wanted)), id);
  const at = await page.evaluate((wanted) => window.entente?.positionOf(wanted), id);
  const stage = await page.locator('[role=img]').first().boundingBox();
  if (!at || !stage) throw new Error(`${id} is not drawn`);
  return { x: stage.x + at.x, y: stage.y + at.y };
}

/** The parameters of the page's address. */
export function addressOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

declare global {
  interface Window {
    entente?: { positionOf: (id: string) => { x: number; y: number } | null };
  }
}
