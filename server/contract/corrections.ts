import { z } from 'zod';
import { CellValue } from './values.ts';

/** Who said something, when and why: on every judgement and correction. */
export const said = {
  id: z.string(),
  on: z.string(),
  why: z.string().nullable(),
  by: z.string().nullable(),
  recordedAt: z.string(),
  withdrawnAt: z.string().nullable(),
};

export const CorrectionView = z
  .object({
    ...said,
    claim: z.string(),
    action: z.enum(['reject', 'confirm', 'replace']),
    field: z.string().nullable().meta({ description: 'The field meant; null for the whole claim' }),
    value: CellValue.meta({ description: 'With replace: what the field holds now' }),
  })
  .meta({ id: 'Correction', description: 'What a person put right in one claim. It can be taken back; the quote stays.' });
export type CorrectionView = z.infer<typeof CorrectionView>;
