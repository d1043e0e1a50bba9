import { isPartialDate, type PartialDate } from '../model/dates.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The date in a metadata value, as written there: ISO 8601 (a time of day and zone are cut off), "31 October 2025",
 * "October 31, 2025", "Fri, 31 Oct 2025 10:00:00 GMT", a year as a number. Null for anything else, for a day that does not
 * exist, and for figures in an order that depends on the country (`03/04/2025`).
 */
export function metadataDate(value: unknown): PartialDate | null {
  if (typeof value === 'number') return isPartialDate(String(value)) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{1,2}:\d{2}[\d:.,]*\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (iso) return checked(iso[1] ?? '');
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(text);
  if (compact) return checked(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const dayFirst = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:[,\s].*)?$/i.exec(text);
  if (dayFirst) return worded(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s].*)?$/i.exec(text);
  if (monthFirst) return worded(monthFirst[3], monthFirst[1], monthFirst[2]);
  return null;
}

function worded(year = '', month = '', day = ''): PartialDate | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : checked(`${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function checked(date: string): PartialDate | null {
  return isPartialDate(date) ? date : null;
}
