import type { Cell } from '../../model/values.ts';
import type { ErrorCode } from '../../model/errors.ts';
import type { Parameters, Plan, Rows, Statement } from '../port.ts';

/** What the parent asks of the process that holds the database. */
export type Request =
  | { op: 'open'; file: string }
  | { op: 'read'; text: string; parameters: Parameters; guest: boolean; rows?: number | undefined; bytes?: number | undefined }
  | { op: 'cursor'; text: string; parameters: Parameters; guest: boolean }
  | { op: 'next'; cursor: number }
  | { op: 'drop'; cursor: number }
  | { op: 'write'; statements: readonly Statement[] }
  | { op: 'explain'; text: string; parameters: Parameters }
  | { op: 'define'; statements: readonly string[] }
  | { op: 'census' }
  | { op: 'checkpoint' }
  | { op: 'close' };

/** What the database holds, for telling ours from foreign. */
export interface Census {
  nodes: number;
  labels: string[];
  version: string;
}

/** The answer to each request. */
export interface Answers {
  open: null;
  read: Omit<Rows, 'ms' | 'notices'>;
  cursor: number;
  next: { rows: Cell[][]; done: boolean };
  drop: null;
  write: Cell[][][];
  explain: Plan;
  define: null;
  census: Census;
  checkpoint: null;
  close: null;
}

/** An error of ours on its way through the pipe. */
export interface SentError {
  code: ErrorCode | 'internal';
  message: string;
  line: number | null;
}

export type ToChild = Request & { id: number };
export type FromChild = { id: number; value: Answers[keyof Answers] } | { id: number; error: SentError } | { rss: number };
