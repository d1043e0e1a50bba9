import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { routeOf, type OperationId } from '../contract/routes.ts';
import { Asker, ParameterError, type Known } from '../queries/index.ts';
import type { ApiDependencies } from './deps.ts';
import { ApiError, checked } from './problems.ts';

const signals = new WeakMap<Response, AbortSignal>();

/** Aborts when the client goes away before it has its answer, so that nobody's query runs on. */
export function signalOf(request: Request, response: Response): AbortSignal {
  const known = signals.get(response);
  if (known) return known;
  const controller = new AbortController();
  signals.set(response, controller.signal);
  response.on('close', () => {
    if (!response.writableFinished) controller.abort(new Error(`The client of ${request.path} went away.`));
  });
  return controller.signal;
}

/** What asks the store for one request: with its limits, and stopped when its client goes away. */
export function askerOf(deps: ApiDependencies, request: Request, response: Response): Asker {
  return new Asker(deps.store, deps.catalogue, {
    signal: signalOf(request, response),
    limits: deps.settings.queryLimits,
    resolver: deps.lexicon,
    known: knownOf(deps),
  });
}

/** What answers `knownAt`. */
export function knownOf({ ingest }: ApiDependencies): Known {
  return (facts, day) => ingest.known(facts, day);
}

/** The query string of an operation as its schema has it; unknown names are errors. */
export function queryOf<S extends z.ZodObject>(schema: S, request: Request): z.output<S> {
  return checked(schema.strict(), request.query, 'query string') as z.output<S>;
}

/** The path parameter of that name, decoded. */
export function pathParameter(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

/** Answers with JSON and the type that the contract gives. */
export function reply<S extends z.ZodType>(response: Response, _schema: S, value: z.output<S>): void {
  response.json(value);
}

/** Express's way to write an operation's path. */
export function pathOf(operation: OperationId): string {
  return routeOf(operation).path.replace(/\{(\w+)\}/g, ':$1');
}

/** Reads a JSON body of at most `limit` bytes; anything but JSON is a 415, no body an empty object. */
export function jsonBody(limit: number): RequestHandler {
  const types = ['application/json', 'application/*+json'];
  const parse = express.json({ limit, strict: false, type: types });
  return (request, response, next) => {
    const empty = request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0;
    if (!empty && !request.is(types)) throw new ApiError('unsupported-media-type', 'Send the body as application/json.');
    parse(request, response, (error?: unknown) => {
      request.body ??= {};
      next(error);
    });
  };
}

/** Runs what asks a named query and gives its wrong parameters the names that this address has for them. */
export async function renamed<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    throw new ParameterError(error.problems.map((p) => ({ ...p, parameter: names[p.parameter] ?? p.parameter })));
  }
}
