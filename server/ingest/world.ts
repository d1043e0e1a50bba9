import type { Extraction } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Lexicon } from '../lexicon/types.ts';
import type { Correction } from '../resolve/types.ts';
import type { GraphStore } from '../store/port.ts';
import type { DocumentFacts } from './reading.ts';
import { readRows } from './reads.ts';
import type { SettleOptions } from './settle.ts';

/** Threads that extract documents. */
export interface ExtractPool {
  extract(document: SourceDocument): Promise<Extraction>;
  close(): Promise<void>;
}

/** What every change of the inputs works with. */
export interface World {
  store: GraphStore;
  lexicon: Lexicon;
  now: () => string;
  extract: (document: SourceDocument) => Extraction;
  /** Several threads that extract, opened for long loads only; absent, all is done here. */
  pool?: () => ExtractPool;
  /** What is known of the store's documents; kept from one change to the next. */
  documents?: DocumentFacts;
  extractorVersion: string;
  afterCommit?: SettleOptions['afterCommit'];
}

/** The live corrections. */
export async function readCorrections(store: GraphStore): Promise<Correction[]> {
  const rows = await readRows<Omit<Correction, 'on' | 'value'> & { day: string; value: string | null }>(store, 'corrections');
  return rows.map(({ day, value, ...rest }) => ({
    ...rest,
    on: day,
    value: value === null ? null : (JSON.parse(value) as unknown),
  }));
}
