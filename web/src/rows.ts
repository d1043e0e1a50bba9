import type { AnswerValue } from '../../server/contract/index.ts';

/** The rows of a named query's answer, each by column names. The caller names the columns that the query gives. */
export function rowsOf<Row>({ columns, rows }: Pick<AnswerValue, 'columns' | 'rows'>): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])) as unknown as Row);
}
