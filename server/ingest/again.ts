import type { Claim } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import { NotFoundError } from '../model/errors.ts';
import { keyedId } from '../model/ids.ts';
import type { Cell } from '../model/values.ts';
import { claimOf } from '../store/records.ts';
import type { GraphStore } from '../store/port.ts';
import { readRows } from './reads.ts';
import { documentOfRow, type StoredVersion } from './stored.ts';

/** A live document with the claims that are stored of it, as its text states them. NotFoundError if it is not live. */
export async function storedDocument(
  store: GraphStore,
  key: string,
): Promise<{ document: SourceDocument; version: number; claims: Claim[] }> {
  const row = (await readRows<StoredVersion>(store, 'document-text', { id: keyedId.document(key) }))[0];
  if (!row) throw new NotFoundError(`The document ${key} is not live.`);
  const claims = (await readRows<{ claim: Record<string, Cell> }>(store, 'stored-claims', { key })).map((r) => claimOf(r.claim));
  return { document: documentOfRow(row), version: row.document.version, claims };
}
