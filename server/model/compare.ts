/** Orders two strings by UTF-16 code unit: the one ordering that no locale or ICU version changes. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy without repeats, in code-unit order. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodeUnit);
}

/**
 * JSON with object keys in code-unit order at every depth and without `undefined`, so that equal values are equal texts.
 * Throws TypeError on cyclic input, as JSON.stringify does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort(byCodeUnit)) out[key] = sortKeys(source[key]);
  return out;
}
