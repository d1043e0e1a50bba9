import { csvRows, type Cell, type Row } from '../csv.ts';
import { claimOf, type ReadRows } from '../records/read.ts';
import { RECORD_TABLES, type RecordTable } from '../records/tables.ts';
import { RowReader } from '../records/row.ts';
import { fail, reasonOf } from '../words.ts';
import { Codes, type MapLexicon } from './codes.ts';
import type { Condition, Field, RecordMap } from './map.ts';
import { MappedRecord, rangeOf } from './record.ts';

/**
 * Reads the rows of somebody else's table by a map. `dataset` is the document's key and begins each claim's id. A bad row becomes a failure
 * and costs no other. Throws InputError where the map names a column that the table lacks, with the map's line.
 */
export function readMapped(text: string, map: RecordMap, dataset: string, lexicon: MapLexicon): ReadRows {
  const rows = csvRows(text);
  const first = rows.next();
  const header = first.done ? [] : first.value.cells.map((cell) => cell.value);
  const columns = new Map(header.map((name, i) => [name.toLowerCase(), i]));
  if (columns.size < header.length) fail('its header has a column twice');
  checkColumns(map, columns);
  const table = RECORD_TABLES.find(({ name }) => name === map.kind) as RecordTable;
  const codes = new Codes(map.countries, lexicon);
  const out: ReadRows = { claims: [], failures: [], good: 0, notices: [] };
  const seen = new Map<string, number>();
  let leftOut = 0;
  for (const group of recordsOf(rows, map, columns, header.length, out)) {
    const line = group[0]?.line ?? 0;
    try {
      const record = new MappedRecord(group, columns, map, codes);
      if (!map.where.every((condition) => record.holds(condition))) {
        leftOut += group.length;
        continue;
      }
      if (map.years) addYears(out, text, table, dataset, record, map.years, lexicon);
      else addRecord(out, text, table, dataset, record, map, lexicon, seen, line);
      out.good += group.length;
    } catch (error) {
      out.failures.push({ line, reason: reasonOf(error) });
    }
  }
  if (leftOut > 0) out.notices.push(`${leftOut} rows left out, as ${map.file} says`);
  out.failures.sort((a, b) => a.line - b.line);
  return out;
}

function addRecord(
  out: ReadRows,
  text: string,
  table: RecordTable,
  dataset: string,
  record: MappedRecord,
  map: RecordMap,
  lexicon: MapLexicon,
  seen: Map<string, number>,
  line: number,
): void {
  const cells = new Map<string, Cell>();
  for (const [name, field] of Object.entries(map.fields)) {
    const cell =
      name === 'country' && field.column !== undefined && !field.values ? record.country(field.column) : record.field(field);
    if (cell !== null) cells.set(name, cell);
  }
  const reader = new RowReader(cells, lexicon);
  const claim = table.read?.(reader);
  const key = table.key(reader);
  const before = seen.get(key);
  if (before !== undefined) fail(`it has the same key (${key}) as line ${before}`);
  seen.set(key, line);
  if (claim) out.claims.push(claimOf(text, record, table, dataset, key, claim, reader));
}

/**
 * Memberships of a country told by a row a year and a column an organization. The row of the first year in quotes the start, that of the
 * last year in the end. A start is a year only where the row before tells of the year before: a table with gaps tells of none.
 */
function addYears(
  out: ReadRows,
  text: string,
  table: RecordTable,
  dataset: string,
  record: MappedRecord,
  { column, organizations, member, notMember }: NonNullable<RecordMap['years']>,
  lexicon: MapLexicon,
): void {
  if (record.country(record.countryColumn) === null) return;
  for (const [name, organization] of Object.entries(organizations)) {
    let since: { from: Cell | null } | null = null;
    let before: { row: Row; year: number; cell: Cell } | null = null;
    const add = (row: Row, from: Cell | null, to: Cell | null): void => {
      const at = record.raw(name, row) ?? { start: row.start, end: row.end };
      const cells = new Map<string, Cell>([
        ['organization', { value: organization, start: at.start, end: at.end }],
        ['role', { value: 'member', start: at.start, end: at.end }],
      ]);
      const country = record.country(record.countryColumn, row);
      if (country) cells.set('country', country);
      if (from) cells.set('from', from);
      if (to) cells.set('to', to);
      const reader = new RowReader(cells, lexicon);
      const claim = table.read?.(reader);
      const key = `${table.key(reader)}${to ? '|until' : ''}|${row.line}`;
      if (claim) out.claims.push(claimOf(text, row, table, dataset, key, claim, reader));
    };
    for (const row of record.rows) {
      const year = record.cell(column, row) ?? fail(`column ${column} is empty`);
      const value = record.raw(name, row)?.value ?? '';
      const known = member.includes(value) || notMember.includes(value);
      if (member.includes(value) && since === null) {
        since = { from: before !== null && before.year === Number(year.value) - 1 ? year : null };
        add(row, since.from, null);
      } else if (notMember.includes(value) && since !== null && before !== null) {
        add(before.row, since.from, before.year === Number(year.value) - 1 ? before.cell : null);
        since = null;
      }
      // A year of which nothing is known neither begins nor ends anything.
      before = known ? { row, year: Number(year.value), cell: year } : null;
    }
  }
}

/** Rows that are one record each, or several with `together`; ragged ones are failures. */
function* recordsOf(
  rows: Iterable<Row>,
  map: RecordMap,
  columns: ReadonlyMap<string, number>,
  width: number,
  out: ReadRows,
): Generator<Row[]> {
  const at = map.together === undefined ? null : (columns.get(map.together.toLowerCase()) ?? 0);
  const ended = new Map<string, number>();
  let group: Row[] = [];
  let value: string | null = null;
  for (const row of rows) {
    const problem =
      row.problem ?? (row.cells.length === width ? null : `it has ${row.cells.length} cells, and the header has ${width}`);
    if (problem !== null) {
      out.failures.push({ line: row.line, reason: problem });
      continue;
    }
    if (at === null) {
      yield [row];
      continue;
    }
    const own = row.cells[at]?.value ?? '';
    if (own !== value) {
      if (group.length > 0) yield group;
      if (value !== null) ended.set(value, group.at(-1)?.line ?? 0);
      group = [];
      value = own;
    }
    if (ended.has(own)) {
      out.failures.push({
        line: row.line,
        reason: `column ${map.together ?? ''}: the rows of ${own} ended on line ${ended.get(own) ?? 0}; sort the file by this column`,
      });
    } else group.push(row);
  }
  if (group.length > 0) yield group;
}

function checkColumns(map: RecordMap, columns: ReadonlyMap<string, number>): void {
  const check = (column: string, path: PropertyKey[]): void => {
    const range = rangeOf(column);
    const there = range === null ? columns.has(column.toLowerCase()) : range.some((name) => columns.has(name.toLowerCase()));
    if (!there)
      fail(
        `${map.file}:${map.lineOf(path)}: the table has no column ${column}; it has ${[...columns.keys()].join(', ').slice(0, 300)}`,
      );
  };
  const condition = ({ column }: Condition, path: PropertyKey[]): void => check(column, [...path, 'column']);
  map.where.forEach((one, i) => condition(one, ['where', i]));
  if (map.together !== undefined) check(map.together, ['together']);
  if (map.years) {
    check(map.years.column, ['years', 'column']);
    for (const name of Object.keys(map.years.organizations)) check(name, ['years', 'organizations', name]);
  }
  for (const [name, field] of Object.entries(map.fields)) {
    for (const { key, column } of columnsOf(field)) check(column, ['fields', name, key]);
    field.first?.forEach(({ when }, i) => condition(when, ['fields', name, 'first', i, 'when']));
  }
}

function columnsOf(field: Field): { key: string; column: string }[] {
  const single = (['column', 'year', 'month', 'day'] as const).flatMap((key) => {
    const column = field[key];
    return column === undefined ? [] : [{ key, column }];
  });
  const several = (field.columns ?? []).map((column) => ({ key: 'columns', column }));
  const worded = [...(field.text ?? '').matchAll(/\{([^{}]+)\}/g)]
    .map((m) => m[1] ?? '')
    .filter((column) => column !== 'countries')
    .map((column) => ({ key: 'text', column }));
  return [...single, ...several, ...worded];
}
