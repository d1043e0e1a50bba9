import { Router } from 'express';
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
import { correctionList, judgementList, reviewView } from '../../queries/index.ts';
import type { ApiDependencies } from '../deps.ts';
import { checked } from '../problems.ts';
import { askerOf, jsonBody, pathOf, queryOf, reply } from '../request.ts';
import { writersOnly } from '../security.ts';

const SMALL_BODY = 64 * 1024;

/** The review list, and what people say: everybody may read it, those who may write may add to it and take it back. */
export function reviewRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { ingest, settings } = deps;
  const body = jsonBody(SMALL_BODY);
  const writers = writersOnly(settings);

  router.get(pathOf('review'), async (request, response) => {
    reply(response, Review, await reviewView(askerOf(deps, request, response), queryOf(ReviewQuery, request)));
  });

  router.get(pathOf('listJudgements'), async (request, response) => {
    const { withdrawn } = queryOf(SaidQuery, request);
    reply(response, JudgementList, { judgements: await judgementList(askerOf(deps, request, response), withdrawn) });
  });
  router.post(pathOf('judge'), writers, body, async (request, response) => {
    reply(response, Recorded, { id: await ingest.judge(checked(NewJudgement, request.body, 'body')) });
  });
  router.post(pathOf('withdrawJudgement'), writers, body, async (request, response) => {
    const { id } = checked(Withdrawal, request.body, 'body');
    await ingest.withdrawJudgement(id);
    reply(response, Recorded, { id });
  });

  router.get(pathOf('listCorrections'), async (request, response) => {
    const { withdrawn } = queryOf(SaidQuery, request);
    reply(response, CorrectionList, { corrections: await correctionList(askerOf(deps, request, response), withdrawn) });
  });
  router.post(pathOf('correct'), writers, body, async (request, response) => {
    reply(response, Recorded, { id: await ingest.correct(checked(NewCorrection, request.body, 'body')) });
  });
  router.post(pathOf('withdrawCorrection'), writers, body, async (request, response) => {
    const { id } = checked(Withdrawal, request.body, 'body');
    await ingest.withdrawCorrection(id);
    reply(response, Recorded, { id });
  });
  return router;
}
