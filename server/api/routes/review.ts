import { Router, type Request, type Response } from 'express';
import { Recorded } from '../../contract/internal.ts';
import {
  CorrectionList,
  JudgementList,
  NewCorrection,
  NewJudgement,
  Review,
  ReviewQuery,
  SaidQuery,
  Withdrawal,
} from '../../contract/review.ts';
import { correctionList, judgementList, reviewView, type Asker } from '../../queries/index.ts';
import type { ApiDependencies } from '../deps.ts';
import { addressWithout, pageOf, type Page } from '../pages.ts';
import { checked } from '../problems.ts';
import { jsonBody, pathOf, queryOf, reply } from '../request.ts';
import { tellAudit, writersOnly } from '../access.ts';

const SMALL_BODY = 64 * 1024;

/** The review list, and what people say: everybody may read it, those who may write may add to it and take it back. */
export function reviewRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { ingest } = deps;
  const body = jsonBody(SMALL_BODY);

  /** A page of what people said. */
  const said = <T>(
    request: Request,
    response: Response,
    list: string,
    view: (ask: Asker, withdrawn: boolean, limit: number, skip: number) => Promise<Page<T>>,
  ): Promise<T> => {
    const { withdrawn, limit, cursor } = queryOf(SaidQuery, request);
    const page = { list, parameters: { withdrawn }, cursor, address: addressWithout(request) };
    return pageOf(deps, request, response, page, (ask, skip) => view(ask, withdrawn, limit, skip));
  };

  router.get(pathOf('review'), async (request, response) => {
    const { limit, offset, cursor, ...parameters } = queryOf(ReviewQuery, request);
    const page = { list: 'review', parameters, cursor, offset, address: addressWithout(request) };
    const read = (ask: Asker, skip: number): Promise<Page<Review>> => reviewView(ask, { ...parameters, limit, offset: skip });
    reply(response, Review, await pageOf(deps, request, response, page, read));
  });

  router.get(pathOf('listJudgements'), async (request, response) => {
    reply(response, JudgementList, { judgements: await said(request, response, 'judgements', judgementList) });
  });
  router.post(pathOf('judge'), writersOnly(deps, 'judge'), body, async (request, response) => {
    const asked = checked(NewJudgement, request.body, 'body');
    tellAudit(response, { about: [asked.a, asked.b] });
    reply(response, Recorded, { id: await ingest.judge(asked) });
  });
  router.post(pathOf('withdrawJudgement'), writersOnly(deps, 'withdrawJudgement'), body, async (request, response) => {
    const { id } = checked(Withdrawal, request.body, 'body');
    tellAudit(response, { about: [id] });
    await ingest.withdrawJudgement(id);
    reply(response, Recorded, { id });
  });

  router.get(pathOf('listCorrections'), async (request, response) => {
    reply(response, CorrectionList, { corrections: await said(request, response, 'corrections', correctionList) });
  });
  router.post(pathOf('correct'), writersOnly(deps, 'correct'), body, async (request, response) => {
    const asked = checked(NewCorrection, request.body, 'body');
    tellAudit(response, { about: [asked.claim] });
    reply(response, Recorded, { id: await ingest.correct(asked) });
  });
  router.post(pathOf('withdrawCorrection'), writersOnly(deps, 'withdrawCorrection'), body, async (request, response) => {
    const { id } = checked(Withdrawal, request.body, 'body');
    tellAudit(response, { about: [id] });
    await ingest.withdrawCorrection(id);
    reply(response, Recorded, { id });
  });
  return router;
}
