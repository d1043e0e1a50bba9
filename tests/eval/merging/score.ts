// B-cubed precision, recall and F1 of clusters (A. Bagga, B. Baldwin, "Algorithms for scoring coreference chains", 1998): for each item
// the share of its found cluster that belongs with it, and the share of what belongs with it that was found; the mean over all items.
import { alignDocument } from './align.ts';
import type { Supported } from './graph.ts';
import { expectedClusters, golds, itemId, KINDS, type Kind } from './items.ts';

/** An item that the product has a claim for: what it belongs to, and the fact it was given to. */
export interface Placed {
  item: string;
  kind: Kind;
  what: string;
  expected: string;
  claim: Supported;
}
export interface Figures {
  items: number;
  precision: number;
  recall: number;
  f1: number;
}
export interface MergingReport {
  kinds: Record<Kind, Figures>;
  all: Figures;
  /** Pairs of items in one fact that are two things. */
  falseMerges: string[];
  /** Things told by several items that lie in several facts. */
  splits: string[];
  /** Answers without a claim. */
  notExtracted: string[];
}

/** Places every expected item in the graph. Throws where the expected clusters and the answers do not name the same items. */
export function place(graph: readonly Supported[]): { placed: Placed[]; notExtracted: string[] } {
  const byDocument = new Map<string, Supported[]>();
  for (const c of graph) byDocument.set(c.document, [...(byDocument.get(c.document) ?? []), c]);
  const claims = new Map<string, Supported>();
  for (const [id, gold] of golds())
    for (const [item, claim] of alignDocument(gold, byDocument.get(id) ?? [])) claims.set(itemId({ document: id, item }), claim);
  for (const c of graph) {
    const [table, key] = [c.id.slice(0, c.id.indexOf('#')), c.id.slice(c.id.indexOf('#') + 1)];
    if (table === 'agreements' || table === 'ministers') claims.set(itemId({ document: table, item: key }), c);
  }
  const placed: Placed[] = [];
  const notExtracted: string[] = [];
  for (const e of expectedClusters()) {
    const kind = e.document === 'ministers' ? 'people' : e.document === 'agreements' ? 'agreements' : kindOf(e.item);
    const claim = claims.get(itemId(e));
    if (claim) placed.push({ item: itemId(e), kind, what: e.what, expected: e.cluster, claim });
    else notExtracted.push(`${itemId(e)}: ${e.what}`);
  }
  return { placed, notExtracted };
}

const kindOf = (item: string): Kind => {
  const kind = KINDS.find((k) => item.startsWith(`${k} `));
  if (!kind) throw new Error(`expected.csv: "${item}" is no item; it begins with one of ${KINDS.join(', ')}.`);
  return kind;
};

/** The figures of placed items. */
export function bCubed(placed: readonly Pick<Placed, 'expected' | 'claim'>[]): Figures {
  const sizes = (key: (p: Pick<Placed, 'expected' | 'claim'>) => string): Map<string, number> => {
    const out = new Map<string, number>();
    for (const p of placed) out.set(key(p), (out.get(key(p)) ?? 0) + 1);
    return out;
  };
  const both = (p: Pick<Placed, 'expected' | 'claim'>): string => `${p.expected}\0${p.claim.fact}`;
  const [belongs, found, shared] = [sizes((p) => p.expected), sizes((p) => p.claim.fact), sizes(both)];
  let precision = 0;
  let recall = 0;
  for (const p of placed) {
    precision += (shared.get(both(p)) as number) / (found.get(p.claim.fact) as number);
    recall += (shared.get(both(p)) as number) / (belongs.get(p.expected) as number);
  }
  const n = placed.length || 1;
  [precision, recall] = [precision / n, recall / n];
  return {
    items: placed.length,
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** Scores the graph against the expected clusters. */
export function scoreMerging(graph: readonly Supported[]): MergingReport {
  const { placed, notExtracted } = place(graph);
  const group = (key: (p: Placed) => string): Placed[][] => {
    const out = new Map<string, Placed[]>();
    for (const p of placed) out.set(key(p), [...(out.get(key(p)) ?? []), p]);
    return [...out.values()];
  };
  const said = (p: Placed): string => `${p.item} (${p.what}; "${p.claim.reason}", ${p.claim.score})`;
  const falseMerges = group((p) => p.claim.fact).flatMap((members) =>
    members.flatMap((a, i) =>
      members
        .slice(i + 1)
        .filter((b) => a.expected !== b.expected)
        .map((b) => `${said(a)}  WITH  ${said(b)}`),
    ),
  );
  const splits = group((p) => p.expected)
    .filter((members) => new Set(members.map((m) => m.claim.fact)).size > 1)
    .map((members) => `${members[0]?.expected}: ${members.map((m) => `${m.item} -> ${m.claim.fact}`).join(' | ')}`);
  const kinds = Object.fromEntries(KINDS.map((k) => [k, bCubed(placed.filter((p) => p.kind === k))])) as Record<Kind, Figures>;
  return { kinds, all: bCubed(placed), falseMerges, splits, notExtracted };
}

/** The report as a table, with what is wrong below it. */
export function mergingTable(report: MergingReport, verbose: boolean): string {
  const n = (x: number): string => x.toFixed(3);
  const row = (name: string, f: Figures): string =>
    `${name.padEnd(13)}${String(f.items).padStart(6)}  ${n(f.precision)}  ${n(f.recall)}  ${n(f.f1)}`;
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length ? [title, ...lines.map((l) => `  ${l}`)] : [];
  return [
    'Merging (B-cubed against tests/eval/merging/expected.csv)',
    'kind          items   prec    rec     F1',
    ...KINDS.map((k) => row(k, report.kinds[k])),
    row('all', report.all),
    `false merges: ${report.falseMerges.length}; told of one thing but apart: ${report.splits.length}; not extracted, so not scored: ${report.notExtracted.length}`,
    ...list('False merges:', report.falseMerges),
    ...(verbose ? list('Apart:', report.splits) : []),
    ...(verbose ? list('Not extracted:', report.notExtracted) : []),
    '',
  ].join('\n');
}
