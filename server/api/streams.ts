import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ProgressEvent } from '../contract/documents.ts';
import { InputError } from '../model/errors.ts';
import type { ReadItem } from '../model/reading.ts';
import { tellAudit } from './access.ts';
import { problemOf } from './problems.ts';

type Report = Extract<ProgressEvent, { type: 'report' }>['report'];
export type Tell = (event: Extract<ProgressEvent, { type: 'progress' }>) => void;

/**
 * Runs long work and tells of it as it goes: a JSON value a line, or server-sent events. The last is the report, or the
 * error; the status is 200 in any case, since it was sent before the end was known.
 */
export async function withProgress(
  request: Request,
  response: Response,
  form: 'application/x-ndjson' | 'text/event-stream',
  work: (tell: Tell) => Promise<Report>,
): Promise<void> {
  response.status(200);
  response.setHeader('Content-Type', `${form}; charset=utf-8`);
  // Compression would hold the lines back.
  response.setHeader('Cache-Control', 'no-store, no-transform');
  response.flushHeaders();
  const send = (event: ProgressEvent): void => {
    if (response.destroyed) return;
    const json = JSON.stringify(event);
    response.write(form === 'text/event-stream' ? `event: ${event.type}\ndata: ${json}\n\n` : `${json}\n`);
  };
  try {
    send({ type: 'report', report: await work(send) });
  } catch (error) {
    const problem = problemOf(error, request.path);
    // The status said 200 before the end was known.
    tellAudit(response, { outcome: 'failed', code: problem.code });
    send({ type: 'error', problem });
  }
  response.end();
}

const CHUNK = 64 * 1024;

/** Sends lines as they come, as fast as the client takes them. */
export async function sendLines(response: Response, lines: AsyncIterable<string>): Promise<void> {
  response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
  async function* ended(): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`;
  }
  await sendPieces(response, ended());
}

/** Small pieces gathered to some that are worth a packet. */
export async function* gathered(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

/** Sends a text as it comes, as fast as the client takes it; its type is set already. */
export async function sendPieces(response: Response, pieces: AsyncIterable<string>): Promise<void> {
  // The log, the figures, compression and the pipeline's own steps each listen for its end.
  response.setMaxListeners(20);
  await pipeline(Readable.from(gathered(pieces)), response);
}

/** The ReadItems of a request body, a JSON value a line. Throws InputError naming the line that is none. */
export async function* itemsOf(request: Request): AsyncGenerator<ReadItem> {
  const lines = createInterface({ input: request, crlfDelay: Infinity });
  let n = 0;
  for await (const line of lines) {
    n++;
    if (line) yield readItem(line, n);
  }
  // readline ends quietly where the connection breaks: then the rest is unknown, not absent.
  if (!request.complete) throw new InputError('The items broke off before their end.');
}

function readItem(line: string, n: number): ReadItem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`Line ${n} of the items is not JSON.`);
  }
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
  if (type !== 'document' && type !== 'dataset' && type !== 'failure' && type !== 'skipped') {
    throw new InputError(
      `Line ${n} of the items has the type ${JSON.stringify(type)}: expected document, dataset, failure or skipped.`,
    );
  }
  return value as ReadItem;
}
