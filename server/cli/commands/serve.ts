import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';

/** `entente serve`. */
export function addServe(program: Command, context: Context): void {
  program
    .command('serve')
    .description('serve the explorer and the API')
    .option('--sample', 'load the sample documents and reference records, into Neo4j too')
    .addOption(new Option('--no-sample', 'leave an empty store empty'))
    .addHelpText(
      'after',
      `
An empty embedded store is filled with the sample documents and reference records first. PORT, HOST, ENTENTE_DATA and
NEO4J_URI choose where it listens and where the graph is kept; docs/settings.md lists every setting.

Examples:
  entente serve
  PORT=8080 entente serve
  NEO4J_URI=neo4j://127.0.0.1:7687 NEO4J_PASSWORD=… entente serve --sample`,
    )
    .action(async (options: { sample?: boolean }) => {
      // Loaded here, so that no other command waits for the HTTP side.
      const { serve } = await import('../serve.ts');
      await serve(context, options.sample ?? null);
    });
}
