import type { Span } from '../../model/claims.ts';
import { isPartialDate, spanOf, type PartialDate } from '../../model/dates.ts';
import { byCodeUnit } from '../../model/compare.ts';
import type { Cell } from '../csv.ts';
import { fail, shown } from '../words.ts';

/** What record readers ask of the tables; a `Lexicon` has it. */
export interface RecordLexicon {
  /** ISO code of any name, adjective or code; null if unknown. */
  countryCode(name: string): string | null;
  /** Short id of any name or acronym; null if unknown. */
  organizationId(name: string): string | null;
}

/**
 * Reads the cells of one row into the fields of a claim and keeps, for each filled field, the place of its cell. Every
 * method throws InputError naming column, value and what was expected.
 */
export class RowReader {
  readonly spans: Record<string, Span[]> = {};
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #lexicon: RecordLexicon;

  constructor(cells: ReadonlyMap<string, Cell>, lexicon: RecordLexicon) {
    this.#cells = cells;
    this.#lexicon = lexicon;
  }

  /** A cell's value as written, empty where the column is absent; no span is kept. */
  raw(column: string): string {
    return this.#cells.get(column)?.value ?? '';
  }

  required(column: string, field: string = column): string {
    return this.text(column, field) ?? fail(`column ${column} is empty`);
  }

  text(column: string, field: string = column): string | null {
    const cell = this.#cells.get(column);
    if (!cell || cell.value === '') return null;
    this.spans[field] = [{ start: cell.start, end: cell.end }];
    return cell.value;
  }

  date(column: string, field: string = column): PartialDate | null {
    const value = this.text(column, field);
    if (value === null || isPartialDate(value)) return value;
    return this.#bad(column, value, 'a date that exists (YYYY, YYYY-MM or YYYY-MM-DD)');
  }

  oneOf<T extends string>(column: string, values: readonly T[], field: string = column): T | null {
    const value = this.text(column, field);
    if (value === null || (values as readonly string[]).includes(value)) return value as T | null;
    return this.#bad(column, value, `one of ${values.join(', ')}`);
  }

  /** As `oneOf`, where the cell must be filled. */
  choice<T extends string>(column: string, values: readonly T[], field: string = column): T {
    return this.oneOf(column, values, field) ?? fail(`column ${column} is empty; give one of ${values.join(', ')}`);
  }

  matching(column: string, pattern: RegExp, wanted: string, field: string = column): string | null {
    const value = this.text(column, field);
    return value === null || pattern.test(value) ? value : this.#bad(column, value, wanted);
  }

  /** A decimal number between two bounds, both allowed. */
  number(column: string, min: number, max: number, field: string = column): number | null {
    const value = this.text(column, field);
    if (value === null) return null;
    const number = Number(value);
    if (/^-?\d+(?:\.\d+)?$/.test(value) && number >= min && number <= max) return number;
    return this.#bad(column, value, `a number from ${min} to ${max}`);
  }

  /** The parts of a cell between semicolons, without empty ones and repeats, in the order written. */
  list(column: string, field: string = column): string[] {
    const value = this.text(column, field);
    return [...new Set((value ?? '').split(';').map((part) => part.trim()))].filter((part) => part !== '');
  }

  /** An ISO 3166-1 alpha-2 code that the country table has. */
  country(column: string, field: string = column): string | null {
    const value = this.text(column, field);
    return value === null || this.#isCountry(value) ? value : this.#bad(column, value, this.#wantedCountry(value));
  }

  organization(column: string, field: string = column): string | null {
    const value = this.text(column, field);
    return value === null || this.#isOrganization(value) ? value : this.#bad(column, value, this.#wantedOrganization(value));
  }

  /** Country codes and organization ids, at least two, sorted. */
  parties(column: string, field: string = column): string[] {
    const parties = this.list(column, field);
    for (const party of parties) {
      if (this.#isCountry(party) || this.#isOrganization(party)) continue;
      const wanted = party.length === 2 ? this.#wantedCountry(party) : this.#wantedOrganization(party);
      this.#bad(column, party, wanted);
    }
    if (parties.length < 2) this.#bad(column, this.raw(column), 'a list of at least two parties, separated by semicolons');
    return parties.sort(byCodeUnit);
  }

  /** Fails where two dates of a row certainly stand in the wrong order. */
  inOrder(first: [string, PartialDate | null], second: [string, PartialDate | null]): void {
    if (first[1] === null || second[1] === null || spanOf(second[1]).latest >= spanOf(first[1]).earliest) return;
    fail(`column ${second[0]}: ${shown(second[1])} is before ${first[0]} ${shown(first[1])}`);
  }

  #isCountry(value: string): boolean {
    return /^[A-Z]{2}$/.test(value) && this.#lexicon.countryCode(value) === value;
  }

  #isOrganization(value: string): boolean {
    return this.#lexicon.organizationId(value) === value;
  }

  #wantedCountry(value: string): string {
    const code = this.#lexicon.countryCode(value);
    return code ? `a country code; write ${code}` : 'a country code (ISO 3166-1 alpha-2) that countries.csv has';
  }

  #wantedOrganization(value: string): string {
    const id = this.#lexicon.organizationId(value) ?? this.#lexicon.countryCode(value);
    return id ? `the short id; write ${id}` : 'the id of a known organization; add it to reference/organizations.csv first';
  }

  #bad(column: string, value: string, wanted: string): never {
    return fail(`column ${column}: ${shown(value)} is not ${wanted}`);
  }
}
