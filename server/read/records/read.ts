import type { Claim } from '../../model/claims.ts';
import { rowClaimId } from '../../model/ids.ts';
import { csvRows, type Cell, type Row } from '../csv.ts';
import { fail, reasonOf } from '../words.ts';
import { RECORD_TABLES, type RecordTable, type RowClaim } from './tables.ts';
import { RowReader, type RecordLexicon } from './row.ts';

/** Rows of a table as claims, and the rows that could not be taken. */
export interface ReadRows {
  claims: Claim[];
  failures: { line: number; reason: string }[];
  /** Rows that were good, whether or not they state a fact. */
  good: number;
  notices: string[];
}

/** The table that a text's first row is the header of, or null. */
export function recordTable(text: string): RecordTable | null {
  const header = csvRows(text).next().value ?? null;
  if (!header || header.problem !== null) return null;
  const names = new Set(header.cells.map((cell) => cell.value));
  return RECORD_TABLES.find((table) => table.columns.every((column) => names.has(column))) ?? null;
}

/**
 * The reason to give for a CSV whose header is none that is known, with the nearest table; null where the first line does
 * not look like a header at all, so that the text may be prose.
 */
export function unknownHeader(text: string): string | null {
  const header = csvRows(text).next().value ?? null;
  if (!header || header.cells.length < 2) return null;
  const names = header.cells.map((cell) => cell.value);
  if (!names.every((name) => /^[\p{L}\p{N}_ ./()-]{0,40}$/u.test(name))) return null;
  const missing = (table: RecordTable): string[] => table.columns.filter((column) => !names.includes(column));
  const lacking = (table: RecordTable): number => missing(table).length / table.columns.length;
  const [nearest] = [...RECORD_TABLES].sort((a, b) => lacking(a) - lacking(b));
  const known = RECORD_TABLES.map((table) => table.name).join(', ');
  const hint =
    nearest && missing(nearest).length < nearest.columns.length
      ? `; for ${nearest.name} it lacks the columns ${missing(nearest).join(', ')}`
      : '';
  return `its header is that of no table known here (${known})${hint}`;
}

/**
 * Reads the rows of a table. `dataset` is the document's key and begins each claim's id. A bad row (ragged, bad quotes, a
 * value that fails its check, the key of an earlier row) becomes a failure and costs no other. Throws InputError where the
 * header has a column twice.
 */
export function readRows(text: string, table: RecordTable, dataset: string, lexicon: RecordLexicon): ReadRows {
  const rows = csvRows(text);
  const first = rows.next();
  const header = first.done ? [] : first.value.cells.map((cell) => cell.value);
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) < i);
  if (twice !== undefined) fail(`its header has the column ${twice} twice`);
  const out: ReadRows = { claims: [], failures: [], good: 0, notices: unusedColumns(header, table) };
  const seen = new Map<string, number>();
  for (const row of rows) {
    try {
      const reader = new RowReader(cellsOf(row, header), lexicon);
      const key = table.key(reader);
      const claim = table.read?.(reader);
      const before = seen.get(key);
      if (before !== undefined) fail(`it has the same key (${key}) as line ${before}`);
      seen.set(key, row.line);
      out.good++;
      if (claim) out.claims.push(claimOf(text, row, table, dataset, key, claim, reader));
    } catch (error) {
      out.failures.push({ line: row.line, reason: reasonOf(error) });
    }
  }
  return out;
}

function cellsOf(row: Row, header: string[]): Map<string, Cell> {
  if (row.problem !== null) fail(row.problem);
  if (row.cells.length !== header.length) fail(`it has ${row.cells.length} cells, and the header has ${header.length}`);
  return new Map(row.cells.map((cell, i) => [header[i] ?? '', cell]));
}

/** The claim of a row, or of rows that follow each other, with its quote. */
export function claimOf(
  text: string,
  row: Pick<Row, 'start' | 'end'>,
  table: RecordTable,
  dataset: string,
  key: string,
  claim: RowClaim,
  reader: RowReader,
): Claim {
  const cited = reader
    .raw('source')
    .split(/\s;\s/)
    .map((source) => source.trim())
    .filter((source) => source !== '');
  const made = {
    id: rowClaimId(dataset, key),
    document: dataset,
    quote: text.slice(row.start, row.end),
    start: row.start,
    end: row.end,
    spans: filled(reader.spans, claim.value),
    rule: `record:${table.name}`,
    ...claim,
    ...(cited.length ? { reportedBy: cited } : {}),
  };
  return made;
}

/** The spans of fields of the value alone: a key column that is no field (`id` of an agreement) has none. */
function filled(spans: RowReader['spans'], value: object): RowReader['spans'] {
  return Object.fromEntries(Object.entries(spans).filter(([field]) => Object.hasOwn(value, field)));
}

function unusedColumns(header: string[], table: RecordTable): string[] {
  const unused = header.filter((name) => !table.columns.includes(name) && !table.optional.includes(name));
  return unused.length ? [`columns not used: ${unused.map((name) => name || '(no name)').join(', ')}`] : [];
}
