import { z } from 'zod';
import { ENTITY_KINDS } from './facts.ts';

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
export const IdParams = z.object({ id: z.string().meta({ description: 'Percent-encoded id' }) });

export const TimeQuery = z.object({
  from: day('Facts that may fall on or after this;'),
  to: day('Facts that may fall on or before this;'),
  asOf: day('What had come about by this day and still held; without it the data horizon, with all facts.'),
});
export const cursor = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'Where the next page begins: as the Link of the page before gives it, with all else as it was.' });
const knownAt = day('Only what claims recorded by this day say;');
export const OverviewQuery = z.object({
  ...TimeQuery.shape,
  country: words('Only ties of these countries: codes or names.'),
});
export const NeighbourQuery = z.object({
  ...TimeQuery.shape,
  kinds: words(`Only these kinds (${ENTITY_KINDS.join(', ')}).`),
  limit: count('Most neighbours of each kind.', 25, 500),
});
export const EntityQuery = z.object({ ...TimeQuery.shape, knownAt, limit: count('Most facts of each kind.', 100, 500) });
export const TieQuery = z.object({
  ...TimeQuery.shape,
  knownAt,
  a: z.string().meta({ description: 'A country: code or name' }),
  b: z.string().meta({ description: 'Another country: code or name' }),
});
export const EvidenceQuery = z.object({ knownAt, limit: count('Most claims.', 200, 1000) });
export const DocumentsQuery = z.object({
  q: z.string().optional().meta({ description: 'Words of the title or publisher.' }),
  origin: z.enum(['press', 'official', 'record', 'sample']).optional(),
  kind: z.enum(['article', 'dataset']).optional(),
  limit: count('Most documents.', 50, 500),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  cursor,
});
export const EntitiesQuery = z.object({
  kinds: words(`Only these kinds (${ENTITY_KINDS.join(', ')}).`),
  limit: count('Most entities of a page.', 200, 5000),
  cursor,
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
export const ExtractQuery = z.object({
  explain: z
    .stringbool()
    .default(false)
    .meta({ description: 'With each sentence: what was recognised, which rule fired, what was joined or dropped and why' }),
});

/** The forms of an export; `entente export --format` has the same. */
export const EXPORT_FORMATS = ['jsonl', 'cypher', 'neo4j-admin', 'gexf', 'graphml', 'csv'] as const;
export const ExportQuery = z.object({
  format: z.enum(EXPORT_FORMATS).default('jsonl').meta({
    description:
      'jsonl, cypher (a script for an empty Neo4j) and neo4j-admin (its CSV files, zipped) hold the whole graph; gexf, graphml and csv (zipped) the facts, for tools of network analysis.',
  }),
  history: z.stringbool().default(false).meta({ description: 'With past claims and documents without a live version' }),
});
