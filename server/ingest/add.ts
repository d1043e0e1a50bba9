import { join } from 'node:path';
import { InputError, NotFoundError } from '../model/errors.ts';
import type { IngestReport, ReadItem } from '../model/reading.ts';
import { readPaths } from '../read/index.ts';
import { readRows, recordTable } from '../read/records/read.ts';
import { packageRoot } from '../store/root.ts';
import { storedDocument } from './again.ts';
import { ahead } from './ahead.ts';
import { Extracting, statedOf, type Item, type Stated } from './extracting.ts';
import { documentStates, retireDocument, rewriteClaims, unchanged, type DocumentState, type T1Context } from './inputs.ts';
import type { IngestOptions } from './port.ts';
import { textProperties } from './plan.ts';
import { previewFacts } from './preview.ts';
import { readRows as storedRows } from './reads.ts';
import { documentOfRow, type StoredVersion } from './stored.ts';
import { settleAll } from './settle.ts';
import { parts, Taking } from './taking.ts';
import { statement } from './texts.ts';
import { readCorrections, type World } from './world.ts';

/**
 * Documents after which a long load settles for the first time; each further time after as many as it has taken already, since settling
 * costs as much as what the new documents touch, and that is soon everything.
 */
const SETTLE_FIRST = 500;
/** Parts of a load under way at once: one is extracted while another is written. */
const PARTS_UNDER_WAY = 2;
const COUNTRY_TABLE = 'countries';

const emptyReport = (): IngestReport => ({
  documents: { read: 0, added: 0, replaced: 0, unchanged: 0, failed: 0 },
  failures: [],
  skipped: 0,
  facts: { added: 0, changed: 0, removed: 0 },
});

/** Adding, retracting and rebuilding documents. */
export class Adder {
  readonly #world: World;
  constructor(world: World) {
    this.#world = world;
  }

  async add(items: AsyncIterable<ReadItem> | Iterable<ReadItem>, options: IngestOptions): Promise<IngestReport> {
    const report = emptyReport();
    await this.#ensureCountries(report, options);
    const taking = new Taking(this.#world, report, options);
    let taken = 0;
    let settleAt = SETTLE_FIRST;
    const extractor = new Extracting(this.#world, true);
    try {
      for await (const { item: part, result } of ahead(parts(items), (p) => taking.begin(p, extractor), PARTS_UNDER_WAY)) {
        options.signal?.throwIfAborted();
        taken += await taking.take(part, await result);
        if (taken < settleAt) continue;
        await this.#settle(report, options);
        settleAt = 2 * taken;
      }
    } finally {
      await extractor.close();
    }
    await this.#settle(report, options);
    return report;
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
    const taking = new Taking(this.#world, own, {});
    for await (const item of readPaths([path], { lexicon: this.#world.lexicon })) {
      const table =
        'document' in item ? { ...item, document: { ...item.document, file: `reference/${COUNTRY_TABLE}.csv` } } : item;
      await taking.take([table], await taking.begin([table], new Extracting(this.#world)));
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
    // Records read by a map are as the map gave them: it belongs to whoever brought them, and is not kept.
    const mapped =
      document.kind === 'dataset' && table === null ? (await storedDocument(context.store, document.key)).claims : null;
    const item: Item = mapped
      ? { type: 'dataset', path: document.key, document, claims: mapped, notices: [] }
      : table
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
