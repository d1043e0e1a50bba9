import type { Browser, CDPSession, Page } from 'playwright-core';

export type Side = 'entente' | 'sigma';

/** A page under measurement. */
export interface Opened {
  page: Page;
  session: CDPSession;
  /** Milliseconds from the start of the navigation to the frame after Sigma first drew nodes. */
  first: number;
  close: () => Promise<void>;
}

/** Opens one of the two pages in a fresh context and waits until the graph is drawn and nothing more is loaded. */
export async function open(browser: Browser, origin: string, side: Side, path = '/'): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // The compiler of the tests names functions by a helper that pages lack.
  await page.addInitScript('globalThis.__name = (named) => named;');
  // The hint for newcomers would lie over what is pointed at.
  await page.addInitScript("window.localStorage.setItem('entente.first-visit', 'seen');");
  await page.addInitScript(() => {
    const told = window as unknown as { firstDraw?: number; longTasks: number[] };
    told.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) told.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
      for (const name of ['drawArrays', 'drawArraysInstanced'] as const) {
        const proto = kind.prototype as unknown as Record<string, ((...args: number[]) => void) | undefined>;
        const own = proto[name];
        if (!own) continue;
        proto[name] = function (this: WebGLRenderingContext, ...args: number[]) {
          const canvas = this.canvas as HTMLCanvasElement;
          if (told.firstDraw === undefined && canvas.className.includes('sigma-nodes') && (args[2] ?? 0) > 0) {
            told.firstDraw = 0;
            requestAnimationFrame(() => (told.firstDraw = performance.now()));
          }
          return own.apply(this, args);
        };
      }
    }
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(`${origin}${side === 'sigma' ? '/bare' : path}`);
  await page.waitForFunction(() => ((window as unknown as { firstDraw?: number }).firstDraw ?? 0) > 0);
  const first = await page.evaluate(() => (window as unknown as { firstDraw: number }).firstDraw);
  await page.waitForLoadState('networkidle');
  await settle(page);
  return { page, session, first, close: () => context.close() };
}

/** Waits until two frames in a row came quickly: what was begun is done. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let quick = 0, tries = 0; quick < 3 && tries < 200; tries++) {
      const before = performance.now();
      await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => setTimeout(done, 0));
      quick = performance.now() - before < 40 ? quick + 1 : 0;
    }
  });
}

/** Milliseconds of script that `work` costs the page. */
export async function scriptOf(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const before = await read();
  await work();
  return (await read()) - before;
}

/** Drags the picture over so many frames, 4 pixels each, there and back. */
export async function pan(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (steps) => {
    const layer = document.querySelector('.sigma-mouse');
    if (!layer) throw new Error('Sigma has no layer for the mouse.');
    const box = layer.getBoundingClientRect();
    const at = { x: box.left + box.width / 2 + 0.5, y: box.top + 8 };
    const tell = (target: EventTarget, type: string, x: number, buttons: number): void => {
      target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: at.y, buttons, bubbles: true, cancelable: true }));
    };
    tell(layer, 'mousedown', at.x, 1);
    for (let i = 1; i <= steps; i++) {
      tell(layer, 'mousemove', at.x + 4 * (i <= steps / 2 ? i : steps - i), 1);
      await new Promise((done) => requestAnimationFrame(done));
    }
    tell(layer, 'mouseup', at.x, 0);
  }, frames);
}

/** Points at a place of the picture, in pixels, and waits for the frame; with `click` also presses. */
export async function pointAt(page: Page, at: { x: number; y: number }, click = false): Promise<void> {
  await page.evaluate(
    async ({ x, y, click }) => {
      const layer = document.querySelector('.sigma-mouse');
      if (!layer) throw new Error('Sigma has no layer for the mouse.');
      const box = layer.getBoundingClientRect();
      const options = { clientX: box.left + x, clientY: box.top + y, bubbles: true, cancelable: true };
      layer.dispatchEvent(new MouseEvent('mousemove', options));
      if (click) for (const type of ['mousedown', 'mouseup', 'click']) layer.dispatchEvent(new MouseEvent(type, options));
      for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
    },
    { ...at, click },
  );
}
