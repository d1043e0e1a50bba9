import { Router, type Request } from 'express';
import { ChangesQuery, FeedQuery, PromisesQuery } from '../../contract/time-routes.ts';
import { Changes, Promises } from '../../contract/time.ts';
import { changesView, promisesView, type Asker } from '../../queries/index.ts';
import { atomFeed } from '../atom.ts';
import type { ApiDependencies } from '../deps.ts';
import { addressWithout, pageOf, type Page } from '../pages.ts';
import { askerOf, pathOf, queryOf, reply } from '../request.ts';

/** What came of plans, and what changed from one day to another. */
export function timeRoutes(deps: ApiDependencies): Router {
  const router = Router();

  router.get(pathOf('promises'), async (request, response) => {
    const { limit, cursor, ...asked } = queryOf(PromisesQuery, request);
    const page = { list: 'promises', parameters: asked, cursor, address: addressWithout(request) };
    const read = (ask: Asker, skip: number): Promise<Page<Promises>> => promisesView(ask, asked, limit, skip);
    reply(response, Promises, await pageOf(deps, request, response, page, read));
  });

  router.get(pathOf('changes'), async (request, response) => {
    const { limit, cursor, ...asked } = queryOf(ChangesQuery, request);
    const page = { list: 'changes', parameters: asked, cursor, address: addressWithout(request) };
    const read = (ask: Asker, skip: number): Promise<Page<Changes>> => changesView(ask, asked, limit, skip);
    reply(response, Changes, await pageOf(deps, request, response, page, read));
  });

  router.get(pathOf('changesFeed'), async (request, response) => {
    const { limit, ...asked } = queryOf(FeedQuery, request);
    const { changes, horizon } = (await changesView(askerOf(deps, request, response), asked, limit)).value;
    const explorer = originOf(request);
    const sides = [asked.country, asked.partner].filter(Boolean).join(' and ');
    response.type('application/atom+xml').send(
      atomFeed({
        title: `Entente: changes${sides ? ` of ${sides}` : ''}`,
        self: `${explorer}${request.originalUrl}`,
        explorer,
        horizon,
        changes,
      }),
    );
  });
  return router;
}

/** Scheme and host as the client sees them; the host was checked before. */
function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
