import { byCodeUnit, canonicalJson } from '../model/compare.ts';
import { keyedId } from '../model/ids.ts';
import type { GraphStore, Statement } from '../store/port.ts';
import type { StoredMention } from './plan.ts';
import { readMany } from './reads.ts';
import { statements } from './texts.ts';

interface Edge {
  document: string;
  entity: string;
  starts: number[];
  ends: number[];
}

/** Draws each document's MENTIONS to what its names stand for today. */
export async function mentionStatements(store: GraphStore, keys: readonly string[]): Promise<Statement[]> {
  const ids = keys.map((k) => keyedId.document(k.slice('mentions|'.length)));
  const stored = await readMany<Edge>(store, 'stored-mentions', 'ids', ids);
  const texts = await readMany<{ document: string; mentions: string }>(store, 'mentions-of-documents', 'ids', ids);
  const lines = texts.flatMap((t) => (JSON.parse(t.mentions) as StoredMention[]).map((m) => ({ ...m, document: t.document })));
  const people = new Map(
    (
      await readMany<{ claim: string; person: string }>(
        store,
        'people-mentioned',
        'ids',
        lines.filter((l) => l.kind === 'person').map((l) => l.ref),
      )
    ).map((r) => [r.claim, r.person]),
  );
  const entityOf = (l: StoredMention): string | undefined =>
    l.kind === 'person' ? people.get(l.ref) : l.kind === 'country' ? keyedId.country(l.ref) : keyedId.organization(l.ref);
  const wanted = new Map<string, Edge>();
  for (const l of lines) {
    const entity = entityOf(l);
    if (!entity) continue;
    const key = `${l.document}\0${entity}`;
    const other = wanted.get(key);
    const pairs = [
      ...(other ? other.starts.map((s, i) => [s, other.ends[i] as number]) : []),
      ...l.starts.map((s, i) => [s, l.ends[i] as number]),
    ] as [number, number][];
    pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    wanted.set(key, { document: l.document, entity, starts: pairs.map((p) => p[0]), ends: pairs.map((p) => p[1]) });
  }
  const present = new Set(
    (
      await readMany<{ id: string }>(
        store,
        'entities-present',
        'ids',
        [...new Set([...wanted.values()].map((e) => e.entity))].sort(byCodeUnit),
      )
    ).map((r) => r.id),
  );
  const before = new Map(stored.map((e) => [`${e.document}\0${e.entity}`, canonicalJson([e.starts, e.ends])]));
  const kept = [...wanted].filter(([, e]) => present.has(e.entity));
  const keptKeys = new Set(kept.map(([k]) => k));
  return [
    ...statements(
      'delete-mentions',
      'rows',
      stored.filter((e) => !keptKeys.has(`${e.document}\0${e.entity}`)).map(({ document, entity }) => ({ document, entity })),
    ),
    ...statements(
      'put-mentions',
      'rows',
      kept.filter(([k, e]) => before.get(k) !== canonicalJson([e.starts, e.ends])).map(([, e]) => e),
      { exact: true },
    ),
  ];
}
