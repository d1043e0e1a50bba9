import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { compareFacts, DIFF_KINDS, diffMarkdown, type DiffKind } from '../diff/compare.ts';
import { loadFacts } from '../diff/load.ts';
import { EXIT, usage } from '../failure.ts';

/** `entente diff A B`: what is different between two exports, or two folders of documents; touches no store. */
export function addDiff(program: Command, context: Context): void {
  program
    .command('diff')
    .argument('<a>', 'an export (entente export), or a file or folder of documents: as it was')
    .argument('<b>', 'the same: as it is now')
    .description('facts added, removed, moved on, merged, split and newly in conflict, each with its quote')
    .addOption(new Option('--format <format>', 'Markdown for people, JSON for programs').choices(['md', 'json']).default('md'))
    .option('--fail-on <changes>', `exit 1 where there is one of these, with commas between: ${DIFF_KINDS.join(', ')}`)
    .addHelpText(
      'after',
      `
Examples:
  entente diff before.jsonl after.jsonl
  entente diff main/articles articles --fail-on merged,conflict > comment.md`,
    )
    .action(async (a: string, b: string, options: { format: 'md' | 'json'; failOn?: string }) => {
      const grave = changesOf(options.failOn);
      const differences = compareFacts(await loadFacts(context, a), await loadFacts(context, b));
      await context.print(options.format === 'json' ? `${JSON.stringify({ differences })}\n` : diffMarkdown(differences));
      const found = grave.filter((change) => differences.some((d) => d.change === change));
      if (found.length === 0) return;
      context.note(
        `There are facts ${found.map((change) => (change === 'conflict' ? 'newly in conflict' : change)).join(' and ')}.`,
      );
      context.exitCode = EXIT.failed;
    });
}

function changesOf(given: string | undefined): DiffKind[] {
  return (given ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = DIFF_KINDS.find((kind) => kind === part);
      if (!found) throw usage(`--fail-on is ${JSON.stringify(part)}, but must be of ${DIFF_KINDS.join(', ')}.`);
      return found;
    });
}
