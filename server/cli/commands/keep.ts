import { Option, type Command } from 'commander';
import { EXPORT_FORMATS } from '../../contract/requests.ts';
import { isFolder, type ExportFormat, type ReadLines } from '../../graph/export/index.ts';
import type { Context } from '../context.ts';
import { linesOfFile, writeExport } from '../exporting.ts';
import { EXIT, usage } from '../failure.ts';
import { reportText } from '../print.ts';

interface ExportOptions {
  format: ExportFormat;
  history?: boolean;
  from?: string;
  output?: string;
}

/** Commands that look after the graph as a whole: `export`, `rebuild`, `doctor`. */
export function addKeeping(program: Command, context: Context): void {
  program
    .command('export')
    .description('print the whole graph, sorted, so that equal graphs are equal files')
    .addOption(
      new Option('--format <name>', 'jsonl, cypher, neo4j-admin: the whole graph; gexf, graphml, csv: its facts')
        .choices(EXPORT_FORMATS)
        .default('jsonl'),
    )
    .option('--history', 'with past claims and documents without a live version')
    .option('--from <file>', 'another form of an earlier export (jsonl) instead of what the store holds now')
    .option('-o, --output <path>', 'write to a file instead of standard output; neo4j-admin and csv need a folder')
    .addHelpText(
      'after',
      `\nExamples:\n  entente export --format jsonl > graph.jsonl\n  entente export --history -o backup.jsonl
  entente export --format gexf -o graph.gexf
  entente export --format neo4j-admin -o graph/
  entente export --format cypher --from backup.jsonl | cypher-shell -a bolt://127.0.0.1:7687`,
    )
    .action(async ({ format, history = false, from, output }: ExportOptions) => {
      if (isFolder(format) && output === undefined) throw usage(`--format ${format} writes a folder: name it with --output.`);
      if (from !== undefined && history) throw usage('--history asks the store: an export (--from) has what it was made with.');
      const write = (read: ReadLines): Promise<void> => writeExport(context, format, read, output);
      if (from !== undefined) return write(() => linesOfFile(from));
      await context.withOperations((operations) => write(() => operations.exportLines({ history })));
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
