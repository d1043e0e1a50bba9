import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import type { PublishScope } from '../../contract/published.ts';
import { sha256 } from '../../model/ids.ts';
import { packageRoot } from '../../store/root.ts';
import type { Context } from '../context.ts';
import { usage } from '../failure.ts';
import { printable } from '../progress.ts';
import { pageOf } from '../publish.ts';
import { version } from '../version.ts';
import { pairsOf } from './query.ts';

interface PublishOptions {
  tie?: string[];
  query?: string[];
  all?: boolean;
  out: string;
  title?: string;
  json?: boolean;
}

/** `entente publish`. */
export function addPublish(program: Command, context: Context): void {
  program
    .command('publish')
    .description('write one HTML file with graph, facts and quotes, which opens without a network and checks itself')
    .addOption(new Option('--tie <countries...>', 'what joins two countries').conflicts(['query', 'all']))
    .addOption(
      new Option('--query <name...>', 'the facts that a named query gives: its name, then name=value …').conflicts('all'),
    )
    .option('--all', 'all countries with their ties (without --tie and --query)')
    .requiredOption('-o, --out <file>', 'the file to write')
    .option('--title <text>', 'what stands above it')
    .option('--json', 'print what was written as one JSON value')
    .addHelpText(
      'after',
      `
The file holds the whole text of each document whose licence lets it be passed on, of others each quote with a sentence either side.
Its reader can verify every quote against these texts; nothing is loaded or sent.

Examples:
  entente publish --out ties.html
  entente publish --tie IN US --out india-us.html
  entente publish --query agreements-of country=Japan --out japan.html --title "Japan's agreements"`,
    )
    .action(async (options: PublishOptions) => {
      const scope = scopeOf(options);
      checkWritable(options.out);
      const found = await context.withOperations(async (operations) => operations.publish(scope));
      const published = options.title ? { ...found, title: options.title } : found;
      const page = pageOf(published, packageRoot(), version());
      writeFileSync(options.out, page);
      const written = {
        file: options.out,
        bytes: Buffer.byteLength(page),
        sha256: sha256(page),
        facts: published.facts.length,
        quotes: published.claims.length,
        documents: published.documents.length,
        whole: published.documents.filter((document) => document.text !== null).length,
      };
      if (options.json) return context.print(`${JSON.stringify(written)}\n`);
      await context.print(
        `${[
          `Wrote ${printable(written.file)}: ${(written.bytes / 1e6).toFixed(2)} MB, ${written.facts} facts, ${written.quotes} quotes of ${written.documents} documents (${written.whole} with their whole text).`,
          `SHA-256 of the file: ${written.sha256}`,
        ].join('\n')}\n`,
      );
    });
}

/** Throws `usage` where the file cannot be written, before the long work that fills it. */
function checkWritable(file: string): void {
  const folder = dirname(file);
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw usage(`${file} cannot be written: there is no folder ${folder}.`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false) throw usage(`${file} is a folder: --out needs a file.`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw usage(`${file} cannot be written: permission to write into ${folder} is denied.`);
  }
}

/** What the options ask for. Throws `usage` for a tie of anything but two countries and a query without a name. */
function scopeOf({ tie, query }: PublishOptions): PublishScope {
  if (tie) {
    const [a, b, ...more] = tie;
    if (a === undefined || b === undefined || more.length > 0) throw usage('--tie needs two countries: --tie IN US.');
    return { kind: 'tie', a, b };
  }
  if (!query) return { kind: 'all' };
  const [name = '', ...pairs] = query;
  if (name.includes('=')) throw usage('--query needs the name of a query first: --query agreements-of country=Japan.');
  return { kind: 'query', name, parameters: pairsOf(pairs) };
}
