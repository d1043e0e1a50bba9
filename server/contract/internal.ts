import { z } from 'zod';
import { NewCorrection, NewJudgement } from './review.ts';

/** Requests that the CLI sends to a running server on the same machine. */
export const RetractRequest = z.object({ document: z.string().min(1), why: z.string().nullable().default(null) }).strict();
export const JudgeRequest = z
  .union([
    NewJudgement,
    z.object({ withdraw: z.string().min(1) }).strict(),
    z.object({ all: z.array(NewJudgement).max(10_000) }).strict(),
  ])
  .meta({ id: 'JudgeRequest' });
export const CorrectRequest = z
  .union([NewCorrection, z.object({ withdraw: z.string().min(1) }).strict()])
  .meta({ id: 'CorrectRequest' });
export const DoctorRequest = z.object({ deep: z.boolean().default(false) }).strict();
export const DoctorReport = z
  .object({ ok: z.boolean(), facts: z.int(), claims: z.int(), quotesChecked: z.int(), problems: z.array(z.string()) })
  .meta({ id: 'DoctorReport' });
export const Recorded = z.object({ id: z.string() }).meta({ id: 'Recorded' });
/** What came of many judgements; `index` counts from 0 in the request. */
export const JudgedAll = z
  .object({ added: z.int(), unchanged: z.int(), failures: z.array(z.object({ index: z.int(), reason: z.string() })) })
  .meta({ id: 'JudgedAll' });
