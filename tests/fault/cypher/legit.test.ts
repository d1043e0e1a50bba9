import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../../server/model/values.ts';
import { onEveryStore } from '../../contract/harness.ts';
import { QUESTIONS } from './legit.ts';
import { makeWorld, Pulse, type World } from './world.ts';

const TURN_MS = 900_000;
const SECONDS = 20;
/** A product of all countries with themselves: rows without end, of which none is kept. */
const ENDLESS =
  'MATCH (a:Country), (b:Country), (c:Country), (d:Country) WHERE a.latitude + b.latitude + c.latitude + d.latitude = -1000 RETURN count(*) AS n';

/** Lists that the text collects have no order of their own. */
const sorted = (rows: readonly Cell[][]): unknown =>
  rows.map((row) =>
    row.map((cell) => (Array.isArray(cell) && cell.every((one) => typeof one === 'string') ? [...cell].sort() : cell)),
  );

onEveryStore('legitimate Cypher over HTTP', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(kind, SECONDS);
  }, TURN_MS);
  afterAll(async () => {
    await world.stop();
  }, TURN_MS);

  it('is a suite of at least 80 texts', () => {
    expect(
      new Set(
        Object.values(QUESTIONS)
          .flat()
          .map((one) => one.text),
      ).size,
    ).toBeGreaterThanOrEqual(80);
  });

  describe.each(Object.entries(QUESTIONS))('%s', (_, questions) => {
    it.each(questions.map((one) => [one.text, one] as const))('%s', async (text, { rows, parameters }) => {
      const reply = await world.cypher(text, parameters);
      expect([reply.status, reply.problem?.detail]).toEqual([200, undefined]);
      // A plan is shown as each engine shows it.
      if (!text.startsWith('EXPLAIN')) expect(sorted(reply.answer?.rows ?? [])).toEqual(sorted(rows));
    });
  });

  describe('limits', () => {
    it('cut the rows, and say so', async () => {
      const { answer } = await world.cypher('UNWIND range(1, 5000) AS x RETURN x');
      expect([answer?.rows.length, answer?.truncated]).toEqual([1000, { by: 'rows', returned: 1000 }]);
      const whole = await world.cypher('UNWIND range(1, 1000) AS x RETURN x');
      expect([whole.answer?.rows.length, whole.answer?.truncated]).toEqual([1000, null]);
    });
    it('cut the bytes before a row that does not fit, and say so', async () => {
      const { answer, text } = await world.cypher('UNWIND range(1, 900) AS x RETURN $text + x AS t', {
        text: 'x'.repeat(20_000),
      });
      expect(answer?.truncated?.by).toBe('bytes');
      expect(answer?.truncated?.returned).toBe(answer?.rows.length);
      expect(answer?.rows.length).toBeGreaterThan(300);
      expect(text.length).toBeLessThan(9 * 1024 * 1024);
    });
    it('stop what takes too long at its time, and answer the next within 2 s', async () => {
      const pulse = new Pulse(world.address);
      const short = AbortSignal.timeout(60_000);
      const reply = await world.cypher(ENDLESS, {}, short);
      expect([reply.status, reply.problem?.code]).toEqual([504, 'timeout']);
      // Free Cypher runs 10 s, whatever the other queries may take.
      expect(reply.ms).toBeGreaterThan(9000);
      expect(reply.ms).toBeLessThan(14_000);
      const next = await world.cypher('MATCH (c:Country {code: "NO"}) RETURN c.name AS name');
      expect([next.status, next.answer?.rows]).toEqual([200, [['Norway']]]);
      expect(next.ms).toBeLessThan(2000);
      expect((await pulse.stop()).longest).toBeLessThan(1000);
    });
    it('keep one client to so many at once, with 429 and Retry-After', async () => {
      const all = await Promise.all(
        Array.from({ length: 40 }, () => world.cypher('UNWIND range(1, 100000) AS x RETURN sum(x) AS s')),
      );
      const turned = all.filter((reply) => reply.status === 429);
      expect(turned.length).toBeGreaterThan(0);
      for (const reply of turned) expect([reply.problem?.code, reply.headers.get('Retry-After')]).toEqual(['rate-limited', '1']);
      const answered = all.filter((reply) => reply.status === 200);
      expect(answered.length + turned.length).toBe(40);
      for (const reply of answered) expect(reply.answer?.rows).toEqual([[5_000_050_000]]);
      expect((await world.cypher('RETURN 1 AS x')).status).toBe(200);
    });
  });

  describe('a client that cancels', () => {
    it('stops the work in the store', async () => {
      const running = await workers(world);
      const given = new AbortController();
      const asked = world.cypher(ENDLESS, {}, given.signal).then(
        () => 'answered',
        () => 'cancelled',
      );
      await expect.poll(async () => (await workers(world)).busy, { timeout: 5000 }).toBe(true);
      given.abort();
      expect(await asked).toBe('cancelled');
      await expect.poll(async () => (await workers(world)).busy, { timeout: 5000 }).toBe(false);
      await pause(50);
      const next = await world.cypher('RETURN 1 AS x');
      expect([next.status, next.answer?.rows]).toEqual([200, [[1]]]);
      expect(next.ms).toBeLessThan(2000);
      expect(running.busy).toBe(false);
    });
  });
});

/** Whether the store works on the endless text: in Neo4j's list of transactions, or by the processor time of the engine's process. */
async function workers(world: World): Promise<{ busy: boolean }> {
  if (world.beside) {
    const { rows } = await world.beside.store.read('SHOW TRANSACTIONS YIELD currentQuery, status');
    return {
      busy: rows.some(
        ([text, status]) =>
          typeof text === 'string' &&
          text.startsWith('MATCH (a:Country), (b:Country)') &&
          !(typeof status === 'string' && status.startsWith('Terminated')),
      ),
    };
  }
  const before = await world.cpu();
  await pause(300);
  return { busy: (await world.cpu()) - before > 3 };
}
