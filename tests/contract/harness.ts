import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { NotOursError } from '../../server/model/errors.ts';
import { EmbeddedStore } from '../../server/store/embedded/index.ts';
import { openStore, type StoreConfig } from '../../server/store/index.ts';
import type { GraphStore } from '../../server/store/port.ts';

/** Test files share one Neo4j and take turns, so a hook may wait for others. */
const TURN_MS = 900_000;

/** An implementation of the port to run a suite on. */
export interface StoreKind {
  name: 'embedded' | 'neo4j';
  /** Why it cannot be tested here, or null. */
  missing: string | null;
  /** An open store on an empty database of its own, not yet prepared, with the way to open it again. */
  take(limits?: Partial<StoreConfig>): Promise<Taken>;
}
export interface Taken {
  store: GraphStore;
  /** Opens the same database; an embedded one must be closed first. */
  config: StoreConfig;
  /** Empties (if it is ours) and closes it. Safe after the test closed it. */
  dispose(): Promise<void>;
}

const embedded: StoreKind = {
  name: 'embedded',
  missing: null,
  async take(limits = {}) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'entente-store-'));
    const config = { ...limits, dataFolder };
    const store = await openStore(config);
    const dispose = async (): Promise<void> => {
      await store.close();
      rmSync(dataFolder, { recursive: true, force: true });
    };
    return { store, config, dispose };
  },
};

const {
  NEO4J_TEST_URI: uri,
  NEO4J_TEST_USERNAME: username,
  NEO4J_TEST_PASSWORD: password,
  NEO4J_TEST_MISSING: missing,
} = process.env;

const neo4j: StoreKind = {
  name: 'neo4j',
  missing: uri
    ? null
    : (missing ?? 'NEO4J_TEST_URI is not set; npm test sets it, node scripts/test-neo4j.mjs starts a server for it'),
  async take(limits = {}) {
    const config = {
      ...limits,
      dataFolder: '',
      neo4j: { uri: uri ?? '', username: username ?? 'neo4j', password: password ?? '' },
    };
    const release = await takeTurn(config.neo4j.uri);
    try {
      await empty(config);
      const store = await openStore(config);
      const dispose = async (): Promise<void> => {
        await store.close();
        await empty(config);
        release();
      };
      return { store, config, dispose };
    } catch (error) {
      release();
      throw error;
    }
  },
};

/** Every implementation, whether it can be tested here or not; a second run, on another Neo4j, need not repeat the embedded store. */
export const STORES: readonly StoreKind[] = process.env['TEST_STORES'] === 'neo4j' ? [neo4j] : [embedded, neo4j];

/**
 * One suite on every store. `take()` in the body gives the store of the whole file part, open from beforeAll to afterAll; a
 * store that cannot be had is skipped with its reason, under CI=true it fails.
 */
export function onEveryStore(title: string, body: (kind: StoreKind) => void): void {
  for (const kind of STORES) {
    if (kind.missing === null) describe(`${title} on ${kind.name}`, () => body(kind));
    else if (process.env['CI'] === 'true') {
      it(`${title} on ${kind.name}`, () => {
        throw new Error(`Cannot be tested: ${kind.missing}`);
      });
    } else {
      console.warn(`skipped: ${title} on ${kind.name}: ${kind.missing}`);
      describe.skip(`${title} on ${kind.name} (${kind.missing})`, () => body(kind));
    }
  }
}

/** A prepared store for all tests of a describe block; the getter gives it inside tests and later hooks. */
export function usePrepared(kind: StoreKind, limits: Partial<StoreConfig> = {}): () => GraphStore {
  let taken: Taken | null = null;
  beforeAll(async () => {
    taken = await kind.take(limits);
    await taken.store.prepare();
  }, TURN_MS);
  afterAll(async () => taken?.dispose(), TURN_MS);
  return () => {
    if (!taken) throw new Error('The store is there in tests and hooks only.');
    return taken.store;
  };
}

/** Ends the engine as a crash would; null for an engine that is not ours to end. */
export function killer(store: GraphStore): (() => void) | null {
  if (!(store instanceof EmbeddedStore)) return null;
  return () => {
    const { pid } = store;
    if (pid !== null) process.kill(pid, 'SIGKILL');
  };
}

/** Removes every node of a database that is Entente's or empty; NotOursError for any other. */
async function empty(config: StoreConfig): Promise<void> {
  const store = await openStore(config);
  try {
    const status = await store.status();
    if (status.state === 'foreign')
      throw new NotOursError(`The tests empty their database; ${status.where} holds ${status.found}.`);
    for (let left = status.state === 'ours'; left;) {
      const [rows] = await store.write([
        { text: 'MATCH (n) WHERE NOT n:EntenteMeta WITH n LIMIT 10000 DETACH DELETE n RETURN 1 AS gone' },
      ]);
      left = (rows?.length ?? 0) > 0;
    }
    await store.write([{ text: 'MATCH (n:EntenteMeta) DELETE n' }]);
  } finally {
    await store.close();
  }
}

/** Waits until no other live process of this machine tests on the same server; gives what ends the turn. */
async function takeTurn(address: string): Promise<() => void> {
  const lock = join(tmpdir(), `entente-turn-${address.replace(/\W+/g, '-')}`);
  const owner = join(lock, 'pid');
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch {
      if (!ownerLives(owner)) rmSync(lock, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function youngerThan(path: string, ms: number): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < ms;
  } catch {
    return true;
  }
}

function ownerLives(file: string): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
  } catch {
    // Made this instant, or gone this instant; or its maker died between two lines.
    return youngerThan(dirname(file), 10_000);
  }
  if (!pid) return youngerThan(dirname(file), 10_000);
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
