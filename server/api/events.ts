import type { Request, Response } from 'express';
import type { GraphEvent } from '../contract/service.ts';
import { Asker, graphState } from '../queries/index.ts';
import type { ApiDependencies } from './deps.ts';
import { ApiError } from './problems.ts';

const LOOK_MS = 1000;
const STILL_HERE_MS = 15_000;
const MOST_LISTENERS = 200;

/**
 * Tells listeners when the graph has changed, by whichever process: one look a second at its version, however many listen, and none where nobody
 * does. An event holds what the version was and is, not what changed: so whoever was away, and shows the id of the last event it had, misses
 * nothing that one more event does not tell.
 */
export class GraphEvents {
  readonly #listeners = new Set<(event: GraphEvent) => void>();
  #timer: NodeJS.Timeout | null = null;
  #last: GraphEvent | null = null;

  constructor(private readonly deps: ApiDependencies) {}

  /** Answers with events until the client goes away or the server stops. Throws ApiError where too many listen, and what the store throws. */
  async send(request: Request, response: Response): Promise<void> {
    const { stopping } = this.deps;
    if (this.#listeners.size >= MOST_LISTENERS) throw new ApiError('rate-limited', `${MOST_LISTENERS} clients listen already.`);
    const now = await this.#look();
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    // Compression would hold events back.
    response.setHeader('Cache-Control', 'no-store, no-transform');
    response.write('retry: 3000\n\n');
    const tell = (event: GraphEvent): void => {
      response.write(`id: ${event.id}\nevent: graph\ndata: ${JSON.stringify(event)}\n\n`);
    };
    const had = request.get('Last-Event-ID');
    if (had !== now.id) tell({ ...now, previous: had === undefined ? null : versionIn(had) });
    const still = setInterval(() => response.write(': still here\n\n'), STILL_HERE_MS);
    const end = (): void => {
      clearInterval(still);
      this.#listeners.delete(tell);
      if (this.#listeners.size === 0 && this.#timer) {
        clearInterval(this.#timer);
        this.#timer = null;
      }
      stopping.removeEventListener('abort', end);
      response.end();
    };
    response.once('close', end);
    stopping.addEventListener('abort', end);
    this.#last = now;
    this.#listeners.add(tell);
    this.#timer ??= setInterval(() => void this.#watch(), LOOK_MS);
    if (stopping.aborted) end();
  }

  async #watch(): Promise<void> {
    const now = await this.#look().catch(() => null);
    // A store that does not answer changes nothing that can be told.
    if (now === null || now.id === this.#last?.id) return;
    const previous = this.#last?.graphVersion ?? null;
    this.#last = now;
    for (const tell of this.#listeners) tell({ ...now, previous });
  }

  async #look(): Promise<GraphEvent> {
    const { store, graphVersion } = await graphState(new Asker(this.deps.store, this.deps.catalogue, {}));
    return { id: `${store.slice(0, 8)}.${graphVersion}`, graphVersion, previous: null };
  }
}

/** The version in the id of an event; null where it is none of ours. */
const versionIn = (id: string): string | null => /^[^.]*\.(\d+)$/.exec(id)?.[1] ?? null;
