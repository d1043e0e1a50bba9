#!/usr/bin/env node
// npm run bench [-- extract]: measures, prints a table with what each figure is to be compared with, writes bench/results.json. Exit 1
// where a yardstick is missed. Each side runs in a process of its own, one after the other, so that neither warms the other's memory.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './stale.mjs';

const asked = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const known = { extract, hostile };
const unknown = asked.filter((name) => !(name in known));
if (unknown.length) {
  console.error(`There is no benchmark named ${unknown.join(', ')}. There are: ${Object.keys(known).join(', ')}.`);
  process.exit(2);
}

function run(file, ...args) {
  const out = execFileSync(process.execPath, ['--import', 'tsx', join(root, 'tests/bench', file), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(out.trim().split('\n').at(-1));
}

/** Words a second of the whole extraction, at least three times compromise's; memory flat. The yardstick reads a tenth of the text. */
function extract() {
  const ours = run('extract.ts', 'entente', '20');
  const theirs = run('extract.ts', 'compromise', '2');
  const row = (f) =>
    `${f.name.padEnd(30)}${String(Math.round(f.wordsPerSecond)).padStart(12)}${f.documentsPerSecond.toFixed(1).padStart(12)}${String(f.rssEarly).padStart(12)}${String(f.rssEnd).padStart(12)}`;
  console.log(
    `${'extract'.padEnd(30)}${'words/s'.padStart(12)}${'documents/s'.padStart(12)}${'MB early'.padStart(12)}${'MB end'.padStart(12)}`,
  );
  console.log(row(ours));
  console.log(row(theirs));
  const ratio = ours.wordsPerSecond / theirs.wordsPerSecond;
  const memory = ours.rssEnd / ours.rssEarly;
  const checks = [
    { name: 'words/s against compromise', value: ratio, wanted: '>= 3', ok: ratio >= 3 },
    { name: 'memory at the end against a tenth', value: memory, wanted: '<= 1.2', ok: memory <= 1.2 },
  ];
  for (const c of checks) console.log(`${c.ok ? 'ok    ' : 'MISSED'} ${c.name}: ${c.value.toFixed(2)} (${c.wanted})`);
  return { figures: [ours, theirs], checks };
}

/** Hostile texts of 2 MB take time linear in their length: exponent at most 1.3 where it is long enough to be measured. */
function hostile() {
  const rows = run('hostile-run.ts', '2000000').sort((a, b) => b.seconds - a.seconds);
  console.log(`${'hostile text of 2 MB'.padEnd(40)}${'seconds'.padStart(10)}${'exponent'.padStart(10)}`);
  for (const r of rows)
    console.log(`${r.name.padEnd(40)}${r.seconds.toFixed(2).padStart(10)}${r.exponent.toFixed(2).padStart(10)}`);
  const worst = rows.filter((r) => r.seconds > 0.3).reduce((most, r) => Math.max(most, r.exponent), 0);
  const checks = [{ name: 'exponent of time over length', value: worst, wanted: '<= 1.3', ok: worst <= 1.3 }];
  for (const c of checks) console.log(`${c.ok ? 'ok    ' : 'MISSED'} ${c.name}: ${c.value.toFixed(2)} (${c.wanted})`);
  return { figures: rows, checks };
}

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const results = {
  machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 1e9) },
  node: process.version,
  commit,
  benchmarks: Object.fromEntries((asked.length ? asked : Object.keys(known)).map((name) => [name, known[name]()])),
};
mkdirSync(join(root, 'bench'), { recursive: true });
writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.exit(Object.values(results.benchmarks).every((b) => b.checks.every((c) => c.ok)) ? 0 : 1);
