import type { Command } from 'commander';
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

const wordsOf = (options: WordOptions) => ({
  on: options.on ?? null,
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
        const input = { verdict, a, b, ...wordsOf(options) };
        const id = await context.withOperations(async (operations) => operations.judge(input));
        await printId(options, id, 'Recorded:');
      });
  }

  withWords(program.command('correct'), 'correction')
    .argument('[claim]', 'id of the claim')
    .argument('[what]', 'reject, confirm, or FIELD=VALUE (JSON, else a text)')
    .description('reject or confirm a claim, or replace one of its fields; the quote stays')
    .option('--field <name>', 'with confirm: this field alone is right')
    .addHelpText(
      'after',
      `
Examples:
  entente correct 'seed-000#meeting:120.0' reject --why "a report about another year"
  entente correct 'seed-000#meeting:120.0' confirm --field date
  entente correct 'seed-000#agreement:88.0' signedOn=2025-10-31
  entente correct 'seed-000#agreement:88.0' 'parties=["IN","US"]'`,
    )
    .action(async (claim: string | undefined, what: string | undefined, options: WordOptions & { field?: string }) => {
      if (options.withdraw !== undefined) return withdraw('correction', options, options.withdraw);
      if (claim === undefined) throw usage('entente correct needs the id of a claim.');
      const input = { claim, ...correctionOf(what, options.field ?? null), ...wordsOf(options) };
      const id = await context.withOperations(async (operations) => operations.correct(input));
      await printId(options, id, 'Recorded:');
    });
}

function correctionOf(
  what: string | undefined,
  field: string | null,
): { action: 'reject' | 'confirm' | 'replace'; field: string | null; value: unknown } {
  if (what === 'confirm') return { action: 'confirm', field, value: null };
  if (field !== null) throw usage('--field goes with confirm; a value is given as FIELD=VALUE.');
  if (what === 'reject') return { action: 'reject', field, value: null };
  const replaced = /^(\w+)=(.*)$/s.exec(what ?? '');
  if (!replaced)
    throw usage(`Say what of the claim: reject, confirm or FIELD=VALUE${what === undefined ? '' : `, not "${what}"`}.`);
  const [, name, value] = replaced as unknown as [string, string, string];
  // A bare year is JSON for a number, but dates are texts.
  return { action: 'replace', field: name, value: /(On|[dD]ate)$/.test(name) ? value : jsonOrText(value) };
}
