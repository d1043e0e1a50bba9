import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { reportText } from '../print.ts';
import { itemsOf, withPaths, type MetaOptions } from './read.ts';

/** `entente ingest PATH…`: takes documents and records into the store. Exit 1 where something could not be taken. */
export function addIngest(program: Command, context: Context): void {
  withPaths(program.command('ingest'))
    .description('take documents and records into the graph')
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
  entente ingest articles/ --dry-run --json`,
    )
    .action(async (paths: string[], options: MetaOptions & { dryRun?: boolean; json?: boolean }) => {
      const items = itemsOf(context, paths, options);
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
