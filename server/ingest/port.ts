import type { Verdict } from '../model/inputs.ts';
import type { IngestReport, Progress, ReadItem } from '../model/reading.ts';
import type { Properties } from '../model/values.ts';

export interface IngestOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** Leave alone every document whose key the store has ever held, live or retracted: it counts as unchanged. */
  onlyUnseen?: boolean;
}

/**
 * One person's word on whether two claims (or name forms `IN|rajnath singh`) tell of one thing; `later` puts the question off and
 * changes no fact.
 */
export interface JudgementInput {
  verdict: Verdict;
  a: string;
  b: string;
  /** The day it is given; null for today. */
  on: string | null;
  why: string | null;
  by: string | null;
}
/** What came of several judgements: how many are new, how many stood already, and which could not be recorded, by their place. */
export interface JudgedReport {
  added: number;
  unchanged: number;
  failures: { index: number; reason: string }[];
}
/** One person's word on one field of one claim; `field` and `value` only for `replace`, `field` may stand for `confirm`. */
export interface CorrectionInput {
  claim: string;
  action: 'reject' | 'confirm' | 'replace';
  field: string | null;
  value: unknown;
  /** The day it is made; null for today. */
  on: string | null;
  why: string | null;
  by: string | null;
}

/** Every change of the inputs. All of it is T1 (one transaction an input) followed by T2 (settling dirty blocks). */
export interface Ingest {
  /** Takes what a reader gives. One item that fails never costs another. */
  add(items: AsyncIterable<ReadItem> | Iterable<ReadItem>, options?: IngestOptions): Promise<IngestReport>;
  /** What `add` would do, with nothing written. */
  preview(items: AsyncIterable<ReadItem> | Iterable<ReadItem>, options?: IngestOptions): Promise<IngestReport>;
  /** Takes a document's claims out of every answer; `document` is its key, id or the path it was read from. NotFoundError if none. */
  retract(document: string, why: string | null, options?: IngestOptions): Promise<IngestReport>;
  /** Records a judgement and applies it; gives its id. A fact id becomes its representative claim. */
  judge(input: JudgementInput, options?: IngestOptions): Promise<string>;
  /** Records several judgements and applies them at once. One that cannot be recorded never costs another. */
  judgeAll(inputs: readonly JudgementInput[], options?: IngestOptions): Promise<JudgedReport>;
  withdrawJudgement(id: string, options?: IngestOptions): Promise<void>;
  /** Records a correction and applies it; gives its id. */
  correct(input: CorrectionInput, options?: IngestOptions): Promise<string>;
  withdrawCorrection(id: string, options?: IngestOptions): Promise<void>;
  /** Extracts every live document again and settles every block. */
  rebuild(options?: IngestOptions): Promise<IngestReport>;
  /** Settles what an interrupted process left dirty; called at start. */
  settle(options?: IngestOptions): Promise<IngestReport>;
  /**
   * What facts held by the claims that were recorded by the end of a day: the values of agreements and meetings folded from these
   * alone, null for a fact of another kind. Facts without such a claim are absent.
   */
  known(facts: readonly string[], day: string): Promise<ReadonlyMap<string, Properties | null>>;
}
