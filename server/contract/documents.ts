import { z } from 'zod';

import { ClaimView, DocumentBrief, NodeBrief, SpanValue } from './facts.ts';

export const DocumentRow = z
  .object({ ...DocumentBrief.shape, claims: z.int(), recordedAt: z.string().nullable() })
  .meta({ id: 'DocumentRow' });
export type DocumentRow = z.infer<typeof DocumentRow>;

export const DocumentList = z
  .object({ documents: z.array(DocumentRow), total: z.int(), offset: z.int(), limit: z.int() })
  .meta({ id: 'DocumentList', description: 'Newest first, undated last.' });
export type DocumentList = z.infer<typeof DocumentList>;

export const DocumentClaim = z
  .object({
    ...ClaimView.shape,
    facts: z.array(z.object({ ...NodeBrief.shape, reason: z.string().nullable() })).meta({ description: 'What it supports' }),
  })
  .meta({ id: 'DocumentClaim' });
export type DocumentClaim = z.infer<typeof DocumentClaim>;

export const DocumentView = z
  .object({
    document: z.object({
      ...DocumentBrief.shape,
      language: z.string().nullable(),
      licence: z.string().nullable(),
      sources: z.array(z.string()).meta({ description: 'What the document itself cites' }),
      file: z.string().nullable(),
      sha256: z.string().nullable(),
      recordedAt: z.string().nullable(),
      live: z.boolean().meta({ description: 'False for a retracted document' }),
    }),
    text: z.string().meta({ description: 'Offsets of claims and mentions count its UTF-16 units' }),
    claims: z.array(DocumentClaim).meta({ description: 'In order of their start' }),
    mentions: z.array(z.object({ ...NodeBrief.shape, spans: z.array(SpanValue) })),
  })
  .meta({ id: 'DocumentView' });
export type DocumentView = z.infer<typeof DocumentView>;

export const NewDocument = z
  .object({
    id: z.string().optional(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    url: z.string().optional(),
    publishedOn: z.string().optional().meta({ description: 'ISO 8601; without it the document is undated' }),
    language: z.string().optional(),
    licence: z.string().optional(),
    sources: z.array(z.string()).optional(),
    text: z.string().meta({ description: 'English prose' }),
  })
  .loose()
  .meta({ id: 'NewDocument', description: 'Wrong or impossible metadata is dropped with a notice, the text is taken.' });
export type NewDocument = z.infer<typeof NewDocument>;

export const NewDocuments = z.object({ documents: z.array(z.unknown()).min(1).max(1000) }).meta({
  id: 'NewDocuments',
  description: 'Each is a NewDocument; one that cannot be used is a failure of its own.',
});
export const NewDocumentsTyped = z.object({ documents: z.array(NewDocument).min(1).max(1000) });
export type NewDocuments = z.infer<typeof NewDocumentsTyped>;

export const NewFile = z
  .object({
    name: z.string().min(1).max(1000).meta({ description: 'The name of the file, with its ending' }),
    base64: z.base64().meta({ description: 'Its bytes' }),
  })
  .strict()
  .meta({ id: 'NewFile', description: 'Text, Markdown, HTML, PDF or JSON lines.' });
export type NewFile = z.infer<typeof NewFile>;

export const FailureValue = z.object({ path: z.string(), reason: z.string() }).meta({ id: 'Failure' });

export const FileRead = z
  .object({
    documents: z.array(NewDocument).meta({ description: 'As POST /api/documents and POST /api/extract take them' }),
    failures: z.array(FailureValue),
    notices: z.array(z.string()),
  })
  .meta({ id: 'FileRead', description: 'The documents that a file holds. Nothing is written.' });
export type FileRead = z.infer<typeof FileRead>;

export const IngestReportValue = z
  .object({
    documents: z.object({
      read: z.int(),
      added: z.int(),
      replaced: z.int(),
      unchanged: z.int(),
      failed: z.int(),
    }),
    failures: z.array(FailureValue),
    skipped: z.int(),
    facts: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  })
  .meta({ id: 'IngestReport' });
export type IngestReportValue = z.infer<typeof IngestReportValue>;

export const AddedDocuments = z
  .object({
    ...IngestReportValue.shape,
    ids: z.array(z.string()).meta({ description: 'Ids of the documents taken, for /api/documents/{id}, in the order given' }),
    notices: z.array(z.string()),
  })
  .meta({ id: 'AddedDocuments' });
export type AddedDocuments = z.infer<typeof AddedDocuments>;

/** One line of the progress stream (NDJSON), or the data of one server-sent event. */
export const ProgressEvent = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('progress'),
      stage: z.string(),
      done: z.int(),
      total: z.int().nullable(),
      path: z.string().optional(),
    }),
    z.object({ type: z.literal('report'), report: AddedDocuments }),
    z.object({ type: z.literal('error'), problem: z.record(z.string(), z.unknown()) }),
  ])
  .meta({ id: 'ProgressEvent' });
export type ProgressEvent = z.infer<typeof ProgressEvent>;

export const ReadingStep = z
  .object({
    action: z.enum(['recognised', 'fired', 'joined', 'dropped', 'stated']),
    kind: z.string(),
    rule: z.string().nullable().meta({ description: 'The rule that decided; null for look-ups in tables' }),
    start: z.int(),
    end: z.int(),
    note: z.string().meta({ description: 'What was made of it, or why it was dropped' }),
  })
  .meta({ id: 'ReadingStep' });

export const ReadSentence = z
  .object({ start: z.int(), end: z.int(), text: z.string(), steps: z.array(ReadingStep) })
  .meta({ id: 'ReadSentence', description: 'A sentence and each step of reading it; offsets are UTF-16 units.' });
export type ReadSentence = z.infer<typeof ReadSentence>;

export const FormatLine = z
  .object({
    id: z.string(),
    source: z.record(z.string(), z.unknown()),
    countries: z.array(z.string()),
    people: z.array(z.record(z.string(), z.unknown())),
    meetings: z.array(z.record(z.string(), z.unknown())),
    agreements: z.array(z.record(z.string(), z.unknown())),
    organizations: z.array(z.string()),
    exercises: z.array(z.record(z.string(), z.unknown())),
    sentences: z.array(ReadSentence).optional().meta({ description: 'How it was read, where `explain` asks for it' }),
  })
  .loose()
  .meta({ id: 'FormatLine', description: 'What one document says, one FORMAT.md object.' });
export type FormatLine = z.infer<typeof FormatLine>;

export const Extracted = z
  .object({ documents: z.array(FormatLine), failures: z.array(FailureValue), notices: z.array(z.string()) })
  .meta({ id: 'Extracted' });
export type Extracted = z.infer<typeof Extracted>;

export const SearchHitValue = z
  .object({
    id: z.string(),
    label: z.string().meta({ description: 'Country, Person, …, Document' }),
    name: z.string(),
    matched: z.string().meta({ description: 'The name, title or alias that matched' }),
    score: z.number(),
    code: z.string().nullable(),
    detail: z.string().nullable().meta({ description: 'What tells it from others of that name: date, office, publisher' }),
  })
  .meta({ id: 'SearchHit' });
export type SearchHitValue = z.infer<typeof SearchHitValue>;

export const SearchAnswer = z
  .object({
    query: z.string(),
    hits: z.array(SearchHitValue),
    between: z
      .array(NodeBrief)
      .meta({ description: 'The two countries that the words name one after the other ("India, Japan"); else empty' }),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
