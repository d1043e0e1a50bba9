import type { Evidence, EvidenceItem } from '../../server/contract/index.ts';
import { dateWords, fieldOf, wordsOf } from './words.ts';

/** Most sources that a citation names; the link leads to the rest. */
const MOST = 12;

/**
 * A fact as text to put into a paper: what it is, who says so and when, where it can be looked up. Samples are named as samples.
 * `link`: the fact's permalink; `horizon`: up to when the documents speak.
 */
export function citationOf({ fact, life, quoted, reported, conflicts }: Evidence, link: string, horizon: string | null): string {
  const steps = life.map(({ stage, date }) => [wordsOf(stage), date && dateWords(date)].filter(Boolean).join(' '));
  const state =
    steps.length > 0
      ? steps.join(', ')
      : [fact.status && wordsOf(fact.status), fact.date && dateWords(fact.date)].filter(Boolean).join(', ');
  const quotes = unique(quoted.map(sourceOf));
  const records = unique(
    reported.flatMap(({ claim, document }) => (claim.reportedBy.length > 0 ? claim.reportedBy : [nameOf(document)])),
  );
  const samples = [...quoted, ...reported].filter(({ document }) => document.sample).length;
  const lines = [`${fact.name}${state && !fact.name.includes(state) ? ` (${state})` : ''}.`];
  if (quotes.length > 0) lines.push(`Sources: ${listed(quotes)}.`);
  if (records.length > 0) lines.push(`Reported by: ${listed(records)}.`);
  if (conflicts.length > 0) lines.push(`Sources differ on: ${conflicts.map(({ field }) => fieldOf(field)).join(', ')}.`);
  if (samples > 0)
    lines.push(
      samples === quoted.length + reported.length
        ? 'All of these are sample documents, written to show how Entente works: not to be cited as evidence.'
        : 'Those marked “sample” are sample documents, written to show how Entente works: not to be cited as evidence.',
    );
  lines.push(`Entente${horizon ? `, what documents say up to ${dateWords(horizon)}` : ''}: ${link}`);
  return lines.join('\n');
}

function nameOf(document: EvidenceItem['document']): string {
  return document.title ?? document.key;
}

function sourceOf({ document }: EvidenceItem): string {
  const { publisher, publishedOn, url, sample } = document;
  const parts = [publisher, `“${nameOf(document)}”`, publishedOn && dateWords(publishedOn), url].filter(Boolean);
  return `${parts.join(', ')}${sample ? ' [sample]' : ''}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST).join('; ');
  return texts.length > MOST ? `${shown}; and ${texts.length - MOST} more` : shown;
}
