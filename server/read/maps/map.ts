import { createHash } from 'node:crypto';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { EntenteError } from '../../model/errors.ts';

export const MAP_KINDS = ['agreements', 'memberships', 'ministers'] as const;
export const CODE_SYSTEMS = ['iso2', 'iso3', 'cow-number', 'cow-abbreviation', 'name'] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];
export const DATE_FORMATS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYYMMDD'] as const;

/** The fields of each kind: the columns of the table of that name in `reference/`. */
export const MAP_FIELDS: Readonly<Record<(typeof MAP_KINDS)[number], readonly string[]>> = {
  agreements: [
    'id',
    'name',
    'short_name',
    'kind',
    'subject',
    'obligation',
    'parties',
    'signed_on',
    'place',
    'signatories',
    'duration_years',
    'term_basis',
    'continuation',
    'in_force_from',
    'ended_on',
    'status',
    'source',
  ],
  memberships: ['organization', 'country', 'role', 'from', 'to', 'source'],
  ministers: ['person', 'country', 'role', 'title', 'from', 'to', 'last_confirmed', 'aliases', 'wikidata', 'source'],
};

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const column = z.string().min(1);

const Condition = z
  .strictObject({
    column,
    is: z.array(scalar).min(1).optional(),
    from: z.number().optional(),
    to: z.number().optional(),
    filled: z.boolean().optional(),
  })
  .refine((c) => c.is !== undefined || c.from !== undefined || c.to !== undefined || c.filled !== undefined, {
    message: 'says no condition: give is, from, to or filled',
  });
export type Condition = z.output<typeof Condition>;

/** Where a field's value comes from; exactly one of the ways. A bare text is a column. */
const Field = z.preprocess(
  (value) => (typeof value === 'string' ? { column: value } : value),
  z
    .strictObject({
      /** One cell, with its values turned into others, or read as a date. */
      column: column.optional(),
      values: z.record(z.string(), scalar).optional(),
      otherwise: scalar.optional(),
      format: z.enum(DATE_FORMATS).optional(),
      /** A date in parts. */
      year: column.optional(),
      month: column.optional(),
      day: column.optional(),
      /** Countries in several cells, or in one with a separator. `mem1..mem9` is all nine. */
      columns: z.array(column).min(1).optional(),
      separator: z.string().min(1).optional(),
      /** A constant. */
      value: scalar.optional(),
      /** Words with {column} in them; {countries} is the names of the parties. */
      text: z.string().min(1).optional(),
      /** The first of several that fits. */
      first: z
        .array(z.strictObject({ when: Condition, value: scalar }))
        .min(1)
        .optional(),
    })
    .superRefine((field, context) => {
      const ways = (['column', 'year', 'columns', 'value', 'text', 'first'] as const).filter((way) => field[way] !== undefined);
      if (ways.length !== 1)
        context.addIssue({
          code: 'custom',
          message: `needs one of column, year, columns, value, text and first, and has ${ways.join(', ') || 'none'}`,
        });
      const goes = (key: keyof typeof field, way: (typeof ways)[number]): void => {
        if (field[key] !== undefined && !ways.includes(way))
          context.addIssue({ code: 'custom', message: `${key} goes with ${way} alone`, path: [key] });
      };
      goes('values', 'column');
      goes('format', 'column');
      goes('month', 'year');
      goes('day', 'year');
    }),
);
export type Field = z.output<typeof Field>;

const Shape = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1).optional(),
    url: z.url().optional(),
    licence: z.string().min(1).optional(),
    kind: z.enum(MAP_KINDS),
    /** How countries are written, and codes beside these with what they mean. */
    countries: z.strictObject({
      codes: z.enum(CODE_SYSTEMS),
      also: z.record(z.string(), scalar).default({}),
      unknown: z.enum(['fail', 'leave-out']).default('fail'),
    }),
    /** Values that say that nothing is known. */
    missing: z.array(scalar).default([]),
    /** Rows that are read; others are left out. */
    where: z.array(Condition).default([]),
    /** Rows that follow each other with one value here are one record. */
    together: column.optional(),
    fields: z.record(z.string(), Field),
    /** For memberships told by a column an organization and a row a year. */
    years: z
      .strictObject({
        column,
        organizations: z.record(z.string(), z.string()),
        member: z.array(scalar).min(1),
        notMember: z.array(scalar).min(1),
      })
      .optional(),
  })
  .superRefine((map, context) => {
    for (const field of Object.keys(map.fields))
      if (!MAP_FIELDS[map.kind].includes(field))
        context.addIssue({
          code: 'custom',
          path: ['fields', field],
          message: `there is no field ${field} in ${map.kind}; there are ${MAP_FIELDS[map.kind].join(', ')}`,
        });
    if (map.years && (map.kind !== 'memberships' || map.together === undefined))
      context.addIssue({
        code: 'custom',
        path: ['years'],
        message: 'goes with kind: memberships and together: the column of the country',
      });
  });

/** How the rows of somebody else's table become records. */
export interface RecordMap extends z.output<typeof Shape> {
  /** The map's file, for what is said of it. */
  file: string;
  /** SHA-256 of its text: another map of the same file makes other claims. */
  digest: string;
  /** The line on which a part of it stands, from 1. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads a map. Throws EntenteError `usage` naming file, line and what is wrong there, all of it. */
export function parseMap(text: string, file: string): RecordMap {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) throw wrong([`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0] ?? 'it is not YAML'}`]);
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  const result = Shape.safeParse(document.toJS());
  if (result.success) return { ...result.data, file, digest: createHash('sha256').update(text).digest('hex'), lineOf };
  throw wrong(
    result.error.issues.flatMap((issue) => {
      const at = (path: readonly PropertyKey[], words: string): string => `${file}:${lineOf(path)}: ${words}`;
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) =>
          at([...issue.path, key], `there is no "${key}" ${issue.path.length ? `in ${issue.path.join('.')}` : 'in a map'}`),
        );
      return [at(issue.path, `${issue.path.join('.') || 'the map'}: ${issue.message}`)];
    }),
  );
}

const wrong = (lines: readonly string[]): EntenteError => new EntenteError('usage', lines.join('\n'));

/** Where the part of a path begins, or the nearest that there is. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(key));
      const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      if (range) return range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
