import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Option, type Command } from 'commander';
import type { Review, ReviewItem, ReviewSide } from '../../contract/review.ts';
import { InputError } from '../../model/errors.ts';
import { QUESTION_KINDS, type QuestionKind } from '../../model/questions.ts';
import type { Answer } from '../../model/values.ts';
import type { Context } from '../context.ts';
import { EXIT, usage } from '../failure.ts';
import { judgementLines, judgementsCsv } from '../judgements-csv.ts';
import { answerText, cellText } from '../print.ts';
import { printable } from '../progress.ts';

const KIND_WORDS: Record<QuestionKind, string> = {
  'fits-several': 'fits several',
  'one-short': 'one rule short',
  name: 'whose name',
};
const QUOTED = 300;

/** `entente review`, `entente judgements`, `entente corrections`: what is left to people, and what they said. */
export function addReview(program: Command, context: Context): void {
  program
    .command('review')
    .description('list what the rules leave to a person: pairs that may be one, with the words of both, likeliest first')
    .addOption(new Option('--kind <kind>', 'only this kind of question').choices([...QUESTION_KINDS]))
    .option('--later', 'those put off instead of those open')
    .option('--limit <n>', 'most questions', '20')
    .option('--ask', 'ask one by one: s same, d different, l later, return for the next, q to stop')
    .option('--by <name>', 'who answers; with --ask')
    .option('--json', 'print the list as one JSON value')
    .addHelpText(
      'after',
      `\nExamples:\n  entente review\n  entente review --kind name --limit 5 --json\n  entente review --ask --by "A. Analyst"`,
    )
    .action(async (options: ReviewOptions) => {
      const limit = Number(options.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > 100)
        throw usage(`--limit is "${options.limit}", but must be 1 to 100.`);
      const filter = { kind: options.kind, later: options.later ?? false, limit, offset: 0 };
      await context.withOperations(async (operations) => {
        const review = await operations.review(filter);
        if (options.json) return context.print(`${JSON.stringify(review)}\n`);
        if (!options.ask) return context.print(reviewText(review));
        await askEach(context, review, async (item, verdict) =>
          operations.judge({ verdict, a: item.a.end, b: item.b.end, on: null, why: null, by: options.by ?? null }),
        );
      });
    });

  addSaid(program, context, 'judgement');
  addSaid(program, context, 'correction');
}

interface ReviewOptions {
  kind?: QuestionKind;
  later?: boolean;
  limit: string;
  ask?: boolean;
  by?: string;
  json?: boolean;
}

/** `entente judgements …` and `entente corrections …`: list and take back; judgements also to and from CSV. */
function addSaid(program: Command, context: Context, kind: 'judgement' | 'correction'): void {
  const group = program
    .command(`${kind}s`)
    .description(
      kind === 'judgement'
        ? 'what people said of pairs: list, export, import, withdraw'
        : 'what people put right in claims: list, withdraw',
    );
  const ask = async (withdrawn: boolean): Promise<Answer> =>
    context.withOperations(async (operations) => operations.query(`${kind}s`, { withdrawn: String(withdrawn) }));
  group
    .command('list', { isDefault: true })
    .description(`list the ${kind}s, newest first`)
    .option('--all', 'also those that were taken back')
    .option('--json', 'print them as one JSON value')
    .action(async (options: { all?: boolean; json?: boolean }) => {
      const answer = await ask(options.all ?? false);
      await context.print(options.json ? `${JSON.stringify({ [`${kind}s`]: objectsOf(answer) })}\n` : answerText(answer));
    });
  group
    .command('withdraw')
    .argument('<id>', `id of the ${kind}`)
    .description(`take one back; the ${kind} stays in the history`)
    .option('--json', 'print the outcome as one JSON value')
    .action(async (id: string, options: { json?: boolean }) => {
      await context.withOperations(async (operations) => operations.withdraw(kind, id));
      await context.print(options.json ? `${JSON.stringify({ id })}\n` : `Taken back: ${id}\n`);
    });
  if (kind === 'judgement') addCsv(group, context, ask);
}

function addCsv(group: Command, context: Context, ask: (withdrawn: boolean) => Promise<Answer>): void {
  group
    .command('export')
    .description('print the live judgements as CSV: verdict, a, b, on, why, by')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (options: { output?: string }) => {
      const rows = objectsOf(await ask(false)).map((row) => ({
        ...(row as Record<'verdict' | 'a' | 'b' | 'why', string | null>),
        on: row['day'] as string,
        by: row['who'] as string | null,
      }));
      // Sorted, so that equal judgements are equal files.
      const key = (r: (typeof rows)[number]): string => [r.a, r.b, r.on, r.verdict].join('\0');
      const csv = judgementsCsv(rows.sort((x, y) => (key(x) < key(y) ? -1 : 1)));
      if (options.output === undefined) await context.print(csv);
      else writeFileSync(options.output, csv);
    });
  group
    .command('import')
    .argument('<file>', 'a CSV as "export" writes it; - reads standard input')
    .description('take judgements from CSV and apply them at once; those that stand already stay as they are')
    .option('--json', 'print the outcome as one JSON value')
    .addHelpText('after', `\nExample:\n  entente judgements export -o judgements.csv\n  entente judgements import judgements.csv`)
    .action(async (file: string, options: { json?: boolean }) => {
      const lines = judgementLines(textOf(file));
      const good = lines.flatMap((l) => ('input' in l ? [l] : []));
      const report = await context.withOperations(async (operations) => operations.judgeAll(good.map((l) => l.input)));
      const failures = [
        ...lines.flatMap((l) => ('reason' in l ? [{ path: `${file}:${l.line}`, reason: l.reason }] : [])),
        ...report.failures.map((f) => ({ path: `${file}:${good[f.index]?.line ?? 0}`, reason: f.reason })),
      ];
      const { added, unchanged } = report;
      if (failures.length > 0) context.exitCode = EXIT.failed;
      const words = [
        `Read ${lines.length}: ${added} added, ${unchanged} unchanged, ${failures.length} failed.`,
        ...failures.map((f) => `failed  ${printable(f.path)}: ${printable(f.reason)}`),
        '',
      ];
      await context.print(
        options.json
          ? `${JSON.stringify({ read: lines.length, added, unchanged, failed: failures.length, failures })}\n`
          : words.join('\n'),
      );
    });
}

/** The text of a file or of standard input. Throws InputError where it cannot be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`);
  }
}

const objectsOf = (answer: Answer): Record<string, unknown>[] =>
  answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i] ?? null])));

function reviewText(review: Review): string {
  const { open, putOff, total, questions } = review;
  const counts = QUESTION_KINDS.map((kind) => `${open[kind]} ${KIND_WORDS[kind]}`).join(', ');
  const shown = questions.length < total ? `; ${questions.length} of ${total} listed` : '';
  return [...questions.map((item, i) => `${itemText(item, i + 1)}\n`), `Open: ${counts}; ${putOff} put off${shown}.\n`].join('');
}

function itemText(item: ReviewItem, n: number): string {
  const later = item.putOff
    ? `\n   Put off on ${item.putOff.on}${item.putOff.by ? ` by ${item.putOff.by}` : ''} (${item.putOff.id})`
    : '';
  const ends = `entente same '${item.a.end}' '${item.b.end}'`;
  return `${n}. ${KIND_WORDS[item.kind]}: ${item.why}${later}\n${sideText('A', item.a)}${sideText('B', item.b)}   ${printable(ends)}\n`;
}

function sideText(letter: string, side: ReviewSide): string {
  const head = side.name ?? side.fact?.name ?? side.end;
  const quotes = side.evidence.map(({ claim, document }) => {
    const quote = claim.quote.length > QUOTED ? `${claim.quote.slice(0, QUOTED - 1)}…` : claim.quote;
    const source = [document.publisher ?? document.title ?? document.key, document.publishedOn].filter(Boolean).join(', ');
    return `      “${cellText(quote)}” (${cellText(source)})\n`;
  });
  const more = side.claims > quotes.length ? `      and ${side.claims - quotes.length} more\n` : '';
  return `   ${letter}: ${printable(head)}\n${quotes.join('')}${more}`;
}

/** Goes through the questions; each answer is applied before the next is asked. */
async function askEach(
  context: Context,
  review: Review,
  answer: (item: ReviewItem, verdict: 'same' | 'different' | 'later') => Promise<string>,
): Promise<void> {
  const VERDICT = { s: 'same', d: 'different', l: 'later' } as const;
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  try {
    for (const [i, item] of review.questions.entries()) {
      await context.print(
        `${itemText(item, i + 1)}   One and the same? s same, d different, l later, return for the next, q to stop: `,
      );
      for (;;) {
        const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
        const key = done ? 'q' : value.trim().toLowerCase();
        if (key === 'q') {
          await context.print('\n');
          return;
        }
        if (key === '') break;
        const verdict = VERDICT[key as keyof typeof VERDICT];
        if (!verdict) {
          await context.print('   s, d, l, return or q: ');
          continue;
        }
        await context.print(`   Recorded: ${await answer(item, verdict)}\n\n`);
        break;
      }
    }
  } finally {
    input.close();
  }
}
