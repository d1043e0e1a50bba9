import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownNeo4j } from '../../scripts/test-neo4j.mjs';
import { DOCUMENTS, EPOCH, exportOf, KILLS, killOften, writeLoad, type Where } from './load.ts';
import { makeWorkplace, run, start } from './process.ts';
import { skipped } from '../skipped.ts';

const MINUTES = 60_000;
/** The fast run starts no JVM; everything else gets a server of its own, since the one of the other suites must not be killed. */
const missing = process.env['NEO4J_TEST_MISSING'] ?? null;
const found = missing === null ? await ownNeo4j() : { reason: missing };
const reason = 'reason' in found ? found.reason : null;
const away = skipped('a Neo4j that is killed', reason);
if (away && process.env['CI'] === 'true') {
  it('a Neo4j that is killed', () => {
    throw new Error(`Cannot be tested: ${reason}`);
  });
}

describe.skipIf(away)(`a load of ${DOCUMENTS} documents into a Neo4j that is killed ${KILLS} times`, () => {
  if ('reason' in found) return;
  const place = makeWorkplace();
  const where: Where = {
    cwd: place.folder,
    env: { ENTENTE_DATA: place.data, NEO4J_URI: found.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: found.password, ...EPOCH },
  };
  const embedded: Where = { cwd: place.folder, env: { ENTENTE_DATA: place.data, ...EPOCH } };
  const begin = (at: Where) => start(['ingest', 'reports', '--json'], at);
  let wanted: string;
  let wholeMs: number;

  beforeAll(async () => {
    writeLoad(join(place.folder, 'reports'));
    const begun = performance.now();
    const ended = await begin(where).ended;
    wholeMs = performance.now() - begun;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    wanted = await exportOf(where);
  }, 20 * MINUTES);
  afterAll(async () => {
    await found.stop();
    place.remove();
  }, MINUTES);

  /** An empty Neo4j again: every document out, then every node. */
  const fresh = async (): Promise<Where> => {
    const { empty } = await import('./empty.ts');
    await empty(found.uri, found.password);
    return where;
  };

  it(
    'holds what the embedded store holds',
    async () => {
      expect((await run(['ingest', 'reports', '--json'], embedded)).code).toBe(0);
      expect((await exportOf(embedded)) === wanted).toBe(true);
    },
    10 * MINUTES,
  );

  it(
    'loses nothing and doubles nothing',
    async () => {
      const kill = async (): Promise<boolean> => {
        await found.kill();
        return true;
      };
      const done = await killOften({ kills: KILLS, wholeMs, wanted, fresh, begin, kill, mend: () => found.start() });
      expect(done.kills).toBe(KILLS);
    },
    (20 + KILLS * 6) * MINUTES,
  );
});
