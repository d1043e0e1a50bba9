import type { WordTables } from '../lexicon/types.ts';
import type { DateMention, DateSpec } from './dates.ts';
import type { Token } from './tokens.ts';

// Dates that lean on the document's own day: "yesterday", "last week", "the same day".

/** "two days ago", "a week ago". */
function ago(tokens: readonly Token[], i: number, words: WordTables): DateMention | null {
  if (tokens[i + 2]?.norm !== 'ago' || !/^(days?|weeks?)$/.test(tokens[i + 1]?.norm ?? '')) return null;
  const t = tokens[i];
  const days =
    t?.kind === 'number' ? Number(t.norm) : /^(a|one)$/.test(t?.norm ?? '') ? 1 : (words.numbers.get(t?.norm ?? '') ?? 0);
  if (tokens[i + 1]?.norm.startsWith('week'))
    return days >= 1 && days <= 5 ? { from: i, to: i + 3, spec: { kind: 'week-offset', weeks: -days } } : null;
  return days >= 1 && days <= 10 ? { from: i, to: i + 3, spec: { kind: 'offset', days: -days } } : null;
}

/** "last week", "the coming week", "over the weekend": the month is known where the whole week lies in it, never the day. */
function weekDate(tokens: readonly Token[], i: number): DateMention | null {
  const next = tokens[i + 1]?.norm ?? '';
  const weeks = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1, the: 0 }[tokens[i]?.norm ?? ''];
  if (weeks === undefined) return null;
  if (tokens[i]?.norm === 'the') {
    const over = /^(over|at|during)$/.test(tokens[i - 1]?.norm ?? '') && next === 'weekend';
    return over ? { from: i, to: i + 2, spec: { kind: 'week-offset', weeks: 0 } } : null;
  }
  if (next !== 'week' && next !== 'weekend') return null;
  // "last week's talks" are of that week too; "this week-long visit" is none.
  if (tokens[i + 2]?.norm === '-') return null;
  return { from: i, to: i + 2, spec: { kind: 'week-offset', weeks } };
}

/** A date told by words of time alone, at token `i`; null for none. Spans beyond ten days or five weeks are round figures, no dates. */
export function wordDate(tokens: readonly Token[], i: number, words: WordTables): DateMention | null {
  const back = ago(tokens, i, words);
  if (back) return back;
  const week = weekDate(tokens, i);
  if (week) return week;
  const t = tokens[i];
  const next = tokens[i + 1]?.norm;
  const at = (to: number, spec: DateSpec): DateMention => ({ from: i, to, spec });
  switch (t?.norm) {
    case 'today':
    case 'tonight':
      return tokens[i - 1]?.norm === 'india' ? null : at(i + 1, { kind: 'offset', days: 0 });
    case 'yesterday':
      return at(i + 1, { kind: 'offset', days: -1 });
    case 'tomorrow':
      return at(i + 1, { kind: 'offset', days: 1 });
    case 'this':
      if (next === 'morning' || next === 'afternoon' || next === 'evening') return at(i + 2, { kind: 'offset', days: 0 });
      if (next === 'month') return at(i + 2, { kind: 'month-offset', months: 0 });
      if (next === 'year') return at(i + 2, { kind: 'year-offset', years: 0 });
      return null;
    case 'last':
      if (next === 'month') return at(i + 2, { kind: 'month-offset', months: -1 });
      if (next === 'year') return at(i + 2, { kind: 'year-offset', years: -1 });
      if (next === 'night') return at(i + 2, { kind: 'offset', days: -1 });
      return null;
    case 'next':
      // "the next day" follows the day told before.
      if (next === 'day' && tokens[i - 1]?.norm === 'the') return at(i + 2, { kind: 'day-after' });
      if (next === 'month') return at(i + 2, { kind: 'month-offset', months: 1 });
      if (next === 'year') return at(i + 2, { kind: 'year-offset', years: 1 });
      return null;
    case 'same':
      if (next === 'day' || next === 'afternoon' || next === 'evening') return at(i + 2, { kind: 'same-day' });
      return null;
    case 'that':
      if (next === 'day' || next === 'afternoon' || next === 'evening' || next === 'morning')
        return at(i + 2, { kind: 'same-day' });
      if (next === 'year') return at(i + 2, { kind: 'that-year' });
      return null;
    case 'day':
      if (next === 'before' || next === 'earlier') return at(i + 2, { kind: 'day-before' });
      if (next === 'after' || next === 'later') return at(i + 2, { kind: 'day-after' });
      return null;
    case 'earlier':
    case 'later':
      if (next === 'in' && tokens[i + 2]?.norm === 'the' && tokens[i + 3]?.norm === 'day')
        return at(i + 4, { kind: 'same-day', today: true });
      return null;
    case 'following':
      if (next === 'day') return at(i + 2, { kind: 'day-after' });
      return null;
    case 'previous':
      if (next === 'day') return at(i + 2, { kind: 'day-before' });
      return null;
    default:
      return null;
  }
}
