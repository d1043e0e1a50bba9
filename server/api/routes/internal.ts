import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import type { ProgressEvent } from '../../contract/documents.ts';
import { IngestReportValue } from '../../contract/documents.ts';
import {
  CorrectRequest,
  DoctorReport,
  DoctorRequest,
  JudgedAll,
  JudgeRequest,
  Recorded,
  RetractRequest,
} from '../../contract/internal.ts';
import { Published, PublishScope } from '../../contract/published.ts';
import { ExportQuery } from '../../contract/requests.ts';
import type { IngestReport, Progress } from '../../model/reading.ts';
import { exportJsonl } from '../../queries/index.ts';
import type { ApiDependencies } from '../deps.ts';
import { checked } from '../problems.ts';
import { published } from '../publishing.ts';
import { askerOf, jsonBody, pathOf, queryOf, reply, signalOf } from '../request.ts';
import { tellAudit, writersOnly } from '../access.ts';
import { commandsOnly } from '../security.ts';
import { itemsOf, sendLines, withProgress } from '../streams.ts';

const SMALL_BODY = 64 * 1024;
/** A list of judgements: ten thousand with their reasons. */
const LIST_BODY = 8 << 20;

/** What commands on this machine ask of a running server. */
export function internalRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { store, ingest } = deps;
  const small = jsonBody(SMALL_BODY);
  router.use('/api/internal', commandsOnly(deps.settings));

  const follow = (
    request: Request,
    response: Response,
    work: (options: { onProgress: (progress: Progress) => void; signal: AbortSignal }) => Promise<IngestReport>,
  ): Promise<void> =>
    withProgress(request, response, 'application/x-ndjson', async (tell) => {
      const onProgress = (progress: Progress): void => tell({ type: 'progress', ...progress } satisfies ProgressEvent);
      return { ...(await work({ onProgress, signal: signalOf(request, response) })), ids: [], notices: [] };
    });

  router.post(pathOf('internalIngest'), writersOnly(deps, 'addDocuments'), (request, response) =>
    follow(request, response, async (options) => {
      const report = await ingest.add(itemsOf(request), options);
      await store.checkpoint();
      tellAudit(response, { counts: report.documents });
      return report;
    }),
  );
  router.post(pathOf('internalPreview'), (request, response) =>
    follow(request, response, (options) => ingest.preview(itemsOf(request), options)),
  );
  router.post(pathOf('internalRebuild'), writersOnly(deps, 'rebuild'), (request, response) =>
    follow(request, response, async (options) => {
      const report = await ingest.rebuild(options);
      await store.checkpoint();
      return report;
    }),
  );

  router.post(pathOf('internalDoctor'), small, async (request, response) => {
    reply(response, DoctorReport, await deps.doctor(checked(DoctorRequest, request.body, 'body')));
  });
  router.post(pathOf('internalRetract'), writersOnly(deps, 'retract'), small, async (request, response) => {
    const { document, why } = checked(RetractRequest, request.body, 'body');
    tellAudit(response, { about: [document] });
    reply(response, IngestReportValue, await ingest.retract(document, why));
  });
  router.post(pathOf('internalJudge'), writersOnly(deps, 'judge'), jsonBody(LIST_BODY), async (request, response) => {
    const asked = checked(JudgeRequest, request.body, 'body');
    tellAudit(response, judged(asked));
    if ('withdraw' in asked) {
      await ingest.withdrawJudgement(asked.withdraw);
      reply(response, Recorded, { id: asked.withdraw });
    } else if ('all' in asked) reply(response, JudgedAll, await ingest.judgeAll(asked.all));
    else reply(response, Recorded, { id: await ingest.judge(asked) });
  });
  router.post(pathOf('internalCorrect'), writersOnly(deps, 'correct'), small, async (request, response) => {
    const asked = checked(CorrectRequest, request.body, 'body');
    tellAudit(response, { about: ['withdraw' in asked ? asked.withdraw : asked.claim] });
    if ('withdraw' in asked) {
      await ingest.withdrawCorrection(asked.withdraw);
      reply(response, Recorded, { id: asked.withdraw });
    } else reply(response, Recorded, { id: await ingest.correct(asked) });
  });
  router.post(pathOf('internalPublish'), small, async (request, response) => {
    const scope = checked(PublishScope, request.body, 'body');
    reply(response, Published, await published(askerOf(deps, request, response), scope));
  });
  router.get(pathOf('internalExport'), async (request, response) => {
    const { history } = queryOf(ExportQuery, request);
    await sendLines(response, exportJsonl(store, { history, signal: signalOf(request, response) }));
  });
  return router;
}

/** What an audit line says of judgements. */
function judged(asked: z.output<typeof JudgeRequest>): { about: string[]; counts?: Record<string, number> } {
  if ('withdraw' in asked) return { about: [asked.withdraw] };
  return 'all' in asked ? { about: [], counts: { judgements: asked.all.length } } : { about: [asked.a, asked.b] };
}
