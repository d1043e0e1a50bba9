import type { Published } from '../contract/published.ts';
import type { Review } from '../contract/review.ts';
import type { JudgedReport } from '../ingest/port.ts';
import type { IngestReport, Progress, ReadItem } from '../model/reading.ts';
import type { Answer } from '../model/values.ts';
import type { DoctorReport, OnProgress, Operations } from './operations.ts';
import { errorOfValue } from './problems.ts';
import type { RunningServer } from './running.ts';
import { ask, type WireRequest, type WireResponse } from './wire.ts';

/** One line of the server's progress stream. */
type StreamEvent =
  | ({ type: 'progress' } & Progress)
  | { type: 'report'; report: IngestReport }
  | { type: 'error'; problem: unknown };

/** The operations of a server that already holds the store. Files are read here, by the user who asks; the server writes. */
export function openRemote(server: RunningServer): Operations {
  const value = async <T>(what: WireRequest): Promise<T> => JSON.parse(await (await ask(server, what)).text()) as T;
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    value<T>({ method: 'POST', path, body: [JSON.stringify(body)] });

  return {
    where: `the server at ${server.address}`,
    async ingest(items, { dryRun, onProgress }) {
      const path = dryRun ? '/api/internal/preview' : '/api/internal/ingest';
      return reportOf(
        await ask(server, { method: 'POST', path, body: linesOf(items), type: 'application/x-ndjson' }),
        onProgress,
      );
    },
    query: async (name, parameters) => post<Answer>(`/api/queries/${encodeURIComponent(name)}`, parameters),
    cypher: async (statement, parameters) => post<Answer>('/api/cypher', { statement, parameters }),
    async *exportLines({ history }) {
      yield* (await ask(server, { method: 'GET', path: `/api/internal/export?format=jsonl&history=${String(history)}` })).lines();
    },
    publish: async (scope) => post<Published>('/api/internal/publish', scope),
    rebuild: async (onProgress) => reportOf(await ask(server, { method: 'POST', path: '/api/internal/rebuild' }), onProgress),
    doctor: async (options) => post<DoctorReport>('/api/internal/doctor', options),
    retract: async (document, why) => post<IngestReport>('/api/internal/retract', { document, why }),
    judge: async (input) => (await post<{ id: string }>('/api/internal/judge', input)).id,
    judgeAll: async (inputs) => post<JudgedReport>('/api/internal/judge', { all: inputs }),
    review: async ({ kind, later, limit, offset }) => {
      const asked = new URLSearchParams({
        later: String(later),
        limit: String(limit),
        offset: String(offset),
        ...(kind ? { kind } : {}),
      });
      return value<Review>({ method: 'GET', path: `/api/review?${asked.toString()}` });
    },
    correct: async (input) => (await post<{ id: string }>('/api/internal/correct', input)).id,
    async withdraw(kind, id) {
      await post(kind === 'judgement' ? '/api/internal/judge' : '/api/internal/correct', { withdraw: id });
    },
    close: async () => {},
  };
}

async function* linesOf(items: AsyncIterable<ReadItem>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

/** Follows a progress stream to its report. Throws the error that the stream ends with instead. */
async function reportOf(response: WireResponse, onProgress: OnProgress): Promise<IngestReport> {
  let report: IngestReport | null = null;
  for await (const line of response.lines()) {
    const event = JSON.parse(line) as StreamEvent;
    if (event.type === 'progress') {
      const { type: _, ...progress } = event;
      onProgress(progress);
    } else if (event.type === 'report') report = event.report;
    else throw errorOfValue(event.problem);
  }
  if (report === null) throw new Error('The running server ended without a report.');
  // The server's report says more (ids, notices); the contract of `ingest --json` is these four.
  const { documents, failures, skipped, facts } = report;
  return { documents, failures, skipped, facts };
}
