#!/usr/bin/env node
// A real Neo4j for the tests: the one of NEO4J_TEST_URI, else a container, else Neo4j Community from Maven Central in a
// child JVM. By itself, `node scripts/test-neo4j.mjs` starts one, prints how to reach it and stops it on Ctrl-C.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { fetchArtifacts, findJava, run } from './neo4j-artifacts.mjs';

const START_MS = 180_000;

/** What is known to work: artifacts' version, Java versions, main class, image. */
const RELEASES = {
  5: {
    version: '5.26.30',
    java: (major) => major === 17 || major === 21,
    needs: 'Java 17 or 21',
    main: 'org.neo4j.server.CommunityEntryPoint',
    image: 'neo4j:5.26.30-community',
  },
  2026: {
    version: '2026.08.1',
    java: (major) => major >= 21,
    needs: 'Java 21 or later',
    main: 'org.neo4j.server.Neo4jCommunity',
    image: 'neo4j:2026.08.1-community',
  },
};

/**
 * @typedef {{uri: string, user: string, password: string, version: string, how: string, pid?: number | null,
 *   stop: () => Promise<void>}} Running
 * @typedef {{reason: string}} Missing
 */

/**
 * A Neo4j to test against. Never throws for what a machine lacks: then the reason comes back.
 * @param {{version?: string, log?: (line: string) => void}} [options] `version`: `5` (default) or `2026`, else NEO4J_TEST_VERSION
 * @returns {Promise<Running | Missing>}
 */
export async function ensureNeo4j(options = {}) {
  const log = options.log ?? (() => undefined);
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME: user, NEO4J_TEST_PASSWORD: password } = process.env;
  if (uri) {
    const nothing = async () => undefined;
    return {
      uri,
      user: user ?? 'neo4j',
      password: password ?? 'neo4j',
      version: 'as given',
      how: 'NEO4J_TEST_URI',
      stop: nothing,
    };
  }
  const asked = options.version ?? process.env.NEO4J_TEST_VERSION ?? '5';
  const release = RELEASES[asked.split('.')[0]];
  if (!release) return { reason: `NEO4J_TEST_VERSION is ${asked}; known are ${Object.keys(RELEASES).join(' and ')}` };
  const container = await fromDocker(release, log);
  if (container) return container;
  try {
    return await fromMaven(release, log);
  } catch (error) {
    return { reason: `Neo4j ${release.version} did not start: ${error.message}` };
  }
}

/**
 * The environment by which the suites find a Neo4j, or why there is none.
 * @param {Running | Missing} found
 * @returns {Record<string, string>}
 */
export function testEnvironment(found) {
  if ('reason' in found) return { NEO4J_TEST_MISSING: found.reason };
  return { NEO4J_TEST_URI: found.uri, NEO4J_TEST_USERNAME: found.user, NEO4J_TEST_PASSWORD: found.password };
}

async function fromDocker(release, log) {
  try {
    await run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 });
  } catch {
    return null;
  }
  const password = randomBytes(12).toString('hex');
  let id = null;
  try {
    log(`starting ${release.image} in a container`);
    const args = ['run', '-d', '--rm', '-p', '127.0.0.1::7687', '-e', `NEO4J_AUTH=neo4j/${password}`, release.image];
    id = (await run('docker', args, { timeout: 600_000 })).trim().split('\n').at(-1);
    const port = (await run('docker', ['port', id, '7687/tcp'])).trim().split('\n')[0].split(':').at(-1);
    const uri = `bolt://127.0.0.1:${port}`;
    await answers(uri, password, () => null);
    const stop = async () => void (await run('docker', ['rm', '-f', id]).catch(() => undefined));
    return { uri, user: 'neo4j', password, version: release.version, how: 'container', stop };
  } catch (error) {
    log(`no container: ${String(error.message).split('\n')[0]}`);
    if (id) await run('docker', ['rm', '-f', id]).catch(() => undefined);
    return null;
  }
}

async function fromMaven(release, log) {
  const own = await ownNeo4j({ release, log });
  if ('reason' in own) return own;
  const { uri, password, version, stop } = own;
  return { uri, user: 'neo4j', password, version, how: 'child JVM', pid: own.pid(), stop };
}

/**
 * A Neo4j in a child JVM of this process, which may be killed and started again on the same data. Throws where it does not start.
 * @param {{release?: object, log?: (line: string) => void}} [options]
 * @returns {Promise<{uri: string, password: string, version: string, kill: () => Promise<void>, start: () => Promise<void>,
 *   pid: () => number | null, stop: () => Promise<void>} | Missing>} `kill` ends it with SIGKILL, `start` brings it up again, `stop` ends it and removes its data
 */
export async function ownNeo4j({ release = RELEASES[5], log = () => undefined } = {}) {
  const java = await findJava(release.java);
  if (!java) return { reason: `Neo4j ${release.version} needs ${release.needs}; none was found (set JAVA_HOME)` };
  const lib = await fetchArtifacts(release.version, log);
  if (!lib) return { reason: 'Maven (mvn) is not installed, by which Neo4j would be fetched' };
  const home = mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  const port = await freePort();
  configure(home, port);
  const uri = `bolt://127.0.0.1:${port}`;
  const password = randomBytes(12).toString('hex');
  let jvm = launch(java, javaArguments(lib, release.main, home));
  const stop = async () => {
    await jvm.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await setPassword(uri, password, () => jvm.ended());
  } catch (error) {
    await stop();
    throw error;
  }
  const start = async () => {
    jvm = launch(java, javaArguments(lib, release.main, home));
    await answers(uri, password, () => jvm.ended());
  };
  return { uri, password, version: release.version, pid: () => jvm.pid, kill: () => jvm.end('SIGKILL'), start, stop };
}

/** A child process that goes when this one goes; `ended` says why it is gone, or null. */
function launch(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  }
  let ended = null;
  const exit = new Promise((resolve) => {
    child.once('error', (error) => resolve((ended = error.message)));
    child.once('exit', (code, signal) => resolve((ended = `it ended with ${signal ?? code}: ${said.trim().split('\n').at(-1)}`)));
  });
  const killNow = () => child.kill('SIGKILL');
  process.once('exit', killNow);
  return {
    pid: child.pid ?? null,
    ended: () => ended,
    async end(signal) {
      process.removeListener('exit', killNow);
      if (ended !== null) return;
      child.kill(signal);
      const late = setTimeout(killNow, 20_000);
      await exit;
      clearTimeout(late);
    },
  };
}

function configure(home, port) {
  mkdirSync(join(home, 'conf'));
  const address = `127.0.0.1:${port}`;
  writeFileSync(
    join(home, 'conf', 'neo4j.conf'),
    [
      'server.default_listen_address=127.0.0.1',
      `server.bolt.listen_address=${address}`,
      `server.bolt.advertised_address=${address}`,
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.usage_report.enabled=false',
      'server.memory.heap.initial_size=256m',
      'server.memory.heap.max_size=512m',
      'server.memory.pagecache.size=128m',
      '',
    ].join('\n'),
  );
}

function javaArguments(lib, main, home) {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].map((p) => `--add-opens=java.base/${p}=ALL-UNNAMED`);
  const where = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  return ['-Xmx512m', ...opens, '--enable-native-access=ALL-UNNAMED', '-cp', join(lib, '*'), main, ...where];
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries a step against a server that is still starting until it works, the server has ended or time is up. */
async function untilReady(step, ended) {
  const until = Date.now() + START_MS;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      const end = ended();
      if (end !== null) throw new Error(end, { cause: error });
      if (Date.now() > until)
        throw new Error(`it did not answer within ${START_MS / 1000} s (${error.message})`, { cause: error });
      await pause(300);
    }
  }
}

async function withDriver(uri, password, task) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 3000, maxTransactionRetryTime: 0 });
  try {
    return await task(driver);
  } finally {
    await driver.close();
  }
}

/** A fresh server wants a new password for `neo4j`/`neo4j` before anything else. */
async function setPassword(uri, password, ended) {
  const text = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
  const change = (driver) => driver.executeQuery(text, { old: 'neo4j', new: password }, { database: 'system' });
  await untilReady(() => withDriver(uri, 'neo4j', change), ended);
  await answers(uri, password, ended);
}

async function answers(uri, password, ended) {
  await untilReady(() => withDriver(uri, password, (driver) => driver.executeQuery('RETURN 1')), ended);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const started = Date.now();
  const found = await ensureNeo4j({ log: (line) => console.error(line) });
  if ('reason' in found) {
    console.error(found.reason);
    process.exitCode = 1;
  } else {
    console.error(
      `Neo4j ${found.version} (${found.how}) answers after ${((Date.now() - started) / 1000).toFixed(1)} s; Ctrl-C stops it`,
    );
    for (const [name, value] of Object.entries(testEnvironment(found))) console.log(`${name}=${value}`);
    const keep = setInterval(() => undefined, 60_000);
    const end = () => {
      clearInterval(keep);
      void found.stop();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  }
}
