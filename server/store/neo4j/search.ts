import type { Parameters, SearchKind } from '../port.ts';
import { searchWords, SEARCH_KINDS } from '../rank.ts';
import { schemaText } from '../schema.ts';

const MOST = 500;

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
  const query = words.map((word) => `+(${word}* *'${word}* *.${word}* *_${word}*)`).join(' ');
  return {
    text: schemaText('neo4j', 'search', 'entities'),
    parameters: { query, kinds: [...(kinds ?? SEARCH_KINDS)], most: MOST },
  };
}
