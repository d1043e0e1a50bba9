import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { createApp } from '../api/index.ts';
import type { Jobs } from '../api/jobs.ts';
import { doctor } from '../audit/index.ts';
import type { Config } from '../config.ts';
import { explain } from '../extract/explain.ts';
import { toFormat } from '../extract/format.ts';
import { extract, EXTRACTOR_VERSION } from '../extract/index.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { loadCatalogue } from '../queries/index.ts';
import { documentOf, readBytes } from '../read/index.ts';
import { packageRoot } from '../store/root.ts';
import type { Opened } from './local.ts';
import { auditOf, tokensOf } from './data-folder.ts';
import { version } from './version.ts';

/** The HTTP side over an open store. `secret` opens the addresses of the command line, `token` those that write. */
export function appOf(
  config: Config,
  lexicon: Lexicon,
  { store, ingest }: Opened,
  { jobs, stopping }: { jobs: Jobs; stopping: AbortSignal },
  keys: { secret: string; token: string | null },
): RequestListener {
  return createApp({
    store,
    ingest,
    lexicon,
    catalogue: loadCatalogue(),
    documents: {
      documentOf: (fields) => documentOf(fields, null),
      itemsOf: (name, bytes) => readBytes(name, bytes, { lexicon, limits: config.read }),
      formatOf: (document, { explain: all }) => {
        if (!all) return toFormat(document, extract(document, lexicon));
        const { extraction, sentences } = explain(document, lexicon);
        return { ...toFormat(document, extraction), sentences };
      },
    },
    doctor: async ({ deep }) => doctor(store, { deep, lexicon }),
    tokens: tokensOf(config),
    audit: auditOf(config),
    jobs,
    stopping,
    settings: {
      version: version(),
      extractorVersion: EXTRACTOR_VERSION,
      root: packageRoot(),
      loopback: config.loopback,
      proxies: config.proxies,
      plainTokens: config.plainTokens,
      readToken: config.readToken,
      queryLimits: config.queryLimits,
      bodyBytes: config.bodyBytes,
      requestsPerMinute: config.requestsPerMinute,
      cypherAtOnce: config.cypherAtOnce,
      ...keys,
    },
    // Standard output is for people.
    log: pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true })),
  });
}
