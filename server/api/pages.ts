import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { canonicalJson } from '../model/compare.ts';
import { graphState, ParameterError, type Asker } from '../queries/index.ts';
import type { ApiDependencies } from './deps.ts';
import { ApiError } from './problems.ts';
import { askerOf } from './request.ts';

/** What is asked for, a page at a time. */
export interface PageRequest {
  /** Name of the list, and all that decides what stands in it; how much of it is taken at once does not. */
  list: string;
  parameters: Readonly<Record<string, unknown>>;
  /** As the client showed it. */
  cursor: unknown;
  /** Where to begin without a cursor. */
  offset?: number;
  /** Address of the list without a cursor, from the server's root. */
  address: string;
}

/** A page, how many items of the list it covers, and whether any come after it. */
export interface Page<T> {
  value: T;
  taken: number;
  more: boolean;
}

const CURSOR = /^(\d{1,9})\.([\w-]{16})\.([\w-]{16})$/;

/**
 * Answers with a page of a list and, where there is more, with the address of the next page in Link. A cursor holds a place in the list, the
 * version of the graph and a check over both, the list and its parameters: so it fits this list alone. Since every change of the graph may
 * move places, a cursor of another version is answered with 410, never with a page that leaves out or repeats a row; a page
 * during whose reading the graph changed likewise.
 */
export async function pageOf<T>(
  deps: ApiDependencies,
  request: Request,
  response: Response,
  asked: PageRequest,
  read: (ask: Asker, skip: number) => Promise<Page<T>>,
): Promise<T> {
  const ask = askerOf(deps, request, response);
  const version = async (): Promise<string> => digest([await graphState(ask)]);
  const before = await version();
  const from = asked.cursor === undefined ? null : placeOf(asked, asked.cursor);
  if (from !== null && from.version !== before) throw movedOn();
  const skip = from?.skip ?? asked.offset ?? 0;
  const { value, taken, more } = await read(ask, skip);
  if (from !== null && (await version()) !== before) throw movedOn();
  if (more && taken > 0) {
    const cursor = [skip + taken, before, digest([asked.list, asked.parameters, skip + taken, before])].join('.');
    const joint = asked.address.includes('?') ? '&' : '?';
    response.setHeader('Link', `<${asked.address}${joint}cursor=${cursor}>; rel="next"`);
  }
  return value;
}

/** The address of a request without its cursor and offset: a cursor says where to go on. */
export function addressWithout(request: Request): string {
  const [path = '', query = ''] = request.originalUrl.split('?');
  const kept = query.split('&').filter((pair) => pair !== '' && !/^(cursor|offset)=/.test(pair));
  return kept.length ? `${path}?${kept.join('&')}` : path;
}

function placeOf({ list, parameters }: PageRequest, cursor: unknown): { skip: number; version: string } {
  const [, place, version = '', check] = (typeof cursor === 'string' ? CURSOR.exec(cursor) : null) ?? [];
  const skip = Number(place);
  if (check === undefined || check !== digest([list, parameters, skip, version])) {
    throw new ParameterError([
      { parameter: 'cursor', value: cursor, expected: 'the cursor that Link gave for this very list with these parameters' },
    ]);
  }
  return { skip, version };
}

function movedOn(): ApiError {
  return new ApiError('gone', 'The graph has changed since the first page: rows may have moved. Begin again without the cursor.');
}

const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(canonicalJson(parts)).digest('base64url').slice(0, 16);
