// npm test: sets up what the suites need and runs all of them; npm run test:fast: those that need no browser, no JVM and no
// network. Under CI=true what cannot be had is a failure, elsewhere it is skipped with its reason. The last line is
// "N passed, N failed", with ", N skipped" where some were.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';
import { check } from '../scripts/check.mjs';
import { root } from '../scripts/stale.mjs';

const fast = process.argv.includes('--fast');
const only = process.argv
  .find((arg) => arg.startsWith('--suites='))
  ?.slice('--suites='.length)
  .split(',');
const ci = process.env.CI === 'true';
const reports = mkdtempSync(join(tmpdir(), 'entente-tests-'));
const started = performance.now();

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const reasons = [];

const heading = (text) => console.log(`\n━━ ${text} ━━ ${clock()}`);
const clock = () => {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const wanted = (suite) => (only ? only.includes(suite) : !fast || suite === 'check' || suite === 'unit' || suite === 'api');

function failed(what) {
  totals.failed += 1;
  failures.push(what);
}

/** Notes what this machine lacks; under CI that is a failure. */
function missing(what, reason) {
  const line = `${what}: ${reason}`;
  reasons.push(line);
  console.log(`${ci ? 'MISSING' : 'skipped'}  ${line}`);
  if (ci) failed(line);
}

/** Runs one vitest project with its output as it comes, and adds its counts. */
async function suite(name, label, env) {
  if (!existsSync(join(root, 'tests', name)) || !hasTests(join(root, 'tests', name))) return;
  heading(label);
  const report = join(reports, `${label.replace(/\W+/g, '-')}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await run(args, env);
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    failed(`${label}: ended with ${code} and left no report`);
    return;
  }
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests;
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
  for (const file of counts.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'failed') failures.push(`${label}: ${test.fullName}`);
      if (test.status === 'pending' || test.status === 'skipped') reasons.push(`${label}: ${test.fullName}`);
    }
    // A file that could not be loaded, or a hook that failed, has no failed test of its own.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      failed(`${label}: ${file.name.slice(root.length + 1)}: ${firstLine(file.message)}`);
    }
  }
  const seen = counts.testResults.some((file) => file.status === 'failed');
  if (code !== 0 && !seen) failed(`${label}: ended with ${code}`);
}

const firstLine = (text) => (text ?? '').split('\n')[0];
const hasTests = (folder) => readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.test.ts'));

function run(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

async function checks() {
  heading('check');
  for (const result of await check()) {
    if (result.ok) totals.passed += 1;
    else failed(`check: ${result.name}`);
  }
}

async function build() {
  heading('build');
  try {
    const built = await ensureBuilt(fast ? ['server'] : ['server', 'web', 'page'], { say: (line) => console.log(line) });
    if (built.length === 0) console.log('dist/ is up to date');
    totals.passed += 1;
    return true;
  } catch (error) {
    failed(`build: ${error.message}`);
    return false;
  }
}

/** The first Neo4j serves every suite; under CI a newer one, where a Java for it is found, sees the contract suite again. */
async function withNeo4j(work) {
  const { ensureNeo4j, testEnvironment } = await import('../scripts/test-neo4j.mjs');
  heading('Neo4j');
  const found = await ensureNeo4j({ log: (line) => console.log(line) });
  if ('reason' in found) missing('Neo4j', found.reason);
  else console.log(`Neo4j ${found.version} (${found.how})`);
  try {
    await work(testEnvironment(found));
  } finally {
    if (!('reason' in found)) await found.stop();
  }
  if (!ci || process.env.NEO4J_TEST_URI || process.env.NEO4J_TEST_VERSION || !wanted('contract')) return;
  heading('Neo4j, the newer release');
  const newer = await ensureNeo4j({ version: '2026', log: (line) => console.log(line) });
  if ('reason' in newer) {
    reasons.push(`the contract suite on the newer Neo4j: ${newer.reason}`);
    return;
  }
  try {
    console.log(`Neo4j ${newer.version} (${newer.how})`);
    await suite('contract', `contract on Neo4j ${newer.version}`, { ...testEnvironment(newer), TEST_STORES: 'neo4j' });
  } finally {
    await newer.stop();
  }
}

async function browserEnvironment() {
  const { findChromium } = await import('../scripts/find-chromium.mjs');
  heading('Chromium');
  const found = await findChromium({ install: true, log: (line) => console.log(line) });
  if ('reason' in found) {
    missing('Chromium', found.reason);
    return null;
  }
  console.log(`${found.path} (${found.how})`);
  return { CHROME_PATH: found.path };
}

async function all() {
  // The fast run checks beside its suites: both cores are busy then.
  const checking = wanted('check') ? checks() : Promise.resolve();
  if (!fast) await checking;
  if (!(await build())) {
    await checking;
    return;
  }
  if (wanted('unit')) await suite('unit', 'unit', {});
  const needNeo4j = !fast && ['contract', 'api', 'fault'].some(wanted);
  const withStores = async (env) => {
    if (wanted('contract')) await suite('contract', 'contract', env);
    if (wanted('api')) await suite('api', 'api', env);
    if (wanted('fault')) await suite('fault', 'fault', env);
  };
  if (needNeo4j) await withNeo4j(withStores);
  else await withStores({ NEO4J_TEST_MISSING: 'the fast run starts no JVM' });
  if (wanted('browser')) {
    const env = await browserEnvironment();
    if (env) await suite('browser', 'browser', env);
  }
  if (wanted('eval')) await suite('eval', 'eval', {});
  await checking;
}

try {
  await all();
} catch (error) {
  console.error(error);
  failed(`the runner itself: ${firstLine(error.message)}`);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
heading('all');
for (const line of failures) console.log(`FAILED   ${line}`);
for (const line of reasons) console.log(`skipped  ${line}`);
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
