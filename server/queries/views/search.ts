import type { SearchAnswer } from '../../contract/documents.ts';
import type { NodeBrief } from '../../contract/facts.ts';
import { countryId } from '../parameters.ts';
import { text, textOrNull, type Asker } from './asker.ts';

/** Nodes and documents by name, best first; and the two countries that the words name, if they do. */
export async function searchView(ask: Asker, query: string, kinds: string | undefined, limit: number): Promise<SearchAnswer> {
  const [rows, between] = await Promise.all([
    ask.query('search', { text: query, kinds: kinds ?? null, limit }),
    kinds === undefined ? betweenOf(ask, query) : [],
  ]);
  return {
    query,
    hits: rows.map((row) => ({
      id: text(row['id']),
      label: text(row['label']),
      name: text(row['name']) || text(row['id']),
      matched: text(row['matched']),
      score: typeof row['score'] === 'number' ? row['score'] : 0,
      code: textOrNull(row['code']),
      detail: textOrNull(row['detail']),
    })),
    between,
  };
}

/** Two names longer than these are no countries. */
const MOST_WORDS = 10;

/**
 * The two countries in "India Japan", "India and Japan", "US – India": known by any of their names; of the second, the beginning
 * of its name is enough. Empty where the words name fewer, or one country by all of its words.
 */
async function betweenOf(ask: Asker, query: string): Promise<NodeBrief[]> {
  const { resolver } = ask.options;
  const words = query
    .trim()
    .split(/\s*[,–—/&+]\s*|\s+-\s+|\s+/)
    .filter(Boolean);
  if (!resolver || words.length < 2 || words.length > MOST_WORDS || countryId(query.trim(), resolver) !== null) return [];
  const joined = (from: number, to?: number): string =>
    words
      .slice(from, to)
      .filter((word, i, all) => !(/^(?:and|with|vs?\.?)$/i.test(word) && (i === 0 || i === all.length - 1)))
      .join(' ');
  for (let cut = 1; cut < words.length; cut++) {
    const first = countryId(joined(0, cut), resolver);
    const rest = joined(cut);
    if (first === null || rest.length < 2) continue;
    const second = countryId(rest, resolver) ?? (await countryBeginning(ask, rest));
    if (second !== null && second !== first) return briefsOf(ask, [first, second]);
  }
  return [];
}

async function countryBeginning(ask: Asker, start: string): Promise<string | null> {
  const hits = await ask.store.search(start, ['Country'], 3);
  return hits.find((hit) => hit.name.toLowerCase().startsWith(start.toLowerCase()))?.id ?? null;
}

/** Countries by their ids, in the order given; none where one of them is not in the graph. */
async function briefsOf(ask: Asker, ids: readonly string[]): Promise<NodeBrief[]> {
  const rows = await ask.part('briefs', { ids });
  const found = ids.flatMap((id): NodeBrief[] => {
    const row = rows.find((r) => r['id'] === id);
    return row ? [{ id, kind: 'Country', name: text(row['name']) || id, code: id.slice('country:'.length).toUpperCase() }] : [];
  });
  return found.length === ids.length ? found : [];
}
