import type { Request, RequestHandler } from 'express';
import type { ApiSettings } from './deps.ts';
import { ApiError } from './problems.ts';
import { isCommand } from './security.ts';

/**
 * So many requests of one client run at once; more are turned away with 429 and Retry-After, so that nobody takes every place.
 * A client is an address; commands on this machine are not counted.
 */
export function atOnce(settings: ApiSettings, most: number): RequestHandler {
  const running = new Map<string, number>();
  return (request: Request, response, next) => {
    if (most === 0 || isCommand(settings, request)) return next();
    const client = request.ip ?? '';
    const now = running.get(client) ?? 0;
    if (now >= most) {
      response.setHeader('Retry-After', '1');
      throw new ApiError('rate-limited', `${most} queries of yours are running already; wait until one of them is answered.`);
    }
    running.set(client, now + 1);
    // Also told when the client goes away before its answer.
    response.once('close', () => {
      const left = (running.get(client) ?? 1) - 1;
      if (left > 0) running.set(client, left);
      else running.delete(client);
    });
    next();
  };
}
