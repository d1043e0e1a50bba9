import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Route } from '../contract/route.ts';
import { graphState } from '../queries/index.ts';
import type { ApiDependencies } from './deps.ts';
import { askerOf } from './request.ts';

/**
 * For answers that the graph alone decides: an ETag of its version, read before the answer is, so that it is never newer than what it
 * marks; 304 without asking the graph anything else where the client has that answer. The tag is weak: answers say how long they took.
 */
export function conditional(deps: ApiDependencies, route: Route): RequestHandler {
  const { version, extractorVersion, queryLimits } = deps.settings;
  const program = JSON.stringify([version, extractorVersion, queryLimits]);
  const forms = [route.produces ?? 'application/json', ...(route.alternatives ?? [])];
  return async (request, response, next) => {
    const state = await graphState(askerOf(deps, request, response));
    const form = request.accepts(forms) || forms[0];
    response.setHeader('ETag', `W/"${digest(JSON.stringify([program, state, addressOf(request), form]))}"`);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.vary('Accept-Encoding');
    if (forms.length > 1) response.vary('Accept');
    if (request.fresh) response.status(304).end();
    else next();
  };
}

/** The address without the order of its parameters. */
function addressOf(request: Request): string {
  const [path = '', query = ''] = request.originalUrl.split('?');
  return `${path}?${query.split('&').sort().join('&')}`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
