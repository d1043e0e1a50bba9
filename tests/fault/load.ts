import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run, type Ended, type Running } from './process.ts';

/** How often each process is killed: three times, or FAULT_KILLS (`npm run fault -- --kills 50`). */
export const KILLS = Math.max(1, Number(process.env['FAULT_KILLS'] ?? 3));
/** Documents of a load. */
export const DOCUMENTS = 500;
/** Fixed, so that every load of the same documents is the same graph. */
export const EPOCH = { SOURCE_DATE_EPOCH: '1761868800' };

const COUNTRIES = ['Norway', 'Japan', 'Australia', 'Canada', 'Poland', 'Vietnam', 'India', 'Kenya'];
const NAMES = ['Mehta', 'Olav Berg', 'Berg', 'Jan Kowal', 'Maria Rojas', 'Rojas'];

/** The nth report: a meeting, now and then vague, named people, a paper; many of them tell of the same. */
export function reportOf(n: number): { id: string; title: string; publisher: string; publishedOn: string; text: string } {
  const a = COUNTRIES[n % COUNTRIES.length] as string;
  const b = COUNTRIES[(n * 5 + 3) % COUNTRIES.length] as string;
  const other = a === b ? 'Greece' : b;
  const day = n % 7 === 0 ? 'in May 2025' : `on ${(n % 28) + 1} May 2025`;
  const who = `${a}'s Defence Minister ${NAMES[n % NAMES.length]}`;
  const text = `${who} met the defence minister of ${other} in Singapore ${day}.\n\n${a} and ${other} signed a memorandum of understanding on military training ${day}.\n`;
  return { id: `report-${n}`, title: `Report ${n}`, publisher: `Paper ${n % 7}`, publishedOn: '2025-06-01', text };
}

/** Writes the load as files. */
export function writeLoad(folder: string, from = 0, to = DOCUMENTS): void {
  mkdirSync(folder, { recursive: true });
  for (let n = from; n < to; n++) {
    const { id, title, publisher, publishedOn, text } = reportOf(n);
    const name = `report-${String(n).padStart(4, '0')}.md`;
    writeFileSync(
      join(folder, name),
      `---\nid: ${id}\ntitle: ${title}\npublisher: ${publisher}\npublishedOn: ${publishedOn}\n---\n${text}`,
    );
  }
}

/** mulberry32: moments that look like chance and are the same in every run; FAULT_SEED gives others. */
export function moments(seed = Number(process.env['FAULT_SEED'] ?? 20261122)): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Where {
  cwd: string;
  env: Record<string, string>;
}

/** The whole graph as the command exports it. */
export async function exportOf(where: Where): Promise<string> {
  const ended = await run(['export'], where);
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return ended.stdout;
}

/** Ids of the documents that a store holds. */
export async function documentsOf(where: Where): Promise<Set<string>> {
  const ended = await run(['cypher', 'MATCH (d:Document) RETURN collect(d.id) AS ids', '--json'], where);
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return new Set((JSON.parse(ended.stdout) as { rows: [string[]][] }).rows[0]?.[0]);
}

/** An export without the paths that documents were read from: the same documents come over HTTP, or from other folders. */
export const withoutFiles = (text: string): string => text.replaceAll(/"file":"[^"]*",/g, '');

/** Nothing lost, nothing doubled: what is stored is what an undisturbed load stores, and the doctor finds nothing. */
export async function expectWhole(where: Where, wanted: string, as = (text: string): string => text): Promise<void> {
  // Strings of megabytes are compared first: their difference is of no use to anybody.
  const got = as(await exportOf(where));
  if (got !== wanted) expect(differing(got, wanted)).toEqual([]);
  const doctor = await run(['doctor', '--deep', '--json'], where);
  expect(JSON.parse(doctor.stdout)).toMatchObject({ ok: true, problems: [] });
}

function differing(got: string, wanted: string): string[] {
  const [a, b] = [new Set(got.split('\n')), new Set(wanted.split('\n'))];
  const lines = [
    ...[...a].filter((l) => !b.has(l)).map((l) => `+ ${l}`),
    ...[...b].filter((l) => !a.has(l)).map((l) => `- ${l}`),
  ];
  return lines.length ? lines.slice(0, 10) : ['the same lines in another order, or some of them twice'];
}

/** The process that holds the embedded database for a command, once there is one. Linux only. */
export function engineOf(command: Running): number | null {
  const { pid } = command.child;
  try {
    for (const child of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${child}/status`, 'latin1'))?.[1];
      if (parent === String(pid) && /embedded\/child/.test(readFileSync(`/proc/${child}/cmdline`, 'latin1')))
        return Number(child);
    }
  } catch {
    // Processes come and go while they are listed.
  }
  return null;
}

/**
 * Kills at random moments of a load until it was done so often. A load that ends first is compared with an undisturbed one, and another
 * begins in a fresh place; the last one is run to its end. After each kill the documents already stored must all still be there.
 */
export async function killOften(options: {
  kills: number;
  /** Milliseconds that an undisturbed load takes. */
  wholeMs: number;
  wanted: string;
  fresh: () => Promise<Where>;
  begin: (where: Where) => Running;
  /** Kills; false where there was nothing to kill any more. */
  kill: (load: Running) => boolean | Promise<boolean>;
  /** Brings back what was killed. */
  mend?: () => Promise<void>;
}): Promise<{ kills: number; loads: number }> {
  const next = moments();
  let where = await options.fresh();
  let stored = new Set<string>();
  let kills = 0;
  let loads = 0;
  const check = async (ended: Ended): Promise<void> => {
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    await expectWhole(where, options.wanted);
    loads++;
  };
  while (kills < options.kills) {
    const load = options.begin(where);
    let killing: Promise<boolean> = Promise.resolve(false);
    const strike = (): void => {
      killing = Promise.resolve(options.kill(load));
    };
    const timer = setTimeout(strike, (0.1 + 0.8 * next()) * options.wholeMs);
    const ended = await load.ended;
    clearTimeout(timer);
    if ((await killing) && ended.code !== 0) {
      kills++;
      await options.mend?.();
      const now = await documentsOf(where);
      expect([...stored].filter((id) => !now.has(id))).toEqual([]);
      stored = now;
    } else {
      if (await killing) await options.mend?.();
      await check(ended);
      where = await options.fresh();
      stored = new Set();
    }
  }
  await check(await options.begin(where).ended);
  return { kills, loads };
}
