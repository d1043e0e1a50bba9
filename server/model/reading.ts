import type { Claim } from './claims.ts';
import type { SourceDocument } from './document.ts';

/** A thing that could not be taken. `path` as given plus what lies below (`folder/file.jsonl:12`); `reason` one line of plain words. */
export interface Failure {
  path: string;
  reason: string;
}

/** What reading one path gives, in the order found. */
export type ReadItem =
  /** An article: prose still to be extracted. */
  | { type: 'document'; path: string; document: SourceDocument; notices: string[] }
  /** A CSV of records: the file is the document, each good row a claim; bad rows come as failures of their own. */
  | { type: 'dataset'; path: string; document: SourceDocument; claims: Claim[]; notices: string[] }
  | ({ type: 'failure' } & Failure)
  /** A hidden file, symlink, FIFO, socket or device inside a folder: counted, not named. */
  | { type: 'skipped'; path: string; why: string };

/** What an ingest did; the JSON of `entente ingest --json`. read = added + replaced + unchanged + failed. */
export interface IngestReport {
  documents: { read: number; added: number; replaced: number; unchanged: number; failed: number };
  failures: Failure[];
  skipped: number;
  facts: { added: number; changed: number; removed: number };
}

/** Progress of long work, for bars and event streams. */
export interface Progress {
  /** What is being done, in words ("Reading", "Settling meetings"). */
  stage: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  path?: string;
  /** Something a person should know of that path. */
  notice?: string;
}
