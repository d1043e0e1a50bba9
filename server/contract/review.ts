import { z } from 'zod';
import { VERDICTS } from '../model/inputs.ts';
import { QUESTION_KINDS } from '../model/questions.ts';
import { CorrectionView, said } from './corrections.ts';
import { EvidenceItem, NodeBrief } from './facts.ts';
import { cursor } from './requests.ts';
import { CellValue } from './values.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = (text: string, most: number) => z.string().trim().max(most).nullable().default(null).meta({ description: text });

export const VerdictValue = z.enum(VERDICTS).meta({
  id: 'Verdict',
  description: 'same and different overrule the rules; later puts the question off and changes no fact.',
});

export const NewJudgement = z
  .object({
    verdict: VerdictValue,
    a: z.string().min(1).max(1000).meta({ description: 'Id of a fact or a claim, or a name form as "IN|rajnath singh"' }),
    b: z.string().min(1).max(1000),
    on: day
      .nullable()
      .default(null)
      .meta({ description: 'The day it is said; null for today. Of two on one pair the later holds.' }),
    why: words('The reason', 2000),
    by: words('Who says so', 200),
  })
  .strict()
  .meta({ id: 'NewJudgement' });
export type NewJudgement = z.input<typeof NewJudgement>;

export const NewCorrection = z
  .object({
    claim: z.string().min(1).max(1000),
    action: z.enum(['reject', 'confirm', 'replace']),
    field: z
      .string()
      .max(100)
      .nullable()
      .default(null)
      .meta({ description: 'With replace; with confirm where one field is meant' }),
    value: CellValue.default(null).meta({ description: 'With replace: the right value, in the form that the claim has' }),
    on: day.nullable().default(null).meta({ description: 'The day it is made; null for today' }),
    why: words('The reason', 2000),
    by: words('Who makes it', 200),
  })
  .strict()
  .meta({ id: 'NewCorrection' });
export type NewCorrection = z.input<typeof NewCorrection>;

export const Withdrawal = z
  .object({ id: z.string().min(1).max(200) })
  .strict()
  .meta({ id: 'Withdrawal' });

export const JudgementView = z.object({ ...said, verdict: VerdictValue, a: z.string(), b: z.string() }).meta({ id: 'Judgement' });
export type JudgementView = z.infer<typeof JudgementView>;
export const JudgementList = z.object({ judgements: z.array(JudgementView) }).meta({ id: 'JudgementList' });
export type JudgementList = z.infer<typeof JudgementList>;

export const CorrectionList = z
  .object({
    corrections: z.array(
      z
        .object({
          ...CorrectionView.shape,
          document: z.string().nullable().meta({ description: "Key of the claim's document, where the claim still stands" }),
          quote: z.string(),
          holds: z.boolean().meta({ description: 'Whether the quoted words still stand in the document' }),
        })
        .meta({ id: 'CorrectionRow' }),
    ),
  })
  .meta({ id: 'CorrectionList' });
export type CorrectionList = z.infer<typeof CorrectionList>;

const atOnce = (most: number) => z.coerce.number().int().min(1).max(most);
export const SaidQuery = z.object({
  withdrawn: z.stringbool().default(false).meta({ description: 'Also those that were taken back' }),
  limit: atOnce(5000).default(1000).meta({ description: 'Most of a page' }),
  cursor,
});

export const ReviewQuery = z.object({
  kind: z.enum(QUESTION_KINDS).optional().meta({ description: 'Only this kind of question' }),
  later: z.stringbool().default(false).meta({ description: 'Those put off instead of those open' }),
  limit: atOnce(100).default(20).meta({ description: 'Most questions' }),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  cursor,
});

export const ReviewSide = z
  .object({
    end: z.string().meta({ description: 'What a judgement names: a claim id or a name form' }),
    fact: NodeBrief.nullable(),
    name: z.string().nullable().meta({ description: 'The name as its words stand in the form; people only' }),
    evidence: z.array(EvidenceItem).meta({ description: 'Its words, the claim in question first; at most three' }),
    claims: z.int().meta({ description: 'Claims in all' }),
  })
  .meta({ id: 'ReviewSide' });
export type ReviewSide = z.infer<typeof ReviewSide>;

export const ReviewItem = z
  .object({
    kind: z.enum(QUESTION_KINDS),
    why: z.string().meta({ description: 'What speaks for joining, and what kept the rules from it' }),
    score: z.number().meta({ description: 'How likely the two are one, 0 to 1: for ranking alone' }),
    among: z.int().meta({ description: 'Candidates for the first side' }),
    a: ReviewSide,
    b: ReviewSide,
    putOff: JudgementView.nullable().meta({ description: 'The judgement by which it was put off' }),
  })
  .meta({ id: 'ReviewItem', description: 'Something the rules leave to a person: are these two one?' });
export type ReviewItem = z.infer<typeof ReviewItem>;

export const Review = z
  .object({
    questions: z.array(ReviewItem).meta({ description: 'Likeliest first' }),
    total: z.int().meta({ description: 'Questions in all with these filters' }),
    open: z.record(z.enum(QUESTION_KINDS), z.int()).meta({ description: 'Open questions by kind' }),
    putOff: z.int(),
    offset: z.int(),
    limit: z.int(),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;
