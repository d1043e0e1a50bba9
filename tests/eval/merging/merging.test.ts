import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementValue, TenureValue } from '../../../server/model/claims.ts';
import { root } from '../corpus.ts';
import { sampleGraph, type Supported } from './graph.ts';
import { describeFact, expectedClusters, golds, itemId, KINDS, type Kind } from './items.ts';
import { bCubed, scoreMerging, type MergingReport, type Placed } from './score.ts';

let graph: Supported[] = [];
let report: MergingReport;
beforeAll(async () => {
  graph = await sampleGraph();
  report = scoreMerging(graph);
}, 120_000);

describe('the samples and the reference, merged', () => {
  it('hold no two things in one fact', () => {
    expect(report.falseMerges).toEqual([]);
  });

  it.each([...KINDS])('bring together what tells of one thing: %s, B-cubed F1 of 0.97 at least', (kind) => {
    expect(report.kinds[kind].f1).toBeGreaterThanOrEqual(0.97);
  });

  it('leave few answers out of the score', () => {
    const items = report.all.items + report.notExtracted.length;
    expect(report.all.items / items).toBeGreaterThan(0.94);
    expect(report.kinds.meetings.items).toBeGreaterThan(110);
    expect(report.kinds.agreements.items).toBeGreaterThan(160);
  });

  it('say of every merge why, and how sure', () => {
    const facts = new Map<string, Supported[]>();
    for (const c of graph) facts.set(c.fact, [...(facts.get(c.fact) ?? []), c]);
    const merged = [...facts.values()].filter((claims) => claims.length > 1).flat();
    expect(merged.length).toBeGreaterThan(300);
    for (const c of merged) {
      expect(c.reason, c.id).toMatch(/\w{3}/);
      expect(c.score, c.id).toBeGreaterThan(0);
    }
    // A meeting or paper told several times says on which signs it was taken for one.
    for (const c of merged.filter((m) => m.kind === 'meeting' || m.kind === 'agreement'))
      expect(c.reason, c.id).toMatch(/same|only|judged/);
  });

  it('join no two rows of the reference that are two papers or two people', () => {
    const facts = new Map<string, Supported[]>();
    for (const c of graph.filter((s) => /^(?:agreements|ministers)#/.test(s.id)))
      facts.set(c.fact, [...(facts.get(c.fact) ?? []), c]);
    for (const rows of facts.values()) {
      const papers = rows.filter((r) => r.kind === 'agreement').map((r) => (r.value as AgreementValue).name);
      expect(papers.length, papers.join(' | ')).toBeLessThanOrEqual(1);
      const holders = rows.filter((r) => r.kind === 'tenure').map((r) => r.value as TenureValue);
      const names = new Set(holders.flatMap((h) => [h.person]));
      const wikidata = new Set(holders.map((h) => h.wikidata).filter(Boolean));
      expect(wikidata.size, [...names].join(' | ')).toBeLessThanOrEqual(1);
      if (names.size > 1) expect(holders.some((h) => [...names].some((n) => h.aliases.includes(n)))).toBe(true);
    }
  });
});

describe('the expected clusters', () => {
  const expected = expectedClusters();

  it('name every answer of every sample once, in the words of the answer', () => {
    const all = [...golds()].flatMap(([document, gold]) =>
      KINDS.flatMap((kind) => gold[kind].map((_, i) => ({ document, item: `${kind} ${i}`, what: describeFact(gold, kind, i) }))),
    );
    const listed = expected.filter((e) => !['agreements', 'ministers'].includes(e.document));
    expect(listed.map(({ document, item, what }) => ({ document, item, what }))).toEqual(all);
  });

  it('name only rows of the reference that stand there', () => {
    const rows = (file: string, key: (r: Record<string, string>) => string): Set<string> =>
      new Set(
        parse<Record<string, string>>(readFileSync(join(root, 'reference', file), 'utf8'), { columns: true, bom: true }).map(key),
      );
    const known: Record<string, Set<string>> = {
      agreements: rows('agreements.csv', (r) => r['id'] ?? ''),
      ministers: rows('ministers.csv', (r) => [r['person'], r['country'], r['role'], r['from']].join('|')),
    };
    for (const e of expected) if (known[e.document]) expect(known[e.document], itemId(e)).toContain(e.item);
    expect(new Set(expected.map(itemId)).size).toBe(expected.length);
  });

  it('hold things of one kind', () => {
    const kindOf = (e: (typeof expected)[number]): Kind =>
      e.document === 'ministers' ? 'people' : e.document === 'agreements' ? 'agreements' : (e.item.split(' ')[0] as Kind);
    const kinds = new Map<string, Set<Kind>>();
    for (const e of expected) kinds.set(e.cluster, (kinds.get(e.cluster) ?? new Set<Kind>()).add(kindOf(e)));
    for (const [cluster, k] of kinds) expect(k.size, cluster).toBe(1);
  });
});

describe('the score', () => {
  const placed = (expected: string, fact: string): Pick<Placed, 'expected' | 'claim'> => ({
    expected,
    claim: { fact } as Supported,
  });

  it('is that of the worked example: five and two apart, two joined with a stranger', () => {
    // Truth {1-5}, {6,7}, {8-12}; found {1-5}, {6-12}: precision (5*1 + 2*2/7 + 5*5/7)/12 = 0.7619, recall 1.
    const items = [
      ...Array.from({ length: 5 }, () => placed('a', 'x')),
      ...Array.from({ length: 2 }, () => placed('b', 'y')),
      ...Array.from({ length: 5 }, () => placed('c', 'y')),
    ];
    const { precision, recall, f1 } = bCubed(items);
    expect(precision).toBeCloseTo((5 + 4 / 7 + 25 / 7) / 12, 10);
    expect(recall).toBe(1);
    expect(f1).toBeCloseTo((2 * precision) / (precision + 1), 10);
  });

  it('falls where one thing is split', () => {
    expect(bCubed([placed('a', 'x'), placed('a', 'y')])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(bCubed([placed('a', 'x'), placed('b', 'x')])).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it('sees a false merge in the graph itself', () => {
    const [one, two] = [
      graph.find((c) => c.document === '14-jp-ph-raa-manila-2024' && c.kind === 'agreement'),
      graph.find((c) => c.document === '22-geelong-uk-2025' && c.kind === 'agreement'),
    ];
    expect(one && two).toBeTruthy();
    const spoilt = graph.map((c) => (c === two ? { ...c, fact: one?.fact ?? '' } : c));
    expect(scoreMerging(spoilt).falseMerges.length).toBeGreaterThan(0);
    expect(scoreMerging(spoilt).kinds.agreements.precision).toBeLessThan(1);
  });
});
