import type { Cell } from '../../../server/model/values.ts';

/** A field's value as a person types it: lists with commas, everything else as it is. */
export function typedValue(value: Cell): string {
  if (value === null) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was typed, in the form that the field has: a list for a list, a number for a number, null for nothing. */
export function givenValue(typed: string, was: Cell): Cell {
  const text = typed.trim();
  if (Array.isArray(was) && was.every((one) => typeof one === 'string'))
    return text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  if (text === '') return null;
  if (typeof was === 'string') return text;
  try {
    return JSON.parse(text) as Cell;
  } catch {
    return text;
  }
}
