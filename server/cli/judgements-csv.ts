import { parse } from 'csv-parse/sync';
import type { JudgementInput } from '../ingest/port.ts';
import { isPartialDate } from '../model/dates.ts';
import { InputError } from '../model/errors.ts';
import { VERDICTS, type Verdict } from '../model/inputs.ts';

const COLUMNS = ['verdict', 'a', 'b', 'on', 'why', 'by'] as const;
type Row = Record<(typeof COLUMNS)[number], string | null | undefined>;

/** A judgement of a file with the line it stands on, or what is wrong with that line. */
export type JudgementLine = { line: number; input: JudgementInput } | { line: number; reason: string };

/** Judgements as CSV: RFC 4180, one header line, in the order given. */
export function judgementsCsv(judgements: readonly Row[]): string {
  const cell = (text: string | null | undefined): string =>
    /[",\r\n]/.test(text ?? '') ? `"${(text as string).replaceAll('"', '""')}"` : (text ?? '');
  return [COLUMNS, ...judgements.map((j) => COLUMNS.map((column) => cell(j[column])))]
    .map((row) => `${row.join(',')}\n`)
    .join('');
}

/**
 * Reads what `judgementsCsv` writes; columns may stand in any order, `on`, `why` and `by` may be missing or empty. A line that cannot be
 * used is given with the reason. Throws InputError for a text that is no such table.
 */
export function judgementLines(text: string): JudgementLine[] {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true, info: true, relax_column_count: true });
  } catch (error) {
    throw new InputError(`This is no CSV: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const header: string[] = parse(text, { bom: true, to_line: 1, trim: true, relax_column_count: true })[0] ?? [];
  const missing = ['verdict', 'a', 'b'].filter((column) => !header.includes(column));
  if (missing.length)
    throw new InputError(
      `The table lacks the ${missing.length > 1 ? 'columns' : 'column'} ${missing.join(', ')}; it has ${header.join(', ') || 'none'}.`,
    );
  return rows.map(({ record, info: { lines: line } }) => lineOf(record, line));
}

function lineOf(record: Record<string, string>, line: number): JudgementLine {
  const { verdict, a, b, on, why, by } = record;
  const known = VERDICTS.find((v): v is Verdict => v === verdict);
  if (!known) return { line, reason: `the verdict is "${verdict ?? ''}", but must be ${VERDICTS.join(', ')}` };
  if (!a || !b) return { line, reason: 'one of the two ends is empty' };
  if (on && !(isPartialDate(on) && on.length === 10)) return { line, reason: `"${on}" is not a day; write it as 2026-01-31` };
  return { line, input: { verdict: known, a, b, on: on || null, why: why || null, by: by || null } };
}
