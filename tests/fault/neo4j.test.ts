import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORES, type Taken } from '../contract/harness.ts';
import { makeWorkplace, run, serve, type Ended } from './process.ts';
import { skipped } from '../skipped.ts';

const neo4j = STORES.find((kind) => kind.name === 'neo4j') as (typeof STORES)[number];
const TEXT = `Norway's Defence Minister Tore Sandvik met his Japanese counterpart Gen Nakatani in Oslo on 2 May 2025.
They signed a memorandum of understanding on defence cooperation between Norway and Japan.
`;

if (neo4j.missing !== null && process.env['CI'] === 'true') {
  it('commands on a Neo4j', () => {
    throw new Error(`Cannot be tested: ${neo4j.missing}`);
  });
}

describe.skipIf(skipped('commands on a Neo4j', neo4j.missing))('commands on a Neo4j', () => {
  const place = makeWorkplace();
  let taken: Taken;
  let env: Record<string, string>;
  const command = (args: string[], more: Record<string, string> = {}): Promise<Ended> =>
    run(args, { cwd: place.folder, env: { ...env, ...more } });

  beforeAll(async () => {
    taken = await neo4j.take();
    const { uri, username, password } = taken.config.neo4j as { uri: string; username: string; password: string };
    env = {
      ENTENTE_DATA: place.data,
      SOURCE_DATE_EPOCH: '1761868800',
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    };
    writeFileSync(join(place.folder, 'talks.txt'), TEXT);
  }, 900_000);
  afterAll(async () => {
    await taken.dispose();
    place.remove();
  });

  it("refuse a database that is not Entente's, say what was found, and touch nothing", async () => {
    await taken.store.write([{ text: 'CREATE (:Movie {id: $id, title: $title})', parameters: { id: 'm1', title: 'Stalker' } }]);
    for (const args of [['ingest', 'talks.txt'], ['rebuild'], ['export'], ['serve', '--sample']]) {
      const ended = await command(args, { PORT: '0' });
      expect([args[0], ended.code, ended.stdout]).toEqual([args[0], 3, '']);
      expect(ended.stderr).toContain('1 node: Movie');
    }
    const { rows } = await taken.store.read('MATCH (n) RETURN n.id, labels(n)');
    expect(rows).toEqual([['m1', ['Movie']]]);
    await taken.store.write([{ text: 'MATCH (n:Movie {id: $id}) DELETE n', parameters: { id: 'm1' } }]);
  });

  it('say what is wrong with a password, without a stack', async () => {
    const ended = await command(['doctor'], { NEO4J_PASSWORD: 'a wrong one' });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/password/i);
    expect(ended.stderr).not.toContain('    at ');
    expect(ended.stderr).not.toContain('a wrong one');
  });

  it('serve it without loading samples, and take documents beside the server', async () => {
    const server = await serve(place, [], env);
    const report = await command(['ingest', 'talks.txt', '--id', 'talks', '--published-on', '2025-05-03', '--json']);
    expect([report.code, report.stderr]).toEqual([0, '']);
    expect(JSON.parse(report.stdout)).toMatchObject({ documents: { read: 1, added: 1 } });
    const ended = await server.stop();
    expect(ended.stdout).not.toContain('Loading');
    expect([ended.code, ended.stderr]).toEqual([0, '']);
  });

  it('export the bytes that the embedded store exports of the same documents', async () => {
    const embedded = { ENTENTE_DATA: join(place.folder, 'embedded'), SOURCE_DATE_EPOCH: '1761868800' };
    const here = (args: string[]): Promise<Ended> => run(args, { cwd: place.folder, env: embedded });
    await here(['ingest', 'talks.txt', '--id', 'talks', '--published-on', '2025-05-03']);
    const [there, beside] = [await command(['export']), await here(['export'])];
    expect([there.code, there.stderr]).toEqual([0, '']);
    expect(there.stdout).toContain('"memorandum');
    expect(there.stdout).toBe(beside.stdout);
  });
});
