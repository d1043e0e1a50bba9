import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';

/** One address of the API, as the server serves it, the OpenAPI document describes it and the web client calls it. */
export interface Route {
  method: 'get' | 'post';
  /** Below the server's root; `{name}` is one percent-encoded segment. */
  path: string;
  operationId: string;
  summary: string;
  tag: 'graph' | 'evidence' | 'queries' | 'documents' | 'service' | 'internal';
  /** Query-string parameters. */
  query?: z.ZodObject;
  params?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  /** Media type of the response; `application/json` if not given. */
  produces?: string;
  /** Media type of further forms of the response, chosen by Accept. */
  alternatives?: string[];
  /** Errors beside those that every address may give (see `COMMON_ERRORS`). */
  errors: readonly ProblemCode[];
  /** Needs the write token where the server listens beyond loopback. */
  writes?: boolean;
  /** For the CLI on the same machine; not in the OpenAPI document. */
  internal?: boolean;
}
