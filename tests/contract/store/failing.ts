import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NotOursError, UnavailableError } from '../../../server/model/errors.ts';
import { openStore } from '../../../server/store/index.ts';
import { killer, type StoreKind, type Taken } from '../harness.ts';
import { startProxy } from './proxy.ts';
import { ENDLESS } from './reading.ts';

const TURN_MS = 900_000;

/** Opening, preparing, foreign databases, engines that die, closing: each test with a database of its own. */
export function failing(kind: StoreKind): void {
  let taken: Taken | null = null;
  const take = async (): Promise<Taken> => (taken = await kind.take());
  afterEach(async () => {
    await taken?.dispose();
    taken = null;
  }, TURN_MS);

  describe('whose database it is', () => {
    it(
      'is empty, then ours, and preparing again changes nothing',
      async () => {
        const { store } = await take();
        expect(await store.status()).toMatchObject({ engine: kind.name, state: 'empty', found: null });
        await store.prepare();
        await store.write([{ text: 'MATCH (m:EntenteMeta) SET m.graphVersion = 7' }]);
        await store.prepare();
        expect(await store.status()).toMatchObject({ state: 'ours', found: null });
        expect((await store.read('MATCH (m:EntenteMeta) RETURN m{.*} AS m')).rows).toEqual([
          [
            {
              id: 'entente',
              schemaVersion: 1,
              extractorVersion: '',
              graphVersion: 7,
              store: expect.stringMatching(/^[\da-f-]{36}$/),
            },
          ],
        ]);
      },
      TURN_MS,
    );

    it(
      'refuses a foreign one by name and touches nothing of it',
      async () => {
        const { store, config } = await take();
        await store.write([{ text: 'CREATE (:Movie {title: "Heat"})-[:STARS]->(:Actor {name: "Al"})' }]);
        try {
          expect(await store.status()).toMatchObject({ state: 'foreign', found: '2 nodes: Actor, Movie' });
          const refusal = await store.prepare().then(
            () => null,
            (error: unknown) => error,
          );
          expect(refusal).toBeInstanceOf(NotOursError);
          const where = config.neo4j?.uri ?? config.dataFolder;
          expect((refusal as Error).message).toContain(where);
          expect((refusal as Error).message).toContain('2 nodes: Actor, Movie');
          expect((await store.read('MATCH (n) RETURN labels(n) AS l ORDER BY l[0]')).rows).toEqual([[['Actor']], [['Movie']]]);
        } finally {
          await store.write([{ text: 'MATCH (m:Movie {title: "Heat"})-[:STARS]->(a:Actor {name: "Al"}) DETACH DELETE m, a' }]);
        }
      },
      TURN_MS,
    );

    it(
      'refuses one that a later Entente made',
      async () => {
        const { store } = await take();
        await store.prepare();
        await store.write([{ text: 'MATCH (m:EntenteMeta) SET m.schemaVersion = 99' }]);
        await expect(store.prepare()).rejects.toBeInstanceOf(NotOursError);
      },
      TURN_MS,
    );
  });

  describe('opening and closing', () => {
    it(
      'keeps what was committed',
      async () => {
        const { store, config } = await take();
        await store.prepare();
        await store.write([{ text: 'CREATE (n:Entity {id: "kept", name: "Ünï"})' }]);
        await store.checkpoint();
        await store.write([{ text: 'CREATE (n:Entity {id: "later"})' }]);
        await store.close();
        const again = await openStore(config);
        try {
          expect((await again.read('MATCH (n:Entity) RETURN n.id AS id ORDER BY id')).rows).toEqual([['kept'], ['later']]);
          expect(await again.search('uni', null, 5)).toEqual([]);
          expect((await again.status()).state).toBe('ours');
        } finally {
          await again.close();
        }
      },
      TURN_MS,
    );

    it(
      'answers nothing when closed, and closes twice',
      async () => {
        const { store } = await take();
        await store.close();
        await store.close();
        await expect(store.read('RETURN 1 AS one')).rejects.toBeInstanceOf(UnavailableError);
        await expect(store.write([{ text: 'CREATE (n:Entity {id: "x"})' }])).rejects.toBeInstanceOf(UnavailableError);
      },
      TURN_MS,
    );

    it(
      'names what is wrong with an address',
      async () => {
        const { config } = await take();
        if (config.neo4j) {
          const { neo4j } = config;
          const open = (change: Partial<typeof neo4j>) => openStore({ ...config, neo4j: { ...neo4j, ...change } });
          await expect(open({ uri: 'bolt://127.0.0.1:1' })).rejects.toThrow(/refused.*7687/);
          await expect(open({ password: `${neo4j.password}x` })).rejects.toThrow(/NEO4J_PASSWORD/);
          await expect(open({ database: 'nowhere' })).rejects.toThrow(/NEO4J_DATABASE/);
          await expect(open({ uri: 'http://127.0.0.1:7474' })).rejects.toThrow(/bolt:\/\//);
          await expect(open({ uri: neo4j.uri.replace(/^\w+:/, 'bolt+s:') })).rejects.toThrow(/TLS/);
          const http = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
          await new Promise((resolve) => http.once('listening', resolve));
          await expect(open({ uri: `bolt://127.0.0.1:${(http.address() as AddressInfo).port}` })).rejects.toThrow(/HTTP/);
          http.close();
        } else {
          await expect(openStore(config)).rejects.toThrow(/open in another process/);
          await expect(openStore({ dataFolder: '/dev/null/x' })).rejects.toBeInstanceOf(UnavailableError);
        }
      },
      TURN_MS,
    );
  });

  describe.runIf(kind.name === 'embedded')('an engine that dies', () => {
    it(
      'fails what waits and serves what comes after, with everything acknowledged',
      async () => {
        const { store } = await take();
        const kill = killer(store) as () => void;
        await store.prepare();
        await store.write([{ text: 'UNWIND range(1, 3000) AS i CREATE (:Row {n: i})' }]);
        for (let i = 0; i < 3; i++) {
          await store.write([{ text: 'CREATE (n:Entity {id: $id})', parameters: { id: `n${i}` } }]);
          const waiting = [store.read(ENDLESS), store.read(ENDLESS)].map((read) =>
            expect(read).rejects.toBeInstanceOf(UnavailableError),
          );
          setTimeout(kill, 100);
          await Promise.all(waiting);
          expect((await store.read('MATCH (n:Entity) RETURN count(n) AS n')).rows).toEqual([[i + 1]]);
        }
        expect((await store.status()).state).toBe('ours');
      },
      TURN_MS,
    );

    it(
      'leaves nothing of a write it died in, and takes it again',
      async () => {
        const { store } = await take();
        const kill = killer(store) as () => void;
        await store.prepare();
        const write = () =>
          store.write([
            { text: 'UNWIND range(1, 200000) AS i MERGE (n:Entity {id: toString(i)})' },
            { text: 'CREATE (n:Entity {id: "end"})' },
          ]);
        const first = expect(write()).rejects.toBeInstanceOf(UnavailableError);
        setTimeout(kill, 200);
        await first;
        expect((await store.read('MATCH (n:Entity) RETURN count(n) AS n')).rows).toEqual([[0]]);
        await write();
        expect((await store.read('MATCH (n:Entity) RETURN count(n) AS n')).rows).toEqual([[200_001]]);
      },
      TURN_MS,
    );

    it(
      'frees the file when the program that holds it is killed',
      async () => {
        const { store, config } = await take();
        await store.prepare();
        await store.close();
        const holder = fork(new URL('holder.ts', import.meta.url), [config.dataFolder], { execArgv: ['--import', 'tsx'] });
        const pid = await new Promise((resolve) => holder.once('message', resolve));
        await expect(openStore(config)).rejects.toThrow(/open in another process/);
        holder.kill('SIGKILL');
        await expect.poll(() => lives(Number(pid)), { timeout: 20_000 }).toBe(false);
        const again = await openStore(config);
        expect((await again.status()).state).toBe('ours');
        await again.close();
      },
      TURN_MS,
    );
  });

  describe.runIf(kind.name === 'neo4j')('a connection that breaks', () => {
    it(
      'is made again, and one that cannot be is named',
      async () => {
        const { store, config } = await take();
        await store.prepare();
        const address = config.neo4j;
        if (!address) throw new Error('no address');
        const proxy = await startProxy(new URL(address.uri));
        const through = await openStore({ ...config, neo4j: { ...address, uri: `bolt://127.0.0.1:${proxy.port}` } });
        try {
          await through.write([{ text: 'CREATE (n:Entity {id: "before"})' }]);
          proxy.cut();
          expect((await through.read('MATCH (n:Entity) RETURN n.id AS id')).rows).toEqual([['before']]);
          await proxy.stop();
          await expect(through.read('RETURN 1 AS one')).rejects.toBeInstanceOf(UnavailableError);
          await expect(through.write([{ text: 'CREATE (n:Entity {id: "lost"})' }])).rejects.toBeInstanceOf(UnavailableError);
          await proxy.again();
          expect((await through.read('MATCH (n:Entity) RETURN n.id AS id')).rows).toEqual([['before']]);
        } finally {
          await through.close();
          await proxy.stop();
        }
      },
      TURN_MS,
    );
  });
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
