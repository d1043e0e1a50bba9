import type { Actor } from './actors.ts';
import type { Annotated } from './annotate.ts';
import type { OfficePhrase } from './offices.ts';

const PLURALS = new Set(
  'ministers leaders sides men countries nations presidents officials chiefs secretaries governments parties partners visitors guests allies neighbours neighbors premiers heads generals delegations pair duo two three four counterparts militaries'.split(
    ' ',
  ),
);

export const COUNTS = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['pair', 2],
  ['duo', 2],
]);

export function countWithin(doc: Annotated, p: OfficePhrase): number {
  for (let i = Math.max(0, p.from - 1); i < p.titleFrom; i++) {
    const n = COUNTS.get(doc.tokens[i]?.norm ?? '');
    if (n) return n;
  }
  return 0;
}

/** "the two ministers", "both leaders", "they", "the pair", "the three defense chiefs". */
export function pluralAt(doc: Annotated, i: number, limit: number): Actor | null {
  const t = doc.tokens[i];
  if (!t || t.kind !== 'word') return null;
  const make = (to: number, count: number): Actor => ({
    from: i,
    to,
    kind: 'plural',
    person: null,
    office: null,
    countries: [],
    count,
    role: null,
    bodies: false,
  });
  if (t.norm === 'they' || t.norm === 'themselves') return make(i + 1, 0);
  // "Negotiators met in Tokyo": of the countries spoken of.
  if (/^(negotiators|delegations)$/.test(t.norm) && !/^(from|of)$/.test(doc.tokens[i + 1]?.norm ?? '') && !doc.at.country[i - 1])
    return { ...make(i + 1, 0), bodies: true };
  if (t.norm === 'both' && !PLURALS.has(doc.tokens[i + 1]?.norm ?? '')) {
    const next = doc.tokens[i + 1];
    return next?.kind === 'word' && next.cap === 0 && !/^(the|of|his|her|in|on|at|a|an)$/.test(next.norm) ? make(i + 1, 2) : null;
  }
  if (t.norm !== 'the' && t.norm !== 'both' && t.norm !== 'these' && t.norm !== 'all') return null;
  let j = i + 1;
  let count = COUNTS.get(t.norm) ?? 0;
  for (let steps = 0; steps < 4 && j < limit; steps++) {
    const w = doc.tokens[j]?.norm ?? '';
    const n = COUNTS.get(w);
    if (n) {
      count = n;
      if (w === 'two' || w === 'three' || w === 'four') {
        const next = doc.tokens[j + 1];
        // "between the two", "the two met"
        if (
          !next ||
          next.kind === 'mark' ||
          (!PLURALS.has(next.norm) &&
            !/^(defence|defense|foreign|prime|visiting|senior|neighbouring|neighboring|state|military|heads|army|navy)$/.test(
              next.norm,
            ) &&
            next.cap === 0)
        )
          return doc.at.office[j + 1] ? null : make(j + 1, n);
      } else return make(j + 1, n);
      j++;
      continue;
    }
    if (w === 'heads' && doc.tokens[j + 1]?.norm === 'of' && doc.tokens[j + 2]?.norm === 'delegation') return make(j + 3, count);
    if (/^(countries|nations|sides|governments|neighbours|neighbors|parties|militaries)$/.test(w) && count)
      return { ...make(j + 1, count), bodies: true };
    if (PLURALS.has(w)) return (w === 'officials' || w === 'countries' || w === 'nations') && !count ? null : make(j + 1, count);
    if (/^(visiting|senior|neighbouring|neighboring|defence|defense|foreign|respective|other|national|security)$/.test(w)) {
      j++;
      continue;
    }
    return null;
  }
  return null;
}
