import { join } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '../model/errors.ts';
import type { IngestReport, ReadItem } from '../model/reading.ts';
import { readPaths } from '../read/index.ts';
import { readRows, recordTable } from '../read/records/read.ts';
import { packageRoot } from '../store/root.ts';
import { ahead } from './ahead.ts';
import { Extracting, ExtractorError, statedOf, type Item, type Stated } from './extracting.ts';
import {
  documentStates,
  retireDocument,
  rewriteClaims,
  unchanged,
  writeDocument,
  type DocumentState,
  type T1Context,
} from './inputs.ts';
import type { IngestOptions } from './port.ts';
import { textProperties } from './plan.ts';
import { previewFacts } from './preview.ts';
import { readRows as storedRows } from './reads.ts';
import { documentOfRow, type StoredVersion } from './stored.ts';
import { settleAll } from './settle.ts';
import { statement } from './texts.ts';
import { readCorrections, type World } from './world.ts';

/** Documents between two settlings of a long load, so that memory and the work at risk stay bounded. */
const SETTLE_EVERY = 500;
const CONFLICT_TRIES = 8;
const COUNTRY_TABLE = 'countries';

const emptyReport = (): IngestReport => ({
  documents: { read: 0, added: 0, replaced: 0, unchanged: 0, failed: 0 },
  failures: [],
  skipped: 0,
  facts: { added: 0, changed: 0, removed: 0 },
});

/** True where the store holds an item as it is, or is to leave alone what it ever held. */
const stays = (state: DocumentState | undefined, item: Item, options: IngestOptions): boolean =>
  unchanged(state, item.document) || (options.onlyUnseen === true && state !== undefined);

/** Adding, retracting and rebuilding documents. */
export class Adder {
  readonly #world: World;
  constructor(world: World) {
    this.#world = world;
  }

  async add(items: AsyncIterable<ReadItem> | Iterable<ReadItem>, options: IngestOptions): Promise<IngestReport> {
    const report = emptyReport();
    await this.#ensureCountries(report, options);
    let sinceSettled = 0;
    const extractor = new Extracting(this.#world, true);
    try {
      for await (const { item, result } of ahead(
        items,
        (i) => this.#begin(i, extractor, options),
        () => extractor.window,
      )) {
        options.signal?.throwIfAborted();
        options.onProgress?.({ stage: 'Reading', done: report.documents.read, total: null, path: item.path });
        if (!(await this.#take(item, result, report, options))) continue;
        this.#world.afterCommit?.();
        if (++sinceSettled >= SETTLE_EVERY) {
          await this.#settle(report, options);
          sinceSettled = 0;
        }
      }
    } finally {
      await extractor.close();
    }
    await this.#settle(report, options);
    return report;
  }

  /** Extracts an item unless the store holds it already as it is. */
  async #begin(item: ReadItem, extractor: Extracting, options: IngestOptions): Promise<Stated | null> {
    if (item.type !== 'document' && item.type !== 'dataset') return null;
    const state = (await documentStates(this.#world.store, [item.document.key])).get(item.document.key);
    return stays(state, item, options) ? null : statedOf(item, await extractor.of(item));
  }

  /** Counts one item and writes it; true where something was written. */
  async #take(item: ReadItem, begun: Promise<Stated | null>, report: IngestReport, options: IngestOptions): Promise<boolean> {
    if (item.type === 'skipped') {
      report.skipped++;
      return false;
    }
    report.documents.read++;
    const fail = (reason: string): false => {
      report.documents.failed++;
      report.failures.push({ path: item.path, reason });
      return false;
    };
    if (item.type === 'failure') return fail(item.reason);
    try {
      const stated = await begun;
      for (const notice of stated?.dropped ?? []) {
        options.onProgress?.({ stage: 'Reading', done: report.documents.read, total: null, path: item.path, notice });
      }
      const outcome = await this.#write(item, stated, options);
      report.documents[outcome]++;
      return outcome !== 'unchanged';
    } catch (error) {
      // What is wrong with one document is its own failure; a store that is down is everybody's.
      if (error instanceof InputError) return fail(error.message);
      if (error instanceof ExtractorError) return fail('the extractor could not handle this text; please report it');
      throw error;
    }
  }

  async #write(item: Item, begun: Stated | null, options: IngestOptions): Promise<'added' | 'replaced' | 'unchanged'> {
    const { store, lexicon, now } = this.#world;
    let stated = begun;
    for (let tries = 1; ; tries++) {
      const state = (await documentStates(store, [item.document.key])).get(item.document.key);
      if (stays(state, item, options)) return 'unchanged';
      stated ??= statedOf(item, await new Extracting(this.#world).of(item));
      const context: T1Context = { store, tables: lexicon, corrections: await readCorrections(store), now: now() };
      try {
        await writeDocument(context, item.document, stated.claims, stated.mentions, state);
        return state?.live ? 'replaced' : 'added';
      } catch (error) {
        if (!(error instanceof ConflictError) || tries >= CONFLICT_TRIES) throw error;
      }
    }
  }

  async #settle(report: IngestReport, options: IngestOptions): Promise<void> {
    const { store, lexicon, afterCommit, documents } = this.#world;
    const counts = await settleAll(store, lexicon, {
      ...options,
      ...(afterCommit ? { afterCommit } : {}),
      ...(documents ? { documents } : {}),
    });
    report.facts.added += counts.added;
    report.facts.changed += counts.changed;
    report.facts.removed += counts.removed;
    await store.checkpoint();
  }

  /** The country table is loaded before anything else, since every fact names countries. */
  async #ensureCountries(report: IngestReport, options: IngestOptions): Promise<void> {
    const known = await documentStates(this.#world.store, [COUNTRY_TABLE]);
    if (known.get(COUNTRY_TABLE)?.live) return;
    const path = join(packageRoot(), 'reference', `${COUNTRY_TABLE}.csv`);
    const own = emptyReport();
    for await (const item of readPaths([path], { lexicon: this.#world.lexicon })) {
      const table =
        'document' in item ? { ...item, document: { ...item.document, file: `reference/${COUNTRY_TABLE}.csv` } } : item;
      await this.#take(table, this.#begin(table, new Extracting(this.#world), {}), own, options);
    }
    if (own.documents.failed)
      throw new InputError(`The country table cannot be used: ${own.failures[0]?.path}: ${own.failures[0]?.reason}`);
    await this.#settle(report, options);
  }

  async settleOnly(options: IngestOptions): Promise<IngestReport> {
    const report = emptyReport();
    await this.#settle(report, options);
    return report;
  }

  async preview(items: AsyncIterable<ReadItem> | Iterable<ReadItem>, options: IngestOptions): Promise<IngestReport> {
    const report = emptyReport();
    const stated: Stated[] = [];
    const extractor = new Extracting(this.#world);
    for await (const item of items) {
      options.signal?.throwIfAborted();
      if (item.type === 'skipped') {
        report.skipped++;
        continue;
      }
      report.documents.read++;
      if (item.type === 'failure') {
        report.documents.failed++;
        report.failures.push({ path: item.path, reason: item.reason });
        continue;
      }
      const state = (await documentStates(this.#world.store, [item.document.key])).get(item.document.key);
      if (unchanged(state, item.document)) {
        report.documents.unchanged++;
        continue;
      }
      report.documents[state?.live ? 'replaced' : 'added']++;
      stated.push(statedOf(item, await extractor.of(item)));
    }
    report.facts = await previewFacts(this.#world, stated);
    return report;
  }

  async retract(document: string, why: string | null, options: IngestOptions): Promise<IngestReport> {
    const { store, lexicon, now } = this.#world;
    const found = await storedRows<DocumentState>(store, 'documents-named', { name: document });
    const state = found[0];
    if (!state)
      throw new NotFoundError(`No live document has the id, key or file "${document}". "entente query documents" lists them.`);
    if (found.length > 1)
      throw new InputError(
        `${found.length} documents were read from "${document}": name one by its id (${found.map((f) => f.id).join(', ')}).`,
      );
    const at = now();
    await retireDocument({ store, tables: lexicon, corrections: [], now: at }, state, {
      id: `retraction:${state.key}~${state.version}`,
      why,
    });
    this.#world.afterCommit?.();
    const report = emptyReport();
    await this.#settle(report, options);
    return report;
  }

  /** Extracts every live document again from its stored text, then settles every block. */
  async rebuild(options: IngestOptions): Promise<IngestReport> {
    const { store, lexicon, now, extractorVersion } = this.#world;
    const report = emptyReport();
    const documents = await storedRows<{ id: string; key: string }>(store, 'live-documents');
    const corrections = await readCorrections(store);
    const extractor = new Extracting(this.#world);
    for (const { id, key } of documents) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ stage: 'Extracting again', done: report.documents.read, total: documents.length, path: key });
      report.documents.read++;
      const row = (await storedRows<StoredVersion>(store, 'document-text', { id }))[0];
      if (!row) {
        report.documents.failed++;
        report.failures.push({ path: key, reason: 'its text is missing from the store' });
        continue;
      }
      await this.#rewrite({ store, tables: lexicon, corrections, now: now() }, row, extractor);
      report.documents.unchanged++;
      this.#world.afterCommit?.();
    }
    await store.write([
      statement('mark-all-forms', {}),
      statement('mark-all-blocks', {}),
      statement('set-extractor', { version: extractorVersion }),
    ]);
    await this.#settle(report, options);
    return report;
  }

  async #rewrite(context: T1Context, row: StoredVersion, extractor: Extracting): Promise<void> {
    const document = documentOfRow(row);
    const table = document.kind === 'dataset' ? recordTable(document.text) : null;
    const item: Item = table
      ? {
          type: 'dataset',
          path: document.key,
          document,
          claims: readRows(document.text, table, document.key, this.#world.lexicon).claims,
          notices: [],
        }
      : { type: 'document', path: document.key, document, notices: [] };
    const { claims, mentions } = statedOf(item, await extractor.of(item));
    const text = textProperties(document, row.document.version, mentions, claims, context.now);
    const mend = statement('set-mentions', { id: text['id'], mentions: text['mentions'] });
    await rewriteClaims(context, document, claims, row.document.version, [mend]);
  }
}
