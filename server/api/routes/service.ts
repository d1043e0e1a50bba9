import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Router } from 'express';
import { About, Health, SchemaAnswer, type About as AboutValue } from '../../contract/service.ts';
import { counts, graphState, horizon, schemaView, type Asker } from '../../queries/index.ts';
import type { ApiDependencies } from '../deps.ts';
import { GraphEvents } from '../events.ts';
import { byVersion } from '../memory.ts';
import type { Metrics } from '../metrics.ts';
import { problemOf } from '../problems.ts';
import { askerOf, pathOf, reply } from '../request.ts';

/** Health, what is in the graph, and its schema. */
export function serviceRoutes(deps: ApiDependencies, metrics: Metrics): Router {
  const router = Router();
  const { store, settings, stopping } = deps;
  const sources = attributions(settings.root);
  const figures = byVersion(async (ask: Asker) => ({ ...(await counts(ask)), horizon: await horizon(ask) }));
  const schema = byVersion(schemaView);

  router.get(pathOf('live'), (_request, response) => reply(response, Health, { status: 'ok', detail: null }));

  router.get(pathOf('metrics'), async (_request, response) => {
    const text = await metrics.text();
    response.setHeader('Content-Type', metrics.contentType);
    response.setHeader('Cache-Control', 'no-store');
    response.end(text);
  });

  const events = new GraphEvents(deps);
  router.get(pathOf('events'), (request, response) => events.send(request, response));

  router.get(pathOf('ready'), async (request, response) => {
    if (stopping.aborted) {
      response.status(503);
      return reply(response, Health, { status: 'unavailable', detail: 'The server is stopping.' });
    }
    try {
      const { state, found } = await store.status();
      const detail =
        state === 'ours'
          ? null
          : state === 'empty'
            ? 'The store is not prepared yet.'
            : `The store holds ${found ?? 'something else'}.`;
      response.status(state === 'ours' ? 200 : 503);
      reply(response, Health, { status: state === 'ours' ? 'ok' : 'unavailable', detail });
    } catch (error) {
      response.status(503);
      reply(response, Health, { status: 'unavailable', detail: problemOf(error, request.path).detail });
    }
  });

  router.get(pathOf('about'), async (request, response) => {
    const ask = askerOf(deps, request, response);
    const [state, status] = await Promise.all([graphState(ask), store.status()]);
    const known = await figures(state.graphVersion, ask);
    reply(response, About, {
      name: 'Entente',
      version: settings.version,
      extractorVersion: state.extractorVersion || settings.extractorVersion,
      graphVersion: state.graphVersion,
      engine: { kind: status.engine, version: status.version },
      counts: known.counts,
      horizon: known.horizon,
      samples: { loaded: known.samples > 0, documents: known.samples },
      writing: { tokenNeeded: !settings.loopback },
      sources,
    });
  });

  router.get(pathOf('schema'), async (request, response) => {
    const ask = askerOf(deps, request, response);
    reply(response, SchemaAnswer, await schema((await graphState(ask)).graphVersion, ask));
  });
  return router;
}

/** Whose records the reference tables use. Throws where the table is missing: without it nothing may be shown. */
function attributions(root: string): AboutValue['sources'] {
  const rows = parse<Record<string, string>>(readFileSync(join(root, 'reference', 'SOURCES.csv'), 'utf8'), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => ({
    name: row['name'] ?? '',
    licence: row['licence'] ?? '',
    attribution: row['attribution'] ?? '',
    note: row['note'] ?? '',
  }));
}
