import { z } from 'zod';
import { CorrectionView } from './corrections.ts';
import { CellValue, NodeValue, PartialDateText } from './values.ts';
import { OBLIGATIONS } from '../model/claims.ts';

export const ENTITY_KINDS = [
  'Country',
  'Person',
  'Office',
  'Tenure',
  'Organization',
  'Membership',
  'Meeting',
  'Agreement',
  'Exercise',
  'Place',
] as const;
export const EntityKind = z.enum(ENTITY_KINDS).meta({ id: 'EntityKind' });
export type EntityKind = z.infer<typeof EntityKind>;

export const ObligationValue = z
  .enum(OBLIGATIONS)
  .meta({ id: 'Obligation', description: 'What the parties mainly owe each other; the list is strongest first.' });

/** The least that is said of a node wherever it is named. */
export const NodeBrief = z
  .object({
    id: z.string(),
    kind: EntityKind,
    name: z.string(),
    code: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2, countries only' }),
  })
  .meta({ id: 'NodeBrief' });
export type NodeBrief = z.infer<typeof NodeBrief>;

export const EntityList = z.object({ entities: z.array(NodeBrief) }).meta({ id: 'EntityList', description: 'By kind and id.' });
export type EntityList = z.infer<typeof EntityList>;

/** One fact in a list. Values that the fact lacks are null. */
export const FactSummary = z
  .object({
    id: z.string(),
    kind: EntityKind,
    name: z.string(),
    type: z.string().nullable().meta({ description: "The fact's own kind: bilateral, mou, alliance, …" }),
    status: z.string().nullable(),
    obligation: ObligationValue.nullable(),
    date: PartialDateText.nullable().meta({ description: 'As precise as the sources; of tenures and memberships the start' }),
    endDate: PartialDateText.nullable(),
    confirmedUntil: PartialDateText.nullable().meta({ description: 'Tenures without end: last known on this day' }),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    countries: z.array(z.string()).meta({ description: 'ISO codes of the countries that take part, sorted' }),
    place: z.string().nullable(),
    relation: z.string().nullable().meta({ description: 'How it is tied to what was asked for: PARTY_TO, ATTENDED, …' }),
    title: z.string().nullable().meta({ description: 'The office as the source words it (tenures); the role (memberships)' }),
    reports: z.int().meta({ description: 'Live documents that tell of it' }),
    sources: z.int().meta({ description: 'Independent sources among them' }),
    records: z.int().meta({
      description: 'How many of them, and of the sources, are records: shown apart, as they only report what others said',
    }),
    conflicts: z.array(z.string()).meta({ description: 'Fields on which the sources contradict each other' }),
  })
  .meta({ id: 'FactSummary' });
export type FactSummary = z.infer<typeof FactSummary>;

export const FactGroup = z
  .object({
    kind: EntityKind,
    total: z.int(),
    facts: z.array(FactSummary).meta({ description: 'Newest first, undated last; at most the limit' }),
  })
  .meta({ id: 'FactGroup' });
export type FactGroup = z.infer<typeof FactGroup>;

export const DocumentBrief = z
  .object({
    id: z.string(),
    key: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    publishedOn: PartialDateText.nullable(),
    origin: z.enum(['press', 'official', 'record', 'sample']),
    kind: z.enum(['article', 'dataset']),
    sample: z.boolean().meta({ description: 'A made-up sample: to be marked as such wherever it is quoted' }),
  })
  .meta({ id: 'DocumentBrief' });
export type DocumentBrief = z.infer<typeof DocumentBrief>;

export const SpanValue = z
  .object({ start: z.int(), end: z.int() })
  .meta({ id: 'Span', description: 'Half-open range of UTF-16 offsets in the text.' });
export type SpanValue = z.infer<typeof SpanValue>;

export const ClaimField = z
  .object({
    name: z.string(),
    value: CellValue.meta({ description: 'What counts: what was read, or what a person put in its place' }),
    read: CellValue.meta({ description: 'What was read in the text; differs from `value` only where a person replaced it' }),
    spans: z.array(SpanValue).meta({ description: 'Where the text states it' }),
  })
  .meta({ id: 'ClaimField' });
export type ClaimField = z.infer<typeof ClaimField>;

export const ClaimView = z
  .object({
    id: z.string(),
    kind: z.string(),
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    rule: z.string().meta({ description: 'The rule of the extractor, or of the record reader, that made it' }),
    fields: z.array(ClaimField).meta({ description: 'Every filled field of the claim' }),
    reportedBy: z.array(z.string()).meta({ description: 'What a row of records cites' }),
    rejected: z.boolean().meta({ description: 'Rejected by a person: it supports nothing' }),
    corrections: z
      .array(CorrectionView)
      .meta({ description: 'What people said of it, oldest first; those taken back are left out' }),
  })
  .meta({ id: 'ClaimView', description: 'What one document states, with its words.' });
export type ClaimView = z.infer<typeof ClaimView>;

export const EvidenceItem = z
  .object({
    claim: ClaimView,
    document: DocumentBrief,
    reason: z.string().nullable().meta({ description: 'Why this claim was taken to tell of this fact' }),
    score: z.number().nullable(),
  })
  .meta({ id: 'EvidenceItem' });
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const FieldConflict = z
  .object({
    field: z.string(),
    values: z
      .array(z.object({ value: CellValue, claims: z.array(z.string()) }))
      .meta({ description: 'Each value with the claims that state it' }),
  })
  .meta({ id: 'FieldConflict' });
export type FieldConflict = z.infer<typeof FieldConflict>;

export const LIFE_STAGES = ['planned', 'proposed', 'signed', 'in-force', 'renewed', 'held', 'cancelled', 'ended'] as const;
export const LifeStage = z
  .object({
    stage: z.enum(LIFE_STAGES),
    date: PartialDateText.nullable().meta({
      description: 'As the fact shows it; of plans, proposals and cancellations the day on which a document first told of them',
    }),
    claims: z.array(z.string()).meta({ description: 'The claims that say so, oldest document first, records last' }),
  })
  .meta({ id: 'LifeStage', description: 'A step in the life of an agreement or a meeting.' });
export type LifeStage = z.infer<typeof LifeStage>;

export const Evidence = z
  .object({
    fact: FactSummary,
    life: z.array(LifeStage).meta({ description: 'Agreements and meetings: what they went through, in that order' }),
    quoted: z.array(EvidenceItem).meta({ description: 'Sentences of documents, oldest document first' }),
    reported: z.array(EvidenceItem).meta({ description: 'Rows of records: what they cite is "reported by", not quoted' }),
    conflicts: z.array(FieldConflict),
    total: z.int().meta({ description: 'Live claims in all; more than listed where the limit cut' }),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const RelatedNode = z
  .object({ relation: z.string(), outgoing: z.boolean(), node: NodeBrief, properties: z.record(z.string(), CellValue) })
  .meta({ id: 'RelatedNode' });
export type RelatedNode = z.infer<typeof RelatedNode>;

export const Entity = z
  .object({
    node: NodeValue,
    kind: EntityKind,
    fact: FactSummary,
    related: z
      .array(RelatedNode)
      .meta({ description: 'What it points to: place, office, organization, the agreement it amends, …; never its facts' }),
    groups: z.array(FactGroup).meta({ description: 'Its facts by kind' }),
    documents: z
      .object({ claims: z.int(), mentioning: z.int() })
      .meta({ description: 'Claims that state it; documents that name it' }),
  })
  .meta({ id: 'Entity' });
export type Entity = z.infer<typeof Entity>;

export const TIE_STATUSES = ['active', 'proposed', 'ended', 'contact'] as const;
export const TieStatus = z.enum(TIE_STATUSES).meta({
  id: 'TieStatus',
  description:
    'active: an agreement signed, in force or renewed; proposed: none of these, but one proposed, or talks planned; ended: only ended ones; contact: meetings or exercises alone.',
});
export type TieStatus = z.infer<typeof TieStatus>;

export const StrengthPart = z
  .object({
    id: z.string(),
    kind: z.enum(['Agreement', 'Organization', 'Meeting', 'Exercise']),
    name: z.string(),
    obligation: ObligationValue.nullable(),
    since: PartialDateText.nullable().meta({ description: 'Its last sign of life, from which its age counts' }),
    age: z.number().nullable().meta({ description: 'Years from then to the day' }),
    weight: z.number().meta({ description: 'What such a fact is worth, new and beyond doubt' }),
    others: z.int().meta({ description: 'Other countries there, which share its weight (talks and exercises)' }),
    decay: z.number().meta({ description: '1 when new, less with age' }),
    sources: z.int().meta({ description: 'Independent sources' }),
    corroboration: z.number().meta({ description: 'The chance that one of them is right' }),
    rank: z.int().meta({ description: 'Its place among the facts of the pair; the second counts half, the third a third' }),
    points: z.number().meta({ description: 'weight × decay × corroboration ÷ others ÷ rank' }),
  })
  .meta({ id: 'StrengthPart', description: 'What one fact adds to the strength of a tie.' });
export type StrengthPart = z.infer<typeof StrengthPart>;

export const TieStrength = z
  .object({ points: z.number(), parts: z.array(StrengthPart).meta({ description: 'Most points first' }) })
  .meta({
    id: 'TieStrength',
    description: 'By the formula of the query `tie-strength` with its own parameters; the parts add up to the points.',
  });
export type TieStrength = z.infer<typeof TieStrength>;

export const Tie = z
  .object({
    a: NodeBrief,
    b: NodeBrief,
    status: TieStatus.nullable().meta({ description: 'null where nothing is known between them' }),
    obligation: ObligationValue.nullable().meta({ description: 'The strongest obligation of the agreements of that status' }),
    first: z.string().nullable(),
    last: z.string().nullable(),
    groups: z.array(FactGroup).meta({ description: 'Agreements, meetings, exercises, shared organizations, people' }),
    strength: TieStrength.nullable().meta({
      description: 'null where no fact counts, and with knownAt, which cannot weigh anew',
    }),
    coverage: z.object({ documents: z.int(), claims: z.int() }).meta({
      description: 'Documents that name both and claims that state something of both: none is "no documents", not "no tie"',
    }),
  })
  .meta({ id: 'Tie' });
export type Tie = z.infer<typeof Tie>;
