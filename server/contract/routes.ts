import { z } from 'zod';
import * as documents from './documents.ts';
import { ENTITY_KINDS, Entity, Evidence, Tie } from './facts.ts';
import { Neighbours, Overview, PathAnswer } from './graph.ts';
import * as internal from './internal.ts';
import type { ProblemCode } from './problem.ts';
import * as service from './service.ts';
import { AnswerValue } from './values.ts';

/** One address of the API, as the server serves it, the OpenAPI document describes it and the web client calls it. */
export interface Route {
  method: 'get' | 'post';
  /** Below the server's root; `{name}` is one percent-encoded segment. */
  path: string;
  operationId: string;
  summary: string;
  tag: 'graph' | 'evidence' | 'queries' | 'documents' | 'service' | 'internal';
  /** Query-string parameters. */
  query?: z.ZodObject;
  params?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  /** Media type of the response; `application/json` if not given. */
  produces?: string;
  /** Media type of further forms of the response, chosen by Accept. */
  alternatives?: string[];
  /** Errors beside those that every address may give (see `COMMON_ERRORS`). */
  errors: readonly ProblemCode[];
  /** Needs the write token where the server listens beyond loopback. */
  writes?: boolean;
  /** For the CLI on the same machine; not in the OpenAPI document. */
  internal?: boolean;
}

/** Errors that any address may give. */
export const COMMON_ERRORS: readonly ProblemCode[] = ['input', 'forbidden', 'rate-limited', 'timeout', 'unavailable', 'internal'];

const count = (text: string, fallback: number, maximum: number) =>
  z.coerce.number().int().min(1).max(maximum).default(fallback).meta({ description: text });
const day = (text: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${text} ISO 8601 day, month or year.` });
const words = (text: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${text} Several: with commas.` });
const id = z.object({ id: z.string().meta({ description: 'Percent-encoded id' }) });

export const TimeQuery = z.object({
  from: day('Facts that may fall on or after this;'),
  to: day('Facts that may fall on or before this;'),
  asOf: day('Facts that hold on this day;'),
});
export const OverviewQuery = z.object({
  ...TimeQuery.shape,
  country: words('Only ties of these countries: codes or names.'),
});
export const NeighbourQuery = z.object({
  ...TimeQuery.shape,
  kinds: words(`Only these kinds (${ENTITY_KINDS.join(', ')}).`),
  limit: count('Most neighbours of each kind.', 25, 200),
});
export const EntityQuery = z.object({ ...TimeQuery.shape, limit: count('Most facts of each kind.', 100, 500) });
export const TieQuery = z.object({
  ...TimeQuery.shape,
  a: z.string().meta({ description: 'A country: code or name' }),
  b: z.string().meta({ description: 'Another country: code or name' }),
});
export const EvidenceQuery = z.object({ limit: count('Most claims.', 200, 1000) });
export const DocumentsQuery = z.object({
  q: z.string().optional().meta({ description: 'Words of the title or publisher.' }),
  origin: z.enum(['press', 'official', 'record', 'sample']).optional(),
  kind: z.enum(['article', 'dataset']).optional(),
  limit: count('Most documents.', 50, 500),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export const SearchQuery = z.object({
  q: z.string().min(1).max(200).meta({ description: 'What to look for' }),
  kinds: words('Only these: Country, Person, Office, Organization, Meeting, Agreement, Exercise, Place, Document.'),
  limit: count('Most hits.', 20, 100),
});
export const PathQuery = z.object({
  // `from` and `to` are the two ends here, not days; the named query `path` calls them `a` and `b` and knows all three days.
  from: z.string().meta({ description: 'Id of one end, or a country code or name' }),
  to: z.string().meta({ description: 'Id of the other end, or a country code or name' }),
  asOf: day('Only by facts that hold on this day;'),
});
export const ExportQuery = z.object({
  format: z.enum(['jsonl']).default('jsonl'),
  history: z.stringbool().default(false).meta({ description: 'With past claims and documents without a live version' }),
});

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
  },
  {
    method: 'get',
    path: '/api/about',
    operationId: 'about',
    summary: 'What is in the graph, and whose',
    tag: 'service',
    response: service.About,
    errors: ['not-ours'],
  },
  {
    method: 'get',
    path: '/api/schema',
    operationId: 'schema',
    summary: 'Labels, properties and relationship types, for completion',
    tag: 'queries',
    response: service.SchemaAnswer,
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
    errors: ['syntax', 'refused', 'limit', 'unsupported-media-type'],
  },
  {
    method: 'get',
    path: '/api/overview',
    operationId: 'overview',
    summary: 'The country tie graph, laid out',
    tag: 'graph',
    query: OverviewQuery,
    response: Overview,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/entities/{id}',
    operationId: 'entity',
    summary: 'A node with its facts',
    tag: 'graph',
    params: id,
    query: EntityQuery,
    response: Entity,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/entities/{id}/neighbours',
    operationId: 'neighbours',
    summary: 'What is tied to a node, to expand it',
    tag: 'graph',
    params: id,
    query: NeighbourQuery,
    response: Neighbours,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/tie',
    operationId: 'tie',
    summary: 'Everything between two countries',
    tag: 'graph',
    query: TieQuery,
    response: Tie,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/path',
    operationId: 'path',
    summary: 'The shortest paths between two nodes',
    tag: 'graph',
    query: PathQuery,
    response: PathAnswer,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/search',
    operationId: 'search',
    summary: 'Finds nodes and documents by name',
    tag: 'graph',
    query: SearchQuery,
    response: documents.SearchAnswer,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/facts/{id}/evidence',
    operationId: 'evidence',
    summary: 'The words behind a fact',
    tag: 'evidence',
    params: id,
    query: EvidenceQuery,
    response: Evidence,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/documents',
    operationId: 'listDocuments',
    summary: 'The documents',
    tag: 'documents',
    query: DocumentsQuery,
    response: documents.DocumentList,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/documents/{id}',
    operationId: 'document',
    summary: 'A document with its text, claims and mentions',
    tag: 'documents',
    params: id,
    response: documents.DocumentView,
    errors: ['not-found'],
  },
  {
    method: 'post',
    path: '/api/documents',
    operationId: 'addDocuments',
    summary: 'Takes documents into the graph',
    tag: 'documents',
    body: documents.NewDocuments,
    response: documents.AddedDocuments,
    alternatives: ['application/x-ndjson', 'text/event-stream'],
    errors: ['unauthorized', 'limit', 'conflict', 'unsupported-media-type'],
    writes: true,
  },
  {
    method: 'post',
    path: '/api/extract',
    operationId: 'extract',
    summary: 'What documents say; nothing is written',
    tag: 'documents',
    body: documents.NewDocuments,
    response: documents.Extracted,
    alternatives: ['application/x-ndjson'],
    errors: ['limit', 'unsupported-media-type'],
  },
  {
    method: 'get',
    path: '/api/export',
    operationId: 'export',
    summary: 'The whole graph, sorted, a JSON value a line',
    tag: 'documents',
    query: ExportQuery,
    response: z.string(),
    produces: 'application/x-ndjson',
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
  },
  {
    method: 'post',
    path: '/api/internal/ingest',
    operationId: 'internalIngest',
    summary: 'ReadItems in, progress and report out, a line each',
    tag: 'internal',
    response: documents.ProgressEvent,
    produces: 'application/x-ndjson',
    errors: ['unauthorized'],
    internal: true,
  },
  {
    method: 'post',
    path: '/api/internal/preview',
    operationId: 'internalPreview',
    summary: 'As ingest, with nothing written',
    tag: 'internal',
    response: documents.ProgressEvent,
    produces: 'application/x-ndjson',
    errors: ['unauthorized'],
    internal: true,
  },
  {
    method: 'post',
    path: '/api/internal/rebuild',
    operationId: 'internalRebuild',
    summary: 'Extracts and settles everything again',
    tag: 'internal',
    response: documents.ProgressEvent,
    produces: 'application/x-ndjson',
    errors: ['unauthorized'],
    internal: true,
  },
  {
    method: 'post',
    path: '/api/internal/doctor',
    operationId: 'internalDoctor',
    summary: 'Checks every fact, quote and block',
    tag: 'internal',
    body: internal.DoctorRequest,
    response: internal.DoctorReport,
    errors: ['unauthorized'],
    internal: true,
  },
  {
    method: 'post',
    path: '/api/internal/retract',
    operationId: 'internalRetract',
    summary: "Takes a document's claims out",
    tag: 'internal',
    body: internal.RetractRequest,
    response: documents.IngestReportValue,
    errors: ['unauthorized', 'not-found'],
    internal: true,
  },
  {
    method: 'post',
    path: '/api/internal/judge',
    operationId: 'internalJudge',
    summary: 'Records or withdraws a judgement',
    tag: 'internal',
    body: internal.JudgeRequest,
    response: internal.Recorded,
    errors: ['unauthorized', 'not-found', 'conflict'],
    internal: true,
  },
  {
    method: 'post',
    path: '/api/internal/correct',
    operationId: 'internalCorrect',
    summary: 'Records or withdraws a correction',
    tag: 'internal',
    body: internal.CorrectRequest,
    response: internal.Recorded,
    errors: ['unauthorized', 'not-found', 'conflict'],
    internal: true,
  },
  {
    method: 'get',
    path: '/api/internal/export',
    operationId: 'internalExport',
    summary: 'The whole graph, a JSON value a line',
    tag: 'internal',
    query: ExportQuery,
    response: z.string(),
    produces: 'application/x-ndjson',
    errors: ['unauthorized'],
    internal: true,
  },
] as const satisfies readonly Route[];

export type OperationId = (typeof ROUTES)[number]['operationId'];

/** The route of an operation. */
export function routeOf(operationId: OperationId): Route {
  const found = ROUTES.find((r) => r.operationId === operationId);
  if (!found) throw new Error(`There is no route ${operationId}.`);
  return found;
}
