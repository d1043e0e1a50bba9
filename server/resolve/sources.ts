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

/**
 * How many independent sources stand behind documents: one per publisher, and near-identical texts are one. With `texts: false` the texts
 * are not compared: one per publisher, and one for each document without.
 */
export function independentSources(docs: readonly DocFacts[], { texts = true } = {}): number {
  const group = docs.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (group[r] !== r) r = group[r] = group[group[r] as number] as number;
    return r;
  };
  const byPublisher = new Map<string, number>();
  docs.forEach((doc, i) => {
    if (!doc.publisher) return;
    const name = publisherKey(doc.publisher);
    const first = byPublisher.get(name);
    if (first === undefined) byPublisher.set(name, i);
    else group[root(i)] = root(first);
  });
  for (const [i, j] of texts ? candidates(docs) : []) {
    const [a, b] = [docs[i] as DocFacts, docs[j] as DocFacts];
    if (root(i) !== root(j) && mayBeAlike(a.sketch, b.sketch) && likeness(a.sketch, b.sketch) >= ONE_SOURCE)
      group[root(j)] = root(i);
  }
  return new Set(docs.map((_, i) => root(i))).size;
}

const publishers = new Map<string, string>();
const PUBLISHERS_KEPT = 10_000;

/** A publisher's name without case, accents and marks; remembered, since a few hundred print everything. */
function publisherKey(name: string): string {
  let key = publishers.get(name);
  if (key === undefined) {
    if (publishers.size >= PUBLISHERS_KEPT) publishers.clear();
    publishers.set(name, (key = foldText(name).trim()));
  }
  return key;
}

/** Smallest hashes of a sketch by which documents are brought together before they are compared. */
const BANDS = 12;

/** Of so many smallest hashes two alike texts share at least two, but for one pair in some 3,000; a turn of phrase gives one. */
function mayBeAlike(a: readonly number[], b: readonly number[]): boolean {
  const [n, m] = [Math.min(BANDS, a.length), Math.min(BANDS, b.length)];
  const needed = Math.min(2, n, m);
  let shared = 0;
  for (let i = 0, j = 0; i < n && j < m && shared < needed;) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared >= needed;
}

/** Documents that one of many sharing a hash is compared with: copies of one text find one another, boilerplate does not cost a square. */
const NEIGHBOURS = 8;

/**
 * Pairs of documents that share one of their smallest hashes: the smallest of two texts alike by 0.6 are the same with probability 0.6,
 * so that one of twelve is missed by chance once in some 60,000 pairs, and texts that share nothing are never compared.
 */
function* candidates(docs: readonly DocFacts[]): Iterable<[number, number]> {
  const byHash = new Map<number, number[]>();
  docs.forEach((doc, i) => {
    for (const hash of doc.sketch.slice(0, BANDS)) {
      const list = byHash.get(hash);
      if (list) list.push(i);
      else byHash.set(hash, [i]);
    }
  });
  for (const list of byHash.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length && j <= i + NEIGHBOURS; j++) yield [list[i] as number, list[j] as number];
    }
  }
}
