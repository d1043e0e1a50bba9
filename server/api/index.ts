import compression from 'compression';
import express, { type Application } from 'express';
import { pinoHttp } from 'pino-http';
import swaggerUi from 'swagger-ui-express';
import type { Route } from '../contract/route.ts';
import { ROUTES, type OperationId } from '../contract/routes.ts';
import { NotFoundError } from '../model/errors.ts';
import { readersOnly } from './access.ts';
import { conditional } from './conditional.ts';
import type { ApiDependencies } from './deps.ts';
import { openApi } from './openapi/index.ts';
import { Metrics } from './metrics.ts';
import { ApiError, problemHandler } from './problems.ts';
import { pathOf } from './request.ts';
import { documentRoutes } from './routes/documents.ts';
import { graphRoutes } from './routes/graph.ts';
import { internalRoutes } from './routes/internal.ts';
import { queryRoutes } from './routes/queries.ts';
import { reviewRoutes } from './routes/review.ts';
import { serviceRoutes } from './routes/service.ts';
import { timeRoutes } from './routes/time.ts';
import { headers, hostCheck, rateLimits } from './security.ts';
import { takeJob } from './take.ts';
import { webRoutes } from './web.ts';

export type { ApiDependencies, ApiSettings } from './deps.ts';

/** The whole HTTP side of Entente: API, its page, and the built explorer. It holds nothing that must be closed. */
export function createApp(deps: ApiDependencies): Application {
  const { settings, log } = deps;
  deps.jobs.start(takeJob(deps));
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  if (settings.proxies !== null) app.set('trust proxy', settings.proxies);
  const metrics = new Metrics(deps);
  app.use(logging(deps), metrics.observe(), leaving(deps));
  app.use(headers());
  app.use(hostCheck(settings));
  app.use(compression({ filter: compressed }));
  app.use('/api', rateLimits(settings), readersOnly(deps));
  for (const route of ROUTES as readonly Route[])
    if (route.cached) app.get(pathOf(route.operationId as OperationId), conditional(deps, route));
  app.use(serviceRoutes(deps, metrics), queryRoutes(deps), graphRoutes(deps), documentRoutes(deps));
  app.use(timeRoutes(deps), reviewRoutes(deps), internalRoutes(deps));
  description(app, deps);
  refuseOtherMethods(app);
  app.use('/api', (request) => {
    throw new NotFoundError(`There is no ${request.originalUrl.split('?')[0] ?? ''} in the API; /api/docs lists what there is.`);
  });
  app.use(webRoutes(settings.root));
  app.use((request) => {
    throw new NotFoundError(`There is nothing at ${request.path}.`);
  });
  app.use(problemHandler(log));
  return app;
}

/** While the server stops, every answer is the last of its connection, so that clients go elsewhere. */
function leaving({ stopping }: ApiDependencies): express.RequestHandler {
  return (_request, response, next) => {
    if (stopping.aborted) response.setHeader('Connection', 'close');
    next();
  };
}

/** Brotli or gzip, as the client prefers: for what the library knows to gain by it, and for lines of JSON, which it does not know. */
function compressed(request: express.Request, response: express.Response): boolean {
  return (
    /^application\/x-(ndjson|cypher-query)\b/.test(String(response.getHeader('Content-Type'))) ||
    compression.filter(request, response)
  );
}

/** One line a request, with address and status alone: what is searched for or sent stays out of the log. */
function logging({ log }: ApiDependencies): express.RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: (request: { method?: string; url?: string }) => ({ method: request.method, path: request.url?.split('?')[0] }),
      res: (response: { statusCode?: number }) => ({ status: response.statusCode }),
    },
  });
}

function description(app: Application, { catalogue, settings }: ApiDependencies): void {
  const document = openApi(catalogue, settings.version);
  app.get(pathOf('openapi'), (_request, response) => {
    response.json(document);
  });
  app.use(
    pathOf('docs'),
    swaggerUi.serve,
    swaggerUi.setup(document, {
      customSiteTitle: 'Entente API',
      swaggerOptions: { validatorUrl: null, displayRequestDuration: true },
    }),
  );
}

/** Known addresses asked with another method: 405 with the methods that there are. */
function refuseOtherMethods(app: Application): void {
  const methods = new Map<string, Set<string>>();
  for (const route of ROUTES as readonly Route[]) {
    const path = pathOf(route.operationId as OperationId);
    const own = methods.get(path) ?? new Set<string>();
    own.add(route.method.toUpperCase());
    if (route.method === 'get') own.add('HEAD');
    methods.set(path, own);
  }
  for (const [path, own] of methods) {
    const allowed = [...own].join(', ');
    app.all(path, (request, response) => {
      response.setHeader('Allow', allowed);
      throw new ApiError('method-not-allowed', `${request.method} is not possible here; ${allowed} is.`);
    });
  }
}
