import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/index.ts';
import { makeWorkplace, run, serve, start, takePort, type Ended } from './process.ts';

const json = async (address: string, path: string): Promise<unknown> => (await fetch(`${address}${path}`)).json();
const countOf = async (place: { folder: string; data: string }, label: string): Promise<number> => {
  const ended = await run(['cypher', `MATCH (n:${label}) RETURN count(n) AS n`, '--json'], {
    cwd: place.folder,
    env: { ENTENTE_DATA: place.data },
  });
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return (JSON.parse(ended.stdout) as { rows: number[][] }).rows[0]?.[0] as number;
};

describe('a server on an empty data folder', () => {
  const place = makeWorkplace();
  let first: Awaited<ReturnType<typeof serve>>;
  let stopped: Ended;
  beforeAll(async () => {
    first = await serve(place, []);
  });
  afterAll(() => place.remove());

  it('loads samples and records before it prints its address, and says what it loaded', async () => {
    const [, read, replaced, failed] = await first.running.until(
      /Read (\d+): \d+ added, (\d+) replaced, 0 unchanged, (\d+) failed/,
    );
    // 54 samples and five tables of records; the countries are there already. Two samples more no longer stand: an earlier version of
    // one of the 54, and one that was withdrawn.
    expect([Number(read), Number(replaced), Number(failed)]).toEqual([61, 1, 0]);
    expect(await countOf(place, 'Country')).toBeGreaterThan(190);
    expect(await countOf(place, 'Agreement')).toBeGreaterThan(150);
    expect(await countOf(place, 'Meeting')).toBeGreaterThan(20);
  });

  it('serves page, health and API', async () => {
    const page = await fetch(first.address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Entente');
    expect((await fetch(`${first.address}/api/health/ready`)).status).toBe(200);
    expect(await json(first.address, '/api/openapi.json')).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });

  it('leaves a note that only its owner may read', () => {
    const file = join(place.data, 'server.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: first.address, pid: first.running.child.pid });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps a second server off its data folder', async () => {
    const second = await run(['serve'], { cwd: place.folder, env: { PORT: '0', ENTENTE_DATA: place.data } });
    expect(second.code).toBe(3);
    expect(second.stderr).toContain(first.address);
  });

  it('stops when asked, and takes its note along', async () => {
    stopped = await first.stop();
    expect([stopped.code, stopped.stderr]).toEqual([0, '']);
    expect(existsSync(join(place.data, 'server.json'))).toBe(false);
  });

  it('starts again without loading anything', async () => {
    const before = await countOf(place, 'Document');
    const again = await serve(place, []);
    const ended = await again.stop();
    expect(ended.stdout).not.toContain('Loading');
    expect(await countOf(place, 'Document')).toBe(before);
  });
});

describe('the port', () => {
  const place = makeWorkplace();
  afterAll(() => place.remove());

  it('that is set and busy is a clear failure, before anything is made', async () => {
    const taken = await takePort(0);
    const ended = await run(['serve'], { cwd: place.folder, env: { PORT: String(taken?.port), ENTENTE_DATA: place.data } });
    await taken?.release();
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain(`Port ${taken?.port} of 127.0.0.1 is busy`);
    expect(existsSync(place.data)).toBe(false);
  });

  it('3000 that is busy gives way to the next free one, printed', async () => {
    // Where something else holds it already, that serves as well.
    const taken = await takePort(3000);
    const running = start(['serve', '--no-sample'], { cwd: place.folder, env: { ENTENTE_DATA: place.data } });
    const [, port] = await running.until(/Entente is at http:\/\/127\.0\.0\.1:(\d+)/);
    running.child.kill('SIGTERM');
    await running.ended;
    await taken?.release();
    expect(Number(port)).toBeGreaterThan(3000);
    expect(Number(port)).toBeLessThan(3100);
  });
});

describe('an empty store', () => {
  const place = makeWorkplace();
  afterAll(() => place.remove());

  it('stays without samples when told so, but knows the countries', async () => {
    const server = await serve(place, ['--no-sample']);
    expect(await countOf(place, 'Country')).toBeGreaterThan(190);
    expect(await countOf(place, 'Meeting')).toBe(0);
    await server.stop();
  });

  it('is not filled later, for then it is no longer empty', async () => {
    const ended = await (await serve(place, [])).stop();
    expect(ended.stdout).not.toContain('Loading');
  });
});

describe("a store that is not Entente's", () => {
  const place = makeWorkplace();
  beforeAll(async () => {
    const store = await openStore({ dataFolder: place.data });
    await store.write([{ text: 'CREATE (:Movie {id: $id, title: $title})', parameters: { id: 'm1', title: 'Stalker' } }]);
    await store.close();
  });
  afterAll(() => place.remove());

  it.each([
    [['serve']],
    [['ingest', '-', '--json']],
    [['rebuild']],
    [['query', 'tie', '-p', 'a=IN', '-p', 'b=US']],
    [['export']],
  ])('%j refuses it, says what was found, and touches nothing', async (args) => {
    const ended = await run(args, { cwd: place.folder, env: { PORT: '0', ENTENTE_DATA: place.data }, input: 'A text.' });
    expect(ended.code).toBe(3);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain('1 node: Movie');
    const store = await openStore({ dataFolder: place.data });
    const { rows } = await store.read('MATCH (n) RETURN n.id, labels(n)');
    await store.close();
    expect(rows).toEqual([['m1', ['Movie']]]);
  });
});

describe('a server for other machines', () => {
  const place = makeWorkplace();
  afterAll(() => place.remove());

  it('asks writes for the token that it keeps in its data folder, the same at every start', async () => {
    const post = (address: string, token?: string): Promise<Response> =>
      fetch(`${address}/api/documents`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
        body: JSON.stringify({
          documents: [{ id: 'one', text: 'The ministers of Norway and Japan met in Oslo on 2 May 2025.' }],
        }),
      });
    const server = await serve(place, ['--no-sample'], { HOST: '0.0.0.0' });
    const file = join(place.data, 'token');
    const token = readFileSync(file, 'utf8').trim();
    expect((await server.running.until(/read it with: cat (\S+)/))[1]).toBe(file);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await post(server.address)).status).toBe(401);
    expect((await post(server.address, `${token}x`)).status).toBe(401);
    expect((await post(server.address, token)).status).toBe(200);
    const local = await run(['retract', 'one', '--json'], { cwd: place.folder, env: { ENTENTE_DATA: place.data } });
    expect([local.code, local.stderr]).toEqual([0, '']);
    await server.stop();
    const again = await serve(place, ['--no-sample'], { HOST: '0.0.0.0' });
    await again.stop();
    expect(readFileSync(file, 'utf8').trim()).toBe(token);
  });
});
