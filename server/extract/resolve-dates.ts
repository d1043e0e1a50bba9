import { addDays, dayNumber, isPartialDate } from '../model/dates.ts';
import type { DateSpec } from './dates.ts';

/** Which way a vague date looks. */
export type Tense = 'past' | 'future';

export interface Resolved {
  date: string;
  endDate: string | null;
}

const iso = (y: number, m?: number, d?: number): string =>
  `${String(y).padStart(4, '0')}${m ? `-${String(m).padStart(2, '0')}` : ''}${m && d ? `-${String(d).padStart(2, '0')}` : ''}`;

/** 0 is Monday. */
const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/**
 * Turns a spec into calendar dates by the document's date (null: unknown) and the date last named before it (for "the same
 * day", "that year"). Null where the words give no day, month or year, so that no date is made up.
 */
export function resolveDate(spec: DateSpec, ref: string | null, tense: Tense, previous: string | null): Resolved | null {
  const resolved = resolve(spec, ref, tense, previous);
  if (!resolved || !isPartialDate(resolved.date)) return null;
  return {
    date: resolved.date,
    endDate: resolved.endDate && isPartialDate(resolved.endDate) && resolved.endDate > resolved.date ? resolved.endDate : null,
  };
}

function resolve(spec: DateSpec, ref: string | null, tense: Tense, previous: string | null): Resolved | null {
  const full = ref && ref.length === 10 ? ref : null;
  const one = (date: string): Resolved => ({ date, endDate: null });
  switch (spec.kind) {
    case 'full':
      return {
        date: iso(spec.year, spec.month, spec.day),
        endDate: spec.endDay ? iso(spec.year, spec.endMonth ?? spec.month, spec.endDay) : null,
      };
    case 'partial': {
      const year = ref ? yearFor(spec, ref, tense) : previous && spec.day ? Number(previous.slice(0, 4)) : null;
      if (year === null) return null;
      const endMonth = spec.endMonth ?? spec.month;
      return {
        date: iso(year, spec.month, spec.day),
        endDate: spec.endDay ? iso(endMonth < spec.month ? year + 1 : year, endMonth, spec.endDay) : null,
      };
    }
    case 'weekday': {
      if (!full) return null;
      const day = weekdayNear(full, spec.weekday, tense, spec.which);
      if (spec.endWeekday === undefined) return one(day);
      const length = (spec.endWeekday - spec.weekday + 7) % 7;
      return { date: day, endDate: addDays(day, length) };
    }
    case 'offset':
      return full ? one(addDays(full, spec.days)) : null;
    case 'week-offset': {
      if (!full) return null;
      const monday = addDays(full, spec.weeks * 7 - weekdayOf(full));
      const sunday = addDays(monday, 6);
      return monday.slice(0, 7) === sunday.slice(0, 7) ? one(monday.slice(0, 7)) : null;
    }
    case 'month-offset': {
      if (!ref || ref.length < 7) return null;
      const m = Number(ref.slice(0, 4)) * 12 + Number(ref.slice(5, 7)) - 1 + spec.months;
      return one(iso(Math.floor(m / 12), (m % 12) + 1));
    }
    case 'year-offset':
      return ref ? one(iso(Number(ref.slice(0, 4)) + spec.years)) : null;
    case 'that-year':
      return previous ? one(iso(Number(previous.slice(0, 4)), spec.month, spec.day)) : null;
    case 'same-day':
      return previous ? one(previous) : spec.today && full ? one(full) : null;
    case 'day-before':
      return previous?.length === 10 ? one(addDays(previous, -1)) : null;
    case 'day-after':
      return previous?.length === 10 ? one(addDays(previous, 1)) : null;
  }
}

/** The year that brings a month (and day) nearest to the document's date, on the side the tense looks to. */
function yearFor(spec: { month: number; day?: number; which?: string; years?: number }, ref: string, tense: Tense): number {
  const year = Number(ref.slice(0, 4));
  if (spec.years !== undefined) return year + spec.years;
  const month = ref.length >= 7 ? Number(ref.slice(5, 7)) : 7;
  const now = month * 40 + (ref.length === 10 ? Number(ref.slice(8, 10)) : 0);
  const then = spec.month * 40 + (spec.day ?? (spec.month === month ? now % 40 : 0));
  if (spec.which === 'last') return spec.month < month ? year : year - 1;
  if (spec.which === 'next') return then > now ? year : year + 1;
  if (spec.which === 'this') return year;
  if (tense === 'future') return then >= now - 20 ? year : year + 1;
  // A month or day up to ten days ahead of a report is more often this year's than last year's.
  return then <= now + 14 ? year : year - 1;
}

function weekdayNear(ref: string, weekday: number, tense: Tense, which?: 'last' | 'next' | 'this'): string {
  const back = (weekdayOf(ref) - weekday + 7) % 7;
  if (which === 'next') return addDays(ref, back === 0 ? 7 : 7 - back);
  if (tense === 'future') return addDays(ref, back === 0 ? 0 : 7 - back);
  if (which === 'last' && back === 0) return addDays(ref, -7);
  return addDays(ref, -back);
}
