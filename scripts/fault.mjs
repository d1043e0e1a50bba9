#!/usr/bin/env node
// npm run fault [-- --kills 50] [--seed 7]: kills the ingesting process, the embedded engine's process, the server and Neo4j's process at
// random moments of a load of 500 documents, so many times each (3 where nothing is said, as in npm test), fills the disk, and lets two
// ingests and readers loose at once. Exit 1 where anything was lost, doubled or left otherwise than by an undisturbed load.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { root } from './stale.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '3' }, seed: { type: 'string', default: '20261122' } },
});
for (const [name, value] of Object.entries(values)) {
  if (/^[1-9]\d{0,8}$/.test(value)) continue;
  console.error(`--${name} is "${value}", but must be a whole number from 1.`);
  process.exit(2);
}
await ensureBuilt(['server'], { say: (line) => console.log(line) });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'fault', 'tests/fault/kills', 'tests/fault/full'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULT_KILLS: values.kills, FAULT_SEED: values.seed } },
);
process.exitCode = status ?? 1;
