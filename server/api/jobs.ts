import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AddedDocuments } from '../contract/documents.ts';
import type { Job } from '../contract/jobs.ts';
import { byCodeUnit } from '../model/compare.ts';
import { EntenteError } from '../model/errors.ts';
import type { Progress } from '../model/reading.ts';
import type { Writer } from './audit-log.ts';
import { ApiError, problemOf } from './problems.ts';

/** Takes documents; the same ones again are unchanged. */
export type Take = (
  documents: readonly unknown[],
  options: { onProgress: (progress: Progress) => void; signal: AbortSignal; job: string; who: Writer },
) => Promise<AddedDocuments>;

/** A job with whom it is for. */
type Kept = Job & { who: Writer };

const MOST_WAITING = 20;
const KEPT_MS = 7 * 24 * 3600 * 1000;
/** Errors after which the same may work: waited for so many milliseconds before each try. */
const AGAIN: ReadonlySet<string> = new Set(['unavailable', 'conflict', 'timeout']);
const WAITS_MS = [1000, 5000];

/**
 * Batches of documents that are taken after their request was answered, one at a time in the order they came. Each is a file of its own and
 * one with its documents, on disk before it is promised; a server that stops, or is killed, takes unfinished ones up again at its next start.
 * `now` gives ISO 8601 in UTC.
 */
export class Jobs {
  private readonly queue: Kept[] = [];
  private readonly stopping = new AbortController();
  private current: Kept | null = null;
  private working: Promise<void> = Promise.resolve();
  private take: Take | null = null;

  constructor(
    private readonly folder: string,
    private readonly now: () => string,
    private readonly waitsMs: readonly number[] = WAITS_MS,
  ) {}

  /** Batches that wait or run. */
  get unfinished(): number {
    return this.queue.length + (this.current ? 1 : 0);
  }

  /** Begins to work, with what an earlier process left first. */
  start(take: Take): void {
    this.take = take;
    // All that was submitted is on disk.
    this.queue.length = 0;
    for (const job of this.left())
      this.enqueue({ ...job, state: 'queued', restarts: job.restarts + (job.state === 'running' ? 1 : 0) });
  }

  /**
   * Promises to take documents. The same documents while they wait or are taken are the same job. Throws ApiError `rate-limited` where
   * too many wait.
   */
  submit(documents: readonly unknown[], who: Writer): Job {
    const json = JSON.stringify(documents);
    const id = `job-${createHash('sha256').update(json).digest('hex').slice(0, 32)}`;
    const same = this.current?.id === id ? this.current : this.queue.find((job) => job.id === id);
    if (same) return shown(same);
    if (this.queue.length >= MOST_WAITING)
      throw new ApiError(
        'rate-limited',
        `${MOST_WAITING} batches are waiting already; send this one when some of them are taken.`,
      );
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(this.input(id), json, { mode: 0o600, flush: true });
    const job: Kept = {
      id,
      state: 'queued',
      documents: documents.length,
      submittedAt: this.now(),
      startedAt: null,
      finishedAt: null,
      restarts: 0,
      progress: null,
      report: null,
      problem: null,
      who,
    };
    this.keep(job);
    this.enqueue(job);
    return shown(job);
  }

  /** The job of an id, or null where there is none, or none any more. */
  get(id: string): Job | null {
    if (!/^job-[0-9a-f]{32}$/.test(id)) return null;
    const job = this.current?.id === id ? this.current : (this.queue.find((j) => j.id === id) ?? this.read(id));
    return job && shown(job);
  }

  /** Gives back the one that runs, and resolves when nothing is written any more. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('The server stops.'));
    await this.working;
  }

  private enqueue(job: Kept): void {
    this.queue.push(job);
    if (this.queue.length === 1 && this.current === null && this.take) this.working = this.work(this.take);
  }

  private async work(take: Take): Promise<void> {
    // The request that brought it is answered first.
    await new Promise((done) => setImmediate(done));
    for (let job = this.queue.shift(); job && !this.stopping.signal.aborted; job = this.queue.shift()) {
      this.current = job;
      await this.run(job, take);
      this.current = null;
    }
  }

  private async run(job: Kept, take: Take): Promise<void> {
    const { signal } = this.stopping;
    Object.assign(job, { state: 'running', startedAt: this.now() });
    try {
      this.keep(job);
      const documents = JSON.parse(readFileSync(this.input(job.id), 'utf8')) as unknown[];
      job.report = await this.tried(job, (onProgress) => take(documents, { onProgress, signal, job: job.id, who: job.who }));
      job.state = 'done';
    } catch (error) {
      // It stays as one that runs, so that the next start takes it up and says so.
      if (signal.aborted) return;
      job.problem = problemOf(error, `/api/jobs/${job.id}`);
      job.state = 'failed';
    }
    Object.assign(job, { progress: null, finishedAt: this.now() });
    try {
      this.keep(job);
      rmSync(this.input(job.id), { force: true });
    } catch {
      // A full disk: the next start takes it again, and finds all unchanged.
    }
  }

  private async tried(
    job: Kept,
    work: (onProgress: (progress: Progress) => void) => Promise<AddedDocuments>,
  ): Promise<AddedDocuments> {
    const { signal } = this.stopping;
    for (const ms of [...this.waitsMs, null]) {
      try {
        return await work(({ stage, done, total }) => {
          job.progress = { stage, done, total: stage === 'Reading' ? job.documents : total };
        });
      } catch (error) {
        if (ms === null || signal.aborted || !(error instanceof EntenteError && AGAIN.has(error.code))) throw error;
        await wait(ms, undefined, { signal });
      }
    }
    throw new Error('unreachable');
  }

  /** What is unfinished on disk, in the order it came; what ended long ago is removed. */
  private left(): Kept[] {
    if (!existsSync(this.folder)) return [];
    const ids = readdirSync(this.folder).flatMap((name) => /^(job-[0-9a-f]{32})\.json$/.exec(name)?.[1] ?? []);
    const jobs = ids.flatMap((id) => this.read(id) ?? []);
    const old = new Date(Date.parse(this.now()) - KEPT_MS).toISOString();
    for (const { id, finishedAt } of jobs) if (finishedAt !== null && finishedAt < old) rmSync(this.file(id), { force: true });
    return jobs
      .filter(({ state }) => state === 'queued' || state === 'running')
      .sort((a, b) => byCodeUnit(a.submittedAt, b.submittedAt) || byCodeUnit(a.id, b.id));
  }

  private read(id: string): Kept | null {
    try {
      return JSON.parse(readFileSync(this.file(id), 'utf8')) as Kept;
    } catch {
      return null;
    }
  }

  private keep(job: Kept): void {
    const file = this.file(job.id);
    writeFileSync(`${file}.new`, `${JSON.stringify(job)}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }

  private file(id: string): string {
    return join(this.folder, `${id}.json`);
  }

  private input(id: string): string {
    return join(this.folder, `${id}.documents`);
  }
}

function shown(kept: Kept): Job {
  const { who: _, ...job } = kept;
  return structuredClone(job);
}
