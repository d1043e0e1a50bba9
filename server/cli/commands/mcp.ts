import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** `entente mcp`. */
export function addMcp(program: Command, context: Context): void {
  program
    .command('mcp')
    .description('serve the graph to assistants over the Model Context Protocol (standard input and output; reading only)')
    .addHelpText(
      'after',
      `
Not for people: an assistant's program starts it and speaks to it. docs/mcp.md tells what to write into its configuration.

Example:
  { "mcpServers": { "entente": { "command": "entente", "args": ["mcp"] } } }`,
    )
    .action(async () => {
      // Loaded here, so that no other command waits for the protocol.
      const { serveMcp } = await import('../mcp/index.ts');
      await serveMcp(context);
    });
}
