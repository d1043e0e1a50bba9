import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import neo4j, { type Driver } from 'neo4j-driver';
import { extractPool } from '../../server/cli/extract-pool.ts';
import { createIngest, type Ingest } from '../../server/ingest/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import { EmbeddedStore } from '../../server/store/embedded/index.ts';
import { openStore, type StoreConfig } from '../../server/store/index.ts';
import type { GraphStore, Parameters, Statement } from '../../server/store/port.ts';
import { packageRoot } from '../../server/store/root.ts';
import { NotOursError } from '../../server/model/errors.ts';
import { toDriver } from '../../server/store/neo4j/values.ts';

export const lexicon = loadLexicon(packageRoot());

/** The database itself, without anything of Entente's between: the yardstick. */
export interface Bare {
  read(text: string, parameters: Parameters): Promise<number>;
  /** All statements in one transaction. */
  write(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}

/** A place for one measurement: an empty database, opened as Entente does or bare. */
export interface Place {
  name: 'embedded' | 'neo4j';
  config: StoreConfig;
  /** The environment by which a process of `entente` finds it. */
  env: Record<string, string>;
  open(): Promise<GraphStore>;
  /** `copy`: of the file as it is, where one process alone may hold it. */
  bare(options?: { copy: boolean }): Promise<Bare>;
  /** Seconds of processor time of the database's own process so far; null where it cannot be known. */
  engineSeconds(store: GraphStore): number | null;
  engineMb(store: GraphStore): number | null;
  remove(): Promise<void>;
}

/** Processor time of a process in seconds, user and system. Linux only, else null. */
export const cpuOf = (pid: number | null): number | null => procfs(pid, 'stat', (text) => {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}); // prettier-ignore

/** Resident memory of a process in MB. Linux only, else null. */
export const rssOf = (pid: number | null): number | null =>
  procfs(pid, 'status', (text) => Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1]) / 1024));

function procfs(pid: number | null, file: string, read: (text: string) => number): number | null {
  if (pid === null) return null;
  try {
    const found = read(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return Number.isFinite(found) ? found : null;
  } catch {
    return null;
  }
}

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME: username = 'neo4j', NEO4J_TEST_PASSWORD: password = '', NEO4J_TEST_PID: pid } = process.env; // prettier-ignore

/** The stores that can be measured here: Neo4j where one is running for it (scripts/bench.mjs starts one). */
export const KINDS: readonly Place['name'][] = uri ? ['embedded', 'neo4j'] : ['embedded'];

/** An empty place of that kind. A Neo4j that is not ours is refused. */
export async function placeOf(kind: Place['name']): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  return kind === 'embedded' ? embeddedIn(folder) : neo4jIn(folder);
}

function embeddedIn(folder: string): Place {
  const config = { dataFolder: folder };
  const engine = (store: GraphStore): number | null => (store instanceof EmbeddedStore ? store.pid : null);
  return {
    name: 'embedded',
    config,
    env: { ENTENTE_DATA: folder },
    open: () => openStore(config),
    bare: async ({ copy } = { copy: false }) => bareEngine(copy ? copied(folder) : folder),
    engineSeconds: (store) => cpuOf(engine(store)),
    engineMb: (store) => rssOf(engine(store)),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copied(folder: string): string {
  const to = join(folder, 'copy');
  cpSync(join(folder, FILE), join(to, FILE), { recursive: true });
  return to;
}
const FILE = 'entente.grafeo';

async function bareEngine(folder: string): Promise<Bare> {
  const { default: grafeo } = await import('@grafeo-db/js');
  const db: GrafeoDB = grafeo.GrafeoDB.create(join(folder, FILE));
  return {
    read: async (text, parameters) => (await db.executeCypher(text, parameters)).toArray().length,
    async write(statements) {
      const transaction = db.beginTransaction();
      for (const s of statements) await transaction.executeCypher(s.text, s.parameters ?? {});
      transaction.commit();
    },
    close: async () => db.close(),
  };
}

async function neo4jIn(folder: string): Promise<Place> {
  const address = { uri: uri as string, username, password };
  const config = { dataFolder: folder, neo4j: address };
  await emptied(config);
  return {
    name: 'neo4j',
    config,
    env: { ENTENTE_DATA: folder, NEO4J_URI: address.uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    open: () => openStore(config),
    bare: async () => bareDriver(neo4j.driver(address.uri, neo4j.auth.basic(username, password))),
    engineSeconds: () => cpuOf(pid ? Number(pid) : null),
    engineMb: () => rssOf(pid ? Number(pid) : null),
    async remove() {
      await emptied(config);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function bareDriver(driver: Driver): Bare {
  return {
    async read(text, parameters) {
      const session = driver.session({ defaultAccessMode: 'READ' });
      try {
        const run = session.executeRead(async (t) => (await t.run(text, toDriver(parameters))).records);
        return (await run).map((r) => r.toObject()).length;
      } finally {
        await session.close();
      }
    },
    async write(statements) {
      const session = driver.session();
      try {
        await session.executeWrite(async (t) => {
          for (const s of statements) await t.run(s.text, toDriver(s.parameters ?? {}));
        });
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

/** Removes every node of a Neo4j that is Entente's or empty; NotOursError for any other. */
export async function emptied(config: StoreConfig): Promise<void> {
  const store = await openStore(config);
  try {
    const status = await store.status();
    if (status.state === 'foreign')
      throw new NotOursError(`Measuring empties its database; ${status.where} holds ${status.found}.`);
    const some = { text: 'MATCH (n) WHERE NOT n:EntenteMeta WITH n LIMIT 10000 DETACH DELETE n RETURN 1 AS gone' };
    while (status.state === 'ours' && ((await store.write([some]))[0]?.length ?? 0) > 0);
    await store.write([{ text: 'MATCH (n:EntenteMeta) DELETE n' }]);
  } finally {
    await store.close();
  }
}

/** The product's own ingest, with threads for long loads. */
export function ingestInto(store: GraphStore): Ingest {
  const pool = extractPool();
  return createIngest({ store, lexicon, now: () => '2026-11-22T00:00:00Z', ...(pool ? { pool } : {}) });
}

/** A record of work done to a store: reads in the groups in which they were under way together, and writes. */
export interface Recorded {
  reads: { text: string; parameters: Parameters }[][];
  writes: Statement[][];
}

/** Notes what is asked of a store from here on; the store works as before. */
export function recording(store: GraphStore): Recorded {
  const noted: Recorded = { reads: [], writes: [] };
  const [read, write] = [store.read.bind(store), store.write.bind(store)];
  let under = 0;
  store.read = async (text, parameters, options) => {
    if (under++ === 0) noted.reads.push([]);
    noted.reads.at(-1)?.push({ text, parameters: parameters ?? {} });
    try {
      return await read(text, parameters, options);
    } finally {
      under--;
    }
  };
  store.write = async (statements) => {
    const result = await write(statements);
    noted.writes.push([...statements]);
    return result;
  };
  return noted;
}

/** Value at a share (0 to 1) of sorted times. */
export const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
