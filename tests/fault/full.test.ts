import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EPOCH, exportOf, writeLoad, type Where } from './load.ts';
import { makeWorkplace, root, run, type Ended } from './process.ts';
import { skipped } from '../skipped.ts';

/** Commands run where a file system of our own can be mounted: a namespace that ends with the command. */
function unshared(script: string): Ended {
  try {
    const stdout = execFileSync('unshare', ['-Urm', 'sh', '-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return { code: 0, signal: null, stdout, stderr: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { code: status, signal: null, stdout, stderr };
  }
}
const mounts = process.platform === 'linux' && unshared('mount -t tmpfs tmpfs /mnt').code === 0;
// Where a machine lets nobody mount there is no disk to fill: containers differ in this, so it fails nowhere.
const unmountable = skipped('a full disk and a read-only folder', mounts ? null : 'this machine lets no mount be made');

describe.skipIf(unmountable)('a store that cannot be written', () => {
  const place = makeWorkplace();
  const where: Where = { cwd: place.folder, env: { ENTENTE_DATA: place.data, ...EPOCH } };
  const entente = (data: string, args: string): string =>
    `cd '${place.folder}' && ENTENTE_DATA='${data}' ENTENTE_LOG_LEVEL=warn SOURCE_DATE_EPOCH=${EPOCH.SOURCE_DATE_EPOCH} '${process.execPath}' '${join(root, 'bin/entente.mjs')}' ${args}`;
  let before: string;

  beforeAll(async () => {
    writeLoad(join(place.folder, 'few'), 0, 20);
    writeLoad(join(place.folder, 'many'), 0, 400);
    expect((await run(['ingest', 'few', '--json'], where)).code).toBe(0);
    before = await exportOf(where);
  }, 120_000);
  afterAll(() => place.remove());

  it('because the disk is full: says so, keeps what was there, and goes on when there is room', () => {
    const disk = join(place.folder, 'disk');
    const saved = join(place.folder, 'saved');
    mkdirSync(disk);
    mkdirSync(saved);
    const script = [
      `mount -t tmpfs -o size=64m tmpfs '${disk}'`,
      `cp -r '${place.data}' '${disk}/data'`,
      // All but some hundred kilobytes are taken by somebody else.
      `free=$(df -k --output=avail '${disk}' | tail -1)`,
      `head -c $(( (free - 300) * 1024 )) /dev/zero > '${disk}/other'`,
      `${entente(`${disk}/data`, 'ingest many --json')} > '${saved}/out' 2> '${saved}/err'`,
      `echo $? > '${saved}/code'`,
      `${entente(`${disk}/data`, 'export')} > '${saved}/while-full' 2> '${saved}/while-full-err'; echo $? > '${saved}/while-full-code'`,
      `rm '${disk}/other'`,
      `${entente(`${disk}/data`, 'ingest many --json')} > '${saved}/again' 2>&1`,
      `echo $? > '${saved}/again-code'`,
      `${entente(`${disk}/data`, 'doctor --deep --json')} > '${saved}/doctor' 2>&1`,
      `${entente(`${disk}/data`, 'export')} > '${saved}/export'`,
    ].join('\n');
    const ended = unshared(script);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const said = (name: string): string => execFileSync('cat', [join(saved, name)], { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(said('code').trim()).toBe('3');
    expect(said('out')).toBe('');
    expect(said('err')).toMatch(/^The store cannot be written: No space left on device .*Nothing of this change was kept/);
    expect(said('err')).not.toContain('    at ');
    expect([said('again-code').trim(), said('again')]).toEqual(['0', expect.stringContaining('"failed":0')]);
    expect(JSON.parse(said('doctor'))).toMatchObject({ ok: true, problems: [] });
    // Earlier documents are there, and with the later ones the graph is what an undisturbed load gives.
    const whole = makeWorkplace();
    try {
      const env = `ENTENTE_DATA='${whole.data}' SOURCE_DATE_EPOCH=${EPOCH.SOURCE_DATE_EPOCH}`;
      const bin = `'${process.execPath}' '${join(root, 'bin/entente.mjs')}'`;
      const script = `cd '${place.folder}' && ${env} ${bin} ingest few >/dev/null && ${env} ${bin} ingest many >/dev/null && ${env} ${bin} export`;
      const wanted = execFileSync('sh', ['-c', script], { encoding: 'utf8', maxBuffer: 1 << 28 });
      expect(said('export') === wanted).toBe(true);
    } finally {
      whole.remove();
    }
  }, 300_000);

  it('because its folder is read-only: says so, and leaves it as it was', async () => {
    const script = `mount --bind '${place.data}' '${place.data}' && mount -o remount,bind,ro '${place.data}' && ${entente(place.data, 'ingest many --json')}`;
    const ended = unshared(script);
    expect([ended.code, ended.stdout]).toEqual([3, '']);
    expect(ended.stderr).toMatch(/read-only|cannot be written|permission/i);
    expect(ended.stderr).not.toContain('    at ');
    expect((await exportOf(where)) === before).toBe(true);
  }, 120_000);
});
