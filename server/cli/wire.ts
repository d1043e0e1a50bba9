import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EntenteError, UnavailableError } from '../model/errors.ts';
import { errorOfProblem } from './problems.ts';
import type { RunningServer } from './running.ts';

export interface WireRequest {
  method: 'GET' | 'POST';
  path: string;
  /** Written as it comes, while the answer may already be read. */
  body?: Iterable<string> | AsyncIterable<string>;
  type?: string;
}

/** An answer that began: its lines, or all of it. Reading throws our errors. */
export interface WireResponse {
  lines(): AsyncIterable<string>;
  text(): Promise<string>;
}

/** Asks the running server over loopback, with the secret of its note. Throws the error of model/errors that it answers with. */
export async function ask(server: RunningServer, what: WireRequest): Promise<WireResponse> {
  const headers: Record<string, string> = { 'X-Entente-Secret': server.secret, Accept: 'application/json, application/x-ndjson' };
  if (what.body !== undefined) headers['Content-Type'] = what.type ?? 'application/json';
  let inputError: unknown = null;
  const reasonOf = (error: unknown): unknown => {
    if (inputError !== null) return inputError;
    if (error instanceof EntenteError) return error;
    return new UnavailableError(`The server at ${server.address} stopped answering (${wordsOf(error)}). Is it still running?`, {
      cause: error,
    });
  };
  async function* input(body: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
    try {
      yield* body;
    } catch (error) {
      inputError = error;
      throw error;
    }
  }

  const outgoing = request(new URL(what.path, server.address), { method: what.method, headers, agent: false });
  const began = new Promise<IncomingMessage>((done, fail) => {
    outgoing.on('response', done);
    outgoing.on('error', fail);
  });
  if (what.body === undefined) outgoing.end();
  else {
    // Its failure shows in the answer too: the connection ends, or the server says why it stopped reading.
    pipeline(Readable.from(input(what.body)), outgoing).catch(() => {});
  }

  const text = async (response: IncomingMessage): Promise<string> => {
    response.setEncoding('utf8');
    let all = '';
    for await (const chunk of response) all += String(chunk);
    return all;
  };
  try {
    const response = await began;
    const status = response.statusCode ?? 500;
    if (status >= 400) {
      const problem = await text(response);
      outgoing.destroy();
      throw errorOfProblem(status, problem);
    }
    return {
      async *lines() {
        try {
          // readline ends quietly where the connection breaks, so the response itself is asked whether it was whole.
          for await (const line of createInterface({ input: response, crlfDelay: Infinity })) if (line) yield line;
        } catch (error) {
          throw reasonOf(error);
        }
        if (!response.complete) throw reasonOf(new Error('the answer broke off'));
      },
      text: async () => text(response).catch((error: unknown) => Promise.reject(reasonOf(error) as Error)),
    };
  } catch (error) {
    throw reasonOf(error);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
}
