import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, run, start } from './process.ts';

const EPOCH = { SOURCE_DATE_EPOCH: '1761868800' };
const COUNTRIES = ['Norway', 'Japan', 'Australia', 'Canada', 'Poland', 'Vietnam'];

/** Sixty short reports on meetings of six countries, so that a load takes long enough to be killed in many places. */
function writeReports(folder: string): void {
  mkdirSync(folder);
  for (let i = 0; i < 60; i++) {
    const a = COUNTRIES[i % COUNTRIES.length] as string;
    const b = COUNTRIES[(i * 5 + 1) % COUNTRIES.length] as string;
    const day = `${(i % 28) + 1} May 2025`;
    const text = `The defence ministers of ${a} and ${b === a ? 'India' : b} met in Singapore on ${day}.\n\nThey signed a memorandum of understanding on military training.\n`;
    writeFileSync(
      join(folder, `report-${String(i).padStart(2, '0')}.md`),
      `---\nid: report-${i}\npublisher: Paper ${i % 7}\npublishedOn: 2025-06-01\n---\n\n${text}`,
    );
  }
}

describe('a load that is killed, again and again', () => {
  const whole = makeWorkplace();
  const broken = makeWorkplace();
  let expected: string;
  /** How long a load takes here that nobody disturbs. */
  let wholeMs: number;
  const at = (place: { folder: string; data: string }) => ({ cwd: place.folder, env: { ENTENTE_DATA: place.data, ...EPOCH } });

  beforeAll(async () => {
    for (const place of [whole, broken]) writeReports(join(place.folder, 'reports'));
    const begun = performance.now();
    const ended = await run(['ingest', 'reports', '--json'], at(whole));
    wholeMs = performance.now() - begun;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expected = (await run(['export'], at(whole))).stdout;
  });
  afterAll(() => {
    whole.remove();
    broken.remove();
  });

  it('loses nothing and doubles nothing', async () => {
    let kills = 0;
    // Each try gets a little further; the last one, below, is let run to its end.
    for (const share of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
      const load = start(['ingest', 'reports', '--json'], at(broken));
      const timer = setTimeout(() => load.child.kill('SIGKILL'), share * wholeMs);
      const ended = await load.ended;
      clearTimeout(timer);
      if (ended.signal === 'SIGKILL') kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    const last = await run(['ingest', 'reports', '--json'], at(broken));
    expect([last.code, last.stderr]).toEqual([0, '']);
    const doctor = await run(['doctor', '--deep', '--json'], at(broken));
    expect(JSON.parse(doctor.stdout)).toMatchObject({ ok: true, problems: [] });
    expect((await run(['export'], at(broken))).stdout).toBe(expected);
  });

  it('is settled by the next command, even one that only asks', async () => {
    const place = makeWorkplace();
    try {
      writeReports(join(place.folder, 'reports'));
      const load = start(['ingest', 'reports'], at(place));
      const timer = setTimeout(() => load.child.kill('SIGKILL'), 0.6 * wholeMs);
      await load.ended;
      clearTimeout(timer);
      const doctor = await run(['doctor', '--deep', '--json'], at(place));
      expect(JSON.parse(doctor.stdout)).toMatchObject({ ok: true, problems: [] });
    } finally {
      place.remove();
    }
  });
});

describe('a server that is killed while it fills its store', () => {
  const place = makeWorkplace();
  const whole = makeWorkplace();
  afterAll(() => {
    place.remove();
    whole.remove();
  });

  it('goes on at the next start and ends with the same graph', async () => {
    const env = { PORT: '0', ...EPOCH };
    const killed = start(['serve'], { cwd: place.folder, env: { ...env, ENTENTE_DATA: place.data } });
    await killed.until(/Loading/);
    const timer = setTimeout(() => killed.child.kill('SIGKILL'), 300);
    await killed.ended;
    clearTimeout(timer);
    const exports: string[] = [];
    for (const one of [place, whole]) {
      const server = start(['serve'], { cwd: one.folder, env: { ...env, ENTENTE_DATA: one.data } });
      await server.until(/Entente is at/);
      server.child.kill('SIGTERM');
      expect((await server.ended).stdout).toContain('Loading');
      exports.push((await run(['export'], at(one))).stdout);
    }
    expect(exports[0]).toBe(exports[1]);
    expect(exports[0]).toContain('"Agreement"');

    function at(one: { folder: string; data: string }) {
      return { cwd: one.folder, env: { ENTENTE_DATA: one.data, ...EPOCH } };
    }
  });
});
