import { z } from 'zod';
import { DocumentBrief, FactSummary } from './facts.ts';
import { OverviewEdge, OverviewNode } from './graph.ts';

/** What a page is made of: everything, what joins two countries, or the facts that a named query gives. */
export const PublishScope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }).strict(),
    z.object({ kind: z.literal('tie'), a: z.string().min(1), b: z.string().min(1) }).strict(),
    z
      .object({ kind: z.literal('query'), name: z.string().min(1), parameters: z.record(z.string(), z.string()).default({}) })
      .strict(),
  ])
  .meta({ id: 'PublishScope' });
export type PublishScope = z.output<typeof PublishScope>;

/** A stretch of a text; `start` counts UTF-16 units from the beginning of the whole text. */
export const Excerpt = z.object({ start: z.int(), text: z.string(), sha256: z.string() }).meta({ id: 'Excerpt' });
export type Excerpt = z.infer<typeof Excerpt>;

export const PublishedDocument = z
  .object({
    ...DocumentBrief.shape,
    licence: z.string().nullable(),
    sha256: z.string().meta({ description: 'Of the whole text, in hex' }),
    text: z.string().nullable().meta({ description: 'The whole text, where its licence lets it be passed on' }),
    excerpts: z.array(Excerpt).meta({ description: 'Else each quote with a sentence either side, in order' }),
  })
  .meta({ id: 'PublishedDocument' });
export type PublishedDocument = z.infer<typeof PublishedDocument>;

export const PublishedClaim = z
  .object({
    id: z.string(),
    document: z.string(),
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    status: z.string().nullable().meta({ description: 'What it says of the state of the fact' }),
    date: z.string().nullable(),
    reportedBy: z.array(z.string()),
  })
  .meta({ id: 'PublishedClaim' });
export type PublishedClaim = z.infer<typeof PublishedClaim>;

export const PublishedFact = z
  .object({
    ...FactSummary.shape,
    parties: z.array(z.string()).meta({ description: 'Ids of the countries, organizations and people that take part, sorted' }),
    people: z.array(z.object({ name: z.string(), relation: z.string() })),
    evidence: z.array(z.object({ claim: z.string(), reason: z.string().nullable() })),
  })
  .meta({ id: 'PublishedFact' });
export type PublishedFact = z.infer<typeof PublishedFact>;

export const Published = z
  .object({
    title: z.string(),
    horizon: z.string().nullable().meta({ description: 'Up to when the documents speak' }),
    graph: z.object({ nodes: z.array(OverviewNode), edges: z.array(OverviewEdge) }),
    facts: z.array(PublishedFact).meta({ description: 'Newest first, undated last' }),
    claims: z.array(PublishedClaim),
    documents: z.array(PublishedDocument),
  })
  .meta({ id: 'Published', description: 'All that a published page shows, and the words to check it against.' });
export type Published = z.infer<typeof Published>;
