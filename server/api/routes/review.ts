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
import { tellAudit, writersOnly } from '../access.ts';

const SMALL_BODY = 64 * 1024;

/** The review list, and what people say: everybody may read it, those who may write may add to it and take it back. */
export function reviewRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const { ingest } = deps;
  const body = jsonBody(SMALL_BODY);

  router.get(pathOf('review'), async (request, response) => {
    reply(response, Review, await reviewView(askerOf(deps, request, response), queryOf(ReviewQuery, request)));
  });

  router.get(pathOf('listJudgements'), async (request, response) => {
    const { withdrawn } = queryOf(SaidQuery, request);
    reply(response, JudgementList, { judgements: await judgementList(askerOf(deps, request, response), withdrawn) });
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
    const { withdrawn } = queryOf(SaidQuery, request);
    reply(response, CorrectionList, { corrections: await correctionList(askerOf(deps, request, response), withdrawn) });
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
