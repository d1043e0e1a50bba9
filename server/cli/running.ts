import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server leaves in its data folder, so that commands find it. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:3000`. */
  address: string;
  pid: number;
  /** What a command shows to prove that it may read the data folder. New at every start. */
  secret: string;
}

const fileOf = (dataFolder: string): string => join(dataFolder, 'server.json');

/** Writes the note of a server that just began to listen; only its owner may read it. */
export function announce(dataFolder: string, address: string, secret: string): RunningServer {
  const server = { address, pid: process.pid, secret };
  mkdirSync(dataFolder, { recursive: true });
  const file = fileOf(dataFolder);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(server)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
  return server;
}

/** Takes the note away, unless another server has put its own there. */
export function withdrawNote(dataFolder: string, server: RunningServer): void {
  if (readNote(dataFolder)?.secret === server.secret) rmSync(fileOf(dataFolder), { force: true });
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The server that holds this data folder, or null where there is none or it no longer answers. */
export async function findRunning(dataFolder: string): Promise<RunningServer | null> {
  const server = readNote(dataFolder);
  if (server === null || !lives(server.pid)) return null;
  try {
    const response = await fetch(`${server.address}/api/health/live`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok ? server : null;
  } catch {
    return null;
  }
}

function readNote(dataFolder: string): RunningServer | null {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(dataFolder), 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { address, pid, secret } = value as Partial<RunningServer>;
    if (typeof address !== 'string' || typeof pid !== 'number' || typeof secret !== 'string') return null;
    return { address, pid, secret };
  } catch {
    // No note, or one cut short by a crash: nobody serves.
    return null;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
