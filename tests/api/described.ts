import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import type { Problem } from '../../server/contract/problem.ts';
import type { ExampleRequest } from '../../server/contract/route.ts';

interface Media {
  schema: AnySchema;
  example?: unknown;
  examples?: Record<string, { value: Problem; 'x-request'?: ExampleRequest }>;
}
export interface Operation {
  operationId: string;
  parameters?: { name: string; in: 'path' | 'query'; required: boolean; example?: unknown }[];
  requestBody?: { content: { 'application/json': Media } };
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, Media> }>;
}
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, AnySchema> };
}

/** A request as it goes over the wire. */
export interface Sent {
  path: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** The request that the document gives as its example for an operation. */
export function exampleOf(path: string, method: string, operation: Operation): Sent {
  const given = operation.parameters?.filter((p) => p.example !== undefined) ?? [];
  const of = (where: string): Record<string, string> =>
    Object.fromEntries(given.filter((p) => p.in === where).map((p) => [p.name, String(p.example)]));
  return sent(path, method, {
    params: of('path'),
    query: of('query'),
    body: operation.requestBody?.content['application/json'].example,
  });
}

/** The request that the document gives beside one of its errors, with that error's code and status. */
export function failingOf(
  path: string,
  method: string,
  operation: Operation,
): { request: Sent; code: string; status: number } | null {
  for (const [status, { content }] of Object.entries(operation.responses)) {
    for (const [code, example] of Object.entries(content?.['application/problem+json']?.examples ?? {})) {
      const request = example['x-request'];
      if (request) return { request: sent(path, method, request), code, status: Number(status) };
    }
  }
  return null;
}

function sent(path: string, method: string, { params = {}, query = {}, body, headers = {} }: ExampleRequest): Sent {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? `{${name}}`));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return {
    path: search ? `${address}?${search}` : address,
    method: method.toUpperCase(),
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

/** What does not fit a schema of the document, in words; empty where all does. */
export function checker(description: Description): (schema: AnySchema, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ ...description, $id: 'entente:api' });
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"entente:api#/components/');
    const validate = ajv.compile(JSON.parse(text) as AnySchema);
    return validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`);
  };
}
