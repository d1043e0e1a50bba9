import type { WordTables } from '../lexicon/types.ts';
import { daysInMonth } from '../model/dates.ts';
import { wordDate } from './relative-dates.ts';
import type { Token } from './tokens.ts';

/** What the words of a date say, before it is known which day they mean. */
export type DateSpec =
  | { kind: 'full'; year: number; month?: number; day?: number; endDay?: number; endMonth?: number }
  | {
      kind: 'partial';
      month: number;
      day?: number;
      endDay?: number;
      endMonth?: number;
      which?: 'last' | 'next' | 'this';
      years?: number;
    }
  | { kind: 'weekday'; weekday: number; which?: 'last' | 'next' | 'this'; endWeekday?: number }
  | { kind: 'offset'; days: number }
  | { kind: 'week-offset'; weeks: number }
  | { kind: 'month-offset'; months: number }
  | { kind: 'year-offset'; years: number }
  | { kind: 'that-year'; month?: number; day?: number }
  | { kind: 'same-day'; today?: boolean }
  | { kind: 'day-before' }
  | { kind: 'day-after' };

/** A date in the text, tokens `from` to `to`. */
export interface DateMention {
  from: number;
  to: number;
  spec: DateSpec;
}

const YEAR = /^(1[89]\d\d|20\d\d)$/;

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;

const ISO = /^(\d{4})$/;

/** Between the first and the last day of a stretch. */
const JOIN = /^(and|to|-|—|–|&|,|\/|until|till|through)$/;
const TO = /^(to|-|—|–|until|till|through)$/;

const yearOf = (t: Token | undefined): number | null => (t && t.kind === 'number' && YEAR.test(t.norm) ? Number(t.norm) : null);

function dayOf(t: Token | undefined): number | null {
  const m = t && t.kind === 'number' ? DAY.exec(t.norm) : null;
  const d = m ? Number(m[1]) : 0;
  return d >= 1 && d <= 31 ? d : null;
}

/** Finds every date of a token range, left to right, the longest reading first. */
export function findDates(tokens: readonly Token[], words: WordTables): DateMention[] {
  const out: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = dateAt(tokens, i, words);
    if (!found) continue;
    out.push(found);
    i = found.to - 1;
  }
  return out;
}

/** "last year", "of this year" after a day or a month: years from the document's own. */
function yearsOf(tokens: readonly Token[], i: number): { years: number; to: number } | null {
  const k = /^(of|,)$/.test(tokens[i]?.norm ?? '') ? i + 1 : i;
  if (tokens[k + 1]?.norm !== 'year') return null;
  const years = { last: -1, this: 0, next: 1 }[tokens[k]?.norm ?? ''];
  return years === undefined ? null : { years, to: k + 2 };
}

function monthOf(t: Token | undefined, words: WordTables): number | null {
  if (!t || t.kind !== 'word' || t.cap === 0) return null;
  return words.months.get(t.norm) ?? null;
}

function dateAt(tokens: readonly Token[], i: number, words: WordTables): DateMention | null {
  const t = tokens[i];
  if (!t || t.kind === 'mark') return null;
  const relative = wordDate(tokens, i, words);
  if (relative) return relative;
  if (t.kind === 'number') return numberDate(tokens, i, words);
  const month = monthOf(t, words);
  if (month) return monthDate(tokens, i, month, words);
  if (t.cap > 0 && words.weekdays.has(t.norm)) return weekdayDate(tokens, i, words);
  return null;
}

function numberDate(tokens: readonly Token[], i: number, words: WordTables): DateMention | null {
  const t = tokens[i];
  const day = dayOf(t);
  // 2025-10-31
  if (t && ISO.test(t.norm) && tokens[i + 1]?.norm === '-' && tokens[i + 1]?.glued) {
    const m = Number(tokens[i + 2]?.norm);
    const d = Number(tokens[i + 4]?.norm);
    if (yearOf(t) && m >= 1 && m <= 12 && tokens[i + 3]?.norm === '-' && d >= 1 && d <= daysInMonth(Number(t.norm), m)) {
      return { from: i, to: i + 5, spec: { kind: 'full', year: Number(t.norm), month: m, day: d } };
    }
  }
  if (day) {
    // "31 October 2025", "29 and 30 November 2023", "3, 4 and 5 May", "the 31st of October"
    let j = i + 1;
    let endDay: number | undefined;
    for (let k = j; k < i + 8 && JOIN.test(tokens[k]?.norm ?? ''); k += 2) {
      const last = dayOf(tokens[k + 1]);
      if (!last || last <= (endDay ?? day)) break;
      const of = tokens[k + 2]?.norm === 'of' ? k + 3 : k + 2;
      if (monthOf(tokens[of], words)) {
        endDay = last;
        j = of;
        break;
      }
    }
    if (tokens[j]?.norm === 'of') j++;
    const month = monthOf(tokens[j], words);
    if (month && day <= 31) {
      j++;
      // "31 October to 2 November", "from the 30 November until the 4th of December"
      let endMonth: number | undefined;
      if (TO.test(tokens[j]?.norm ?? '') || (tokens[j]?.norm === 'and' && tokens[i - 1]?.norm === 'between')) {
        const k = tokens[j + 1]?.norm === 'the' ? j + 2 : j + 1;
        const of = tokens[k + 1]?.norm === 'of' ? k + 2 : k + 1;
        const last = dayOf(tokens[k]);
        const m = monthOf(tokens[of], words);
        if (last && m) {
          endDay = last;
          endMonth = m;
          j = of + 1;
        }
      }
      if (tokens[j]?.norm === ',' && yearOf(tokens[j + 1])) j++;
      const year = yearOf(tokens[j]);
      const range = { ...(endDay ? { endDay } : {}), ...(endMonth ? { endMonth } : {}) };
      if (year) return { from: i, to: j + 1, spec: { kind: 'full', year, month, day, ...range } };
      const years = yearsOf(tokens, j);
      if (years) return { from: i, to: years.to, spec: { kind: 'partial', month, day, ...range, years: years.years } };
      return { from: i, to: j, spec: { kind: 'partial', month, day, ...range } };
    }
  }
  const year = yearOf(t);
  if (year && bareYear(tokens, i)) return { from: i, to: i + 1, spec: { kind: 'full', year } };
  return null;
}

/** A number of four digits is a year after "in", "of", "since", in brackets, between commas or before a name of a paper. */
function bareYear(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (after?.glued && (after.norm === '-' || after.norm === '%' || after.norm === '+'))
    return after.norm === '-' && yearOf(tokens[i + 2]) !== null;
  if (
    after?.kind === 'word' &&
    /^(troops|soldiers|people|personnel|million|billion|tonnes|tons|km|miles|dollars|men|kilometres|kilometers|metres)$/.test(
      after.norm,
    )
  )
    return false;
  if (!before) return true;
  if (before.glued && before.norm === '$') return false;
  if (before.norm === '$' || before.norm === '€' || before.norm === '£') return false;
  return true;
}

function monthDate(tokens: readonly Token[], i: number, month: number, words: WordTables): DateMention | null {
  const t = tokens[i];
  let from = i;
  const before = tokens[i - 1]?.norm;
  let which: 'last' | 'next' | 'this' | undefined;
  if (before === 'last' || before === 'next' || before === 'this') {
    which = before;
    from = i - 1;
  }
  let j = i + 1;
  const day = dayOf(tokens[j]);
  if (day && !yearOf(tokens[j])) {
    j++;
    let endDay: number | undefined;
    let endMonth: number | undefined;
    const join = tokens[j]?.norm ?? '';
    if (JOIN.test(join) && join !== ',') {
      const d2 = dayOf(tokens[j + 1]);
      const m2 = monthOf(tokens[j + 1], words);
      if (d2 && d2 > day && !monthOf(tokens[j + 2], words)) {
        endDay = d2;
        j += 2;
      } else if (m2 && dayOf(tokens[j + 2])) {
        endDay = dayOf(tokens[j + 2]) ?? undefined;
        endMonth = m2;
        j += 3;
      }
    }
    let k = j;
    if (tokens[k]?.norm === ',') k++;
    const year = yearOf(tokens[k]);
    const range = { ...(endDay ? { endDay } : {}), ...(endMonth ? { endMonth } : {}) };
    if (year && (k === j || tokens[k + 1]?.kind !== 'number'))
      return { from, to: k + 1, spec: { kind: 'full', year, month, day, ...range } };
    const years = yearsOf(tokens, j);
    if (years) return { from, to: years.to, spec: { kind: 'partial', month, day, ...range, years: years.years } };
    return { from, to: j, spec: { kind: 'partial', month, day, ...range, ...(which ? { which } : {}) } };
  }
  // Months that are also words need a helper: "in May", "May 2025", "March 2023".
  let k = j;
  if (tokens[k]?.norm === ',' || tokens[k]?.norm === 'of') k++;
  const year = yearOf(tokens[k]);
  if (year) return { from, to: k + 1, spec: { kind: 'full', year, month } };
  if (tokens[j]?.norm === 'of' && tokens[j + 1]?.norm === 'that' && tokens[j + 2]?.norm === 'year')
    return { from, to: j + 3, spec: { kind: 'that-year', month } };
  const years = yearsOf(tokens, j);
  if (years) return { from, to: years.to, spec: { kind: 'partial', month, years: years.years } };
  if (!t || (t.norm.length <= 3 && !t.dotted && t.norm !== 'may')) return null;
  const helper = tokens[from - 1]?.norm ?? '';
  const ambiguous = t.norm === 'may' || t.norm === 'march' || t.norm === 'august';
  if (ambiguous && !which && !/^(in|since|until|by|early|late|mid|of|during|and|from|to|for|-)$/.test(helper)) return null;
  return { from, to: j, spec: { kind: 'partial', month, ...(which ? { which } : {}) } };
}

function weekdayDate(tokens: readonly Token[], i: number, words: WordTables): DateMention | null {
  const weekday = words.weekdays.get(tokens[i]?.norm ?? '');
  if (weekday === undefined) return null;
  if ((tokens[i]?.norm.length ?? 0) <= 3 && !/^(on|last|next|this|,|\()$/.test(tokens[i - 1]?.norm ?? '')) return null;
  let from = i;
  const before = tokens[i - 1]?.norm;
  let which: 'last' | 'next' | 'this' | undefined;
  if (before === 'last' || before === 'next' || before === 'this') {
    which = before;
    from = i - 1;
  }
  // "Monday (Sept 23)", "Thursday, 30 October", "Friday, October 31, 2025", "Thursday (29/8)"
  let j = i + 1;
  while (j < i + 4 && /^(,|\(|the|morning|afternoon|evening|night)$/.test(tokens[j]?.norm ?? '')) j++;
  const month = monthOf(tokens[j], words);
  const inner = month ? monthDate(tokens, j, month, words) : tokens[j]?.kind === 'number' ? numberDate(tokens, j, words) : null;
  if (inner && inner.from === j && (inner.spec.kind === 'full' || inner.spec.kind === 'partial') && inner.spec.day)
    return { from, to: inner.to, spec: inner.spec };
  if (tokens[i + 1]?.norm === '(' && tokens[i + 3]?.norm === '/' && tokens[i + 5]?.norm === ')') {
    const a = dayOf(tokens[i + 2]);
    const b = dayOf(tokens[i + 4]);
    if (a && b && b <= 12) return { from, to: i + 5, spec: { kind: 'partial', month: b, day: a } };
    if (a && b && a <= 12) return { from, to: i + 5, spec: { kind: 'partial', month: a, day: b } };
  }
  const to = tokens[i + 1]?.norm;
  const end = words.weekdays.get(tokens[i + 2]?.norm ?? '');
  if (end !== undefined && (TO.test(to ?? '') || (to === 'and' && tokens[i - 1]?.norm === 'between'))) {
    return { from, to: i + 3, spec: { kind: 'weekday', weekday, endWeekday: end, ...(which ? { which } : {}) } };
  }
  // "on Monday and Tuesday": two days running are one stretch.
  if (end !== undefined && to === 'and' && end === (weekday + 1) % 7 && tokens[i + 3]?.norm !== 'respectively')
    return { from, to: i + 3, spec: { kind: 'weekday', weekday, endWeekday: end, ...(which ? { which } : {}) } };
  return { from, to: i + 1, spec: { kind: 'weekday', weekday, ...(which ? { which } : {}) } };
}
