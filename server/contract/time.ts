import { z } from 'zod';
import { EntityKind, ObligationValue } from './facts.ts';
import { PartialDateText } from './values.ts';

/** Where the words of a row stand. */
export const Words = z
  .object({
    claim: z.string(),
    quote: z.string(),
    document: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: PartialDateText.nullable(),
    record: z.boolean().meta({ description: 'The quote is a row of records, not a sentence' }),
    sample: z.boolean().meta({ description: 'From a made-up sample: to be marked as such' }),
  })
  .meta({ id: 'Words', description: 'A quote and its document.' });
export type Words = z.infer<typeof Words>;

export const PROMISE_OUTCOMES = ['kept', 'late', 'changed', 'cancelled', 'no word since'] as const;
export const PromiseOutcome = z.enum(PROMISE_OUTCOMES).meta({
  id: 'PromiseOutcome',
  description:
    'kept: it came about in the time announced, where one was; late: after it; changed: earlier, or announced anew for another time.',
});
export type PromiseOutcome = z.infer<typeof PromiseOutcome>;

const fact = {
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  type: z.string().nullable(),
  obligation: ObligationValue.nullable(),
  countries: z.array(z.string()).meta({ description: 'ISO codes of countries, names of organizations, sorted' }),
};

export const PromiseView = z
  .object({
    ...fact,
    announcedOn: PartialDateText.nullable().meta({ description: 'null: nobody announced it here, only that it was called off' }),
    announcedBy: z.string().nullable().meta({ description: 'The publisher of the first announcement' }),
    announcements: z.int(),
    due: PartialDateText.nullable().meta({ description: 'As vague as it was announced first' }),
    newDue: PartialDateText.nullable().meta({ description: 'What the newest announcement says, where it changed' }),
    outcome: PromiseOutcome,
    cameOn: PartialDateText.nullable(),
    cancelledOn: PartialDateText.nullable().meta({ description: 'When a document said so' }),
    overdue: z.boolean().meta({ description: 'No word since, and the time announced is over' }),
    laterDocuments: z.int().nullable().meta({
      description: 'Of "no word since" alone: documents published later that name all sides. None means silence, not failure.',
    }),
    instead: z
      .object({ id: z.string(), date: PartialDateText })
      .nullable()
      .meta({ description: 'The next meeting of the same kind and countries, for the reader to judge' }),
    words: Words,
  })
  .meta({ id: 'Promise' });
export type PromiseView = z.infer<typeof PromiseView>;

const upTo = {
  horizon: z.string().nullable().meta({ description: 'What documents say up to this day' }),
  truncated: z.boolean(),
};

export const Promises = z
  .object({ promises: z.array(PromiseView), ...upTo })
  .meta({ id: 'Promises', description: 'Newest first.' });
export type Promises = z.infer<typeof Promises>;

export const ChangeView = z
  .object({
    day: z.string().meta({ description: 'The first day that the date may mean' }),
    date: PartialDateText,
    change: z.enum(['gained', 'lost', 'learned']),
    what: z
      .string()
      .meta({ description: 'signed, in force, renewed, ended, held, called off, took office, announced, reported, …' }),
    ...fact,
    words: Words.nullable(),
  })
  .meta({ id: 'Change' });
export type ChangeView = z.infer<typeof ChangeView>;

export const Changes = z.object({ changes: z.array(ChangeView), ...upTo }).meta({ id: 'Changes', description: 'Newest first.' });
export type Changes = z.infer<typeof Changes>;
