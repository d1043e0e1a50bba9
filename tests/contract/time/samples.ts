import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { createIngest, type Ingest } from '../../../server/ingest/index.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import type { Cell } from '../../../server/model/values.ts';
import { objects } from '../../../server/queries/answer.ts';
import { Asker, loadCatalogue, runQuery, type RunOptions } from '../../../server/queries/index.ts';
import { documentOf, readPaths } from '../../../server/read/index.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { usePrepared, type StoreKind } from '../harness.ts';

const root = packageRoot();
export const lexicon = loadLexicon(root);
export const catalogue = loadCatalogue();

/** The sample documents whose promises and terms were read by hand; later ones would change the expected rows. */
const READ_BY_HAND = /^(0[1-9]|[12]\d|3[0-6])-/;

export type Row = Record<string, Cell>;
/** A cell's text; empty where it is none. */
export const said = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
export interface Loaded {
  store(): GraphStore;
  ingest(): Ingest;
  /** Adds documents, as the API would. */
  add(documents: readonly Record<string, unknown>[]): Promise<void>;
  /** Takes added documents out again: those named, else all that are left. */
  retract(ids?: readonly string[]): Promise<void>;
  /** What is added from now on was recorded on this day. */
  setDay(day: string): void;
  /** Asks as the API does. */
  asker(): Asker;
  /** The rows of a named query as objects. */
  ask(name: string, given: Record<string, unknown>): Promise<Row[]>;
}

/** A store with the reference records and the first 36 sample documents, for all tests of a describe block. */
export function loadedSamples(kind: StoreKind): Loaded {
  const store = usePrepared(kind);
  let ingest: Ingest;
  const added = new Set<string>();
  let clock = '2026-11-22T00:00:00Z';
  const options = (): RunOptions => ({ resolver: lexicon, known: (facts, day) => ingest.known(facts, day) });
  beforeAll(async () => {
    ingest = createIngest({ store: store(), lexicon, now: () => clock });
    const samples = readdirSync(join(root, 'documents')).filter((name) => READ_BY_HAND.test(name));
    const paths = [...samples.map((name) => join(root, 'documents', name)), ...records()];
    await ingest.add(readPaths(paths, { lexicon }));
  }, 300_000);
  return {
    store,
    ingest: () => ingest,
    add: async (documents) => {
      for (const fields of documents) added.add(said(fields['id'] as Cell));
      await ingest.add(
        documents.map((fields) => ({ type: 'document', path: said(fields['id'] as Cell), ...documentOf(fields, null) })),
      );
    },
    retract: async (ids = [...added]) => {
      for (const id of ids) {
        added.delete(id);
        await ingest.retract(id, null);
      }
    },
    setDay: (day) => {
      clock = `${day}T00:00:00Z`;
    },
    asker: () => new Asker(store(), catalogue, options()),
    ask: async (name, given) => objects(await runQuery(store(), catalogue, name, given, options())),
  };
}

/** The tables; the folder's README is no document of the news. */
function records(): string[] {
  return readdirSync(join(root, 'reference'))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(root, 'reference', name));
}
