// Servers of our own to put under load: data of the corpus, a process that serves it, what it takes of memory.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './stale.mjs';

const BIN = join(root, 'bin/entente.mjs');
const run = promisify(execFile);

/** The environment without anything that Entente would read. */
const clean = (given) => {
  const ours = /^(?:ENTENTE_|NEO4J_|PORT$|HOST$|SOURCE_DATE_EPOCH$)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))),
    ENTENTE_LOG_LEVEL: 'silent',
    ...given,
  };
};

/**
 * A folder of its own for one measurement; `neo4j` is a running one that is emptied first, absent for the embedded store.
 * @returns {Promise<{env: Record<string, string>, folder: string, corpus: (from: number, to: number) => Promise<string>,
 *   command: (...args: string[]) => Promise<string>, remove: () => void}>}
 */
export async function workplace(neo4j) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-load-'));
  const env = {
    ENTENTE_DATA: join(folder, 'data'),
    ...(neo4j ? { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.user, NEO4J_PASSWORD: neo4j.password } : {}),
  };
  const tsx = (file, ...args) =>
    run(process.execPath, ['--import', 'tsx', join(root, 'tests/bench', file), ...args], {
      cwd: root,
      env: clean(env),
      maxBuffer: 1e8,
    });
  if (neo4j) await tsx('empty.ts');
  return {
    env,
    folder,
    /** A file of documents of the corpus. */
    async corpus(from, to) {
      const file = join(folder, `corpus-${from}-${to}.jsonl`);
      await tsx('write-corpus.ts', String(from), String(to), file);
      return file;
    },
    async command(...args) {
      return (await run(process.execPath, [BIN, ...args], { cwd: folder, env: clean(env), maxBuffer: 1e9 })).stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * A server over a workplace. `memory` is its own and its embedded engine's in MB (Linux).
 * @returns {Promise<{url: string, pid: number, memory: () => number, stop: () => Promise<void>}>}
 */
export async function serve(place, settings = {}) {
  const env = clean({ ...place.env, PORT: '0', ENTENTE_REQUESTS_PER_MINUTE: '0', ...settings });
  const child = spawn(process.execPath, [BIN, 'serve'], { cwd: place.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4000)));
  const ended = new Promise((done) => child.once('exit', done));
  const url = await new Promise((done, fail) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const found = /Entente is at (\S+)/.exec(out);
      if (found) done(found[1]);
    });
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    url,
    pid: child.pid,
    memory: () => [child.pid, ...childrenOf(child.pid)].reduce((sum, pid) => sum + (mbOf(pid) ?? 0), 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Processes started by a process. Linux only, else none. */
export function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Resident memory of a process in MB; null where it cannot be read. */
export function mbOf(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}
