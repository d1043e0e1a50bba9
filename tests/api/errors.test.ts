import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../server/contract/problem.ts';
import {
  ConflictError,
  InputError,
  LimitError,
  NotFoundError,
  NotOursError,
  QuerySyntaxError,
  RefusedError,
  TimeoutError,
  UnavailableError,
} from '../../server/model/errors.ts';
import { PROBLEMS, problemOf } from '../../server/api/problems.ts';
import { TestApp, type Ask, type Reply } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(async () => app.close());

/** Checks that an answer is a problem document of the one shape, and gives it. */
function problem(reply: Reply): Problem {
  expect(reply.headers['content-type']).toContain('application/problem+json');
  const value = reply.json() as Problem;
  expect(Problem.strict().safeParse(value).error?.issues ?? []).toEqual([]);
  expect(value.status).toBe(reply.status);
  expect(value.type).toBe(`urn:entente:problem:${value.code}`);
  expect(value.title).toBe(PROBLEMS[value.code].title);
  return value;
}
const failed = async (path: string, ask: Ask = {}): Promise<Problem> => problem(await app.ask(path, ask));
const json = { 'Content-Type': 'application/json' };

describe('every error has one shape', () => {
  it.each<[string, string, Ask, number, string]>([
    ['unknown address of the API', '/api/nothing', {}, 404, 'not-found'],
    ['unknown file', '/nothing.js', {}, 404, 'not-found'],
    ['unknown entity', '/api/entities/person%3Anobody', {}, 404, 'not-found'],
    ['unknown document', '/api/documents/none', {}, 404, 'not-found'],
    ['unknown fact', '/api/facts/none/evidence', {}, 404, 'not-found'],
    ['unknown query', '/api/queries/none', {}, 404, 'not-found'],
    ['another method', '/api/overview', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['another method on an address with a name', '/api/entities/x', { method: 'PUT' }, 405, 'method-not-allowed'],
    ['a body that is not JSON', '/api/cypher', { method: 'POST', headers: json, body: '{' }, 400, 'input'],
    [
      'a body of another type',
      '/api/cypher',
      { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' },
      415,
      'unsupported-media-type',
    ],
    [
      'a body in an unknown encoding',
      '/api/cypher',
      { method: 'POST', headers: { ...json, 'Content-Encoding': 'zip' }, body: 'x' },
      415,
      'unsupported-media-type',
    ],
    [
      'a body that is too large',
      '/api/documents',
      { method: 'POST', headers: json, body: JSON.stringify('x'.repeat(100_001)) },
      413,
      'limit',
    ],
    ['an address that is not percent-encoded', '/api/entities/%ff', {}, 400, 'input'],
    [
      'Cypher with an error',
      '/api/cypher',
      { method: 'POST', headers: json, body: '{"statement":"MATCH (n RETURN n"}' },
      400,
      'syntax',
    ],
    [
      'Cypher that writes',
      '/api/cypher',
      { method: 'POST', headers: json, body: '{"statement":"CREATE (n:X) RETURN n"}' },
      403,
      'refused',
    ],
    [
      'parameters nested too deep',
      '/api/cypher',
      { method: 'POST', headers: json, body: `{"statement":"RETURN 1","parameters":{"a":${'['.repeat(30)}${']'.repeat(30)}}}` },
      422,
      'limit',
    ],
    ['one country twice', '/api/tie?a=IN&b=India', {}, 400, 'input'],
    ['an internal address without the secret', '/api/internal/export', {}, 401, 'unauthorized'],
  ])('%s', async (_, path, ask, status, code) => {
    expect(await failed(path, ask)).toMatchObject({ status, code, instance: expect.stringMatching(/^\//) });
  });

  it('names a wrong parameter, its value and what was expected', async () => {
    const cases: [string, string, unknown][] = [
      ['/api/overview?from=2025-02-30', 'from', '2025-02-30'],
      ['/api/overview?country=Atlantis', 'country', 'Atlantis'],
      ['/api/overview?colour=red', 'colour', 'red'],
      ['/api/search?q=', 'q', ''],
      ['/api/search', 'q', null],
      ['/api/search?q=x&limit=1000', 'limit', '1000'],
      ['/api/search?q=x&kinds=Ship', 'kinds', 'Ship'],
      ['/api/documents?origin=rumour', 'origin', 'rumour'],
      ['/api/entities/country%3Ain/neighbours?kinds=Ship', 'kinds', 'Ship'],
      ['/api/tie?a=IN', 'b', null],
      ['/api/export?history=perhaps', 'history', 'perhaps'],
      ['/api/queries/agreements-of', 'country', null],
      ['/api/queries/agreements-of?country=IN&limit=many', 'limit', 'many'],
      ['/api/queries/agreements-of?country=IN&status=lost', 'status', 'lost'],
      ['/api/queries/agreements-of?country=IN&color=red', 'color', 'red'],
    ];
    for (const [path, parameter, value] of cases) {
      const { errors, detail, status } = await failed(path);
      expect({ path, status, errors: errors.map((e) => [e.parameter, e.value]) }).toEqual({
        path,
        status: 400,
        errors: [[parameter, value]],
      });
      expect(errors[0]?.expected).not.toBe('');
      expect(detail).toContain(`"${parameter}"`);
    }
    const body = problem(await app.post('/api/cypher', { statement: 7, extra: 1 }));
    expect(body.errors.map((e) => e.parameter).sort()).toEqual(['extra', 'statement']);
  });

  it('says which methods there are, and where wrong query text is wrong', async () => {
    expect((await app.ask('/api/documents', { method: 'PATCH' })).headers.allow).toBe('GET, HEAD, POST');
    expect((await app.ask('/api/overview', { method: 'HEAD' })).status).toBe(200);
    const { line } = problem(await app.post('/api/cypher', { statement: 'MATCH (n)\nRETURNN n' }));
    expect(line).toBe(2);
  });
});

describe('the table of errors', () => {
  it.each<[Error, number]>([
    [new UnavailableError('x'), 503],
    [new TimeoutError('x'), 504],
    [new ConflictError('x'), 409],
    [new LimitError('x'), 422],
    [new QuerySyntaxError('x', 3), 400],
    [new RefusedError('x'), 403],
    [new NotOursError('x'), 503],
    [new InputError('x'), 400],
    [new NotFoundError('x'), 404],
  ])('%s', (error, status) => {
    const made = problemOf(error, '/api/x');
    expect(Problem.strict().safeParse(made).success).toBe(true);
    expect(made).toMatchObject({ status, detail: 'x', line: error instanceof QuerySyntaxError ? 3 : null });
  });

  it('says nothing of the inside where the error is not ours', () => {
    const made = problemOf(new Error('password=hunter2 in /etc/secret'), '/api/x');
    expect(made).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });
});

describe('who may ask', () => {
  it('answers on loopback only to names of this machine', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80']) {
      expect(await failed('/api/about', { headers: { Host: host } })).toMatchObject({ status: 403, code: 'forbidden' });
    }
    for (const host of ['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000']) {
      expect((await app.ask('/api/health/live', { headers: { Host: host } })).status).toBe(200);
    }
  });

  it('lets no page of another origin write', async () => {
    const documents = { documents: [{ text: 'x' }] };
    const foreign = problem(await app.post('/api/documents', documents, { Origin: 'https://evil.example' }));
    expect(foreign).toMatchObject({ status: 403, code: 'forbidden' });
    expect(problem(await app.post('/api/documents', documents, { Origin: 'null' })).code).toBe('forbidden');
    const own = await app.post('/api/extract', documents, { Origin: `http://127.0.0.1:${app.port}` });
    expect(own.status).toBe(200);
  });

  it('asks writers for the token where other machines can connect', async () => {
    const open = await TestApp.open({ loopback: false, token: 'a-token-of-enough-length' });
    try {
      const documents = { documents: [{ id: 'w', text: 'India spoke.' }] };
      for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: 'Basic a-token-of-enough-length' }]) {
        const reply = await open.post('/api/documents', documents, headers);
        expect(problem(reply)).toMatchObject({ status: 401, code: 'unauthorized' });
        expect(reply.headers['www-authenticate']).toContain('Bearer');
      }
      expect((await open.post('/api/documents', documents, { Authorization: 'Bearer a-token-of-enough-length' })).status).toBe(
        200,
      );
      expect((await open.ask('/api/about', { headers: { Host: 'entente.example' } })).json()).toMatchObject({
        writing: { tokenNeeded: true },
      });
    } finally {
      await open.close();
    }
  });

  it('turns away who asks too often, commands on this machine aside', async () => {
    const narrow = await TestApp.open({ requestsPerMinute: 3 });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 4; i++) statuses.push((await narrow.ask('/api/health/live')).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      expect(problem(await narrow.ask('/api/health/live')).code).toBe('rate-limited');
      expect((await narrow.ask('/api/health/live', { headers: { 'X-Entente-Secret': 's3cret-of-the-server' } })).status).toBe(
        200,
      );
    } finally {
      await narrow.close();
    }
  });
});

describe('headers and logs', () => {
  it('keep a page to its own origin', async () => {
    const { headers } = await app.ask('/api/about');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('hold nothing of what was sent or searched for', async () => {
    await app.post('/api/extract', { documents: [{ text: 'India and the zebra-crossing treaty.' }] });
    await app.ask('/api/search?q=zebra-crossing');
    expect(app.logged.length).toBeGreaterThan(0);
    expect(app.logged.join('')).not.toContain('zebra');
  });
});

describe('a client that goes away', () => {
  it('takes its query with it', async () => {
    const read = vi.spyOn(app.store, 'read');
    try {
      const aborted = new Promise<void>((done) => {
        read.mockImplementation(async (_text, _parameters, options) => {
          const { signal } = options ?? {};
          asked.destroy(new Error('gone'));
          await new Promise<void>((stopped) => {
            signal?.addEventListener('abort', () => stopped());
          });
          done();
          throw new TimeoutError('stopped');
        });
      });
      const asked = httpRequest({ host: '127.0.0.1', port: app.port, path: '/api/cypher', method: 'POST', headers: json });
      asked.on('error', () => {});
      asked.end('{"statement":"RETURN 1"}');
      // Resolves only when the store was told to stop.
      await expect(aborted).resolves.toBeUndefined();
    } finally {
      read.mockRestore();
    }
    expect((await app.ask('/api/documents?limit=1')).status).toBe(200);
  });

  it('may break off a request without harm', async () => {
    await new Promise<void>((done) => {
      const socket = connect(app.port, '127.0.0.1', () => {
        socket.write(
          'POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"documents":',
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => done());
    });
    expect((await app.ask('/api/health/ready')).status).toBe(200);
  });
});
