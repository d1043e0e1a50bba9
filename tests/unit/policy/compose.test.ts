import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { SETTINGS } from '../../../server/config.ts';
import { READ_SETTINGS } from '../../../server/read/index.ts';
import { root } from './source.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const LOOPBACK_PORT = /^127\.0\.0\.1:\$\{[A-Z0-9_]+:-\d{2,5}\}:\d{2,5}$/;
const Seconds = z.string().regex(/^\d+[sm]$/);
const Healthcheck = z.strictObject({
  test: z.tuple([z.literal('CMD')], z.string()),
  interval: Seconds,
  timeout: Seconds,
  retries: z.int().min(3),
  start_period: Seconds,
});
const Service = z.strictObject({
  image: z.string(),
  build: z.literal('.').optional(),
  init: z.boolean().optional(),
  environment: z.record(z.string(), z.string()),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  ports: z.array(z.string().regex(LOOPBACK_PORT)).min(1),
  volumes: z.array(z.string().regex(/^(?:[a-z0-9-]+:\/[a-z]+|\.\/[a-z]+:\/[a-z]+:ro)$/)).min(1),
  healthcheck: Healthcheck,
  restart: z.literal('unless-stopped'),
  stop_grace_period: Seconds,
  read_only: z.literal(true).optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.literal('ALL')).optional(),
  security_opt: z.array(z.string()).optional(),
});
const Compose = z.strictObject({
  name: z.literal('entente'),
  services: z.strictObject({ neo4j: Service, app: Service.required({ build: true, depends_on: true }) }),
  volumes: z.record(z.string(), z.null()),
});

const source = read('docker-compose.yml');
const compose = Compose.parse(parse(source, { schema: 'core' }));
const { neo4j, app } = compose.services;

describe('docker-compose.yml', () => {
  it('fits its schema, and the schema refuses what it must', () => {
    const broken = (change: (value: typeof compose) => void): boolean => {
      const value = structuredClone(compose);
      change(value);
      return Compose.safeParse(value).success;
    };
    expect(broken(() => undefined)).toBe(true);
    expect(broken((value) => (value.services.app.ports = ['3000:3000']))).toBe(false);
    expect(broken((value) => (value.services.neo4j.ports = ['0.0.0.0:${X:-7474}:7474']))).toBe(false);
    expect(broken((value) => (value.services.app.volumes = ['./inbox:/in']))).toBe(false);
    expect(broken((value) => Reflect.deleteProperty(value.services.neo4j, 'healthcheck'))).toBe(false);
    expect(broken((value) => Reflect.deleteProperty(value.services.app, 'depends_on'))).toBe(false);
  });

  it('runs Neo4j Community without plugins, and the app only once it is healthy', () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26\.\d+-community$/);
    expect(read('scripts/test-neo4j.mjs')).toContain(neo4j.image);
    expect(source).not.toMatch(/apoc|plugin|gds/i);
    expect(app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  });

  it('keeps data in named volumes that it declares, and mounts the inbox read-only', () => {
    const named = [...neo4j.volumes, ...app.volumes]
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((n) => !n.startsWith('.'));
    expect(named.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    expect(app.volumes).toContain('./inbox:/in:ro');
    expect(read('.gitignore').split('\n')).toContain('inbox/');
  });

  it('cannot start without a password, and Neo4j is given nothing that it would take for a setting', () => {
    const required = /\$\{NEO4J_PASSWORD:\?[^}]+\}/;
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(new RegExp(`^neo4j/${required.source}$`));
    expect(app.environment['NEO4J_PASSWORD']).toMatch(new RegExp(`^${required.source}$`));
    // The image turns every other NEO4J_ variable into a setting; an unknown one stops the server.
    const others = Object.keys(neo4j.environment).filter((name) => name !== 'NEO4J_AUTH');
    for (const name of others) expect(name).toMatch(/^NEO4J_[a-z]+(?:_+[a-z]+)+$/);
  });

  it('sets only settings that Entente has, and .env.example names every variable', () => {
    const settings = [...SETTINGS, ...READ_SETTINGS].map((setting): string => setting.name);
    expect(Object.keys(app.environment).filter((name) => !settings.includes(name))).toEqual([]);
    const variables = [...source.matchAll(/\$\{([A-Z0-9_]+)/g)].map((m) => m[1] ?? '');
    expect(variables.length).toBeGreaterThan(4);
    const example = read('.env.example');
    const named = Object.keys(parseEnv(example.replace(/^#(?=[A-Z0-9_]+=)/gm, '')));
    expect(variables.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !settings.includes(name) && !variables.includes(name))).toEqual([]);
    // A copy that nobody filled in has no password, so that Compose says what is missing.
    expect(parseEnv(example)).toEqual({ NEO4J_PASSWORD: '' });
  });

  it('asks the app for its health where it listens', () => {
    expect(app.healthcheck.test.join(' ')).toContain('http://127.0.0.1:3000/api/health/ready');
    expect(app.ports[0]?.endsWith(':3000')).toBe(true);
    expect(neo4j.healthcheck.test.join(' ')).toContain('http://127.0.0.1:7474');
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const last = stages.at(-1) ?? '';

  it('builds in one stage and runs in another, on slim Debian images', () => {
    expect(stages.map((stage) => stage.split(/\s/)[0])).toEqual(['node:24-slim', 'node:24-slim']);
    expect(last).not.toMatch(/npm|COPY (?:--\S+ )?\. /);
    expect(read('.nvmrc').trim()).toBe('24');
  });

  it('runs as a user who is not root, with the data folder of the volume', () => {
    expect(last.match(/^USER .*/gm)).toEqual(['USER node']);
    expect(last).toMatch(/ENTENTE_DATA=\/data\n/);
    expect(last).toMatch(/^VOLUME \/data$/m);
    expect(app.volumes).toContain('entente-data:/data');
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map((m) => m[1] ?? '');
    const copied = stages.flatMap((stage) =>
      [...stage.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((m) => (m[1] ?? '').split(' ')),
    );
    expect(copied.length).toBeGreaterThan(10);
    expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(allowed.filter((path) => !copied.includes(path))).toEqual([]);
  });
});
