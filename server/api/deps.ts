import type { Logger } from 'pino';
import type { Ingest } from '../ingest/port.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Catalogue, Resolver } from '../queries/index.ts';
import type { ReadItem } from '../model/reading.ts';
import type { AuditLog } from './audit-log.ts';
import type { Jobs } from './jobs.ts';
import type { TokenFolder } from './tokens.ts';
import type { GraphStore, ReadLimits } from '../store/port.ts';

/** What the composition root gives the API. */
export interface ApiDependencies {
  store: GraphStore;
  ingest: Ingest;
  /** Names to keys; a Lexicon is one. */
  lexicon: Resolver;
  catalogue: Catalogue;
  /** Reads and extracts documents that come over HTTP. */
  documents: {
    /** A document from fields as a caller gives them; throws InputError where the text cannot be used. */
    documentOf(fields: Record<string, unknown>): { document: SourceDocument; notices: string[] };
    /** What a file holds that somebody sent; what cannot be taken is a failure. */
    itemsOf(name: string, bytes: Uint8Array): Promise<ReadItem[]>;
    /** What a document says, as one FORMAT.md object; `explain` adds how each sentence was read. */
    formatOf(document: SourceDocument, options: { explain: boolean }): object;
  };
  /** Checks every fact, quote and block. */
  doctor(options: {
    deep: boolean;
  }): Promise<{ ok: boolean; facts: number; claims: number; quotesChecked: number; problems: string[] }>;
  /** Tokens by which others than this machine may ask. */
  tokens: Pick<TokenFolder, 'find'>;
  /** Where every write is noted. */
  audit: AuditLog;
  /** Batches taken after their request was answered; whoever gives them stops them before the store is closed. */
  jobs: Jobs;
  /** Aborted once the server is asked to stop: it takes no new work, and ends what would not end by itself. */
  stopping: AbortSignal;
  settings: ApiSettings;
  log: Logger;
}

export interface ApiSettings {
  /** Entente's own version. */
  version: string;
  extractorVersion: string;
  /** Folder of package.json: the built explorer lies in its dist/web, whose data is used in its reference/SOURCES.csv. */
  root: string;
  /** True where only this machine can connect: then hosts are checked and writes need no token. */
  loopback: boolean;
  /** The server's own token, which may write. */
  token: string | null;
  /** Which proxies are believed, as Express's "trust proxy" has it; null: none stands before the server. */
  proxies: number | string[] | null;
  /** Tokens may come over lines without TLS. */
  plainTokens: boolean;
  /** Reading needs a token too. */
  readToken: boolean;
  /** What commands on this machine show to use the internal addresses; null closes these. */
  secret: string | null;
  queryLimits: Required<ReadLimits>;
  /** Largest request that brings documents, in bytes. */
  bodyBytes: number;
  /** Requests of one client a minute; 0 sets no limit. */
  requestsPerMinute: number;
  /** Free Cypher queries of one client that may run at once; 0 sets no limit. */
  cypherAtOnce: number;
}
