import { Router, type Request } from 'express';
import {
  AddedDocuments,
  DocumentList,
  DocumentView,
  Extracted,
  NewDocuments,
  type FormatLine,
} from '../../contract/documents.ts';
import { DocumentsQuery, ExportQuery, ExtractQuery } from '../../contract/requests.ts';
import type { z } from 'zod';
import { InputError } from '../../model/errors.ts';
import { keyedId } from '../../model/ids.ts';
import type { Failure, ReadItem } from '../../model/reading.ts';
import { documentList, documentView, exportJsonl } from '../../queries/index.ts';
import type { ApiDependencies } from '../deps.ts';
import { checked } from '../problems.ts';
import { askerOf, jsonBody, pathOf, pathParameter, queryOf, renamed, reply, signalOf } from '../request.ts';
import { tellAudit, writersOnly } from '../access.ts';
import { sendLines, withProgress, type Tell } from '../streams.ts';

/** Documents: list, show, take, extract, export. */
export function documentRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { store, ingest, settings } = deps;
  const body = jsonBody(settings.bodyBytes);

  router.get(pathOf('listDocuments'), async (request, response) => {
    const asked = queryOf(DocumentsQuery, request);
    reply(response, DocumentList, await renamed({ text: 'q' }, () => documentList(askerOf(deps, request, response), asked)));
  });

  router.get(pathOf('document'), async (request, response) => {
    reply(response, DocumentView, await documentView(askerOf(deps, request, response), pathParameter(request, 'id')));
  });

  router.post(pathOf('addDocuments'), writersOnly(deps, 'addDocuments'), body, async (request, response) => {
    const items = itemsGiven(deps, checked(NewDocuments, request.body, 'body').documents);
    const signal = signalOf(request, response);
    const work = async (tell: Tell): Promise<z.output<typeof AddedDocuments>> => {
      const report = await ingest.add(items, { onProgress: (progress) => tell({ type: 'progress', ...progress }), signal });
      await store.checkpoint();
      const failed = new Set(report.failures.map((f) => f.path));
      const taken = items.flatMap((item) => (item.type === 'document' && !failed.has(item.path) ? [item] : []));
      const ids = taken.map((item) => keyedId.document(item.document.key));
      tellAudit(response, { about: ids, counts: report.documents });
      return {
        ...report,
        ids,
        notices: taken.flatMap((item) => item.notices.map((notice) => `${item.path}: ${notice}`)),
      };
    };
    const form = progressForm(request);
    if (form === null) reply(response, AddedDocuments, await work(() => {}));
    else await withProgress(request, response, form, work);
  });

  router.post(pathOf('extract'), body, async (request, response) => {
    const { explain } = queryOf(ExtractQuery, request);
    const items = itemsGiven(deps, checked(NewDocuments, request.body, 'body').documents);
    const lines: FormatLine[] = [];
    const failures: Failure[] = [];
    const notices: string[] = [];
    for (const item of items) {
      if (item.type === 'failure') failures.push({ path: item.path, reason: item.reason });
      if (item.type !== 'document') continue;
      lines.push(deps.documents.formatOf(item.document, { explain }) as FormatLine);
      notices.push(...item.notices.map((notice) => `${item.path}: ${notice}`));
      // Extraction is pure computing: between two documents others get their turn.
      await new Promise((done) => setImmediate(done));
    }
    if (request.accepts(['application/json', 'application/x-ndjson']) === 'application/x-ndjson') {
      async function* all(): AsyncGenerator<string> {
        for (const line of lines) yield JSON.stringify(line);
      }
      await sendLines(response, all());
    } else reply(response, Extracted, { documents: lines, failures, notices });
  });

  router.get(pathOf('export'), async (request, response) => {
    const { history } = queryOf(ExportQuery, request);
    response.setHeader('Content-Disposition', 'attachment; filename="entente.jsonl"');
    await sendLines(response, exportJsonl(store, { history, signal: signalOf(request, response) }));
  });
  return router;
}

/** The form of progress that a client asks for, or null for one answer at the end. */
function progressForm(request: Request): 'application/x-ndjson' | 'text/event-stream' | null {
  const form = request.accepts(['application/json', 'application/x-ndjson', 'text/event-stream']);
  return form === 'application/x-ndjson' || form === 'text/event-stream' ? form : null;
}

/** What callers sent as items for ingest: one that cannot be used is a failure of its own, named by its place. */
function itemsGiven(deps: ApiDependencies, given: readonly unknown[]): ReadItem[] {
  return given.map((fields, i): ReadItem => {
    const path = `documents[${i}]`;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return { type: 'failure', path, reason: 'it is not an object with a text' };
    }
    try {
      return { type: 'document', path, ...deps.documents.documentOf(fields as Record<string, unknown>) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { type: 'failure', path, reason: error.message };
    }
  });
}
