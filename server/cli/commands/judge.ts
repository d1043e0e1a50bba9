import type { Command } from 'commander';
import { clockOf } from '../../config.ts';
import type { Context } from '../context.ts';
import { usage } from '../failure.ts';
import { reportText } from '../print.ts';
import { jsonOrText } from './query.ts';

interface WordOptions {
  on?: string;
  why?: string;
  by?: string;
  withdraw?: string;
  json?: boolean;
}

const withWords = (command: Command, what: string): Command =>
  command
    .option('--why <text>', 'the reason')
    .option('--by <name>', 'who says so')
    .option('--on <date>', 'the day it is said, ISO 8601 (default: today)')
    .option('--withdraw <id>', `take back the ${what} of this id instead`)
    .option('--json', 'print the outcome as one JSON value');

const wordsOf = (context: Context, options: WordOptions) => ({
  on: options.on ?? clockOf(context.config)().slice(0, 10),
  why: options.why ?? null,
  by: options.by ?? null,
});

/** Commands by which people overrule the machine: `retract`, `same`, `different`, `correct`. All can be taken back. */
export function addJudgements(program: Command, context: Context): void {
  const printId = async (options: WordOptions, id: string, words: string): Promise<void> =>
    context.print(options.json ? `${JSON.stringify({ id })}\n` : `${words} ${id}\n`);
  const withdraw = async (kind: 'judgement' | 'correction', options: WordOptions, id: string): Promise<void> => {
    await context.withOperations(async (operations) => operations.withdraw(kind, id));
    await printId(options, id, 'Taken back:');
  };

  program
    .command('retract')
    .argument('<document>', 'its key, its id or the path it was read from')
    .description("take a document's claims out of every answer; its text stays")
    .option('--why <text>', 'the reason')
    .option('--json', 'print the report as one JSON value')
    .addHelpText('after', `\nExample:\n  entente retract articles/wrong.md --why "withdrawn by its publisher"`)
    .action(async (document: string, options: { why?: string; json?: boolean }) => {
      const report = await context.withOperations(async (operations) => operations.retract(document, options.why ?? null));
      await context.print(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
    });

  for (const verdict of ['same', 'different'] as const) {
    withWords(program.command(verdict), 'judgement')
      .argument('[a]', 'id of a fact or a claim, or a name form such as "IN|rajnath singh"')
      .argument('[b]', 'the other one')
      .description(verdict === 'same' ? 'say that two things are one' : 'say that two things are not one')
      .addHelpText(
        'after',
        `\nExample:\n  entente ${verdict} meeting:…-k2jx meeting:…-p7ra --why "one visit, two reports" --by "A. Analyst"`,
      )
      .action(async (a: string | undefined, b: string | undefined, options: WordOptions) => {
        if (options.withdraw !== undefined) return withdraw('judgement', options, options.withdraw);
        if (a === undefined || b === undefined) throw usage(`entente ${verdict} needs two ids.`);
        const input = { verdict, a, b, ...wordsOf(context, options) };
        const id = await context.withOperations(async (operations) => operations.judge(input));
        await printId(options, id, 'Recorded:');
      });
  }

  withWords(program.command('correct'), 'correction')
    .argument('[claim]', 'id of the claim')
    .description('reject or confirm a claim, or replace one of its fields; the quote stays')
    .option('--reject', 'the claim is wrong')
    .option('--confirm', 'the claim (or its --field) is right')
    .option('--field <name>', 'the field that is confirmed or replaced')
    .option('--value <json>', "the field's right value: JSON, else a text")
    .addHelpText(
      'after',
      `
Examples:
  entente correct 'seed-000#meeting:120.0' --reject --why "a report about another year"
  entente correct 'seed-000#agreement:88.0' --field signedOn --value 2025-10-31`,
    )
    .action(
      async (
        claim: string | undefined,
        options: WordOptions & { reject?: boolean; confirm?: boolean; field?: string; value?: string },
      ) => {
        if (options.withdraw !== undefined) return withdraw('correction', options, options.withdraw);
        if (claim === undefined) throw usage('entente correct needs the id of a claim.');
        const input = { claim, ...correctionOf(options), ...wordsOf(context, options) };
        const id = await context.withOperations(async (operations) => operations.correct(input));
        await printId(options, id, 'Recorded:');
      },
    );
}

function correctionOf(options: { reject?: boolean; confirm?: boolean; field?: string; value?: string }): {
  action: 'reject' | 'confirm' | 'replace';
  field: string | null;
  value: unknown;
} {
  const asked = [options.reject, options.confirm, options.value !== undefined].filter(Boolean).length;
  if (asked !== 1) throw usage('Give exactly one of --reject, --confirm and --field with --value.');
  const field = options.field ?? null;
  if (options.reject) {
    if (field !== null) throw usage('--reject takes the whole claim: leave --field out.');
    return { action: 'reject', field, value: null };
  }
  if (options.confirm) return { action: 'confirm', field, value: null };
  if (field === null) throw usage('--value needs --field, the name of the field that it replaces.');
  // A bare year is JSON for a number, but dates are texts.
  const text = options.value as string;
  return { action: 'replace', field, value: /(On|[dD]ate)$/.test(field) ? text : jsonOrText(text) };
}
