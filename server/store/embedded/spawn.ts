import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How much of what the child said on stderr is kept, for the error message. */
const KEPT = 2000;

/** The child process with the end of what it wrote to stderr. */
export interface Spawned {
  process: ChildProcess;
  lastWords(): string;
}

/** Starts the process that will hold the database: `child.js` when built, `child.ts` through tsx from the sources. */
export function spawnChild(): Spawned {
  const here = fileURLToPath(import.meta.url);
  const built = join(dirname(here), 'child.js');
  const fromSource = here.endsWith('.ts') || !existsSync(built);
  const child = fork(fromSource ? join(dirname(here), 'child.ts') : built, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: fromSource ? ['--import', tsx()] : [],
  });
  let words = '';
  child.stderr?.setEncoding('utf8');
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.stderr?.on('data', (chunk: string) => {
    words = (words + chunk).slice(-KEPT);
  });
  return { process: child, lastWords: () => words.trim() };
}

function tsx(): string {
  const manifest = createRequire(import.meta.url).resolve('tsx/package.json');
  return pathToFileURL(join(dirname(manifest), 'dist', 'esm', 'index.mjs')).href;
}

/** Resident memory of a process in MiB, or null where the system does not tell (then the child says it itself). */
export function residentMb(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    return null;
  }
}
