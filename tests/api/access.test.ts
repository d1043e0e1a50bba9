import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../server/contract/routes.ts';
import type { Route } from '../../server/contract/route.ts';
import { WORLD } from '../world/world.ts';
import { TestApp, type Reply } from './app.ts';

const OWN = 'a-token-of-enough-length';
const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });
/** As a proxy passes a request on that came to it from another machine. */
const passedOn = (proto: 'http' | 'https'): Record<string, string> => ({
  'X-Forwarded-For': '203.0.113.9',
  'X-Forwarded-Proto': proto,
});
const documents = (id: string) => ({ documents: [{ id, text: 'India and the zebra-crossing treaty.' }] });
const codeOf = (reply: Reply): string | null => (reply.status < 400 ? null : (reply.json() as { code: string }).code);

describe('a server open to other machines', () => {
  let app: TestApp;
  const post = async (headers: Record<string, string> = {}, id = 'a'): Promise<Reply> =>
    app.post('/api/documents', documents(id), headers);

  beforeAll(async () => {
    app = await TestApp.open({ loopback: false, token: OWN, proxies: 1 });
  });
  afterAll(async () => app?.close());

  it('takes writes by a writing token over TLS alone', async () => {
    const { token } = app.keys.tokens.create('news feed', 'write', null);
    const reader = app.keys.tokens.create('dashboard', 'read', null).token;
    const tls = passedOn('https');
    expect(codeOf(await post({ ...tls, ...bearer(token) }))).toBeNull();
    expect(codeOf(await post({ ...tls, ...bearer(OWN) }))).toBeNull();
    const none = await post(tls);
    expect([codeOf(none), none.status, none.headers['www-authenticate']]).toEqual([
      'unauthorized',
      401,
      expect.stringContaining('Bearer'),
    ]);
    for (const wrong of ['x', `${token}x`, token.replace(/_[^_]+$/, `_${'A'.repeat(43)}`), 'entente_aaaaaaaaaa_x'])
      expect(codeOf(await post({ ...tls, ...bearer(wrong) }))).toBe('unauthorized');
    const reading = await post({ ...tls, ...bearer(reader) });
    expect([codeOf(reading), reading.json()]).toEqual([
      'forbidden',
      expect.objectContaining({ detail: 'The token "dashboard" may only read.' }),
    ]);
    const plain = await post({ ...passedOn('http'), ...bearer(token) });
    expect([codeOf(plain), plain.text]).toEqual(['forbidden', expect.stringContaining('ENTENTE_WRITES_WITHOUT_TLS')]);
  });

  it('lets a program on its own machine write with a token, without TLS', async () => {
    expect([codeOf(await post()), codeOf(await post(bearer(OWN)))]).toEqual(['unauthorized', null]);
  });

  it('believes no token that expired or was revoked, from the next request on', async () => {
    const tls = passedOn('https');
    const old = app.keys.tokens.create('old', 'write', '2020-01-01T00:00:00Z').token;
    expect(codeOf(await post({ ...tls, ...bearer(old) }))).toBe('unauthorized');
    const { token, record } = app.keys.tokens.create('short', 'write', '2999-01-01T00:00:00Z');
    expect(codeOf(await post({ ...tls, ...bearer(token) }))).toBeNull();
    app.keys.tokens.revoke(record.id);
    expect(codeOf(await post({ ...tls, ...bearer(token) }))).toBe('unauthorized');
  });

  it('keeps no token itself, and what it keeps for its owner alone', () => {
    const { token, record } = app.keys.tokens.create('kept', 'read', null);
    const folder = join(app.keys.audit.file, '../tokens');
    const files = readdirSync(folder);
    expect(files).toContain(`${record.id}.json`);
    for (const file of files) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, file), 'utf8')).not.toContain(token.split('_')[2]);
    }
    expect(statSync(app.keys.audit.file).mode & 0o777).toBe(0o600);
  });

  it('refuses every writing address without a token, and notes that', async () => {
    const writing = (ROUTES as readonly Route[]).filter((route) => route.writes);
    expect(writing.length).toBeGreaterThan(4);
    for (const { path } of writing) {
      const before = app.keys.audit.read().entries.length;
      expect([path, codeOf(await app.post(path, {}, passedOn('https')))]).toEqual([path, 'unauthorized']);
      expect(app.keys.audit.read().entries.slice(before)).toMatchObject([
        { outcome: 'refused', code: 'unauthorized', who: { via: 'nobody', from: '203.0.113.9' } },
      ]);
    }
  });
});

describe('which line is safe', () => {
  it('is not what a client says whom nobody told to believe', async () => {
    const app = await TestApp.open({ loopback: false, token: OWN, proxies: ['10.0.0.1'] });
    const reply = await app.post('/api/documents', documents('a'), { ...passedOn('https'), ...bearer(OWN) });
    await app.close();
    expect(codeOf(reply)).toBe('forbidden');
  });

  it('is any where the settings say so', async () => {
    const app = await TestApp.open({ loopback: false, token: OWN, proxies: 1, plainTokens: true });
    const reply = await app.post('/api/documents', documents('a'), { ...passedOn('http'), ...bearer(OWN) });
    await app.close();
    expect(codeOf(reply)).toBeNull();
  });
});

describe('a server on loopback', () => {
  it('asks nobody on this machine for a token', async () => {
    const app = await TestApp.open();
    const plain = await app.post('/api/documents', documents('a'));
    const through = await app.post('/api/documents', documents('a'), passedOn('https'));
    const [first, second] = app.keys.audit.read().entries;
    await app.close();
    expect(codeOf(plain)).toBeNull();
    expect(first).toMatchObject({
      who: { via: 'loopback', from: '127.0.0.1' },
      what: 'addDocuments',
      about: ['document:a'],
      outcome: 'done',
      counts: { added: 1 },
      code: null,
    });
    // A proxy that nobody told of would make everybody look like this machine.
    expect([codeOf(through), through.text]).toEqual(['forbidden', expect.stringContaining('ENTENTE_TRUST_PROXY')]);
    expect(second).toMatchObject({ outcome: 'refused', code: 'forbidden' });
  });

  it('asks for one behind a proxy, and serves the names that the proxy has', async () => {
    const app = await TestApp.open({ proxies: 1, token: OWN });
    const named = { ...passedOn('https'), 'X-Forwarded-Host': 'graph.example' };
    const page = { ...named, Origin: 'https://graph.example', ...bearer(OWN) };
    const replies = [
      await app.ask('/api/about', { headers: { ...named, Host: 'graph.example' } }),
      await app.post('/api/documents', documents('a'), named),
      await app.post('/api/documents', documents('a'), page),
      await app.post('/api/documents', documents('a'), { ...page, Origin: 'https://evil.example' }),
      await app.post('/api/documents', documents('a')),
    ];
    await app.close();
    expect(replies.map(codeOf)).toEqual([null, 'unauthorized', null, 'forbidden', 'unauthorized']);
  });
});

it('asks readers for a token where the settings say so, and tells health to all', async () => {
  const app = await TestApp.open({ loopback: false, token: OWN, readToken: true });
  const { token } = app.keys.tokens.create('dashboard', 'read', null);
  const get = async (path: string, headers = {}): Promise<string | null> => codeOf(await app.ask(path, { headers }));
  expect(await get('/api/about')).toBe('unauthorized');
  expect(codeOf(await app.post('/api/cypher', { statement: 'RETURN 1' }))).toBe('unauthorized');
  expect(await get('/api/health/live')).toBeNull();
  expect(await get('/api/about', bearer(token))).toBeNull();
  expect(await get('/api/about', bearer(OWN))).toBeNull();
  expect(await get('/api/about', { 'X-Entente-Secret': 's3cret-of-the-server' })).toBeNull();
  expect(await get('/api/about', passedOn('https'))).toBe('forbidden');
  await app.close();
});

describe('the audit log', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.open();
  });
  afterAll(async () => app?.close());

  it('has who, when, what and what came of it for each write, and no text of a document', async () => {
    await app.post('/api/documents', documents('a'));
    const judged = (await (
      await app.post('/api/judgements', { verdict: 'later', a: WORLD.claims.pressAgreement, b: WORLD.claims.secondAgreement })
    ).json()) as {
      id: string;
    };
    await app.post('/api/judgements/withdraw', { id: judged.id });
    await app.post('/api/judgements/withdraw', { id: 'judgement:none' });
    await app.post('/api/corrections', { claim: 'none', action: 'reject' });
    await app.post('/api/documents', documents('b'), { Accept: 'text/event-stream' });
    const retract = { document: 'b', why: 'a reason nobody must read here' };
    await app.post('/api/internal/retract', retract, { 'X-Entente-Secret': 's3cret-of-the-server' });
    const { entries, unreadable } = app.keys.audit.read();
    expect(unreadable).toBe(0);
    expect(entries.map(({ what, who, outcome, code, about }) => [what, who.via, outcome, code, ...about])).toEqual([
      ['addDocuments', 'loopback', 'done', null, 'document:a'],
      ['judge', 'loopback', 'done', null, WORLD.claims.pressAgreement, WORLD.claims.secondAgreement],
      ['withdrawJudgement', 'loopback', 'done', null, judged.id],
      ['withdrawJudgement', 'loopback', 'failed', 'not-found', 'judgement:none'],
      ['correct', 'loopback', 'failed', 'not-found', 'none'],
      ['addDocuments', 'loopback', 'done', null, 'document:b'],
      ['retract', 'command', 'done', null, 'b'],
    ]);
    for (const { at } of entries) expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
    const file = readFileSync(app.keys.audit.file, 'utf8');
    expect(file).not.toMatch(/zebra|a reason nobody/);
  });

  it('shows what was begun and never ended as such', () => {
    app.keys.audit.begin({ via: 'cli', id: 'ana', name: null, from: null }, 'rebuild');
    expect(app.keys.audit.read().entries.at(-1)).toMatchObject({ what: 'rebuild', outcome: 'not finished', who: { id: 'ana' } });
  });

  it('must be writable, else nothing is written', async () => {
    const other = await TestApp.open();
    mkdirSync(other.keys.audit.file);
    const reply = await other.post('/api/documents', documents('c'));
    const there = await other.ask('/api/documents/c');
    await other.close();
    expect([codeOf(reply), reply.text]).toEqual(['unavailable', expect.stringContaining('Nothing was written')]);
    expect(there.status).toBe(404);
  });
});
