import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Route } from '../contract/route.ts';
import { ROUTES } from '../contract/routes.ts';
import { Asker, counts, freshness, graphState } from '../queries/index.ts';
import type { ApiDependencies } from './deps.ts';
import { byVersion } from './memory.ts';

/** Longest wait for the store while figures are collected, in milliseconds; past it, it counts as not answering. */
const PATIENCE_MS = 1000;
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the server counts of itself, in the text format of Prometheus. Labels have few values: operations, methods, statuses, kinds. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #seconds: Histogram;
  readonly #running: Gauge;
  readonly #jobs: Gauge;
  readonly #refresh: () => Promise<void>;
  readonly #operations: ReadonlyMap<string, string>;
  /** The one look at the store that is under way: a store that hangs gathers no more of them. */
  #looking: Promise<void> | null = null;

  constructor(private readonly deps: ApiDependencies) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#seconds = new Histogram({
      name: 'entente_http_request_duration_seconds',
      help: 'Time from a request to the end of its answer, by operation of the API',
      labelNames: ['method', 'operation', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.#running = new Gauge({ name: 'entente_http_requests_in_progress', help: 'Requests being answered', registers });
    new Gauge({
      name: 'entente_info',
      help: 'Versions, as labels',
      labelNames: ['version', 'extractor'],
      registers,
    }).set({ version: deps.settings.version, extractor: deps.settings.extractorVersion }, 1);
    this.#jobs = new Gauge({
      name: 'entente_jobs_unfinished',
      help: 'Batches of documents that wait or are being taken',
      registers,
    });
    this.#refresh = this.#store();
    this.#operations = new Map(
      (ROUTES as readonly Route[]).map((r) => [
        `${r.method.toUpperCase()} ${r.path.replace(/\{(\w+)\}/g, ':$1')}`,
        r.operationId,
      ]),
    );
  }

  /** Measures every request that passes. */
  observe(): RequestHandler {
    return (request, response, next) => {
      const end = this.#seconds.startTimer();
      this.#running.inc();
      response.once('close', () => {
        this.#running.dec();
        end({ method: request.method, operation: this.#operationOf(request), status: response.statusCode });
      });
      next();
    };
  }

  /** All figures as text. */
  async text(): Promise<string> {
    this.#jobs.set(this.deps.jobs.unfinished);
    await this.#refresh();
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** The operation that a request came to; `other` for files of the explorer and for what there is not. */
  #operationOf(request: Request): string {
    const route = request.route as { path?: unknown } | undefined;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    return this.#operations.get(`${method} ${String(route?.path)}`) ?? 'other';
  }

  /** The figures of the store; what it gives brings them up to date. */
  #store(): () => Promise<void> {
    const registers = [this.#registry];
    const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
      new Gauge({ name: `entente_${name}`, help, labelNames, registers });
    const version = gauge('graph_version', 'Goes up with every change that a reader can see');
    const waiting = gauge('blocks_waiting', 'Parts of the graph that wait to be computed anew');
    const nodes = gauge('nodes', 'Nodes of the graph by label', ['label']);
    const newest = gauge('newest_document_timestamp_seconds', 'When the newest document was published, and recorded', ['of']);
    const horizon = gauge('horizon_timestamp_seconds', 'The newest day that documents speak of');
    const failures = new Counter({
      name: 'entente_store_failures_total',
      help: 'Times that the store gave no figures',
      registers,
    });
    const { store, catalogue } = this.deps;
    const known = byVersion(async (ask: Asker) => ({ ...(await counts(ask)), ...(await freshness(ask)) }));
    const look = async (): Promise<void> => {
      // Without a deadline of its own: a query that is stopped may cost the embedded engine its process.
      const ask = new Asker(store, catalogue, {});
      const state = await graphState(ask);
      const found = await known(JSON.stringify(state), ask);
      version.set(Number(state.graphVersion) || 0);
      waiting.set(found.waiting);
      nodes.reset();
      for (const [label, n] of Object.entries(found.counts)) nodes.set({ label }, n);
      for (const [of, at] of Object.entries({ published: found.published, recorded: found.recorded }))
        if (at !== null) newest.set({ of }, Date.parse(at) / 1000);
      if (found.horizon !== null) horizon.set(Date.parse(found.horizon) / 1000);
    };
    const answers = async (): Promise<boolean> => {
      this.#looking ??= look().finally(() => {
        this.#looking = null;
      });
      const late = new Promise<boolean>((done) => {
        setTimeout(() => done(false), PATIENCE_MS).unref();
      });
      return Promise.race([this.#looking.then(() => true), late]).catch(() => false);
    };
    const up = gauge('store_up', 'Whether the store answered within a second');
    return async () => {
      const answered = await answers();
      if (!answered) failures.inc();
      up.set(answered ? 1 : 0);
    };
  }
}
