import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openRemote } from '../../../server/cli/remote.ts';
import { announce, findRunning, withdrawNote, type RunningServer } from '../../../server/cli/running.ts';
import { ConflictError, InputError, UnavailableError } from '../../../server/model/errors.ts';
import type { Progress, ReadItem } from '../../../server/model/reading.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server that answers by `handle`, and the note of it. */
async function serving(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<RunningServer> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pid: process.pid, secret: 's3cret' };
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let all = '';
  for await (const chunk of request) all += String(chunk);
  return all;
};
const report = {
  documents: { read: 2, added: 2, replaced: 0, unchanged: 0, failed: 0 },
  failures: [],
  skipped: 0,
  facts: { added: 1, changed: 0, removed: 0 },
};
const failure = (n: number): ReadItem => ({ type: 'failure', path: `f${n}`, reason: 'why' });

describe('a command through the running server', () => {
  it('shows the secret and sends what it read line by line, and follows the progress to the report', async () => {
    const seen: { url?: string | undefined; secret?: unknown; lines?: unknown[] } = {};
    const server = await serving((request, response) => {
      seen.url = request.url;
      seen.secret = request.headers['x-entente-secret'];
      void bodyOf(request).then((body) => {
        seen.lines = body
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown);
        response.write(`${JSON.stringify({ type: 'progress', stage: 'Reading', done: 1, total: null })}\n`);
        response.end(`${JSON.stringify({ type: 'report', report: { ...report, ids: ['x'], notices: [] } })}\n`);
      });
    });
    const told: Progress[] = [];
    async function* items(): AsyncGenerator<ReadItem> {
      yield failure(1);
      yield failure(2);
    }
    const got = await openRemote(server).ingest(items(), { dryRun: false, onProgress: (p) => told.push(p) });
    expect(got).toEqual(report);
    expect(seen).toEqual({ url: '/api/internal/ingest', secret: 's3cret', lines: [failure(1), failure(2)] });
    expect(told).toEqual([{ stage: 'Reading', done: 1, total: null }]);
  });

  it('fails with the error that the server names', async () => {
    const server = await serving((request, response) => {
      request.resume();
      response.writeHead(409, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ code: 'conflict', detail: 'Two words of one day: j1, j2.' }));
    });
    const input = { verdict: 'same' as const, a: 'x', b: 'y', on: '2025-01-01', why: null, by: null };
    const error = await openRemote(server)
      .judge(input)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConflictError);
    expect((error as Error).message).toBe('Two words of one day: j1, j2.');
  });

  it('fails with the error that ends the stream', async () => {
    const server = await serving((request, response) => {
      request.resume();
      response.end(`${JSON.stringify({ type: 'error', problem: { code: 'unavailable', detail: 'The store is down.' } })}\n`);
    });
    await expect(openRemote(server).rebuild(() => {})).rejects.toThrow(new UnavailableError('The store is down.'));
  });

  it('fails with what reading its own files threw', async () => {
    const server = await serving((request, response) => {
      void bodyOf(request).then(
        () => response.end(),
        () => {},
      );
    });
    async function* items(): AsyncGenerator<ReadItem> {
      yield failure(1);
      throw new InputError('the disk is gone');
    }
    await expect(openRemote(server).ingest(items(), { dryRun: true, onProgress: () => {} })).rejects.toThrow('the disk is gone');
  });

  it('says so where the server ends in the middle of an answer', async () => {
    const server = await serving((_request, response) => {
      response.write('{"type":"node"}\n');
      setImmediate(() => response.destroy());
    });
    const lines: string[] = [];
    const read = async (): Promise<void> => {
      for await (const line of openRemote(server).exportLines({ history: false })) lines.push(line);
    };
    await expect(read()).rejects.toBeInstanceOf(UnavailableError);
  });

  it('says so where nobody listens any more', async () => {
    const server = await serving(() => {});
    await new Promise<void>((done) => {
      servers.splice(0)[0]?.close(() => done());
    });
    await expect(openRemote(server).query('tie', { a: 'IN' })).rejects.toBeInstanceOf(UnavailableError);
  });
});

describe('server.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-note-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const healthy = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(request.url === '/api/health/live' ? 200 : 404).end();
  };

  it('leads to the server while it answers, and only its owner may read it', async () => {
    const { address } = await serving(healthy);
    const note = announce(folder, address, 'abc');
    expect(JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))).toEqual({ address, pid: process.pid, secret: 'abc' });
    if (process.platform !== 'win32') expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600);
    expect(await findRunning(folder)).toEqual(note);
    withdrawNote(folder, { ...note, secret: 'another' });
    expect(await findRunning(folder)).toEqual(note);
    withdrawNote(folder, note);
    expect(await findRunning(folder)).toBeNull();
  });

  it('is ignored where its server answers something else or not at all, its process is gone, or it was cut short', async () => {
    const { address } = await serving((_request, response) => response.writeHead(500).end());
    announce(folder, address, 'abc');
    expect(await findRunning(folder)).toBeNull();
    announce(folder, 'http://127.0.0.1:1', 'abc');
    expect(await findRunning(folder)).toBeNull();
    writeFileSync(
      join(folder, 'server.json'),
      JSON.stringify({ address: (await serving(healthy)).address, pid: 2 ** 30, secret: 'x' }),
    );
    expect(await findRunning(folder)).toBeNull();
    writeFileSync(join(folder, 'server.json'), '{"address":');
    expect(await findRunning(folder)).toBeNull();
  });
});
