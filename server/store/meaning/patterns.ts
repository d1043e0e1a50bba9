import type { Expression } from './tree.ts';

/** A group that repeats and is repeated: `(a+)+`, `(.*)*`, `(a|b*){9}`. Matching it may take longer than anybody waits. */
const REPEATED_TWICE = /\((?:[^()\\]|\\.)*(?:[*+]|\{\d+,?\d*\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d*,?\d*\})/;
const LONGEST = 1000;
/** Repetitions without end that one pattern may have. */
const REPETITIONS = 12;

/** Why a regular expression is not run, or null. Java's way to match them cannot be stopped. */
export function patternRefusal(pattern: Expression): string | null {
  const made = constant(pattern);
  if (made === null)
    return 'A regular expression must be written out or be a parameter; use CONTAINS, STARTS WITH or ENDS WITH for texts of the graph.';
  let flat = made;
  // From the inside out, since groups stand in groups.
  for (let i = 0; i < 50 && !REPEATED_TWICE.test(flat); i++) {
    const inner = flat.replace(/\((?:\?[:=!<>a-zA-Z-]*)?((?:[^()\\]|\\.)*)\)(?![*+{])/g, '$1');
    if (inner === flat) break;
    flat = inner;
  }
  if (made.length > LONGEST || REPEATED_TWICE.test(flat) || (made.match(/[*+]|\{\d+,/g) ?? []).length > REPETITIONS)
    return 'The regular expression repeats what repeats already, or is very long: matching it could take for ever. Write it more plainly, or use CONTAINS.';
  return null;
}

/** The text that an expression of literals and parameters makes, or null where it rests on the graph. */
function constant(e: Expression): string | null {
  if (e.kind === 'literal' || e.kind === 'parameter')
    return typeof e.value === 'string' || typeof e.value === 'number' ? String(e.value) : null;
  if (e.kind === 'group' || (e.kind === 'call' && ['tolower', 'toupper', 'trim', 'tostring', 'lower', 'upper'].includes(e.name)))
    return e.parts[0] ? constant(e.parts[0]) : null;
  if (e.kind !== 'binary' || e.name !== '+') return null;
  const parts = e.parts.map(constant);
  return parts.includes(null) ? null : parts.join('');
}
