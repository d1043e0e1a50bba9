import { foldText } from './names.ts';

const SIZE = 256;

/**
 * The 256 smallest 32-bit FNV-1a hashes of a text's word 4-grams, ascending: a bottom-k sketch (Broder 1997) from which the
 * Jaccard likeness of two texts is estimated; exact for texts of up to 256 different 4-grams. A text of fewer than four
 * words has one gram.
 */
export function sketchOf(text: string): number[] {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const grams = new Set<number>();
  for (let i = 0; i + 4 <= words.length || i === 0; i++) grams.add(fnv1a(words.slice(i, i + 4).join(' ')));
  return [...grams].sort((a, b) => a - b).slice(0, SIZE);
}

/** Estimated Jaccard likeness (0 to 1) of the texts behind two sketches. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  let seen = 0;
  let both = 0;
  while (seen < SIZE && (i < a.length || j < b.length)) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x === y) {
      both++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
    seen++;
  }
  return seen ? both / seen : 1;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
