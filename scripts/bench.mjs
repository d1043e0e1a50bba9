#!/usr/bin/env node
// npm run bench [-- NAME…] [--full]: measures, prints one table in which each figure stands beside a yardstick of the same run, writes
// bench/results.json. Exit 1 where a yardstick is missed. Each side runs in a process of its own, one after the other, so that neither warms
// the other's memory. `--full` lets the load on Neo4j grow to 100,000 documents, which takes hours on a small machine.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { root } from './stale.mjs';
import { commit, line, print, record } from './table.mjs';
import { ensureNeo4j, testEnvironment } from './test-neo4j.mjs';

const EMBEDDED_SIZES = '1000,3000,10000';
const NEO4J_SIZES = process.argv.includes('--full') ? '1000,10000,100000' : '1000,3000';

/** What can be asked for. Each gives lines of the table; `neo4j` where it wants one, `built` where it runs the command itself. */
const known = {
  extract: { run: extract },
  hostile: { run: hostile },
  api: { run: () => run('api.ts'), neo4j: true, built: true },
  ingest: { run: () => run('ingest.ts'), neo4j: true },
  cores: { run: () => run('cores.ts') },
  growth: { run: growth, neo4j: true },
  startup: { run: () => run('startup.ts'), neo4j: true, built: true },
  explorer: { run: () => run('../browser/bench/explorer.ts'), built: true },
  // A further benchmark is one more line here and a file in tests/bench that tells its lines (tests/bench/line.ts).
};

const asked = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const unknown = asked.filter((name) => !(name in known));
if (unknown.length) {
  console.error(`There is no benchmark named ${unknown.join(', ')}. There are: ${Object.keys(known).join(', ')}.`);
  process.exit(2);
}
const chosen = asked.length ? asked : Object.keys(known);
let neo4j = {};

/** The last line that a measuring script prints, as JSON. */
function run(file, ...args) {
  const out = execFileSync(process.execPath, ['--import', 'tsx', join(root, 'tests/bench', file), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...neo4j },
  });
  return JSON.parse(out.trim().split('\n').at(-1));
}

/** Words a second of the whole extraction, at least three times compromise's; memory flat. The yardstick reads a tenth of the text. */
function extract() {
  const ours = run('extract.ts', 'entente', '20');
  const theirs = run('extract.ts', 'compromise', '2');
  return [
    line({
      name: 'whole extraction, one core',
      value: ours.wordsPerSecond,
      unit: 'words/s',
      against: theirs.name,
      yardstick: theirs.wordsPerSecond,
      ratio: ours.wordsPerSecond / theirs.wordsPerSecond,
      least: 3,
    }),
    line({
      name: `memory of extraction at the end (${ours.documentsPerSecond.toFixed(0)} documents/s)`,
      value: ours.rssEnd,
      unit: 'MB',
      against: 'after a tenth of the texts',
      yardstick: ours.rssEarly,
      ratio: ours.rssEnd / ours.rssEarly,
      most: 1.2,
    }),
  ];
}

/** Hostile texts of 2 MB take time linear in their length: exponent at most 1.3 where it is long enough to be measured. */
function hostile() {
  const rows = run('hostile-run.ts', '2000000').sort((a, b) => b.exponent - a.exponent);
  const worst = rows.find((r) => r.seconds > 0.3) ?? rows[0];
  return [
    line({
      name: `hostile text of 2 MB, the worst of ${rows.length}: ${worst.name}: exponent of time over length`,
      value: worst.seconds,
      unit: 's',
      against: 'an eighth of it',
      yardstick: worst.seconds / 8 ** worst.exponent,
      ratio: worst.exponent,
      most: 1.3,
    }),
  ];
}

function growth() {
  const sides = [['embedded', EMBEDDED_SIZES], ...(neo4j.NEO4J_TEST_URI ? [['neo4j', NEO4J_SIZES]] : [])];
  return sides.flatMap(([kind, sizes]) => run('growth.ts', kind, sizes));
}

if (chosen.some((name) => known[name].built)) await ensureBuilt(['server', 'web'], { say: (text) => console.error(text) });
let stop = async () => undefined;
let store = 'not measured: none was asked for';
if (chosen.some((name) => known[name].neo4j)) {
  const found = await ensureNeo4j({ log: (text) => console.error(text) });
  store = 'reason' in found ? `not measured: ${found.reason}` : `${found.version} (${found.how})`;
  if ('reason' in found) console.error(`Neo4j is ${store}`);
  else {
    stop = found.stop;
    neo4j = { ...testEnvironment(found), ...(found.pid ? { NEO4J_TEST_PID: String(found.pid) } : {}) };
  }
}
const benchmarks = {};
try {
  for (const name of chosen) {
    const load = loadavg()[0];
    console.error(`measuring ${name} …`);
    const lines = known[name].run();
    benchmarks[name] = { commit: commit(), load: [load, loadavg()[0]], lines };
  }
} finally {
  await stop();
}
print(Object.values(benchmarks).flatMap((b) => b.lines));
record('results.json', store, Object.keys(known), benchmarks);
process.exit(Object.values(benchmarks).every((b) => b.lines.every((l) => l.ok)) ? 0 : 1);
