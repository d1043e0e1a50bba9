import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/compare.ts';
import { NotFoundError } from '../model/errors.ts';

/** What a token allows; whoever may write may read. */
export const SCOPES = ['read', 'write'] as const;
export type Scope = (typeof SCOPES)[number];

/** A token as it is kept: never itself, only its SHA-256. Of 256 random bits a slower hash would protect no more. */
export interface TokenRecord {
  id: string;
  name: string;
  scope: Scope;
  hash: string;
  createdAt: string;
  /** The moment from which it no longer counts; null: none. */
  expiresAt: string | null;
  revokedAt: string | null;
}

/** A token as it may be shown. */
export function withoutHash(record: TokenRecord): Omit<TokenRecord, 'hash'> {
  const { hash: _, ...rest } = record;
  return rest;
}

/** Whoever showed a token that counts. */
export type Grant = Pick<TokenRecord, 'id' | 'name' | 'scope'>;

const FORM = /^entente_([a-z0-9]{10})_([A-Za-z0-9_-]{43})$/;
const NOBODY = '0'.repeat(64);

/** Whether two secrets are equal, in a time that does not tell how much of them is. */
export function equal(given: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given), 'hex'), Buffer.from(sha256(kept), 'hex'));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Tokens in a folder, a file each (mode 0600): two who write never overwrite each other, and a running server sees a token made or revoked
 * by a command at the next request. `now` gives ISO 8601 in UTC.
 */
export class TokenFolder {
  constructor(
    private readonly folder: string,
    private readonly now: () => string,
  ) {}

  /** Makes a token and gives it, the only time that it can be seen. */
  create(name: string, scope: Scope, expiresAt: string | null): { token: string; record: TokenRecord } {
    const letters = 'abcdefghijklmnopqrstuvwxyz012345';
    const id = [...randomBytes(10)].map((byte) => letters[byte % letters.length]).join('');
    const token = `entente_${id}_${randomBytes(32).toString('base64url')}`;
    const record: TokenRecord = { id, name, scope, hash: sha256(token), createdAt: this.now(), expiresAt, revokedAt: null };
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.write(record);
    return { token, record };
  }

  /** All that were ever made, oldest first. */
  list(): TokenRecord[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .flatMap((file) => this.read(file.replace(/\.json$/, '')) ?? [])
      .sort((a, b) => byCodeUnit(a.createdAt, b.createdAt) || byCodeUnit(a.id, b.id));
  }

  /** From now on it no longer counts. Throws NotFoundError where there is none of that id. */
  revoke(id: string): TokenRecord {
    const record = this.read(id);
    if (!record) throw new NotFoundError(`There is no token ${JSON.stringify(id)}; entente token list names them.`);
    const revoked = { ...record, revokedAt: record.revokedAt ?? this.now() };
    this.write(revoked);
    return revoked;
  }

  /** Who shows a token, or null where it is none, expired or revoked. */
  find(given: string): Grant | null {
    const id = FORM.exec(given)?.[1];
    const record = id === undefined ? null : this.read(id);
    // An unknown id takes as long as a wrong secret.
    const right = timingSafeEqual(Buffer.from(sha256(given), 'hex'), Buffer.from(record?.hash ?? NOBODY, 'hex'));
    if (!record || !right || record.revokedAt !== null) return null;
    if (record.expiresAt !== null && record.expiresAt <= this.now()) return null;
    return { id: record.id, name: record.name, scope: record.scope };
  }

  private read(id: string): TokenRecord | null {
    if (!/^[a-z0-9]{10}$/.test(id)) return null;
    try {
      const record = JSON.parse(readFileSync(join(this.folder, `${id}.json`), 'utf8')) as TokenRecord;
      return record.id === id && /^[0-9a-f]{64}$/.test(record.hash) ? record : null;
    } catch {
      // None, or one that somebody cut short: it opens nothing.
      return null;
    }
  }

  private write(record: TokenRecord): void {
    const file = join(this.folder, `${record.id}.json`);
    writeFileSync(`${file}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}
