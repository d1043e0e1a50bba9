import type { Request, RequestHandler, Response } from 'express';
import { problemOf, ApiError } from './problems.ts';
import type { ApiDependencies, ApiSettings } from './deps.ts';
import type { Ending, Outcome, Writer } from './audit-log.ts';
import { isCommand } from './security.ts';
import { equal, type Grant } from './tokens.ts';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** Whether a request was passed on by a proxy, as far as it says. */
const passedOn = (request: Request): boolean => FORWARDED.some((name) => request.headers[name] !== undefined);

/** Whether a request came straight from a program on this machine. */
const fromHere = (request: Request): boolean =>
  /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(request.socket.remoteAddress ?? '') && !passedOn(request);

/** Whether who asks needs no token: on this machine, where only this machine can connect and no proxy stands before it. */
const trusted = (settings: ApiSettings, request: Request): boolean =>
  settings.loopback && settings.proxies === null && fromHere(request);

/**
 * Who asks, where a token is needed. Throws ApiError: forbidden over a line on which the token could be read, unauthorized without a
 * token that counts.
 */
function grantOf({ settings, tokens }: Pick<ApiDependencies, 'settings' | 'tokens'>, request: Request, verb: string): Grant {
  if (settings.loopback && settings.proxies === null && passedOn(request)) {
    throw new ApiError(
      'forbidden',
      `This request was passed on by a proxy, which nobody told of. ${verb} through one: set ENTENTE_TRUST_PROXY.`,
    );
  }
  if (!request.secure && !fromHere(request) && !settings.plainTokens) {
    throw new ApiError(
      'forbidden',
      `${verb} from another machine without TLS is refused: the token could be read on its way. Put a proxy with TLS before the server and set ENTENTE_TRUST_PROXY, or set ENTENTE_WRITES_WITHOUT_TLS=yes where the line is safe.`,
    );
  }
  const given = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
  if (given === undefined) throw new ApiError('unauthorized', `${verb} needs a token: send it as "Authorization: Bearer …".`);
  if (settings.token !== null && equal(given, settings.token))
    return { id: 'own', name: "the server's own token", scope: 'write' };
  const grant = tokens.find(given);
  if (!grant) throw new ApiError('unauthorized', 'This token is not known, has expired or was revoked.');
  return grant;
}

/** Lets readers pass: everybody, unless reading needs a token too. Health is told to all. */
export function readersOnly(deps: ApiDependencies): RequestHandler {
  const { settings } = deps;
  return (request, _response, next) => {
    const open = !settings.readToken || request.path.startsWith('/health/') || trusted(settings, request);
    if (!open && !isCommand(settings, request)) grantOf(deps, request, 'Reading');
    next();
  };
}

/** The code of the problem that was answered with, null where there was none. */
const codeOf = (response: Response): string | null => {
  const code: unknown = response.locals['code'];
  return typeof code === 'string' ? code : null;
};

/** Who writes, once `writersOnly` let them. */
export function writerOf(response: Response): Writer {
  const who = response.locals['writer'] as Writer | undefined;
  if (!who) throw new Error('Nobody was let in to write here.');
  return who;
}

/** What a route adds to the audit line of its request. */
export function tellAudit(response: Response, told: Partial<Omit<Ending, 'outcome'>> & { outcome?: Outcome }): void {
  Object.assign((response.locals['audit'] ??= {}) as object, told);
}

/**
 * Lets writes pass, each with its line in the audit log: always on this machine, with a writing token from elsewhere. `what` is the
 * operation. Refused ones are noted too.
 */
export function writersOnly(deps: ApiDependencies, what: string): RequestHandler {
  const { settings, audit, log } = deps;
  return (request, response, next) => {
    const from = request.ip ?? null;
    let who: Writer = { via: 'nobody', id: null, name: null, from };
    let refusal: unknown = null;
    try {
      if (isCommand(settings, request)) who = { ...who, via: 'command' };
      else if (trusted(settings, request)) who = { ...who, via: 'loopback' };
      else {
        const { id, name, scope } = grantOf(deps, request, 'Writing');
        who = { via: 'token', id, name, from };
        if (scope !== 'write') throw new ApiError('forbidden', `The token "${name}" may only read.`);
      }
    } catch (error) {
      refusal = error;
    }
    const noted = (note: () => void): void => {
      try {
        note();
      } catch (error) {
        log.error({ err: error }, 'the audit log cannot be written');
      }
    };
    if (refusal !== null) {
      noted(() => audit.refuse(who, what, problemOf(refusal, request.path).code));
      throw refusal;
    }
    response.locals['writer'] = who;
    const end = audit.begin(who, what);
    response.once('close', () => {
      const told = (response.locals['audit'] ?? {}) as Partial<Ending>;
      const done = response.writableFinished && response.statusCode < 400;
      noted(() => end({ outcome: done ? 'done' : 'failed', code: codeOf(response), ...told }));
    });
    next();
  };
}
