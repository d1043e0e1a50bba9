import type { ManagedTransaction, Record as DriverRecord } from 'neo4j-driver';
import { ConflictError, RefusedError, TimeoutError } from '../../model/errors.ts';
import type { Cell } from '../../model/values.ts';
import { Budget, Collector } from '../budget.ts';
import { limitsOf, type Neo4jAddress, type StoreConfig, type StoreLimits } from '../config.ts';
import { checkGuestText, checkText } from '../gate.ts';
import { lexicalRefusal } from '../lexical.ts';
import { noticesOf } from '../meaning/index.ts';
import { checkParameters } from '../parameters.ts';
import type { GraphStore, Parameters, Plan, ReadOptions, Rows, SearchHit, SearchKind, Statement, StoreStatus } from '../port.ts';
import { Gatekeeper } from '../queue.ts';
import { candidateOf, rank } from '../rank.ts';
import { plainText } from '../tokens.ts';
import { checkOurs, metaQuery, metaStatement, schemaText, schemaTexts, stateOf } from '../schema.ts';
import { Connection, within, type Use } from './connection.ts';
import { toOurs } from './errors.ts';
import { readPlan } from './plan.ts';
import { searchStatement } from './search.ts';
import { Converter, toDriver } from './values.ts';

/** Records fetched at once; the driver asks for more while they are read. */
const FETCH = 1000;
/** A stranger's rows may be large: few are unpacked at once, and others get their turn in between. */
const GUEST_FETCH = 50;
const GREETING_MS = 20_000;

/** The graph in a Neo4j server: one, a routed cluster, or Aura. */
export class Neo4jStore implements GraphStore {
  readonly #connection: Connection;
  readonly #limits: StoreLimits;
  readonly #guests: Gatekeeper;
  readonly #version: string;
  #plugins: Promise<ReadonlySet<string>> | null = null;

  private constructor(connection: Connection, limits: StoreLimits, version: string) {
    this.#connection = connection;
    this.#limits = limits;
    this.#version = version;
    this.#guests = new Gatekeeper(limits.guestsAtOnce);
  }

  /** Connects; UnavailableError says what is wrong with the address, the password, the database or the server's age. */
  static async open(address: Neo4jAddress, config: StoreConfig): Promise<Neo4jStore> {
    const limits = limitsOf(config, 0);
    const connection = new Connection(address, limits.guestsAtOnce);
    try {
      const version = await connection.greet(GREETING_MS);
      const store = new Neo4jStore(connection, limits, version);
      // A wrong database shows only when something is asked of it.
      await store.read(metaQuery(), {}, { limits: { ms: GREETING_MS } });
      return store;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  async read(text: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const start = performance.now();
    checkText(text);
    checkParameters(parameters, false);
    const plain = options.guest ? plainText(text) : text;
    const notices = options.guest ? noticesOf(plain, parameters) : [];
    const answer = await this.#asReader(plain, parameters, options, () => this.#read(plain, parameters, options));
    return { ...answer, notices, ms: Math.round(performance.now() - start) };
  }

  async *stream(text: string, parameters: Parameters = {}, options: ReadOptions = {}): AsyncIterable<Cell[][]> {
    checkText(text);
    checkParameters(parameters, false);
    const use = this.#use(options);
    const plain = options.guest ? plainText(text) : text;
    if (options.guest) {
      noticesOf(plain, parameters);
      await this.#checkGuest(plain, parameters, use.ms);
    }
    const session = this.#connection.session({ ...use, fetchSize: FETCH });
    let left = options.limits?.rows ?? Number.POSITIVE_INFINITY;
    try {
      const transaction = await within(session.beginTransaction({ timeout: use.ms }), use.ms, use.signal);
      const result = transaction.run(plain, toDriver(parameters));
      const records = result[Symbol.asyncIterator]();
      while (left > 0) {
        const batch: DriverRecord[] = [];
        let more = true;
        while (more && batch.length < Math.min(FETCH, left)) {
          const next = await within(records.next(), use.ms, use.signal);
          if (next.done) more = false;
          else batch.push(next.value);
        }
        const rows = await this.#convert(batch);
        left -= rows.length;
        if (rows.length > 0) yield rows;
        if (!more) break;
      }
    } catch (error) {
      throw toOurs(error, this.#connection.address, use.pool === 'guest');
    } finally {
      // Closing resets the connection, which ends what is still running; nobody need wait for it.
      session.close().catch(() => undefined);
    }
  }

  async write(statements: readonly Statement[]): Promise<Cell[][][]> {
    for (const statement of statements) checkParameters(statement.parameters ?? {}, true);
    const use: Use = { pool: 'own', mode: 'write', ms: this.#limits.writeMs };
    const results = await this.#connection.run(use, async (transaction) => {
      const all: DriverRecord[][] = [];
      for (const statement of statements) all.push(await step(transaction, statement));
      return all;
    });
    return Promise.all(results.map((records) => this.#convert(records)));
  }

  async explain(text: string, parameters: Parameters = {}): Promise<Plan> {
    checkText(text);
    checkParameters(parameters, false);
    const plain = plainText(text);
    checkGuestText(plain);
    return this.#guests.run(() => this.#plan(plain, parameters));
  }

  async search(text: string, kinds: readonly SearchKind[] | null, limit: number): Promise<SearchHit[]> {
    const statement = searchStatement(text, kinds);
    if (!statement) return [];
    const found = await this.read(statement.text, statement.parameters);
    return rank(text, found.rows.map(candidateOf), kinds, limit);
  }

  async prepare(): Promise<void> {
    const { status, meta } = await this.#look();
    checkOurs(status, meta);
    // The server keeps schema and data out of each other's transactions.
    for (const text of [
      ...schemaTexts('common', 'constraints'),
      ...schemaTexts('neo4j', 'keys'),
      ...schemaTexts('common', 'indexes'),
    ])
      await this.write([{ text }]);
    await this.read(schemaText('neo4j', 'ready', 'await'), {}, { limits: { ms: this.#limits.writeMs } });
    await this.write([metaStatement()]);
  }

  async status(): Promise<StoreStatus> {
    return (await this.#look()).status;
  }

  /** The server keeps house by itself. */
  checkpoint(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #look(): Promise<{ status: StoreStatus; meta: Cell[][] }> {
    const [meta, nodes, labels] = await Promise.all([
      this.read(metaQuery()),
      this.read(schemaText('neo4j', 'census', 'nodes')),
      this.read(schemaText('neo4j', 'census', 'labels')),
    ]);
    const count = Number(nodes.rows[0]?.[0] ?? 0);
    const names = labels.rows.map((row) => row[0] as string);
    const status: StoreStatus = {
      engine: 'neo4j',
      version: this.#version,
      where: this.#connection.where,
      ...stateOf(meta.rows, count, names),
    };
    return { status, meta: meta.rows };
  }

  #use(options: ReadOptions): Use {
    const guest = options.guest ?? false;
    return {
      pool: guest ? 'guest' : 'own',
      mode: 'read',
      ms: options.limits?.ms ?? (guest ? this.#limits.guestMs : this.#limits.readMs),
      signal: options.signal,
    };
  }

  async #read(text: string, parameters: Parameters, options: ReadOptions): Promise<Omit<Rows, 'ms' | 'notices'>> {
    const { rows: most, bytes } = options.limits ?? {};
    const fetchSize = Math.min(options.guest ? GUEST_FETCH : FETCH, (most ?? FETCH) + 1);
    return this.#connection.run({ ...this.#use(options), fetchSize }, async (transaction) => {
      const result = transaction.run(text, toDriver(parameters));
      const columns = await result.keys();
      const converter = new Converter(new Budget(bytes));
      const rows = new Collector<Cell[]>(most);
      let turn = 0;
      for await (const record of result) {
        if (options.guest && ++turn % GUEST_FETCH === 0) await new Promise((resolve) => setImmediate(resolve));
        if (!rows.add(() => columns.map((_, i) => converter.cell(record.get(i))))) break;
      }
      await this.#ends(converter, transaction);
      return { columns: columns.map(String), ...rows.done() };
    });
  }

  async #convert(records: readonly DriverRecord[]): Promise<Cell[][]> {
    const converter = new Converter(new Budget(undefined));
    const rows = records.map((record) => record.keys.map((_, i) => converter.cell(record.get(i))));
    await this.#ends(converter);
    return rows;
  }

  /** Looks up our ids of the ends of relationships that came without their nodes. */
  async #ends(converter: Converter, transaction?: ManagedTransaction): Promise<void> {
    const ids = converter.missing();
    let found: (readonly unknown[])[] = [];
    if (ids.length > 0) {
      const text = schemaText('neo4j', 'census', 'ends');
      const ask = async (tx: ManagedTransaction) => (await tx.run(text, { ids })).records.map((r) => [r.get(0), r.get(1)]);
      found = transaction ? await ask(transaction) : await this.#connection.run(this.#use({}), ask);
    }
    converter.fill(found);
  }

  async #plan(text: string, parameters: Parameters, ms = this.#limits.guestMs): Promise<Plan> {
    const refused = lexicalRefusal(text, await this.#functions());
    if (refused !== null) return { operators: [], allowed: false, reason: refused, steps: [] };
    const use: Use = { pool: 'guest', mode: 'read', ms };
    return this.#connection.run(use, async (transaction) => {
      const { summary } = await transaction.run(`EXPLAIN ${text}`, toDriver(parameters));
      return readPlan(summary.plan, summary.queryType);
    });
  }

  async #checkGuest(text: string, parameters: Parameters, ms: number): Promise<void> {
    checkGuestText(text);
    const plan = await this.#plan(text, parameters, ms);
    if (!plan.allowed) throw new RefusedError(plan.reason ?? 'The query is not run here.');
  }

  /** Names of functions that plug-ins brought, asked once. */
  #functions(): Promise<ReadonlySet<string>> {
    this.#plugins ??= this.read(schemaText('neo4j', 'census', 'functions')).then(
      (rows) => new Set(rows.rows.map((row) => (row[0] as string).toLowerCase())),
      (error: unknown) => {
        this.#plugins = null;
        throw error;
      },
    );
    return this.#plugins;
  }

  async #asReader<T>(text: string, parameters: Parameters, options: ReadOptions, ask: () => Promise<T>): Promise<T> {
    if (options.signal?.aborted) throw new TimeoutError('The query was cancelled.');
    if (!options.guest) return ask();
    const { signal } = options;
    return this.#guests.run(
      async () => {
        await this.#checkGuest(text, parameters, this.#use(options).ms);
        return ask();
      },
      { signal },
    );
  }
}

async function step(transaction: ManagedTransaction, statement: Statement): Promise<DriverRecord[]> {
  const { records } = await transaction.run(statement.text, toDriver(statement.parameters ?? {}));
  if (statement.expectRows !== undefined && records.length !== statement.expectRows) {
    throw new ConflictError(
      `A write expected ${statement.expectRows} rows and found ${records.length}: what it rests on has changed. Nothing was written.`,
    );
  }
  return records;
}
