/** Ranks from 1, smallest first; equal values share the mean of the ranks they fill. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const out = values.map(() => 0);
  for (let i = 0; i < order.length;) {
    let end = i;
    while (end < order.length && order[end]?.value === order[i]?.value) end++;
    for (const { index } of order.slice(i, end)) out[index] = (i + 1 + end) / 2;
    i = end;
  }
  return out;
}

/**
 * Spearman's rank correlation of two lists of equal length, with ties: Pearson's correlation of the shared ranks (Kendall, Rank
 * Correlation Methods, chapter 3). NaN where a list has fewer than two different values; RangeError where the lengths differ.
 */
export function spearman(xs: readonly number[], ys: readonly number[]): number {
  if (xs.length !== ys.length) throw new RangeError(`Lists of ${xs.length} and ${ys.length} values have no correlation.`);
  const mean = (xs.length + 1) / 2;
  const [a, b] = [ranks(xs), ranks(ys)].map((list) => list.map((rank) => rank - mean)) as [number[], number[]];
  const dot = (p: readonly number[], q: readonly number[]): number => p.reduce((sum, v, i) => sum + v * (q[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
