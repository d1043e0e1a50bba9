// npm run bench -- explorer: the explorer beside bare Sigma on the same graph, from the same server, in the same run of the same Chromium.
import type { Browser } from 'playwright-core';
import { TestApp } from '../../api/app.ts';
import { line, tell, type Line } from '../../bench/line.ts';
import { launch } from '../chromium.ts';
import { overviewOf } from './graph.ts';
import { open, pan, pointAt, scriptOf, settle, type Side } from './measure.ts';
import { serveBoth } from './server.ts';

/** Nodes, lines, frames of panning and how often. */
const SIZES = [
  { name: '1k/5k', order: 1000, size: 5000, frames: 40, rounds: 3 },
  { name: '10k/50k', order: 10_000, size: 50_000, frames: 16, rounds: 3 },
  { name: '50k/250k', order: 50_000, size: 250_000, frames: 6, rounds: 3 },
];
/** Only these sizes, where any are named. */
const asked = process.argv.slice(2);
const SIDES: readonly Side[] = ['entente', 'sigma'];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const app = await TestApp.open();
const site = await serveBoth(app.port);
const browser = await launch();
const lines: Line[] = [];
try {
  lines.push(beside('first graph on screen (150 nodes, 460 lines)', await firstGraph(browser), 1.5));
  for (const size of SIZES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    site.set(overviewOf(size.order, size.size));
    lines.push(beside(`script a frame while panning, ${size.name}`, await panning(browser, size.frames, size.rounds), 1.1));
    if (size.order === 10_000) lines.push(...(await pointing(browser)));
  }
  lines.push(await memory(browser));
} finally {
  await browser.close();
  await site.close();
  await app.close();
}
tell(lines);

type Both = Record<Side, number>;

/** Milliseconds of ours beside those of bare Sigma. */
function beside(name: string, { entente, sigma }: Both, most: number): Line {
  return line({ name, value: entente, unit: 'ms', against: 'ms, bare Sigma', yardstick: sigma, ratio: entente / sigma, most });
}

/** Milliseconds of ours that must stay below a bound, with those of bare Sigma to compare. */
function within(name: string, { entente, sigma }: Both, bound: number): Line {
  return line({
    name: `${name} (at most ${bound} ms)`,
    value: entente,
    unit: 'ms',
    against: 'ms, bare Sigma',
    yardstick: sigma,
    ratio: entente / bound,
    most: 1,
  });
}

/** From the start of the navigation to the first picture of a graph as large as the samples'. */
async function firstGraph(browser: Browser): Promise<Both> {
  site.set(overviewOf(150, 460));
  const times: Record<Side, number[]> = { entente: [], sigma: [] };
  for (let i = 0; i < 7; i++)
    for (const side of SIDES) {
      const opened = await open(browser, site.origin, side, '/?page=graph');
      times[side].push(opened.first);
      await opened.close();
    }
  // The first of each warms the server and the browser.
  return { entente: median(times.entente.slice(1)), sigma: median(times.sigma.slice(1)) };
}

async function panning(browser: Browser, frames: number, rounds: number): Promise<Both> {
  const out: Both = { entente: NaN, sigma: NaN };
  for (const side of SIDES) {
    const { page, session, close } = await open(browser, site.origin, side, '/?page=graph');
    await pan(page, frames);
    const each: number[] = [];
    for (let i = 0; i < rounds; i++) each.push((await scriptOf(session, () => pan(page, frames))) / frames);
    out[side] = median(each);
    say(`panning, ${side}: ${out[side].toFixed(2)} ms of script a frame (${each.map((ms) => ms.toFixed(2)).join(', ')})`);
    await close();
  }
  return out;
}

/** Script of pointing at and selecting nodes, and the longest task after the load, with 10,000 nodes. */
async function pointing(browser: Browser): Promise<Line[]> {
  const hover: Both = { entente: NaN, sigma: NaN };
  const select: Both = { entente: NaN, sigma: NaN };
  const longest: Both = { entente: NaN, sigma: NaN };
  for (const side of SIDES) {
    const { page, session, close } = await open(browser, site.origin, side, '/?page=graph');
    await page.evaluate(() => ((window as unknown as { longTasks: number[] }).longTasks.length = 0));
    const places = await page.evaluate(() =>
      [404, 808, 1212, 1616, 2020, 2424, 2828, 3232].map((i) => window.entente?.positionOf(`country:${i}`) ?? null),
    );
    const there = places.filter((at) => at !== null && at.x > 250 && at.x < 900 && at.y > 40 && at.y < 700);
    const measure = async (click: boolean): Promise<number> => {
      const each: number[] = [];
      for (const at of there) {
        if (!at) continue;
        each.push(await scriptOf(session, () => pointAt(page, at, click)));
        await settle(page);
      }
      say(`${click ? 'selecting' : 'pointing'}, ${side}: ${each.map((ms) => ms.toFixed(1)).join(', ')} ms`);
      return median(each);
    };
    hover[side] = await measure(false);
    select[side] = await measure(true);
    await pan(page, 20);
    longest[side] = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
    await close();
  }
  return [
    within('script of pointing at a node, 10k/50k', hover, 16),
    within('script of selecting a node, 10k/50k', select, 16),
    within('longest task after the load, 10k/50k', longest, 200),
  ];
}

/** Memory in use after 20 rounds of expanding a country and undoing it, beside that after two. */
async function memory(browser: Browser): Promise<Line> {
  const { page, session, close } = await open(browser, `http://127.0.0.1:${app.port}`, 'entente', '/?node=country:in');
  const used = async (): Promise<number> => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const round = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Expand neighbours' }).click();
    await page.waitForFunction(() => Boolean(window.entente?.positionOf('meeting:in-us-kuala-lumpur-hhhhhhhhhhhh')));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.waitForFunction(() => window.entente?.positionOf('meeting:in-us-kuala-lumpur-hhhhhhhhhhhh') === null);
  };
  for (let i = 0; i < 2; i++) await round();
  const early = await used();
  for (let i = 0; i < 20; i++) await round();
  const late = await used();
  await close();
  return line({
    name: 'memory after 20 rounds of expand and undo',
    value: late,
    unit: 'MB',
    against: 'MB after 2 rounds',
    yardstick: early,
    ratio: late / early,
    most: 1.1,
  });
}
