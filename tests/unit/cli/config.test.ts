import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockOf, environment, isLoopback, readConfig, SETTINGS } from '../../../server/config.ts';
import { EntenteError } from '../../../server/model/errors.ts';

const wrong = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(EntenteError);
    expect((error as EntenteError).code).toBe('usage');
    return (error as EntenteError).message;
  }
  throw new Error(`no error for ${JSON.stringify(env)}`);
};

describe('readConfig', () => {
  it('stands on defaults alone', () => {
    expect(readConfig({})).toMatchObject({
      port: null,
      host: '127.0.0.1',
      loopback: true,
      dataFolder: resolve('data'),
      neo4j: null,
      token: null,
      logLevel: 'info',
      sourceDateEpoch: null,
      read: {},
    });
  });

  it("takes Aura's four names", () => {
    const aura = { NEO4J_URI: 'neo4j+s://a1.databases.neo4j.io', NEO4J_USERNAME: 'u', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'd' };
    expect(readConfig(aura).neo4j).toEqual({ uri: aura.NEO4J_URI, username: 'u', password: 'p', database: 'd' });
  });

  it('believes the proxies named alone', () => {
    expect(readConfig({})).toMatchObject({ proxies: null, plainTokens: false, readToken: false });
    expect(readConfig({ ENTENTE_TRUST_PROXY: '2' }).proxies).toBe(2);
    const named = 'loopback, 10.0.0.0/8,2001:db8::1';
    expect(readConfig({ ENTENTE_TRUST_PROXY: named }).proxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1']);
    expect(readConfig({ ENTENTE_WRITES_WITHOUT_TLS: 'yes', ENTENTE_READING: 'token' })).toMatchObject({
      plainTokens: true,
      readToken: true,
    });
  });

  it('counts an empty value as not set', () => {
    expect(readConfig({ NEO4J_URI: '', PORT: ' ' })).toMatchObject({ neo4j: null, port: null });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ SOURCE_DATE_EPOCH: '-1' }, 'SOURCE_DATE_EPOCH is "-1"'],
    [{ ENTENTE_LOG_LEVEL: 'loud' }, 'one of trace, debug'],
    [{ ENTENTE_TOKEN: 'short' }, 'at least 16 characters'],
    [{ ENTENTE_TRUST_PROXY: 'everybody' }, 'ENTENTE_TRUST_PROXY is "everybody"'],
    [{ ENTENTE_TRUST_PROXY: '10.0.0.0/33' }, 'such as 10.0.0.0/8'],
    [{ ENTENTE_WRITES_WITHOUT_TLS: 'perhaps' }, 'must be no or yes'],
    [{ ENTENTE_READING: 'closed' }, 'must be open or token'],
    [{ ENTENTE_READ_PDF_PAGES: 'many' }, 'ENTENTE_READ_PDF_PAGES is "many"'],
    [{ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'p' }, 'NEO4J_URI is "http://localhost:7474"'],
    [{ NEO4J_URI: 'bolt://localhost:7687' }, 'NEO4J_PASSWORD is not'],
  ])('names what is wrong in %j', (env, words) => {
    expect(wrong(env)).toContain(words);
  });

  it('never repeats a password that stands in the address', () => {
    expect(wrong({ NEO4J_URI: 'https://me:secret@host', NEO4J_PASSWORD: 'p' })).not.toContain('secret');
  });

  it('lists every setting once', () => {
    const names = SETTINGS.map((s) => s.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('environment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads .env, and the shell wins', () => {
    const [name] = Object.keys(process.env).filter((key) => /^[A-Z]+$/.test(key) && process.env[key]);
    writeFileSync(join(folder, '.env'), `# Aura\nNEO4J_URI_OF_A_TEST=bolt://x\n${name}=of the file\n`);
    const env = environment(folder);
    expect(env['NEO4J_URI_OF_A_TEST']).toBe('bolt://x');
    expect(env[name as string]).toBe(process.env[name as string]);
    expect(process.env['NEO4J_URI_OF_A_TEST']).toBeUndefined();
  });

  it('does without a file', () => {
    expect(environment(folder)).toEqual({ ...process.env });
  });
});

describe('clockOf', () => {
  it('stands at SOURCE_DATE_EPOCH', () => {
    expect(clockOf(readConfig({ SOURCE_DATE_EPOCH: '1761868800' }))()).toBe('2025-10-31T00:00:00Z');
  });
  it('goes on without it', () => {
    expect(clockOf(readConfig({}))()).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost'])('%s is', (host) => expect(isLoopback(host)).toBe(true));
  it.each(['0.0.0.0', '::', '192.168.1.4', '127.0.0.1.example.org', 'example.org'])('%s is not', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});
