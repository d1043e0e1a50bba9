/** A query that was run from this browser. */
export interface Asked {
  statement: string;
  /** Parameters as they were typed. */
  given: Record<string, string>;
}

const KEY = 'entente.asked';
const MOST = 50;

/** What was asked here before, newest first; nothing where the browser keeps nothing. */
export function askedBefore(): Asked[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAsked).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query as the newest; the same one asked again moves up. Gives the new list. */
export function keepAsked(asked: Asked): Asked[] {
  const same = JSON.stringify(asked);
  return keep([asked, ...askedBefore().filter((other) => JSON.stringify(other) !== same)].slice(0, MOST));
}

/** Forgets all of it. */
export function forgetAsked(): Asked[] {
  return keep([]);
}

function keep(list: Asked[]): Asked[] {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing: the list lasts as long as the page.
  }
  return list;
}

function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null) return false;
  const { statement, given } = value as Partial<Asked>;
  return typeof statement === 'string' && typeof given === 'object' && given !== null;
}
