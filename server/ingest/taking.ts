import { ConflictError, InputError } from '../model/errors.ts';
import type { IngestReport, ReadItem } from '../model/reading.ts';
import { Extracting, ExtractorError, statedOf, type Item, type Stated } from './extracting.ts';
import { documentStates, unchanged, writeVersion, type DocumentState, type T1Context } from './inputs.ts';
import type { IngestOptions } from './port.ts';
import { createDocuments } from './together.ts';
import { readCorrections, type World } from './world.ts';

/** Documents and characters of text that share a transaction at most: more save round trips, fewer lose less to a conflict. */
const TOGETHER = 32;
const TOGETHER_CHARACTERS = 500_000;
const CONFLICT_TRIES = 8;

const isItem = (item: ReadItem): item is Item => item.type === 'document' || item.type === 'dataset';

/** Items in the order in which they came, in parts that may be written together: no key twice, no more text than bounds memory. */
export async function* parts(items: AsyncIterable<ReadItem> | Iterable<ReadItem>): AsyncGenerator<ReadItem[]> {
  let part: ReadItem[] = [];
  let keys = new Set<string>();
  let size = 0;
  for await (const item of items) {
    const own = isItem(item) ? item.document : null;
    if (part.length >= TOGETHER || size >= TOGETHER_CHARACTERS || (own && keys.has(own.key))) {
      yield part;
      [part, keys, size] = [[], new Set(), 0];
    }
    part.push(item);
    if (own) keys.add(own.key);
    size += own?.text.length ?? 0;
  }
  if (part.length) yield part;
}

/** A part whose documents are being extracted: for each that the store does not hold as it is, what it states. */
export type Begun = ReadonlyMap<Item, Promise<Stated>>;

/** Takes parts of a load: reads what the store holds of them, extracts what is new, writes it. */
export class Taking {
  readonly #world: World;
  readonly #report: IngestReport;
  readonly #options: IngestOptions;
  constructor(world: World, report: IngestReport, options: IngestOptions) {
    this.#world = world;
    this.#report = report;
    this.#options = options;
  }

  /** Begins to extract what of a part the store does not hold already. */
  async begin(part: readonly ReadItem[], extractor: Extracting): Promise<Begun> {
    const items = part.filter(isItem);
    const states = await this.#states(items);
    const begun = new Map<Item, Promise<Stated>>();
    for (const item of items) {
      if (this.#stays(states.get(item.document.key), item)) continue;
      const stated = extractor.of(item).then((extraction) => statedOf(item, extraction));
      // It is awaited at its turn; until then a failure is nobody's.
      stated.catch(() => undefined);
      begun.set(item, stated);
      // Extraction is pure computing: between two documents others get their turn, and a write under way goes on.
      await new Promise((done) => setImmediate(done));
    }
    return begun;
  }

  /** Counts and writes a part; gives how many documents were written. */
  async take(part: readonly ReadItem[], begun: Begun): Promise<number> {
    const { documents } = this.#report;
    const before = documents.added + documents.replaced;
    const ready: { item: Item; stated: Stated | null }[] = [];
    for (const item of part) {
      this.#options.signal?.throwIfAborted();
      this.#options.onProgress?.({ stage: 'Reading', done: documents.read, total: null, path: item.path });
      if (item.type === 'skipped') {
        this.#report.skipped++;
        continue;
      }
      documents.read++;
      if (item.type === 'failure') this.#fail(item.path, item.reason);
      else await this.#own(item, async () => void ready.push({ item, stated: await this.#stated(item, begun) }));
    }
    await this.#write(ready);
    return documents.added + documents.replaced - before;
  }

  async #stated(item: Item, begun: Begun): Promise<Stated | null> {
    const stated = (await begun.get(item)) ?? null;
    const { onProgress } = this.#options;
    for (const notice of stated?.dropped ?? [])
      onProgress?.({ stage: 'Reading', done: this.#report.documents.read, total: null, path: item.path, notice });
    return stated;
  }

  /** New documents together; those that the store knows, and all where that fails, one by one. */
  async #write(ready: readonly { item: Item; stated: Stated | null }[]): Promise<void> {
    if (!ready.length) return;
    const states = await this.#states(ready.map((r) => r.item));
    const fresh = ready.flatMap(({ item, stated }) => (stated && !states.has(item.document.key) ? [stated] : []));
    const together = fresh.length > 1 && (await this.#create(fresh));
    for (const { item, stated } of ready) {
      if (together && stated && fresh.includes(stated)) this.#report.documents.added++;
      else
        await this.#own(item, async () => {
          const outcome = await this.#writeOne(item, stated);
          this.#report.documents[outcome]++;
          if (outcome !== 'unchanged') this.#world.afterCommit?.();
        });
    }
    if (together) this.#world.afterCommit?.();
  }

  /** False where one of them cannot be written as it is. */
  async #create(fresh: readonly Stated[]): Promise<boolean> {
    try {
      await createDocuments(await this.#context(), fresh);
      return true;
    } catch (error) {
      if (error instanceof ConflictError || error instanceof InputError) return false;
      throw error;
    }
  }

  async #writeOne(item: Item, begun: Stated | null): Promise<'added' | 'replaced' | 'unchanged'> {
    let stated = begun;
    for (let tries = 1; ; tries++) {
      const state = (await this.#states([item])).get(item.document.key);
      if (this.#stays(state, item)) return 'unchanged';
      stated ??= statedOf(item, await new Extracting(this.#world).of(item));
      const context = await this.#context();
      try {
        if (!state) await createDocuments(context, [stated]);
        else await writeVersion(context, stated, state);
        return state?.live ? 'replaced' : 'added';
      } catch (error) {
        if (!(error instanceof ConflictError) || tries >= CONFLICT_TRIES) throw error;
      }
    }
  }

  /** What is wrong with one document is its own failure; a store that is down is everybody's. */
  async #own(item: Item, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof InputError) this.#fail(item.path, error.message);
      else if (error instanceof ExtractorError)
        this.#fail(item.path, 'the extractor could not handle this text; please report it');
      else throw error;
    }
  }

  #fail(path: string, reason: string): void {
    this.#report.documents.failed++;
    this.#report.failures.push({ path, reason });
  }

  async #context(): Promise<T1Context> {
    const { store, lexicon, now } = this.#world;
    return { store, tables: lexicon, corrections: await readCorrections(store), now: now() };
  }

  #states(items: readonly Item[]): Promise<Map<string, DocumentState>> {
    return documentStates(
      this.#world.store,
      items.map((i) => i.document.key),
    );
  }

  /** True where the store holds an item as it is, or is to leave alone what it ever held. */
  #stays(state: DocumentState | undefined, item: Item): boolean {
    return unchanged(state, item.document) || (this.#options.onlyUnseen === true && state !== undefined);
  }
}
