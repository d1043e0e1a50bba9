/** An ISO 8601 calendar date as precise as its source: `2025-10-31`, `2025-10` or `2025`. */
export type PartialDate = string;

/** First and last full day that a date may mean, both inclusive. */
export interface DateSpan {
  earliest: string;
  latest: string;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a `PartialDate` that names a day, month or year that exists (years 1000 to 2999). */
export function isPartialDate(value: unknown): value is PartialDate {
  if (typeof value !== 'string') return false;
  const m = SHAPE.exec(value);
  if (!m) return false;
  const year = Number(m[1]);
  if (year < 1000 || year > 2999) return false;
  if (m[2] === undefined) return true;
  const month = Number(m[2]);
  if (month < 1 || month > 12) return false;
  if (m[3] === undefined) return true;
  const day = Number(m[3]);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month (1 to 12) in the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The days a partial date may mean. */
export function spanOf(date: PartialDate): DateSpan {
  if (date.length === 10) return { earliest: date, latest: date };
  if (date.length === 4) return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return { earliest: `${date}-01`, latest: `${date}-${String(days).padStart(2, '0')}` };
}

/** Days since 1970-01-01 of a full date (negative before it). */
export function dayNumber(date: string): number {
  return Math.round(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000);
}

/** The full date that is `days` after a full date. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** True where two partial dates share a day. */
export function datesOverlap(a: PartialDate, b: PartialDate): boolean {
  const x = spanOf(a);
  const y = spanOf(b);
  return x.earliest <= y.latest && y.earliest <= x.latest;
}

/** True where `coarse` is `fine` or a less precise date that contains it. */
export function dateContains(coarse: PartialDate, fine: PartialDate): boolean {
  return fine.startsWith(coarse);
}
