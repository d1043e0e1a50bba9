import type { Quote } from '../../contract/mcp.ts';
import { documentBrief, objects, text, type Row } from '../../queries/index.ts';
import type { Operations } from '../operations.ts';

/** Most facts whose quotes one answer gives. */
const MOST_FACTS = 300;

/** A row of quotes-of or evidence-of as a quote. */
export function quoteOf(row: Row, fact: string): Quote {
  const { id, title, publisher, publishedOn, url, kind, sample } = documentBrief(row, 'document', 'documentKind');
  return {
    fact,
    untrusted: true,
    text: text(row['quote']),
    title,
    publisher,
    publishedOn,
    url,
    document: id,
    claim: text(row['claim']),
    record: kind === 'dataset',
    sample,
  };
}

/** The words behind facts, in the order of the facts given; those without a claim of their own have none. */
export async function quotesOf(operations: Operations, facts: readonly string[], each = 1): Promise<Quote[]> {
  const asked = [...new Set(facts)].slice(0, MOST_FACTS);
  if (asked.length === 0) return [];
  const place = new Map(asked.map((id, i) => [id, i]));
  const rows = objects(await operations.query('quotes-of', { facts: asked, each }));
  return rows.map((row) => quoteOf(row, text(row['fact']))).sort((a, b) => (place.get(a.fact) ?? 0) - (place.get(b.fact) ?? 0));
}
