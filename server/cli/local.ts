import { published } from '../api/publishing.ts';
import { doctor } from '../audit/index.ts';
import { clockOf, type Config } from '../config.ts';
import { createIngest } from '../ingest/index.ts';
import type { Ingest } from '../ingest/port.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { Asker, CYPHER_LIMITS, exportJsonl, loadCatalogue, reviewView, runCypher, runQuery } from '../queries/index.ts';
import type { StoreConfig } from '../store/config.ts';
import { openStore } from '../store/index.ts';
import type { GraphStore, ReadLimits } from '../store/port.ts';
import { extractPool } from './extract-pool.ts';
import type { Operations } from './operations.ts';

/** A store that is ours, and the hands that change it. */
export interface Opened {
  store: GraphStore;
  ingest: Ingest;
  lexicon: Lexicon;
}

/** What the settings say of the store. */
export function storeConfigOf(config: Config): StoreConfig {
  return {
    dataFolder: config.dataFolder,
    ...(config.neo4j === null ? {} : { neo4j: config.neo4j }),
    ...(config.storeMemoryMb === null ? {} : { memoryMb: config.storeMemoryMb }),
  };
}

/**
 * Opens the store that the settings name, and loads the lexicon while it opens. Throws NotOursError, with the store closed and
 * untouched, where it holds something else.
 */
export async function openParts(config: Config, loadLexicon: () => Lexicon): Promise<Opened> {
  const opening = openStore(storeConfigOf(config));
  try {
    const lexicon = loadLexicon();
    const store = await opening;
    // Preparing a foreign store refuses it in words and changes nothing; an empty one is not touched before it is needed.
    if ((await store.status()).state === 'foreign') await store.prepare();
    const pool = extractPool();
    const ingest = createIngest({ store, lexicon, now: clockOf(config), ...(pool === null ? {} : { pool }) });
    return { store, lexicon, ingest };
  } catch (error) {
    // What opened is closed; what did not open says so itself.
    await opening.then(async (store) => store.close()).catch(() => {});
    throw error;
  }
}

/** The operations on a store held open by this process. */
export async function openLocal(config: Config, loadLexicon: () => Lexicon): Promise<Operations> {
  const { store, ingest, lexicon } = await openParts(config, loadLexicon);
  // What an interrupted run left unsettled is settled before anything is asked or added.
  const ready = async (): Promise<void> => {
    await store.prepare();
    await ingest.settle();
  };
  const { queryLimits: limits } = config;
  return {
    where: (await store.status()).where,
    async ingest(items, { dryRun, onProgress }) {
      if (dryRun) return ingest.preview(items, { onProgress });
      await ready();
      // An empty load brings the country table, whose facts are not the caller's.
      await ingest.add([]);
      return ingest.add(items, { onProgress });
    },
    async query(name, parameters) {
      await ready();
      return runQuery(store, loadCatalogue(), name, parameters, {
        limits,
        resolver: lexicon,
        known: (facts, day) => ingest.known(facts, day),
      });
    },
    async cypher(statement, parameters) {
      await ready();
      return runCypher(store, statement, parameters, { limits: smaller(CYPHER_LIMITS, limits) });
    },
    async *exportLines(options) {
      await ready();
      yield* exportJsonl(store, options);
    },
    async publish(scope) {
      await ready();
      return published(new Asker(store, loadCatalogue(), { limits, resolver: lexicon }), scope);
    },
    async rebuild(onProgress) {
      await ready();
      return ingest.rebuild({ onProgress });
    },
    async doctor({ deep }) {
      await ready();
      return doctor(store, { deep, lexicon });
    },
    async retract(document, why) {
      await ready();
      return ingest.retract(document, why);
    },
    async judge(input) {
      await ready();
      return ingest.judge(input);
    },
    async judgeAll(inputs) {
      await ready();
      return ingest.judgeAll(inputs);
    },
    async review(filter) {
      await ready();
      return (await reviewView(new Asker(store, loadCatalogue(), { limits, resolver: lexicon }), filter)).value;
    },
    async correct(input) {
      await ready();
      return ingest.correct(input);
    },
    async withdraw(kind, id) {
      await ready();
      await (kind === 'judgement' ? ingest.withdrawJudgement(id) : ingest.withdrawCorrection(id));
    },
    close: async () => store.close(),
  };
}

/** The stricter of each limit. */
function smaller(a: ReadLimits, b: Required<ReadLimits>): Required<ReadLimits> {
  return {
    rows: Math.min(a.rows ?? b.rows, b.rows),
    bytes: Math.min(a.bytes ?? b.bytes, b.bytes),
    ms: Math.min(a.ms ?? b.ms, b.ms),
  };
}
