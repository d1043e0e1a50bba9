import { EXAMPLES, FAILING_QUERY } from '../../contract/examples.ts';
import { Problem } from '../../contract/problem.ts';
import type { Route, RouteExample } from '../../contract/route.ts';
import { ROUTES, type OperationId } from '../../contract/routes.ts';
import { isPaged, type Catalogue, type NamedQuery } from '../../queries/index.ts';
import { cypherExamples } from './cypher.ts';
import { convert, type Json } from './convert.ts';
import { bodyOf, parametersOf, queryExample, queryParameters } from './requests.ts';
import { responsesOf } from './responses.ts';

const TAGS: Readonly<Record<Route['tag'], string>> = {
  graph: 'What is in the graph: entities, ties, paths, changes.',
  evidence: 'The words behind facts, and what people say of them.',
  queries: 'Named queries and reading Cypher.',
  documents: 'Documents in, documents and exports out.',
  service: 'The server itself.',
  internal: 'For the command line on the same machine.',
};

/** The OpenAPI 3.1 description of the API, from the schemas of the contract and the named queries. */
export function openApi(catalogue: Catalogue, version: string): Json & { openapi: string } {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  const examples = { ...EXAMPLES, ...cypherExamples() };
  const open = (ROUTES as readonly Route[]).filter((route) => !route.internal);
  for (const route of open) {
    const methods = (paths[route.path] ??= {});
    methods[route.method] = operation(route, route.path, examples[route.operationId as OperationId], schemas);
    if (route.operationId !== 'getQuery') continue;
    for (const query of catalogue.values()) {
      const path = `/api/queries/${query.name}`;
      paths[path] = { get: namedQuery(route, path, query, schemas) };
    }
  }
  convert(Problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description:
        'A knowledge graph of defence relationships in which every fact leads to the sentence that states it. Errors are problem documents (RFC 9457) of one shape; an address asked with a method that it does not have answers 405 and names those it has. Writing needs a token only where the server listens beyond this machine.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(open.map((route) => route.tag))].map((name) => ({ name, description: TAGS[name] })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Only where the server listens beyond loopback.' },
      },
    },
  };
}

function operation(route: Route, path: string, example: RouteExample | undefined, schemas: Json): Json {
  const parameters = parametersOf(route, example, schemas);
  const requestBody = bodyOf(route, example, schemas);
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [route.tag],
    ...(parameters.length ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    ...(route.writes ? { security: [{}, { token: [] }] } : {}),
    responses: responsesOf(route, path, example, schemas),
  };
}

/** A named query as an address of its own, with its parameters. */
function namedQuery(route: Route, path: string, query: NamedQuery, schemas: Json): Json {
  const { params: _, query: __, ...rest } = route;
  return {
    ...operation({ ...rest, paged: isPaged(query) }, path, queryExample(query, FAILING_QUERY), schemas),
    operationId: `query-${query.name}`,
    summary: query.title,
    description: query.description,
    parameters: queryParameters(query),
  };
}
