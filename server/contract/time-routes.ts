import { z } from 'zod';
import { cursor, TimeQuery } from './requests.ts';
import type { Route } from './route.ts';
import { Changes, PROMISE_OUTCOMES, Promises } from './time.ts';

const country = z.string().optional().meta({ description: 'Only of this country: code or name' });
const partner = z.string().optional().meta({ description: 'Only what it shares with this one' });
const limit = z.coerce.number().int().min(1).max(5000).default(200).meta({ description: 'Most rows.' });

export const PromisesQuery = z.object({
  ...TimeQuery.shape,
  country,
  partner,
  outcome: z.enum(PROMISE_OUTCOMES).optional(),
  limit,
  cursor,
});
export const FeedQuery = z.object({ ...TimeQuery.shape, country, partner, limit });
export const ChangesQuery = z.object({ ...FeedQuery.shape, cursor });

/** Addresses about what came of plans, and what changed from one day to another. */
export const TIME_ROUTES = [
  {
    method: 'get',
    path: '/api/promises',
    operationId: 'promises',
    summary: 'What was announced or called off, and what became of it',
    tag: 'graph',
    query: PromisesQuery,
    paged: true,
    response: Promises,
    cached: true,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/changes',
    operationId: 'changes',
    summary: 'What was gained, lost and learned from one day to another',
    tag: 'graph',
    query: ChangesQuery,
    paged: true,
    response: Changes,
    cached: true,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/changes.atom',
    operationId: 'changesFeed',
    summary: 'The same as an Atom feed, for a feed reader',
    tag: 'graph',
    query: FeedQuery,
    response: z.string(),
    produces: 'application/atom+xml',
    cached: true,
    errors: [],
  },
] as const satisfies readonly Route[];
