import { z } from 'zod';
import { Problem, type ProblemCode } from '../contract/problem.ts';
import type { Route } from '../contract/route.ts';
import { COMMON_ERRORS, ROUTES } from '../contract/routes.ts';
import type { QueryParameter } from '../contract/service.ts';
import { expectation, type Catalogue, type NamedQuery } from '../queries/index.ts';
import { PROBLEMS } from './problems.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the API, from the schemas of the contract and the named queries. */
export function openApi(catalogue: Catalogue, version: string): Json & { openapi: string } {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  const add = (route: Route, path = route.path, more: Json = {}): void => {
    (paths[path] ??= {})[route.method] = { ...operation(route, schemas), ...more };
  };
  for (const route of ROUTES as readonly Route[]) {
    if (route.internal) continue;
    add(route);
    if (route.operationId !== 'getQuery') continue;
    for (const query of catalogue.values()) add(route, `/api/queries/${query.name}`, describedQuery(query));
  }
  convert(Problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description:
        'A knowledge graph of defence relationships in which every fact leads to the sentence that states it. Errors are problem documents (RFC 9457) of one shape. Writing needs a token only where the server listens beyond this machine.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set((ROUTES as readonly Route[]).filter((r) => !r.internal).map((r) => r.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Only where the server listens beyond loopback.' },
      },
    },
  };
}

function operation(route: Route, schemas: Json): Json {
  const media = route.produces ?? 'application/json';
  const content: Json = { [media]: { schema: convert(route.response, 'output', schemas) } };
  for (const other of route.alternatives ?? []) content[other] = { schema: { type: 'string' } };
  const responses: Json = { 200: { description: 'The answer', content } };
  for (const [status, codes] of statuses([...COMMON_ERRORS, ...route.errors])) {
    responses[status] = {
      description: codes.map((code) => PROBLEMS[code].title).join('; '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  const parameters = [...fields(route.params, 'path', schemas), ...fields(route.query, 'query', schemas)];
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(parameters.length ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: convert(route.body, 'input', schemas) } } } }
      : {}),
    ...(route.writes ? { security: [{}, { token: [] }] } : {}),
    responses,
  };
}

function statuses(codes: readonly ProblemCode[]): [number, ProblemCode[]][] {
  const out = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = PROBLEMS[code];
    out.set(status, [...(out.get(status) ?? []), code]);
  }
  return [...out].sort(([a], [b]) => a - b);
}

function fields(schema: z.ZodObject | undefined, where: 'path' | 'query', schemas: Json): Json[] {
  if (!schema) return [];
  const json = convert(schema, 'input', schemas) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: where === 'path' || (json.required ?? []).includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

/** A named query as an address of its own, with its parameters. */
function describedQuery(query: NamedQuery): Json {
  return {
    operationId: `query-${query.name}`,
    summary: query.title,
    description: query.description,
    parameters: query.parameters.map(describedParameter),
  };
}

function describedParameter(parameter: QueryParameter): Json {
  const schema: Json = {
    type: parameter.type === 'integer' ? 'integer' : parameter.type === 'boolean' ? 'boolean' : 'string',
    ...(parameter.values && parameter.type === 'string' ? { enum: parameter.values } : {}),
    ...(parameter.minimum === null ? {} : { minimum: parameter.minimum }),
    ...(parameter.maximum === null ? {} : { maximum: parameter.maximum }),
    ...(parameter.default === null || parameter.type === 'strings' ? {} : { default: parameter.default }),
  };
  return {
    name: parameter.name,
    in: 'query',
    required: parameter.required,
    description: `${parameter.description}: ${expectation(parameter)}.`,
    schema,
  };
}

/** A schema as JSON Schema; the named ones among its parts go to `schemas` and are referred to. */
function convert(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const json = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  const { $schema: _, $defs, ...rest } = json;
  for (const [name, value] of Object.entries(($defs ?? {}) as Json)) {
    const { id: __, ...kept } = value as Json;
    schemas[name] ??= kept;
  }
  const own = schema.meta()?.id;
  if (own === undefined || '$ref' in rest) return rest;
  const { id: ___, ...kept } = rest;
  schemas[own] ??= kept;
  return { $ref: `#/components/schemas/${own}` };
}
