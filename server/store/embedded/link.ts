import { InputError, LimitError, TimeoutError, UnavailableError, type EntenteError } from '../../model/errors.ts';
import { fromSent } from './errors.ts';
import type { Answers, FromChild, Request, ToChild } from './messages.ts';
import { Spare } from './spare.ts';
import { residentMb, spawnChild, type Spawned } from './spawn.ts';

/** How often deadlines and memory are looked at while something runs. */
const LOOK_MS = 50;
/** What a cancelled statement may still take before its process is stopped. */
const GRACE_MS = 1000;
/** A stranger's statement that runs this long may have to be stopped: another process is made ready. */
const WARM_MS = 400;
/** How long the child may take to close or to open an ordinary file. */
const CLOSE_MS = 30_000;
const OPEN_MS = 120_000;

export interface CallOptions {
  /** Milliseconds until the process is stopped. */
  ms: number;
  signal?: AbortSignal | undefined;
  /** A stranger's statement: it may add `guestMemoryMb` at most. */
  guest?: boolean;
  /** The child's event loop stands still meanwhile: the clocks of all others stop. */
  blocking?: boolean;
}

interface Pending {
  child: Spawned;
  deadline: number;
  begun: number;
  ms: number;
  guest: boolean;
  blocking: boolean;
  /** Memory of the process when it began. */
  startMb: number | null;
  resolve(value: Answers[keyof Answers]): void;
  reject(error: EntenteError): void;
}

/** Thrown at callers whose statement did nothing wrong when the process had to be stopped for another's; reading again works. */
export class BystanderError extends UnavailableError {}

/** The parent's end of the process that holds the database: starts it, asks it, watches it, stops it, starts it again. */
export class ChildLink {
  readonly #file: string;
  readonly #memoryMb: number;
  readonly #guestMemoryMb: number;
  #child: Spawned | null = null;
  readonly #spare = new Spare();
  #opening: Promise<Spawned> | null = null;
  #closed = false;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();
  #watch: NodeJS.Timeout | null = null;
  #lastLook = 0;
  #toldMb: number | null = null;

  constructor(file: string, limits: { memoryMb: number; guestMemoryMb: number }) {
    this.#file = file;
    this.#memoryMb = limits.memoryMb;
    this.#guestMemoryMb = limits.guestMemoryMb;
  }

  /** Process id of the child, or null while none runs. */
  get pid(): number | null {
    return this.#child?.process.pid ?? null;
  }

  /** Makes sure that the database is open; UnavailableError in plain words if it cannot be. */
  async open(): Promise<void> {
    await this.#ensure();
  }

  /** Asks the child. Errors are ours: TimeoutError, LimitError, UnavailableError, or what the child answers. */
  async call<O extends Request['op']>(request: Extract<Request, { op: O }>, options: CallOptions): Promise<Answers[O]> {
    if (options.signal?.aborted) throw cancelled();
    const child = await this.#ensure();
    if (options.signal?.aborted) throw cancelled();
    return this.#send(child, request, options) as Promise<Answers[O]>;
  }

  /** Closes the database and ends the process; waiting calls fail. Safe to repeat. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#spare.take()?.process.kill('SIGKILL');
    const child = this.#child ?? (await this.#opening?.catch(() => null)) ?? null;
    if (!child) return;
    child.process.ref();
    const gone = new Promise<void>((resolve) => child.process.once('exit', () => resolve()));
    await this.#send(child, { op: 'close' }, { ms: CLOSE_MS, blocking: true }).catch(() => undefined);
    if (child.process.exitCode === null && child.process.signalCode === null) {
      if (child.process.connected) child.process.disconnect();
      await gone;
    }
    this.#child = null;
  }

  #ensure(): Promise<Spawned> {
    if (this.#closed) return Promise.reject(new UnavailableError('The store is closed.'));
    if (this.#child) return Promise.resolve(this.#child);
    this.#opening ??= this.#start().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #start(): Promise<Spawned> {
    const child = this.#spare.take() ?? spawnChild();
    this.#toldMb = null;
    child.process.on('message', (message: FromChild) => this.#received(message));
    const gone = new Promise<void>((resolve) => {
      child.process.once('exit', () => resolve());
      child.process.once('error', () => resolve());
    });
    void gone.then(() => this.#lost(child));
    try {
      await this.#send(child, { op: 'open', file: this.#file }, { ms: OPEN_MS, blocking: true });
    } catch (error) {
      child.process.kill('SIGKILL');
      await gone;
      const message = error instanceof Error ? error.message : String(error);
      if (message === 'locked')
        throw new UnavailableError(
          `The store ${this.#file} is open in another process. Stop that one (is "entente serve" running?) or set ENTENTE_DATA to another folder.`,
        );
      throw new UnavailableError(`The store ${this.#file} cannot be opened: ${child.lastWords().split('\n')[0] || message}`, {
        cause: error,
      });
    }
    this.#child = child;
    // The child alone must not keep a finished program alive; a waiting call does (see #watching).
    child.process.unref();
    child.process.channel?.unref();
    return child;
  }

  #send(child: Spawned, request: Request, options: CallOptions): Promise<Answers[keyof Answers]> {
    const id = ++this.#lastId;
    const message: ToChild = { ...request, id };
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        pending.deadline = Math.min(pending.deadline, Date.now() + GRACE_MS);
        reject(cancelled());
      };
      const settled = (): void => options.signal?.removeEventListener('abort', onAbort);
      const pending: Pending = {
        child,
        deadline: Date.now() + options.ms,
        begun: Date.now(),
        ms: options.ms,
        guest: options.guest ?? false,
        blocking: options.blocking ?? false,
        startMb: this.#residentMb(child),
        resolve: (value) => {
          settled();
          resolve(value);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      this.#pending.set(id, pending);
      this.#watching();
      options.signal?.addEventListener('abort', onAbort, { once: true });
      try {
        child.process.send(message, (error) => {
          if (error)
            this.#fail(id, new UnavailableError('The embedded store stopped while it was asked; ask again.', { cause: error }));
        });
      } catch (error) {
        // The serializer throws here for values it cannot write.
        this.#fail(id, new InputError('The parameters cannot be sent to the store.', { cause: error }));
      }
    });
  }

  #fail(id: number, error: EntenteError): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.reject(error);
    this.#watching();
  }

  #received(message: FromChild): void {
    if ('rss' in message) {
      this.#toldMb = message.rss / 1024 / 1024;
      return;
    }
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    this.#pending.delete(message.id);
    if ('error' in message) pending.reject(fromSent(message.error));
    else pending.resolve(message.value);
    this.#watching();
  }

  /** The process is gone: whoever still waits is told, and the next call starts another. */
  #lost(child: Spawned): void {
    if (this.#child === child) this.#child = null;
    const why = child.lastWords().split('\n')[0];
    this.#rejectAll(
      child,
      () => new UnavailableError(`The embedded store stopped while it was asked${why ? ` (${why})` : ''}; ask again.`),
    );
  }

  #rejectAll(child: Spawned, errorFor: (pending: Pending) => EntenteError): void {
    const all = [...this.#pending].filter(([, p]) => p.child === child);
    for (const [id] of all) this.#pending.delete(id);
    this.#watching();
    for (const [, pending] of all) pending.reject(errorFor(pending));
  }

  /** Runs the clock exactly while something is pending; it also keeps the program alive for it. */
  #watching(): void {
    if (this.#pending.size > 0 && this.#watch === null) {
      this.#lastLook = Date.now();
      this.#watch = setInterval(() => this.#look(), LOOK_MS);
    } else if (this.#pending.size === 0 && this.#watch !== null) {
      clearInterval(this.#watch);
      this.#watch = null;
    }
  }

  #look(): void {
    const now = Date.now();
    const all = [...this.#pending.values()];
    if (all.some((p) => p.blocking)) {
      for (const p of all) if (!p.blocking) p.deadline += now - this.#lastLook;
    }
    this.#lastLook = now;
    if (all.some((p) => p.guest && now > p.begun + WARM_MS)) this.#spare.warm();
    const late = all.filter((p) => now > p.deadline);
    const first = late[0];
    if (first) {
      this.#stop(first.child, (p) =>
        late.includes(p)
          ? new TimeoutError(`The query took longer than ${p.ms} ms and was stopped.`)
          : bystander('a query that took too long'),
      );
      return;
    }
    const mb = this.#child ? this.#residentMb(this.#child) : null;
    if (mb === null) return;
    const greedy = all.filter((p) => p.guest && p.startMb !== null && mb - p.startMb > this.#guestMemoryMb);
    if (greedy.length === 0 && mb <= this.#memoryMb) return;
    const guests = all.filter((p) => p.guest);
    const blamed = greedy.length > 0 ? greedy : guests.length > 0 ? guests : all;
    if (!this.#child) return;
    this.#stop(this.#child, (p) =>
      blamed.includes(p)
        ? new LimitError(
            `The query needed more memory than it may (${p.guest ? this.#guestMemoryMb : this.#memoryMb} MB) and was stopped.`,
          )
        : bystander('a query that needed too much memory'),
    );
  }

  #stop(child: Spawned, errorFor: (pending: Pending) => EntenteError): void {
    const serving = this.#child === child;
    // The file is free only when the process is gone, so the next one is not started before.
    const gone = new Promise<void>((resolve) => child.process.once('exit', () => resolve()));
    child.process.ref();
    child.process.kill('SIGKILL');
    if (serving) {
      this.#child = null;
      if (!this.#closed) {
        this.#opening = gone
          .then(() => this.#start())
          .finally(() => {
            this.#opening = null;
          });
        this.#opening.catch(() => undefined);
      }
    }
    this.#rejectAll(child, errorFor);
  }

  #residentMb(child: Spawned): number | null {
    return residentMb(child.process.pid) ?? this.#toldMb;
  }
}

const cancelled = (): TimeoutError => new TimeoutError('The query was cancelled.');
const bystander = (why: string): BystanderError =>
  new BystanderError(`The embedded store was stopped because of ${why}; ask again.`);
