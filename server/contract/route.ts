import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';

/** What a request to an address is made of, as examples give it. */
export interface ExampleRequest {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | boolean>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A request that the samples answer, and one that fails in a way the address declares. */
export interface RouteExample extends ExampleRequest {
  failing: ExampleRequest & { code: ProblemCode };
}

/** An answer beside the usual one. */
export interface OtherAnswer {
  status: number;
  description: string;
  /** Its JSON; none where it has no body. */
  response?: z.ZodType;
}

/** One address of the API, as the server serves it, the OpenAPI document describes it and the web client calls it. */
export interface Route {
  method: 'get' | 'post';
  /** Below the server's root; `{name}` is one percent-encoded segment. */
  path: string;
  operationId: string;
  summary: string;
  /** More than the summary says, in whole sentences. */
  description?: string;
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
  /** Answers of another status that are no errors. */
  others?: readonly OtherAnswer[];
  /** Errors beside those that every address may give (see `COMMON_ERRORS`). */
  errors: readonly ProblemCode[];
  /** A function of the graph alone: the answer carries an ETag, and If-None-Match gives 304. */
  cached?: boolean;
  /** Given a page at a time: `cursor` asks for the next, whose address is in Link. */
  paged?: boolean;
  /** Needs the write token where the server listens beyond loopback. */
  writes?: boolean;
  /** For the CLI on the same machine; not in the OpenAPI document. */
  internal?: boolean;
}
