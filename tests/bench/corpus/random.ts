/** mulberry32: numbers from 0 to 1 that look like chance and are the same for one seed on every machine. */
export function random(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices drawn from one stream of chance. */
export class Dice {
  readonly next: () => number;
  /** `parts` name what is drawn for (a seed and a number), so that what is drawn for one thing never depends on another. */
  constructor(...parts: readonly number[]) {
    let h = 0x811c9dc5;
    for (const p of parts) h = Math.imul(h ^ (p | 0), 0x01000193) ^ Math.imul(p + 1, 0x9e3779b1);
    this.next = random(h);
    // Neighbouring seeds start alike.
    this.next();
    this.next();
  }
  /** A whole number from 0 up to and without `n`. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('Nothing can be picked from an empty list.');
    return found;
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
}

/** Draws places 0 to n-1 so that place k comes 1/(k+1)^s as often as the first (Zipf). */
export function zipf(n: number, s: number): (dice: Dice) => number {
  const sums: number[] = [];
  let sum = 0;
  for (let k = 0; k < n; k++) sums.push((sum += 1 / (k + 1) ** s));
  return (dice) => {
    const x = dice.next() * sum;
    let [low, high] = [0, n - 1];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((sums[mid] as number) > x) high = mid;
      else low = mid + 1;
    }
    return low;
  };
}
