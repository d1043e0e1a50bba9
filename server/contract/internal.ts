import { z } from 'zod';

/** Requests that the CLI sends to a running server on the same machine. */
export const RetractRequest = z.object({ document: z.string().min(1), why: z.string().nullable().default(null) }).strict();
export const JudgeRequest = z
  .union([
    z
      .object({
        verdict: z.enum(['same', 'different']),
        a: z.string().min(1),
        b: z.string().min(1),
        on: z.string(),
        why: z.string().nullable(),
        by: z.string().nullable(),
      })
      .strict(),
    z.object({ withdraw: z.string().min(1) }).strict(),
  ])
  .meta({ id: 'JudgeRequest' });
export const CorrectRequest = z
  .union([
    z
      .object({
        claim: z.string().min(1),
        action: z.enum(['reject', 'confirm', 'replace']),
        field: z.string().nullable(),
        value: z.unknown(),
        on: z.string(),
        why: z.string().nullable(),
        by: z.string().nullable(),
      })
      .strict(),
    z.object({ withdraw: z.string().min(1) }).strict(),
  ])
  .meta({ id: 'CorrectRequest' });
export const DoctorRequest = z.object({ deep: z.boolean().default(false) }).strict();
export const DoctorReport = z
  .object({ ok: z.boolean(), facts: z.int(), claims: z.int(), quotesChecked: z.int(), problems: z.array(z.string()) })
  .meta({ id: 'DoctorReport' });
export const Recorded = z.object({ id: z.string() }).meta({ id: 'Recorded' });
