import { z } from 'zod';
import { CellValue } from './values.ts';

export const Health = z.object({ status: z.enum(['ok', 'unavailable']), detail: z.string().nullable() }).meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const GraphEvent = z
  .object({
    id: z.string().meta({ description: 'Database and version; what Last-Event-ID shows' }),
    graphVersion: z.string(),
    previous: z.string().nullable().meta({ description: 'The version before, as the client had it; null if unknown' }),
  })
  .meta({ id: 'GraphEvent', description: 'The graph has changed: what was read of an earlier version may be read again.' });
export type GraphEvent = z.infer<typeof GraphEvent>;

export const Attribution = z
  .object({ name: z.string(), licence: z.string(), attribution: z.string(), note: z.string() })
  .meta({ id: 'Attribution' });

export const About = z
  .object({
    name: z.literal('Entente'),
    version: z.string(),
    extractorVersion: z.string(),
    graphVersion: z.string().meta({ description: 'Changes with every change of the facts' }),
    engine: z.object({ kind: z.enum(['neo4j', 'embedded']), version: z.string() }),
    counts: z.record(z.string(), z.int()).meta({ description: 'Nodes by label: Country, …, Document, Claim' }),
    horizon: z.string().nullable().meta({ description: 'The newest dated claim: what stands for today' }),
    samples: z.object({ loaded: z.boolean(), documents: z.int() }).meta({ description: 'Made-up sample documents' }),
    writing: z.object({ tokenNeeded: z.boolean() }),
    sources: z.array(Attribution).meta({ description: 'Whose records are in the graph, with their licences' }),
  })
  .meta({ id: 'About' });
export type About = z.infer<typeof About>;

export const PARAMETER_TYPES = [
  'string',
  'strings',
  'integer',
  'boolean',
  'from',
  'to',
  'date',
  'country',
  'countries',
  'organization',
  'id',
  'document',
] as const;

export const QueryParameter = z
  .object({
    name: z.string(),
    type: z.enum(PARAMETER_TYPES).meta({
      description:
        'from, to, date: ISO days, months or years; country: a code or a name; strings: a list, or one text with commas',
    }),
    required: z.boolean(),
    default: CellValue,
    description: z.string(),
    values: z.array(z.string()).nullable().meta({ description: 'The only values allowed, or null' }),
    minimum: z.int().nullable(),
    maximum: z.int().nullable(),
  })
  .meta({ id: 'QueryParameter' });
export type QueryParameter = z.infer<typeof QueryParameter>;

export const QueryDescription = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    parameters: z.array(QueryParameter),
    phrases: z.array(z.string()).meta({
      description:
        'How it is asked in plain words: `agreements of $country [since $from]`; what stands in brackets may be left out',
    }),
    returns: z.enum(['rows', 'graph']),
    paged: z.boolean().meta({ description: 'Takes `cursor`: Link has the address of the next page' }),
    text: z
      .string()
      .nullable()
      .meta({ description: 'The Cypher, to copy into the console; null for searches, which ask the index' }),
  })
  .meta({ id: 'QueryDescription' });
export type QueryDescription = z.infer<typeof QueryDescription>;

export const ExampleQuery = z
  .object({
    name: z.string(),
    title: z.string().meta({ description: 'The question that it answers' }),
    returns: z.enum(['rows', 'graph']),
    text: z.string(),
  })
  .meta({ id: 'ExampleQuery', description: 'Cypher that runs as it stands.' });
export type ExampleQuery = z.infer<typeof ExampleQuery>;

export const QueryList = z
  .object({ queries: z.array(QueryDescription), examples: z.array(ExampleQuery) })
  .meta({ id: 'QueryList' });
export type QueryList = z.infer<typeof QueryList>;

export const CypherRequest = z
  .object({
    statement: z.string().min(1).max(20_000).meta({ description: 'Reading Cypher; `GET /api/queries` has examples' }),
    parameters: z.record(z.string(), z.unknown()).default({}),
  })
  .strict()
  .meta({ id: 'CypherRequest', description: "The words of Neo4j's HTTP Query API." });
export type CypherRequest = z.input<typeof CypherRequest>;

export const PlanStep = z
  .object({
    depth: z.int().meta({ description: 'How far below the first step; a step works on what the deeper ones under it give' }),
    operator: z.string(),
    detail: z.string().nullable(),
    rows: z.number().nullable().meta({ description: 'How many rows the engine expects, where it says so' }),
  })
  .meta({ id: 'PlanStep' });

export const PlanValue = z
  .object({
    allowed: z.boolean(),
    reason: z.string().nullable().meta({ description: 'Why it would be refused' }),
    steps: z.array(PlanStep),
  })
  .meta({ id: 'Plan', description: "The engine's plan of a query, which was not run." });
export type PlanValue = z.infer<typeof PlanValue>;

/** One schema for the graph, so that consoles can complete. */
export const SchemaAnswer = z
  .object({
    labels: z.array(z.object({ label: z.string(), count: z.int(), properties: z.array(z.string()) })),
    relationships: z.array(z.object({ type: z.string(), count: z.int(), from: z.array(z.string()), to: z.array(z.string()) })),
  })
  .meta({ id: 'SchemaAnswer' });
export type SchemaAnswer = z.infer<typeof SchemaAnswer>;
