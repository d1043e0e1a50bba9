import { byCodeUnit, canonicalJson } from '../model/compare.ts';
import {
  EDGE_TYPES,
  FACT_LABELS,
  type BlockFacts,
  type FactEdge,
  type FactLabel,
  type FactNode,
  type Support,
} from '../model/facts.ts';
import type { Properties } from '../model/values.ts';
import type { Statement } from '../store/port.ts';
import { statements } from './texts.ts';

/** What is stored of the facts of some blocks. */
export interface StoredFacts {
  nodes: { key: string; node: FactNode }[];
  edges: FactEdge[];
  supports: Support[];
}

/** How many fact nodes a settling added, changed or removed. */
export interface FactCounts {
  added: number;
  changed: number;
  removed: number;
}

export interface Difference {
  statements: Statement[];
  counts: FactCounts;
  /** Claims whose fact is another than before. */ moved: string[];
}

const supportKey = (s: Support): string => `${s.claim}\0${s.fact}`;

/**
 * The statements that turn what is stored of some blocks into what they resolve to, and nothing more. `blockOf` names the block that
 * yields each node.
 */
export function differenceOf(stored: StoredFacts, wanted: BlockFacts, blockOf: (node: FactNode) => string): Difference {
  const before = new Map(stored.nodes.map((n) => [n.node.id, n]));
  const after = new Map(wanted.nodes.map((n) => [n.id, n]));
  const counts: FactCounts = { added: 0, changed: 0, removed: 0 };
  const put: FactNode[] = [];
  const yields: { key: string; id: string }[] = [];
  const unyields: { key: string; id: string }[] = [];
  for (const n of wanted.nodes) {
    const s = before.get(n.id);
    if (!s) counts.added++;
    else if (canonicalJson(s.node.properties) !== canonicalJson(n.properties)) counts.changed++;
    if (!s || canonicalJson(s.node.properties) !== canonicalJson(n.properties)) put.push(n);
    if (s?.key !== blockOf(n)) yields.push({ key: blockOf(n), id: n.id });
    if (s && s.key !== blockOf(n)) unyields.push({ key: s.key, id: n.id });
  }
  const gone = stored.nodes.filter((s) => !after.has(s.node.id)).map((s) => s.node.id);
  counts.removed = new Set(gone).size;
  const edges = changedEdges(stored.edges, wanted.edges);
  const supports = changedSupports(stored.supports, wanted.supports);
  return {
    counts,
    moved: supports.moved,
    statements: [
      ...statements('delete-supports', 'rows', supports.gone),
      ...EDGE_TYPES.flatMap((t) =>
        statements(
          `delete-${t}`,
          'rows',
          edges.gone.filter((e) => e.type === t).map(({ from, to }) => ({ from, to })),
        ),
      ),
      ...statements('unyield-nodes', 'rows', unyields),
      ...statements('delete-nodes', 'ids', gone),
      ...FACT_LABELS.flatMap((l) => statements(`put-${l}`, 'rows', rowsOf(put, l), { exact: true })),
      ...statements('yield-nodes', 'rows', yields, { exact: true }),
      ...EDGE_TYPES.flatMap((t) =>
        statements(
          `put-${t}`,
          'rows',
          edges.put.filter((e) => e.type === t),
          { exact: true },
        ),
      ),
      ...statements('put-supports', 'rows', supports.put, { exact: true }),
    ],
  };
}

const rowsOf = (nodes: readonly FactNode[], label: FactLabel): { id: string; properties: Properties }[] =>
  nodes.filter((n) => n.label === label).map(({ id, properties }) => ({ id, properties }));

function changedEdges(stored: readonly FactEdge[], wanted: readonly FactEdge[]): { put: FactEdge[]; gone: FactEdge[] } {
  const before = new Map(stored.map((e) => [e.id, canonicalJson(e.properties)]));
  const after = new Set(wanted.map((e) => e.id));
  return {
    put: wanted.filter((e) => before.get(e.id) !== canonicalJson(e.properties)),
    gone: stored.filter((e) => !after.has(e.id)),
  };
}

function changedSupports(
  stored: readonly Support[],
  wanted: readonly Support[],
): { put: Support[]; gone: Support[]; moved: string[] } {
  const before = new Map(stored.map((s) => [supportKey(s), s]));
  const after = new Set(wanted.map(supportKey));
  const put = wanted.filter((w) => {
    const s = before.get(supportKey(w));
    return !s || s.reason !== w.reason || s.score !== w.score;
  });
  const gone = stored.filter((s) => !after.has(supportKey(s)));
  const moved = [...gone, ...put.filter((w) => !before.has(supportKey(w)))].map((s) => s.claim);
  return { put, gone, moved: [...new Set(moved)].sort(byCodeUnit) };
}
