import type { PartialDate } from '../model/dates.ts';
import type { Origin } from '../model/document.ts';
import { cleanText } from './clean.ts';
import { metadataDate } from './dates.ts';
import { shown } from './words.ts';

/** Metadata of a document as some file or caller gives it: nothing is trusted. Other names are not looked at. */
export interface DocumentFields {
  id?: unknown;
  title?: unknown;
  publisher?: unknown;
  url?: unknown;
  publishedOn?: unknown;
  origin?: unknown;
  licence?: unknown;
  sources?: unknown;
  text?: unknown;
}

/** Metadata that was checked. What was not given, or was dropped, is absent. */
export interface CheckedMeta {
  id?: string;
  title?: string;
  publisher?: string;
  url?: string;
  publishedOn?: PartialDate;
  origin?: Origin;
  licence?: string;
  sources?: string[];
}

const LONGEST = 2000;
const ORIGINS: readonly string[] = ['press', 'official', 'record', 'sample'];
/** Other spellings of a field that front matter and metadata files use. */
const ALIASES: Record<string, keyof DocumentFields> = {
  published_on: 'publishedOn',
  'published-on': 'publishedOn',
  date: 'publishedOn',
  license: 'licence',
};

/**
 * Checks metadata field by field. What is of the wrong type, an impossible date or no web address is dropped with a notice
 * that begins with `where` ("front matter", "a.txt.meta.json"); null and empty values count as not given.
 */
export function checkMeta(given: Record<string, unknown>, where: string): { meta: CheckedMeta; notices: string[] } {
  const notices: string[] = [];
  const meta: CheckedMeta = {};
  const drop = (field: string, value: unknown, wanted: string): undefined => {
    notices.push(`${where}: ${field} ${shown(value)} was dropped, it is not ${wanted}`);
    return undefined;
  };
  const take = <T>(field: keyof DocumentFields, read: (value: unknown) => T | null, wanted: string): T | undefined => {
    const value = valueOf(given, field);
    if (value === null || value === undefined || value === '') return undefined;
    return read(value) ?? drop(field, value, wanted);
  };
  set(meta, 'id', take('id', identifier, 'a text without control characters'));
  set(meta, 'title', take('title', line, 'a text'));
  set(meta, 'publisher', take('publisher', line, 'a text'));
  set(meta, 'url', take('url', canonicalUrl, 'an http or https address'));
  set(meta, 'publishedOn', take('publishedOn', metadataDate, 'a date that exists (YYYY, YYYY-MM or YYYY-MM-DD)'));
  set(meta, 'origin', take('origin', origin, `one of ${ORIGINS.join(', ')}`));
  set(meta, 'licence', take('licence', line, 'a text'));
  set(meta, 'sources', take('sources', list, 'a list of texts'));
  return { meta, notices };
}

function valueOf(given: Record<string, unknown>, field: keyof DocumentFields): unknown {
  if (Object.hasOwn(given, field)) return given[field];
  const alias = Object.keys(ALIASES).find((name) => ALIASES[name] === field && Object.hasOwn(given, name));
  return alias === undefined ? undefined : given[alias];
}

function set<K extends keyof CheckedMeta>(meta: CheckedMeta, key: K, value: CheckedMeta[K] | undefined): void {
  if (value !== undefined) meta[key] = value;
}

/** One line of text: white space folded, at most 2,000 characters. */
function line(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = cleanText(value).text.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, LONGEST);
}

function identifier(value: unknown): string | null {
  // eslint-disable-next-line no-control-regex
  if (typeof value !== 'string' || value.length > LONGEST || /[\u0000-\u001f\u007f]/.test(value)) return null;
  return cleanText(value).replaced ? null : value.trim() || null;
}

function origin(value: unknown): Origin | null {
  return typeof value === 'string' && ORIGINS.includes(value) ? (value as Origin) : null;
}

function list(value: unknown): string[] | null {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const lines = values.map(line);
  return lines.includes(null) ? null : (lines as string[]);
}

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_ga)$/i;

/** The one form of a web address: http or https, host in lower case, without fragment, user, password, default port and tracking. Null for anything else. */
export function canonicalUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys())) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
