import { z } from 'zod';
import * as documents from './documents.ts';
import { GRAPH_ROUTES } from './graph-routes.ts';
import { INTERNAL_ROUTES } from './internal-routes.ts';
import type { ProblemCode } from './problem.ts';
import * as ask from './requests.ts';
import type { Route } from './route.ts';
import { Job, JOB_ROUTES } from './jobs.ts';
import { REVIEW_ROUTES } from './review-routes.ts';
import * as service from './service.ts';
import { TIME_ROUTES } from './time-routes.ts';
import { AnswerValue } from './values.ts';

/** Errors that any address may give. */
export const COMMON_ERRORS: readonly ProblemCode[] = [
  'input',
  'unauthorized',
  'forbidden',
  'rate-limited',
  'timeout',
  'unavailable',
  'internal',
];

export const ROUTES = [
  {
    method: 'get',
    path: '/api/health/live',
    operationId: 'live',
    summary: 'The server runs',
    tag: 'service',
    response: service.Health,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/health/ready',
    operationId: 'ready',
    summary: 'The store answers and is ours',
    tag: 'service',
    response: service.Health,
    errors: ['not-ours'],
    others: [{ status: 503, description: 'The store does not answer, or is not ours', response: service.Health }],
  },
  {
    method: 'get',
    path: '/api/metrics',
    operationId: 'metrics',
    summary: 'Figures for Prometheus: requests and their times, the store, what waits, how new the graph is',
    tag: 'service',
    response: z.string(),
    produces: 'text/plain',
    errors: [],
  },
  {
    method: 'get',
    path: '/api/events',
    operationId: 'events',
    summary: 'Says when the graph has changed, as server-sent events',
    description:
      'Each event is named `graph`; its data is a GraphEvent as JSON. The first tells the version there is, unless Last-Event-ID shows that the client knows it; every later one a change, at most one a second. A client that was away shows the id of its last event and is told at once if anything changed meanwhile. What changed: ask `/api/changes`, or what you read before with its ETag.',
    tag: 'service',
    response: service.GraphEvent,
    produces: 'text/event-stream',
    errors: [],
  },
  {
    method: 'get',
    path: '/api/about',
    operationId: 'about',
    summary: 'What is in the graph, and whose',
    tag: 'service',
    response: service.About,
    cached: true,
    errors: ['not-ours'],
  },
  {
    method: 'get',
    path: '/api/schema',
    operationId: 'schema',
    summary: 'Labels, properties and relationship types, for completion',
    tag: 'queries',
    response: service.SchemaAnswer,
    cached: true,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/queries',
    operationId: 'listQueries',
    summary: 'The named queries',
    tag: 'queries',
    response: service.QueryList,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/queries/{name}',
    operationId: 'getQuery',
    summary: 'Runs a named query; its parameters stand in the query string',
    tag: 'queries',
    params: z.object({ name: z.string() }),
    query: z.looseObject({}),
    response: AnswerValue,
    alternatives: ['text/csv'],
    cached: true,
    errors: ['not-found', 'limit'],
  },
  {
    method: 'post',
    path: '/api/queries/{name}',
    operationId: 'postQuery',
    summary: 'Runs a named query; its parameters are the JSON body',
    tag: 'queries',
    params: z.object({ name: z.string() }),
    body: z.record(z.string(), z.unknown()),
    response: AnswerValue,
    alternatives: ['text/csv'],
    errors: ['not-found', 'limit', 'unsupported-media-type'],
  },
  {
    method: 'post',
    path: '/api/cypher',
    operationId: 'cypher',
    summary: 'Runs reading Cypher',
    tag: 'queries',
    body: service.CypherRequest,
    response: AnswerValue,
    alternatives: ['text/csv'],
    errors: ['syntax', 'refused', 'limit', 'unsupported-media-type'],
  },
  {
    method: 'post',
    path: '/api/cypher/explain',
    operationId: 'explainCypher',
    summary: "The engine's plan of reading Cypher; nothing is run",
    tag: 'queries',
    body: service.CypherRequest,
    response: service.PlanValue,
    errors: ['syntax', 'refused', 'limit', 'unsupported-media-type'],
  },
  ...GRAPH_ROUTES,
  {
    method: 'get',
    path: '/api/documents',
    operationId: 'listDocuments',
    summary: 'The documents',
    tag: 'documents',
    query: ask.DocumentsQuery,
    paged: true,
    response: documents.DocumentList,
    cached: true,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/documents/{id}',
    operationId: 'document',
    summary: 'A document with its text, claims and mentions',
    tag: 'documents',
    params: ask.IdParams,
    response: documents.DocumentView,
    cached: true,
    errors: ['not-found'],
  },
  {
    method: 'post',
    path: '/api/documents',
    operationId: 'addDocuments',
    summary: 'Takes documents into the graph',
    description:
      'What is there already as it is stays unchanged, so a request may be sent again. More than 100 documents, or the header `Prefer: respond-async`, make it a job: 202 at once, and its progress at the address in Location. Who accepts lines of JSON or an event stream gets the progress in the answer instead.',
    tag: 'documents',
    body: documents.NewDocuments,
    response: documents.AddedDocuments,
    alternatives: ['application/x-ndjson', 'text/event-stream'],
    others: [{ status: 202, description: 'A job: Location has its address', response: Job }],
    errors: ['unauthorized', 'limit', 'conflict', 'unsupported-media-type'],
    writes: true,
  },
  ...JOB_ROUTES,
  {
    method: 'post',
    path: '/api/files',
    operationId: 'readFile',
    summary: 'The documents that a file holds (text, Markdown, HTML, PDF, JSON lines); nothing is written',
    tag: 'documents',
    body: documents.NewFile,
    response: documents.FileRead,
    errors: ['limit', 'unsupported-media-type'],
  },
  {
    method: 'post',
    path: '/api/extract',
    operationId: 'extract',
    summary: 'What documents say; nothing is written',
    tag: 'documents',
    query: ask.ExtractQuery,
    body: documents.NewDocuments,
    response: documents.Extracted,
    alternatives: ['application/x-ndjson'],
    errors: ['limit', 'unsupported-media-type'],
  },
  {
    method: 'get',
    path: '/api/export',
    operationId: 'export',
    summary: 'The whole graph, sorted, a JSON value a line or in another form, streamed',
    tag: 'documents',
    query: ask.ExportQuery,
    response: z.string(),
    produces: 'application/x-ndjson',
    alternatives: ['application/x-cypher-query', 'application/gexf+xml', 'application/graphml+xml', 'application/zip'],
    errors: [],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    operationId: 'openapi',
    summary: 'This description',
    tag: 'service',
    response: z.looseObject({ openapi: z.string() }),
    errors: [],
  },
  {
    method: 'get',
    path: '/api/docs',
    operationId: 'docs',
    summary: 'This description as a page',
    tag: 'service',
    response: z.string(),
    produces: 'text/html',
    errors: [],
    others: [{ status: 301, description: 'The page is at /api/docs/' }],
  },
  ...TIME_ROUTES,
  ...REVIEW_ROUTES,
  ...INTERNAL_ROUTES,
] as const satisfies readonly Route[];

export type OperationId = (typeof ROUTES)[number]['operationId'];

/** The route of an operation. */
export function routeOf(operationId: OperationId): Route {
  const found = ROUTES.find((r) => r.operationId === operationId);
  if (!found) throw new Error(`There is no route ${operationId}.`);
  return found;
}
