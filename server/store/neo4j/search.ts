import type { Parameters, SearchKind } from '../port.ts';
import { searchWords, SEARCH_KINDS } from '../rank.ts';
import { schemaText } from '../schema.ts';

const MOST = 500;
/** What the index's analyzer leaves out (Lucene's English stop words): asked for, nothing would be found. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was
  will with`.split(/\s+/),
);

/**
 * The statement that proposes candidates for a search, or null for a text without words. The words are letters and digits
 * only, so nothing in them is a sign of the index's query language.
 */
export function searchStatement(
  text: string,
  kinds: readonly SearchKind[] | null,
): { text: string; parameters: Parameters } | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  // The analyzer keeps o'brien and u.s as one word; the ranking splits them.
  const kept = words.filter((word) => !LEFT_OUT.has(word));
  const query = (kept.length > 0 ? kept : words).map((word) => `+(${word}* *'${word}* *.${word}* *_${word}*)`).join(' ');
  const code = text.trim().toUpperCase().slice(0, 3);
  return {
    text: schemaText('neo4j', 'search', 'entities'),
    parameters: { query, code, kinds: [...(kinds ?? SEARCH_KINDS)], most: MOST },
  };
}
