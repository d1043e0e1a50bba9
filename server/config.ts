import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { EntenteError } from './model/errors.ts';
import { READ_SETTINGS, type ReadLimits } from './read/settings.ts';

/** Environment variables, from the shell and from `.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting as users meet it: an environment variable. `npm test` fails when one is not in docs/settings.md. */
export interface Setting {
  name: string;
  /** What holds when it is not set, in words. */
  default: string;
  meaning: string;
}

/** Every setting of Entente beside those of the readers (`READ_SETTINGS` in server/read). */
export const SETTINGS = [
  {
    name: 'PORT',
    default: '3000, or the next free one',
    meaning: 'Port of the explorer and the API. A port that is set and busy is an error; 0 takes any free one.',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'Address to listen on. Any other than loopback makes writes ask for a token ([access](access.md)).',
  },
  {
    name: 'ENTENTE_DATA',
    default: './data',
    meaning: 'Folder of the embedded store, the tokens, the audit log and the note of the running server (server.json).',
  },
  {
    name: 'NEO4J_URI',
    default: 'none: the embedded store serves',
    meaning: 'Address of a Neo4j server, Aura or cluster: bolt://, bolt+s://, neo4j:// or neo4j+s://. Choosing it chooses Neo4j.',
  },
  { name: 'NEO4J_USERNAME', default: 'neo4j', meaning: 'User of the Neo4j database.' },
  { name: 'NEO4J_PASSWORD', default: 'none; required with NEO4J_URI', meaning: 'Password of that user.' },
  { name: 'NEO4J_DATABASE', default: "the user's home database", meaning: 'Name of the Neo4j database.' },
  {
    name: 'ENTENTE_TOKEN',
    default: 'made at first start and kept in ENTENTE_DATA/token',
    meaning: "The server's own token, which may write, for when HOST is not loopback; at least 16 characters.",
  },
  {
    name: 'ENTENTE_TRUST_PROXY',
    default: 'none: no proxy is believed',
    meaning:
      'How many proxies stand before the server, or their addresses with commas (`loopback` is one): what they say of the client, its line (TLS) and the name asked for is believed. With a proxy writes need a token on loopback too.',
  },
  {
    name: 'ENTENTE_WRITES_WITHOUT_TLS',
    default: 'no',
    meaning: 'yes: tokens may come from other machines without TLS. For lines that nobody else can read.',
  },
  {
    name: 'ENTENTE_READING',
    default: 'open',
    meaning: 'token: reading the API from other machines needs a token too, of any scope.',
  },
  {
    name: 'SOURCE_DATE_EPOCH',
    default: 'the clock',
    meaning: 'Seconds since 1970 taken as the moment of every recordedAt, so that two loads give equal bytes.',
  },
  {
    name: 'ENTENTE_LOG_LEVEL',
    default: 'info',
    meaning: 'trace, debug, info, warn, error, fatal or silent. Logs never hold document text.',
  },
  {
    name: 'ENTENTE_QUERY_ROWS',
    default: '10000',
    meaning: 'Most rows of one answer; the rest is cut and the answer says so. Free Cypher gives at most 1,000.',
  },
  {
    name: 'ENTENTE_QUERY_MB',
    default: '16',
    meaning: 'Most megabytes of one answer as JSON; the rest is cut and the answer says so. Free Cypher gives at most 8.',
  },
  {
    name: 'ENTENTE_QUERY_SECONDS',
    default: '15',
    meaning: 'Most seconds of one query; then it is stopped. Free Cypher runs at most 10.',
  },
  {
    name: 'ENTENTE_STORE_MEMORY_MB',
    default: "half of the machine's, at most 8192",
    meaning: "Most megabytes of the embedded store's process; above that it is stopped and opened again.",
  },
  { name: 'ENTENTE_BODY_MB', default: '25', meaning: 'Most megabytes of one HTTP request.' },
  {
    name: 'ENTENTE_CYPHER_AT_ONCE',
    default: '4',
    meaning: 'Most free Cypher queries of one client that run or wait at once; more are turned away. 0 sets no limit.',
  },
  { name: 'ENTENTE_REQUESTS_PER_MINUTE', default: '600', meaning: 'Most API requests of one client a minute; 0 sets no limit.' },
] as const satisfies readonly Setting[];

type SettingName = (typeof SETTINGS)[number]['name'];

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** Null: 3000, else the next free one. */
  port: number | null;
  host: string;
  /** Whether only this machine can connect to `host`. */
  loopback: boolean;
  /** Absolute. */
  dataFolder: string;
  neo4j: { uri: string; username: string; password: string; database?: string } | null;
  /** The token set by hand, else null. */
  token: string | null;
  /** As ENTENTE_TRUST_PROXY says; null: no proxy. */
  proxies: number | string[] | null;
  plainTokens: boolean;
  readToken: boolean;
  logLevel: LogLevel;
  /** Seconds since 1970 that stand for now, else null. */
  sourceDateEpoch: number | null;
  queryLimits: { rows: number; bytes: number; ms: number };
  /** Null: the store's own default. */
  storeMemoryMb: number | null;
  bodyBytes: number;
  requestsPerMinute: number;
  cypherAtOnce: number;
  /** What one file may cost a reader; unset ones have the readers' defaults. */
  read: Partial<ReadLimits>;
}

/** The process's environment over the `.env` file of a folder: what the shell says wins. */
export function environment(folder: string = process.cwd()): Environment {
  const file = resolve(folder, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}

/** The settings that an environment gives. Throws EntenteError `usage` naming setting, value and what was expected. */
export function readConfig(env: Environment): Config {
  const text = (name: SettingName): string | null => env[name]?.trim() || null;
  const host = text('HOST') ?? '127.0.0.1';
  const level = text('ENTENTE_LOG_LEVEL') ?? 'info';
  if (!isLogLevel(level)) throw bad('ENTENTE_LOG_LEVEL', level, `one of ${LOG_LEVELS.join(', ')}`);
  const token = text('ENTENTE_TOKEN');
  if (token !== null && token.length < 16) {
    throw new EntenteError('usage', 'ENTENTE_TOKEN is too short: give at least 16 characters.');
  }
  const number = (name: SettingName, fallback: number, min: number, max: number): number =>
    whole(name, text(name), min, max) ?? fallback;
  return {
    port: whole('PORT', text('PORT'), 0, 65_535),
    host,
    loopback: isLoopback(host),
    dataFolder: resolve(text('ENTENTE_DATA') ?? 'data'),
    neo4j: neo4jOf(text),
    token,
    proxies: proxiesOf(text('ENTENTE_TRUST_PROXY')),
    plainTokens: oneOf('ENTENTE_WRITES_WITHOUT_TLS', text('ENTENTE_WRITES_WITHOUT_TLS'), ['no', 'yes']) === 'yes',
    readToken: oneOf('ENTENTE_READING', text('ENTENTE_READING'), ['open', 'token']) === 'token',
    logLevel: level,
    sourceDateEpoch: whole('SOURCE_DATE_EPOCH', text('SOURCE_DATE_EPOCH'), 0, 253_402_300_799),
    queryLimits: {
      rows: number('ENTENTE_QUERY_ROWS', 10_000, 1, 1_000_000),
      bytes: number('ENTENTE_QUERY_MB', 16, 1, 512) * 1024 * 1024,
      ms: number('ENTENTE_QUERY_SECONDS', 15, 1, 600) * 1000,
    },
    storeMemoryMb: whole('ENTENTE_STORE_MEMORY_MB', text('ENTENTE_STORE_MEMORY_MB'), 256, 1_048_576),
    bodyBytes: number('ENTENTE_BODY_MB', 25, 1, 512) * 1024 * 1024,
    requestsPerMinute: number('ENTENTE_REQUESTS_PER_MINUTE', 600, 0, 1_000_000),
    cypherAtOnce: number('ENTENTE_CYPHER_AT_ONCE', 4, 0, 10_000),
    read: readLimitsOf(env),
  };
}

/** The clock of `recordedAt`: SOURCE_DATE_EPOCH where set. ISO 8601 in UTC, whole seconds. */
export function clockOf(config: Config): () => string {
  return () => {
    const ms = config.sourceDateEpoch === null ? Date.now() : config.sourceDateEpoch * 1000;
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
  };
}

/** Whether an address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readLimitsOf(env: Environment): Partial<ReadLimits> {
  const limits: Partial<ReadLimits> = {};
  for (const setting of READ_SETTINGS) {
    const value = whole(setting.name, env[setting.name]?.trim() || null, 1, 1_000_000);
    if (value !== null) limits[setting.key] = value;
  }
  return limits;
}

function neo4jOf(text: (name: SettingName) => string | null): Config['neo4j'] {
  const uri = text('NEO4J_URI');
  if (uri === null) return null;
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+/.test(uri)) {
    throw bad(
      'NEO4J_URI',
      uri.replace(/\/\/.*@/, '//…@'),
      'an address such as neo4j://127.0.0.1:7687 or neo4j+s://….databases.neo4j.io',
    );
  }
  const password = text('NEO4J_PASSWORD');
  if (password === null)
    throw new EntenteError('usage', 'NEO4J_URI is set but NEO4J_PASSWORD is not: give the password of the database.');
  const database = text('NEO4J_DATABASE');
  return { uri, username: text('NEO4J_USERNAME') ?? 'neo4j', password, ...(database === null ? {} : { database }) };
}

function whole(name: string, value: string | null, min: number, max: number): number | null {
  if (value === null) return null;
  const n = Number(value);
  if (!/^\d+$/.test(value) || n < min || n > max) throw bad(name, value, `a whole number from ${min} to ${max}`);
  return n;
}

function oneOf<T extends string>(name: SettingName, value: string | null, values: readonly [T, ...T[]]): T {
  const found = value === null ? values[0] : values.find((v) => v === value);
  if (found === undefined) throw bad(name, value ?? '', values.join(' or '));
  return found;
}

function proxiesOf(value: string | null): Config['proxies'] {
  if (value === null) return null;
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  const parts = value.split(',').map((part) => part.trim());
  const known = (part: string): boolean => {
    const [address = '', bits, ...rest] = part.split('/');
    const family = isIP(address);
    return ['loopback', 'linklocal', 'uniquelocal'].includes(part) || (family > 0 && rest.length === 0 && isMask(bits, family));
  };
  if (!parts.every(known)) throw bad('ENTENTE_TRUST_PROXY', value, 'a number of proxies, or their addresses such as 10.0.0.0/8');
  return parts;
}

const isMask = (bits: string | undefined, family: number): boolean =>
  bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}

function bad(name: string, value: string, expected: string): EntenteError {
  return new EntenteError('usage', `${name} is ${JSON.stringify(value)}, but must be ${expected}.`);
}
