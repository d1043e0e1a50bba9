import type { Command } from 'commander';
import { toFormat } from '../../extract/format.ts';
import { extract } from '../../extract/index.ts';
import type { Extraction } from '../../model/claims.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { printable } from '../progress.ts';
import { itemsOf, withPaths, type MetaOptions } from './read.ts';

/** `entente extract PATH…`: what documents say, without any store. Exit 1 where something could not be read. */
export function addExtract(program: Command, context: Context): void {
  withPaths(program.command('extract'))
    .description('print what documents say; touches no store')
    .option('--jsonl', 'one JSON object a document and line, for programs')
    .addHelpText(
      'after',
      `
Examples:
  entente extract article.txt --published-on 2025-11-01
  entente extract documents/ --jsonl > facts.jsonl`,
    )
    .action(async (paths: string[], options: MetaOptions & { jsonl?: boolean }) => {
      for await (const item of itemsOf(context, paths, options)) {
        if (item.type === 'failure') {
          context.note(`${printable(item.path)}: ${printable(item.reason)}`);
          context.exitCode = EXIT.failed;
        } else if (item.type === 'dataset') {
          context.note(`${printable(item.path)}: holds records, which need no extraction`);
        } else if (item.type === 'document') {
          const found = extract(item.document, context.lexicon);
          if (options.jsonl) await context.print(`${JSON.stringify(toFormat(item.document, found))}\n`);
          else await context.print(forPeople(item.path, item.document, found));
        }
      }
    });
}

/** Fields that tell one claim from another at a glance. */
const SHOWN = ['kind', 'name', 'role', 'status', 'date', 'signedOn', 'place', 'countries', 'parties', 'country'] as const;

/** Each claim with its quote, under the document's title. */
function forPeople(path: string, document: SourceDocument, { claims }: Extraction): string {
  const head = [document.title ?? path, document.publisher, document.publishedOn].filter((part) => part !== null).join(' · ');
  const lines = claims.map((claim) => {
    const value = claim.value as Partial<Record<(typeof SHOWN)[number], string | string[] | null>>;
    const words = SHOWN.map((field) => value[field] ?? []).flat();
    return `  ${[claim.kind, ...words].map(printable).join(' · ')}\n      “${printable(claim.quote)}”\n`;
  });
  return `${printable(head)}\n${lines.length > 0 ? lines.join('') : '  nothing found\n'}\n`;
}
