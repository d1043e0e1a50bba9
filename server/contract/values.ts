import { z } from 'zod';
import type { Cell } from '../model/values.ts';

/** Any JSON value of an answer; integers beyond 2^53 are strings. */
export const CellValue: z.ZodType<Cell> = z
  .lazy(() => z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(CellValue), z.record(z.string(), CellValue)]))
  .meta({
    id: 'Cell',
    description: 'Any JSON value. Nodes, relationships and paths come in the shapes of those names.',
  });

export const NodeValue = z
  .object({
    id: z.string().meta({ description: "Entente's own id, as in /api/entities/{id}" }),
    labels: z.array(z.string()),
    properties: z.record(z.string(), CellValue),
  })
  .meta({ id: 'Node', description: 'A node of the graph.' });
export type NodeValue = z.infer<typeof NodeValue>;

export const RelationshipValue = z
  .object({
    id: z.string(),
    type: z.string(),
    from: z.string(),
    to: z.string(),
    properties: z.record(z.string(), CellValue),
  })
  .meta({ id: 'Relationship', description: 'A relationship; `from` and `to` are node ids.' });
export type RelationshipValue = z.infer<typeof RelationshipValue>;

export const Truncated = z
  .object({ by: z.enum(['rows', 'bytes', 'time']), returned: z.int() })
  .nullable()
  .meta({ id: 'Truncated', description: 'Why and after how many rows the answer was cut, or null.' });

export const AnswerValue = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(CellValue)).meta({ description: 'One array of cells a row, in the order of `columns`.' }),
    graph: z.object({ nodes: z.array(NodeValue), relationships: z.array(RelationshipValue) }).meta({
      description: 'Every node and relationship of the rows, once each.',
    }),
    truncated: Truncated,
    notices: z.array(z.string()),
    ms: z.number().meta({ description: 'Milliseconds that the store took.' }),
  })
  .meta({ id: 'Answer', description: 'What a query gives.' });
export type AnswerValue = z.infer<typeof AnswerValue>;

/** A date as precise as its source. */
export const PartialDateText = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({
    id: 'PartialDate',
    description: 'ISO 8601 day, month or year, as precise as the source.',
    examples: ['2025-10-31', '2025-10', '2025'],
  });
