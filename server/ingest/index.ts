import { EXTRACTOR_VERSION, extract } from '../extract/index.ts';
import type { Lexicon } from '../lexicon/types.ts';
import type { GraphStore } from '../store/port.ts';
import { ingestOf } from './create.ts';
import type { Ingest } from './port.ts';
import type { ExtractPool } from './world.ts';

export type { ExtractPool } from './world.ts';

export type { CorrectionInput, Ingest, IngestOptions, JudgementInput } from './port.ts';

export interface IngestDependencies {
  store: GraphStore;
  lexicon: Lexicon;
  /** The clock: an ISO 8601 instant. */
  now: () => string;
  /** Threads for long loads; absent, everything is extracted in this one. */
  pool?: () => ExtractPool;
}

/** An Ingest with the product's own extractor. */
export function createIngest({ store, lexicon, now, pool }: IngestDependencies): Ingest {
  return ingestOf({
    store,
    lexicon,
    now,
    ...(pool ? { pool } : {}),
    extract: (document) => extract(document, lexicon),
    extractorVersion: EXTRACTOR_VERSION,
  });
}
