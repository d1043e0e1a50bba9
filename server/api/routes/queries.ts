import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { CypherRequest, PlanValue, QueryList } from '../../contract/service.ts';
import {
  CYPHER_LIMITS,
  describe,
  explainCypher,
  isPaged,
  loadExamples,
  queryNamed,
  runCypher,
  runPage,
  runQuery,
} from '../../queries/index.ts';
import { replyRows } from '../rows.ts';
import type { ReadLimits } from '../../store/port.ts';
import { atOnce } from '../clients.ts';
import type { ApiDependencies } from '../deps.ts';
import { checked } from '../problems.ts';
import { pageOf } from '../pages.ts';
import { askerOf, jsonBody, pathOf, pathParameter, reply, signalOf } from '../request.ts';

/** Largest body of a query: parsing blocks everybody else. */
const QUERY_BODY = 256 * 1024;

/** Named queries and reading Cypher. */
export function queryRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { store, catalogue, settings } = deps;
  const examples = loadExamples();
  const places = atOnce(settings, settings.cypherAtOnce);
  const run = async (request: Request, response: Response, given: Record<string, unknown>): Promise<void> => {
    const { cursor, ...parameters } = given;
    const { limit: _, ...bound } = parameters;
    const name = pathParameter(request, 'name');
    const query = queryNamed(catalogue, name);
    if (!isPaged(query)) {
      const ask = askerOf(deps, request, response);
      return replyRows(request, response, await runQuery(store, catalogue, name, given, ask.options));
    }
    const page = { list: `query ${name}`, parameters: asTexts(bound), cursor, address: addressOf(name, parameters) };
    const answer = await pageOf(deps, request, response, page, async (ask, skip) => {
      const { answer: value, ...rest } = await runPage(store, catalogue, name, parameters, ask.options, skip);
      return { value, ...rest };
    });
    replyRows(request, response, answer);
  };

  router.get(pathOf('listQueries'), (_request, response) =>
    reply(response, QueryList, { queries: [...catalogue.values()].map(describe), examples }),
  );
  router.get(pathOf('getQuery'), (request, response) => run(request, response, request.query));
  router.post(pathOf('postQuery'), jsonBody(QUERY_BODY), (request, response) =>
    run(request, response, checked(z.record(z.string(), z.unknown()), request.body, 'body')),
  );
  router.post(pathOf('cypher'), places, jsonBody(QUERY_BODY), async (request, response) => {
    const { statement, parameters } = checked(CypherRequest, request.body, 'body');
    const options = { signal: signalOf(request, response), limits: smaller(CYPHER_LIMITS, settings.queryLimits) };
    replyRows(request, response, await runCypher(store, statement, parameters, options));
  });
  router.post(pathOf('explainCypher'), places, jsonBody(QUERY_BODY), async (request, response) => {
    const { statement, parameters } = checked(CypherRequest, request.body, 'body');
    reply(response, PlanValue, await explainCypher(store, statement, parameters));
  });
  return router;
}

/** Parameters as a query string has them, so that a body and a query string that say the same are the same. */
const asTexts = (given: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : JSON.stringify(value),
      ]),
  );

/** The address of a named query with its parameters; a body's too, so that the next page can be followed. */
function addressOf(name: string, parameters: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams(asTexts(parameters)).toString();
  return `/api/queries/${name}${query ? `?${query}` : ''}`;
}

/** The stricter of two limits in everything. */
function smaller(a: ReadLimits, b: Required<ReadLimits>): ReadLimits {
  return {
    rows: Math.min(a.rows ?? b.rows, b.rows),
    bytes: Math.min(a.bytes ?? b.bytes, b.bytes),
    ms: Math.min(a.ms ?? b.ms, b.ms),
  };
}
