import type { OverviewFact } from '../../../server/contract/index.ts';

/** One bar of the histogram: a year and how many facts began in it. */
export interface YearBar {
  year: number;
  count: number;
}

export interface Years {
  /** Every year from the first to the last, without a gap. */
  bars: YearBar[];
  /** Facts without a date. */
  undated: number;
  /** The longest bar. */
  most: number;
}

/** Facts by the year in which they may have begun. */
export function yearsOf(facts: readonly OverviewFact[]): Years {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const { earliest } of facts) {
    if (earliest === null) undated++;
    else counts.set(Number(earliest.slice(0, 4)), (counts.get(Number(earliest.slice(0, 4))) ?? 0) + 1);
  }
  if (counts.size === 0) return { bars: [], undated, most: 0 };
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const bars = Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, count: counts.get(first + i) ?? 0 }));
  return { bars, undated, most: Math.max(...counts.values()) };
}

/** Where a date lies on the axis of years, as a share of it; a year or month counts from its beginning, or to its end. */
export function shareOf(date: string, years: Years, end: boolean): number {
  const first = years.bars[0]?.year ?? 0;
  const [year = '0', month, day] = date.split('-');
  const months = month ? Number(month) - 1 + (day ? (Number(day) - (end ? 0 : 1)) / 31 : end ? 1 : 0) : end ? 12 : 0;
  const at = (Number(year) - first + months / 12) / Math.max(1, years.bars.length);
  return Math.max(0, Math.min(1, at));
}

/** The year at a share of the axis. */
export function yearAt(share: number, years: Years): number {
  const i = Math.floor(Math.max(0, Math.min(0.999_999, share)) * years.bars.length);
  return (years.bars[0]?.year ?? 0) + i;
}

/**
 * The next period while time plays: a window moves on by a year; without a beginning, what has come about grows by a year. Null
 * at the end of the axis.
 */
export function nextPeriod(from: string | null, to: string | null, years: Years): { from: string | null; to: string } | null {
  const last = years.bars.at(-1)?.year;
  const first = years.bars[0]?.year;
  if (last === undefined || first === undefined) return null;
  if (to === null) return { from: null, to: String(first) };
  const end = Number(to.slice(0, 4)) + 1;
  if (end > last) return null;
  return { from: from === null ? null : String(Number(from.slice(0, 4)) + 1), to: String(end) };
}
