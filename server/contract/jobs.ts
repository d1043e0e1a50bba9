import { z } from 'zod';
import { AddedDocuments, IngestReportValue } from './documents.ts';
import { RetractRequest } from './internal.ts';
import { Problem } from './problem.ts';
import { IdParams } from './requests.ts';
import type { Route } from './route.ts';

export const JOB_STATES = ['queued', 'running', 'done', 'failed'] as const;

/** More documents than this in one request become a job. */
export const LARGE_BATCH = 100;

export const Job = z
  .object({
    id: z.string().meta({ description: 'Made from the documents themselves: the same documents are the same job' }),
    state: z.enum(JOB_STATES),
    documents: z.int().meta({ description: 'How many were given' }),
    submittedAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    restarts: z.int().meta({
      description: 'How often the server stopped under it and took it up again; what was taken before counts as unchanged',
    }),
    progress: z
      .object({ stage: z.string(), done: z.int(), total: z.int().nullable() })
      .nullable()
      .meta({ description: 'While it runs' }),
    report: AddedDocuments.nullable().meta({ description: 'When it is done' }),
    problem: Problem.nullable().meta({ description: 'Why it failed' }),
  })
  .meta({
    id: 'Job',
    description: 'Documents that are taken after the request was answered. Kept for seven days after its end.',
  });
export type Job = z.infer<typeof Job>;

/** Jobs, and taking documents back. */
export const JOB_ROUTES = [
  {
    method: 'get',
    path: '/api/jobs/{id}',
    operationId: 'job',
    summary: 'How far a batch of documents is, and what came of it',
    tag: 'documents',
    params: IdParams,
    response: Job,
    errors: ['not-found'],
  },
  {
    method: 'post',
    path: '/api/documents/retract',
    operationId: 'retract',
    summary: "Takes a document's claims out of every answer; its text stays",
    tag: 'documents',
    body: RetractRequest,
    response: IngestReportValue,
    errors: ['not-found', 'conflict', 'unsupported-media-type'],
    writes: true,
  },
] as const satisfies readonly Route[];
