import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../server/contract/route.ts';
import { ROUTES } from '../../server/contract/routes.ts';
import { loadCatalogue } from '../../server/queries/index.ts';
import { WORLD } from '../world/world.ts';
import { TestApp } from './app.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean; schema: AnySchema }[];
  responses: Record<string, { content?: Record<string, { schema: AnySchema }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, AnySchema> };
}

let app: TestApp;
let description: Description;
beforeAll(async () => {
  app = await TestApp.open();
  description = (await app.ask('/api/openapi.json')).json() as Description;
});
afterAll(async () => app.close());

/** The parts of the OpenAPI 3.1 meta-schema that this description uses. */
const STRUCTURE = {
  type: 'object',
  required: ['openapi', 'info', 'paths', 'components'],
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      properties: { title: { type: 'string' }, version: { type: 'string' } },
    },
    servers: { type: 'array', items: { type: 'object', required: ['url'] } },
    tags: { type: 'array', items: { type: 'object', required: ['name'], additionalProperties: { type: 'string' } } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        propertyNames: { enum: ['get', 'post'] },
        additionalProperties: { $ref: '#/$defs/operation' },
      },
    },
    components: {
      type: 'object',
      required: ['schemas'],
      properties: { schemas: { type: 'object', propertyNames: { pattern: '^[A-Za-z0-9._-]+$' } } },
    },
  },
  additionalProperties: false,
  $defs: {
    content: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[a-z]+/[a-z+.-]+$' },
      additionalProperties: { type: 'object', required: ['schema'], properties: { schema: { type: 'object' } } },
    },
    operation: {
      type: 'object',
      required: ['operationId', 'summary', 'tags', 'responses'],
      properties: {
        operationId: { type: 'string' },
        summary: { type: 'string', minLength: 3 },
        description: { type: 'string' },
        tags: { type: 'array', items: { type: 'string' }, minItems: 1 },
        security: { type: 'array' },
        parameters: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'in', 'required', 'schema'],
            properties: {
              name: { type: 'string' },
              in: { enum: ['query', 'path'] },
              required: { type: 'boolean' },
              description: { type: 'string' },
              schema: { type: 'object' },
            },
            additionalProperties: false,
          },
        },
        requestBody: {
          type: 'object',
          required: ['content'],
          properties: { required: { type: 'boolean' }, content: { $ref: '#/$defs/content' } },
          additionalProperties: false,
        },
        responses: {
          type: 'object',
          required: ['200'],
          propertyNames: { pattern: '^[2-5]\\d\\d$' },
          additionalProperties: {
            type: 'object',
            required: ['description'],
            properties: { description: { type: 'string', minLength: 1 }, content: { $ref: '#/$defs/content' } },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
};

/** A validator that knows the description's components under the addresses by which it refers to them. */
function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ ...description, $id: 'entente:api' });
  return ajv;
}
function errorsOf(ajv: Ajv2020, schema: AnySchema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"entente:api#/components/');
  const validate = ajv.compile(JSON.parse(text) as AnySchema);
  return validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`);
}

describe('the OpenAPI document', () => {
  it('has the structure of OpenAPI 3.1', () => {
    expect(errorsOf(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }), STRUCTURE, description)).toEqual(
      [],
    );
    const ids = Object.values(description.paths).flatMap((path) => Object.values(path).map((o) => o.operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes every address and every named query, and no internal one', () => {
    const wanted = (ROUTES as readonly Route[]).filter((r) => !r.internal).map((r) => `${r.method} ${r.path}`);
    const queries = [...loadCatalogue().keys()].map((name) => `get /api/queries/${name}`);
    const there = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(there.sort()).toEqual([...wanted, ...queries].sort());
  });

  it('names every part of an address, and refers to nothing that is missing', () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
      for (const operation of Object.values(methods)) {
        expect((operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath);
      }
    }
    const refs = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1] as string);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of refs)
      expect(Object.keys(description.components.schemas)).toContain(ref.replace('#/components/schemas/', ''));
  });

  it('holds schemas that accept what the API answers', async () => {
    const ajv = validator();
    const fact = encodeURIComponent(WORLD.framework);
    const samples: [string, string][] = [
      ['/api/about', '/api/about'],
      ['/api/schema', '/api/schema'],
      ['/api/queries', '/api/queries'],
      ['/api/overview', '/api/overview'],
      ['/api/entities/{id}', `/api/entities/${fact}`],
      ['/api/entities/{id}/neighbours', '/api/entities/IN/neighbours'],
      ['/api/tie', '/api/tie?a=IN&b=US'],
      ['/api/path', '/api/path?from=IN&to=PH'],
      ['/api/search', '/api/search?q=framework'],
      ['/api/facts/{id}/evidence', `/api/facts/${fact}/evidence`],
      ['/api/documents', '/api/documents'],
      ['/api/documents/{id}', `/api/documents/${encodeURIComponent(WORLD.press)}`],
      ['/api/queries/{name}', '/api/queries/neighbourhood?id=IN'],
    ];
    for (const [path, address] of samples) {
      const schema = description.paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema as AnySchema;
      const reply = await app.ask(address);
      expect(reply.status).toBe(200);
      expect({ path, errors: errorsOf(ajv, schema, reply.json()) }).toEqual({ path, errors: [] });
      expect(errorsOf(ajv, schema, { nonsense: true } satisfies Json)).not.toEqual([]);
    }
    const problem = description.paths['/api/tie']?.['get']?.responses['404']?.content?.['application/problem+json']
      ?.schema as AnySchema;
    expect(errorsOf(ajv, problem, (await app.ask('/api/tie?a=IN&b=IN')).json())).toEqual([]);
  });
});
