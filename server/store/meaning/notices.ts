import type { Expression, Reading } from './tree.ts';
import { elementOf } from './types.ts';

const COMPARING: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=', 'in']);

/** What runs without an error and is not what its writer meant, in words for people. */
export function surprises(text: string, reading: Reading): string[] {
  const found = new Set<string>();
  const todo: Expression[] = [...reading.expressions];
  for (let e = todo.pop(); e; e = todo.pop()) {
    const said = surprise(text, e);
    if (said !== null) found.add(said);
    todo.push(...e.parts);
  }
  return [...found].sort();
}

function surprise(text: string, e: Expression): string | null {
  const [left, right] = e.parts;
  if (e.kind !== 'binary' || !left || !right || !COMPARING.has(e.name)) return null;
  const types = [left.type, e.name === 'in' ? elementOf(right.type) : right.type].map((type) => type.is);
  const shown = short(text.slice(e.start, e.end));
  if (types.includes('temporal')) {
    const other = types[0] === 'temporal' ? types[1] : types[0];
    if (other !== 'string' && other !== 'unknown') return null;
    const value = text.slice(left.start, left.end);
    const name = types[0] === 'temporal' || e.name === 'in' ? 'm.date' : value;
    return `${shown} is never true: dates are texts in this graph, and a text never equals a date. Compare texts, as in ${name} >= '2025-01-01'.`;
  }
  if (types.includes('string') && types.includes('number'))
    return `${shown} compares text with a number, which are never equal. Write both as texts ('5') or both as numbers (5).`;
  return null;
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text).replace(/\s+/g, ' ');
