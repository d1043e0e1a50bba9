import { byCodeUnit } from '../model/compare.ts';
import { foldText } from '../model/names.ts';
import { likeness } from '../model/sketch.ts';
import type { DocFacts, LiveClaim } from './types.ts';

/** Texts at least this alike (Jaccard of word 4-grams) are one source, whoever prints them. */
export const ONE_SOURCE = 0.6;

/** The different documents behind some claims, by key. */
export function documentsOf(claims: readonly LiveClaim[]): DocFacts[] {
  const byKey = new Map<string, DocFacts>();
  for (const c of claims) byKey.set(c.doc.key, c.doc);
  return [...byKey.values()].sort((a, b) => byCodeUnit(a.key, b.key));
}

/** How many independent sources stand behind documents: one per publisher, and near-identical texts are one. */
export function independentSources(docs: readonly DocFacts[]): number {
  const group = docs.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (group[r] !== r) r = group[r] as number;
    return r;
  };
  const byPublisher = new Map<string, number>();
  docs.forEach((doc, i) => {
    if (!doc.publisher) return;
    const name = foldText(doc.publisher).trim();
    const first = byPublisher.get(name);
    if (first === undefined) byPublisher.set(name, i);
    else group[root(i)] = root(first);
  });
  for (let i = 0; i < docs.length; i++) {
    for (let j = i + 1; j < docs.length; j++) {
      if (root(i) === root(j)) continue;
      const a = docs[i] as DocFacts;
      const b = docs[j] as DocFacts;
      if (a.sketch.length && b.sketch.length && likeness(a.sketch, b.sketch) >= ONE_SOURCE) group[root(j)] = root(i);
    }
  }
  return new Set(docs.map((_, i) => root(i))).size;
}
