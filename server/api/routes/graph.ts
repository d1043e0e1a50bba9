import { Router, type ErrorRequestHandler } from 'express';
import { SearchAnswer } from '../../contract/documents.ts';
import { Entity, EntityList, Evidence, Tie } from '../../contract/facts.ts';
import { Neighbours, Overview, PathAnswer } from '../../contract/graph.ts';
import {
  EntitiesQuery,
  EntityQuery,
  EvidenceQuery,
  NeighbourQuery,
  OverviewQuery,
  PathQuery,
  SearchQuery,
  TieQuery,
} from '../../contract/requests.ts';
import { buildOverview, drawGraph, tieStrength } from '../../graph/index.ts';
import {
  entityList,
  entityView,
  evidenceView,
  graphState,
  horizon,
  MovedError,
  neighboursView,
  overviewRows,
  pathView,
  searchView,
  tieView,
  type Asker,
  type Times,
} from '../../queries/index.ts';
import type { ApiDependencies } from '../deps.ts';
import { byKey, byVersion } from '../memory.ts';
import { addressWithout, pageOf, type Page } from '../pages.ts';
import { askerOf, pathOf, pathParameter, queryOf, renamed, reply } from '../request.ts';

/** Layouts kept: the plain overview and some filtered ones. */
const OVERVIEWS_KEPT = 40;

/** The graph: overview, entities, ties, paths, search, evidence. */
export function graphRoutes(deps: ApiDependencies): Router {
  const router = Router();
  const overview = byKey(
    OVERVIEWS_KEPT,
    async ({ ask, country, times }: { ask: Asker; country: string | undefined; times: Times }) => {
      const rows = await renamed({ countries: 'country' }, () => overviewRows(ask, country, times));
      return { ...buildOverview(rows), whole: ask.cut.length === 0 };
    },
  );
  const today = byVersion(horizon);

  router.get(pathOf('overview'), async (request, response) => {
    const started = performance.now();
    const { country, ...times } = queryOf(OverviewQuery, request);
    const ask = askerOf(deps, request, response);
    const { graphVersion } = await graphState(ask);
    // Whoever waits for the same layout must not lose it when the first to ask goes away.
    const lasting = ask.lasting();
    const [{ whole, ...graph }, newest] = await Promise.all([
      overview(JSON.stringify([graphVersion, country, times]), { ask: lasting, country, times }),
      today(graphVersion, lasting),
    ]);
    const notices: string[] = [];
    if (times.from || times.to || times.asOf) notices.push('Facts without a date are left out while a period is set.');
    if (!whole) notices.push('There is more than one answer may hold; choose a country or a period to see all of its lines.');
    reply(response, Overview, {
      ...graph,
      graphVersion,
      horizon: newest,
      notices,
      ms: Math.round(performance.now() - started),
    });
  });

  router.get(pathOf('listEntities'), async (request, response) => {
    const { kinds, limit, cursor } = queryOf(EntitiesQuery, request);
    const page = { list: 'entities', parameters: { kinds }, cursor, address: addressWithout(request) };
    const read = (ask: Asker, skip: number): Promise<Page<EntityList>> => entityList(ask, kinds, limit, skip);
    reply(response, EntityList, await pageOf(deps, request, response, page, read));
  });

  router.get(pathOf('entity'), async (request, response) => {
    const { limit, ...times } = queryOf(EntityQuery, request);
    reply(response, Entity, await entityView(askerOf(deps, request, response), pathParameter(request, 'id'), times, limit));
  });

  router.get(pathOf('neighbours'), async (request, response) => {
    const { kinds, limit, ...times } = queryOf(NeighbourQuery, request);
    const found = await neighboursView(askerOf(deps, request, response), pathParameter(request, 'id'), kinds, limit, times);
    reply(response, Neighbours, {
      center: found.center,
      graph: drawGraph(found),
      counts: found.counts,
      truncated: found.counts.some((c) => c.shown < c.total),
    });
  });

  router.get(pathOf('tie'), async (request, response) => {
    const { a, b, ...times } = queryOf(TieQuery, request);
    const tie = await tieView(askerOf(deps, request, response), a, b, times);
    const facts = tie.groups.flatMap((group) => group.facts);
    const telling = facts.filter(
      (f) => (f.kind === 'Agreement' || f.kind === 'Meeting' || f.kind === 'Exercise') && f.status !== 'cancelled',
    );
    const strength = telling.length
      ? tieStrength(telling as ((typeof telling)[number] & { kind: 'Agreement' | 'Meeting' | 'Exercise' })[])
      : null;
    const days = (pick: (f: (typeof facts)[number]) => string | null): string[] =>
      telling
        .map(pick)
        .filter((d) => d !== null)
        .sort();
    reply(response, Tie, {
      ...tie,
      status: strength?.status ?? null,
      obligation: strength?.obligation ?? null,
      first: days((f) => f.earliest)[0] ?? null,
      last: days((f) => f.latest).at(-1) ?? null,
    });
  });

  router.get(pathOf('path'), async (request, response) => {
    const { from, to, asOf } = queryOf(PathQuery, request);
    const found = await pathView(askerOf(deps, request, response), from, to, asOf);
    const notices: string[] = [];
    if (found.paths === 0)
      notices.push(asOf ? 'No shortest path holds on that day.' : 'No path of at most six steps joins them.');
    reply(response, PathAnswer, {
      found: found.paths > 0,
      length: found.length,
      paths: found.paths,
      graph: drawGraph(found),
      notices,
    });
  });

  router.get(pathOf('search'), async (request, response) => {
    const { q, kinds, limit } = queryOf(SearchQuery, request);
    const ask = askerOf(deps, request, response);
    reply(response, SearchAnswer, await renamed({ text: 'q' }, () => searchView(ask, q, kinds, limit)));
  });

  router.get(pathOf('evidence'), async (request, response) => {
    const { limit, knownAt } = queryOf(EvidenceQuery, request);
    const ask = askerOf(deps, request, response);
    reply(response, Evidence, await evidenceView(ask, pathParameter(request, 'id'), limit, knownAt));
  });

  router.use(movedHandler);
  return router;
}

/** An id that a fact once had leads to the fact by its new one. */
const movedHandler: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (!(error instanceof MovedError)) return next(error);
  response.removeHeader('ETag');
  const [path = '', query] = request.originalUrl.split('?');
  const rest = path.split('/').slice(4).join('/');
  const base = path.split('/').slice(0, 3).join('/');
  response.redirect(
    308,
    `${base}/${encodeURIComponent(error.to)}${rest ? `/${rest}` : ''}${query === undefined ? '' : `?${query}`}`,
  );
};
