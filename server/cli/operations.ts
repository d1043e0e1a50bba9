import type { Published, PublishScope } from '../contract/published.ts';
import type { Review, ReviewQuery } from '../contract/review.ts';
import type { CorrectionInput, JudgedReport, JudgementInput } from '../ingest/port.ts';
import type { IngestReport, Progress, ReadItem } from '../model/reading.ts';
import type { Answer } from '../model/values.ts';
import type { z } from 'zod';

export type OnProgress = (progress: Progress) => void;

/** What `doctor` found; its JSON is `entente doctor --json`. */
export interface DoctorReport {
  ok: boolean;
  facts: number;
  claims: number;
  quotesChecked: number;
  problems: string[];
}

/**
 * What the commands ask of a store, wherever it is held open: in this process (`openLocal`) or by the running server
 * (`openRemote`). Both give the same answers and throw the same errors of model/errors.
 */
export interface Operations {
  /** Where the work is done, in words. */
  readonly where: string;
  /** Takes documents and records into the store; with `dryRun` only says what that would do. */
  ingest(items: AsyncIterable<ReadItem>, options: { dryRun: boolean; onProgress: OnProgress }): Promise<IngestReport>;
  /** Runs a named query with parameters as typed, or as values. */
  query(name: string, parameters: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Runs reading Cypher behind the walls for strangers' texts. */
  cypher(statement: string, parameters: Record<string, unknown>): Promise<Answer>;
  /** The lines of the export, without line ends. */
  exportLines(options: { history: boolean }): AsyncIterable<string>;
  /** All that a published page shows. */
  publish(scope: PublishScope): Promise<Published>;
  rebuild(onProgress: OnProgress): Promise<IngestReport>;
  doctor(options: { deep: boolean }): Promise<DoctorReport>;
  retract(document: string, why: string | null): Promise<IngestReport>;
  /** Gives the judgement's id. */
  judge(input: JudgementInput): Promise<string>;
  /** Records many at once; one that cannot be recorded is named by its place in the list. */
  judgeAll(inputs: readonly JudgementInput[]): Promise<JudgedReport>;
  /** What the rules leave to a person. */
  review(filter: z.output<typeof ReviewQuery>): Promise<Review>;
  /** Gives the correction's id. */
  correct(input: CorrectionInput): Promise<string>;
  /** Takes back a judgement or a correction. */
  withdraw(kind: 'judgement' | 'correction', id: string): Promise<void>;
  close(): Promise<void>;
}
