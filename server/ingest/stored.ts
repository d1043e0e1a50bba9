import { NO_META, type DocumentMeta, type SourceDocument } from '../model/document.ts';

/** A row of `document-text`. */
export interface StoredVersion {
  document: { id: string; key: string; version: number };
  text: { text: string; sha256: string; meta: string };
}

/** The document as it was read, from its stored text and what was kept beside it. */
export function documentOfRow(row: StoredVersion): SourceDocument {
  const meta = JSON.parse(row.text.meta) as DocumentMeta;
  return { ...NO_META, ...meta, key: row.document.key, text: row.text.text, sha256: row.text.sha256 };
}
