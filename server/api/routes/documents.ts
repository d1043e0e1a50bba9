import { Router, type Request } from 'express';
import {
  AddedDocuments,
  DocumentList,
  DocumentView,
  Extracted,
  FileRead,
  IngestReportValue,
  NewDocuments,
  NewFile,
  type AddedDocuments as AddedReport,
  type FormatLine,
} from '../../contract/documents.ts';
import { DocumentsQuery, ExportQuery, ExtractQuery } from '../../contract/requests.ts';
import { RetractRequest } from '../../contract/internal.ts';
import { Job as JobValue, LARGE_BATCH, type Job } from '../../contract/jobs.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { Failure, Progress } from '../../model/reading.ts';
import { documentList, documentView, exportJsonl, type Asker } from '../../queries/index.ts';
import { tellAudit, writerOf, writersOnly } from '../access.ts';
import { atOnce } from '../clients.ts';
import type { ApiDependencies } from '../deps.ts';
import { addressWithout, pageOf, type Page } from '../pages.ts';
import { checked } from '../problems.ts';
import { askerOf, jsonBody, pathOf, pathParameter, queryOf, renamed, reply, signalOf } from '../request.ts';
import { sendExport } from '../exporting.ts';
import { sendLines, withProgress, type Tell } from '../streams.ts';
import { fileRead, itemsGiven, takeDocuments } from '../take.ts';

const SMALL_BODY = 64 * 1024;

/** Documents: list, show, take, extract, export. */
export function documentRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { store, ingest, settings, jobs } = deps;
  const body = jsonBody(settings.bodyBytes);

  router.get(pathOf('listDocuments'), async (request, response) => {
    const asked = queryOf(DocumentsQuery, request);
    const { limit, offset, cursor, ...parameters } = asked;
    const page = { list: 'documents', parameters, cursor, offset, address: addressWithout(request) };
    const read = (ask: Asker, skip: number): Promise<Page<DocumentList>> =>
      renamed({ text: 'q' }, () => documentList(ask, { ...parameters, limit, offset: skip }));
    reply(response, DocumentList, await pageOf(deps, request, response, page, read));
  });

  router.get(pathOf('document'), async (request, response) => {
    reply(response, DocumentView, await documentView(askerOf(deps, request, response), pathParameter(request, 'id')));
  });

  router.post(pathOf('addDocuments'), writersOnly(deps, 'addDocuments'), body, async (request, response) => {
    const { documents } = checked(NewDocuments, request.body, 'body');
    const form = progressForm(request);
    const later = /(?:^|[,;\s])respond-async(?:$|[,;\s])/i.test(request.get('Prefer') ?? '');
    if (later || (form === null && documents.length > LARGE_BATCH)) {
      const job = jobs.submit(documents, writerOf(response));
      tellAudit(response, { about: [job.id], counts: { given: documents.length } });
      response.status(202).setHeader('Location', `/api/jobs/${job.id}`);
      if (later) response.setHeader('Preference-Applied', 'respond-async');
      response.json(job satisfies Job);
      return;
    }
    const signal = signalOf(request, response);
    const work = async (tell: Tell): Promise<AddedReport> => {
      const onProgress = (progress: Progress): void => tell({ type: 'progress', ...progress });
      const report = await takeDocuments(deps, documents, { onProgress, signal });
      tellAudit(response, { about: report.ids, counts: report.documents });
      return report;
    };
    if (form === null) reply(response, AddedDocuments, await work(() => {}));
    else await withProgress(request, response, form, work);
  });

  router.post(pathOf('retract'), writersOnly(deps, 'retract'), jsonBody(SMALL_BODY), async (request, response) => {
    const { document, why } = checked(RetractRequest, request.body, 'body');
    tellAudit(response, { about: [document] });
    reply(response, IngestReportValue, await ingest.retract(document, why));
  });

  router.get(pathOf('job'), (request, response) => {
    const id = pathParameter(request, 'id');
    const job = jobs.get(id);
    if (!job) throw new NotFoundError(`There is no job ${JSON.stringify(id)}; jobs are kept for seven days after their end.`);
    response.setHeader('Cache-Control', 'no-store');
    reply(response, JobValue, job);
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

  router.post(pathOf('readFile'), atOnce(settings, settings.cypherAtOnce), body, async (request, response) => {
    const { name, base64 } = checked(NewFile, request.body, 'body');
    const items = await deps.documents.itemsOf(name, Buffer.from(base64, 'base64'));
    reply(response, FileRead, fileRead(items));
  });

  router.get(pathOf('export'), async (request, response) => {
    const { format, history } = queryOf(ExportQuery, request);
    await sendExport(response, format, () => exportJsonl(store, { history, signal: signalOf(request, response) }));
  });
  return router;
}

/** The form of progress that a client asks for, or null for one answer at the end. */
function progressForm(request: Request): 'application/x-ndjson' | 'text/event-stream' | null {
  const form = request.accepts(['application/json', 'application/x-ndjson', 'text/event-stream']);
  return form === 'application/x-ndjson' || form === 'text/event-stream' ? form : null;
}
