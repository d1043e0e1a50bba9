import type { Command } from 'commander';
import { explain, type Explanation } from '../../extract/explain.ts';
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
    .option('--explain', 'sentence by sentence: what was recognised, which rule fired, what was joined or dropped and why')
    .option('--jsonl', 'one JSON object a document and line, for programs')
    .addHelpText(
      'after',
      `
Examples:
  entente extract article.txt --published-on 2025-11-01
  entente extract article.txt --explain
  entente extract documents/ --jsonl > facts.jsonl`,
    )
    .action(async (paths: string[], options: MetaOptions & { jsonl?: boolean; explain?: boolean }) => {
      for await (const item of itemsOf(context, paths, options)) {
        if (item.type === 'failure') {
          context.note(`${printable(item.path)}: ${printable(item.reason)}`);
          context.exitCode = EXIT.failed;
        } else if (item.type === 'dataset') {
          context.note(`${printable(item.path)}: holds records, which need no extraction`);
        } else if (item.type === 'document') {
          const read = options.explain ? explain(item.document, context.lexicon) : null;
          const found = read?.extraction ?? extract(item.document, context.lexicon);
          if (options.jsonl) {
            const sentences = read ? { sentences: read.sentences } : {};
            await context.print(`${JSON.stringify({ ...toFormat(item.document, found), ...sentences })}\n`);
          } else if (read) await context.print(explained(item.path, item.document, read));
          else await context.print(forPeople(item.path, item.document, found));
        }
      }
    });
}

const WORDS = { recognised: '·', fired: 'rule', joined: 'same', dropped: 'drop', stated: 'says' } as const;

/** Each sentence with the steps that were taken in it. */
function explained(path: string, document: SourceDocument, { sentences }: Explanation): string {
  const parts = sentences.map((s, i) => {
    const steps = s.steps.map((step) => {
      const words = printable(document.text.slice(step.start, step.end));
      const rule = step.rule ? ` [${step.rule}]` : '';
      return `    ${WORDS[step.action].padEnd(4)}  ${step.kind}${rule} “${words}”: ${printable(step.note)}\n`;
    });
    return `${i + 1}  ${printable(s.text)}\n${steps.join('')}`;
  });
  return `${headOf(path, document)}\n\n${parts.join('\n')}\n`;
}

/** Title, publisher and date in one line. */
function headOf(path: string, document: SourceDocument): string {
  return printable(
    [document.title ?? path, document.publisher, document.publishedOn].filter((part) => part !== null).join(' · '),
  );
}

/** Fields that tell one claim from another at a glance. */
const SHOWN = ['kind', 'name', 'role', 'status', 'date', 'signedOn', 'place', 'countries', 'parties', 'country'] as const;

/** Each claim with its quote, under the document's title. */
function forPeople(path: string, document: SourceDocument, { claims }: Extraction): string {
  const lines = claims.map((claim) => {
    const value = claim.value as Partial<Record<(typeof SHOWN)[number], string | string[] | null>>;
    const words = SHOWN.map((field) => value[field] ?? []).flat();
    return `  ${[claim.kind, ...words].map(printable).join(' · ')}\n      “${printable(claim.quote)}”\n`;
  });
  return `${headOf(path, document)}\n${lines.length > 0 ? lines.join('') : '  nothing found\n'}\n`;
}
