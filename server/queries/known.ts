import type { Answer, Cell, Properties } from '../model/values.ts';

/** What facts held by the claims recorded by the end of a day; see `Ingest.known`. */
export type Known = (facts: readonly string[], day: string) => Promise<ReadonlyMap<string, Properties | null>>;

/** The parameter of a query that the runner itself obeys. */
export const KNOWN_AT = 'knownAt';

/** Columns of a row of facts, by the properties that fill them, first filled first. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  type: ['kind'],
  status: ['status'],
  obligation: ['obligation'],
  date: ['date', 'signedOn', 'proposedOn'],
  endDate: ['endDate', 'endedOn'],
  earliest: ['earliest'],
  latest: ['latest'],
  durationYears: ['durationYears'],
  edition: ['edition'],
  reports: ['reports'],
  sources: ['sources'],
  records: ['records'],
  conflicts: ['conflicts'],
};

/**
 * An answer whose rows are facts (they have the column `id`), as it stood by the claims recorded by the end of a day: rows of facts that no
 * such claim supports go, agreements and meetings show the values folded from these claims.
 */
export async function asKnown(answer: Answer, day: string, known: Known): Promise<Answer> {
  const at = answer.columns.indexOf('id');
  if (at < 0) throw new Error('Only rows of facts, with a column id, can be asked with knownAt.');
  const idOf = (row: readonly Cell[]): string => (typeof row[at] === 'string' ? row[at] : '');
  const values = await known([...new Set(answer.rows.map(idOf))], day);
  const rows = answer.rows
    .filter((row) => values.has(idOf(row)))
    .map((row) => folded(answer.columns, row, values.get(idOf(row)) ?? null));
  return { ...answer, rows, notices: [...answer.notices, `Only what claims recorded up to ${day} say.`] };
}

/** A row of a fact, by column, with the values given. */
export function foldedRow(row: Readonly<Record<string, Cell>>, values: Properties): Record<string, Cell> {
  const columns = Object.keys(row);
  const cells = folded(columns, Object.values(row), values);
  return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null]));
}

function folded(columns: readonly string[], row: Cell[], values: Properties | null): Cell[] {
  if (!values) return row;
  return columns.map((column, i) => {
    const names = COLUMNS[column];
    if (!names) return row[i] ?? null;
    const name = names.find((n) => values[n] !== undefined);
    return name === undefined ? null : (values[name] ?? null);
  });
}
