import { isPartialDate } from '../../model/dates.ts';
import type { Cell, Row } from '../csv.ts';
import { fail, shown } from '../words.ts';
import type { Codes } from './codes.ts';
import type { Condition, Field, RecordMap } from './map.ts';

/** Rows of a table that are one record, with the header they stand under. */
export class MappedRecord {
  constructor(
    readonly rows: readonly Row[],
    private readonly columns: ReadonlyMap<string, number>,
    private readonly map: RecordMap,
    private readonly codes: Codes,
  ) {}

  get start(): number {
    return this.rows[0]?.start ?? 0;
  }
  get end(): number {
    return this.rows.at(-1)?.end ?? 0;
  }

  /** A cell of the first row, null where it is empty or says that nothing is known. */
  cell(column: string, row = this.rows[0]): Cell | null {
    const at = this.columns.get(column.toLowerCase());
    const cell = at === undefined ? undefined : row?.cells[at];
    return !cell || cell.value === '' || this.map.missing.includes(cell.value) ? null : cell;
  }

  /** A cell as it stands, whatever it says. */
  raw(column: string, row: Row): Cell | null {
    const at = this.columns.get(column.toLowerCase());
    return at === undefined ? null : (row.cells[at] ?? null);
  }

  /** The column whose value rows of one record share. */
  get countryColumn(): string {
    return this.map.together ?? '';
  }

  /** Whether a condition holds of the first row. */
  holds({ column, is, from, to, filled }: Condition): boolean {
    const value = this.cell(column)?.value ?? null;
    if (filled !== undefined && (value !== null) !== filled) return false;
    if (is !== undefined && !(value !== null && is.includes(value))) return false;
    if (from === undefined && to === undefined) return true;
    const number = value === null ? NaN : Number(value);
    return number >= (from ?? -Infinity) && number <= (to ?? Infinity);
  }

  /** A field as the table of records writes it, with the place where its words stand; null where nothing is known. */
  field(field: Field): Cell | null {
    if (field.value !== undefined) return this.whole(field.value);
    if (field.text !== undefined) return this.whole(this.worded(field.text));
    if (field.first !== undefined) {
      const found = field.first.find(({ when }) => this.holds(when));
      const cell = found && this.cell(found.when.column);
      const value = found?.value ?? field.otherwise;
      return value === undefined ? null : cell ? { ...cell, value } : this.whole(value);
    }
    if (field.year !== undefined) return this.dateOfParts(field.year, field.month, field.day);
    if (field.columns !== undefined) return this.countries(field.columns, field.separator);
    return this.single(field.column ?? '', field);
  }

  /** The country of one cell. */
  country(column: string, row = this.rows[0]): Cell | null {
    const cell = this.cell(column, row);
    const code = cell && this.codes.of(column, cell.value);
    return cell && code ? { ...cell, value: code } : null;
  }

  private whole(value: string): Cell {
    return { value, start: this.start, end: this.end };
  }

  private single(column: string, { values, otherwise, format }: Field): Cell | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    if (format !== undefined)
      return {
        ...cell,
        value: dateOf(cell.value, format) ?? fail(`column ${column}: ${shown(cell.value)} is not a date as ${format}`),
      };
    if (values === undefined) return cell;
    const mapped = Object.hasOwn(values, cell.value) ? values[cell.value] : otherwise;
    return mapped === undefined
      ? fail(
          `column ${column}: ${shown(cell.value)} is not one of the values that the map knows (${Object.keys(values).join(', ')})`,
        )
      : { ...cell, value: mapped };
  }

  private dateOfParts(yearColumn: string, monthColumn?: string, dayColumn?: string): Cell | null {
    const year = this.cell(yearColumn);
    if (year === null) return null;
    const month = monthColumn === undefined ? null : this.cell(monthColumn);
    // A day without its month says nothing.
    const day = dayColumn === undefined || month === null ? null : this.cell(dayColumn);
    const parts = [year, month, day].filter((cell) => cell !== null);
    const value = [year.value.padStart(4, '0'), ...parts.slice(1).map((cell) => cell.value.padStart(2, '0'))].join('-');
    if (!isPartialDate(value))
      return fail(
        `columns ${[yearColumn, monthColumn, dayColumn].filter(Boolean).join(', ')}: ${shown(value)} is no date that exists`,
      );
    return { value, start: Math.min(...parts.map((c) => c.start)), end: Math.max(...parts.map((c) => c.end)) };
  }

  /** Countries of all cells and rows, as a list. */
  private countries(named: readonly string[], separator?: string): Cell | null {
    const cells = this.rows.flatMap((row) =>
      named.flatMap((column) => this.expanded(column).flatMap((name) => ({ name, cell: this.cell(name, row) }))),
    );
    const filled = cells.flatMap(({ name, cell }) => (cell === null ? [] : [{ name, cell }]));
    const codes = filled.flatMap(({ name, cell }) =>
      (separator === undefined ? [cell.value] : cell.value.split(separator))
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .flatMap((part) => this.codes.of(name, part) ?? []),
    );
    if (filled.length === 0) return null;
    const at = filled.map(({ cell }) => cell);
    return {
      value: [...new Set(codes)].join(';'),
      start: Math.min(...at.map((c) => c.start)),
      end: Math.max(...at.map((c) => c.end)),
    };
  }

  /** `mem1..mem9` as the columns that there are of it. */
  expanded(column: string): string[] {
    const range = rangeOf(column);
    return range === null ? [column] : range.filter((name) => this.columns.has(name.toLowerCase()));
  }

  private worded(text: string): string {
    return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      if (name !== 'countries') return this.cell(name)?.value ?? '';
      const parties = this.map.fields['parties'];
      const codes = (parties ? this.field(parties)?.value : undefined)?.split(';') ?? [];
      const names = codes.map((code) => this.codes.nameOf(code));
      return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} others` : listed(names);
    });
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** The columns that `mem1..mem9` stands for; null for a single column. */
export function rangeOf(column: string): string[] | null {
  const m = /^(.*?)(\d+)\.\.\1(\d+)$/.exec(column);
  if (!m) return null;
  const [, stem = '', first, last] = m;
  const from = Number(first);
  return Array.from({ length: Math.max(0, Math.min(1000, Number(last) - from + 1)) }, (_, i) => `${stem}${from + i}`);
}

function dateOf(value: string, format: NonNullable<Field['format']>): string | null {
  const order = format.replace(/[^YMD]/g, '');
  const parts =
    format === 'YYYYMMDD' ? /^(\d{4})(\d{2})(\d{2})$/.exec(value)?.slice(1) : value.split(format.replace(/[YMD]/g, '')[0] ?? '');
  if (parts?.length !== 3) return null;
  const at = (letter: string): string => parts[[...new Set(order)].indexOf(letter)] ?? '';
  const date = `${at('Y')}-${at('M').padStart(2, '0')}-${at('D').padStart(2, '0')}`;
  return isPartialDate(date) ? date : null;
}
