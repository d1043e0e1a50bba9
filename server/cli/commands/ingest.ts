import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parseMap, type RecordMap } from '../../read/index.ts';
import { packageRoot } from '../../store/root.ts';
import type { Context } from '../context.ts';
import { EXIT, usage } from '../failure.ts';
import { reportText } from '../print.ts';
import { itemsOf, withPaths, type MetaOptions } from './read.ts';

/** `entente ingest PATH…`: takes documents and records into the store. Exit 1 where something could not be taken. */
export function addIngest(program: Command, context: Context): void {
  withPaths(program.command('ingest'))
    .description('take documents and records into the graph')
    .option('--map <file>', 'read CSV files of others by this map (docs/maps.md); maps/ has some')
    .option('--dry-run', 'say what would be done, write nothing')
    .option('--json', 'print the report as one JSON value')
    .addHelpText(
      'after',
      `
Takes plain text, Markdown with front matter, HTML, PDF, JSONL of documents and CSV records. FILE.meta.json beside a file
gives its title, publisher, url, publishedOn and id. A broken file is named with the reason, and the rest goes on.

Examples:
  entente ingest articles/
  entente ingest talks.pdf --publisher "Ministry of Defence" --published-on 2025-11-01
  entente ingest - --id note-7 < note.txt
  entente ingest DCAD-v1.0-main.csv --map dcad
  entente ingest articles/ --dry-run --json`,
    )
    .action(async (paths: string[], options: MetaOptions & { map?: string; dryRun?: boolean; json?: boolean }) => {
      const items = itemsOf(context, paths, options, options.map === undefined ? undefined : mapOf(options.map));
      const report = await context.withOperations(async (operations) =>
        operations.ingest(items, {
          dryRun: options.dryRun ?? false,
          onProgress: context.follow,
        }),
      );
      if (options.json) await context.print(`${JSON.stringify(report)}\n`);
      else await context.print(reportText(report, options.dryRun ?? false));
      if (report.failures.length > 0 || report.documents.failed > 0) context.exitCode = EXIT.failed;
    });
}

/** A map by its file, or by the name of one that comes with Entente. */
function mapOf(given: string): RecordMap {
  const own = join(packageRoot(), 'maps', `${given}.yml`);
  const file = !existsSync(given) && /^[a-z0-9-]+$/.test(given) && existsSync(own) ? own : given;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw usage(
      `--map is ${JSON.stringify(given)}, which cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return parseMap(text, file === own ? `maps/${given}.yml` : given);
}
