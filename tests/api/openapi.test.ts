import type { Application } from 'express';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../server/contract/route.ts';
import { ROUTES } from '../../server/contract/routes.ts';
import { loadCatalogue } from '../../server/queries/index.ts';
import { TestApp } from './app.ts';

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
    tags: {
      type: 'array',
      items: { type: 'object', required: ['name', 'description'], additionalProperties: { type: 'string' } },
    },
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
      additionalProperties: {
        type: 'object',
        required: ['schema'],
        properties: {
          schema: { type: 'object' },
          example: {},
          examples: { type: 'object', additionalProperties: { type: 'object', required: ['summary', 'value'] } },
        },
        additionalProperties: false,
      },
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
              in: { enum: ['query', 'path', 'header'] },
              required: { type: 'boolean' },
              description: { type: 'string' },
              schema: { type: 'object' },
              example: {},
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
            properties: {
              description: { type: 'string', minLength: 1 },
              headers: {
                type: 'object',
                additionalProperties: { type: 'object', required: ['description', 'schema'] },
              },
              content: { $ref: '#/$defs/content' },
            },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
};

function errorsOf(ajv: Ajv2020, schema: AnySchema, value: unknown): string[] {
  const validate = ajv.compile(schema);
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

  it('leaves out no address that Express serves, and names none that it does not', () => {
    const served = servedBy(app.app);
    const listed = (ROUTES as readonly Route[]).map((r) => `${r.method} ${r.path}`);
    expect(served.length).toBeGreaterThan(30);
    expect(served.filter((address) => !listed.includes(address))).toEqual([]);
    // The page is a folder of files.
    expect(listed.filter((address) => !served.includes(address))).toEqual(['get /api/docs']);
  });
});

interface Layer {
  route?: { path: unknown; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** Every address below /api that a router of the app serves, as "get /api/about"; those that answer any method alike aside. */
function servedBy(application: Application): string[] {
  const visit = (layers: readonly Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (!route) return visit(handle?.stack ?? []);
      const methods = Object.keys(route.methods).filter((name) => route.methods[name]);
      if (typeof route.path !== 'string' || methods.length > 2) return [];
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      return methods.map((method) => `${method} ${path}`);
    });
  return visit((application as unknown as { router: { stack: Layer[] } }).router.stack);
}
