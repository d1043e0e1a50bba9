import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { reportText } from '../print.ts';

/** Commands that look after the graph as a whole: `export`, `rebuild`, `doctor`. */
export function addKeeping(program: Command, context: Context): void {
  program
    .command('export')
    .description('print the whole graph, sorted, so that equal graphs are equal files')
    .addOption(new Option('--format <name>', 'how to write it').choices(['jsonl']).default('jsonl'))
    .option('--history', 'with past claims and documents without a live version')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText(
      'after',
      `\nExamples:\n  entente export --format jsonl > graph.jsonl\n  entente export --history -o backup.jsonl`,
    )
    .action(async (options: { history?: boolean; output?: string }) => {
      await context.withOperations(async (operations) => {
        const lines = operations.exportLines({ history: options.history ?? false });
        if (options.output === undefined) {
          for await (const line of lines) await context.print(`${line}\n`);
        } else await toFile(options.output, lines);
      });
    });

  program
    .command('rebuild')
    .description('extract every document again and compute all facts anew')
    .option('--json', 'print the report as one JSON value')
    .action(async (options: { json?: boolean }) => {
      const report = await context.withOperations(async (operations) => operations.rebuild(context.follow));
      await context.print(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
      if (report.failures.length > 0) context.exitCode = EXIT.failed;
    });

  program
    .command('doctor')
    .description('check every fact and quote against what is stored; exit 1 where something is wrong')
    .option('--deep', 'also compute every block again and compare')
    .option('--json', 'print the findings as one JSON value')
    .addHelpText('after', `\nExamples:\n  entente doctor\n  entente doctor --deep --json`)
    .action(async (options: { deep?: boolean; json?: boolean }) => {
      const found = await context.withOperations(async (operations) => operations.doctor({ deep: options.deep ?? false }));
      if (options.json) await context.print(`${JSON.stringify(found)}\n`);
      else {
        const head = found.ok ? 'All is well' : `${found.problems.length} problems`;
        const counts = `${found.facts} facts, ${found.claims} claims, ${found.quotesChecked} quotes checked`;
        await context.print([`${head}: ${counts}.`, ...found.problems, ''].join('\n'));
      }
      if (!found.ok) context.exitCode = EXIT.failed;
    });
}

async function toFile(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = createWriteStream(path);
  const closed = once(file, 'close');
  // Until the first write an error has no listener of its own.
  await once(file, 'open');
  for await (const line of lines) if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await closed;
}
