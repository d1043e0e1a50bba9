#!/usr/bin/env node
// Extracts the sample documents (and the two seed texts where they lie beside the checkout), scores them against the hand-made
// answers in tests/eval/gold, prints the table and compares it with the committed baseline. Then loads the samples and the reference
// as `npm start` does, and scores what was merged against tests/eval/merging/expected.csv.
//
//   npm run eval                      exit 1 if any kind or the mean falls more than 0.01 below tests/eval/baseline.json, if two things
//                                     were merged, or if what tells of one thing lies apart (B-cubed F1 of a kind below 0.97)
//   npm run eval -- --verbose         also each missed and each extra fact, and what lies apart
//   npm run eval -- --write-baseline  makes this run the baseline
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const { values: options } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, 'write-baseline': { type: 'boolean', default: false } },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'tests', 'eval');
const baselineFile = join(folder, 'baseline.json');
const SLACK = 0.01;

register();
const { hasSeeds, samples, seedFolder, writeLines } = await import(join(folder, 'corpus.ts'));
if (!hasSeeds()) console.log(`The two seed texts are not in ${seedFolder}: scored as missing, so compare with care.`);
const lines = writeLines(await samples());

const score = (...more) => {
  const run = spawnSync(process.execPath, [join(folder, 'score.mjs'), '--gold', join(folder, 'gold'), '--pred', lines, ...more], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
};
console.log(score(...(options.verbose ? ['--verbose'] : [])));

const report = JSON.parse(score('--json'));
const now = { macroF1: round(report.macroF1), kinds: {} };
for (const [kind, k] of Object.entries(report.kinds))
  now.kinds[kind] = { precision: round(k.precision), recall: round(k.recall), f1: round(k.f1) };

if (options['write-baseline']) {
  writeFileSync(baselineFile, `${JSON.stringify(now, null, 2)}\n`);
  console.log('Baseline written to tests/eval/baseline.json');
} else if (!existsSync(baselineFile)) {
  console.log('No baseline to compare with (write one with --write-baseline).');
} else if (!hasSeeds()) {
  console.log('Not compared with the baseline, which holds the seeds.');
} else {
  const before = JSON.parse(readFileSync(baselineFile, 'utf8'));
  const falls = [];
  if (now.macroF1 < before.macroF1 - SLACK) falls.push(`mean ${now.macroF1} < ${before.macroF1}`);
  for (const [kind, k] of Object.entries(before.kinds)) {
    if ((now.kinds[kind]?.f1 ?? 0) < k.f1 - SLACK) falls.push(`${kind} ${now.kinds[kind]?.f1 ?? 0} < ${k.f1}`);
  }
  if (falls.length) {
    console.error(`Below the baseline by more than ${SLACK}: ${falls.join('; ')}`);
    process.exitCode = 1;
  } else console.log('Not below the baseline.');
}

const { sampleGraph } = await import(join(folder, 'merging', 'graph.ts'));
const { mergingTable, scoreMerging } = await import(join(folder, 'merging', 'score.ts'));
const merging = scoreMerging(await sampleGraph());
console.log(`\n${mergingTable(merging, options.verbose)}`);
if (merging.falseMerges.length || Object.values(merging.kinds).some((k) => k.f1 < 0.97)) process.exitCode = 1;

function round(x) {
  return Math.round(x * 10_000) / 10_000;
}
