import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { CypherRequest, PlanValue, QueryList } from '../../contract/service.ts';
import { CYPHER_LIMITS, describe, explainCypher, loadExamples, runCypher, runQuery } from '../../queries/index.ts';
import { replyRows } from '../rows.ts';
import type { ReadLimits } from '../../store/port.ts';
import { atOnce } from '../clients.ts';
import type { ApiDependencies } from '../deps.ts';
import { checked } from '../problems.ts';
import { jsonBody, knownOf, pathOf, pathParameter, reply, signalOf } from '../request.ts';

/** Largest body of a query: parsing blocks everybody else. */
const QUERY_BODY = 256 * 1024;

/** Named queries and reading Cypher. */
export function queryRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { store, catalogue, lexicon, settings } = deps;
  const examples = loadExamples();
  const places = atOnce(settings, settings.cypherAtOnce);
  const run = async (request: Request, response: Response, given: Record<string, unknown>): Promise<void> => {
    const options = {
      signal: signalOf(request, response),
      limits: settings.queryLimits,
      resolver: lexicon,
      known: knownOf(deps),
    };
    replyRows(request, response, await runQuery(store, catalogue, pathParameter(request, 'name'), given, options));
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

/** The stricter of two limits in everything. */
function smaller(a: ReadLimits, b: Required<ReadLimits>): ReadLimits {
  return {
    rows: Math.min(a.rows ?? b.rows, b.rows),
    bytes: Math.min(a.bytes ?? b.bytes, b.bytes),
    ms: Math.min(a.ms ?? b.ms, b.ms),
  };
}
