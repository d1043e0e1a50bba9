import { statSync } from 'node:fs';
import type { Command } from 'commander';
import type { ReadItem } from '../../model/reading.ts';
import { readPaths, type RecordMap } from '../../read/index.ts';
import type { Context } from '../context.ts';
import { usage } from '../failure.ts';
import { printable } from '../progress.ts';

/** The options by which one file is told what it does not say itself. */
export interface MetaOptions {
  id?: string;
  publishedOn?: string;
  publisher?: string;
  url?: string;
  title?: string;
}

/** Adds PATH… and the options of one file. */
export function withPaths(command: Command): Command {
  return command
    .argument('<path...>', 'files and folders; - for standard input')
    .option('--id <id>', 'key of the document (one file only)')
    .option('--title <text>', 'its title')
    .option('--publisher <name>', 'who published it')
    .option('--url <address>', 'its canonical address')
    .option('--published-on <date>', 'day, month or year of publication, ISO 8601');
}

/**
 * What the command line names, read as it is asked for. Remarks of the readers go to stderr. Throws `usage` at once, before
 * any store is opened, for options that do not fit the paths.
 */
export function itemsOf(
  context: Context,
  paths: readonly string[],
  options: MetaOptions,
  map?: RecordMap,
): AsyncIterable<ReadItem> {
  const { id, title, publisher, url, publishedOn } = options;
  const meta = Object.fromEntries(Object.entries({ id, title, publisher, url, publishedOn }).filter(([, v]) => v !== undefined));
  if (Object.keys(meta).length > 0 && (paths.length !== 1 || isFolder(paths[0] as string))) {
    throw usage('--id, --title, --publisher, --url and --published-on describe one document: give exactly one file or -.');
  }
  const { lexicon } = context;
  return told(context, readPaths(paths, { lexicon, limits: context.config.read, meta, stdin: process.stdin, map }));
}

async function* told(context: Context, items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
  for await (const item of items) {
    if ('notices' in item) for (const notice of item.notices) context.note(`${printable(item.path)}: ${printable(notice)}`);
    yield item;
  }
}

function isFolder(path: string): boolean {
  return path !== '-' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
