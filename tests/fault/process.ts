import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../server/store/root.ts';

export const root = packageRoot();
const BIN = join(root, 'bin/entente.mjs');

/** A folder of its own for one test; commands run in it, so that no `.env` of a developer reaches them. */
export function makeWorkplace(): { folder: string; data: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-fault-'));
  return { folder, data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  /** Resolves with what was printed when the pattern first stands in stdout; rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** The environment of a command: the machine's without anything that Entente would read. */
function cleanEnvironment(given: Record<string, string>): Record<string, string | undefined> {
  const ours = /^(?:ENTENTE_|NEO4J_|PORT$|HOST$|SOURCE_DATE_EPOCH$)/;
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  return { ...kept, ENTENTE_LOG_LEVEL: 'warn', ...given };
}

/** Starts `entente ARGS` as a process of its own. */
export function start(args: string[], options: { cwd: string; env?: Record<string, string>; input?: string }): Running {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd,
    env: cleanEnvironment(options.env ?? {}),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  const waiting: { pattern: RegExp; done: (found: RegExpExecArray) => void; fail: (error: Error) => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    for (const one of waiting.slice()) {
      const found = one.pattern.exec(stdout);
      if (!found) continue;
      waiting.splice(waiting.indexOf(one), 1);
      one.done(found);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const { pattern, fail: tell } of waiting)
        tell(new Error(`ended with ${signal ?? code} before ${String(pattern)}:\n${stdout}\n${stderr}`));
      done({ code, signal, stdout, stderr });
    });
  });
  return {
    child,
    ended,
    until: (pattern) =>
      new Promise((done, fail) => {
        const found = pattern.exec(stdout);
        if (found) done(found);
        else if (child.exitCode !== null) fail(new Error(`ended with ${child.exitCode}:\n${stdout}\n${stderr}`));
        else waiting.push({ pattern, done, fail });
      }),
  };
}

/** Runs `entente ARGS` to its end. */
export const run = (args: string[], options: { cwd: string; env?: Record<string, string>; input?: string }): Promise<Ended> =>
  start(args, options).ended;

/** Starts a server on any free port and waits until it prints its address. */
export async function serve(
  workplace: { folder: string; data: string },
  args: string[] = ['--no-sample'],
  env: Record<string, string> = {},
): Promise<{ address: string; running: Running; stop(): Promise<Ended> }> {
  const running = start(['serve', ...args], { cwd: workplace.folder, env: { PORT: '0', ENTENTE_DATA: workplace.data, ...env } });
  const found = await running.until(/Entente is at (http:\S+)/);
  return {
    address: found[1] as string,
    running,
    async stop() {
      running.child.kill('SIGTERM');
      return running.ended;
    },
  };
}

/** Takes a port of 127.0.0.1, a given one or any; `null` where that one is taken already. */
export function takePort(port: number): Promise<{ port: number; release(): Promise<void> } | null> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      done({
        port: taken,
        release: () =>
          new Promise((released) => {
            server.close(() => released());
          }),
      });
    });
  });
}
