import { z } from 'zod';

export type Json = Record<string, unknown>;

/** A schema as JSON Schema; the named ones among its parts go to `schemas` and are referred to. */
export function convert(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
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
