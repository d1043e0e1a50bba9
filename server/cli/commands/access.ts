import { Option, type Command } from 'commander';
import type { AuditEntry } from '../../api/audit-log.ts';
import { SCOPES, withoutHash, type Scope, type TokenRecord } from '../../api/tokens.ts';
import { isPartialDate, spanOf } from '../../model/dates.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { Context } from '../context.ts';
import { usage } from '../failure.ts';
import { printable } from '../progress.ts';
import { auditOf, tokensOf } from '../data-folder.ts';

/** `entente token …` and `entente audit`: who may use the API from elsewhere, and what was written. Neither opens the store. */
export function addAccess(program: Command, context: Context): void {
  addTokens(program.command('token').description('tokens by which other machines use the API'), context);
  program
    .command('audit')
    .description('what was written, by whom, when, and what came of it')
    .option('--since <date>', 'only from this day, month or year on')
    .option('--limit <n>', 'the newest so many', '100')
    .option('--json', 'print the entries as one JSON value')
    .addHelpText('after', `\nExamples:\n  entente audit\n  entente audit --since 2026-11 --json`)
    .action(async (options: { since?: string; limit: string; json?: boolean }) => {
      if (options.since !== undefined && !isPartialDate(options.since)) throw usage('--since must be a date such as 2026-11-22.');
      if (!/^[1-9]\d{0,8}$/.test(options.limit)) throw usage('--limit must be a whole number from 1.');
      const from = options.since === undefined ? '' : spanOf(options.since).earliest;
      const { entries, unreadable } = auditOf(context.config).read();
      const chosen = entries.filter((entry) => entry.at >= from).slice(-Number(options.limit));
      if (unreadable > 0) context.note(`${unreadable} lines of the audit log cannot be read.`);
      if (options.json) await context.print(`${JSON.stringify({ entries: chosen })}\n`);
      else await context.print(chosen.length > 0 ? chosen.map(entryText).join('') : 'Nothing was written yet.\n');
    });
}

function addTokens(token: Command, context: Context): void {
  token
    .command('create')
    .description('make a token; it is shown this once')
    .requiredOption('--name <name>', 'who or what will use it')
    .addOption(new Option('--scope <scope>', 'what it allows; write allows reading too').choices(SCOPES).default('read'))
    .option('--expires <date>', 'the last day on which it counts')
    .option('--json', 'print it with its record as one JSON value')
    .addHelpText('after', `\nExample:\n  entente token create --name "news feed" --scope write --expires 2027-01-31`)
    .action(async (options: { name: string; scope: Scope; expires?: string; json?: boolean }) => {
      const name = options.name.trim();
      if (name === '' || name.length > 100) throw usage('--name must have 1 to 100 characters.');
      const { token: made, record } = tokensOf(context.config).create(name, options.scope, expiryOf(options.expires));
      if (options.json) return context.print(`${JSON.stringify({ token: made, ...withoutHash(record) })}\n`);
      context.note(`Token ${record.id} for "${printable(name)}", which may ${record.scope}. Keep it: it is not shown again.`);
      await context.print(`${made}\n`);
    });
  token
    .command('list')
    .description('the tokens that were made')
    .option('--json', 'print them as one JSON value')
    .action(async (options: { json?: boolean }) => {
      const tokens = tokensOf(context.config).list().map(withoutHash);
      if (options.json) return context.print(`${JSON.stringify({ tokens })}\n`);
      await context.print(
        tokens.length > 0 ? tokens.map(tokenText).join('') : 'There are no tokens; entente token create makes one.\n',
      );
    });
  token
    .command('revoke')
    .argument('<id>', 'its id, as entente token list shows it')
    .description('from the next request on it no longer counts')
    .action(async (id: string) => {
      try {
        const { name } = tokensOf(context.config).revoke(id);
        await context.print(`Revoked: ${id} (${printable(name)})\n`);
      } catch (error) {
        throw error instanceof NotFoundError ? usage(error.message) : error;
      }
    });
}

/** The moment after the last day. */
function expiryOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  if (!isPartialDate(day) || day.length !== 10)
    throw usage(`--expires is ${JSON.stringify(day)}, but must be a day such as 2027-01-31.`);
  return `${day}T23:59:59Z`;
}

function tokenText({ id, name, scope, createdAt, expiresAt, revokedAt }: Omit<TokenRecord, 'hash'>): string {
  const state = revokedAt ? `revoked ${revokedAt}` : expiresAt ? `until ${expiresAt}` : 'no end';
  return `${id}  ${scope.padEnd(5)}  ${createdAt}  ${state}  ${printable(name)}\n`;
}

function entryText({ at, who, what, about, outcome, counts, code }: AuditEntry): string {
  const name = who.via === 'token' ? `token ${who.id} (${who.name})` : who.via === 'cli' ? `cli ${who.id ?? ''}`.trim() : who.via;
  const counted = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${n} ${word}`)
    .join(', ');
  const named = about.length > 3 ? `${about.slice(0, 3).join(' ')} and ${about.length - 3} more` : about.join(' ');
  const words = [at, outcome + (code ? ` (${code})` : ''), what, name + (who.from ? ` from ${who.from}` : ''), counted, named];
  return `${printable(words.filter(Boolean).join('  '))}\n`;
}
