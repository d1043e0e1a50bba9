import { join } from 'node:path';
import type { Claim, Mention } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import { ConflictError, EntenteError, InputError, NotFoundError } from '../model/errors.ts';
import type { IngestReport, ReadItem } from '../model/reading.ts';
import { readPaths } from '../read/index.ts';
import { readRows, recordTable } from '../read/records/read.ts';
import { packageRoot } from '../store/root.ts';
import { evidenceProblem } from '../model/evidence.ts';
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

/** A document with the claims that its version states. */
export interface Stated {
  path: string;
  document: SourceDocument;
  claims: Claim[];
  mentions: Mention[];
  dropped: string[];
}

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
    let sinceSettled = 0;
    for await (const item of items) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ stage: 'Reading', done: report.documents.read, total: null, path: item.path });
      if (!(await this.#take(item, report))) continue;
      this.#world.afterCommit?.();
      if (++sinceSettled >= SETTLE_EVERY) {
        await this.#settle(report, options);
        sinceSettled = 0;
      }
    }
    await this.#settle(report, options);
    return report;
  }

  /** Counts one item and writes it; true where something was written. */
  async #take(item: ReadItem, report: IngestReport): Promise<boolean> {
    if (item.type === 'skipped') {
      report.skipped++;
      return false;
    }
    report.documents.read++;
    if (item.type === 'failure') {
      report.documents.failed++;
      report.failures.push({ path: item.path, reason: item.reason });
      return false;
    }
    try {
      const outcome = await this.#write(this.#state(item));
      report.documents[outcome]++;
      return outcome !== 'unchanged';
    } catch (error) {
      // What is wrong with one document is its own failure; a store that is down is everybody's.
      if (error instanceof EntenteError && error.code !== 'input') throw error;
      report.documents.failed++;
      report.failures.push({
        path: item.path,
        reason: error instanceof InputError ? error.message : 'the extractor could not handle this text; please report it',
      });
      return false;
    }
  }

  /** The claims of a document as read; those whose words do not stand in the text are left out. */
  #state(item: Extract<ReadItem, { type: 'document' | 'dataset' }>): Stated {
    const { document, path } = item;
    const extraction =
      item.type === 'dataset' ? { claims: item.claims, mentions: [] as Mention[] } : this.#world.extract(document);
    const dropped: string[] = [];
    const claims = extraction.claims.filter((c) => {
      const problem = evidenceProblem(c, document.text);
      if (problem) dropped.push(`${c.id}: ${problem}`);
      return !problem;
    });
    return { path, document, claims, mentions: extraction.mentions, dropped };
  }

  async #write(stated: Stated): Promise<'added' | 'replaced' | 'unchanged'> {
    const { store, lexicon, now } = this.#world;
    for (let tries = 1; ; tries++) {
      const state = (await documentStates(store, [stated.document.key])).get(stated.document.key);
      if (unchanged(state, stated.document)) return 'unchanged';
      const context: T1Context = { store, tables: lexicon, corrections: await readCorrections(store), now: now() };
      try {
        await writeDocument(context, stated.document, stated.claims, stated.mentions, state);
        return state?.live ? 'replaced' : 'added';
      } catch (error) {
        if (!(error instanceof ConflictError) || tries >= CONFLICT_TRIES) throw error;
      }
    }
  }

  async #settle(report: IngestReport, options: IngestOptions): Promise<void> {
    const { store, lexicon, afterCommit } = this.#world;
    const counts = await settleAll(store, lexicon, { ...options, ...(afterCommit ? { afterCommit } : {}) });
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
      await this.#take(
        {
          ...item,
          ...('document' in item ? { document: { ...item.document, file: 'reference/countries.csv' } } : {}),
        },
        own,
      );
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
      stated.push(this.#state(item));
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
      await this.#rewrite({ store, tables: lexicon, corrections, now: now() }, row);
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

  async #rewrite(context: T1Context, row: StoredVersion): Promise<void> {
    const document = documentOfRow(row);
    const table = document.kind === 'dataset' ? recordTable(document.text) : null;
    const item: Extract<ReadItem, { type: 'document' | 'dataset' }> = table
      ? {
          type: 'dataset',
          path: document.key,
          document,
          claims: readRows(document.text, table, document.key, this.#world.lexicon).claims,
          notices: [],
        }
      : { type: 'document', path: document.key, document, notices: [] };
    const { claims, mentions } = this.#state(item);
    const text = textProperties(document, row.document.version, mentions, claims, context.now);
    const mend = statement('set-mentions', { id: text['id'], mentions: text['mentions'] });
    await rewriteClaims(context, document, claims, row.document.version, [mend]);
  }
}
