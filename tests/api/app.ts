import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Application } from 'express';
import pino from 'pino';
import { AuditLog } from '../../server/api/audit-log.ts';
import { Jobs } from '../../server/api/jobs.ts';
import { TokenFolder } from '../../server/api/tokens.ts';
import { createApp, type ApiDependencies, type ApiSettings } from '../../server/api/index.ts';
import { ingestOf } from '../../server/ingest/create.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import type { Ingest } from '../../server/ingest/port.ts';
import type { Extraction } from '../../server/model/claims.ts';
import type { SourceDocument } from '../../server/model/document.ts';
import { loadCatalogue } from '../../server/queries/index.ts';
import { documentOf, readBytes } from '../../server/read/index.ts';
import { openStore } from '../../server/store/index.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { packageRoot } from '../../server/store/root.ts';
import { writeWorld } from '../world/world.ts';

export const lexicon = loadLexicon(packageRoot());

/** An answer as it came: the body as text. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  json: () => unknown;
}
export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** An extractor that finds the country names alone: what the API does with documents does not depend on what they say. */
function mentionsOnly(document: SourceDocument): Extraction {
  const found = [...document.text.matchAll(/India|Japan/g)];
  return {
    claims: [],
    mentions: found.map((m) => ({
      kind: 'country',
      ref: m[0] === 'India' ? 'IN' : 'JP',
      quote: m[0],
      start: m.index,
      end: m.index + m[0].length,
    })),
    notices: [],
  };
}

type FormatOf = ApiDependencies['documents']['formatOf'];

/** A preview that finds nothing but India: most tests ask only whether one comes. */
const nothingFound: FormatOf = (document, { explain }) => ({
  ...(explain ? { sentences: [{ start: 0, end: document.text.length, text: document.text, steps: [] }] } : {}),
  id: document.key,
  source: {},
  countries: ['IN'],
  people: [],
  meetings: [],
  agreements: [],
  organizations: [],
  exercises: [],
});

/** A real app on a real port over an embedded store that holds the small world. */
export class TestApp {
  readonly store: GraphStore;
  readonly #server: Server;
  readonly logged: string[];
  /** Express's own application. */
  readonly app: Application;
  readonly #dispose: () => Promise<void>;

  private constructor(
    app: Application,
    store: GraphStore,
    server: Server,
    logged: string[],
    readonly keys: { tokens: TokenFolder; audit: AuditLog; jobs: Jobs; stop: AbortController },
    dispose: () => Promise<void>,
  ) {
    this.app = app;
    this.store = store;
    this.#server = server;
    this.logged = logged;
    this.#dispose = dispose;
  }

  /** `extract`: what documents say; without it they name countries alone. `formatOf`: what a preview of them says. */
  static async open(settings: Partial<ApiSettings> = {}, extract = mentionsOnly, formatOf?: FormatOf): Promise<TestApp> {
    const folder = mkdtempSync(join(tmpdir(), 'entente-api-'));
    const store = await openStore({ dataFolder: folder });
    await store.prepare();
    await writeWorld(store);
    const ingest = ingestOf({ store, lexicon, now: () => '2025-11-22T00:00:00Z', extract, extractorVersion: 'test' });
    const dispose = async (): Promise<void> => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return TestApp.over(store, ingest, settings, dispose, formatOf);
  }

  /** The same over a store that is there already. */
  static async over(
    store: GraphStore,
    ingest: Ingest,
    settings: Partial<ApiSettings> = {},
    dispose = async (): Promise<void> => {},
    formatOf: FormatOf = nothingFound,
  ): Promise<TestApp> {
    const logged: string[] = [];
    const keys = mkdtempSync(join(tmpdir(), 'entente-keys-'));
    const now = (): string => new Date().toISOString();
    const tokens = new TokenFolder(join(keys, 'tokens'), now);
    const audit = new AuditLog(join(keys, 'audit.jsonl'), now);
    const jobs = new Jobs(join(keys, 'jobs'), now, [1, 1]);
    const stop = new AbortController();
    const app = createApp({
      store,
      ingest,
      lexicon,
      catalogue: loadCatalogue(),
      documents: {
        documentOf: (fields) => documentOf(fields, null),
        itemsOf: (name, bytes) => readBytes(name, bytes, { lexicon }),
        formatOf,
      },
      doctor: async () => ({ ok: true, facts: 1, claims: 2, quotesChecked: 3, problems: [] }),
      tokens,
      audit,
      jobs,
      stopping: stop.signal,
      settings: {
        version: '0.0.0',
        extractorVersion: 'test',
        root: packageRoot(),
        loopback: true,
        token: null,
        proxies: null,
        plainTokens: false,
        readToken: false,
        secret: 's3cret-of-the-server',
        queryLimits: { rows: 10_000, bytes: 16 << 20, ms: 15_000 },
        bodyBytes: 100_000,
        requestsPerMinute: 0,
        cypherAtOnce: 0,
        ...settings,
      },
      log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    });
    const server = createServer(app);
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    return new TestApp(app, store, server, logged, { tokens, audit, jobs, stop }, async () => {
      await jobs.stop();
      rmSync(keys, { recursive: true, force: true });
      await dispose();
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> {
    return new Promise((done, fail) => {
      const outgoing = httpRequest({ host: '127.0.0.1', port: this.port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          // A stream of events has no end: its first one is the answer.
          if (path !== '/api/events' || !/^data: .*\n\n/m.test(text)) return;
          outgoing.destroy();
          done({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) as unknown });
        });
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) as unknown }),
        );
        response.on('error', fail);
      });
      outgoing.on('error', fail);
      outgoing.end(body);
    });
  }

  /** Posts a value as JSON. */
  async post(path: string, value: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(value),
    });
  }

  /** Resolves when no batch waits or runs any more. */
  async settled(): Promise<void> {
    while (this.keys.jobs.unfinished > 0) await new Promise((done) => setTimeout(done, 10));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
    await this.#dispose();
  }
}
