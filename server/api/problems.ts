import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';
import type { ParameterProblem, Problem, ProblemCode } from '../contract/problem.ts';
import { EntenteError, QuerySyntaxError } from '../model/errors.ts';
import { ParameterError } from '../queries/index.ts';
import type { Logger } from 'pino';

/** HTTP status and title of every code: the one place where errors become responses. */
export const PROBLEMS: Readonly<Record<ProblemCode, { status: number; title: string }>> = {
  input: { status: 400, title: 'Wrong input' },
  usage: { status: 400, title: 'Wrong use' },
  syntax: { status: 400, title: 'Wrong query text' },
  refused: { status: 403, title: 'Refused' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  limit: { status: 422, title: 'Over a limit' },
  timeout: { status: 504, title: 'Took too long' },
  unavailable: { status: 503, title: 'Store not available' },
  'not-ours': { status: 503, title: "The database is not Entente's" },
  unauthorized: { status: 401, title: 'Token missing or wrong' },
  forbidden: { status: 403, title: 'Forbidden' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  gone: { status: 410, title: 'The graph has moved on' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
};

/** An error of the API itself, with its code; `status` only where it differs from the table. */
export class ApiError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  constructor(code: ProblemCode, message: string, status = PROBLEMS[code].status) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

/** Any error as a problem document; what is not ours says nothing of the inside. */
export function problemOf(error: unknown, instance: string): Problem {
  const make = (code: ProblemCode, detail: string, more: Partial<Pick<Problem, 'status' | 'errors' | 'line'>> = {}): Problem => ({
    type: `urn:entente:problem:${code}`,
    title: PROBLEMS[code].title,
    status: PROBLEMS[code].status,
    detail,
    instance,
    code,
    errors: [],
    line: null,
    ...more,
  });
  if (error instanceof ApiError) return make(error.code, error.message, { status: error.status });
  if (error instanceof ParameterError) return make('input', error.message, { errors: [...error.problems] });
  if (error instanceof QuerySyntaxError) return make('syntax', error.message, { line: error.line });
  if (error instanceof EntenteError) return make(error.code, error.message);
  const status = statusOf(error);
  if (status === 413) return make('limit', 'The request is larger than this address takes.', { status });
  if (status === 415)
    return make('unsupported-media-type', 'The encoding or character set of the request is not known here; send UTF-8.');
  if (status === 400) return make('input', badRequest(error));
  return make('internal', 'Something went wrong in Entente; its log says more.');
}

function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}

function badRequest(error: unknown): string {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null;
  if (type === 'entity.parse.failed') return 'The body is not JSON.';
  if (error instanceof URIError) return 'The address is not percent-encoded as it should be.';
  return 'The request cannot be read.';
}

/** Sends a problem document. */
export function sendProblem(response: Response, problem: Problem): void {
  response.locals['code'] = problem.code;
  // What was set for the answer that did not come.
  for (const name of ['ETag', 'Content-Disposition', 'Link']) response.removeHeader(name);
  response.setHeader('Cache-Control', 'no-store');
  response.status(problem.status).type('application/problem+json').end(JSON.stringify(problem));
}

/** The last handler: every error of every route becomes a problem document here. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, _next) => {
    if (response.destroyed) return;
    const problem = problemOf(error, request.path);
    if (problem.status >= 500) log.error({ err: logged(error), path: request.path }, STATUS_CODES[problem.status] ?? 'error');
    if (response.headersSent) {
      // The answer is under way: only breaking it off tells the client.
      response.destroy();
      return;
    }
    if (problem.code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer realm="entente"');
    if (problem.status === 503) response.setHeader('Retry-After', '5');
    sendProblem(response, problem);
  };
}

/**
 * What the log may hold of an error: no values of a request, and no words of a document. Our own errors say nothing of either where the
 * server failed; what a library says may quote what it choked on, so of its errors only kind and place are kept.
 */
function logged(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  return {
    name: error.name,
    ...(error instanceof EntenteError || error instanceof ApiError ? { message: error.message } : {}),
    stack: placesOf(error),
    ...(error.cause instanceof Error ? { cause: { name: error.cause.name, stack: placesOf(error.cause) } } : {}),
  };
}

/** The lines of a stack that name places; those before them repeat the message. */
const placesOf = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

/**
 * Checks a value against a schema of the contract and gives what it parses to. `what` names the place for values that are
 * wrong as a whole ("body"). Throws ParameterError naming each wrong part, its value and what was expected.
 */
export function checked<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ParameterError(result.error.issues.flatMap((issue) => parameterProblems(issue, value, what)));
}

function parameterProblems(issue: z.core.$ZodIssue, value: unknown, what: string): ParameterProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ parameter: key, value: at(value, [...issue.path, key]), expected: 'no such parameter' }));
  }
  const path = issue.path.map(String).join('.');
  return [{ parameter: path || what, value: at(value, issue.path) ?? null, expected: expectedBy(issue) }];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const key of path)
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  return here ?? null;
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
  return issue.message;
}
