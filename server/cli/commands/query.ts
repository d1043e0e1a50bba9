import type { Command } from 'commander';
import { NotFoundError } from '../../model/errors.ts';
import { describe, loadCatalogue, shownExample } from '../../queries/index.ts';
import type { Context } from '../context.ts';
import { usage } from '../failure.ts';
import { answerText } from '../print.ts';

const collect = (pair: string, before: string[] = []): string[] => [...before, pair];

/** `k=v` pairs as a map. Throws `usage` for a pair without `=` and for a name given twice. */
export function pairsOf(pairs: readonly string[] = []): Record<string, string> {
  const out: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw usage(`--param is ${JSON.stringify(pair)}, but must be name=value.`);
    const name = pair.slice(0, at);
    if (Object.hasOwn(out, name)) throw usage(`--param ${name} is given twice.`);
    out[name] = pair.slice(at + 1);
  }
  return out;
}

/** `entente query [NAME]` and `entente cypher TEXT`. */
export function addQueries(program: Command, context: Context): void {
  program
    .command('query')
    .argument('[name]', 'name of the query; without it, the queries are listed')
    .description('run a named query')
    .option('-p, --param <name=value>', 'a parameter; may be repeated', collect)
    .option('--json', 'print the answer as one JSON value')
    .addHelpText(
      'after',
      `
Examples:
  entente query
  entente query tie --param a=IN --param b=US
  entente query agreements-of --param country=Japan --json`,
    )
    .action(async (name: string | undefined, options: { param?: string[]; json?: boolean }) => {
      if (name === undefined) return listQueries(context, options.json ?? false);
      const parameters = pairsOf(options.param);
      const answer = await context
        .withOperations(async (operations) => operations.query(name, parameters))
        .catch((error: unknown) => {
          throw error instanceof NotFoundError ? usage(error.message) : error;
        });
      await context.print(options.json ? `${JSON.stringify(answer)}\n` : answerText(answer));
    });

  program
    .command('cypher')
    .argument('<text>', 'a reading Cypher statement; - reads it from standard input')
    .description('run reading Cypher')
    .option('-p, --param <name=value>', 'a parameter: JSON, else a text; may be repeated', collect)
    .option('--json', 'print the answer as one JSON value')
    .addHelpText(
      'after',
      () => `
Examples:
  entente cypher '${shownExample('ranked')}'
  entente cypher '${shownExample('with-parameter')}' --param code='"JP"' --json`,
    )
    .action(async (text: string, options: { param?: string[]; json?: boolean }) => {
      const statement = text === '-' ? await standardInput() : text;
      const parameters = Object.fromEntries(Object.entries(pairsOf(options.param)).map(([k, v]) => [k, jsonOrText(v)]));
      const answer = await context.withOperations(async (operations) => operations.cypher(statement, parameters));
      await context.print(options.json ? `${JSON.stringify(answer)}\n` : answerText(answer));
    });
}

async function listQueries(context: Context, json: boolean): Promise<void> {
  const queries = [...loadCatalogue().values()].map(describe);
  if (json) return context.print(`${JSON.stringify({ queries })}\n`);
  const widest = Math.max(...queries.map((query) => query.name.length));
  for (const { name, title, parameters } of queries) {
    const words = [
      ...parameters.filter((p) => p.required).map((p) => p.name),
      ...parameters.filter((p) => !p.required).map((p) => `[${p.name}]`),
    ].join(' ');
    await context.print(`${name.padEnd(widest)}  ${title}${words ? `  (${words})` : ''}\n`);
  }
}

/** A parameter's value: what JSON makes of it, else the text itself. */
export function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

async function standardInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let all = '';
  for await (const chunk of process.stdin) all += String(chunk);
  return all;
}
