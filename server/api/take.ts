import type { AddedDocuments, FileRead } from '../contract/documents.ts';
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

/** What a file holds, in the form in which documents are sent. Tables of records are for the command line. */
export function fileRead(items: readonly ReadItem[]): FileRead {
  const out: FileRead = { documents: [], failures: [], notices: [] };
  for (const item of items) {
    if (item.type === 'failure') out.failures.push({ path: item.path, reason: item.reason });
    if (item.type === 'dataset')
      out.failures.push({ path: item.path, reason: 'it is a table of records; add it with the command entente ingest' });
    if (item.type !== 'document') continue;
    const { key, title, publisher, url, publishedOn, language, licence, sources, text, sha256 } = item.document;
    const given = { title, publisher, url, publishedOn, licence, language, sources };
    const known = Object.entries(given).filter(([, value]) => value !== null && value !== '' && value.length > 0);
    // A key that is no address and no hash was given as an id.
    out.documents.push({ ...(key === url || key === sha256 ? {} : { id: key }), ...Object.fromEntries(known), text });
    out.notices.push(...item.notices.map((notice) => `${item.path}: ${notice}`));
  }
  return out;
}
