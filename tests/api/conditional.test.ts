import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp, type Reply } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(async () => app.close());

const tag = (reply: Reply): string => String(reply.headers.etag);
const csv = async (statement: string): Promise<Reply> => app.post('/api/cypher', { statement }, { Accept: 'text/csv' });

describe('answers that a client keeps', () => {
  it('hold until the graph changes, and no longer', async () => {
    const path = '/api/documents?limit=3';
    const first = await app.ask(path);
    const again = async (): Promise<Reply> => app.ask(path, { headers: { 'If-None-Match': tag(first) } });
    expect((await again()).status).toBe(304);
    expect((await app.ask(path, { method: 'HEAD', headers: { 'If-None-Match': tag(first) } })).status).toBe(304);
    const added = await app.post('/api/documents', {
      documents: [{ id: 'etag', publishedOn: '2030-01-01', text: 'India spoke.' }],
    });
    expect(added.status).toBe(200);
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(changed.text).toContain('document:etag');
    expect(tag(changed)).not.toBe(tag(first));
  });

  it('are told apart by address and form, not by the order of parameters', async () => {
    const address = '/api/queries/agreements-of';
    const one = tag(await app.ask(`${address}?country=IN&limit=2`));
    expect(tag(await app.ask(`${address}?limit=2&country=IN`))).toBe(one);
    expect(tag(await app.ask(`${address}?country=JP&limit=2`))).not.toBe(one);
    const table = await app.ask(`${address}?country=IN&limit=2`, { headers: { Accept: 'text/csv', 'If-None-Match': one } });
    expect(table.status).toBe(200);
    expect(String(table.headers.vary)).toMatch(/Accept-Encoding.*Accept|Accept,.*Accept-Encoding/);
  });

  it('are never errors', async () => {
    const wrong = await app.ask('/api/tie?a=IN&b=IN');
    expect(wrong.status).toBe(400);
    expect(wrong.headers.etag).toBeUndefined();
    expect(wrong.headers['cache-control']).toBe('no-store');
  });
});

describe('compression', () => {
  it.each(['/api/overview', '/api/export', '/api/openapi.json'])('%s comes as brotli, gzip or plain', async (path) => {
    const get = async (encoding: string): Promise<{ encoding: string | null; vary: string; text: string }> => {
      const reply = await fetch(`http://127.0.0.1:${app.port}${path}`, { headers: { 'Accept-Encoding': encoding } });
      const { headers } = reply;
      // How long it took is no part of what was asked for.
      const text = (await reply.text()).replace(/,"ms":\d+/, '');
      return { encoding: headers.get('content-encoding'), vary: String(headers.get('vary')), text };
    };
    const plain = await get('identity');
    expect(plain.encoding).toBeNull();
    for (const [asked, given] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ] as const) {
      const reply = await get(asked);
      expect([asked, reply.encoding]).toEqual([asked, given]);
      expect(reply.vary).toContain('Accept-Encoding');
      expect(reply.text).toBe(plain.text);
    }
  });
});

describe('rows as CSV', () => {
  it('follow RFC 4180 and hold every kind of cell', async () => {
    const reply = await csv(
      'RETURN \'a "b", c\' AS text, "two\\nlines" AS lines, -1.5 AS number, true AS yes, null AS none, [1, "x"] AS list',
    );
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(reply.text.endsWith('\r\n')).toBe(true);
    expect(parse(reply.text)).toEqual([
      ['text', 'lines', 'number', 'yes', 'none', 'list'],
      ['a "b", c', 'two\nlines', '-1.5', 'true', '', '[1,"x"]'],
    ]);
  });

  it('give spreadsheets no formula to run', async () => {
    const reply = await csv("UNWIND ['=1+1', '+1', '-1', '@SUM(A1)', '\\t=1', 'a=1'] AS cell RETURN cell, -1 AS number");
    const cells = parse(reply.text, { from_line: 2 });
    expect(cells.map((row) => row[0])).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", 'a=1']);
    expect(new Set(cells.map((row) => row[1]))).toEqual(new Set(['-1']));
  });

  it('say that they were cut', async () => {
    const reply = await csv('UNWIND range(1, 1500) AS n RETURN n');
    expect(reply.headers['entente-truncated']).toBe('by=rows; returned=1000');
    expect(reply.text.split('\r\n')).toHaveLength(1002);
    expect((await csv('RETURN 1 AS n')).headers['entente-truncated']).toBeUndefined();
  });
});
