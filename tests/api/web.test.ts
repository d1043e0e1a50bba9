import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/store/root.ts';
import { TestApp } from './app.ts';

let app: TestApp;
const root = mkdtempSync(join(tmpdir(), 'entente-web-'));
const page = '<!doctype html><title>Explorer</title>';

beforeAll(async () => {
  cpSync(join(packageRoot(), 'reference', 'SOURCES.csv'), join(root, 'reference', 'SOURCES.csv'));
  app = await TestApp.open({ root });
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});
const html = { Accept: 'text/html' };

describe('the built explorer', () => {
  it('is asked for where it is missing', async () => {
    const reply = await app.ask('/', { headers: html });
    expect(reply.status).toBe(404);
    expect(reply.json()).toMatchObject({ code: 'not-found', detail: expect.stringContaining('npm run build') });
  });

  it('is served with its files, and its page at every address of its own', async () => {
    mkdirSync(join(root, 'dist', 'web', 'assets'), { recursive: true });
    writeFileSync(join(root, 'dist', 'web', 'index.html'), page);
    writeFileSync(join(root, 'dist', 'web', 'assets', 'index-abc123.js'), 'export {};');
    for (const path of ['/', '/entity/country%3Ain?asOf=2025', '/document/https%3A%2F%2Fnews.example%2Fa']) {
      const reply = await app.ask(path, { headers: html });
      expect([path, reply.status, reply.text]).toEqual([path, 200, page]);
      expect(reply.headers['cache-control']).toBe('no-cache');
    }
    const script = await app.ask('/assets/index-abc123.js');
    expect([script.status, script.text]).toEqual([200, 'export {};']);
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('javascript');
  });

  it('hides neither missing files nor missing addresses of the API behind its page', async () => {
    for (const path of ['/assets/gone.js', '/favicon.png', '/api/none', '/api']) {
      const reply = await app.ask(path, { headers: html });
      expect([path, reply.status]).toEqual([path, 404]);
      expect(reply.headers['content-type']).toContain('application/problem+json');
    }
    expect((await app.ask('/..%2f..%2fpackage.json')).status).not.toBe(200);
  });
});
