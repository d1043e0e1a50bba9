import type { z } from 'zod';
import { PARAMETER_EXAMPLES } from '../../contract/examples.ts';
import type { ExampleRequest, Route, RouteExample } from '../../contract/route.ts';
import type { QueryParameter } from '../../contract/service.ts';
import { expectation, isPaged, type NamedQuery } from '../../queries/index.ts';
import { convert, type Json } from './convert.ts';

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an answer that the client keeps: 304 where it still holds.',
  schema: { type: 'string' },
};

const CURSOR = {
  name: 'cursor',
  in: 'query',
  required: false,
  description: 'Where the next page begins: as the Link of the page before gives it, with all else as it was.',
  schema: { type: 'string' },
};

/** The parameters of an operation, each with its part of the example. */
export function parametersOf(route: Route, example: ExampleRequest | undefined, schemas: Json): Json[] {
  return [...fields(route.params, 'path', example?.params, schemas), ...fields(route.query, 'query', example?.query, schemas)];
}

/** The body of an operation with its example. */
export function bodyOf(route: Route, example: ExampleRequest | undefined, schemas: Json): Json | undefined {
  if (!route.body) return undefined;
  const schema = convert(route.body, 'input', schemas);
  return {
    required: true,
    content: { 'application/json': { schema, ...(example?.body === undefined ? {} : { example: example.body }) } },
  };
}

function fields(
  schema: z.ZodObject | undefined,
  where: 'path' | 'query',
  examples: Readonly<Record<string, unknown>> | undefined,
  schemas: Json,
): Json[] {
  if (!schema) return [];
  const json = convert(schema, 'input', schemas) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: where === 'path' || (json.required ?? []).includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
    ...(examples?.[name] === undefined ? {} : { example: examples[name] }),
  }));
}

/** A named query's parameters; those that must be given have examples. */
export function queryParameters(query: NamedQuery): Json[] {
  const own = query.parameters.map((parameter) => ({
    ...describedParameter(parameter),
    ...(parameter.required ? { example: exampleOf(parameter) } : {}),
  }));
  return [...own, ...(isPaged(query) ? [CURSOR] : []), IF_NONE_MATCH];
}

/** The example of a named query: what must be given. */
export function queryExample(query: NamedQuery, failing: RouteExample['failing']): RouteExample {
  const needed = query.parameters.filter((p) => p.required).map((p) => [p.name, exampleOf(p)]);
  return { query: Object.fromEntries(needed) as Record<string, string>, failing };
}

const exampleOf = (parameter: QueryParameter): string =>
  parameter.name === 'b' ? 'US' : (parameter.values?.[0] ?? PARAMETER_EXAMPLES[parameter.type] ?? '');

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
