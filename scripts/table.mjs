// What bench, load and soak print and write alike.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './stale.mjs';

/** A line of the table: a figure, its yardstick of the same run, and the bound that its ratio must keep. */
export const line = ({ most, least, ...rest }) => ({
  ...rest,
  wanted: most === undefined ? (least === undefined ? null : `>= ${least}`) : `<= ${most}`,
  ok: most === undefined ? least === undefined || rest.ratio >= least : rest.ratio <= most,
});

const short = (n) => (n === 0 ? '0' : Math.abs(n) >= 100 ? n.toFixed(0) : n.toPrecision(3));

/** Prints lines as one table. */
export function print(lines) {
  const rows = lines.map((l) => [
    l.wanted === null ? '' : l.ok ? 'ok' : 'MISSED',
    l.name,
    `${short(l.value)} ${l.unit}`,
    `${short(l.yardstick)} ${l.against}`,
    `${short(l.ratio)}${l.wanted === null ? '' : ` (${l.wanted})`}`,
  ]);
  const head = ['', 'figure', 'here', 'yardstick of the same run', 'ratio'];
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i].length)));
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}

const version = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** The commit that is measured. */
export const commit = () => execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();

/**
 * Writes what was measured to a file of bench/ with the machine and the versions. What was not asked for this time stays as it was measured
 * last, with the commit and the load of the machine of that time.
 */
export function record(name, neo4j, known, benchmarks) {
  const file = join(root, 'bench', name);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).benchmarks ?? {}) : {};
  const kept = Object.entries(before).filter(([key, b]) => known.includes(key) && b.lines);
  const results = {
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), memoryGb: Math.round(totalmem() / 1e9) },
    versions: {
      node: process.version,
      neo4j,
      'neo4j-driver': version('neo4j-driver'),
      '@grafeo-db/js': version('@grafeo-db/js'),
    },
    commit: commit(),
    benchmarks: { ...Object.fromEntries(kept), ...benchmarks },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** The value of an option `--name=value` as a number. */
export const option = (name, fallback) => {
  const found = process.argv.find((a) => a.startsWith(`--${name}=`));
  return found ? Number(found.slice(name.length + 3)) : fallback;
};
