import { Command } from 'commander';
import { addAccess } from './cli/commands/access.ts';
import { addDiff } from './cli/commands/diff.ts';
import { addExtract } from './cli/commands/extract.ts';
import { addIngest } from './cli/commands/ingest.ts';
import { addJudgements } from './cli/commands/judge.ts';
import { addKeeping } from './cli/commands/keep.ts';
import { addMcp } from './cli/commands/mcp.ts';
import { addPublish } from './cli/commands/publish.ts';
import { addQueries } from './cli/commands/query.ts';
import { addReview } from './cli/commands/review.ts';
import { addServe } from './cli/commands/serve.ts';
import { Context } from './cli/context.ts';
import { describeFailure } from './cli/failure.ts';
import { version } from './cli/version.ts';

/** The command line with all its commands. */
export function createProgram(context: Context): Command {
  const program = new Command('entente')
    .description('A knowledge graph of defence relationships: every fact leads to the sentence that states it.')
    .version(version(), '-V, --version')
    .showHelpAfterError('(entente help COMMAND tells how it is called)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Commands go through the running server where there is one, else they open the store themselves.
Exit codes: 0 all well, 1 some inputs failed, 2 wrongly called, 3 nothing done (store down or not Entente's).

Examples:
  entente serve
  entente ingest articles/
  entente query tie --param a=IN --param b=US`,
    );
  for (const add of [
    addServe,
    addIngest,
    addExtract,
    addQueries,
    addKeeping,
    addPublish,
    addJudgements,
    addReview,
    addDiff,
    addMcp,
    addAccess,
  ])
    add(program, context);
  return program;
}

/** Runs one command line and sets the process's exit code. `argv` is what follows the program's name. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const context = new Context();
  try {
    await createProgram(context).parseAsync(argv, { from: 'user' });
    process.exitCode = context.exitCode;
  } catch (error) {
    const { code, line } = describeFailure(error);
    if (line !== null) context.note(line);
    process.exitCode = code;
  }
}
