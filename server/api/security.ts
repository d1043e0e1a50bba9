import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { ApiSettings } from './deps.ts';
import { ApiError, problemOf, sendProblem } from './problems.ts';
import { equal } from './tokens.ts';

/** Headers that keep the page to its own origin. Plain HTTP is served, so nothing here asks browsers for HTTPS. */
export function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // Mantine and the API page write style attributes and elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        // Layouts run in workers made from blobs.
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * On loopback only requests that name this machine are answered, so that no website can reach the API through a name of its
 * own that it points here (DNS rebinding); and no page of another origin may write.
 */
export function hostCheck(settings: ApiSettings): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    if (settings.loopback && settings.proxies === null && !LOCAL.test(host)) {
      throw new ApiError(
        'forbidden',
        'This server answers only to localhost, 127.0.0.1 and [::1]. Set HOST to serve other names, or ENTENTE_TRUST_PROXY where a proxy stands before it.',
      );
    }
    // A proxy that is believed says what name the client asked for.
    const asked = settings.proxies === null ? host : request.host;
    const origin = request.headers.origin;
    if (origin !== undefined && request.method !== 'GET' && request.method !== 'HEAD' && hostOf(origin) !== asked.toLowerCase()) {
      throw new ApiError('forbidden', `A page of ${origin} may not write here.`);
    }
    next();
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Whether a request comes from a command on this machine that may read the server's note. */
export function isCommand(settings: ApiSettings, request: Request): boolean {
  const { remoteAddress: from, localAddress: to } = request.socket;
  // Where the server listens on one address of this machine only, a command comes from that very address.
  const local = from !== undefined && (from === to || /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(from));
  const secret = request.get('X-Entente-Secret');
  return settings.secret !== null && secret !== undefined && local && equal(secret, settings.secret);
}

/** Lets only commands on this machine pass. */
export function commandsOnly(settings: ApiSettings): RequestHandler {
  return (request, _response, next) => {
    if (!isCommand(settings, request)) {
      throw new ApiError(
        'unauthorized',
        'This address is for the entente command on the same machine, with the secret of server.json.',
      );
    }
    next();
  };
}

/** So many requests of one client a minute; commands on this machine are not counted. */
export function rateLimits(settings: ApiSettings): RequestHandler {
  if (settings.requestsPerMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: settings.requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => isCommand(settings, request),
    handler: (request, response) => {
      const error = new ApiError('rate-limited', `More than ${settings.requestsPerMinute} requests in a minute; wait a little.`);
      sendProblem(response, problemOf(error, request.originalUrl.split('?')[0] ?? ''));
    },
  });
}
