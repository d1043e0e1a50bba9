import { z } from 'zod';
import { CellValue } from './values.ts';
import { EntityKind, ObligationValue, TieStatus } from './facts.ts';

/** A node to draw, wherever it comes from. Values it lacks are null. */
export const DrawNode = z
  .object({
    id: z.string(),
    kind: EntityKind,
    label: z.string().meta({ description: 'Short text to draw' }),
    name: z.string().meta({ description: 'The whole name' }),
    code: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2, countries only' }),
    status: z.string().nullable(),
    obligation: ObligationValue.nullable(),
    type: z.string().nullable().meta({ description: "The fact's own kind: bilateral, mou, alliance, …" }),
    date: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    reports: z.int(),
    sources: z.int(),
    conflicts: z.int(),
  })
  .meta({ id: 'DrawNode' });
export type DrawNode = z.infer<typeof DrawNode>;

export const DrawEdge = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    type: z.string().meta({ description: 'Relationship type: PARTY_TO, TOOK_PART_IN, …' }),
    properties: z.record(z.string(), CellValue),
  })
  .meta({ id: 'DrawEdge' });
export type DrawEdge = z.infer<typeof DrawEdge>;

export const GraphView = z
  .object({ nodes: z.array(DrawNode), edges: z.array(DrawEdge) })
  .meta({ id: 'GraphView', description: 'A graph without positions.' });
export type GraphView = z.infer<typeof GraphView>;

export const OverviewNode = z
  .object({
    ...DrawNode.shape,
    x: z.number(),
    y: z.number(),
    size: z.number().meta({ description: 'Radius in pixels at zoom 1, 3 to 20' }),
    hub: z.boolean().meta({ description: 'An agreement or organization of four or more members, drawn as a node of its own' }),
    members: z.int().meta({ description: 'Members of a hub, else 0' }),
    ties: z.int().meta({ description: 'Lines that end here' }),
    region: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    documents: z.int().meta({ description: 'Documents that name it: how well it is covered; 0 for agreements' }),
  })
  .meta({ id: 'OverviewNode' });
export type OverviewNode = z.infer<typeof OverviewNode>;

export const OverviewEdge = z
  .object({
    id: z.string().meta({ description: '`tie:IN-US`, or `PARTY_TO`/`MEMBER` with both ends' }),
    from: z.string(),
    to: z.string(),
    kind: z.enum(['tie', 'party', 'member']).meta({
      description:
        'tie: two countries, facts of two or three parties; party: a country and an agreement hub; member: a country and an organization hub',
    }),
    status: TieStatus,
    obligation: ObligationValue.nullable().meta({ description: 'Strongest; null for contacts and memberships' }),
    count: z.int().meta({ description: 'Facts behind the line' }),
    agreements: z.int(),
    meetings: z.int(),
    exercises: z.int(),
    width: z.number().meta({ description: 'Pixels at zoom 1, from the count' }),
    first: z.string().nullable(),
    last: z.string().nullable(),
    facts: z.array(z.string()).meta({ description: 'Ids of the facts, agreements first' }),
  })
  .meta({ id: 'OverviewEdge' });
export type OverviewEdge = z.infer<typeof OverviewEdge>;

/** A fact behind the lines of the overview, as far as filters need it. */
export const OverviewFact = z
  .object({
    id: z.string(),
    kind: z.enum(['Agreement', 'Meeting', 'Exercise']),
    status: z.string().nullable(),
    obligation: ObligationValue.nullable(),
    earliest: z.string().nullable().meta({ description: 'null where it has no date' }),
    latest: z.string().nullable(),
    sources: z.int().meta({ description: 'Independent sources' }),
  })
  .meta({ id: 'OverviewFact' });
export type OverviewFact = z.infer<typeof OverviewFact>;

export const Overview = z
  .object({
    nodes: z.array(OverviewNode),
    edges: z.array(OverviewEdge),
    facts: z
      .array(OverviewFact)
      .meta({ description: 'The facts that ties and agreement hubs rest on, by id, to filter and to draw time by' }),
    graphVersion: z.string().meta({ description: 'Changes with every change of the facts' }),
    horizon: z.string().nullable().meta({ description: 'The newest dated claim: what stands for today' }),
    notices: z.array(z.string()),
    ms: z.number(),
  })
  .meta({ id: 'Overview', description: 'The country tie graph, laid out.' });
export type Overview = z.infer<typeof Overview>;

export const Neighbours = z
  .object({
    center: z.string(),
    graph: GraphView.meta({ description: 'The node itself, its neighbours and the relationships between them and it' }),
    counts: z.array(z.object({ kind: EntityKind, total: z.int(), shown: z.int() })),
    truncated: z.boolean(),
  })
  .meta({ id: 'Neighbours' });
export type Neighbours = z.infer<typeof Neighbours>;

export const PathAnswer = z
  .object({
    found: z.boolean(),
    length: z.int().meta({ description: 'Relationships on the shortest path, 0 if none was found' }),
    paths: z.int().meta({ description: 'Shortest paths in the graph below' }),
    graph: GraphView,
    notices: z.array(z.string()),
  })
  .meta({ id: 'PathAnswer' });
export type PathAnswer = z.infer<typeof PathAnswer>;
