import type { Problem, ProblemCode } from '../../contract/problem.ts';
import type { Route, RouteExample } from '../../contract/route.ts';
import { COMMON_ERRORS } from '../../contract/routes.ts';
import { ApiError, PROBLEMS, problemOf } from '../problems.ts';
import { convert, type Json } from './convert.ts';

/** What each kind of error says, for its example. */
const DETAILS: Readonly<Record<ProblemCode, string>> = {
  input: '"country" is "Atlantis": expected a country, as an ISO 3166-1 code or an English name.',
  usage: 'The request cannot be used as it is.',
  syntax: 'Line 1: expected ")".',
  refused: 'The query would write (CREATE). Only reading is possible here.',
  'not-found': 'Nothing has the id "person:nobody".',
  conflict: 'Somebody else changed the same document meanwhile. Try again.',
  limit: 'The request is larger than this address takes.',
  timeout: 'The query took longer than 10 s and was stopped.',
  unavailable: 'The store is not available. Try again in some seconds.',
  'not-ours': "The database holds something that is not Entente's.",
  unauthorized: 'Writing needs the token: send it as "Authorization: Bearer …".',
  forbidden: 'This server answers only to localhost, 127.0.0.1 and [::1]. Set HOST to serve other names.',
  'method-not-allowed': 'DELETE is not possible here; GET, HEAD is.',
  'unsupported-media-type': 'Send the body as application/json.',
  gone: 'The graph has changed since the first page: rows may have moved. Begin again without the cursor.',
  'rate-limited': 'More than 600 requests in a minute; wait a little.',
  internal: 'Something went wrong in Entente; its log says more.',
};

const text = (description: string, example: string): Json => ({
  description,
  schema: { type: 'string' },
  example,
});
const RETRY_AFTER = text('Seconds after which to try again', '5');

/** Headers that come with errors of a status. */
const ERROR_HEADERS: Readonly<Record<number, Json>> = {
  401: { 'WWW-Authenticate': text('How to say who you are', 'Bearer realm="entente"') },
  429: { 'Retry-After': RETRY_AFTER },
  503: { 'Retry-After': RETRY_AFTER },
};

const CACHE_HEADERS: Json = {
  ETag: text('Changes with the graph; show it in If-None-Match', 'W/"pQ8ZrYz0v1m1mX0mJ2u4rA"'),
};
const PAGE_HEADERS: Json = {
  Link: text('Address of the next page; absent with the last one', '</api/documents?limit=2&cursor=2.…>; rel="next"'),
};
const CSV_HEADERS: Json = {
  'Entente-Truncated': text('With CSV alone: that the rows were cut, by what and after how many', 'by=rows; returned=1000'),
};

/** Every answer of an operation by status, errors with one example each. */
export function responsesOf(route: Route, path: string, example: RouteExample | undefined, schemas: Json): Json {
  const media = route.produces ?? 'application/json';
  const content: Json = { [media]: { schema: convert(route.response, 'output', schemas) } };
  for (const other of route.alternatives ?? []) content[other] = { schema: { type: 'string' } };
  const headers = {
    ...(route.cached ? CACHE_HEADERS : {}),
    ...(route.paged ? PAGE_HEADERS : {}),
    ...(route.alternatives?.includes('text/csv') ? CSV_HEADERS : {}),
  };
  const responses: Json = {
    200: { description: 'The answer', ...(Object.keys(headers).length ? { headers } : {}), content },
    ...(route.cached ? { 304: { description: 'The client has this answer already', headers: CACHE_HEADERS } } : {}),
  };
  for (const [status, codes] of statuses(codesOf(route))) {
    responses[status] = {
      description: codes.map((code) => PROBLEMS[code].title).join('; '),
      ...(ERROR_HEADERS[status] ? { headers: ERROR_HEADERS[status] } : {}),
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(codes.map((code) => [code, problemExample(code, status, path, example)])),
        },
      },
    };
  }
  for (const { status, description, response } of route.others ?? []) {
    const also = responses[status] as { description: string; content: Json } | undefined;
    responses[status] = {
      ...also,
      description: also ? `${description}; ${also.description}` : description,
      ...(response
        ? { content: { ...also?.content, 'application/json': { schema: convert(response, 'output', schemas) } } }
        : {}),
    };
  }
  return responses;
}

/** Statuses that one code has beside its own: a body that is too large is a limit, too. */
function codesOf(route: Route): [ProblemCode, number][] {
  const codes = [...new Set([...COMMON_ERRORS, ...route.errors, ...(route.paged ? (['gone'] as const) : [])])];
  const out = codes.map((code): [ProblemCode, number] => [code, PROBLEMS[code].status]);
  return route.body && codes.includes('limit') ? [...out, ['limit', 413]] : out;
}

function statuses(codes: readonly [ProblemCode, number][]): [number, ProblemCode[]][] {
  const out = new Map<number, ProblemCode[]>();
  for (const [code, status] of codes) out.set(status, [...(out.get(status) ?? []), code]);
  return [...out].sort(([a], [b]) => a - b);
}

/** An error as this address gives it; `x-request` is a request that it answers with just this error. */
function problemExample(code: ProblemCode, status: number, path: string, example: RouteExample | undefined): Json {
  const value: Problem = problemOf(new ApiError(code, DETAILS[code], status), path.replace(/\{\w+\}/g, 'x'));
  const failing = example?.failing.code === code && PROBLEMS[code].status === status ? example.failing : null;
  const { code: _, ...request } = failing ?? { code };
  return { summary: PROBLEMS[code].title, value, ...(failing ? { 'x-request': request } : {}) };
}
