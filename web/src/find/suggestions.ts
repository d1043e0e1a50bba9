import { api } from '../api.ts';
import { useLoad } from '../load.ts';
import type { NodeBrief, QueryDescription, SearchHitValue } from '../../../server/contract/index.ts';
import { filledWith, phrasesFor, starters, type PhraseMatch } from './phrases.ts';

/** One line below the search box. */
export type Suggestion =
  | { is: 'tie'; a: NodeBrief; b: NodeBrief }
  | { is: 'phrase'; match: PhraseMatch; code: string | null }
  | { is: 'query'; query: QueryDescription }
  | { is: 'hit'; hit: SearchHitValue };

export interface Suggestions {
  list: Suggestion[];
  loading: boolean;
  error: Error | null;
}

/** Most phrases beside the names: who types "a" does not want a list of queries. */
const MOST_PHRASES = 4;
/** What is offered to an empty box. */
const FIRST: readonly string[] = ['agreements-of', 'meetings-of', 'tie', 'ministers-of', 'members-of', 'promises'];
const KINDS: Readonly<Record<string, string>> = {
  country: 'Country',
  countries: 'Country',
  id: 'Country',
  organization: 'Organization',
};

/** What fits a text: the tie of two countries, phrases of named queries with names filled in, things by name, queries by title. */
export function useSuggestions(text: string, asked: string, wanted: boolean): Suggestions {
  const queries = useLoad(wanted ? 'queries' : null, (signal) => api.queries(signal), true);
  const found = useLoad(asked ? `search ${asked}` : null, (signal) => api.search(asked, signal), true);
  const named = queries.value?.queries ?? [];
  const matches = phrasesFor(text, named);
  const slot = slotOf(matches);
  const names = useLoad(
    slot ? `slot ${slot.kinds} ${slot.typed}` : null,
    (signal) => api.search(slot?.typed ?? '', signal, slot?.kinds),
    true,
  );
  if (text.trim() === '') return { list: firstOf(named), loading: queries.loading, error: null };
  const answer = asked && found.value ? found.value : null;
  const [a, b] = answer?.between ?? [];
  const tie: Suggestion[] = a && b ? [{ is: 'tie', a, b }] : [];
  const hits = (answer?.hits ?? []).map((hit): Suggestion => ({ is: 'hit', hit }));
  const phrases = phrasesOf(matches, slot && names.value ? names.value.hits : []).slice(0, MOST_PHRASES);
  const words = asked.toLowerCase().split(/\s+/);
  const titled = asked.length < 3 ? [] : named.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  // Whoever has typed the words of a phrase wants that; whoever has only begun one may mean a name.
  const begun = matches.every((match) => match.open === null);
  return {
    list: [
      ...tie,
      ...(begun ? [...hits, ...phrases] : [...phrases, ...hits]),
      ...titled.slice(0, 3).map((query): Suggestion => ({ is: 'query', query })),
    ],
    loading: found.loading || names.loading,
    error: found.error,
  };
}

function firstOf(queries: readonly QueryDescription[]): Suggestion[] {
  const chosen = FIRST.flatMap((name) => queries.filter((query) => query.name === name));
  return starters(chosen).map((match) => ({ is: 'phrase', match, code: null }));
}

/** The names that are asked for where a phrase has come to a country or an organization. */
function slotOf(matches: readonly PhraseMatch[]): { kinds: string; typed: string } | null {
  for (const { open } of matches) {
    const kinds = open && KINDS[open.parameter.type];
    if (kinds && open.typed.trim().length > 1) return { kinds, typed: open.typed.trim() };
  }
  return null;
}

function phrasesOf(matches: readonly PhraseMatch[], names: readonly SearchHitValue[]): Suggestion[] {
  return matches.flatMap((match): Suggestion[] => {
    const kind = match.open && match.open.typed !== '' ? KINDS[match.open.parameter.type] : undefined;
    const fitting = kind ? names.filter((hit) => hit.label === kind).slice(0, 3) : [];
    if (fitting.length === 0) return [{ is: 'phrase', match, code: null }];
    return fitting.map((hit) => ({ is: 'phrase', match: filledWith(match, hit.name), code: hit.code }));
  });
}
