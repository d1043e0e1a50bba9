import { SearchAnswer } from './documents.ts';
import { Entity, Evidence, Tie } from './facts.ts';
import { Neighbours, Overview, PathAnswer } from './graph.ts';
import * as ask from './requests.ts';
import type { Route } from './route.ts';

/** The answer for an id that a fact once had. */
const MOVED = { status: 308, description: 'The fact has another id now; Location has its address' } as const;

/** Addresses about what is in the graph, and the words behind it. */
export const GRAPH_ROUTES = [
  {
    method: 'get',
    path: '/api/overview',
    operationId: 'overview',
    summary: 'The country tie graph, laid out',
    tag: 'graph',
    query: ask.OverviewQuery,
    response: Overview,
    cached: true,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/entities/{id}',
    operationId: 'entity',
    summary: 'A node with its facts',
    tag: 'graph',
    params: ask.IdParams,
    query: ask.EntityQuery,
    response: Entity,
    cached: true,
    errors: ['not-found'],
    others: [MOVED],
  },
  {
    method: 'get',
    path: '/api/entities/{id}/neighbours',
    operationId: 'neighbours',
    summary: 'What is tied to a node, to expand it',
    tag: 'graph',
    params: ask.IdParams,
    query: ask.NeighbourQuery,
    response: Neighbours,
    cached: true,
    errors: ['not-found'],
    others: [MOVED],
  },
  {
    method: 'get',
    path: '/api/tie',
    operationId: 'tie',
    summary: 'Everything between two countries',
    tag: 'graph',
    query: ask.TieQuery,
    response: Tie,
    cached: true,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/path',
    operationId: 'path',
    summary: 'The shortest paths between two nodes',
    tag: 'graph',
    query: ask.PathQuery,
    response: PathAnswer,
    cached: true,
    errors: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/search',
    operationId: 'search',
    summary: 'Finds nodes and documents by name',
    tag: 'graph',
    query: ask.SearchQuery,
    response: SearchAnswer,
    cached: true,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/facts/{id}/evidence',
    operationId: 'evidence',
    summary: 'The words behind a fact',
    tag: 'evidence',
    params: ask.IdParams,
    query: ask.EvidenceQuery,
    response: Evidence,
    cached: true,
    errors: ['not-found'],
    others: [MOVED],
  },
] as const satisfies readonly Route[];
