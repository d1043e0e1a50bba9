import type { AddedDocuments } from '../contract/documents.ts';
import { InputError } from '../model/errors.ts';
import { keyedId } from '../model/ids.ts';
import type { Progress, ReadItem } from '../model/reading.ts';
import type { ApiDependencies } from './deps.ts';
import type { Take } from './jobs.ts';

/** What callers sent as items for ingest: one that cannot be used is a failure of its own, named by its place. */
export function itemsGiven({ documents }: Pick<ApiDependencies, 'documents'>, given: readonly unknown[]): ReadItem[] {
  return given.map((fields, i): ReadItem => {
    const path = `documents[${i}]`;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return { type: 'failure', path, reason: 'it is not an object with a text' };
    }
    try {
      return { type: 'document', path, ...documents.documentOf(fields as Record<string, unknown>) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { type: 'failure', path, reason: error.message };
    }
  });
}

/** Takes documents as callers sent them into the graph. */
export async function takeDocuments(
  deps: Pick<ApiDependencies, 'documents' | 'ingest' | 'store'>,
  given: readonly unknown[],
  options: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<AddedDocuments> {
  const items = itemsGiven(deps, given);
  const report = await deps.ingest.add(items, options);
  await deps.store.checkpoint();
  const failed = new Set(report.failures.map((f) => f.path));
  const taken = items.flatMap((item) => (item.type === 'document' && !failed.has(item.path) ? [item] : []));
  return {
    ...report,
    ids: taken.map((item) => keyedId.document(item.document.key)),
    notices: taken.flatMap((item) => item.notices.map((notice) => `${item.path}: ${notice}`)),
  };
}

/** The same for a job, with a line of its own in the audit log: its request was noted when it was answered. */
export function takeJob(deps: ApiDependencies): Take {
  return async (documents, { job, who, ...options }) => {
    const end = deps.audit.begin(who, 'runJob', [job]);
    try {
      const report = await takeDocuments(deps, documents, options);
      end({ outcome: 'done', about: [job, ...report.ids], counts: report.documents });
      return report;
    } catch (error) {
      // One given back at a stop shows as not finished.
      if (!options.signal.aborted) end({ outcome: 'failed' });
      throw error;
    }
  };
}
