import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onEveryStore } from '../../contract/harness.ts';
import { BOMBS } from './bombs.ts';
import { ATTACKS } from './hostile.ts';
import { makeWorld, Pulse, SECRET, type Reply, type World } from './world.ts';

const SECONDS = 2;
const TURN_MS = 900_000;
/** Wrong, refused, too large, over a limit, stopped: what a text that does harm may meet. */
const TURNED_AWAY = [400, 403, 413, 422, 504];

/**
 * Asks while the server's health is watched. A machine that is busy with other things delays both: only what is slow each of three
 * times is the text's doing.
 */
async function watched(world: World, text: string, parameters: string): Promise<{ reply: Reply; longest: number }> {
  for (let attempt = 1; ; attempt++) {
    const pulse = new Pulse(world.address);
    const reply = await world.cypher(text, parameters);
    const { longest, beats } = await pulse.stop();
    expect(beats).toBeGreaterThan(0);
    if (longest < 1000 || attempt === 3) return { reply, longest };
  }
}

onEveryStore('hostile Cypher over HTTP', (kind) => {
  let world: World;
  let before = '';
  let schema: unknown;
  const look = async (): Promise<unknown> => {
    if (!world.beside) return null;
    const { store } = world.beside;
    const names = async (text: string): Promise<unknown> =>
      (await store.read(text)).rows.map((row) => JSON.stringify(row)).sort();
    return [
      await names('SHOW INDEXES YIELD name, type, labelsOrTypes, properties'),
      await names('SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties'),
      await names('SHOW DATABASES YIELD name, currentStatus'),
      await names('SHOW USERS YIELD user'),
    ];
  };

  beforeAll(async () => {
    world = await makeWorld(kind, SECONDS);
    before = await world.exported();
    schema = await look();
  }, TURN_MS);
  afterAll(async () => {
    await world.stop();
  }, TURN_MS);

  it('is a suite of at least 120 texts', () => {
    const all = Object.values(ATTACKS).flat();
    expect(new Set(all.map((attack) => JSON.stringify(attack).slice(0, 500))).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(before).toContain('talks-oslo');
  });

  describe.each(Object.entries(ATTACKS))('%s', (group, attacks) => {
    it.each(attacks.map((attack) => [attack.text.slice(0, 70), attack] as const))(
      '%j',
      async (_, { text, parameters, json, harmless }) => {
        const given = json ?? world.fill(JSON.stringify(parameters ?? {}));
        const seen = world.visitors();
        const { reply, longest } = await watched(world, world.fill(text), given);
        expect(longest).toBeLessThan(1000);
        expect(reply.text).not.toContain(SECRET);
        expect(reply.text).not.toContain('root:');
        expect(world.visitors()).toBe(seen);
        if (reply.status === 200) {
          const why = group in BOMBS ? 'answered in time' : harmless;
          expect({ answer: reply.text.slice(0, 300), why }).toMatchObject({ why: expect.any(String) as unknown });
          expect(reply.ms).toBeLessThan(SECONDS * 1000 + 3000);
        } else {
          expect([...TURNED_AWAY, reply.text.slice(0, 300)]).toContain(reply.status);
          expect(reply.problem?.detail.length).toBeGreaterThan(10);
        }
        // The next one is answered, and soon.
        const next = await world.cypher('RETURN 1 AS one');
        expect([next.status, next.answer?.rows]).toEqual([200, [[1]]]);
        expect(next.ms).toBeLessThan(2000);
      },
    );

    it('changed nothing', async () => {
      expect(await world.exported()).toBe(before);
      expect(await look()).toEqual(schema);
    });
  });
});
