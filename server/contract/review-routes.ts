import { Recorded } from './internal.ts';
import * as review from './review.ts';
import type { Route } from './route.ts';

const WRITE_ERRORS = ['unauthorized', 'not-found', 'conflict', 'limit', 'unsupported-media-type'] as const;

/** What is left to people to decide, and what they said: judgements and corrections, all of which can be taken back. */
export const REVIEW_ROUTES = [
  {
    method: 'get',
    path: '/api/review',
    operationId: 'review',
    summary: 'What the rules leave to a person: pairs that may be one, with the words of both',
    tag: 'evidence',
    query: review.ReviewQuery,
    response: review.Review,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/judgements',
    operationId: 'listJudgements',
    summary: 'What people said of pairs, newest first',
    tag: 'evidence',
    query: review.SaidQuery,
    response: review.JudgementList,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/judgements',
    operationId: 'judge',
    summary: 'Says that two things are one, or are not, or puts the question off; applied at once',
    tag: 'evidence',
    body: review.NewJudgement,
    response: Recorded,
    errors: WRITE_ERRORS,
    writes: true,
  },
  {
    method: 'post',
    path: '/api/judgements/withdraw',
    operationId: 'withdrawJudgement',
    summary: 'Takes a judgement back',
    tag: 'evidence',
    body: review.Withdrawal,
    response: Recorded,
    errors: WRITE_ERRORS,
    writes: true,
  },
  {
    method: 'get',
    path: '/api/corrections',
    operationId: 'listCorrections',
    summary: 'What people put right in claims, newest first',
    tag: 'evidence',
    query: review.SaidQuery,
    response: review.CorrectionList,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/corrections',
    operationId: 'correct',
    summary: 'Rejects or confirms a claim, or replaces one of its fields; applied at once, the quote stays',
    tag: 'evidence',
    body: review.NewCorrection,
    response: Recorded,
    errors: WRITE_ERRORS,
    writes: true,
  },
  {
    method: 'post',
    path: '/api/corrections/withdraw',
    operationId: 'withdrawCorrection',
    summary: 'Takes a correction back',
    tag: 'evidence',
    body: review.Withdrawal,
    response: Recorded,
    errors: WRITE_ERRORS,
    writes: true,
  },
] as const satisfies readonly Route[];
