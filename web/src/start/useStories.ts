import { api } from '../api.ts';
import { useVersion } from '../changes.ts';
import { useLoad, type Loaded } from '../load.ts';
import { rowsOf } from '../rows.ts';
import {
  busyStory,
  endingStory,
  signedStory,
  silentStory,
  webStory,
  type BusyRow,
  type EndingRow,
  type SignedRow,
  type Story,
  type WebRow,
} from './stories.ts';

/** A row of the query `best-quotes`. */
export interface QuoteRow {
  id: string;
  claim: string;
  quote: string;
  document: string;
  title: string | null;
  publisher: string | null;
  publishedOn: string | null;
  origin: string;
  documentKind: string;
}

export interface ToldStory extends Story {
  /** The words that open it; null where none of its facts has any. */
  quote: QuoteRow | null;
}

const NEVER = { from: null, to: null, asOf: null };
/** Years back that a web of agreements may reach, and months ahead that terms are looked for. */
const YEARS = 10;
const MONTHS = 36;
/** Facts of a story that are looked at for its quote. */
const LOOKED_AT = 30;

/** The stories that the loaded graph holds, each with its strongest quote; a story whose facts are not there is left out. */
export function useStories(): Loaded<ToldStory[]> {
  const version = useVersion();
  return useLoad(`stories ${version}`, async (signal) => {
    const [signed, webs, busy, promises, terms] = await Promise.all([
      api.rows('announced-and-signed', { limit: 1 }, signal),
      api.rows('webs', { years: YEARS, limit: 1 }, signal),
      api.rows('busiest-years', { limit: 1 }, signal),
      api.promises({ ...NEVER, country: null }, signal),
      api.rows('terms', { months: MONTHS, past: 'false' }, signal),
    ]);
    const stories = [
      signedStory(rowsOf<SignedRow>(signed)),
      webStory(rowsOf<WebRow>(webs), YEARS),
      busyStory(rowsOf<BusyRow>(busy)),
      silentStory(promises.promises),
      endingStory(rowsOf<EndingRow>(terms), MONTHS),
    ].filter((story) => story !== null);
    const facts = [...new Set(stories.flatMap((story) => story.facts.slice(0, LOOKED_AT)))];
    const quotes = facts.length > 0 ? rowsOf<QuoteRow>(await api.runQuery('best-quotes', { facts }, signal)) : [];
    return stories.map((story) => ({ ...story, quote: quoteFor(story, quotes) }));
  });
}

/** The quote of the first fact that a sentence states; a record where no sentence does. */
function quoteFor(story: Story, quotes: readonly QuoteRow[]): QuoteRow | null {
  const own = story.facts.flatMap((id) => quotes.find((row) => row.id === id) ?? []);
  return own.find((row) => row.documentKind !== 'dataset') ?? own[0] ?? null;
}
