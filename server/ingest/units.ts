import { byCodeUnit } from '../model/compare.ts';
import { blockKind } from '../resolve/blocks.ts';
import type { Judgement } from '../resolve/types.ts';
import type { GraphStore } from '../store/port.ts';
import { readMany } from './reads.ts';

/** Blocks that `same` judgements tie together are resolved as one: each of the given keys with those it is tied to. */
export async function unitsOf(store: GraphStore, keys: readonly string[], judgements: readonly Judgement[]): Promise<string[][]> {
  const joins = judgements.filter((j) => j.verdict === 'same' && j.a.includes('#') && j.b.includes('#'));
  const judged = [...new Set(joins.flatMap((j) => [j.a, j.b]))];
  if (!judged.length) return keys.map((k) => [k]);
  const at = new Map<string, string[]>();
  for (const r of await readMany<{ id: string; key: string }>(store, 'blocks-by-claim', 'ids', judged)) {
    const kind = blockKind(r.key);
    if (kind === 'meeting' || kind === 'agreement') at.set(r.id, [...(at.get(r.id) ?? []), r.key]);
  }
  const unit = new Map<string, Set<string>>();
  const own = (k: string): Set<string> => unit.get(k) ?? new Set([k]);
  for (const j of joins) {
    for (const a of at.get(j.a) ?? []) {
      for (const b of at.get(j.b) ?? []) {
        if (blockKind(a) !== blockKind(b)) continue;
        const joined = new Set([...own(a), ...own(b)]);
        for (const k of joined) unit.set(k, joined);
      }
    }
  }
  const units = new Set(keys.map((k) => unit.get(k) ?? null));
  const alone = keys.filter((k) => !unit.has(k)).map((k) => [k]);
  const tied = [...units].filter((u): u is Set<string> => u !== null).map((u) => [...u].sort(byCodeUnit));
  return [...alone, ...tied].sort((a, b) => byCodeUnit(a[0] as string, b[0] as string));
}
