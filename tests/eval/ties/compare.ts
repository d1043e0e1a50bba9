// How far the ranking by the query tie-strength agrees with a yardstick that is not of the graph's making.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadCatalogue, runQuery } from '../../../server/queries/index.ts';
import { objects } from '../../../server/queries/answer.ts';
import { byCodeUnit } from '../../../server/model/compare.ts';
import { keyedId } from '../../../server/model/ids.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { root } from '../corpus.ts';
import { ranks, spearman } from './spearman.ts';

/** One pair of the yardstick with what the graph makes of it. */
export interface Compared {
  a: string;
  b: string;
  level: number;
  standing: string;
  strength: number;
  /** Facts that count for the strength. */
  facts: number;
}
export interface Figure {
  what: string;
  pairs: number;
  rho: number;
}

const pairOf = (a: string, b: string): string => (byCodeUnit(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`);

/** The rows of yardstick.csv. Throws where one is not as it must be, or a pair stands twice. */
export function yardstick(): Pick<Compared, 'a' | 'b' | 'level' | 'standing'>[] {
  const text = readFileSync(join(root, 'tests/eval/ties/yardstick.csv'), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true });
  const seen = new Set<string>();
  return rows.map(({ a = '', b = '', level = '', standing = '', source = '' }) => {
    const pair = pairOf(a, b);
    if (!/^[A-Z]{2} [A-Z]{2}$/.test(pair) || a === b || !/^[0-5]$/.test(level) || !standing || !source || seen.has(pair))
      throw new Error(`yardstick.csv: the row of ${a} and ${b} is wrong or stands twice.`);
    seen.add(pair);
    return { a, b, level: Number(level), standing };
  });
}

/** Every pair of the yardstick, measured with the parameters given; a pair of which the graph knows nothing that counts has 0. */
export async function measured(store: GraphStore, parameters: Record<string, number> = {}): Promise<Compared[]> {
  const { rows, columns } = await runQuery(store, loadCatalogue(), 'tie-strength', { ...parameters, limit: 5000 });
  if (rows.length >= 5000) throw new Error('More pairs than one answer holds.');
  const found = new Map(objects({ rows, columns }).map((row) => [pairOf(row['a'] as string, row['b'] as string), row]));
  return yardstick().map((pair) => {
    const row = found.get(pairOf(keyedId.country(pair.a), keyedId.country(pair.b)));
    return { ...pair, strength: Number(row?.['strength'] ?? 0), facts: Number(row?.['count'] ?? 0) };
  });
}

/** Members of NATO whose standing is higher than that of a member. */
const ABOVE: ReadonlySet<string> = new Set(['CA', 'GB']);
const figure = (what: string, pairs: readonly Compared[], of: (p: Compared) => number = (p) => p.strength): Figure => ({
  what,
  pairs: pairs.length,
  rho: spearman(
    pairs.map(of),
    pairs.map((p) => p.level),
  ),
});

/** The figures of docs/tie-strength.md: the first is the answer, the others say how far to trust it. */
export async function figures(store: GraphStore): Promise<{ pairs: Compared[]; figures: Figure[] }> {
  const pairs = await measured(store);
  const withoutNato = (list: readonly Compared[]): Compared[] =>
    list.filter((p) => !p.standing.startsWith('Member of NATO') && !ABOVE.has(p.b));
  const out = [
    figure('**All pairs of the yardstick**', pairs),
    figure(
      'Only pairs of which the graph knows something that counts',
      pairs.filter((p) => p.strength > 0),
    ),
    figure('Without the members of NATO', withoutNato(pairs)),
    figure('For comparison: the mere number of facts instead of the formula', pairs, (p) => p.facts),
    figure('The same without the members of NATO', withoutNato(pairs), (p) => p.facts),
  ];
  const variants: [string, Record<string, number>][] = [
    ['No ageing of what binds (`bindingFloor=100`)', { bindingFloor: 100 }],
    ['What binds ages to nothing (`bindingFloor=0`)', { bindingFloor: 0 }],
    ['One source is enough (`trust=100`)', { trust: 100 }],
    ['No points for alliances (`alliance=0`)', { alliance: 0 }],
  ];
  for (const [what, parameters] of variants) out.push(figure(what, await measured(store, parameters)));
  return { pairs, figures: out };
}

/** The figures as the table of docs/tie-strength.md. */
export function figureTable(list: readonly Figure[]): string {
  const rows = list.map((f) => `| ${f.what} | ${f.pairs} | ${f.rho.toFixed(2)} |`);
  return ['| | pairs | rho |', '|---|---|---|', ...rows].join('\n');
}

/** Every pair with both ranks, the widest apart first. */
export function pairTable(pairs: readonly Compared[]): string {
  const [byStrength, byLevel] = [ranks(pairs.map((p) => -p.strength)), ranks(pairs.map((p) => -p.level))];
  return pairs
    .map((p, i) => ({ ...p, mine: byStrength[i] ?? 0, theirs: byLevel[i] ?? 0 }))
    .sort((x, y) => Math.abs(y.mine - y.theirs) - Math.abs(x.mine - x.theirs))
    .map(
      (p) =>
        `${p.a}-${p.b}  strength ${p.strength.toFixed(2)} (rank ${p.mine}), level ${p.level} (rank ${p.theirs})  ${p.standing}`,
    )
    .join('\n');
}
