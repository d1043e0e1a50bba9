import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DOCUMENTS,
  documentsOf,
  engineOf,
  EPOCH,
  expectWhole,
  exportOf,
  KILLS,
  killOften,
  moments,
  reportOf,
  withoutFiles,
  writeLoad,
  type Where,
} from './load.ts';
import { makeWorkplace, run, serve, start } from './process.ts';
import { skipped } from '../skipped.ts';

const MINUTES = 60_000;
const source = makeWorkplace();
const places: { remove(): void }[] = [source];
/** A store of its own; all loads read the same files. */
function freshPlace(): Where {
  const place = makeWorkplace();
  places.push(place);
  return { cwd: source.folder, env: { ENTENTE_DATA: place.data, ...EPOCH } };
}
afterAll(() => {
  for (const place of places) place.remove();
});

describe(`a load of ${DOCUMENTS} documents, disturbed ${KILLS} times each way`, () => {
  let wanted: string;
  let wholeMs: number;
  const begin = (where: Where) => start(['ingest', 'reports', '--json'], where);

  beforeAll(async () => {
    writeLoad(join(source.folder, 'reports'));
    const where = freshPlace();
    const begun = performance.now();
    const ended = await begin(where).ended;
    wholeMs = performance.now() - begun;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(JSON.parse(ended.stdout)).toMatchObject({ documents: { added: DOCUMENTS, failed: 0 } });
    wanted = await exportOf(where);
  }, 10 * MINUTES);

  it(
    'by killing the ingesting process',
    async () => {
      const fresh = async (): Promise<Where> => freshPlace();
      const kill = (load: ReturnType<typeof begin>): boolean => load.child.kill('SIGKILL');
      const done = await killOften({ kills: KILLS, wholeMs, wanted, fresh, begin, kill });
      expect(done.kills).toBe(KILLS);
      expect(done.loads).toBeGreaterThan(0);
    },
    (10 + KILLS * 4) * MINUTES,
  );

  const elsewhere = process.platform === 'linux' ? null : 'the engine is found by /proc, which only Linux has';
  it.skipIf(skipped("killing the embedded engine's process", elsewhere))(
    "by killing the embedded engine's process",
    async () => {
      const fresh = async (): Promise<Where> => freshPlace();
      const kill = (load: ReturnType<typeof begin>): boolean => {
        const pid = engineOf(load);
        return pid !== null && process.kill(pid, 'SIGKILL');
      };
      expect((await killOften({ kills: KILLS, wholeMs, wanted, fresh, begin, kill })).kills).toBe(KILLS);
    },
    (10 + KILLS * 4) * MINUTES,
  );

  it(
    'by killing the server: what it had acknowledged is there when it is back',
    async () => {
      const next = moments();
      const where = freshPlace();
      const place = { folder: where.cwd, data: where.env['ENTENTE_DATA'] as string };
      const acknowledged = new Set<string>();
      const documents = Array.from({ length: DOCUMENTS }, (_, n) => reportOf(n));
      let left = documents;
      let kills = 0;
      for (;;) {
        const server = await serve(place, ['--no-sample'], EPOCH);
        // Before anything is sent again: all that was ever acknowledged.
        const held = await documentsOf(where);
        expect([...acknowledged].filter((id) => !held.has(id))).toEqual([]);
        left = documents.filter((d) => !acknowledged.has(`document:${d.id}`));
        // Each server lives for a share of the posts that are left, killed while one is under way.
        const last = kills >= KILLS;
        const dies = last ? Infinity : Math.floor((next() * left.length) / (KILLS - kills) / 20);
        let timer: NodeJS.Timeout | null = null;
        try {
          for (let i = 0; i * 20 < left.length; i++) {
            const some = left.slice(i * 20, i * 20 + 20);
            if (i === dies) timer = setTimeout(() => server.running.child.kill('SIGKILL'), next() * 300);
            const reply = await fetch(`${server.address}/api/documents`, {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ documents: some }),
            });
            expect(reply.status).toBe(200);
            for (const id of ((await reply.json()) as { ids: string[] }).ids) acknowledged.add(id);
          }
        } catch (error) {
          // The connection broke: the server was killed under it.
          if (!(error instanceof TypeError)) throw error;
        }
        if (timer) {
          await server.running.ended;
          kills++;
        }
        if (last) {
          expect((await server.stop()).code).toBe(0);
          break;
        }
      }
      expect(kills).toBe(KILLS);
      expect(acknowledged.size).toBe(DOCUMENTS);
      await expectWhole(where, withoutFiles(wanted), withoutFiles);
    },
    (10 + KILLS * 2) * MINUTES,
  );

  it(
    'by two ingests at once through a server, and by readers that never rest',
    async () => {
      const where = freshPlace();
      const place = { folder: where.cwd, data: where.env['ENTENTE_DATA'] as string };
      const server = await serve(place, ['--no-sample'], { ...EPOCH, ENTENTE_REQUESTS_PER_MINUTE: '0' });
      writeLoad(join(source.folder, 'halves/first'), 0, DOCUMENTS / 2);
      writeLoad(join(source.folder, 'halves/second'), DOCUMENTS / 2 - 20, DOCUMENTS);
      const enough = new AbortController();
      const statuses = new Map<number, number>();
      const reader = async (path: string): Promise<void> => {
        while (!enough.signal.aborted) {
          const { status } = await fetch(`${server.address}${path}`).then(async (r) => ({
            status: r.status,
            text: await r.text(),
          }));
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      };
      const readers = ['/api/overview', '/api/queries/timeline', '/api/review', '/api/search?q=norway'].map(reader);
      const loads = await Promise.all(
        ['halves/first', 'halves/second'].map((folder) => run(['ingest', folder, '--json'], where)),
      );
      enough.abort();
      await Promise.all(readers);
      expect(loads.map((l) => [l.code, l.stderr])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      const stopped = await server.stop();
      expect(stopped.code).toBe(0);
      expect([...statuses.keys()]).toEqual([200]);
      expect(statuses.get(200)).toBeGreaterThan(20);
      await expectWhole(where, withoutFiles(wanted), withoutFiles);
    },
    10 * MINUTES,
  );

  it(
    'by a second ingest on an embedded file that is in use: refused in words, and nothing lost',
    async () => {
      const where = freshPlace();
      const first = begin(where);
      // A share of the time that another load took would be a guess on a busy machine: the file is there as soon as it is held.
      const file = join(where.env['ENTENTE_DATA'] as string, 'entente.grafeo');
      while (!existsSync(file) && first.child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
      const second = await run(['ingest', 'reports', '--json'], where);
      const ended = await first.ended;
      expect([ended.code, ended.stderr]).toEqual([0, '']);
      expect([second.code, second.stdout]).toEqual([3, '']);
      expect(second.stderr).toMatch(/open in another process/);
      await expectWhole(where, wanted);
    },
    10 * MINUTES,
  );
});
