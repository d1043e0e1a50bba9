import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EntenteError } from '../model/errors.ts';
import type { ReadItem } from '../model/reading.ts';
import { decodeText } from './decode.ts';
import { readContent, type Content } from './content.ts';
import { checkMeta, type CheckedMeta } from './metadata.ts';
import { collect, readPlainFile } from './open.ts';
import { limitsOf, type ReadLimits } from './settings.ts';
import type { MapLexicon } from './maps/codes.ts';
import type { RecordMap } from './maps/map.ts';
import { metaPathOf, walk } from './walk.ts';
import { escapeControls, reasonOf } from './words.ts';
import { ParseWorker } from './worker/pool.ts';

/** Metadata that a caller gives for one file; it stands over all else. */
export interface GivenMeta {
  id?: string;
  publishedOn?: string;
  publisher?: string;
  url?: string;
  title?: string;
}

export interface ReadOptions {
  /** Countries and organizations that rows may name. */
  lexicon: MapLexicon;
  /** How the rows of tables that are not ours become records; then every path is such a table. */
  map?: RecordMap | undefined;
  limits?: Partial<ReadLimits>;
  /** For exactly one path, which is no folder. */
  meta?: GivenMeta;
  /** What `-` reads; required where a path is `-`. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Stops between two files. */
  signal?: AbortSignal;
}

/**
 * Reads files and folders into documents, records and failures, in the order of the paths given and of names in a folder.
 * What cannot be taken becomes an item, never an exception; the rest goes on. Two items of one key and different texts:
 * the second is a failure that names the first. Throws EntenteError `usage` where `meta` does not stand for one file or
 * where a `meta` value cannot be used.
 */
export async function* readPaths(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadItem> {
  const over = await givenMeta(paths, options.meta);
  const limits = limitsOf(options.limits);
  const worker = new ParseWorker(limits);
  const keys = new Keys();
  try {
    for (const path of paths) {
      for await (const item of itemsOf(path, new Set(paths), over, options, limits, worker)) {
        options.signal?.throwIfAborted();
        yield keys.checked(item);
      }
    }
  } finally {
    await worker.close();
  }
}

/**
 * Reads one file that somebody sent: its name and bytes. What cannot be taken is a failure named by the file, never an
 * exception. No path of this machine is looked at.
 */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  { lexicon, limits: given }: Pick<ReadOptions, 'lexicon' | 'limits'>,
): Promise<ReadItem[]> {
  const limits = limitsOf(given);
  if (bytes.byteLength > limits.fileMb * 1024 * 1024)
    return [failure(name, `it is larger than ${limits.fileMb} MB, the limit (ENTENTE_READ_FILE_MB)`)];
  const worker = new ParseWorker(limits);
  const content: Content = { path: name, bytes, over: {}, notices: [], defaults: {} };
  const items: ReadItem[] = [];
  try {
    for await (const item of readContent(content, { lexicon, limits, worker }))
      items.push(item.type === 'failure' ? failure(item.path, item.reason) : item);
  } catch (error) {
    items.push(failure(name, reasonOf(error)));
  } finally {
    await worker.close();
  }
  return items;
}

async function* itemsOf(
  path: string,
  given: ReadonlySet<string>,
  over: CheckedMeta,
  options: ReadOptions,
  limits: ReadLimits,
  worker: ParseWorker,
): AsyncGenerator<ReadItem> {
  const found = path === '-' ? [{ type: 'file' as const, path }] : walk(path, given);
  for await (const one of found) {
    if (one.type !== 'file') {
      yield one.type === 'failure' ? failure(one.path, one.reason) : one;
      continue;
    }
    try {
      const content = await contentOf(one.path, over, options, limits);
      for await (const item of readContent(content, { lexicon: options.lexicon, limits, worker, map: options.map })) {
        yield item.type === 'failure' ? failure(item.path, item.reason) : item;
      }
    } catch (error) {
      yield failure(one.path, reasonOf(error));
    }
  }
}

function failure(path: string, reason: string): ReadItem {
  return { type: 'failure', path: escapeControls(path), reason: escapeControls(reason) };
}

async function contentOf(path: string, over: CheckedMeta, options: ReadOptions, limits: ReadLimits): Promise<Content> {
  if (path === '-') {
    if (!options.stdin) throw new EntenteError('usage', 'there is no standard input to read');
    return { path, bytes: await collect(options.stdin, limits.fileMb), over, notices: [], defaults: {} };
  }
  const bytes = await readPlainFile(path, limits.fileMb);
  const beside = await metaBeside(path, limits);
  return { path, bytes, over: { ...beside.meta, ...over }, notices: beside.notices, defaults: await licenceOf(path) };
}

/** FILE.meta.json, where it stands beside a file. One that cannot be used is dropped with a notice. */
async function metaBeside(path: string, limits: ReadLimits): Promise<{ meta: CheckedMeta; notices: string[] }> {
  const metaPath = metaPathOf(path);
  if ((await lstat(metaPath).catch(() => null)) === null) return { meta: {}, notices: [] };
  const name = metaPath.split(/[/\\]/).at(-1) ?? metaPath;
  try {
    const value: unknown = JSON.parse(decodeText(await readPlainFile(metaPath, limits.frontMatterKb / 1024)));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return checkMeta({ ...value }, name);
    return { meta: {}, notices: [`${name} was dropped: it is not a JSON object`] };
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not valid JSON' : reasonOf(error);
    return { meta: {}, notices: [`${name} was dropped: ${reason}`] };
  }
}

/** Records beside a SOURCES.csv are under its folder's licence, CC0 (third-party attributions are in that file); others say nothing of theirs. */
async function licenceOf(path: string): Promise<{ licence?: string }> {
  if (!/\.csv$/i.test(path)) return {};
  const sources = await lstat(join(dirname(path), 'SOURCES.csv')).catch(() => null);
  return sources?.isFile() ? { licence: 'CC0-1.0' } : {};
}

async function givenMeta(paths: readonly string[], meta: GivenMeta = {}): Promise<CheckedMeta> {
  const given = Object.entries(meta).filter(([, value]) => value !== undefined);
  if (given.length === 0) return {};
  const [path, ...more] = paths;
  const folder = path !== undefined && path !== '-' && ((await lstat(path).catch(() => null))?.isDirectory() ?? false);
  if (path === undefined || more.length > 0 || folder) {
    throw new EntenteError(
      'usage',
      `${given.map(([name]) => name).join(', ')} can be given for one file only, not for several or a folder`,
    );
  }
  const checked = checkMeta(Object.fromEntries(given), 'given');
  if (checked.notices[0] !== undefined) throw new EntenteError('usage', checked.notices[0].replace(' was dropped, it', ''));
  return checked.meta;
}

/** Remembers the documents of one load by key. */
class Keys {
  readonly #first = new Map<string, { path: string; sha256: string }>();

  checked(item: ReadItem): ReadItem {
    if (item.type !== 'document' && item.type !== 'dataset') return item;
    const { key, sha256 } = item.document;
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, { path: item.path, sha256 });
    else if (first.sha256 !== sha256) return failure(item.path, `it has the same id as ${first.path} (${key}), but another text`);
    return item;
  }
}
