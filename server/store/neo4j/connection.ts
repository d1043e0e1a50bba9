import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { TimeoutError, UnavailableError } from '../../model/errors.ts';
import type { Neo4jAddress } from '../config.ts';
import { toOurs, whereOf } from './errors.ts';

/** Beyond its own timeout a server gets this long to answer before the driver is given up. */
const GRACE_MS = 3000;
/** How long a session may take to close. */
const CLOSE_MS = 5000;
/** A driver that was given up is closed at the latest then, whoever still uses it. */
const RETIRE_MS = 60_000;
const OLDEST: readonly [number, number] = [5, 13];

export type Pool = 'own' | 'guest';

export interface Use {
  pool: Pool;
  mode: 'read' | 'write';
  /** Deadline in milliseconds, for the server and for the driver's promises. */
  ms: number;
  signal?: AbortSignal | undefined;
  fetchSize?: number;
}

/** A driver with those who use it, so that it can be replaced under them. */
interface Lease {
  driver: Driver;
  users: number;
  /** Sessions that never came back. */
  stuck: number;
  retired: boolean;
}

/**
 * Connections to one Neo4j: a pool for Entente and a small one for strangers, with one bookmark manager, so that a read sees
 * every write before it, on whatever member of a cluster. The server can leave a promise of the driver open for ever (a
 * text that overflows its stack does): then the whole driver is given up and another takes its place.
 */
export class Connection {
  readonly address: Neo4jAddress;
  readonly #guestPool: number;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  readonly #leases = new Map<Pool, Lease>();
  readonly #closing = new Set<Promise<unknown>>();
  #closed = false;

  constructor(address: Neo4jAddress, guestsAtOnce: number) {
    this.address = address;
    // One place more for EXPLAIN beside the queries that run.
    this.#guestPool = guestsAtOnce + 1;
  }

  get where(): string {
    return whereOf(this.address);
  }

  /** Connects once and gives the server's name and version. UnavailableError in words that say what to do. */
  async greet(ms: number): Promise<string> {
    const driver = this.#lease('own').driver;
    try {
      const info = await within(driver.getServerInfo(this.#database()), ms);
      return checkAgent(info.agent ?? '', this.where);
    } catch (error) {
      throw toOurs(error, this.address);
    }
  }

  /** Runs work in one managed transaction; the driver tries again what the server calls transient. Errors are ours. */
  async run<T>(use: Use, work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#withSession(use, (session) => {
      const config = { timeout: use.ms };
      return use.mode === 'read' ? session.executeRead(work, config) : session.executeWrite(work, config);
    });
  }

  /** Lets work use a session for longer than one transaction function, for streams. The same errors and deadline. */
  async #withSession<T>(use: Use, work: (session: Session) => Promise<T>): Promise<T> {
    if (this.#closed) throw new UnavailableError('The store is closed.');
    const lease = this.#lease(use.pool);
    const session = this.session(use, lease.driver);
    lease.users++;
    let stuck = false;
    try {
      return await within(work(session), use.ms + GRACE_MS, use.signal);
    } catch (error) {
      stuck = error instanceof OverrunError;
      throw error instanceof OverrunError
        ? new TimeoutError(`The query took longer than ${use.ms} ms and was stopped.`, { cause: error })
        : toOurs(error, this.address, use.pool === 'guest');
    } finally {
      if (stuck) this.#giveUp(use.pool, lease);
      else this.#release(use.pool, lease, session);
    }
  }

  /** A session of the store's kind; whoever takes it closes it. */
  session(use: Pick<Use, 'mode' | 'fetchSize' | 'pool'>, driver = this.#lease(use.pool).driver): Session {
    return driver.session({
      ...this.#database(),
      defaultAccessMode: use.mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(use.fetchSize === undefined ? {} : { fetchSize: use.fetchSize }),
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const lease of this.#leases.values()) this.#shut(lease.driver);
    this.#leases.clear();
    await Promise.all(this.#closing);
  }

  #database(): { database: string } | Record<string, never> {
    return this.address.database ? { database: this.address.database } : {};
  }

  #lease(pool: Pool): Lease {
    let lease = this.#leases.get(pool);
    if (!lease) {
      lease = { driver: this.#driver(pool), users: 0, stuck: 0, retired: false };
      this.#leases.set(pool, lease);
    }
    return lease;
  }

  #driver(pool: Pool): Driver {
    const { uri, username, password } = this.address;
    try {
      return neo4j.driver(uri, neo4j.auth.basic(username, password), {
        useBigInt: true,
        userAgent: 'entente',
        connectionTimeout: 5000,
        connectionAcquisitionTimeout: 15_000,
        maxTransactionRetryTime: pool === 'guest' ? 0 : 10_000,
        maxConnectionPoolSize: pool === 'guest' ? this.#guestPool : 50,
        telemetryDisabled: true,
      });
    } catch (error) {
      throw new UnavailableError(
        `NEO4J_URI is not an address of Neo4j (${whereOf(this.address)}): it begins with bolt:// or neo4j://, with +s for TLS.`,
        {
          cause: error,
        },
      );
    }
  }

  /** Closes the session behind the caller's back: a reset stops what it may still run. */
  #release(pool: Pool, lease: Lease, session: Session): void {
    within(session.close(), CLOSE_MS).then(
      () => {
        lease.users--;
        this.#shutIfIdle(lease);
      },
      () => this.#giveUp(pool, lease),
    );
  }

  #giveUp(pool: Pool, lease: Lease): void {
    lease.stuck++;
    lease.retired = true;
    if (this.#leases.get(pool) === lease) this.#leases.delete(pool);
    // Strangers share the fate of their pool; Entente's own transactions may end first.
    if (pool === 'guest') this.#shut(lease.driver);
    else {
      setTimeout(() => this.#shut(lease.driver), RETIRE_MS).unref();
      this.#shutIfIdle(lease);
    }
  }

  #shutIfIdle(lease: Lease): void {
    if (lease.retired && lease.users <= lease.stuck) this.#shut(lease.driver);
  }

  #shut(driver: Driver): void {
    const closing = within(driver.close(), CLOSE_MS)
      .catch(() => undefined)
      .finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

/** A server's greeting (`Neo4j/5.26.30`) -> name and version for people; UnavailableError if it is too old or another engine. */
export function checkAgent(agent: string, where: string): string {
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  if (!version || compare([Number(version[1]), Number(version[2])], OLDEST) < 0)
    throw new UnavailableError(`${where} is ${agent || 'not Neo4j'}; Entente needs Neo4j ${OLDEST.join('.')} or later.`);
  return agent.replace('/', ' ');
}

/** The driver did not answer in time. */
class OverrunError extends Error {}

/** Rejects when a promise takes too long (OverrunError) or the caller cancels (TimeoutError); the promise is then left alone. */
export function within<T>(promise: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => end(() => reject(new TimeoutError('The query was cancelled.')));
    const timer = setTimeout(() => end(() => reject(new OverrunError(`no answer within ${ms} ms`))), ms);
    const end = (then: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      then();
    };
    promise.then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error)))),
    );
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}

const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0] || a[1] - b[1];
