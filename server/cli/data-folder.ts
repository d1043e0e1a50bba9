import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditLog } from '../api/audit-log.ts';
import { Jobs } from '../api/jobs.ts';
import { TokenFolder } from '../api/tokens.ts';
import type { Config } from '../config.ts';

/** The token that writes over HTTP must carry, and the file that holds it; null where only this machine can connect. */
export interface WriteToken {
  token: string;
  /** Null where the token was set by hand. */
  file: string | null;
}

/** The token set by hand, else the one kept in the data folder, made there when first asked for. */
export function writeTokenOf(config: Config): WriteToken | null {
  if (config.token !== null) return { token: config.token, file: null };
  if (config.loopback && config.proxies === null) return null;
  const file = join(config.dataFolder, 'token');
  mkdirSync(config.dataFolder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return { token: readFileSync(file, 'utf8').trim(), file };
}

const realTime = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** The tokens of the data folder. Their times are real ones: SOURCE_DATE_EPOCH is for what the graph holds. */
export const tokensOf = (config: Config): TokenFolder => new TokenFolder(join(config.dataFolder, 'tokens'), realTime);

/** The audit log of the data folder, likewise. */
export const auditOf = (config: Config): AuditLog => new AuditLog(join(config.dataFolder, 'audit.jsonl'), realTime);

/** The batches of documents that the data folder keeps until they are taken. */
export const jobsOf = (config: Config): Jobs => new Jobs(join(config.dataFolder, 'jobs'), realTime);
