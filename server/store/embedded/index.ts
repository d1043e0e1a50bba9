import { mkdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { RefusedError, UnavailableError } from '../../model/errors.ts';
import type { Cell } from '../../model/values.ts';
import { limitsOf, type StoreConfig, type StoreLimits } from '../config.ts';
import { checkGuestText, checkText } from '../gate.ts';
import { lexicalRefusal } from '../lexical.ts';
import { meant, notChecked, type Meant } from '../meaning/index.ts';
import { checkParameters } from '../parameters.ts';
import type { GraphStore, Parameters, Plan, ReadOptions, Rows, SearchHit, SearchKind, Statement, StoreStatus } from '../port.ts';
import { Gatekeeper, SerialQueue } from '../queue.ts';
import { plainText } from '../tokens.ts';
import { candidateOf, rank } from '../rank.ts';
import { checkOurs, metaQuery, metaStatement, schemaTexts, stateOf } from '../schema.ts';
import { BystanderError, ChildLink } from './link.ts';
import { searchStatements } from './search.ts';

/** Name of the one file in the data folder. */
const FILE = 'entente.grafeo';
/** Housekeeping and closing of a large file may take its time. */
const HOUSEKEEPING_MS = 600_000;

/** The graph in one file, held by a child process of its own. */
export class EmbeddedStore implements GraphStore {
  readonly #file: string;
  readonly #limits: StoreLimits;
  readonly #link: ChildLink;
  readonly #writer = new SerialQueue();
  readonly #guests: Gatekeeper;

  private constructor(file: string, limits: StoreLimits) {
    this.#file = file;
    this.#limits = limits;
    this.#link = new ChildLink(file, limits);
    this.#guests = new Gatekeeper(limits.guestsAtOnce);
  }

  /** Opens the file in the data folder, making both where missing. UnavailableError if another process has it open. */
  static async open(config: StoreConfig): Promise<EmbeddedStore> {
    const folder = resolve(config.dataFolder);
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new UnavailableError(`The data folder ${folder} cannot be made: ${(error as Error).message}`, { cause: error });
    }
    const store = new EmbeddedStore(join(folder, FILE), limitsOf(config, totalmem() / 1024 / 1024));
    await store.#link.open();
    return store;
  }

  /** Process id of the engine's process, for tests and for the curious. */
  get pid(): number | null {
    return this.#link.pid;
  }

  async read(text: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const start = performance.now();
    const guest = options.guest ?? false;
    const { text: run, notices } = await this.#understood(text, parameters, options);
    const { rows, bytes } = options.limits ?? {};
    const ask = () => this.#link.call({ op: 'read', text: run, parameters, guest, rows, bytes }, this.#callOptions(options));
    const answer = await this.#asReader(options, ask);
    return { ...answer, notices, ms: Math.round(performance.now() - start) };
  }

  async *stream(text: string, parameters: Parameters = {}, options: ReadOptions = {}): AsyncIterable<Cell[][]> {
    const guest = options.guest ?? false;
    const { text: run } = await this.#understood(text, parameters, options);
    const call = this.#callOptions(options);
    let left = options.limits?.rows ?? Number.POSITIVE_INFINITY;
    const cursor = await this.#asReader(options, () => this.#link.call({ op: 'cursor', text: run, parameters, guest }, call));
    const engine = this.#link.pid;
    let done = false;
    try {
      while (!done && left > 0) {
        if (this.#link.pid !== engine) throw new UnavailableError('The embedded store was started again meanwhile; ask again.');
        const batch = await this.#link.call({ op: 'next', cursor }, call);
        done = batch.done;
        const rows = batch.rows.length > left ? batch.rows.slice(0, left) : batch.rows;
        left -= rows.length;
        if (rows.length > 0) yield rows;
      }
    } finally {
      if (!done && this.#link.pid === engine)
        await this.#link.call({ op: 'drop', cursor }, { ms: this.#limits.readMs }).catch(() => undefined);
    }
  }

  async write(statements: readonly Statement[]): Promise<Cell[][][]> {
    for (const statement of statements) checkParameters(statement.parameters ?? {}, true);
    return this.#writer.run(() => this.#link.call({ op: 'write', statements }, { ms: this.#limits.writeMs }));
  }

  async explain(text: string, parameters: Parameters = {}): Promise<Plan> {
    const plain = this.#checkGuest(text, parameters);
    const reason = lexicalRefusal(plain);
    if (reason !== null) return { operators: [], allowed: false, reason, steps: [] };
    try {
      return await this.#plan(meant(plain, parameters)?.text ?? plain, parameters, {});
    } catch (error) {
      if (error instanceof RefusedError) return { operators: [], allowed: false, reason: error.message, steps: [] };
      throw error;
    }
  }

  async search(text: string, kinds: readonly SearchKind[] | null, limit: number): Promise<SearchHit[]> {
    const found = await Promise.all(searchStatements(text, kinds).map((s) => this.read(s.text, s.parameters)));
    return rank(
      text,
      found.flatMap((rows) => rows.rows.map(candidateOf)),
      kinds,
      limit,
    );
  }

  async prepare(): Promise<void> {
    const { status, meta } = await this.#look();
    checkOurs(status, meta);
    const statements = [
      ...schemaTexts('common', 'constraints'),
      ...schemaTexts('embedded', 'keys'),
      ...schemaTexts('common', 'indexes'),
    ];
    await this.#writer.run(() => this.#link.call({ op: 'define', statements }, { ms: this.#limits.writeMs }));
    await this.write([metaStatement()]);
  }

  async status(): Promise<StoreStatus> {
    return (await this.#look()).status;
  }

  async checkpoint(): Promise<void> {
    await this.#writer.run(() => this.#link.call({ op: 'checkpoint' }, { ms: HOUSEKEEPING_MS, blocking: true }));
  }

  close(): Promise<void> {
    return this.#writer.run(() => this.#link.close());
  }

  async #look(): Promise<{ status: StoreStatus; meta: Cell[][] }> {
    const census = await this.#link.call({ op: 'census' }, { ms: this.#limits.readMs });
    const meta = census.nodes === 0 ? [] : (await this.read(metaQuery())).rows;
    const status: StoreStatus = {
      engine: 'embedded',
      version: `Grafeo ${census.version} (embedded)`,
      where: this.#file,
      ...stateOf(meta, census.nodes, census.labels),
    };
    return { status, meta };
  }

  /** The text to run: a stranger's is checked before the engine sees it, and made to mean what Neo4j means by it. */
  async #understood(text: string, parameters: Parameters, options: ReadOptions): Promise<Meant> {
    if (!options.guest) {
      checkText(text);
      checkParameters(parameters, false);
      return { text, notices: [] };
    }
    const plain = this.#checkGuest(text, parameters);
    const refused = lexicalRefusal(plain);
    if (refused !== null) throw new RefusedError(refused);
    const understood = meant(plain, parameters);
    if (understood) return understood;
    // Wrong, a write, or beyond what is understood: the engine says which, without running it.
    const plan = await this.#plan(plain, parameters, options);
    throw plan.allowed ? notChecked() : new RefusedError(plan.reason ?? 'The query is not run here.');
  }

  /** The limits on a stranger's text and parameters; gives the text as it is judged. */
  #checkGuest(text: string, parameters: Parameters): string {
    checkText(text);
    checkParameters(parameters, false);
    const plain = plainText(text);
    checkGuestText(plain);
    return plain;
  }

  #plan(text: string, parameters: Parameters, options: ReadOptions): Promise<Plan> {
    const call = this.#callOptions({ ...options, guest: true });
    return this.#guests.run(() => this.#link.call({ op: 'explain', text, parameters }, call), { signal: options.signal });
  }

  #callOptions(options: ReadOptions): { ms: number; signal: AbortSignal | undefined; guest: boolean } {
    const guest = options.guest ?? false;
    return { ms: options.limits?.ms ?? (guest ? this.#limits.guestMs : this.#limits.readMs), signal: options.signal, guest };
  }

  /** Strangers pass the gatekeeper; whoever did nothing wrong when the process was stopped for another's query is asked again, once. */
  async #asReader<T>({ guest, signal }: ReadOptions, ask: () => Promise<T>): Promise<T> {
    const twice = async (): Promise<T> => {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof BystanderError) return ask();
        throw error;
      }
    };
    return guest ? this.#guests.run(twice, { signal }) : twice();
  }
}
